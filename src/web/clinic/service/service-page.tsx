import type { Temporal } from 'temporal-polyfill';
import { type MeasureDefinition, measures, measuresNotHere } from '../../../knowledge/measures.ts';
import type { Citation } from '../../../knowledge/rule-types.ts';
import { measureSplits } from '../../../knowledge/measure-splits.ts';
import { sources } from '../../../knowledge/sources.ts';
import { episodeWords } from '../../../knowledge/words/clinic-episode.ts';
import { splitWords } from '../../../knowledge/words/measure-split-words.ts';
import { measureWords as words } from '../../../knowledge/words/measure-words.ts';
import type { MeasureReport } from '../../../pathway/measures/measure-types.ts';
import { timeText } from '../../../pathway/measures/figure-text.ts';
import { splitIds } from '../../../pathway/measures/split.ts';
import { ErrorSummary } from '../../components/staff-form.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import { fill } from '../fill-words.ts';
import type { Visit } from '../visit.ts';
import { dayYearAndTime } from '../when.ts';
import type { AskedMeasures } from './service-routes.tsx';
import { Share, shownCount } from './share.tsx';
import { SplitTable } from './split-table.tsx';

export type Measured = {
  readonly reports: readonly MeasureReport[];
  readonly episodes: number;
  readonly asOf: Temporal.Instant;
  readonly from: Temporal.Instant | null;
};
type Props = { readonly visit: Visit; readonly asked: AskedMeasures; readonly measured: Measured | null };

/** The table first; under each figure what it counts, where that comes from, and whom to look at. */
export function ServicePage({ visit, asked, measured }: Props) {
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="service"
      hasProblems={asked.problems.length > 0}
    >
      <ErrorSummary problems={asked.problems.map((field) => ({ field, words: words.badDay }))} />
      <h1>{words.title}</h1>
      <p class="c-lead">{words.lead}</p>
      <DayForm {...asked} />
      {measured !== null && <Measures {...measured} visit={visit} query={queryOf(asked)} by={asked.by} />}
    </StaffPage>
  );
}

const queryOf = ({ asOfOn, fromOn }: AskedMeasures): string => {
  const query = new URLSearchParams({
    ...(asOfOn === '' ? {} : { asOf: asOfOn }),
    ...(fromOn === '' ? {} : { from: fromOn }),
  }).toString();
  return query === '' ? '' : `?${query}`;
};

function DayForm({ asOfOn, fromOn, by }: AskedMeasures) {
  return (
    <form class="c-measures__ask" method="get" action="/service">
      <label for="asOf">{words.asOf}</label>
      <input class="nhsuk-input" type="date" id="asOf" name="asOf" value={asOfOn} />
      <label for="from">{words.from}</label>
      <input class="nhsuk-input" type="date" id="from" name="from" value={fromOn} />
      <label for="by">{splitWords.by}</label>
      <select class="nhsuk-select" id="by" name="by">
        <option value="">{splitWords.none}</option>
        {splitIds.map((id) => (
          <option key={id} value={id} selected={id === by}>
            {measureSplits[id].title}
          </option>
        ))}
      </select>
      <button class="c-button" type="submit">
        {words.show}
      </button>
    </form>
  );
}

function Measures({
  reports,
  episodes,
  asOf,
  from,
  visit,
  query,
  by,
}: Measured & { visit: Visit; query: string; by: AskedMeasures['by'] }) {
  const shown = { episodes: String(episodes), asOf: dayYearAndTime(asOf, visit.place) };
  const scope =
    from === null
      ? fill(words.scope, shown)
      : fill(words.scopeFrom, { ...shown, from: dayYearAndTime(from, visit.place) });
  return (
    <>
      <p>
        {scope} <a href={`/service.json${query}`}>{words.json}</a>
      </p>
      <section class="c-panel">
        <table class="c-table c-table--fold c-measures">
          <caption class="nhsuk-u-visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              {Object.values(words.columns).map((label) => (
                <th scope="col" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <MeasureRow key={report.id} report={report} />
            ))}
          </tbody>
        </table>
      </section>
      {by !== null && <SplitTable by={by} reports={reports} />}
      <section class="c-panel" aria-labelledby="not-here">
        <h2 id="not-here">{words.notHere}</h2>
        <ul class="c-list">
          {measuresNotHere.map(({ title, why }) => (
            <li key={title}>
              <strong>{title}.</strong> {why}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function MeasureRow({ report }: { readonly report: MeasureReport }) {
  const { columns } = words;
  const { id, numerator, denominator, unknown, excluded, medianMinutes, p90Minutes } = report;
  const definition: MeasureDefinition = measures[id];
  return (
    <tr>
      <th scope="row">
        {definition.title}
        <Definition report={report} definition={definition} />
      </th>
      <td data-label={columns.share}>
        {denominator === 0
          ? words.none
          : fill(words.of, { numerator: shownCount(numerator), denominator: shownCount(denominator) })}
      </td>
      <td data-label={columns.percent}>
        <Share numerator={numerator} denominator={denominator} />
      </td>
      <td data-label={columns.unknown} class={unknown > 0 ? 'c-measures__unknown' : undefined}>
        {unknown}
      </td>
      <td data-label={columns.excluded}>{excluded}</td>
      <td data-label={columns.median}>{timeText(medianMinutes)}</td>
      <td data-label={columns.p90}>{timeText(p90Minutes)}</td>
    </tr>
  );
}

const mostCases = 10;

function Definition({ report, definition }: { report: MeasureReport; definition: MeasureDefinition }) {
  const { better, denominator, numerator, excluded, unknown, because } = definition;
  const { groups, cases } = report;
  return (
    <details class="c-details">
      <summary>
        {words.definition}
        <span class="nhsuk-u-visually-hidden">: {definition.title}</span>
      </summary>
      <dl class="c-measures__means">
        {(
          [
            [words.denominator, denominator],
            [words.numerator, `${numerator}. ${words.better[better]}.`],
            [words.excludedMeans, excluded],
            [words.unknownMeans, unknown],
            [words.source, [because].flat().map(citationText).join(' ')],
          ] as const
        ).map(([label, means]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      {Object.keys(groups).length > 0 && (
        <>
          <p>
            {words.groups}: {definition.groups}
          </p>
          <ul class="c-list">
            {Object.entries(groups).map(([group, of]) => (
              <li key={group}>
                {group}:{' '}
                {fill(words.of, {
                  numerator: shownCount(of.numerator),
                  denominator: shownCount(of.denominator),
                })}
                , {words.columns.unknown.toLowerCase()} {of.unknown}, {words.columns.median.toLowerCase()}{' '}
                {timeText(of.medianMinutes)}
              </li>
            ))}
          </ul>
        </>
      )}
      {cases.length > 0 && (
        <>
          <p>{fill(words.cases, { count: String(cases.length) })}</p>
          <ul class="c-list">
            {cases.slice(0, mostCases).map((id, index) => (
              <li key={id}>
                <a href={`/clinic/episodes/${id}`}>{fill(words.open, { number: String(index + 1) })}</a>
              </li>
            ))}
            {cases.length > mostCases && (
              <li>{fill(words.moreCases, { count: String(cases.length - mostCases) })}</li>
            )}
          </ul>
        </>
      )}
    </details>
  );
}

const marks = {
  verified: episodeWords.verified,
  memory: episodeWords.memory,
  design: episodeWords.design,
} as const;

function citationText({ source, section, says, status }: Citation): string {
  const known: Readonly<Record<string, { readonly title: string; readonly publisher: string }>> = sources;
  const of = known[source];
  return `${of === undefined ? source : `${of.publisher}, ${of.title}`}, ${section}: ${says} (${marks[status]})`;
}
