import type { Command } from './command.ts';
import { refuse } from './command.ts';
import { didYouMean } from './nearest.ts';
import { readRegion, regionOption } from './region.ts';

export const decideCommand: Command = {
  name: 'decide',
  takes: 'ID [FILE]',
  mostWords: 2,
  does: 'Answer a decision for each set of facts',
  about: [
    'Facts are a JSON object, or NDJSON: one object on each line. Names are ids or refs of `virchow facts`.',
    'A fact that is absent or null is unknown, never no. "outcome" is null while unknown facts can still change it;',
    '"decisive" names those facts, and on a ladder "floor" is the most urgent outcome already certain: act on it.',
    '"flips" are single answers that would change the outcome.',
  ],
  options: {
    region: regionOption,
    explain: { does: 'also the advice, notes, the facts read, and where every other row failed' },
  },
  examples: [
    `echo '{"E1": true}' | virchow decide triage`,
    `echo '{"wells": "unlikely", "age": 71}' | virchow decide first-test --region uk --explain`,
  ],
  async run(given, io) {
    const [id, file] = given.words;
    const { rules } = await import('../engine/rules.ts');
    const { answerDecision } = await import('../server/answers.ts');
    const { answerDocuments, problemsOf } = await import('./answer-documents.ts');
    const region = readRegion(given, io);
    if (!region.ok) return refuse(io, region.problem);
    if (id === undefined || !rules.decisionIds.includes(id)) {
      const what =
        id === undefined
          ? 'which decision?'
          : `no decision is called ${JSON.stringify(id)}${didYouMean(id, rules.decisionIds)}.`;
      return refuse(io, `${what} There are: ${rules.decisionIds.join(', ')}`);
    }
    const asked = { id, region: region.region, explain: given.has('explain') };
    return answerDocuments(io, file, (value) => problemsOf(answerDecision(rules, asked, value)));
  },
};
