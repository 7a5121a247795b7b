import { authorizationWords as words, benefitsWords } from '../../knowledge/words/desk-benefits.ts';
import { stateWords } from '../../knowledge/words/clinic-states.ts';
import { procedureCodes } from '../../knowledge/desk/codes.ts';
import type { Kept } from '../../pathway/benefits/benefits-port.ts';
import type { MedicalNecessity } from '../../pathway/benefits/medical-necessity.ts';
import {
  dueAt,
  isOpen,
  nextStates,
  type PriorAuthorization,
  stateOf,
} from '../../pathway/benefits/prior-authorization.ts';
import type { Person } from '../../pathway/person.ts';
import type { BoardRow } from '../../pathway/ports.ts';
import {
  ErrorSummary,
  type FormView,
  Radios,
  Select,
  StaffForm,
  TextField,
} from '../components/staff-form.tsx';
import { DateFields } from '../components/staff-moment.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import { sideAndLimbOf } from '../clinic/board-rows.tsx';
import { fill } from '../clinic/fill-words.ts';
import { nameOf, PersonBanner } from '../clinic/person-banner.tsx';
import { optionsOf } from '../clinic/referral-routes.tsx';
import { mayDo, type Names, ownerValue, type Visit } from '../clinic/visit.ts';
import { calendarDay, dayAndTime } from '../clinic/when.ts';
import { AuthorizationDue, hrefOfAuthorization } from './authorization-due.tsx';
import { meansOf } from './estimate-form.tsx';
import { NecessityPanel } from './necessity-panel.tsx';

type ListProps = {
  readonly visit: Visit;
  readonly names: Names;
  readonly authorizations: readonly Kept<PriorAuthorization>[];
  readonly people: ReadonlyMap<string, Person>;
};

/** All of the clinic: what somebody must still do first, by its deadline. */
export function AuthorizationsPage({ visit, names, authorizations, people }: ListProps) {
  const { zone } = visit.place;
  const due = (each: Kept<PriorAuthorization>): number =>
    dueAt(each.record, zone)?.epochMilliseconds ?? Infinity;
  const open = authorizations.filter(({ record }) => isOpen(record)).toSorted((a, b) => due(a) - due(b));
  const settled = authorizations.filter(({ record }) => !isOpen(record));
  return (
    <StaffPage title={words.title} session={visit.session} isDemo={visit.desk.isDemo} place="authorizations">
      <h1>{words.title}</h1>
      <p class="c-note">{words.lead}</p>
      <h2>{words.open}</h2>
      <AuthorizationTable {...{ visit, names, people }} authorizations={open} />
      {settled.length > 0 && (
        <>
          <h2>{words.done}</h2>
          <AuthorizationTable {...{ visit, names, people }} authorizations={settled} />
        </>
      )}
    </StaffPage>
  );
}

function AuthorizationTable({ visit, names, authorizations, people }: ListProps) {
  if (authorizations.length === 0) return <p class="c-empty">{words.none}</p>;
  return (
    <table class="c-table c-table--fold">
      <thead>
        <tr>
          {[words.person, words.procedure, words.payer, words.state, words.due, words.owner].map((title) => (
            <th scope="col" key={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {authorizations.map(({ record }) => {
          const person = people.get(record.personId);
          return (
            <tr class="c-board__row" key={record.id}>
              <th scope="row">
                <a class="c-row-link" href={hrefOfAuthorization(record)}>
                  {person === undefined ? record.personId : nameOf(person)}
                </a>
              </th>
              <td>
                {record.procedure} {meansOf(record.procedure)}
              </td>
              <td>{record.payerName}</td>
              <td>
                {words.states[stateOf(record, visit.now, visit.place.zone)]}
                {record.isUrgent && <span class="c-quiet"> · {words.urgent}</span>}
              </td>
              <td>
                <AuthorizationDue visit={visit} authorization={record} />
              </td>
              <td>{names.owner(record.owner)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type OfPersonProps = {
  readonly visit: Visit;
  readonly names: Names;
  readonly person: Person;
  readonly authorizations: readonly Kept<PriorAuthorization>[];
  readonly episodes: readonly BoardRow[];
  /** Null where nobody has said who pays, or nobody does. */
  readonly payerName: string | null;
  readonly view: FormView;
  readonly formKey: string;
};

export function PersonAuthorizationsPage(props: OfPersonProps) {
  const { visit, names, person, authorizations, payerName, view } = props;
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="people"
      hasProblems={view.problems.length > 0}
      banner={<PersonBanner person={person} visit={visit} />}
    >
      <ErrorSummary problems={view.problems} />
      <h1>{words.title}</h1>
      <p class="c-note">{words.lead}</p>
      <AuthorizationTable {...{ visit, names, authorizations }} people={new Map([[person.id, person]])} />
      {mayDo(visit, 'benefits.write', 'team') &&
        (payerName === null ? (
          <p class="c-warning">
            {words.noPlan} <a href={`/desk/people/${person.id}/benefits`}>{benefitsWords.title}</a>
          </p>
        ) : (
          <StartForm {...props} />
        ))}
    </StaffPage>
  );
}

function StartForm({ visit, names, person, episodes, view, formKey }: OfPersonProps) {
  const imaging = procedureCodes.filter(({ id }) => /^\d{5}$/.test(id) && id.startsWith('9397'));
  const others = procedureCodes.filter(({ id }) => /^\d{5}$/.test(id) && !id.startsWith('9397'));
  return (
    <section class="c-panel" aria-labelledby="start">
      <h2 id="start">{words.start}</h2>
      <StaffForm
        action={`/desk/people/${person.id}/authorisations`}
        csrfToken={visit.session.csrfToken}
        hidden={{ key: formKey }}
        submit={words.startSubmit}
      >
        <Select
          name="procedure"
          label={words.procedureAsk}
          view={view}
          options={[...imaging, ...others].map(({ id, means }) => ({ value: id, label: `${id} ${means}` }))}
        />
        <Radios
          name="isUrgent"
          label={words.urgentAsk}
          view={view}
          options={optionsOf(words.urgentOptions)}
        />
        <Select
          name="episode"
          label={words.episodeAsk}
          view={view}
          options={[
            ...episodes.map((row) => ({
              value: row.episodeId,
              label: `${stateWords[row.state]}, ${sideAndLimbOf(row)}`,
            })),
            { value: '', label: words.noEpisode },
          ]}
        />
        <Select
          name="owner"
          label={words.owner}
          view={view}
          options={names.owners.map(({ owner, name }) => ({ value: ownerValue(owner), label: name }))}
        />
      </StaffForm>
    </section>
  );
}

type OneProps = {
  readonly visit: Visit;
  readonly names: Names;
  readonly person: Person;
  readonly authorization: Kept<PriorAuthorization>;
  readonly history: readonly Kept<PriorAuthorization>[];
  readonly necessity: MedicalNecessity | null;
  readonly view: FormView;
};

export function AuthorizationPage({
  visit,
  names,
  person,
  authorization,
  history,
  necessity,
  view,
}: OneProps) {
  const { record, version } = authorization;
  const state = stateOf(record, visit.now, visit.place.zone);
  return (
    <StaffPage
      title={`${words.one}: ${record.procedure}`}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="authorizations"
      hasProblems={view.problems.length > 0}
      banner={<PersonBanner person={person} visit={visit} />}
    >
      <ErrorSummary problems={view.problems} />
      <h1>
        {words.one}: {record.procedure}
      </h1>
      <div class="c-columns">
        <div>
          <section class="c-next" aria-labelledby="state" data-authorization={state}>
            <h2 id="state">{words.states[state]}</h2>
            <p>
              {record.procedure} {meansOf(record.procedure)} · {record.payerName}
              {record.isUrgent && ` · ${words.urgent}`}
            </p>
            <StatusText visit={visit} authorization={record} />
            <p>
              <AuthorizationDue visit={visit} authorization={record} />{' '}
              <span class="c-quiet">{names.owner(record.owner)}</span>
            </p>
            <p class="c-note">{words.lead}</p>
          </section>
          {necessity === null ? (
            <p class="c-empty">{words.noPacket}</p>
          ) : (
            <NecessityPanel visit={visit} necessity={necessity} />
          )}
        </div>
        <div>
          {mayDo(visit, 'benefits.write', 'team') && (
            <section class="c-panel" aria-labelledby="change">
              <h2 id="change">{words.change}</h2>
              <StaffForm
                action={hrefOfAuthorization(record)}
                csrfToken={visit.session.csrfToken}
                hidden={{ version: String(version) }}
                submit={words.changeSubmit}
              >
                <Radios
                  name="is"
                  label={words.to}
                  view={view}
                  options={nextStates(record).map((value) => ({ value, label: words.states[value] }))}
                />
                <TextField name="number" label={words.number} view={view} width={20} isOptional />
                <DateFields name="until" label={words.until} view={view} region={visit.place.region} />
                <TextField name="reason" label={words.reason} view={view} isOptional />
              </StaffForm>
            </section>
          )}
          <section class="c-panel" aria-labelledby="history">
            <h2 id="history">{words.history}</h2>
            <ul class="c-list">
              {history.toReversed().map((each) => (
                <li key={each.version}>
                  {isTelling(each, history) ? words.toldOver : words.states[each.record.status.is]}{' '}
                  <span class="c-quiet">
                    {dayAndTime(each.stamp.at, visit.place)}, {names.actor(each.stamp.by)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </StaffPage>
  );
}

/** A version that says nothing new but that its deadline has passed. */
const isTelling = (
  { version, record }: Kept<PriorAuthorization>,
  history: readonly Kept<PriorAuthorization>[],
): boolean => {
  const before = history.find((each) => each.version === version - 1)?.record.rung ?? null;
  const said = record.rung ?? null;
  return said !== null && (before === null || !before.rungAt.equals(said.rungAt));
};

function StatusText({
  visit,
  authorization: { status },
}: {
  visit: Visit;
  authorization: PriorAuthorization;
}) {
  switch (status.is) {
    case 'needed':
    case 'asked':
      return null;
    case 'granted': {
      const until =
        status.validUntilOn === null
          ? ''
          : `, ${words.until} ${calendarDay(status.validUntilOn, visit.place.region)}`;
      return <p>{fill(words.granted, { number: status.number, until })}</p>;
    }
    case 'denied':
      return (
        <>
          <p>{status.reason}</p>
          <p class="c-warning">{words.denied}</p>
        </>
      );
    case 'withdrawn':
      return <p>{status.reason}</p>;
  }
}
