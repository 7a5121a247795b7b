import type { DDimerCutOff } from '../knowledge/diagnosis/d-dimer-cut-off.ts';
import type { DDimer } from './fact-values.ts';
import { type Read, isObject, show } from './reading.ts';
import { convert } from './units.ts';

const dDimerShape =
  '{ "value": 480, "unit": "ng/mL", "basis": "FEU" or "DDU" }, and "comparator" ("<" or ">") and "cutOff" where there are any';
/**
 * A D-dimer with its basis. FEU and DDU differ by a factor of about two and UCUM does not know it, so the basis is never
 * guessed from a code, from the unit alone, or from the size of the number.
 */
export function readDDimer(input: unknown, rule: DDimerCutOff): Read<DDimer> {
  if (!isObject(input)) return { ok: false, wanted: dDimerShape, got: show(input) };
  const { value, unit, basis, comparator, cutOff, ...rest } = input;
  const [extra] = Object.keys(rest);
  if (extra !== undefined) return { ok: false, wanted: dDimerShape, got: `an extra "${extra}"` };
  if (typeof value !== 'number' || !Number.isFinite(value) || typeof unit !== 'string') {
    return { ok: false, wanted: dDimerShape, got: show(input) };
  }
  if (comparator !== undefined && comparator !== '<' && comparator !== '>') {
    return { ok: false, wanted: 'comparator "<" or ">", or none', got: show(comparator) };
  }
  const split = splitBasis(unit);
  if (basis !== undefined && basis !== 'FEU' && basis !== 'DDU')
    return { ok: false, wanted: 'basis "FEU" or "DDU"', got: show(basis) };
  if (basis !== undefined && split.basis !== undefined && basis !== split.basis) {
    return { ok: false, wanted: `one basis; the unit says ${split.basis}`, got: `basis "${basis}"` };
  }
  const known = basis ?? split.basis;
  if (known === undefined) {
    return {
      ok: false,
      wanted: 'a basis, "FEU" or "DDU": the two differ twofold and are never guessed',
      got: `none (${show(unit)})`,
    };
  }
  const feu = toUgPerLFeu(value, split.unit, known === 'DDU' ? rule.feuPerDdu : 1, comparator);
  if (feu === undefined)
    return { ok: false, wanted: 'a mass per volume such as "ng/mL", "ug/L" or "mg/L"', got: show(unit) };
  const [least, most] = rule.resultUgPerLFeu;
  if (feu < (comparator === '<' ? 0 : least) || feu > most) {
    return {
      ok: false,
      wanted: `a result from ${least} to ${most} µg/L FEU; is the unit right?`,
      got: show(input),
    };
  }
  const assay =
    cutOff === undefined || cutOff === null ? undefined : readCutOff(cutOff, split.unit, known, rule);
  if (assay !== undefined && !assay.ok) return assay;
  return {
    ok: true,
    value: {
      value,
      unit: split.unit,
      basis: known,
      ...(comparator === undefined ? {} : { comparator }),
      ugPerLFeu: feu,
      ...(assay === undefined ? {} : { assayCutOffUgPerLFeu: assay.value }),
    },
  };
}

/** The assay's cut-off: a number in the result's own unit and basis, or an object with its own. */
function readCutOff(input: unknown, unit: string, basis: 'FEU' | 'DDU', rule: DDimerCutOff): Read<number> {
  const [least, most] = rule.assayCutOffUgPerLFeu;
  const wanted = `a cut-off from ${least} to ${most} µg/L FEU, in the unit and basis of the result or as { "value", "unit", "basis" }`;
  const own = typeof input === 'number' ? { value: input, unit, basis } : isObject(input) ? input : undefined;
  if (own === undefined) return { ok: false, wanted, got: show(input) };
  const split = splitBasis(typeof own['unit'] === 'string' ? own['unit'] : unit);
  const ownBasis = own['basis'] ?? split.basis ?? basis;
  if (typeof own['value'] !== 'number' || (ownBasis !== 'FEU' && ownBasis !== 'DDU'))
    return { ok: false, wanted, got: show(input) };
  const feu = toUgPerLFeu(own['value'], split.unit, ownBasis === 'DDU' ? rule.feuPerDdu : 1);
  return feu === undefined || feu < least || feu > most
    ? { ok: false, wanted, got: show(input) }
    : { ok: true, value: feu };
}

/** `ng/mL{FEU}`, `ug{FEU}/mL` and `ng/mL FEU` carry the basis in the unit, as laboratories write it. */
export function splitBasis(unit: string): { unit: string; basis?: 'FEU' | 'DDU' } {
  const found = /\s*[{(]?\b(?<basis>FEU|DDU)\b[})]?/i.exec(unit);
  const basis = found?.groups?.['basis']?.toUpperCase();
  if (!found || (basis !== 'FEU' && basis !== 'DDU')) return { unit: unit.trim() };
  return { unit: unit.replace(found[0], '').trim(), basis };
}

/**
 * A result in whole µg/L FEU: converted first, then rounded half up, never truncated. An upper limit is
 * rounded up: "under 500.4" is not "under 500".
 */
export function wholeUgPerLFeu(feu: number, comparator?: '<' | '>'): number {
  // Six decimals: a factor of a unit is exact in decimals and not in binary.
  const exact = Number.isInteger(feu) ? feu : Number(feu.toFixed(6));
  return comparator === '<' ? Math.ceil(exact) : Math.floor(exact + 0.5);
}

function toUgPerLFeu(
  value: number,
  unit: string,
  factor: number,
  comparator?: '<' | '>',
): number | undefined {
  const converted = convert(value, unit, 'ug/L');
  if (!converted.ok) return undefined;
  return wholeUgPerLFeu(converted.value * factor, comparator);
}
