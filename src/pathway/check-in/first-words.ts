import type { Temporal } from 'temporal-polyfill';
import { contactRules } from '../../knowledge/home-care/plan/contact-rules.ts';
import { checkInOutcomes } from '../../knowledge/words/outcomes/check-in.ts';
import type { Duty } from '../duty/duty-types.ts';
import { onDuty } from '../duty/on-duty.ts';
import { isOpen, opensAt } from '../duty/opening.ts';
import type { Episode } from '../episode-types.ts';
import { dayOf, isAfter } from '../instants.ts';
import { runningRegimen } from '../treatment/due-treatment.ts';
import type { FirstWords } from './check-in-events.ts';
import { missedDoseWords } from './missed-dose-words.ts';

type Instant = Temporal.Instant;
type Need = { readonly outcome: string; readonly dueAt: Instant };
type There = { readonly episode: Episode; readonly duty: Duty; readonly at: Instant };

/**
 * What the person is told at once, in this order: the emergency, then who reads it and by when. Where nobody is there that is
 * said plainly, after the numbers that always answer; and where nobody comes in time, the safe way is told now.
 */
export function firstWords(lead: Need, needs: readonly Need[], there: There): readonly FirstWords[] {
  const advice = needs.some(({ outcome }) => outcome === 'missed-dose-text') ? missedDose(there) : [];
  if (isRed(lead.outcome)) {
    const emergency = plain(checkInOutcomes[lead.outcome]?.message ?? 'escalation.emergency');
    return isSomebodyThere(there) ? [emergency] : [emergency, nobodyThere(there)];
  }
  const words = checkInOutcomes[lead.outcome]?.message;
  if (words === undefined) return advice;
  if (isSomebodyThere(there)) return [{ words, values: { by: moment(lead.dueAt, there) } }, ...advice];
  const opens = opensAt(there.duty, there.at);
  const isTooLate = (need: Need): boolean =>
    sendsToEmergency(need.outcome) && (opens === null || isAfter(opens, need.dueAt));
  const safe = needs.some(isTooLate) ? [plain('escalation.emergency-department')] : [];
  return [...safe, nobodyThere(there), ...advice];
}

function missedDose({ episode, at }: There): readonly FirstWords[] {
  const regimen = runningRegimen(episode)?.regimen;
  const words = regimen ? missedDoseWords(regimen, dayOf(at, episode.zone).toString()) : null;
  return words === null ? [] : [words];
}

/**
 * Unread at its limit: the emergency department where it could be one, else the numbers that always answer. Whoever was told to
 * call for help hears nothing weaker afterwards, and nothing more once they have.
 */
export function wordsAtLimit(
  outcome: string,
  { isRed: wasRed, isHelped }: { readonly isRed: boolean; readonly isHelped: boolean },
): FirstWords | null {
  if (isHelped || (wasRed && !isRed(outcome))) return null;
  if (isRed(outcome)) return plain(checkInOutcomes[outcome]?.message ?? 'escalation.emergency');
  return plain(
    sendsToEmergency(outcome) ? 'escalation.emergency-department' : 'escalation.no-answer-from-us',
  );
}

const reds: readonly string[] = ['call-999', 'emergency-department'];
export const isRed = (outcome: string): boolean => reds.includes(outcome);

const sendsToEmergency = (outcome: string): boolean => {
  const outcomes: readonly string[] = contactRules.unreadSendsToEmergency.outcomes;
  return outcomes.includes(outcome);
};

/** The clinic is open, or somebody is on call. */
export const isSomebodyThere = ({ duty, at }: Pick<There, 'duty' | 'at'>): boolean =>
  isOpen(duty, at) || onDuty(duty, at).length > 0;

function nobodyThere(there: There): FirstWords {
  const opens = opensAt(there.duty, there.at);
  return opens === null
    ? plain('escalation.no-answer-from-us')
    : { words: 'escalation.out-of-hours', values: { opensAt: moment(opens, there) } };
}

const plain = (words: string): FirstWords => ({ words, values: {} });

/** With its zone: a message says the time where the reader is. */
const moment = (at: Instant, { episode }: There): string => at.toZonedDateTimeISO(episode.zone).toString();
