import type { Region } from '../../knowledge/rule-types.ts';
import type { Account } from '../../pathway/person.ts';
import {
  Checkboxes,
  ErrorSummary,
  type FormView,
  Radios,
  StaffForm,
  TextField,
} from '../components/staff-form.tsx';
import { DoorPage, homeOf } from '../components/staff-page.tsx';
import { doorWords } from './account-words.ts';
import type { HeldForm } from './door.ts';

type DoorProps = { readonly region: Region; readonly isDemo: boolean; readonly csrfToken: string };
export type WithView = DoorProps & { readonly view: FormView };

export const emptyView: FormView = { values: {}, problems: [] };

export function SignInPage(
  props: WithView & {
    readonly next: string | null;
    readonly held: string | null;
    readonly notice: string | null;
  },
) {
  const { view, next, held, notice, csrfToken, isDemo } = props;
  const { signIn, again } = doorWords;
  const hidden = { ...(next === null ? {} : { next }), ...(held === null ? {} : { held }) };
  return (
    <DoorPage
      {...props}
      title={held === null ? signIn.title : again.title}
      hasProblems={view.problems.length > 0}
    >
      {notice !== null && <output class="c-note">{notice}</output>}
      <ErrorSummary problems={view.problems} />
      <StaffForm action="/sign-in" csrfToken={csrfToken} hidden={hidden} submit={signIn.submit}>
        <TextField name="email" label={signIn.email} view={view} type="email" autocomplete="username" />
        <TextField
          name="password"
          label={signIn.password}
          view={view}
          type="password"
          autocomplete="current-password"
        />
      </StaffForm>
      <p class="c-note">{isDemo ? signIn.demo : signIn.forgotten}</p>
    </DoorPage>
  );
}

/** What was typed before the session ended goes out again with one press, and not by itself. */
export function HeldFormPage(props: DoorProps & { readonly form: HeldForm; readonly account: Account }) {
  const { again } = doorWords;
  const { form, account, csrfToken } = props;
  return (
    <DoorPage {...props} title={again.title}>
      <p>{again.ready}</p>
      {/* Not StaffForm: a form may carry the same name twice. */}
      <form class="c-form" method="post" action={form.path}>
        <input type="hidden" name="_csrf" value={csrfToken} />
        {form.fields.map(([name, value], index) => (
          <input type="hidden" name={name} value={value} key={index} />
        ))}
        <div class="c-form__end">
          <button class="nhsuk-button" type="submit">
            {again.send}
          </button>
          <a href={homeOf(account)}>{again.discard}</a>
        </div>
      </form>
    </DoorPage>
  );
}

export function SetUpPage(props: WithView & { readonly token: string }) {
  const { view, csrfToken, token } = props;
  const { setUp } = doorWords;
  return (
    <DoorPage {...props} title={setUp.title} hasProblems={view.problems.length > 0}>
      <ErrorSummary problems={view.problems} />
      <p>{setUp.lead}</p>
      <StaffForm action={`/set-up/${token}`} csrfToken={csrfToken} submit={setUp.submit}>
        <h2>{setUp.clinic}</h2>
        <TextField name="clinic" label={setUp.name} view={view} autocomplete="organization" />
        <Radios
          name="region"
          label={setUp.region}
          view={view}
          options={(['uk', 'us'] as const).map((value) => ({ value, label: setUp.regions[value] }))}
        />
        <TextField name="zone" label={setUp.zone} hint={setUp.zoneHint} view={view} />
        <TextField name="team" label={setUp.team} hint={setUp.teamHint} view={view} />
        <TextField name="phone" label={setUp.phone} view={view} type="tel" autocomplete="tel" isOptional />
        <h2>{setUp.administrator}</h2>
        <TextField name="name" label={setUp.ownName} view={view} autocomplete="name" />
        <TextField
          name="email"
          label={doorWords.signIn.email}
          view={view}
          type="email"
          autocomplete="username"
        />
        <Checkboxes
          name="also"
          label={setUp.clinician}
          view={view}
          options={[{ name: 'clinician', label: setUp.clinicianYes }]}
        />
        <NewPasswordFields view={view} />
      </StaffForm>
    </DoorPage>
  );
}

export function InvitationPage(props: WithView & { readonly token: string; readonly account: Account }) {
  const { view, csrfToken, token, account } = props;
  const { invitation } = doorWords;
  return (
    <DoorPage {...props} title={invitation.title} hasProblems={view.problems.length > 0}>
      <ErrorSummary problems={view.problems} />
      <p>
        {invitation.lead} {account.name}, {account.email}
      </p>
      <StaffForm action={`/invitation/${token}`} csrfToken={csrfToken} submit={invitation.submit}>
        {/* A keeper of passwords saves the pair. */}
        <input
          class="nhsuk-u-visually-hidden"
          type="email"
          autocomplete="username"
          value={account.email}
          readonly
          tabindex={-1}
          aria-hidden="true"
        />
        <NewPasswordFields view={view} />
      </StaffForm>
    </DoorPage>
  );
}

export function NewPasswordFields({ view }: { readonly view: FormView }) {
  const { password } = doorWords;
  return (
    <>
      <TextField
        name="password"
        label={password.label}
        hint={password.hint}
        view={view}
        type="password"
        autocomplete="new-password"
      />
      <TextField
        name="password-again"
        label={password.again}
        view={view}
        type="password"
        autocomplete="new-password"
      />
    </>
  );
}

/** A page that says one thing and leads on. */
export function SayingPage({
  region,
  isDemo,
  title,
  says,
  href,
  link,
}: {
  readonly region: Region;
  readonly isDemo: boolean;
  readonly title: string;
  readonly says: string;
  readonly href: string;
  readonly link: string;
}) {
  return (
    <DoorPage region={region} isDemo={isDemo} title={title}>
      <p>{says}</p>
      <p>
        <a href={href}>{link}</a>
      </p>
    </DoorPage>
  );
}
