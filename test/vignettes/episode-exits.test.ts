import { expect, test } from 'vitest';
import type { DueKind, EpisodeState } from '../../src/pathway/episode-types.ts';
import type { TestKind } from '../../src/pathway/events.ts';
import {
  type WellsItem,
  assess,
  coverPossible,
  dDimer,
  dDimerSoon,
  exclude,
  findings,
  noScanInTime,
  requestProposed,
  sampleTaken,
  scan,
  scanSoon,
  startCover,
  wells,
} from '../oracle/episode-commands.ts';
import { Story, clinicTeam } from '../oracle/episode-story.ts';

type Exit = {
  /** What is next, by the rules; null where a fact is still lacking. */
  readonly proposed: string | null;
  /** What then stands in the diary, one of these. */
  readonly due: readonly DueKind[];
};
type Waiting = {
  readonly state: EpisodeState;
  readonly reach: () => Story;
  readonly awaited: TestKind;
  readonly late: Exit & { readonly until: string };
  readonly refused: Exit;
  readonly unreadable: Exit;
};

/** Every state that waits, by its name in the clinical review, with its exits for late, refused and unreadable. */
const waiting: Readonly<Record<string, Waiting>> = {
  'U1, D-dimer': {
    state: 'awaiting-tests',
    reach: () => begins(['tender'], scanSoon, coverPossible),
    awaited: 'd-dimer',
    late: { until: '+1 09:00', proposed: 'scan-within-4-hours', due: ['order-test'] },
    refused: { proposed: 'scan-within-4-hours', due: ['order-test'] },
    unreadable: { proposed: null, due: ['answer-what-is-missing'] },
  },
  'U3, scan': {
    state: 'awaiting-tests',
    reach: () => {
      const person = begins(['tender'], scanSoon);
      person.does('10:00', dDimer(1900, { sampled: '09:20', resulted: '09:55' }));
      person.does('10:05', requestProposed);
      return person;
    },
    awaited: 'scan',
    late: { until: '13:55', proposed: null, due: ['decide-cover', 'answer-what-is-missing'] },
    refused: { proposed: 'not-done', due: ['order-test'] },
    unreadable: { proposed: 'another-image', due: ['order-test'] },
  },
  'L1, scan': {
    state: 'awaiting-tests',
    reach: () => begins(['calf3', 'pitting'], scanSoon),
    awaited: 'scan',
    late: { until: '13:00', proposed: null, due: ['decide-cover', 'answer-what-is-missing'] },
    refused: { proposed: 'not-done', due: ['order-test'] },
    unreadable: { proposed: 'another-image', due: ['order-test'] },
  },
  'L2, scan on cover': {
    state: 'awaiting-tests',
    reach: () => {
      const person = begins(['calf3', 'pitting'], noScanInTime, coverPossible);
      person.does('09:20', sampleTaken('09:15'));
      person.does('09:30', startCover('09:30', '+4 09:30'));
      return person;
    },
    awaited: 'scan',
    late: { until: '+1 09:00', proposed: 'await-scan', due: ['scan-result'] },
    refused: { proposed: 'not-done', due: ['order-test'] },
    unreadable: { proposed: 'another-image', due: ['order-test'] },
  },
  'L4, D-dimer': {
    state: 'awaiting-tests',
    reach: () => {
      const person = begins(['calf3', 'pitting'], scanSoon);
      person.does('10:00', scan('scan', '09:40', 'negative'));
      person.does('10:05', requestProposed);
      return person;
    },
    awaited: 'd-dimer',
    late: { until: '13:40', proposed: 'stop-cover-repeat-scan', due: ['order-test'] },
    refused: { proposed: 'stop-cover-repeat-scan', due: ['order-test'] },
    unreadable: { proposed: null, due: ['answer-what-is-missing'] },
  },
  'L5, repeat scan': {
    state: 'awaiting-repeat-scan',
    reach: () => {
      const person = begins(['calf3', 'pitting'], scanSoon);
      person.does('10:00', scan('scan', '09:40', 'negative'));
      person.does('10:05', requestProposed);
      person.does('11:00', dDimer(1900, { sampled: '10:10', resulted: '10:55' }));
      person.does('11:05', requestProposed);
      return person;
    },
    awaited: 'repeat-scan',
    late: { until: '+9 12:00', proposed: 'stop-cover-repeat-scan', due: ['repeat-scan-result'] },
    refused: { proposed: 'not-done', due: ['order-test'] },
    unreadable: { proposed: 'another-image', due: ['order-test'] },
  },
  'NDX, second scan': {
    state: 'awaiting-tests',
    reach: () => {
      const person = begins(['calf3', 'pitting'], scanSoon);
      person.does('10:00', scan('scan', '09:40', 'non-diagnostic'));
      person.does('10:05', requestProposed);
      return person;
    },
    awaited: 'scan',
    late: { until: '+1 09:40', proposed: 'another-image', due: ['scan-result'] },
    refused: { proposed: 'not-done', due: ['order-test'] },
    unreadable: { proposed: 'other-imaging-or-repeat', due: ['order-test'] },
  },
};

function begins(items: readonly WellsItem[], ...facts: readonly Parameters<typeof assess>[1][]): Story {
  const person = new Story({ referred: '2026-11-24 08:40', born: '1975-02-02' });
  const answers = [wells(...items), dDimerSoon, ...facts].flatMap((each) => Object.entries(each));
  person.does('09:00', assess('09:00', Object.fromEntries(answers)));
  person.does('09:10', requestProposed);
  return person;
}

const cases = Object.entries(waiting);

/** Where the person stands: what the rules say, whose the next step is, and that nobody may exclude on it. */
const standing = (person: Story, { due }: Exit) => ({
  proposed: person.proposed,
  owner: person.due(...due)?.owner,
  mayExclude: person.looksAt(exclude).ok,
});
const onward = ({ proposed }: Exit) => ({ proposed, owner: clinicTeam, mayExclude: false });

test.each(cases)('%s: waited for by somebody, until a time', (_, { state, reach, awaited }) => {
  const person = reach();
  expect(person.episode.state).toBe(state);
  expect(person.due(`${awaited}-result`)?.testId).toBe(person.test(awaited).id);
});

test.each(cases)('%s: late', (_, { reach, awaited, late }) => {
  const person = reach();
  person.waitsUntil(late.until);
  expect(person.escalationsOf(`${awaited}-result`, 'due')).toBeGreaterThan(0);
  expect(standing(person, late)).toEqual(onward(late));
});

test.each(cases)('%s: refused', (_, { reach, awaited, refused }) => {
  const person = reach();
  const clock = person.wall(person.now) ?? '';
  person.does(clock, {
    type: 'record-not-done',
    testId: person.test(awaited).id,
    reason: 'refused',
    note: 'Does not want it',
    capacity: true,
    senior: 'Dr Amara Nwosu',
  });
  expect(standing(person, refused)).toEqual(onward(refused));
});

test.each(cases)('%s: unreadable', (_, { reach, awaited, unreadable }) => {
  const person = reach();
  const start = awaited === 'repeat-scan' ? person.at('+6 10:00') : person.now;
  const clock = person.wall(start.add({ minutes: 30 })) ?? '';
  // A limit above the cut-off says neither yes nor no.
  const limit = { value: 900, unit: 'ug/L', basis: 'FEU', comparator: '<' };
  person.does(
    clock,
    awaited === 'd-dimer'
      ? (told) => ({ ...dDimer(900, { sampled: clock, resulted: clock })(told), dDimer: limit })
      : scan(awaited === 'scan' ? 'scan' : 'repeat-scan', clock, 'non-diagnostic'),
  );
  expect(standing(person, unreadable)).toEqual(onward(unreadable));
});

test('a gap that was named is filled, and the way goes on', () => {
  const person = begins(['calf3', 'pitting'], scanSoon);
  person.waitsUntil('13:00');
  person.does('13:05', findings('13:05', coverPossible));
  expect(person.proposed).toBe('d-dimer-cover-scan');
});
