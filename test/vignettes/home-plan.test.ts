import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { testsIn } from '../../src/engine/conditions.ts';
import { acceptance } from '../../src/knowledge/home-care/home-or-hospital/acceptance.ts';
import { careClocks } from '../../src/knowledge/home-care/plan/care-clocks.ts';
import {
  type Stage,
  type When,
  contactSchedule,
  highRisk,
} from '../../src/knowledge/home-care/plan/schedule.ts';
import { selfCare } from '../../src/knowledge/home-care/plan/self-care.ts';
import { silence } from '../../src/knowledge/home-care/plan/silence.ts';

const shown = (when: When): string => Object.values(when).flat().join('-');
const contacts = (...stages: readonly Stage[]): string[] =>
  contactSchedule
    .filter((contact) => contact.stages.some((stage) => stages.includes(stage)))
    .map(({ when, asks }) => `${shown(when)}${asks === 'full-set' ? ' full' : ''}`);

describe('contacts by stage', () => {
  test('everybody who is treated', () => {
    expect(contacts('treated')).toEqual(['1', '2', '3 full', '14 full', '30 full', '60 full', '3-21-7', '3']);
  });

  test.each<[Stage, string[]]>([
    ['apixaban-loading', ['7', '8']],
    ['rivaroxaban-loading', ['20-21', '22']],
    ['lmwh-lead-in', ['5-6']],
    ['high-risk', ['5 full', '10 full']],
    ['distal-untreated', ['3 full', '7 full', '7', '14 full', '14']],
    ['long-term', ['180', '12']],
  ])('%s', (stage, days) => {
    expect(contacts(stage)).toEqual(days);
  });

  test('higher risk reads facts that are there', () => {
    const ids = testsIn(highRisk.when).map(([fact]) => fact);
    expect(ids.filter((id) => rules.catalogue.facts[id] === undefined)).toEqual([]);
  });
});

test('silence: sooner in days 1 to 7, each step later than the one before, and nobody waits beyond 20 minutes after red', () => {
  expect(silence.steps.map(({ hours }) => [hours.early, hours.later])).toEqual([
    [2, 6],
    [8, 24],
    [12, 48],
    [24, 72],
  ]);
  expect(silence.afterRed).toMatchObject({ staffCallMinutes: [0, 10], emergencyServicesMinutes: 20 });
});

test('a physician overrides to home with a reason of 10 characters, and twice from what excludes it', () => {
  expect(acceptance.by.roles).toEqual(['physician']);
  expect(acceptance.override.reasonAtLeast).toBe(10);
  expect(acceptance.secondConfirmation).toMatchObject({
    from: ['emergency', 'hospital', 'incomplete'],
    to: 'home',
  });
});

test('what the seed page lists as "do not" is never advice to do', () => {
  const told = selfCare.rows.flatMap((row) => row.do ?? []).join(' ');
  expect(selfCare.rows.find(({ id }) => id === 'smoking')?.not).toEqual(['Smoke']);
  expect(told).not.toMatch(/sleeping pills|massage|alcohol on long/i);
});

test('Villalta at 3, 6, 12 and 24 months, never before 3', () => {
  const { villaltaMonths, notBeforeMonths } = careClocks.postThrombotic;
  expect(villaltaMonths).toEqual([3, 6, 12, 24]);
  expect(Math.min(...villaltaMonths)).toBe(notBeforeMonths);
});

test('what sources do not say of care at home awaits a signature', () => {
  const unsigned = Object.values(careClocks).flatMap(({ because }) => [because].flat());
  expect(unsigned.length).toBeGreaterThan(12);
  expect(unsigned.filter(({ status, needsSignOff }) => needsSignOff !== (status !== 'verified'))).toEqual([]);
});
