import { factsIn } from '../engine/amount.ts';
import { factsOfItem, testsIn } from '../engine/conditions.ts';
import { formulasFor } from '../engine/formula.ts';
import { type InputName, inputNames } from '../engine/read-score-input.ts';
import type { Rules } from '../engine/rules.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import type {
  ByRegion,
  Citation,
  Code,
  Condition,
  DecisionTable,
  Fact,
  Source,
} from '../knowledge/rule-types.ts';
import type { Formula, Score, ScoreLevel } from '../knowledge/score-types.ts';

/** A fact of the data dictionary, each key always there. */
export type FactEntry = {
  readonly id: string;
  /** Its id in the published tables; accepted wherever `id` is. */
  readonly ref: string | null;
  readonly type: Fact['type'];
  readonly unit: string | null;
  readonly domain: readonly [min: number, max: number] | null;
  readonly whole: boolean;
  readonly values: readonly string[] | null;
  /** Whether "unsure" is an answer too. */
  readonly unsure: boolean;
  readonly means: string;
  readonly notInferredFrom: string | null;
  readonly codes: readonly Code[];
  readonly askedIf: Condition | null;
  /** What it follows from where it is not given. */
  readonly derived:
    | Condition
    | { readonly score: string; readonly level: string }
    | { readonly dDimer: string }
    | { readonly formula: ByRegion<string> }
    | null;
  /** What makes it yes, and otherwise says nothing of it. */
  readonly impliedBy: Condition | null;
  /** What it is taken for while nobody has given it; null for all that stays unknown. */
  readonly absentMeans: false | null;
  readonly staleAfterDays: number | null;
  /** Scores and decisions that read it. */
  readonly usedBy: readonly string[];
};

/** A name by which one score's input may call a fact or an item. */
export type InputEntry = InputName & { readonly score: string };

export const inputEntries = ({ catalogue }: Rules): InputEntry[] =>
  [...catalogue.scores, ...catalogue.formulas].flatMap((score) =>
    inputNames(score, catalogue).map((each) => ({ score: score.id, ...each })),
  );

/** An item of a score, for whoever holds the published table. */
export type ScoreItemEntry = {
  readonly score: string;
  readonly key: string;
  /** Null where it counts as many as the fact says. */
  readonly points: number | null;
  /** The fact that makes it present; `when` says how. */
  readonly fact: string | null;
  readonly when: Condition | null;
};

export function factEntries({ catalogue }: Rules): FactEntry[] {
  const users = usersOf(catalogue);
  return Object.entries(catalogue.facts).map(([id, fact]) => ({
    id,
    ref: fact.ref ?? null,
    type: fact.type,
    unit: fact.type === 'quantity' ? fact.unit : null,
    domain: fact.type === 'quantity' ? fact.domain : null,
    whole: fact.type === 'quantity' && fact.whole === true,
    values: fact.type === 'one-of' ? fact.values : null,
    unsure: 'unsure' in fact,
    means: fact.means,
    notInferredFrom: fact.notInferredFrom ?? null,
    codes: fact.codes ?? [],
    askedIf: fact.askedIf ?? null,
    derived: derivedOf(fact),
    impliedBy: fact.type === 'yes-no' ? (fact.impliedBy ?? null) : null,
    absentMeans: fact.type === 'yes-no' ? (fact.absentMeans ?? null) : null,
    staleAfterDays: 'staleAfterDays' in fact ? (fact.staleAfterDays ?? null) : null,
    usedBy: users.filter(([, reads]) => reads.has(id)).map(([user]) => user),
  }));
}

export function scoreItemEntries({ catalogue }: Rules): ScoreItemEntry[] {
  return catalogue.scores.flatMap((score) =>
    score.items.map((item) => {
      const [only, ...others] = factsOfItem(item);
      const isMore = 'when' in item && testsIn(item.when).length > 1;
      return {
        score: score.id,
        key: item.key,
        points: 'points' in item ? item.points : null,
        fact: only !== undefined && others.length === 0 && !isMore ? only : null,
        when: 'when' in item ? item.when : null,
      };
    }),
  );
}

function derivedOf(fact: Fact): FactEntry['derived'] {
  switch (fact.type) {
    case 'yes-no':
      return fact.derived ?? null;
    case 'one-of':
      if (fact.derivedFromScore) return fact.derivedFromScore;
      return fact.derivedFromDDimer ? { dDimer: fact.derivedFromDDimer } : null;
    case 'quantity':
      return fact.derivedFromFormula ? { formula: fact.derivedFromFormula } : null;
    case 'd-dimer':
      return null;
  }
}

function usersOf(catalogue: Catalogue): (readonly [user: string, reads: ReadonlySet<string>])[] {
  return [
    ...catalogue.scores.map((score) => [score.id, new Set(readByScore(score, catalogue))] as const),
    ...catalogue.formulas.map((formula) => [formula.id, new Set(readByFormula(formula))] as const),
    [catalogue.dDimerCutOff.id, new Set(behindDDimer)] as const,
    ...catalogue.decisions.map((table) => [table.id, new Set(readByDecision(table, catalogue))] as const),
  ];
}

const behindDDimer = ['d-dimer', 'age'];

/** The facts a score reads, directly or through what they follow from. */
export function readByScore(score: Score, catalogue: Catalogue): string[] {
  const raisers = Object.values(score.levels).flatMap(({ atLeast = [] }) => atLeast);
  return behind(
    [
      ...score.items.flatMap(factsOfItem),
      ...factsTested([...raisers, ...(score.refusedIf ?? []), ...(score.cautionIf ?? [])]),
    ],
    catalogue,
  );
}

export const readByFormula = ({ amount, refusedIf = [], cautionIf = [] }: Formula): string[] => [
  ...new Set([...factsIn(amount), ...factsTested([...refusedIf, ...cautionIf])]),
];

const factsTested = (rules: readonly { readonly when: Condition }[]): string[] =>
  rules.flatMap(({ when }) => testsIn(when).map(([fact]) => fact));

/** The facts a decision reads in any region, directly or through what they follow from. */
export function readByDecision(table: DecisionTable, catalogue: Catalogue): string[] {
  const conditions = [...table.rows.map(({ when }) => when), ...(table.notes ?? []).map(({ when }) => when)];
  if (table.policy === 'most-urgent' && table.placeFirst) conditions.push(table.placeFirst.when);
  return behind(
    conditions.flatMap((condition) => testsIn(condition).map(([fact]) => fact)),
    catalogue,
  );
}

function behind(facts: readonly string[], catalogue: Catalogue): string[] {
  const found = new Set(facts);
  for (const id of found) {
    const fact = catalogue.facts[id];
    if (fact?.type === 'yes-no') {
      for (const condition of [fact.derived, fact.impliedBy])
        for (const [source] of condition ? testsIn(condition) : []) found.add(source);
    }
    if (fact?.type === 'quantity' && fact.derivedFromFormula) {
      const formulas = formulasFor(fact.derivedFromFormula, null, catalogue);
      for (const source of formulas.flatMap(readByFormula)) found.add(source);
    }
    if (fact?.type !== 'one-of') continue;
    const { derivedFromScore, derivedFromDDimer } = fact;
    const score = catalogue.scores.find((each) => each.id === derivedFromScore?.score);
    if (score) for (const source of readByScore(score, catalogue)) found.add(source);
    if (derivedFromDDimer) for (const source of [...behindDDimer, 'd-dimer.availability']) found.add(source);
  }
  return Object.keys(catalogue.facts).filter((id) => found.has(id));
}

/** Everything that is known, as it is written: scores and decisions with rows, conditions, outcomes and citations. */
export type RulesEntry = {
  readonly version: string;
  readonly edition: string;
  readonly scores: readonly unknown[];
  readonly decisions: readonly unknown[];
  readonly sources: Readonly<Record<string, Source>>;
};

export function rulesEntry({ catalogue, version }: Rules): RulesEntry {
  const { edition, sources, scores, formulas, dDimerCutOff, decisions } = catalogue;
  return {
    version,
    edition,
    scores: [
      ...scores.map((score) => ({
        ...score,
        version,
        ...citedAsLists(score),
        names: inputNames(score, catalogue),
        reads: readByScore(score, catalogue),
      })),
      ...formulas.map((formula) => ({
        ...formula,
        version,
        ...citedAsLists(formula),
        names: inputNames(formula, catalogue),
        reads: readByFormula(formula),
      })),
      { ...dDimerCutOff, version, reads: behindDDimer },
    ],
    decisions: decisions.map((table) => ({
      ...table,
      version,
      rows: table.rows.map((row) => ({ ...row, because: listed(row.because) })),
      notes: (table.notes ?? []).map((note) => ({ ...note, because: listed(note.because) })),
      ...(table.policy === 'most-urgent'
        ? {
            whenNoRow: { ...table.whenNoRow, because: listed(table.whenNoRow.because) },
            floorWhileUnknown: {
              ...table.floorWhileUnknown,
              because: listed(table.floorWhileUnknown.because),
            },
            ...(table.placeFirst && {
              placeFirst: { ...table.placeFirst, because: listed(table.placeFirst.because) },
            }),
          }
        : {}),
      reads: readByDecision(table, catalogue),
    })),
    sources,
  };
}

function citedAsLists({ because, levels = {}, refusedIf = [], cautionIf = [] }: Score | Formula): object {
  return {
    because: listed(because),
    refusedIf: refusedIf.map((rule) => ({ ...rule, because: listed(rule.because) })),
    cautionIf: cautionIf.map((rule) => ({ ...rule, because: listed(rule.because) })),
    levels: Object.fromEntries(Object.entries(levels).map(([name, level]) => [name, levelAsLists(level)])),
  };
}

const levelAsLists = (level: ScoreLevel): object => ({
  ...level,
  because: listed(level.because),
  ...(level.atLeast && {
    atLeast: level.atLeast.map((each) => ({ ...each, because: listed(each.because) })),
  }),
});

export const listed = (because: Citation | readonly Citation[]): readonly Citation[] => [because].flat();
