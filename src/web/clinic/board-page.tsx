import type { ComponentChildren } from 'preact';
import { type BoardCheckId, boardCheckIds, boardChecks } from '../../knowledge/board-checks.ts';
import { boardWords as words } from '../../knowledge/words/clinic-board.ts';
import { stateWords } from '../../knowledge/words/clinic-states.ts';
import type { Person } from '../../pathway/person.ts';
import type { BoardPage, Notice, Tallies } from '../../pathway/ports.ts';
import { StaffPage } from '../components/staff-page.tsx';
import {
  AuthorizationPanel,
  type AuthorizationWork,
  OverdueAuthorizations,
} from '../desk/authorization-work.tsx';
import { Icon, Rows } from './board-rows.tsx';
import { fill } from './fill-words.ts';
import { isUrgentNotice, noticeText } from './notice-text.ts';
import { nameOf } from './person-banner.tsx';
import { mayDo, type Names, type Visit } from './visit.ts';
import { timeNear } from './when.ts';

export const boardViews = ['all', 'mine', 'team', 'closed'] as const;
export type BoardView = (typeof boardViews)[number];
export const boardStates = [
  'suspected',
  'awaiting-tests',
  'awaiting-repeat-scan',
  'other-route',
  'emergency-sent',
  'excluded',
  'deciding-where',
  'home-treatment',
  'hospital-treatment',
  'review',
  'long-term',
  'stopping',
] as const;
export type BoardState = (typeof boardStates)[number];

export type BoardProps = {
  readonly visit: Visit;
  readonly names: Names;
  readonly tallies: Tallies;
  readonly page: BoardPage;
  readonly view: BoardView;
  readonly state: BoardState | null;
  readonly check: BoardCheckId | null;
  readonly search: string | null;
  readonly from: number;
  readonly notices: readonly BoardNotice[];
  readonly dutyWarning: DutyWarning | null;
  readonly authorizations: AuthorizationWork | null;
};
/** `hoursUnset`: nobody has said when the clinic is open, and that is no closing. */
export type DutyWarning = 'hoursUnset' | 'nobodyByPhone';
/** A notice, and whom it is about. */
export type BoardNotice = { readonly notice: Notice; readonly person: Person | null };
export const rowsPerPage = 50;

function OnDuty({ visit, warning }: { readonly visit: Visit; readonly warning: DutyWarning }) {
  return (
    <p class="c-warning">
      {words[warning]}{' '}
      {mayDo(visit, 'organisation.manage', 'none') ? (
        <a href="/clinic/hours">{words.setHours}</a>
      ) : (
        words.askForHours
      )}
    </p>
  );
}

export function Board(props: BoardProps) {
  const { visit, page, tallies, notices } = props;
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="board"
      script="clinic"
    >
      <div class="c-title">
        <h1>{words.title}</h1>
        <p class="c-title__beside">
          {fill(words.asOf, { time: timeNear(visit.now, visit.now, visit.place) })}
          {' · '}
          <RefreshLink {...props} />
        </p>
      </div>
      {props.dutyWarning !== null && <OnDuty visit={visit} warning={props.dutyWarning} />}
      <TallyList tallies={tallies} />
      <Checks {...props} />
      <Notices visit={visit} notices={notices} tallies={tallies} />
      <OverdueAuthorizations visit={visit} work={props.authorizations} />
      <Filters {...props} />
      {props.check !== null && (
        <p class="c-note">
          {fill(words.checked, { check: boardChecks[props.check].title })} <a href="/clinic">{words.clear}</a>
        </p>
      )}
      {props.search !== null && (
        <p class="c-note">
          {words.searched} <a href="/clinic">{words.clear}</a>
        </p>
      )}
      {page.rows.length === 0 ? <Empty {...props} /> : <Rows {...props} />}
      <Paging {...props} />
      <AuthorizationPanel visit={visit} names={props.names} work={props.authorizations} />
    </StaffPage>
  );
}

/** The result of a search came by POST and is not asked for again by itself. */
function RefreshLink({ view, state, check, search, from }: BoardProps) {
  if (search !== null) return null;
  return (
    <a href={addressOf({ view, state, check, from })} data-refresh="board">
      {words.refresh}
    </a>
  );
}

const mustBeZero = ['overdue', 'withoutNextStep', 'withoutOwner', 'unreadNotices'] as const;

function TallyList({ tallies }: { readonly tallies: Tallies }) {
  return (
    <dl class="c-tallies">
      <div class="c-tally">
        <dt>{words.tallies.open}</dt>
        <dd>{tallies.open}</dd>
      </div>
      {mustBeZero.map((key) => (
        <div class={`c-tally${tallies[key] > 0 ? ' c-tally--bad' : ' c-tally--good'}`} key={key}>
          <dt>{words.tallies[key]}</dt>
          <dd>
            {tallies[key] > 0 && <Icon name="over" />}
            {tallies[key]}
            {tallies[key] > 0 && <span class="c-tally__aim">{words.mustBeZero}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What harms people between two appointments: those that there are stand first, each a way to its rows. */
function Checks({ tallies: { checks }, check }: BoardProps) {
  const found = boardCheckIds.filter((id) => checks[id] > 0);
  const none = boardCheckIds.filter((id) => checks[id] === 0);
  return (
    <div class="c-checks">
      {found.length > 0 && (
        <ul class="c-checks__found" aria-label={words.checksFound}>
          {found.map((id) => (
            <li key={id}>
              <a
                class="c-check"
                href={addressOf({ check: id })}
                aria-current={id === check ? 'page' : undefined}
              >
                <Icon name="over" /> <strong>{checks[id]}</strong> {boardChecks[id].title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {none.length > 0 && (
        <p class="c-checks__none">
          <strong>0</strong> {none.map((id) => boardChecks[id].title).join(' · ')}
        </p>
      )}
    </div>
  );
}

function Notices({ visit, notices, tallies }: Pick<BoardProps, 'visit' | 'notices' | 'tallies'>) {
  if (notices.length === 0) return null;
  return (
    <section class="c-notices" aria-labelledby="notices">
      <h2 id="notices">
        {words.notices} <span class="c-quiet">{tallies.unreadNotices}</span>
      </h2>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul class="c-notices__list" tabindex={0}>
        {notices.map(({ notice, person }) => (
          <li key={notice.id} class={`c-notice${isUrgentNotice(notice) ? ' c-notice--urgent' : ''}`}>
            <span class="c-notice__time">{timeNear(notice.at, visit.now, visit.place)}</span>
            <span class="c-notice__words">
              <a href={`/clinic/episodes/${notice.episodeId}`}>
                {person === null ? words.openEpisode : nameOf(person)}
              </a>{' '}
              {noticeText(notice, visit.place)}
            </span>
            {mayDo(visit, 'episode.write', 'team') && (
              <form method="post" action={`/clinic/episodes/${notice.episodeId}/notices/${notice.id}`}>
                <input type="hidden" name="_csrf" value={visit.session.csrfToken} />
                <button class="c-button" type="submit">
                  {words.read}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Place = Partial<Pick<BoardProps, 'view' | 'state' | 'check' | 'from'>>;

const addressOf = ({ view = 'all', state = null, check = null, from = 0 }: Place): string => {
  const query = new URLSearchParams();
  if (view !== 'all') query.set('view', view);
  if (state !== null) query.set('state', state);
  if (check !== null) query.set('check', check);
  if (from > 0) query.set('from', String(from));
  return query.size === 0 ? '/clinic' : `/clinic?${query.toString()}`;
};

function Filters({ visit, view, state, check, search }: BoardProps) {
  return (
    <div class="c-filters">
      <nav aria-label={words.filter}>
        <ul class="c-tabs">
          {boardViews.map((each) => (
            <li key={each}>
              <a
                class="c-tabs__tab"
                href={addressOf({ view: each })}
                aria-current={each === view && search === null && check === null ? 'page' : undefined}
              >
                {words.views[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="c-filters__form" method="get" action="/clinic">
        {view !== 'all' && <input type="hidden" name="view" value={view} />}
        <label class="c-filters__label" for="state">
          {words.state}
        </label>
        <select class="nhsuk-select c-small" id="state" name="state">
          <option value="">{words.anyState}</option>
          {boardStates.map((each) => (
            <option value={each} selected={each === state} key={each}>
              {stateWords[each]}
            </option>
          ))}
        </select>
        <button class="c-button" type="submit">
          {words.filter}
        </button>
      </form>
      {/* By POST: a name in an address would stay in histories and logs. */}
      <search>
        <form class="c-filters__form" method="post" action="/clinic">
          <input type="hidden" name="_csrf" value={visit.session.csrfToken} />
          <label class="c-filters__label" for="search">
            {words.search}
          </label>
          <input
            class="nhsuk-input c-small"
            id="search"
            name="search"
            type="search"
            value={search ?? ''}
            autocomplete="off"
          />
          <button class="c-button" type="submit">
            {words.searchButton}
          </button>
        </form>
      </search>
    </div>
  );
}

function Empty({ visit, view, state, check, search, from }: BoardProps): ComponentChildren {
  const says =
    search !== null
      ? words.emptySearch
      : state !== null || check !== null || from > 0
        ? words.emptyFiltered
        : { all: words.emptyAll, mine: words.emptyMine, team: words.emptyTeam, closed: words.emptyClosed }[
            view
          ];
  return (
    <div class="c-empty">
      <p>{says}</p>
      {mayDo(visit, 'episode.open', 'none') && (
        <p>
          <a href="/clinic/referrals/new">{words.newReferral}</a>
        </p>
      )}
    </div>
  );
}

function Paging({ page, view, state, check, from, search }: BoardProps) {
  if (search !== null || (from === 0 && page.total <= rowsPerPage)) return null;
  const to = Math.min(from + page.rows.length, page.total);
  return (
    <nav class="c-paging" aria-label={words.next}>
      <span>
        {fill(words.rows, {
          from: String(Math.min(from + 1, page.total)),
          to: String(to),
          total: String(page.total),
        })}
      </span>
      {from > 0 && (
        <a href={addressOf({ view, state, check, from: Math.max(0, from - rowsPerPage) })} rel="prev">
          {words.previous}
        </a>
      )}
      {to < page.total && (
        <a href={addressOf({ view, state, check, from: from + rowsPerPage })} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
