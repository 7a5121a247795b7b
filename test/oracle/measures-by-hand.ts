/**
 * Some measures a second time: from the words of their definitions and the bare list of events, by milliseconds and text, with
 * nothing of the first writing.
 */
import { Temporal } from 'temporal-polyfill';
import type { EventType, RecordedEvent } from '../../src/pathway/events.ts';

export type ByHand = { met: number; not: number; unknown: number; excluded: number };
type Event<T extends EventType> = Extract<RecordedEvent, { type: T }>;
const hour = 3_600_000;
const day = 24 * hour;

/** One organisation, one instant: what stood then. */
function standing(history: readonly RecordedEvent[], asOf: number): RecordedEvent[] {
  const known = history.filter((event) => event.at.epochMilliseconds <= asOf);
  const gone = known.map((event) => (event.type === 'entry-voided' ? event.voidedSequence : -1));
  return known.filter((event) => !gone.includes(event.sequence));
}

const all = <T extends EventType>(events: readonly RecordedEvent[], type: T) =>
  events.filter((event): event is Event<T> => event.type === type);
const ms = (at: Temporal.Instant) => at.epochMilliseconds;
const localDay = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

type Story = { events: RecordedEvent[]; current: RecordedEvent[]; door: number; zone: string; asOf: number };

function storyOf(history: readonly RecordedEvent[], asOf: number): Story | null {
  const events = standing(history, asOf);
  const [first] = events;
  if (first?.type !== 'referral-received') return null;
  const back = events.filter((event) => event.type === 'reopened' && event.afresh).at(-1);
  return {
    events,
    current: back === undefined ? events : events.filter(({ sequence }) => sequence > back.sequence),
    door: back === undefined ? ms(first.referredAt) : ms(back.at),
    zone: first.zone,
    asOf,
  };
}

/** Scans of tests whose request stands. */
function scansOf({ current }: Story): Event<'scan-resulted'>[] {
  const asked = all(current, 'test-requested').map(({ testId }) => testId);
  const byTest = new Map<string, Event<'scan-resulted'>>();
  for (const scan of all(current, 'scan-resulted'))
    if (asked.includes(scan.testId)) byTest.set(scan.testId, scan);
  return [...byTest.values()];
}

const isScanAsked = ({ current }: Story) =>
  all(current, 'test-requested').some(({ kind }) => kind === 'scan');

export const byHand: Readonly<Record<string, (story: Story, sum: ByHand) => void>> = {
  'door-to-scan-24h': (story, sum) => {
    if (!isScanAsked(story)) return;
    const times = scansOf(story).map(({ performedAt }) => ms(performedAt));
    if (times.length === 0) {
      const asked = all(story.current, 'test-requested').filter(({ kind }) => kind === 'scan');
      const givenUp = all(story.current, 'test-not-done').map(({ testId }) => testId);
      if (asked.every(({ testId }) => givenUp.includes(testId))) sum.excluded += 1;
      else if (story.asOf - story.door > 24 * hour) sum.not += 1;
      return;
    }
    const waited = Math.min(...times) - story.door;
    if (waited < 0) sum.unknown += 1;
    else if (waited <= 24 * hour) sum.met += 1;
    else sum.not += 1;
  },

  'scan-or-cover': (story, sum) => {
    const [assessed] = all(story.current, 'assessed');
    if (!assessed || !isScanAsked(story)) return;
    const limit = ms(assessed.assessedAt) + 4 * hour;
    const ends = [
      ...scansOf(story).map(({ performedAt }) => ms(performedAt)),
      ...story.current
        .filter(({ type }) => ['diagnosis-excluded', 'sent-to-emergency', 'closed'].includes(type))
        .map(({ at }) => ms(at)),
      story.asOf,
    ];
    if (Math.min(...ends) <= limit) return;
    const doses = all(story.current, 'cover-started').map(({ firstDoseAt }) => ms(firstDoseAt));
    if (doses.length > 0) {
      if (Math.min(...doses) <= limit) sum.met += 1;
      else sum.not += 1;
      return;
    }
    const lastWord = story.events
      .filter(({ type }) => type === 'cover-not-given' || type === 'cover-started')
      .at(-1);
    if (lastWord?.type === 'cover-not-given') sum.excluded += 1;
    else {
      const before = lastAnswer(story, 'anticoagulant.at-presentation');
      if (before === 'treatment') sum.excluded += 1;
      else if (before === undefined) sum.unknown += 1;
      else sum.not += 1;
    }
  },

  'diagnostic-delay': (story, sum) => {
    let confirmed = false;
    for (const { type } of story.current) {
      if (type === 'diagnosis-confirmed') confirmed = true;
      if (type === 'diagnosis-excluded' || type === 'diagnosis-withdrawn') confirmed = false;
    }
    if (!confirmed) return;
    const seen = scansOf(story).filter(
      ({ result }) => result === 'proximal-dvt' || result === 'isolated-distal-dvt',
    );
    const found =
      seen.length === 0
        ? Number.NaN
        : Math.min(...seen.map(({ performedAt }) => ms(performedAt))) - story.door;
    if (Number.isNaN(found) || found < 0) sum.unknown += 1;
    else if (found > 30 * day) sum.excluded += 1;
    else if (found > day) sum.met += 1;
    else sum.not += 1;
  },

  'stop-read-back': ({ events, zone, asOf }, sum) => {
    let ordered: number | null = null;
    const close = () => {
      if (ordered !== null && localDay(asOf, zone) > localDay(ordered, zone)) sum.unknown += 1;
      ordered = null;
    };
    for (const event of events) {
      if (event.type === 'cover-stop-ordered') {
        close();
        ordered = ms(event.at);
      }
      if (event.type === 'cover-stop-confirmed' && ordered !== null) {
        if (localDay(ms(event.at), zone) === localDay(ordered, zone)) sum.met += 1;
        else sum.not += 1;
        ordered = null;
      }
    }
    close();
  },

  'alert-acknowledged': ({ events, asOf }, sum) => {
    for (const alert of all(events, 'escalated')) {
      if (alert.phase !== 'due') continue;
      const read = all(events, 'escalation-read').find(
        ({ item, sequence }) => item === alert.item && sequence > alert.sequence,
      );
      const waited = (read === undefined ? asOf : ms(read.at)) - ms(alert.at);
      if (read !== undefined && waited <= hour) sum.met += 1;
      else if (waited > hour) sum.not += 1;
    }
  },

  'letter-same-day': ({ events, zone, asOf }, sum) => {
    const decided = [
      'diagnosis-confirmed',
      'diagnosis-excluded',
      'review-recorded',
      'treatment-stop-confirmed',
      'closed',
    ];
    const end = events.filter(({ type }) => type === 'closed' || type === 'reopened').at(-1);
    for (const event of events.filter(({ type }) => decided.includes(type))) {
      if (end?.type === 'closed' && end.reason === 'opened-in-error') {
        sum.excluded += 1;
        continue;
      }
      const midnight = Temporal.PlainDate.from(localDay(ms(event.at), zone))
        .add({ days: 1 })
        .toZonedDateTime(zone);
      const limit = Math.max(midnight.epochMilliseconds, ms(event.at) + 4 * hour);
      const sent = all(events, 'letter-sent').find(
        ({ letter, sequence }) => letter === 'gp' && sequence > event.sequence,
      );
      if (sent !== undefined && ms(sent.sentAt) <= limit) sum.met += 1;
      else if (sent !== undefined || asOf > limit) sum.not += 1;
    }
  },

  'review-by-day-100': (story, sum) => {
    const { events, zone, asOf } = story;
    const [first] = all(events, 'regimen-prescribed');
    if (!first) return;
    const after100 = Temporal.PlainDate.from(first.regimen.firstTherapeuticOn)
      .add({ days: 100 })
      .toZonedDateTime(zone).epochMilliseconds;
    const early = events.filter(({ at }) => ms(at) < after100);
    if (early.some(({ type }) => type === 'review-recorded')) sum.met += 1;
    else if (asOf >= after100) {
      const end = early.filter(({ type }) => type === 'closed' || type === 'reopened').at(-1);
      const reason = end?.type === 'closed' ? end.reason : '';
      const hospital = early
        .filter(({ type }) => type === 'sent-to-hospital' || type === 'taken-back-from-hospital')
        .at(-1);
      if (reason === 'lost-contact') sum.unknown += 1;
      else if (
        early.some(({ type }) => type === 'treatment-stop-confirmed') ||
        ['died', 'transferred', 'moved-away', 'confirmed-handed-over'].includes(reason)
      )
        sum.excluded += 1;
      else if (hospital?.type === 'sent-to-hospital') sum.unknown += 1;
      else sum.not += 1;
    }
  },
};

function lastAnswer({ current }: Story, fact: string): unknown {
  let answer: unknown;
  const asSeen = all(current, 'findings-recorded').toSorted((a, b) => ms(a.observedAt) - ms(b.observedAt));
  for (const { facts } of asSeen) if (fact in facts) answer = facts[fact] ?? undefined;
  return answer;
}

export function sumByHand(
  id: string,
  histories: readonly (readonly RecordedEvent[])[],
  asOf: Temporal.Instant,
): ByHand {
  const sum: ByHand = { met: 0, not: 0, unknown: 0, excluded: 0 };
  for (const history of histories) {
    const story = storyOf(history, ms(asOf));
    if (story !== null) byHand[id]?.(story, sum);
  }
  return sum;
}
