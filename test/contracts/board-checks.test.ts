import { expect, test } from 'vitest';
import { boardCheckIds, boardChecks, comesFirst } from '../../src/knowledge/board-checks.ts';
import { emergenciesFirst } from '../../src/store/migrations/emergencies-first.ts';
import { dueKinds } from '../../src/pathway/episode-types.ts';

test('each check counts kinds of need that there are, and no kind is counted by two', () => {
  const counted = boardCheckIds.flatMap((id) => boardChecks[id].needs as readonly string[]);
  expect(counted.filter((kind) => !dueKinds.some((each) => each === kind))).toEqual([]);
  expect(new Set(counted).size).toBe(counted.length);
});

test('what comes first is a kind that there is, and the index of the board names the same', () => {
  expect(comesFirst.needs.filter((kind) => !dueKinds.some((each) => each === kind))).toEqual([]);
  expect(emergenciesFirst.sql).toContain(`array[${comesFirst.needs.map((kind) => `'${kind}'`).join(', ')}]`);
});
