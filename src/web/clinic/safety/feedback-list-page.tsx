import { safetyWords as words } from '../../../knowledge/words/safety-words.ts';
import { dayOf } from '../../../pathway/instants.ts';
import type { KeptFeedback } from '../../../pathway/safety/feedback-types.ts';
import { StaffPage } from '../../components/staff-page.tsx';
import { fill } from '../fill-words.ts';
import { mayDo, type Names, type Visit } from '../visit.ts';
import { calendarDay, dayAndTime } from '../when.ts';

export const feedbackFilters = ['all', 'unread', 'case'] as const;
export type FeedbackFilter = (typeof feedbackFilters)[number];

export type FeedbackListProps = {
  readonly visit: Visit;
  readonly names: Names;
  readonly list: readonly KeptFeedback[];
  readonly filter: FeedbackFilter;
  /** Of appointments, costs and booking alone. */
  readonly isDeskOnly: boolean;
  /** One alone, opened by its address. */
  readonly isOne: boolean;
};

/** What people have written, with its line breaks, and who has read it. */
export function FeedbackListPage(props: FeedbackListProps) {
  const { visit, list, filter, isDeskOnly, isOne } = props;
  return (
    <StaffPage
      title={words.feedbackTitle}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="feedback"
    >
      {isOne && (
        <p class="c-back">
          <a href="/service/feedback">{words.feedbackTitle}</a>
        </p>
      )}
      <h1>{words.feedbackTitle}</h1>
      <p class="c-lead">{isDeskOnly ? words.feedbackDesk : words.feedbackLead}</p>
      {!isOne && <Filters filter={filter} />}
      {list.length === 0 && (
        <div class="c-empty">
          <p>{filter === 'all' ? words.feedbackNone : words.feedbackNoneHere}</p>
        </div>
      )}
      {list.map((kept) => (
        <One {...props} key={kept.feedback.id} kept={kept} />
      ))}
    </StaffPage>
  );
}

function Filters({ filter }: { readonly filter: FeedbackFilter }) {
  return (
    <nav class="c-offers c-safety__lists" aria-label={words.filterLabel}>
      {feedbackFilters.map((each) => (
        <a
          class="c-button"
          key={each}
          href={each === 'all' ? '/service/feedback' : `/service/feedback?show=${each}`}
          aria-current={each === filter ? 'page' : undefined}
        >
          {words.filters[each]}
        </a>
      ))}
    </nav>
  );
}

function One({ visit, names, kept }: FeedbackListProps & { readonly kept: KeptFeedback }) {
  const { feedback, caseId, reads } = kept;
  const { id, what, page, isUseful, harm, contact, receivedAt, by, readByOn } = feedback;
  const { place, now, session } = visit;
  const isOver = reads.length === 0 && readByOn < dayOf(now, place.zone).toString();
  const who = by.role === 'patient' ? words.wrote.patient : names.actor(by);
  return (
    <article class="c-panel" aria-labelledby={`of-${id}`}>
      <h2 class="c-safety__who" id={`of-${id}`}>
        {who}, {dayAndTime(receivedAt, place)}
      </h2>
      <p class="c-safety__said">{what}</p>
      <p class="c-quiet">
        {words.page}: {page ?? words.pageUnknown}.{' '}
        {isUseful !== null && `${words.useful}: ${words.usefuls[isUseful]}. `}
        {words.harmAsked}: {words.harms[harm ?? 'none'].toLowerCase()}. {words.contact}:{' '}
        {contact ?? words.noContact}
      </p>
      {caseId !== null && (
        <p>
          {mayDo(visit, 'safety.read', 'none') ? (
            <a href={`/service/safety/${caseId}`}>{words.toCase}</a>
          ) : (
            <strong>{words.caseOpen}</strong>
          )}
        </p>
      )}
      {reads.length > 0 && (
        <p class="c-quiet">
          {fill(words.readers, {
            names: reads
              .map(
                ({ userId, at }) => `${names.owner({ kind: 'user', id: userId })}, ${dayAndTime(at, place)}`,
              )
              .join('; '),
          })}
        </p>
      )}
      {reads.length === 0 && (
        <p class={isOver ? 'c-warning' : 'c-quiet'}>
          {fill(isOver ? words.readOver : words.readBy, { day: calendarDay(readByOn, place.region) })}
        </p>
      )}
      {!reads.some(({ userId }) => userId === session.account.id) && (
        <form method="post" action={`/service/feedback/${id}/read`}>
          <input type="hidden" name="_csrf" value={session.csrfToken} />
          <button class="c-button" type="submit">
            {words.read}
            <span class="nhsuk-u-visually-hidden">
              : {who}, {dayAndTime(receivedAt, place)}
            </span>
          </button>
        </form>
      )}
    </article>
  );
}
