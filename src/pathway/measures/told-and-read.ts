import type { Temporal } from 'temporal-polyfill';
import { letterClocks } from '../../knowledge/letter-clocks.ts';
import { measures } from '../../knowledge/measures.ts';
import { dayOf, endOfDay, isAfter, latest, plusHours, plusMinutes } from '../instants.ts';
import type { Rule, Verdict } from './measure-types.ts';
import { minutesBetween } from './while-waiting.ts';

/** Each alert that a deadline has passed, until somebody reads it. A repetition is the same alert. */
export const alertAcknowledged: Rule = (seen) => {
  const { minutes: limit } = measures['alert-acknowledged'].limit;
  const { zone } = seen.episode;
  return seen
    .ofType('escalated')
    .filter(({ phase }) => phase === 'due')
    .flatMap((alert): readonly Verdict[] => {
      const hour = localHour(alert.at, zone);
      const from = hour - (hour % 4);
      const group = `${String(from).padStart(2, '0')}:00 to ${String(from + 3).padStart(2, '0')}:59`;
      const read = seen
        .ofType('escalation-read')
        .find(({ item, sequence }) => item === alert.item && sequence > alert.sequence);
      if (read === undefined)
        return isAfter(seen.asOf, plusMinutes(alert.at, limit)) ? [{ is: 'not-met', group }] : [];
      const minutes = minutesBetween(alert.at, read.at);
      return [{ is: minutes <= limit ? 'met' : 'not-met', minutes, group }];
    });
};

/** By quarters of an hour, which no zone divides: to ask a zone is dear, and alerts are many. */
function localHour(at: Temporal.Instant, zone: string): number {
  const key = `${zone} ${Math.floor(at.epochMilliseconds / 900_000)}`;
  const known = localHours.get(key);
  if (known !== undefined) return known;
  const { hour } = at.toZonedDateTimeISO(zone);
  if (localHours.size > 10_000) localHours.clear();
  localHours.set(key, hour);
  return hour;
}
const localHours = new Map<string, number>();

/** Each decision that the usual doctor must hear of, once the time for its letter is over. */
export const letterSameDay: Rule = (seen) => {
  const { zone, closed } = seen.episode;
  const isInError = closed?.reason === 'opened-in-error';
  return seen.events
    .filter(({ type }) => toTell.has(type))
    .flatMap(({ at, sequence }): readonly Verdict[] => {
      if (isInError) return [{ is: 'excluded' }];
      const evening = endOfDay(dayOf(at, zone), zone);
      const limit = latest([evening, plusHours(at, letterClocks.toUsualDoctor.leastHours)]) ?? evening;
      const letter = seen
        .ofType('letter-sent')
        .find((each) => each.letter === 'gp' && each.sequence > sequence);
      if (letter !== undefined && !isAfter(letter.sentAt, limit))
        return [{ is: 'met', minutes: minutesBetween(at, letter.sentAt) }];
      if (letter !== undefined) return [{ is: 'not-met', minutes: minutesBetween(at, letter.sentAt) }];
      return isAfter(seen.asOf, limit) ? [{ is: 'not-met' }] : [];
    });
};

const toTell: ReadonlySet<string> = new Set([
  'diagnosis-confirmed',
  'diagnosis-excluded',
  'review-recorded',
  'treatment-stop-confirmed',
  'closed',
]);
