import { simulatedClinic } from '../../../knowledge/simulated-clinic.ts';
import { whatIfWords as words } from '../../../knowledge/words/what-if-words.ts';
import type { Region } from '../../../knowledge/rule-types.ts';
import { type LeverValue, levers } from '../../../pathway/simulator/what-if.ts';
import type { WhatIfAsked } from '../../../pathway/simulator/what-if-jobs.ts';
import { usualSetting } from '../../../pathway/simulator/setting.ts';
import type { FormReader } from '../form-reader.ts';
import { fill } from '../fill-words.ts';

const { inputs, onPage } = simulatedClinic;
type Range = readonly [least: number, most: number];
export const seedRange: Range = [0, 2 ** 31 - 1];

/** Where the fields begin. */
export const usualAnswers = (): Record<string, string> => ({
  seed: '1',
  patients: String(onPage.usualPatients),
  scanSlots: '2',
  weekend: 'off',
  supplyDays: String(inputs['supply-days'].usual),
  staff: String(inputs.staff.usual),
  lever: 'scan-slots-a-day',
  values: '1, 2, 3',
});

/** Null where the reader has noted problems: each figure has its range, as at a prompt. */
export function readWhatIf(read: FormReader, region: Region): WhatIfAsked | null {
  const whole = (name: string, what: string, range: Range): number => {
    const before = read.problems.length;
    const value = read.number(name, what);
    if (value !== null && isWhole(value, range)) return value;
    if (read.problems.length === before) read.wrong(name, `${what}: ${rangeText(range)}`);
    return range[0];
  };
  const setting = {
    ...usualSetting(whole('seed', words.seed, seedRange)),
    region,
    patients: whole('patients', words.patients, onPage.patients),
    scanSlotsADay: whole('scanSlots', words.scanSlots, inputs['scan-slots-a-day'].range),
    weekendScans: read.oneOf('weekend', ['on', 'off']) === 'on',
    supplyDays: whole('supplyDays', words.supplyDays, inputs['supply-days'].range),
    staff: whole('staff', words.staff, inputs.staff.range),
  };
  const lever = read.chosen('lever', words.lever, levers);
  if (lever === null) return null;
  const values: readonly LeverValue[] =
    lever === 'weekend-scans' ? ['off', 'on'] : valuesIn(read, lever, inputs[lever].range);
  return read.problems.length > 0 ? null : { setting, lever, values };
}

function valuesIn(
  read: FormReader,
  lever: Exclude<keyof typeof words.levers, 'weekend-scans'>,
  range: Range,
): readonly number[] {
  const typed = (read.text('values', words.values, 100) ?? '').split(/[\s,;]+/).filter((each) => each !== '');
  const values = typed.map((each) => (/^\d{1,4}$/.test(each) ? Number(each) : Number.NaN));
  const isGood =
    values.length >= 2 &&
    values.length <= onPage.mostValues &&
    new Set(values).size === values.length &&
    values.every((value) => isWhole(value, range));
  if (isGood) return values;
  const [from, to] = range.map(String);
  read.wrong(
    'values',
    fill(words.valuesWanted, { what: words.levers[lever], most: String(onPage.mostValues), from, to }),
  );
  return [];
}

const isWhole = (value: number, [least, most]: Range): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const rangeText = ([from, to]: Range): string => fill(words.range, { from: String(from), to: String(to) });
