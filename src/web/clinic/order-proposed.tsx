import { episodeWords as words } from '../../knowledge/words/clinic-episode.ts';
import { testWords } from '../../knowledge/words/clinic-states.ts';
import type { Episode } from '../../pathway/episode-types.ts';
import { fill } from './fill-words.ts';
import { proposedTests } from './offers.ts';
import type { Visit } from './visit.ts';

type OrderProposedProps = {
  readonly visit: Visit;
  readonly episode: Episode;
  readonly formKey: string;
  readonly look: 'nhsuk-button' | 'c-button';
};

/** One press orders all that the rules propose, and names it. */
export function OrderProposed({ visit, episode, formKey, look }: OrderProposedProps) {
  const tests = proposedTests(episode).map(({ kind }) => testWords[kind]);
  return (
    <form method="post" action={`/clinic/episodes/${episode.id}/order`}>
      <input type="hidden" name="_csrf" value={visit.session.csrfToken} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="seen" value={String(episode.sequence)} />
      <button class={look} type="submit">
        {fill(words.orderThese, { tests: tests.join(', ') })}
      </button>
    </form>
  );
}
