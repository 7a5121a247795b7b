import { Temporal } from 'temporal-polyfill';
import type { Rules } from '../engine/rules.ts';
import type { Assessment } from '../fhir/assess.ts';
import { type Command, refuse } from './command.ts';
import { readRegion, regionOption } from './region.ts';

export const assessCommand: Command = {
  name: 'assess',
  takes: '[FILE]',
  mostWords: 1,
  does: 'Read a FHIR R4 record: facts with their sources, scores, next steps, what is missing',
  about: [
    'The input is a Bundle or one resource; or NDJSON, each line read by itself: join what is about one person in a Bundle.',
    'One answer for each person. What a record does not say is unknown, never no. What cannot be read in it is told on',
    'stderr and in "problems", and makes the exit code 2.',
  ],
  options: {
    region: regionOption,
    'as-of': { takes: 'DATE', does: 'the day it is read for, such as 2026-11-23; else today' },
    text: { does: 'for people, in place of JSON' },
  },
  examples: [
    `echo '{"resourceType": "Patient", "id": "1", "birthDate": "1955-03-02"}' | virchow assess --as-of 2026-11-23`,
    'virchow assess record.json --text',
  ],
  async run(given, io) {
    const { rules } = await import('../engine/rules.ts');
    const { assess } = await import('../fhir/assess.ts');
    const { readDays } = await import('../fhir/record-dates.ts');
    const { answerDocuments } = await import('./answer-documents.ts');
    const region = readRegion(given, io);
    if (!region.ok) return refuse(io, region.problem);
    const asOf = given.text('as-of') ?? Temporal.Now.plainDateISO().toString();
    const days = readDays(asOf);
    if (!days || days.first !== days.last) {
      return refuse(io, `--as-of: wanted a day such as 2026-11-23; got ${JSON.stringify(asOf)}`);
    }
    const answer = (value: unknown) => {
      const assessed = assess(value, { rules, asOf, region: region.region });
      const problems = assessed.problems.map(({ path, wanted, got }) => ({ fact: path, wanted, got }));
      if (!assessed.ok) return { ok: false as const, problems };
      const answers = assessed.assessments.map((assessment) => ({
        ...assessment,
        problems: assessed.problems,
      }));
      return { ok: true as const, answers, problems };
    };
    return given.has('text')
      ? answerDocuments(io, given.words[0], answer, (assessment) => asText(assessment, rules))
      : answerDocuments(io, given.words[0], answer);
  },
};

function asText(assessment: Assessment, rules: Rules): string {
  const { subject, asOf, region, facts, leads, unreadable, conflicts, scores, decisions, missing, version } =
    assessment;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  return [
    `${subject.reference ?? 'Nobody named'}, on ${asOf}, rules of ${region} ${version}`,
    ...subject.says.map((each) => `  ${each}`),
    ...section(
      'Next step',
      decisions.map((each) => decisionText(each, rules)),
    ),
    ...section(
      'Scores',
      scores.map(({ result, applies, because }) => {
        const [least, most] = result.interval;
        const value = result.value ?? `${least ?? '?'} to ${most ?? '?'}`;
        const reading = `${result.class ?? `not yet known, act on ${result.actOn}`}`;
        const doubt =
          applies === true
            ? ''
            : applies === false
              ? ` Does not apply: ${because.join('; ')}`
              : ` Not to be relied on yet: it waits for ${because.join(', ')}`;
        return `${result.score}: ${value}, ${reading}.${doubt}`;
      }),
    ),
    ...section(
      'Facts in the record',
      facts.map(({ fact, value, unit, date, source, used, notUsedBecause }) => {
        const shown =
          typeof value === 'object'
            ? JSON.stringify(value)
            : `${value}${unit === undefined ? '' : ` ${unit}`}`;
        return `${fact} = ${shown} (${source}, ${date ?? 'no date'})${used ? '' : ` NOT USED: ${notUsedBecause ?? ''}`}`;
      }),
    ),
    ...section(
      'Two statements that cannot both be right',
      conflicts.map(({ fact, sources, why }) => `${fact}: ${why} (${sources.join(', ')})`),
    ),
    ...section(
      'There, and cannot be used',
      unreadable.map(({ fact, reason, source }) => `${fact}: ${reason} (${source})`),
    ),
    ...section(
      'Leads, which establish nothing',
      leads.map(({ fact, says, why, source }) => `${fact}: ${says}. ${why} (${source})`),
    ),
    ...section(
      'Missing',
      missing.map(
        ({ fact, means, inRecord }) => `${fact}: ${means}${inRecord === undefined ? '' : ` (${inRecord})`}`,
      ),
    ),
    '',
    'It advises; a clinician decides. What the record does not say is unknown, not absent.\n\n',
  ].join('\n');
}

function decisionText({ decision, outcome, floor }: Assessment['decisions'][number], rules: Rules): string {
  const table = rules.catalogue.decisions.find(({ id }) => id === decision);
  if (outcome !== null) return `${decision}: ${table?.outcomes[outcome]?.title ?? outcome} (${outcome})`;
  return `${decision}: not yet decided${floor === null ? '' : `, at least ${floor}`}`;
}
