import { simulatedClinic } from '../../../knowledge/simulated-clinic.ts';
import { whatIfWords as words } from '../../../knowledge/words/what-if-words.ts';
import type { WhatIfJob, WhatIfRow } from '../../../pathway/simulator/what-if-jobs.ts';
import { levers } from '../../../pathway/simulator/what-if.ts';
import { ErrorSummary, type FormView, Radios, StaffForm, TextField } from '../../components/staff-form.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import { type Panel, SimulationPlot } from '../../service/simulation-plot.tsx';
import { fill } from '../fill-words.ts';
import type { Visit } from '../visit.ts';

const { onPage, watermark } = simulatedClinic;

type Props = {
  readonly visit: Visit;
  readonly view: FormView;
  readonly job: WhatIfJob | null;
  /** The address names a run that this server does not know. */
  readonly isGone: boolean;
};

/** What is asked, and under it what came of it so far. Marked as invented wherever a figure stands. */
export function WhatIfPage({ visit, view, job, isGone }: Props) {
  const isRunning = job?.state === 'running';
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="what-if"
      hasProblems={view.problems.length > 0}
      {...(isRunning ? { refreshSeconds: onPage.refreshSeconds } : {})}
    >
      <ErrorSummary problems={view.problems} />
      <h1>{words.title}</h1>
      <p class="c-warning">
        <strong>{words.synthetic}.</strong> {words.lead}
      </p>
      {isGone && <p class="c-warning">{words.gone}</p>}
      {job !== null && <Came job={job} />}
      {!isRunning && <Ask visit={visit} view={view} />}
    </StaffPage>
  );
}

function Came({ job }: { readonly job: WhatIfJob }) {
  const { state, rows, asked } = job;
  const broken = rows.find((row) => row.broken !== null)?.broken ?? null;
  return (
    <section class="c-panel" aria-labelledby="result">
      <h2 id="result">{words.result}</h2>
      <p>{settingText(job)}</p>
      {state === 'running' && (
        <output class="c-plot__progress">
          {fill(words.running, { done: String(rows.length), all: String(asked.values.length) })}{' '}
          <progress max={asked.values.length} value={rows.length} aria-hidden="true" /> {words.refreshes}{' '}
          <a href={`/service/what-if?run=${job.id}`}>{words.lookAgain}</a>
        </output>
      )}
      {(state === 'failed' || state === 'too-long') && <p class="c-warning">{words[state]}</p>}
      {broken !== null && <p class="c-warning">{fill(words.broken, { what: broken })}</p>}
      {rows.length > 0 && (
        <>
          <Figures job={job} />
          <Plot job={job} />
          <p class="c-quiet">{watermark}</p>
        </>
      )}
    </section>
  );
}

const settingText = ({ asked: { setting } }: WhatIfJob): string =>
  fill(words.settings, {
    seed: String(setting.seed),
    patients: String(setting.patients),
    slots: String(setting.scanSlotsADay),
    weekend: setting.weekendScans ? words.on : words.off,
    supply: String(setting.supplyDays),
    staff: String(setting.staff),
  });

const shownOf = ({ value }: WhatIfRow): string => (typeof value === 'number' ? String(value) : words[value]);

function Figures({ job: { rows, asked } }: { readonly job: WhatIfJob }) {
  const { columns } = words;
  const tried = `${words.levers[asked.lever]} (${words.synthetic})`;
  return (
    <>
      <h3>{tried}</h3>
      <table class="c-table c-table--fold c-measures">
        <caption class="nhsuk-u-visually-hidden">{tried}</caption>
        <thead>
          <tr>
            {Object.values(columns).map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row.value)}>
              <th scope="row">{shownOf(row)}</th>
              <td data-label={columns.percentLate}>{row.percentLate.toFixed(1)}</td>
              <td data-label={columns.percentScansLate}>{row.percentScansLate.toFixed(1)}</td>
              <td data-label={columns.uncoveredDays}>{row.uncoveredDays.toFixed(1)}</td>
              <td data-label={columns.uncoveredPeople}>{row.uncoveredPeople}</td>
              <td data-label={columns.openAtEnd}>{row.openAtEnd}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The same figures as bars: the table above says all of it. Wider than a telephone, it is moved sideways. */
function Plot({ job: { rows, asked } }: { readonly job: WhatIfJob }) {
  const { columns } = words;
  const panel = (title: string, unit: string, of: (row: WhatIfRow) => number): Panel => ({
    title,
    unit,
    bars: rows.map((row) => ({ label: shownOf(row), value: of(row) })),
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached without a mouse
    <section class="c-plot" aria-label={words.plotLabel} tabindex={0}>
      <SimulationPlot
        title={`${words.title}: ${words.levers[asked.lever]}`}
        watermark={watermark}
        panels={[
          panel(columns.percentScansLate, '%', ({ percentScansLate }) => percentScansLate),
          panel(columns.percentLate, '%', ({ percentLate }) => percentLate),
          panel(columns.uncoveredDays, '', ({ uncoveredDays }) => uncoveredDays),
        ]}
      />
    </section>
  );
}

function Ask({ visit, view }: Pick<Props, 'visit' | 'view'>) {
  const number = (name: string, label: string) => (
    <TextField name={name} label={label} view={view} width={5} inputmode="numeric" />
  );
  return (
    <section class="c-panel" aria-labelledby="ask">
      <h2 id="ask">{words.clinic}</h2>
      <StaffForm action="/service/what-if" csrfToken={visit.session.csrfToken} submit={words.start}>
        {number('patients', words.patients)}
        {number('scanSlots', words.scanSlots)}
        <Radios
          name="weekend"
          label={words.weekend}
          view={view}
          isInline
          options={[
            { value: 'off', label: words.off },
            { value: 'on', label: words.on },
          ]}
        />
        {number('supplyDays', words.supplyDays)}
        {number('staff', words.staff)}
        <Radios
          name="lever"
          label={words.lever}
          view={view}
          options={levers.map((value) => ({ value, label: words.levers[value] }))}
        />
        <TextField
          name="values"
          label={words.values}
          hint={fill(words.valuesHint, { most: String(onPage.mostValues) })}
          view={view}
          width={20}
        />
        <TextField
          name="seed"
          label={words.seed}
          hint={words.seedHint}
          view={view}
          width={10}
          inputmode="numeric"
        />
      </StaffForm>
    </section>
  );
}
