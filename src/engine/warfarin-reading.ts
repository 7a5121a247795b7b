import { type Read, show } from './reading.ts';

/** Facts about an INR as a meter or laboratory gave it. The number is there only where it may be trusted. */
export type InrReading =
  | { readonly 'inr.reading': 'number'; readonly inr: number }
  | { readonly 'inr.reading': 'above-limit' | 'not-usable'; readonly inr?: undefined };

/** Numbers outside these are an alert: people with such an INR exist, and meters err. */
export const trustedInr = { least: 0.8, most: 15 } as const;

const wanted = 'an INR as a number, or what the meter shows, like 2.4, > 8.0, HI or error';

/**
 * Reads an INR. Nothing but a blank is refused: a result above the limit of the meter, an error, or a number that
 * cannot be, is kept as what it is, and the table of actions telephones at once.
 */
export function readInr(given: unknown): Read<InrReading> {
  if (typeof given === 'number') return { ok: true, value: ofNumber(given) };
  if (typeof given !== 'string' || given.trim() === '')
    return { ok: false, wanted, got: given === undefined ? 'nothing' : show(given) };
  const text = given.trim().replace(',', '.');
  if (/^(?:>|≥|>=|over\b|above\b|hi\b|high\b)/i.test(text))
    return { ok: true, value: { 'inr.reading': 'above-limit' } };
  if (/^\d+(?:\.\d+)?$/.test(text)) return { ok: true, value: ofNumber(Number(text)) };
  return { ok: true, value: { 'inr.reading': 'not-usable' } };
}

function ofNumber(inr: number): InrReading {
  if (inr > trustedInr.most) return { 'inr.reading': 'above-limit' };
  return inr >= trustedInr.least ? { 'inr.reading': 'number', inr } : { 'inr.reading': 'not-usable' };
}

export type InrExtremes = {
  readonly 'inr.count-above-5': number;
  readonly 'inr.count-above-8': number;
  readonly 'inr.count-below-1.5': number;
};

/** Counts for the table of control: limits are strict. A reading above the limit of a meter counts as above 8. */
export function countExtremes(readings: readonly InrReading[]): InrExtremes {
  const count = (test: (reading: InrReading) => boolean): number => readings.filter(test).length;
  const above = (limit: number) => (reading: InrReading) =>
    reading.inr === undefined ? reading['inr.reading'] === 'above-limit' : reading.inr > limit;
  return {
    'inr.count-above-5': count(above(5)),
    'inr.count-above-8': count(above(8)),
    'inr.count-below-1.5': count(({ inr }) => inr !== undefined && inr < 1.5),
  };
}
