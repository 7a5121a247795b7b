import type { Decision } from '../../../engine/decide.ts';
import { episodeWords } from '../../../knowledge/words/clinic-episode.ts';
import { placeSheetWords as words } from '../../../knowledge/words/clinic-treatment.ts';
import { placeFactsOf } from '../../../pathway/treatment/propose-place.ts';
import type { FormContext } from '../forms/episode-form.ts';
import { fill } from '../fill-words.ts';
import { meaningOf, outcomeOf, outcomeTitle } from '../rule-words.ts';

type Props = Pick<FormContext, 'visit' | 'episode' | 'person'>;
const table = 'home-or-hospital';

/** Both lists side by side, each with the rows that hold; what is missing; what to mind. Where they disagree, both are seen. */
export function PlaceSheet({ visit, episode, person }: Props) {
  const { rules } = visit.desk;
  const decision = rules.decision(table, episode.region);
  if (decision === undefined) return null;
  const facts = placeFactsOf(episode, { rules, now: visit.now, birthDate: person.birthDate });
  const said = decision.decide(facts);
  const { catalogue } = rules;
  const outcome = said.outcome ?? said.floor ?? 'incomplete';
  const title = outcomeTitle(catalogue, { table, outcome });
  return (
    <section class="c-panel" aria-labelledby="sheet">
      <h2 id="sheet">{words.say}</h2>
      <p class="c-panel__state">
        <strong>{said.outcome === null ? fill(words.atLeast, { outcome: title }) : title}</strong>
      </p>
      <ul class="c-list">
        {outcomeOf(catalogue, { table, outcome })?.actions.map((action) => (
          <li key={action}>{action}</li>
        ))}
      </ul>
      <div class="c-columns c-columns--even">
        <Rows title={words.bass} said={said} isOf={(row) => /^[MN]\d/.test(row)} />
        <Rows title={words.guidelines} said={said} isOf={(row) => /^[EH]\d/.test(row)} />
      </div>
      {said.notes.length > 0 && (
        <>
          <h3>{words.notes}</h3>
          <ul class="c-list">
            {said.notes.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      )}
      <Missing visit={visit} episode={episode} unknown={said.unknown ?? said.decisive} />
    </section>
  );
}

function Rows({
  title,
  said,
  isOf,
}: {
  readonly title: string;
  readonly said: Decision;
  readonly isOf: (row: string) => boolean;
}) {
  const rows = said.because.filter(({ row }) => isOf(row));
  return (
    <div>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p class="c-quiet">{nothingAgainst(said)}</p>
      ) : (
        <ul class="c-because">
          {rows.flatMap(({ row, citations }) =>
            citations.map(({ source, section, says, needsSignOff, status }) => (
              <li key={`${row} ${source} ${section}`}>
                <strong>{row}</strong> {says}{' '}
                {needsSignOff && <strong class={`c-mark c-mark--${status}`}>{episodeWords[status]}</strong>}
              </li>
            )),
          )}
        </ul>
      )}
    </div>
  );
}

/** Unknown is not no: while something is missing, an empty list is no all-clear. */
function nothingAgainst({ outcome, unknown, decisive }: Decision): string {
  if (outcome === 'home') return words.home;
  return (unknown ?? decisive).length > 0 ? words.nothingKnown : words.nothing;
}

function Missing({
  visit,
  episode,
  unknown,
}: Pick<Props, 'visit' | 'episode'> & { readonly unknown: readonly string[] }) {
  if (unknown.length === 0) return null;
  const { catalogue } = visit.desk.rules;
  return (
    <>
      <details class="c-details" open={unknown.length <= 8}>
        <summary>{fill(words.missingCount, { count: String(unknown.length) })}</summary>
        <ul class="c-rules__missing">
          {unknown.map((fact) => (
            <li key={fact}>{meaningOf(catalogue, fact)}</li>
          ))}
        </ul>
      </details>
      <p>
        <a class="c-button" href={`/clinic/episodes/${episode.id}/treatment-facts`}>
          {words.answer}
        </a>
      </p>
    </>
  );
}
