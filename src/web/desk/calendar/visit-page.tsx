import { deskVisitIds, deskVisits } from '../../../knowledge/scheduling/desk-visits.ts';
import { appointmentWords, bookingWords } from '../../../knowledge/words/desk-calendar.ts';
import { visitWords as words } from '../../../knowledge/words/desk-visits.ts';
import type { Person } from '../../../pathway/person.ts';
import type { KeptAppointment } from '../../../pathway/scheduling/appointment-types.ts';
import type { Offers } from '../../../pathway/scheduling/offers.ts';
import type { KeptSchedule } from '../../../pathway/scheduling/schedule-types.ts';
import type { VisitAtDesk } from '../../../pathway/scheduling/visit-at-desk.ts';
import { fill } from '../../clinic/fill-words.ts';
import { PersonBanner } from '../../clinic/person-banner.tsx';
import { optionsOf } from '../../clinic/referral-routes.tsx';
import { mayDo, type Visit } from '../../clinic/visit.ts';
import { Checkboxes, ErrorSummary, type FormView, Radios, StaffForm } from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import { limitText, NeedsFields, NoSlot, TimesFields, WaitInstead } from './booking-page.tsx';
import { titleOfVisit } from './calendar-view.ts';
import { whenOf } from './who-and-when.ts';

/** What the answers lead to, and the times for it; null while they are not all given. */
export type Answered = {
  readonly found: VisitAtDesk;
  readonly offers: Offers;
  /** The review of this person stands in the calendar already. */
  readonly reviewStands: KeptAppointment | null;
  /** Somebody answers for this person already, and their record does not know what was just heard. */
  readonly isUnheard: boolean;
};

export type VisitPageProps = {
  readonly visit: Visit;
  readonly person: Person;
  readonly answered: Answered | null;
  readonly schedules: readonly KeptSchedule[];
  readonly view: FormView;
  readonly formKey: string;
};

/** First what for and what must be asked, then the times: one form, with or without script. */
export function VisitPage(props: VisitPageProps) {
  const { visit, person, answered, view } = props;
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="calendar"
      hasProblems={view.problems.length > 0}
      banner={<PersonBanner person={person} visit={visit} />}
    >
      <ErrorSummary problems={view.problems} />
      <h1>{words.title}</h1>
      <p class="c-note">{words.tests}</p>
      {answered !== null && <WhatFollows {...props} answered={answered} />}
      <Form {...props} />
    </StaffPage>
  );
}

/** How soon, by whom, and what comes before a time is given. */
function WhatFollows({ visit, person, answered }: VisitPageProps & { readonly answered: Answered }) {
  const { found, offers, reviewStands, isUnheard } = answered;
  const { urgency, first, serviceType, wanted } = found;
  return (
    <section class="c-next" aria-labelledby="how-soon" data-urgency={urgency.class}>
      <h2 id="how-soon">
        {fill(appointmentWords.urgencyFrom, {
          class: appointmentWords.urgencies[urgency.class],
          source: appointmentWords.sources[urgency.source],
        })}
      </h2>
      {offers.kind === 'no-slot' ? (
        <NoSlot visit={visit} why={offers.urgency} />
      ) : (
        <p>
          {titleOfVisit(serviceType)}. {limitText(wanted, visit)}
        </p>
      )}
      {urgency.class === 'unclear' && <p class="c-warning">{words.tellClinician}</p>}
      {isUnheard && <p class="c-warning">{words.heard}</p>}
      {first?.is === 'referral' && (
        <>
          <p class="c-warning">{words.referralFirst}</p>
          {mayDo(visit, 'episode.open', 'none') && (
            <p>
              <a class="nhsuk-button" href={`/clinic/referrals/new?person=${person.id}`}>
                {words.makeReferral}
              </a>
            </p>
          )}
        </>
      )}
      {first?.is === 'scan' && <ScanFirst first={first} />}
      {reviewStands !== null && (
        <p>
          {fill(words.reviewBooked, { at: whenOf(reviewStands.appointment, visit) })}{' '}
          <a href={`/desk/appointments/${reviewStands.appointment.id}`}>{words.moveReview}</a>
        </p>
      )}
      <p class="c-note">{words.urgencyLead}</p>
    </section>
  );
}

function ScanFirst({
  first: { episodeId, test },
}: {
  readonly first: Extract<VisitAtDesk['first'], { is: 'scan' }>;
}) {
  const booked = test.slot?.appointmentId ?? null;
  return (
    <>
      <p class="c-warning">{words.scanFirst}</p>
      <p>
        {booked === null ? (
          <a class="nhsuk-button" href={`/desk/episodes/${episodeId}/tests/${test.id}/book`}>
            {words.bookScan}
          </a>
        ) : (
          <a class="nhsuk-button" href={`/desk/appointments/${booked}`}>
            {words.seeScan}
          </a>
        )}
      </p>
    </>
  );
}

/** Whether a time may be chosen: nothing else comes first. */
export const mayChoose = ({ found, offers, reviewStands }: Answered): boolean =>
  offers.kind === 'slots' && found.first === null && !found.asksDay && reviewStands === null;

function Form(props: VisitPageProps) {
  const { visit, person, answered, view, formKey } = props;
  const offers = answered !== null && mayChoose(answered) ? answered.offers : null;
  const form = {
    action: `/desk/people/${person.id}/book`,
    csrfToken: visit.session.csrfToken,
  };
  const asked = (
    <div class="c-pair">
      <AskFields visit={visit} view={view} />
      <NeedsFields view={view} />
    </div>
  );
  if (answered === null || offers?.kind !== 'slots')
    return (
      <StaffForm {...form} hidden={{ key: formKey, do: 'look' }} submit={words.show}>
        {asked}
      </StaffForm>
    );
  return (
    <StaffForm
      {...form}
      hidden={{ key: formKey }}
      submit={bookingWords.book}
      beside={
        <>
          <button class="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="look">
            {words.show}
          </button>{' '}
          <WaitInstead offers={offers} urgency={answered.found.urgency} />
        </>
      }
    >
      {offers.isForEmergencyDepartment && <p class="c-warning">{bookingWords.emergencyDepartment}</p>}
      <TimesFields {...{ visit, offers, view }} schedules={props.schedules} />
      <details class="c-details" open={view.problems.length > 0}>
        <summary>{words.answers}</summary>
        {asked}
      </details>
    </StaffForm>
  );
}

function AskFields({ visit, view }: { readonly visit: Visit; readonly view: FormView }) {
  const yesNoUnsure = optionsOf(words.yesNoUnsure);
  return (
    <section class="c-panel" aria-labelledby="ask">
      <h2 id="ask">{words.ask}</h2>
      <Radios
        name="redFlag"
        label={words.redFlag}
        hint={words.redFlagHint}
        view={view}
        isInline
        options={yesNoUnsure}
      />
      <Radios name="rising" label={words.rising} view={view} isInline options={yesNoUnsure} />
      <Radios name="triage" label={words.triage} view={view} options={optionsOf(words.triages)} />
      <Radios
        name="visit"
        label={words.visit}
        view={view}
        options={deskVisitIds.map((id) => ({ value: id, label: deskVisits[id].title }))}
      />
      <DateFields
        name="dueOn"
        label={words.dueOn}
        hint={words.dueOnHint}
        view={view}
        region={visit.place.region}
      />
      <DateFields
        name="from"
        label={words.from}
        hint={words.fromHint}
        view={view}
        region={visit.place.region}
      />
      {visit.by.by.role === 'clinician' && (
        <Checkboxes
          name="judgement"
          label={words.clinicianOnly}
          view={view}
          options={[
            { name: 'judgedUnlikely', label: words.judgedUnlikely },
            { name: 'treatedAndSupplied', label: words.treatedAndSupplied },
          ]}
        />
      )}
    </section>
  );
}
