import type { Temporal } from 'temporal-polyfill';
import type { SplitId } from '../../knowledge/measure-splits.ts';
import { type MeasureId, measures, smallNumbers } from '../../knowledge/measures.ts';
import type { RecordedEvent } from '../events.ts';
import { isBefore } from '../instants.ts';
import type { KnownOfPerson } from '../person.ts';
import { checkInReply, ttrCrossSection, ttrFraction, ttrRosendaal } from './at-home.ts';
import type { Figures, MeasureReport, Rule, Seen, Verdict } from './measure-types.ts';
import {
  hospital30Days,
  hospital90Days,
  newClot90Days,
  reviewByDay100,
  stepOnDay,
  stopReadBack,
  twoStrengthsCaught,
  villaltaRecorded,
} from './on-treatment.ts';
import { seenAt } from './seen.ts';
import { groupsOf, splitIds } from './split.ts';
import { countIn, shownGroups, type SplitTally } from './split-tally.ts';
import { figuresOf, newTally, type Tally, tallyIn, tallyUp } from './tally.ts';
import { alertAcknowledged, letterSameDay } from './told-and-read.ts';
import {
  diagnosticDelay,
  doorToDDimer,
  doorToScan24h,
  doorToScan4h,
  scanOrCover,
  uncoveredDays,
} from './while-waiting.ts';

const rules: Readonly<Record<MeasureId, Rule>> = {
  'door-to-d-dimer': doorToDDimer,
  'door-to-scan-4h': doorToScan4h,
  'door-to-scan-24h': doorToScan24h,
  'scan-or-cover': scanOrCover,
  'uncovered-days': uncoveredDays,
  'diagnostic-delay': diagnosticDelay,
  'stop-read-back': stopReadBack,
  'step-on-day': stepOnDay,
  'two-strengths-caught': twoStrengthsCaught,
  'alert-acknowledged': alertAcknowledged,
  'review-by-day-100': reviewByDay100,
  'villalta-recorded': villaltaRecorded,
  'hospital-30-days': hospital30Days,
  'hospital-90-days': hospital90Days,
  'new-clot-90-days': newClot90Days,
  'letter-same-day': letterSameDay,
  'check-in-reply': checkInReply,
  'ttr-rosendaal': ttrRosendaal,
  'ttr-fraction': ttrFraction,
  'ttr-cross-section': ttrCrossSection,
};
export const measureIds = Object.keys(measures).filter((id): id is MeasureId => Object.hasOwn(measures, id));

/** Of one history: what each measure makes of it at an instant. */
export function verdictsOn(
  history: readonly RecordedEvent[],
  asOf: Temporal.Instant,
): Readonly<Partial<Record<MeasureId, readonly Verdict[]>>> {
  const seen = seenAt(history, asOf);
  return seen === null ? {} : verdictsOf(seen);
}

const verdictsOf = (seen: Seen): Readonly<Record<string, readonly Verdict[]>> =>
  Object.fromEntries(measureIds.map((id) => [id, rules[id](seen)]));

/** Takes histories one by one, and keeps counts alone: ten thousand episodes need no more room than one. */
export type Measuring = {
  readonly add: (history: readonly RecordedEvent[]) => void;
  readonly report: () => readonly MeasureReport[];
};

/** What the record knows of a person; null where they are not on it. */
export type WhoOf = (personId: string) => KnownOfPerson | null;

/**
 * Counts over the episodes referred from `from` on, as the record stood at `asOf`. The same record gives the same figures for a past
 * instant whenever it is asked, where `whoOf` answers as of that instant too.
 */
export function startMeasuring(
  asOf: Temporal.Instant,
  from: Temporal.Instant | null,
  whoOf: WhoOf,
): Measuring {
  const counts = measureIds.map((id) => ({
    id,
    tally: newTally(),
    groups: new Map<string, Tally>(),
    splits: splitIds.map((split): Split => ({ split, tallies: new Map() })),
    cases: new Set<string>(),
  }));
  return {
    add: (history) => {
      const [first] = history;
      if (first?.type !== 'referral-received') return;
      if (from !== null && isBefore(first.referredAt, from)) return;
      const seen = seenAt(history, asOf);
      if (seen === null) return;
      const verdicts = verdictsOf(seen);
      const { personId, episodeId } = first;
      const groupIn = groupsOf(whoOf(personId), seen);
      for (const { id, tally, groups, splits, cases } of counts)
        for (const verdict of verdicts[id] ?? []) {
          tallyUp(tally, verdict);
          if (verdict.group !== undefined) tallyUp(tallyIn(groups, verdict.group), verdict);
          for (const { split, tallies } of splits) countIn(tallies, groupIn[split], personId, verdict);
          if (isToLookAt(id, verdict)) cases.add(episodeId);
        }
    },
    report: () =>
      counts.map(({ id, tally, groups, splits, cases }) => ({
        id,
        ...figuresOf(tally),
        groups: Object.fromEntries(
          [...groups]
            .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
            .map(([group, of]) => [group, figuresOf(of)]),
        ),
        splits: splitsOf(id, splits),
        cases: [...cases].toSorted(),
      })),
  };
}

type Split = { readonly split: SplitId; readonly tallies: SplitTally };

function splitsOf(id: MeasureId, splits: readonly Split[]): MeasureReport['splits'] {
  const shown = (of: SplitId) =>
    shownGroups(of, splits.find(({ split }) => split === of)?.tallies ?? new Map(), measures[id].kind);
  return {
    age: shown('age'),
    language: shown('language'),
    channel: shown('channel'),
    'skin-tone': shown('skin-tone'),
  };
}

/** Where less is better, what was met is what went wrong. */
function isToLookAt(id: MeasureId, { is }: Verdict): boolean {
  const isBadWhenMet = measures[id].better === 'less' && measures[id].kind === 'share';
  return is === 'unknown' || is === (isBadWhenMet ? 'met' : 'not-met');
}

export type ShownOutside = Pick<MeasureReport, 'id'> & { readonly figures: Figures | null };

/** For readers outside the service: no cases, no groups, and no figure that one to four people stand behind. */
export function forOutside(reports: readonly MeasureReport[]): readonly ShownOutside[] {
  return reports.map(({ id, cases: _cases, groups: _groups, splits: _splits, ...figures }) => {
    const { numerator, denominator, unknown, excluded } = figures;
    const isTotal = measures[id].kind === 'total';
    const counts = isTotal
      ? [unknown, excluded]
      : [numerator, denominator - numerator, denominator, unknown, excluded];
    const isSmall = counts.some((count) => count > 0 && count < smallNumbers.least);
    return { id, figures: isSmall || isTotal ? null : figures };
  });
}
