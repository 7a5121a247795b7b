import { episodeWords as words } from '../../knowledge/words/clinic-episode.ts';
import type { RecordedEvent } from '../../pathway/events.ts';
import { isVoidable } from '../../pathway/void-entry.ts';
import { factTexts, sentenceOf, type Telling } from './event-sentence.ts';
import { fill } from './fill-words.ts';
import { mayDo } from './visit.ts';
import { dayYearAndTime } from './when.ts';

/** Every entry, the latest first. A voided one stays, struck through, with who voided it and why above it. */
export function Timeline(telling: Telling) {
  const { history } = telling;
  const voided = voidedIn(history);
  return (
    <section class="c-panel" aria-labelledby="timeline">
      <h2 id="timeline">{words.timeline}</h2>
      <ol class="c-timeline">
        {history.toReversed().map((event) => (
          <TimelineEntry
            key={event.sequence}
            event={event}
            telling={telling}
            isVoided={voided.has(event.sequence)}
          />
        ))}
      </ol>
    </section>
  );
}

const voidedIn = (history: readonly RecordedEvent[]): ReadonlySet<number> =>
  new Set(history.flatMap((event) => (event.type === 'entry-voided' ? [event.voidedSequence] : [])));

type EntryProps = { readonly event: RecordedEvent; readonly telling: Telling; readonly isVoided: boolean };

function TimelineEntry({ event, telling, isVoided }: EntryProps) {
  const { visit, names, episode } = telling;
  const sentence = sentenceOf(event, telling);
  const isOurs = event.type === 'step-proposed' || event.by.role === 'system';
  return (
    <li class={`c-entry${isOurs ? ' c-entry--rules' : ''}`} id={`entry-${event.sequence}`}>
      <span class="c-entry__when">{dayYearAndTime(event.at, visit.place)}</span>
      <span class="c-entry__what">
        {isVoided ? (
          <>
            <strong>{words.voided}: </strong>
            <del>{sentence}</del>
          </>
        ) : (
          <Sentence event={event} telling={telling} />
        )}
      </span>
      <span class="c-entry__who">
        {event.type === 'step-proposed' ? words.byRules : names.actor(event.by)}
        {!isVoided && isVoidable(event) && mayDo(visit, 'episode.write', 'team') && (
          <>
            {' '}
            <a class="c-entry__void" href={`/clinic/episodes/${episode.id}/void?of=${event.sequence}`}>
              {words.voidThis}
              <span class="nhsuk-u-visually-hidden">: {sentence}</span>
            </a>
          </>
        )}
      </span>
    </li>
  );
}

/** As a sentence, but for what would fill the page: many findings open on request, and a rule that says the same again is brief. */
function Sentence({ event, telling }: Pick<EntryProps, 'event' | 'telling'>) {
  if (event.type === 'step-proposed' && isSaidAgain(event, telling.history)) return <>{words.sameAgain}</>;
  if (event.type !== 'findings-recorded') return <>{sentenceOf(event, telling)}</>;
  const facts = factTexts(event.facts, telling.visit.desk.rules.catalogue);
  if (facts.length <= 3) return <>{sentenceOf(event, telling)}</>;
  return (
    <details class="c-details">
      <summary>{fill(words.findingsCount, { count: String(facts.length) })}</summary>
      <ul class="c-list">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </details>
  );
}

type Proposed = Extract<RecordedEvent, { type: 'step-proposed' }>;

function isSaidAgain(event: Proposed, history: readonly RecordedEvent[]): boolean {
  const before = history.findLast(
    (each): each is RecordedEvent & Proposed =>
      each.type === 'step-proposed' && each.sequence < event.sequence,
  );
  return before !== undefined && !event.flagged && before.proposal.outcome === event.proposal.outcome;
}

/** What was recorded after the sequence somebody saw. */
export function RecordedSince({ telling, seen }: { readonly telling: Telling; readonly seen: number }) {
  const { history, visit, names } = telling;
  return (
    <ul class="c-list">
      {history
        .filter(({ sequence }) => sequence > seen)
        .map((event) => (
          <li key={event.sequence}>
            {dayYearAndTime(event.at, visit.place)}, {names.actor(event.by)}: {sentenceOf(event, telling)}
          </li>
        ))}
    </ul>
  );
}
