import { Temporal } from 'temporal-polyfill';
import { simulatedClinic } from '../../../knowledge/simulated-clinic.ts';
import type { FactValue } from '../../../engine/fact-values.ts';
import type { Command } from '../../commands.ts';
import { atTime, dayOf, isAfter, isBefore, latest, startOfDay } from '../../instants.ts';
import { reviewWindow, ruledPlace, runningRegimen } from '../../treatment/due-treatment.ts';
import { treatmentOf } from '../../treatment/evolve-treatment.ts';
import { reachOf } from '../../treatment/supply-reach.ts';
import type { KeptPhase, Regimen } from '../../treatment/treatment-types.ts';
import { watchedInstead } from './follow-up-deeds.ts';
import { wellEnoughForHome, wellWithClot } from '../ordinary-patient.ts';
import {
  type Deed,
  type DueScene,
  fateOf,
  isReached,
  later,
  physician,
  type Scene,
  secondPhysician,
  today,
} from '../scene.ts';

const { treatment: usual, chances } = simulatedClinic;
type Known = Readonly<Record<string, FactValue>>;

/** What is named after the slash in the key of a need. */
const partOf = ({ item }: DueScene, index: number): string => item.key.split('/')[index] ?? '';
const noon = 12;

/** Asked for all at once, some of it left open the first time. A calf vein clot is not a proximal one. */
function homeFindings({ patient, now, chance, episode }: Scene): Command {
  const { 'dvt.extent': _fromTheScan, ...facts } = wellEnoughForHome;
  const isAsked = episode.findings.some(({ facts: said }) => 'social.homeless' in said);
  // Whoever comes back from hospital comes without what took them there.
  const stay = episode.treatment?.placeAskedAt?.toString() ?? 'first';
  const risks: Known = fateOf({ patient }, `home/${stay}`).weighed<Known>([
    [{}, 70],
    [{ 'social.lacks-support': true }, stay === 'first' ? 8 : 1],
    [{ 'pain.at-rest': 8, 'pain.relief-needed': 'none-or-simple' }, 4],
    [{ 'bleeding.active': true }, 2],
    [{ 'kidney.stage-3-to-5': true }, 5],
    [{ 'heart-failure': true }, 4],
  ]);
  const told = Object.entries({ ...facts, ...asFound(patient), ...risks }).filter(
    ([id]) => isAsked || id === 'social.homeless' || !chance.is(chances.unknownFinding.part / 4),
  );
  return { type: 'record-findings', facts: Object.fromEntries(told), observedAt: now };
}

const isSeenSince = ({ episode }: Scene, at: Temporal.Instant): boolean =>
  episode.findings.some(({ facts, observedAt }) => 'social.homeless' in facts && !isBefore(observedAt, at));

/** What was found at the door is not contradicted here. */
const asFound = ({ findings, limb }: Scene['patient']): Known => ({
  'thrombus.elsewhere': limb === 'arm',
  'dvt.during-anticoagulation': findings['anticoagulant.at-presentation'] === 'treatment',
  'leg.calf-difference': findings['wells.calf-larger'] === true ? 4 : 2,
  'cancer.active': findings['wells.active-cancer'] === true,
  'history.previous-dvt': findings['wells.previous-dvt'] === true,
});

/** As the rules say, or by a physician with a reason where they cannot. */
export const decidingPlace: Deed = {
  doer: 'physician',
  does: (scene) => {
    const { episode, chance } = scene;
    const treatment = treatmentOf(episode);
    if (treatment === null) return null;
    const isOpen = (treatment.proposal?.outcome ?? null) === null;
    if (isOpen && chance.is(0.9)) return homeFindings(scene);
    const ruled = ruledPlace(treatment);
    const isBack = treatment.place === null && treatment.placeAskedAt !== null;
    if (isBack && ruled !== 'home' && !isSeenSince(scene, treatment.placeAskedAt)) return homeFindings(scene);
    if (ruled === 'home') return decided(scene, 'home', null);
    if (ruled === 'specialist-review')
      return treatment.place === null
        ? decided(scene, 'specialist-review', null)
        : decided(scene, 'home', 'Seen by the specialist, who agrees to home');
    if (chance.is(isBack ? 0.7 : 0.15))
      return decided(scene, 'home', 'The person’s own wish, with a daughter at home');
    return decided(
      scene,
      'hospital',
      ruled === 'hospital' || ruled === 'emergency' ? null : 'Not enough is known',
    );
  },
};

function decided(
  scene: Scene,
  place: 'home' | 'hospital' | 'specialist-review',
  overrideReason: string | null,
): Command {
  return {
    type: 'decide-place',
    place,
    physician,
    overrideReason,
    planOfCare: place === 'home' ? 'Calls on day 2, 7 and 14; advice line day and night' : null,
    firstContactAt: place === 'home' ? later(scene.now, 1440) : null,
  };
}

/** By a colleague elsewhere: nobody confirms their own decision. */
export const confirmingPlace: Deed = {
  doer: 'elsewhere',
  from: ({ episode, now }) => later(episode.treatment?.place?.at ?? now, 50),
  does: () => ({ type: 'confirm-place', name: secondPhysician }),
};

export const sendingToHospital: Deed = {
  doer: 'task',
  does: () => ({
    type: 'send-to-hospital',
    where: 'St Anne’s, ward 4',
    receiver: 'Dr Silva',
    reason: 'To be treated there',
  }),
};

export const askingHospital: Deed = {
  doer: 'task',
  from: ({ item }) => later(item.dueAt, -60),
  does: ({ chance, now }) =>
    chance.is(0.5)
      ? { type: 'take-back-from-hospital', fromWhom: 'Dr Silva', summary: 'Tablets from this evening' }
      : {
          type: 'record-hospital-answer',
          what: 'On heparin, not ready',
          askAgainAt: later(now, chance.whole(1, 4) * 1440),
        },
};

export const prescribing: Deed = {
  doer: 'physician',
  does: (scene) => {
    const { patient, episode, now, chance } = scene;
    const watched = watchedInstead(scene);
    if (watched !== null) return watched;
    const wall = now.toZonedDateTimeISO(episode.zone);
    const { 'creatinine-clearance': _workedOut, ...facts } = wellWithClot;
    return {
      type: 'prescribe',
      request: {
        drug: patient.drug,
        start: wall.toPlainDate().toString(),
        slot: wall.hour < noon ? 'morning' : 'evening',
        ...(patient.drug === 'warfarin' ? { leadIn: { drug: 'enoxaparin' } } : {}),
        medicines: [],
        facts: {
          ...facts,
          ...asFound(patient),
          creatinine: 88,
          ...(patient.birthDate === null ? { age: 57 } : {}),
          ...(patient.truth === 'distal'
            ? {
                'dvt.extent': 'isolated-distal',
                'distal-dvt.severe-symptoms': true,
                'distal-dvt.extension-risk': true,
              }
            : {}),
        },
        ...(chance.is(0.3) || episode.treatment?.regimen || patient.drug === 'warfarin'
          ? { decidedBy: 'specialist' }
          : {}),
      },
      prescriber: physician,
      changeReason: runningRegimen(episode) === null ? null : 'As decided',
    };
  },
};

export const firstDose: Deed = {
  doer: 'task',
  from: ({ episode, now, chance }) => later(episode.treatment?.regimen?.at ?? now, chance.whole(10, 150)),
  does: ({ now }) => ({ type: 'record-first-dose', doseAt: now, how: 'Said by the person' }),
};

/** The next box, of the strength that is next in turn: the whole of a short phase, four weeks of a long one. */
export const dispensing: Deed = {
  doer: 'elsewhere',
  from: ({ item, now, episode }) => later(item.warnAt ?? episode.treatment?.regimen?.at ?? now, 20),
  does: (scene) => {
    const regimen = runningRegimen(scene.episode);
    const phase = regimen && phaseToSupply(scene, regimen);
    const isUncounted = regimen?.regimen.phases.some(({ strength }) => strength === null) === true;
    if (!phase || scene.chance.is(chances.doesNotCome.part)) return null;
    const most = usual.boxDays * phase.timesADay * phase.take;
    return {
      type: 'dispense',
      medicine: phase.medicine,
      strength: phase.strength ?? 'as stated',
      count: phase.doses === null ? most : Math.min(most, phase.doses * phase.take),
      dispensedAt: scene.now,
      dispenser: 'Hospital pharmacy',
      lastsUntilOn: isUncounted ? today(scene).add({ days: usual.boxDays }).toString() : null,
    };
  },
};

function phaseToSupply({ episode }: Scene, regimen: Regimen): KeptPhase | undefined {
  const { phases } = regimen.regimen;
  if (episode.treatment === null) return undefined;
  // The injections beside warfarin have a need of their own.
  const warfarin = phases.find(({ medicine }) => medicine === 'warfarin');
  if (warfarin !== undefined) return warfarin;
  const reach = reachOf(episode.treatment, regimen);
  if (reach.is !== 'until') return phases[0];
  return phases.findLast(({ from }) => from.on <= reach.on) ?? phases[0];
}

export const settlingStrengths: Deed = {
  doer: 'task',
  does: (scene) => ({
    type: 'settle-two-strengths',
    supplyId: scene.item.key.slice(scene.item.key.indexOf('/') + 1),
    outcome: scene.chance.is(0.8) ? 'put-apart' : 'returned',
    note: 'Called: the other box is put away',
  }),
};

/** By the person on the day itself, by the pharmacist when asked. */
export const confirmingStep: Deed = {
  doer: 'task',
  from: ({ item, episode, now }) => {
    const [, who, on] = item.key.split('/');
    if (who !== 'person' || on === undefined) return item.warnAt ?? now;
    return later(startOfDay(Temporal.PlainDate.from(on), episode.zone), 9 * 60);
  },
  does: (scene) => {
    const who = partOf(scene, 1) === 'person' ? 'person' : 'pharmacist';
    const step = scene.episode.treatment?.regimen?.regimen.steps.find(({ on }) => on === partOf(scene, 2));
    if (step === undefined || (who === 'person' && !isReached(scene))) return null;
    return { type: 'confirm-step', step: { on: step.on, slot: step.slot }, who, how: 'By telephone' };
  },
};

export const answeringDoses: Deed = {
  doer: 'physician',
  does: (scene) => ({
    type: 'answer-doses',
    reportSequence: Number(partOf(scene, 1)),
    decision: 'Goes on as planned; the next dose at its time',
  }),
};

export const measuringKidneys: Deed = {
  doer: 'task',
  from: ({ item, now }) => item.warnAt ?? now,
  does: ({ now, chance }) => ({
    type: 'record-findings',
    facts: { creatinine: chance.whole(60, 120) },
    observedAt: now,
  }),
};

export const bookingReview: Deed = {
  doer: 'task',
  from: ({ item }) => later(item.dueAt, -14 * 1440),
  does: ({ episode, now, chance }) => {
    const { treatment, zone } = episode;
    const regimen = runningRegimen(episode);
    if (regimen === null || treatment === null) return null;
    const { from, to } = reviewWindow(treatment, regimen, zone);
    const day = dayOf(latest([from, later(now, 1440)]) ?? from, zone).add({ days: chance.whole(1, 14) });
    const reviewAt = atTime(day, Temporal.PlainTime.from('10:30'), zone);
    const isOutside = isBefore(reviewAt, from) || isAfter(reviewAt, to);
    return {
      type: 'book-review',
      reviewAt,
      where: 'Clinic, room 2',
      outsideReason: isOutside ? 'No earlier appointment' : null,
    };
  },
};

export const orderingTreatmentStop: Deed = {
  doer: 'physician',
  does: () => ({ type: 'order-treatment-stop', physician, reason: 'Course done' }),
};

export const confirmingTreatmentStop: Deed = {
  doer: 'task',
  does: (scene) =>
    isReached(scene)
      ? {
          type: 'confirm-treatment-stop',
          how: 'call',
          saidBack: 'The last one was this morning',
          lastDoseOn: today(scene).toString(),
        }
      : null,
};

export const endingHold: Deed = {
  doer: 'task',
  from: ({ item }) => later(item.dueAt, -120),
  does: (scene) => (isReached(scene) ? { type: 'end-hold', note: 'Took the evening dose' } : null),
};

/** Only the one it was offered to may accept, so one that was offered to a person here is taken back. */
export const answeringHandOver: Deed = {
  doer: 'task',
  does: ({ episode, chance }) => ({
    type: 'answer-hand-over',
    isAccepted: episode.handOver?.to.kind === 'team' && chance.is(0.8),
    reason: 'Too many of our own',
  }),
};
