import { citationsOf } from '../../engine/compiled-table.ts';
import { medicalNecessity } from '../../knowledge/desk/codes.ts';
import { authorizationWords, necessityWords as words } from '../../knowledge/words/desk-benefits.ts';
import { scanResultWords, sideWords, testWords } from '../../knowledge/words/clinic-states.ts';
import { referralWords } from '../../knowledge/words/clinic-referral.ts';
import type { MedicalNecessity } from '../../pathway/benefits/medical-necessity.ts';
import { classText } from '../clinic/event-sentence.ts';
import { answerText, inOrder, meaningOf, outcomeTitle } from '../clinic/rule-words.ts';
import type { Visit } from '../clinic/visit.ts';
import { calendarDay, dayAndTime } from '../clinic/when.ts';

type Row = readonly [label: string, value: string | readonly string[] | null];

/** The case for a test, to print or to copy into a payer's form: what is known, and what is not. */
export function NecessityPanel({
  visit,
  necessity,
}: {
  readonly visit: Visit;
  readonly necessity: MedicalNecessity;
}) {
  return (
    <section class="c-panel" aria-labelledby="packet">
      <h2 id="packet">{authorizationWords.packet}</h2>
      <p class="c-quiet">{authorizationWords.packetLead}</p>
      <Part title={words.symptoms} rows={symptomRows(visit, necessity)} />
      <Part title={words.assessment} rows={assessmentRows(visit, necessity)} />
      <Part title={words.order} rows={orderRows(visit, necessity)} />
      <details class="c-details">
        <summary>{words.rule}</summary>
        <Sources visit={visit} necessity={necessity} />
      </details>
    </section>
  );
}

function Part({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <>
      <h3>{title}</h3>
      <dl class="c-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === null || value.length === 0 ? authorizationWords.notKnown : listed(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const listed = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : value.join('; ');

function symptomRows(visit: Visit, { limb, side, beganOn, reason, facts }: MedicalNecessity): readonly Row[] {
  const { catalogue } = visit.desk.rules;
  const all = inOrder(facts, catalogue);
  const named = (value: boolean) =>
    all.filter(([, answer]) => answer === value).map(([fact]) => meaningOf(catalogue, fact));
  const others = all.flatMap(([fact, answer]) =>
    typeof answer === 'boolean' || answer === null
      ? []
      : [`${meaningOf(catalogue, fact)}: ${answerText(catalogue, fact, answer)}`],
  );
  return [
    [words.limb, `${sideWords[side]}, ${referralWords.limbs[limb]}`],
    [words.began, beganOn === null ? null : calendarDay(beganOn, visit.place.region)],
    [words.reason, reason],
    [words.findings, [...named(true), ...others]],
    [words.notFound, named(false)],
  ];
}

function assessmentRows(
  visit: Visit,
  { wells, alternativeDiagnosis, dDimers, scans }: MedicalNecessity,
): readonly Row[] {
  const { catalogue } = visit.desk.rules;
  const [least, most] = wells?.interval ?? [];
  const score = least === most ? String(least) : `${least} – ${most}`;
  return [
    [words.wells, wells === null ? words.notAssessed : `${score}, ${classText(wells.class)}`],
    ...(alternativeDiagnosis === null ? [] : [[referralWords.reason, alternativeDiagnosis] satisfies Row]),
    [
      words.dDimer,
      dDimers.length === 0
        ? words.noDDimer
        : dDimers.map(
            ({ dDimer, resultedAt }) =>
              `${answerText(catalogue, 'd-dimer', dDimer)} (${dayAndTime(resultedAt, visit.place)})`,
          ),
    ],
    [
      words.imaging,
      scans.length === 0
        ? words.noImaging
        : scans.map(
            ({ result, side, performedAt }) =>
              `${scanResultWords[result]}, ${sideWords[side]} (${dayAndTime(performedAt, visit.place)})`,
          ),
    ],
  ];
}

function orderRows(visit: Visit, { ordered, isConfirmed, proposal }: MedicalNecessity): readonly Row[] {
  const { catalogue } = visit.desk.rules;
  const outcome = proposal?.outcome ?? null;
  const given = proposal === null || outcome === null ? null : { table: proposal.table, outcome };
  return [
    [words.order, ordered.length === 0 ? words.notOrdered : ordered.map(({ kind }) => testWords[kind])],
    [words.rule, given === null ? words.noRule : outcomeTitle(catalogue, given)],
    ['', isConfirmed ? words.confirmed : words.question],
  ];
}

/** The rows that answered, with where each comes from; and what such a case should name. */
function Sources({ visit, necessity }: { readonly visit: Visit; readonly necessity: MedicalNecessity }) {
  const { catalogue } = visit.desk.rules;
  const { proposal } = necessity;
  const table = catalogue.decisions.find(({ id }) => id === proposal?.table);
  const rows = table?.rows.filter(({ id }) => proposal?.rows.includes(id)) ?? [];
  const citations = rows.flatMap(({ because }) => citationsOf(because));
  return (
    <ul>
      {citations.map(({ source, section, says }) => (
        <li key={`${source} ${section} ${says}`}>
          {says} <span class="c-quiet">{`${catalogue.sources[source]?.title ?? source}, ${section}`}</span>
        </li>
      ))}
      {medicalNecessity.map(({ id, says }) => (
        <li key={id} class="c-quiet">
          {says}
        </li>
      ))}
    </ul>
  );
}
