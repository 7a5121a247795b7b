import type { OpenReferral } from '../commands.ts';
import type { Organisation, Person } from '../person.ts';
import type { Patient } from './patients.ts';
import { type Setting, zoneOf } from './setting.ts';

/** The clinic and its people as its record names them: nobody's name, nobody's address. */
export const makeOrganisation = ({ region }: Pick<Setting, 'region'>): Organisation => ({
  id: 'simulated',
  name: 'Simulated clinic',
  region,
  zone: zoneOf(region),
  team: 'dvt-clinic',
  phone: null,
});

export const personOf = ({ id, birthDate }: Pick<Patient, 'id' | 'birthDate'>): Person => ({
  id,
  familyName: 'Simulated',
  givenName: id,
  birthDate,
  identifiers: [],
  phone: null,
  email: null,
  address: null,
  language: null,
  needsInterpreter: null,
  needs: null,
  allergies: null,
  usualClinician: null,
});

export const referralOf = (
  { id, comesAt, limb, side, symptomsBeganOn }: Patient,
  { team }: Organisation,
): OpenReferral => ({
  personId: id,
  referrer: 'Dr Lee, Elm Street',
  referredAt: comesAt,
  limb,
  side,
  symptomsBeganOn,
  reason: 'Swollen leg',
  owner: { kind: 'team', id: team },
});
