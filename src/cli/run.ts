import { parseArgs } from 'node:util';
import { type Command, type ExitCode, type Given, type Io, refuse } from './command.ts';
import { commands } from './commands.ts';
import { helpOf, helpOfAll } from './help.ts';
import { didYouMean } from './nearest.ts';

/** The program: what it was given, what it talks to, and what it leaves as its exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    io.stderr.write(helpOfAll());
    return 2;
  }
  if (name === '--version' || name === '-v') {
    io.stdout.write(`${await versionText()}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || (name === 'help' && rest[0] === undefined)) {
    io.stdout.write(helpOfAll());
    return 0;
  }
  const wanted = name === 'help' ? (rest[0] ?? '') : name;
  const command = commands.find((each) => each.name === wanted);
  if (!command) {
    const names = commands.map((each) => each.name);
    return refuse(
      io,
      `no command is called ${JSON.stringify(wanted)}${didYouMean(wanted, names)}. See: virchow --help`,
    );
  }
  const given: Given | Asks = name === 'help' ? { help: true } : readArgs(command, rest);
  if ('problem' in given) return refuse(io, `${given.problem}. See: virchow ${command.name} --help`);
  if ('help' in given) {
    io.stdout.write(helpOf(command));
    return 0;
  }
  return command.run(given, io);
}

type Asks = { readonly help: true } | { readonly problem: string };

function readArgs(command: Command, args: readonly string[]): Given | Asks {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: optionsOf(command),
  });
  const words: string[] = [];
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help' || token.name === 'h') return { help: true };
    const option = command.options[token.name];
    if (!option)
      return { problem: `${command.name} has no option ${token.rawName}${meant(command, token.name)}` };
    if (values.has(token.name)) return { problem: `${token.rawName} is given twice` };
    if (option.takes === undefined && token.value !== undefined)
      return { problem: `${token.rawName} takes no value` };
    if (option.takes !== undefined && (token.value === undefined || token.value === ''))
      return { problem: `${token.rawName} wants ${option.takes}` };
    values.set(token.name, token.value ?? true);
  }
  const extra = words[command.mostWords];
  if (extra !== undefined)
    return { problem: `${command.name} does not know what to do with ${JSON.stringify(extra)}` };
  return {
    words,
    text: (name) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : undefined;
    },
    has: (name) => values.has(name),
  };
}

function optionsOf(command: Command): Record<string, { type: 'string' | 'boolean' }> {
  return Object.fromEntries(
    Object.entries(command.options).map(([name, { takes }]) => [
      name,
      { type: takes === undefined ? 'boolean' : 'string' },
    ]),
  );
}

function meant(command: Command, name: string): string {
  const known = Object.entries(command.options).filter(([, option]) => option.hidden !== true);
  const guess = didYouMean(
    name,
    known.map(([option]) => option),
  );
  return guess.replace('mean ', 'mean --');
}

/** The release, and the knowledge it carries: the second one decides. */
async function versionText(): Promise<string> {
  const { rules } = await import('../engine/rules.ts');
  const { releaseName } = await import('../server/release.ts');
  return `virchow ${releaseName()}, knowledge ${rules.version}`;
}
