import type { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import type { Clinic, ClinicParts, Done } from '../clinic.ts';
import type { Organisation } from '../person.ts';
import { chanceOf } from './chance.ts';
import { insisted } from './faults.ts';
import type { Asking } from './script.ts';
import type { Watcher } from './watcher.ts';

/** Sends what people ask to the real clinic, over a network that loses answers and repeats itself. */
export type Desk = {
  readonly send: (asking: Asking, expectedSequence?: number) => Promise<Done>;
  /** The same asking again, hours later: nothing may come of it. */
  readonly sendAgain: (asking: Asking, answered: Done, now: Temporal.Instant) => Promise<void>;
};

export type DeskParts = {
  readonly clinic: Clinic;
  readonly organisation: Organisation;
  readonly watcher: Watcher;
  readonly names: Names;
  /** Whether this key is sent twice, by the network's own fault. */
  readonly isSentTwice: (key: string) => 'never' | 'at-once' | 'later';
  readonly againLater?: (asking: Asking, answered: Done) => void;
};

/** Names after the command that made them: leave one command out, and what the others made keeps its name. */
export type Names = { readonly newId: ClinicParts['newId']; readonly begin: (key: string) => void };
export function namesByCommand(): Names {
  let [current, count] = ['', 0];
  return {
    newId: () => `${current}.${(count += 1)}`,
    begin: (key) => {
      [current, count] = [key, 0];
    },
  };
}

export function openDesk({ clinic, organisation, watcher, names, isSentTwice, againLater }: DeskParts): Desk {
  const ask = ({ by, key, what }: Asking, now: Temporal.Instant, expectedSequence?: number) => {
    names.begin(key);
    const asked = { organisation, by: { at: now, by }, key, expectedSequence };
    return insisted(() =>
      what.is === 'open'
        ? clinic.open(asked, what.referral)
        : clinic.handle(asked, what.episodeId, what.command),
    );
  };
  const sendAgain: Desk['sendAgain'] = async (asking, answered, now) => {
    if (!answered.ok) return;
    const again = await ask(asking, now);
    const { key } = asking;
    const sequence = again.ok ? again.sequence : -1;
    watcher.acknowledged(key, answered.episodeId, sequence, now.epochMilliseconds);
    assert(again.ok && again.repeated, `${key} was done twice`);
  };
  return {
    sendAgain,
    send: async (asking, expectedSequence) => {
      const done = await ask(asking, asking.at, expectedSequence);
      if (!done.ok) return done;
      const { key, at } = asking;
      watcher.acknowledged(key, done.episodeId, done.sequence, at.epochMilliseconds);
      const twice = isSentTwice(key);
      if (twice === 'at-once') await sendAgain(asking, done, at);
      if (twice === 'later') againLater?.(asking, done);
      return done;
    },
  };
}

/** A network that repeats some of what it carries: the same for the same key. */
export function networkOf(seed: number): DeskParts['isSentTwice'] {
  const { part } = simulatedClinic.chances.sentTwice;
  return (key) => {
    const chance = chanceOf(seed, `twice/${key}`);
    return chance.is(part) ? chance.pick(['at-once', 'later'] as const) : 'never';
  };
}
