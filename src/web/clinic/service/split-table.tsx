import { type MeasureDefinition, measures } from '../../../knowledge/measures.ts';
import { measureSplits, type SplitId } from '../../../knowledge/measure-splits.ts';
import { splitWords as words } from '../../../knowledge/words/measure-split-words.ts';
import { measureWords } from '../../../knowledge/words/measure-words.ts';
import { timeText } from '../../../pathway/measures/figure-text.ts';
import type { MeasureReport, SplitGroup } from '../../../pathway/measures/measure-types.ts';
import { fill } from '../fill-words.ts';
import { Share, shownCount } from './share.tsx';

const { columns } = measureWords;
const headings = [
  words.group,
  columns.share,
  columns.percent,
  columns.unknown,
  columns.excluded,
  columns.median,
];

/** The measures that count anybody, each with its groups; what could name somebody is said to be left out. */
export function SplitTable({
  by,
  reports,
}: {
  readonly by: SplitId;
  readonly reports: readonly MeasureReport[];
}) {
  const counted = reports.filter(({ splits }) => splits[by].length > 0);
  return (
    <section class="c-panel" aria-labelledby="split">
      <h2 id="split">
        {words.title}: {measureSplits[by].title}
      </h2>
      <p>{words.lead}</p>
      <p>
        {fill(words.from, { from: measureSplits[by].from })} {words.hiddenWhy}
      </p>
      {counted.length === 0 && <p>{measureWords.none}</p>}
      {counted.map(({ id, splits }) => (
        <Groups key={id} id={id} groups={splits[by]} />
      ))}
    </section>
  );
}

function Groups({
  id,
  groups,
}: {
  readonly id: MeasureReport['id'];
  readonly groups: readonly SplitGroup[];
}) {
  const { title, better }: MeasureDefinition = measures[id];
  return (
    <>
      <h3 id={`split-${id}`}>{title}</h3>
      <p class="c-quiet">{measureWords.better[better]}</p>
      <table class="c-table c-table--fold c-measures" aria-labelledby={`split-${id}`}>
        <thead>
          <tr>
            {headings.map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((each) => (
            <GroupRow key={each.group} {...each} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function GroupRow({ group, figures }: SplitGroup) {
  if (figures === null)
    return (
      <tr>
        <th scope="row">{group}</th>
        <td colSpan={headings.length - 1} data-label={columns.share}>
          {words.hidden}
        </td>
      </tr>
    );
  const { numerator, denominator, unknown, excluded, medianMinutes } = figures;
  return (
    <tr>
      <th scope="row">{group}</th>
      <td data-label={columns.share}>
        {denominator === 0
          ? measureWords.none
          : fill(measureWords.of, { numerator: shownCount(numerator), denominator: shownCount(denominator) })}
      </td>
      <td data-label={columns.percent}>
        <Share numerator={numerator} denominator={denominator} />
      </td>
      <td data-label={columns.unknown} class={unknown > 0 ? 'c-measures__unknown' : undefined}>
        {unknown}
      </td>
      <td data-label={columns.excluded}>{excluded}</td>
      <td data-label={columns.median}>{timeText(medianMinutes)}</td>
    </tr>
  );
}
