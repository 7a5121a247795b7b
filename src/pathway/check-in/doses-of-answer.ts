import { Temporal } from 'temporal-polyfill';
import { plusSlots, slotsBetween } from '../../engine/regimen/slots.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import type { EpisodeFact } from '../events.ts';
import type { CommandOf } from '../handle/handled.ts';
import { isBefore, startOfDay } from '../instants.ts';
import { runningRegimen } from '../treatment/due-treatment.ts';
import { coversLoading } from '../treatment/handle-course.ts';
import { isOfOneDose } from '../treatment/missed-doses.ts';
import type { DoseSlot, Regimen } from '../treatment/treatment-types.ts';
import type { CheckInCommand } from './check-in-commands.ts';
import { askedOf } from './check-ins-of.ts';
import { plannedContact } from './handle-contact.ts';
import { slotBefore } from './next-dose.ts';
import { questionsOf } from './questions-of.ts';

type Answer = CommandOf<'answer-check-in', CheckInCommand>;
const dateOf = ({ on, slot }: DoseSlot) => ({ date: Temporal.PlainDate.from(on), slot });

/** What an answer says of doses and of a change of dose, so that nobody is asked for it a second time. */
export function dosesOfAnswer(episode: Episode, command: Answer, context: Context): readonly EpisodeFact[] {
  const regimen = runningRegimen(episode);
  if (regimen === null) return [];
  return [...report(episode, regimen, command, context), ...step(episode, regimen, command, context)];
}

/** From the last report to the last dose whose time has come. */
function report(
  episode: Episode,
  regimen: Regimen,
  { answers, stepTaken, checkInId }: Answer,
  { now }: Context,
): readonly EpisodeFact[] {
  const missed = answers['check-in.doses-missed'];
  const extra = answers['check-in.extra-dose'];
  const isWrong = stepTaken === false;
  // A single dose that the person named between two contacts does not shorten what this one asks about.
  const last = episode.treatment?.reports.findLast(
    (each) => each.sequence > regimen.sequence && !isOfOneDose(each),
  );
  const from = last === undefined ? regimen.regimen.start : slotAfter(last.to);
  const to = slotBefore(now, episode.zone);
  const scheduled = slotsBetween(dateOf(from), dateOf(to)) + 1;
  if (scheduled < 1) return [];
  const isLoading = coversLoading(regimen.regimen, from, to);
  // Passed over in the loading phase: how many were missed is then not known, which is not none.
  const isOpen = isLoading && wasAsked(episode, checkInId);
  if (typeof missed !== 'number' && !isWrong && !isOpen) return [];
  return [
    {
      type: 'doses-reported',
      from,
      to,
      missed: typeof missed === 'number' ? Math.min(missed, scheduled) : null,
      // Too much taken is its own line of the table: here it is not known how much.
      doubled: extra === false ? 0 : null,
      wrongStrength: isWrong ? true : extra === false ? false : null,
      isLoading,
      note: '',
      checkInId,
    },
  ];
}

const wasAsked = (episode: Episode, checkInId: string): boolean =>
  questionsOf(episode, checkInId)?.facts.includes('check-in.doses-missed') === true;

function slotAfter(slot: DoseSlot): DoseSlot {
  const next = plusSlots(dateOf(slot), 1);
  return { on: next.date.toString(), slot: next.slot };
}

/** "Moved to the new dose?" The person's own yes confirms it, on its day or later. */
function step(
  episode: Episode,
  { confirmed, regimen }: Regimen,
  { stepTaken, checkInId, way }: Answer,
  { now }: Context,
): readonly EpisodeFact[] {
  const asked = (askedOf(episode, checkInId) ?? plannedContact(episode, checkInId))?.step ?? null;
  if (stepTaken !== true || asked === null) return [];
  const isStep = (each: DoseSlot): boolean => each.on === asked.on && each.slot === asked.slot;
  const isDone = confirmed.some((each) => each.who === 'person' && isStep(each));
  const isEarly = isBefore(now, startOfDay(Temporal.PlainDate.from(asked.on), episode.zone));
  if (isDone || isEarly || !regimen.steps.some(isStep)) return [];
  return [{ type: 'step-confirmed', step: asked, who: 'person', how: `Answered at a check-in (${way})` }];
}
