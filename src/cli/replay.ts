import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isObject } from '../engine/reading.ts';
import type { Said } from '../pathway/replay.ts';
import type { ChangedDecision, ReplayReport } from '../server/replay-record.ts';
import type { DatabasePlace } from '../store/database.ts';
import { type Command, type ExitCode, type Io, inJson } from './command.ts';
import { dataOption, failed, isThere, nameOf, notThere, placeOf, withRecord } from './record-place.ts';
import { askRunningServer, jsonOf } from './running-server.ts';

export const replayCommand: Command = {
  name: 'replay',
  takes: '',
  mostWords: 0,
  does: 'Make every recorded decision again, and list what other rules would say',
  about: [
    'Nothing is changed. Each decision is made from the facts that it was made from, under the knowledge of this program or',
    'another one: a version that decided here once, or a file (dist/knowledge/catalogue.json of another release). Listed are',
    'the people whom a change of the rules touches. Exit 1: the same knowledge does not give again what was recorded.',
  ],
  options: {
    under: { takes: 'VERSION', does: 'or a file; else the knowledge of this program' },
    data: dataOption,
    json: { does: 'for programs' },
  },
  examples: ['virchow replay', 'virchow replay --under next/dist/knowledge/catalogue.json --json'],
  async run(given, io) {
    const place = placeOf(given, io);
    if (!isThere(place)) return failed(io, notThere(place));
    const named = given.text('under') ?? null;
    // A running server has a folder of its own.
    const under = named !== null && existsSync(named) ? resolve(named) : named;
    return replay(place, io, under, (report) =>
      given.has('json') ? tellJson(io, report) : tell(io, place, report),
    );
  },
};

async function replay(
  place: DatabasePlace,
  io: Io,
  under: string | null,
  tellOf: (report: ReplayReport) => ExitCode,
): Promise<ExitCode> {
  if (place.kind === 'pglite') {
    const asked = await askRunningServer(place.folder, '/replay', { under });
    if (asked.status === 'refused') return failed(io, asked.problem);
    if (asked.status === 'answered') {
      const report = await jsonOf(asked.body);
      return isReport(report)
        ? tellOf(report)
        : failed(io, `the server that runs on ${place.folder} answered in part`);
    }
  }
  return withRecord(place, io, async (database) => {
    const [{ replayRecord }, { rules }] = await Promise.all([
      import('../server/replay-record.ts'),
      import('../engine/rules.ts'),
    ]);
    const report = await replayRecord(database, under, rules);
    return report.ok ? tellOf(report) : failed(io, report.problem);
  });
}

function tell(
  io: Io,
  place: DatabasePlace,
  { under, decisions, madeUnder, changed }: ReplayReport,
): ExitCode {
  const say = (line: string) => void io.stdout.write(`${line}\n`);
  for (const each of changed) say(lineOf(each));
  const versions = Object.entries(madeUnder).map(([version, count]) => `${count} under ${version}`);
  say(`${decisions} decisions in ${nameOf(place)}${versions.length > 0 ? `: ${versions.join(', ')}` : ''}.`);
  const count = (is: (each: ChangedDecision) => boolean) => changed.filter(is).length;
  const people = new Set(changed.map(({ organisationId, personId }) => `${organisationId}/${personId}`)).size;
  say(
    changed.length === 0
      ? `Under ${under} each is the same.`
      : `Under ${under} ${changed.length} are not the same, of ${people} people: ${count(({ is }) => is === 'another-answer')} another answer, ` +
          `${count(({ is }) => is === 'other-reasons')} other reasons, ${count(({ is }) => is === 'not-readable')} not readable; ` +
          `${count(({ stands }) => stands)} stand in open episodes.`,
  );
  const faults = count(isFault);
  if (faults > 0)
    say(`${faults} NOT REPRODUCED: made under this very knowledge, which now says something else.`);
  return faults > 0 ? 1 : 0;
}

const lineOf = ({
  organisationId,
  personId,
  episodeId,
  at,
  table,
  stands,
  is,
  was,
  says,
  because,
}: ChangedDecision): string =>
  `${at} ${organisationId} person ${personId} episode ${episodeId}${stands ? ' (stands)' : ''}: ${table} ${words[is]}; ` +
  `was ${saidIn(was)}, ${says === null ? (because ?? '') : `now ${saidIn(says)}`}`;

const saidIn = ({ outcome, rows, decisive }: Said): string =>
  outcome === null
    ? `undecided for want of ${decisive.join(', ')}`
    : `${outcome}${rows.length > 0 ? ` (${rows.join(', ')})` : ''}`;

const words: Readonly<Record<ChangedDecision['is'], string>> = {
  'another-answer': 'gives another answer',
  'other-reasons': 'gives the same for other reasons',
  'not-readable': 'cannot be made again',
  'not-reproduced': 'is NOT REPRODUCED',
};

function tellJson(io: Io, report: ReplayReport): ExitCode {
  io.stdout.write(inJson(io, report));
  return report.changed.some(isFault) ? 1 : 0;
}

const isFault = ({ is }: ChangedDecision): boolean => is === 'not-reproduced';

/** It comes from another process, which may be of another version. */
const isReport = (value: unknown): value is ReplayReport =>
  isObject(value) &&
  value['ok'] === true &&
  typeof value['under'] === 'string' &&
  typeof value['decisions'] === 'number' &&
  isObject(value['madeUnder']) &&
  Array.isArray(value['changed']);
