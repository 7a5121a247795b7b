import { draftOf } from '../../engine/messages/drafts.ts';
import { emergencyHelp } from '../../knowledge/words/care-cards.ts';
import { companionFrame as words } from '../../knowledge/words/companion-page.ts';
import {
  type DraftLanguage,
  isDraft,
  type Language,
  languages,
} from '../../knowledge/words/locales/languages.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { areHoursUnset } from '../../pathway/duty/no-duty.ts';
import { closesAt, opensAt } from '../../pathway/duty/opening.ts';
import { readPhone } from '../../pathway/telephone.ts';
import { fill } from '../clinic/fill-words.ts';
import { dayAndTime, timeNear } from '../clinic/when.ts';
import type { ClinicThere } from './patient-visit.ts';

type Props = {
  readonly region: Region;
  readonly there: ClinicThere | null;
  readonly wants: string | null;
};

/** Whom to call: the emergency number first, then 111, then the clinic with whether anybody is there now. */
export function HelpNow({ region, there, wants }: Props) {
  const { ask, signs, contact } = emergencyHelp[region];
  return (
    <section class="v-help" aria-label={words.helpLabel}>
      <div class="nhsuk-width-container v-help__row">
        <p class="v-help__words">
          <strong>{ask}</strong> {signs}
        </p>
        <p class="v-help__acts">
          <a class="v-help__call" href={contact.tel ?? ''}>
            {contact.says}
          </a>
        </p>
      </div>
      <InTheirLanguage region={region} wants={wants} />
      <ul class="nhsuk-width-container v-help__more">
        {region === 'uk' && (
          <li>
            <a class="v-help__line" href="tel:111">
              {words.call111}
            </a>
          </li>
        )}
        {there !== null && <ClinicLine {...there} />}
      </ul>
    </section>
  );
}

function ClinicLine({ organisation, duty, now }: ClinicThere) {
  const { name, phone, region, zone } = organisation;
  const place = { region, zone };
  const [closes, opens] = [closesAt(duty, now), opensAt(duty, now)];
  const farOff = now.add({ hours: 48 });
  const hours = areHoursUnset(duty)
    ? words.clinicUnknown
    : closes !== null
      ? closes.epochMilliseconds > farOff.epochMilliseconds
        ? words.clinicAlways
        : fill(words.clinicOpen, { until: timeNear(closes, now, place) })
      : opens === null
        ? words.clinicUnknown
        : fill(words.clinicClosed, { opens: dayAndTime(opens, place) });
  return (
    <>
      <li>
        {name}: {phone === null ? words.noPhone : <PhoneLink phone={phone} region={region} />} {hours}
      </li>
      {closes === null && duty.phoneWhenClosed !== null && (
        <li>{fill(words.whenClosed, { phone: duty.phoneWhenClosed })}</li>
      )}
    </>
  );
}

/** The number as the clinic writes it; a link where it can be dialled. */
export function PhoneLink({ phone, region }: { readonly phone: string; readonly region: Region }) {
  const read = readPhone(phone, region);
  return read === null ? <strong>{phone}</strong> : <a href={`tel:${read.e164}`}>{phone}</a>;
}

/** The emergency in the person's own language, as a draft: under its banner, and the English stands above. */
function InTheirLanguage({ region, wants }: Omit<Props, 'there'>) {
  const language = draftLanguageOf(wants);
  if (language === null) return null;
  const { ask, signs } = emergencyHelp[region];
  const draft = draftOf((say) => ({ ask: say(ask), signs: say(signs) }), { language, region });
  return (
    <div
      class="nhsuk-width-container v-help__draft"
      lang={languages[language].tag[region]}
      dir={draft.direction}
    >
      <p>
        <strong>{draft.text.ask}</strong> {draft.text.signs}
      </p>
      <p class="v-help__banner">{draft.draftBanner}</p>
      <p class="v-help__banner" lang="en" dir="ltr">
        {words.english}
      </p>
    </div>
  );
}

function draftLanguageOf(tag: string | null): DraftLanguage | null {
  const [primary] = (tag ?? '').toLowerCase().split('-');
  const known: Language = primary === 'es' || primary === 'ar' ? primary : 'en';
  return isDraft(known) ? known : null;
}
