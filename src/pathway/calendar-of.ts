import { Temporal } from 'temporal-polyfill';
import { contactsOf } from './check-in/contact-plan.ts';
import type { Episode } from './episode-types.ts';
import { atTime } from './instants.ts';
import { runningRegimen } from './treatment/due-treatment.ts';

/** One date of an episode, for the calendar of whoever it is about. */
export type EpisodeDate = {
  /** The same for as long as it is the same appointment. */
  readonly id: string;
  readonly kind: 'appointment' | 'review' | 'answer' | 'call' | 'step';
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  readonly place: string | null;
  readonly isCancelled: boolean;
  readonly changedAt: Temporal.Instant;
  /** One more at every change. */
  readonly revision: number;
};

/** Slots, the review, check-ins and changes of dose, as they stand now. */
export function calendarOf(episode: Episode): readonly EpisodeDate[] {
  const { tests, treatment, zone, sequence, openedAt } = episode;
  const slots = tests.flatMap(({ id, slot, notDone }): EpisodeDate[] =>
    slot === null
      ? []
      : [
          {
            id: `test-${id}`,
            kind: 'appointment',
            startsAt: slot.at,
            minutes: 30,
            place: slot.place,
            isCancelled: notDone !== null,
            changedAt: notDone?.at ?? slot.bookedAt,
            revision: notDone?.sequence ?? slot.sequence,
          },
        ],
  );
  const booked = treatment?.reviewBooked ?? null;
  const review: readonly EpisodeDate[] =
    booked === null
      ? []
      : [
          {
            id: 'review',
            kind: 'review',
            startsAt: booked.reviewAt,
            minutes: 30,
            place: booked.where,
            isCancelled: false,
            changedAt: booked.at,
            revision: booked.sequence,
          },
        ];
  // What follows from the plan has changed, at the latest, with the last event.
  const planned = { minutes: 15, place: null, isCancelled: false, changedAt: openedAt, revision: sequence };
  const contacts = contactsOf(episode).map(({ id, madeBy, dueAt }): EpisodeDate => {
    const kind = madeBy === 'message' ? 'answer' : 'call';
    return { ...planned, id: `contact-${id}`, kind, startsAt: dueAt };
  });
  const steps = (runningRegimen(episode)?.regimen.steps ?? []).map(({ on, slot }): EpisodeDate => {
    const time = Temporal.PlainTime.from(slot === 'morning' ? '08:00' : '20:00');
    const startsAt = atTime(Temporal.PlainDate.from(on), time, zone);
    return { ...planned, id: `step-${on}-${slot}`, kind: 'step', startsAt };
  });
  return [...slots, ...review, ...contacts, ...steps];
}
