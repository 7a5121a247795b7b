import type { ComponentChildren } from 'preact';
import { appointmentWords, bookingWords } from '../../../knowledge/words/desk-calendar.ts';
import { waitingWords as words } from '../../../knowledge/words/waiting-list.ts';
import { isBefore } from '../../../pathway/instants.ts';
import type { BookingNeeds } from '../../../pathway/scheduling/appointment-types.ts';
import type { KeptSchedule } from '../../../pathway/scheduling/schedule-types.ts';
import type { Waiting } from '../../../pathway/scheduling/waiting-types.ts';
import { fill } from '../../clinic/fill-words.ts';
import { mayDo, type Visit } from '../../clinic/visit.ts';
import { dayAndTime, timeNear } from '../../clinic/when.ts';
import { ErrorSummary, type FormView, problemOf, StaffForm, TextArea } from '../../components/staff-form.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import { limitText } from '../calendar/booking-page.tsx';
import { titleOfVisit } from '../calendar/calendar-view.ts';
import { type People, patientName, whenOf } from '../calendar/who-and-when.ts';

export type WaitingProps = {
  readonly visit: Visit;
  readonly line: readonly Waiting[];
  readonly people: People;
  readonly schedules: readonly KeptSchedule[];
  readonly view: FormView;
  readonly formKey: string;
  /** What has just been done, in words. */
  readonly done: string | null;
};

/** Who waits, in the order in which they are offered what is free; first those who must be called. */
export function WaitingPage(props: WaitingProps) {
  const { visit, line, view, done } = props;
  const offered = line.filter(({ kept }) => kept.appointment.status === 'proposed');
  const waits = line.filter(({ kept }) => kept.appointment.status === 'waitlist');
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="calendar"
      hasProblems={view.problems.length > 0}
    >
      {done !== null && <output class="c-done">{done}</output>}
      <ErrorSummary problems={view.problems} />
      <p class="c-back">
        <a href="/desk">{words.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="c-lead">{words.lead}</p>
      {line.length === 0 ? <p class="c-empty">{words.none}</p> : <OfferNow {...props} />}
      {offered.length > 0 && <Entries {...props} title={words.toCall} line={offered} />}
      {waits.length > 0 && <Entries {...props} title={words.waits} line={waits} />}
    </StaffPage>
  );
}

function OfferNow({ visit, formKey }: WaitingProps) {
  if (!mayDo(visit, 'calendar.write', 'none')) return null;
  return (
    <StaffForm
      action="/desk/waiting/offer"
      csrfToken={visit.session.csrfToken}
      hidden={{ key: formKey }}
      submit={words.offer}
      look="secondary"
      beside={<span class="c-note">{words.offerLead}</span>}
    />
  );
}

function Entries(props: WaitingProps & { readonly title: string }) {
  const { title, line } = props;
  return (
    <section>
      <h2>{title}</h2>
      <ol class="k-waiting">
        {line.map((entry) => (
          <li class="c-panel" key={entry.kept.appointment.id}>
            <Entry {...props} entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry(props: WaitingProps & { readonly entry: Waiting }) {
  const { visit, entry, people } = props;
  const { appointment } = entry.kept;
  const { byAt } = entry.wanted;
  const isRed = entry.urgency.class === 'RED';
  return (
    <>
      <h3 class="k-waiting__who">
        <a href={`/desk/appointments/${appointment.id}`}>{patientName(appointment, people)}</a>{' '}
        <span class={isRed ? 'c-tag c-tag--confirmed' : 'c-tag'}>
          {appointmentWords.urgencies[entry.urgency.class]}
        </span>
      </h3>
      {isRed && <p class="c-warning">{words.red}</p>}
      {!isRed && byAt !== null && isBefore(byAt, visit.now) && <p class="c-warning">{words.late}</p>}
      <dl class="c-facts">
        {factsOf(props).map(([label, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {appointment.status === 'proposed' && mayDo(visit, 'calendar.write', 'none') && <Answer {...props} />}
    </>
  );
}

function factsOf({
  visit,
  entry,
  people,
  schedules,
}: WaitingProps & { entry: Waiting }): readonly (readonly [string, ComponentChildren])[] {
  const { kept, second, booking, hasTimeAt, wanted } = entry;
  const { appointment } = kept;
  const { patient, needs, declined, heldUntilAt, slots, startsAt } = appointment;
  const registered =
    patient.kind === 'person' ? (people.get(patient.personId)?.phone ?? null) : patient.phone;
  const phone = needs.callbackNumber ?? registered;
  const where = schedules.find(({ schedule }) => schedule.id === slots[0]?.scheduleId)?.schedule.name ?? '';
  const visits = [appointment, ...(second === null ? [] : [second.appointment])];
  const offer =
    startsAt === null || heldUntilAt === null
      ? []
      : ([
          [
            words.offered,
            <>
              <strong>{dayAndTime(startsAt, visit.place)}</strong>, {where},{' '}
              {fill(words.heldUntil, { at: timeNear(heldUntilAt, visit.now, visit.place) })}
            </>,
          ],
        ] as const);
  return [
    ...offer,
    [words.phone, phone === null ? words.noPhone : <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>],
    [
      words.forWhat,
      `${visits.map(({ serviceType }) => titleOfVisit(serviceType)).join(', ')}: ${appointment.reason}`,
    ],
    [words.limit, limitText(wanted, visit)],
    [
      words.hasTime,
      booking === null ? (
        hasTimeAt === null ? (
          words.noTime
        ) : (
          `${dayAndTime(hasTimeAt, visit.place)}, ${words.elsewhere}`
        )
      ) : (
        <a href={`/desk/appointments/${booking.appointment.id}`}>{whenOf(booking.appointment, visit)}</a>
      ),
    ],
    [words.since, dayAndTime(appointment.createdAt, visit.place)],
    [words.needs, needsText(needs)],
    ...(appointment.comment === null ? [] : ([[words.waitNote, appointment.comment]] as const)),
    ...(declined.length === 0
      ? []
      : ([
          [
            words.declined,
            declined
              .map((each) => `${dayAndTime(each.startsAt, visit.place)} (${words.declinedHow[each.how]})`)
              .join('; '),
          ],
        ] as const)),
  ];
}

/** What nobody asked is said too: it is asked on this call. */
function needsText({ interpreter, mobility, transport }: BookingNeeds): string {
  const { needNames, interpreters, mobilities, transports } = bookingWords;
  const notAsked = (need: keyof typeof needNames): string => `${needNames[need]}: ${words.notAsked}`;
  return [
    mobility === null ? notAsked('mobility') : mobilities[mobility],
    transport === null ? notAsked('transport') : transports[transport],
    interpreter === null
      ? notAsked('interpreter')
      : interpreter === 'none'
        ? interpreters.none
        : `${needNames.interpreter}: ${interpreter}`,
  ].join('; ');
}

function Answer({ visit, entry, view, formKey }: WaitingProps & { readonly entry: Waiting }) {
  const { appointment, version } = entry.kept;
  const { startsAt, id } = appointment;
  const { byAt } = entry.wanted;
  const isLate = startsAt !== null && byAt !== null && isBefore(byAt, startsAt);
  const field = `breachReason-${id}`;
  const to = (doing: string) => ({
    action: `/desk/waiting/${id}/${doing}`,
    csrfToken: visit.session.csrfToken,
    hidden: { key: `${formKey}-${doing}-${id}`, version: String(version) },
  });
  return (
    <div class="k-waiting__answer">
      <StaffForm {...to('accept')} submit={words.accept}>
        {(isLate || problemOf(view, field) !== undefined) && (
          <TextArea
            name={field}
            label={words.acceptReason}
            hint={bookingWords.breachHint}
            view={view}
            rows={2}
          />
        )}
      </StaffForm>
      <StaffForm {...to('decline')} submit={words.decline} look="secondary" />
    </div>
  );
}
