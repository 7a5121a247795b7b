import type { Temporal } from 'temporal-polyfill';
import { measures } from '../../knowledge/measures.ts';
import type { CloseReason, RecordedEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { dateOf, dayOf, endOfDay, isAfter, isBefore, startOfDay } from '../instants.ts';
import { isOfTreatment } from '../treatment/treatment-events.ts';
import { twoStrengths } from '../treatment/supply-reach.ts';
import type { Rule, Seen, Verdict } from './measure-types.ts';
import { minutesBetween } from './while-waiting.ts';

type Of<T extends RecordedEvent['type']> = Extract<RecordedEvent, { type: T }>;

/** Each order to stop interim cover, once its day is over. */
export const stopReadBack: Rule = (seen) => {
  const { zone } = seen.episode;
  const orders = seen.ofType('cover-stop-ordered');
  return orders.flatMap((order, index): readonly Verdict[] => {
    const next = orders[index + 1]?.sequence ?? Number.POSITIVE_INFINITY;
    const confirmed = seen
      .ofType('cover-stop-confirmed')
      .find(({ sequence }) => sequence > order.sequence && sequence < next);
    const evening = endOfDay(dayOf(order.at, zone), zone);
    if (confirmed !== undefined)
      return [
        {
          is: isBefore(confirmed.at, evening) ? 'met' : 'not-met',
          minutes: minutesBetween(order.at, confirmed.at),
        },
      ];
    return isBefore(seen.asOf, evening) ? [] : [{ is: 'unknown' }];
  });
};

/** Each change of dose of each regimen that ran on its day, once that day is over. */
export const stepOnDay: Rule = (seen) => {
  const { zone } = seen.episode;
  const regimens = seen.ofType('regimen-prescribed');
  return regimens.flatMap((prescribed, index) => {
    const next = regimens[index + 1]?.sequence ?? Number.POSITIVE_INFINITY;
    const during = seen.events.filter(({ sequence }) => sequence > prescribed.sequence && sequence < next);
    const nextAt = regimens[index + 1]?.at ?? null;
    return prescribed.regimen.steps.flatMap((step): readonly Verdict[] => {
      const morning = startOfDay(dateOf(step.on), zone);
      const evening = endOfDay(dateOf(step.on), zone);
      const ended = during.find(({ type }) => type === 'treatment-stop-ordered');
      const isOver =
        (nextAt !== null && isBefore(nextAt, evening)) ||
        (ended !== undefined && isBefore(ended.at, evening));
      if (isOver || isHeldOn(during, morning)) return [{ is: 'excluded' }];
      if (isBefore(seen.asOf, evening)) return [];
      const said = during.find(
        (event): event is Of<'step-confirmed'> =>
          event.type === 'step-confirmed' &&
          event.who === 'person' &&
          event.step.on === step.on &&
          event.step.slot === step.slot,
      );
      if (said === undefined) return [{ is: 'unknown' }];
      return [{ is: isBefore(said.at, evening) ? 'met' : 'not-met' }];
    });
  });
};

/** The last word before that morning was a pause. */
const isHeldOn = (events: readonly RecordedEvent[], morning: Temporal.Instant): boolean =>
  events.findLast(
    ({ type, at }) => (type === 'treatment-held' || type === 'hold-ended') && isBefore(at, morning),
  )?.type === 'treatment-held';

/** Each box that could be taken beside another strength when it was handed over. */
export const twoStrengthsCaught: Rule = (seen) => {
  const found = new Map<string, number>();
  if (seen.ofType('dispensed').length === 0) return [];
  let episode = null;
  for (const event of seen.events) {
    // What was escalated, found or told has no box in it: most of a history.
    if (episode !== null && !isOfTreatment(event) && event.type !== 'diagnosis-confirmed') continue;
    episode = evolve(episode, event);
    if (event.type !== 'dispensed' && event.type !== 'regimen-prescribed') continue;
    const { treatment } = episode;
    if (!treatment?.regimen) continue;
    for (const { supply } of twoStrengths(treatment, treatment.regimen, episode.zone))
      if (!found.has(supply.id)) found.set(supply.id, event.sequence);
  }
  return [...found].map(([id, since]): Verdict => {
    const settled = seen.ofType('two-strengths-settled').find(({ supplyId }) => supplyId === id);
    const doubled = seen
      .ofType('doses-reported')
      .find(
        (report) =>
          report.sequence > since &&
          (settled === undefined || report.sequence < settled.sequence) &&
          ((report.doubled ?? 0) > 0 || report.wrongStrength === true),
      );
    if (doubled !== undefined) return { is: 'not-met' };
    return { is: settled === undefined ? 'unknown' : 'met' };
  });
};

const endsOrAway: ReadonlySet<string> = new Set([
  'closed',
  'reopened',
  'treatment-stop-confirmed',
  'sent-to-hospital',
  'taken-back-from-hospital',
]);
const leftFor: readonly CloseReason[] = ['died', 'transferred', 'moved-away', 'confirmed-handed-over'];

/** The first regimen of an episode: day 1 is the day of its first treatment dose. */
export const reviewByDay100: Rule = (seen) => {
  const [first] = seen.ofType('regimen-prescribed');
  if (first === undefined) return [];
  const { zone } = seen.episode;
  const last = dateOf(first.regimen.firstTherapeuticOn).add({
    days: measures['review-by-day-100'].limit.days - 1,
  });
  const limit = endOfDay(last, zone);
  const review = seen.ofType('review-recorded').find(({ at }) => isBefore(at, limit));
  if (review !== undefined) return [{ is: 'met' }];
  if (isBefore(seen.asOf, limit)) return [];
  const before = seen.events.filter(({ type, at }) => endsOrAway.has(type) && isBefore(at, limit));
  const closed = closingOf(before);
  const isStopped = before.some(({ type }) => type === 'treatment-stop-confirmed');
  if (closed?.reason === 'lost-contact') return [{ is: 'unknown' }];
  if (isStopped || (closed !== null && leftFor.includes(closed.reason))) return [{ is: 'excluded' }];
  const lastOfHospital = before.findLast(
    ({ type }) => type === 'sent-to-hospital' || type === 'taken-back-from-hospital',
  );
  return [{ is: lastOfHospital?.type === 'sent-to-hospital' ? 'unknown' : 'not-met' }];
};

/** The closing that stood at the end of these events. */
function closingOf(events: readonly RecordedEvent[]): Of<'closed'> | null {
  const last = events.findLast(
    (event): event is Of<'closed'> | Of<'reopened'> => event.type === 'closed' || event.type === 'reopened',
  );
  return last?.type === 'closed' ? last : null;
}

export const villaltaRecorded: Rule = (seen) => {
  const { diagnosis, zone } = seen.episode;
  if (diagnosis?.is !== 'confirmed') return [];
  const day = dayOf(diagnosis.at, zone);
  return [3, 6, 12].flatMap((months): readonly Verdict[] => {
    const group = String(months);
    // No month is shorter: nothing of this window can have come.
    if (isBefore(seen.asOf, diagnosis.at.add({ hours: (months - 1) * 27 * 24 }))) return [];
    const from = startOfDay(day.add({ months: months - 1 }), zone);
    const to = endOfDay(day.add({ months: months + 1 }), zone);
    const isRecorded = seen
      .ofType('findings-recorded')
      .some(
        ({ facts, observedAt }) =>
          !isBefore(observedAt, from) &&
          isBefore(observedAt, to) &&
          Object.entries(facts).some(([id, value]) => id.startsWith('villalta.') && value !== null),
      );
    if (isRecorded) return [{ is: 'met', group }];
    if (isBefore(seen.asOf, to)) return [];
    const closed = closingOf(seen.events.filter(({ at }) => isBefore(at, from)));
    if (closed === null) return [{ is: 'not-met', group }];
    return [{ is: closed.reason === 'lost-contact' ? 'unknown' : 'excluded', group }];
  });
};

const lostFor: readonly CloseReason[] = [
  'lost-contact',
  'transferred',
  'moved-away',
  'confirmed-handed-over',
];

/** Within so many days of a moment something happened, did not, or nobody can know. `met` is what one would rather not see. */
function within(
  seen: Seen,
  since: { readonly at: Temporal.Instant; readonly sequence: number },
  days: number,
  types: readonly RecordedEvent['type'][],
): readonly Verdict[] {
  const limit = since.at.add({ hours: days * 24 });
  // By type first: to compare instants is dear, and most entries matter to no measure.
  const after = seen.events.filter(
    ({ type, sequence, at }) =>
      (types.includes(type) || type === 'closed' || type === 'reopened') &&
      sequence > since.sequence &&
      !isAfter(at, limit),
  );
  if (after.some(({ type }) => types.includes(type))) return [{ is: 'met' }];
  if (isBefore(seen.asOf, limit)) return [];
  const closed = closingOf(after);
  return [{ is: closed !== null && lostFor.includes(closed.reason) ? 'unknown' : 'not-met' }];
}

const hospitalWithin =
  (days: number): Rule =>
  (seen) => {
    const home = seen.ofType('place-decided').find(({ place }) => place === 'home');
    return home === undefined ? [] : within(seen, home, days, ['sent-to-hospital', 'sent-to-emergency']);
  };
export const hospital30Days = hospitalWithin(measures['hospital-30-days'].limit.days);
export const hospital90Days = hospitalWithin(measures['hospital-90-days'].limit.days);

export const newClot90Days: Rule = (seen) => {
  const [first] = seen.ofType('regimen-prescribed');
  return first === undefined
    ? []
    : within(seen, first, measures['new-clot-90-days'].limit.days, ['treatment-failed']);
};
