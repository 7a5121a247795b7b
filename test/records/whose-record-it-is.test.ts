/** One answer for each person, and nothing of anybody else in it. */
import { describe, expect, test } from 'vitest';
import {
  about,
  assessAll,
  assessInes,
  bundle,
  dDimer,
  finding,
  found,
  missing,
  patient,
  quantity,
  today,
  unread,
} from './build-record.ts';

const ofBruno = { subject: about('bruno') };

describe('two people in one Bundle', () => {
  const record = bundle(
    finding('wells.pitting-oedema', true),
    patient('ines', '1962-05-14'),
    finding('wells.pitting-oedema', false, ofBruno),
    patient('bruno', '1950-01-02'),
    finding('wells.entire-leg-swollen', true, ofBruno),
  );

  test('each has an answer, with what is said of that person alone', () => {
    const [ines, bruno, ...others] = assessAll(record);
    expect(others).toEqual([]);
    expect(ines && found(ines, 'wells.pitting-oedema')?.value).toBe(true);
    expect(ines && found(ines, 'wells.entire-leg-swollen')).toBeUndefined();
    expect(bruno && found(bruno, 'wells.pitting-oedema')?.value).toBe(false);
    expect([ines && found(ines, 'age')?.value, bruno && found(bruno, 'age')?.value]).toEqual([64, 76]);
  });
});

test('somebody who is not in the Bundle has an answer of her own, and no age', () => {
  const [ines, stranger] = assessAll(
    bundle(patient('ines', '1962-05-14'), finding('wells.pitting-oedema', true, { subject: about('other') })),
  );
  expect(ines && missing(ines, 'wells.pitting-oedema')).toBeDefined();
  expect(stranger?.subject).toMatchObject({
    reference: 'Patient/other',
    says: ['The record holds no Patient for this reference: the age is not known.'],
  });
  expect(stranger && found(stranger, 'wells.pitting-oedema')?.value).toBe(true);
});

describe('references', () => {
  const full = (fullUrl: string, resource: unknown) => ({ fullUrl, resource });
  const entries = (...entry: unknown[]) => ({ resourceType: 'Bundle', type: 'searchset', entry });

  test.each([
    ['urn:uuid', 'urn:uuid:0b7d', { reference: 'urn:uuid:0b7d' }],
    ['relative to an address', 'https://a.example/fhir/Patient/ines', { reference: 'Patient/ines' }],
    ['absolute', 'https://a.example/fhir/Patient/ines', { reference: 'https://a.example/fhir/Patient/ines' }],
    [
      'absolute, of a version',
      'https://a.example/fhir/Patient/ines',
      { reference: 'https://a.example/fhir/Patient/ines/_history/2' },
    ],
    ['relative, beside a urn', 'urn:uuid:0b7d', { reference: 'Patient/ines' }],
  ])('%s', (_name, fullUrl, subject) => {
    const [ines, ...others] = assessAll(
      entries(full(fullUrl, patient('ines', '1962-05-14')), {
        resource: finding('wells.pitting-oedema', true, { subject }),
      }),
    );
    expect(others).toEqual([]);
    expect(ines && found(ines, 'wells.pitting-oedema')?.used).toBe(true);
  });

  test('the same id on another server is another person', () => {
    const [onA, onB] = assessAll(
      entries(
        full('https://a.example/fhir/Patient/ines', patient('ines', '1962-05-14')),
        full(
          'https://b.example/fhir/Observation/wells.pitting-oedema',
          finding('wells.pitting-oedema', true),
        ),
      ),
    );
    expect(onA && found(onA, 'wells.pitting-oedema')).toBeUndefined();
    expect(onB && found(onB, 'wells.pitting-oedema')?.value).toBe(true);
  });

  test('two Patients of one id: what names the id alone belongs to neither', () => {
    const answers = assessAll(
      entries(
        full('https://a.example/fhir/Patient/ines', patient('ines', '1962-05-14')),
        full('https://b.example/fhir/Patient/ines', patient('ines', '1990-05-14')),
        { resource: finding('wells.pitting-oedema', true) },
      ),
    );
    expect(answers.map((each) => found(each, 'wells.pitting-oedema')?.value)).toEqual([
      undefined,
      undefined,
      true,
    ]);
  });

  test('a contained Patient', () => {
    const [only] = assessAll({
      ...finding('wells.pitting-oedema', true, { subject: { reference: '#p' } }),
      contained: [patient('p', '1962-05-14')],
    });
    expect(only && [found(only, 'age')?.value, found(only, 'wells.pitting-oedema')?.value]).toEqual([
      64,
      true,
    ]);
  });

  test('by an identifier that one Patient has; it stays out of the answer', () => {
    const identifier = { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9000000009' };
    const named = finding('wells.pitting-oedema', true, { subject: { identifier } });
    const [ines] = assessAll(bundle(patient('ines', '1962-05-14', { identifier: [identifier] }), named));
    expect(ines && found(ines, 'wells.pitting-oedema')?.used).toBe(true);
    const [, stranger] = assessAll(bundle(patient('ines', '1962-05-14'), named));
    expect(JSON.stringify(stranger)).not.toContain('9000000009');
  });

  test('in a Bundle, a resource that names nobody is nobody’s; alone, it is read as somebody’s', () => {
    const nobody = finding('wells.pitting-oedema', true, { subject: undefined });
    expect(found(assessInes(nobody), 'wells.pitting-oedema')).toBeUndefined();
    const [alone] = assessAll(nobody);
    expect(alone?.subject.reference).toBeNull();
    expect(alone && found(alone, 'wells.pitting-oedema')?.value).toBe(true);
  });
});

describe('age', () => {
  const ageOf = (birthDate: string, asOf = today, more = {}) => {
    const [only] = assessAll(patient('ines', birthDate, more), asOf);
    return only && (found(only, 'age')?.value ?? unread(only, 'age')?.reason);
  };

  test.each([
    ['1962-11-23', 64],
    ['1962-11-24', 63],
    ['1960-02-29', 66],
    ['1950-11', 'only a part of a date is known: 75 or 76 years on 2026-11-23'],
    ['1950-12', 75],
    ['1950', 'only a part of a date is known: 75 or 76 years on 2026-11-23'],
    ['2027-01-01', 'the date of birth lies after the day on which the age is wanted'],
    ['1850-01-01', '176 years on 2026-11-23 is not possible'],
    ['14/05/1962', 'the date of birth is no date (wanted a year, a month or a day)'],
  ])('born %s: %s', (birthDate, age) => {
    expect(ageOf(birthDate)).toBe(age);
  });

  test('born in a year, on its last day: certain', () => {
    expect(ageOf('1950', '2026-12-31')).toBe(76);
  });

  test('born on 29 February: a year older on 1 March', () => {
    expect([ageOf('1960-02-29', '2026-02-28'), ageOf('1960-02-29', '2026-03-01')]).toEqual([65, 66]);
  });

  test('where a D-dimer is read, the age is that of the day of its sample', () => {
    const sample = dDimer(quantity(505, 'ug/L{FEU}'), { effectiveDateTime: '2026-11-20' });
    const [ines] = assessAll(bundle(patient('ines', '1975-11-22'), sample));
    expect(ines && found(ines, 'age')).toMatchObject({ value: 50, date: '2026-11-20' });
    const reading = ines?.scores.find(({ result }) => result.score === 'd-dimer-age-adjusted-2014');
    // At 51 it would be below 510.
    expect(reading?.result.class).toBe('positive');
  });

  test('a child, from the record alone: no score, and paediatrics', () => {
    const [child] = assessAll(patient('ines', '2010-05-14'));
    expect(child?.scores[0]).toMatchObject({
      applies: false,
      because: ['Under 18: paediatrics the same day'],
    });
    expect(child?.missing.flatMap(({ neededBy }) => neededBy)).not.toContain('wells-dvt-2003');
  });

  test('somebody who has died: no age, and nothing is decided', () => {
    const [ines] = assessAll(patient('ines', '1962-05-14', { deceasedDateTime: '2026-01-05' }));
    expect(ines?.subject.says).toEqual([
      'The record says that this person has died (2026-01-05): nothing is decided.',
    ]);
    expect([ines?.decisions, ines?.scores, ines && found(ines, 'age')]).toEqual([[], [], undefined]);
  });
});

test('an animal: rules for people do not apply', () => {
  const species = [{ url: 'http://hl7.org/fhir/StructureDefinition/patient-animal' }];
  const [kenzi] = assessAll(patient('kenzi', '2020-03-23', { extension: species }));
  expect(kenzi?.subject).toMatchObject({
    isLivingPerson: false,
    says: ['This Patient is an animal: rules for people do not apply.'],
  });
  expect([kenzi?.facts, kenzi?.decisions]).toEqual([[], []]);
});

test('a history: the last version speaks, and a deleted one not at all', () => {
  const version = (versionId: string, resource: object) => ({
    resource: { ...resource, meta: { versionId } },
  });
  const gone = finding('wells.entire-leg-swollen', true);
  const history = {
    resourceType: 'Bundle',
    type: 'history',
    entry: [
      { request: { method: 'DELETE', url: 'Observation/wells.entire-leg-swollen' } },
      version('2', finding('wells.pitting-oedema', true, { status: 'entered-in-error' })),
      version('1', finding('wells.pitting-oedema', true)),
      version('1', gone),
      version('1', patient('ines', '1962-05-14')),
    ],
  };
  const [ines] = assessAll(history);
  expect(ines?.facts.map(({ fact }) => fact)).toEqual(['age', 'risk.under-18', 'age.below-18']);
});

test('a history that names no versions: what was deleted is gone all the same', () => {
  const history = {
    resourceType: 'Bundle',
    type: 'history',
    entry: [
      { request: { method: 'DELETE', url: 'Observation/wells.pitting-oedema' } },
      { resource: finding('wells.pitting-oedema', true) },
      { resource: patient('ines', '1962-05-14') },
    ],
  };
  const [ines] = assessAll(history);
  expect(ines && found(ines, 'wells.pitting-oedema')).toBeUndefined();
});

test.each(['Account', 'Claim', 'Organization'])(
  'a lone %s: an answer all the same, with everything missing',
  (resourceType) => {
    const [only, ...others] = assessAll({ resourceType });
    expect(others).toEqual([]);
    expect([only?.facts, only?.subject.reference]).toEqual([[], null]);
    expect(only?.missing.length).toBeGreaterThan(20);
  },
);
