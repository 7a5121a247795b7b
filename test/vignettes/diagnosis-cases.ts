import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/engine/decide.ts';
import { rules } from '../../src/engine/rules.ts';
import { type Region, regions } from '../../src/knowledge/rule-types.ts';

export type Input = Readonly<Record<string, unknown>>;

/** Somebody in one sentence, what is known of them beside the table's usual person, the row that speaks (on a ladder the first), and what it says. */
export type Case = readonly [who: string, input: Input, row: string, outcome: string, only?: Region];

export function ask(decision: string, input: Input, region: Region = 'uk'): Decision {
  const read = rules.reader.read(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const answer = rules.decision(decision, region)?.decide(read.facts);
  if (!answer) throw new Error(`no ${decision}`);
  return answer;
}

/** An adult with a leg, past every gate. */
export const adult: Input = {
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
};

/** Findings at the gate and where they lead, for the tables that stand behind it. */
export const emergencies: readonly Case[] = [
  ['chest pain', { 'presentation.pe-symptoms': true }, 'gate-emergency-pe', 'emergency-pe'],
  ['shocked', { 'presentation.unstable': true }, 'gate-emergency-pe', 'emergency-pe'],
  ['oxygen 93 %', { 'oxygen-saturation': 93 }, 'gate-emergency-pe', 'emergency-pe'],
  ['a blue cold limb', { 'limb.threatened': true }, 'gate-emergency-limb', 'emergency-limb'],
  ['17 years old', { age: 17 }, 'gate-route-paediatric', 'route-paediatric'],
];

export const dDimer = (value: number): Input => ({
  'd-dimer': { value, unit: 'ug/L', basis: 'FEU' },
  'd-dimer.before-anticoagulant': true,
  'd-dimer.quantitative': true,
  'd-dimer.this-episode': true,
  'symptoms.duration': 3,
});

/** Each case in the regions it is for, and a case for each row of the table: a row that nobody has looked at fails. */
export function holdCases(decision: string, usual: Input, cases: readonly Case[]): void {
  describe.each(regions)(`${decision} (%s)`, (region) => {
    const here = cases.filter(([, , , , only]) => only === undefined || only === region);

    test.each(here.map(([who, input, row, outcome]) => ({ who, input, row, outcome })))(
      '$who: $outcome',
      ({ input, row, outcome }) => {
        const answer = ask(decision, { ...usual, ...input }, region);
        expect([answer.outcome, answer.rows[0]]).toEqual([outcome, row]);
      },
    );

    test('every row has somebody', () => {
      const rows = rules.decision(decision, region)?.compiled.rows ?? [];
      const met = new Set(here.map(([, , row]) => row));
      expect(rows.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
    });
  });
}
