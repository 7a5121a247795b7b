import type { Temporal } from 'temporal-polyfill';
import type { ContactReading } from '../../engine/check-in-changes.ts';
import { checkInsOf } from '../check-in/check-ins-of.ts';
import type { Episode } from '../episode-types.ts';
import { dayOf } from '../instants.ts';

export type DiaryMeasure = keyof ContactReading;

export type DiaryEntry = {
  readonly on: string;
  readonly at: Temporal.Instant;
  /** Null: asked on this day, and nobody has answered. */
  readonly reading: ContactReading | null;
};

/** What the person told us over time, the earliest first, with the days on which we asked and heard nothing. */
export function personDiary(episode: Episode): readonly DiaryEntry[] {
  const { zone } = episode;
  const { answers, asked, plan } = checkInsOf(episode);
  const told = answers
    .filter(({ checkInId }) => checkInId !== null)
    .map(({ at, reading }): DiaryEntry => ({ on: dayOf(at, zone).toString(), at, reading }));
  const silent = asked
    .filter(({ id, heardAt }) => heardAt === null && !answers.some(({ checkInId }) => checkInId === id))
    .map(({ dueAt }): DiaryEntry => ({ on: dayOf(dueAt, zone).toString(), at: dueAt, reading: null }));
  const first: readonly DiaryEntry[] =
    plan === null ? [] : [{ on: dayOf(plan.at, zone).toString(), at: plan.at, reading: plan.baseline }];
  return [...first, ...told, ...silent].toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds);
}
