import { clinicFrame } from '../../../knowledge/words/clinic-frame.ts';
import { warfarinWords as words } from '../../../knowledge/words/clinic-warfarin.ts';
import type { TimeInRange } from '../../../engine/time-in-range.ts';
import { diary } from '../../../pathway/diary.ts';
import { dayOf } from '../../../pathway/instants.ts';
import { inrChart } from '../../../pathway/warfarin/inr-chart.ts';
import { inrControlOf, timeInRangeOf } from '../../../pathway/warfarin/inr-control.ts';
import { inrsInOrder, warfarinCourse } from '../../../pathway/warfarin/warfarin-course.ts';
import { targetOf } from '../../../pathway/warfarin/inr-facts.ts';
import type { Inr } from '../../../pathway/warfarin/warfarin-types.ts';
import { StaffPage } from '../../components/staff-page.tsx';
import { EpisodeBanner } from '../episode-page.tsx';
import { OfferLinks } from '../episode-panels.tsx';
import { fill } from '../fill-words.ts';
import type { FormContext } from '../forms/episode-form.ts';
import { outcomeOf, outcomeTitle } from '../rule-words.ts';
import { mayDo } from '../visit.ts';
import { calendarDay, dayYearAndTime } from '../when.ts';
import { OverlapSheet, WeekNow } from './dose-sheet.tsx';
import { InrDrawing } from './inr-drawing.tsx';
import { InrSays } from './inr-says.tsx';

/** Everything about INR and warfarin on one page: the last one and what it asks, the doses, the way so far, how well it goes. */
export function InrPage(context: FormContext) {
  const { visit, episode } = context;
  const today = dayOf(visit.now, episode.zone);
  const chart = inrChart(episode, today);
  const offers = (
    ['inr-result', 'inr-act', 'warfarin-week', 'dose-difference', 'stop-injections', 'inr-target'] as const
  ).map((slug) => ({ slug, testId: null }));
  const mayRecord = episode.closed === null && mayDo(visit, 'episode.write', 'team');
  return (
    <StaffPage
      title={words.page}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="board"
      banner={<EpisodeBanner {...context} items={diary(episode)} />}
      script="clinic"
    >
      <p class="c-back">
        <a href={`/clinic/episodes/${episode.id}`}>{clinicFrame.back}</a>
      </p>
      <h1>{words.page}</h1>
      <div class="c-columns">
        <div>
          <InrSays {...context} />
          {chart !== null && (
            <section class="c-panel" aria-labelledby="chart">
              <h2 id="chart">{words.chart}</h2>
              <InrDrawing chart={chart} place={visit.place} />
            </section>
          )}
        </div>
        <div>
          {mayRecord && warfarinCourse(episode) !== null && (
            <section class="c-panel" aria-labelledby="record">
              <h2 id="record">{words.page}</h2>
              <OfferLinks visit={visit} episode={episode} offers={offers} />
            </section>
          )}
          <section class="c-panel" aria-labelledby="doses">
            <h2 id="doses">{words.mgOn}</h2>
            <WeekNow {...context} />
          </section>
          <OverlapSheet {...context} />
          <TimeInRangePanel {...context} />
        </div>
      </div>
      <EveryInr {...context} />
    </StaffPage>
  );
}

const oneDecimal = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);
const percentText = (value: number | null): string =>
  value === null ? words.cannot : `${oneDecimal(value)} %`;

/** Three ways of counting beside each other: what they disagree on is shown, and none is hidden. */
function TimeInRangePanel({ visit, episode }: FormContext) {
  const read = timeInRangeOf(episode);
  if (inrsInOrder(episode).length === 0) return null;
  return (
    <section class="c-panel" aria-labelledby="ttr">
      <h2 id="ttr">{words.ttr}</h2>
      {read === null ? (
        <p class="c-warning">{words.noTarget}</p>
      ) : (
        <>
          <dl class="c-facts">
            <Way
              name={words.rosendaal}
              percent={read.rosendaal.percent}
              of={fill(words.ofDays, {
                inRange: oneDecimal(read.rosendaal.daysInRange),
                days: String(read.rosendaal.days),
              })}
            />
            <Way
              name={words.fraction}
              percent={read.fraction.percent}
              of={fill(words.ofResults, {
                inRange: String(read.fraction.inRange),
                results: String(read.fraction.results),
              })}
            />
            <Way
              name={words.crossSection}
              percent={read.crossSection.percent}
              of={
                read.crossSection.on === null
                  ? ''
                  : fill(words.onDay, {
                      day: calendarDay(read.crossSection.on.toString(), visit.place.region),
                    })
              }
            />
          </dl>
          <Remarks read={read} />
        </>
      )}
      <Control visit={visit} episode={episode} />
    </section>
  );
}

function Way({
  name,
  percent,
  of,
}: {
  readonly name: string;
  readonly percent: number | null;
  readonly of: string;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{percentText(percent)}</strong> {of !== '' && <span class="c-quiet">{of}</span>}
      </dd>
    </div>
  );
}

function Remarks({ read }: { readonly read: TimeInRange }) {
  const { below, above, skippedDays } = read.rosendaal;
  const said = [
    below === null || above === null
      ? null
      : fill(words.belowAbove, { below: oneDecimal(below), above: oneDecimal(above) }),
    read.disagreement === null ? null : fill(words.disagree, { points: oneDecimal(read.disagreement) }),
    read.isProvisional ? words.provisional : null,
    skippedDays > 0 ? fill(words.skipped, { days: String(skippedDays) }) : null,
    read.leftOut > 0 ? fill(words.leftOut, { count: String(read.leftOut) }) : null,
    read.dropped > 0 ? fill(words.dropped, { count: String(read.dropped) }) : null,
  ].filter((each) => each !== null);
  return (
    <ul class="c-list c-quiet">
      {said.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

function Control({ visit, episode }: Pick<FormContext, 'visit' | 'episode'>) {
  const { rules } = visit.desk;
  const said = inrControlOf(episode, { rules, today: dayOf(visit.now, episode.zone) });
  if (said === null) return null;
  const given = said.outcome === null ? null : { table: 'inr-control', outcome: said.outcome };
  return (
    <>
      <h3>{words.control}</h3>
      {given === null ? (
        <p>{words.controlOpen}</p>
      ) : (
        <>
          <p class={given.outcome === 'inr-control-poor' ? 'c-warning' : ''}>
            <strong>{outcomeTitle(rules.catalogue, given)}</strong>
          </p>
          <ul class="c-list">
            {outcomeOf(rules.catalogue, given)?.actions.map((action) => (
              <li key={action}>{action}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function EveryInr({ visit, episode }: FormContext) {
  const inrs = inrsInOrder(episode).toReversed();
  const target = targetOf(episode);
  if (inrs.length === 0) return null;
  return (
    <section class="c-panel" aria-labelledby="every">
      <h2 id="every">{words.table}</h2>
      <table class="c-table c-table--fold">
        <thead>
          <tr>
            {[words.when, words.inr, words.from, words.said, words.done].map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inrs.map((inr) => (
            <tr key={inr.sequence}>
              <th scope="row">{dayYearAndTime(inr.measuredAt, visit.place)}</th>
              <td data-label={words.inr}>
                <strong>{inr.reading.shown}</strong> <span class="c-quiet">{placeText(inr, target)}</span>
              </td>
              <td data-label={words.from}>{words.origins[inr.origin ?? 'notKnown']}</td>
              <td data-label={words.said}>
                {inr.judged === null
                  ? '–'
                  : outcomeTitle(visit.desk.rules.catalogue, {
                      table: 'inr-action',
                      outcome: inr.judged.action.outcome ?? inr.judged.action.floor ?? '–',
                    })}
              </td>
              <td data-label={words.done}>
                {inr.acts.length === 0 ? '–' : inr.acts.map(({ what }) => what).join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function placeText(
  { reading: { reading, value } }: Inr,
  target: { readonly low: number; readonly high: number } | null,
): string {
  if (reading === 'above-limit') return words.aboveMeter;
  if (value === null) return words.notUsable;
  if (target === null) return '';
  return value >= target.low && value <= target.high ? words.inRange : words.outOfRange;
}
