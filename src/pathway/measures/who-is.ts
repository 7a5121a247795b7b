import type { Temporal } from 'temporal-polyfill';
import type { KnownOfPerson } from '../person.ts';
import type { PersonStore } from '../ports.ts';
import type { WhoOf } from './measure.ts';

/** Who people were on the record at that instant, so that a past day is split the same way for ever. */
export async function whoIs(
  people: Pick<PersonStore, 'eachAsOf'>,
  organisationId: string,
  asOf: Temporal.Instant,
): Promise<WhoOf> {
  const known = new Map<string, KnownOfPerson>();
  await people.eachAsOf(organisationId, asOf, (personId, of) => void known.set(personId, of));
  return (personId) => known.get(personId) ?? null;
}
