import { checkInPanel as words } from '../../../knowledge/words/clinic-check-in.ts';
import type { Delivery, Evidence } from '../../../pathway/deliveries.ts';
import type { Visit } from '../visit.ts';
import { dayAndTime } from '../when.ts';
import { messageTitle } from './message-title.ts';

export type ShownMessage = Delivery & { readonly evidence: readonly Evidence[] };
const shownMessages = 12;

/** The latest first, each with what is known of it. */
export async function messagesOf(
  { desk, organisationId }: Visit,
  episodeId: string,
): Promise<readonly ShownMessage[]> {
  const { deliveries } = desk.store;
  return withEvidence(
    { desk, organisationId },
    (await deliveries.ofEpisode(organisationId, episodeId)).slice(-shownMessages).toReversed(),
  );
}

export async function withEvidence(
  { desk, organisationId }: Pick<Visit, 'desk' | 'organisationId'>,
  shown: readonly Delivery[],
): Promise<readonly ShownMessage[]> {
  const { deliveries } = desk.store;
  const found = await Promise.all(shown.map(({ id }) => deliveries.get(organisationId, id)));
  return found.filter((each) => each !== undefined);
}

/** Queued, sent, arrived, read or failed: with the evidence, since "sent" is not "arrived". */
export function MessagesPanel({
  visit,
  messages,
}: {
  readonly visit: Visit;
  readonly messages: readonly ShownMessage[];
}) {
  if (messages.length === 0) return null;
  const { place } = visit;
  return (
    <section class="c-panel" aria-labelledby="messages">
      <h2 id="messages">{words.messages}</h2>
      <ul class="c-list">
        {messages.map(({ id, words: message, state, stateAt, dueAt, evidence }) => (
          <li key={id} class={state === 'failed' ? 'c-warning' : undefined}>
            {messageTitle(message, place.region)}: <strong>{words.states[state]}</strong>{' '}
            <span class="c-quiet">{dayAndTime(dueAt ?? stateAt, place)}</span>
            {evidence.length > 0 && (
              <details>
                <summary>{words.evidence}</summary>
                <ul>
                  {evidence.map((each) => (
                    <li key={`${each.at.toString()} ${each.state} ${each.status}`}>
                      {words.states[each.state]}, {dayAndTime(each.at, place)}, {each.channel} {each.status}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
