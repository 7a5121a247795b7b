import { treatmentWords } from '../../knowledge/words/clinic-treatment.ts';
import { gpMedicine as words } from '../../knowledge/words/letters/gp-letter-words.ts';
import { reviewOn, supplyEndsAt } from '../treatment/due-treatment.ts';
import { boxesOf } from '../treatment/supply-reach.ts';
import type { DoseSlot, KeptPhase, Regimen, Treatment } from '../treatment/treatment-types.ts';
import { type Block, list, paragraph } from './document.ts';
import { sayIn } from './gp-done.ts';
import { besideRegimen, withoutRegimen } from './gp-other-medicine.ts';
import type { LetterSources, Voice } from './letter-sources.ts';
import { dayOf } from '../instants.ts';

/**
 * The medicine with strength, how often, its dates, supply, review and end. That it has stopped, or is paused, comes before its
 * doses: whoever reads no further must not go on with it.
 */
export function medicineBlocks(sources: LetterSources, voice: Voice): readonly Block[] {
  const { treatment } = sources.episode;
  const regimen = treatment?.regimen ?? null;
  const say = sayIn(voice);
  if (treatment === null || regimen === null)
    return [...hospitalLines(treatment, voice), ...withoutRegimen(sources, voice)].map(paragraph);
  const { prescriber, at } = regimen;
  const { firstTherapeuticOn, flags } = regimen.regimen;
  const day = voice.day(dayOf(at, sources.episode.zone).toString());
  return [
    ...[
      ...stopLines(regimen, voice),
      ...holdLines(treatment, voice),
      ...hospitalLines(treatment, voice),
      say(words.prescribed, { prescriber, day, first: voice.day(firstTherapeuticOn) }),
    ].map(paragraph),
    phasesTable(regimen, voice),
    ...list([
      ...stepLines(regimen, voice),
      ...supplyLines(sources, treatment, regimen, voice),
      ...reviewLines(treatment, regimen, voice),
      ...flags.map((flag) => say(words.flag, { flag })),
      ...besideRegimen(sources, voice),
    ]),
  ];
}

function phasesTable(regimen: Regimen, voice: Voice): Block {
  const say = sayIn(voice);
  const { dose, from, to, doses } = words.columns;
  const { phases } = regimen.regimen;
  return {
    kind: 'table',
    caption: say(regimen.stopConfirmed === null ? words.table : words.tableStopped),
    columns: [dose, from, to, doses],
    rows: phases.map((phase) => [
      phase.says,
      slotText(phase.from, voice),
      endText(phase, regimen, voice),
      phase.doses === null ? (regimen.stop === null ? words.goesOn : words.noCount) : String(phase.doses),
    ]),
  };
}

/** A phase of which the last dose came later than the stop never went on to its end. */
function endText(phase: KeptPhase, { regimen, stop, stopConfirmed }: Regimen, voice: Voice): string {
  const say = sayIn(voice);
  const end = phase.to === null ? words.goesOn : slotText(phase.to, voice);
  if (stopConfirmed !== null) {
    const { lastDoseOn } = stopConfirmed;
    if (phase.from.on > lastDoseOn) return say(words.notBegun);
    const isCut = phase.to === null || phase.to.on > lastDoseOn;
    return isCut ? say(words.endStopped, { day: voice.day(lastDoseOn) }) : end;
  }
  const isLast = regimen.phases.at(-1) === phase;
  if (stop !== null) return isLast ? say(words.endStopping, { end }) : end;
  return isLast && phase.to !== null ? say(words.ends, { end }) : end;
}

const slotText = ({ on, slot }: DoseSlot, voice: Voice): string =>
  sayIn(voice)(words.slot, { day: voice.day(on), slot: treatmentWords.slots[slot] });

/** Of a treatment that has stopped only the changes that came before. */
function stepLines({ regimen, confirmed, stopConfirmed }: Regimen, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  const steps = regimen.steps.filter(({ on }) => stopConfirmed === null || on <= stopConfirmed.lastDoseOn);
  return steps.flatMap((step) => [
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
  ];
}

function holdLines({ hold }: Treatment, voice: Voice): readonly string[] {
  if (hold === null) return [];
  const { untilAt, physician, reason } = hold;
  return [sayIn(voice)(words.hold, { at: voice.at(untilAt), physician, reason })];
}

function hospitalLines(treatment: Treatment | null, voice: Voice): readonly string[] {
  const hospital = treatment?.hospital ?? null;
  return hospital === null ? [] : [sayIn(voice)(words.atHospital, { at: voice.at(hospital.at) })];
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
