import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { regions } from '../../src/knowledge/rule-types.ts';
import { type Chance, type Unknown, byEveryCompletion, chanceFrom } from './chance.ts';
import { type Answer, type Answers, applies, ladder, questions, triageByHand } from './triage-by-hand.ts';

const perRegion = Number(process.env['ORACLE_CASES'] ?? 60_000);
const unfinishedPerRegion = Math.ceil(perRegion / 60);

/** Enough to see what is wrong; the first is the one to mend. */
const shown = 5;

function read(answers: object) {
  const facts = rules.reader.read(answers);
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
  return facts.facts;
}

const factIds = new Map([...questions.keys()].map((id) => [id, rules.reader.idOf(id) ?? id]));
const byFactId = (answers: Readonly<Record<string, Answer>>) =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [factIds.get(id) ?? id, answer]));

function triageIn(region: (typeof regions)[number]) {
  const triage = rules.decision('triage', region);
  if (!triage) throw new Error(`no triage in ${region}`);
  return triage;
}

/** Mostly no with few findings, a little more of them, anything, mostly unsure. */
const habits: readonly ((chance: Chance, values: readonly Answer[]) => Answer)[] = [
  (chance, values) => chance.pick(chance.number() < 0.94 ? values.slice(0, 1) : values),
  (chance, values) => chance.pick(chance.number() < 0.8 ? values.slice(0, 1) : values),
  (chance, values) => chance.pick(values),
  (chance, values) => (chance.number() < 0.6 ? 'unsure' : chance.pick(values)),
];
const emergencySign = /^E/;

/** A finished form. Every second one answers no to E1-E9, every third keeps answers to questions that do not apply. */
function finishedForm(chance: Chance, turn: number): Record<string, Answer> {
  const habit = habits[turn % habits.length];
  if (!habit) throw new Error('no habit');
  const answers: Record<string, Answer> = {};
  for (const [id, values] of questions) {
    const no = emergencySign.test(id) && turn % 8 < 4;
    answers[id] = no ? false : habit(chance, values);
    // Follow-ups are asked mostly in earnest: an unlikely parent makes them rare enough.
    if (turn % 4 < 2 && ['E5b', 'L9', 'C1', 'C2', 'B1', 'B2', 'S1', 'W1'].includes(id))
      answers[id] = chance.pick(values);
  }
  if (turn % 3 > 0) return answers;
  return Object.fromEntries(Object.entries(answers).filter(([id]) => applies(id, answers)));
}

const findingsOf = (answers: Answers) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(answers).filter(([id, answer]) => answer !== false && applies(id, answers)),
    ),
  );

/** `T11-swollen` is a level of T11. */
const baseId = (row: string) => row.replace(/-.*$/, '');

/**
 * Rows as the review counts them. The product lists T2b and T21 by their own conditions alone, also beside rows that
 * outrank them, where the review says "otherwise" and "only if no other row matches". No outcome hangs on it.
 */
function rowsAsReviewed(listed: readonly string[]): string[] {
  const rows = [...new Set(listed.map(baseId))];
  return rows
    .filter((row) => !(row === 'T2b' && rows.includes('T2')) && !(row === 'T21' && rows.length > 1))
    .toSorted();
}

describe.each(regions)('triage in %s, written twice', (region) => {
  const triage = triageIn(region);

  test(`${perRegion} finished forms`, () => {
    const chance = chanceFrom(20_261_123);
    const disagreements: unknown[] = [];
    const seen = new Map<string, number>();
    for (let turn = 0; turn < perRegion && disagreements.length < shown; turn += 1) {
      const answers = finishedForm(chance, turn);
      // The reader has its own tests: every fourth form goes through it.
      const product = triage.decide(turn % 4 === 0 ? read(answers) : byFactId(answers));
      const byHand = triageByHand(answers, region);
      seen.set(byHand.outcome, (seen.get(byHand.outcome) ?? 0) + 1);
      for (const row of byHand.rows) seen.set(row, (seen.get(row) ?? 0) + 1);
      const same =
        product.outcome === byHand.outcome &&
        product.floor === byHand.outcome &&
        product.decisive.length === 0 &&
        rowsAsReviewed(product.rows).join() === byHand.rows.toSorted().join() &&
        baseId(product.rows[0] ?? '') === byHand.reason &&
        (byHand.place === undefined || product.place === byHand.place);
      if (!same) disagreements.push({ answers: findingsOf(answers), product, byHand });
    }
    expect(disagreements).toEqual([]);
    const rare = [...ladder, 'T1', 'T2', 'T2b', 'T5u', 'T6u', 'T15b', 'T20', 'T21', 'T22'];
    expect(rare.filter((each) => (seen.get(each) ?? 0) < perRegion / 2000)).toEqual([]);
  });

  test('no finding, each, every two and every three', () => {
    const findings = [...questions].flatMap(([id, [, ...findings]]) =>
      findings.map((answer) => [id, answer] as const),
    );
    const nothing = new Map([...questions].map(([id, [no = false]]) => [id, no]));
    const facts: Record<string, Answer> = {};
    const answers: Record<string, Answer> = {};
    const set = (id: string, answer: Answer | undefined) => {
      if (answer === undefined) throw new Error(id);
      answers[id] = answer;
      facts[rules.reader.idOf(id) ?? id] = answer;
    };
    for (const [id, no] of nothing) set(id, no);
    const disagreements: unknown[] = [];
    let cases = 0;
    const compare = (from: number, more: number): void => {
      const outcome = triage.outcome(facts);
      const byHand = triageByHand(answers, region).outcome;
      cases += 1;
      if (outcome !== byHand) disagreements.push({ answers: findingsOf(answers), outcome, byHand });
      if (more === 0) return;
      for (const [offset, [id, answer]] of findings.slice(from).entries()) {
        if (answers[id] !== nothing.get(id)) continue; // one answer to a question
        set(id, answer);
        compare(from + offset + 1, more - 1);
        set(id, nothing.get(id));
      }
    };
    compare(0, 3);
    expect(disagreements.slice(0, shown)).toEqual([]);
    expect(cases).toBeGreaterThan(60_000);
  });

  test(`${unfinishedPerRegion} unfinished forms, against every way to finish them`, () => {
    const chance = chanceFrom(20_261_124);
    const disagreements: unknown[] = [];
    let undecided = 0;
    for (let turn = 0; turn < unfinishedPerRegion && disagreements.length < shown; turn += 1) {
      const { known, unknown } = unfinished(finishedForm(chance, turn), chance, 1 + (turn % 6));
      const { outcomes, decisive } = byEveryCompletion(
        known,
        unknown,
        (complete) => triageByHand(complete, region).outcome,
      );
      const [only, ...others] = ladder.filter((outcome) => outcomes.has(outcome));
      const certain = others.length === 0 ? only : null;
      if (certain === null) undecided += 1;
      // The mildest outcome still possible is certain at least; while undecided never milder than the advice line.
      const mildest = Math.max(
        ...[...outcomes].map((outcome) => ladder.findIndex((rung) => rung === outcome)),
      );
      const floor = certain ?? ladder[Math.min(mildest, ladder.indexOf('advice-line'))];

      const facts = read(known);
      const product = triage.decide(facts);
      const named = certain === null ? [...decisive].map((id) => rules.reader.idOf(id) ?? id).toSorted() : [];
      const same =
        product.outcome === certain &&
        triage.outcome(facts) === certain &&
        product.floor === floor &&
        product.decisive.toSorted().join() === named.join();
      if (!same) {
        disagreements.push({
          answers: findingsOf(known),
          unknown,
          certain,
          floor,
          named,
          product,
        });
      }
    }
    expect(disagreements).toEqual([]);
    expect(undecided).toBeGreaterThan(unfinishedPerRegion / 10);
  });
});

describe('what the review asks for', () => {
  // 2.2, R11: age sets R2. A child is seen today, where an adult's old swelling of both legs can wait two days.
  test.each(regions)('%s: a known age answers an unsure "under 18?"', (region) => {
    const no = Object.fromEntries(
      [...questions.keys()].filter((id) => applies(id, {})).map((id) => [id, false]),
    );
    const child: Answers = { ...no, L7: true, C2: 'longer' };
    const decision = triageIn(region).decide(read({ ...child, R2: 'unsure', age: 10 }));
    expect(decision.outcome).toBe(triageByHand({ ...child, R2: true }, region).outcome);
  });
});

/** Takes answers out of a form; a follow-up that some completion may ask for goes with its parent or stays. */
function unfinished(form: Readonly<Record<string, Answer>>, chance: Chance, size: number) {
  const known: Record<string, Answer> = { ...form };
  const asked = Object.keys(form).filter((id) => applies(id, form));
  const absent = new Set<string>();
  while (absent.size < size) absent.add(chance.pick(asked));
  for (const id of absent) delete known[id];
  // What the form never held is unknown too, where an answer now missing may ask for it.
  const unknown: Unknown<Answer>[] = [];
  for (const [id, values] of questions) {
    if (known[id] !== undefined) continue;
    if (absent.has(id) || mayApply(id, known, absent)) unknown.push([id, values]);
  }
  return { known, unknown };
}

const parents: Readonly<Record<string, readonly string[]>> = {
  E5b: ['E5'],
  L9: ['L3', 'L4'],
  C1: ['L1', 'L2'],
  C2: ['L1', 'L7'],
  B1: ['R9'],
  B2: ['R9', 'B1'],
  S1: ['R10'],
  W1: ['R10', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8'],
};

/** Some answer to the parents that are missing makes it a question; a parent that is missing with its own parent too. */
function mayApply(id: string, known: Answers, absent: ReadonlySet<string>): boolean {
  const worst = Object.fromEntries(
    (parents[id] ?? [])
      .filter(
        (parent) => known[parent] === undefined && (absent.has(parent) || mayApply(parent, known, absent)),
      )
      .map((parent) => [parent, true]),
  );
  return applies(id, { ...known, ...worst });
}
