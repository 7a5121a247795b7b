/** Runs a clinic through many deaths, and keeps what it acknowledged. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { assert } from '../../src/engine/assert.ts';
import type { DatabasePlace } from '../../src/store/database.ts';
import type { Chance } from '../oracle/chance.ts';
import type { Acknowledged, Ask } from './asks.ts';
import type { Line, Orders } from './clinic-child.ts';

export type Told = {
  readonly acknowledged: Map<string, Acknowledged>;
  /** Asked, and dead before the answer: done or not done, never half. */
  readonly unanswered: Map<string, Ask>;
  readonly wrong: string[];
  killedWhileOpening: number;
  askedAgain: number;
};

export async function liveAndDie(
  place: DatabasePlace,
  { kills, chance, cache }: { kills: number; chance: Chance; cache: string },
): Promise<Told> {
  const told = nothingToldYet();
  let next = load(cache);
  for (let life = 0; life < kills; life += 1) {
    const child = next;
    next = load(cache); // while this one lives: loading is no part of what is tested
    await live(child, ordersFor(place, life, chance, told), chance, told);
  }
  next.kill('SIGKILL');
  return told;
}

const nothingToldYet = (): Told => ({
  acknowledged: new Map(),
  unanswered: new Map(),
  wrong: [],
  killedWhileOpening: 0,
  askedAgain: 0,
});

/** A clinic beside the one that is killed: it works until it is told to end, and dies like the other. */
export function liveBeside(
  place: DatabasePlace,
  { life, seed, cache }: { life: number; seed: number; cache: string },
): { readonly ready: Promise<void>; readonly end: () => Promise<Told> } {
  const told = nothingToldYet();
  const child = load(cache);
  const { stdin, stdout } = child;
  assert(stdin && stdout, 'no pipes');
  const ready = Promise.withResolvers<void>();
  const orders: Orders = { place, life, seed, episodeIds: [], unanswered: [], answered: [] };
  const heard = (async () => {
    for await (const text of createInterface({ input: stdout })) {
      if (!text.endsWith('}')) continue; // cut off by the kill
      // Our own child wrote it.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const line = JSON.parse(text) as Line;
      if (line.is === 'loaded') stdin.write(`${JSON.stringify(orders)}\n`);
      if (line.is === 'ready') ready.resolve();
      hear(line, told);
    }
    ready.reject(new Error('it ended before it was ready'));
  })();
  const end = async (): Promise<Told> => {
    if (child.exitCode !== null) told.wrong.push(`the survivor ended by itself: ${child.exitCode}`);
    child.kill('SIGKILL');
    await heard;
    return told;
  };
  return { ready: ready.promise, end };
}

/** What both told, for those who look at one record. */
export const together = (one: Told, other: Told): Told => ({
  acknowledged: new Map([...one.acknowledged, ...other.acknowledged]),
  unanswered: new Map([...one.unanswered, ...other.unanswered]),
  wrong: [...one.wrong, ...other.wrong],
  killedWhileOpening: one.killedWhileOpening + other.killedWhileOpening,
  askedAgain: one.askedAgain + other.askedAgain,
});

function load(cache: string): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'clinic-child.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
}

function ordersFor(place: DatabasePlace, life: number, chance: Chance, told: Told): Orders {
  const all = [...told.acknowledged.values()];
  return {
    place,
    life,
    seed: Math.floor(chance.number() * 2 ** 31),
    episodeIds: [...new Set(all.map(({ episodeId }) => episodeId))].slice(-20),
    unanswered: [...told.unanswered.values()],
    answered: all.length === 0 ? [] : [chance.pick(all), chance.pick(all)],
  };
}

/**
 * From its orders to its death, at a moment that chance picks: one life in six ends while it opens, the others so many lines
 * and a moment after they began to work. Counted in lines, so that a busy machine dies at the same places as an idle one.
 */
async function live(child: ChildProcess, orders: Orders, chance: Chance, told: Told): Promise<void> {
  const { stdin, stdout } = child;
  assert(stdin && stdout, 'no pipes');
  const dead = new Promise((resolve) => child.once('close', resolve));
  let timer: NodeJS.Timeout | undefined;
  const killIn = (milliseconds: number) => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
  };
  const inTheOpening = chance.number() < 1 / 6;
  const linesToLive = Math.ceil(chance.number() * 40);
  const lastMoment = chance.number() * 20;
  let lines = 0;
  for await (const text of createInterface({ input: stdout })) {
    if (!text.endsWith('}')) continue; // cut off by the kill
    // Our own child wrote it.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const line = JSON.parse(text) as Line;
    if (line.is === 'loaded') {
      stdin.write(`${JSON.stringify(orders)}\n`);
      if (inTheOpening) killIn(lastMoment * 20);
    } else {
      lines += 1;
      hear(line, told);
      if (lines >= linesToLive) killIn(lastMoment);
    }
  }
  await dead;
  clearTimeout(timer);
  if (child.signalCode !== 'SIGKILL')
    told.wrong.push(`life ${orders.life} ended by itself: ${child.exitCode}`);
  if (lines === 0) told.killedWhileOpening += 1;
}

function hear(line: Line, told: Told): void {
  switch (line.is) {
    case 'loaded':
    case 'ready':
      return;
    case 'asked':
      if (!told.acknowledged.has(line.ask.key)) told.unanswered.set(line.ask.key, line.ask);
      return;
    case 'refused':
      told.unanswered.delete(line.key);
      return;
    case 'trouble':
      told.wrong.push(line.because);
      return;
    case 'done': {
      const { key } = line.acknowledged.ask;
      const before = told.acknowledged.get(key);
      if (before) {
        told.askedAgain += 1;
        const { episodeId, sequence } = line.acknowledged;
        if (!line.repeated || before.episodeId !== episodeId || before.sequence !== sequence) {
          told.wrong.push(
            `${key} was answered ${before.episodeId}/${before.sequence}, then ${episodeId}/${sequence}`,
          );
        }
      }
      told.acknowledged.set(key, line.acknowledged);
      told.unanswered.delete(key);
    }
  }
}
