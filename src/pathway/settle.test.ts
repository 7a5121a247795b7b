import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { rules } from '../engine/rules.ts';
import type { Context } from './context.ts';
import { decide, openEpisode } from './decide.ts';

const now = Temporal.Instant.from('2026-11-24T09:00:00Z');
const context: Context = {
  now,
  by: { role: 'clinician', id: 'nurse' },
  rules,
  newId: () => crypto.randomUUID(),
  birthDate: '1960-02-29',
};

test('a proposal that says the same is not recorded again, in whatever order its fields come back', () => {
  const opened = openEpisode(
    {
      episodeId: 'e',
      personId: 'p',
      region: 'uk',
      zone: 'Europe/London',
      referrer: 'Dr Lee',
      referredAt: now,
      limb: 'leg',
      side: 'left',
      symptomsBeganOn: null,
      reason: 'Sore calf',
      owner: { kind: 'team', id: 'DVT nurses' },
    },
    context,
  );
  if (!opened.ok) throw new Error(opened.refusal.code);
  const breathless = { 'presentation.pe-symptoms': true };
  const found = decide(
    opened.episode,
    { type: 'record-findings', facts: breathless, observedAt: now },
    context,
  );
  if (!found.ok) throw new Error(found.refusal.code);
  const { proposal } = found.episode;
  expect(proposal?.plan?.leadsTo).toBe('emergency');
  if (!proposal?.plan) throw new Error('no plan');

  // The database keeps objects with their fields in an order of its own.
  const { anchorAt, tests, cover, coverDueAt, leadsTo, dueAt } = proposal.plan;
  const plan = { tests, leadsTo, dueAt, coverDueAt, cover, anchorAt };
  const back = { ...found.episode, proposal: { ...proposal, plan } };
  const noted = decide(back, { type: 'add-note', text: 'Rang the ambulance' }, context);
  expect(noted.ok && noted.events.map(({ type }) => type)).toEqual(['note-added']);
});
