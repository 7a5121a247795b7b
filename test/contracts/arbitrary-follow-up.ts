/** Events and states of warfarin and of what follows treatment, in form, from the arbitraries of the others. */
import fc, { type Arbitrary } from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import { superficialCourses } from '../../src/knowledge/diagnosis/superficial-courses.ts';
import type { Entry } from '../../src/pathway/episode-types.ts';
import type { Proposal } from '../../src/pathway/events.ts';
import type { FollowUpFact } from '../../src/pathway/follow-up/follow-up-events.ts';
import {
  type FollowUp,
  type ReviewOnRecord,
  type SuperficialDecided,
  type VillaltaScore,
  stopSteps,
  watchedResults,
} from '../../src/pathway/follow-up/follow-up-types.ts';
import type { WarfarinFact } from '../../src/pathway/warfarin/warfarin-events.ts';
import {
  type InrJudgement,
  type InrReport,
  type MgOnWeekday,
  type Warfarin,
  bleedings,
  inrActs,
  inrOrigins,
} from '../../src/pathway/warfarin/warfarin-types.ts';

type Fields<T> = { [K in keyof T]: Arbitrary<T[K]> };
type ByType<F extends { readonly type: string }> = {
  [T in F['type']]: Fields<Omit<Extract<F, { type: T }>, 'type'>>;
};

export type Parts = {
  readonly text: Arbitrary<string>;
  readonly id: Arbitrary<string>;
  readonly instant: Arbitrary<Temporal.Instant>;
  readonly day: Arbitrary<string>;
  readonly override: Arbitrary<{ readonly reason: string } | null>;
  readonly proposal: Arbitrary<Proposal & { readonly floor: string | null }>;
  readonly entry: Fields<Entry>;
};

const orNull = <T>(some: Arbitrary<T>) => fc.option(some, { nil: null });
const bool = fc.boolean();
const mg = fc.constantFrom(0, 2.5, 5);

export function followUpArbitraries({ text, id, instant, day, override, proposal, entry }: Parts): {
  readonly events: ByType<WarfarinFact> & ByType<FollowUpFact>;
  readonly sheet: Arbitrary<ReviewOnRecord>;
  readonly warfarin: Arbitrary<Warfarin>;
  readonly followUp: Arbitrary<FollowUp>;
} {
  const inrReport: Fields<InrReport> = {
    reading: fc.record({
      shown: text,
      reading: fc.constantFrom('number', 'above-limit', 'not-usable'),
      value: orNull(fc.constantFrom(1, 2.4, 8.1)),
    }),
    origin: orNull(fc.constantFrom(...inrOrigins)),
    measuredAt: instant,
    bleeding: orNull(fc.constantFrom(...bleedings)),
    headInjury: orNull(bool),
    disturbed: orNull(bool),
    vitaminKGiven: orNull(bool),
    temporaryCause: orNull(bool),
    taken: fc.array(fc.record({ on: day, mg: orNull(mg) }), { maxLength: 2 }),
  };
  const judgement: Fields<InrJudgement> = {
    action: proposal,
    act: fc.constantFrom(...inrActs),
    interval: proposal,
    nextOn: day,
    isSoon: bool,
    reasons: fc.array(fc.record({ row: text, days: fc.nat({ max: 84 }), certain: bool }), { maxLength: 2 }),
  };
  const target = {
    low: fc.constantFrom(2, 2.5),
    high: fc.constantFrom(3, 3.5),
    physician: text,
    reason: text,
  };
  const acted = { clinician: text, what: text, reached: bool, vitaminKGiven: orNull(bool) };
  const mgOn: Arbitrary<MgOnWeekday> = fc.record({
    monday: mg,
    tuesday: mg,
    wednesday: mg,
    thursday: mg,
    friday: mg,
    saturday: mg,
    sunday: mg,
  });
  const week = {
    mgOn,
    fromOn: day,
    omitOn: fc.array(day, { maxLength: 2 }),
    signedBy: text,
    reason: text,
    override,
  };
  const stopped = { regimenId: id, lastInjectionOn: day, clinician: text, saidBack: text, override };
  const score: Fields<VillaltaScore> = {
    leg: fc.constantFrom('left', 'right'),
    scoredOn: day,
    items: fc.dictionary(fc.constantFrom('villalta.pain', 'leg.ulcer'), orNull(fc.constantFrom(0, 3, true))),
    interval: fc.tuple(fc.nat({ max: 33 }), fc.nat({ max: 33 })),
    class: orNull(text),
    actOn: text,
    ulcer: orNull(bool),
    clinician: text,
    knowledgeVersion: id,
  };
  const step = { step: fc.constantFrom(...stopSteps), symptoms: orNull(bool), note: text };
  const started = {
    physician: text,
    reason: text,
    override,
    firstScanOn: day,
    scansOn: fc.array(day, { maxLength: 2 }),
  };
  const superficial: Fields<SuperficialDecided> = {
    course: fc.constantFrom(...superficialCourses),
    against: orNull(text),
    decisionId: id,
    knowledgeVersion: id,
    scanSequence: fc.nat(),
    physician: text,
    override,
    medicine: orNull(text),
    untilOn: orNull(day),
    followedBy: orNull(text),
    note: text,
  };
  const scanned = { performedAt: instant, result: fc.constantFrom(...watchedResults), note: text };
  return {
    events: {
      'inr-target-set': target,
      'inr-recorded': inrReport,
      'inr-judged': {
        inrSequence: fc.nat(),
        judgement: fc.record(judgement),
        told: fc.constantFrom(
          [],
          [{ words: 'inr.high', values: { by: '2026-11-25T10:00:00+00:00[Europe/London]' } }],
        ),
      },
      'inr-acted': { inrSequence: fc.nat(), ...acted },
      'dose-difference-settled': { inrSequence: fc.nat(), how: text },
      'warfarin-week-set': week,
      'injections-stopped': stopped,
      'villalta-recorded': score,
      'villalta-answered': { villaltaSequence: fc.nat(), decision: text },
      'stop-step-done': step,
      'surveillance-started': started,
      'surveillance-scanned': scanned,
      'superficial-decided': superficial,
    },
    sheet: fc.record({
      ownWords: text,
      duration: proposal,
      longTerm: proposal,
      reasons: fc.dictionary(fc.constantFrom('review.weight', 'review.bloods'), text),
      override,
      dDimerPlanned: orNull(bool),
    }),
    warfarin: fc.record({
      target: orNull(fc.record({ ...entry, ...target })),
      inrs: fc.array(
        fc.record({
          ...entry,
          ...inrReport,
          judged: orNull(fc.record({ ...entry, ...judgement })),
          acts: fc.array(fc.record({ ...entry, ...acted }), { maxLength: 2 }),
          settled: orNull(fc.record({ ...entry, how: text })),
        }),
        { maxLength: 2 },
      ),
      weeks: fc.array(fc.record({ ...entry, ...week }), { maxLength: 2 }),
      injectionsStopped: orNull(fc.record({ ...entry, ...stopped })),
    }),
    followUp: fc.record({
      villaltas: fc.array(
        fc.record({
          ...entry,
          ...score,
          answered: orNull(fc.record({ ...entry, decision: text })),
        }),
        { maxLength: 2 },
      ),
      stopSteps: fc.array(fc.record({ ...entry, ...step }), { maxLength: 2 }),
      surveillance: orNull(
        fc.record({
          ...entry,
          ...started,
          scans: fc.array(fc.record({ ...entry, ...scanned }), { maxLength: 2 }),
        }),
      ),
      superficial: orNull(fc.record({ ...entry, ...superficial })),
    }),
  };
}
