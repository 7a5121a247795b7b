import type { ComponentChildren } from 'preact';
import { clinicFrame } from '../../knowledge/words/clinic-frame.ts';

/** What is wrong with a field; `field` is its name, which is also its id. An empty name is the form as a whole. */
export type FieldProblem = { readonly field: string; readonly words: string };

/** What a form shows: the values as they were typed, and what is wrong with them. */
export type FormView = {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly FieldProblem[];
};

export const problemOf = ({ problems }: FormView, field: string): string | undefined =>
  problems.find((problem) => problem.field === field)?.words;

/** Above the form; its links lead to the fields. Shown with status 422, the focus is taken there. */
export function ErrorSummary({
  problems,
  children,
}: {
  readonly problems: readonly FieldProblem[];
  readonly children?: ComponentChildren;
}) {
  if (problems.length === 0) return null;
  return (
    <div class="nhsuk-error-summary" aria-labelledby="problem" role="alert" tabindex={-1} autofocus>
      <h2 class="nhsuk-error-summary__title" id="problem">
        {clinicFrame.errorTitle}
      </h2>
      <ul class="nhsuk-list nhsuk-error-summary__list">
        {problems.map(({ field, words }) => (
          <li key={`${field} ${words}`}>{field === '' ? words : <a href={`#${field}`}>{words}</a>}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}

type StaffFormProps = {
  readonly action: string;
  readonly csrfToken: string;
  /** Anything else that travels with the form. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly look?: 'warning' | 'secondary';
  /** Beside the button: another button, or a way back. */
  readonly beside?: ComponentChildren;
  readonly id?: string;
  readonly children?: ComponentChildren;
};

export function StaffForm({ action, csrfToken, hidden, submit, look, beside, id, children }: StaffFormProps) {
  return (
    <form class="c-form" method="post" action={action} id={id} novalidate>
      <input type="hidden" name="_csrf" value={csrfToken} />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      {children}
      <div class="c-form__end">
        <button class={`nhsuk-button${look === undefined ? '' : ` nhsuk-button--${look}`}`} type="submit">
          {submit}
        </button>
        {beside}
      </div>
    </form>
  );
}

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly view: FormView;
};

type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'password' | 'email' | 'tel';
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'decimal' | 'text';
  /** In characters; the field is as wide as what belongs into it. */
  readonly width?: 3 | 5 | 10 | 20 | 30;
  /** A unit, printed after the field. */
  readonly suffix?: string;
  readonly isOptional?: boolean;
};

export function TextField(props: TextFieldProps) {
  const { name, label, hint, view, type, autocomplete, inputmode, width, suffix, isOptional } = props;
  const problem = problemOf(view, name);
  const attributes = {
    class: `nhsuk-input${width === undefined ? '' : ` nhsuk-input--width-${width}`}${problem === undefined ? '' : ' nhsuk-input--error'}`,
    id: name,
    name,
    // A password is never sent back to the page.
    value: type === 'password' ? undefined : view.values[name],
    autocomplete: autocomplete ?? 'off',
    inputmode,
    spellcheck: false,
    'aria-describedby': describedBy(name, hint, problem),
    'aria-invalid': problem === undefined ? undefined : ('true' as const),
  };
  return (
    <Group problem={problem}>
      <label class="nhsuk-label c-label" for={name}>
        {label}
        <Optional is={isOptional} />
      </label>
      <HintAndProblem name={name} hint={hint} problem={problem} />
      <span class="c-field">
        <TypedInput type={type ?? 'text'} attributes={attributes} />
        {suffix !== undefined && <span class="c-field__suffix">{suffix}</span>}
      </span>
    </Group>
  );
}

/** Preact's types tell inputs apart by a literal type. */
function TypedInput({
  type,
  attributes,
}: {
  type: 'text' | 'password' | 'email' | 'tel';
  attributes: InputAttributes;
}) {
  switch (type) {
    case 'text':
      return <input {...attributes} type="text" />;
    case 'password':
      return <input {...attributes} type="password" />;
    case 'email':
      return <input {...attributes} type="email" />;
    case 'tel':
      return <input {...attributes} type="tel" />;
  }
}

type InputAttributes = {
  readonly class: string;
  readonly id: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly autocomplete: string;
  readonly inputmode: 'numeric' | 'decimal' | 'text' | undefined;
  readonly spellcheck: boolean;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
};

export function TextArea(props: FieldProps & { readonly rows?: number; readonly isOptional?: boolean }) {
  const { name, label, hint, view, rows, isOptional } = props;
  const problem = problemOf(view, name);
  return (
    <Group problem={problem}>
      <label class="nhsuk-label c-label" for={name}>
        {label}
        <Optional is={isOptional} />
      </label>
      <HintAndProblem name={name} hint={hint} problem={problem} />
      <textarea
        class={`nhsuk-textarea${problem === undefined ? '' : ' nhsuk-textarea--error'}`}
        id={name}
        name={name}
        rows={rows ?? 3}
        aria-describedby={describedBy(name, hint, problem)}
        aria-invalid={problem === undefined ? undefined : 'true'}
      >
        {view.values[name]}
      </textarea>
    </Group>
  );
}

export type Option = {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: string;
  /** Shown while this answer is chosen; without script or `:has()`, always. */
  readonly then?: ComponentChildren;
};

type RadiosProps = FieldProps & {
  readonly options: readonly Option[];
  readonly isInline?: boolean;
  readonly isOptional?: boolean;
};

/** One of a few. Nothing is chosen beforehand unless `view` says so: no answer is not the first answer. */
export function Radios({ name, label, hint, view, options, isInline, isOptional }: RadiosProps) {
  const problem = problemOf(view, name);
  return (
    <Group problem={problem}>
      <fieldset class="nhsuk-fieldset" aria-describedby={describedBy(name, hint, problem)}>
        <legend class="nhsuk-fieldset__legend c-label">
          {label}
          <Optional is={isOptional} />
        </legend>
        <HintAndProblem name={name} hint={hint} problem={problem} />
        <div class={`nhsuk-radios nhsuk-radios--small${isInline === true ? ' nhsuk-radios--inline' : ''}`}>
          {options.map((option, index) => (
            <Choice
              key={option.value}
              kind="radio"
              name={name}
              id={index === 0 ? name : `${name}-${option.value}`}
              option={option}
              isChecked={view.values[name] === option.value}
            />
          ))}
        </div>
      </fieldset>
    </Group>
  );
}

/** Any of several. Each has a name of its own; a tick sends `yes`. */
export function Checkboxes({
  name,
  label,
  hint,
  view,
  options,
}: FieldProps & { readonly options: readonly (Omit<Option, 'value'> & { readonly name: string })[] }) {
  // What is wrong may be that one box is not ticked: it is said at the group, and its link leads to the box.
  const problem = [name, ...options.map((option) => option.name)]
    .map((each) => problemOf(view, each))
    .find((each) => each !== undefined);
  return (
    <Group problem={problem}>
      <fieldset class="nhsuk-fieldset" id={name} aria-describedby={describedBy(name, hint, problem)}>
        <legend class="nhsuk-fieldset__legend c-label">{label}</legend>
        <HintAndProblem name={name} hint={hint} problem={problem} />
        <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
          {options.map((option) => (
            <Choice
              key={option.name}
              kind="checkbox"
              name={option.name}
              id={option.name}
              option={{ ...option, value: 'yes' }}
              isChecked={view.values[option.name] === 'yes'}
            />
          ))}
        </div>
      </fieldset>
    </Group>
  );
}

type ChoiceProps = {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly option: Option;
  readonly isChecked: boolean;
};

function Choice({ kind, name, id, option, isChecked }: ChoiceProps) {
  const block = kind === 'radio' ? 'nhsuk-radios' : 'nhsuk-checkboxes';
  const { value, label, hint, then } = option;
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={name}
          type={kind}
          value={value}
          checked={isChecked}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        />
        <label class={`nhsuk-label ${block}__label`} for={id}>
          {label}
        </label>
        {hint !== undefined && (
          <div class={`nhsuk-hint ${block}__hint`} id={`${id}-hint`}>
            {hint}
          </div>
        )}
      </div>
      {then !== undefined && <div class="c-then">{then}</div>}
    </>
  );
}

export function Select({
  name,
  label,
  hint,
  view,
  options,
}: FieldProps & { readonly options: readonly { readonly value: string; readonly label: string }[] }) {
  const problem = problemOf(view, name);
  return (
    <Group problem={problem}>
      <label class="nhsuk-label c-label" for={name}>
        {label}
      </label>
      <HintAndProblem name={name} hint={hint} problem={problem} />
      <select
        class="nhsuk-select"
        id={name}
        name={name}
        aria-describedby={describedBy(name, hint, problem)}
        aria-invalid={problem === undefined ? undefined : 'true'}
      >
        {options.map((option) => (
          <option value={option.value} selected={view.values[name] === option.value} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Group>
  );
}

export function Group({
  problem,
  children,
}: {
  readonly problem: string | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`nhsuk-form-group${problem === undefined ? '' : ' nhsuk-form-group--error'}`}>{children}</div>
  );
}

export function HintAndProblem(props: {
  readonly name: string;
  readonly hint: ComponentChildren;
  readonly problem: string | undefined;
}) {
  const { name, hint, problem } = props;
  return (
    <>
      {hint !== undefined && (
        <div class="nhsuk-hint c-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {problem !== undefined && (
        <span class="nhsuk-error-message" id={`${name}-wrong`}>
          <span class="nhsuk-u-visually-hidden">{clinicFrame.errorPrefix}</span>
          {problem}
        </span>
      )}
    </>
  );
}

export const describedBy = (
  name: string,
  hint: ComponentChildren,
  problem: string | undefined,
): string | undefined =>
  [hint === undefined ? '' : `${name}-hint`, problem === undefined ? '' : `${name}-wrong`]
    .filter((id) => id !== '')
    .join(' ') || undefined;

function Optional({ is }: { readonly is: boolean | undefined }) {
  return is === true ? <span class="c-optional"> ({clinicFrame.optional})</span> : null;
}
