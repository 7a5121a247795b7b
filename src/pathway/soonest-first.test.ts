import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soonestFirst } from './soonest-first.ts';

test('gives back what a stable sort would, however putting and taking are mixed', () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ put: fc.integer({ min: 0, max: 9 }) }) },
    { weight: 2, arbitrary: fc.constant({ put: null }) },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const queue = soonestFirst<number>();
      let sorted: { at: number; what: number }[] = [];
      for (const [what, { put }] of steps.entries()) {
        if (put === null) {
          const taken = queue.take();
          expect(taken && { at: taken.at, what: taken.what }).toEqual(sorted[0]);
          sorted = sorted.slice(1);
        } else {
          queue.put(put, what);
          sorted = [...sorted, { at: put, what }].toSorted((a, b) => a.at - b.at);
        }
        expect(queue.first()?.what).toBe(sorted[0]?.what);
        expect(queue.size()).toBe(sorted.length);
      }
    }),
  );
});
