import type { Rules } from '../../engine/rules.ts';
import type { Clinic, ClinicParts } from '../clinic.ts';
import type { Store } from '../ports.ts';
import { ClinicLife, type Lived } from './clinic-life.ts';
import type { Measured } from './measures.ts';
import { drawPatients } from './patients.ts';
import type { Setting } from './setting.ts';

export type SimulatorParts = {
  /** A store of its own for each clinic: the one that is given is lived in. */
  readonly openStore: () => Store | Promise<Store>;
  readonly rules: Rules;
  readonly clinicOf?: (parts: ClinicParts) => Clinic;
};

/** One simulated clinic, from its first patient to the end of its time. */
export async function simulate(setting: Setting, parts: SimulatorParts): Promise<Lived> {
  const { openStore, ...rest } = parts;
  return new ClinicLife(setting, { ...rest, store: await openStore() }).live(drawPatients(setting));
}

/** What was counted in it. */
export const measuredIn = ({ watcher }: Lived): Measured =>
  watcher.measures.measured([...watcher.episodes.values()]);
