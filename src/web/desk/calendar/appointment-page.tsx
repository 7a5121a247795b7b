import type { ComponentChildren } from 'preact';
import { appointmentWords as words, bookingWords } from '../../../knowledge/words/desk-calendar.ts';
import { waitingWords } from '../../../knowledge/words/waiting-list.ts';
import { isBefore } from '../../../pathway/instants.ts';
import { isSecondVisit } from '../../../pathway/scheduling/waiting-states.ts';
import type { KeptAppointment } from '../../../pathway/scheduling/appointment-types.ts';
import type { Chosen } from '../../../pathway/scheduling/desk-types.ts';
import type { KeptSchedule } from '../../../pathway/scheduling/schedule-types.ts';
import { fill } from '../../clinic/fill-words.ts';
import { optionsOf } from '../../clinic/referral-routes.tsx';
import { MessagesPanel, type ShownMessage } from '../../clinic/check-in/messages-panel.tsx';
import { mayDo, type Visit } from '../../clinic/visit.ts';
import { dayAndTime } from '../../clinic/when.ts';
import {
  ErrorSummary,
  type FormView,
  problemOf,
  Radios,
  StaffForm,
  TextArea,
} from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import { limitText } from './booking-page.tsx';
import { type People, patientName, whenOf } from './who-and-when.ts';
import { titleOfVisit } from './calendar-view.ts';
import { missWords } from './desk-problems.ts';
import { isDeadLetter, unreachable } from './who-is-told.ts';

type Props = {
  readonly visit: Visit;
  readonly kept: KeptAppointment;
  readonly people: People;
  readonly schedules: readonly KeptSchedule[];
  readonly view: FormView;
  /** The time that was chosen in the calendar. */
  readonly to: Chosen | null;
  readonly formKey: string;
  readonly isDone: boolean;
  readonly messages: readonly ShownMessage[];
  /** Somebody waits for an earlier time in its place. */
  readonly isWaitedFor: boolean;
};

export function AppointmentPage(props: Props) {
  const { visit, kept, people, view, isDone } = props;
  const name = patientName(kept.appointment, people);
  return (
    <StaffPage
      title={`${words.title}: ${name}`}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="calendar"
      hasProblems={view.problems.length > 0}
    >
      {isDone && <output class="c-done">{words.saved}</output>}
      <ErrorSummary problems={view.problems} />
      <h1>{name}</h1>
      <TellYourself {...props} />
      <div class="c-pair">
        <div>
          <Facts {...props} />
          <MessagesPanel visit={visit} messages={props.messages} />
        </div>
        {mayDo(visit, 'calendar.write', 'none') && <Doings {...props} />}
      </div>
    </StaffPage>
  );
}

/** No message goes out, or one did not arrive: silence is never taken for told. */
function TellYourself(props: Props) {
  const { visit, kept, people, messages } = props;
  const why = unreachable(kept.appointment, people);
  const dead = messages.filter(isDeadLetter).map(({ id }) => id);
  const isOpen = dead.length > 0;
  if (why === null && !isOpen) return null;
  return (
    <section class="c-panel c-warning" aria-label={words.hasTold}>
      {why !== null && <p>{words.tellYourself[why]}</p>}
      {isOpen && <p>{words.hasToldLead}</p>}
      {isOpen && mayDo(visit, 'calendar.write', 'none') && (
        <Doing {...props} what="told" submit={words.hasTold} hidden={{ messages: dead.join() }} />
      )}
    </section>
  );
}

function Facts({ visit, kept, schedules }: Props) {
  const { appointment } = kept;
  const { needs, urgency, breach, cancellation, followedUp, slots, pairedWith, episode } = appointment;
  const where = schedules.find(({ schedule }) => schedule.id === slots[0]?.scheduleId)?.schedule;
  const asked = (value: string | null, said: Readonly<Record<string, string>> = {}): string =>
    value === null ? words.notAsked : (said[value] ?? value);
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [words.rows.visit, titleOfVisit(appointment.serviceType)],
    [words.rows.at, whenOf(appointment, visit)],
    [words.rows.place, where === undefined ? '–' : `${where.name}, ${where.place}`],
    [words.rows.status, words.statuses[appointment.status]],
    [
      words.rows.urgency,
      fill(words.urgencyFrom, {
        class: words.urgencies[urgency.class],
        source: words.sources[urgency.source],
      }),
    ],
    [words.rows.limit, limitText(appointment.wanted, visit)],
    [words.rows.reason, appointment.reason],
    ...(breach === null
      ? []
      : ([[words.rows.breach, `${missWords(breach.misses)}: ${breach.reason}`]] as const)),
    [words.rows.callback, asked(needs.callbackNumber)],
    [words.rows.interpreter, asked(needs.interpreter, bookingWords.interpreters)],
    [words.rows.mobility, asked(needs.mobility, bookingWords.mobilities)],
    [words.rows.accompanied, asked(needs.accompanied, bookingWords.accompaniments)],
    [words.rows.transport, asked(needs.transport, bookingWords.transports)],
    ...(appointment.comment === null ? [] : ([[words.rows.comment, appointment.comment]] as const)),
    ...(cancellation === null
      ? []
      : ([
          [
            words.rows.cancelled,
            `${dayAndTime(cancellation.at, visit.place)}${cancellation.note === null ? '' : `: ${cancellation.note}`}`,
          ],
        ] as const)),
    ...(followedUp === null ? [] : ([[words.rows.followedUp, followedUp.note]] as const)),
    ...(pairedWith === null
      ? []
      : ([[words.rows.pair, <a href={`/desk/appointments/${pairedWith}`}>{words.pairStands}</a>]] as const)),
  ];
  return (
    <section class="c-panel">
      <dl class="c-facts">
        {rows.map(([label, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {inCalendar.includes(appointment.status) && (
        <p>
          <a href={`/desk/appointments/${appointment.id}/calendar.ics`}>{words.calendarFile}</a>
        </p>
      )}
      {episode !== null && mayDo(visit, 'episode.read', 'team') && (
        <a href={`/clinic/episodes/${episode.episodeId}`}>{words.theEpisode}</a>
      )}
    </section>
  );
}

/** There is something to put into a calendar, or to take out of one. */
const inCalendar: readonly string[] = ['booked', 'cancelled'];

function Doings(props: Props) {
  const { kept, to, view, visit } = props;
  const { status, startsAt } = kept.appointment;
  const stands = status === 'booked';
  const waits = status === 'waitlist' || status === 'proposed';
  const isAhead = startsAt !== null && isBefore(visit.now, startsAt);
  return (
    <div>
      {stands && <Move {...props} to={to} />}
      {stands && isAhead && !isSecondVisit(kept.appointment) && <WaitForEarlier {...props} />}
      {waits && <OnTheList {...props} />}
      {(stands || status === 'arrived') && (
        <Panel title={words.onTheDay}>
          <div class="k-marks">
            {stands && <Doing {...props} what="arrived" submit={words.arrive} />}
            {stands && <Doing {...props} what="noshow" submit={words.noShow} />}
            <Doing {...props} what="fulfilled" submit={words.done} />
          </div>
        </Panel>
      )}
      {stands && (
        <Panel title={words.cancel}>
          <Doing {...props} what="cancel" submit={words.cancelSubmit}>
            <Radios
              name="reason"
              label={words.cancelReason}
              view={view}
              options={optionsOf(words.cancelReasons)}
            />
            <TextArea name="note" label={words.note} view={view} rows={2} isOptional />
          </Doing>
        </Panel>
      )}
      {(status === 'cancelled' || status === 'noshow') && kept.appointment.followedUp === null && (
        <Panel title={words.followUp}>
          <p class="c-note">{words.followUpLead}</p>
          <Doing {...props} what="follow-up" submit={words.followUp}>
            <TextArea name="note" label={words.followUpNote} view={view} rows={3} />
          </Doing>
        </Panel>
      )}
    </div>
  );
}

function Panel({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="c-panel">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The time stays theirs until they take another one. */
function WaitForEarlier(props: Props) {
  const { kept, view, visit, isWaitedFor } = props;
  if (isWaitedFor)
    return (
      <Panel title={waitingWords.waitTitle}>
        <p>
          <a href="/desk/waiting">{waitingWords.onTheList}</a>
        </p>
      </Panel>
    );
  const { startsAt, breach, wanted } = kept.appointment;
  const isLate = startsAt !== null && wanted.byAt !== null && isBefore(wanted.byAt, startsAt);
  const asksWhy = (isLate && breach === null) || problemOf(view, 'waitReason') !== undefined;
  return (
    <Panel title={waitingWords.waitTitle}>
      <p class="c-note">{waitingWords.waitLead}</p>
      <Doing {...props} what="wait" submit={waitingWords.wait}>
        <DateFields
          name="notBefore"
          label={waitingWords.waitNotBefore}
          view={view}
          region={visit.place.region}
        />
        {asksWhy && (
          <TextArea
            name="waitReason"
            label={waitingWords.waitReason}
            hint={bookingWords.breachHint}
            view={view}
            rows={2}
          />
        )}
        <TextArea name="waitNote" label={waitingWords.waitNote} view={view} rows={2} isOptional />
      </Doing>
    </Panel>
  );
}

function OnTheList(props: Props) {
  const { view, kept, visit, formKey } = props;
  return (
    <Panel title={waitingWords.title}>
      <p>
        <a href="/desk/waiting">{waitingWords.onTheList}</a>
      </p>
      <StaffForm
        action={`/desk/waiting/${kept.appointment.id}/leave`}
        csrfToken={visit.session.csrfToken}
        hidden={{ key: `${formKey}-leave`, version: String(kept.version) }}
        submit={waitingWords.leave}
        look="secondary"
      >
        <TextArea name="note" label={waitingWords.leaveNote} view={view} rows={2} isOptional />
      </StaffForm>
    </Panel>
  );
}

function Move(props: Props) {
  const { kept, to, view, visit, schedules } = props;
  const { id, startsAt } = kept.appointment;
  const on = (startsAt ?? visit.now).toZonedDateTimeISO(visit.place.zone).toPlainDate().toString();
  const resource = schedules.find(({ schedule }) => schedule.id === to?.scheduleId)?.schedule.name ?? '';
  return (
    <Panel title={words.move}>
      <p class="c-note">{words.moveLead}</p>
      {to !== null && (
        <Doing
          {...props}
          what="move"
          submit={fill(words.moveTo, { at: dayAndTime(to.startsAt, visit.place), resource })}
          hidden={{ slot: `${to.scheduleId}@${to.startsAt.toString()}` }}
        >
          <TextArea
            name="breachReason"
            label={bookingWords.breachReason}
            hint={bookingWords.breachHint}
            view={view}
            rows={2}
            isOptional
          />
        </Doing>
      )}
      <p>
        <a href={`/desk?${new URLSearchParams({ move: id, on }).toString()}`}>{words.chooseTime}</a>
      </p>
    </Panel>
  );
}

function Doing({
  visit,
  kept,
  formKey,
  what,
  submit,
  hidden,
  children,
}: Props & {
  readonly what: string;
  readonly submit: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly children?: ComponentChildren;
}) {
  return (
    <StaffForm
      action={`/desk/appointments/${kept.appointment.id}/${what}`}
      csrfToken={visit.session.csrfToken}
      hidden={{ key: `${formKey}-${what}`, version: String(kept.version), ...hidden }}
      submit={submit}
      {...(what === 'move' ? {} : { look: 'secondary' as const })}
    >
      {children}
    </StaffForm>
  );
}
