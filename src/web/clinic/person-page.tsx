import type { ComponentChildren } from 'preact';
import { dueKindWords, stateWords } from '../../knowledge/words/clinic-states.ts';
import { benefitsWords } from '../../knowledge/words/desk-benefits.ts';
import { visitWords } from '../../knowledge/words/desk-visits.ts';
import {
  peopleWords as words,
  personFields,
  personPages,
  skinToneWords,
} from '../../knowledge/words/clinic-people.ts';
import type { Person } from '../../pathway/person.ts';
import type { BoardRow, PersonStore } from '../../pathway/ports.ts';
import { StaffPage } from '../components/staff-page.tsx';
import { isDueKind, sideAndLimbOf } from './board-rows.tsx';
import { bornText, identifierText, nameOf, PersonBanner } from './person-banner.tsx';
import { mayDo, type Names, type Visit } from './visit.ts';
import { dayAndTime, dayYearAndTime } from './when.ts';

type Versions = Awaited<ReturnType<PersonStore['history']>>;
type PersonPageProps = {
  readonly visit: Visit;
  readonly names: Names;
  readonly person: Person;
  readonly episodes: readonly BoardRow[];
  readonly versions: Versions;
  readonly done: boolean;
};

export function PersonPage({ visit, names, person, episodes, versions, done }: PersonPageProps) {
  return (
    <StaffPage
      title={nameOf(person)}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="people"
      banner={<PersonBanner person={person} visit={visit} />}
    >
      {done && <output class="c-done">{personPages.saved}</output>}
      <div class="c-title">
        <h1>{nameOf(person)}</h1>
        <p class="c-title__beside">
          {mayDo(visit, 'episode.open', 'none') && (
            <a class="nhsuk-button" href={`/clinic/referrals/new?person=${person.id}`}>
              {words.referThem}
            </a>
          )}{' '}
          {mayDo(visit, 'calendar.write', 'team') && (
            <a class="nhsuk-button nhsuk-button--secondary" href={`/desk/people/${person.id}/book`}>
              {visitWords.find}
            </a>
          )}
        </p>
      </div>
      <div class="c-columns">
        <div>
          <h2>{words.episodes}</h2>
          <EpisodeList visit={visit} episodes={episodes} />
          <h2>{words.history}</h2>
          <History visit={visit} names={names} versions={versions} />
        </div>
        <div>
          <h2>{words.details}</h2>
          <DetailList person={person} visit={visit} />
          {mayDo(visit, 'benefits.read', 'team') && (
            <p>
              <a href={`/desk/people/${person.id}/benefits`}>
                {visit.place.region === 'uk' ? benefitsWords.linkUk : benefitsWords.link}
              </a>
            </p>
          )}
          {mayDo(visit, 'person.write', 'team') && (
            <p>
              <a href={`/clinic/people/${person.id}/revise`}>{words.correct}</a>
            </p>
          )}
        </div>
      </div>
    </StaffPage>
  );
}

function EpisodeList({ visit, episodes }: Pick<PersonPageProps, 'visit' | 'episodes'>) {
  if (episodes.length === 0) return <p class="c-empty">{words.noEpisodes}</p>;
  return (
    <ul class="c-list">
      {episodes.map((row) => (
        <li key={row.episodeId}>
          <a href={`/clinic/episodes/${row.episodeId}`}>
            {stateWords[row.state]}, {sideAndLimbOf(row)}
          </a>
          {row.nextKind !== null && isDueKind(row.nextKind) && row.dueAt !== null && (
            <span>
              {' '}
              · {dueKindWords[row.nextKind]}, {dayAndTime(row.dueAt, visit.place)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

export function DetailList({ person, visit }: { readonly person: Person; readonly visit: Visit }) {
  const rows: readonly [string, ComponentChildren][] = [
    [words.name, nameOf(person)],
    [words.born, bornText(person, visit)],
    [words.identifiers, person.identifiers.map(identifierText).join(', ') || words.noIdentifier],
    [personFields.allergies, person.allergies ?? words.notAsked],
    [personFields.phone, person.phone ?? words.unknown],
    [personFields.email, person.email ?? words.unknown],
    [personFields.address, person.address ?? words.unknown],
    [personFields.language, person.language ?? words.notAsked],
    [
      personFields.needsInterpreter,
      person.needsInterpreter === null ? words.notAsked : person.needsInterpreter ? words.yes : words.no,
    ],
    [personFields.needs, person.needs ?? words.unknown],
    [personFields.usualClinician, person.usualClinician ?? words.unknown],
    [personFields.skinTone, skinToneOf(person)],
  ];
  return (
    <dl class="c-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const skinToneOf = ({ skinTone }: Person): string => (skinTone ? skinToneWords[skinTone] : words.notAsked);

/** What each version changed, the latest first; the values before it are shown struck. */
function History({ visit, names, versions }: Pick<PersonPageProps, 'visit' | 'names' | 'versions'>) {
  const oldestFirst = versions.toSorted((a, b) => a.version - b.version);
  return (
    <ol class="c-list">
      {oldestFirst.toReversed().map(({ version, person, reason, stamp }) => {
        const before = oldestFirst.find((each) => each.version === version - 1)?.person;
        return (
          <li key={version}>
            {dayYearAndTime(stamp.at, visit.place)}, {names.actor(stamp.by)}:{' '}
            {before === undefined ? words.registered : reason}
            {before !== undefined && (
              <ul class="c-list c-list--inner">
                {changed(before, person).map(({ label, was, is }) => (
                  <li key={label}>
                    {label}: <del>{was}</del> {is}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const told = [
  'familyName',
  'givenName',
  'birthDate',
  'phone',
  'email',
  'address',
  'language',
  'needs',
  'allergies',
  'usualClinician',
] as const;

function changed(before: Person, after: Person): { label: string; was: string; is: string }[] {
  const plain = told.map((key) => ({
    label: personFields[key],
    was: before[key] ?? words.unknown,
    is: after[key] ?? words.unknown,
  }));
  const ids = (person: Person): string => person.identifiers.map(identifierText).join(', ') || words.unknown;
  const asked = ({ needsInterpreter }: Person): string =>
    needsInterpreter === null ? words.notAsked : needsInterpreter ? words.yes : words.no;
  return [
    ...plain,
    { label: words.identifiers, was: ids(before), is: ids(after) },
    { label: personFields.needsInterpreter, was: asked(before), is: asked(after) },
    { label: personFields.skinTone, was: skinToneOf(before), is: skinToneOf(after) },
  ].filter(({ was, is }) => was !== is);
}
