import type { FactId } from '../../facts.ts';
import type { LadderTable, Note, Row } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

/** A table for one agent: may this person have it? `usable` is a row of its own that states all that must be so. */
export function agentTable(of: {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly Row<FactId>[];
  readonly notes?: readonly Note<FactId>[];
  readonly mayLower?: LadderTable<FactId>['mayLower'];
}): LadderTable<FactId> {
  return {
    id: of.id,
    policy: 'most-urgent',
    title: `${of.name}: may this person have it?`,
    asks: `Is ${of.name} blocked, for a specialist, to be used with caution, or usable?`,
    ladder: ['blocked', 'specialist', 'caution', 'usable'],
    outcomes: {
      blocked: { title: `${of.name} is not for this person`, actions: ['Choose another agent'] },
      specialist: {
        title: `${of.name} only if a specialist says so`,
        actions: ['Ask the specialist named beside the reason'],
      },
      caution: {
        title: `${of.name} with caution`,
        actions: ['A pharmacist or the prescriber acts on each reason first'],
      },
      usable: { title: `${of.name} is usable`, actions: ['The prescriber decides'] },
    },
    rows: of.rows,
    whenNoRow: {
      id: 'no-row',
      then: 'blocked',
      because: cite('virchow-design', '3.2', 'Where no row speaks, an agent is not offered.', 'design'),
    },
    floorWhileUnknown: {
      then: 'blocked',
      because: cite('virchow-design', 'G2', 'While something is unknown, an agent is not offered.', 'design'),
    },
    mayLower: of.mayLower ?? [],
    worry: {
      'heparin-induced-thrombocytopenia': [['never'], ['past'], ['current-or-suspected']],
      antiphospholipid: [['none'], ['other'], ['triple-positive']],
      'liver.child-pugh': [['none', 'a'], ['b'], ['c']],
      'anticoagulant.other': [['none'], ['prophylactic', 'treatment']],
    },
    places: [],
    onlyAlone: [],
    notes: of.notes ?? [],
  };
}
