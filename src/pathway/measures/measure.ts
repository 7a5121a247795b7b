import type { Temporal } from 'temporal-polyfill';
import { type MeasureId, measures, smallNumbers } from '../../knowledge/measures.ts';
import type { RecordedEvent } from '../events.ts';
import { isBefore } from '../instants.ts';
import { checkInReply, ttrCrossSection, ttrFraction, ttrRosendaal } from './at-home.ts';
import type { Figures, MeasureReport, Rule, Verdict } from './measure-types.ts';
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
  return seen === null ? {} : Object.fromEntries(measureIds.map((id) => [id, rules[id](seen)]));
}

/** Takes histories one by one, and keeps counts alone: ten thousand episodes need no more room than one. */
export type Measuring = {
  readonly add: (history: readonly RecordedEvent[]) => void;
  readonly report: () => readonly MeasureReport[];
};

/**
 * Counts over the episodes referred from `from` on, as the record stood at `asOf`. The same record gives the same figures for a past
 * instant whenever it is asked.
 */
export function startMeasuring(asOf: Temporal.Instant, from: Temporal.Instant | null): Measuring {
  const counts = measureIds.map((id) => ({
    id,
    tally: newTally(),
    groups: new Map<string, Tally>(),
    cases: new Set<string>(),
  }));
  return {
    add: (history) => {
      const [first] = history;
      if (first?.type !== 'referral-received') return;
      if (from !== null && isBefore(first.referredAt, from)) return;
      const verdicts = verdictsOn(history, asOf);
      for (const { id, tally, groups, cases } of counts)
        for (const verdict of verdicts[id] ?? []) {
          tallyUp(tally, verdict);
          if (verdict.group !== undefined) tallyUp(groupOf(groups, verdict.group), verdict);
          if (isToLookAt(id, verdict)) cases.add(first.episodeId);
        }
    },
    report: () =>
      counts.map(({ id, tally, groups, cases }) => ({
        id,
        ...figuresOf(tally),
        groups: Object.fromEntries(
          [...groups]
            .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
            .map(([group, of]) => [group, figuresOf(of)]),
        ),
        cases: [...cases].toSorted(),
      })),
  };
}

/** Where less is better, what was met is what went wrong. */
function isToLookAt(id: MeasureId, { is }: Verdict): boolean {
  const isBadWhenMet = measures[id].better === 'less' && measures[id].kind === 'share';
  return is === 'unknown' || is === (isBadWhenMet ? 'met' : 'not-met');
}

type Tally = { numerator: number; denominator: number; unknown: number; excluded: number; minutes: number[] };
const newTally = (): Tally => ({ numerator: 0, denominator: 0, unknown: 0, excluded: 0, minutes: [] });

function groupOf(groups: Map<string, Tally>, name: string): Tally {
  const known = groups.get(name);
  if (known !== undefined) return known;
  const made = newTally();
  groups.set(name, made);
  return made;
}

/** The unknown stands beside both: it is neither met nor not. */
function tallyUp(tally: Tally, { is, minutes, of, amount }: Verdict): void {
  if (is === 'excluded') tally.excluded += 1;
  else if (is === 'unknown') tally.unknown += 1;
  else {
    tally.denominator += of ?? 1;
    tally.numerator += of === undefined ? (is === 'met' ? 1 : 0) : (amount ?? 0);
    if (minutes !== undefined) tally.minutes.push(minutes);
  }
}

function figuresOf({ numerator, denominator, unknown, excluded, minutes }: Tally): Figures {
  const sorted = minutes.toSorted((a, b) => a - b);
  return {
    numerator,
    denominator,
    unknown,
    excluded,
    medianMinutes: percentile(sorted, 50),
    p90Minutes: percentile(sorted, 90),
  };
}

/** By nearest rank: a time that somebody really waited. */
const percentile = (sorted: readonly number[], percent: number): number | null =>
  sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? null;

export type ShownOutside = Pick<MeasureReport, 'id'> & { readonly figures: Figures | null };

/** For readers outside the service: no cases, no groups, and no figure that one to four people stand behind. */
export function forOutside(reports: readonly MeasureReport[]): readonly ShownOutside[] {
  return reports.map(({ id, cases: _cases, groups: _groups, ...figures }) => {
    const { numerator, denominator, unknown, excluded } = figures;
    const isTotal = measures[id].kind === 'total';
    const counts = isTotal
      ? [unknown, excluded]
      : [numerator, denominator - numerator, denominator, unknown, excluded];
    const isSmall = counts.some((count) => count > 0 && count < smallNumbers.least);
    return { id, figures: isSmall || isTotal ? null : figures };
  });
}
