import type { Temporal } from 'temporal-polyfill';
import type { Episode } from '../episode-types.ts';
import { findingsOf } from '../facts-of-episode.ts';
import type { Organisation, Person } from '../person.ts';
import type { DoseSlot } from '../treatment/treatment-types.ts';
import type { Dose, MedicineNow, SaidOfDose } from './companion-types.ts';
import { slotAfter, slotsBegun } from './dose-slots.ts';
import { courseOf, medicineNow } from './medicine-now.ts';
import { lastTaken } from './said-of-doses.ts';

/** What whoever helps in an emergency must know first. Null is not recorded, and is said so. */
export type EmergencyCard = {
  readonly name: string;
  readonly birthDate: string | null;
  readonly identifiers: Person['identifiers'];
  /** Whether a blood thinner may be in the body: by a regimen or interim cover, also where it is paused or stops. */
  readonly thinner: 'takes' | 'may-have' | 'not-here';
  readonly medicine: MedicineNow;
  /** What is taken now, dose by dose; empty where nothing is certain. */
  readonly doses: readonly Dose[];
  readonly lastDose: { readonly slot: DoseSlot; readonly said: SaidOfDose } | null;
  readonly allergies: string | null;
  readonly weightKg: Measured | null;
  /** Creatinine clearance in mL/min. */
  readonly kidneys: Measured | null;
  readonly usualClinician: string | null;
  readonly clinic: Pick<Organisation, 'name' | 'phone' | 'region' | 'zone'>;
  readonly writtenAt: Temporal.Instant;
};

export type Measured = { readonly value: number; readonly observedAt: Temporal.Instant };

type Who = Pick<
  Person,
  'givenName' | 'familyName' | 'birthDate' | 'identifiers' | 'allergies' | 'usualClinician'
>;

export function emergencyCard(
  episode: Episode,
  { givenName, familyName, birthDate, identifiers, allergies, usualClinician }: Who,
  clinic: EmergencyCard['clinic'],
  now: Temporal.Instant,
): EmergencyCard {
  const medicine = medicineNow(episode, now);
  const regimen = episode.treatment?.regimen ?? null;
  return {
    name: `${givenName} ${familyName}`,
    birthDate,
    identifiers,
    thinner: thinnerOf(medicine),
    medicine,
    doses: dosesNow(episode, now),
    // Also of a medicine that is paused or stopped: it may still be in the body.
    lastDose: regimen === null ? null : lastTaken({ episode, regimen }, now),
    allergies,
    weightKg: measured(episode, 'body-weight'),
    kidneys: measured(episode, 'creatinine-clearance'),
    usualClinician,
    clinic,
    writtenAt: now,
  };
}

function thinnerOf({ is }: MedicineNow): EmergencyCard['thinner'] {
  switch (is) {
    case 'taking':
    case 'interim':
      return 'takes';
    case 'none-prescribed':
    case 'watched':
      return 'not-here';
    case 'closed':
    case 'in-hospital':
    case 'emergency':
    case 'interim-stop-ordered':
    case 'interim-stopped':
    case 'stop-ordered':
    case 'stopped':
    case 'paused':
    case 'after-last':
      return 'may-have';
  }
}

function dosesNow(episode: Episode, now: Temporal.Instant): readonly Dose[] {
  const course = courseOf(episode, now);
  if (course === null) return [];
  const [begun] = slotsBegun(course, now, 0);
  const slot = begun ?? slotAfter(course, course.regimen.regimen.start);
  return slot?.doses ?? [];
}

/** The figure as it was seen last, with its day: an old one is for the reader to judge. */
function measured(episode: Episode, fact: string): Measured | null {
  const value = findingsOf(episode)[fact];
  const seen = episode.findings
    .filter(({ facts }) => facts[fact] === value)
    .map(({ observedAt }) => observedAt)
    .toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds)
    .at(-1);
  return typeof value === 'number' && seen !== undefined ? { value, observedAt: seen } : null;
}
