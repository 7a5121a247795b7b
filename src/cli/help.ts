import type { Command, Option } from './command.ts';
import { commands } from './commands.ts';

const common: Readonly<Record<string, Option>> = { help: { does: 'this page' } };

export function helpOfAll(): string {
  return [
    'Virchow: the deep vein thrombosis pathway. It advises; a clinician decides.\n',
    'Usage: virchow COMMAND\n',
    ...aligned(commands.map(({ name, takes, does }) => [`  ${name} ${takes}`.trimEnd(), does])),
    '',
    'Input is a file, - or stdin: a JSON object, or NDJSON with one object on each line. Answers come the same way.',
    'Exit: 0 done, an undecidable answer included; 1 found problems; 2 bad input, told on stderr.\n',
    'Example:',
    `  ${commands.find(({ name }) => name === 'decide')?.examples[0] ?? ''}\n`,
    'More: virchow COMMAND --help, virchow --version\n',
  ].join('\n');
}

export function helpOf({ name, takes, does, about, options, examples }: Command): string {
  const shown = Object.entries({ ...options, ...common }).filter(([, option]) => option.hidden !== true);
  return [
    `Usage: virchow ${name} ${takes}`.trimEnd() + ' [OPTION]...\n',
    `${does}.`,
    ...about,
    '',
    ...aligned(
      shown.map(([option, of]) => [`  --${option}${of.takes === undefined ? '' : ` ${of.takes}`}`, of.does]),
    ),
    '',
    examples.length > 1 ? 'Examples:' : 'Example:',
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

function aligned(rows: readonly (readonly [left: string, right: string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 3;
  return rows.map(([left, right]) => `${left.padEnd(width)}${right}`);
}
