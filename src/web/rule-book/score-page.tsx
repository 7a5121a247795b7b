import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Formula, Score, ScoreItem, ScoreLevel } from '../../knowledge/score-types.ts';
import { citationsOf } from '../../engine/compiled-table.ts';
import { amountText, factsIn } from './amount-words.ts';
import { counted, humanised, numeral, unitWords } from './answer-words.ts';
import { type BookPage, type CitedPlace, type Findable, meaningIn } from './book-types.ts';
import { becauseText, placesFor } from './cited-in.ts';
import { sayCondition, saidInLine } from './condition-said.ts';
import { ConditionView, FactWords } from './condition-view.tsx';
import { scoreFile } from './links.ts';
import { Citations } from './marks.tsx';
import { PageHead } from './page-head.tsx';
import { ProofsSection } from './proofs-of-page.tsx';

type Props = { readonly score: Score | Formula; readonly catalogue: Catalogue };

/** A score of items with points, or a formula worked out from figures. */
export function scorePage(score: Score | Formula, catalogue: Catalogue): BookPage {
  const places = placesOf(score);
  const isFormula = 'amount' in score;
  return {
    file: scoreFile(score.id),
    kind: isFormula ? 'formula' : 'score',
    title: score.title,
    about: `Not for: ${score.notFor}`,
    places,
    findable: findableOf(score, catalogue),
    body: ({ proofs }) => (
      <>
        <PageHead title={score.title} id={score.id} kind={isFormula ? 'Formula' : 'Score'} places={places}>
          <p>
            <strong>Not for:</strong> {score.notFor}
          </p>
        </PageHead>
        <section aria-labelledby="rests-on" id="source">
          <h2 id="rests-on">Where it comes from</h2>
          <Citations citations={citationsOf(score.because)} sources={catalogue.sources} />
        </section>
        {'amount' in score ? (
          <FormulaSection formula={score} catalogue={catalogue} />
        ) : (
          <ItemsSection score={score} catalogue={catalogue} />
        )}
        {Object.entries(score.levels ?? {}).map(([name, level]) => (
          <LevelSection key={name} name={name} level={level} score={score} catalogue={catalogue} />
        ))}
        <RefusedSection score={score} catalogue={catalogue} />
        <CautionSection score={score} catalogue={catalogue} />
        <InputsSection score={score} catalogue={catalogue} />
        <ProofsSection id={score.id} report={proofs} />
      </>
    ),
  };
}

function ItemsSection({ score, catalogue }: { score: Score; catalogue: Catalogue }) {
  return (
    <section aria-labelledby="items">
      <h2 id="items">Items</h2>
      <table class="b-items">
        <caption class="b-hidden">{score.title}: items and points</caption>
        <thead>
          <tr>
            <th scope="col">Points</th>
            <th scope="col">Item</th>
            <th scope="col">Given where</th>
          </tr>
        </thead>
        <tbody>
          {score.items.map((item) => (
            <tr key={item.key} id={`item-${item.key}`}>
              <td class="b-items__points">{pointsOf(item)}</td>
              <th scope="row">{item.key}</th>
              <td>
                {'when' in item ? (
                  <ConditionView said={sayCondition(item.when, catalogue.facts)} facts={catalogue.facts} />
                ) : (
                  <FactWords fact={item.pointsOf} facts={catalogue.facts} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>While an item is unknown the score is a range, from the least it can come to up to the most.</p>
    </section>
  );
}

function pointsOf(item: ScoreItem): string {
  if (!('points' in item)) return 'its figure';
  return item.points > 0 ? `+${numeral(item.points)}` : numeral(item.points).replace('-', '−');
}

function FormulaSection({ formula, catalogue }: { formula: Formula; catalogue: Catalogue }) {
  const unit = unitWords(formula.unit);
  return (
    <section aria-labelledby="formula">
      <h2 id="formula">Formula</h2>
      <p class="b-formula">{amountText(formula.amount, catalogue.facts)}</p>
      <p>
        {unit === '' ? '' : `In ${unit}. `}Never rounded before it is compared; shown{' '}
        {formula.shownTo === 0
          ? 'as a whole number'
          : `to ${counted(formula.shownTo, 'digit')} after the point`}
        .
      </p>
      <h3>What goes in</h3>
      <ul class="b-plain">
        {factsIn(formula.amount).map((fact) => (
          <li key={fact}>
            <FactWords fact={fact} facts={catalogue.facts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LevelSection({ name, level, score, catalogue }: Props & { name: string; level: ScoreLevel }) {
  const anchor = `level-${name}`;
  return (
    <section aria-labelledby={`${anchor}-title`} id={anchor}>
      <h2 id={`${anchor}-title`}>Classes: {humanised(name)}</h2>
      <ol class="b-classes">
        {level.classes.map((each, index) => {
          const next = level.classes[index + 1];
          const from = 'from' in each ? each.from : null;
          return (
            <li key={each.class}>
              <strong>{each.class}</strong>{' '}
              <span>{rangeWords(from, next && 'from' in next ? next.from : null, score)}</span>
            </li>
          );
        })}
      </ol>
      <p>
        {level.worst === 'lowest' ? 'The first class worries most.' : 'From the least to the most worrying.'}
      </p>
      {(level.atLeast ?? []).map(({ key, when, from, class: name, because }) => (
        <div class="b-rules__part" key={key}>
          <p>
            At least <strong>{name}</strong>
            {from === undefined ? ', whatever the sum,' : `, where the sum is ${numeral(from)} or more,`}{' '}
            while ({key}):
          </p>
          <ConditionView said={sayCondition(when, catalogue.facts)} facts={catalogue.facts} />
          <Citations citations={citationsOf(because)} sources={catalogue.sources} />
        </div>
      ))}
      <Citations citations={citationsOf(level.because)} sources={catalogue.sources} />
    </section>
  );
}

/** From this figure up to the next class. Sums of whole points have a last one; figures of a formula have not. */
function rangeWords(from: number | null, to: number | null, score: Score | Formula): string {
  const unit = 'unit' in score ? unitWords(score.unit) : 'points';
  if (from === null) return to === null ? 'any' : `below ${numeral(to)} ${unit}`;
  if (to === null) return `${numeral(from)} ${unit} or more`;
  if (!isWhole(score)) return `${numeral(from)} to below ${numeral(to)} ${unit}`;
  return from === to - 1 ? `${numeral(from)} ${unit}` : `${numeral(from)} to ${numeral(to - 1)} ${unit}`;
}

const isWhole = (score: Score | Formula): boolean =>
  'items' in score &&
  score.items.every((item) => !('points' in item) || Number.isInteger(item.points)) &&
  Object.values(score.levels).every(({ classes }) =>
    classes.every((each) => !('from' in each) || Number.isInteger(each.from)),
  );

function RefusedSection({ score: { refusedIf = [] }, catalogue }: Props) {
  if (refusedIf.length === 0) return null;
  return (
    <section aria-labelledby="refused">
      <h2 id="refused">Where it refuses</h2>
      <p>While one of these holds there is no value and no class, only the reason.</p>
      <ul class="b-notes">
        {refusedIf.map(({ when, says, because, class: instead }, index) => (
          <li key={says} id={`refused-${index + 1}`}>
            <p>
              <strong>{says}</strong>
              {instead !== undefined && ` Without a score its source says: ${instead}.`}
            </p>
            <ConditionView said={sayCondition(when, catalogue.facts)} facts={catalogue.facts} />
            <Citations citations={citationsOf(because)} sources={catalogue.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CautionSection({ score: { cautionIf = [] }, catalogue }: Props) {
  if (cautionIf.length === 0) return null;
  return (
    <section aria-labelledby="cautions">
      <h2 id="cautions">What to mind beside a result</h2>
      <ul class="b-notes">
        {cautionIf.map(({ when, says, because }, index) => (
          <li key={says} id={`caution-${index + 1}`}>
            <p>
              <strong>{says}</strong>
            </p>
            <ConditionView said={sayCondition(when, catalogue.facts)} facts={catalogue.facts} />
            <Citations citations={citationsOf(because)} sources={catalogue.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function InputsSection({ score: { inputs }, catalogue }: Props) {
  if (!inputs) return null;
  return (
    <section aria-labelledby="inputs">
      <h2 id="inputs">Names of the published table</h2>
      <ul class="b-plain">
        {Object.entries(inputs).map(([name, fact]) => (
          <li key={name}>
            <code>{name}</code>: <FactWords fact={fact} facts={catalogue.facts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function placesOf({ because, levels = {}, refusedIf = [], cautionIf = [] }: Score | Formula): CitedPlace[] {
  return [
    ...placesFor('source', 'where it comes from', because),
    ...Object.entries(levels).flatMap(([name, level]) => [
      ...placesFor(`level-${name}`, `classes: ${humanised(name)}`, level.because),
      ...(level.atLeast ?? []).flatMap((each) =>
        placesFor(`level-${name}`, `classes: ${humanised(name)}, ${each.key}`, each.because),
      ),
    ]),
    ...refusedIf.flatMap((each, index) =>
      placesFor(`refused-${index + 1}`, 'where it refuses', each.because),
    ),
    ...cautionIf.flatMap((each, index) => placesFor(`caution-${index + 1}`, 'what to mind', each.because)),
  ];
}

function findableOf(score: Score | Formula, catalogue: Catalogue): Findable[] {
  const means = meaningIn(catalogue);
  const items = 'items' in score ? score.items : [];
  return [
    ...items.map((item) => ({
      anchor: `item-${item.key}`,
      title: `Item ${item.key}: ${pointsOf(item)}`,
      text:
        'when' in item ? saidInLine(sayCondition(item.when, catalogue.facts), means) : means(item.pointsOf),
    })),
    ...Object.entries(score.levels ?? {}).map(([name, { classes, because }]) => ({
      anchor: `level-${name}`,
      title: `Classes: ${humanised(name)}`,
      text: `${classes.map((each) => ('from' in each ? `${each.class} from ${each.from}` : each.class)).join(', ')} ${becauseText(because)}`,
    })),
    ...(score.refusedIf ?? []).map(({ says, because }, index) => ({
      anchor: `refused-${index + 1}`,
      title: `Refuses: ${says}`,
      text: becauseText(because),
    })),
  ];
}
