import { type Region, regions } from '../knowledge/rule-types.ts';
import type { Given, Io } from './command.ts';

export const regionOption = {
  takes: regions.join('|'),
  does: 'whose rules; else VIRCHOW_REGION, else uk',
} as const;

export type RegionRead =
  | { readonly ok: true; readonly region: Region }
  | { readonly ok: false; readonly problem: string };

export function readRegion(given: Given, io: Io): RegionRead {
  const option = given.text('region');
  const setting = io.env['VIRCHOW_REGION'];
  const [name, value] = option !== undefined ? ['--region', option] : ['VIRCHOW_REGION', setting];
  if (value === undefined || (value === '' && option === undefined)) return { ok: true, region: 'uk' };
  const region = regions.find((each) => each === value);
  if (region) return { ok: true, region };
  return { ok: false, problem: `${name}: wanted ${regions.join(' or ')}; got ${JSON.stringify(value)}` };
}
