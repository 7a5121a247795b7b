import { inrOutcomes } from '../../knowledge/words/outcomes/follow-up.ts';
import { inrClocks as clocks } from '../../knowledge/follow-up/inr-clocks.ts';
import type { FirstWords } from '../check-in/check-in-events.ts';
import { isSomebodyThere } from '../check-in/first-words.ts';
import type { Context } from '../context.ts';
import { noDuty } from '../duty/no-duty.ts';
import type { Episode } from '../episode-types.ts';
import { latest, plusMinutes } from '../instants.ts';
import { actDueAt } from './due-warfarin.ts';
import type { Inr, InrJudgement } from './warfarin-types.ts';

/**
 * What the person is told at once of an INR that cannot wait: never how much to take, and never vitamin K. Who must call an
 * ambulance hears that alone. Else whoever is on duty calls, and by when; and where nobody is, that is said plainly, with the
 * numbers that always answer. The clinic's number is put in when it is sent.
 */
export function inrFirstWords(
  { zone }: Pick<Episode, 'zone'>,
  inr: Inr,
  judgement: InrJudgement,
  { duty, now }: Pick<Context, 'duty' | 'now'>,
): readonly FirstWords[] {
  if (judgement.act !== 'at-once' && judgement.act !== 'within-hour') return [];
  if (!isNews(inr, judgement)) return [];
  const words = inrOutcomes[saidOf(judgement) ?? '']?.message ?? called;
  if (words !== called) return [{ words, values: {} }];
  if (!isSomebodyThere({ duty: duty ?? noDuty(zone), at: now }))
    return [{ words: 'inr.high-nobody-here', values: {} }];
  // Judged long after it came in, as when another entry changes what it means: nobody is promised a moment that has passed.
  const soonest = plusMinutes(now, clocks.atOnce.minutes);
  const by = latest([actDueAt(inr, judgement.act, zone), soonest]) ?? soonest;
  // With its zone: a message says the time where the reader is.
  return [{ words, values: { by: by.toZonedDateTimeISO(zone).toString() } }];
}

const called = 'inr.high';
const saidOf = ({ action }: InrJudgement): string | null => action.outcome ?? action.floor;

/** The same said again, as by another edition of the rules, is told to nobody twice; nor to whom somebody has spoken with. */
function isNews({ judged, acts }: Inr, judgement: InrJudgement): boolean {
  if (judged === null) return true;
  return saidOf(judged) !== saidOf(judgement) && !acts.some(({ reached }) => reached);
}
