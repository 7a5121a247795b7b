import { Temporal } from 'temporal-polyfill';

/** Whether a text from outside is a day that there is, like `2028-02-29` and not `2026-02-30`. */
export function isRealDay(on: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return false;
  try {
    Temporal.PlainDate.from(on, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** A month as an address has it, like `2026-03`; null where it is none. */
export const readMonth = (text: string): string | null => (isRealDay(`${text}-01`) ? text : null);
