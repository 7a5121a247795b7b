/**
 * Dates as records write them: a day, a month, a year, or an instant whose local day counts.
 * Days are whole numbers here, because a reader meets a date in every resource and a `PlainDate` costs more than the rest
 * of reading; a property test holds this arithmetic to `Temporal.PlainDate`.
 */

/** A day as the number 20261123. Subtracting two and dropping four digits gives whole years. */
type Day = number;

/** The first and the last day that a date can mean: the same for a full date. */
export type Days = { readonly first: Day; readonly last: Day };

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysInMonth = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    ? 29
    : (monthLengths[month - 1] ?? 0);

const dash = 45;
const digit = (text: string, at: number): number => {
  const code = text.charCodeAt(at) - 48;
  return code >= 0 && code <= 9 ? code : Number.NaN;
};
const twoDigits = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

/** `2026`, `2026-11`, `2026-11-23`, or an instant that begins so. Undefined where it is no date. */
export function readDays(text: unknown): Days | undefined {
  if (typeof text !== 'string' || text.length > 40) return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  if (!(year >= 1)) return undefined;
  if (text.length === 4) return { first: year * 10000 + 101, last: year * 10000 + 1231 };
  const month = text.charCodeAt(4) === dash ? twoDigits(text, 5) : Number.NaN;
  if (!(month >= 1 && month <= 12)) return undefined;
  const start = year * 10000 + month * 100;
  if (text.length === 7) return { first: start + 1, last: start + daysInMonth(year, month) };
  const day = text.charCodeAt(7) === dash ? twoDigits(text, 8) : Number.NaN;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return undefined;
  if (text.length > 10 && !hasTime(text)) return undefined;
  return { first: start + day, last: start + day };
}

/** `T14:05` at least. What follows matters only to whoever compares instants. */
const hasTime = (text: string): boolean =>
  text[10] === 'T' && twoDigits(text, 11) <= 24 && text[13] === ':' && twoDigits(text, 14) <= 59;

/** Days from a fixed day, by the proleptic Gregorian calendar. */
function serial(day: Day): number {
  const month = Math.floor(day / 100) % 100;
  // The year begins in March, so that the leap day ends it.
  const year = Math.floor(day / 10000) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + (day % 100) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear;
}

export const daysBetween = (from: Day, to: Day): number => serial(to) - serial(from);

/** Whole years. Whoever was born on 29 February is a year older on 1 March in a common year, as in UK law. */
export const wholeYears = (birth: Day, on: Day): number => Math.floor((on - birth) / 10000);

/** `2026-11-23`. */
export function isoDay(day: Day): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
