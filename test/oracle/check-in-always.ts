/** What must be true of the watch at home after every event, read from the history alone: readers, emergencies, silence. */
import { Temporal } from 'temporal-polyfill';
import type { DueItem } from '../../src/pathway/episode-types.ts';
import type { RecordedEvent } from '../../src/pathway/events.ts';
import type { Moment } from './episode-always.ts';

type Of<T extends RecordedEvent['type']> = Extract<RecordedEvent, { type: T }>;
type Answered = Of<'check-in-answered'>;

const ofType = <T extends RecordedEvent['type']>(events: readonly RecordedEvent[], type: T): Of<T>[] =>
  events.filter((event): event is Of<T> => event.type === type);

/** q1, q2 and q8, and of q7 what is written as an emergency at once. */
const emergencies: Readonly<Record<string, unknown>> = {
  'check-in.breathless': true,
  'check-in.chest-pain': true,
  'check-in.coughing-blood': true,
  'check-in.fainted': true,
  'check-in.racing-heart': true,
  'check-in.leg-threatened': true,
  'check-in.neurological': true,
  'check-in.vomiting-blood': true,
  'check-in.head-injury': true,
  'check-in.stool-blood': 'black-or-bloody',
};

export function checkInProblems({ episode, events }: Moment, items: readonly DueItem[]): string[] {
  const voided = new Set(ofType(events, 'entry-voided').map(({ voidedSequence }) => voidedSequence));
  const since = events.findLastIndex((event) => event.type === 'reopened' && event.afresh);
  const counted = events.slice(since + 1).filter(({ sequence }) => !voided.has(sequence));
  const answers = ofType(counted, 'check-in-answered');
  if (answers.length === 0 && !counted.some(({ type }) => type === 'check-in-asked')) return [];
  if (episode.closed !== null) return [];
  return [
    ...answers.flatMap((answer) => readerProblems(answer, counted, items)),
    ...answers.flatMap(emergencyProblems),
    ...answers.flatMap((answer) => helpProblems(answer, counted, items)),
    ...silenceProblems({ events: counted, state: episode.state }, items),
  ];
}

/** Well, told by a message alone, or somebody reads it by a time: nothing else. */
function readerProblems(
  answer: Answered,
  events: readonly RecordedEvent[],
  items: readonly DueItem[],
): string[] {
  const { answerId, needs, lead, at } = answer;
  if (needs.length === 0)
    return lead === 'all-well' || lead === 'missed-dose-text'
      ? []
      : [`${answerId}: ${lead}, and nobody reads it`];
  return needs.flatMap(({ outcome, dueAt, passOnAt, owner }) => {
    const isRead = ofType(events, 'answer-acknowledged').some(
      (read) => read.answerId === answerId && (read.outcome === null || read.outcome === outcome),
    );
    const isDue = items.some(({ key }) => key === `read-answer/${answerId}/${outcome}`);
    return [
      ...(isRead === isDue
        ? [`${answerId}: ${outcome} is ${isRead ? 'read, and still' : 'unread, and not'} due`]
        : []),
      ...(Temporal.Instant.compare(dueAt, at) > 0 && Temporal.Instant.compare(passOnAt, dueAt) < 0
        ? []
        : [`${answerId}: ${outcome} is due before it can be read`]),
      ...(owner.id === '' ? [`${answerId}: ${outcome} has no reader`] : []),
    ];
  });
}

/** H20: whatever else was answered, the first words are to call for help. */
function emergencyProblems({ answerId, facts, isRed, told }: Answered): string[] {
  const isEmergency = Object.entries(facts).some(
    ([id, value]) => id in emergencies && emergencies[id] === value,
  );
  if (isEmergency && !isRed) return [`${answerId}: a sign of an emergency, and not taken for one`];
  const first = told[0]?.words;
  return isRed && first !== 'escalation.emergency' && first !== 'escalation.emergency-department'
    ? [`${answerId}: an emergency, and the first words are ${first}`]
    : [];
}

/** Unread, and nobody knows that they called: help is due to them. */
function helpProblems(
  answer: Answered,
  events: readonly RecordedEvent[],
  items: readonly DueItem[],
): string[] {
  const { answerId, isRed, needs, sequence } = answer;
  if (!isRed) return [];
  const isKnown = ofType(events, 'called-emergency').findLast((each) => each.answerId === answerId);
  const isReached = ofType(events, 'contact-attempted').some(
    (each) =>
      each.answerId === answerId &&
      each.isReached &&
      each.sequence > sequence &&
      ['person', 'emergency-services'].includes(each.target),
  );
  const read = ofType(events, 'answer-acknowledged').filter((each) => each.answerId === answerId);
  const isAllRead = needs.every(({ outcome }) =>
    read.some((each) => each.outcome === null || each.outcome === outcome),
  );
  const isOver = isAllRead || isReached || (isKnown !== undefined && isKnown.answer !== 'not-yet');
  const isDue = items.some(({ key }) => key === `send-help/${answerId}`);
  return isOver === isDue ? [`${answerId}: help is ${isDue ? 'still' : 'not'} due`] : [];
}

const steps: readonly string[] = ['await-answer', 'call-silent', 'call-named-contact', 'welfare-check'];

/** Asked, and nobody has heard from them since: somebody looks for them, as long as they are at home. */
function silenceProblems(
  { events, state }: { events: readonly RecordedEvent[]; state: string },
  items: readonly DueItem[],
): string[] {
  if (!['home-treatment', 'review', 'long-term'].includes(state)) return [];
  const stopped = events.findLast(({ type }) => type === 'treatment-stop-confirmed');
  const prescribed = events.findLast(({ type }) => type === 'regimen-prescribed');
  if (prescribed === undefined || (stopped !== undefined && stopped.sequence > prescribed.sequence))
    return [];
  const heard = events.findLast(
    (event) =>
      (event.type === 'check-in-answered' &&
        (event.checkInId !== null || Object.keys(event.facts).length > 0)) ||
      (event.type === 'contact-attempted' &&
        event.isReached &&
        ['person', 'welfare-check'].includes(event.target)),
  );
  const open = ofType(events, 'check-in-asked').filter(({ sequence }) => sequence > (heard?.sequence ?? 0));
  return open.length > 0 && !items.some(({ kind }) => steps.includes(kind))
    ? [`asked on day ${open[0]?.contact.day}, not heard from, and nobody looks for them`]
    : [];
}
