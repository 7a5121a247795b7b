import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/engine/decide.ts';
import { rules } from '../../src/engine/rules.ts';
import { regions } from '../../src/knowledge/rule-types.ts';
import { checkInOutcomes } from '../../src/knowledge/home-care/check-in/outcomes.ts';
import { well } from './check-in-answers.ts';

type Input = Readonly<Record<string, unknown>>;

function ask(changes: Input): Decision {
  const read = rules.reader.read({ ...well, ...changes });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const [uk, us] = regions.map((region) => rules.decision('check-in', region)?.decide(read.facts));
  if (!uk || !us) throw new Error('no check-in');
  expect({ ...us, region: 'uk' }, 'the same in both regions').toEqual(uk);
  return uk;
}

const loading: Input = {
  'treatment.day': 5,
  'treatment.in-loading': true,
  'treatment.once-daily-or-injection': false,
};
const later: Input = {
  'treatment.day': 40,
  'treatment.in-loading': false,
  'treatment.once-daily-or-injection': false,
};
const onceDaily: Input = { ...later, 'treatment.once-daily-or-injection': true };
const missed = (now: number, inLoading: number, inARow: number): Input => ({
  'check-in.doses-missed': now,
  'check-in.doses-missed-in-loading': inLoading,
  'check-in.doses-missed-in-a-row': inARow,
});
const notMeasured: Input = {
  'check-in.calf-measured': false,
  'check-in.affected-calf-rise': null,
  'check-in.other-calf-rise': null,
};

describe('every line of the escalation table', () => {
  test.each<[answer: string, changes: Input, rows: string, outcome: keyof typeof checkInOutcomes]>([
    ['all well', {}, 'ALL-WELL', 'all-well'],
    ['breathless', { 'check-in.breathless': true }, 'q1', 'call-999'],
    ['chest pain', { 'check-in.chest-pain': true }, 'q1', 'call-999'],
    ['coughing any blood', { 'check-in.coughing-blood': true }, 'q1', 'call-999'],
    ['fainted', { 'check-in.fainted': true }, 'q1', 'call-999'],
    ['racing heart', { 'check-in.racing-heart': true }, 'q1', 'call-999'],
    ['yes to one of them by text', { 'check-in.sign-not-named': true }, 'q1', 'call-999'],
    ['blue leg', { 'check-in.leg-threatened': true }, 'q2', 'call-999'],
    ['weakness', { 'check-in.neurological': true }, 'q8', 'call-999'],
    ['head injury', { 'check-in.head-injury': true }, 'q7-emergency', 'call-999'],
    ['bad fall', { 'check-in.bad-fall': true }, 'q7-emergency', 'call-999'],
    ['coffee grounds', { 'check-in.vomiting-blood': true }, 'q7-emergency', 'call-999'],
    ['black stool', { 'check-in.stool-blood': 'black-or-bloody' }, 'q7-emergency', 'call-999'],
    ['clots in urine', { 'check-in.urine-blood': 'clots-or-heavy' }, 'q7-emergency', 'call-999'],
    ['nose bleed after 10 minutes', { 'check-in.nose-bleed': 'not-stopping' }, 'q7-emergency', 'call-999'],
    ['gums that do not stop', { 'check-in.gum-bleeding': 'not-stopping' }, 'q7-emergency', 'call-999'],
    [
      'a cut that does not stop',
      { 'check-in.other-bleeding-not-stopping': true },
      'q7-emergency',
      'call-999',
    ],
    ['a pad an hour', { 'check-in.period': 'soaking' }, 'q7-emergency', 'call-999'],
    ['sudden back pain', { 'check-in.sudden-severe-pain': true }, 'q7-emergency', 'call-999'],
    ['dizzy and bleeding', { 'check-in.dizzy-with-bleeding': true }, 'q7-emergency', 'call-999'],
    ['streak on the paper', { 'check-in.stool-blood': 'streak' }, 'q7-assess', 'bleeding-1-hour'],
    ['pink urine', { 'check-in.urine-blood': 'pink-red-or-brown' }, 'q7-assess', 'bleeding-1-hour'],
    [
      'long nose bleed, stopped',
      { 'check-in.nose-bleed': 'long-or-repeated' },
      'q7-assess',
      'bleeding-1-hour',
    ],
    ['heavier period', { 'check-in.period': 'heavier' }, 'q7-assess', 'bleeding-1-hour'],
    ['swollen joint', { 'check-in.joint-swelling': true }, 'q7-assess', 'bleeding-1-hour'],
    ['bruise over 5 cm', { 'check-in.bruise': 'large-or-spreading' }, 'q7-assess', 'bleeding-1-hour'],
    ['small bruise', { 'check-in.bruise': 'small' }, 'q7-small', 'small-bleeding-24-hours'],
    ['gums that stop', { 'check-in.gum-bleeding': 'stops' }, 'q7-small', 'small-bleeding-24-hours'],
    ['pain 7 at rest', { 'check-in.pain-at-rest': 7 }, 'pain', 'pain-4-hours'],
    ['pain 6.9 at rest', { 'check-in.pain-at-rest': 6.9 }, 'ALL-WELL', 'all-well'],
    ['pain 7 walking', { 'check-in.pain-walking': 7 }, 'pain', 'pain-4-hours'],
    ['pain up by 2', { 'check-in.pain-rise': 2 }, 'pain', 'pain-4-hours'],
    ['pain up by 1', { 'check-in.pain-rise': 1 }, 'ALL-WELL', 'all-well'],
    [
      'calf up by 3 cm, gradually',
      { 'check-in.affected-calf-rise': 3, 'check-in.swelling-sudden': false },
      'swelling-gradual',
      'swelling-4-hours',
    ],
    [
      'calf up by 3 cm, not known how fast',
      { 'check-in.affected-calf-rise': 3, 'check-in.swelling-sudden': 'unsure' },
      'swelling-sudden',
      'emergency-department',
    ],
    [
      'suddenly worse, tape at rest',
      { 'check-in.swelling': 'worse', 'check-in.swelling-sudden': true },
      'swelling-sudden swelling-worse-by-eye',
      'emergency-department',
    ],
    [
      'worse, not measured, gradually',
      { ...notMeasured, 'check-in.swelling': 'worse', 'check-in.swelling-sudden': false },
      'swelling-gradual',
      'swelling-4-hours',
    ],
    ['not measured, better', notMeasured, 'ALL-WELL', 'all-well'],
    ['calf up by 2.9 cm', { 'check-in.affected-calf-rise': 2.9 }, 'calf-recheck', 'calf-recheck-24-hours'],
    ['calf up by 1.5 cm', { 'check-in.affected-calf-rise': 1.5 }, 'calf-recheck', 'calf-recheck-24-hours'],
    ['calf up by 1.4 cm', { 'check-in.affected-calf-rise': 1.4 }, 'ALL-WELL', 'all-well'],
    ['other leg up by 1.5 cm', { 'check-in.other-calf-rise': 1.5 }, 'other-leg', 'other-leg-4-hours'],
    ['other leg up by 1.4 cm', { 'check-in.other-calf-rise': 1.4 }, 'ALL-WELL', 'all-well'],
    ['one dose missed in loading', { ...loading, ...missed(1, 1, 1) }, 'missed-one', 'missed-dose-text'],
    [
      'the second missed in loading',
      { ...loading, ...missed(1, 2, 1) },
      'missed-more missed-one',
      'missed-doses-4-hours',
    ],
    [
      'one of a daily dose on day 21',
      { ...onceDaily, 'treatment.day': 21, ...missed(1, 0, 1) },
      'missed-more missed-one',
      'missed-doses-4-hours',
    ],
    [
      'one of a daily dose on day 22',
      { ...onceDaily, 'treatment.day': 22, ...missed(1, 0, 1) },
      'missed-one',
      'missed-dose-text',
    ],
    ['two apart, later', { ...later, ...missed(2, 0, 1) }, 'missed-one', 'missed-dose-text'],
    [
      'two in a row, later',
      { ...later, ...missed(2, 0, 2) },
      'missed-more missed-one',
      'missed-doses-4-hours',
    ],
    ['double dose', { 'check-in.extra-dose': true }, 'extra-dose', 'extra-dose-1-hour'],
    ['perhaps a double dose', { 'check-in.extra-dose': 'unsure' }, 'extra-dose', 'extra-dose-1-hour'],
    [
      'vomited in loading',
      { ...loading, 'check-in.vomited-after-dose': true },
      'vomited-loading',
      'vomited-1-hour',
    ],
    ['vomited later', { ...later, 'check-in.vomited-after-dose': true }, 'vomited-later', 'vomited-4-hours'],
    ['next dose not in hand', { 'check-in.next-dose-in-hand': false }, 'no-next-dose', 'supply-4-hours'],
    ['no tablets for 7 days', { 'check-in.supply-7-days': false }, 'supply', 'supply-same-day'],
    ['rivaroxaban without food', { 'check-in.food': 'without-food' }, 'food', 'food-24-hours'],
    [
      'an antibiotic that interacts',
      { 'check-in.new-medicine': 'interacting' },
      'new-medicine',
      'new-medicine-same-day',
    ],
    [
      'a herb nobody has looked up',
      { 'check-in.new-medicine': 'not-looked-up' },
      'new-medicine',
      'new-medicine-same-day',
    ],
    ['blisters', { 'check-in.rash': 'severe' }, 'rash-severe', 'emergency-department'],
    ['jaundice', { 'check-in.jaundice': true }, 'jaundice', 'jaundice-same-day'],
    ['another rash', { 'check-in.rash': 'other' }, 'side-effect', 'side-effect-24-hours'],
    ['severe indigestion', { 'check-in.indigestion': 'severe' }, 'side-effect', 'side-effect-24-hours'],
    ['hot leg', { 'check-in.fever-or-hot-leg': true }, 'hot-leg', 'hot-leg-4-hours'],
    ['could be pregnant', { 'check-in.pregnancy-possible': true }, 'pregnancy', 'pregnancy-same-day'],
    ['a tooth out next week', { 'check-in.procedure-planned': true }, 'procedure', 'procedure-plan'],
    ['unsafe at home', { 'check-in.safe-at-home': false }, 'unsafe', 'unsafe-same-day'],
    ['alone now', { 'check-in.someone-there': false }, 'unsafe', 'unsafe-same-day'],
    ['worse at each of 3 contacts', { 'check-in.worse-three-times': true }, 'trend', 'trend-24-hours'],
    [
      'words of an emergency sign',
      { 'check-in.free-text': 'red-flag-words' },
      'free-text-words',
      'call-back-15-minutes',
    ],
    ['other words', { 'check-in.free-text': 'unread' }, 'free-text', 'free-text-4-hours'],
    ['a long journey', { 'check-in.travel-planned': true }, 'travel', 'nurse-24-hours'],
    ['15 units a week', { 'check-in.alcohol': 15 }, 'alcohol', 'nurse-24-hours'],
    ['14 units a week', { 'check-in.alcohol': 14 }, 'ALL-WELL', 'all-well'],
    ['loses hair', { 'check-in.other-side-effect': true }, 'unmatched', 'nurse-24-hours'],
  ])('%s', (_, changes, rows, outcome) => {
    const decision = ask(changes);
    expect([decision.rows.join(' '), decision.outcome]).toEqual([rows, outcome]);
  });
});

describe('"don\'t know"', () => {
  const alarming = Object.keys(well).filter((id) => {
    const fact = rules.catalogue.facts[id];
    return fact && 'unsure' in fact && ask({ [id]: 'unsure' }).outcome === 'call-back-15-minutes';
  });

  test('to any part of q1, q2, q7 or q8: a call within 15 minutes', () => {
    // What a text asks at once has an "unsure" for each of its parts, and none of its own.
    const signs = Object.keys(well).slice(0, Object.keys(well).indexOf('check-in.pain-at-rest'));
    expect(alarming).toEqual(signs.filter((id) => id !== 'check-in.sign-not-named'));
  });

  test('to any other question is never "all well"', () => {
    const lulled = Object.keys(well).filter((id) => {
      const fact = rules.catalogue.facts[id];
      return fact && 'unsure' in fact && ask({ [id]: 'unsure', ...later }).outcome === 'all-well';
    });
    expect(lulled).toEqual([]);
  });
});

describe('all matching rows fire, the most urgent leads', () => {
  test('breathless, two doses missed, a new herb', () => {
    const { outcome, rows } = ask({
      ...loading,
      ...missed(2, 2, 2),
      'check-in.breathless': true,
      'check-in.new-medicine': 'not-looked-up',
    });
    expect(outcome).toBe('call-999');
    expect(rows).toEqual(['q1', 'missed-more', 'new-medicine', 'missed-one']);
  });

  test('an emergency needs no other answer', () => {
    const read = rules.reader.read({ 'check-in.neurological': true });
    expect(read.ok && rules.decision('check-in', 'us')?.decide(read.facts).outcome).toBe('call-999');
  });
});

describe('what is not answered is not well', () => {
  test.each(Object.keys(well))('%s unanswered: undecided, at least a nurse, and named', (id) => {
    // Calves whose change is known were measured.
    const changes = id === 'check-in.calf-measured' ? { ...notMeasured, [id]: null } : { [id]: null };
    const decision = ask(changes);
    expect([decision.outcome, decision.floor]).toEqual([null, 'nurse-24-hours']);
    expect(decision.decisive).toContain(id);
  });
});

test('each outcome but the last names who, and by when', () => {
  for (const [id, outcome] of Object.entries(checkInOutcomes)) {
    const timed = 'dueHours' in outcome || 'dueBy' in outcome;
    expect([id, outcome.who.length > 0, timed]).toEqual([id, true, id !== 'all-well']);
  }
});
