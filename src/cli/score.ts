import type { Command } from './command.ts';
import { refuse } from './command.ts';
import { didYouMean } from './nearest.ts';

export const scoreCommand: Command = {
  name: 'score',
  takes: 'ID [FILE]',
  mostWords: 2,
  does: 'Read a score for each set of facts, as an interval while facts are unknown',
  about: [
    'Facts are a JSON object, or NDJSON: one object on each line. Items may be named by their keys in the published table.',
    '"value" is null while an item is unknown, "interval" is what it can still become, "class" is null while that can',
    'still change the class, and "decisive" names the unknown items that can.',
  ],
  options: {},
  examples: [`echo '{"tender": true, "calf3": true, "alt": false}' | virchow score wells-dvt-2003`],
  async run(given, io) {
    const [id, file] = given.words;
    const { rules } = await import('../engine/rules.ts');
    const { answerScore } = await import('../server/answers.ts');
    const { answerDocuments, problemsOf } = await import('./answer-documents.ts');
    if (id === undefined || !rules.scoreIds.includes(id)) {
      const what =
        id === undefined
          ? 'which score?'
          : `no score is called ${JSON.stringify(id)}${didYouMean(id, rules.scoreIds)}.`;
      return refuse(io, `${what} There are: ${rules.scoreIds.join(', ')}`);
    }
    return answerDocuments(io, file, (value) => problemsOf(answerScore(rules, { id }, value)));
  },
};
