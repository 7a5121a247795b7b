import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Because, Region } from '../../knowledge/rule-types.ts';
import type {
  DoseRule,
  Dosing,
  Medicine,
  PhaseRule,
  Schedule,
  Statement,
} from '../../knowledge/treatment/medicine-types.ts';
import { citationsOf } from '../../engine/compiled-table.ts';
import { capital, counted, humanised, numeral, regionWords } from './answer-words.ts';
import type { BookPage, CitedPlace } from './book-types.ts';
import { becauseText, citationsWithin, placesFor } from './cited-in.ts';
import { sayCondition } from './condition-said.ts';
import { ConditionView } from './condition-view.tsx';
import { medicineFile, outcomeAnchor, tableFile } from './links.ts';
import { Citations, RegionMark, RegionMarks, StatusMark } from './marks.tsx';
import { PageHead } from './page-head.tsx';
import { PlainValue } from './plain-value.tsx';

/** One medicine: what each dose means in time, and what is said of it to the people who use it. */
export function medicinePage(medicine: Medicine): BookPage {
  const places = placesOf(medicine);
  const title = capital(medicine.name);
  const about = `${capital(medicine.route)}, ${medicine.form}. Doses in time, food, missed doses, codes.`;
  return {
    file: medicineFile(medicine.id),
    kind: 'data',
    title,
    about,
    places,
    findable: medicine.statements.map(({ id, topic, says, because }) => ({
      anchor: statementAnchor(id),
      title: `${title}, ${humanised(topic)}: ${says}`,
      text: becauseText(because),
    })),
    body: ({ catalogue }) => (
      <>
        <PageHead title={title} id={medicine.id} kind="Medicine" places={places}>
          <p>
            {about} <RegionMarks of={medicine.regions} />
          </p>
          <p>
            Whether a person may have it: <TableLink id={medicine.decision} catalogue={catalogue} />.
          </p>
        </PageHead>
        <section aria-labelledby="doses">
          <h2 id="doses">Doses in time</h2>
          {medicine.dosing.map((dosing) => (
            <DosingView key={dosing.decision} dosing={dosing} medicine={medicine} catalogue={catalogue} />
          ))}
        </section>
        <AroundSection medicine={medicine} catalogue={catalogue} />
        <StatementsSection statements={medicine.statements} catalogue={catalogue} />
        <CodesSection medicine={medicine} />
      </>
    ),
  };
}

type With<T> = T & { readonly catalogue: Catalogue };

function TableLink({ id, catalogue }: With<{ id: string }>) {
  return <a href={tableFile(id)}>{catalogue.decisions.find((table) => table.id === id)?.title ?? id}</a>;
}

/** The outcomes of a dose table, each as the phases it means. */
function DosingView({ dosing, medicine, catalogue }: With<{ dosing: Dosing; medicine: Medicine }>) {
  const table = catalogue.decisions.find(({ id }) => id === dosing.decision);
  return (
    <div class="b-rules__part" id={`dose-${dosing.decision}`}>
      <p>
        <TableLink id={dosing.decision} catalogue={catalogue} />
        {dosing.when ? ', where:' : ''}
      </p>
      {dosing.when && (
        <ConditionView said={sayCondition(dosing.when, catalogue.facts)} facts={catalogue.facts} />
      )}
      <table class="b-items">
        <caption class="b-hidden">{medicine.name}: phases by dose</caption>
        <thead>
          <tr>
            <th scope="col">Dose</th>
            <th scope="col">Phases</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(dosing.schedules).map(([outcome, schedule]) => (
            <tr key={outcome}>
              <th scope="row">
                <a href={`${tableFile(dosing.decision)}#${outcomeAnchor(outcome)}`}>
                  {table?.outcomes[outcome]?.title ?? outcome}
                </a>
              </th>
              <td>
                {'phases' in schedule ? (
                  <Phases schedule={schedule} medicine={medicine} catalogue={catalogue} />
                ) : (
                  (['uk', 'us'] as const).map((region) => (
                    <div key={region}>
                      <RegionMark region={region} />
                      <Phases schedule={schedule[region]} medicine={medicine} catalogue={catalogue} />
                    </div>
                  ))
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>An outcome of that table which is not here gives no dose.</p>
    </div>
  );
}

function Phases({ schedule, medicine, catalogue }: With<{ schedule: Schedule; medicine: Medicine }>) {
  const { phases, choices, choiceNeeded, extended } = schedule;
  return (
    <>
      <ol class="b-phases">
        {phases.map((phase) => (
          <li key={phase.id}>
            <PhaseWords phase={phase} medicine={medicine} catalogue={catalogue} />
          </li>
        ))}
      </ol>
      {choices && (
        <>
          <p>
            {choiceNeeded
              ? 'The prescriber must say which way it goes on:'
              : 'Or, where the prescriber says so:'}
          </p>
          <ul class="b-phases">
            {Object.entries(choices).map(([strength, phase]) => (
              <li key={strength}>
                <PhaseWords phase={phase} medicine={medicine} catalogue={catalogue} />
              </li>
            ))}
          </ul>
        </>
      )}
      {extended && (
        <>
          <p>Reduced, after 6 months and only if the prescriber says so:</p>
          <ul class="b-phases">
            <li>
              <PhaseWords phase={extended} medicine={medicine} catalogue={catalogue} />
            </li>
          </ul>
        </>
      )}
    </>
  );
}

function PhaseWords({ phase, medicine, catalogue }: With<{ phase: PhaseRule; medicine: Medicine }>) {
  const { dose, timesADay, doses, food } = phase;
  const often = dose.kind === 'by-clinician' ? '' : timesADay === 1 ? ', once daily' : ', twice daily';
  return (
    <>
      <strong>
        {doseWords(dose, medicine.form)}
        {often}
      </strong>
      {doses === undefined ? ', goes on' : `, for ${counted(doses, 'dose')}`}
      {food === 'with-food' ? ', with food' : ''} ({humanised(phase.id)})
      <Citations citations={citationsOf(phase.because)} sources={catalogue.sources} />
    </>
  );
}

function doseWords(dose: DoseRule, form: Medicine['form']): string {
  switch (dose.kind) {
    case 'units': {
      const sum = `${numeral(dose.strengthMg * dose.count)} mg`;
      return `${sum} (${counted(dose.count, form)} of ${numeral(dose.strengthMg)} mg)`;
    }
    case 'fixed':
      return `${numeral(dose.amount)} ${dose.unit}`;
    case 'per-kg': {
      const rounded =
        dose.roundTo === undefined ? '' : `, to the nearest ${numeral(dose.roundTo)} ${dose.unit}`;
      const drawn = dose.unitsPerMl === undefined ? '' : `, ${numeral(dose.unitsPerMl)} ${dose.unit} in a mL`;
      return `${numeral(dose.amount)} ${dose.unit} per kg${rounded}${drawn}`;
    }
    case 'by-clinician':
      return dose.says;
  }
}

/** What holds of the medicine around its doses; only what is written of it. */
function AroundSection({ medicine, catalogue }: With<{ medicine: Medicine }>) {
  const { leadIn, reducedNotFor, courses } = medicine;
  const lines = [
    ...(medicine.overlaps ? ['A parenteral agent is given beside it until two INRs are in range.'] : []),
    ...(medicine.coversFor
      ? [
          `May be given before or beside another, for ${counted(medicine.coversFor.leastDays, 'day')} at least.`,
        ]
      : []),
    ...(medicine.slot ? [`Always in the ${medicine.slot}, whenever treatment starts.`] : []),
    ...(medicine.followsKidneys ? ['Figures of the kidneys and of age set how often they are checked.'] : []),
  ];
  if (lines.length === 0 && !leadIn && !reducedNotFor && !courses) return null;
  return (
    <section aria-labelledby="around">
      <h2 id="around">Around it</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {leadIn && (
        <div class="b-rules__part" id="lead-in">
          <p>
            A parenteral agent first, alone: {leadIn.leastDays} days or more
            {Object.entries(leadIn.mostDays ?? {}).map(
              ([region, days]) => `; ${regionWords[regionOf(region)]} ${days} days at most`,
            )}
            .
          </p>
          <Citations citations={citationsOf(leadIn.because)} sources={catalogue.sources} />
        </div>
      )}
      {reducedNotFor && (
        <div class="b-rules__part" id="reduced-not-for">
          <p>
            <strong>{reducedNotFor.says}</strong>
          </p>
          <ConditionView said={sayCondition(reducedNotFor.when, catalogue.facts)} facts={catalogue.facts} />
          <Citations citations={citationsOf(reducedNotFor.because)} sources={catalogue.sources} />
        </div>
      )}
      {courses && (
        <>
          <h3>Courses, by the reason for treatment</h3>
          <PlainValue value={courses} catalogue={catalogue} />
        </>
      )}
    </section>
  );
}

const regionOf = (text: string): Region => (text === 'us' ? 'us' : 'uk');

function StatementsSection({ statements, catalogue }: With<{ statements: readonly Statement[] }>) {
  const topics = [...new Set(statements.map(({ topic }) => topic))];
  return (
    <section aria-labelledby="said">
      <h2 id="said">What is said of it</h2>
      <dl class="b-rules">
        {topics.map((topic) => (
          <div key={topic}>
            <dt>{capital(humanised(topic))}</dt>
            {statements
              .filter((statement) => statement.topic === topic)
              .map(({ id, regions, says, because }) => (
                <dd class="b-said-of" key={id} id={statementAnchor(id)}>
                  <p>
                    <RegionMarks of={regions} /> {says}
                  </p>
                  <Citations citations={citationsOf(because)} sources={catalogue.sources} />
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function CodesSection({ medicine: { codes } }: { medicine: Medicine }) {
  return (
    <section aria-labelledby="codes">
      <h2 id="codes">Codes</h2>
      <ul class="b-plain">
        {codes.map(({ system, code, status, unsure }) => (
          <li key={`${system} ${code}`}>
            {system} <code>{code}</code> <StatusMark status={status} />
            {unsure && ' Not to be sent before somebody has looked it up.'}
          </li>
        ))}
      </ul>
    </section>
  );
}

const statementAnchor = (id: string): string => `said-${id}`;

function placesOf(medicine: Medicine): CitedPlace[] {
  const at = (anchor: string, label: string, because: Because | undefined): CitedPlace[] =>
    because === undefined ? [] : placesFor(anchor, label, because);
  return [
    ...medicine.dosing.flatMap((dosing) =>
      citationsWithin(dosing).map((citation) => ({
        anchor: `dose-${dosing.decision}`,
        label: 'doses in time',
        citation,
      })),
    ),
    ...at('lead-in', 'lead-in', medicine.leadIn?.because),
    ...at('reduced-not-for', 'reduced dose', medicine.reducedNotFor?.because),
    ...medicine.statements.flatMap(({ id, topic, because }) =>
      placesFor(statementAnchor(id), humanised(topic), because),
    ),
  ];
}
