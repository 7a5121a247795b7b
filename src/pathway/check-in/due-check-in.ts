import { contactRules } from '../../knowledge/home-care/plan/contact-rules.ts';
import { silence } from '../../knowledge/home-care/plan/silence.ts';
import type { Episode } from '../episode-types.ts';
import { dayOf, endOfDay, latest, plusHours, plusMinutes } from '../instants.ts';
import type { Need } from '../need.ts';
import type { CheckInAnswer, CheckIns, PlannedContact } from './check-in-types.ts';
import { checkInsOf, isAtHome, isLate, silentCheckIns } from './check-ins-of.ts';
import { comingContacts } from './contact-plan.ts';
import { ofTalks } from './text-talk.ts';
import { afterSilence } from './silence-needs.ts';

/** What the watch over somebody at home asks for: contacts, answers that wait for a reader, silence, and messages that failed. */
export function ofCheckIns(episode: Episode): readonly Need[] {
  const checkIns = checkInsOf(episode);
  const waiting = [
    ...checkIns.answers.flatMap((answer) => afterAnswer(answer, checkIns)),
    ...undelivered(checkIns),
    ...ofTalks(episode),
  ];
  if (!isAtHome(episode)) return waiting;
  if (checkIns.plan === null) return [...waiting, { kind: 'agree-care-plan', dueAt: agreeBy(episode) }];
  const silent = silentCheckIns(checkIns).flatMap((each, index) =>
    afterSilence(episode, checkIns, each, index === 0),
  );
  const { pause } = checkIns;
  // Whoever was asked and said nothing is looked for in a pause too.
  if (pause !== null) return [...waiting, ...silent, { kind: 'end-pause', dueAt: pause.untilAt }];
  return [...waiting, ...silent, ...nextContacts(episode)];
}

/** The day on which home was decided and the medicine prescribed; late in the evening, four hours. */
function agreeBy({ treatment, diagnosis, openedAt, zone }: Episode): Need['dueAt'] {
  const { place, regimen } = treatment ?? {};
  const known = [diagnosis?.at, place?.second?.at ?? place?.at, regimen?.at].filter((at) => at !== undefined);
  const since = latest(known) ?? openedAt;
  const evening = endOfDay(dayOf(since, zone), zone);
  return latest([evening, plusHours(since, contactRules.agreePlan.hours)]) ?? evening;
}

/** As far as the next that is sent; one that staff make and did not make hides none of those after it. */
function nextContacts(episode: Episode): readonly Need[] {
  const needs: Need[] = [];
  for (const contact of comingContacts(episode)) {
    needs.push(contactNeed(contact));
    if (contact.madeBy === 'message' || !isLate(episode, `make-contact/${contact.id}`)) break;
  }
  return needs;
}

const contactNeed = ({ id, madeBy, askAt, dueAt }: PlannedContact): Need =>
  madeBy === 'message'
    ? { kind: 'ask-check-in', of: id, dueAt: askAt, warnAt: null }
    : { kind: 'make-contact', of: id, dueAt, warnAt: askAt };

function afterAnswer(answer: CheckInAnswer, checkIns: CheckIns): readonly Need[] {
  const { id, needs } = answer;
  const unread = needs.filter(({ read }) => read === null);
  return [
    ...(unread.length > 0 ? afterRed(answer, checkIns) : []),
    ...unread.map(
      ({ outcome, dueAt, passOnAt, owner }): Need => ({
        kind: 'read-answer',
        of: `${id}/${outcome}`,
        dueAt,
        warnAt: passOnAt,
        owner,
      }),
    ),
  ];
}

/** "Call 999 or 911" was said, and nobody knows that they did: staff call at once and again, and then send help. */
function afterRed(answer: CheckInAnswer, checkIns: CheckIns): readonly Need[] {
  const { id, redSinceAt, askedWhetherCalledAt } = answer;
  if (redSinceAt === null || isKnownToBeHelped(answer, checkIns)) return [];
  const owner = answer.needs.at(-1)?.owner;
  const who = owner === undefined ? {} : { owner };
  const { staffCallMinutes, emergencyServicesMinutes } = silence.afterRed;
  const calls = callsAbout(answer, checkIns).length;
  const call = staffCallMinutes[calls];
  const at = (minutes: number) => plusMinutes(redSinceAt, minutes);
  return [
    ...(askedWhetherCalledAt === null
      ? [
          {
            kind: 'ask-whether-called',
            of: id,
            dueAt: at(contactRules.afterRed.didYouCallMinutes),
            warnAt: null,
          } as const,
        ]
      : []),
    ...(call === undefined
      ? []
      : [
          {
            kind: 'call-after-red',
            of: `${id}/${calls + 1}`,
            dueAt: at(call),
            warnAt: null,
            ...who,
          } as const,
        ]),
    { kind: 'send-help', of: id, dueAt: at(emergencyServicesMinutes), warnAt: null, ...who },
  ];
}

/** Calls by staff since, that did not reach the person. */
const callsAbout = ({ id, redSinceAt }: CheckInAnswer, { attempts }: CheckIns) =>
  attempts.filter(
    ({ answerId, target, isReached, at }) =>
      answerId === id &&
      target === 'person' &&
      !isReached &&
      redSinceAt !== null &&
      at.epochMilliseconds >= redSinceAt.epochMilliseconds,
  );

/** They called or are there, were reached, or help is on its way to them. */
export const isKnownToBeHelped = ({ id, called, sequence }: CheckInAnswer, { attempts }: CheckIns): boolean =>
  (called !== null && called.answer !== 'not-yet') ||
  attempts.some(
    (each) =>
      each.sequence > sequence &&
      each.answerId === id &&
      each.isReached &&
      (each.target === 'person' || each.target === 'emergency-services'),
  );

const undelivered = (checkIns: CheckIns): readonly Need[] =>
  checkIns.undelivered
    .filter(({ settled }) => settled === null)
    .map(({ deliveryId, at }) => ({
      kind: 'message-undelivered',
      of: deliveryId,
      dueAt: plusMinutes(at, silence.undelivered.minutes),
      warnAt: null,
    }));
