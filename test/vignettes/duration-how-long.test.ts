/** How long to treat: each row in both regions, both sides of three months, and that nothing unknown leads to a stop. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { facts } from '../../src/knowledge/facts.ts';
import { disagreements } from '../../src/knowledge/follow-up/disagreements.ts';
import { duration } from '../../src/knowledge/follow-up/duration.ts';
import { reviewItems } from '../../src/knowledge/follow-up/review.ts';
import { type Region, regions } from '../../src/knowledge/rule-types.ts';
import { type Input, ask, eachUnknown } from './follow-up-asked.ts';

const reviewed: Input = Object.fromEntries(
  [...reviewItems, 'review.recurrence-scores'].map((id) => [id, true]),
);

/** Joan, 58: hip replaced three months ago, DVT above the knee, walking again, nothing else. */
const joan: Input = {
  ...reviewed,
  provocation: 'major-transient',
  'provocation.resolved': true,
  'provoked.persistent': false,
  'treatment.months': 3,
  'treatment.uncomplicated': true,
  'dvt.extent': 'proximal',
  'history.previous-unprovoked-vte': false,
  'cancer.active': false,
  'pregnancy.current-or-recent': false,
  antiphospholipid: 'none',
  'anticoagulant.other-reason': false,
};
const hormone: Input = { ...joan, provocation: 'hormone', 'hormone.stopped': true };

describe('who is asked to confirm a stop', () => {
  test.each<[string, Input, string]>([
    ['a major factor that is gone', joan, 'propose-stop'],
    ['a minor factor that is gone', { ...joan, provocation: 'minor-transient' }, 'propose-stop'],
    ['a hormone that is stopped', hormone, 'propose-stop'],
    [
      'a treated distal DVT at 3 months',
      { ...joan, 'dvt.extent': 'isolated-distal', 'distal-dvt.treated': true },
      'propose-stop',
    ],
    ['one day before 3 months', { ...joan, 'treatment.months': 2 }, 'treat-to-three-months'],
    [
      'a treated distal DVT one day before',
      { ...joan, 'dvt.extent': 'isolated-distal', 'distal-dvt.treated': true, 'treatment.months': 2 },
      'distal-by-local-setting',
    ],
    ['later than 3 months', { ...joan, 'treatment.months': 4 }, 'propose-stop'],
  ])('%s', (_, input, outcome) => {
    for (const region of regions) expect(ask('duration', input, region).outcome).toBe(outcome);
  });

  test.each([
    ['leg-injury', 'within-2-months', 'propose-stop'],
    ['leg-injury', '2-to-3-months', 'continue-and-discuss'],
    ['oestrogen', 'within-2-months', 'propose-stop'],
    ['oestrogen', '2-to-3-months', 'continue-and-discuss'],
    ['hospital-bed', '2-to-3-months', 'propose-stop'],
  ])('D32: %s %s', (item, when, outcome) => {
    const none = [
      'operation',
      'hospital-bed',
      'caesarean',
      'fracture',
      'short-admission',
      'oestrogen',
    ].concat(['pregnancy', 'bed-at-home', 'leg-injury', 'long-travel']);
    const found: Input = {
      ...Object.fromEntries(none.map((id) => [`provoked.${id}`, 'none'])),
      [`provoked.${item}`]: when,
      'provoked.persistent': false,
      'cancer.active': false,
    };
    for (const region of regions) {
      const { outcome: provocation } = ask('provocation', found, region);
      expect(provocation).not.toBeNull();
      expect(ask('duration', { ...hormone, provocation }, region).outcome).toBe(outcome);
    }
  });

  test('the words of the fact say the same 2 months, and D32 stands among the disagreements', () => {
    expect(facts.provocation.means).toMatch(/major .* 3 months .* minor .* 2 months/);
    const d32 = disagreements.find(({ id }) => id === 'D32');
    expect(d32?.because).toMatchObject({ status: 'design', needsSignOff: true });
  });

  test.each(eachUnknown(joan))('%s not known: nothing is proposed, and treatment goes on', (fact, input) => {
    for (const region of regions) {
      const { outcome, floor, decisive } = ask('duration', input, region);
      if (fact === 'review.recurrence-scores') continue; // a provoked clot needs none
      expect(outcome).toBeNull();
      expect(floor).not.toBe('propose-stop');
      expect(decisive).toContain(fact);
    }
  });

  test('provoked or not is unknown, all else speaks for stopping: no proposal', () => {
    expect(ask('duration', { ...joan, provocation: null })).toMatchObject({
      outcome: null,
      floor: 'duration-undecided',
    });
  });

  test.each(reviewItems)('%s not done: complete the review first', (item) => {
    const { outcome } = ask('duration', { ...joan, [item]: false });
    expect(outcome).toBe('complete-the-review');
    expect(ask('review', { ...joan, [item]: false }).outcome).toBe('review-incomplete');
  });
});

describe('the review', () => {
  test.each<[string, Input, string]>([
    ['everything on record', {}, 'review-complete'],
    ['provoked: no recurrence scores needed', { 'review.recurrence-scores': false }, 'review-complete'],
    ['unprovoked, with them', { provocation: 'unprovoked' }, 'review-complete'],
    [
      'unprovoked, without them',
      { provocation: 'unprovoked', 'review.recurrence-scores': false },
      'review-incomplete',
    ],
  ])('%s', (_, finding, outcome) => {
    for (const region of regions)
      expect(ask('review', { ...joan, ...finding }, region).outcome).toBe(outcome);
  });

  test('what is not yet known is named', () => {
    const input = { ...joan, 'review.weight': null, 'review.bloods': null };
    expect(ask('review', input)).toMatchObject({
      outcome: null,
      decisive: ['review.bloods', 'review.weight'],
    });
  });
});

describe('what speaks for going on', () => {
  test.each<[row: string, Input, uk: string, us: string]>([
    [
      'aps-other',
      { antiphospholipid: 'other' },
      'specialist-decides-duration',
      'specialist-decides-duration',
    ],
    [
      'aps-triple-positive',
      { antiphospholipid: 'triple-positive' },
      'long-term-vitamin-k-antagonist',
      'long-term-vitamin-k-antagonist',
    ],
    [
      'another-reason',
      { 'anticoagulant.other-reason': true },
      'continue-for-another-reason',
      'continue-for-another-reason',
    ],
    [
      'pregnancy',
      { 'pregnancy.current-or-recent': true },
      'continue-through-pregnancy',
      'continue-through-pregnancy',
    ],
    ['cancer', { 'cancer.active': true }, 'continue-while-cancer-active', 'continue-while-cancer-active'],
    ['unprovoked', { provocation: 'unprovoked' }, 'continue-and-discuss', 'continue-and-discuss'],
    ['persistent', { provocation: 'persistent' }, 'continue-and-discuss', 'continue-and-discuss'],
    ['persistent', { 'provoked.persistent': true }, 'continue-and-discuss', 'continue-and-discuss'],
    [
      'second-unprovoked',
      { provocation: 'unprovoked', 'history.previous-unprovoked-vte': true },
      'continue',
      'continue',
    ],
    [
      'earlier-unprovoked',
      { 'history.previous-unprovoked-vte': true },
      'continue-and-discuss',
      'continue-and-discuss',
    ],
    ['factor-not-gone', { 'provocation.resolved': false }, 'continue-and-discuss', 'continue-and-discuss'],
    [
      'factor-not-gone',
      { provocation: 'hormone', 'hormone.stopped': false },
      'continue-and-discuss',
      'continue-and-discuss',
    ],
    ['complicated', { 'treatment.uncomplicated': false }, 'continue-and-discuss', 'continue-and-discuss'],
    [
      'distal-treated',
      { 'dvt.extent': 'isolated-distal', 'distal-dvt.treated': true, 'treatment.months': 1 },
      'distal-by-local-setting',
      'distal-by-local-setting',
    ],
    [
      'distal-not-treated',
      { 'dvt.extent': 'isolated-distal', 'distal-dvt.treated': false },
      'distal-not-treated',
      'distal-not-treated',
    ],
  ])('%s %j', (row, finding, uk, us) => {
    const inUk = ask('duration', { ...joan, ...finding });
    const inUs = ask('duration', { ...joan, ...finding }, 'us');
    expect([inUk.outcome, inUs.outcome]).toEqual([uk, us]);
    for (const { rows } of [inUk, inUs]) expect(rows.some((each) => each.startsWith(row))).toBe(true);
  });

  test('several rows match: all are shown, and the most cautious is the answer', () => {
    const decision = ask('duration', {
      ...joan,
      provocation: 'unprovoked',
      'cancer.active': true,
      'treatment.months': 1,
    });
    expect(decision.outcome).toBe('continue-while-cancer-active');
    expect(decision.rows).toEqual(
      expect.arrayContaining(['cancer-uk', 'unprovoked-uk', 'under-three-months-uk']),
    );
  });

  test('bleeding risk stands beside a proposal, scores do not decide', () => {
    const { notes } = ask('duration', { ...joan, provocation: 'unprovoked' });
    expect(notes.map(({ says }) => says).join(' ')).toMatch(/bleeding risk.*never decide alone/i);
  });

  test('the hormone before the anticoagulant', () => {
    const { notes } = ask('duration', { ...hormone, 'hormone.stopped': false });
    expect(notes.map(({ says }) => says)).toContain('The hormone is stopped before the anticoagulant.');
  });
});

test('no outcome stops a medicine: the strongest is a proposal that a physician confirms', () => {
  for (const outcome of Object.values(duration.outcomes)) expect(outcome.plan).toBeUndefined();
  expect(duration.outcomes['propose-stop']?.actions[0]).toMatch(/^A physician confirms/);
  expect(duration.whenNoRow.then).toBe('duration-undecided');
});

test('nothing known at all: the review is escalated and treatment goes on', () => {
  const regional: Region[] = ['uk', 'us'];
  for (const region of regional) {
    expect(ask('duration', {}, region)).toMatchObject({ outcome: null, floor: 'duration-undecided' });
    expect(rules.decision('duration', region)?.explain({}).advice).toBeNull();
  }
});
