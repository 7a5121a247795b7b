import { Temporal } from 'temporal-polyfill';
import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import type { Command } from '../commands.ts';
import type { DueItem, Episode, PlannedTest } from '../episode-types.ts';
import { dayOf } from '../instants.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Patient } from './patients.ts';
import type { ScanSlots } from './scan-slots.ts';
import type { Setting } from './setting.ts';

/** What somebody sees who is about to act, and the throws that decide how they do. */
export type Scene = {
  readonly now: Temporal.Instant;
  readonly episode: Episode;
  readonly patient: Patient;
  readonly setting: Setting;
  readonly slots: ScanSlots;
  /** For this one attempt. */
  readonly chance: Chance;
};
export type DueScene = Scene & { readonly item: DueItem };

/**
 * Who does it, and so how long it takes whom: results come from elsewhere and take nobody's time here. What the clock does, or
 * the person at home, is nobody's here.
 */
export type Doer = 'assessor' | 'physician' | 'task' | 'elsewhere' | 'nobody';

export type Deed = {
  readonly doer: Doer;
  /** Before this it cannot be done: a result is not there, a day has not come. At once where nothing is said. */
  readonly from?: (scene: DueScene) => Temporal.Instant;
  /** Null: not this time, and somebody tries again later. */
  readonly does: (scene: DueScene) => Command | null;
};

const minuteMs = 60_000;
export const later = (from: Temporal.Instant, minutes: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(from.epochMilliseconds + Math.round(minutes) * minuteMs);
export const between = (chance: Chance, [from, to]: readonly [number, number]): number =>
  chance.whole(from, to);

/** What is named after the first slash in the key of a need. */
export const restOfKey = ({ item }: Pick<DueScene, 'item'>): string =>
  item.key.slice(item.key.indexOf('/') + 1);

export const today = ({ now, episode }: Scene): Temporal.PlainDate => dayOf(now, episode.zone);

export const testOf = ({ episode, item }: DueScene): PlannedTest | undefined =>
  episode.tests.find(({ id }) => id === item.testId);

/** What is so about this thing, whoever asks and how often: a lost sample stays lost. */
export const fateOf = ({ patient }: Pick<Scene, 'patient'>, thing: string): Chance =>
  chanceOf(patient.seed, `${patient.id}/fate/${thing}`);

export const isReached = ({ chance }: Scene): boolean =>
  !chance.is(simulatedClinic.chances.doesNotAnswer.part);

export const physician = 'Dr Nwosu';
export const secondPhysician = 'Dr Osei';
