import type { ComponentChildren } from 'preact';
import { boardWords as words } from '../../knowledge/words/clinic-board.ts';
import {
  dueKindWords,
  dueWords,
  limbWords,
  sideWords,
  stateWords,
} from '../../knowledge/words/clinic-states.ts';
import { dueKinds } from '../../pathway/episode-types.ts';
import { isBefore } from '../../pathway/instants.ts';
import type { Person } from '../../pathway/person.ts';
import type { BoardPage, BoardRow, Notice, Tallies } from '../../pathway/ports.ts';
import { StaffPage } from '../components/staff-page.tsx';
import { fill } from './fill-words.ts';
import { isUrgentNotice, noticeText } from './notice-text.ts';
import { nameOf, PersonLine } from './person-banner.tsx';
import { mayDo, type Names, type Visit } from './visit.ts';
import { dueIn, timeNear } from './when.ts';

export const boardViews = ['all', 'mine', 'team', 'closed'] as const;
export type BoardView = (typeof boardViews)[number];
export const boardStates = [
  'suspected',
  'awaiting-tests',
  'awaiting-repeat-scan',
  'other-route',
  'emergency-sent',
  'excluded',
  'confirmed',
] as const;
export type BoardState = (typeof boardStates)[number];

export type BoardProps = {
  readonly visit: Visit;
  readonly names: Names;
  readonly tallies: Tallies;
  readonly page: BoardPage;
  readonly view: BoardView;
  readonly state: BoardState | null;
  readonly search: string | null;
  readonly from: number;
  readonly notices: readonly BoardNotice[];
};
/** A notice, and whom it is about. */
export type BoardNotice = { readonly notice: Notice; readonly person: Person | null };
export const rowsPerPage = 50;

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
      <TallyList tallies={tallies} />
      <Notices visit={visit} notices={notices} tallies={tallies} />
      <Filters {...props} />
      {props.search !== null && (
        <p class="c-note">
          {words.searched} <a href="/clinic">{words.clear}</a>
        </p>
      )}
      {page.rows.length === 0 ? <Empty {...props} /> : <Rows {...props} />}
      <Paging {...props} />
    </StaffPage>
  );
}

/** The result of a search came by POST and is not asked for again by itself. */
function RefreshLink({ view, state, search, from }: BoardProps) {
  if (search !== null) return null;
  return (
    <a href={addressOf(view, state, from)} data-refresh="board">
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

const addressOf = (view: BoardView, state: string | null, from: number): string => {
  const query = new URLSearchParams();
  if (view !== 'all') query.set('view', view);
  if (state !== null) query.set('state', state);
  if (from > 0) query.set('from', String(from));
  return query.size === 0 ? '/clinic' : `/clinic?${query.toString()}`;
};

function Filters({ visit, view, state, search }: BoardProps) {
  return (
    <div class="c-filters">
      <nav aria-label={words.filter}>
        <ul class="c-tabs">
          {boardViews.map((each) => (
            <li key={each}>
              <a
                class="c-tabs__tab"
                href={addressOf(each, null, 0)}
                aria-current={each === view && search === null ? 'page' : undefined}
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

function Rows({ visit, names, page }: BoardProps) {
  return (
    <table class="c-table c-board">
      <thead>
        <tr>
          {Object.entries(words.columns).map(([key, label]) => (
            <th scope="col" key={key}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.rows.map((row) => (
          <Row key={row.episodeId} row={row} visit={visit} names={names} />
        ))}
      </tbody>
    </table>
  );
}

export const isDueKind = (kind: string): kind is keyof typeof dueKindWords =>
  dueKinds.some((each) => each === kind);

function Row({ row, visit, names }: { row: BoardRow; visit: Visit; names: Names }) {
  const { state, nextKind } = row;
  return (
    <tr class="c-board__row">
      <DueCell row={row} visit={visit} />
      <th scope="row" class="c-board__person">
        <PersonLine person={row.person} visit={visit} href={`/clinic/episodes/${row.episodeId}`} />
      </th>
      <td class="c-board__brief">{sideAndLimbOf(row)}</td>
      <td>
        <span class={`c-tag c-tag--${state}`}>{stateWords[state]}</span>
        {row.flagged && <strong class="c-flag">{words.flagged}</strong>}
      </td>
      <td>
        {nextKind === null
          ? state === 'closed'
            ? ''
            : dueWords.noneShort
          : isDueKind(nextKind)
            ? dueKindWords[nextKind]
            : nextKind}
      </td>
      <td class="c-board__brief" data-label={words.columns.owner}>
        {names.owner(row.owner)}
      </td>
      <td class="c-board__cover" data-label={words.columns.cover}>
        {row.coverEndsAt === null ? (
          <span class="c-quiet">{words.noCover}</span>
        ) : (
          <>
            {timeNear(row.coverEndsAt, visit.now, visit.place)}
            {isBefore(row.coverEndsAt, visit.now) && <strong> ({words.ended})</strong>}
          </>
        )}
      </td>
    </tr>
  );
}

const isSide = (side: string): side is keyof typeof sideWords => side in sideWords;
const isLimb = (limb: string): limb is keyof typeof limbWords => limb in limbWords;
export const sideAndLimbOf = ({ side, limb }: Pick<BoardRow, 'side' | 'limb'>): string =>
  isSide(side) && isLimb(limb) ? sideAndLimb(side, limb) : `${side} ${limb}`;
export const sideAndLimb = (side: keyof typeof sideWords, limb: keyof typeof limbWords): string =>
  side === 'both' ? `${limbWords[limb]}s, ${sideWords.both}` : `${sideWords[side]} ${limbWords[limb]}`;

function DueCell({ row, visit }: { row: BoardRow; visit: Visit }) {
  if (row.dueAt === null)
    return <td class="c-due c-due--over">{row.state === 'closed' ? '' : dueWords.noneShort}</td>;
  const due = dueIn(row.dueAt, visit.now, visit.place);
  return (
    <td class={`c-due c-due--${due.urgency}`}>
      <span class="c-due__in">
        <Icon name={due.urgency} />
        {due.words}
      </span>
      <span class="c-due__at">{timeNear(row.dueAt, visit.now, visit.place)}</span>
    </td>
  );
}

/** Beside words that say the same; a shape of its own for each, so that colour says nothing alone. */
export function Icon({ name }: { readonly name: 'over' | 'soon' | 'today' | 'later' | 'tick' }) {
  return (
    <svg class="c-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}

const iconPaths = {
  over: 'M8 1 15.5 15H.5zM7.2 6v4.4h1.6V6zm0 5.6v1.6h1.6v-1.6z',
  soon: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm.8 3v3.6l2.6 1.6-.8 1.3L7.2 8.4V4z',
  today: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 8 2.6z',
  later: 'M3 7h10v2H3z',
  tick: 'm6.4 12.6-4-4L3.8 7l2.6 2.6L12.2 4l1.4 1.4z',
} as const;

function Empty({ visit, view, state, search, from }: BoardProps): ComponentChildren {
  const says =
    search !== null
      ? words.emptySearch
      : state !== null || from > 0
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

function Paging({ page, view, state, from, search }: BoardProps) {
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
        <a href={addressOf(view, state, Math.max(0, from - rowsPerPage))} rel="prev">
          {words.previous}
        </a>
      )}
      {to < page.total && (
        <a href={addressOf(view, state, from + rowsPerPage)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
