import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { isObject } from '../engine/reading.ts';
import type { Asking } from '../pathway/simulator/script.ts';
import { decode } from '../store/codec.ts';
import { type ExitCode, type Given, type Io, refuse } from './command.ts';
import { readRegion } from './region.ts';
import { simulatorParts } from './simulate.ts';

/** Tells a printed history again, where every alarm rings on time and nothing is lost. */
export async function tellHistory(file: string, given: Given, io: Io): Promise<ExitCode> {
  const region = readRegion(given, io);
  if (!region.ok) return refuse(io, region.problem);
  const read = readHistory(file);
  if (!read.ok) return refuse(io, read.problem);
  const [{ toldAgain }, parts] = await Promise.all([
    import('../pathway/simulator/told-again.ts'),
    simulatorParts(),
  ]);
  const broken = await toldAgain(read.script, region.region, parts);
  io.stdout.write(
    broken ? `Broken: ${broken.message}\n` : `${read.script.length} askings, and no promise was broken.\n`,
  );
  return broken ? 1 : 0;
}

type ReadHistory =
  | { readonly ok: true; readonly script: readonly Asking[] }
  | { readonly ok: false; readonly problem: string };

function readHistory(file: string): ReadHistory {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { ok: false, problem: `--history: wanted a file that can be read; got ${JSON.stringify(file)}` };
  }
  const script: Asking[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const asking = readAsking(line);
    if (asking === null)
      return { ok: false, problem: `--history: line ${index + 1}: wanted a line that simulate has printed` };
    script.push(asking);
  }
  return script.length > 0
    ? { ok: true, script }
    : { ok: false, problem: `--history: wanted at least one line; ${JSON.stringify(file)} has none` };
}

function readAsking(line: string): Asking | null {
  try {
    const value = decode(line);
    return isAsking(value) ? value : null;
  } catch {
    return null;
  }
}

/** Printed by ourselves: the clinic that is asked refuses what is wrong inside. */
const isAsking = (value: unknown): value is Asking =>
  isObject(value) &&
  value['at'] instanceof Temporal.Instant &&
  isObject(value['by']) &&
  typeof value['key'] === 'string' &&
  typeof value['personId'] === 'string' &&
  isObject(value['what']) &&
  (value['what']['is'] === 'open' ? isObject(value['what']['referral']) : isObject(value['what']['command']));
