import { lookUpInteractions } from '../../engine/regimen/look-up-interactions.ts';
import type { Citation, Region } from '../../knowledge/rule-types.ts';
import type { InteractionLevel } from '../../knowledge/treatment/interactions/interaction-types.ts';
import type { Treatment as TreatmentKnowledge } from '../../knowledge/treatment/treatment.ts';
import type { Episode } from '../episode-types.ts';

/** What the list of interactions says of one medicine beside the person's own. */
export type MedicineCheck = {
  /** As it was typed. */
  readonly asked: string;
  readonly own: string;
  /**
   * `not-recognised` and `nothing-stated` are no answer, and never "no interaction". `take`: listed, and nothing is known against
   * it. `another-thinner`: it is one itself.
   */
  readonly is: 'not-recognised' | 'nothing-stated' | 'another-thinner' | 'do-not-take' | 'ask-first' | 'take';
  readonly level: InteractionLevel | null;
  /** Instead of a painkiller that makes bleeding more likely. */
  readonly isPainkiller: boolean;
  readonly because: readonly Citation[];
};

const longestName = 100;

/** Null where nothing was asked. */
export function checkMedicine(
  treatment: Pick<TreatmentKnowledge, 'interactions' | 'factsOfInteractions' | 'moreThanOne' | 'medicines'>,
  region: Region,
  own: string,
  text: string,
): MedicineCheck | null {
  const asked = text.trim().slice(0, longestName);
  if (asked === '') return null;
  const nothing = { asked, own, level: null, isPainkiller: false, because: [] } as const;
  const looked = lookUpInteractions(treatment, region, [asked]);
  if (looked.facts['anticoagulant.other'] !== undefined || isPrescribedHere(treatment, asked))
    return { ...nothing, is: 'another-thinner' };
  if (looked.notRecognised.length > 0) return { ...nothing, is: 'not-recognised' };
  const levels = looked.found.map(({ levels: of }) => of[idOf(treatment, own)]);
  const stated = levels.filter((level) => level !== undefined);
  const because = looked.found.flatMap(({ citations }) => citations);
  const isPainkiller = looked.facts['nsaid'] === true;
  // Self-care says so whatever the list says of it: none of these unless it was prescribed beside the blood thinner.
  if (isPainkiller) return { asked, own, is: 'do-not-take', level: null, isPainkiller, because };
  const [worst] = order.filter((level) => stated.includes(level));
  // One part of several of which nothing is stated leaves the whole open, unless another part already forbids it.
  if (worst === undefined || (levels.length > stated.length && answers[worst] === 'take'))
    return { ...nothing, is: 'nothing-stated', because };
  return { ...nothing, is: answers[worst], level: worst, because };
}

/** The worst first. */
const order: readonly InteractionLevel[] = [
  'contraindicated',
  'avoid',
  'dose',
  'review',
  'caution',
  'monitor',
  'none',
];

/** A person takes nothing new on a "caution" of a list: somebody who knows them says so first. */
const answers: Readonly<Record<InteractionLevel, 'do-not-take' | 'ask-first' | 'take'>> = {
  contraindicated: 'do-not-take',
  avoid: 'do-not-take',
  dose: 'ask-first',
  review: 'ask-first',
  caution: 'ask-first',
  monitor: 'ask-first',
  none: 'take',
};

/** Interim cover is free text, `Apixaban 10 mg twice a day`; where two are named, neither is taken for the one. */
function idOf({ medicines }: Pick<TreatmentKnowledge, 'medicines'>, own: string): string {
  const named = medicines.filter(({ id }) => own.toLowerCase().includes(id));
  return named.length === 1 && named[0] !== undefined ? named[0].id : own;
}

/** A medicine that may be prescribed here is one also where no list has it. */
function isPrescribedHere({ medicines }: Pick<TreatmentKnowledge, 'medicines'>, asked: string): boolean {
  const plain = asked
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/ \d.*$/, '');
  return medicines.some(({ id, name }) => plain === id || plain === name.toLowerCase());
}

/** The blood thinner that this person takes or may still have in them; null where none is on record. */
export function ownThinner({ treatment, cover }: Pick<Episode, 'treatment' | 'cover'>): string | null {
  const regimen = treatment?.regimen ?? null;
  if (regimen !== null && regimen.regimen.phases.length > 0) return regimen.regimen.drug;
  return 'medicine' in cover ? cover.medicine.trim() : null;
}
