import type { Temporal } from 'temporal-polyfill';
import { referralClocks } from '../../knowledge/referral-clocks.ts';
import { referralWords } from '../../knowledge/words/clinic-referral.ts';
import { referPage as words } from '../../knowledge/words/refer-page.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { plusHours } from '../../pathway/instants.ts';
import type { Organisation } from '../../pathway/person.ts';
import type { ReferralSheet } from '../../pathway/referrals/referral-door.ts';
import { ErrorSummary, type FormView, Radios, TextArea, TextField } from '../components/staff-form.tsx';
import { DateFields } from '../components/staff-moment.tsx';
import { DoorPage } from '../components/staff-page.tsx';
import { FactField } from '../clinic/fact-fields.tsx';
import { fill } from '../clinic/fill-words.ts';
import { PersonFields } from '../clinic/person-form.tsx';
import { optionsOf } from '../clinic/referral-routes.tsx';
import { dayAndTime, dayYearAndTime } from '../clinic/when.ts';
import { emergencyFacts, findingsAsked, type Referring } from './refer-form.ts';

export type ReferProps = Referring & {
  readonly organisation: Organisation;
  readonly view: FormView;
  readonly formKey: string;
  /** Where the form goes: the address it came by. */
  readonly action: string;
};

const yesNo = [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
  { value: 'unknown', label: words.unknown },
] as const;

export function ReferPage(props: ReferProps) {
  const { organisation, from, view, formKey, action } = props;
  return (
    <DoorPage
      title={fill(words.title, { clinic: organisation.name })}
      region={organisation.region}
      isDemo={false}
      hasProblems={view.problems.length > 0}
    >
      <ErrorSummary problems={view.problems} />
      <p>{fill(words.from, { practice: from.practice.name })}</p>
      {/* Not StaffForm: nobody is signed in, and the address itself is the right to send. */}
      <form class="c-form" method="post" action={action} novalidate>
        <input type="hidden" name="key" value={formKey} />
        <Emergency {...props} />
        <h2>{words.person}</h2>
        <PersonFields view={view} visit={props} />
        <Leg {...props} />
        <h2>{words.sender}</h2>
        <TextField name="senderName" label={words.senderName} view={view} width={30} />
        <TextField name="senderRole" label={words.senderRole} view={view} width={20} />
        <TextField name="callBack" label={words.callBack} view={view} type="tel" width={20} />
        <Radios name="answerBy" label={words.answerBy} view={view} options={optionsOf(words.answers)} />
        <div class="c-form__end">
          <button class="nhsuk-button" type="submit">
            {words.submit}
          </button>
        </div>
      </form>
    </DoorPage>
  );
}

function Emergency({ rules, place, view }: ReferProps) {
  return (
    <section class="c-warning" aria-labelledby="emergency">
      <h2 id="emergency">{words.emergencyTitle}</h2>
      <p>
        <strong>{words.emergency[place.region]}</strong>
      </p>
      {emergencyFacts.map((fact) => (
        <Radios
          key={fact}
          name={fact}
          label={rules.catalogue.facts[fact]?.means ?? fact}
          view={view}
          isInline
          options={yesNo}
        />
      ))}
    </section>
  );
}

function Leg({ rules, place, view }: ReferProps) {
  return (
    <>
      <h2>{words.leg}</h2>
      <div class="c-pair">
        <Radios
          name="limb"
          label={words.limb}
          view={view}
          isInline
          options={optionsOf(referralWords.limbs)}
        />
        <Radios
          name="side"
          label={words.side}
          view={view}
          isInline
          options={optionsOf(referralWords.sides)}
        />
      </div>
      <DateFields
        name="symptomsBeganOn"
        label={words.symptomsBeganOn}
        hint={words.symptomsHint}
        view={view}
        region={place.region}
      />
      <TextArea name="reason" label={words.reason} view={view} rows={3} />
      <TextArea name="question" label={words.question} view={view} rows={2} />
      <h2>{words.findings}</h2>
      <p>{words.findingsLead}</p>
      <div class="c-asks">
        {findingsAsked(rules, place.region).map((fact) => (
          <FactField key={fact} fact={fact} catalogue={rules.catalogue} view={view} />
        ))}
      </div>
      <TextArea name="doneAlready" label={words.done} hint={words.doneHint} view={view} rows={2} />
    </>
  );
}

type SentProps = Pick<ReferProps, 'organisation' | 'place' | 'action'> & {
  readonly sheet: ReferralSheet;
  readonly reference: string;
  readonly receivedAt: Temporal.Instant;
};

/** The emergency first; then that it is here, under which reference, and by when the sender hears. */
export function SentPage({ organisation, place, action, sheet, reference, receivedAt }: SentProps) {
  const by = dayAndTime(plusHours(receivedAt, referralClocks.accept.hours), place);
  const { phone } = organisation;
  const { emergency } = sheet.sent;
  return (
    <DoorPage title={words.sentTitle} region={organisation.region} isDemo={false}>
      {emergency !== 'no' && (
        <p class="c-warning" role="alert">
          <strong>{emergency === 'yes' ? words.emergencySent[place.region] : words.emergencyUnknown}</strong>
        </p>
      )}
      <p>
        <strong>{fill(words.sentAt, { at: dayYearAndTime(receivedAt, place), reference })}</strong>
      </p>
      <p>{fill(words.next, { by })}</p>
      <p>{phone === null ? words.silenceNoPhone : fill(words.silence, { phone })}</p>
      <p>
        <a href={action}>{words.another}</a>
      </p>
    </DoorPage>
  );
}

export function GonePage({ region }: { readonly region: Region }) {
  return (
    <DoorPage title={words.goneTitle} region={region} isDemo={false}>
      <p>{words.gone}</p>
    </DoorPage>
  );
}
