/** What must be true of every episode after every event, written from the sources and from the history alone. */
import { Temporal } from 'temporal-polyfill';
import { alarmsOf } from '../../src/pathway/alarms.ts';
import { diary } from '../../src/pathway/diary.ts';
import type { Alarm, DueItem, Episode, PlannedTest } from '../../src/pathway/episode-types.ts';
import type { EpisodeEvent, RecordedEvent } from '../../src/pathway/events.ts';
import { replay } from '../../src/pathway/evolve.ts';
import { checkInProblems } from './check-in-always.ts';
import { whyNotExcluded } from './episode-exclusion-by-hand.ts';

type Instant = Temporal.Instant;
export type Moment = {
  readonly episode: Episode;
  readonly events: readonly RecordedEvent[];
  readonly now: Instant;
  readonly birthDate: string | null;
};

const before = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) < 0;

/** Sentences, one for each thing that is wrong; none where all is well. */
export function whatIsWrong(moment: Moment): string[] {
  const items = diary(moment.episode);
  const alarms = alarmsOf(moment.episode);
  return [
    ...historyProblems(moment),
    ...nextStepProblems(moment.episode, items),
    ...alarmProblems(items, alarms),
    ...coverProblems(moment, items),
    ...deadlineProblems(moment),
    ...diagnosisProblems(moment),
    ...strengthProblems(moment, items),
    ...placeProblems(moment),
    ...checkInProblems(moment, items),
  ];
}

/** As text, in one order: a deep comparison does not see into an instant, and takes any two for equal. */
const plain = (value: unknown) => JSON.stringify(value, (_, inner: unknown) => sorted(inner));
const sorted = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

function historyProblems({ episode, events }: Moment): string[] {
  const problems: string[] = [];
  // A history that went on by being told alone is replayed with the next deed: a replay of all is dear.
  if (events.at(-1)?.type === 'escalated') return [];
  if (episode.sequence !== (events.at(-1)?.sequence ?? 0)) {
    problems.push(`the episode stands at ${episode.sequence}, its history at ${events.at(-1)?.sequence}`);
  }
  const replayed = replay(events);
  if (JSON.stringify(replayed) !== JSON.stringify(episode) && plain(replayed) !== plain(episode)) {
    problems.push(`replayed: ${plain(replayed)}\nreturned: ${plain(episode)}`);
  }
  return problems;
}

/** H8: each open episode has an owner, a next step and a deadline. */
function nextStepProblems(episode: Episode, items: readonly DueItem[]): string[] {
  if (episode.state === 'closed') {
    // H25: what was decided last is told to the usual doctor, also where closing came first.
    const others = items.filter(({ kind }) => kind !== 'send-letter');
    return others.map(({ key }) => `closed, and ${key} is still due`);
  }
  if (items.length === 0) return [`${episode.state}: nothing is due`];
  const keys = items.map(({ key }) => key);
  return [
    ...items.filter(({ owner }) => owner.id === '').map(({ key }) => `nobody owns ${key}`),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} is due twice`),
    ...items
      .filter(({ warnAt, dueAt }) => warnAt !== null && !before(warnAt, dueAt))
      .map(({ key }) => `${key} warns after it is due`),
  ];
}

function alarmProblems(items: readonly DueItem[], alarms: readonly Alarm[]): string[] {
  return [
    ...alarms
      .filter(({ item }) => !items.some(({ key }) => key === item))
      .map(({ item }) => `an alarm for ${item}, which is not due`),
    ...items
      .filter(({ key }) => !alarms.some(({ item }) => item === key))
      .map(({ key }) => `${key} is due and will never ring again`),
    ...alarms
      .filter(({ item, phase, ringAt }) => {
        const due = items.find(({ key }) => key === item)?.dueAt;
        return due !== undefined && phase !== 'soon' && before(ringAt, due);
      })
      .map(({ item }) => `${item} rings as due before it is`),
  ];
}

const isOpen = (test: PlannedTest) => !test.scan && !test.dDimer && !test.bloods && !test.notDone;

/** H10: a supply that ends before the scan it is to bridge to. Where the rules say stop, and the leg is not worse since, nothing is to be bridged. */
function coverProblems({ episode }: Moment, items: readonly DueItem[]): string[] {
  const { cover } = episode;
  if (episode.state === 'closed' || cover.status !== 'running') return [];
  const { worsened } = episode;
  const isWorse =
    worsened !== null &&
    !episode.tests.some(({ scan }) => scan !== null && before(worsened.at, scan.performedAt));
  if (episode.proposal?.plan?.cover === 'stop' && !isWorse) return [];
  const uncovered = episode.tests.filter(
    (test) => test.kind === 'scan' && isOpen(test) && before(cover.supplyEndsAt, test.slot?.at ?? test.dueAt),
  );
  if (uncovered.length === 0 || items.some(({ kind }) => kind === 'cover-gap')) return [];
  return [`supply ends ${cover.supplyEndsAt.toString()}, before the scan, and no gap is shown`];
}

/** H9: clocks of elapsed hours from the assessment or the result that asked for the test, never from the typing. */
function deadlineProblems({ episode, events }: Moment): string[] {
  return episode.tests.flatMap((test) => {
    if (test.kind === 'bloods') return [];
    if (isOwnChoice(test, events)) return [];
    if (test.kind === 'repeat-scan') return repeatProblems(test, episode.zone, events);
    const asked = events.filter(({ sequence }) => sequence <= test.sequence).flatMap(askedAt);
    const latest = asked.toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1);
    if (!latest) return [`${test.kind} was requested, and nothing asked for it`];
    return before(latest.add({ hours: 24 }), test.dueAt)
      ? [`${test.kind} is due at ${test.dueAt.toString()}, more than its hours after ${latest.toString()}`]
      : [];
  });
}

/** What a clinician orders beside the rules has no hours from them. */
const isOwnChoice = ({ id }: PlannedTest, events: readonly RecordedEvent[]) =>
  events.some((event) => event.type === 'test-requested' && event.testId === id && event.override !== null);

/** The instants from which a deadline may run. */
function askedAt(event: EpisodeEvent): Instant[] {
  switch (event.type) {
    case 'assessed':
      return [event.assessedAt];
    case 'd-dimer-resulted':
      return [event.resultedAt];
    case 'scan-resulted':
      return [event.performedAt];
    case 'test-overdue':
    case 'test-not-done':
    case 'worsened':
    case 'findings-recorded':
    case 'entry-voided':
    case 'cover-not-given':
    case 'cover-started':
      return [event.at];
    case 'referral-received':
    case 'step-proposed':
    case 'test-requested':
    case 'slot-booked':
    case 'slot-given-up':
    case 'no-show-answered':
    case 'sample-taken':
    case 'bloods-seen':
    case 'supply-extended':
    case 'cover-stop-ordered':
    case 'cover-stop-confirmed':
    case 'person-told':
    case 'diagnosis-excluded':
    case 'diagnosis-confirmed':
    case 'diagnosis-withdrawn':
    case 'sent-to-emergency':
    case 'escalated':
    case 'escalation-read':
    case 'owner-changed':
    case 'note-added':
    case 'closed':
    case 'reopened':
    case 'place-proposed':
    case 'place-decided':
    case 'place-confirmed':
    case 'regimen-prescribed':
    case 'first-dose-taken':
    case 'dispensed':
    case 'two-strengths-settled':
    case 'step-confirmed':
    case 'doses-reported':
    case 'doses-answered':
    case 'review-booked':
    case 'review-given-up':
    case 'review-recorded':
    case 'treatment-stop-ordered':
    case 'treatment-stop-confirmed':
    case 'sent-to-hospital':
    case 'hospital-answered':
    case 'taken-back-from-hospital':
    case 'treatment-failed':
    case 'treatment-held':
    case 'hold-ended':
    case 'inr-target-set':
    case 'inr-recorded':
    case 'inr-judged':
    case 'inr-acted':
    case 'dose-difference-settled':
    case 'warfarin-week-set':
    case 'injections-stopped':
    case 'villalta-recorded':
    case 'villalta-answered':
    case 'stop-step-done':
    case 'superficial-decided':
    case 'surveillance-started':
    case 'surveillance-scanned':
    case 'hand-over-offered':
    case 'hand-over-answered':
    case 'care-plan-agreed':
    case 'contact-risk-judged':
    case 'check-in-asked':
    case 'text-question-answered':
    case 'text-not-read':
    case 'check-in-answered':
    case 'answer-passed-on':
    case 'link-sent-again':
    case 'on-call-told':
    case 'on-call-not-reached':
    case 'answer-limit-passed':
    case 'answer-acknowledged':
    case 'asked-whether-called':
    case 'called-emergency':
    case 'contact-attempted':
    case 'asked-again':
    case 'message-undelivered':
    case 'undelivered-settled':
    case 'check-ins-paused':
    case 'check-ins-resumed':
    case 'letter-sent':
    case 'referral-matched':
    case 'referral-accepted':
    case 'referral-refused':
    case 'referrer-told':
    case 'referred-out':
    case 'referral-answered':
      return [];
  }
}

/** Day 6 to 8 by the calendar of the clinic, from one of the scans that were done. */
function repeatProblems(test: PlannedTest, zone: string, events: readonly RecordedEvent[]): string[] {
  const day = (at: Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  const scans = events.flatMap((event) => (event.type === 'scan-resulted' ? [day(event.performedAt)] : []));
  const { notBeforeAt } = test;
  if (notBeforeAt === null) return ['a repeat scan without a first day'];
  const fits = scans.some(
    (first) =>
      day(notBeforeAt).equals(first.add({ days: 6 })) &&
      day(test.dueAt.subtract({ nanoseconds: 1 })).equals(first.add({ days: 8 })),
  );
  return fits ? [] : [`repeat from ${notBeforeAt.toString()} to ${test.dueAt.toString()}: not day 6 to 8`];
}

/** H12: a box of a later strength, handed over before its day, is shown until somebody has settled it. */
function strengthProblems({ episode, events }: Moment, items: readonly DueItem[]): string[] {
  const isTreatedHere = ['deciding-where', 'home-treatment', 'review', 'long-term'].includes(episode.state);
  const voided = new Set(
    events.flatMap((event) => (event.type === 'entry-voided' ? [event.voidedSequence] : [])),
  );
  const counted = events.filter(({ sequence }) => !voided.has(sequence));
  const last = counted.findLast((event) => event.type === 'regimen-prescribed');
  if (!isTreatedHere || last?.type !== 'regimen-prescribed') return [];
  const settled = counted.flatMap((event) =>
    event.type === 'two-strengths-settled' ? [event.supplyId] : [],
  );
  const first = last.regimen.phases[0]?.strength;
  return counted.flatMap((event) => {
    if (event.type !== 'dispensed' || event.regimenId !== last.regimenId) return [];
    if (settled.includes(event.supplyId) || event.strength === first) return [];
    // Where a clinician states each dose, as of warfarin, any strength may be one of them.
    if (
      last.regimen.phases.some(({ medicine, strength }) => medicine === event.medicine && strength === null)
    )
      return [];
    const starts = last.regimen.phases.find(({ strength }) => strength === event.strength)?.from.on ?? '9999';
    const given = event.dispensedAt.toZonedDateTimeISO(episode.zone).toPlainDate().toString();
    const isShown = items.some(({ key }) => key === `two-strengths/${event.supplyId}`);
    return given < starts && !isShown
      ? [`${event.strength} handed over on ${given}, to start ${starts}, unseen`]
      : [];
  });
}

/** Home is never in force against hospital, emergency or what is not known, unless two people said so. */
function placeProblems({ episode, events }: Moment): string[] {
  if (!['home-treatment', 'review', 'long-term'].includes(episode.state)) return [];
  const voided = new Set(
    events.flatMap((event) => (event.type === 'entry-voided' ? [event.voidedSequence] : [])),
  );
  const counted = events.filter(({ sequence }) => !voided.has(sequence));
  const decided = counted.findLast((event) => event.type === 'place-decided');
  if (decided?.type !== 'place-decided') return ['at home, and nobody decided it'];
  if (decided.planOfCare === null || decided.firstContactAt === null)
    return ['at home without plan or contact'];
  if (decided.against === 'home' || decided.against === 'specialist-review') return [];
  const second = counted.find(
    ({ type, sequence }) => type === 'place-confirmed' && sequence > decided.sequence,
  );
  return second === undefined || second.by.id === decided.by.id
    ? ['at home against the rules, by one person']
    : [];
}

/** H6: nothing is excluded or confirmed without what the sources ask for. Looked at when it is recorded. */
function diagnosisProblems({ episode, events, birthDate }: Moment): string[] {
  const problems: string[] = [];
  const excluded = events.findLast(({ type }) => type === 'diagnosis-excluded');
  if (excluded) {
    const then = events.filter(({ sequence }) => sequence < excluded.sequence);
    const why = whyNotExcluded(then, birthDate);
    if (why !== null) problems.push(`excluded, although ${why}`);
  }
  if (episode.state === 'excluded') {
    const why = whyNotExcluded(events, birthDate);
    if (why !== null) problems.push(`stands as excluded, although ${why}`);
  }
  const last = events.at(-1);
  if (last?.type === 'diagnosis-confirmed' && last.override === null) {
    const found = events.some((event) => event.type === 'scan-resulted' && event.result === 'proximal-dvt');
    if (!found) problems.push('confirmed without a scan that shows it and without a reason');
  }
  return problems;
}
