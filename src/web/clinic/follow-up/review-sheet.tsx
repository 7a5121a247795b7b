import { testsIn } from '../../../engine/conditions.ts';
import type { Decision } from '../../../engine/decide.ts';
import type { ScoreAnswer } from '../../../engine/rules.ts';
import type { Catalogue } from '../../../knowledge/catalogue.ts';
import { yearlyReview } from '../../../knowledge/follow-up/review-evidence.ts';
import { episodeWords } from '../../../knowledge/words/clinic-episode.ts';
import { followUpWords as words } from '../../../knowledge/words/clinic-follow-up.ts';
import { treatmentWords } from '../../../knowledge/words/clinic-treatment.ts';
import { type ReviewSheet, reviewSheet } from '../../../pathway/follow-up/review-sheet.ts';
import { fill } from '../fill-words.ts';
import type { FormContext } from '../forms/episode-form.ts';
import { meaningOf, outcomeOf, outcomeTitle } from '../rule-words.ts';
import { calendarDay, dayAndTime } from '../when.ts';
import { VillaltaTable } from './villalta-table.tsx';

type SheetContext = Pick<FormContext, 'visit' | 'episode' | 'person'>;

export const sheetOf = ({ visit, episode, person }: SheetContext): ReviewSheet =>
  reviewSheet(episode, { rules: visit.desk.rules, now: visit.now, birthDate: person.birthDate });

/** The worksheet of a review: what is there, what the tables say, the scores beside each other. Nothing here decides. */
export function ReviewSheetView(context: SheetContext) {
  const sheet = sheetOf(context);
  const { review } = context.episode.treatment ?? {};
  const { visit } = context;
  return (
    <>
      {review && (
        <p class="c-quiet">
          {fill(words.decidedBefore, {
            decision: treatmentWords.decisions[review.decision],
            day: dayAndTime(review.at, visit.place),
            physician: review.physician,
          })}{' '}
          {review.sheet && fill(words.wanted, { words: review.sheet.ownWords })}
        </p>
      )}
      <div class="c-columns c-columns--even">
        <Items context={context} sheet={sheet} />
        <div>
          <Duration context={context} sheet={sheet} />
          <LongTerm context={context} sheet={sheet} />
          <Yearly />
        </div>
      </div>
      <Scores context={context} sheet={sheet} />
      <Checks context={context} sheet={sheet} />
      <VillaltaTable {...context} />
    </>
  );
}

type PartProps = { readonly context: SheetContext; readonly sheet: ReviewSheet };

function Items({ context, sheet }: PartProps) {
  const { visit, episode } = context;
  const { catalogue } = visit.desk.rules;
  const isWhole = sheet.items.every(({ status }) => status === 'known' || status === 'not-needed');
  return (
    <section class="c-panel" aria-labelledby="items">
      <h2 id="items">{words.sheet}</h2>
      <table class="c-table c-sheet">
        <tbody>
          {sheet.items.map(({ item, status, on }) => (
            <tr key={item}>
              <th scope="row">{nameOf(meaningOf(catalogue, item))}</th>
              <td>
                <span class={`c-sheet__state c-sheet__state--${status}`}>{words[status]}</span>
                {on !== null && (
                  <span class="c-quiet"> {fill(words.of, { day: calendarDay(on, visit.place.region) })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isWhole ? (
        <p>{words.allKnown}</p>
      ) : (
        <p>
          <a class="c-button" href={`/clinic/episodes/${episode.id}/review-facts`}>
            {words.answer}
          </a>
        </p>
      )}
    </section>
  );
}

/** "Recorded at this review: weight" is "Weight" under its heading. */
function nameOf(means: string): string {
  const name = means.replace(/^Recorded at this review: /, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function Duration({ context, sheet }: PartProps) {
  const { catalogue } = context.visit.desk.rules;
  const { duration, speaksFor, facts } = sheet;
  const given = duration.outcome === null ? null : { table: 'duration', outcome: duration.outcome };
  return (
    <section class="c-panel" aria-labelledby="duration">
      <h2 id="duration">{words.proposal}</h2>
      {given === null ? (
        <Open says={words.undecided} decision={duration} context={context} />
      ) : (
        <>
          <p class="c-panel__state">
            <strong>{outcomeTitle(catalogue, given)}</strong>
          </p>
          <ul class="c-list">
            {outcomeOf(catalogue, given)?.actions.map((action) => (
              <li key={action}>{action}</li>
            ))}
          </ul>
        </>
      )}
      {facts['provocation'] === undefined && <p class="c-warning">{words.noProvocation}</p>}
      {speaksFor.length > 0 && (
        <>
          <h3>{words.rows}</h3>
          <ol class="c-because">
            {speaksFor.map(({ row, outcome }) => (
              <li key={row}>
                <strong>{outcomeTitle(catalogue, { table: 'duration', outcome })}</strong>{' '}
                {duration.because
                  .filter((reason) => reason.row === row)
                  .flatMap(({ citations }) => citations)
                  .map(({ source, section, says, needsSignOff, status }) => (
                    <span class="c-quiet" key={`${source} ${section} ${says}`}>
                      {says}{' '}
                      {needsSignOff && (
                        <span class={`c-mark c-mark--${status}`}>{episodeWords[status]}</span>
                      )}{' '}
                    </span>
                  ))}
              </li>
            ))}
          </ol>
          {speaksFor.length > 1 && <p class="c-quiet">{words.rowBeats}</p>}
        </>
      )}
      <ul class="c-list">
        {duration.notes.map(({ says }) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <p class="c-quiet">
        <span class="c-mark c-mark--design">{episodeWords.design}</span> {words.signOff}
      </p>
    </section>
  );
}

/** Items of the review stand beside it already: here what else is not known. */
function Open({
  says,
  decision,
  context,
}: {
  readonly says: string;
  readonly decision: Decision;
  readonly context: SheetContext;
}) {
  const { catalogue } = context.visit.desk.rules;
  const facts = decision.decisive.filter((fact) => !fact.startsWith('review.'));
  return (
    <>
      <p>{says}</p>
      <ul class="c-rules__missing">
        {facts.map((fact) => (
          <li key={fact}>{meaningOf(catalogue, fact)}</li>
        ))}
      </ul>
    </>
  );
}

function LongTerm({ context, sheet }: PartProps) {
  const { catalogue } = context.visit.desk.rules;
  const { longTerm } = sheet;
  const given = longTerm.outcome === null ? null : { table: 'long-term-choice', outcome: longTerm.outcome };
  return (
    <section class="c-panel" aria-labelledby="long-term">
      <h2 id="long-term">{words.longTerm}</h2>
      {given === null ? (
        <Open says={words.longTermOpen} decision={longTerm} context={context} />
      ) : (
        <>
          <p>
            <strong>{outcomeTitle(catalogue, given)}</strong>
          </p>
          <ul class="c-list">
            {outcomeOf(catalogue, given)?.actions.map((action) => (
              <li key={action}>{action}</li>
            ))}
          </ul>
        </>
      )}
      <ul class="c-list c-quiet">
        {longTerm.notes.map(({ says }) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </section>
  );
}

function Yearly() {
  return (
    <section class="c-panel" aria-labelledby="yearly">
      <h2 id="yearly">{words.yearly}</h2>
      <ul class="c-list">
        {yearlyReview.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

/** Thrombophilia and cancer: what NICE offers and what it does not. */
function Checks({ context, sheet }: PartProps) {
  const { catalogue } = context.visit.desk.rules;
  const tables = [
    ['thrombophiliaIfStopped', 'thrombophilia'],
    ['thrombophiliaIfGoesOn', 'thrombophilia'],
    ['cancer', 'cancer-checks'],
  ] as const;
  return (
    <section class="c-panel" aria-labelledby="checks">
      <h2 id="checks">{words.checks}</h2>
      <p class="c-quiet">{words.checksLead}</p>
      {tables.map(([check, table]) => {
        const decision = sheet.checks[check];
        const given = decision.outcome === null ? null : { table, outcome: decision.outcome };
        return (
          <div key={check}>
            <h3>{words[check]}</h3>
            {given === null ? (
              <Open says={words.checkOpen} decision={decision} context={context} />
            ) : (
              <>
                <p>
                  <strong>{outcomeTitle(catalogue, given)}</strong>
                </p>
                <ul class="c-list">
                  {outcomeOf(catalogue, given)?.actions.map((action) => (
                    <li key={action}>{action}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
        );
      })}
    </section>
  );
}

function Scores({ context, sheet }: PartProps) {
  const { catalogue } = context.visit.desk.rules;
  const titleOf = (id: string): string =>
    [...catalogue.scores, ...catalogue.formulas].find((each) => each.id === id)?.title ?? id;
  return (
    <section class="c-panel" aria-labelledby="scores">
      <h2 id="scores">{words.scores}</h2>
      <p class="c-quiet">{words.scoresLead}</p>
      <table class="c-table c-table--fold">
        <thead>
          <tr>
            {[words.score, words.points, words.class, words.lacks, words.notFor].map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['recurrence', 'bleeding'] as const).flatMap((about) =>
            sheet.scores[about].map((answer) => (
              <tr key={answer.score}>
                <th scope="row">
                  {titleOf(answer.score)} <span class="c-quiet">{words[about]}</span>
                </th>
                <td data-label={words.points}>{pointsText(answer)}</td>
                <td data-label={words.class}>
                  {'class' in answer ? (answer.class ?? openClass(answer)) : words.noPoints}
                </td>
                <td data-label={words.lacks}>{unknownOf(answer, catalogue).join('; ') || words.noPoints}</td>
                <td data-label={words.notFor}>{refusedOf(answer).join(' ') || words.noPoints}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}

function pointsText(answer: ScoreAnswer): string {
  if (!('interval' in answer)) return words.noPoints;
  const [min, max] = answer.interval;
  if (min === null || max === null) return words.noPoints;
  return min === max ? String(min) : `${min} to ${max}`;
}

const openClass = (answer: ScoreAnswer): string =>
  'actOn' in answer && answer.actOn !== null ? `? (${answer.actOn})` : words.noPoints;
/** What each open item asks, in the words of its facts. */
function unknownOf(answer: ScoreAnswer, catalogue: Catalogue): readonly string[] {
  if (!('items' in answer && 'refused' in answer) || answer.refused.length > 0) return [];
  const items = catalogue.scores.find(({ id }) => id === answer.score)?.items ?? [];
  return answer.unknown.flatMap((key) => {
    const item = items.find((each) => each.key === key);
    if (item === undefined) return [key];
    const facts = 'when' in item ? testsIn(item.when).map(([fact]) => fact) : [];
    return facts.length === 0 ? [key] : [...new Set(facts)].map((fact) => meaningOf(catalogue, fact));
  });
}
const refusedOf = (answer: ScoreAnswer): readonly string[] => {
  if (!('refused' in answer)) return [];
  const cautions = 'cautions' in answer ? answer.cautions : [];
  return [...answer.refused, ...cautions].map(({ says }) => says);
};
