import type { Temporal } from 'temporal-polyfill';
import { onCallRules } from '../../knowledge/duty/on-call.ts';
import { freeTextOf } from '../check-in/answer-facts.ts';
import type { Reply, TextToTell } from '../deliveries.ts';
import { isAfter, isBefore, plusMinutes } from '../instants.ts';
import type { Duty } from './duty-types.ts';
import { onDutyByPhone } from './on-duty.ts';
import { isOpen } from './opening.ts';

type Text = Pick<Reply, 'kind' | 'text' | 'at'>;

const clocks = onCallRules.textOfNobody;

/**
 * A text that speaks of an emergency and belongs to no open episode: two people share the number, nobody has it, or their episode is
 * closed. Nothing in the record can ring for it, so its age alone is the ladder, until somebody has dealt with it on the page of
 * texts. Null where nobody is told now: while the clinic is open the page is looked at first.
 */
export function textToTell(reply: Text, duty: Duty, now: Temporal.Instant): TextToTell | null {
  const { at } = reply;
  if (!mayBeEmergency(reply)) return null;
  if (isAfter(now, plusMinutes(at, clocks.forHours * 60))) return null;
  const step = stepAt(at, now);
  if (step === 0 && isOpen(duty, now)) return null;
  const ladder = onDutyByPhone(duty, now);
  const [first] = ladder;
  if (first === undefined) return null;
  // By day nobody was told as it came.
  const place = isOpen(duty, now) ? 0 : step;
  const users = step >= 2 ? ladder : [ladder[place] ?? first];
  return { step, users, actByAt: plusMinutes(at, clocks.allMinutes) };
}

/** Words for what a reader looks for first; whatever else it says. */
export const mayBeEmergency = ({ kind, text }: Pick<Reply, 'kind' | 'text'>): boolean =>
  kind === 'reply' && freeTextOf(text) === 'red-flag-words';

/** 0 as it comes, 1 at half of its time, 2 at its limit, and one more for each time that it is said again. */
function stepAt(at: Temporal.Instant, now: Temporal.Instant): number {
  if (isBefore(now, plusMinutes(at, clocks.nextMinutes))) return 0;
  const limit = plusMinutes(at, clocks.allMinutes);
  if (isBefore(now, limit)) return 1;
  return 2 + Math.floor(limit.until(now).total('minutes') / clocks.againMinutes);
}
