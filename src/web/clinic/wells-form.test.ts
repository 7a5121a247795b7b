import { expect, test } from 'vitest';
import { calfDifference, sayScore, wellsFacts, wellsItemIds } from './wells-form.ts';

const field = (values: Readonly<Record<string, string>>) => (name: string) => values[name] ?? '';
const allNo = Object.fromEntries(wellsItemIds.map((id) => [id, 'no']));

test('nothing assessed is an interval from end to end, and acts as for the worse class', () => {
  const said = sayScore(wellsFacts(field({})), 'uk');
  expect(said.value).toBe('−2 to 9');
  expect(said.isDecided).toBe(false);
  expect(said.class).toContain('DVT likely');
  expect(said.decisive).toHaveLength(10);
});

test.each([
  ['41.4', '38.5', '0'],
  ['41.5', '38.5', '1'],
])('calves of %s and %s: the item counts %s', (symptomatic, other, value) => {
  const { 'wells.calf-larger': _unasked, ...rest } = allNo;
  const facts = wellsFacts(field({ ...rest, 'calf.symptomatic': symptomatic, 'calf.other': other }));
  expect(sayScore(facts, 'uk').value).toBe(value);
});

test('2.9999 in binary is 3 cm on the tape', () => {
  expect(calfDifference(field({ 'calf.symptomatic': '38.1', 'calf.other': '35.1' }))).toBe(3);
});

test('one measurement alone is no difference', () => {
  expect(calfDifference(field({ 'calf.symptomatic': '38.1' }))).toBeNull();
  expect(calfDifference(field({ 'calf.symptomatic': '38.1', 'leg.calf-difference': '3.4' }))).toBe(3.4);
});

test('tenderness, and cellulitis as likely: 1 − 2, unlikely; in the US of low probability', () => {
  const values = { ...allNo, 'wells.deep-vein-tenderness': 'yes', 'wells.alternative-as-likely': 'yes' };
  const facts = wellsFacts(field(values));
  expect(sayScore(facts, 'uk')).toMatchObject({
    value: '−1',
    class: 'DVT unlikely',
    isDecided: true,
    decisive: [],
  });
  expect(sayScore(facts, 'us').class).toBe('Low probability');
});

test('an open item that can still change the class is named; in another reading it may decide nothing', () => {
  const { 'wells.previous-dvt': _unasked, ...rest } = allNo;
  const facts = wellsFacts(field({ ...rest, 'wells.active-cancer': 'yes' }));
  expect(sayScore(facts, 'uk').decisive).toEqual(['Previously documented DVT']);
  expect(sayScore(facts, 'us')).toMatchObject({
    value: '1 to 2',
    class: 'Moderate probability',
    decisive: [],
  });
});
