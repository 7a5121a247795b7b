/** One step of the tables' history. Once released it is never changed: its checksum is kept, and a changed one is refused. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  /** PostgreSQL 15; several statements, run in one transaction by the schema's owner. */
  readonly sql: string;
};
