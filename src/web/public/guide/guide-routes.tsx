import type { FastifyInstance, FastifyReply } from 'fastify';
import { once } from '../../../engine/once.ts';
import type { Region } from '../../../knowledge/rule-types.ts';
import type { ShownSources } from '../../components/citation-text.ts';
import { renderPage } from '../../components/page.tsx';
import { boundedMemo } from '../bounded-memo.ts';
import { ContentsPage, KnownClotPage, WholeGuide } from './contents-page.tsx';
import { shownGuide } from './guide-index.ts';
import { GuidePageView } from './guide-page.tsx';
import { guideSearch } from './search-guide.ts';
import { mostLetters } from './search-form.tsx';
import { SearchPage } from './search-page.tsx';

export type GuideRoutesOptions = {
  readonly region: Region;
  readonly sources: ShownSources;
  readonly send: (reply: FastifyReply, page: string) => FastifyReply;
};

/** The guide of a region. Each page is the same for everybody, and is made when somebody first asks for it. */
export function guideRoutes(app: FastifyInstance, { region, sources, send }: GuideRoutesOptions): void {
  const pages = once(() => shownGuide(region));
  const contents = once(() => renderPage(<ContentsPage region={region} pages={pages()} />));
  const whole = once(() => renderPage(<WholeGuide region={region} pages={pages()} />));
  const known = once(() => renderPage(<KnownClotPage region={region} pages={pages()} />));
  const search = once(() => guideSearch(pages()));

  const guidePage = boundedMemo(50, (id: string): string => {
    const index = pages().findIndex((page) => page.id === id);
    const page = pages()[index];
    if (page === undefined) throw new Error(`guide: no page is called ${id}`);
    return renderPage(
      <GuidePageView
        region={region}
        page={page}
        before={pages()[index - 1]}
        after={pages()[index + 1]}
        sources={sources}
      />,
    );
  });

  app.get(`/${region}/guide`, (_request, reply) => send(reply, contents()));
  app.get(`/${region}/guide/print`, (_request, reply) => send(reply, whole()));
  app.get(`/${region}/known-clot`, (_request, reply) => send(reply, known()));
  for (const { id } of pages())
    app.get(`/${region}/guide/${id}`, (_request, reply) => send(reply, guidePage(id)));

  const searched = (given: string): string => {
    const asked = given.trim().replaceAll(/\s+/g, ' ').slice(0, mostLetters);
    const answer = asked === '' ? null : search()(asked);
    return renderPage(<SearchPage region={region} pages={pages()} asked={asked} answer={answer} />);
  };
  // A link from elsewhere may name a word to look for; our own form puts none into the address.
  app.get<{ Querystring: { q?: string | readonly string[] } }>(
    `/${region}/guide/search`,
    ({ query }, reply) => send(reply, searched([query.q ?? ''].flat()[0] ?? '')),
  );
  app.post(`/${region}/guide/search`, ({ body }, reply) =>
    send(reply, searched(body instanceof URLSearchParams ? (body.get('q') ?? '') : '')),
  );
}
