import type { Temporal } from 'temporal-polyfill';
import { doseWords as words } from '../../../knowledge/words/companion/dose-words.ts';
import type { Organisation } from '../../../pathway/person.ts';
import { dayText } from '../../../pathway/letters/letter-dates.ts';
import type { Dose } from '../../../pathway/companion/companion-types.ts';
import type { DoseSlot } from '../../../pathway/treatment/treatment-types.ts';
import { fill } from '../../clinic/fill-words.ts';
import { timeNear } from '../../clinic/when.ts';

/** Whose page it is, as far as the views need it. */
export type Viewer = {
  readonly organisation: Pick<Organisation, 'name' | 'phone' | 'region' | 'zone' | 'team'>;
  readonly now: Temporal.Instant;
  /** Goes into every form as `_csrf`. */
  readonly csrfToken: string;
};

/** The clinic's number, or where to find it. */
export const phoneOf = ({ organisation: { phone } }: Viewer): string => phone ?? words.phoneGap;

export const timeText = (at: Temporal.Instant, { organisation, now }: Viewer): string =>
  timeNear(at, now, organisation);

/** `2 tablets of 5 mg`, `1 injection of 80 mg`; the amount alone where nobody counts them. */
export function countText({ form, count, strength, amount }: Dose): string {
  if (strength === null) {
    const isInjected = form !== 'tablet' && form !== 'capsule';
    return isInjected ? fill(words.injection, { amount }) : (amount ?? '');
  }
  const of = form === 'capsule' ? words.units.capsule : words.units.tablet;
  return fill(count === 1 ? of.one : of.many, { count: String(count), strength });
}

/** `10 mg of apixaban: 2 tablets of 5 mg`. */
export function doseText(dose: Dose): string {
  const { medicine, amount, strength } = dose;
  if (amount === null) return medicine;
  const counted = countText(dose);
  return strength === null ? `${medicine}: ${counted}` : `${medicine} ${amount}: ${counted}`;
}

/** `Monday 9 March 2026, evening`. */
export const slotText = ({ on, slot }: DoseSlot, { organisation: { region } }: Viewer): string =>
  `${dayText(on, region)}, ${words.slots[slot].toLowerCase()}`;
