/** Warfarin beside injections: a box of the one says nothing of the other. */
import { expect, test } from 'vitest';
import { dispenseInjections } from '../oracle/warfarin-story.ts';
import { confirmedOn, decideHome, homeFacts, prescribe } from '../oracle/treatment-story.ts';
import { wellWithDvt } from './regimen-asked.ts';

const prescribed = () => {
  const person = confirmedOn('2026-11-23');
  person.does('10:30', homeFacts('10:25'));
  person.does('10:40', decideHome('+1 10:00'));
  person.does(
    '10:45',
    prescribe('warfarin', {
      start: '2026-11-23',
      slot: 'morning',
      leadIn: { drug: 'enoxaparin' },
      decidedBy: 'specialist',
      facts: wellWithDvt,
    }),
  );
  return person;
};

test('injections for four weeks leave the tablets to be handed over', () => {
  const person = prescribed();
  person.does('10:50', dispenseInjections('10:48', '2026-12-20'));
  expect(person.due('dispense')).toBeDefined();
});

test('with the tablets handed over too, their own last day is what counts', () => {
  const person = prescribed();
  person.does('10:50', dispenseInjections('10:48', '2026-12-20'));
  person.does('10:51', dispenseInjections('10:48', '2026-12-10', 'warfarin'));
  expect(person.due('dispense')).toBeUndefined();
  expect(person.wall(person.due('treatment-supply-ends')?.dueAt ?? person.now)).toMatch(/^2026-12-04/);
});
