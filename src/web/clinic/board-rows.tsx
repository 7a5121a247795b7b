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
import type { BoardPage, BoardRow } from '../../pathway/ports.ts';
import { PersonLine } from './person-banner.tsx';
import type { Names, Visit } from './visit.ts';
import { dueIn, timeNear } from './when.ts';

type RowsProps = { readonly visit: Visit; readonly names: Names; readonly page: BoardPage };

export function Rows({ visit, names, page }: RowsProps) {
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
