import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';

type Input = Readonly<Record<string, unknown>>;

const minor: Input = {
  'bleed.fatal': false,
  'bleed.critical-site': false,
  'bleed.haemoglobin-fall': 5,
  'bleed.units-transfused': 0,
  'bleed.overt': true,
  'bleed.intervention': false,
  'bleed.higher-care': false,
  'bleed.seen-face-to-face': false,
};

function grade(changes: Input): string | null | undefined {
  const read = rules.reader.read({ ...minor, ...changes });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return rules.decision('bleeding', 'uk')?.decide(read.facts).outcome;
}

describe('the grade of a bleed', () => {
  test.each<[string, Input, string | null]>([
    ['a nose bleed that stopped', {}, 'minor'],
    ['haemoglobin down by 19.9 g/L', { 'bleed.haemoglobin-fall': 19.9 }, 'minor'],
    ['haemoglobin down by 20 g/L', { 'bleed.haemoglobin-fall': 20 }, 'major'],
    ['haemoglobin down by 2 g/dL', { 'bleed.haemoglobin-fall': { value: 2, unit: 'g/dL' } }, 'major'],
    [
      'one unit transfused',
      { 'bleed.units-transfused': 1, 'bleed.higher-care': true },
      'clinically-relevant-non-major',
    ],
    ['two units transfused', { 'bleed.units-transfused': 2 }, 'major'],
    ['into a joint', { 'bleed.critical-site': true }, 'major'],
    ['seen face to face', { 'bleed.seen-face-to-face': true }, 'clinically-relevant-non-major'],
    ['cautery', { 'bleed.intervention': true }, 'clinically-relevant-non-major'],
    ['not overt, seen', { 'bleed.overt': false, 'bleed.seen-face-to-face': true }, 'minor'],
    ['haemoglobin not known', { 'bleed.haemoglobin-fall': null }, null],
  ])('%s', (_, changes, outcome) => {
    expect(grade(changes)).toBe(outcome);
  });
});
