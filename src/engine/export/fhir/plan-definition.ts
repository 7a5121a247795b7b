import type {
  Because,
  DecisionTable,
  Outcome,
  PlannedTestRule,
  Region,
  Responder,
} from '../../../knowledge/rule-types.ts';
import { assert } from '../../assert.ts';
import { type CompiledTable, inRegion } from '../../compiled-table.ts';
import { definedFor } from '../cql-decision.ts';
import type { Library } from '../cql-library.ts';
import { orderId, taskId } from './activities.ts';
import { cited, documentsBehind } from './citations.ts';
import { dataRequirements } from './data-requirements.ts';
import { subject } from './library.ts';
import { unitSystem } from './canonical.ts';
import { type Edition, type Elements, type Json, type Resource, definition, versioned } from './resource.ts';
import { outcomeSystem } from './terminology.ts';

export const planId = ({ table, region }: CompiledTable): string => `${table.id}-${region}`;

/**
 * A table of one region as a plan: one action that asks, and below it an action for each outcome. Below an outcome stand
 * what it asks for, and the rows that lead to it, each with its citations: the reasons, which ask for nothing themselves.
 */
export function planDefinition(compiled: CompiledTable, library: Library, edition: Edition): Resource {
  const { table, region, outcomes } = compiled;
  return definition(
    'PlanDefinition',
    planId(compiled),
    {
      title: `${table.title} (${region})`,
      description: table.asks,
      region,
      name: library.name,
    },
    edition,
    {
      type: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code: 'eca-rule' }],
      },
      subjectCodeableConcept: subject,
      usage:
        'It advises; a clinician decides. An outcome applies only where it is certain whatever the unknown facts turn out to be. Where "undecided" applies, ask for what is unknown.',
      relatedArtifact: [
        { type: 'depends-on', resource: versioned('Library', library.name, edition) },
        ...documentsBehind(table, edition.catalogue),
      ],
      library: [versioned('Library', library.name, edition)],
      action: [
        {
          id: 'ask',
          title: table.asks,
          trigger: [{ type: 'named-event', name: 'patient-view' }],
          input: dataRequirements(library.inputs, edition),
          action: [
            ...outcomes.map((outcome) => outcomeAction(compiled, outcome, edition)),
            undecidedAction(compiled, edition),
            ...noteActions(compiled, edition),
          ],
        },
      ],
    },
  );
}

function outcomeAction(compiled: CompiledTable, outcome: string, edition: Edition): Json {
  const { table, region } = compiled;
  const of = outcomeOf(table, outcome);
  return {
    id: `outcome.${outcome}`,
    title: of.title,
    ...(of.dueBy !== undefined && { description: dueByText(of.dueBy) }),
    code: [outcomeCode(table, outcome)],
    condition: [applicable(definedFor.outcome(outcome))],
    ...timing(of, region),
    ...participants(of.who ?? []),
    action: [
      ...askedFor(of, region, `outcome.${outcome}`, edition),
      ...rowsTo(compiled, outcome).map((row) => rowAction(row, edition)),
    ],
  };
}

type RowTold = {
  readonly id: string;
  readonly at: string | null;
  readonly because: Because;
};

/** The rows of an outcome, and on a ladder what holds where none does. */
function rowsTo({ table, region }: CompiledTable, outcome: string): RowTold[] {
  const rows = table.rows
    .filter((row) => row.regions?.includes(region) ?? true)
    .filter(({ then }) => inRegion(then, region) === outcome)
    .map((row) => ({ ...row, at: row.at === undefined ? null : inRegion(row.at, region) }));
  if (table.policy !== 'most-urgent' || table.whenNoRow.then !== outcome) return rows;
  const { id, at, because } = table.whenNoRow;
  return [...rows, { id, at: at === undefined ? null : inRegion(at, region), because }];
}

const rowAction = ({ id, at, because }: RowTold, { catalogue }: Edition): Json => ({
  id: `row.${id}`,
  title: id,
  ...(at !== null && { description: `Where: ${at}` }),
  documentation: cited(because, catalogue),
  condition: [applicable(definedFor.row(id))],
});

/** What an outcome asks for. One task or order may be asked for by many. */
function askedFor({ actions, plan }: Outcome, region: Region, within: string, edition: Edition): Json[] {
  return [
    ...actions.map((action, place) => ({
      id: `${within}.do.${place + 1}`,
      title: action,
      definitionCanonical: versioned('ActivityDefinition', taskId(action), edition),
    })),
    ...(plan?.tests ?? []).map((test, place) => ({
      id: `${within}.order.${place + 1}`,
      description: orderText(test),
      ...orderTiming(test, region),
      definitionCanonical: versioned('ActivityDefinition', orderId(test.kind), edition),
    })),
  ];
}

/** On a ladder what is already certain is acted on while the rest is asked for. */
function undecidedAction({ table, outcomes, region }: CompiledTable, edition: Edition): Json {
  const title = 'Not decided yet: ask for what is still unknown';
  const undecided = { id: 'undecided', title, condition: [applicable(definedFor.undecided)] };
  if (table.policy !== 'most-urgent') return undecided;
  const { then, because } = table.floorWhileUnknown;
  return {
    ...undecided,
    documentation: cited(because, edition.catalogue),
    action: outcomes.slice(0, outcomes.indexOf(then) + 1).map((outcome) => {
      const of = outcomeOf(table, outcome);
      const id = `at-least.${outcome}`;
      return {
        id,
        title: `At least: ${of.title}`,
        code: [outcomeCode(table, outcome)],
        condition: [applicable(definedFor.atLeast(outcome))],
        ...timing(of, region),
        ...participants(of.who ?? []),
        action: askedFor(of, region, id, edition),
      };
    }),
  };
}

const noteActions = ({ notes }: CompiledTable, { catalogue }: Edition): Json[] =>
  notes.map(({ note: { id, says, because } }) => ({
    id: `note.${id}`,
    title: 'To mind beside the outcome',
    description: says,
    documentation: cited(because, catalogue),
    condition: [applicable(definedFor.note(id))],
  }));

/** The name of a definition in the one library of the plan. */
const applicable = (name: string): Json => ({
  kind: 'applicability',
  expression: { language: 'text/cql-identifier', expression: name },
});

function outcomeOf(table: DecisionTable, outcome: string): Outcome {
  const of = table.outcomes[outcome];
  assert(of, `${table.id}: no outcome is called ${outcome}`);
  return of;
}

const outcomeCode = (table: DecisionTable, outcome: string): Json => ({
  coding: [{ system: outcomeSystem(table), code: outcome, display: outcomeOf(table, outcome).title }],
});

const hours = (value: number): Elements => ({
  timingDuration: { value, comparator: '<=', unit: 'hours', system: unitSystem, code: 'h' },
});

const timing = ({ dueHours }: Outcome, region: Region): Elements =>
  dueHours === undefined ? {} : hours(inRegion(dueHours, region));

function dueByText(dueBy: NonNullable<Outcome['dueBy']>): string {
  if (dueBy === 'end-of-day') return 'By the end of the day.';
  if (dueBy === 'next-dose') return 'Before the next dose.';
  return `Within ${dueBy.workingDays} working days.`;
}

function orderTiming({ hours: within, days }: PlannedTestRule, region: Region): Elements {
  if (within !== undefined) return hours(inRegion(within, region));
  if (!days) return {};
  const quantity = (value: number): Json => ({ value, unit: 'days', system: unitSystem, code: 'd' });
  return { timingRange: { low: quantity(days[0]), high: quantity(days[1]) } };
}

function orderText({ days, fromAssessment, again }: PlannedTestRule): string {
  const from = days
    ? 'Counted in calendar days after the first scan, both inclusive.'
    : fromAssessment
      ? 'Counted from the assessment.'
      : 'Counted from what this decision reads: the assessment, the result or the scan.';
  return again ? `${from} A new one, even where one was done before.` : from;
}

const participantTypes: Readonly<Partial<Record<Responder, string>>> = { patient: 'patient', app: 'device' };

/** Whose it is, the first to act first. */
const participants = (who: readonly Responder[]): Elements =>
  who.length === 0
    ? {}
    : {
        participant: who.map((role) => ({
          type: participantTypes[role] ?? 'practitioner',
          role: { text: role },
        })),
      };
