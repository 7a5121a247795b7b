/** What a clinic may do once a DVT is confirmed, with details left to chance; and what answers each need of a treatment. */
import type { Temporal } from 'temporal-polyfill';
import type { Command } from '../../src/pathway/commands.ts';
import type { DueItem, DueKind } from '../../src/pathway/episode-types.ts';
import type { DoseSlot } from '../../src/pathway/treatment/treatment-types.ts';
import { reviewEvidence } from '../../src/knowledge/follow-up/review-evidence.ts';
import { ideal } from '../vignettes/home-ideal.ts';
import { wellWithDvt } from '../vignettes/regimen-asked.ts';
import type { Story } from './episode-story.ts';

/** For every item of a review why it does not hold the decision up. */
const everyReason = Object.fromEntries(Object.keys(reviewEvidence).map((item) => [item, 'Seen elsewhere']));

type Throws = readonly [number, number, number];
type Deed = (story: Story, throws: Throws) => Command;

function pick<T>(from: readonly T[], by: number): T {
  const picked = from[by % from.length];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

const later = (story: Story, minutes: number): Temporal.Instant => story.now.add({ minutes });
const today = (story: Story): Temporal.PlainDate =>
  story.now.toZonedDateTimeISO(story.episode.zone).toPlainDate();
const day = (story: Story, days: number): string => today(story).add({ days }).toString();

const running = (story: Story) => story.episode.treatment?.regimen ?? null;
const anyStep = (story: Story, by: number): DoseSlot => {
  const steps = running(story)?.regimen.steps ?? [];
  return steps[by % Math.max(1, steps.length)] ?? { on: day(story, 0), slot: 'morning' };
};
const anyBox = (story: Story, by: number): string => {
  const boxes = story.episode.treatment?.supplies ?? [];
  return boxes[by % Math.max(1, boxes.length)]?.id ?? 'none';
};
const box = (story: Story, by: number) => {
  const phases = running(story)?.regimen.phases ?? [];
  const phase = phases[by % Math.max(1, phases.length)];
  return { medicine: phase?.medicine ?? 'apixaban', strength: phase?.strength ?? '5 mg' };
};

/** All that decides on home, and all that decides on the medicine. */
const wholeOfHome: Deed = (story) => {
  const { age: _fromTheBirthDate, ...facts } = ideal;
  return { type: 'record-findings', facts, observedAt: story.now };
};

export const treatmentActs = {
  decidePlace: (story, [a, b, c]) => ({
    type: 'decide-place',
    place: pick(['home', 'home', 'hospital', 'specialist-review'] as const, a),
    physician: pick(['Dr Nwosu', 'Dr Nwosu', ''], c),
    overrideReason: pick([null, 'no', 'Seen with her daughter, who stays'], a + b),
    planOfCare: pick([null, 'Call on day 2, day 7, day 14'], b),
    firstContactAt: pick([null, later(story, 1440), later(story, 20_000)], c),
  }),
  confirmPlace: (_story, [a]) => ({ type: 'confirm-place', name: pick(['Dr Osei', 'Dr Nwosu'], a) }),
  prescribe: (story, [a, b, c]) => ({
    type: 'prescribe',
    request: {
      drug: pick(['apixaban', 'rivaroxaban', 'rivaroxaban', 'none', 'water'], a),
      start: day(story, pick([0, 0, 1, -1], b)),
      slot: pick(['morning', 'evening'], c),
      medicines: [],
      facts: pick([wellWithDvt, wellWithDvt, {}], a + b),
    },
    prescriber: 'Dr Nwosu',
    changeReason: pick([null, 'Rash'], c),
  }),
  firstDose: (story, [a]) => ({
    type: 'record-first-dose',
    doseAt: later(story, -pick([0, 30, 600], a)),
    how: 'Seen',
  }),
  dispense: (story, [a, b]) => ({
    type: 'dispense',
    ...box(story, a),
    count: pick([14, 28, 42, 56, 0], b),
    dispensedAt: story.now,
    dispenser: 'Pharmacy',
    lastsUntilOn: null,
  }),
  settle: (story, [a, b]) => ({
    type: 'settle-two-strengths',
    supplyId: anyBox(story, a),
    outcome: pick(['returned', 'put-apart'] as const, b),
    note: 'Told by telephone',
  }),
  confirmStep: (story, [a, b]) => ({
    type: 'confirm-step',
    step: anyStep(story, a),
    who: pick(['person', 'pharmacist'] as const, b),
    how: 'By telephone',
  }),
  reportDoses: (story, [a, b, c]) => ({
    type: 'report-doses',
    from: { on: day(story, -pick([0, 3, 7], a)), slot: 'morning' },
    to: { on: day(story, 0), slot: 'morning' },
    missed: pick([0, 1, 2, null, 99], b),
    doubled: pick([0, 0, 1, null], c),
    wrongStrength: pick([false, false, true, null], a + c),
    note: '',
  }),
  answerDoses: (story, [a]) => ({
    type: 'answer-doses',
    reportSequence: story.episode.treatment?.reports.at(-1)?.sequence ?? a,
    decision: 'Goes on as planned',
  }),
  bookReview: (story, [a, b]) => ({
    type: 'book-review',
    reviewAt: later(story, pick([60, 1440 * 80, 1440 * 95], a)),
    where: 'Clinic',
    outsideReason: pick([null, 'Away until then'], b),
  }),
  recordReview: (story, [a, b, c]) => ({
    type: 'record-review',
    decision: pick(['stop', 'continue', 'continue-reduced', 'change'] as const, a),
    physician: 'Dr Nwosu',
    reason: 'As agreed',
    ownWords: pick(['I would rather stop', 'I would rather stop', 'Stop', ''], a + b),
    unknownReasons: pick([everyReason, everyReason, everyReason, everyReason, {}], b),
    overrideReason: pick(['As agreed with haematology', 'As agreed', 'As agreed', null], b + c),
    dDimerPlanned: pick([null, true, false], a),
    nextReviewOn: pick([day(story, 360), day(story, 60), null, day(story, 800)], c),
  }),
  orderTreatmentStop: (_story, [a]) => ({
    type: 'order-treatment-stop',
    physician: 'Dr Nwosu',
    reason: pick(['Course done', 'Course done', ''], a),
  }),
  confirmTreatmentStop: (story, [a]) => ({
    type: 'confirm-treatment-stop',
    how: 'call',
    saidBack: 'Last one this morning',
    lastDoseOn: day(story, -pick([0, 1, -2], a)),
  }),
  toHospital: (_story, [a]) => ({
    type: 'send-to-hospital',
    where: 'St Anne’s, ward 4',
    receiver: pick(['Dr Silva', ''], a),
    reason: 'Iliac clot',
  }),
  hospitalAnswer: (story, [a]) => ({
    type: 'record-hospital-answer',
    what: 'On heparin',
    askAgainAt: later(story, pick([1440, 4000, 40_000], a)),
  }),
  takeBack: () => ({ type: 'take-back-from-hospital', fromWhom: 'Dr Silva', summary: 'Apixaban from today' }),
  failure: () => ({ type: 'report-treatment-failure', what: 'New clot in the other leg' }),
  hold: (story, [a]) => ({
    type: 'hold-treatment',
    reason: 'Tooth',
    untilAt: later(story, pick([2880, -5], a)),
    physician: 'Dr Nwosu',
  }),
  endHold: () => ({ type: 'end-hold', note: 'Took the evening dose' }),
  offer: (_story, [a]) => ({
    type: 'offer-hand-over',
    to: pick([{ kind: 'user', id: 'nurse-patel' } as const, { kind: 'team', id: 'haematology' } as const], a),
    reason: 'Leave',
  }),
  answerOffer: (_story, [a]) => ({
    type: 'answer-hand-over',
    isAccepted: pick([true, false], a),
    reason: 'Too many',
  }),
  tellStopping: () => ({ type: 'tell-person', about: 'stopping', how: 'By telephone' }),
  wholeOfHome,
} as const satisfies Record<string, Deed>;

type TreatmentKind =
  | 'decide-place'
  | 'confirm-place'
  | 'send-to-hospital'
  | 'hospital-answer'
  | 'treatment-failure'
  | 'prescribe'
  | 'first-dose'
  | 'dispense'
  | 'treatment-supply-ends'
  | 'two-strengths'
  | 'confirm-step'
  | 'doses-missed'
  | 'stale-creatinine'
  | 'book-review'
  | 'review'
  | 'order-treatment-stop'
  | 'confirm-treatment-stop'
  | 'end-hold'
  | 'hand-over-unaccepted';

const due = (story: Story, kind: DueKind): DueItem | undefined => story.due(kind);
const partOf = (story: Story, kind: DueKind, index: number): string =>
  due(story, kind)?.key.split('/')[index] ?? '';

export const inAnswerToTreatment: Readonly<Record<TreatmentKind, Deed>> = {
  'decide-place': (story, throws) =>
    pick([treatmentActs.decidePlace, treatmentActs.wholeOfHome, treatmentActs.decidePlace], throws[1])(
      story,
      throws,
    ),
  'confirm-place': treatmentActs.confirmPlace,
  'send-to-hospital': treatmentActs.toHospital,
  'hospital-answer': (story, throws) =>
    pick([treatmentActs.hospitalAnswer, treatmentActs.takeBack], throws[1])(story, throws),
  'treatment-failure': treatmentActs.toHospital,
  prescribe: (story, [a, , c]) => treatmentActs.prescribe(story, [a % 3, 0, c]),
  'first-dose': treatmentActs.firstDose,
  dispense: treatmentActs.dispense,
  'treatment-supply-ends': treatmentActs.dispense,
  'two-strengths': (story, [, b]) => ({
    type: 'settle-two-strengths',
    supplyId: partOf(story, 'two-strengths', 1),
    outcome: pick(['returned', 'put-apart'] as const, b),
    note: 'Called',
  }),
  'confirm-step': (story, throws) => ({
    ...treatmentActs.confirmStep(story, throws),
    who: partOf(story, 'confirm-step', 1) === 'person' ? 'person' : 'pharmacist',
  }),
  'doses-missed': treatmentActs.answerDoses,
  'stale-creatinine': (story) => ({
    type: 'record-findings',
    facts: { creatinine: 90 },
    observedAt: story.now,
  }),
  'book-review': treatmentActs.bookReview,
  review: treatmentActs.recordReview,
  'order-treatment-stop': treatmentActs.orderTreatmentStop,
  'confirm-treatment-stop': treatmentActs.confirmTreatmentStop,
  'end-hold': treatmentActs.endHold,
  'hand-over-unaccepted': treatmentActs.answerOffer,
};
