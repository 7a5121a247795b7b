import type { FactEntry, InputEntry, ScoreItemEntry } from '../server/dictionary.ts';
import { type Command, inJson } from './command.ts';
import { table } from './table.ts';

export const factsCommand: Command = {
  name: 'facts',
  takes: '',
  mostWords: 0,
  does: 'List the data dictionary: every fact a rule may read',
  about: [
    'A table for people; with --json an array: one object for each fact, then one for each item of a score, then one for',
    'each name that the input of a score may use for them.',
    'The ref of a fact is its id in the published tables, and is accepted wherever the id is.',
  ],
  options: { json: { does: 'as a JSON array' } },
  examples: ['virchow facts', `virchow facts --json`],
  async run(given, io) {
    const { rules } = await import('../engine/rules.ts');
    const { factEntries, inputEntries, scoreItemEntries } = await import('../server/dictionary.ts');
    const facts = factEntries(rules);
    const items = scoreItemEntries(rules);
    const names = inputEntries(rules);
    if (given.has('json')) io.stdout.write(inJson(io, [...facts, ...items, ...names]));
    else io.stdout.write(asText(facts, items, names, rules.version, io.stdout.columns ?? 120));
    return 0;
  },
};

function asText(
  facts: readonly FactEntry[],
  items: readonly ScoreItemEntry[],
  names: readonly InputEntry[],
  version: string,
  columns: number,
): string {
  const factRows = facts.map((fact) => [fact.id, fact.ref ?? '', valuesOf(fact), fact.means]);
  const itemRows = items.map(({ score, key, points, fact }) => [
    score,
    key,
    points === null ? 'its number' : points > 0 ? `+${points}` : `${points}`,
    fact ?? '',
  ]);
  const nameRows = names.map(({ score, name, fact }) => [score, name, fact ?? 'the item itself']);
  return [
    table(['FACT', 'REF', 'VALUES', 'MEANS'], factRows, columns),
    table(['SCORE', 'ITEM', 'POINTS', 'FACT'], itemRows, columns),
    table(['SCORE', 'NAME IN ITS INPUT', 'FACT'], nameRows, columns),
    `${facts.length} facts; knowledge ${version}. A fact left out, or null, is unknown; unsure is an answer. More: virchow facts --json\n`,
  ].join('\n');
}

function valuesOf({ type, values, unit, domain, whole, unsure }: FactEntry): string {
  switch (type) {
    case 'yes-no':
      return unsure ? 'true, false, "unsure"' : 'true, false';
    case 'one-of':
      return [...(values ?? []), ...(unsure ? ['unsure'] : [])].join(' | ');
    case 'quantity':
      return `${domain?.join(' to ') ?? ''} ${unit ?? ''}${whole ? ', whole' : ''}`;
    case 'd-dimer':
      return '{ value, unit, basis }';
  }
}
