import { at as memberAt } from '../../engine/assert.ts';
import { silence } from '../../knowledge/home-care/plan/silence.ts';
import type { Episode } from '../episode-types.ts';
import { isAfter, isBefore, latest, plusHours } from '../instants.ts';
import type { Need } from '../need.ts';
import { contactRules } from '../../knowledge/home-care/plan/contact-rules.ts';
import type { AskedCheckIn, CheckIns, ContactAttempt, SilenceStep } from './check-in-types.ts';
import { checkInsOf, isLate, silentCheckIns } from './check-ins-of.ts';

type Instant = Need['dueAt'];

/** When a step of silence is due: elapsed hours since the answer was, or since we last heard from the person, through nights, weekends and changes of the clock. */
export function stepDueAt({ dueAt, heardElsewhereAt, isEarly }: AskedCheckIn, step: SilenceStep): Instant {
  const { hours } = memberAt(
    silence.steps.filter(({ id }) => id === step),
    0,
  );
  const since = heardElsewhereAt !== undefined && isAfter(heardElsewhereAt, dueAt) ? heardElsewhereAt : dueAt;
  return plusHours(since, isEarly ? hours.early : hours.later);
}

/**
 * What follows where nobody has heard from the person, one step after the other. The steps of the check-in that is silent the
 * longest hold for all; each of them is asked again. Only to have heard from the person, or to close, ends it.
 */
export function afterSilence(
  episode: Episode,
  { plan, attempts }: CheckIns,
  checkIn: AskedCheckIn,
  isLongest: boolean,
): readonly Need[] {
  const { id, askedAgainAt, heardElsewhereAt } = checkIn;
  if (askedAgainAt === null)
    return [{ kind: 'await-answer', of: id, dueAt: stepDueAt(checkIn, 'second-channel'), warnAt: null }];
  if (!isLongest) return [];
  const tried = (target: ContactAttempt['target']) =>
    attempts.filter(
      ({ checkInId, target: whom, at }) =>
        checkInId === id &&
        whom === target &&
        (heardElsewhereAt === undefined || isAfter(at, heardElsewhereAt)),
    );
  // Whoever was heard from elsewhere in between is silent anew from then on, and staff are warned anew.
  const warnAt = latest([askedAgainAt, stepDueAt(checkIn, 'second-channel')]) ?? askedAgainAt;
  const step = (kind: Need['kind'], of: string, dueAt: Instant): Need => ({
    kind,
    of,
    dueAt,
    warnAt: isBefore(warnAt, dueAt) ? warnAt : null,
  });

  const needs: Need[] = [];
  if (tried('person').length < silence.afterRed.staffCallMinutes.length) {
    needs.push(step('call-silent', id, stepDueAt(checkIn, 'staff-calls-twice')));
    if (!isLate(episode, `call-silent/${id}`)) return needs;
  }
  if (plan?.namedContact && tried('named-contact').length === 0) {
    needs.push(step('call-named-contact', id, stepDueAt(checkIn, 'named-contact')));
    if (!isLate(episode, `call-named-contact/${id}`)) return needs;
  }
  const welfare = tried('welfare-check');
  const last = welfare.at(-1);
  const first = stepDueAt(checkIn, 'welfare');
  const dueAt = last === undefined ? first : plusHours(last.at, contactRules.welfareAgain.hours);
  needs.push(step('welfare-check', `${id}/${welfare.length + 1}`, dueAt));
  return needs;
}

/**
 * Check-ins of the first days without a reply: staff had to call, or it was asked again and is still open. Counted since home
 * was decided last, because that decision knew of the earlier ones.
 */
export function noRepliesEarly(episode: Episode): number {
  const [first, last] = silence.earlyDays;
  const decidedAt = episode.treatment?.place?.at;
  return checkInsOf(episode).asked.filter(
    ({ day, at, dueAt, askedAgainAt, heardAt }) =>
      day >= first &&
      day <= last &&
      (decidedAt === undefined || isAfter(at, decidedAt)) &&
      (heardAt === null
        ? askedAgainAt !== null
        : !isBefore(heardAt, plusHours(dueAt, contactRules.noReply.hours))),
  ).length;
}

/** M5 does not hold: home is judged again. */
export const isFollowUpLost = (episode: Episode): boolean =>
  noRepliesEarly(episode) >= silence.noRepliesThatReopenHome;

/** How a board shows the silence: never green. Null where we have heard from the person, or nothing is due yet. */
export function silenceShown(episode: Episode, now: Instant): 'amber' | 'red' | null {
  const [longest] = silentCheckIns(checkInsOf(episode));
  if (longest === undefined || isBefore(now, longest.dueAt)) return null;
  return isBefore(now, stepDueAt(longest, 'staff-calls-twice')) ? 'amber' : 'red';
}
