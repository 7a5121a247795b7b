import type { ComponentChildren } from 'preact';
import { hazardIds } from '../../../knowledge/safety/hazards.ts';
import { safetyWords as words } from '../../../knowledge/words/safety-words.ts';
import { safetyOutcomes } from '../../../pathway/safety/safety-types.ts';
import { type FormView, Radios, Select, StaffForm, TextArea } from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { type ActName, fieldOf } from './read-safety-act.ts';
import type { SafetyCaseProps } from './safety-case-page.tsx';
import { hazardTitle } from './safety-text.ts';

/** What can be done with a case as it stands, the next thing first. */
export function SafetyActs(props: SafetyCaseProps) {
  const { state } = props.safetyCase;
  switch (state) {
    case 'open':
      return (
        <>
          <Take {...props} />
          <Link {...props} />
          <Note {...props} />
        </>
      );
    case 'taken':
    case 'investigating':
      return (
        <>
          <Link {...props} />
          <Investigate {...props} />
          <Note {...props} />
          <HandOver {...props} />
          <Close {...props} />
        </>
      );
    case 'closed':
      return (
        <>
          <Note {...props} />
          <Reopen {...props} />
        </>
      );
  }
}

type ActProps = SafetyCaseProps & {
  readonly name: ActName;
  readonly title: string;
  readonly submit: string;
  readonly look?: 'secondary';
  /** Folded until somebody wants it. */
  readonly isFolded?: boolean;
  readonly children: ComponentChildren;
};

function Act({ visit, safetyCase, formKey, name, title, submit, look, isFolded, act, children }: ActProps) {
  const form = (
    <StaffForm
      action={`/service/safety/${safetyCase.id}/${name}`}
      csrfToken={visit.session.csrfToken}
      hidden={{ key: `${formKey}-${name}`, sequence: String(safetyCase.sequence) }}
      submit={submit}
      {...(look === undefined ? {} : { look })}
    >
      {children}
    </StaffForm>
  );
  return isFolded === true ? (
    <details class="c-details c-panel" open={act === name}>
      <summary>{title}</summary>
      {form}
    </details>
  ) : (
    <section class="c-panel" aria-labelledby={`act-${name}`}>
      <h2 id={`act-${name}`}>{title}</h2>
      {form}
    </section>
  );
}

/** What was typed, in the form that came back; in others the day that is offered. */
function viewOf({ act, view, offeredOn }: SafetyCaseProps, name: ActName): FormView {
  if (act === name) return view;
  const [year = '', month = '', day = ''] = offeredOn.split('-');
  const on = fieldOf(name, 'on');
  const values = {
    [`${on}-day`]: String(Number(day)),
    [`${on}-month`]: String(Number(month)),
    [`${on}-year`]: year,
  };
  return { values, problems: [] };
}

function Day(props: SafetyCaseProps & { readonly name: ActName }) {
  const { name, visit } = props;
  return (
    <DateFields
      name={fieldOf(name, 'on')}
      label={words.day}
      hint={words.dayHint}
      view={viewOf(props, name)}
      region={visit.place.region}
    />
  );
}

function Text(
  props: SafetyCaseProps & { readonly name: ActName; readonly label: string; readonly hint?: string },
) {
  const { name, label, hint } = props;
  return (
    <TextArea name={fieldOf(name, 'text')} label={label} hint={hint} view={viewOf(props, name)} rows={3} />
  );
}

const Take = (props: SafetyCaseProps) => (
  <Act {...props} name="take" title={words.takeTitle} submit={words.take}>
    <p>{words.takeLead}</p>
    <Day {...props} name="take" />
  </Act>
);

const Investigate = (props: SafetyCaseProps) => (
  <Act
    {...props}
    name="investigate"
    title={words.investigateTitle}
    submit={words.investigate}
    look="secondary"
    isFolded
  >
    <Text {...props} name="investigate" label={words.investigateText} />
    <Day {...props} name="investigate" />
  </Act>
);

const Note = (props: SafetyCaseProps) => (
  <Act {...props} name="note" title={words.noteTitle} submit={words.note} look="secondary" isFolded>
    <Text {...props} name="note" label={words.noteText} hint={words.noteHint} />
  </Act>
);

const Link = (props: SafetyCaseProps) => (
  <Act {...props} name="link" title={words.linkTitle} submit={words.link} look="secondary" isFolded>
    <Select
      name={fieldOf('link', 'hazard')}
      label={words.linkLabel}
      view={
        props.act === 'link'
          ? props.view
          : { values: { [fieldOf('link', 'hazard')]: props.safetyCase.hazard ?? '' }, problems: [] }
      }
      options={[
        { value: '', label: '' },
        ...hazardIds.map((id) => ({ value: id, label: hazardTitle(id) })),
        { value: 'none-fits', label: words.linkNone },
      ]}
    />
  </Act>
);

const HandOver = (props: SafetyCaseProps) => (
  <Act {...props} name="hand-over" title={words.handTitle} submit={words.hand} look="secondary" isFolded>
    <Select
      name={fieldOf('hand-over', 'to')}
      label={words.handTo}
      view={viewOf(props, 'hand-over')}
      options={[
        { value: '', label: '' },
        ...props.owners.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
    <Text {...props} name="hand-over" label={words.handText} />
    <Day {...props} name="hand-over" />
  </Act>
);

const Close = (props: SafetyCaseProps) => (
  <Act {...props} name="close" title={words.closeTitle} submit={words.close} look="secondary" isFolded>
    <Radios
      name={fieldOf('close', 'outcome')}
      label={words.closeOutcome}
      view={viewOf(props, 'close')}
      options={safetyOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
    />
    <Text {...props} name="close" label={words.closeText} />
  </Act>
);

const Reopen = (props: SafetyCaseProps) => (
  <Act {...props} name="reopen" title={words.reopenTitle} submit={words.reopen} look="secondary" isFolded>
    <Text {...props} name="reopen" label={words.reopenText} />
    <Day {...props} name="reopen" />
  </Act>
);
