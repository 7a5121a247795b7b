import { Temporal } from 'temporal-polyfill';

/** Money as it stands in EB07: null where the element is empty, undefined where it is something else than money. */
export function moneyOf(text: string): string | null | undefined {
  if (text === '') return null;
  const money = /^(?<dollars>\d{1,9})(?:\.(?<cents>\d{1,2}))?$/.exec(text)?.groups;
  if (money === undefined) return undefined;
  const { dollars = '', cents = '' } = money;
  return `${dollars.replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`;
}

/**
 * A share as it stands in EB08, from 0 to 1: null where the element is empty, undefined where it is something else. `20` is not
 * taken for 20 %: a payer who breaks the rule may have meant another thing.
 */
export function shareOf(text: string): string | null | undefined {
  if (text === '') return null;
  const share = /^(?<whole>[01])?(?:\.(?<part>\d{1,6}))?$/.exec(text)?.groups;
  if (share === undefined) return undefined;
  const { whole = '0', part = '' } = share;
  const rest = part.replace(/0+$/, '');
  if (whole === '1' && rest !== '') return undefined;
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** `20261123` as an ISO date; null where it is no day. */
export function isoDay(text: string): string | null {
  const parts = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/.exec(text)?.groups;
  if (parts === undefined) return null;
  try {
    const { year, month, day } = parts;
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null; // the thirty-first of a month that has thirty days
  }
}
