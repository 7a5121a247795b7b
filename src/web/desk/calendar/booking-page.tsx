import type { ComponentChildren } from 'preact';
import type { Temporal } from 'temporal-polyfill';
import { regionTerms } from '../../../knowledge/words/locales/en/region-terms.ts';
import { appointmentWords, bookingWords as words } from '../../../knowledge/words/desk-calendar.ts';
import { waitingWords } from '../../../knowledge/words/waiting-list.ts';
import { waitingClocks } from '../../../knowledge/scheduling/waiting-clocks.ts';
import type { Person } from '../../../pathway/person.ts';
import type { BookingNeeds, Urgency, WantedTime } from '../../../pathway/scheduling/appointment-types.ts';
import type { Offer, Offers } from '../../../pathway/scheduling/offers.ts';
import type { KeptSchedule } from '../../../pathway/scheduling/schedule-types.ts';
import type { ServiceType } from '../../../knowledge/scheduling/visit-services.ts';
import { fill } from '../../clinic/fill-words.ts';
import type { FormReader } from '../../clinic/form-reader.ts';
import { PersonBanner } from '../../clinic/person-banner.tsx';
import { optionsOf } from '../../clinic/referral-routes.tsx';
import type { Visit } from '../../clinic/visit.ts';
import { dayAndTime, timeNear } from '../../clinic/when.ts';
import {
  ErrorSummary,
  type FormView,
  Radios,
  StaffForm,
  TextArea,
  TextField,
} from '../../components/staff-form.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import { titleOfVisit } from './calendar-view.ts';
import { missWords } from './desk-problems.ts';

type Props = {
  readonly visit: Visit;
  readonly person: Person;
  readonly action: string;
  readonly serviceType: ServiceType;
  readonly urgency: Urgency;
  readonly wanted: WantedTime;
  readonly offers: Offers;
  readonly schedules: readonly KeptSchedule[];
  readonly view: FormView;
  readonly formKey: string;
};

/** Needs, times that fit or come nearest, and, where one misses something, why it is taken: one form, with or without script. */
export function BookingPage(props: Props) {
  const { visit, person, serviceType, urgency, offers, view } = props;
  const title = fill(words.title, { visit: titleOfVisit(serviceType) });
  return (
    <StaffPage
      title={title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="calendar"
      hasProblems={view.problems.length > 0}
      banner={<PersonBanner person={person} visit={visit} />}
    >
      <ErrorSummary problems={view.problems} />
      <h1>{title}</h1>
      <p class="c-lead">
        <strong>
          {fill(appointmentWords.urgencyFrom, {
            class: appointmentWords.urgencies[urgency.class],
            source: appointmentWords.sources[urgency.source],
          })}
        </strong>{' '}
        {limitText(props.wanted, visit)}
      </p>
      <p class="c-note">{words.urgencyLead}</p>
      {offers.kind === 'no-slot' ? (
        <NoSlot {...props} why={offers.urgency} />
      ) : (
        <Form {...props} offers={offers} />
      )}
    </StaffPage>
  );
}

export function NoSlot({ visit, why }: Pick<Props, 'visit'> & { why: 'RED' | 'unclear' }) {
  const number = regionTerms[visit.place.region].emergency;
  return <p class="c-warning">{why === 'RED' ? fill(words.red, { number }) : words.unclear}</p>;
}

export function limitText({ notBeforeAt, idealByAt, byAt }: WantedTime, { place }: Visit): string {
  const show = (at: Temporal.Instant): string => dayAndTime(at, place);
  if (byAt === null) return appointmentWords.noLimit;
  if (notBeforeAt !== null) return fill(words.limits, { notBefore: show(notBeforeAt), by: show(byAt) });
  return idealByAt === null || idealByAt.equals(byAt)
    ? fill(words.limitOnly, { by: show(byAt) })
    : fill(words.limitBy, { ideal: show(idealByAt), by: show(byAt) });
}

/** Who is urgent has a time first; nobody else need take one that does not fit. */
export function WaitInstead({ offers, urgency }: Pick<TimesProps, 'offers'> & Pick<Props, 'urgency'>) {
  const mustHaveTime: readonly string[] = waitingClocks.urgentHasATime.classes;
  if (offers.fitting.length > 0 || mustHaveTime.includes(urgency.class)) return null;
  return (
    <button class="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="wait">
      {waitingWords.waitNoTime}
    </button>
  );
}

function Form(props: Props & { offers: Extract<Offers, { kind: 'slots' }> }) {
  const { visit, offers, view, action, formKey, urgency } = props;
  return (
    <StaffForm
      action={action}
      csrfToken={visit.session.csrfToken}
      hidden={{ key: formKey }}
      submit={words.book}
      beside={
        <>
          <button class="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="look">
            {words.look}
          </button>{' '}
          <WaitInstead offers={offers} urgency={urgency} />
        </>
      }
    >
      {offers.isForEmergencyDepartment && <p class="c-warning">{words.emergencyDepartment}</p>}
      <div class="c-pair">
        <NeedsFields view={view} />
        <TimesFields {...props} />
      </div>
    </StaffForm>
  );
}

type TimesProps = Pick<Props, 'visit' | 'schedules' | 'view'> & {
  readonly offers: Extract<Offers, { kind: 'slots' }>;
};

/** The times that fit or come nearest, and why one is taken that misses something. */
export function TimesFields(props: TimesProps) {
  const { offers, view } = props;
  const hasTimes = offers.fitting.length + offers.nearest.length > 0;
  return (
    <section class="c-panel" aria-labelledby="times">
      <h2 id="times">{words.times}</h2>
      {offers.notAsked.length > 0 && (
        <p class="c-note">
          {fill(words.notAsked, {
            needs: offers.notAsked.map((need) => words.needNames[need]).join(', '),
          })}
        </p>
      )}
      {hasTimes ? (
        <Radios
          name="slot"
          label={offers.fitting.length > 0 ? words.fits : words.nearest}
          view={view}
          options={[...offers.fitting, ...offers.nearest].map((offer) => optionOf(offer, props))}
        />
      ) : (
        <p class="c-empty">{words.noTimes}</p>
      )}
      <TextArea
        name="breachReason"
        label={words.breachReason}
        hint={words.breachHint}
        view={view}
        rows={2}
        isOptional
      />
      <TextArea name="comment" label={words.comment} view={view} rows={2} isOptional />
    </section>
  );
}

function optionOf(offer: Offer, { schedules, visit }: TimesProps) {
  const [first, second] = offer.slots;
  const nameOf = (id: string | undefined): string =>
    schedules.find(({ schedule }) => schedule.id === id)?.schedule.name ?? '';
  const label: ComponentChildren = (
    <>
      <strong>{dayAndTime(offer.startsAt, visit.place)}</strong>, {nameOf(first?.scheduleId)}
      {second !== undefined &&
        `, ${fill(words.withPhysician, { resource: nameOf(second.scheduleId), at: timeNear(second.startsAt, offer.startsAt, visit.place) })}`}
    </>
  );
  const value = slotValue(offer);
  if (offer.misses.length > 0) return { value, label, hint: missWords(offer.misses) };
  return offer.isIdeal ? { value, label, hint: words.ideal } : { value, label };
}

/** As it travels in the form: `scanner-1@2026-11-30T09:00:00Z`, and with its second visit after a space. */
const slotValue = ({ slots }: Offer): string =>
  slots.map(({ scheduleId, startsAt }) => `${scheduleId}@${startsAt.toString()}`).join(' ');

const notAsked = { value: '', label: words.notAskedOption };

export function NeedsFields({ view }: { readonly view: FormView }) {
  return (
    <section class="c-panel" aria-labelledby="needs">
      <h2 id="needs">{words.needs}</h2>
      <TextField
        name="callbackNumber"
        label={words.callbackNumber}
        view={view}
        type="tel"
        width={20}
        isOptional
      />
      <Radios
        name="interpreter"
        label={words.interpreter}
        view={view}
        options={[
          notAsked,
          { value: 'none', label: words.interpreters.none },
          {
            value: 'needed',
            label: words.interpreters.needed,
            then: (
              <TextField
                name="language"
                label={words.language}
                hint={words.languageHint}
                view={view}
                width={10}
              />
            ),
          },
        ]}
      />
      <Radios
        name="mobility"
        label={words.mobility}
        view={view}
        options={[notAsked, ...optionsOf(words.mobilities)]}
      />
      <Radios
        name="accompanied"
        label={words.accompanied}
        view={view}
        options={[notAsked, ...optionsOf(words.accompaniments)]}
      />
      <Radios
        name="transport"
        label={words.transport}
        view={view}
        options={[notAsked, ...optionsOf(words.transports)]}
      />
    </section>
  );
}

/** What is known of the person, before anybody asks again; nothing else is filled in. */
export function knownNeeds({ phone, needsInterpreter, language }: Person): Record<string, string> {
  return {
    callbackNumber: phone ?? '',
    interpreter: needsInterpreter === null ? '' : needsInterpreter ? 'needed' : 'none',
    language: language ?? '',
    mobility: '',
    accompanied: '',
    transport: '',
  };
}

export function readNeeds(read: FormReader): BookingNeeds {
  const interpreter = read.oneOf('interpreter', ['none', 'needed'] as const);
  const language = interpreter === 'needed' ? read.needed('language', words.language, 20) : null;
  return {
    callbackNumber: read.text('callbackNumber', words.callbackNumber, 40),
    interpreter: interpreter === 'none' ? 'none' : language === '' ? null : language,
    mobility: read.oneOf('mobility', ['walks', 'wheelchair', 'hoist', 'stretcher'] as const),
    accompanied: read.oneOf('accompanied', ['alone', 'accompanied'] as const),
    transport: read.oneOf('transport', ['own', 'clinic', 'ambulance'] as const),
  };
}
