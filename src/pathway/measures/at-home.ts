import { measures } from '../../knowledge/measures.ts';
import { isAfter, plusHours } from '../instants.ts';
import { timeInRangeOf } from '../warfarin/inr-control.ts';
import type { TimeInRange } from '../../engine/time-in-range.ts';
import type { Rule, Seen, Verdict } from './measure-types.ts';
import { minutesBetween } from './while-waiting.ts';

/** Each check-in that went out to a person, until they have answered it; by the way that was agreed with them. */
export const checkInReply: Rule = (seen) => {
  const { hours } = measures['check-in-reply'].limit;
  return seen
    .ofType('check-in-asked')
    .filter(({ contact }) => contact.madeBy === 'message')
    .flatMap((asked): readonly Verdict[] => {
      const agreed = seen.ofType('care-plan-agreed').findLast(({ sequence }) => sequence < asked.sequence);
      const group = agreed?.way ?? 'no way agreed';
      const limit = plusHours(asked.at, hours);
      const answer = seen
        .ofType('check-in-answered')
        .find(({ checkInId, sequence }) => checkInId === asked.contact.id && sequence > asked.sequence);
      if (answer !== undefined) {
        const minutes = minutesBetween(asked.at, answer.at);
        return [{ is: isAfter(answer.at, limit) ? 'not-met' : 'met', minutes, group }];
      }
      const isOver = seen.events.some(
        ({ type, at, sequence }) => endsAsking.has(type) && sequence > asked.sequence && !isAfter(at, limit),
      );
      if (isOver) return [{ is: 'excluded', group }];
      return isAfter(seen.asOf, limit) ? [{ is: 'not-met', group }] : [];
    });
};

const endsAsking: ReadonlySet<string> = new Set([
  'closed',
  'sent-to-hospital',
  'sent-to-emergency',
  'check-ins-paused',
  'treatment-stop-ordered',
]);

/** Days on the line between two INRs, those in range among them. */
export const ttrRosendaal: Rule = (seen) =>
  ofInrs(seen, ({ rosendaal: { days, daysInRange } }) =>
    days === 0 ? null : { is: daysInRange < days ? 'not-met' : 'met', of: days, amount: daysInRange },
  );

/** INRs, those in range among them. */
export const ttrFraction: Rule = (seen) =>
  ofInrs(seen, ({ fraction: { results, inRange } }) =>
    results === 0 ? null : { is: inRange < results ? 'not-met' : 'met', of: results, amount: inRange },
  );

/** People, those whose last INR is in range among them. */
export const ttrCrossSection: Rule = (seen) =>
  ofInrs(seen, ({ crossSection: { isInRange } }) =>
    isInRange === null ? null : { is: isInRange ? 'met' : 'not-met' },
  );

/** Whoever has an INR on record. Without a target there is no range, and without a usable result nothing to read. */
function ofInrs(seen: Seen, verdictOf: (read: TimeInRange) => Verdict | null): readonly Verdict[] {
  if ((seen.episode.warfarin?.inrs.length ?? 0) === 0) return [];
  const read = timeInRangeOf(seen.episode);
  const verdict = read === null ? null : verdictOf(read);
  if (read === null || verdict === null) return [{ is: 'unknown' }];
  return [{ ...verdict, group: read.isProvisional ? 'too early to say' : 'long enough' }];
}
