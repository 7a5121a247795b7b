import type { DDimerCutOffKind } from '../../knowledge/rule-types.ts';
import { assert } from '../assert.ts';
import type { FactTexts } from './fact-texts.ts';
import { dDimerInputs } from './inputs.ts';
import type { Label } from './language.ts';

export type DDimerTexts = {
  readonly isGiven: string;
  /** Whether the result can, for all that is known, be below the cut-off, and whether it can reach it. */
  readonly negative: string;
  readonly positive: string;
};

/** A D-dimer is held against the least and the greatest cut-off that the age, where it is not known, could give. */
export function dDimerTexts(reading: DDimerCutOffKind, { sheet, catalogue }: FactTexts): DDimerTexts {
  const { language } = sheet;
  const { name } = language;
  const rule = catalogue.dDimerCutOff;
  const ageFact = catalogue.facts['age'];
  assert(ageFact?.type === 'quantity', 'age is a quantity');
  const [result, limit, own, basis] = [
    name(dDimerInputs.result),
    name(dDimerInputs.comparator),
    name(dDimerInputs.assayCutOff),
    name(dDimerInputs.basis),
  ];
  const says = 'ug/L FEU';
  const fixed = language.firstKnown(own, `${rule.fixedUgPerLFeu}`);
  const isRaised = (by: string): string => {
    const inRange = ([low, high]: readonly [number, number]): string =>
      `${own} >= ${low} and ${own} <= ${high}`;
    const { feu, ddu } = rule.adjustableUgPerLFeu;
    return `(${own} is null or (${basis} = 'FEU' and ${inRange(feu)}) or (${basis} = 'DDU' and ${inRange(ddu)})) and ${by} > ${fixed}`;
  };
  const byAge = (years: string): string => {
    const raised = `${years} * ${rule.ugPerLFeuPerYear}`;
    return `case when ${years} > ${rule.adjustedAboveAge} and ${isRaised(raised)} then ${raised} else ${fixed} end`;
  };
  const cutOff = (end: 'least' | 'greatest'): string =>
    sheet.define(
      `d-dimer cut-off, ${reading}${reading === 'age-adjusted' ? `, ${end}` : ''}`,
      () => {
        if (reading === 'fixed') return fixed;
        if (reading === 'years')
          return `case when ${isRaised(`${rule.yearsUgPerLFeu}`)} then ${rule.yearsUgPerLFeu} else ${fixed} end`;
        return byAge(
          end === 'least' ? name('age') : language.firstKnown(name('age'), `${ageFact.domain[1]}`),
        );
      },
      says,
    );
  const [low, high] = [cutOff('least'), cutOff('greatest')];
  // A limit such as `<270` answers only where it must, and the cut-off itself is positive.
  return {
    isGiven: `${result} is not null`,
    negative: `case when ${limit} = '<' then true else ${result} < ${high} end`,
    positive: `case when ${limit} = '>' then true when ${limit} = '<' then ${result} > ${low} else ${result} >= ${low} end`,
  };
}

/** What a reading can be, in the order of the fact's answers. */
export function readingCells(
  fact: string,
  reading: DDimerCutOffKind,
  labels: readonly Label[],
  texts: FactTexts,
): string {
  const { language } = texts.sheet;
  const { isGiven, negative, positive } = dDimerTexts(reading, texts);
  const availability = language.name('d-dimer.availability');
  const notPossible = `${availability} = 'not-possible'`;
  const conditions: Readonly<Record<string, readonly [whenGiven: string, whenNot: string]>> = {
    negative: [negative, `${availability} is null`],
    positive: [positive, `${availability} is null`],
    awaited: ['false', `${availability} is null or not (${notPossible})`],
    none: ['false', `${availability} is null or ${notPossible}`],
  };
  return language.where(
    labels.map((label) => {
      const of = conditions[label];
      assert(of, `${fact} is never ${label}`);
      return `case when ${isGiven} then ${of[0]} else ${of[1]} end`;
    }),
    labels,
  );
}
