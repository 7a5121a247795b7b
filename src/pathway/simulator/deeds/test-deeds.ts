import type { Temporal } from 'temporal-polyfill';
import { simulatedClinic } from '../../../knowledge/simulated-clinic.ts';
import { assert } from '../../../engine/assert.ts';
import type { Command } from '../../commands.ts';
import type { PlannedTest } from '../../episode-types.ts';
import type { ScanResult } from '../../events.ts';
import { isAfter, isBefore, latest } from '../../instants.ts';
import type { Truth } from '../patients.ts';
import { awaitsSuperficial } from '../../follow-up/due-superficial.ts';
import { isOfLegBefore } from '../../tests-due.ts';
import { between, type Deed, type DueScene, fateOf, later, type Scene, testOf } from '../scene.ts';
import { confirmedStop } from './suspicion-deeds.ts';

const { laboratory, scans, chances } = simulatedClinic;
const vascular = 'Vascular laboratory';

export const ordering: Deed = { doer: 'task', does: () => ({ type: 'request-proposed-tests' }) };

const asked = (scene: DueScene): PlannedTest => {
  const test = testOf(scene);
  assert(test, `${scene.item.key} is of a test that is not there`);
  return test;
};

const isLost = (scene: Scene, test: PlannedTest): boolean =>
  fateOf(scene, `lost/${test.id}`).is(chances.sampleLost.part);

/** A sample that was lost has no result, however long one waits: the limit of the rules comes first. */
export const dDimer: Deed = {
  doer: 'elsewhere',
  from: (scene) => {
    const test = asked(scene);
    const fate = fateOf(scene, `laboratory/${test.id}`);
    if (test.sampledAt === null) return later(test.at, between(fate, laboratory.sampleMinutes));
    return isLost(scene, test)
      ? later(test.lastDueAt, 1440)
      : later(test.sampledAt, between(fate, laboratory.resultMinutes));
  },
  does: (scene) => {
    const test = asked(scene);
    const { now } = scene;
    if (test.sampledAt === null) return { type: 'record-sample', testId: test.id, sampledAt: now };
    if (isLost(scene, test))
      return {
        type: 'record-not-done',
        testId: test.id,
        reason: 'impossible',
        note: 'Sample lost',
        capacity: null,
        senior: null,
      };
    const fate = fateOf(scene, `d-dimer/${test.id}`);
    const isHigh = fate.is(highDDimer[scene.patient.truth]);
    const value = isHigh ? fate.whole(520, 4000) : fate.whole(120, 480);
    return {
      type: 'record-d-dimer',
      testId: test.id,
      dDimer: { value, unit: 'ug/L', basis: 'FEU' },
      sampledAt: test.sampledAt,
      quantitative: fate.is(0.95) ? true : null,
      resultedAt: now,
    };
  },
};

const highDDimer: Readonly<Record<Truth, number>> = {
  proximal: 0.97,
  distal: 0.85,
  superficial: 0.6,
  none: 0.4,
};

/** Booked where it is not; read when it is over; booked again where nobody came. */
export const scanning: Deed = {
  doer: 'elsewhere',
  from: (scene) => {
    const { slot, slotLost, id } = asked(scene);
    // Who did not come is called first, and the laboratory books by itself where nobody has called.
    if (slot === null) return slotLost ? later(slotLost.at, 90) : scene.now;
    return later(slot.at, between(fateOf(scene, `report/${id}`), scans.reportMinutes));
  },
  does: (scene) => {
    const test = asked(scene);
    const { slot } = test;
    if (slot === null) return booked(scene, test);
    const came = !fateOf(scene, `comes/${test.id}/${slot.at.toString()}`).is(chances.doesNotCome.part);
    if (came) return report(scene, test, slot.at);
    const isReported = fateOf(scene, `reported/${test.id}/${slot.at.toString()}`).is(
      chances.missedSlotIsReported.part,
    );
    if (!isReported) return bookedAt(test, firstSlot(scene, test));
    return { type: 'give-up-slot', testId: test.id, because: 'no-show', note: null, appointmentId: null };
  },
};

export const bookingSlot: Deed = { doer: 'task', does: (scene) => booked(scene, asked(scene)) };

const firstSlot = ({ slots, now }: Scene, { notBeforeAt }: PlannedTest): Temporal.Instant =>
  slots.firstFree(latest([later(now, 20), notBeforeAt ?? now]) ?? now);

function bookedAt(test: PlannedTest, slotAt: Temporal.Instant): Command {
  const limit = test.kind === 'scan' ? (latest([test.dueAt, test.lastDueAt]) ?? test.dueAt) : test.dueAt;
  const isLate = isAfter(slotAt, limit) || isAfter(slotAt, test.dueAt);
  return {
    type: 'book-slot',
    testId: test.id,
    slotAt,
    place: vascular,
    breachReason: isLate ? 'No earlier slot on the list' : null,
  };
}

/** A slot beyond the deadline waits until cover reaches past it. Whoever may have no cover is scanned by the hospital on call. */
function booked(scene: DueScene, test: PlannedTest): Command | null {
  const { episode, now, patient } = scene;
  const slotAt = firstSlot(scene, test);
  // Whoever is worse and finds no earlier slot is scanned by the hospital on call.
  if (test.slot !== null && !isBefore(slotAt, test.slot.at)) return report(scene, test, now);
  const { cover, proposal } = episode;
  const cannotWait = cover.status === 'not-given' || proposal?.outcome === 'scan-now-or-hospital';
  const limit = cannotWait ? test.dueAt : (latest([test.dueAt, test.lastDueAt]) ?? test.dueAt);
  const isLateAndOwed = test.kind === 'scan' && test.slot === null && isAfter(slotAt, limit);
  if (!isLateAndOwed || isOfLegBefore(episode)) return bookedAt(test, slotAt);
  const reach = later(slotAt, 25 * 60);
  if (cover.status === 'running')
    return isBefore(cover.supplyEndsAt, reach)
      ? { type: 'extend-supply', supplyEndsAt: reach, note: 'Until after the scan' }
      : bookedAt(test, slotAt);
  if (cover.status === 'stop-ordered') return confirmedStop(scene);
  // Where the rules want cover stopped, none is started for the sake of a slot: the hospital on call scans.
  const mayStart = !cannotWait && proposal?.plan?.cover !== 'stop';
  if (patient.cover === 'possible' && mayStart) return coverStarted(scene, 'The scan is late');
  return report(scene, test, now);
}

function report(scene: Scene, test: PlannedTest, at: Temporal.Instant): Command {
  const fate = fateOf(scene, `scan/${test.id}`);
  const extent = fate.is(0.3) ? 'whole-leg' : 'proximal';
  const result = fate.is(0.03) ? 'non-diagnostic' : resultOf(scene.patient.truth, extent, fate.number());
  return {
    type: 'record-scan',
    testId: test.id,
    side: scene.episode.side,
    performedAt: isAfter(at, scene.now) ? scene.now : at,
    extent,
    result,
  };
}

function resultOf(truth: Truth, extent: 'proximal' | 'whole-leg', by: number): ScanResult {
  switch (truth) {
    case 'proximal':
      return by < 0.95 ? 'proximal-dvt' : 'negative';
    case 'distal':
      return extent === 'whole-leg' ? 'isolated-distal-dvt' : by < 0.2 ? 'proximal-dvt' : 'negative';
    case 'superficial':
      return by < 0.7 ? 'superficial-thrombosis' : 'negative';
    case 'none':
      return by < 0.02 ? 'old-change-only' : 'negative';
  }
}

export const bloods: Deed = {
  doer: 'task',
  from: (scene) => later(asked(scene).at, fateOf(scene, `bloods/${asked(scene).id}`).whole(90, 600)),
  does: (scene) => ({ type: 'record-bloods-seen', testId: asked(scene).id, note: 'Normal' }),
};

/** The sample comes before the first dose. */
export const startingCover: Deed = {
  doer: 'task',
  does: (scene) => {
    const { episode, patient, now } = scene;
    if (patient.cover !== 'possible')
      return { type: 'record-cover-not-given', reason: patient.cover, note: 'Ulcer last month' };
    const sample = episode.tests.find(
      ({ kind, sampledAt, dDimer: result, notDone }) =>
        kind === 'd-dimer' && sampledAt === null && result === null && notDone === null,
    );
    if (sample) return { type: 'record-sample', testId: sample.id, sampledAt: now };
    const isOrdered = episode.tests.some(({ kind }) => kind === 'd-dimer');
    const isPlanned = episode.proposal?.plan?.tests.some(({ kind }) => kind === 'd-dimer') === true;
    if (isPlanned && !isOrdered) return { type: 'request-proposed-tests' };
    return coverStarted(scene, null);
  },
};

function coverStarted({ now, setting }: Scene, overrideReason: string | null): Command {
  return {
    type: 'start-cover',
    medicine: 'Apixaban 10 mg twice a day',
    firstDoseAt: now,
    supplyEndsAt: later(now, setting.supplyDays * 1440),
    bloodsTakenAt: now,
    contraindicationsChecked: true,
    overrideReason,
  };
}

/** Until a day after the scan that it must reach. */
export const closingGap: Deed = {
  doer: 'task',
  does: ({ episode, now, setting }) => {
    const scan = episode.tests.find(
      (test) => (test.kind === 'scan' || test.kind === 'repeat-scan') && !test.scan && !test.notDone,
    );
    const reach = scan ? later(scan.slot?.at ?? scan.dueAt, 25 * 60) : now;
    const supplyEndsAt = latest([reach, later(now, setting.supplyDays * 1440)]) ?? reach;
    return { type: 'extend-supply', supplyEndsAt, note: 'A further box from the pharmacy' };
  },
};

export const supplying: Deed = {
  doer: 'task',
  from: ({ item, now }) => item.warnAt ?? now,
  does: ({ now, setting, episode }) =>
    episode.diagnosis?.is === 'excluded' && !awaitsSuperficial(episode)
      ? { type: 'order-stop', reason: 'A vein near the skin: prophylaxis instead' }
      : {
          type: 'extend-supply',
          supplyEndsAt: later(now, setting.supplyDays * 1440),
          note: 'A further box from the pharmacy',
        },
};

export const orderingStop: Deed = {
  doer: 'physician',
  does: () => ({ type: 'order-stop', reason: 'No clot on the scan' }),
};
export const confirmingStop: Deed = { doer: 'task', does: confirmedStop };

/** Who is called says that they come. */
export const callingNoShow: Deed = {
  doer: 'task',
  does: (scene) => ({
    type: 'answer-no-show',
    testId: asked(scene).id,
    note: 'Called: comes to the next one',
  }),
};
