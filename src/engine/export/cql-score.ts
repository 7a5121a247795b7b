import type { Catalogue } from '../../knowledge/catalogue.ts';
import { cqlLanguage, cqlName } from './cql-language.ts';
import { type Library, libraryName, libraryText } from './cql-library.ts';
import { factTexts } from './fact-texts.ts';
import { createSheet } from './language.ts';
import { citationLines, commented } from './notes-for-readers.ts';
import type { Scored } from './scored.ts';

export const answerName = (name: string): string => `Answer: ${name}`;

export function scoreInCql(scored: Scored, catalogue: Catalogue, version: string): Library {
  const sheet = createSheet(cqlLanguage);
  const answers = scored.answers(factTexts(catalogue, null, sheet));
  return libraryText({
    name: libraryName(scored.id),
    version,
    says: [scored.title, `Not for: ${scored.notFor}`, ...citationLines(scored.because, catalogue)],
    catalogue,
    sheet,
    answers: answers.map(({ name }) => name),
    body: answers.map(
      ({ name, says, expression }) =>
        `${commented('//', [says])}define ${cqlName(answerName(name))}:\n  ${expression}\n`,
    ),
  });
}
