import { assert } from '../engine/assert.ts';

/**
 * How a column arrives, the same from both drivers. Timestamps and dates stay text (`2026-11-23 06:00:00.5+00`, which
 * Temporal.Instant.from reads): the drivers' own Date drops microseconds.
 */
export const columnParsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: wholeNumber, // int8
  1082: asText, // date
  1114: asText, // timestamp
  1184: asText, // timestamptz
};

function asText(text: string): string {
  return text;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  assert(Number.isSafeInteger(value), `an int8 beyond what a number holds: ${text}`);
  return value;
}
