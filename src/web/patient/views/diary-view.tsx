import { diaryWords as words } from '../../../knowledge/words/companion/diary-words.ts';
import type { DiaryEntry, DiaryMeasure } from '../../../pathway/companion/person-diary.ts';
import { calendarDay } from '../../clinic/when.ts';
import { type Plotted, DiaryPlot } from './diary-plot.tsx';
import type { Viewer } from './viewer.ts';

/** Pain and calves over time: two drawings, and the table that says the same. */
export function DiaryView({
  entries,
  viewer,
}: {
  readonly entries: readonly DiaryEntry[];
  readonly viewer: Viewer;
}) {
  if (entries.length === 0) return <p>{words.empty}</p>;
  const { region } = viewer.organisation;
  const isInches = region === 'us';
  const shown = entries.map((entry) => (isInches ? inInches(entry) : entry));
  const leg = isInches ? words.legInches : words.leg;
  const plots: readonly Plotted[] = [
    { title: words.pain, measures: ['painAtRest', 'painWalking'], scale: { least: 0, most: 10, step: 2 } },
    { title: leg, measures: ['affectedCalfCm', 'otherCalfCm'], scale: null },
  ];
  return (
    <>
      <p>{words.lead}</p>
      {plots.map((plot) => (
        <DiaryPlot key={plot.title} plot={plot} entries={shown} region={region} />
      ))}
      <DiaryTable entries={shown} viewer={viewer} legTitle={leg} />
    </>
  );
}

const centimetresInAnInch = 2.54;

function inInches(entry: DiaryEntry): DiaryEntry {
  if (entry.reading === null) return entry;
  const { affectedCalfCm, otherCalfCm } = entry.reading;
  const inches = (cm: number | null): number | null =>
    cm === null ? null : Math.round((cm / centimetresInAnInch) * 10) / 10;
  return {
    ...entry,
    reading: { ...entry.reading, affectedCalfCm: inches(affectedCalfCm), otherCalfCm: inches(otherCalfCm) },
  };
}

const shownMeasures = [
  'painAtRest',
  'painWalking',
  'affectedCalfCm',
  'otherCalfCm',
] as const satisfies readonly DiaryMeasure[];

function DiaryTable({
  entries,
  viewer,
  legTitle,
}: {
  readonly entries: readonly DiaryEntry[];
  readonly viewer: Viewer;
  readonly legTitle: string;
}) {
  return (
    <table class="nhsuk-table v-doses">
      <caption class="nhsuk-table__caption">
        {words.table}
        <span class="v-doses__note">
          {words.pain}. {legTitle}.
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.day}</th>
          {shownMeasures.map((measure) => (
            <th key={measure} scope="col">
              {words.series[measure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ on, at, reading }) => (
          <tr key={at.toString()}>
            <th scope="row">{calendarDay(on, viewer.organisation.region)}</th>
            {reading === null ? (
              <td colSpan={shownMeasures.length}>{words.noAnswer}</td>
            ) : (
              shownMeasures.map((measure) => <td key={measure}>{reading[measure] ?? words.notGiven}</td>)
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
