/** What is told beside a decision on the route: each note with the fact it is about, and without it. */
import { describe, expect, test } from 'vitest';
import { type Input, ask } from './follow-up-asked.ts';
import { toldInBoth } from './told.ts';

const notesOf = (id: string, input: Input): string =>
  toldInBoth(id, input)
    .split(' | ')
    .map((told) => told.split(' + ')[1] ?? 'none')
    .join(' | ');

describe('notes', () => {
  test.each<[id: string, fact: Input, notes: string]>([
    ['first-test', { 'anticoagulant.at-presentation': 'interim' }, 'interim-dose-given'],
    ['first-test', { 'anticoagulant.at-presentation': 'none' }, 'none'],
    ['first-test', { 'anticoagulant.at-presentation': 'treatment' }, 'none'],
    ['suspected-pe', { 'ctpa.unsuitable': false }, 'none'],
    ['suspected-pe', { 'pe.dvt-suspected': true }, 'both'],
    ['suspected-pe', { 'pe.dvt-suspected': false }, 'none'],
    ['suspected-pe', { 'cancer.active': true }, 'cancer'],
    ['suspected-pe', { 'cancer.active': false }, 'none'],
    ['suspected-pe-by-years', { 'cancer.active': true }, 'cancer'],
    ['suspected-pe-by-years', { 'cancer.active': false }, 'none'],
    ['suspected-pe-by-years', { 'presentation.unstable': false }, 'not-in-nice | none'],
    ['suspected-pe-by-years', { 'presentation.unstable': true }, 'none'],
    ['recurrent', { 'scan.result': 'superficial-thrombosis' }, 'superficial'],
    ['distal', { 'scan.result': 'isolated-distal-dvt' }, 'wells'],
    ['recurrent', { 'scan.result': null }, 'none'],
    ['distal', { 'scan.result': null }, 'none'],
  ])('%s %j: %s', (id, fact, notes) => {
    expect(notesOf(id, fact)).toBe(notes);
  });

  test.each(['awaited', 'proximal-dvt', 'old-change-only', 'negative', 'non-diagnostic', 'not-possible'])(
    'a scan that is %s: no note on a superficial or a distal clot',
    (result) => {
      expect(notesOf('recurrent', { 'scan.result': result })).toBe('none');
      expect(notesOf('distal', { 'scan.result': result })).toBe('none');
    },
  );

  test('a distal clot has no note on a superficial one, and the other way round', () => {
    expect(notesOf('recurrent', { 'scan.result': 'isolated-distal-dvt' })).toBe('none');
    expect(notesOf('distal', { 'scan.result': 'superficial-thrombosis' })).toBe('none');
  });
});

/** An adult with a leg, past every gate, unlikely by Wells. */
const unlikely: Input = {
  age: 45,
  'presentation.pe-symptoms': false,
  'presentation.unstable': false,
  'oxygen-saturation': 98,
  'oxygen-saturation.below-usual': false,
  'limb.threatened': false,
  'pregnancy.current-or-recent': false,
  'limb.site': 'leg',
  'anticoagulant.at-presentation': 'none',
  'dvt.previous-same-leg': false,
  'history.injecting': false,
  'wells.two-level': 'unlikely',
  'wells.three-level': 'low',
};
const dDimerInTime: Input = { ...unlikely, 'd-dimer.availability': 'within-4-hours' };

test.each<[fact: Input, notes: string]>([
  [{ age: 81 }, 'scan-first-considered'],
  [{ age: 80 }, 'none'],
  [{ sepsis: true }, 'scan-first-considered'],
  [{ sepsis: false }, 'none'],
  [{ 'inpatient-or-postoperative': true }, 'scan-first-considered'],
  [{ 'wells.active-cancer': true, 'wells.two-level': null, 'wells.three-level': null }, 'none'],
])('a D-dimer comes first, and %j: %s', (fact, notes) => {
  for (const told of notesOf('first-test', { ...dDimerInTime, ...fact }).split(' | '))
    expect(told).toBe(notes);
});

test.each(['contraindicated', 'refused'])(
  'U3-no-cover: unlikely, no D-dimer to be had, no scan in time, cover %s: scanned now or to hospital',
  (cover) => {
    const decision = ask('first-test', {
      ...unlikely,
      'd-dimer.availability': 'not-possible',
      'scan.within-4-hours': false,
      'interim-cover': cover,
    });
    expect(decision).toMatchObject({ outcome: 'scan-now-or-hospital', rows: ['U3-no-cover'] });
  },
);
