import { existsSync, writeFileSync } from 'node:fs';
import { simulatedClinic } from '../knowledge/simulated-clinic.ts';
import type { Lived } from '../pathway/simulator/clinic-life.ts';
import type { SimulatorParts } from '../pathway/simulator/simulate.ts';
import { type Command, type ExitCode, type Io, inJson, refuse } from './command.ts';
import { regionOption } from './region.ts';
import type { Asked } from './simulate-options.ts';

const { inputs } = simulatedClinic;
const says = (name: keyof typeof inputs): string =>
  `${inputs[name].says}; ${inputs[name].range.join(' to ')}, else ${inputs[name].usual}`;

export const simulateCommand: Command = {
  name: 'simulate',
  takes: '',
  mostWords: 0,
  does: 'Live through a simulated clinic, and try what other slots or staff would change',
  about: [
    'Invented patients go through the real pathway: with weekends, sickness, lost tablets, late alarms, lost answers.',
    'After every event it is held that nobody is without owner, next step or cover unseen.',
    'The same seed is the same clinic, everywhere.',
    'SYNTHETIC: figures compare settings with one another and predict no service. Exit 1: a promise was broken; its shortest',
    'history is printed, and --history shows it again.',
  ],
  options: {
    seed: { takes: 'N', does: 'which clinic; needed, unless --history is given' },
    years: { takes: 'N', does: says('years') },
    patients: { takes: 'N', does: says('patients') },
    region: regionOption,
    'scan-slots-a-day': { takes: 'N', does: says('scan-slots-a-day') },
    'weekend-scans': { takes: 'on|off', does: 'whether there are lists at weekends, else off' },
    'supply-days': { takes: 'N', does: says('supply-days') },
    staff: { takes: 'N', does: says('staff') },
    compare: { takes: 'LEVER=A,B', does: 'the same clinic with each of these slots, lists, days or staff' },
    plot: { takes: 'FILE.svg', does: 'draws it too; a file that is there already is kept' },
    history: { takes: 'FILE', does: 'tells a printed history again, instead of a clinic' },
    json: { does: 'for programs' },
  },
  examples: [
    'virchow simulate --seed 1 --patients 200',
    'virchow simulate --seed 1 --patients 500 --compare "scan-slots-a-day=1,2,3" --plot slots.svg',
  ],
  async run(given, io) {
    const history = given.text('history');
    if (history !== undefined) {
      const { tellHistory } = await import('./simulate-history.ts');
      return tellHistory(history, given, io);
    }
    if (given.text('seed') === undefined)
      return refuse(
        io,
        'simulate wants --seed N: the same seed is the same clinic. See: virchow simulate --help',
      );
    const { readAsked } = await import('./simulate-options.ts');
    const read = readAsked(given, io);
    if (!read.ok) return refuse(io, read.problem);
    const plot = given.text('plot');
    if (plot !== undefined && (!plot.endsWith('.svg') || existsSync(plot)))
      return refuse(io, `--plot: wanted a new file that ends in .svg; got ${JSON.stringify(plot)}`);
    return live(read.asked, io, { isJson: given.has('json'), plot });
  },
};

type How = { readonly isJson: boolean; readonly plot: string | undefined };

async function live({ setting, compare }: Asked, io: Io, { isJson, plot }: How): Promise<ExitCode> {
  const parts = await simulatorParts();
  const [{ simulate }, { whatIf }, text] = await Promise.all([
    import('../pathway/simulator/simulate.ts'),
    import('../pathway/simulator/what-if.ts'),
    import('./simulate-text.ts'),
  ]);
  const columns = io.stdout.columns ?? 100;
  if (compare === null) {
    const lived = await simulate(setting, parts);
    io.stdout.write(isJson ? inJson(io, text.livedJson(lived)) : text.livedText(lived, columns));
    if (plot !== undefined) writeFileSync(plot, text.livedPlot(lived));
    return tellBroken(lived, parts, io);
  }
  const tried = await whatIf(setting, compare.lever, compare.values, parts);
  io.stdout.write(
    isJson
      ? inJson(io, text.comparedJson(setting, compare.lever, tried))
      : text.comparedText(setting, compare.lever, tried, columns),
  );
  if (plot !== undefined) writeFileSync(plot, text.comparedPlot(compare.lever, tried));
  const last = tried.at(-1);
  return last ? tellBroken(last.lived, parts, io) : 0;
}

export async function simulatorParts(): Promise<SimulatorParts> {
  const [{ rules }, { memoryStore }] = await Promise.all([
    import('../engine/rules.ts'),
    import('../store/memory/memory-store.ts'),
  ]);
  return { rules, openStore: memoryStore };
}

/** The shortest history of what broke, a line each: what --history reads. */
async function tellBroken(lived: Lived, parts: SimulatorParts, io: Io): Promise<ExitCode> {
  if (lived.broken === null) return 0;
  const { shortestOf } = await import('../pathway/simulator/shortest.ts');
  const shortest = await shortestOf(lived, parts);
  io.stderr.write(`virchow: a promise was broken. ${lived.broken.message}\n`);
  io.stderr.write(
    shortest?.breaksAlone === true
      ? 'The shortest history that shows it, for --history:\n'
      : 'It shows only with this seed; what was asked about this person:\n',
  );
  for (const asking of shortest?.script ?? []) io.stderr.write(`${JSON.stringify(asking)}\n`);
  return 1;
}
