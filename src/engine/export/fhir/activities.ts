import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DecisionTable, Outcome, PlannedTestRule } from '../../../knowledge/rule-types.ts';
import { canonicalOf } from './canonical.ts';
import { type Edition, type Resource, definition, idFor } from './resource.ts';

const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** One id for one text, whichever outcomes ask for it. */
export const taskId = (action: string): string => idFor('do', action, digest);
export const orderId = (kind: PlannedTestRule['kind']): string => `order-${kind}`;

const orders: Readonly<Record<PlannedTestRule['kind'], string>> = {
  'd-dimer': 'D-dimer; the result must say FEU or DDU',
  scan: 'Ultrasound of the veins',
  'repeat-scan': 'Repeat ultrasound of the veins',
  bloods: 'Baseline blood tests',
};
const orderSystemId = 'planned-test';

/** What the outcomes of these tables ask for: a task for each sentence, an order for each kind of test. */
export function activities(tables: readonly DecisionTable[], edition: Edition): Resource[] {
  const outcomes = tables.flatMap((table): Outcome[] => Object.values(table.outcomes));
  const sentences = new Set(outcomes.flatMap(({ actions }) => actions));
  const kinds = new Set(outcomes.flatMap(({ plan }) => plan?.tests ?? []).map(({ kind }) => kind));
  return [
    ...[...sentences].map((action) =>
      definition('ActivityDefinition', taskId(action), { title: action, description: action }, edition, {
        kind: 'Task',
        code: { text: action },
        intent: 'proposal',
      }),
    ),
    ...[...kinds].toSorted().map((kind) =>
      definition(
        'ActivityDefinition',
        orderId(kind),
        {
          title: orders[kind],
          description: `${orders[kind]}, as an order that a clinician places. Which code a laboratory or department uses for it is theirs to say.`,
        },
        edition,
        {
          kind: 'ServiceRequest',
          code: {
            coding: [{ system: canonicalOf('CodeSystem', orderSystemId), code: kind }],
            text: orders[kind],
          },
          intent: 'proposal',
        },
      ),
    ),
  ];
}

/** The kinds of test as codes. */
export const orderCodes = (edition: Edition): Resource =>
  definition(
    'CodeSystem',
    orderSystemId,
    { title: 'Tests that an outcome plans', description: 'Kinds of test, for the clocks of an episode.' },
    edition,
    {
      caseSensitive: true,
      content: 'complete',
      count: Object.keys(orders).length,
      concept: Object.entries(orders).map(([code, display]) => ({ code, display })),
    },
  );
