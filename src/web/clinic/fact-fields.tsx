import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { FactValue } from '../../engine/fact-values.ts';
import { assessWords as words, examinerHelp } from '../../knowledge/words/clinic-episode-forms.ts';
import { describedBy, type FormView, Group, HintAndProblem, problemOf } from '../components/staff-form.tsx';
import type { FormReader } from './form-reader.ts';
import { answerText, meaningOf } from './rule-words.ts';

type FactFieldProps = { readonly fact: string; readonly catalogue: Catalogue; readonly view: FormView };

/** One fact asked for, by its type. "Not assessed" is chosen until somebody answers. */
export function FactField({ fact, catalogue, view }: FactFieldProps) {
  const known = catalogue.facts[fact];
  if (known === undefined) return null;
  const { means } = known;
  switch (known.type) {
    case 'yes-no':
      return (
        <AskRow
          fact={fact}
          label={means}
          view={view}
          options={[
            ['yes', words.yes],
            ['no', words.no],
            ['', words.notAssessed],
          ]}
        />
      );
    case 'one-of': {
      const options = known.values.map((value) => [value, answerText(catalogue, fact, value)] as const);
      return <AskRow fact={fact} label={means} view={view} options={[...options, ['', words.notAssessed]]} />;
    }
    case 'quantity':
      return (
        <NumberRow fact={fact} label={means} unit={known.unit === 'a' ? 'years' : known.unit} view={view} />
      );
    case 'd-dimer':
      return null;
  }
}

type AskRowProps = {
  readonly fact: string;
  readonly label: string;
  readonly view: FormView;
  readonly options: readonly (readonly [value: string, label: string])[];
};

function AskRow({ fact, label, view, options }: AskRowProps) {
  const problem = problemOf(view, fact);
  const hint = examinerHelp[fact];
  return (
    <Group problem={problem}>
      {/* A fieldset cannot put its legend beside its answers. */}
      <div
        class="c-ask"
        role="radiogroup"
        aria-labelledby={`${fact}-label`}
        aria-describedby={describedBy(fact, hint, problem)}
      >
        <div>
          <span id={`${fact}-label`}>{label}</span>
          <HintAndProblem name={fact} hint={hint} problem={problem} />
        </div>
        <div class="c-ask__answers">
          {options.map(([value, words], index) => {
            const id = index === 0 ? fact : `${fact}=${value}`;
            return (
              <span class="c-ask__answer" key={value}>
                <input
                  type="radio"
                  name={fact}
                  id={id}
                  value={value}
                  checked={(view.values[fact] ?? '') === value}
                />
                <label for={id}>{words}</label>
              </span>
            );
          })}
        </div>
      </div>
    </Group>
  );
}

type NumberRowProps = Pick<AskRowProps, 'fact' | 'label' | 'view'> & { readonly unit: string };

export function NumberRow({ fact, label, unit, view }: NumberRowProps) {
  const problem = problemOf(view, fact);
  const hint = examinerHelp[fact];
  return (
    <Group problem={problem}>
      <div class="c-ask">
        <div>
          <label for={fact}>{label}</label>
          <HintAndProblem name={fact} hint={hint} problem={problem} />
        </div>
        <span class="c-ask__answers c-field">
          <input
            class="nhsuk-input nhsuk-input--width-5 c-small"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            id={fact}
            name={fact}
            value={view.values[fact]}
            aria-describedby={describedBy(fact, hint, problem)}
            aria-invalid={problem === undefined ? undefined : 'true'}
          />
          <span class="c-field__suffix">{unit}</span>
        </span>
      </div>
    </Group>
  );
}

/**
 * Answers to the facts asked for. One that was known and is not given now is taken back: null. One that was not known and is
 * not given stays out.
 */
export function readFactFields(
  read: FormReader,
  asked: readonly string[],
  catalogue: Catalogue,
  before: Readonly<Record<string, FactValue>>,
): Record<string, FactValue | null> {
  const facts: Record<string, FactValue | null> = {};
  for (const fact of asked) {
    const value = readFact(read, fact, catalogue);
    if (value !== null) facts[fact] = value;
    else if (before[fact] !== undefined) facts[fact] = null;
  }
  return facts;
}

function readFact(read: FormReader, fact: string, catalogue: Catalogue): FactValue | null {
  const known = catalogue.facts[fact];
  switch (known?.type) {
    case 'yes-no':
      return read.yesNo(fact);
    case 'one-of':
      return read.oneOf(fact, known.values);
    case 'quantity':
      return read.number(fact, meaningOf(catalogue, fact));
    case 'd-dimer':
    case undefined:
      return null;
  }
}

/** Facts as the fields show them. */
export function factValues(facts: Readonly<Record<string, FactValue>>): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [fact, value] of Object.entries(facts)) {
    if (typeof value === 'object') continue;
    shown[fact] = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  }
  return shown;
}
