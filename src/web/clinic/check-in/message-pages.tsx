import { messagePages as words } from '../../../knowledge/words/clinic-check-in.ts';
import type { Delivery, Reply } from '../../../pathway/deliveries.ts';
import type { Person } from '../../../pathway/person.ts';
import { StaffPage } from '../../components/staff-page.tsx';
import type { Names, Visit } from '../visit.ts';
import { dayAndTime } from '../when.ts';
import { messageTitle, reasonOf } from './message-title.ts';

export type PeopleById = ReadonlyMap<string, Person>;
type Frame = { readonly visit: Visit; readonly people: PeopleById };

export function RepliesPage({ visit, people, replies }: Frame & { readonly replies: readonly Reply[] }) {
  return (
    <StaffPage title={words.repliesTitle} session={visit.session} isDemo={visit.desk.isDemo} place="messages">
      <h1>{words.repliesTitle}</h1>
      <p class="c-lead">{words.repliesLead}</p>
      <p>
        <a href="/clinic/undelivered">{words.undeliveredTitle}</a>
      </p>
      {replies.length === 0 && <p class="c-empty">{words.repliesNone}</p>}
      {replies.map(({ id, kind, text, at, answers }) => (
        <section class="c-panel" key={id} aria-label={words.kinds[kind]}>
          <p>
            <strong>{words.kinds[kind]}</strong> <span class="c-quiet">{dayAndTime(at, visit.place)}</span>
          </p>
          <p>
            {words.from}: <Who people={people} personId={answers?.personId ?? null} />
          </p>
          <blockquote class="c-note">{text}</blockquote>
          {answers !== null && (
            <p>
              {answers.episodeId === null ? (
                <a href={`/clinic/people/${answers.personId}`}>{words.openPerson}</a>
              ) : (
                <a href={`/clinic/episodes/${answers.episodeId}`}>{words.open}</a>
              )}
            </p>
          )}
          <Dealt visit={visit} action={`/clinic/replies/${id}/handled`} />
        </section>
      ))}
    </StaffPage>
  );
}

export function UndeliveredPage({
  visit,
  people,
  names,
  failed,
}: Frame & { readonly names: Names; readonly failed: readonly Delivery[] }) {
  return (
    <StaffPage
      title={words.undeliveredTitle}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="messages"
    >
      <h1>{words.undeliveredTitle}</h1>
      <p class="c-lead">{words.undeliveredLead}</p>
      <p>
        <a href="/clinic/replies">{words.repliesTitle}</a>
      </p>
      {failed.length === 0 && <p class="c-empty">{words.undeliveredNone}</p>}
      {failed.map(
        ({
          id,
          to,
          episodeId,
          appointmentId,
          replyId,
          safetyCaseId,
          words: message,
          state,
          stateAt,
          because,
          attempts,
        }) => (
          <section class="c-panel" key={id} aria-label={words.message}>
            <p>
              <strong>{messageTitle(message, visit.place.region)}</strong>{' '}
              <span class="c-quiet">{dayAndTime(stateAt, visit.place)}</span>
            </p>
            <p>
              {to.kind === 'person' ? (
                <Who people={people} personId={to.personId} />
              ) : (
                <>
                  {words.onCall}: <strong>{names.owner({ kind: 'user', id: to.userId })}</strong>
                </>
              )}
            </p>
            <p>
              {words.because}: {reasonOf(because)}
            </p>
            <p>
              {episodeId !== null && <a href={`/clinic/episodes/${episodeId}`}>{words.open}</a>}
              {appointmentId !== null && (
                <a href={`/desk/appointments/${appointmentId}`}>{words.openAppointment}</a>
              )}
              {replyId !== null && <a href="/clinic/replies">{words.repliesTitle}</a>}
              {safetyCaseId !== null && (
                <a href={`/service/safety/${safetyCaseId}`}>{words.openSafetyCase}</a>
              )}
            </p>
            {state === 'failed' && (
              <form method="post" action={`/clinic/undelivered/${id}/again`}>
                <input type="hidden" name="_csrf" value={visit.session.csrfToken} />
                <input type="hidden" name="attempts" value={String(attempts)} />
                <button class="c-button" type="submit">
                  {words.again}
                </button>
              </form>
            )}
            <Dealt visit={visit} action={`/clinic/undelivered/${id}/seen`} />
          </section>
        ),
      )}
    </StaffPage>
  );
}

function Who({ people, personId }: { readonly people: PeopleById; readonly personId: string | null }) {
  const person = personId === null ? undefined : people.get(personId);
  if (person === undefined) return <>{words.unknownSender}</>;
  return (
    <>
      <strong>{person.familyName.toUpperCase()}</strong>, {person.givenName}
      {person.phone !== null && `, ${person.phone}`}
    </>
  );
}

function Dealt({ visit, action }: { readonly visit: Visit; readonly action: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="_csrf" value={visit.session.csrfToken} />
      <button class="c-button" type="submit">
        {words.dealt}
      </button>
    </form>
  );
}
