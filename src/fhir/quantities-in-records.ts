import { convert, convertFor } from '../engine/units.ts';
import type { DDimer } from '../engine/fact-values.ts';
import { wholeUgPerLFeu } from '../engine/read-d-dimer.ts';
import type { DDimerCutOff } from '../knowledge/diagnosis/d-dimer-cut-off.ts';
import type { QuantityFact } from '../knowledge/rule-types.ts';
import { type JsonObject, isObject, listOf, quoted, textOf } from './json.ts';

const ucum = 'http://unitsofmeasure.org';

export type ReadQuantity = { readonly value: number } | { readonly reason: string };

/** A D-dimer as `virchow decide` takes it. */
export type DDimerGiven = {
  readonly value: number;
  readonly unit: string;
  readonly basis: 'FEU' | 'DDU';
  readonly comparator?: '<' | '>';
  readonly cutOff?: number;
};
export type ReadDDimer =
  | { readonly value: DDimer; readonly given: DDimerGiven; readonly note: string | undefined }
  | { readonly reason: string };

type Unit =
  | { readonly name: string; readonly ugPerL: number; readonly basis: 'FEU' | 'DDU' | undefined }
  | { readonly reason: string };

export type QuantityReader = {
  quantity(quantity: unknown, fact: QuantityFact): ReadQuantity;
  /** @param codeSays what the codes of the observation state, which may contradict the unit and never stands in for it. */
  dDimer(quantity: unknown, codeSays: readonly ('FEU' | 'DDU')[], ranges: unknown): ReadDDimer;
};

/** Spellings of laboratories that name no system. Others are not guessed. */
const spelledUgPerL: Readonly<Record<string, number>> = {
  'ng/ml': 1,
  'ug/l': 1,
  'mg/l': 1000,
  'ug/ml': 1000,
};

/** Units that a record may invent are remembered up to here. */
const mostUnits = 1000;

export function createQuantityReader(cutOffs: DDimerCutOff): QuantityReader {
  const dDimerUnits = new Map<string, Unit>();
  const [leastUgPerL, greatestUgPerL] = cutOffs.resultUgPerLFeu;
  let last: { text: string; code: string; isUcum: boolean; unit: Unit } = {
    text: '',
    code: '',
    isUcum: false,
    unit: { reason: 'no unit' },
  };

  function unitOfDDimer(quantity: JsonObject): Unit {
    const text = typeof quantity['unit'] === 'string' ? quantity['unit'] : '';
    const code = typeof quantity['code'] === 'string' ? quantity['code'] : '';
    const isUcum = quantity['system'] === ucum;
    if (last.text === text && last.code === code && last.isUcum === isUcum) return last.unit;
    const key = isUcum ? `${text}\n${code}` : text === '' ? code : text;
    let unit = dDimerUnits.get(key);
    if (unit === undefined) {
      unit = isUcum && code !== '' ? unitOfCode(code, text) : unitOfText(text === '' ? code : text);
      if (dDimerUnits.size < mostUnits) dDimerUnits.set(key, unit);
    }
    last = { text, code, isUcum, unit };
    return unit;
  }

  function dDimer(quantity: unknown, codeSays: readonly ('FEU' | 'DDU')[], ranges: unknown): ReadDDimer {
    if (!isObject(quantity)) return { reason: `wanted a quantity; got ${quoted(quantity)}` };
    const amount = quantity['value'];
    if (typeof amount !== 'number' || !Number.isFinite(amount))
      return { reason: `wanted a number; got ${quoted(amount)}` };
    const unit = unitOfDDimer(quantity);
    if ('reason' in unit) return unit;
    const { basis } = unit;
    if (basis === undefined) {
      const says =
        codeSays.length > 0
          ? `the code says ${codeSays.join(' and ')}, which alone is not enough`
          : 'nor does the code';
      return {
        reason: `FEU or DDU is not stated with the unit ${quoted(quantity['unit'] ?? quantity['code'])}; ${says}: ask the laboratory`,
      };
    }
    if (codeSays.some((said) => said !== basis)) {
      return {
        reason: `the unit says ${basis} and the code says ${codeSays.filter((said) => said !== basis).join(' and ')}: ask the laboratory`,
      };
    }
    const comparator = quantity['comparator'];
    const ugPerL = amount * unit.ugPerL;
    if (comparator === '<=') return upTo(ugPerL, basis);
    const side = comparator === '>=' || comparator === '>' ? '>' : comparator === '<' ? '<' : undefined;
    if (side === undefined && comparator !== undefined)
      return { reason: `wanted a comparator <, <=, >= or >; got ${quoted(comparator)}` };
    const cutOff = ranges === undefined ? undefined : cutOffOf(ranges, unit.ugPerL, basis);
    const feuPer = basis === 'DDU' ? cutOffs.feuPerDdu : 1;
    const ugPerLFeu = wholeUgPerLFeu(ugPerL * feuPer, side);
    if (!(ugPerLFeu >= (side === '<' ? 0 : leastUgPerL) && ugPerLFeu <= greatestUgPerL))
      return { reason: `wanted ${leastUgPerL} to ${greatestUgPerL} ug/L FEU; got ${amount} ${unit.name}` };
    const given: Mutable<DDimerGiven> = { value: amount, unit: unit.name, basis };
    const value: Mutable<DDimer> = { value: amount, unit: unit.name, basis, ugPerLFeu };
    if (side !== undefined) {
      given.comparator = side;
      value.comparator = side;
    }
    if (cutOff?.cutOff !== undefined) {
      given.cutOff = cutOff.cutOff;
      value.assayCutOffUgPerLFeu = wholeUgPerLFeu(cutOff.cutOff * unit.ugPerL * feuPer);
    }
    return { value, given, note: comparator === '>=' ? 'at least this much: read as more' : cutOff?.note };
  }

  /** "At most 500" may be 500: below the next whole µg/L FEU is all that is sure. */
  function upTo(ugPerL: number, basis: 'FEU' | 'DDU'): ReadDDimer {
    const limit = wholeUgPerLFeu(ugPerL * (basis === 'DDU' ? cutOffs.feuPerDdu : 1)) + 1;
    if (!(limit > 0 && limit <= greatestUgPerL))
      return { reason: `wanted 0 to ${greatestUgPerL} ug/L; got a limit of ${limit}` };
    const given = { value: limit, unit: 'ug/L', basis: 'FEU', comparator: '<' } as const;
    return {
      value: { ...given, ugPerLFeu: limit },
      given,
      note: `"<=" may be the limit itself: read as below ${given.value} ug/L FEU`,
    };
  }

  /**
   * The assay's own cut-off: the upper end of the one normal range, in the unit of the result. A range for an age or a
   * group, or one above the usual cut-off, may already be adjusted; the usual, lower cut-off is the safer reading.
   */
  function cutOffOf(
    ranges: unknown,
    ugPerL: number,
    basis: 'FEU' | 'DDU',
  ): { cutOff?: number; note?: string } {
    const all = listOf(ranges);
    const [range] = all;
    if (!isObject(range) || all.length > 1)
      return { note: 'the reference range is not used: it is not one range' };
    if (range['age'] !== undefined || range['appliesTo'] !== undefined) {
      return { note: 'the reference range is not used: it is for an age or a group' };
    }
    const high = range['high'];
    if (!isObject(high)) return { note: 'the reference range is not used: it has no upper end' };
    const limit = high['value'];
    const unit = unitOfDDimer(high);
    if ('reason' in unit || unit.ugPerL !== ugPerL || (unit.basis !== undefined && unit.basis !== basis)) {
      return { note: 'the reference range is not used: it is in another unit' };
    }
    const feu =
      typeof limit === 'number' ? limit * ugPerL * (basis === 'DDU' ? cutOffs.feuPerDdu : 1) : Number.NaN;
    if (!(wholeUgPerLFeu(feu) >= cutOffs.assayCutOffUgPerLFeu[0]))
      return { note: 'the reference range is not used: its upper end is no cut-off' };
    if (feu > cutOffs.fixedUgPerLFeu) {
      return {
        note: `the reference range is not used: its upper end lies above ${cutOffs.fixedUgPerLFeu} ug/L FEU and may be adjusted for age`,
      };
    }
    return typeof limit === 'number' ? { cutOff: limit } : {};
  }

  return { quantity: readPlain, dDimer };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A record may hold any text: some that is no unit makes the converter throw (`__proto__`), a blank makes it print. */
function readPlain(quantity: unknown, fact: QuantityFact): ReadQuantity {
  if (!isObject(quantity)) return { reason: `wanted a quantity; got ${quoted(quantity)}` };
  const { value: amount, comparator, code, system, unit } = quantity;
  if (typeof amount !== 'number' || !Number.isFinite(amount))
    return { reason: `wanted a number; got ${quoted(amount)}` };
  if (comparator !== undefined)
    return { reason: `only a limit (${quoted(comparator)} ${amount}), not a value` };
  let value = amount;
  if (system === ucum && typeof code === 'string') {
    if (code !== fact.unit) {
      const converted = convertFor(amount, code, fact);
      if (!converted.ok)
        return { reason: `wanted a unit that converts to ${fact.unit}; got ${quoted(code)}` };
      value = converted.value;
    }
    if (
      unit !== code &&
      typeof unit === 'string' &&
      unit !== '' &&
      isOtherAmount(amount, unit, value, fact)
    ) {
      return {
        reason: `the unit is written ${quoted(unit)} and coded ${quoted(code)}: they are not the same`,
      };
    }
  } else if (unit !== fact.unit) {
    const written = textOf(unit) ?? textOf(code);
    if (written === undefined) return { reason: `no unit; wanted ${fact.unit} or one that converts to it` };
    return {
      reason: `the unit ${quoted(written)} names no system (wanted ${ucum}): which one is meant is not guessed`,
    };
  }
  const [least, most] = fact.domain;
  if (value < least || value > most)
    return { reason: `${value} ${fact.unit} is not possible; wanted ${least} to ${most}` };
  if (fact.whole && !Number.isInteger(value))
    return { reason: `wanted a whole number of ${fact.unit}; got ${value}` };
  return { value };
}

/** Whether the written unit is one that we know, and gives another amount than the coded one. */
function isOtherAmount(amount: number, written: string, value: number, fact: QuantityFact): boolean {
  if (written.length > 20) return false;
  const converted = convertFor(amount, written, fact);
  return converted.ok && Math.abs(converted.value - value) > 1e-9 * Math.max(1, Math.abs(value));
}

const feuOrDdu = /\b(?:FEU|D-?DU)s?\b/gi;

/** Where a unit's text or annotation says FEU or DDU. */
function basisIn(text: string): 'FEU' | 'DDU' | 'both' | undefined {
  const said = text.match(feuOrDdu) ?? [];
  const feu = said.some((word) => /^FEU/i.test(word));
  const ddu = said.some((word) => /^D/i.test(word));
  return feu && ddu ? 'both' : feu ? 'FEU' : ddu ? 'DDU' : undefined;
}

/** The unit without FEU or DDU, braces and spaces: `ng/mL{FEU}`, `ng{FEU}/mL` and `ng/mL (FEU)` are all `ng/mL`. */
const withoutBasis = (text: string): string => text.replaceAll(feuOrDdu, '').replaceAll(/[\s(){}]|\[\]/g, '');
const spelled = (text: string): string =>
  withoutBasis(text)
    .replaceAll(/[\u00B5\u03BC]/g, 'u')
    .replaceAll(/mcg/gi, 'ug')
    .toLowerCase();

function unitOfText(text: string): Unit {
  if (text === '') return { reason: 'no unit' };
  if (text.length > 40) return { reason: `wanted a unit of mass per volume; got ${quoted(text)}` };
  const basis = basisIn(text);
  if (basis === 'both') return { reason: `the unit ${quoted(text)} says FEU and DDU: ask the laboratory` };
  const name = spelled(text);
  const ugPerL = Object.hasOwn(spelledUgPerL, name) ? spelledUgPerL[name] : undefined;
  if (ugPerL === undefined) return { reason: `wanted a unit of mass per volume; got ${quoted(text)}` };
  return { name: withoutBasis(text), ugPerL, basis };
}

function unitOfCode(code: string, text: string): Unit {
  if (code.length > 40) return { reason: `wanted a unit of mass per volume; got ${quoted(code)}` };
  const coded = basisIn(code);
  const written = text.length > 40 ? undefined : basisIn(text);
  if (
    coded === 'both' ||
    written === 'both' ||
    (coded !== undefined && written !== undefined && coded !== written)
  ) {
    return { reason: `the unit says FEU and DDU (${quoted(code)}, ${quoted(text)}): ask the laboratory` };
  }
  const name = withoutBasis(code.replaceAll(/\{[^{}]*\}/g, ''));
  const converted = convert(1, name, 'ug/L');
  if (!converted.ok || !(converted.value > 0))
    return { reason: `wanted a unit of mass per volume; got ${quoted(code)}` };
  const other = unitOfText(text);
  if ('ugPerL' in other && other.ugPerL !== converted.value) {
    return { reason: `the unit is written ${quoted(text)} and coded ${quoted(code)}: they are not the same` };
  }
  return { name, ugPerL: converted.value, basis: coded ?? written };
}
