/** The hazard log is no promise on paper: each hazard names tests that are there. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Hazard } from '../../src/knowledge/safety/hazard-types.ts';
import { hazardIds, hazards } from '../../src/knowledge/safety/hazards.ts';
import { safetyWords } from '../../src/knowledge/words/safety-words.ts';

const root = resolve(import.meta.dirname, '../..');

test('its numbers follow each other, and none is left out', () => {
  expect(hazardIds).toEqual(hazardIds.map((_id, index) => `H${index + 1}`));
  expect(hazardIds.length).toBeGreaterThanOrEqual(36);
});

describe.each(hazardIds)('%s', (id) => {
  const hazard: Hazard = hazards[id];
  test('says cause, effect and what must hold', () => {
    for (const said of [hazard.title, hazard.cause, hazard.effect, hazard.holds])
      expect(said.length).toBeGreaterThan(2);
    expect(safetyWords.severities[hazard.severity]).toBeDefined();
  });
  test('is held by tests that are there, and that are tests', () => {
    expect(hazard.tests.length).toBeGreaterThan(0);
    for (const file of hazard.tests) {
      expect(file).toMatch(/\.(?:test|spec)\.ts$/);
      expect(existsSync(resolve(root, file)), file).toBe(true);
      expect(readFileSync(resolve(root, file), 'utf8'), file).toMatch(/\b(?:test|describe)\b/);
    }
  });
});
