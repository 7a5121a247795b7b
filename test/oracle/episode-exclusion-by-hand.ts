/**
 * May this history stand as "DVT excluded"? Written a second time, from the clinical review (3.1, 3.3, 3.4, 3.6) and from
 * the events alone: it knows nothing of the tables or of the episode.
 */
import { Temporal } from 'temporal-polyfill';
import type { FactValue } from '../../src/engine/fact-values.ts';
import type { EpisodeEvent, RecordedEvent } from '../../src/pathway/events.ts';

type Of<T extends EpisodeEvent['type']> = Extract<RecordedEvent, { type: T }>;
type Facts = ReadonlyMap<string, FactValue | null>;
type Probability = 'least' | 'middle' | 'most';

/** What forbids it, in words; null where it may stand. */
export function whyNotExcluded(history: readonly RecordedEvent[], birthDate: string | null): string | null {
  const events = sincePresented(standing(history));
  const referral = presentedBy(standing(history));
  if (!referral) return 'nobody was referred';
  const facts = factsOf(events);
  const outside = outsideTheScore(referral, facts, birthDate);
  if (outside !== null) return outside;

  const scans = of(events, 'scan-resulted').toSorted((a, b) =>
    Temporal.Instant.compare(a.performedAt, b.performedAt),
  );
  if (scans.some(({ result }) => result === 'proximal-dvt')) return 'a scan shows a proximal DVT';
  const seen = scans.filter((scan) => isNegative(scan) && covers(scan.side, referral.side));
  const latest = scans.at(-1);
  if (latest && !(isNegative(latest) && covers(latest.side, referral.side)))
    return `the last scan is ${latest.result}`;

  const worse = of(events, 'worsened').at(-1);
  if (worse && !scans.some(({ performedAt }) => Temporal.Instant.compare(performedAt, worse.at) > 0)) {
    return 'worse since, and not scanned since';
  }

  const probability = probabilityOf(facts, referral.region);
  const onTreatment = facts.get('anticoagulant.at-presentation') === 'treatment';
  const [first] = seen;
  if (!latest || !first) {
    if (probability !== 'least') return 'DVT is likely and no scan is negative';
    if (onTreatment) return 'on treatment no D-dimer counts';
    return whyNoNegativeDDimer(events, referral, facts, birthDate, 'age-adjusted');
  }
  if (probability === 'least') return null;
  if (daysBetween(first.performedAt, latest.performedAt, referral.zone) >= 6) return null;
  if (onTreatment) return 'on treatment, not unlikely, and no repeat scan from day 6 on';
  if (referral.region === 'us') {
    if (facts.get('alternative-diagnosis.confirmed') === true) return null;
    if (probability === 'middle' && latest.extent === 'whole-leg') return null;
    return `US, probability ${probability}, one ${latest.extent} scan and no repeat from day 6 on`;
  }
  if (facts.get('history.injecting') !== false)
    return 'injects drugs, or not asked: only a repeat scan excludes';
  const why = whyNoNegativeDDimer(events, referral, facts, birthDate, 'fixed');
  return why === null ? null : `likely, one negative scan, no repeat from day 6 on, and ${why}`;
}

function standing(history: readonly RecordedEvent[]): RecordedEvent[] {
  const voided = new Set(
    history.flatMap((event) => (event.type === 'entry-voided' ? [event.voidedSequence] : [])),
  );
  return history.filter(({ sequence }) => !voided.has(sequence));
}

/** Whoever comes back after the end is seen from the start: no finding and no test from before counts. */
const isAfresh = (event: RecordedEvent) => event.type === 'reopened' && event.afresh;
const sincePresented = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.slice(events.findLastIndex(isAfresh) + 1);

function presentedBy(events: readonly RecordedEvent[]): Of<'referral-received'> | undefined {
  const [referral] = of(events, 'referral-received');
  const again = events.findLast(isAfresh);
  return referral && again ? { ...referral, referredAt: again.at, symptomsBeganOn: null } : referral;
}

const of = <T extends EpisodeEvent['type']>(events: readonly RecordedEvent[], type: T): Of<T>[] =>
  events.filter((event): event is Of<T> => event.type === type);

function factsOf(events: readonly RecordedEvent[]): Facts {
  const facts = new Map<string, FactValue | null>();
  const asSeen = of(events, 'findings-recorded').toSorted((a, b) =>
    Temporal.Instant.compare(a.observedAt, b.observedAt),
  );
  for (const { facts: recorded } of asSeen) {
    for (const [id, value] of Object.entries(recorded)) facts.set(id, value);
  }
  return facts;
}

const isNegative = ({ result }: Of<'scan-resulted'>) =>
  result === 'negative' || result === 'superficial-thrombosis';
const covers = (scanned: string, symptomatic: string) => scanned === 'both' || scanned === symptomatic;

function daysBetween(from: Temporal.Instant, to: Temporal.Instant, zone: string): number {
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  return day(from).until(day(to), { largestUnit: 'days' }).days;
}

function ageOn(day: Temporal.PlainDate, birthDate: string | null): number | null {
  return birthDate === null
    ? null
    : Temporal.PlainDate.from(birthDate).until(day, { largestUnit: 'years' }).years;
}

/** What must be known, and be so, before any score or test excludes. Unknown is not no. */
const mustBeNo = [
  'presentation.pe-symptoms',
  'presentation.unstable',
  'oxygen-saturation.below-usual',
  'limb.threatened',
  'pregnancy.current-or-recent',
] as const;

const said = (facts: Facts, id: string) => JSON.stringify(facts.get(id) ?? 'not known');

function outsideTheScore(
  referral: Of<'referral-received'>,
  facts: Facts,
  birthDate: string | null,
): string | null {
  const open = mustBeNo.find((id) => facts.get(id) !== false);
  if (open !== undefined) return `${open} is ${said(facts, open)}`;
  const oxygen = facts.get('oxygen-saturation');
  if (typeof oxygen !== 'number' || oxygen < 94)
    return `oxygen saturation is ${said(facts, 'oxygen-saturation')}`;
  if (referral.limb !== 'leg') return 'it is an arm';
  const age = ageOn(referral.referredAt.toZonedDateTimeISO(referral.zone).toPlainDate(), birthDate);
  if (age === null || age < 17) return `age is ${age ?? 'not known'}`;
  const drug = facts.get('anticoagulant.at-presentation');
  if (drug === undefined || drug === null) return 'anticoagulants were not asked for';
  if (drug !== 'treatment' && facts.get('dvt.previous-same-leg') !== false) {
    return 'an old DVT in this leg, or not asked';
  }
  return null;
}

const points: Readonly<Record<string, number>> = {
  'wells.active-cancer': 1,
  'wells.paralysis-or-cast': 1,
  'wells.bedridden-or-surgery': 1,
  'wells.deep-vein-tenderness': 1,
  'wells.entire-leg-swollen': 1,
  'wells.calf-larger': 1,
  'wells.pitting-oedema': 1,
  'wells.collateral-veins': 1,
  'wells.previous-dvt': 1,
  'wells.alternative-as-likely': -2,
};

/** The highest that is still possible: what was not asked counts as it would count most. */
function probabilityOf(facts: Facts, region: 'uk' | 'us'): Probability {
  const most = Object.entries(points).reduce((sum, [id, of]) => {
    const is = facts.get(id) ?? null;
    return sum + (is === true ? of : is === null ? Math.max(0, of) : 0);
  }, 0);
  if (facts.get('history.injecting') !== false) return 'most';
  if (region === 'uk') return most <= 1 ? 'least' : 'most';
  return most <= 0 ? 'least' : most <= 2 ? 'middle' : 'most';
}

function daysOfSymptoms(
  { symptomsBeganOn }: Of<'referral-received'>,
  facts: Facts,
  day: Temporal.PlainDate,
): number | null {
  if (symptomsBeganOn !== null) {
    return Temporal.PlainDate.from(symptomsBeganOn).until(day, { largestUnit: 'days' }).days;
  }
  const told = facts.get('symptoms.duration');
  return typeof told === 'number' ? told : null;
}

function whyNoNegativeDDimer(
  events: readonly RecordedEvent[],
  referral: Of<'referral-received'>,
  facts: Facts,
  birthDate: string | null,
  reading: 'fixed' | 'age-adjusted',
): string | null {
  const result = of(events, 'd-dimer-resulted').at(-1);
  if (!result) return 'there is no D-dimer';
  const sampled =
    result.sampledAt ??
    of(events, 'sample-taken').findLast(({ testId }) => testId === result.testId)?.sampledAt;
  if (!sampled) return 'nobody knows when the D-dimer was taken';
  if (result.quantitative !== true) return 'the D-dimer is not known to be quantitative';
  if (facts.get('anticoagulant.at-presentation') !== 'none') return 'an anticoagulant was taken before';
  const dosed = of(events, 'cover-started').some(
    ({ firstDoseAt }) => Temporal.Instant.compare(firstDoseAt, sampled) <= 0,
  );
  if (dosed) return 'the D-dimer was taken after the first dose';
  const day = sampled.toZonedDateTimeISO(referral.zone).toPlainDate();
  const days = daysOfSymptoms(referral, facts, day);
  if (days === null) return 'nobody knows since when';
  if (days > 14) return `symptoms are ${days} days old`;
  const { ugPerLFeu, assayCutOffUgPerLFeu = 500, comparator } = result.dDimer;
  const age = ageOn(day, birthDate);
  const adjusts = reading === 'age-adjusted' && assayCutOffUgPerLFeu === 500 && age !== null && age > 50;
  const cutOff = adjusts ? age * 10 : assayCutOffUgPerLFeu;
  const negative = comparator === '<' ? ugPerLFeu <= cutOff : comparator !== '>' && ugPerLFeu < cutOff;
  return negative ? null : `the D-dimer is ${comparator ?? ''}${ugPerLFeu} against ${cutOff}`;
}
