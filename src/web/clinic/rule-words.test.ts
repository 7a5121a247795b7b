import { describe, expect, test } from 'vitest';
import { catalogue } from '../../knowledge/catalogue.ts';
import { outcomeOf, outcomeTitle } from './rule-words.ts';

describe('the title of an outcome', () => {
  test('is that of the table that gave it: "hospital" is not the same everywhere', () => {
    expect(outcomeTitle(catalogue, { table: 'home-or-hospital', outcome: 'hospital' })).toBe(
      'Hospital: an exclusion from home holds',
    );
    expect(outcomeTitle(catalogue, { table: 'anticoagulant', outcome: 'hospital' })).toBe('Hospital chooses');
  });

  test('is each table’s own, for every outcome there is', () => {
    for (const table of catalogue.decisions)
      for (const [outcome, { title }] of Object.entries<{ readonly title: string }>(table.outcomes))
        expect(outcomeTitle(catalogue, { table: table.id, outcome }), table.id).toBe(title);
  });

  test('is its id where the table, or the outcome in it, is gone', () => {
    for (const given of [
      { table: 'no-such-table', outcome: 'hospital' },
      { table: 'first-test', outcome: 'hospital' },
      { table: 'first-test', outcome: 'constructor' },
    ]) {
      expect(outcomeOf(catalogue, given)).toBeUndefined();
      expect(outcomeTitle(catalogue, given)).toBe(given.outcome);
    }
  });
});
