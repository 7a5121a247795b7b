import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Episode } from '../../../pathway/episode-types.ts';
import type { CareDocument } from '../../../pathway/letters/document.ts';
import { documentText } from '../../../pathway/letters/document-text.ts';
import { type LetterKind, letterKinds } from '../../../pathway/letters/letter-types.ts';
import { asItStood, writeLetter } from '../../../pathway/letters/write-letter.ts';
import type { Person } from '../../../pathway/person.ts';
import type { RouteAccess, StaffPagesOptions } from '../../staff.ts';
import { NotTherePage } from '../not-there-page.tsx';
import { namesOf, sendPage, type Visit, visitOf } from '../visit.ts';
import { LetterPage } from './letter-page.tsx';

type OfLetter = {
  Params: { episodeId: string };
  Querystring: Readonly<Record<string, unknown>>;
};
type Asked = { readonly kind: LetterKind; readonly ending: (typeof endings)[number] };
const access: RouteAccess = { action: 'episode.read', record: { kind: 'episode', param: 'episodeId' } };
const endings = ['', '.pdf', '.txt'] as const;
const addresses: Readonly<Record<LetterKind, string>> = {
  gp: '/clinic/episodes/:episodeId/letters/gp',
  patient: '/clinic/episodes/:episodeId/letters/patient',
  'dose-sheet': '/clinic/episodes/:episodeId/dose-sheet',
  'new-clot-signs': '/clinic/episodes/:episodeId/letters/new-clot-signs',
  referral: '/clinic/episodes/:episodeId/letters/referral',
};

/** Each letter as a page, as PDF and as text: as the record stands, or as it stood when one was sent. */
export function letterRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  for (const kind of letterKinds)
    for (const ending of endings)
      app.get<OfLetter>(`${addresses[kind]}${ending}`, { config: { access } }, (request, reply) =>
        answer(desk, { kind, ending }, request, reply),
      );
}

async function answer(
  desk: StaffPagesOptions,
  { kind, ending }: Asked,
  request: FastifyRequest<OfLetter>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = visitOf(desk, request);
  const upTo = upToIn(request.query);
  const written = await letterOf(visit, request.params.episodeId, { kind, upTo });
  if (written === null) return sendPage(reply, <NotTherePage visit={visit} />, 404);
  const { document } = written;
  const page = (cannotPrint: boolean) => <LetterPage {...{ ...written, visit, kind, upTo, cannotPrint }} />;
  switch (ending) {
    case '':
      return sendPage(reply, page(false));
    case '.txt':
      return asFile(reply, `${kind}.txt`, 'text/plain; charset=utf-8').send(documentText(document));
    case '.pdf': {
      const pdf = await desk.printDocument(document);
      return pdf === null
        ? sendPage(reply, page(true), 422)
        : asFile(reply, `${kind}.pdf`, 'application/pdf').send(Buffer.from(pdf));
    }
  }
}

/** Its name says what it is and not whose: others see a list of downloads. */
const asFile = (reply: FastifyReply, name: string, type: string): FastifyReply =>
  reply
    .header('content-type', type)
    .header('content-disposition', `inline; filename="${name}"`)
    .header('cache-control', 'no-store');

function upToIn({ upTo }: OfLetter['Querystring']): number | null {
  return typeof upTo === 'string' && /^\d{1,9}$/.test(upTo) ? Number(upTo) : null;
}

type Written = { readonly episode: Episode; readonly person: Person; readonly document: CareDocument };

/** Null where the episode, the entry or the regimen is not there. */
async function letterOf(
  visit: Visit,
  episodeId: string,
  { kind, upTo }: { readonly kind: LetterKind; readonly upTo: number | null },
): Promise<Written | null> {
  const { desk, organisationId, session, now } = visit;
  const { episodes, people } = desk.store;
  const [episode, names] = await Promise.all([episodes.load(organisationId, episodeId), namesOf(visit)]);
  if (episode === undefined) return null;
  const [person, history] = await Promise.all([
    people.get(organisationId, episode.personId),
    upTo === null ? [] : episodes.history(organisationId, episodeId),
  ]);
  const told = upTo === null ? { episode, writtenAt: now } : asItStood(history, upTo);
  if (person === undefined || told === null) return null;
  const { organisation } = session;
  const { catalogue } = desk.rules;
  const document = writeLetter(kind, { ...told, person, organisation, catalogue, ownerName: names.owner });
  return document && { episode, person, document };
}
