/** What the sources say, as data: `virchow/knowledge`. */
export { type Catalogue, catalogue } from './catalogue.ts';
export { type FactId, facts } from './facts.ts';
export type {
  Because,
  Citation,
  Condition,
  DecisionTable,
  Fact,
  Invariant,
  LadderTable,
  Outcome,
  Region,
  Row,
  Source,
  Status,
  UniqueTable,
} from './rule-types.ts';
export type { Score } from './score-types.ts';
export { regions } from './rule-types.ts';
export { type SourceId, sources } from './sources.ts';
