import type { ComponentChildren } from 'preact';
import type { Temporal } from 'temporal-polyfill';
import { appointmentWords, calendarWords as words } from '../../../knowledge/words/desk-calendar.ts';
import { visitWords } from '../../../knowledge/words/desk-visits.ts';
import type { KeptAppointment } from '../../../pathway/scheduling/appointment-types.ts';
import type { KeptSchedule } from '../../../pathway/scheduling/schedule-types.ts';
import { fill } from '../../clinic/fill-words.ts';
import { mayDo, type Visit } from '../../clinic/visit.ts';
import { calendarDay, timeNear } from '../../clinic/when.ts';
import { StaffPage } from '../../components/staff-page.tsx';
import { type Column, type Entry, type Grid, titleOfVisit } from './calendar-view.ts';
import { clockOf, type People, patientName } from './who-and-when.ts';
import { type LostVisit, type TestToBook, type VisitToTell, WorkLists } from './work-lists.tsx';

export type CalendarProps = {
  readonly visit: Visit;
  readonly view: 'day' | 'week';
  readonly on: Temporal.PlainDate;
  /** The one that is shown alone; null is all of them. */
  readonly only: string | null;
  readonly schedules: readonly KeptSchedule[];
  readonly grid: Grid;
  readonly people: People;
  readonly toBook: readonly TestToBook[];
  readonly lost: readonly LostVisit[];
  readonly toTell: readonly VisitToTell[];
  /** Being moved: free times are links. */
  readonly moving: KeptAppointment | null;
  /** What the calendar stood at when this page was made, or before. */
  readonly revision: number;
  /** How many are on the waiting list. */
  readonly waiting: number;
  /** Of the desk, and not of the calendar. */
  readonly otherWork: ComponentChildren;
};

export function CalendarPage(props: CalendarProps) {
  const { visit, schedules, moving, people, revision } = props;
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="calendar"
      script="calendar"
    >
      <div class="c-title">
        <h1>{words.title}</h1>
        {mayDo(visit, 'calendar.write', 'none') && (
          <p class="c-title__beside">
            <a class="nhsuk-button" href="/desk/book">
              {visitWords.find}
            </a>
          </p>
        )}
      </div>
      <output
        class="c-note k-news"
        data-calendar-news
        hidden
        data-changed={words.changed}
        data-lost={words.newsLost}
      />
      <div data-calendar={String(revision)}>
        {moving !== null && (
          <output class="k-moving">
            {fill(words.moving, { name: patientName(moving.appointment, people) })}{' '}
            <a href={`/desk/appointments/${moving.appointment.id}`}>{words.stopMoving}</a>
          </output>
        )}
        <Bar {...props} />
        {schedules.length === 0 ? <p class="c-empty">{words.noResources}</p> : <Columns {...props} />}
        {moving === null && <WorkLists {...props} />}
      </div>
      {props.otherWork}
    </StaffPage>
  );
}

function Bar({ visit, view, on, only, schedules, moving, waiting }: CalendarProps) {
  const step = view === 'day' ? { days: 1 } : { days: 7 };
  const address = (over: { view?: string; on?: Temporal.PlainDate; only?: string | null }): string => {
    const query = new URLSearchParams({ view: over.view ?? view, on: (over.on ?? on).toString() });
    const resource = over.only === undefined ? only : over.only;
    if (resource !== null) query.set('resource', resource);
    if (moving !== null) query.set('move', moving.appointment.id);
    return `/desk?${query.toString()}`;
  };
  const today = visit.now.toZonedDateTimeISO(visit.place.zone).toPlainDate();
  return (
    <nav class="k-bar" aria-label={words.title}>
      <a href={address({ on: on.subtract(step) })} rel="prev">
        {words.earlier}
      </a>
      <strong>{dayTitle(on, visit)}</strong>
      <a href={address({ on: on.add(step) })} rel="next">
        {words.later}
      </a>
      <a href={address({ on: today })}>{words.today}</a>
      {(['day', 'week'] as const).map((each) => (
        <a key={each} href={address({ view: each })} aria-current={each === view ? 'true' : undefined}>
          {words[each]}
        </a>
      ))}
      <a href={address({})}>{words.reload}</a>
      <span class="c-note">{fill(words.asOf, { at: timeNear(visit.now, visit.now, visit.place) })}</span>
      <a href="/desk/waiting">{fill(words.waiting, { count: String(waiting) })}</a>
      {mayDo(visit, 'organisation.manage', 'none') && <a href="/desk/resources">{words.resources}</a>}
      {schedules.length > 1 && (
        <span class="k-bar__only">
          {view === 'day' && (
            <a href={address({ only: null })} aria-current={only === null ? 'true' : undefined}>
              {words.allResources}
            </a>
          )}
          {schedules.map(({ schedule: { id, name } }) => (
            <a key={id} href={address({ only: id })} aria-current={only === id ? 'true' : undefined}>
              {name}
            </a>
          ))}
        </span>
      )}
    </nav>
  );
}

const dayTitle = (day: Temporal.PlainDate, { place }: Visit): string =>
  `${day.toLocaleString(place.region === 'uk' ? 'en-GB' : 'en-US', { weekday: 'long' })} ${calendarDay(day.toString(), place.region)}`;

function Columns(props: CalendarProps) {
  const { grid, view, visit } = props;
  return (
    <div class="k-grid">
      <ol class="k-rows k-hours" aria-hidden="true">
        {grid.hours.map(({ from, at }) => (
          <li key={from} class={`k-r${from} k-s12`}>
            {clockOf(at, visit)}
          </li>
        ))}
      </ol>
      {grid.columns.map((column) => (
        <section
          class="k-column"
          key={column.key}
          aria-labelledby={`k-${column.schedule.id}-${column.day.toString()}`}
        >
          <h2 class="k-column__name" id={`k-${column.schedule.id}-${column.day.toString()}`}>
            {view === 'day' ? column.schedule.name : dayTitle(column.day, visit)}
          </h2>
          <ol class="k-rows">
            {column.entries.map((entry) => (
              <EntryItem
                key={`${entry.kind} ${entry.startsAt.toString()}`}
                {...props}
                entry={entry}
                column={column}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function EntryItem({ visit, entry, people, moving }: CalendarProps & { entry: Entry; column: Column }) {
  const at = `k-r${entry.from} k-s${entry.long}`;
  const time = clockOf(entry.startsAt, visit);
  switch (entry.kind) {
    case 'closed':
    case 'past':
      return <li class={`k-entry k-entry--${entry.kind} ${at}`}>{words[entry.kind]}</li>;
    case 'away':
      return <li class={`k-entry k-entry--away ${at}`}>{fill(words.away, { why: entry.why ?? '' })}</li>;
    case 'free':
      return (
        <li class={`k-entry k-entry--free ${at}`}>
          {moving === null ? (
            <span>
              {time} {words.free}
            </span>
          ) : (
            <a href={moveAddress(moving, entry.scheduleId, entry.startsAt)}>
              {time} {words.free}
            </a>
          )}
        </li>
      );
    case 'appointment': {
      const { appointment } = entry.kept;
      return (
        <li class={`k-entry k-entry--${appointment.status} k-entry--${appointment.urgency.class} ${at}`}>
          <a href={`/desk/appointments/${appointment.id}`}>
            <b>{time}</b> {patientName(appointment, people)}
            <span class="k-entry__more">
              {titleOfVisit(appointment.serviceType)} · {appointment.urgency.class} ·{' '}
              {appointmentWords.statuses[appointment.status]}
            </span>
          </a>
        </li>
      );
    }
  }
}

const moveAddress = ({ appointment }: KeptAppointment, scheduleId: string, at: Temporal.Instant): string =>
  `/desk/appointments/${appointment.id}?${new URLSearchParams({ resource: scheduleId, at: at.toString() }).toString()}`;
