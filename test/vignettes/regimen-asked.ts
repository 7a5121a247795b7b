/** Somebody with a popliteal DVT and nothing else, and what a regimen asked for them comes to. */
import { buildRegimen } from '../../src/engine/regimen/build-regimen.ts';
import { builderFrom } from '../../src/engine/regimen/permission.ts';
import { readRegimenRequest } from '../../src/engine/regimen/read-request.ts';
import type { Phase, Regimen } from '../../src/engine/regimen/regimen-types.ts';
import { showSlot } from '../../src/engine/regimen/slots.ts';
import { rules } from '../../src/engine/rules.ts';
import { wellWithClot } from '../../src/pathway/simulator/ordinary-patient.ts';

export const builder = builderFrom(rules);

export const wellWithDvt = { age: 54, ...wellWithClot } as const;

type Asked = Readonly<Record<string, unknown>> & { readonly facts?: Readonly<Record<string, unknown>> };

/** Asks for a regimen. Everything that is not said is as in `wellWithDvt`, and nothing else is taken. */
export function ask({ facts, ...asked }: Asked) {
  const input = { slot: 'morning', medicines: [], ...asked, facts: { ...wellWithDvt, ...facts } };
  const read = readRegimenRequest(builder, input);
  return read.ok ? buildRegimen(builder, read.request) : read;
}

export function regimenFor(asked: Asked): Regimen {
  const built = ask(asked);
  if (!built.ok) throw new Error(JSON.stringify(built.problems, null, 1));
  return built.regimen;
}

export function refusalFor(asked: Asked): readonly string[] {
  const built = ask(asked);
  if (built.ok) throw new Error(`a regimen of ${built.regimen.drug} was built`);
  return built.problems.map(({ fact, wanted, got }) => `${fact}: wanted ${wanted}; got ${got}`);
}

/** A phase in one line, as a clinician would check it. */
export function line({ medicine, dose, timesADay, from, to, doses, food }: Phase): string {
  const amount = dose.amount === null ? 'by a clinician' : `${dose.amount} ${dose.unit}`;
  const span = to === null ? `from ${showSlot(from)}` : `${showSlot(from)} to ${showSlot(to)} (${doses})`;
  const often = timesADay === 2 ? 'BD' : 'OD';
  return `${medicine} ${amount} ${often}${food === 'with-food' ? ' + food' : ''} ${span}`;
}

export const lines = ({ phases }: Regimen): readonly string[] => phases.map(line);
export const steps = ({ steps: of }: Regimen): readonly string[] => of.map(({ at }) => showSlot(at));
export const datesOf = ({ dates }: Regimen, kind: string): readonly string[] =>
  dates.filter((each) => each.kind === kind).map(({ date }) => date.toString());
