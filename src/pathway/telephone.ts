import type { Region } from '../knowledge/rule-types.ts';
import type { Address } from './channel.ts';

/**
 * What stands in a record as a telephone number, as E.164; null where it is none, and then somebody must ask. A number without
 * a country is one of the region's.
 *
 * @see https://www.itu.int/rec/T-REC-E.164
 */
export function readPhone(text: string | null, region: Region): Extract<Address, { kind: 'phone' }> | null {
  if (text === null) return null;
  const digits = text.trim().replaceAll(/[\s().-]/g, '');
  const e164 = withCountry(digits, region);
  return e164 !== null && isNumber(e164) ? { kind: 'phone', e164 } : null;
}

function withCountry(digits: string, region: Region): string | null {
  // Written like that in letters: +44 (0)20 7946 0958.
  if (/^\+\d+$/.test(digits)) return digits.replace(/^\+440/, '+44');
  if (!/^\d+$/.test(digits)) return null;
  if (region === 'us') {
    if (digits.startsWith('011')) return `+${digits.slice(3)}`;
    return digits.length === 11 && digits.startsWith('1') ? `+${digits}` : `+1${digits}`;
  }
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  return digits.startsWith('0') ? `+44${digits.slice(1)}` : null;
}

/** Plans that we know are held to their lengths; of others only that E.164 allows it. */
function isNumber(e164: string): boolean {
  if (e164.startsWith('+44')) return /^\+44(?:[2-9]\d{9}|1\d{8,9}|800\d{6})$/.test(e164);
  if (e164.startsWith('+1')) return /^\+1[2-9]\d{2}[2-9]\d{6}$/.test(e164);
  return /^\+[2-9]\d{7,14}$/.test(e164);
}

/** Whether a text message can arrive: British numbers tell, others do not. 070 and 076 are no mobile telephones, save 07624. */
export const takesTexts = ({ e164 }: Extract<Address, { kind: 'phone' }>): boolean =>
  !e164.startsWith('+44') || /^\+447(?:[1-57-9]\d{8}|624\d{6})$/.test(e164);
