import type { Temporal } from 'temporal-polyfill';
import { staffRoles } from '../../pathway/actors.ts';
import { isAfter } from '../../pathway/instants.ts';
import type { StoredAccount } from '../../pathway/ports.ts';
import {
  Checkboxes,
  ErrorSummary,
  type FieldProblem,
  type FormView,
  StaffForm,
  TextField,
} from '../components/staff-form.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import type { StaffSession } from '../staff.ts';
import { doorWords, roleNames } from './account-words.ts';

const { staff: words } = doorWords;
type Frame = { readonly session: StaffSession; readonly isDemo: boolean };

export function StaffListPage({
  list,
  now,
  ...frame
}: Frame & { readonly list: readonly StoredAccount[]; readonly now: Temporal.Instant }) {
  return (
    <StaffPage {...frame} title={words.title} place="staff">
      <h1>{words.title}</h1>
      <p>
        <a class="nhsuk-button" href="/clinic/staff/invite">
          {words.invite}
        </a>
      </p>
      <table class="c-table c-table--fold">
        <thead>
          <tr>
            {[words.name, words.email, words.roles, words.state].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.map((account) => (
            <tr class="c-board__row" key={account.id}>
              <th scope="row">
                <a class="c-row-link" href={`/clinic/staff/${account.id}`}>
                  {account.name}
                </a>
              </th>
              <td>{account.email}</td>
              <td>{account.roles.map((role) => roleNames[role]).join(', ')}</td>
              <td>{words.states[stateOf(account, now)]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </StaffPage>
  );
}

function stateOf(
  { disabled, passwordHash, lockedUntil }: StoredAccount,
  now: Temporal.Instant,
): keyof typeof words.states {
  if (disabled) return 'disabled';
  if (passwordHash === null) return 'invited';
  return lockedUntil !== null && isAfter(lockedUntil, now) ? 'locked' : 'active';
}

export function InvitePage({ view, ...frame }: Frame & { readonly view: FormView }) {
  return (
    <StaffPage {...frame} title={words.inviteTitle} place="staff" hasProblems={view.problems.length > 0}>
      <ErrorSummary problems={view.problems} />
      <h1>{words.inviteTitle}</h1>
      <StaffForm action="/clinic/staff/invite" csrfToken={frame.session.csrfToken} submit={words.makeLink}>
        <TextField name="name" label={words.name} view={view} width={20} />
        <TextField name="email" label={words.email} view={view} type="email" width={20} />
        <RoleFields view={view} />
      </StaffForm>
    </StaffPage>
  );
}

function RoleFields({ view }: { readonly view: FormView }) {
  return (
    <Checkboxes
      name="roles"
      label={words.roles}
      view={view}
      options={staffRoles.map((role) => ({ name: `role-${role}`, label: roleNames[role] }))}
    />
  );
}

export function StaffMemberPage({
  member,
  now,
  problems,
  notice,
  ...frame
}: Frame & {
  readonly member: StoredAccount;
  readonly now: Temporal.Instant;
  readonly problems: readonly FieldProblem[];
  readonly notice: string | null;
}) {
  const { csrfToken } = frame.session;
  const state = stateOf(member, now);
  const values = Object.fromEntries(member.roles.map((role) => [`role-${role}`, 'yes']));
  const act = (kind: string, submit: string, says: string, look?: 'warning') => (
    <section class="c-panel">
      <p>{says}</p>
      <StaffForm
        action={`/clinic/staff/${member.id}/${kind}`}
        csrfToken={csrfToken}
        submit={submit}
        look={look ?? 'secondary'}
      />
    </section>
  );
  return (
    <StaffPage {...frame} title={member.name} place="staff" hasProblems={problems.length > 0}>
      {notice !== null && <output class="c-done">{notice}</output>}
      <ErrorSummary problems={problems} />
      <p class="c-back">
        <a href="/clinic/staff">{words.back}</a>
      </p>
      <h1>{member.name}</h1>
      <p>
        {member.email}, {words.states[state]}
      </p>
      <section class="c-panel">
        <StaffForm
          action={`/clinic/staff/${member.id}/roles`}
          csrfToken={csrfToken}
          submit={words.saveRoles}
          look="secondary"
        >
          <RoleFields view={{ values, problems }} />
        </StaffForm>
      </section>
      {state === 'locked' && act('unlock', words.unlock, words.unlockSays)}
      {state !== 'disabled' && act('link', words.link, words.linkSays)}
      {state === 'disabled'
        ? act('enable', words.enable, words.enableSays)
        : act('disable', words.disable, words.disableSays, 'warning')}
    </StaffPage>
  );
}

export function LinkPage({
  account,
  link,
  ...frame
}: Frame & { readonly account: { readonly name: string; readonly email: string }; readonly link: string }) {
  return (
    <StaffPage {...frame} title={words.linkTitle} place="staff">
      <h1>{words.linkTitle}</h1>
      <p>
        {words.linkFor} {account.name}, {account.email}
      </p>
      <p>{words.linkLead}</p>
      <p class="c-note">
        <code>{link}</code>
      </p>
      <p>
        <a href="/clinic/staff">{words.back}</a>
      </p>
    </StaffPage>
  );
}
