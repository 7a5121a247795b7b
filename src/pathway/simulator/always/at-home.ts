import { Temporal } from 'temporal-polyfill';
import { runningRegimen } from '../../treatment/due-treatment.ts';
import type { DueItem, Episode } from '../../episode-types.ts';
import type { RecordedEvent } from '../../events.ts';
import type { Broken, Changed } from './of-change.ts';

type Of<T extends RecordedEvent['type']> = Extract<RecordedEvent, { type: T }>;
type Answered = Of<'check-in-answered'>;

type Watched = Pick<Changed['after'], 'episode' | 'events' | 'items'>;

/** What is promised to whoever is treated at home: written from the history, not from the code that keeps it. */
export function atHomeOf({
  change,
  after,
}: Pick<Changed, 'change'> & { readonly after: Watched }): readonly Broken[] {
  const { episode, items } = after;
  const emergencies = emergenciesFirst(items);
  if (episode.closed !== null) return emergencies;
  return [
    ...emergencies,
    ...change.events.flatMap((event) =>
      event.type === 'check-in-answered' ? redAtOnce(event, change.messages) : [],
    ),
    ...readers(episode, items),
    ...(episode.checkIns === null ? [] : silence(after.events, episode, items)),
  ];
}

const dying: readonly string[] = ['send-to-emergency', 'call-after-red', 'send-help'];

/** Somebody who may be dying stands above a routine that is overdue; each of the two groups has its own order of time. */
function emergenciesFirst(items: readonly DueItem[]): readonly Broken[] {
  const isOutOfOrder = items.some((item, index) => {
    const before = items[index - 1];
    if (before === undefined) return false;
    const [was, is] = [dying.includes(before.kind), dying.includes(item.kind)];
    return was === is ? Temporal.Instant.compare(before.dueAt, item.dueAt) > 0 : is;
  });
  return isOutOfOrder
    ? [{ promise: 'emergencies-first', says: `out of order: ${items.map(({ key }) => key).join(', ')}` }]
    : [];
}

const calls: readonly string[] = ['escalation.emergency', 'escalation.emergency-department'];
/** Signs of an emergency by themselves: q1, q2, q8, and of q7 what is one at once. */
const signs: Readonly<Record<string, unknown>> = {
  'check-in.breathless': true,
  'check-in.chest-pain': true,
  'check-in.coughing-blood': true,
  'check-in.fainted': true,
  'check-in.racing-heart': true,
  'check-in.leg-threatened': true,
  'check-in.neurological': true,
  'check-in.vomiting-blood': true,
  'check-in.stool-blood': 'black-or-bloody',
  'check-in.head-injury': true,
};

/** The person is told to call for help in the same change, before anything else is said to them; and so is a reader. */
function redAtOnce(
  { answerId, facts, isRed, needs }: Omit<Answered, 'sequence'>,
  messages: Changed['change']['messages'],
): readonly Broken[] {
  const isSign = Object.entries(facts).some(([id, value]) => id in signs && signs[id] === value);
  const wrong = (says: string): Broken => ({ promise: 'red-is-told-at-once', says: `${answerId}: ${says}` });
  if (!isRed) return isSign ? [wrong('a sign of an emergency, and not taken for one')] : [];
  const first = messages.find(({ to }) => to.kind === 'person');
  return [
    ...(first !== undefined && calls.includes(first.words)
      ? []
      : [wrong(`an emergency, and the first words are ${first?.words ?? 'none'}`)]),
    ...(needs.length > 0 && messages.some(({ to }) => to.kind === 'owner')
      ? []
      : [wrong('an emergency, and nobody of the clinic is told')]),
  ];
}

/** Each line that somebody must read is read, or due with a reader and a time. */
function readers({ checkIns }: Episode, items: readonly DueItem[]): readonly Broken[] {
  const wrong = (says: string): Broken => ({ promise: 'an-answer-has-a-reader', says });
  return (checkIns?.answers ?? []).flatMap(({ id, needs, lead }) => {
    if (needs.length === 0)
      return ['all-well', 'missed-dose-text'].includes(lead)
        ? []
        : [wrong(`${id}: ${lead}, and nobody reads it`)];
    return needs
      .filter(({ read, outcome, owner }) => {
        const due = items.find(({ key }) => key === `read-answer/${id}/${outcome}`);
        return read === null && (due === undefined || due.owner.id === '' || owner.id === '');
      })
      .map(({ outcome }) => wrong(`${id}: ${outcome} is unread, and due to nobody`));
  });
}

const searches: readonly string[] = ['await-answer', 'call-silent', 'call-named-contact', 'welfare-check'];
const atHome: readonly string[] = ['home-treatment', 'review', 'long-term'];

/** Asked, and not heard from since: as long as they take a medicine at home, somebody looks for them. */
function silence(
  events: readonly RecordedEvent[],
  episode: Episode,
  items: readonly DueItem[],
): readonly Broken[] {
  if (!atHome.includes(episode.state) || runningRegimen(episode) === null) return [];
  if (items.some(({ kind }) => searches.includes(kind))) return [];
  const voided = new Set(
    events.flatMap((event) => (event.type === 'entry-voided' ? [event.voidedSequence] : [])),
  );
  const since = events.findLast((event) => event.type === 'reopened' && event.afresh)?.sequence ?? 0;
  const counted = events.filter(({ sequence }) => sequence > since && !voided.has(sequence));
  const heard = counted.findLast(isHeardFrom)?.sequence ?? 0;
  const open = counted.find((event) => event.type === 'check-in-asked' && event.sequence > heard);
  return open?.type === 'check-in-asked'
    ? [
        {
          promise: 'silence-never-ends-by-itself',
          says: `${open.contact.id} was asked, nobody has heard from them since, and nobody looks for them`,
        },
      ]
    : [];
}

function isHeardFrom(event: RecordedEvent): boolean {
  if (event.type === 'check-in-answered')
    return event.checkInId !== null || Object.keys(event.facts).length > 0;
  return (
    event.type === 'contact-attempted' &&
    event.isReached &&
    (event.target === 'person' || event.target === 'welfare-check')
  );
}
