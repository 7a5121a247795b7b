import { expect, test } from 'vitest';
import { boardCheckIds, boardChecks } from '../../src/knowledge/board-checks.ts';
import { dueKinds } from '../../src/pathway/episode-types.ts';

test('each check counts kinds of need that there are, and no kind is counted by two', () => {
  const counted = boardCheckIds.flatMap((id) => boardChecks[id].needs as readonly string[]);
  expect(counted.filter((kind) => !dueKinds.some((each) => each === kind))).toEqual([]);
  expect(new Set(counted).size).toBe(counted.length);
});
