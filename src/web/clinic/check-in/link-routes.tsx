import type { FastifyInstance, FastifyReply } from 'fastify';
import { checkInForms, linkPage as words } from '../../../knowledge/words/clinic-check-in.ts';
import { checkInsOf, openByLink } from '../../../pathway/check-in/check-ins-of.ts';
import type { Episode } from '../../../pathway/episode-types.ts';
import type { Person } from '../../../pathway/person.ts';
import { ErrorSummary, type FormView, Radios, StaffForm } from '../../components/staff-form.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import type { RouteAccess, StaffPagesOptions } from '../../staff.ts';
import { fill } from '../fill-words.ts';
import { formOf, formReader, typedValues } from '../form-reader.ts';
import { NotTherePage } from '../not-there-page.tsx';
import { bornText, PersonBanner } from '../person-banner.tsx';
import { refusalProblems } from '../refusal-problems.ts';
import { sendPage, type Visit, visitOf } from '../visit.ts';

type OfEpisode = { Params: { episodeId: string }; Querystring: Readonly<Record<string, unknown>> };
type Whose = { readonly visit: Visit; readonly episode: Episode; readonly person: Person };
const access: RouteAccess = { action: 'episode.write', record: { kind: 'episode', param: 'episodeId' } };
const nothingTyped: FormView = { values: {}, problems: [] };

/**
 * "I have lost the link." By hand, after name and date of birth: a public form would tell whoever fills it in who is a patient
 * here.
 */
export function linkRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  app.get<OfEpisode>('/clinic/episodes/:episodeId/link', { config: { access } }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const whose = await whoseLink(visit, request.params.episodeId);
    if (whose === null) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    const isSent = request.query['sent'] === 'yes';
    return sendPage(
      reply,
      <LinkPage {...whose} view={nothingTyped} formKey={desk.newId()} isSent={isSent} />,
    );
  });

  app.post<OfEpisode>('/clinic/episodes/:episodeId/link', { config: { access } }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const whose = await whoseLink(visit, request.params.episodeId);
    if (whose === null) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    return sendAgain(whose, formOf(request), reply);
  });
}

async function whoseLink(visit: Visit, episodeId: string): Promise<Whose | null> {
  const { desk, organisationId } = visit;
  const episode = await desk.store.episodes.load(organisationId, episodeId);
  const person = episode && (await desk.store.people.get(organisationId, episode.personId));
  return person === undefined || episode === undefined ? null : { visit, episode, person };
}

async function sendAgain(whose: Whose, form: URLSearchParams, reply: FastifyReply): Promise<FastifyReply> {
  const { visit, episode, person } = whose;
  const { desk, organisationId, session, by } = visit;
  const formKey = form.get('key') ?? desk.newId();
  const read = formReader(form, visit.place);
  const isThem = read.chosen('isThem', words.isThem, ['yes', 'no']);
  if (isThem === 'no') read.wrong('isThem', words.notThem);
  if (person.birthDate === null) read.wrong('isThem', words.bornUnknown);
  if (openByLink(checkInsOf(episode)).length === 0) read.wrong('', words.nothingOpen);
  const again = (problems: FormView['problems'], status: 409 | 422) => {
    const view = { values: typedValues(form), problems };
    return sendPage(reply, <LinkPage {...whose} view={view} formKey={formKey} isSent={false} />, status);
  };
  const sent = `/clinic/episodes/${episode.id}/link?sent=yes`;
  // Pressed twice: the first press has made the new link, which must not be taken back.
  if ((await desk.store.episodes.commandResult(organisationId, formKey)) !== undefined)
    return reply.redirect(sent, 303);
  if (read.problems.length > 0) return again(read.problems, 422);
  // Before the new one is made: whoever holds an old one must not have it for another second.
  await desk.store.links.revoke(organisationId, episode.id, 'check-in', by);
  const asked = { organisation: session.organisation, by, key: formKey };
  const command = { type: 'send-link-again', checked: 'name-and-birth-date' } as const;
  const done = await desk.clinic.handle(asked, episode.id, command);
  return done.ok ? reply.redirect(sent, 303) : again(refusalProblems(done.refusal, visit), 409);
}

type PageProps = Whose & { readonly view: FormView; readonly formKey: string; readonly isSent: boolean };

function LinkPage({ visit, episode, person, view, formKey, isSent }: PageProps) {
  const { session, desk } = visit;
  const name = `${person.givenName} ${person.familyName}`;
  const [greeting] = checkInForms.scriptLines;
  const reached = [person.phone, person.email].filter((each) => each !== null).join(', ');
  return (
    <StaffPage
      title={words.title}
      session={session}
      isDemo={desk.isDemo}
      place="board"
      hasProblems={view.problems.length > 0}
      banner={<PersonBanner visit={visit} person={person} />}
    >
      {isSent && <output class="c-done">{words.sent}</output>}
      <ErrorSummary problems={view.problems} />
      <p class="c-back">
        <a href={`/clinic/episodes/${episode.id}`}>{words.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="c-lead">{words.lead}</p>
      {openByLink(checkInsOf(episode)).length === 0 ? (
        <p class="c-empty">{words.nothingOpen}</p>
      ) : (
        <StaffForm
          action={`/clinic/episodes/${episode.id}/link`}
          csrfToken={session.csrfToken}
          hidden={{ key: formKey }}
          submit={words.send}
        >
          <p class="c-note">{fill(greeting, { clinic: session.organisation.name, name })}</p>
          <p>
            {words.born}:{' '}
            <strong>{person.birthDate === null ? words.bornUnknown : bornText(person, visit)}</strong>
          </p>
          <p>
            {reached === '' ? words.toNobody : `${words.to}: ${reached}`}.{' '}
            <a href={`/clinic/people/${person.id}/revise`}>{words.correct}</a>
          </p>
          <Radios
            name="isThem"
            label={words.isThem}
            view={view}
            isInline
            options={[
              { value: 'yes', label: words.answers.yes },
              { value: 'no', label: words.answers.no },
            ]}
          />
        </StaffForm>
      )}
    </StaffPage>
  );
}
