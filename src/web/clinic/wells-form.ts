/** The Wells score as a form tells it. Runs on the server and in the browser alike, so that both say the same. */
import { holds } from '../../engine/conditions.ts';
import type { Facts } from '../../engine/fact-values.ts';
import { decisiveItems, readItems } from '../../engine/score.ts';
import { yesNoItems } from '../../engine/score-classes.ts';
import { scoreCompiler } from '../../engine/variables.ts';
import { dDimerCutOff } from '../../knowledge/diagnosis/d-dimer-cut-off.ts';
import { assessmentFacts } from '../../knowledge/facts/assessment.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { wellsDvt2003 } from '../../knowledge/scores/wells-dvt-2003.ts';
import { assessWords as words } from '../../knowledge/words/clinic-episode-forms.ts';
import { fill } from './fill-words.ts';

/** What a field says, empty where there is none. */
export type FieldText = (name: string) => string;

const numberIn = (text: string): number | null =>
  /^-?\d{1,3}(\.\d{1,2})?$/.test(text.trim()) ? Number(text) : null;

/** Symptomatic less other, in centimetres; from two measurements, or as given. Millimetres survive the subtraction. */
export function calfDifference(field: FieldText): number | null {
  const symptomatic = numberIn(field('calf.symptomatic'));
  const other = numberIn(field('calf.other'));
  if (symptomatic !== null && other !== null) return Math.round((symptomatic - other) * 100) / 100;
  return numberIn(field('leg.calf-difference'));
}

export const wellsItemIds = [
  'wells.active-cancer',
  'wells.paralysis-or-cast',
  'wells.bedridden-or-surgery',
  'wells.deep-vein-tenderness',
  'wells.entire-leg-swollen',
  'wells.calf-larger',
  'wells.pitting-oedema',
  'wells.collateral-veins',
  'wells.previous-dvt',
  'wells.alternative-as-likely',
] as const;

export function wellsFacts(field: FieldText): Facts {
  const facts: Record<string, boolean | number> = {};
  for (const id of wellsItemIds) {
    const text = field(id);
    if (text === 'yes' || text === 'no') facts[id] = text === 'yes';
  }
  const difference = calfDifference(field);
  if (difference === null) return facts;
  const measured = { ...facts, 'leg.calf-difference': difference };
  const isLarger = holds(assessmentFacts['wells.calf-larger'].derived, measured);
  return isLarger === 'unknown' ? measured : { ...measured, 'wells.calf-larger': isLarger };
}

export type ScoreSaid = {
  readonly value: string;
  readonly class: string;
  readonly isDecided: boolean;
  /** Items that can still change the class, in a clinician's words. */
  readonly decisive: readonly string[];
};

const wells = scoreCompiler(
  wellsDvt2003,
  { facts: assessmentFacts, scores: [wellsDvt2003], formulas: [], dDimerCutOff },
  null,
);

const levels = { uk: 'two-level', us: 'three-level' } as const;
const isClass = (name: string): name is keyof typeof words.class => name in words.class;
const classWords = (name: string): string => (isClass(name) ? words.class[name] : name);

export function sayScore(facts: Facts, region: Region): ScoreSaid {
  const level = levels[region];
  const result = readItems(wells(), facts);
  const [min, max] = result.interval;
  const { class: name = null, actOn = '' } = result.levels[level] ?? {};
  const items = decisiveItems(wells(), level, facts);
  return {
    value:
      min === max
        ? fill(words.exactly, { value: signed(min) })
        : fill(words.between, { min: signed(min), max: signed(max) }),
    class: name === null ? fill(words.undecided, { class: classWords(actOn) }) : classWords(name),
    isDecided: name !== null,
    decisive: (yesNoItems(wellsDvt2003) ?? []).flatMap(({ key, fact }) =>
      items.includes(key) ? [meaning(fact)] : [],
    ),
  };
}

const meaning = (fact: string): string =>
  Object.entries(assessmentFacts).find(([id]) => id === fact)?.[1].means ?? fact;

/** A true minus, which a screen reader says. */
const signed = (value: number): string => (value < 0 ? `−${-value}` : String(value));
