import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RouteAccess, StaffPagesOptions } from '../staff.ts';
import { contextOf } from './episode-routes.tsx';
import { StoppingPage } from './follow-up/stopping-page.tsx';
import type { FormContext } from './forms/episode-form.ts';
import { NotTherePage } from './not-there-page.tsx';
import { sendPage, visitOf } from './visit.ts';
import { InrPage } from './warfarin/inr-page.tsx';

type OfEpisode = { Params: { episodeId: string } };
const record = { kind: 'episode', param: 'episodeId' } as const;

/** Pages of an episode that show and record nothing: everything about INR, and the steps of stopping. */
export function sheetRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const access: RouteAccess = { action: 'episode.read', record };
  const show =
    (Page: (context: FormContext) => Parameters<typeof sendPage>[1]) =>
    async (request: FastifyRequest<OfEpisode>, reply: FastifyReply): Promise<FastifyReply> => {
      const visit = visitOf(desk, request);
      const context = await contextOf(visit, request.params.episodeId, { test: null, of: null });
      return context === null
        ? sendPage(reply, <NotTherePage visit={visit} />, 404)
        : sendPage(reply, <Page {...context} />);
    };
  app.get<OfEpisode>('/clinic/episodes/:episodeId/inr', { config: { access } }, show(InrPage));
  app.get<OfEpisode>('/clinic/episodes/:episodeId/stopping', { config: { access } }, show(StoppingPage));
}
