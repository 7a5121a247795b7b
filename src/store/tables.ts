/** The columns of every table, as Kysely reads and writes them. */
export type Tables = Record<never, never>;
