import { weekdays } from '../../../engine/weekdays.ts';
import { serviceTypes, visitServices } from '../../../knowledge/scheduling/visit-services.ts';
import { hoursWords } from '../../../knowledge/words/clinic-hours.ts';
import { resourceWords as words } from '../../../knowledge/words/desk-calendar.ts';
import type { Account } from '../../../pathway/person.ts';
import type { KeptSchedule } from '../../../pathway/scheduling/schedule-types.ts';
import { fill } from '../../clinic/fill-words.ts';
import { Moment } from '../../clinic/forms/form-parts.tsx';
import { optionsOf } from '../../clinic/referral-routes.tsx';
import type { Visit } from '../../clinic/visit.ts';
import { dayAndTime } from '../../clinic/when.ts';
import {
  Checkboxes,
  ErrorSummary,
  type FormView,
  Radios,
  Select,
  StaffForm,
  TextArea,
  TextField,
} from '../../components/staff-form.tsx';
import { StaffPage } from '../../components/staff-page.tsx';

type ListProps = { readonly visit: Visit; readonly schedules: readonly KeptSchedule[] };

export function ResourcesPage({ visit, schedules }: ListProps) {
  return (
    <StaffPage title={words.title} session={visit.session} isDemo={visit.desk.isDemo} place="calendar">
      <h1>{words.title}</h1>
      <p class="c-lead">{words.lead}</p>
      {schedules.length === 0 ? (
        <p class="c-empty">{words.none}</p>
      ) : (
        <table class="c-table c-table--fold">
          <thead>
            <tr>
              {[words.name, words.kind, words.services, words.hours, words.isActive].map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {schedules.map(({ schedule }) => (
              <tr class="c-board__row" key={schedule.id}>
                <th scope="row">
                  <a class="c-row-link" href={`/desk/resources/${schedule.id}`}>
                    {schedule.name}
                  </a>
                </th>
                <td>{words.kinds[schedule.kind]}</td>
                <td>{schedule.serviceTypes.map((id) => visitServices[id].title).join(', ')}</td>
                <td>{schedule.hours === null ? words.openAsClinic : words.ownHours}</td>
                <td>{schedule.isActive ? words.activeOptions.yes : words.activeOptions.no}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <a class="nhsuk-button nhsuk-button--secondary" href="/desk/resources/new">
        {words.add}
      </a>
    </StaffPage>
  );
}

type ResourceProps = {
  readonly visit: Visit;
  readonly kept: KeptSchedule | null;
  readonly accounts: readonly Account[];
  readonly view: FormView;
  readonly absenceView: FormView;
  readonly formKey: string;
  readonly isDone: boolean;
  /** Booked while it is away, or can be booked no more. */
  readonly clashes: number;
};

export function ResourcePage(props: ResourceProps) {
  const { visit, kept, view, absenceView, isDone, clashes } = props;
  const title = kept === null ? words.add : fill(words.change, { name: kept.schedule.name });
  const problems = [...view.problems, ...absenceView.problems];
  return (
    <StaffPage
      title={title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="calendar"
      hasProblems={problems.length > 0}
    >
      {isDone && <output class="c-done">{words.saved}</output>}
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      {clashes > 0 && <p class="c-warning">{fill(words.clash, { count: String(clashes) })}</p>}
      <div class="c-pair">
        <ResourceForm {...props} />
        {kept !== null && <Absences {...props} kept={kept} />}
      </div>
    </StaffPage>
  );
}

function ResourceForm({ visit, kept, accounts, view, formKey }: ResourceProps) {
  const clinicians = accounts.filter(({ disabled, roles }) => !disabled && roles.includes('clinician'));
  return (
    <StaffForm
      action={`/desk/resources/${kept?.schedule.id ?? 'new'}`}
      csrfToken={visit.session.csrfToken}
      hidden={{ version: String(kept?.version ?? 0), key: formKey }}
      submit={words.save}
    >
      <TextField name="name" label={words.name} view={view} width={30} />
      <Radios name="kind" label={words.kind} view={view} options={optionsOf(words.kinds)} />
      <Select
        name="userId"
        label={words.account}
        hint={words.accountHint}
        view={view}
        options={[
          { value: '', label: words.noAccount },
          ...clinicians.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Checkboxes
        name="services"
        label={words.services}
        view={view}
        options={serviceTypes.map((id) => ({
          name: `service-${id}`,
          label: `${visitServices[id].title}, ${visitServices[id].minutes} min`,
        }))}
      />
      <TextField name="place" label={words.place} view={view} width={30} />
      <TextArea name="directions" label={words.directions} view={view} rows={2} isOptional />
      <Radios name="hasHoist" label={words.hasHoist} view={view} isInline options={optionsOf(words.hoists)} />
      <TextField
        name="languages"
        label={words.languages}
        hint={words.languagesHint}
        view={view}
        width={20}
        isOptional
      />
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-fieldset__legend c-label">{words.hours}</legend>
        <div class="nhsuk-hint c-hint">{words.hoursHint}</div>
        {weekdays.map((day) => (
          <TextField key={day} name={day} label={hoursWords.days[day]} view={view} width={30} isOptional />
        ))}
      </fieldset>
      <TextField name="horizonDays" label={words.horizonDays} view={view} width={5} inputmode="numeric" />
      <Radios name="isActive" label={words.isActive} view={view} options={optionsOf(words.activeOptions)} />
    </StaffForm>
  );
}

function Absences({ visit, kept, absenceView }: ResourceProps & { readonly kept: KeptSchedule }) {
  const { schedule, version } = kept;
  const hidden = { version: String(version) };
  return (
    <section class="c-panel" aria-labelledby="absences">
      <h2 id="absences">{words.absences}</h2>
      {schedule.absences.length === 0 && <p class="c-empty">{words.absencesNone}</p>}
      <ul class="k-list">
        {schedule.absences.map((absence, index) => (
          <li key={absence.startsAt.toString()}>
            <span>
              {dayAndTime(absence.startsAt, visit.place)} – {dayAndTime(absence.endsAt, visit.place)}:{' '}
              {absence.why}
            </span>
            <StaffForm
              action={`/desk/resources/${schedule.id}/remove-absence`}
              csrfToken={visit.session.csrfToken}
              hidden={{ ...hidden, which: String(index) }}
              submit={words.remove}
              look="secondary"
            />
          </li>
        ))}
      </ul>
      <StaffForm
        action={`/desk/resources/${schedule.id}/absence`}
        csrfToken={visit.session.csrfToken}
        hidden={hidden}
        submit={words.addAbsence}
        look="secondary"
      >
        <Moment name="startsAt" label={words.from} view={absenceView} visit={visit} />
        <Moment name="endsAt" label={words.until} view={absenceView} visit={visit} />
        <TextField name="why" label={words.why} view={absenceView} width={30} />
      </StaffForm>
    </section>
  );
}
