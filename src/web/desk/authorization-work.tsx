import { authorizationWords as words } from '../../knowledge/words/desk-benefits.ts';
import type { Kept } from '../../pathway/benefits/benefits-port.ts';
import { dueAt, type PriorAuthorization } from '../../pathway/benefits/prior-authorization.ts';
import { isAfter } from '../../pathway/instants.ts';
import type { Person } from '../../pathway/person.ts';
import { fill } from '../clinic/fill-words.ts';
import { nameOf } from '../clinic/person-banner.tsx';
import { mayDo, type Names, type Visit } from '../clinic/visit.ts';
import { dayAndTime } from '../clinic/when.ts';
import { AuthorizationDue, hrefOfAuthorization } from './authorization-due.tsx';
import { meansOf } from './estimate-form.tsx';

/** What is open with payers: the nearest deadline first. `unread`: it could not be read, and no page waits for that. */
export type AuthorizationWork =
  | 'unread'
  | {
      readonly open: readonly Kept<PriorAuthorization>[];
      readonly people: ReadonlyMap<string, Person>;
    };

const mostRead = 200;
const mostShown = 12;

/** Null where there is nothing of the kind: in the UK, and for whoever may not see it. */
export async function authorizationWork(visit: Visit): Promise<AuthorizationWork | null> {
  if (visit.place.region === 'uk' || !mayDo(visit, 'benefits.read', 'none')) return null;
  return read(visit).catch((): 'unread' => 'unread');
}

async function read({ desk, organisationId, place }: Visit): Promise<AuthorizationWork> {
  const { benefits, people } = desk.store;
  const open = await benefits.authorizations(organisationId, { isOpen: true, limit: mostRead });
  const due = ({ record }: Kept<PriorAuthorization>): number =>
    dueAt(record, place.zone)?.epochMilliseconds ?? Infinity;
  const shown = open.toSorted((a, b) => due(a) - due(b)).slice(0, mostShown);
  const ids = [...new Set(shown.map(({ record }) => record.personId))];
  const found = await Promise.all(ids.map((id) => people.get(organisationId, id)));
  return {
    open: shown,
    people: new Map(found.flatMap((person) => (person === undefined ? [] : [[person.id, person]]))),
  };
}

type Props = {
  readonly visit: Visit;
  readonly names: Names;
  readonly work: AuthorizationWork | null;
};

/** Above the list of a board, only while one is overdue: a way to where they stand. */
export function OverdueAuthorizations({ visit, work }: Pick<Props, 'visit' | 'work'>) {
  if (work === null || work === 'unread') return null;
  const overdue = work.open.filter(({ record }) => {
    const at = dueAt(record, visit.place.zone);
    return at !== null && !isAfter(at, visit.now);
  });
  if (overdue.length === 0) return null;
  return (
    <p class="c-note">
      <a href="#authorizations">{fill(words.overdue, { count: String(overdue.length) })}</a>
    </p>
  );
}

/** On the desk and on the board: whose it is, and how long is left. It stands below everything that is about care. */
export function AuthorizationPanel({ visit, names, work }: Props) {
  if (work === null || (work !== 'unread' && work.open.length === 0)) return null;
  return (
    <section class="c-panel" aria-labelledby="authorizations">
      <h2 id="authorizations">
        <a href="/desk/authorisations">{words.title}</a>
      </h2>
      {work === 'unread' ? (
        <p class="c-note">{words.unread}</p>
      ) : (
        <ul class="k-list">
          {work.open.map(({ record }) => {
            const person = work.people.get(record.personId);
            return (
              <li key={record.id} data-authorization={record.status.is}>
                <a href={hrefOfAuthorization(record)}>
                  {person === undefined ? record.personId : nameOf(person)}
                </a>
                <span>
                  {words.next[record.status.is === 'needed' ? 'needed' : 'asked']}: {record.procedure}{' '}
                  {meansOf(record.procedure)}, {record.payerName}
                </span>
                <strong>
                  <AuthorizationDue visit={visit} authorization={record} />{' '}
                  <span class="c-quiet">{names.owner(record.owner)}</span>
                </strong>
                {record.rung ? (
                  <span class="c-quiet">
                    {fill(words.rung, { at: dayAndTime(record.rung.rungAt, visit.place) })}
                  </span>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
