/** Input that nobody should send: it is answered, and never thrown at. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../engine/rules.ts';
import { assess, recordReader } from './assess.ts';
import { isObject, listOf } from './json.ts';
import { describe as lineOf } from '../engine/read-facts.ts';
import type { RecordProblem } from './resources.ts';

const describeProblem = ({ path, wanted, got }: RecordProblem): string =>
  `${path}: wanted ${wanted}; got ${got}`;

const asOf = '2026-11-23';
const reader = recordReader(rules);
const text = readFileSync(resolve(import.meta.dirname, '../../test/records/suspected-dvt.json'), 'utf8');

test.each([
  [null, '$: wanted a FHIR resource, as a JSON object; got null'],
  ['Bundle', '$: wanted a FHIR resource, as a JSON object; got a string'],
  [[], '$: wanted a FHIR resource, as a JSON object; got an array'],
  [{}, '$.resourceType: wanted the name of a FHIR resource type; got nothing'],
  [{ resourceType: 3 }, '$.resourceType: wanted the name of a FHIR resource type; got a number'],
  [{ resourceType: 'Bundle', entry: {} }, '$.entry: wanted an array; got an object'],
])('%j is no record', (json, line) => {
  const read = reader.read(json, asOf);
  expect(read.ok).toBe(false);
  expect(read.problems.map(describeProblem)).toEqual([line]);
});

test('a day that is none', () => {
  expect(reader.read({ resourceType: 'Patient' }, '2026-11').problems.map(describeProblem)).toEqual([
    'asOf: wanted a day such as 2026-11-23; got "2026-11"',
  ]);
});

test('what is broken inside is named by its place, and the rest is read', () => {
  const patient = { resourceType: 'Patient', id: 'ines', birthDate: '1962-05-14' };
  const entry = [
    null,
    { resource: 3 },
    { resource: {} },
    { resource: { resourceType: 'Bundle' } },
    { resource: patient },
  ];
  const read = reader.read({ resourceType: 'Bundle', entry }, asOf);
  expect(read.problems.map(({ path }) => path)).toEqual([
    '$.entry[0]',
    '$.entry[1].resource',
    '$.entry[2].resource.resourceType',
    '$.entry[3].resource',
  ]);
  expect(read.ok && read.people.map(({ known }) => known['age'])).toEqual([64]);
});

// ── Fuzz ──────────────────────────────────────────────────────────────────────────────────────

type Place = { holder: object; key: string };

/** Every place of a JSON value at which something could stand instead. */
function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return places;
  for (const [key, inside] of Object.entries(value)) {
    places.push({ holder: value, key });
    placesIn(inside, places);
  }
  return places;
}

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    'entered-in-error',
    'urn:uuid:nobody',
    '#',
    'Patient/',
    'http://',
    '__proto__',
    '2026-02-30',
    '',
    '\u0000\u001B[2J',
  ),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__": {"age": 7}, "constructor": 1, "toString": null, "valueOf": 2}'),
    1e308,
    -0,
    [[[]]],
  ),
  fc.constant({ coding: [null, 3, { system: 'http://loinc.org', code: '48065-7' }] }),
);

/** What may not change, whatever is sent: the ways in which it did. */
function unsound(json: unknown): string[] {
  const assessed = assess(json, { rules, asOf, region: 'uk' });
  if (!assessed.ok) return assessed.problems.length === 0 ? ['refused without a reason'] : [];
  const wrong = assessed.assessments.length === 0 ? ['no answer'] : [];
  const people = reader.read(json, asOf);
  for (const { facts, known } of people.ok ? people.people : []) {
    const used = facts.filter((fact) => fact.used).map(({ fact }) => fact);
    const read = Object.keys(known).filter((fact) => known[fact] !== undefined);
    if (used.toSorted().join() !== read.toSorted().join())
      wrong.push(`shown as used: ${used.join()}; read: ${read.join()}`);
  }
  for (const { facts, leads, unreadable, decisions } of assessed.assessments) {
    // What is used is what the fact reader would take by hand.
    const used = Object.fromEntries(
      facts.filter((fact) => fact.used).map(({ fact, value }) => [fact, value]),
    );
    const read = rules.reader.read(used);
    if (!read.ok) wrong.push(...read.problems.map(lineOf));
    for (const { fact } of [...facts, ...leads, ...unreadable])
      if (!rules.catalogue.facts[fact]) wrong.push(`no fact is called ${fact}`);
    for (const { outcome, decisive } of decisions)
      if ((outcome === null) !== decisive.length > 0)
        wrong.push(`${outcome} and decisive ${decisive.join()}`);
  }
  return wrong;
}

describe('hostile and broken records', () => {
  test('anything in any place of a record', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), hostile), { minLength: 1, maxLength: 6 }), (changes) => {
        const record: unknown = JSON.parse(text);
        for (const [at, value] of changes) {
          const places = placesIn(record);
          const place = places[at % places.length];
          if (place)
            Object.defineProperty(place.holder, place.key, {
              value: structuredClone(value),
              writable: true,
              enumerable: true,
              configurable: true,
            });
        }
        expect(unsound(record)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('anything left out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (places) => {
        const record: unknown = JSON.parse(text);
        for (const at of places) {
          const all = placesIn(record);
          const place = all[at % all.length];
          if (place) Reflect.deleteProperty(place.holder, place.key);
        }
        expect(unsound(record)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('any JSON at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(unsound(json)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('very deep, very long, very many', () => {
    let deep: unknown = {};
    for (let level = 0; level < 50_000; level += 1) deep = { resource: deep, coding: [deep] };
    expect(unsound({ resourceType: 'Observation', status: 'final', code: deep, component: [deep] })).toEqual(
      [],
    );
    const subject = { reference: 'Patient/ines' };
    const code = { coding: [{ system: 'http://loinc.org', code: '59408-5' }] };
    const entry = Array.from({ length: 20_000 }, (_, index) => ({
      resource: {
        resourceType: 'Observation',
        status: 'final',
        subject,
        code,
        id: String(index),
        effectiveDateTime: asOf,
        valueQuantity: { value: index % 2 ? 97 : 96, unit: '%' },
      },
    }));
    const began = performance.now();
    expect(unsound({ resourceType: 'Bundle', entry })).toEqual([]);
    expect(unsound({ resourceType: 'Bundle', entry: Array.from({ length: 20_000 }, () => null) })).toEqual(
      [],
    );
    expect(unsound({ resourceType: 'Patient', birthDate: '9'.repeat(1_000_000) })).toEqual([]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('a key that is a prototype changes nobody else', () => {
    expect(
      unsound(
        JSON.parse(
          '{"resourceType": "Patient", "__proto__": {"birthDate": "1962-05-14"}, "birthDate": "2000-01-01"}',
        ),
      ),
    ).toEqual([]);
    expect('birthDate' in {}).toBe(false);
  });
});

test('a fact left out of a record is never known the better: leaving out decides nothing new', () => {
  // The whole record answers; with any one Observation away, the answer is the same or open.
  const whole: unknown = JSON.parse(text);
  const entries = listOf(isObject(whole) ? whole['entry'] : undefined);
  expect(entries.length).toBeGreaterThan(10);
  const outcomes = (json: unknown): (string | null)[] => {
    const assessed = assess(json, { rules, asOf, region: 'uk' });
    return assessed.ok
      ? assessed.assessments.flatMap(({ decisions }) => decisions.map(({ outcome }) => outcome))
      : [];
  };
  const full = outcomes(whole);
  for (const [index, entry] of entries.entries()) {
    const resource = isObject(entry) ? entry['resource'] : undefined;
    if (!isObject(resource) || resource['resourceType'] !== 'Observation') continue;
    const less = outcomes({ resourceType: 'Bundle', entry: entries.toSpliced(index, 1) });
    for (const [place, outcome] of less.entries()) expect([null, full[place]]).toContain(outcome);
  }
});
