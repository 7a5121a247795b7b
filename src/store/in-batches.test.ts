import { expect, test } from 'vitest';
import { type Batching, inBatches } from './in-batches.ts';

type Item = { readonly id: string; readonly clinic?: string; readonly name?: string };

/** A store that notes what came together, and answers when it is told to. */
function noted(over: Partial<Batching<Item, string>> = {}) {
  const batches: string[][] = [];
  const open: (() => void)[] = [];
  const ask = inBatches<Item, string>({
    group: ({ clinic = 'here' }) => clinic,
    names: ({ name }) => (name === undefined ? [] : [name]),
    mayBeOfOne: (error) => error instanceof Error && error.message === 'wrong among them',
    batchesAtOnce: 1,
    mostInBatch: 10,
    together: async (items) => {
      batches.push(items.map(({ id }) => id));
      await new Promise<void>((resolve) => open.push(resolve));
      if (items.some(({ id }) => id === 'wrong')) throw new Error('wrong among them');
      if (items.some(({ id }) => id === 'cut')) throw new Error('connection lost');
      return items.map(({ id }) => `${id} done`);
    },
    ...over,
  });
  const answerNext = async () => {
    await expect.poll(() => open.length).toBeGreaterThan(0);
    open.shift()?.();
  };
  return { ask, batches, answerNext };
}

test('what waits while another is on its way goes together, and each has its own answer', async () => {
  const { ask, batches, answerNext } = noted();
  const first = ask({ id: 'a' });
  await expect.poll(() => batches).toEqual([['a']]);
  const others = Promise.all(['b', 'c', 'd'].map((id) => ask({ id })));
  await answerNext();
  expect(await first).toBe('a done');
  await answerNext();
  expect(await others).toEqual(['b done', 'c done', 'd done']);
  expect(batches).toEqual([['a'], ['b', 'c', 'd']]);
});

test('no more at once, and no more together, than it is told', async () => {
  const { ask, batches, answerNext } = noted({ batchesAtOnce: 2, mostInBatch: 2 });
  const all = Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => ask({ id })));
  await expect
    .poll(() => batches)
    .toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  for (let each = 0; each < 3; each += 1) await answerNext();
  expect(await all).toHaveLength(5);
  expect(batches).toHaveLength(3);
});

test('two of one name follow each other, also past one that goes with the first', async () => {
  const { ask, batches, answerNext } = noted();
  const all = Promise.all([
    ask({ id: 'a1', name: 'a' }),
    ask({ id: 'a2', name: 'a' }),
    ask({ id: 'b' }),
    ask({ id: 'a3', name: 'a' }),
  ]);
  for (let each = 0; each < 3; each += 1) await answerNext();
  await all;
  expect(batches).toEqual([['a1', 'b'], ['a2'], ['a3']]);
});

test("another clinic's go by themselves", async () => {
  const { ask, batches, answerNext } = noted();
  const all = Promise.all([ask({ id: 'a' }), ask({ id: 'b', clinic: 'there' }), ask({ id: 'c' })]);
  for (let each = 0; each < 2; each += 1) await answerNext();
  await all;
  expect(batches).toEqual([['a', 'c'], ['b']]);
});

test('one that is wrong fails alone; the others are done, each by itself', async () => {
  const { ask, batches, answerNext } = noted();
  const all = Promise.allSettled(['a', 'wrong', 'b'].map((id) => ask({ id })));
  for (let each = 0; each < 4; each += 1) await answerNext();
  const [a, wrong, b] = await all;
  expect([a, b]).toEqual([
    { status: 'fulfilled', value: 'a done' },
    { status: 'fulfilled', value: 'b done' },
  ]);
  expect(wrong).toMatchObject({ status: 'rejected', reason: new Error('wrong among them') });
  expect(batches).toEqual([['a', 'wrong', 'b'], ['a'], ['wrong'], ['b']]);
  const next = ask({ id: 'c' });
  await answerNext();
  expect(await next).toBe('c done');
});

test('where the connection is lost, all of the batch hear it at once, and the next ones go on', async () => {
  const { ask, batches, answerNext } = noted();
  const all = Promise.allSettled(['a', 'cut', 'b'].map((id) => ask({ id })));
  await answerNext();
  for (const each of await all)
    expect(each).toMatchObject({ status: 'rejected', reason: new Error('connection lost') });
  const next = ask({ id: 'c' });
  await answerNext();
  expect(await next).toBe('c done');
  expect(batches).toEqual([['a', 'cut', 'b'], ['c']]);
});
