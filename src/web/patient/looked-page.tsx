import type { Temporal } from 'temporal-polyfill';
import { companionPages as words } from '../../knowledge/words/companion-page.ts';
import { peopleWords } from '../../knowledge/words/clinic-people.ts';
import type { Actor } from '../../pathway/actors.ts';
import type { PatientSession } from '../../pathway/patient-access.ts';
import type { AuditEntry, Store } from '../../pathway/ports.ts';
import { dayOf } from '../../pathway/instants.ts';
import { fill } from '../clinic/fill-words.ts';
import { dayYearAndTime } from '../clinic/when.ts';
import { CompanionPage } from './companion-page.tsx';
import type { PatientVisit } from './patient-visit.ts';

type Looked = {
  /** The last time of that day. */
  readonly at: Temporal.Instant;
  /** How often on that day, one after another. */
  readonly count: number;
  readonly who: string;
  readonly what: string;
};
type Found = { readonly looked: readonly Looked[]; readonly sessions: readonly PatientSession[] };

const shown = 200;

/** From the audit of the person and of their episode, the latest first. */
export async function lookedAt(
  { audit, accounts, patientAccess }: Pick<Store, 'audit' | 'accounts' | 'patientAccess'>,
  { organisation, person, episode, now }: PatientVisit,
): Promise<Found> {
  const { id } = organisation;
  const [ofPerson, ofEpisode, staff, sessions] = await Promise.all([
    audit.of(id, { kind: 'person', id: person.id }, shown),
    audit.of(id, { kind: 'episode', id: episode.id }, shown),
    accounts.list(id),
    patientAccess.sessionsOf(id, person.id, now),
  ]);
  const names = new Map(staff.map((account) => [account.id, account.name]));
  const whoIs = ({ role, id: actorId }: Actor): string =>
    role === 'patient'
      ? words.you
      : role === 'system'
        ? words.clock
        : (names.get(actorId) ?? peopleWords.formerStaff);
  const looked = [...ofPerson, ...ofEpisode]
    .toSorted((a, b) => b.stamp.at.epochMilliseconds - a.stamp.at.epochMilliseconds)
    .slice(0, shown)
    .map(({ stamp, action }) => ({ at: stamp.at, count: 1, who: whoIs(stamp.by), what: wordsFor(action) }));
  return { looked: together(looked, organisation.zone), sessions };
}

/** What one person did again and again on one day, with nothing between, is one line. */
function together(looked: readonly Looked[], zone: string): readonly Looked[] {
  const lines: Looked[] = [];
  for (const each of looked) {
    const last = lines.at(-1);
    const isSame =
      last?.who === each.who && last.what === each.what && dayOf(last.at, zone).equals(dayOf(each.at, zone));
    if (isSame) lines[lines.length - 1] = { ...last, count: last.count + 1 };
    else lines.push(each);
  }
  return lines;
}

const wordsFor = (action: AuditEntry['action']): string =>
  Object.entries(words.looked).find(([each]) => each === action)?.[1] ?? words.lookedOther;

/** Who opened the record and when; where they are signed in themselves, and the way out of it everywhere. */
export function LookedPage({ visit, looked, sessions }: Found & { readonly visit: PatientVisit }) {
  const { organisation, csrfToken } = visit;
  const { region, zone, phone } = organisation;
  const place = { region, zone };
  return (
    <CompanionPage visit={visit} place={null} title={words.lookedTitle}>
      <h1 class="v-heading">{words.lookedTitle}</h1>
      <p class="v-lead">{words.lookedLead}</p>
      {looked.length === 0 ? (
        <p>{words.noneLooked}</p>
      ) : (
        <table class="nhsuk-table nhsuk-table-responsive">
          <caption class="nhsuk-u-visually-hidden">{words.lookedTitle}</caption>
          <thead>
            <tr>
              {[words.when, words.who, words.what].map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {looked.map(({ at, count, who, what }, index) => (
              <tr key={index}>
                <td>
                  {count === 1
                    ? dayYearAndTime(at, place)
                    : fill(words.times, { at: dayYearAndTime(at, place), count: String(count) })}
                </td>
                <td>{who}</td>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{phone === null ? words.notMeNoPhone : fill(words.notMe, { phone })}</p>
      <h2>{words.devices}</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {sessions.map(({ idHash, openedAt, isShared }) => (
          <li key={idHash}>
            {fill(words.device, { at: dayYearAndTime(openedAt, place) })}:{' '}
            {isShared ? words.deviceShared : words.deviceOwn}
          </li>
        ))}
      </ul>
      <form method="post" action="/my/sign-out-everywhere">
        <input type="hidden" name="_csrf" value={csrfToken} />
        <p>{words.everywhereHint}</p>
        <button class="nhsuk-button nhsuk-button--secondary" type="submit">
          {words.everywhere}
        </button>
      </form>
    </CompanionPage>
  );
}
