/** What else a person takes, by name. A name that is not recognised is never read as no interaction. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookUpInteractions } from '../../src/engine/regimen/look-up-interactions.ts';
import type { Region } from '../../src/knowledge/rule-types.ts';
import { interactions } from '../../src/knowledge/treatment/interactions/interactions.ts';
import { treatment } from '../../src/knowledge/treatment/treatment.ts';
import { ask, refusalFor, regimenFor } from './regimen-asked.ts';

const lookUp = (names: readonly string[], region: Region = 'uk') =>
  lookUpInteractions(treatment, region, names);

describe('the table, by name, region and anticoagulant', () => {
  type Levels = readonly [
    apixaban: string,
    rivaroxaban: string,
    edoxaban: string,
    dabigatran: string,
    warfarin: string,
  ];
  const rows: readonly (readonly [name: string, uk: Levels, us: Levels])[] = [
    [
      'ketoconazole',
      ['avoid', 'avoid', 'dose', 'contraindicated', 'monitor'],
      ['dose', 'avoid', 'dose', 'caution', 'monitor'],
    ],
    [
      'itraconazole',
      ['avoid', 'avoid', 'caution', 'contraindicated', 'monitor'],
      ['dose', 'avoid', 'dose', 'caution', 'monitor'],
    ],
    [
      'voriconazole',
      ['avoid', 'avoid', 'caution', 'avoid', 'monitor'],
      ['dose', 'avoid', 'caution', 'caution', 'monitor'],
    ],
    [
      'Paxlovid',
      ['avoid', 'avoid', 'caution', 'avoid', 'monitor'],
      ['dose', 'avoid', 'caution', 'caution', 'monitor'],
    ],
    ['verapamil', ['none', 'none', 'none', 'dose', '-'], ['none', 'caution', 'dose', 'caution', '-']],
    [
      'amiodarone',
      ['none', 'none', 'none', 'caution', 'monitor'],
      ['none', 'none', 'none', 'caution', 'monitor'],
    ],
    [
      'dronedarone',
      ['caution', 'avoid', 'dose', 'contraindicated', 'monitor'],
      ['caution', 'avoid', 'dose', 'caution', 'monitor'],
    ],
    [
      'cyclosporine',
      ['caution', 'caution', 'dose', 'contraindicated', '-'],
      ['caution', 'caution', 'caution', 'contraindicated', '-'],
    ],
    [
      'Maviret',
      ['review', 'review', 'review', 'contraindicated', 'monitor'],
      ['review', 'review', 'review', 'review', 'monitor'],
    ],
    [
      'erythromycin',
      ['none', 'caution', 'dose', 'caution', 'monitor'],
      ['none', 'caution', 'dose', 'caution', 'monitor'],
    ],
    [
      'azithromycin',
      ['none', 'caution', 'none', 'caution', 'monitor'],
      ['none', 'caution', 'dose', 'caution', 'monitor'],
    ],
    [
      'fluconazole',
      ['none', 'caution', 'none', 'none', 'monitor'],
      ['none', 'caution', 'none', 'none', 'monitor'],
    ],
    [
      'Daktarin oral gel',
      ['none', 'none', 'none', 'none', 'avoid'],
      ['none', 'none', 'none', 'none', 'avoid'],
    ],
    [
      'rifampin',
      ['avoid', 'avoid', 'avoid', 'avoid', 'monitor'],
      ['avoid', 'avoid', 'avoid', 'avoid', 'monitor'],
    ],
    [
      'St John’s wort',
      ['avoid', 'avoid', 'avoid', 'avoid', 'monitor'],
      ['avoid', 'avoid', 'avoid', 'avoid', 'monitor'],
    ],
    [
      'aspirin 75 mg',
      ['caution', 'caution', 'caution', 'caution', 'caution'],
      ['caution', 'caution', 'caution', 'caution', 'caution'],
    ],
    [
      'warfarin',
      ['contraindicated', 'contraindicated', 'contraindicated', 'contraindicated', 'contraindicated'],
      ['contraindicated', 'contraindicated', 'contraindicated', 'contraindicated', 'contraindicated'],
    ],
    [
      'ibrutinib',
      ['review', 'review', 'review', 'review', 'review'],
      ['review', 'review', 'review', 'review', 'review'],
    ],
  ];
  test.each(rows)('%s', (name, uk, us) => {
    const levelsIn = (region: Region) => {
      const levels = lookUp([name], region).found[0]?.levels ?? {};
      return ['apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran', 'warfarin'].map((of) => levels[of] ?? '-');
    };
    expect(levelsIn('uk')).toEqual(uk);
    expect(levelsIn('us')).toEqual(us);
  });
});

test('an empty list says no to each class; a list with a stranger says no to none', () => {
  expect(lookUp([]).facts).toMatchObject({
    nsaid: false,
    'medicines.strong-inducer': false,
    'medicines.not-recognised': false,
  });
  const { facts, notRecognised } = lookUp(['amlodipine', 'carbamazepine']);
  expect(notRecognised).toEqual(['amlodipine']);
  expect(facts).toEqual({ 'medicines.strong-inducer': true, 'medicines.not-recognised': true });
});

test('a combination is known only where each part is', () => {
  expect(lookUp(['aspirin/ticagrelor']).notRecognised).toEqual([]);
  expect(lookUp(['aspirin / amlodipine'])).toMatchObject({
    notRecognised: ['aspirin / amlodipine'],
    facts: { antiplatelet: true },
  });
});

test('of two strong inhibitors the first of the order stands, of two inhibitors of P-gp neither', () => {
  expect(lookUp(['posaconazole', 'ketoconazole']).facts['medicines.strong-dual-inhibitor']).toBe(
    'ketoconazole',
  );
  expect(lookUp(['verapamil', 'amiodarone']).facts['medicines.p-gp-inhibitor']).toBe('several');
});

test('whatever stranger is in the list, no regimen comes without a pharmacist, nor with the classes unknown', () => {
  const known = new Set(interactions.flatMap(({ names }) => names));
  const stranger = fc
    .string({ minLength: 1, maxLength: 20 })
    .filter((name) => name.trim() !== '' && lookUp([name]).notRecognised.length > 0);
  fc.assert(
    fc.property(stranger, (name) => {
      expect(known.has(name)).toBe(false);
      const built = ask({ drug: 'apixaban', region: 'uk', start: '2026-03-02', medicines: [name] });
      expect(built.ok).toBe(false);
    }),
    { seed: 4, numRuns: 200 },
  );
});

test('a stranger goes only with the classes said by a pharmacist', () => {
  const asked = { drug: 'apixaban', region: 'uk', start: '2026-03-02', medicines: ['amlodipine'] };
  const looked = {
    'medicines.strong-dual-inhibitor': 'none',
    'medicines.strong-inducer': false,
    'medicines.p-gp-inhibitor': 'none',
    'medicines.ssri-or-snri': false,
    'medicines.cancer-treatment': false,
    antiplatelet: false,
    nsaid: false,
  };
  expect(refusalFor({ ...asked, decidedBy: 'pharmacist' }).join(' ')).toContain(
    'medicines.strong-inducer: wanted a known value',
  );
  expect(refusalFor({ ...asked, facts: looked })).toEqual([expect.stringContaining('decidedBy')]);
  const regimen = regimenFor({ ...asked, facts: looked, decidedBy: 'pharmacist' });
  expect(regimen.flags.map(({ says }) => says)).toContain(
    'A name that is not recognised is never read as no interaction.',
  );
});

test('every entry has a name of its own, in lower case, and cites a source', () => {
  const names = interactions.flatMap((entry) => entry.names);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    expect(name).toBe(name.toLowerCase());
    expect(lookUp([name.toUpperCase()]).notRecognised).toEqual([]);
  }
});

test('a fact that the list contradicts is told', () => {
  expect(
    refusalFor({
      drug: 'apixaban',
      region: 'uk',
      start: '2026-03-02',
      medicines: ['ibuprofen'],
      facts: { nsaid: false },
    }),
  ).toEqual(['nsaid: wanted true, as the list of medicines says; got false']);
});
