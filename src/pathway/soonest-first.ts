/** A queue that gives back the soonest first, and of two at one time the one that was put in first. */
export type SoonestFirst<T> = {
  readonly put: (at: number, what: T) => void;
  readonly first: () => { readonly at: number; readonly what: T } | undefined;
  readonly take: () => { readonly at: number; readonly what: T } | undefined;
  readonly size: () => number;
};

type Place<T> = { readonly at: number; readonly order: number; readonly what: T };

/** A binary heap: a clinic-year puts in a hundred thousand things, and sorting them at each turn would be most of its work. */
export function soonestFirst<T>(): SoonestFirst<T> {
  const heap: Place<T>[] = [];
  let order = 0;

  const isBefore = (one: number, other: number): boolean => {
    const [a, b] = [heap[one], heap[other]];
    if (a === undefined || b === undefined) return a !== undefined;
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  };
  const swap = (one: number, other: number): void => {
    const [a, b] = [heap[one], heap[other]];
    if (a === undefined || b === undefined) return;
    heap[one] = b;
    heap[other] = a;
  };
  const up = (from: number): void => {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!isBefore(at, above)) return;
      swap(at, above);
      at = above;
    }
  };
  const down = (): void => {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const lower = isBefore(left + 1, left) ? left + 1 : left;
      if (lower >= heap.length || !isBefore(lower, at)) return;
      swap(at, lower);
      at = lower;
    }
  };

  return {
    put: (at, what) => {
      heap.push({ at, order, what });
      order += 1;
      up(heap.length - 1);
    },
    first: () => heap[0],
    take: () => {
      const [first] = heap;
      const last = heap.pop();
      if (first === undefined || last === undefined) return undefined;
      if (heap.length > 0) {
        heap[0] = last;
        down();
      }
      return first;
    },
    size: () => heap.length,
  };
}
