import { isDeepStrictEqual } from 'node:util';
import { assert } from '../../engine/assert.ts';
import type { Stamp } from '../../pathway/actors.ts';
import type { Person, PersonDetails, PossibleDuplicate } from '../../pathway/person.ts';
import { isAfter } from '../../pathway/instants.ts';
import type { AuditEntry, PersonStore } from '../../pathway/ports.ts';
import { encode, readDetails, toMicroseconds } from '../codec.ts';
import { compareText } from '../episode-order.ts';
import { duplicateReason, duplicateReasons } from '../people-duplicates.ts';
import { identifierKey, nameKey } from '../people-names.ts';
import { meets, searchTerms } from '../people-search.ts';
import { type Memory, type MemoryRecords, personIn, recordsFor } from './memory-records.ts';

export function memoryPeople(memory: Memory): PersonStore {
  return {
    async search({ organisationId, text, limit }) {
      const records = memory.organisations.get(organisationId);
      const terms = records ? searchTerms(text, records.organisation.region) : [];
      if (!records || terms.length === 0) return [];
      return everybody(records)
        .filter((person) => meets(person, terms))
        .slice(0, limit);
    },

    get: async (organisationId, personId) => personIn(memory.organisations.get(organisationId), personId),

    async duplicatesOf(organisationId, details) {
      const records = memory.organisations.get(organisationId);
      const found: PossibleDuplicate[] = (records ? everybody(records) : []).flatMap((person) => {
        const because = duplicateReason(details, person);
        return because ? [{ person, because }] : [];
      });
      return found.toSorted(
        (a, b) => duplicateReasons.indexOf(a.because) - duplicateReasons.indexOf(b.because),
      );
    },

    async register(organisationId, person, commandKey, by) {
      const records = recordsFor(memory, organisationId);
      const before = records.registrations.get(commandKey);
      if (before) {
        const isSame = isDeepStrictEqual(detailsOf(before.person), detailsOf(person));
        const status = isSame ? 'repeated' : 'key-used-for-another-command';
        return { status, person: withoutVersion(personIn(records, before.personId)) ?? before.person };
      }
      const holder = holderOf(records, person);
      if (holder) return { status: 'identifier-taken', person: holder };

      assert(!records.people.has(person.id), 'a second person with one id');
      const kept = withKeptDetails(person);
      records.registrations.set(commandKey, { personId: person.id, person: kept });
      records.people.set(person.id, { isVoid: false, history: [versionOf(kept, 1, 'registered', by)] });
      note(records, 'person.register', person.id, by, {});
      return { status: 'registered', person: kept };
    },

    async revise(organisationId, person, expectedVersion, reason, by) {
      const records = recordsFor(memory, organisationId);
      const current = personIn(records, person.id);
      if (!current) return 'not-there';
      if (current.version !== expectedVersion) return 'conflict';
      if (holderOf(records, person)) return 'identifier-taken';
      append(records, person, expectedVersion + 1, reason, by, false);
      note(records, 'person.revise', person.id, by, { version: String(expectedVersion + 1) });
      return 'revised';
    },

    async voidRecord(organisationId, personId, expectedVersion, reason, by) {
      const records = recordsFor(memory, organisationId);
      const current = personIn(records, personId);
      if (!current) return 'not-there';
      if (current.version !== expectedVersion) return 'conflict';
      const { version: _version, ...person } = current;
      const hasEpisode = [...records.episodes.values()].some(({ episode }) => episode.personId === personId);
      if (hasEpisode) return 'has-episodes';
      append(records, person, expectedVersion + 1, reason, by, true);
      note(records, 'person.void', personId, by, { version: String(expectedVersion + 1) });
      return 'voided';
    },

    history: async (organisationId, personId) =>
      memory.organisations.get(organisationId)?.people.get(personId)?.history ?? [],

    async eachAsOf(organisationId, at, take) {
      for (const [personId, { history }] of memory.organisations.get(organisationId)?.people ?? []) {
        const then = history.findLast(({ stamp }) => !isAfter(stamp.at, at));
        if (then === undefined) continue;
        const { birthDate, language, skinTone = null } = then.person;
        take(personId, { birthDate, language, skinTone });
      }
    },
  };
}

/** By name, as they are listed. Voided records are not there. */
function everybody(records: MemoryRecords): Person[] {
  return [...records.people.keys()]
    .flatMap((id) => withoutVersion(personIn(records, id)) ?? [])
    .toSorted(
      (a, b) =>
        compareText(nameKey(a.familyName), nameKey(b.familyName)) ||
        compareText(nameKey(a.givenName), nameKey(b.givenName)) ||
        compareText(a.id, b.id),
    );
}

function holderOf(records: MemoryRecords, person: Person): Person | undefined {
  if (person.identifiers.length === 0) return undefined;
  const keys = new Set(person.identifiers.map(({ system, value }) => `${system} ${identifierKey(value)}`));
  return everybody(records).find(
    ({ id, identifiers }) =>
      id !== person.id &&
      identifiers.some(({ system, value }) => keys.has(`${system} ${identifierKey(value)}`)),
  );
}

function append(
  records: MemoryRecords,
  person: Person,
  version: number,
  reason: string,
  by: Stamp,
  isVoid: boolean,
): void {
  const history = records.people.get(person.id)?.history ?? [];
  const entry = versionOf(withKeptDetails(person), version, reason, by);
  records.people.set(person.id, { isVoid, history: [...history, entry] });
}

const versionOf = (person: Person, version: number, reason: string, by: Stamp) => ({
  version,
  person,
  reason,
  stamp: { ...by, at: toMicroseconds(by.at) },
});

function note(
  records: MemoryRecords,
  action: string,
  id: string,
  stamp: Stamp,
  detail: AuditEntry['detail'],
): void {
  records.audit.push({ stamp, action, subject: { kind: 'person', id }, detail });
}

/** Through the codec: what a database could not keep is refused here too. */
const withKeptDetails = (person: Person): Person => ({
  ...readDetails(encode(detailsOf(person))),
  id: person.id,
});

const detailsOf = ({ id: _id, ...details }: Person): PersonDetails => details;

function withoutVersion(person: (Person & { readonly version: number }) | undefined): Person | undefined {
  if (!person) return undefined;
  const { version: _version, ...rest } = person;
  return rest;
}
