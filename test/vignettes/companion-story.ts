/** People with a companion: what they tap, and what it shows them. */
import type { Actor } from '../../src/pathway/actors.ts';
import type { Saying, SlotNow, Taking } from '../../src/pathway/companion/companion-types.ts';
import { medicineNow } from '../../src/pathway/companion/medicine-now.ts';
import { readSlot, type SayDose, sayDose } from '../../src/pathway/companion/say-dose.ts';
import type { Episode } from '../../src/pathway/episode-types.ts';
import type { KeptRegimen } from '../../src/pathway/treatment/treatment-types.ts';
import { noTreatmentYet } from '../../src/pathway/treatment/evolve-treatment.ts';
import type { Story } from '../oracle/episode-story.ts';
import { confirmedOn, decideHome, dispense, homeFacts, prescribe } from '../oracle/treatment-story.ts';
import { prescribed } from './letters-read.ts';

export const rhea: Actor = { role: 'patient', id: 'p1' };

/** At home on apixaban from the evening of that day: 14 doses of 10 mg, all tablets of 5 mg. Nobody has seen the first dose. */
export function onApixaban(day: string, zone?: string): Story {
  const person = confirmedOn(day, zone === undefined ? {} : { zone });
  person.does('10:30', homeFacts('10:25'));
  person.does('10:40', decideHome('+1 10:00'));
  person.does('10:45', prescribe('apixaban', { start: day, slot: 'evening' }));
  person.does('10:50', dispense('10:48', 'apixaban', '5 mg', 60));
  return person;
}

/** What the person taps at that time of that slot, recorded where it is something new. */
export function taps(person: Story, clock: string, slot: string, saying: Saying): SayDose {
  person.waitsUntil(clock);
  const at = readSlot(slot);
  if (at === null) throw new Error(`${slot} is no slot`);
  const said = sayDose(person.episode, at, saying, person.now);
  if (said.is === 'report') person.does(clock, said.command, rhea);
  return said;
}

/** What is shown at that time, where a medicine is taken. */
export function takingAt(person: Story, clock: string): Taking {
  person.waitsUntil(clock);
  const medicine = medicineNow(person.episode, person.now);
  if (medicine.is !== 'taking') throw new Error(`it is ${medicine.is}`);
  return medicine;
}

/** In one line: `2026-11-24 evening: apixaban 10 mg, 2 x 5 mg, due`. */
export function lineOf(slot: SlotNow | null): string {
  if (slot === null) return 'nothing';
  const doses = slot.doses.map(
    ({ medicine, amount, count, strength }) => `${medicine} ${amount}, ${count} x ${strength}`,
  );
  return `${slot.on} ${slot.slot}: ${doses.join(' + ')}, ${slot.said?.is ?? slot.time}`;
}

const blank = confirmedOn('2026-01-05').episode;

/** An episode with this regimen and nothing said of it. */
export const episodeWith = (
  regimen: KeptRegimen,
  region: 'uk' | 'us',
  also: Partial<Episode> = {},
): Episode => ({
  ...blank,
  region,
  zone: region === 'uk' ? 'Europe/London' : 'America/New_York',
  treatment: { ...noTreatmentYet, regimen: prescribed(regimen) },
  ...also,
});
