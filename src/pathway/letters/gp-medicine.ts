import { treatmentWords } from '../../knowledge/words/clinic-treatment.ts';
import { gpMedicine as words } from '../../knowledge/words/letters/gp-letter-words.ts';
import { reviewOn, supplyEndsAt } from '../treatment/due-treatment.ts';
import { boxesOf } from '../treatment/supply-reach.ts';
import type { DoseSlot, KeptPhase, Regimen, Treatment } from '../treatment/treatment-types.ts';
import { type Block, list, paragraph } from './document.ts';
import { sayIn } from './gp-done.ts';
import type { LetterSources, Voice } from './letter-sources.ts';
import { dayOf } from '../instants.ts';

/** The medicine with strength, how often, its dates, supply, review and end. */
export function medicineBlocks(sources: LetterSources, voice: Voice): readonly Block[] {
  const { treatment } = sources.episode;
  const regimen = treatment?.regimen ?? null;
  const say = sayIn(voice);
  if (treatment === null || regimen === null) return [paragraph(say(words.none))];
  const { prescriber, at } = regimen;
  const { firstTherapeuticOn, flags } = regimen.regimen;
  const day = voice.day(dayOf(at, sources.episode.zone).toString());
  return [
    paragraph(say(words.prescribed, { prescriber, day, first: voice.day(firstTherapeuticOn) })),
    phasesTable(regimen, voice),
    ...list([
      ...stopLines(regimen, voice),
      ...stepLines(regimen, voice),
      ...supplyLines(sources, treatment, regimen, voice),
      ...reviewLines(treatment, regimen, voice),
      ...flags.map((flag) => say(words.flag, { flag })),
    ]),
  ];
}

function phasesTable({ regimen, stop }: Regimen, voice: Voice): Block {
  const say = sayIn(voice);
  const { dose, from, to, doses } = words.columns;
  return {
    kind: 'table',
    caption: say(words.table),
    columns: [dose, from, to, doses],
    rows: regimen.phases.map((phase) => [
      phase.says,
      slotText(phase.from, voice),
      endText(phase, { isLast: regimen.phases.at(-1) === phase, isStopped: stop !== null }, voice),
      phase.doses === null ? words.goesOn : String(phase.doses),
    ]),
  };
}

function endText(
  { to }: KeptPhase,
  { isLast, isStopped }: { readonly isLast: boolean; readonly isStopped: boolean },
  voice: Voice,
): string {
  if (to === null) return words.goesOn;
  const end = slotText(to, voice);
  return isLast && !isStopped ? sayIn(voice)(words.ends, { end }) : end;
}

const slotText = ({ on, slot }: DoseSlot, voice: Voice): string =>
  sayIn(voice)(words.slot, { day: voice.day(on), slot: treatmentWords.slots[slot] });

function stepLines({ regimen, confirmed }: Regimen, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  return regimen.steps.flatMap((step) => [
    say(words.step, { when: slotText(step, voice), from: step.from, to: step.to }),
    ...confirmed
      .filter(({ on, slot }) => on === step.on && slot === step.slot)
      .map(({ who, at }) =>
        say(words.stepConfirmed, { who: treatmentWords.confirmers[who], at: voice.at(at) }),
      ),
  ]);
}

function supplyLines(
  { episode }: LetterSources,
  treatment: Treatment,
  regimen: Regimen,
  voice: Voice,
): readonly string[] {
  const say = sayIn(voice);
  const reach = supplyEndsAt(episode);
  return [
    ...(regimen.firstDose === null ? [] : [say(words.firstDose, { at: voice.at(regimen.firstDose.doseAt) })]),
    ...boxesOf(treatment, regimen).map(({ dispensedAt, medicine, strength, count }) =>
      say(words.supply, { at: voice.at(dispensedAt), medicine, strength, count: String(count) }),
    ),
    ...(reach === null ? [] : [say(words.reach, { at: voice.at(reach) })]),
  ];
}

function reviewLines(treatment: Treatment, regimen: Regimen, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  const { review, reviewBooked } = treatment;
  const isOver = regimen.stop !== null;
  return [
    ...(review === null
      ? []
      : [
          say(words.reviewed, {
            at: voice.at(review.at),
            physician: review.physician,
            decision: treatmentWords.decisions[review.decision],
            reason: review.reason,
          }),
        ]),
    ...(isOver
      ? []
      : [
          say(review === null ? words.review : words.nextReview, {
            day: voice.day(reviewOn(treatment, regimen)),
          }),
        ]),
    ...(reviewBooked === null
      ? []
      : [say(words.reviewBooked, { at: voice.at(reviewBooked.reviewAt), where: reviewBooked.where })]),
    ...(treatment.hold === null
      ? []
      : [
          say(words.hold, {
            at: voice.at(treatment.hold.untilAt),
            physician: treatment.hold.physician,
            reason: treatment.hold.reason,
          }),
        ]),
  ];
}

function stopLines({ stop, stopConfirmed }: Regimen, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  if (stop === null) return [];
  const { reason, physician } = stop;
  return stopConfirmed === null
    ? [say(words.stopOrdered, { at: voice.at(stop.at), physician, reason: `${reason}.` })]
    : [
        say(words.stopped, {
          day: voice.day(stopConfirmed.lastDoseOn),
          at: voice.at(stopConfirmed.at),
          reason,
        }),
      ];
}
