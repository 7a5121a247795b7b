import { clinicFrame } from '../../knowledge/words/clinic-frame.ts';
import { peopleWords as words, personFields, personPages } from '../../knowledge/words/clinic-people.ts';
import { visitWords } from '../../knowledge/words/desk-visits.ts';
import type { Person, PossibleDuplicate } from '../../pathway/person.ts';
import { Checkboxes, ErrorSummary, type FormView, StaffForm, TextField } from '../components/staff-form.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import { fill } from './fill-words.ts';
import { bornText, identifierText, nameOf, PersonBanner } from './person-banner.tsx';
import { PersonFields } from './person-form.tsx';
import { DetailList } from './person-page.tsx';
import { mayDo, type Visit } from './visit.ts';

type FoundProps = {
  readonly visit: Visit;
  readonly search: string;
  /** Null before a search. */
  readonly found: readonly Person[] | null;
  /** What comes once the person is found: rows lead on to it. */
  readonly purpose: PeoplePurpose;
};

export type PeoplePurpose = keyof typeof purposes;
const purposes = {
  record: {
    title: words.title,
    lead: words.searchFirst,
    place: 'people',
    action: '/clinic/people',
    hrefOf: (personId: string) => `/clinic/people/${personId}`,
  },
  referral: {
    title: clinicFrame.referral,
    lead: words.referFirst,
    place: 'referral',
    action: '/clinic/referrals/person',
    hrefOf: (personId: string) => `/clinic/referrals/new?person=${personId}`,
  },
  booking: {
    title: visitWords.find,
    lead: visitWords.findLead,
    place: 'calendar',
    action: '/desk/book/person',
    hrefOf: (personId: string) => `/desk/people/${personId}/book`,
  },
} as const;

export function PeoplePage({ visit, search, found, purpose }: FoundProps) {
  const { title, lead, place, action } = purposes[purpose];
  return (
    <StaffPage title={title} session={visit.session} isDemo={visit.desk.isDemo} place={place}>
      <h1>{title}</h1>
      <p>{lead}</p>
      {/* By POST: a name in an address would stay in histories and logs. */}
      <search>
        <form class="c-search" method="post" action={action}>
          <input type="hidden" name="_csrf" value={visit.session.csrfToken} />
          <label class="nhsuk-label c-label" for="search">
            {words.search}
          </label>
          <div class="nhsuk-hint c-hint" id="search-hint">
            {visit.place.region === 'uk' ? words.searchHint : words.searchHintUs}
          </div>
          <span class="c-field">
            <input
              class="nhsuk-input nhsuk-input--width-30"
              id="search"
              name="search"
              type="search"
              value={search}
              autocomplete="off"
              aria-describedby="search-hint"
            />
            <button class="nhsuk-button" type="submit">
              {words.searchButton}
            </button>
          </span>
        </form>
      </search>
      {found !== null && <FoundPeople visit={visit} found={found} purpose={purpose} />}
      {mayDo(visit, 'person.write', 'none') && found !== null && (
        <p>
          <a class="nhsuk-button nhsuk-button--secondary" href="/clinic/people/new">
            {words.register}
          </a>
        </p>
      )}
    </StaffPage>
  );
}

function FoundPeople({
  visit,
  found,
  purpose,
}: Pick<FoundProps, 'visit' | 'purpose'> & { found: readonly Person[] }) {
  if (found.length === 0) {
    return (
      <output class="c-empty">
        {words.none} {words.noneHint}
      </output>
    );
  }
  return (
    <>
      <output>{fill(words.found, { count: String(found.length) })}</output>
      <PeopleTable visit={visit} people={found} hrefOf={({ id }) => purposes[purpose].hrefOf(id)} />
    </>
  );
}

function PeopleTable({
  visit,
  people,
  hrefOf,
  becauseOf,
}: {
  readonly visit: Visit;
  readonly people: readonly Person[];
  readonly hrefOf: (person: Person) => string;
  readonly becauseOf?: (person: Person) => string;
}) {
  return (
    <table class="c-table c-table--fold">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.born}</th>
          <th scope="col">{words.identifiers}</th>
          {becauseOf && <th scope="col">{personPages.likeTitle}</th>}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr class="c-board__row" key={person.id}>
            <th scope="row">
              <a class="c-row-link" href={hrefOf(person)}>
                {nameOf(person)}
              </a>
            </th>
            <td>{bornText(person, visit)}</td>
            <td>{person.identifiers.map(identifierText).join(', ') || words.noIdentifier}</td>
            {becauseOf && <td>{becauseOf(person)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type PersonFormProps = {
  readonly visit: Visit;
  readonly view: FormView;
  readonly formKey: string;
  /** People who may be the same one; none where nobody is, or none were looked for yet. */
  readonly alike: readonly PossibleDuplicate[];
};

export function RegisterPage({ visit, view, formKey, alike }: PersonFormProps) {
  return (
    <StaffPage
      title={personPages.newTitle}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="people"
      hasProblems={view.problems.length > 0}
      script="clinic"
    >
      <ErrorSummary problems={view.problems} />
      <h1>{personPages.newTitle}</h1>
      <StaffForm
        action="/clinic/people/new"
        csrfToken={visit.session.csrfToken}
        hidden={{ key: formKey }}
        submit={personPages.newSubmit}
      >
        {alike.length > 0 && (
          <section class="c-alike" aria-labelledby="alike">
            <h2 id="alike">{personPages.likeTitle}</h2>
            <p>{personPages.likeLead}</p>
            <PeopleTable
              visit={visit}
              people={alike.map(({ person }) => person)}
              hrefOf={({ id }) => `/clinic/people/${id}`}
              becauseOf={(person) => {
                const because = alike.find((each) => each.person.id === person.id)?.because;
                return because === undefined ? '' : personPages.because[because];
              }}
            />
            <Checkboxes
              name="isOther"
              label={personPages.likeOther}
              view={view}
              options={[{ name: 'isSomebodyElse', label: personPages.likeOtherAsk }]}
            />
          </section>
        )}
        <PersonFields view={view} visit={visit} />
      </StaffForm>
    </StaffPage>
  );
}

export function RevisePage(props: {
  readonly visit: Visit;
  readonly view: FormView;
  readonly person: Person;
  readonly version: number;
  /** What somebody else saved meanwhile, where they did. */
  readonly conflict: boolean;
}) {
  const { visit, view, person, version, conflict } = props;
  return (
    <StaffPage
      title={personPages.reviseTitle}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="people"
      hasProblems={view.problems.length > 0}
      banner={<PersonBanner person={person} visit={visit} />}
      script="clinic"
    >
      <ErrorSummary problems={view.problems} />
      <h1>{personPages.reviseTitle}</h1>
      {conflict && (
        <section class="c-alike" aria-labelledby="now">
          <h2 id="now">{fill(personPages.nowRecorded, { value: nameOf(person) })}</h2>
          <DetailList person={person} visit={visit} />
        </section>
      )}
      <StaffForm
        action={`/clinic/people/${person.id}/revise`}
        csrfToken={visit.session.csrfToken}
        hidden={{ version: String(version) }}
        submit={personPages.reviseSubmit}
        beside={<a href={`/clinic/people/${person.id}`}>{clinicFrame.back}</a>}
      >
        <PersonFields view={view} visit={visit} />
        <ReasonField view={view} />
      </StaffForm>
    </StaffPage>
  );
}

function ReasonField({ view }: { readonly view: FormView }) {
  return <TextField name="reason" label={personFields.reason} hint={personFields.reasonHint} view={view} />;
}
