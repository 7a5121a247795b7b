/** Every outcome of the tables that speak to a person has words for that person, and every question of a check-in too. */
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/knowledge/catalogue.ts';
import { checkInQuestions } from '../../src/knowledge/facts/home/check-in.ts';
import { reviewItems } from '../../src/knowledge/follow-up/review.ts';
import { type Region, regions } from '../../src/knowledge/rule-types.ts';
import { messages } from '../../src/knowledge/words/messages/messages.ts';
import { forStaffAlone, outcomeWords } from '../../src/knowledge/words/outcomes/outcomes.ts';
import { checkInByText, textOrder } from '../../src/knowledge/words/questions/check-in-by-text.ts';
import {
  checkInAnswers,
  checkInFactWords,
  redQuestionFacts,
} from '../../src/knowledge/words/questions/check-in-questions.ts';
import { homeCriteria, reviewChecklist } from '../../src/knowledge/words/questions/criteria.ts';
import { wordsIn } from '../../src/knowledge/words/spelling.ts';
import { readingOf } from './words-reading-level.ts';

const tables = Object.keys(outcomeWords);

describe.each(tables)('%s', (id) => {
  const table = catalogue.decisions.find((each) => each.id === id);

  test('every outcome has words, and all words have an outcome', () => {
    expect(table).toBeDefined();
    expect(Object.keys(outcomeWords[id] ?? {}).toSorted()).toEqual(
      Object.keys(table?.outcomes ?? {}).toSorted(),
    );
  });

  test('grade 5, in each region’s own words', () => {
    for (const region of regions)
      for (const [outcome, { person }] of Object.entries(outcomeWords[id] ?? {})) {
        const lines = person.map((line) => wordsIn(line, region));
        const { grade, hard } = readingOf(lines);
        expect(grade, `${outcome}: ${lines.join(' ')}`).toBeLessThanOrEqual(5);
        expect(hard, outcome).toEqual([]);
        expect(lines.join(' '), outcome).not.toMatch(foreign(region));
      }
  });

  test('an emergency speaks first of the emergency, and nobody is told to stop', () => {
    for (const region of regions)
      for (const [outcome, { person, message }] of Object.entries(outcomeWords[id] ?? {})) {
        const lines = person.map((line) => wordsIn(line, region));
        if (message?.startsWith('escalation'))
          expect(lines[0], outcome).toMatch(region === 'uk' ? /999/ : /911/);
        if (message) expect(Object.keys(messages), outcome).toContain(message);
        const orders = lines
          .flatMap((line) => line.split(/(?<=\.)\s/))
          .filter((sentence) => /\bstop (your|taking|it|the medicine|the blood)/i.test(sentence))
          .filter((sentence) => !/do not stop/i.test(sentence));
        expect(orders, outcome).toEqual([]);
      }
  });
});

test('every decision speaks to the person, or is named as one for staff alone', () => {
  const silent = catalogue.decisions
    .map(({ id }) => id)
    .filter((id) => id !== 'triage' && !Object.hasOwn(outcomeWords, id));
  expect(silent.filter((id) => !forStaffAlone.some((pattern) => pattern.test(id)))).toEqual([]);
  expect(tables.filter((id) => forStaffAlone.some((pattern) => pattern.test(id)))).toEqual([]);
});

test('whoever may still have a clot is told the emergency signs', () => {
  const atRest = ['inr-interval', 'review', 'long-term-choice', 'thrombophilia', 'cancer-checks'];
  const earlier = tables.slice(0, tables.indexOf('check-in')).filter((id) => !atRest.includes(id));
  expect(earlier.length).toBeGreaterThan(10);
  for (const id of earlier)
    for (const region of regions)
      for (const [outcome, { person }] of Object.entries(outcomeWords[id] ?? {}))
        expect(person.map((line) => wordsIn(line, region)).join(' '), `${id} ${outcome}`).toMatch(
          region === 'uk' ? /call 999/i : /call 911/i,
        );
});

test('no vitamin K dose and no diet for others than warfarin', () => {
  for (const [table, outcomes] of Object.entries(outcomeWords))
    for (const [outcome, { person }] of Object.entries(outcomes))
      for (const region of regions)
        expect(person.map((line) => wordsIn(line, region)).join(' '), `${table} ${outcome}`).not.toMatch(
          /vitamin|greens/i,
        );
});

test('every fact that a check-in asks is worded, with every one of its answers', () => {
  const notAsked = [
    'check-in.fluids-told',
    'check-in.free-text',
    'check-in.sign-not-named',
    'check-in.sign-not-named',
  ];
  expect(Object.keys(checkInFactWords).toSorted()).toEqual(
    Object.keys(checkInQuestions)
      .filter((id) => !notAsked.includes(id))
      .toSorted(),
  );
  for (const [id, fact] of Object.entries(checkInQuestions)) {
    const words = Object.entries(checkInFactWords).find(([each]) => each === id)?.[1];
    if (words === undefined) continue;
    const values: readonly string[] = fact.type === 'one-of' ? fact.values : [];
    expect(Object.keys(words.answers ?? {}).toSorted(), id).toEqual(values.toSorted());
  }
  expect(checkInAnswers.unsure).toContain('not sure');
});

test('the emergency signs are asked first, on every channel', () => {
  expect(Object.keys(checkInFactWords).slice(0, redQuestionFacts.length)).toEqual(redQuestionFacts);
  expect(textOrder.slice(0, 4)).toEqual(['q1', 'q2', 'q8', 'q7']);
  expect([...textOrder].toSorted()).toEqual(Object.keys(checkInByText).toSorted());
});

test.each(regions)('%s: a question by text is one or two parts, easy, and says how to reply', (region) => {
  for (const [id, { sms, replies }] of Object.entries(checkInByText)) {
    const text = wordsIn(sms, region);
    const { encodingName, segmentsCount } = new SegmentedMessage(text);
    expect(encodingName, id).toBe('GSM-7');
    expect(segmentsCount, id).toBeLessThanOrEqual(2);
    expect(readingOf([text]).grade, `${id}: ${text}`).toBeLessThanOrEqual(5);
    expect(text, id).toMatch(/[Rr]eply/);
    expect(text, id).not.toMatch(foreign(region));
    if (['q1', 'q2', 'q7', 'q8'].includes(id)) expect(Object.values(replies), id).toContain('unsure');
  }
  for (const [id, { ask, hint, answers }] of Object.entries(checkInFactWords)) {
    const lines = [ask, hint, ...Object.values(answers ?? {})].flatMap((line) =>
      line === undefined ? [] : [wordsIn(line, region)],
    );
    expect(readingOf(lines).grade, `${id}: ${lines.join(' ')}`).toBeLessThanOrEqual(6);
    expect(lines.join(' '), id).not.toMatch(foreign(region));
  }
});

test('every criterion of home or hospital, and every item of the review, has a short name', () => {
  const refs = new Set(
    Object.values(catalogue.facts).flatMap(({ ref }) =>
      ref !== undefined && /^(M[1-6]|N[1-8]|H\d+)$/.test(ref) ? [ref] : [],
    ),
  );
  expect(refs.size).toBeGreaterThan(25);
  const named = Object.entries(homeCriteria);
  for (const [id, fact] of Object.entries(catalogue.facts))
    if (fact.ref !== undefined && refs.has(fact.ref))
      expect(named.find(([each]) => each === id)?.[1], `${fact.ref} ${id}`).toMatch(
        new RegExp(`^${fact.ref} `),
      );
  for (const item of [...reviewItems, 'review.recurrence-scores'])
    expect(Object.keys(reviewChecklist)).toContain(item);
});

const foreign = (region: Region) =>
  region === 'uk'
    ? /\b911\b|\bER\b|emergency room|insurance|\bcolor\b/
    : /\b999\b|\b111\b|A&E|\bGP\b|\bpoo\b|colour/;
