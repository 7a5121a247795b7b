/** docs/measures.md says what the data says: run with WRITE_DOCS=1 to write it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  type MeasureDefinition,
  measures,
  measuresNotHere,
  smallNumbers,
} from '../../src/knowledge/measures.ts';
import { type MeasureSplit, measureSplits } from '../../src/knowledge/measure-splits.ts';
import { sources } from '../../src/knowledge/sources.ts';
import type { Because, Citation } from '../../src/knowledge/rule-types.ts';

const path = join(resolve(import.meta.dirname, '../..'), 'docs/measures.md');

const cited = ({ source, section, says, status }: Citation): string => {
  const known: Readonly<Record<string, { readonly title: string; readonly publisher: string }>> = sources;
  return `${known[source]?.publisher ?? source}, ${section} (${status}): ${says}`;
};
const sourcesOf = (because: Because): string => [because].flat().map(cited).join(' ');

function expected(): string {
  const definitions: readonly (readonly [string, MeasureDefinition])[] = Object.entries(measures);
  const rows = definitions.map(
    ([id, each]) =>
      `| \`${id}\` ${each.title} | **Of** ${each.denominator}. **Met** ${each.numerator}. **Excluded** ${each.excluded}. **Not known** ${each.unknown}. ${each.better === 'more' ? 'More' : 'Less'} is better. | ${sourcesOf(each.because)} |`,
  );
  const splits: readonly MeasureSplit[] = Object.values(measureSplits);
  return `# Quality measures

Computed from recorded events alone: \`virchow measures\`, and the page /service for the service lead. The data is
\`src/knowledge/measures.ts\`; each measure is a function of one history in \`src/pathway/measures/\`, and
\`test/oracle/measures-by-hand.ts\` writes several a second time.

- **As of a day**: only what was recorded by the end of that day counts, and an entry voided later still counts. The same day gives
  the same figures for ever. What is not due by then is not counted at all.
- **Not known** is neither met nor not met: it stands beside the figure.
- **From a day**: only episodes referred from that day on.
- **Times** are elapsed; median and 90th percentile are times that somebody really waited (nearest rank).
- **Outside the service** (\`--outside\`) no figure is shown that fewer than ${smallNumbers.least} people stand behind, and no episode.

| Measure | Definition | Source |
|---|---|---|
${rows.join('\n')}

## By who people are

The page, \`/service.json\` and \`virchow measures --json\` also count each measure by these. What is not on record is a group of its own,
never a guess. A person's record is read as it stood on the day asked for. A group whose figures fewer than ${smallNumbers.least} people or
events stand behind is not shown, nor is the next smallest where the total would give it away; languages of fewer than ${smallNumbers.least}
people are counted together. Outside the service there is no split.

${splits.map(({ title, from }) => `- **${title}.** ${from}.`).join('\n')}

## Not here

${measuresNotHere.map(({ title, why }) => `- **${title}.** ${why}`).join('\n')}
`;
}

test('docs/measures.md is what the data says', () => {
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(path, expected());
  expect(readFileSync(path, 'utf8')).toBe(expected());
});
