import { calendarPage } from '../../../knowledge/words/calendar-words.ts';
import { checkInForms, checkInPanel as words, linkPage } from '../../../knowledge/words/clinic-check-in.ts';
import type { AnswerNeed, CheckInAnswer } from '../../../pathway/check-in/check-in-types.ts';
import { checkInsOf, isAtHome, openByLink, silentCheckIns } from '../../../pathway/check-in/check-ins-of.ts';
import { contactsOf } from '../../../pathway/check-in/contact-plan.ts';
import type { Episode } from '../../../pathway/episode-types.ts';
import { isBefore } from '../../../pathway/instants.ts';
import { OfferLinks } from '../episode-panels.tsx';
import { fill } from '../fill-words.ts';
import { outcomeTitle } from '../rule-words.ts';
import type { Names, Visit } from '../visit.ts';
import { dayAndTime } from '../when.ts';
import { usualOffers } from './check-in-offers.ts';
import { CourseDrawing } from './course-drawing.tsx';

type Props = { readonly visit: Visit; readonly episode: Episode; readonly names: Names };
const shownContacts = 3;
const shownAnswers = 10;

/** Who is asked when, what they said, who reads it by when; and whoever has not answered is never shown as well. */
export function CheckInPanel(props: Props) {
  const { visit, episode } = props;
  const checkIns = checkInsOf(episode);
  const { plan, pause, answers } = checkIns;
  if (!isAtHome(episode) && answers.length === 0 && plan === null) return null;
  const latest = answers.slice(-shownAnswers);
  const at = (of: Parameters<typeof dayAndTime>[0]): string => dayAndTime(of, visit.place);
  return (
    <section class="c-panel" aria-labelledby="check-ins">
      <h2 id="check-ins">{words.title}</h2>
      {plan === null ? (
        <p class="c-warning">{words.noPlan}</p>
      ) : (
        <dl class="c-facts">
          <div>
            <dt>{words.way}</dt>
            <dd>{checkInForms.ways[plan.way]}</dd>
          </div>
          <div>
            <dt>{words.named}</dt>
            <dd>
              {plan.namedContact === null
                ? words.namedNobody
                : `${plan.namedContact.name}, ${plan.namedContact.phone}`}
            </dd>
          </div>
        </dl>
      )}
      {pause !== null && (
        <p class="c-warning">{fill(words.paused, { until: at(pause.untilAt), reason: pause.reason })}</p>
      )}
      <ul class="c-list">
        {silentCheckIns(checkIns).map(({ id, day, dueAt }) => {
          const isLate = isBefore(dueAt, visit.now);
          const says = fill(isLate ? words.noReply : words.waiting, { day: String(day), dueAt: at(dueAt) });
          return (
            <li key={id} class={isLate ? 'c-warning' : undefined}>
              {isLate ? <strong>{says}</strong> : says}
            </li>
          );
        })}
        {plan !== null &&
          contactsOf(episode)
            .slice(0, shownContacts)
            .map(({ id, day, dueAt, madeBy }) => (
              <li key={id} class="c-quiet">
                {words.next}:{' '}
                {fill(words.nextLine, { day: String(day), dueAt: at(dueAt), madeBy: words.madeBy[madeBy] })}
              </li>
            ))}
      </ul>
      <CourseDrawing answers={latest} place={visit.place} />
      <AnswersTable {...props} answers={latest.toReversed()} />
      <OfferLinks visit={visit} episode={episode} offers={usualOffers(episode)} />
      <p>
        {openByLink(checkIns).length > 0 && (
          <a class="c-button" href={`/clinic/episodes/${episode.id}/link`}>
            {linkPage.title}
          </a>
        )}{' '}
        <a class="c-button" href={`/clinic/episodes/${episode.id}/calendar`}>
          {calendarPage.title}
        </a>
      </p>
    </section>
  );
}

function AnswersTable({ visit, names, answers }: Props & { readonly answers: readonly CheckInAnswer[] }) {
  if (answers.length === 0) return null;
  const { catalogue } = visit.desk.rules;
  const heads = [words.at, words.lead, words.promise, words.pain, words.calves];
  return (
    <table class="c-table c-table--fold">
      <caption class="nhsuk-u-visually-hidden">{words.answers}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answers.map((answer) => {
          const { painAtRest, painWalking, affectedCalfCm, otherCalfCm } = answer.reading;
          return (
            <tr class="c-board__row" key={answer.id}>
              <th scope="row">{dayAndTime(answer.at, visit.place)}</th>
              <td class={answer.isRed ? 'c-warning' : undefined}>
                {outcomeTitle(catalogue, { table: 'check-in', outcome: answer.lead })}
                {answer.freeText !== '' && (
                  <span class="c-quiet"> {fill(words.wrote, { text: answer.freeText })}</span>
                )}
              </td>
              <td>
                {answer.needs.length === 0
                  ? words.nothing
                  : answer.needs.map((need) => (
                      <span key={need.outcome}>{promiseOf(need, { visit, names })} </span>
                    ))}
              </td>
              <td data-label={words.pain}>{pair(painAtRest, painWalking)}</td>
              <td data-label={words.calves}>{pair(affectedCalfCm, otherCalfCm)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function promiseOf({ owner, dueAt, read, isBroken }: AnswerNeed, { visit, names }: Omit<Props, 'episode'>) {
  if (read !== null)
    return fill(words.readBy, { name: names.actor(read.by), at: dayAndTime(read.at, visit.place) });
  const says = fill(words.toRead, { name: names.owner(owner), dueAt: dayAndTime(dueAt, visit.place) });
  return isBroken ? `${says}, ${words.limitPassed}` : says;
}

const pair = (one: number | null, other: number | null): string =>
  `${one ?? words.nothing} / ${other ?? words.nothing}`;
