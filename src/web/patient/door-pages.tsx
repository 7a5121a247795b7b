import type { ComponentChildren } from 'preact';
import { companionDoor as words } from '../../knowledge/words/companion-page.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { fill } from '../clinic/fill-words.ts';
import { type FormView, problemOf } from '../components/staff-form.tsx';
import { DoorFrame } from './companion-page.tsx';
import type { ClinicThere } from './patient-visit.ts';

/** Opening a link sends nothing: programs that look at links in messages open them too. A button does. */
export function LinkPage({ there, token }: { readonly there: ClinicThere; readonly token: string }) {
  return (
    <DoorFrame region={there.organisation.region} there={there} title={words.linkTitle}>
      <h1 class="v-heading">{words.linkTitle}</h1>
      <p class="v-lead">{words.linkLead}</p>
      <form method="post" action={`/my/link/${token}`}>
        <button class="nhsuk-button v-continue" type="submit">
          {words.sendCode}
        </button>
      </form>
      <NoCode there={there} />
    </DoorFrame>
  );
}

export function CodePage({ there, view }: { readonly there: ClinicThere; readonly view: FormView }) {
  const { region } = there.organisation;
  return (
    <DoorFrame region={region} there={there} title={words.codeTitle} hasProblems={view.problems.length > 0}>
      <Problems view={view} />
      <h1 class="v-heading">{words.codeTitle}</h1>
      <p class="v-lead">{words.codeLead}</p>
      <form method="post" action="/my/code" novalidate>
        <Field name="code" label={words.code} hint={words.codeHint} view={view} width="10" kind="code" />
        <OwnTelephone view={view} />
        <button class="nhsuk-button v-continue" type="submit">
          {words.signIn}
        </button>
      </form>
      <NoCode there={there} />
    </DoorFrame>
  );
}

function OwnTelephone({ view }: { readonly view: FormView }) {
  const problem = problemOf(view, 'own');
  return (
    <div class={groupOf(problem)}>
      <fieldset class="nhsuk-fieldset" aria-describedby={describedBy('own', problem)}>
        <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{words.own}</legend>
        <div class="nhsuk-hint" id="own-hint">
          {words.ownHint}
        </div>
        <Problem name="own" problem={problem} />
        <div class="nhsuk-radios v-answers">
          {(['yes', 'no'] as const).map((value, index) => (
            <div class="nhsuk-radios__item" key={value}>
              <input
                class="nhsuk-radios__input"
                id={index === 0 ? 'own' : `own-${value}`}
                name="own"
                type="radio"
                value={value}
                checked={view.values['own'] === value}
              />
              <label class="nhsuk-label nhsuk-radios__label" for={index === 0 ? 'own' : `own-${value}`}>
                {words.ownAnswers[value]}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

export function NewLinkPage({ region, view }: { readonly region: Region; readonly view: FormView }) {
  const problem = problemOf(view, 'born');
  const parts = region === 'us' ? (['month', 'day', 'year'] as const) : (['day', 'month', 'year'] as const);
  return (
    <DoorFrame region={region} there={null} title={words.newLinkTitle} hasProblems={view.problems.length > 0}>
      <Problems view={view} />
      <h1 class="v-heading">{words.newLinkTitle}</h1>
      <p class="v-lead">{words.newLinkLead}</p>
      <form method="post" action="/my/new-link" novalidate>
        <Field name="contact" label={words.contact} view={view} width="20" kind="contact" />
        <div class={groupOf(problem)}>
          <fieldset class="nhsuk-fieldset" aria-describedby={describedBy('born', problem)}>
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{words.born}</legend>
            <div class="nhsuk-hint" id="born-hint">
              {region === 'us' ? words.bornHintUs : words.bornHint}
            </div>
            <Problem name="born" problem={problem} />
            <div class="v-born">
              {parts.map((part, index) => (
                <div class="v-born__part" key={part}>
                  <label class="nhsuk-label" for={index === 0 ? 'born' : `born-${part}`}>
                    {words.parts[part]}
                  </label>
                  <input
                    class={`nhsuk-input nhsuk-input--width-${part === 'year' ? '4' : '2'}`}
                    id={index === 0 ? 'born' : `born-${part}`}
                    name={`born-${part}`}
                    type="text"
                    inputmode="numeric"
                    autocomplete={`bday-${part}`}
                    value={view.values[`born-${part}`]}
                  />
                </div>
              ))}
            </div>
          </fieldset>
        </div>
        <button class="nhsuk-button v-continue" type="submit">
          {words.newLink}
        </button>
      </form>
    </DoorFrame>
  );
}

type WordsPageProps = {
  readonly region: Region;
  readonly there: ClinicThere | null;
  readonly title: string;
  readonly lead: string;
  readonly children?: ComponentChildren;
};

/** A page that says one thing. */
export function WordsPage({ region, there, title, lead, children }: WordsPageProps) {
  return (
    <DoorFrame region={region} there={there} title={title}>
      <h1 class="v-heading">{title}</h1>
      <p class="v-lead">{lead}</p>
      {children}
    </DoorFrame>
  );
}

export const NewLinkLink = () => (
  <p>
    <a href="/my/new-link">{words.newLink}</a>
  </p>
);

function NoCode({ there: { organisation } }: { readonly there: ClinicThere }) {
  const { phone } = organisation;
  return <p>{phone === null ? words.noCodeNoPhone : fill(words.noCode, { phone })}</p>;
}

const groupOf = (problem: string | undefined): string =>
  `nhsuk-form-group${problem === undefined ? '' : ' nhsuk-form-group--error'}`;

const describedBy = (name: string, problem: string | undefined): string =>
  problem === undefined ? `${name}-hint` : `${name}-hint ${name}-wrong`;

function Problem({ name, problem }: { readonly name: string; readonly problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <span class="nhsuk-error-message" id={`${name}-wrong`}>
      {problem}
    </span>
  );
}

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly view: FormView;
  readonly width: '10' | '20';
  readonly kind: 'code' | 'contact';
};

function Field({ name, label, hint, view, width, kind }: FieldProps) {
  const problem = problemOf(view, name);
  const described = [hint === undefined ? '' : `${name}-hint`, problem === undefined ? '' : `${name}-wrong`]
    .filter((id) => id !== '')
    .join(' ');
  return (
    <div class={groupOf(problem)}>
      <label class="nhsuk-label nhsuk-label--s" for={name}>
        {label}
      </label>
      {hint !== undefined && (
        <div class="nhsuk-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      <Problem name={name} problem={problem} />
      <input
        class={`nhsuk-input nhsuk-input--width-${width}`}
        id={name}
        name={name}
        type="text"
        inputmode={kind === 'code' ? 'numeric' : 'text'}
        autocomplete={kind === 'code' ? 'one-time-code' : 'off'}
        spellcheck={false}
        value={view.values[name]}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={problem === undefined ? undefined : 'true'}
      />
    </div>
  );
}

function Problems({ view }: { readonly view: FormView }) {
  if (view.problems.length === 0) return null;
  return (
    <div class="nhsuk-error-summary" aria-labelledby="problem" role="alert" tabindex={-1} autofocus>
      <h2 class="nhsuk-error-summary__title" id="problem">
        {words.problemTitle}
      </h2>
      <ul class="nhsuk-list nhsuk-error-summary__list">
        {view.problems.map(({ field, words: says }) => (
          <li key={field}>
            <a href={`#${field}`}>{says}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
