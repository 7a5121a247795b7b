import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { isObject } from '../engine/reading.ts';
import { staffRoles } from '../pathway/actors.ts';
import type { UserAct } from '../server/user-acts.ts';
import { type Command, type ExitCode, type Given, type Io, inJson, refuse } from './command.ts';
import { didYouMean } from './nearest.ts';
import { dataOption, failed, isThere, notThere, placeOf, withRecord } from './record-place.ts';
import { askRunningServer, jsonOf } from './running-server.ts';

const acts = ['list', 'add', 'invite', 'disable', 'enable', 'unlock'] as const;

export const userCommand: Command = {
  name: 'user',
  takes: 'WHAT [EMAIL]',
  mostWords: 2,
  does: 'Accounts of staff, for whoever runs the server',
  about: [
    `WHAT is one of ${acts.join(', ')}. Works whether the server runs or not.`,
    '`add` makes an account, `invite` a new link for one that is there. The link is printed once and works once, for three',
    'days; whoever has it chooses the password.',
  ],
  options: {
    data: dataOption,
    name: { takes: 'NAME', does: 'add: how colleagues see them' },
    roles: { takes: 'ROLE,...', does: `add: of ${staffRoles.join(', ')}` },
    clinic: { takes: 'ID', does: 'add: which organisation, where there are several' },
    url: { takes: 'URL', does: 'where people reach this server; else http://127.0.0.1:3000' },
  },
  examples: [
    'virchow user list',
    'virchow user add amina@clinic.example --name "Amina Osei" --roles clinician',
    'virchow user invite amina@clinic.example --url https://virchow.clinic.example',
  ],
  async run(given, io) {
    const read = readAct(given);
    if ('problem' in read) return refuse(io, `${read.problem}. See: virchow user --help`);
    const place = placeOf(given, io);
    if (!isThere(place)) return failed(io, notThere(place));
    if (place.kind === 'pglite') {
      const asked = await askRunningServer(place.folder, '/user', read);
      if (asked.status === 'refused') return failed(io, asked.problem);
      if (asked.status === 'answered') return tell(await jsonOf(asked.body), given, io);
    }
    return withRecord(place, io, async (database) => {
      const { databaseStore } = await import('../store/database-store.ts');
      const { actOnUsers } = await import('../server/user-acts.ts');
      const clock = { now: () => Temporal.Now.instant(), newId: randomUUID };
      const outcome = await actOnUsers(databaseStore(database), read, clock);
      return outcome.ok ? tell(outcome, given, io) : failed(io, outcome.problem);
    });
  },
};

function readAct(given: Given): UserAct | { readonly problem: string } {
  const [word, email] = given.words;
  const act = acts.find((each) => each === word);
  if (word === undefined) return { problem: `user wants one of ${acts.join(', ')}` };
  if (act === undefined)
    return { problem: `user does not know ${JSON.stringify(word)}${didYouMean(word, acts)}` };
  if (act === 'list') return { act };
  if (email === undefined) return { problem: `user ${act} wants an e-mail address` };
  if (act !== 'add') return { act, email };
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    return { problem: 'user add wants an e-mail address, like amina@clinic.example' };
  const name = given.text('name');
  if (name === undefined) return { problem: 'user add wants --name NAME' };
  const words = (given.text('roles') ?? '').split(',').map((each) => each.trim());
  const roles = staffRoles.filter((role) => words.includes(role));
  if (roles.length === 0 || roles.length !== words.length)
    return {
      problem: `--roles: wanted some of ${staffRoles.join(', ')}; got ${JSON.stringify(given.text('roles') ?? '')}`,
    };
  return { act, email, name, roles, clinic: given.text('clinic') ?? null };
}

/** A list is lines of JSON; a link is the link alone, for a pipe. */
function tell(outcome: unknown, given: Given, io: Io): ExitCode {
  if (!isObject(outcome)) return failed(io, 'the server gave no answer that can be read');
  const { users, token } = outcome;
  if (Array.isArray(users)) for (const user of users) io.stdout.write(inJson(io, user));
  else if (typeof token === 'string') {
    const base = given.text('url') ?? 'http://127.0.0.1:3000';
    io.stdout.write(`${base.replace(/\/+$/, '')}/invitation/${token}\n`);
  } else io.stdout.write('Done.\n');
  return 0;
}
