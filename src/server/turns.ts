/** Too many are waiting already; the asker is told to come back, rather than left to wait. */
export class TooManyWaiting extends Error {
  readonly statusCode = 503;
  constructor() {
    super('too many are waiting');
    this.name = 'TooManyWaiting';
  }
}

/** Runs at most `atOnce` of what it is given at the same time, first come, first served. */
export function createTurns(atOnce: number, mostWaiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) throw new TooManyWaiting();
      // Whoever ends hands over its turn, so that nobody who comes now slips in between.
      await new Promise<void>((go) => waiting.push(go));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
