import { weekdays } from '../../../engine/weekdays.ts';
import { doseLockWords, warfarinWords as words } from '../../../knowledge/words/clinic-warfarin.ts';
import { dayOf } from '../../../pathway/instants.ts';
import { inrsToActOn } from '../../../pathway/warfarin/due-warfarin.ts';
import { doseLocksOf } from '../../../pathway/warfarin/handle-warfarin.ts';
import { suggestWeek } from '../../../pathway/warfarin/suggest-week.ts';
import {
  differingDays,
  openDifferences,
  overlapNow,
  weekOn,
} from '../../../pathway/warfarin/warfarin-course.ts';
import { fill } from '../fill-words.ts';
import { calendarDay, dayAndTime } from '../when.ts';
import { type InrView, InrSays } from './inr-says.tsx';
import { weekText } from './warfarin-sentence.ts';

/** The doses that hold, what locks a change, and the last INR beside them. */
export function DoseSheet(view: InrView) {
  const { visit, episode } = view;
  const { region } = visit.place;
  const locks = doseLocksOf(episode, visit.now);
  return (
    <>
      <InrSays {...view} />
      <section class="c-panel" aria-labelledby="doses">
        <h2 id="doses">{words.mgOn}</h2>
        {locks.length > 0 && (
          <div class="c-warning">
            <h3>{words.locks}</h3>
            <ul class="c-list">
              {locks.map((lock) => (
                <li key={lock}>{doseLockWords[lock]}</li>
              ))}
            </ul>
          </div>
        )}
        {openDifferences(episode).map((inr) => (
          <ul class="c-list" key={inr.sequence}>
            {differingDays(episode, inr).map(({ on, plannedMg, takenMg }) => (
              <li key={on}>
                {calendarDay(on, region)}: {fill(words.plannedMg, { mg: String(plannedMg) })}, {takenMg} mg
              </li>
            ))}
          </ul>
        ))}
        <WeekNow {...view} />
        <Suggestion {...view} />
      </section>
    </>
  );
}

/** mg for each weekday: never tablets alone. */
export function WeekNow({ visit, episode }: InrView) {
  const { region } = visit.place;
  const week = weekOn(episode, dayOf(visit.now, episode.zone));
  if (week === null) return <p class="c-empty">{words.noWeek}</p>;
  const total = weekdays.reduce((sum, day) => sum + week.mgOn[day], 0);
  return (
    <>
      <p>
        {fill(words.week, { day: calendarDay(week.fromOn, region), who: week.signedBy })},{' '}
        {fill(words.weekTotal, { mg: String(total) })}.{' '}
        {week.omitOn.length > 0 &&
          fill(words.omitted, { days: week.omitOn.map((day) => calendarDay(day, region)).join(', ') })}
      </p>
      <table class="c-table c-table--week">
        <tbody>
          {weekdays.map((day) => (
            <tr key={day}>
              <th scope="row">{words.weekdays[day]}</th>
              <td>{week.mgOn[day]} mg</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Only where the organisation has switched it on: otherwise nothing of it is shown. */
function Suggestion({ visit, episode }: InrView) {
  const { desk } = visit;
  if (desk.suggestsWarfarin !== true) return null;
  const today = dayOf(visit.now, episode.zone);
  const said = suggestWeek(episode, { rules: desk.rules, today, switchedOn: true });
  if (said === null) return null;
  return (
    <section aria-labelledby="suggestion">
      <h3 id="suggestion">{words.suggestion}</h3>
      <p class="c-quiet">{words.suggestionLead}</p>
      {said.kind === 'locked' ? (
        <>
          <p>{words.suggestionLocked}</p>
          <ul class="c-list">
            {said.locks.map(({ lock, says }) => (
              <li key={lock}>{says}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          {said.orNoChange && <p>{words.suggestionNone}</p>}
          {said.holdDoses !== null && (
            <p>
              {fill(words.holdDoses, {
                least: String(said.holdDoses[0]),
                most: String(said.holdDoses[1]),
              })}
            </p>
          )}
          {said.proposedWeek !== null && (
            <p>
              {fill(words.suggestionChange, {
                from: String(said.presentWeekMg),
                to: String(said.proposedWeek.weekMg),
                percent: (said.changePercent ?? []).join(' to '),
              })}
              : {weekText(said.proposedWeek.mgOn)}
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** Both halves of the rule, each with its date or that it has not come. */
export function OverlapSheet(view: InrView) {
  const { visit, episode } = view;
  const { region } = visit.place;
  const overlap = overlapNow(episode);
  const stopped = episode.warfarin?.injectionsStopped ?? null;
  if (overlap === null && stopped === null) return null;
  return (
    <section class="c-panel" aria-labelledby="overlap">
      <h2 id="overlap">{words.overlap}</h2>
      {inrsToActOn(episode).some(({ judged }) => judged?.act !== 'same-day') && (
        <p class="c-warning">{words.overlapAsk}</p>
      )}
      {overlap === null ? (
        stopped !== null && (
          <p>
            {fill(words.overlapStopped, { day: calendarDay(stopped.lastInjectionOn, region) })}{' '}
            <span class="c-quiet">{dayAndTime(stopped.at, visit.place)}</span>
          </p>
        )
      ) : (
        <dl class="c-facts">
          <div>
            <dt>{words.overlapDays}</dt>
            <dd>{calendarDay(overlap.daysDone.toString(), region)}</dd>
          </div>
          <div>
            <dt>{words.overlapInrs}</dt>
            <dd>
              {overlap.inrsDone === null
                ? doseLockWords.notYet
                : calendarDay(overlap.inrsDone.toString(), region)}
            </dd>
          </div>
          <div>
            <dt>{words.overlapMay}</dt>
            <dd>
              <strong>
                {overlap.mayStopOn === null
                  ? words.overlapNot
                  : calendarDay(overlap.mayStopOn.toString(), region)}
              </strong>
            </dd>
          </div>
        </dl>
      )}
    </section>
  );
}
