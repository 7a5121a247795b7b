import type { Fact, Region } from '../../knowledge/rule-types.ts';
import { checkInPage as words } from '../../knowledge/words/check-in-page.ts';
import {
  checkInAnswers,
  type CheckInFactId,
  checkInFactWords,
} from '../../knowledge/words/questions/check-in-questions.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import type { FormView } from '../components/staff-form.tsx';

export type QuestionProps = {
  readonly fact: CheckInFactId;
  readonly about: Fact;
  readonly region: Region;
  readonly view: FormView;
};

/** One question with its answers; nothing is chosen beforehand. */
export function Question({ fact, about, region, view }: QuestionProps) {
  const { ask, hint } = checkInFactWords[fact];
  const asked = wordsIn(ask, region);
  const help = hint === undefined ? undefined : wordsIn(hint, region);
  if (about.type === 'quantity') return <NumberField name={fact} label={asked} hint={help} view={view} />;
  return (
    <Choices name={fact} label={asked} hint={help} view={view} options={optionsFor(fact, about, region)} />
  );
}

export type Choice = { readonly value: string; readonly label: string };

export function optionsFor(fact: CheckInFactId, about: Fact, region: Region): readonly Choice[] {
  const unsure = { value: 'unsure', label: checkInAnswers.unsure };
  const own: readonly Choice[] =
    about.type === 'one-of'
      ? about.values.map((value) => {
          const said = checkInFactWords[fact].answers?.[value];
          return { value, label: said === undefined ? value : wordsIn(said, region) };
        })
      : [
          { value: 'yes', label: checkInAnswers.yes },
          { value: 'no', label: checkInAnswers.no },
        ];
  return 'unsure' in about ? [...own, unsure] : own;
}

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly view: FormView;
};

const problemAt = (view: FormView, name: string): string | undefined =>
  view.problems.find(({ field }) => field === name)?.words;
const described = (name: string, hint: string | undefined, problem: string | undefined) =>
  [hint === undefined ? '' : `${name}-hint`, problem === undefined ? '' : `${name}-wrong`]
    .filter((id) => id !== '')
    .join(' ') || undefined;

function Told({
  name,
  hint,
  problem,
}: {
  name: string;
  hint: string | undefined;
  problem: string | undefined;
}) {
  return (
    <>
      {hint !== undefined && (
        <div class="nhsuk-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {problem !== undefined && (
        <span class="nhsuk-error-message" id={`${name}-wrong`}>
          {problem}
        </span>
      )}
    </>
  );
}

export function Choices({ name, label, hint, view, options }: FieldProps & { options: readonly Choice[] }) {
  const problem = problemAt(view, name);
  return (
    <div class={`nhsuk-form-group v-each${problem === undefined ? '' : ' nhsuk-form-group--error'}`}>
      <fieldset class="nhsuk-fieldset" aria-describedby={described(name, hint, problem)}>
        <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{label}</legend>
        <Told name={name} hint={hint} problem={problem} />
        <div
          class={`nhsuk-radios v-answers${options.length <= 3 && options.every(isShort) ? ' nhsuk-radios--inline' : ''}`}
        >
          {options.map(({ value, label: said }, index) => (
            <div class="nhsuk-radios__item" key={value}>
              <input
                class="nhsuk-radios__input"
                id={index === 0 ? name : `${name}-${value}`}
                name={name}
                type="radio"
                value={value}
                checked={view.values[name] === value}
              />
              <label class="nhsuk-label nhsuk-radios__label" for={index === 0 ? name : `${name}-${value}`}>
                {said}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

const isShort = ({ label }: Choice): boolean => label.length <= checkInAnswers.unsure.length;

export function NumberField({ name, label, hint, view, suffix }: FieldProps & { suffix?: string }) {
  const problem = problemAt(view, name);
  return (
    <div class={`nhsuk-form-group v-each${problem === undefined ? '' : ' nhsuk-form-group--error'}`}>
      <label class="nhsuk-label nhsuk-label--s" for={name}>
        {label}
      </label>
      <Told name={name} hint={hint} problem={problem} />
      <input
        class="nhsuk-input nhsuk-input--width-5"
        id={name}
        name={name}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        value={view.values[name]}
        aria-describedby={described(name, hint, problem)}
        aria-invalid={problem === undefined ? undefined : 'true'}
      />
      {suffix !== undefined && <span class="v-suffix"> {suffix}</span>}
    </div>
  );
}

export function FreeText({ view }: { readonly view: FormView }) {
  return (
    <div class="nhsuk-form-group v-each">
      <label class="nhsuk-label nhsuk-label--s" for="freeText">
        {words.freeText}
      </label>
      <div class="nhsuk-hint" id="freeText-hint">
        {words.freeTextHint}
      </div>
      <textarea
        class="nhsuk-textarea"
        id="freeText"
        name="freeText"
        rows={3}
        aria-describedby="freeText-hint"
      >
        {view.values['freeText']}
      </textarea>
    </div>
  );
}
