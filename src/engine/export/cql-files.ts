import type { Region } from '../../knowledge/rule-types.ts';
import type { Rules } from '../rules.ts';
import { everyLibrary, type RuleLibrary } from './every-library.ts';
import type { FilesMade } from './folder-file.ts';
import { type TranslateCql, translated } from './translated.ts';

/** Each library as text, what engines run beside it, and a list of what each must be given and answers. */
export function cqlFiles(
  rules: Rules,
  regions: readonly Region[],
  translate: TranslateCql | null,
): FilesMade {
  const libraries = everyLibrary(rules, regions);
  const elms = translated(
    libraries.map(({ library }) => library),
    translate,
  );
  if (!elms.ok) return elms;
  const decisions = libraries.filter(({ kind }) => kind === 'decision').length;
  return {
    ok: true,
    counts: { decisions, scores: libraries.length - decisions, elm: elms.elmOf.size },
    files: [
      { path: 'README.md', content: readme(rules, translate !== null) },
      { path: 'libraries.json', content: `${JSON.stringify(libraries.map(listed), null, 1)}\n` },
      ...libraries.map(({ library }) => ({ path: `${library.name}.cql`, content: library.text })),
      ...[...elms.elmOf].map(([name, elm]) => ({ path: `${name}.json`, content: `${elm}\n` })),
    ],
  };
}

function listed(of: RuleLibrary): object {
  const { name, inputs, answers } = of.library;
  return of.kind === 'decision'
    ? {
        library: name,
        decision: of.compiled.table.id,
        region: of.compiled.region,
        title: of.compiled.table.title,
        inputs,
        answers,
      }
    : { library: name, score: of.scored.id, title: of.scored.title, inputs, answers };
}

const readme = ({ version }: Rules, hasElm: boolean): string => `# The rules as CQL

Knowledge ${version}. Made by \`virchow export cql\`; change the rules, not these files. No clinician has signed them: each row says
from which source it comes, how far that was checked, and whether it needs a signature.

| File | Is |
|---|---|
| \`Virchow….cql\` | a library of Clinical Quality Language 1.5: a decision in one region, or a score. It includes no other library and reads no model |
${hasElm ? '| `Virchow….json` | the same as Expression Logical Model, which engines run, by the translator of the makers of CQL |\n' : ''}| \`libraries.json\` | for each library the rule it is of, its parameters and what it answers |

## To run one

1. Give what is known as parameters, in the units of \`libraries.json\`. What is not known is null: give that,
   for to \`cql-execution\` a parameter that is left out is something else.
2. Ask \`"Outcome"\` of a decision, \`"Answer: value"\` or \`"Answer: …"\` with the name of a level of a score.

${'```'}js
import cql from 'cql-execution';
import elm from './VirchowFirstTestUk.json' with { type: 'json' };
import libraries from './libraries.json' with { type: 'json' };

const known = { 'presentation.pe-symptoms': true };
const { inputs } = libraries.find(({ library }) => library === 'VirchowFirstTestUk');
const parameters = Object.fromEntries(inputs.map(({ name }) => [name, known[name] ?? null]));
const library = new cql.Library(elm);
const context = new cql.UnfilteredContext(library, new cql.Results(), undefined, parameters);
console.log(await library.expressions['Outcome'].execute(context));
${'```'}

## What null means

Null is "not known". It is never "no".

- \`"Outcome"\` is null while what is not known could still change it. Then ask for more, and nothing else follows: \`"Open outcomes"\`
  lists what is left.
- On a ladder \`"Floor"\` is the most urgent outcome that is already certain. Act on it at once, also while \`"Outcome"\` is null.
- \`"Row …"\` is what one source says: true, false, or null where what is known leaves it open. "Outcome" may be certain where no row is.
- \`"Note …"\` is true where something is to be said beside the outcome; what, stands above it.
- A score: \`"Answer: value"\` is null until all its items are known; \`least\` and \`most\` hold what it can still be; a class is null while
  that could still change it. All are null for those whom the score is not for.

Facts that may be answered "not sure" are text (\`'yes'\`, \`'no'\`, \`'unsure'\`); "not sure" is an answer, and is read as the safer one.
`;
