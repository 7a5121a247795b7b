import { simulatedClinic } from '../knowledge/simulated-clinic.ts';
import { type Lever, type LeverValue, levers } from '../pathway/simulator/what-if.ts';
import { ofYears, type Setting, usualSetting } from '../pathway/simulator/setting.ts';
import type { Given, Io } from './command.ts';
import { readRegion } from './region.ts';

const { inputs } = simulatedClinic;
export type InputName = keyof typeof inputs;

export type Asked = {
  readonly setting: Setting;
  readonly compare: { readonly lever: Lever; readonly values: readonly LeverValue[] } | null;
};
export type AskedRead =
  | { readonly ok: true; readonly asked: Asked }
  | { readonly ok: false; readonly problem: string };

/** Every figure has its range; what is outside is refused with what was wanted. */
export function readAsked(given: Given, io: Io): AskedRead {
  const problems: string[] = [];
  const refused = (option: string, wanted: string, got: string): void =>
    void problems.push(`--${option}: wanted ${wanted}; got ${JSON.stringify(got)}`);
  const number = (option: InputName, text = given.text(option)): number => {
    const { usual, range } = inputs[option];
    if (text === undefined) return usual;
    const value = wholeIn(text, range);
    if (value !== null) return value;
    refused(option, rangeText(range), text);
    return usual;
  };
  const onOff = (option: string, text: string | undefined): 'on' | 'off' => {
    if (text === undefined || text === 'on' || text === 'off') return text ?? 'off';
    refused(option, 'on or off', text);
    return 'off';
  };
  const seedText = given.text('seed') ?? '';
  const seed = wholeIn(seedText, seedRange);
  if (seed === null) refused('seed', rangeText(seedRange), seedText);
  const region = readRegion(given, io);
  if (!region.ok) problems.push(region.problem);
  const setting: Setting = {
    ...usualSetting(seed ?? 0),
    ...ofYears(number('years'), number('patients')),
    region: region.ok ? region.region : 'uk',
    scanSlotsADay: number('scan-slots-a-day'),
    weekendScans: onOff('weekend-scans', given.text('weekend-scans')) === 'on',
    supplyDays: number('supply-days'),
    staff: number('staff'),
  };
  const compare = compareOf(given.text('compare'), { number, onOff, refused });
  const [problem] = problems;
  return problem === undefined ? { ok: true, asked: { setting, compare } } : { ok: false, problem };
}

const seedRange = [0, 2 ** 31 - 1] as const;

function wholeIn(text: string, [least, most]: readonly [number, number]): number | null {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

const rangeText = ([least, most]: readonly [number, number]): string =>
  `a whole number from ${least} to ${most}`;

type Readers = {
  readonly number: (option: InputName, text: string) => number;
  readonly onOff: (option: string, text: string) => 'on' | 'off';
  readonly refused: (option: string, wanted: string, got: string) => void;
};

/** `scan-slots-a-day=2,3,4` */
function compareOf(text: string | undefined, { number, onOff, refused }: Readers): Asked['compare'] {
  if (text === undefined) return null;
  const [name = '', list = ''] = text.split('=');
  const lever = levers.find((each) => each === name);
  const values = list.split(',').filter((each) => each !== '');
  if (lever === undefined || values.length < 2) {
    refused('compare', `${levers.join(', ')}, with at least two values, such as "staff=4,6"`, text);
    return null;
  }
  return {
    lever,
    values: values.map((value) => (lever === 'weekend-scans' ? onOff(lever, value) : number(lever, value))),
  };
}
