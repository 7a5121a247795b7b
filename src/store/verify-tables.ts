/** The three chained tables, as verification reads them: which columns are sealed, and where the end of a chain is kept. */
export type ChainedTable = {
  readonly table: 'event' | 'decision' | 'audit';
  readonly stream: readonly string[];
  /** SQL of each sealed column as text, after stream and sequence. */
  readonly sealed: readonly string[];
  /** SQL of every chain's recorded end: the stream's columns, sequence, hash. */
  readonly heads: string;
};

const micros = '(extract(epoch from at) * 1000000)::bigint::text';
const hex = (column: string) => `encode(${column}, 'hex')`;

export const chainedTables: readonly ChainedTable[] = [
  {
    table: 'event',
    stream: ['organisation_id', 'episode_id'],
    sealed: ['type', micros, 'by_role', 'by_id', 'body::text'],
    heads: `select organisation_id, id as episode_id, sequence, ${hex('head_hash')} as hash from virchow.episode`,
  },
  {
    table: 'decision',
    stream: ['organisation_id', 'episode_id'],
    sealed: ['knowledge_version', micros, 'by_role', 'by_id', 'body::text'],
    heads: `select organisation_id, id as episode_id, decision_sequence as sequence, ${hex('decision_hash')} as hash
      from virchow.episode where decision_sequence <> 0 or decision_hash is not null`,
  },
  {
    table: 'audit',
    stream: ['organisation_id', 'subject_kind', 'subject_id'],
    sealed: ['action', micros, 'by_role', 'by_id', 'detail::text'],
    heads: `select organisation_id, subject_kind, subject_id, sequence, ${hex('hash')} as hash from virchow.audit_head`,
  },
];
