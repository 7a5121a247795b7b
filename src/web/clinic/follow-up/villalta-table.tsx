import { Temporal } from 'temporal-polyfill';
import { followUpWords as words } from '../../../knowledge/words/clinic-follow-up.ts';
import { legsOf } from '../../../pathway/follow-up/due-villalta.ts';
import type { Leg, VillaltaScore } from '../../../pathway/follow-up/follow-up-types.ts';
import { fill } from '../fill-words.ts';
import type { FormContext } from '../forms/episode-form.ts';
import { calendarDay } from '../when.ts';
import { scoreText, severityText } from './follow-up-sentence.ts';

type Props = Pick<FormContext, 'visit' | 'episode'>;

/** Each leg over time: a small drawing, and the same in a table. */
export function VillaltaTable({ visit, episode }: Props) {
  const scores = episode.followUp?.villaltas ?? [];
  const legs = legsOf(episode);
  if (legs.length === 0) return null;
  const { region } = visit.place;
  return (
    <section class="c-panel" aria-labelledby="villalta">
      <h2 id="villalta">{words.villalta}</h2>
      {scores.length === 0 ? (
        <p class="c-empty">{words.villaltaNone}</p>
      ) : (
        <>
          {legs.map((leg) => (
            <Drawing key={leg} leg={leg} scores={scores.filter((each) => each.leg === leg)} />
          ))}
          <table class="c-table c-table--fold">
            <thead>
              <tr>
                {[words.scoredOn, words.leg, words.points, words.class, words.decision].map((label) => (
                  <th scope="col" key={label}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {scores.map((score) => (
                <tr key={score.sequence}>
                  <th scope="row">{calendarDay(score.scoredOn, region)}</th>
                  <td data-label={words.leg}>{words.legs[score.leg]}</td>
                  <td data-label={words.points}>{scoreText(score)}</td>
                  <td data-label={words.class}>
                    {severityText(score)}
                    {score.ulcer === true && `. ${words.ulcer}`}
                    {score.ulcer === null && `. ${words.ulcerUnknown}`}
                  </td>
                  <td data-label={words.decision}>{score.answered?.decision ?? words.noPoints}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

const width = 320;
const height = 70;
const most = 33;

/** A bar from the least to the most that a score may be, on its day. */
function Drawing({ leg, scores }: { readonly leg: Leg; readonly scores: readonly VillaltaScore[] }) {
  const [first] = scores;
  const last = scores.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = Temporal.PlainDate.from(first.scoredOn);
  const dayOf = ({ scoredOn }: VillaltaScore): number =>
    start.until(Temporal.PlainDate.from(scoredOn), { largestUnit: 'days' }).days;
  const days = Math.max(1, dayOf(last));
  const x = (score: VillaltaScore): number => 12 + ((width - 24) * dayOf(score)) / days;
  const y = (points: number): number => height - 6 - ((height - 12) * points) / most;
  const said = scores.map((score) => scoreText(score)).join(', ');
  return (
    <figure class="c-chart c-chart--small">
      <figcaption>
        {fill(words.villaltaAxis, { leg: words.legs[leg] })}
        <span class="nhsuk-u-visually-hidden">: {said}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {[5, 10, 15].map((points) => (
          <line class="c-chart__grid" key={points} x1={0} x2={width} y1={y(points)} y2={y(points)} />
        ))}
        {scores.map((score) => (
          <rect
            class="c-chart__mark"
            key={score.scoredOn}
            x={x(score) - 4}
            width={8}
            y={y(score.interval[1]) - 3}
            height={y(score.interval[0]) - y(score.interval[1]) + 6}
          />
        ))}
      </svg>
    </figure>
  );
}
