import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import type { Store } from '../ports.ts';
import { chanceOf } from './chance.ts';

/** A process ended before its caller heard: the command was recorded, or it was not. */
export class AnswerLost extends Error {}

/** A store whose answers are lost now and then, before or after it recorded. Whoever asks again has the same key. */
export function losingAnswers(store: Store, seed: number): Store {
  const { part } = simulatedClinic.chances.answerLost;
  const tries = new Map<string, number>();
  const command: Store['episodes']['command'] = async (reading, decide) => {
    const { commandKey } = reading;
    const count = tries.get(commandKey) ?? 0;
    const chance = chanceOf(seed, `lost/${commandKey}/${count}`);
    const when = chance.is(part) ? chance.pick(['before', 'after'] as const) : 'never';
    if (when === 'never') return store.episodes.command(reading, decide);
    tries.set(commandKey, count + 1);
    if (when === 'after') await store.episodes.command(reading, decide);
    throw new AnswerLost(`${commandKey}: the answer was lost ${when} it was recorded`);
  };
  return { ...store, episodes: { ...store.episodes, command } };
}

/** Asks until somebody answers. */
export async function insisted<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof AnswerLost)) throw error;
    }
  }
}
