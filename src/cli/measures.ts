import { isObject } from '../engine/reading.ts';
import { measures } from '../knowledge/measures.ts';
import { measureWords as words } from '../knowledge/words/measure-words.ts';
import { timeText } from '../pathway/measures/figure-text.ts';
import type { MeasuringAsked, OrganisationMeasured, RecordMeasured } from '../server/measure-record.ts';
import type { DatabasePlace } from '../store/database.ts';
import { type Command, type ExitCode, type Io, inJson, refuse } from './command.ts';
import { dataOption, failed, isThere, notThere, placeOf, withRecord } from './record-place.ts';
import { askRunningServer, jsonOf } from './running-server.ts';
import { table } from './table.ts';

export const measuresCommand: Command = {
  name: 'measures',
  takes: '',
  mostWords: 0,
  does: 'Compute the quality measures from recorded events, as of any day',
  about: [
    'Each measure with its denominator, and beside it what is not known: that never counts as met. The same record gives the',
    'same figures for a day that is past, whenever it is asked. --outside leaves out every figure that one to four people',
    'stand behind, and the episodes. What each measure counts, and its source: docs/measures.md.',
  ],
  options: {
    'as-of': {
      takes: 'DATE',
      does: 'what the record knew at the end of that day, like 2026-11-23; else now',
    },
    from: { takes: 'DATE', does: 'only episodes referred from that day on' },
    outside: { does: 'for readers outside the service' },
    data: dataOption,
    json: { does: 'for programs, with the episodes to look at' },
  },
  examples: ['virchow measures', 'virchow measures --as-of 2026-11-23 --from 2026-01-01 --json'],
  async run(given, io) {
    const place = placeOf(given, io);
    if (!isThere(place)) return failed(io, notThere(place));
    const { readMeasuring } = await import('../server/measure-record.ts');
    const asked = readMeasuring({
      asOfOn: given.text('as-of'),
      fromOn: given.text('from'),
      isForOutside: given.has('outside'),
    });
    if (asked === null)
      return refuse(
        io,
        `a day is written like 2026-11-23; got ${given.text('as-of') ?? ''} ${given.text('from') ?? ''}`.trim(),
      );
    return measure(place, io, asked, (measured) =>
      given.has('json') ? tellJson(io, measured) : tell(io, measured),
    );
  },
};

async function measure(
  place: DatabasePlace,
  io: Io,
  asked: MeasuringAsked,
  tellOf: (measured: RecordMeasured) => ExitCode,
): Promise<ExitCode> {
  if (place.kind === 'pglite') {
    const answered = await askRunningServer(place.folder, '/measures', asked);
    if (answered.status === 'refused') return failed(io, answered.problem);
    if (answered.status === 'answered') {
      const measured = await jsonOf(answered.body);
      return isMeasured(measured)
        ? tellOf(measured)
        : failed(io, `the server that runs on ${place.folder} answered in part`);
    }
  }
  return withRecord(place, io, async (database) => {
    const [{ measureRecord }, { Temporal }] = await Promise.all([
      import('../server/measure-record.ts'),
      import('temporal-polyfill'),
    ]);
    return tellOf(await measureRecord(database, asked, Temporal.Now.instant()));
  });
}

function tell(io: Io, { organisations }: RecordMeasured): ExitCode {
  for (const each of organisations) {
    io.stdout.write(`${each.organisationId}, as of ${each.asOf}: ${each.episodes} episodes\n\n`);
    io.stdout.write(table(heads, each.measures.map(rowOf), io.stdout.columns ?? 120));
    io.stdout.write('\n');
  }
  return 0;
}

const { columns } = words;
const heads = [
  columns.share,
  columns.unknown,
  columns.excluded,
  columns.median,
  columns.p90,
  columns.measure,
];

function rowOf(measured: OrganisationMeasured['measures'][number]): readonly string[] {
  const { title } = measures[measured.id];
  const figures = 'figures' in measured ? measured.figures : measured;
  if (figures === null) return [words.small, '', '', '', '', title];
  const { numerator, denominator, unknown, excluded, medianMinutes, p90Minutes } = figures;
  return [
    `${shown(numerator)} of ${shown(denominator)}`,
    String(unknown),
    String(excluded),
    timeText(medianMinutes),
    timeText(p90Minutes),
    title,
  ];
}

const shown = (count: number): string => (Number.isInteger(count) ? String(count) : count.toFixed(1));

function tellJson(io: Io, { organisations }: RecordMeasured): ExitCode {
  io.stdout.write(inJson(io, { organisations }));
  return 0;
}

/** It comes from another process, which may be of another version. */
const isMeasured = (value: unknown): value is RecordMeasured =>
  isObject(value) &&
  value['ok'] === true &&
  Array.isArray(value['organisations']) &&
  value['organisations'].every(
    (each) =>
      isObject(each) &&
      typeof each['organisationId'] === 'string' &&
      Array.isArray(each['measures']) &&
      each['measures'].every(
        (of: unknown) => isObject(of) && typeof of['id'] === 'string' && of['id'] in measures,
      ),
  );
