import type {} from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { calendarFeed } from '../channels/calendar-feed.ts';
import { calendarWords } from '../knowledge/words/calendar-words.ts';
import { calendarOf } from '../pathway/calendar-of.ts';
import type { PatientLink } from '../pathway/patient-links.ts';
import type { Store } from '../pathway/ports.ts';
import { refuse } from './refusals.ts';

export type CalendarParts = {
  readonly store: Pick<Store, 'episodes'>;
  readonly findCalendar: (token: string) => Promise<PatientLink | undefined>;
};

/** A calendar asks a few times a day. */
const config = { rateLimit: { max: 30, timeWindow: '1 minute' } };

/** The dates of one episode, for a calendar that reads them by their link. A link that was taken back is not there. */
export function calendarRoute(app: FastifyInstance, { store, findCalendar }: CalendarParts): void {
  app.get<{ Params: { token: string } }>('/calendar/:token', { config }, async (request, reply) => {
    const link = await findCalendar(request.params.token.replace(/\.ics$/, ''));
    const episode = link && (await store.episodes.load(link.organisationId, link.episodeId));
    if (!link || !episode) return refuse(reply, 'not-found', 'No calendar is at this address.');
    const { zone } = episode;
    const body = calendarFeed({
      name: calendarWords.name,
      zone,
      domain: 'virchow.invalid',
      entries: calendarOf(episode).map(({ id, kind, startsAt, ...date }) => ({
        // Nothing of the episode's own name goes out: a part of the link's digest tells its dates from others.
        uid: `${link.tokenHash.slice(0, 16)}-${id}`,
        title: calendarWords.titles[kind],
        startsAt: startsAt.toZonedDateTimeISO(zone),
        ...date,
      })),
    });
    return reply.type('text/calendar; charset=utf-8').send(body);
  });
}
