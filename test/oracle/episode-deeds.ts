/** Whatever a clinic may do to an episode, with details left to chance: the true, the foolish and the impossible. */
import type { Temporal } from 'temporal-polyfill';
import type { FactValue } from '../../src/engine/fact-values.ts';
import type { Command } from '../../src/pathway/commands.ts';
import type { DueKind } from '../../src/pathway/episode-types.ts';
import type { ScanResult } from '../../src/pathway/events.ts';
import { plainCase, wellsItems } from './episode-commands.ts';
import type { Story } from './episode-story.ts';
import { checkInActs, inAnswerToCheckIn } from './episode-check-in-deeds.ts';
import { followUpActs, inAnswerToFollowUp } from './episode-follow-up-deeds.ts';
import { inAnswerToReferral, referralActs } from './episode-referral-deeds.ts';
import { inAnswerToTreatment, treatmentActs } from './episode-treatment-deeds.ts';

type Facts = Readonly<Record<string, FactValue | null>>;
/** Three throws, by which chance settles the details of a deed. */
export type Throws = readonly [number, number, number];
export type Act = keyof typeof acts;

const results: readonly ScanResult[] = [
  'negative',
  'negative',
  'negative',
  'non-diagnostic',
  'proximal-dvt',
  'superficial-thrombosis',
  'old-change-only',
  'isolated-distal-dvt',
];

function pick<T>(from: readonly T[], by: number): T {
  const picked = from[by % from.length];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

const clock = (story: Story, minutes: number): Temporal.Instant => story.now.add({ minutes });

const dayAfter = (story: Story, days: number) =>
  story.now.toZonedDateTimeISO(story.episode.zone).toPlainDate().add({ days }).toString();

function findingsBy([a, b, c]: Throws): Facts {
  const item = pick(Object.values(wellsItems), a);
  const gate = pick(Object.keys(plainCase), b);
  const values: Facts[] = [
    { [item]: pick([true, false, null], c) },
    { 'scan.within-4-hours': pick([true, false, null], c) },
    { 'd-dimer.availability': pick(['within-4-hours', 'later', null], c) },
    { 'interim-cover': pick(['possible', 'contraindicated', null], c) },
    { 'alternative-diagnosis.confirmed': pick([true, false, null], c) },
    {
      [gate]:
        gate === 'anticoagulant.at-presentation' ? pick(['none', 'interim', 'treatment', null], c) : null,
    },
    { 'presentation.pe-symptoms': pick([true, false, false], c) },
    { 'history.injecting': pick([true, false, null], c) },
    { 'dvt.previous-same-leg': pick([true, false, null], c) },
  ];
  return pick(values, a + b + c);
}

function assessmentBy([a, b, c]: Throws): Facts {
  const counts = pick([0, 1, 2, 3, 1, 2], a);
  const items = Object.values(wellsItems).map((id, index) => [id, index < counts] as const);
  return {
    ...plainCase,
    ...Object.fromEntries(items),
    'scan.within-4-hours': pick([true, false], b),
    'd-dimer.availability': pick(['within-4-hours', 'later'], c),
    'interim-cover': 'possible',
    'alternative-diagnosis.confirmed': pick([false, true, false], b + c),
  };
}

const anyTest = (story: Story, by: number) =>
  story.episode.tests[by % Math.max(1, story.episode.tests.length)]?.id ?? 'none';
const open = (story: Story, kinds: readonly string[], by: number) =>
  story.episode.tests.findLast(
    (each) => kinds.includes(each.kind) && !each.dDimer && !each.scan && !each.notDone,
  )?.id ?? anyTest(story, by);

/** Mostly something that a person entered; now and then what nobody may void, or what is not there. */
function entered(story: Story, a: number, b: number): number {
  const entries = story.events.filter(({ type }) => !['step-proposed', 'escalated'].includes(type));
  return a % 8 === 0
    ? pick([1, story.episode.sequence, 999], b)
    : pick(entries, story.events.length + b).sequence;
}

export const acts = {
  assess: (story, throws) => ({
    type: 'assess',
    facts: assessmentBy(throws),
    assessedAt: clock(story, -pick([0, 0, 5, 60], throws[1])),
    alternativeDiagnosis: null,
  }),
  findings: (story, throws) => ({
    type: 'record-findings',
    facts: findingsBy(throws),
    observedAt: story.now,
  }),
  requestProposed: () => ({ type: 'request-proposed-tests' }),
  request: (_story, [a, b]) => ({
    type: 'request-test',
    kind: pick(['d-dimer', 'scan', 'repeat-scan', 'bloods'] as const, a),
    overrideReason: pick([null, 'Clinician’s choice'], b),
  }),
  book: (story, [a, b, c]) => ({
    type: 'book-slot',
    testId: open(story, ['scan', 'repeat-scan'], a),
    slotAt: clock(story, pick([60, 600, 2880, 8640, 11_520, 14_400], b)),
    place: 'Vascular laboratory',
    breachReason: pick([null, 'No list', 'No list'], c),
  }),
  giveUp: (story, [a, b]) => ({
    type: 'give-up-slot',
    testId: open(story, ['scan', 'repeat-scan'], a),
    because: pick(['cancelled', 'no-show'] as const, b),
    note: null,
    appointmentId: null,
  }),
  answerNoShow: (story, [a, b]) => ({
    type: 'answer-no-show',
    testId: open(story, ['scan', 'repeat-scan'], a),
    note: pick(['Reached, and comes tomorrow', ' '], b),
  }),
  sample: (story, [a]) => ({
    type: 'record-sample',
    testId: open(story, ['d-dimer'], a),
    sampledAt: story.now,
  }),
  dDimer: (story, [a, b, c]) => ({
    type: 'record-d-dimer',
    testId: open(story, ['d-dimer'], a),
    dDimer: pick(
      [
        { value: 310, unit: 'ug/L', basis: 'FEU' },
        { value: 1900, unit: 'ug/L', basis: 'FEU' },
        { value: 550, unit: 'ug/L', basis: 'FEU' },
        { value: 500, unit: 'ug/L', basis: 'FEU', comparator: '<' },
        { value: 900, unit: 'ug/L', basis: 'FEU', comparator: '<' },
        { value: 310, unit: 'ug/L' },
        'negative',
      ],
      b,
    ),
    sampledAt: pick([null, clock(story, -30), clock(story, -30), clock(story, 5)], c),
    quantitative: pick([true, true, true, null, false], a + b),
    resultedAt: story.now,
  }),
  scan: (story, [a, b, c]) => ({
    type: 'record-scan',
    testId: open(story, ['scan', 'repeat-scan'], a),
    side: pick(['left', 'left', 'left', 'both', 'right'] as const, c),
    performedAt: clock(story, -pick([0, 30, 700], a)),
    extent: pick(['proximal', 'whole-leg'] as const, b + c),
    result: pick(results, b),
  }),
  bloods: (story, [a]) => ({
    type: 'record-bloods-seen',
    testId: open(story, ['bloods'], a),
    note: 'Normal',
  }),
  notDone: (story, [a, b, c]) => ({
    type: 'record-not-done',
    testId: open(story, [pick(['d-dimer', 'scan', 'repeat-scan'], a)], a),
    reason: pick(['refused', 'impossible'] as const, b),
    note: 'Said no',
    capacity: pick([true, true, null], c),
    senior: pick(['Dr Nwosu', null], b),
  }),
  startCover: (story, [a, b, c]) => ({
    type: 'start-cover',
    medicine: 'Apixaban',
    firstDoseAt: clock(story, -pick([0, 10, 120], a)),
    supplyEndsAt: clock(story, pick([720, 1440, 4320, 14_400], b)),
    bloodsTakenAt: null,
    contraindicationsChecked: pick([true, true, false], c),
    overrideReason: pick([null, 'Far from home'], a + c),
  }),
  extend: (story, [a]) => ({
    type: 'extend-supply',
    supplyEndsAt: clock(story, pick([60, 1440, 10_080], a)),
    note: 'Pharmacy',
  }),
  noCover: (_story, [a]) => ({
    type: 'record-cover-not-given',
    reason: pick(['contraindicated', 'refused'] as const, a),
    note: 'Ulcer',
  }),
  orderStop: () => ({ type: 'order-stop', reason: 'Scan negative' }),
  confirmStop: () => ({ type: 'confirm-stop', how: 'call', saidBack: 'Stopped' }),
  tell: (_story, [a]) => ({
    type: 'tell-person',
    about: pick(['not-likely', 'plan', 'confirmed', 'stopping'] as const, a),
    how: 'By telephone',
  }),
  worse: () => ({ type: 'report-worse', what: 'Thigh swollen' }),
  exclude: () => ({ type: 'exclude' }),
  confirm: (_story, [a]) => ({
    type: 'confirm',
    overrideReason: pick([null, null, null, 'CT elsewhere'], a),
  }),
  emergency: () => ({ type: 'send-to-emergency', where: 'St Anne’s', reason: 'Breathless' }),
  read: (story, [a]) => ({
    type: 'read-escalation',
    item: story.episode.escalations[a % Math.max(1, story.episode.escalations.length)]?.item ?? 'none',
  }),
  owner: (_story, [a]) => ({
    type: 'change-owner',
    owner: { kind: 'user', id: pick(['nurse-patel', 'nurse-osei'], a) },
    reason: 'Shift',
  }),
  void: (story, [a, b]) => ({ type: 'void-entry', sequence: entered(story, a, b), reason: 'Wrong person' }),
  note: () => ({ type: 'add-note', text: 'Called, no answer' }),
  close: (story, [a, b, c]) => ({
    type: 'close',
    reason: pick(
      [
        'excluded',
        'alternative-diagnosis',
        'not-excluded',
        'confirmed-handed-over',
        'treatment-finished',
        'transferred',
        'died',
      ] as const,
      a,
    ),
    note: pick(['', 'As agreed'], b),
    otherDiagnosis: pick([null, 'Strain'], c),
    safetyNetOn: pick([null, dayAfter(story, 7)], b + c),
    handedTo: pick([null, 'Haematology'], a + c),
  }),
  reopen: () => ({ type: 'reopen', reason: 'Back again' }),
  ...treatmentActs,
  ...checkInActs,
  ...followUpActs,
  ...referralActs,
} as const satisfies Record<string, (story: Story, throws: Throws) => Command>;

export const isAct = (name: string): name is Act => name in acts;
export const allActs: readonly Act[] = Object.keys(acts).filter(isAct);

/** What somebody does who reads the diary from the top. */
export function doesWhatIsDue(story: Story, throws: Throws): Command {
  const [a, b] = throws;
  const item = story.diary[a % 4 === 0 ? b % Math.max(1, story.diary.length) : 0];
  if (item === undefined) return acts.reopen();
  return inAnswerTo[item.kind](story, throws);
}

const gaps: Facts = {
  ...plainCase,
  'scan.within-4-hours': true,
  'interim-cover': 'possible',
  'd-dimer.availability': 'within-4-hours',
};

/** The facts that hold up the rules, mostly answered so that they go on. */
function answers(story: Story, [, b, c]: Throws): Command {
  const open = story.episode.proposal?.decisive ?? [];
  const facts: Facts = Object.fromEntries(
    open.flatMap((id) => {
      if (id.startsWith('wells.')) return [[id, b % 3 === 0]];
      if (id === 'alternative-diagnosis.confirmed') return [[id, c % 2 === 0]];
      const plain = gaps[id];
      return plain === undefined ? [] : [[id, id === 'scan.within-4-hours' ? c % 2 === 0 : plain]];
    }),
  );
  return { type: 'record-findings', facts, observedAt: story.now };
}

const goodDDimer = (story: Story, [a, b]: Throws): Command => ({
  type: 'record-d-dimer',
  testId: open(story, ['d-dimer'], a),
  dDimer: { value: pick([310, 310, 1900, 550], b), unit: 'ug/L', basis: 'FEU' },
  sampledAt: clock(story, -20),
  quantitative: true,
  resultedAt: story.now,
});

const goodScan = (story: Story, [a, b, c]: Throws): Command => ({
  type: 'record-scan',
  testId: open(story, ['scan', 'repeat-scan'], a),
  side: 'both',
  performedAt: story.now,
  extent: pick(['proximal', 'whole-leg'] as const, c),
  result: pick(results, b),
});

const letter = (story: Story, [, b, c]: Throws): Command => ({
  type: 'record-letter',
  letter: pick(['gp', 'gp', 'gp', 'patient', 'dose-sheet'] as const, b),
  to: pick(['Dr Lee, Elm Street', 'Dr Lee, Elm Street', ' '], c),
  how: 'electronic',
  sentAt: story.now,
});

const inAnswerTo: Readonly<Record<DueKind, (story: Story, throws: Throws) => Command>> = {
  assess: acts.assess,
  'answer-what-is-missing': answers,
  'order-test': (_story, [a]) =>
    pick([acts.requestProposed(), { type: 'request-test', kind: 'scan', overrideReason: null }], a),
  'book-slot': acts.book,
  'call-no-show': acts.answerNoShow,
  'd-dimer-result': (story, throws) =>
    pick([goodDDimer, goodDDimer, goodDDimer, acts.sample, acts.dDimer, acts.startCover], throws[2])(
      story,
      throws,
    ),
  'scan-result': goodScan,
  'repeat-scan-result': goodScan,
  'bloods-result': acts.bloods,
  'decide-cover': answers,
  'start-cover': (story, throws) =>
    pick([acts.startCover, acts.sample, acts.noCover], throws[2])(story, throws),
  'cover-gap': acts.extend,
  'supply-end': acts.extend,
  'order-stop': acts.orderStop,
  'confirm-stop': acts.confirmStop,
  'acknowledge-result': () => ({ type: 'confirm', overrideReason: null }),
  'tell-person': acts.tell,
  'send-to-emergency': acts.emergency,
  'find-out-after-emergency': (story, throws) => pick([answers, acts.assess], throws[2])(story, throws),
  'hand-over': acts.close,
  'record-diagnosis': () => ({ type: 'exclude' }),
  ...inAnswerToTreatment,
  ...inAnswerToReferral,
  ...inAnswerToCheckIn,
  ...inAnswerToFollowUp,
  'send-letter': letter,
  close: (story) => ({
    type: 'close',
    reason: 'excluded',
    note: 'As agreed',
    otherDiagnosis: 'Strain',
    safetyNetOn: dayAfter(story, 7),
    handedTo: null,
  }),
};
