import { inrClocks } from '../../../knowledge/follow-up/inr-clocks.ts';
import { simulatedClinic } from '../../../knowledge/simulated-clinic.ts';
import type { Command } from '../../commands.ts';
import { dayOf } from '../../instants.ts';
import { inrsInOrder, plannedMgOn, warfarinCourse } from '../../warfarin/warfarin-course.ts';
import { inrsToActOn } from '../../warfarin/due-warfarin.ts';
import type { Chance } from '../chance.ts';
import {
  type Deed,
  type DueScene,
  isReached,
  later,
  physician,
  restOfKey,
  type Scene,
  today,
} from '../scene.ts';

const { warfarin: usual, chances } = simulatedClinic;

/** In the morning of its day. Who does not come is called in the afternoon. */
export const testingInr: Deed = {
  doer: 'elsewhere',
  from: ({ item, now }) => later(item.warnAt ?? now, 9 * 60),
  does: (scene) => (scene.chance.is(chances.doesNotCome.part * 2) ? null : inr(scene)),
};

/** Whoever is reached comes for it within the hour. */
export const callingForInr: Deed = {
  doer: 'task',
  from: ({ item }) => later(item.dueAt, -60),
  does: (scene) => (isReached(scene) ? inr(scene) : null),
};

function inr(scene: Scene): Command {
  const { now, chance, episode } = scene;
  const yesterday = dayOf(now, episode.zone).subtract({ days: 1 });
  const planned = plannedMgOn(episode, yesterday);
  const isOther = chance.is(usual.otherDoseTaken);
  const mg = planned === null ? null : isOther ? planned + 1 : planned;
  return {
    type: 'record-inr',
    shown: shown(chance),
    origin: chance.pick(['laboratory', 'clinic-meter']),
    measuredAt: later(now, -10),
    bleeding: chance.weighed([
      ['none', 92],
      ['non-major', 4],
      ['major', 1],
      [null, 3],
    ] as const),
    headInjury: chance.is(0.02) ? true : false,
    disturbed: chance.weighed([
      [false, 85],
      [true, 10],
      [null, 5],
    ] as const),
    vitaminKGiven: false,
    temporaryCause: chance.is(0.9) ? false : null,
    taken: [{ on: yesterday.toString(), mg }],
  };
}

function shown(chance: Chance): string {
  const between = (from: number, to: number): string => (chance.whole(from, to) / 10).toFixed(1);
  const { low, inRange, high, veryHigh, aboveMeter } = usual.inr;
  return chance.weighed([
    [between(10, 19), low],
    [between(20, 30), inRange],
    [between(31, 49), high],
    [between(50, 90), veryHigh],
    ['> 8', aboveMeter],
  ] as const);
}

export const actingOnInr: Deed = {
  doer: 'physician',
  does: (scene) => ({
    type: 'act-on-inr',
    inrSequence: Number(restOfKey(scene)),
    clinician: physician,
    what: 'The next dose as told, and the next INR on its day',
    reached: isReached(scene),
    vitaminKGiven: false,
  }),
};

export const settlingDifference: Deed = {
  doer: 'task',
  does: (scene) =>
    isReached(scene)
      ? {
          type: 'settle-dose-difference',
          inrSequence: Number(restOfKey(scene)),
          how: 'Called: one tablet too many, once',
        }
      : null,
};

export const settingTarget: Deed = {
  doer: 'physician',
  does: () => ({ type: 'set-inr-target', low: 2, high: 3, physician, reason: 'This DVT' }),
};

/** Before there is an INR, and else after what is to be done about the last one. */
export const settingWeek: Deed = {
  doer: 'physician',
  does: (scene) => {
    if (inrsToActOn(scene.episode).length > 0) return null;
    const mg = usual.mgADay;
    return {
      type: 'set-warfarin-week',
      mgOn: {
        monday: mg,
        tuesday: mg,
        wednesday: mg,
        thursday: mg,
        friday: mg,
        saturday: mg,
        sunday: mg,
      },
      fromOn: today(scene).toString(),
      omitOn: [],
      signedBy: physician,
      reason: 'Start',
      overrideReason: inrsInOrder(scene.episode).length === 0 ? 'Start, before the first INR' : 'As told',
    };
  },
};

export const supplyingInjections: Deed = {
  doer: 'elsewhere',
  from: ({ item, episode, now }) => later(item.warnAt ?? episode.treatment?.regimen?.at ?? now, 60),
  does: (scene) => injections(scene),
};

export function injections(scene: DueScene): Command | null {
  const injection = warfarinCourse(scene.episode)?.injection ?? null;
  if (injection === null) return null;
  return {
    type: 'dispense',
    medicine: injection.medicine,
    strength: injection.strength ?? 'as stated',
    count: usual.injectionDays * injection.timesADay * injection.take,
    dispensedAt: scene.now,
    dispenser: 'Hospital pharmacy',
    lastsUntilOn: today(scene).add({ days: usual.injectionDays }).toString(),
  };
}

/** From when days and INRs allow it. */
export const stoppingInjections: Deed = {
  doer: 'physician',
  from: ({ item }) => later(item.dueAt, -inrClocks.stopInjections.hours * 60),
  does: (scene) =>
    isReached(scene)
      ? {
          type: 'stop-injections',
          lastInjectionOn: today(scene).toString(),
          clinician: physician,
          saidBack: 'No more injections, the tablets go on',
          overrideReason: null,
        }
      : null,
};
