import { simulatedClinic } from '../../../knowledge/simulated-clinic.ts';
import type { FactValue } from '../../../engine/fact-values.ts';
import type { Command } from '../../commands.ts';
import { openStopTasks } from '../../follow-up/due-after-stop.ts';
import { watchedBy } from '../../follow-up/due-surveillance.ts';
import { isBefore } from '../../instants.ts';
import type { Deed, Scene } from '../scene.ts';
import { isReached, later, physician, today } from '../scene.ts';

const { chances } = simulatedClinic;
type Answers = Readonly<Record<string, FactValue | null>>;

/** What an assessor can say of tests and cover, beside what they found. */
function circumstances({ now, slots, patient, chance }: Scene): Record<string, FactValue> {
  return {
    'scan.within-4-hours': isBefore(slots.firstFree(later(now, 45)), later(now, 3.5 * 60)),
    'd-dimer.availability': chance.weighed([
      ['within-4-hours', 85],
      ['later', 13],
      ['not-possible', 2],
    ] as const),
    'interim-cover': patient.cover,
  };
}

const alternative = 'Ruptured Baker’s cyst';
const nameOfAlternative = (facts: Answers): string | null =>
  facts['wells.alternative-as-likely'] === true ? alternative : null;

export const assessing: Deed = {
  doer: 'assessor',
  does: (scene) => {
    const { patient, now } = scene;
    const known = Object.entries(patient.findings).filter(([id]) => !patient.openAtFirst.has(id));
    const around = Object.entries(circumstances(scene)).filter(
      () => !scene.chance.is(chances.unknownFinding.part),
    );
    const facts = Object.fromEntries([...known, ...around]);
    return { type: 'assess', facts, assessedAt: now, alternativeDiagnosis: nameOfAlternative(facts) };
  },
};

/** What no patient brings with them, where a table asks for it. */
const ifAsked: Answers = {
  'alternative-diagnosis.confirmed': false,
  'symptoms.duration': 4,
  age: 57,
  'interim-cover.given': false,
  'd-dimer.this-episode': true,
  'd-dimer.quantitative': true,
};

/** The facts that hold up the rules, as far as anybody knows them. */
export function answers(scene: Scene): Command | null {
  const { episode, patient, chance, now } = scene;
  const all: Answers = { ...ifAsked, ...patient.findings, ...circumstances(scene) };
  const facts = Object.fromEntries(
    (episode.proposal?.decisive ?? []).flatMap((id) => {
      const answer = all[id];
      return answer === undefined || chance.is(chances.stillUnknown.part) ? [] : [[id, answer] as const];
    }),
  );
  if (Object.keys(facts).length === 0) return null;
  // The item needs its diagnosis named, and only an assessment names one.
  return facts['wells.alternative-as-likely'] === true
    ? { type: 'assess', facts, assessedAt: now, alternativeDiagnosis: alternative }
    : { type: 'record-findings', facts, observedAt: now };
}

export const answering: Deed = { doer: 'task', does: answers };

export const telling: Deed = {
  doer: 'task',
  does: (scene) => {
    const { diagnosis, told, treatment } = scene.episode;
    if (!isReached(scene)) return null;
    const about = diagnosis?.is === 'excluded' ? 'not-likely' : 'confirmed';
    const knows = told.some((each) => each.about === about && each.sequence > (diagnosis?.sequence ?? 0));
    const isStopping = Boolean(treatment?.regimen?.stop) && knows;
    return { type: 'tell-person', about: isStopping ? 'stopping' : about, how: 'By telephone' };
  },
};

export const sending: Deed = {
  doer: 'task',
  does: () => ({ type: 'send-to-emergency', where: 'St Anne’s', reason: 'Breathless, low saturation' }),
};

export const findingOut: Deed = {
  doer: 'task',
  from: ({ episode, chance, now }) => later(episode.emergency?.at ?? now, chance.whole(240, 1300)),
  does: (scene) => {
    const { patient, chance, now } = scene;
    if (chance.is(0.3))
      return leaving('transferred', 'Admitted to the medical ward', 'Acute medicine, St Anne’s');
    const facts = {
      ...patient.findings,
      'presentation.pe-symptoms': false,
      'oxygen-saturation': 97,
      ...circumstances(scene),
    };
    return { type: 'assess', facts, assessedAt: now, alternativeDiagnosis: nameOfAlternative(facts) };
  },
};

export const handingOver: Deed = {
  doer: 'physician',
  does: () => leaving('transferred', 'Belongs to another service', 'Specialist clinic, St Anne’s'),
};

export function leaving(
  reason: 'transferred' | 'moved-away' | 'died' | 'lost-contact',
  note: string,
  handedTo: string | null,
): Command {
  return { type: 'close', reason, note, otherDiagnosis: null, safetyNetOn: null, handedTo };
}

export const recordingDiagnosis: Deed = {
  doer: 'physician',
  does: (scene) => {
    const { episode, patient, chance } = scene;
    const leadsTo = episode.proposal?.plan?.leadsTo ?? null;
    if (leadsTo === 'excluded') return { type: 'exclude' };
    if (leadsTo === 'confirmed') return { type: 'confirm', overrideReason: null };
    const { cover } = episode;
    if (patient.truth === 'distal' && chance.is(0.6))
      return { type: 'confirm', overrideReason: 'Calf vein clot with risk of extension: treated' };
    if (cover.status === 'running') return { type: 'order-stop', reason: `${physician}: no clot to treat` };
    if (cover.status === 'stop-ordered') return confirmedStop(scene);
    if (episode.told.length === 0) return { type: 'tell-person', about: 'plan', how: 'By telephone' };
    return {
      type: 'close',
      reason: 'not-excluded',
      note: 'Seen by a physician: no treatment, comes back if worse',
      otherDiagnosis: null,
      safetyNetOn: today(scene).add({ days: 7 }).toString(),
      handedTo: null,
    };
  },
};

export const confirmedStop = (scene: Scene): Command | null =>
  isReached(scene) ? { type: 'confirm-stop', how: 'call', saidBack: 'I have stopped the tablets' } : null;

export const closing: Deed = {
  doer: 'task',
  from: ({ item, episode }) =>
    later(item.dueAt, episode.diagnosis?.is === 'excluded' ? -5 * 1440 : -4 * 1440),
  does: (scene) => {
    const isExcluded = scene.episode.diagnosis?.is === 'excluded';
    const isWatched = watchedBy(scene.episode) !== null;
    if (!isExcluded && !isWatched && openStopTasks(scene.episode).length > 0) return null;
    if (isExcluded && scene.episode.cover.status === 'stop-ordered') return confirmedStop(scene);
    return {
      type: 'close',
      reason: isExcluded ? 'excluded' : isWatched ? 'surveillance-finished' : 'treatment-finished',
      note: 'As agreed',
      otherDiagnosis: isExcluded ? 'Strained calf' : null,
      safetyNetOn: isExcluded ? today(scene).add({ days: 7 }).toString() : null,
      handedTo: isExcluded ? null : 'Dr Lee, Elm Street',
    };
  },
};

export const confirming: Deed = {
  doer: 'physician',
  does: () => ({ type: 'confirm', overrideReason: null }),
};
