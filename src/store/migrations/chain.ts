/**
 * The hash chain, made where rows are written, so that no program can leave it out. A row's hash is
 * sha256(hash of the row before || text), and the text is the row's columns, each as `length in bytes:value`, null as `-`,
 * joined by commas. `hash-chain.ts` says the same in TypeScript.
 */
export type Chain = {
  readonly table: string;
  /** Which rows form one chain. */
  readonly stream: readonly string[];
  /** What is sealed after stream and sequence, as texts. */
  readonly sealed: readonly string[];
  /** Finds the row's place, into due_sequence and due_hash. `seal` makes the hash of SQL for the row before. */
  readonly findPlace: (seal: (hashBefore: string, sequence: string) => string) => string;
};

/** Before the first row of a chain. */
export const chainStart = `decode(repeat('00', 32), 'hex')`;

/** The instant in UTC microseconds: how the server would write it depends on its settings. */
export const microseconds = (column: string): string =>
  `(extract(epoch from ${column}) * 1000000)::bigint::text`;

const part = (value: string): string => `coalesce(octet_length(${value}) || ':' || ${value}, '-')`;

/** What is sealed of a row, as one text. */
export const sealedText = (values: readonly string[]): string => values.map(part).join(` || ',' || `);

/** Sequence and hash are set here. A restore gives them, and is refused where they do not agree. */
export function chained({ table, stream, sealed, findPlace }: Chain): string {
  const seal = (hashBefore: string, sequence: string) => {
    const columns = stream.map((column) => `new.${column}`);
    const text = sealedText([`'${table}'`, ...columns, `(${sequence})::text`, ...sealed]);
    return `sha256(${hashBefore} || convert_to(${text}, 'UTF8'))`;
  };
  return `
create function virchow.seal_${table}() returns trigger language plpgsql as $$
declare
  last_sequence integer;
  last_hash bytea;
  due_sequence integer;
  due_hash bytea;
begin
  ${findPlace(seal)}
  if coalesce(new.sequence, due_sequence) <> due_sequence then
    raise exception 'virchow.${table}: row % cannot follow row %', new.sequence, due_sequence - 1
      using errcode = 'integrity_constraint_violation';
  end if;
  if coalesce(new.hash, due_hash) <> due_hash then
    raise exception 'virchow.${table}: row % does not have the hash it was given', due_sequence
      using errcode = 'integrity_constraint_violation';
  end if;
  new.sequence := due_sequence;
  new.hash := due_hash;
  return new;
end $$;
create trigger seal before insert on virchow.${table} for each row execute function virchow.seal_${table}();`;
}
