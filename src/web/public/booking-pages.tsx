import type { ComponentChildren } from 'preact';
import { emergencyHelp } from '../../knowledge/words/care-cards.ts';
import { bookPage as words } from '../../knowledge/words/near-pages.ts';
import { factWords, answerLabels } from '../../knowledge/words/screens.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import type { Organisation } from '../../pathway/person.ts';
import type { Appointment } from '../../pathway/scheduling/appointment-types.ts';
import type { Offer } from '../../pathway/scheduling/offers.ts';
import type { Schedule } from '../../pathway/scheduling/schedule-types.ts';
import { fill } from '../clinic/fill-words.ts';
import { optionsOf } from '../clinic/referral-routes.tsx';
import { dayYearAndTime, type Place } from '../clinic/when.ts';
import { Page } from '../components/page.tsx';
import { ErrorSummary, type FormView, Radios, TextField } from '../components/staff-form.tsx';
import { DateFields } from '../components/staff-moment.tsx';
import { signField, signs, slotValue } from './booking-form.ts';

export type Carried = Readonly<Record<string, string>>;
type FormProps = {
  readonly region: Region;
  readonly carried: Carried;
  readonly view: FormView;
};

const Hidden = ({ carried }: { readonly carried: Carried }) => (
  <>
    {Object.entries(carried).map(([name, value]) => (
      <input type="hidden" name={name} value={value} key={name} />
    ))}
  </>
);

const yesNoUnsure = [
  { value: 'yes', label: answerLabels.yes },
  { value: 'no', label: answerLabels.no },
  { value: 'unsure', label: answerLabels.unsure },
] as const;

/** The signs once more, each with an answer of its own; and what a visit must reckon with. */
export function SignsPage(
  props: FormProps & { readonly clinics: readonly Organisation[]; readonly isAgain: boolean },
) {
  const { region, carried, view, clinics, isAgain } = props;
  return (
    <Page region={region} title={words.signsTitle} path="" about={`/${region}/book`}>
      <ErrorSummary problems={view.problems} />
      <h1>{words.signsTitle}</h1>
      <p>{words.signsLead}</p>
      <form method="post" action={`/${region}/book`} novalidate>
        <Hidden carried={carried} />
        {signs.map((sign) => (
          <Radios
            key={sign}
            name={signField(sign)}
            label={wordsIn(factWords[sign].ask, region)}
            view={view}
            isInline
            options={yesNoUnsure}
          />
        ))}
        {!isAgain && (
          <>
            <h2>{words.needsTitle}</h2>
            {clinics.length > 1 && (
              <Radios
                name="clinic"
                label={words.clinic}
                view={view}
                options={clinics.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <Radios
              name="mobility"
              label={words.mobility}
              view={view}
              options={optionsOf(words.mobilities)}
            />
            <Radios
              name="transport"
              label={words.transport}
              view={view}
              options={optionsOf(words.transports)}
            />
            <TextField
              name="interpreter"
              label={words.interpreter}
              hint={words.interpreterHint}
              view={view}
              width={20}
            />
          </>
        )}
        <button class="nhsuk-button" type="submit">
          {words.goOn}
        </button>
      </form>
    </Page>
  );
}

/** Nothing else is on it: no slot, and nothing to read before the call. */
export function RedPage({ region, isCancelled }: { readonly region: Region; readonly isCancelled: boolean }) {
  const { contact, ask, signs: named } = emergencyHelp[region];
  const title = fill(words.redTitle, { call: contact.says });
  return (
    <Page region={region} title={title} path="" about={`/${region}/book`} isEmergency={true}>
      <section class="v-care v-care--emergency">
        <h1 class="v-care__heading">{title}</h1>
        <div class="v-care__content">
          <p>
            <a class="v-call" href={contact.tel ?? ''}>
              {contact.says}
            </a>
          </p>
          <p>{words.red}</p>
          {isCancelled && <p>{words.redCancelled}</p>}
          <p>
            {ask} {named}
          </p>
        </div>
      </section>
    </Page>
  );
}

type SlotsProps = FormProps & {
  readonly place: Place;
  readonly offers: readonly Offer[];
  readonly schedules: readonly Schedule[];
  readonly notice: string | null;
};

export function SlotsPage({ region, carried, view, place, offers, schedules, notice }: SlotsProps) {
  return (
    <Page region={region} title={words.slotsTitle} path="" about={`/${region}/book`}>
      <ErrorSummary problems={view.problems} />
      <h1>{words.slotsTitle}</h1>
      {notice !== null && <p class="nhsuk-inset-text">{notice}</p>}
      <form method="post" action={`/${region}/book`} novalidate>
        <Hidden carried={carried} />
        <Radios
          name="slot"
          label={words.slot}
          view={view}
          options={offers.map((offer) => ({
            value: slotValue(offer),
            label: `${dayYearAndTime(offer.startsAt, place)}, ${placeOf(offer, schedules)}`,
          }))}
        />
        <h2>{words.who}</h2>
        <TextField name="familyName" label={words.familyName} view={view} autocomplete="family-name" />
        <TextField name="givenName" label={words.givenName} view={view} autocomplete="given-name" />
        <DateFields
          name="birthDate"
          label={words.birthDate}
          hint={words.birthDateHint}
          view={view}
          region={region}
        />
        <TextField name="phone" label={words.phone} view={view} type="tel" autocomplete="tel" width={20} />
        <Radios name="limb" label={words.limb} view={view} isInline options={optionsOf(words.limbs)} />
        <Radios name="side" label={words.side} view={view} isInline options={optionsOf(words.sides)} />
        <p>{words.kept}</p>
        <button class="nhsuk-button" type="submit">
          {words.send}
        </button>
      </form>
    </Page>
  );
}

const placeOf = ({ slots }: Offer, schedules: readonly Schedule[]): string =>
  schedules.find(({ id }) => id === slots[0]?.scheduleId)?.place ?? '';

/** No slot in time: who to ring instead, at once. */
export function NoSlotPage({
  region,
  organisation,
}: {
  readonly region: Region;
  readonly organisation: Organisation;
}) {
  const { phone } = organisation;
  return (
    <Page region={region} title={words.noneTitle} path="" about={`/${region}/book`}>
      <h1>{words.noneTitle}</h1>
      <p>
        <strong>{words.none}</strong>
      </p>
      {region === 'uk' ? (
        <p>
          <a class="v-call" href="tel:111">
            111
          </a>{' '}
          {words.noneUk}
        </p>
      ) : (
        <p>{words.noneUs}</p>
      )}
      {phone !== null && <p>{fill(words.ring, { phone })}</p>}
    </Page>
  );
}

type DoneProps = {
  readonly region: Region;
  readonly place: Place;
  readonly appointment: Appointment;
  readonly where: string;
  readonly reference: string;
  readonly carried: Carried;
};

export function DonePage({ region, place, appointment, where, reference, carried }: DoneProps) {
  const { startsAt } = appointment;
  return (
    <Page region={region} title={words.doneTitle} path="" about={`/${region}/book`}>
      <h1>{words.doneTitle}</h1>
      <p>
        <strong>{startsAt === null ? where : `${dayYearAndTime(startsAt, place)}, ${where}`}</strong>
      </p>
      <p>{fill(words.reference, { reference })}</p>
      <form method="post" action={`/${region}/book/calendar`}>
        <Hidden carried={carried} />
        <button class="nhsuk-button nhsuk-button--secondary" type="submit">
          {words.calendar}
        </button>
      </form>
      <h2>{words.worse}</h2>
      <p>{fill(words.worseLead, { call: emergencyHelp[region].contact.says })}</p>
      <form method="post" action={`/${region}/book`}>
        <Hidden carried={carried} />
        <button class="nhsuk-button" type="submit">
          {words.worseButton}
        </button>
      </form>
    </Page>
  );
}

export function SaidPage({
  region,
  title,
  children,
}: {
  readonly region: Region;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <Page region={region} title={title} path="" about={`/${region}/book`}>
      <h1>{title}</h1>
      <p>{children}</p>
      <p>
        <a href={`/${region}`}>{words.back}</a>
      </p>
    </Page>
  );
}
