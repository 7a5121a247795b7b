import { treatmentFields as words, treatmentWords } from '../../../knowledge/words/clinic-treatment.ts';
import type { Medicine } from '../../../knowledge/treatment/medicine-types.ts';
import { runningRegimen } from '../../../pathway/treatment/due-treatment.ts';
import { draftRegimen } from '../../../pathway/treatment/handle-regimen.ts';
import {
  Checkboxes,
  type FormView,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { fill } from '../fill-words.ts';
import { type EpisodeForm, type FormContext, unless } from '../forms/episode-form.ts';
import { dayValues, readDay } from '../moments.ts';
import { optionsOf } from '../referral-routes.tsx';
import { meaningOf } from '../rule-words.ts';
import { PhasesTable } from './phases-table.tsx';

type Values = Readonly<Record<string, string>>;

/** Two steps: what would be prescribed is shown, read and ticked; what was shown is what is sent. */
export const prescribe: EpisodeForm = {
  slug: 'prescribe',
  standsAlone: true,
  start: ({ visit }) => {
    const local = visit.now.toZonedDateTimeISO(visit.place.zone);
    return dayValues('start', local.toPlainDate().toString());
  },
  fields: (context, view) => <PrescribeFields context={context} view={view} />,
  read: (read) => {
    const values: Values = Object.fromEntries(fieldNames.map((name) => [name, read.text(name, name) ?? '']));
    const drug = read.needed('drug', words.drug, 100);
    const start = read.day('start', words.start);
    if (start === null && !read.problems.some(({ field }) => field === 'start'))
      read.wrong('start', words.start);
    read.chosen('slot', words.slot, ['morning', 'evening'] as const);
    const strength = read.number('strengthMg', words.strengthMg);
    const prescriber = read.needed('prescriber', words.prescriber, 200);
    const changeReason = read.text('changeReason', words.changeReason);
    const request = requestFrom({ ...values, drug }, strength);
    const wasShown = read.text('shown', words.previewTitle) === JSON.stringify(request);
    if (!read.ticked('isRead')) read.wrong('isRead', words.notRead);
    else if (!wasShown) read.wrong('isRead', words.changed);
    return unless(read, { type: 'prescribe', request, prescriber, changeReason });
  },
};

const fieldNames = [
  'drug',
  'start-day',
  'start-month',
  'start-year',
  'slot',
  'medicines',
  'noMedicines',
  'clotReason',
  'then',
  'leadIn',
  'decidedBy',
] as const;

/** Empty fields stay out: nothing was said. No list of medicines is not an empty one. */
function requestFrom(values: Values, strengthMg: number | null): Record<string, unknown> {
  const text = (name: string): string | undefined => (values[name] === '' ? undefined : values[name]);
  const day = readDay({
    day: values['start-day'] ?? '',
    month: values['start-month'] ?? '',
    year: values['start-year'] ?? '',
  });
  const named = (text('medicines') ?? '').split('\n').map((each) => each.trim());
  const medicines = named.filter((each) => each !== '');
  const leadIn = text('leadIn');
  const request = {
    drug: text('drug'),
    start: day?.toString(),
    slot: text('slot'),
    medicines: medicines.length > 0 ? medicines : text('noMedicines') === 'yes' ? [] : undefined,
    reason: text('clotReason'),
    then: text('then'),
    leadIn: leadIn === undefined ? undefined : { drug: leadIn },
    strengthMg: strengthMg ?? undefined,
    decidedBy: text('decidedBy'),
  };
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
}

function PrescribeFields({ context, view }: { readonly context: FormContext; readonly view: FormView }) {
  const { visit, episode } = context;
  const { region } = visit.place;
  const here = visit.desk.rules.catalogue.treatment.medicines.filter((each) => each.regions.includes(region));
  const choice = (medicines: readonly Medicine[]) =>
    medicines.map(({ id, name }) => ({ value: id, label: name }));
  const injected = here.filter(({ coversFor }) => coversFor !== undefined);
  return (
    <>
      <Select
        name="drug"
        label={words.drug}
        view={view}
        options={[{ value: '', label: words.chooseDrug }, ...choice(here)]}
      />
      <DateFields name="start" label={words.start} view={view} region={region} />
      <Radios name="slot" label={words.slot} view={view} isInline options={optionsOf(treatmentWords.slots)} />
      <TextArea
        name="medicines"
        label={words.medicines}
        hint={words.medicinesHint}
        view={view}
        rows={2}
        isOptional
      />
      <Checkboxes
        name="nothingElse"
        label={words.nothingTaken}
        view={view}
        options={[{ name: 'noMedicines', label: words.noMedicines }]}
      />
      <Radios
        name="clotReason"
        label={words.clotReason}
        view={view}
        isInline
        isOptional
        options={optionsOf(words.clotReasons)}
      />
      <Radios
        name="then"
        label={words.then}
        view={view}
        isInline
        isOptional
        options={optionsOf(words.thens)}
      />
      <Select
        name="leadIn"
        label={words.leadIn}
        view={view}
        options={[{ value: '', label: words.noLeadIn }, ...choice(injected)]}
      />
      <TextField
        name="strengthMg"
        label={words.strengthMg}
        view={view}
        width={5}
        suffix="mg"
        inputmode="decimal"
        isOptional
      />
      <Radios
        name="decidedBy"
        label={words.decidedBy}
        view={view}
        isInline
        isOptional
        options={optionsOf(words.deciders)}
      />
      <TextField name="prescriber" label={words.prescriber} view={view} width={30} />
      {runningRegimen(episode) !== null && (
        <TextArea name="changeReason" label={words.changeReason} view={view} rows={2} />
      )}
      <Preview context={context} view={view} />
    </>
  );
}

/** The phases as they would be kept, or what is missing for them. Nothing is stored by looking. */
function Preview({ context, view }: { readonly context: FormContext; readonly view: FormView }) {
  const { visit, episode, person } = context;
  const { rules } = visit.desk;
  const strength = Number(view.values['strengthMg'] ?? '');
  const isNumber = (view.values['strengthMg'] ?? '') !== '' && Number.isFinite(strength);
  const request = requestFrom(blankFor(view.values), isNumber ? strength : null);
  const isAsked = (view.values['drug'] ?? '') !== '';
  return (
    <section class="c-panel" aria-labelledby="preview">
      <h2 id="preview">{words.previewTitle}</h2>
      <p>
        <button class="nhsuk-button nhsuk-button--secondary" type="submit" name="go" value="preview">
          {words.preview}
        </button>
      </p>
      {isAsked && <Draft />}
    </section>
  );

  function Draft() {
    const draft = draftRegimen(episode, request, { rules, now: visit.now, birthDate: person.birthDate });
    const stale = draft.ok ? draft.stale : draft.refusal.stale;
    const facts = stale.map((fact) => meaningOf(rules.catalogue, fact)).join('; ');
    return (
      <>
        {stale.length > 0 && <p class="c-warning">{fill(words.stale, { facts })}</p>}
        {draft.ok ? (
          <>
            <PhasesTable regimen={draft.regimen} region={visit.place.region} />
            <ul class="c-list">
              {draft.regimen.flags.map((flag) => (
                <li key={flag}>{flag}</li>
              ))}
            </ul>
            <input type="hidden" name="shown" value={JSON.stringify(request)} />
            <Checkboxes
              name="check"
              label={words.previewTitle}
              view={{ ...view, values: {} }}
              options={[{ name: 'isRead', label: words.isRead }]}
            />
          </>
        ) : (
          <>
            <p>{words.refused}</p>
            <ul class="c-rules__missing">
              {draft.refusal.problems.map(({ fact, wanted, got }) => (
                <li key={`${fact} ${wanted}`}>
                  {meaningOf(rules.catalogue, fact)} <span class="c-quiet">{`${wanted}; ${got}`}</span>
                </li>
              ))}
            </ul>
            <p>
              <a class="c-button" href={`/clinic/episodes/${episode.id}/treatment-facts`}>
                {words.staleAnswer}
              </a>
            </p>
          </>
        )}
      </>
    );
  }
}

const blankFor = (values: Values): Values =>
  Object.fromEntries(fieldNames.map((name) => [name, (values[name] ?? '').replaceAll('\r\n', '\n').trim()]));
