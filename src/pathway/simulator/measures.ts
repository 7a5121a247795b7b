import type { DueKind } from '../episode-types.ts';
import type { CloseReason } from '../events.ts';
import type { Followed } from './followed.ts';

/** How one kind of deadline was kept. */
export type DeadlineKept = {
  readonly kind: DueKind;
  readonly needs: number;
  readonly late: number;
  /** Of the late ones, in hours. */
  readonly medianHours: number;
  readonly p90Hours: number;
};

export type Measured = {
  readonly episodes: number;
  readonly openAtEnd: number;
  readonly closed: Readonly<Partial<Record<CloseReason, number>>>;
  readonly deadlines: readonly DeadlineKept[];
  readonly needs: number;
  readonly late: number;
  readonly uncoveredDays: number;
  readonly uncoveredPeople: number;
};

const hourMs = 3_600_000;

/** Counts as the clinic goes: each need once, when it is done or when its deadline moves on, and each uncovered hour. */
export class Measures {
  readonly #lateness = new Map<DueKind, number[]>();
  readonly #needs = new Map<DueKind, number>();
  readonly #uncovered = new Map<string, number>();

  /** What was due before and is not due any more, or is due later now. */
  changed(before: Followed | undefined, after: Followed): void {
    if (before === undefined) return;
    const now = after.changedAt;
    const still = new Map(after.items.map(({ key, dueAt }) => [key, dueAt.epochMilliseconds]));
    for (const { key, kind, dueAt } of before.items) {
      const due = dueAt.epochMilliseconds;
      const next = still.get(key);
      const isDone = next === undefined;
      if (isDone || (next > due && now > due)) this.#count(kind, now - due);
    }
    this.#addUncovered(before, now);
  }

  /** The end of the time: what is open and late counts as late so far, and what is still in time does not count. */
  ended(open: readonly Followed[], now: number): void {
    for (const each of open) {
      for (const { kind, dueAt } of each.items)
        if (dueAt.epochMilliseconds < now) this.#count(kind, now - dueAt.epochMilliseconds);
      this.#addUncovered(each, now);
    }
  }

  #count(kind: DueKind, lateBy: number): void {
    this.#needs.set(kind, (this.#needs.get(kind) ?? 0) + 1);
    if (lateBy <= 0) return;
    const known = this.#lateness.get(kind);
    if (known) known.push(lateBy);
    else this.#lateness.set(kind, [lateBy]);
  }

  #addUncovered({ uncovered, changedAt, episode }: Followed, now: number): void {
    if (uncovered === null) return;
    const from = Math.max(changedAt, uncovered.from.epochMilliseconds);
    if (now > from) this.#uncovered.set(episode.id, (this.#uncovered.get(episode.id) ?? 0) + now - from);
  }

  measured(all: readonly Followed[]): Measured {
    const deadlines = [...this.#needs].map(([kind, needs]): DeadlineKept => {
      const late = (this.#lateness.get(kind) ?? []).toSorted((a, b) => a - b);
      return {
        kind,
        needs,
        late: late.length,
        medianHours: hoursAt(late, 0.5),
        p90Hours: hoursAt(late, 0.9),
      };
    });
    const closed: Partial<Record<CloseReason, number>> = {};
    for (const { episode } of all)
      if (episode.closed) closed[episode.closed.reason] = (closed[episode.closed.reason] ?? 0) + 1;
    const sum = (of: (each: DeadlineKept) => number): number =>
      deadlines.reduce((total, each) => total + of(each), 0);
    return {
      episodes: all.length,
      openAtEnd: all.filter(({ episode }) => episode.closed === null).length,
      closed,
      deadlines: deadlines.toSorted((a, b) => b.needs - a.needs || (a.kind < b.kind ? -1 : 1)),
      needs: sum(({ needs }) => needs),
      late: sum(({ late }) => late),
      uncoveredDays: [...this.#uncovered.values()].reduce((total, each) => total + each, 0) / (24 * hourMs),
      uncoveredPeople: this.#uncovered.size,
    };
  }
}

const hoursAt = (sorted: readonly number[], part: number): number =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) / hourMs;
