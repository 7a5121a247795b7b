import type { Catalogue } from '../knowledge/catalogue.ts';
import type { ByRegion, Citation, DecisionTable, Region, Row } from '../knowledge/rule-types.ts';
import type { Formula, Score } from '../knowledge/score-types.ts';
import { type Command, inJson } from './command.ts';
import { wrap } from './table.ts';

export const rulesCommand: Command = {
  name: 'rules',
  takes: '',
  mostWords: 0,
  does: 'List all scores and decisions: rows, conditions, outcomes and where each comes from',
  about: ['Text for people; with --json one object with "scores", "decisions" and "sources".'],
  options: { json: { does: 'as one JSON object' } },
  examples: ['virchow rules', 'virchow rules --json'],
  async run(given, io) {
    const { rules } = await import('../engine/rules.ts');
    const { rulesEntry } = await import('../server/dictionary.ts');
    const { amountText, conditionText } = await import('../server/condition-text.ts');
    if (given.has('json')) io.stdout.write(inJson(io, rulesEntry(rules)));
    else
      io.stdout.write(
        asText(rules.catalogue, rules.version, { amountText, conditionText }, io.stdout.columns ?? 120),
      );
    return 0;
  },
};

type Texts = {
  readonly conditionText: (condition: Row['when']) => string;
  readonly amountText: (amount: Formula['amount']) => string;
};

function asText(
  catalogue: Catalogue,
  version: string,
  { amountText, conditionText }: Texts,
  columns: number,
): string {
  const say = (indent: number, text: string): string =>
    wrap(text, columns - indent)
      .map((line) => `${' '.repeat(indent)}${line}\n`)
      .join('');
  const cited = (indent: number, because: Citation | readonly Citation[]): string =>
    [because]
      .flat()
      .map((citation) => say(indent, citationText(citation, catalogue)))
      .join('');

  const scoreText = (score: Score): string =>
    [
      `${score.id}: ${score.title}\n`,
      say(2, `Not for: ${score.notFor}`),
      ...score.items.map((item) =>
        say(
          4,
          'when' in item
            ? `${item.points > 0 ? '+' : ''}${item.points}  ${item.key}: ${conditionText(item.when)}`
            : `${item.key}: as many as ${item.pointsOf}`,
        ),
      ),
      cited(2, score.because),
      refusalText(score),
      levelText(score.levels),
    ].join('');

  const formulaText = (formula: Formula): string =>
    [
      `${formula.id}: ${formula.title}, in ${formula.unit}\n`,
      say(2, `Not for: ${formula.notFor}`),
      say(4, amountText(formula.amount)),
      cited(2, formula.because),
      refusalText(formula),
      levelText(formula.levels ?? {}),
    ].join('');

  const refusalText = ({ refusedIf = [], cautionIf = [] }: Score | Formula): string =>
    [
      ...refusedIf.map((rule) => ({ ...rule, kind: 'refused' })),
      ...cautionIf.map((rule) => ({ ...rule, kind: 'caution' })),
    ]
      .flatMap(({ kind, when, says, because }) => [
        say(4, `${kind}: ${says}`),
        say(8, `when ${conditionText(when)}`),
        cited(8, because),
      ])
      .join('');

  const levelText = (levels: Score['levels']): string =>
    Object.entries(levels)
      .flatMap(([name, { classes, because, atLeast = [] }]) => [
        say(
          2,
          `${name}: ${classes.map((each) => ('from' in each ? `${each.class} from ${each.from}` : each.class)).join(', ')}`,
        ),
        cited(4, because),
        ...atLeast.flatMap((each) => [
          say(4, `at least ${each.class}${each.from === undefined ? '' : ` from ${each.from}`}: ${each.key}`),
          say(8, `when ${conditionText(each.when)}`),
          cited(8, each.because),
        ]),
      ])
      .join('');

  const tableText = (table: DecisionTable): string =>
    [
      `${table.id}: ${table.title} (${table.policy})\n`,
      say(2, table.asks),
      ...(table.policy === 'most-urgent' ? [say(2, `From the most urgent: ${table.ladder.join(', ')}`)] : []),
      ...table.rows.flatMap((row) => [
        say(
          4,
          `${row.id}${row.regions ? ` (${row.regions.join(', ')})` : ''} -> ${inBoth(row.then)}${row.at ? ` at ${inBoth(row.at)}` : ''}`,
        ),
        say(8, `when ${conditionText(row.when)}`),
        cited(8, row.because),
      ]),
      ...(table.policy === 'most-urgent'
        ? [
            say(4, `${table.whenNoRow.id} -> ${table.whenNoRow.then}, where no row holds`),
            cited(8, table.whenNoRow.because),
          ]
        : []),
      ...(table.notes ?? []).flatMap(({ id, when, says, because }) => [
        say(4, `note ${id}: ${says}`),
        say(8, `when ${conditionText(when)}`),
        cited(8, because),
      ]),
    ].join('');

  const { dDimerCutOff } = catalogue;
  return [
    ...catalogue.scores.map(scoreText),
    ...catalogue.formulas.map(formulaText),
    `${dDimerCutOff.id}: ${dDimerCutOff.title}\n${cited(2, dDimerCutOff.because)}`,
    ...catalogue.decisions.map(tableText),
    `${catalogue.scores.length + 1} scores, ${catalogue.formulas.length} formulas, ${catalogue.decisions.length} decisions; knowledge ${version}. More: virchow rules --json\n`,
  ].join('\n');
}

function citationText(
  { source, section, says, status, needsSignOff }: Citation,
  { sources }: Catalogue,
): string {
  const of = sources[source];
  const publisher = of ? `${of.publisher} ${of.edition}` : source;
  return `[${source}, ${section}; ${publisher}] ${says} (${status}${needsSignOff ? ', needs a clinician to sign' : ''})`;
}

const inBoth = (value: ByRegion<string>): string =>
  typeof value === 'string'
    ? value
    : Object.entries<string>(value satisfies Record<Region, string>)
        .map(([region, of]) => `${of} (${region})`)
        .join(', ');
