import type { Episode } from '../episode-types.ts';
import type { CheckInAnswers } from './check-in-types.ts';
import { askedOf, checkInsOf, silentCheckIns } from './check-ins-of.ts';
import { factsAskedIn, questionsOf } from './questions-of.ts';

/**
 * The open check-ins that an answer closes: its own, and every other of which each question was answered in it, a change of dose
 * among them. What asked about something else stays open, so that nobody counts as well who was not asked.
 */
export function closedByAnswer(
  episode: Episode,
  checkInId: string,
  answers: CheckInAnswers,
): readonly string[] {
  const step = askedOf(episode, checkInId)?.step ?? null;
  const others = silentCheckIns(checkInsOf(episode))
    .filter(({ id, step: asked }) => {
      const isSameStep = asked === null || (asked.on === step?.on && asked.slot === step.slot);
      return id !== checkInId && isSameStep && isAnsweredIn(episode, id, answers);
    })
    .map(({ id }) => id);
  // Its own also where staff begin it with this answer, and it is not yet among the open ones.
  return [checkInId, ...others];
}

function isAnsweredIn(episode: Episode, checkInId: string, answers: CheckInAnswers): boolean {
  const questions = questionsOf(episode, checkInId)?.questions ?? [];
  return questions.every((question) => factsAskedIn(question).some((fact) => answers[fact] !== undefined));
}

/** A call is about one check-in. A call about an answer, as after a red one, answers none. */
export const closedByCall = (checkInId: string | null): readonly string[] =>
  checkInId === null ? [] : [checkInId];
