import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { rules } from '../engine/rules.ts';
import { alarmsOf } from './alarms.ts';
import type { Context } from './context.ts';
import { openEpisode } from './decide.ts';
import { ring } from './ring.ts';

const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2026-11-24T${time}:00Z`);
const contextAt = (time: string): Context => ({
  now: at(time),
  by: { role: 'system', id: 'clock' },
  rules,
  newId: () => crypto.randomUUID(),
  birthDate: null,
});

const referred = openEpisode(
  {
    episodeId: 'e',
    personId: 'p',
    region: 'uk',
    zone: 'Europe/London',
    referrer: 'Dr Lee',
    referredAt: at('09:00'),
    limb: 'leg',
    side: 'left',
    symptomsBeganOn: null,
    reason: 'Sore calf',
    owner: { kind: 'team', id: 'DVT nurses' },
  },
  contextAt('09:00'),
);
if (!referred.ok) throw new Error(referred.refusal.code);
const { episode } = referred;
const [warning, deadline] = alarmsOf(episode);
if (warning?.phase !== 'soon' || deadline?.phase !== 'due') throw new Error('a warning, then the deadline');

function told(time: string, alarm = warning): readonly string[] {
  const rung = ring(episode, alarm ?? { item: '', phase: 'soon', ringAt: at(time) }, contextAt(time));
  if (!rung.ok) throw new Error(rung.refusal.code);
  return rung.events.map((event) => (event.type === 'escalated' ? event.phase : event.type));
}

test.each([
  ['12:29', 'early', []],
  ['12:30', 'in time', ['soon']],
  ['12:59', 'late, before the deadline', ['soon']],
  ['13:00', 'at the deadline, as after a night without power', ['due']],
  ['20:00', 'long after it', ['due']],
])('a warning that rings at %s, %s', (time, _when, phases) => {
  expect(told(time)).toEqual(phases);
});

test('after a late warning the deadline is not told again', () => {
  const rung = ring(episode, warning, contextAt('14:00'));
  expect(rung.ok && alarmsOf(rung.episode).map(({ phase }) => phase)).toEqual(['again']);
});

test.each([
  ['earlier', '08:00', ['due']],
  ['later', '10:00', ['soon', 'due']],
])(
  'a warning is not set again for a deadline that has become %s, unless its time is to come',
  (_how, referredAt, phases) => {
    const rung = ring(episode, warning, contextAt('12:30'));
    if (!rung.ok) throw new Error(rung.refusal.code);
    const moved = { ...rung.episode, referredAt: at(referredAt) };
    expect(alarmsOf(moved).map(({ phase }) => phase)).toEqual(phases);
  },
);
