import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { catalogue } from '../knowledge/catalogue.ts';
import { describe } from './read-facts.ts';
import { rules } from './rules.ts';

const { reader } = rules;

const problemsOf = (input: unknown): string[] => {
  const read = reader.read(input);
  return read.ok ? [] : read.problems.map(describe);
};
const factsOf = (input: unknown): Record<string, unknown> => {
  const read = reader.read(input);
  if (!read.ok) throw new Error(read.problems.map(describe).join('\n'));
  return Object.fromEntries(Object.entries(read.facts).filter(([, value]) => value !== undefined));
};

suite('good input', () => {
  test('an id and the ref of the tables name one fact', () => {
    expect(factsOf({ E1: true })).toEqual(factsOf({ 'sign.breathless': true }));
    expect(factsOf({ tender: true, 'wells.deep-vein-tenderness': true })).toEqual({
      'wells.deep-vein-tenderness': true,
    });
  });

  test('null is unknown, false is false, 0 is 0', () => {
    expect(factsOf({ E1: null, E2: false, 'leg.calf-difference': 0 })).toEqual({
      'sign.chest-pain': false,
      'leg.calf-difference': 0,
      'wells.calf-larger': false,
    });
  });

  test('quantities come in any unit that converts', () => {
    expect(factsOf({ 'symptoms.duration': { value: 2, unit: 'wk' } })).toMatchObject({
      'symptoms.duration': 14,
    });
    expect(factsOf({ 'leg.calf-difference': { value: 31, unit: 'mm' } })).toMatchObject({
      'leg.calf-difference': 3.1,
      'wells.calf-larger': true,
    });
    expect(factsOf({ age: { value: 215, unit: 'mo' } })).toMatchObject({ age: 17, 'risk.under-18': true });
  });

  test('every fact is accepted under its id and its ref, each with an answer of its own domain', () => {
    for (const [id, fact] of Object.entries(catalogue.facts)) {
      if (fact.type === 'one-of' && fact.derivedFromDDimer) continue;
      const value =
        fact.type === 'yes-no'
          ? true
          : fact.type === 'one-of'
            ? fact.values[0]
            : fact.type === 'quantity'
              ? fact.domain[1]
              : { value: 480, unit: 'ng/mL', basis: 'FEU' };
      expect(factsOf({ [id]: value })).toHaveProperty([id]);
      if (fact.ref) expect(factsOf({ [fact.ref]: value })).toHaveProperty([id]);
    }
  });
});

suite('bad input says what, wanted and got', () => {
  test.each<[string, unknown, RegExp]>([
    ['not an object', [], /input: wanted a JSON object of facts; got \[\]/],
    ['a string', 'yes', /got "yes"/],
    [
      'a misspelt fact',
      { 'sign.breathles': true },
      /sign\.breathles: wanted a known fact \(did you mean sign\.breathless\?\)/,
    ],
    ['a name of the prototype', JSON.parse('{"__proto__": true}'), /__proto__: wanted a known fact/],
    ['another', { constructor: true }, /constructor: wanted a known fact/],
    ['a word for yes', { E1: 'yes' }, /E1: wanted true, false, "unsure" or null; got "yes"/],
    ['an empty string', { E1: '' }, /got ""/],
    ['1 for yes', { E1: 1 }, /got 1/],
    ['unsure of a clinician', { tender: 'unsure' }, /tender: wanted true, false or null; got "unsure"/],
    [
      'an answer outside the list',
      { C2: 'yesterday' },
      /C2: wanted one of "within-2-days", "3-14-days", "longer", "unsure" or null/,
    ],
    ['an age nobody has', { age: 121 }, /age: wanted a whole number from 0 to 120 a/],
    ['a negative age', { age: -1 }, /got -1/],
    ['a number as text', { age: '34' }, /got "34"/],
    ['a saturation of 9.8', { 'oxygen-saturation': 9.8 }, /from 40 to 100 %/],
    ['half a day where days are whole', { 'scan.days-since-first': 6.5 }, /whole number/],
    [
      'a unit of something else',
      { 'leg.calf-difference': { value: 3, unit: 'kg' } },
      /a UCUM unit that converts to cm; got "kg"/,
    ],
    ['a unit that is not UCUM', { 'leg.calf-difference': { value: 3, unit: 'inches' } }, /UCUM/],
    ['a unit with a blank', { 'leg.calf-difference': { value: 3, unit: 'c m' } }, /UCUM/],
    [
      'a unit that is a name of JavaScript',
      { 'leg.calf-difference': { value: 3, unit: 'constructor' } },
      /UCUM/,
    ],
    ['infinity', { age: Number.POSITIVE_INFINITY }, /got Infinity/],
    ['a value without a unit', { 'leg.calf-difference': { value: 3 } }, /"unit"/],
    ['two answers to one fact', { E1: true, 'sign.breathless': false }, /the same as E1/],
    [
      'an age that contradicts',
      { age: 17, R2: false },
      /risk\.under-18: wanted true, as age says; got false/,
    ],
    [
      'a calf that contradicts',
      { 'leg.calf-difference': 4, calf3: false },
      /wells\.calf-larger: wanted true/,
    ],
    [
      'a class that contradicts its items',
      { cancer: true, paralysis: true, alt: false, wells: 'unlikely' },
      /wanted likely/,
    ],
  ])('%s', (_, input, message) => {
    expect(problemsOf(input).join('\n')).toMatch(message);
  });

  test('every problem is told, not only the first', () => {
    expect(problemsOf({ E1: 'yes', age: 200, nonsense: 1 })).toHaveLength(3);
  });

  test('nothing makes the reader throw, and what it accepts is in the domain', () => {
    const keys = [...Object.keys(catalogue.facts), 'E1', 'tender', '__proto__', 'nonsense'];
    const value = fc.oneof(
      fc.boolean(),
      fc.double(),
      fc.string(),
      fc.constant(null),
      fc.jsonValue(),
      fc.constant('unsure'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 6 }), (input) => {
        const read = reader.read(input);
        if (!read.ok) {
          expect(read.problems.length).toBeGreaterThan(0);
          return;
        }
        for (const [id, given] of Object.entries(read.facts)) {
          const fact = catalogue.facts[id];
          if (given === undefined || fact?.type !== 'quantity') continue;
          expect(given).toBeGreaterThanOrEqual(fact.domain[0]);
          expect(given).toBeLessThanOrEqual(fact.domain[1]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
