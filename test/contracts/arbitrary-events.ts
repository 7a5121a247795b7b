/** Any event and any episode, in form: the compiler asks for every event type, and for every field of an episode. */
import fc, { type Arbitrary } from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { arbitraryCheckIns } from './arbitrary-check-in.ts';
import { staffRoles } from '../../src/pathway/actors.ts';
import type { Entry, Episode, PlannedTest } from '../../src/pathway/episode-types.ts';
import type { TreatmentFact } from '../../src/pathway/treatment/treatment-events.ts';
import type { KeptRegimen, Treatment } from '../../src/pathway/treatment/treatment-types.ts';
import { followUpArbitraries } from './arbitrary-follow-up.ts';
import { referralArbitraries } from './arbitrary-referral.ts';
import {
  type EpisodeEvent,
  type EpisodeFact,
  type EventType,
  type Proposal,
  testKinds,
  toldAbouts,
} from '../../src/pathway/events.ts';

/** Text as people type it, with what tends to break: quotes, backslashes, line ends, emoji; no NUL, no half of a pair. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).map((each) => each.replaceAll('\0', '')),
  fc.constantFrom('', ' ', `"'\\`, '\r\n', 'null', '2026-11-23T10:00:00Z', '👩🏽‍⚕️ Nguyễn', '{"at":1}'),
);
const id = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' });
const instant = fc
  .bigInt({ min: -4_000_000_000_000_000_000n, max: 9_000_000_000_000_000_000n })
  .map((nanoseconds) => Temporal.Instant.fromEpochNanoseconds(nanoseconds));
const orNull = <T>(some: Arbitrary<T>) => fc.option(some, { nil: null });
// JSON has no -0; no fact can tell it from 0.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
const bool = fc.boolean();
const override = orNull(fc.record({ reason: text }));
const owner = fc.record({ kind: fc.constantFrom('user', 'team'), id });
const side = fc.constantFrom('left', 'right', 'both');
const extent = fc.constantFrom('proximal', 'whole-leg');
const limb = fc.constantFrom('leg', 'arm');
const region = fc.constantFrom('uk', 'us');
const kind = fc.constantFrom(...testKinds);
const about = fc.constantFrom(...toldAbouts);
const phase = fc.constantFrom('soon', 'due', 'again');
const limbs = { limb, side, symptomsBeganOn: orNull(fc.constant('2026-11-20')) };
const wells = fc.record({ interval: fc.tuple(number, number), class: orNull(text) });
const result = fc.constantFrom('proximal-dvt', 'negative', 'non-diagnostic', 'old-change-only');
const notDone = {
  reason: fc.constantFrom('refused', 'impossible'),
  note: text,
  capacity: orNull(bool),
  senior: orNull(text),
};
const notGiven = { reason: fc.constantFrom('contraindicated', 'refused'), note: text };
const confirmedStop = { how: fc.constantFrom('call', 'message', 'in-person'), saidBack: text };
const ending = {
  reason: fc.constantFrom('excluded', 'died', 'opened-in-error', 'referral-refused'),
  otherDiagnosis: orNull(text),
  safetyNetOn: orNull(fc.constant('2026-11-30')),
};
const dDimer = fc.record(
  {
    value: number,
    unit: text,
    basis: fc.constantFrom('FEU', 'DDU'),
    comparator: fc.constantFrom('<', '>'),
    ugPerLFeu: number,
    assayCutOffUgPerLFeu: number,
  },
  { requiredKeys: ['value', 'unit', 'basis', 'ugPerLFeu'] },
);
/** Named as facts are, and as instants are: a name alone makes no instant of a fact. */
const facts = fc.dictionary(
  fc.constantFrom('age', 'active-cancer', 'd-dimer', 'at', 'dueAt', 'first'),
  orNull(fc.oneof(bool, number, text, dDimer)),
);
const proposal: Arbitrary<Proposal> = fc.record({
  decisionId: id,
  table: text,
  outcome: orNull(text),
  rows: fc.array(text, { maxLength: 3 }),
  decisive: fc.array(text, { maxLength: 3 }),
  knowledgeVersion: id,
  plan: orNull(
    fc.record({
      anchorAt: instant,
      tests: fc.array(
        fc.record({ kind, dueAt: instant, lastDueAt: instant, notBeforeAt: orNull(instant), again: bool }),
        { maxLength: 2 },
      ),
      cover: fc.constantFrom('start', 'stop', null),
      coverDueAt: orNull(instant),
      leadsTo: fc.constantFrom('excluded', null),
      dueAt: orNull(instant),
    }),
  ),
});
const actor = fc.record({ role: fc.constantFrom('patient', 'system', ...staffRoles), id });

const day = fc.constantFrom('2026-11-23', '2028-02-29');
const slotFields = { on: day, slot: fc.constantFrom('morning', 'evening') };
const doseSlot = fc.record(slotFields);
const count = fc.nat({ max: 60 });
const place = fc.constantFrom('home', 'hospital', 'specialist-review');
const stopHow = fc.constantFrom('call', 'message', 'in-person');
const placeProposal = proposal.map((each) => ({ ...each, plan: null, floor: each.outcome }));
const keptRegimen: Arbitrary<KeptRegimen> = fc.record({
  drug: text,
  start: doseSlot,
  firstTherapeuticOn: day,
  phases: fc.array(
    fc.record({
      id: text,
      medicine: text,
      form: text,
      says: text,
      strength: orNull(text),
      take: count,
      timesADay: fc.constantFrom(1, 2),
      from: doseSlot,
      to: orNull(doseSlot),
      doses: orNull(count),
    }),
    { maxLength: 2 },
  ),
  steps: fc.array(fc.record({ ...slotFields, from: text, to: text }), { maxLength: 2 }),
  supply: fc.array(fc.record({ medicine: text, strength: text, count }), { maxLength: 2 }),
  reviewOn: day,
  kidneysOn: orNull(day),
  endsOn: orNull(day),
  isLongTerm: bool,
  decidedBy: orNull(text),
  flags: fc.array(text, { maxLength: 2 }),
  version: id,
});
const decided = {
  place,
  against: text,
  physician: text,
  override,
  planOfCare: orNull(text),
  firstContactAt: orNull(instant),
  needsSecond: bool,
};
const box = {
  regimenId: id,
  medicine: text,
  strength: text,
  count,
  dispensedAt: instant,
  dispenser: text,
  lastsUntilOn: orNull(day),
};
const report = {
  from: doseSlot,
  to: doseSlot,
  missed: orNull(count),
  doubled: orNull(count),
  wrongStrength: orNull(bool),
  isLoading: bool,
};
const entry: Fields<Entry> = { sequence: fc.nat(), at: instant, by: actor };
const referrals = referralArbitraries({ text, id, instant, entry });
const later = followUpArbitraries({ text, id, instant, day, override, proposal: placeProposal, entry });
const reviewed = {
  decision: fc.constantFrom('stop', 'continue', 'continue-reduced', 'change'),
  physician: text,
  reason: text,
  unknown: fc.array(text, { maxLength: 2 }),
  nextReviewOn: orNull(day),
  sheet: orNull(later.sheet),
};
const settled = fc.constantFrom('returned', 'put-apart');
const who = fc.constantFrom('person', 'pharmacist');

type Fields<T> = { [K in keyof T]: Arbitrary<T[K]> };
type ByType = { [T in EventType]: Fields<Omit<Extract<EpisodeFact, { type: T }>, 'type'>> };

const treatmentFields: Pick<ByType, TreatmentFact['type']> = {
  'place-proposed': { proposal: placeProposal },
  'place-decided': { ...decided, decisionId: orNull(id) },
  'place-confirmed': { name: text },
  'regimen-prescribed': {
    regimenId: id,
    regimen: keptRegimen,
    facts,
    stale: fc.array(text, { maxLength: 2 }),
    prescriber: text,
    replaces: orNull(fc.record({ regimenId: id, reason: text })),
  },
  'first-dose-taken': { doseAt: instant, how: text },
  dispensed: { ...box, supplyId: id },
  'two-strengths-settled': { supplyId: id, outcome: settled, note: text },
  'step-confirmed': { step: doseSlot, who, how: text },
  'doses-reported': { ...report, note: text },
  'doses-answered': { reportSequence: fc.nat(), decision: text },
  'review-booked': {
    reviewAt: instant,
    where: text,
    outsideReason: orNull(text),
    appointmentId: orNull(id),
  },
  'review-given-up': { because: fc.constantFrom('cancelled', 'no-show'), note: orNull(text) },
  'review-recorded': reviewed,
  'treatment-stop-ordered': { reason: text, physician: text, confirmBeforeAt: instant },
  'treatment-stop-confirmed': { how: stopHow, saidBack: text, lastDoseOn: day },
  'sent-to-hospital': { where: text, receiver: text, reason: text, askAgainAt: instant },
  'hospital-answered': { what: text, askAgainAt: instant },
  'taken-back-from-hospital': { fromWhom: text, summary: text },
  'treatment-failed': { what: text },
  'treatment-held': { reason: text, untilAt: instant, physician: text },
  'hold-ended': { note: text },
  'hand-over-offered': { to: owner, reason: text },
  'hand-over-answered': { isAccepted: bool, to: owner, reason: text },
};

const checkIns = arbitraryCheckIns({ text, id, instant, number, bool, facts, owner, day, entry, orNull });
const letterSent = {
  letter: fc.constantFrom('gp', 'patient', 'dose-sheet', 'new-clot-signs', 'referral'),
  to: text,
  how: fc.constantFrom('electronic', 'secure-email', 'post', 'by-hand', 'portal'),
  sentAt: instant,
  upToSequence: fc.nat(),
};

const fields: ByType = {
  'letter-sent': letterSent,
  'referral-received': {
    episodeId: id,
    personId: id,
    region,
    zone: text,
    referrer: text,
    referredAt: instant,
    ...limbs,
    reason: text,
    owner,
    sent: referrals.sent,
  },
  'findings-recorded': { facts, observedAt: instant },
  assessed: { assessedAt: instant, wells, alternativeDiagnosis: orNull(text) },
  'step-proposed': {
    proposal,
    deadlines: fc.array(fc.record({ testId: id, dueAt: instant, lastDueAt: instant }), { maxLength: 2 }),
    flagged: bool,
  },
  'test-requested': {
    testId: id,
    kind,
    anchorAt: instant,
    dueAt: instant,
    lastDueAt: instant,
    notBeforeAt: orNull(instant),
    owner,
    override,
  },
  'slot-booked': {
    testId: id,
    slotAt: instant,
    place: text,
    breachReason: orNull(text),
    appointmentId: orNull(id),
  },
  'slot-given-up': { testId: id, because: fc.constantFrom('cancelled', 'no-show'), note: orNull(text) },
  'no-show-answered': { testId: id, note: text },
  'sample-taken': { testId: id, sampledAt: instant },
  'd-dimer-resulted': {
    testId: id,
    dDimer,
    sampledAt: orNull(instant),
    quantitative: orNull(bool),
    resultedAt: instant,
  },
  'scan-resulted': { testId: id, side, performedAt: instant, extent, result },
  'bloods-seen': { testId: id, note: text },
  'test-not-done': { testId: id, ...notDone },
  'test-overdue': { testId: id, limit: fc.constantFrom('first', 'last'), dueAt: instant },
  'cover-started': {
    medicine: text,
    firstDoseAt: instant,
    supplyEndsAt: instant,
    bloodsTakenAt: orNull(instant),
    override,
  },
  'supply-extended': { supplyEndsAt: instant, note: text },
  'cover-not-given': notGiven,
  'cover-stop-ordered': { confirmBeforeAt: instant, reason: text },
  'cover-stop-confirmed': confirmedStop,
  'person-told': { about, how: text },
  worsened: { what: text },
  'diagnosis-excluded': {},
  'diagnosis-withdrawn': { was: fc.constantFrom('excluded', 'confirmed') },
  'diagnosis-confirmed': { override },
  'sent-to-emergency': { where: text, reason: text },
  escalated: { item: text, phase, dueAt: instant },
  'escalation-read': { item: text },
  'owner-changed': { owner, reason: text },
  'entry-voided': { voidedSequence: fc.nat(), reason: text },
  'note-added': { text },
  closed: { ...ending, note: text, handedTo: orNull(text) },
  reopened: { reason: text, afresh: bool },
  ...treatmentFields,
  ...checkIns.fields,
  ...later.events,
  ...referrals.events,
};

export const anyEvent: Arbitrary<EpisodeEvent> = fc.oneof(
  ...Object.entries(fields).map(
    ([type, each]) =>
      // Fields and type belong together by ByType; the library's types cannot say it of a list.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      fc.record({ type: fc.constant(type), at: instant, by: actor, ...each }) as Arbitrary<EpisodeEvent>,
  ),
);

const test: Fields<PlannedTest> = {
  ...entry,
  id,
  kind,
  anchorAt: instant,
  dueAt: instant,
  lastDueAt: instant,
  notBeforeAt: orNull(instant),
  owner,
  slot: orNull(
    fc.record({
      at: instant,
      place: text,
      breachReason: orNull(text),
      bookedAt: instant,
      sequence: fc.nat(),
    }),
  ),
  sampledAt: orNull(instant),
  overdue: fc.record({ first: orNull(instant), last: orNull(instant) }),
  dDimer: orNull(fc.record({ ...entry, dDimer, quantitative: orNull(bool), resultedAt: instant })),
  scan: orNull(fc.record({ ...entry, side, performedAt: instant, extent, result })),
  bloods: orNull(fc.record({ ...entry, note: text })),
  notDone: orNull(fc.record({ ...entry, ...notDone })),
};
const treatment: Fields<Treatment> = {
  proposal: orNull(
    fc.tuple(placeProposal, instant).map(([proposed, proposedAt]) => ({ ...proposed, proposedAt })),
  ),
  place: orNull(fc.record({ ...entry, ...decided, second: orNull(fc.record({ ...entry, name: text })) })),
  placeAskedAt: orNull(instant),
  hospital: orNull(fc.record({ ...entry, where: text, receiver: text, askAgainAt: instant })),
  regimen: orNull(
    fc.record({
      ...entry,
      id,
      regimen: keptRegimen,
      prescriber: text,
      firstDose: orNull(fc.record({ ...entry, doseAt: instant, how: text })),
      confirmed: fc.array(fc.record({ ...entry, ...slotFields, who, how: text }), { maxLength: 2 }),
      stop: orNull(fc.record({ ...entry, reason: text, physician: text, confirmBeforeAt: instant })),
      stopConfirmed: orNull(fc.record({ ...entry, how: stopHow, saidBack: text, lastDoseOn: day })),
    }),
  ),
  supplies: fc.array(
    fc.record({ ...entry, ...box, id, settled: orNull(fc.record({ ...entry, outcome: settled })) }),
    { maxLength: 2 },
  ),
  reports: fc.array(
    fc.record({ ...entry, ...report, answered: orNull(fc.record({ ...entry, decision: text })) }),
    { maxLength: 2 },
  ),
  reviewBooked: orNull(fc.record({ ...entry, reviewAt: instant, where: text, appointmentId: orNull(id) })),
  reviewLost: orNull(fc.record({ ...entry, because: fc.constantFrom('cancelled', 'no-show') })),
  review: orNull(fc.record({ ...entry, ...reviewed })),
  failure: orNull(fc.record({ ...entry, what: text })),
  hold: orNull(fc.record({ ...entry, reason: text, untilAt: instant, physician: text })),
};
const handOver = fc.record({ ...entry, to: owner, reason: text });
const episode: Fields<Episode> = {
  id,
  checkIns: checkIns.state,
  personId: id,
  region,
  zone: text,
  sequence: fc.nat(),
  state: fc.constantFrom('suspected', 'awaiting-tests', 'closed'),
  referrer: text,
  referredAt: instant,
  openedAt: instant,
  ...limbs,
  reason: text,
  owner,
  findings: fc.array(fc.record({ ...entry, facts, observedAt: instant }), { maxLength: 2 }),
  assessments: fc.array(
    fc.record({ ...entry, assessedAt: instant, wells, alternativeDiagnosis: orNull(text) }),
    { maxLength: 2 },
  ),
  tests: fc.array(fc.record(test), { maxLength: 2 }),
  cover: fc.oneof(
    fc.record({ status: fc.constant('none') }),
    fc.record({ ...entry, ...notGiven, status: fc.constant('not-given') }),
    fc.record({
      ...entry,
      status: fc.constantFrom('running', 'stop-ordered', 'stopped', 'replaced'),
      medicine: text,
      firstDoseAt: instant,
      supplyEndsAt: instant,
      suppliedAt: instant,
      stop: orNull(fc.record({ orderedAt: instant, confirmBeforeAt: instant })),
      stopConfirmed: orNull(fc.record({ ...entry, ...confirmedStop })),
    }),
  ),
  proposal: orNull(
    fc
      .tuple(proposal, instant, bool)
      .map(([proposed, proposedAt, flagged]) => ({ ...proposed, proposedAt, flagged })),
  ),
  firstDoseAt: orNull(instant),
  emergencySince: orNull(fc.record(entry)),
  worsened: orNull(fc.record(entry)),
  told: fc.array(fc.record({ ...entry, about }), { maxLength: 2 }),
  diagnosis: orNull(fc.record({ ...entry, is: fc.constantFrom('excluded', 'confirmed'), byOverride: bool })),
  emergency: orNull(fc.record({ ...entry, where: text })),
  treatment: orNull(fc.record(treatment)),
  warfarin: orNull(later.warfarin),
  followUp: orNull(later.followUp),
  handOver: orNull(handOver),
  referral: orNull(referrals.referral),
  referralsOut: fc.array(referrals.out, { maxLength: 2 }),
  letters: fc.array(
    fc.record({ ...entry, ...letterSent, told: orNull(fc.constantFrom('excluded', 'confirmed')) }),
    { maxLength: 2 },
  ),
  escalations: fc.array(
    fc.record({ item: text, phase, dueAt: instant, at: instant, readAt: orNull(instant) }),
    { maxLength: 2 },
  ),
  closed: orNull(fc.record({ ...entry, ...ending })),
};
export const anyEpisode: Arbitrary<Episode> = fc.record(episode);
