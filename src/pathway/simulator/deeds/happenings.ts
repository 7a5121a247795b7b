import type { Command } from '../../commands.ts';
import { runningRegimen } from '../../treatment/due-treatment.ts';
import type { Happening } from '../patients.ts';
import { later, physician, type Scene, today } from '../scene.ts';
import { referringOut } from './referral-deeds.ts';
import { leaving } from './suspicion-deeds.ts';

/** What happens to people, and what the clinic enters of it; null where there is nothing to enter. */
export const happenings: Readonly<Record<Happening, (scene: Scene) => Command | null>> = {
  worse: ({ episode }) =>
    episode.diagnosis?.is === 'confirmed' ? null : { type: 'report-worse', what: 'The thigh is swollen now' },
  emergencySigns: ({ now }) => ({
    type: 'record-findings',
    facts: { 'presentation.pe-symptoms': true, 'oxygen-saturation': 88 },
    observedAt: now,
  }),
  losesTablets: ({ episode, now }) =>
    episode.cover.status === 'running'
      ? { type: 'extend-supply', supplyEndsAt: now, note: 'Lost the tablets' }
      : null,
  missesDoses: (scene) => {
    if (runningRegimen(scene.episode) === null) return null;
    const { chance } = scene;
    return {
      type: 'report-doses',
      from: { on: today(scene).subtract({ days: 3 }).toString(), slot: 'morning' },
      to: { on: today(scene).toString(), slot: 'morning' },
      missed: chance.pick([0, 1, 1, 2, 3, null]),
      doubled: chance.pick([0, 0, 0, 0, 1, null]),
      wrongStrength: chance.pick([false, false, false, false, true, null]),
      note: 'By telephone',
    };
  },
  newClot: ({ episode }) =>
    runningRegimen(episode) === null
      ? null
      : { type: 'report-treatment-failure', what: 'New clot in the other leg, seen on a scan' },
  dies: () => leaving('died', 'Told by the family', null),
  movesAway: () => leaving('moved-away', 'Moves to another town', 'Clinic of the new town'),
  held: ({ episode, now, chance }) =>
    runningRegimen(episode) === null
      ? null
      : {
          type: 'hold-treatment',
          reason: 'Tooth to be drawn',
          untilAt: later(now, chance.whole(1, 3) * 1440),
          physician,
        },
  wantsAnotherOwner: ({ chance }) => ({
    type: 'offer-hand-over',
    to: chance.pick([
      { kind: 'team', id: 'haematology' } as const,
      { kind: 'user', id: 'nurse-patel' } as const,
    ]),
    reason: 'Leave from tomorrow',
  }),
  referredOut: () => referringOut('A question for the surgeons'),
  noted: () => ({ type: 'add-note', text: 'Called, no answer' }),
  entryVoided: ({ episode, chance }) => ({
    type: 'void-entry',
    sequence: chance.whole(2, Math.max(2, episode.sequence)),
    reason: 'Entered for another person',
  }),
  pausesCheckIns: ({ episode, now, chance }) =>
    episode.checkIns?.plan && episode.checkIns.pause === null
      ? {
          type: 'pause-check-ins',
          reason: 'On the ward for a few days',
          untilAt: later(now, chance.whole(1, 10) * 1440),
        }
      : null,
  comesBack: ({ episode }) =>
    episode.closed === null ? null : { type: 'reopen', reason: 'Back with the same leg' },
};

/** Slips of the keyboard: what the clinic refuses, or takes and has to take back. */
export function slip({ episode, now, chance }: Scene): Command {
  const testId = episode.tests.at(-1)?.id ?? 'no-such-test';
  return chance.pick<Command>([
    { type: 'confirm', overrideReason: null },
    { type: 'order-stop', reason: '' },
    { type: 'exclude' },
    leaving('transferred', '', null),
    { type: 'record-findings', facts: { 'oxygen-saturation': 970 }, observedAt: now },
    { type: 'record-findings', facts: { 'oxygen-saturation': 97 }, observedAt: later(now, 90) },
    { type: 'book-slot', testId, slotAt: later(now, 60), place: '', breachReason: null },
    {
      type: 'record-scan',
      testId,
      side: episode.side === 'left' ? 'right' : 'left',
      performedAt: now,
      extent: 'proximal',
      result: 'negative',
    },
    { type: 'tell-person', about: 'plan', how: 'By telephone' },
    { type: 'change-owner', owner: { kind: 'team', id: '' }, reason: 'Shift' },
  ]);
}
