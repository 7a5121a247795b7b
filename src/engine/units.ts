import ucum from '@lhncbc/ucum-lhc';
import type { QuantityFact } from '../knowledge/rule-types.ts';

type Converter = ReturnType<typeof ucum.UcumLhcUtils.getInstance>;

let converter: Converter | undefined;

export type Converted =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: string };

/** The converter prints at blanks, and looks units up in an object, so that `constructor` is found and then throws. */
const looksLikeUcum = /^[!-~]{1,40}$/;
const isNameOfJavaScript = (unit: string): boolean =>
  unit.split(/[^\w]+/).some((part) => part in Object.prototype);

/** Laboratories print µ in two code points; UCUM writes u. */
const ascii = (unit: string): string => unit.trim().replaceAll(/[\u00B5\u03BC]/g, 'u');

/** A value in the canonical unit of a fact, which may be reported by mass where we keep moles. */
export function convertFor(
  value: number,
  unit: string,
  { unit: canonical, byMass }: Pick<QuantityFact, 'unit' | 'byMass'>,
): Converted {
  const direct = convert(value, unit, canonical);
  if (direct.ok || !byMass) return direct;
  const mass = convert(value, unit, byMass.unit);
  return mass.ok ? { ok: true, value: Number((mass.value * byMass.is).toPrecision(12)) } : direct;
}

/**
 * A value in another UCUM unit. Annotations in braces count for nothing here, so a D-dimer must never come this way
 * with its basis still in the unit.
 */
export function convert(value: number, from: string, to: string): Converted {
  const unit = ascii(from);
  if (unit === to) return { ok: true, value };
  if (!looksLikeUcum.test(unit) || isNameOfJavaScript(unit))
    return { ok: false, reason: `${from} is not a UCUM unit` };
  converter ??= ucum.UcumLhcUtils.getInstance();
  const { status, toVal, msg } = converter.convertUnitTo(unit, value, to);
  if (status !== 'succeeded' || toVal === null)
    return { ok: false, reason: msg[0] ?? `${from} does not convert to ${to}` };
  // Twelve digits: a unit's factor is exact in decimals and not in binary (0.7 mg/L is 700 µg/L).
  return { ok: true, value: Number(toVal.toPrecision(12)) };
}
