import { Temporal } from 'temporal-polyfill';
import { bookingRules } from '../../../knowledge/home-care/appointment/slot-rules.ts';
import { calendarWords as words } from '../../../knowledge/words/desk-calendar.ts';
import { testWords } from '../../../knowledge/words/clinic-states.ts';
import type { Episode, PlannedTest } from '../../../pathway/episode-types.ts';
import { slotLimit } from '../../../pathway/handle/tests.ts';
import { plusHours } from '../../../pathway/instants.ts';
import type { Delivery } from '../../../pathway/deliveries.ts';
import type { BoardRow } from '../../../pathway/ports.ts';
import type { Appointment, KeptAppointment } from '../../../pathway/scheduling/appointment-types.ts';
import { isOpen, isScan } from '../../../pathway/tests-of.ts';
import { fill } from '../../clinic/fill-words.ts';
import { messageTitle, reasonOf } from '../../clinic/check-in/message-title.ts';
import { nameOf } from '../../clinic/person-banner.tsx';
import { mayDo, type Visit } from '../../clinic/visit.ts';
import { dayAndTime } from '../../clinic/when.ts';
import { type People, patientName, whenOf } from './who-and-when.ts';
import { titleOfVisit } from './calendar-view.ts';

export type TestToBook = {
  readonly episodeId: string;
  readonly test: PlannedTest;
  readonly byAt: Temporal.Instant;
  readonly person: BoardRow['person'];
};
export type LostVisit = { readonly kept: KeptAppointment; readonly callByAt: Temporal.Instant };

export type VisitToTell = { readonly kept: KeptAppointment; readonly message: Delivery };

/** Messages about visits to come that did not arrive, the soonest visit first: reception tells these people. */
export async function visitsToTell({ desk, organisationId, now }: Visit): Promise<readonly VisitToTell[]> {
  const { deliveries, appointments } = desk.store;
  const found = await Promise.all(
    (await deliveries.toTellOfVisits(organisationId, now, mostToTell)).map(async (message) => {
      const kept = await appointments.get(organisationId, message.appointmentId ?? '');
      return kept === undefined ? [] : [{ kept, message }];
    }),
  );
  return found.flat();
}
const mostToTell = 60;

/** Scans that were asked for and have no time, the soonest limit first. */
export const testsToBook = (episode: Episode, person: BoardRow['person']): readonly TestToBook[] =>
  episode.tests
    .filter((test) => isScan(test) && isOpen(test) && test.slot === null)
    .map((test) => ({ episodeId: episode.id, test, byAt: slotLimit(episode, test), person }));

/** Urgent visits that were cancelled or missed, and nobody has called since; one that was moved has its new time. */
export function lostVisits(list: readonly KeptAppointment[]): readonly LostVisit[] {
  const classes: readonly string[] = bookingRules.noShowUrgent.classes;
  return list
    .filter(({ appointment }) => {
      const { urgency, followedUp, cancellation } = appointment;
      const wasMoved = cancellation?.reason === 'moved' || cancellation?.reason === 'red-flag';
      return (
        classes.includes(urgency.class) && followedUp === null && !wasMoved && !wasOnlyAWait(appointment)
      );
    })
    .map((kept) => ({ kept, callByAt: plusHours(kept.stamp.at, bookingRules.noShowUrgent.hours) }))
    .toSorted((a, b) => Temporal.Instant.compare(a.callByAt, b.callByAt));
}

/** Off the waiting list with the time that they had, or because they need none any more: no visit was lost. */
const wasOnlyAWait = ({ startsAt, inPlaceOf, cancellation }: Appointment): boolean =>
  startsAt === null && (inPlaceOf !== null || cancellation?.by.role === 'system');

type Props = {
  readonly visit: Visit;
  readonly people: People;
  readonly toBook: readonly TestToBook[];
  readonly lost: readonly LostVisit[];
  readonly toTell: readonly VisitToTell[];
};

export function WorkLists({ visit, people, toBook, lost, toTell }: Props) {
  const mayBook = mayDo(visit, 'calendar.write', 'none');
  return (
    <div class="c-pair">
      <section class="c-panel" aria-labelledby="to-book">
        <h2 id="to-book">{words.toBook}</h2>
        {toBook.length === 0 && <p class="c-empty">{words.toBookNone}</p>}
        <ul class="k-list">
          {toBook.map(({ episodeId, test, byAt, person }) => (
            <li key={test.id}>
              <span>{nameOf(person)}</span>
              <span>
                {testWords[test.kind]}, {fill(words.toBookBy, { by: dayAndTime(byAt, visit.place) })}
              </span>
              {mayBook && <a href={`/desk/episodes/${episodeId}/tests/${test.id}/book`}>{words.bookIt}</a>}
            </li>
          ))}
        </ul>
      </section>
      <section class="c-panel" aria-labelledby="lost">
        <h2 id="lost">{words.urgentLost}</h2>
        {lost.length === 0 && <p class="c-empty">{words.lostNone}</p>}
        <ul class="k-list">
          {lost.map(({ kept: { appointment }, callByAt }) => (
            <li key={appointment.id}>
              <a href={`/desk/appointments/${appointment.id}`}>{patientName(appointment, people)}</a>
              <span>
                {titleOfVisit(appointment.serviceType)}, {whenOf(appointment, visit)}
              </span>
              <strong>{fill(words.callBy, { by: dayAndTime(callByAt, visit.place) })}</strong>
            </li>
          ))}
        </ul>
      </section>
      <section class="c-panel" aria-labelledby="to-tell">
        <h2 id="to-tell">{words.toTell}</h2>
        {toTell.length === 0 && <p class="c-empty">{words.toTellNone}</p>}
        <ul class="k-list">
          {toTell.map(({ kept: { appointment }, message }) => (
            <li key={message.id}>
              <a href={`/desk/appointments/${appointment.id}`}>{patientName(appointment, people)}</a>
              <span>
                {fill(words.about, {
                  message: messageTitle(message.words, visit.place.region),
                  at: whenOf(appointment, visit),
                })}
              </span>
              <strong>{reasonOf(message.because)}</strong>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
