import type { Lived } from './clinic-life.ts';
import type { Asking } from './script.ts';
import { type AgainParts, toldAgain } from './told-again.ts';
import type { PromiseBroken } from './watcher.ts';

/** A history that breaks a promise, and from which nothing can be left out. */
export type Shortest = {
  readonly script: readonly Asking[];
  readonly broken: PromiseBroken;
  /** False where it breaks only among all others, with losses and late alarms: then the seed is needed to see it. */
  readonly breaksAlone: boolean;
};

/** First one patient alone, then ever fewer askings: halves, quarters and at last each by each, as long as the same promise breaks. */
export async function shortestOf(lived: Lived, parts: AgainParts): Promise<Shortest | null> {
  const { broken, setting, script, watcher } = lived;
  if (broken === null) return null;
  const personId = watcher.episodes.get(broken.broken.episodeId)?.episode.personId;
  const own = personId === undefined ? script : script.filter((each) => each.personId === personId);
  const breaks = async (askings: readonly Asking[]): Promise<PromiseBroken | null> => {
    const again = await toldAgain(askings, setting.region, parts);
    return again?.broken.promise === broken.broken.promise ? again : null;
  };
  const alone = await breaks(own);
  if (alone === null) return { script: own, broken, breaksAlone: false };
  let shortest = { script: own, broken: alone };
  for (let size = Math.ceil(own.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < shortest.script.length; ) {
      const without = shortest.script.toSpliced(from, size);
      const still = without.length === 0 ? null : await breaks(without);
      if (still === null) from += size;
      else shortest = { script: without, broken: still };
    }
  }
  return { ...shortest, breaksAlone: true };
}
