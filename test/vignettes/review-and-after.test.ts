/** J11 and what follows: the worksheet of a review, the decision and its reasons, the steps of stopping, Villalta, a clot that is watched. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../src/engine/fact-values.ts';
import { rules } from '../../src/engine/rules.ts';
import type { Command } from '../../src/pathway/commands.ts';
import { itemsMissing, reviewSheet } from '../../src/pathway/follow-up/review-sheet.ts';
import { villaltaFrom } from '../../src/pathway/follow-up/due-villalta.ts';
import {
  assess,
  close,
  confirm,
  coverPossible,
  dDimerSoon,
  requestProposed,
  scan,
  scanSoon,
  wells,
} from '../oracle/episode-commands.ts';
import { type Beginning, Story } from '../oracle/episode-story.ts';
import { confirmedOn, decideHome, firstDose, homeFacts, prescribe } from '../oracle/treatment-story.ts';

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
type Facts = Readonly<Record<string, FactValue | null>>;

const mild = {
  'villalta.pain': 2,
  'villalta.cramps': 1,
  'villalta.heaviness': 2,
  'villalta.paraesthesia': 0,
  'villalta.pruritus': 0,
  'villalta.oedema': 2,
  'villalta.induration': 0,
  'villalta.pigmentation': 0,
  'villalta.redness': 0,
  'villalta.ectasia': 0,
  'villalta.calf-pain': 0,
  'leg.ulcer': false,
} as const;

const villalta = (
  scoredOn: string,
  items: CommandOf<'record-villalta'>['items'] = mild,
  leg: 'left' | 'right' = 'left',
): CommandOf<'record-villalta'> => ({
  type: 'record-villalta',
  leg,
  scoredOn,
  items,
  clinician: 'Nurse Osei',
});

const found =
  (facts: Facts) =>
  (story: Story): CommandOf<'record-findings'> => ({ type: 'record-findings', facts, observedAt: story.now });

/**
 * Told today and treated since 24 August: three months without three months of alarms. The scan is of today; for the
 * Villalta scale that counts from the clot there are stories of their own.
 */
function atReview(also: Facts = {}, beginning: Partial<Beginning> = {}, known: Facts = everything): Story {
  const ana = confirmedOn('2026-11-24', { born: '1968-02-03', ...beginning });
  ana.does('10:30', homeFacts('10:25', { sex: 'male' }));
  ana.does('10:40', decideHome('+1 10:00'));
  ana.does(
    '10:45',
    prescribe('apixaban', { start: '2026-08-24', slot: 'morning', firstTherapeuticDay: '2026-08-24' }),
  );
  ana.does('11:00', firstDose('2026-08-24 10:00'));
  ana.does('11:05', found({ ...known, ...also }));
  return ana;
}

const everything: Facts = {
  provocation: 'major-transient',
  'provocation.resolved': true,
  'provoked.persistent': false,
  'treatment.uncomplicated': true,
  'history.previous-unprovoked-vte': false,
  'pregnancy.current-or-recent': false,
  'anticoagulant.other-reason': false,
  'anticoagulant.declined': false,
  'anticoagulant.tolerated': true,
  'recurrence.on-reduced-dose': false,
  nsaid: false,
  antiplatelet: false,
  'cancer.symptoms': false,
  'cancer.active-or-treated-6-months': false,
  'bleeding.history-relevant': false,
  'bleeding.history-major': false,
  'bleeding.predisposition': false,
  'stroke.history': false,
  'alcohol.drinks-per-week': 2,
  'kidney.transplant': false,
  'liver.cirrhosis': false,
  'bilirubin.times-limit': 1,
  'liver-enzymes.times-limit': 1,
  'review.symptoms': true,
  'review.bleeding': true,
  'review.adherence': true,
  'review.hormones': true,
  'review.plans': true,
  'review.information': true,
};

const review = (also: Partial<CommandOf<'record-review'>> = {}): CommandOf<'record-review'> => ({
  type: 'record-review',
  decision: 'stop',
  physician: 'Dr Nwosu',
  reason: 'Hip replaced, walks again',
  ownWords: '“I would rather be without the tablets”',
  unknownReasons: {},
  overrideReason: null,
  dDimerPlanned: false,
  nextReviewOn: null,
  ...also,
});

const sheetOf = (story: Story, born = '1968-02-03') =>
  reviewSheet(story.episode, { rules, now: story.now, birthDate: born }, { ownWords: true });

describe('J11: the worksheet of a review', () => {
  test('provoked by surgery that is over: stop is proposed, and a physician confirms', () => {
    const ana = atReview();
    const sheet = sheetOf(ana);
    expect(itemsMissing(sheet)).toEqual([]);
    expect(sheet.duration.outcome).toBe('propose-stop');
    ana.does('11:20', review());
    expect(ana.last('review-recorded')).toMatchObject({
      decision: 'stop',
      unknown: [],
      sheet: { ownWords: '“I would rather be without the tablets”', duration: { outcome: 'propose-stop' } },
    });
  });

  test('an unprovoked clot of a man: discuss going on; HERDOO2 says why it is not for him', () => {
    const ana = atReview({ provocation: 'unprovoked', 'review.recurrence-scores': true });
    const sheet = sheetOf(ana);
    expect(sheet.duration.outcome).toBe('continue-and-discuss');
    const [herdoo2, dash] = sheet.scores.recurrence;
    expect(herdoo2).toMatchObject({
      class: 'continue',
      refused: [{ says: 'Men continue: the rule tells low risk in women alone.' }],
    });
    expect(dash).toMatchObject({ score: 'dash-2012', interval: [1, 3], class: null, unknown: ['d'] });
    expect(ana.isRefused('11:20', review())).toMatchObject({
      code: 'not-proposed',
      proposed: 'continue-and-discuss',
      table: 'duration',
    });
  });

  test('what provoked it is not known: nothing is proposed, and the item is named', () => {
    const ana = atReview({ provocation: null, 'provocation.resolved': null });
    const sheet = sheetOf(ana);
    expect(sheet.duration.outcome).toBeNull();
    expect(itemsMissing(sheet).map(({ item }) => item)).toContain('review.provocation');
    expect(ana.isRefused('11:20', review())).toMatchObject({
      code: 'review-incomplete',
      items: ['review.provocation'],
    });
  });

  test.each<[string, Facts, string]>([
    ['active cancer beside a provoking factor', { 'cancer.active': true }, 'continue-while-cancer-active'],
    ['antiphospholipid syndrome', { antiphospholipid: 'other' }, 'specialist-decides-duration'],
    ['another reason', { 'anticoagulant.other-reason': true }, 'continue-for-another-reason'],
    ['a lasting factor', { 'provoked.persistent': true }, 'continue-and-discuss'],
    ['a hormone still taken', { provocation: 'hormone', 'hormone.stopped': false }, 'continue-and-discuss'],
  ])('whatever speaks for going on beats a stop: %s', (_case, facts, outcome) => {
    const ana = atReview(facts);
    const { duration, speaksFor } = sheetOf(ana);
    expect(duration.outcome).toBe(outcome);
    expect(speaksFor[0]?.outcome).toBe(outcome);
  });

  test('each item that is missing needs its own reason; with all of them it is kept', () => {
    const ana = atReview({ nsaid: null, 'review.plans': null });
    const refusal = ana.isRefused('11:20', review());
    expect(refusal).toEqual({ code: 'review-incomplete', items: ['review.medicines', 'review.plans'] });
    const some = review({ unknownReasons: { 'review.plans': 'Abroad, will write' } });
    expect(ana.isRefused('11:21', some)).toMatchObject({ items: ['review.medicines'] });
    const unknownReasons = { 'review.plans': 'Abroad', 'review.medicines': 'GP list not here' };
    // Unknown proposes nothing, so that the stop itself needs a reason too.
    expect(ana.isRefused('11:22', review({ unknownReasons })).code).toBe('not-proposed');
    ana.does('11:23', review({ unknownReasons, overrideReason: 'Bleeds from piles, wants to stop' }));
    expect(ana.last('review-recorded')).toMatchObject({
      unknown: ['review.medicines', 'review.plans'],
      sheet: { reasons: unknownReasons, override: { reason: 'Bleeds from piles, wants to stop' } },
    });
  });

  test('31 days old is fresh, 32 is stale and named', () => {
    for (const [seen, status] of [
      ['2026-10-24 09:00', 'known'],
      ['2026-10-23 09:00', 'stale'],
    ] as const) {
      const { 'review.bleeding': _, ...others } = everything;
      const ana = atReview({}, {}, others);
      ana.does('11:10', (story) => ({
        type: 'record-findings',
        facts: { 'review.bleeding': true },
        observedAt: story.at(seen),
      }));
      const item = sheetOf(ana).items.find((each) => each.item === 'review.bleeding');
      expect(item).toEqual({ item: 'review.bleeding', status, on: seen.slice(0, 10) });
    }
  });

  test('the words of the person are asked for, and go into no reason', () => {
    const ana = atReview();
    expect(ana.isRefused('11:20', review({ ownWords: ' ' }))).toMatchObject({
      code: 'missing',
      field: 'ownWords',
    });
  });

  test('going on where a stop is proposed says why; the decisions are kept with what they were made from', () => {
    const ana = atReview();
    const goesOn = review({ decision: 'continue', nextReviewOn: '2027-11-20' });
    expect(ana.isRefused('11:20', goesOn)).toMatchObject({ code: 'not-proposed', proposed: 'propose-stop' });
    const decided = ana.asks('11:21', { ...goesOn, overrideReason: 'Flies each week' });
    expect(decided.ok && decided.decisions.map(({ table }) => table)).toEqual([
      'duration',
      'long-term-choice',
    ]);
    expect(decided.ok && decided.decisions[0]?.inputs).toMatchObject({
      provocation: 'major-transient',
      'treatment.months': 3,
    });
  });

  test('a reduced dose before 6 months needs a reason; nobody but a clinician decides', () => {
    const ana = atReview({ provocation: 'unprovoked', 'review.recurrence-scores': true });
    const reduced = review({ decision: 'continue-reduced', nextReviewOn: '2027-05-20' });
    expect(ana.isRefused('11:20', reduced)).toMatchObject({
      code: 'not-proposed',
      table: 'long-term-choice',
    });
    const desk = { role: 'front-desk', id: 'clerk' } as const;
    expect(ana.asks('11:21', reduced, desk)).toMatchObject({
      ok: false,
      refusal: { code: 'not-a-clinician' },
    });
  });

  test('bleeding scores by their use: RIETE in the first 3 months alone, the list of CHEST in the US', () => {
    const scoresOf = (ana: Story) => sheetOf(ana).scores.bleeding.map(({ score }) => score);
    const usual = ['vte-bleed-2016', 'has-bled-2010'];
    expect(scoresOf(atReview())).toEqual(usual);
    expect(scoresOf(atReview({}, { region: 'us' }))).toEqual([...usual, 'chest-bleeding-2016']);
    expect(scoresOf(atReview({ 'treatment.months': 2 }))).toEqual([...usual, 'riete-2008']);
    expect(scoresOf(atReview({ 'treatment.months': 3 }))).toEqual(usual);
  });

  test('thrombophilia and cancer stand beside it, for stopping and for going on', () => {
    const provoked = sheetOf(atReview()).checks;
    expect(provoked.thrombophiliaIfStopped.outcome).toBe('thrombophilia-not-when-provoked');
    expect(provoked.thrombophiliaIfGoesOn.outcome).toBe('thrombophilia-not-while-continuing');
    const family = { provocation: 'unprovoked', 'family.first-degree-vte': true, 'cancer.symptoms': true };
    const unprovoked = sheetOf(atReview(family)).checks;
    expect(unprovoked.thrombophiliaIfStopped.outcome).toBe('thrombophilia-consider-both');
    expect(unprovoked.cancer.outcome).toBe('cancer-investigate-symptoms');
    const open = sheetOf(atReview({ provocation: null })).checks.thrombophiliaIfStopped;
    expect(open).toMatchObject({ outcome: null });
    expect(open.decisive).toContain('provocation');
  });

  test('an unknown item widens a score and never counts as absent', () => {
    const ana = atReview({ 'bleeding.history-relevant': null });
    const vteBleed = sheetOf(ana).scores.bleeding[0];
    expect(vteBleed).toMatchObject({ score: 'vte-bleed-2016', interval: [0, 1.5], unknown: ['bleedHx'] });
  });
});

describe('stopping', () => {
  const order = { type: 'order-treatment-stop', physician: 'Dr Nwosu', reason: 'Course done' } as const;
  const step = (
    of: CommandOf<'record-stop-step'>['step'],
    symptoms: boolean | null = null,
  ): CommandOf<'record-stop-step'> => ({
    type: 'record-stop-step',
    step: of,
    symptoms,
    note: 'By telephone',
  });

  function stopped(): Story {
    const ana = atReview();
    ana.does('11:20', review({ dDimerPlanned: true }));
    ana.does('11:25', order);
    ana.does('11:40', {
      type: 'confirm-treatment-stop',
      how: 'call',
      saidBack: 'Last one this morning',
      lastDoseOn: '2026-11-24',
    });
    return ana;
  }
  const dueOf = (story: Story): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      story.diary
        .filter(({ kind }) => kind === 'stop-step')
        .map(({ key, dueAt }): [string, unknown] => [key.split('/')[1] ?? '', story.wall(dueAt)]),
    );

  test('a hormone that provoked it stops first, or somebody says why not', () => {
    const ana = atReview({ provocation: 'hormone', 'hormone.stopped': false });
    expect(ana.isRefused('11:20', order).code).toBe('hormone-first');
    ana.does('11:21', { ...order, overrideReason: 'Major bleed' });
    expect(ana.last('treatment-stop-ordered').reason).toContain('Major bleed');
  });

  test('written advice, prescriptions, check-ins at 2 and 6 weeks, D-dimer after a month, future risk', () => {
    expect(dueOf(stopped())).toEqual({
      information: '2026-11-25 11:25',
      cancel: '2026-11-25 11:40',
      'future-risk': '2026-12-09 00:00',
      'check-in-2': '2026-12-09 00:00',
      'd-dimer': '2026-12-25 00:00',
      'check-in-6': '2027-01-06 00:00',
    });
  });

  test('a check-in without an answer is none; signs of a clot are answered within the hour', () => {
    const ana = stopped();
    expect(ana.isRefused('12:00', step('check-in-2'))).toMatchObject({ field: 'symptoms' });
    ana.does('12:05', step('check-in-2', true));
    expect(ana.wall(ana.due('stop-symptoms')?.dueAt)).toBe('2026-11-24 13:05');
    ana.does('12:30', step('symptoms-answered'));
    expect(ana.due('stop-symptoms')).toBeUndefined();
    expect(ana.isRefused('12:31', step('check-in-2', false)).code).toBe('nothing-waits');
  });

  test('not closed before all of it is done', () => {
    const ana = stopped();
    const finished = close('treatment-finished', { handedTo: 'Dr Lee' });
    ana.does('12:00', { type: 'tell-person', about: 'stopping', how: 'With the leaflet' });
    for (const each of ['information', 'cancel', 'future-risk', 'd-dimer'] as const)
      ana.does('12:05', step(each));
    ana.does('12:10', step('check-in-2', false));
    expect(ana.lacks('12:11', finished)).toEqual(['stop-steps-open']);
    ana.does('12:12', step('check-in-6', false));
    ana.does('12:13', finished);
    expect(ana.diary.map(({ key }) => key)).toEqual(['send-letter/review']);
  });
});

describe('the Villalta scale', () => {
  test.each([
    ['2026-11-24', '2027-02-24'],
    // 30 November and 3 months is 28 February, which is 90 days.
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    // From 1 February 3 months are 89 days, and the score asks for 90.
    ['2027-02-01', '2027-05-02'],
  ])('a clot of %s is scored from %s on', (dvt, from) => {
    expect(villaltaFrom(Temporal.PlainDate.from(dvt)).toString()).toBe(from);
  });

  /** Seen by a scan in August, and typed here in November. */
  function seenInAugust(side: 'left' | 'both' = 'left'): Story {
    const tomas = new Story({ referred: '2026-08-20 09:00', side, born: '1960-01-01' });
    tomas.does(
      '09:10',
      assess('09:10', {
        ...wells('pitting', 'tender', 'collat'),
        ...scanSoon,
        ...dDimerSoon,
        ...coverPossible,
      }),
    );
    tomas.does('09:12', requestProposed);
    tomas.does('10:05', (story) => ({ ...scan('scan', '10:00', 'proximal-dvt')(story), side }));
    tomas.does('10:10', confirm);
    return tomas;
  }

  test('due at 3 months for each leg, and refused a day before', () => {
    const tomas = seenInAugust('both');
    expect(tomas.diary.filter(({ kind }) => kind === 'villalta').map(({ key }) => key)).toEqual([
      'villalta/left/3',
      'villalta/right/3',
    ]);
    const early = tomas.looksAt(villalta('2026-11-19'));
    expect(early).toMatchObject({ ok: false, refusal: { code: 'villalta-too-early', fromOn: '2026-11-20' } });
  });

  test('7 points is mild: a decision within 2 weeks; open items widen it; an ulcer is urgent', () => {
    const score = (items: CommandOf<'record-villalta'>['items']) =>
      rules.score('villalta-1994', factsFrom({ ...items, 'dvt.days-since': 95 }));
    expect(score(mild)).toMatchObject({ value: 7, class: 'mild' });
    expect(score({ ...mild, 'villalta.redness': null })).toMatchObject({
      interval: [7, 10],
      class: null,
      actOn: 'moderate',
    });
    expect(score({ ...mild, 'leg.ulcer': true })).toMatchObject({ class: 'severe' });
  });
});

function factsFrom(input: Facts) {
  const read = rules.reader.read(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.facts;
}

describe('an isolated distal DVT, watched', () => {
  function distal(also: Facts = {}): Story {
    const vera = new Story({ referred: '2026-11-24 09:00', born: '1972-02-03' });
    vera.does(
      '09:10',
      assess('09:10', {
        ...wells('pitting', 'tender', 'collat'),
        ...scanSoon,
        ...dDimerSoon,
        ...coverPossible,
      }),
    );
    vera.does('09:12', requestProposed);
    vera.does('10:05', (story) => ({
      ...scan('scan', '10:00', 'isolated-distal-dvt')(story),
      extent: 'whole-leg',
    }));
    vera.does('10:10', { type: 'confirm', overrideReason: 'Calf clot, treated by the local pathway' });
    vera.does('10:20', { type: 'tell-person', about: 'confirmed', how: 'In the room' });
    vera.does(
      '10:25',
      found({ 'distal-dvt.severe-symptoms': false, 'distal-dvt.extension-risk': false, ...also }),
    );
    return vera;
  }
  const watch = (overrideReason: string | null = null): CommandOf<'start-surveillance'> => ({
    type: 'start-surveillance',
    physician: 'Dr Nwosu',
    reason: 'One short calf vein; knows what to look out for',
    overrideReason,
  });
  const watched =
    (clock: string, result: CommandOf<'record-surveillance-scan'>['result']) =>
    (story: Story): CommandOf<'record-surveillance-scan'> => ({
      type: 'record-surveillance-scan',
      performedAt: story.at(clock),
      result,
      note: '',
    });

  test('scans after 7 and 14 days are due, no anticoagulant is, and nowhere has to be decided on', () => {
    const vera = distal();
    vera.does('10:30', watch());
    expect(vera.episode.state).toBe('watched');
    expect(vera.due('prescribe', 'decide-place')).toBeUndefined();
    expect(
      vera.diary.filter(({ kind }) => kind === 'surveillance-scan').map(({ dueAt }) => vera.wall(dueAt)),
    ).toEqual(['2026-12-02 00:00', '2026-12-09 00:00']);
  });

  test('a risk that it extends, or one that nobody looked for: only with a reason', () => {
    for (const also of [{ 'distal-dvt.extension-risk': true }, { 'distal-dvt.extension-risk': null }]) {
      const vera = distal(also);
      expect(vera.isRefused('10:30', watch())).toMatchObject({ code: 'not-proposed', table: 'distal' });
      vera.does('10:31', watch('Bleeds from a stomach ulcer'));
      expect(vera.last('surveillance-started').override).toEqual({ reason: 'Bleeds from a stomach ulcer' });
    }
  });

  test('a proximal clot is never watched', () => {
    const rhea = confirmedOn('2026-11-24');
    expect(rhea.isRefused('10:30', watch('Wants none')).code).toBe('not-distal');
  });

  test('no extension twice: closed; once is not enough', () => {
    const vera = distal();
    vera.does('10:30', watch());
    vera.does('+7 10:00', watched('09:30', 'no-extension'));
    const done = close('surveillance-finished', { handedTo: 'Dr Lee' });
    expect(vera.lacks('+7 10:05', done)).toEqual(['surveillance-not-over']);
    vera.does('+14 10:00', watched('09:30', 'gone'));
    expect(vera.due('close')).toBeDefined();
    vera.does('+14 10:05', done);
    expect(vera.episode.state).toBe('closed');
  });

  test('a scan that shows nothing clearly serves for none', () => {
    const vera = distal();
    vera.does('10:30', watch());
    vera.does('+7 10:00', watched('09:30', 'non-diagnostic'));
    expect(vera.diary.filter(({ kind }) => kind === 'surveillance-scan')).toHaveLength(2);
  });

  test('it grew: treatment is decided on within 4 hours, and the clot is what it is now', () => {
    const vera = distal();
    vera.does('10:30', watch());
    vera.does('+7 10:00', watched('09:30', 'to-popliteal'));
    expect(vera.episode.state).toBe('deciding-where');
    expect(vera.wall(vera.due('prescribe')?.dueAt)).toBe('2026-12-01 14:00');
    expect(vera.due('decide-place')).toBeDefined();
    expect(vera.last('findings-recorded').facts).toMatchObject({ 'dvt.extent': 'proximal' });
  });

  test('worse while watched: a scan the same day', () => {
    const vera = distal();
    vera.does('10:30', watch());
    vera.does('+3 09:00', { type: 'report-worse', what: 'Thigh swollen' });
    expect(vera.wall(vera.due('surveillance-scan')?.dueAt)).toBe('2026-11-28 00:00');
  });

  test('nobody came to the scan: told', () => {
    const vera = distal();
    vera.does('10:30', watch());
    vera.waitsUntil('+8 00:01');
    expect(vera.told.some(({ words }) => words === 'surveillance-scan.due')).toBe(true);
  });
});
