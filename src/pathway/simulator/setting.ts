import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import type { Region } from '../../knowledge/rule-types.ts';

/** What is asked of a simulated clinic. With the seed it decides everything that happens there. */
export type Setting = {
  readonly seed: number;
  readonly region: Region;
  /** Of arrivals. The clinic goes on for `afterDays` more. */
  readonly days: number;
  readonly afterDays: number;
  readonly patients: number;
  readonly scanSlotsADay: number;
  readonly weekendScans: boolean;
  readonly supplyDays: number;
  readonly staff: number;
  /** The day before the first arrival is over. */
  readonly startsOn: string;
};

const { inputs } = simulatedClinic;
const yearDays = 365;

export const usualSetting = (seed: number): Setting => ({
  seed,
  region: 'uk',
  days: yearDays,
  afterDays: 0,
  patients: inputs.patients.usual,
  scanSlotsADay: inputs['scan-slots-a-day'].usual,
  weekendScans: false,
  supplyDays: inputs['supply-days'].usual,
  staff: inputs.staff.usual,
  startsOn: '2026-01-05',
});

export const ofYears = (years: number, patientsAYear: number): Pick<Setting, 'days' | 'patients'> => ({
  days: years * yearDays,
  patients: years * patientsAYear,
});

export const zoneOf = (region: Region): string => (region === 'uk' ? 'Europe/London' : 'America/New_York');
