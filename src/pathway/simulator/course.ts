import type { Temporal } from 'temporal-polyfill';
import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import type { Command } from '../commands.ts';
import type { DueItem } from '../episode-types.ts';
import { openTests } from '../tests-of.ts';
import { deeds } from './deeds/deeds.ts';
import type { Followed } from './followed.ts';
import type { Patient } from './patients.ts';
import type { ScanSlots } from './scan-slots.ts';
import { type DueScene, fateOf } from './scene.ts';

const minuteMs = 60_000;
const dayMinutes = 1440;

/** One patient on their way through the clinic, as those who work there remember them. */
export type Course = {
  readonly patient: Patient;
  episodeId: string | null;
  asked: number;
  /** One person works on one episode at a time. */
  isBusy: boolean;
  /** The look that counts; an earlier one has been overtaken. */
  look: number;
  /** What is kept free for this person, by the test that it is for. */
  slots: ReadonlyMap<string, Temporal.Instant>;
  /** Answers that this clinic refused: said once, and not again. */
  readonly unsayable: Set<string>;
  readonly tries: Map<string, { readonly count: number; readonly notBefore: number }>;
};

export const newCourse = (patient: Patient): Course => ({
  patient,
  episodeId: null,
  asked: 0,
  isBusy: false,
  look: 0,
  slots: new Map(),
  unsayable: new Set(),
  tries: new Map(),
});

/** When something can be done about it: the result is there, the day has come, and somebody has not forgotten it. */
export function readyAt({ tries }: Course, { episode, changedAt }: Followed, scene: DueScene): number {
  const { key, kind } = scene.item;
  if (deeds[kind].doer === 'nobody') return Number.POSITIVE_INFINITY;
  const from = deeds[kind].from?.(scene).epochMilliseconds ?? changedAt;
  const notBefore = tries.get(key)?.notBefore ?? 0;
  const isForgotten = fateOf(scene, `forgets/${key}`).is(simulatedClinic.chances.forgets.part);
  if (!isForgotten) return Math.max(from, notBefore);
  const told = episode.escalations.find(({ item, phase }) => item === key && phase !== 'soon');
  return Math.max(from, notBefore, told?.at.epochMilliseconds ?? Number.POSITIVE_INFINITY);
}

/** Longer each time, and at least once a day. */
export function triesAgain({ tries }: Course, { key }: DueItem, afterMinutes: number, now: number): void {
  const count = (tries.get(key)?.count ?? 0) + 1;
  const wait = Math.min(afterMinutes * 2 ** Math.min(count - 1, 10), dayMinutes) * minuteMs;
  tries.set(key, { count, notBefore: now + wait });
}

/** A slot that is not needed any more is somebody else's. */
export function freesSlots(course: Course, { episode }: Followed, slots: ScanSlots): void {
  const needed = new Map(
    (episode.closed === null ? openTests(episode) : []).flatMap(({ id, slot }) =>
      slot === null ? [] : [[id, slot.at] as const],
    ),
  );
  for (const [testId, slot] of course.slots)
    if (needed.get(testId)?.equals(slot) !== true) slots.giveBack(slot);
  course.slots = needed;
}

/** A person who was told that two answers contradict each other leaves the second out. */
export function sayable({ unsayable }: Course, command: Command | null): Command | null {
  if (command?.type !== 'record-findings' && command?.type !== 'assess') return command;
  const facts = Object.entries(command.facts).filter(([id]) => !unsayable.has(id));
  return { ...command, facts: Object.fromEntries(facts) };
}
