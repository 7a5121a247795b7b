import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import { type BoardCheckId, boardCheckIds } from '../../knowledge/board-checks.ts';
import type { Duty } from '../../pathway/duty/duty-types.ts';
import { areHoursUnset } from '../../pathway/duty/no-duty.ts';
import { onDuty, onDutyByPhone } from '../../pathway/duty/on-duty.ts';
import { isOpen } from '../../pathway/duty/opening.ts';
import { authorizationWork } from '../desk/authorization-work.tsx';
import type { StaffPagesOptions } from '../staff.ts';
import {
  Board,
  type BoardNotice,
  type BoardState,
  boardStates,
  type BoardView,
  boardViews,
  type DutyWarning,
  rowsPerPage,
} from './board-page.tsx';
import { formOf } from './form-reader.ts';
import { isUrgentNotice } from './notice-text.ts';
import { namesOf, sendPage, type Visit, visitOf } from './visit.ts';

type Asked = {
  readonly view: BoardView;
  readonly state: BoardState | null;
  readonly check: BoardCheckId | null;
  readonly search: string | null;
  readonly from: number;
};
type Query = { Querystring: Readonly<Record<string, unknown>> };
const mostNotices = 20;

export function boardRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const config = { access: { action: 'board.see' } } as const;

  app.get<Query>('/clinic', { config }, async (request, reply) =>
    sendPage(reply, await boardOf(visitOf(desk, request), askedIn(request.query))),
  );
  app.post('/clinic', { config }, async (request, reply) => {
    const search = (formOf(request).get('search') ?? '').trim().slice(0, 100);
    const asked: Asked = {
      view: 'all',
      state: null,
      check: null,
      search: search === '' ? null : search,
      from: 0,
    };
    return sendPage(reply, await boardOf(visitOf(desk, request), asked));
  });
  app.post<{ Params: { episodeId: string; noticeId: string } }>(
    '/clinic/episodes/:episodeId/notices/:noticeId',
    { config: { access: { action: 'episode.write', record: { kind: 'episode', param: 'episodeId' } } } },
    async (request, reply) => {
      const visit = visitOf(desk, request);
      await desk.store.outbox.read(visit.organisationId, request.params.noticeId, visit.by);
      return reply.redirect(cameFrom(request), 303);
    },
  );
}

/** Back to the page whose button was pressed: the episode's own, or the board. */
const cameFrom = (request: FastifyRequest<{ Params: { episodeId: string; noticeId: string } }>): string =>
  formOf(request).get('from') === 'episode' ? `/clinic/episodes/${request.params.episodeId}` : '/clinic';

function askedIn(query: Query['Querystring']): Asked {
  const { view, state, check, from } = query;
  const start = Number(from);
  return {
    view: boardViews.find((each) => each === view) ?? 'all',
    state: boardStates.find((each) => each === state) ?? null,
    check: boardCheckIds.find((each) => each === check) ?? null,
    search: null,
    from: Number.isInteger(start) && start > 0 && start < 1_000_000 ? start : 0,
  };
}

async function boardOf(visit: Visit, asked: Asked) {
  const { desk, organisationId, session, now } = visit;
  const { view, state, check, search, from } = asked;
  const owner =
    view === 'mine'
      ? ({ kind: 'user', id: session.account.id } as const)
      : view === 'team'
        ? ({ kind: 'team', id: session.organisation.team } as const)
        : undefined;
  const [page, tallies, notices, names, duty, authorizations] = await Promise.all([
    desk.store.episodes.board({
      organisationId,
      owner,
      states: state === null ? undefined : [state],
      search: search ?? undefined,
      closed: view === 'closed',
      check: check === null ? undefined : { id: check, now },
      limit: rowsPerPage,
      offset: from,
    }),
    desk.store.episodes.tallies(organisationId, now),
    noticesOf(visit),
    namesOf(visit),
    desk.store.duties.current(organisationId),
    authorizationWork(visit),
  ]);
  const dutyWarning = dutyWarningOf(duty?.duty, now);
  return (
    <Board
      {...{
        visit,
        names,
        tallies,
        page,
        view,
        state,
        check,
        search,
        from,
        notices,
        dutyWarning,
        authorizations,
      }}
    />
  );
}

/** By day, with nobody on call, the board itself is looked at: that is no fault. */
function dutyWarningOf(duty: Duty | undefined, now: Temporal.Instant): DutyWarning | null {
  if (duty === undefined || areHoursUnset(duty)) return 'hoursUnset';
  const isBoardAlone = isOpen(duty, now) && onDuty(duty, now).length === 0;
  return isBoardAlone || onDutyByPhone(duty, now).length > 0 ? null : 'nobodyByPhone';
}

/** Unread ones with the person each is about, what must be done now first. */
async function noticesOf({ desk, organisationId }: Visit): Promise<readonly BoardNotice[]> {
  const { outbox, episodes, people } = desk.store;
  const notices = await outbox.notices(organisationId, { unread: true, limit: mostNotices });
  const ids = [...new Set(notices.map(({ episodeId }) => episodeId))];
  const found = await Promise.all(
    ids.map(async (id) => {
      const episode = await episodes.load(organisationId, id);
      const person = episode && (await people.get(organisationId, episode.personId));
      return [id, person ?? null] as const;
    }),
  );
  const byEpisode = new Map(found);
  return notices
    .map((notice) => ({ notice, person: byEpisode.get(notice.episodeId) ?? null }))
    .toSorted((a, b) => Number(isUrgentNotice(b.notice)) - Number(isUrgentNotice(a.notice)));
}
