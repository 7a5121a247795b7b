import { describe, expect, test } from 'vitest';
import { readByDecision } from '../../src/server/dictionary.ts';
import type { Decision } from '../../src/engine/decide.ts';
import { rules } from '../../src/engine/rules.ts';
import { appointment } from '../../src/knowledge/home-care/appointment/appointment.ts';
import { slotRules } from '../../src/knowledge/home-care/appointment/slot-rules.ts';

type Input = Readonly<Record<string, unknown>>;

function ask(input: Input): Decision {
  const read = rules.reader.read(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const decision = rules.decision('appointment', 'us')?.decide(read.facts);
  if (!decision) throw new Error('no appointment');
  return decision;
}

const quiet: Input = {
  'appointment.red-flag': false,
  'appointment.symptoms-rising': false,
  'appointment.triage': 'not-done',
};
const because = (reason: string, more: Input = {}): Input => ({
  ...quiet,
  'appointment.reason': reason,
  ...more,
});

describe('the classes', () => {
  test.each<[string, Input, string]>([
    [
      'an emergency sign, whatever the reason',
      because('chronic-vein', { 'appointment.red-flag': true }),
      'RED',
    ],
    ['perhaps an emergency sign', because('scheduled-review', { 'appointment.red-flag': 'unsure' }), 'RED'],
    ['triage said emergency', because('scheduled-review', { 'appointment.triage': 'emergency' }), 'RED'],
    ['suspected, nobody has scored it', because('suspected-dvt'), 'U1'],
    ['suspected, judged unlikely', because('suspected-dvt', { 'appointment.judged-unlikely': true }), 'U2'],
    [
      'judged unlikely, but rising',
      because('suspected-dvt', { 'appointment.judged-unlikely': true, 'appointment.symptoms-rising': true }),
      'U1',
    ],
    [
      'confirmed elsewhere, treated',
      because('confirmed-elsewhere', { 'appointment.treated-and-supplied': true }),
      'U3',
    ],
    ['confirmed elsewhere, treatment not recorded', because('confirmed-elsewhere'), 'U1'],
    ['the 3-month review', because('scheduled-review'), 'U4'],
    [
      'the 3-month review, leg perhaps worse',
      because('scheduled-review', { 'appointment.symptoms-rising': 'unsure' }),
      'U1',
    ],
    [
      'booked as a review, but triage says today',
      because('scheduled-review', { 'appointment.triage': 'same-day' }),
      'U2',
    ],
    ['varicose veins', because('chronic-vein'), 'U5'],
    ['something else', because('other'), 'unclear'],
  ])('%s', (_, input, outcome) => {
    expect(ask(input).outcome).toBe(outcome);
  });

  test('while signs are not asked nothing later than today is offered', () => {
    expect(ask({ 'appointment.reason': 'chronic-vein' })).toMatchObject({ outcome: null, floor: 'unclear' });
    expect(ask({ 'appointment.reason': 'suspected-dvt' })).toMatchObject({ outcome: null, floor: 'U1' });
  });
});

test('no rule of urgency reads cover, benefits or money', () => {
  const read = readByDecision(appointment, rules.catalogue);
  expect(read.length).toBeGreaterThan(0);
  expect(read.filter((id) => !id.startsWith('appointment.'))).toEqual([]);
  expect(read.filter((id) => /benefit|insur|cover|payer|cost|balance|authori|deductible/.test(id))).toEqual(
    [],
  );
});

test('every class has a rule for its slots, and only an emergency or an unclear one has none', () => {
  expect(Object.keys(slotRules)).toEqual(appointment.ladder);
  expect(Object.entries(slotRules).flatMap(([id, { slot }]) => (slot === null ? [id] : []))).toEqual([
    'RED',
    'unclear',
  ]);
});
