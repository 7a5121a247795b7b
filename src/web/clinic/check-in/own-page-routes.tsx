import type { FastifyInstance } from 'fastify';
import { companionDesk as words } from '../../../knowledge/words/companion-page.ts';
import type { Episode } from '../../../pathway/episode-types.ts';
import type { AccessStanding } from '../../../pathway/patient-access.ts';
import type { Person } from '../../../pathway/person.ts';
import { readPhone, takesTexts } from '../../../pathway/telephone.ts';
import { StaffForm } from '../../components/staff-form.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import type { RouteAccess, StaffPagesOptions } from '../../staff.ts';
import { fill } from '../fill-words.ts';
import { formOf } from '../form-reader.ts';
import { NotTherePage } from '../not-there-page.tsx';
import { PersonBanner } from '../person-banner.tsx';
import { sendPage, type Visit, visitOf } from '../visit.ts';
import { dayAndTime } from '../when.ts';

type OfEpisode = { Params: { episodeId: string }; Querystring: Readonly<Record<string, unknown>> };
type Whose = { readonly visit: Visit; readonly episode: Episode; readonly person: Person };
const access: RouteAccess = { action: 'episode.write', record: { kind: 'episode', param: 'episodeId' } };
const path = '/clinic/episodes/:episodeId/own-page';

/** Where staff let a person into their own page, and out of it. */
export function ownPageRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  app.get<OfEpisode>(path, { config: { access } }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const whose = await whosePage(visit, request.params.episodeId);
    if (whose === null) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    const done = doneWords[String(request.query['done'])] ?? null;
    return sendPage(reply, <OwnPage {...(await standingOf(whose))} done={done} />);
  });

  app.post<OfEpisode>(path, { config: { access } }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const whose = await whosePage(visit, request.params.episodeId);
    if (whose === null) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    const { episode, person } = whose;
    const page = { organisationId: visit.organisationId, personId: person.id, episodeId: episode.id };
    // The key of the form is the link's own name: two presses are one link.
    const linkId = (formOf(request).get('key') ?? '').slice(0, 64) || desk.newId();
    await desk.store.patientAccess.open(page, `${episode.id}/${linkId}`, visit.by);
    return reply.redirect(`/clinic/episodes/${episode.id}/own-page?done=sent`, 303);
  });

  app.post<OfEpisode>(`${path}/end`, { config: { access } }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const whose = await whosePage(visit, request.params.episodeId);
    if (whose === null) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    await desk.store.patientAccess.end(visit.organisationId, whose.person.id, visit.by);
    return reply.redirect(`/clinic/episodes/${whose.episode.id}/own-page?done=ended`, 303);
  });
}

const doneWords: Readonly<Record<string, string>> = { sent: words.sent, ended: words.ended };

async function whosePage(visit: Visit, episodeId: string): Promise<Whose | null> {
  const { desk, organisationId } = visit;
  const episode = await desk.store.episodes.load(organisationId, episodeId);
  const person = episode && (await desk.store.people.get(organisationId, episode.personId));
  return person === undefined || episode === undefined ? null : { visit, episode, person };
}

type Standing = Whose & { readonly standing: AccessStanding | undefined; readonly signedIn: number };

async function standingOf(whose: Whose): Promise<Standing> {
  const { visit, person } = whose;
  const { patientAccess } = visit.desk.store;
  const [standing, sessions] = await Promise.all([
    patientAccess.standing(visit.organisationId, person.id),
    patientAccess.sessionsOf(visit.organisationId, person.id, visit.now),
  ]);
  return { ...whose, standing, signedIn: sessions.length };
}

function OwnPage({ visit, episode, person, standing, signedIn, done }: Standing & { done: string | null }) {
  const { session, desk } = visit;
  const action = `/clinic/episodes/${episode.id}/own-page`;
  const reached = waysTo(person, visit);
  return (
    <StaffPage
      title={words.title}
      session={session}
      isDemo={desk.isDemo}
      place="board"
      banner={<PersonBanner visit={visit} person={person} />}
    >
      {done !== null && <output class="c-done">{done}</output>}
      <p class="c-back">
        <a href={`/clinic/episodes/${episode.id}`}>{words.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="c-lead">{words.lead}</p>
      <p>
        <strong>{standingText(standing, visit)}</strong>
        {standing?.isOpen === true && ` ${fill(words.sessions, { count: String(signedIn) })}`}
      </p>
      <p>
        {reached.length === 0 ? words.toNobody : `${words.to}: ${reached.join(', ')}.`}{' '}
        <a href={`/clinic/people/${person.id}/revise`}>{words.correct}</a>
      </p>
      {reached.length > 0 && (
        <StaffForm
          action={action}
          csrfToken={session.csrfToken}
          hidden={{ key: desk.newId() }}
          submit={standing === undefined ? words.send : words.sendAgain}
        >
          <p>{words.whatFor}</p>
        </StaffForm>
      )}
      {standing?.isOpen === true && (
        <section class="c-panel">
          <StaffForm action={`${action}/end`} csrfToken={session.csrfToken} submit={words.end} look="warning">
            <p>{words.endHint}</p>
          </StaffForm>
        </section>
      )}
    </StaffPage>
  );
}

function standingText(standing: AccessStanding | undefined, { place }: Visit): string {
  if (standing === undefined) return words.never;
  return fill(standing.isOpen ? words.open : words.closed, { at: dayAndTime(standing.stamp.at, place) });
}

/** A landline takes no code. */
function waysTo({ phone, email }: Person, { place }: Visit): readonly string[] {
  const read = readPhone(phone, place.region);
  return [
    ...(phone !== null && read !== null && takesTexts(read) ? [phone] : []),
    ...(email === null ? [] : [email]),
  ];
}
