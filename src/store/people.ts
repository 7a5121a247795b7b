import type { PersonStore } from '../pathway/ports.ts';
import type { Database } from './database.ts';
import { eachAsOf } from './people-counted.ts';
import { duplicateReason, duplicateReasons } from './people-duplicates.ts';
import {
  hasEpisode,
  holderOf,
  mayBeTheSame,
  people,
  personIn,
  personOf,
  regionOf,
  registeredBy,
  versionsOf,
  withoutVersion,
} from './people-read.ts';
import { searchTerms } from './people-search.ts';
import { personMeets } from './people-where.ts';
import { addPerson, holdIdentifiers, holdPerson, savePerson } from './people-write.ts';

export function databasePeople(database: Database): PersonStore {
  const { inOrganisation } = database;
  return {
    search: ({ organisationId, text, limit }) =>
      inOrganisation(organisationId, async (tx) => {
        const terms = searchTerms(text, await regionOf(tx, organisationId));
        if (terms.length === 0) return [];
        const found = await people(tx, organisationId)
          .where(personMeets(organisationId, terms))
          .limit(limit)
          .execute();
        return found.map(personOf).map(withoutVersion);
      }),

    get: (organisationId, personId) =>
      inOrganisation(organisationId, (tx) => personIn(tx, organisationId, personId)),

    duplicatesOf: (organisationId, details) =>
      inOrganisation(organisationId, async (tx) => {
        const candidates = await people(tx, organisationId).where(mayBeTheSame(details)).execute();
        const found = candidates.map(personOf).flatMap((person) => {
          const because = duplicateReason(details, person);
          return because ? [{ person: withoutVersion(person), because }] : [];
        });
        return found.toSorted(
          (a, b) => duplicateReasons.indexOf(a.because) - duplicateReasons.indexOf(b.because),
        );
      }),

    register: (organisationId, person, commandKey, by) =>
      inOrganisation(organisationId, async (tx) => {
        await holdIdentifiers(tx, organisationId);
        const before = await registeredBy(tx, organisationId, commandKey, person);
        if (before) return before;
        const holder = await holderOf(tx, organisationId, person);
        if (holder) return { status: 'identifier-taken', person: holder };

        await addPerson(tx, organisationId, person, commandKey, by);
        return { status: 'registered', person };
      }),

    revise: (organisationId, person, expectedVersion, reason, by) =>
      inOrganisation(organisationId, async (tx) => {
        await holdIdentifiers(tx, organisationId);
        const current = await personIn(tx, organisationId, person.id);
        if (!current) return 'not-there';
        if (current.version !== expectedVersion) return 'conflict';
        if (await holderOf(tx, organisationId, person)) return 'identifier-taken';
        await savePerson(tx, organisationId, person, {
          version: expectedVersion + 1,
          isVoid: false,
          reason,
          by,
        });
        return 'revised';
      }),

    voidRecord: (organisationId, personId, expectedVersion, reason, by) =>
      inOrganisation(organisationId, async (tx) => {
        await holdIdentifiers(tx, organisationId);
        await holdPerson(tx, organisationId, personId);
        const current = await personIn(tx, organisationId, personId);
        if (!current) return 'not-there';
        if (current.version !== expectedVersion) return 'conflict';
        if (await hasEpisode(tx, organisationId, personId)) return 'has-episodes';
        const version = expectedVersion + 1;
        await savePerson(tx, organisationId, withoutVersion(current), { version, isVoid: true, reason, by });
        return 'voided';
      }),

    history: (organisationId, personId) =>
      inOrganisation(organisationId, (tx) => versionsOf(tx, organisationId, personId)),

    eachAsOf: (organisationId, at, take) => eachAsOf(database, organisationId, at, take),
  };
}
