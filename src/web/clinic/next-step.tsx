import { scanForWorseDueAt } from '../../pathway/tests-due.ts';
import type { Flip } from '../../engine/explain.ts';
import type { Citation, NumberTest } from '../../knowledge/rule-types.ts';
import { answeredElsewhere } from '../../knowledge/words/clinic-episode-forms.ts';
import { episodeWords as words } from '../../knowledge/words/clinic-episode.ts';
import type { Episode } from '../../pathway/episode-types.ts';
import { factsOf } from '../../pathway/facts-of-episode.ts';
import type { Person } from '../../pathway/person.ts';
import { fill } from './fill-words.ts';
import { answerText, meaningOf, outcomeOf, outcomeTitle } from './rule-words.ts';
import type { Visit } from './visit.ts';

type RulesSayProps = { readonly visit: Visit; readonly episode: Episode; readonly person: Person };

/** What the rules say, why, what they lack, and what would change it. Nothing is decided here: the proposal is on record. */
export function RulesSay({ visit, episode, person }: RulesSayProps) {
  const { proposal } = episode;
  const { catalogue } = visit.desk.rules;
  if (proposal === null) return <p class="c-quiet">{words.notAssessed}</p>;
  const { table } = proposal;
  const given = proposal.outcome === null ? null : { table, outcome: proposal.outcome };
  // What was said of the leg before is no next step for the leg as it is.
  const gotWorse = scanForWorseDueAt(episode) !== null;
  return (
    <div class="c-rules">
      {proposal.flagged && <p class="c-warning">{words.flagged}</p>}
      {gotWorse && <p class="c-warning">{words.worse}</p>}
      {gotWorse && given !== null ? (
        <p class="c-quiet">
          {words.saidBefore} {outcomeTitle(catalogue, given)}.
        </p>
      ) : given === null ? (
        <Missing visit={visit} episode={episode} decisive={proposal.decisive} />
      ) : (
        <>
          <h3 class="c-rules__title">{outcomeTitle(catalogue, given)}</h3>
          <ol class="c-rules__actions">
            {outcomeOf(catalogue, given)?.actions.map((action) => (
              <li key={action}>{action}</li>
            ))}
          </ol>
        </>
      )}
      <Reasons visit={visit} episode={episode} />
      <WhatWouldChange visit={visit} episode={episode} person={person} />
    </div>
  );
}

function Missing({
  visit,
  episode,
  decisive,
}: {
  readonly visit: Visit;
  readonly episode: Episode;
  readonly decisive: readonly string[];
}) {
  const { catalogue } = visit.desk.rules;
  return (
    <>
      <h3 class="c-rules__title">{words.undecided}</h3>
      <p>{words.missing}</p>
      <ul class="c-rules__missing">
        {decisive.map((fact) => (
          <li key={fact}>
            {meaningOf(catalogue, fact)}
            {answeredElsewhere[fact] !== undefined && <span class="c-quiet"> {answeredElsewhere[fact]}</span>}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/clinic/episodes/${episode.id}/findings`}>{words.answerNow}</a>
      </p>
    </>
  );
}

/** Where the deciding rows come from. A row that the knowledge no longer has is named as such by its id. */
function Reasons({ visit, episode }: Pick<RulesSayProps, 'visit' | 'episode'>) {
  const { proposal } = episode;
  const { catalogue } = visit.desk.rules;
  if (proposal === null || proposal.rows.length === 0) return null;
  const table = catalogue.decisions.find(({ id }) => id === proposal.table);
  return (
    <>
      <h3 class="c-rules__sub">{words.because}</h3>
      <ul class="c-because">
        {proposal.rows.flatMap((id) => {
          const because = table?.rows.find((row) => row.id === id)?.because;
          const citations = because === undefined ? [] : 'source' in because ? [because] : because;
          return citations.map((citation) => (
            <li key={`${id} ${citation.source} ${citation.section}`}>
              <CitationText visit={visit} citation={citation} />
            </li>
          ));
        })}
      </ul>
      <p class="c-quiet c-rules__version">
        {proposal.table} {proposal.rows.join(', ')} · {words.knowledge} {proposal.knowledgeVersion}
      </p>
    </>
  );
}

function CitationText({ visit, citation }: { readonly visit: Visit; readonly citation: Citation }) {
  const source = visit.desk.rules.catalogue.sources[citation.source];
  const name =
    citation.status === 'design' || source === undefined ? null : `${source.publisher}, ${citation.section}`;
  return (
    <>
      {citation.says}{' '}
      <span class="c-quiet">
        {name !== null && `${name}. `}
        {citation.needsSignOff && (
          <strong class={`c-mark c-mark--${citation.status}`}>{words[citation.status]}</strong>
        )}
      </span>
    </>
  );
}

/** Single answers that would lead elsewhere, all else as it is. Worked out anew, for the answer that is on record. */
function WhatWouldChange({ visit, episode, person }: RulesSayProps) {
  const { proposal } = episode;
  const { rules } = visit.desk;
  if (proposal === null || proposal.outcome === null) return null;
  const decision = rules.decision(proposal.table, episode.region);
  const read = factsOf(episode, { rules, now: visit.now, birthDate: person.birthDate });
  if (decision === undefined || !read.ok || decision.outcome(read.facts) !== proposal.outcome) return null;
  const flips = decision.flips(read.facts);
  return (
    <details class="c-details">
      <summary>{words.flips}</summary>
      {flips.length === 0 ? (
        <p>{words.noFlips}</p>
      ) : (
        <ul>
          {flips.map((flip) => (
            <li key={`${flip.fact} ${JSON.stringify(flip.to)}`}>{flipText(visit, proposal.table, flip)}</li>
          ))}
        </ul>
      )}
    </details>
  );
}

function numberText(to: NumberTest, number: (value: number) => string): string {
  if ('below' in to) return fill(words.below, { value: number(to.below) });
  if ('atMost' in to) return fill(words.atMost, { value: number(to.atMost) });
  if ('above' in to) return fill(words.above, { value: number(to.above) });
  return fill(words.atLeast, { value: number(to.atLeast) });
}

function flipText(visit: Visit, table: string, { fact, to, outcome }: Flip): string {
  const { catalogue } = visit.desk.rules;
  const number = (value: number): string => answerText(catalogue, fact, value);
  const shown = typeof to !== 'object' ? answerText(catalogue, fact, to) : numberText(to, number);
  return fill(words.flipTo, {
    fact: meaningOf(catalogue, fact),
    to: shown,
    outcome: outcomeTitle(catalogue, { table, outcome }),
  });
}
