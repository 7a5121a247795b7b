import type { Region } from '../../knowledge/rule-types.ts';
import { momentWords } from '../../knowledge/words/clinic-frame.ts';
import { describedBy, type FormView, Group, HintAndProblem, Radios, problemOf } from './staff-form.tsx';
import type { ComponentChildren } from 'preact';

type DateFieldsProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly view: FormView;
  readonly region: Region;
};

/** Three fields, each named: 1/2 is two different days on two sides of an ocean. */
export function DateFields({ name, label, hint, view, region }: DateFieldsProps) {
  const problem = problemOf(view, name);
  return (
    <Group problem={problem}>
      <fieldset class="nhsuk-fieldset" aria-describedby={describedBy(name, hint, problem)}>
        <legend class="nhsuk-fieldset__legend c-label">{label}</legend>
        <HintAndProblem name={name} hint={hint} problem={problem} />
        <div class="c-parts">
          <DateParts name={name} view={view} region={region} />
        </div>
      </fieldset>
    </Group>
  );
}

type MomentFieldsProps = DateFieldsProps & {
  /** The zone as people there call it, printed beside the time: `GMT`. */
  readonly zoneName: string;
  /** The clock goes back over this time: one of two must be chosen. */
  readonly isTwofold?: boolean;
};

/** A day and a time of day in the clinic's zone, which stands beside it. */
export function MomentFields(props: MomentFieldsProps) {
  const { name, label, hint, view, region, zoneName, isTwofold } = props;
  const problem = problemOf(view, name);
  const time = `${name}-time`;
  return (
    <>
      <Group problem={problem}>
        <fieldset class="nhsuk-fieldset" aria-describedby={describedBy(name, hint, problem)}>
          <legend class="nhsuk-fieldset__legend c-label">{label}</legend>
          <HintAndProblem name={name} hint={hint} problem={problem} />
          <div class="c-parts">
            <DateParts name={name} view={view} region={region} />
            <Part
              id={time}
              label={momentWords.time}
              value={view.values[time]}
              size="time"
              isWrong={problem !== undefined}
            />
            <span class="c-parts__zone">{zoneName}</span>
          </div>
        </fieldset>
      </Group>
      {(isTwofold === true || view.values[`${name}-which`] !== undefined) && (
        <Radios
          name={`${name}-which`}
          label={momentWords.which}
          view={view}
          options={[
            { value: 'first', label: momentWords.first },
            { value: 'second', label: momentWords.second },
          ]}
        />
      )}
    </>
  );
}

const parts = {
  uk: ['day', 'month', 'year'],
  us: ['month', 'day', 'year'],
} as const;

function DateParts({ name, view, region }: Pick<DateFieldsProps, 'name' | 'view' | 'region'>) {
  return (
    <>
      {parts[region].map((part, index) => (
        <Part
          key={part}
          // The summary of errors leads to the first field.
          id={index === 0 ? name : `${name}-${part}`}
          name={`${name}-${part}`}
          label={momentWords[part]}
          value={view.values[`${name}-${part}`]}
          size={part === 'year' ? 'year' : 'two'}
          isWrong={problemOf(view, name) !== undefined}
        />
      ))}
    </>
  );
}

type PartProps = {
  readonly id: string;
  readonly name?: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly size: 'two' | 'year' | 'time';
  readonly isWrong: boolean;
};

function Part({ id, name, label, value, size, isWrong }: PartProps) {
  return (
    <span class="c-part">
      <label class="nhsuk-label c-part__label" for={id}>
        {label}
      </label>
      <input
        class={`nhsuk-input c-part__input c-part__input--${size}${isWrong ? ' nhsuk-input--error' : ''}`}
        id={id}
        name={name ?? id}
        type="text"
        inputmode={size === 'time' ? undefined : 'numeric'}
        autocomplete="off"
        value={value}
        aria-invalid={isWrong ? 'true' : undefined}
      />
    </span>
  );
}
