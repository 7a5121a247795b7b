import { assert, at } from '../assert.ts';
import { type Branch, type Given, type Label, type Language, literal, text } from './language.ts';

export function cqlName(id: string): string {
  assert(!/["\\]/.test(id), `${id} is no name for CQL`);
  return `"${id}"`;
}

/** Sets are lists: an engine that never heard of us reads them as what they are. */
export const cqlLanguage: Language = {
  name: cqlName,
  anyOf: (value, answers) => {
    const [only, ...more] = answers.map(text);
    if (only === undefined) return 'false';
    // "in" says no of what is not known; "=" says that it is not known.
    return more.length === 0
      ? `${value} = ${only}`
      : `(${[only, ...more].map((each) => `${value} = ${each}`).join(' or ')})`;
  },
  firstKnown: (...values) => `Coalesce(${values.join(', ')})`,
  power: (value, exponent) => `Power(${value}, ${exponent})`,
  rounded: (value) => `Round(${value}, 8)`,

  only: (labels, place) => `{ ${typed(at(labels, place))} }`,
  openCells: (given, labels, otherwise) =>
    byGiven(
      given,
      labels.map((label, place) => ({ places: [place], set: `{ ${typed(label)} }` })),
      otherwise ?? `{ ${labels.map(typed).join(', ')} }`,
    ),
  where: (conditions, labels) =>
    unionOf(
      conditions.flatMap((condition, place) =>
        condition === 'false'
          ? []
          : [`(if ${condition} then { ${typed(at(labels, place))} } else ${none(labels)})`],
      ),
    ),
  repeats: true,
  follow: (cells, branches, labels, sheet) => {
    if (cells.given) return byGiven(cells.given, branches, unionOf(branches.map(({ set }) => set)));
    const open = sheet.language.name(cells.open);
    const [only, ...more] = branches;
    if (only && more.length === 0) return only.set;
    return unionOf(
      branches.map(
        ({ places, set }) =>
          `(if ${cqlLanguage.canBe(open, cells.labels, places)} then ${set} else ${none(labels)})`,
      ),
    );
  },
  canBe: (open, labels, places) =>
    `(${places.map((place) => `${typed(at(labels, place))} in ${open}`).join(' or ') || 'false'})`,
  certain: (open) => `(if Count(${open}) = 1 then First(${open}) else null)`,
  first: (open) => `Min(${open})`,
  last: (open) => `Max(${open})`,
};

/** A number of points is a decimal, whichever it is: a list holds one type. */
const typed = (label: Label): string => (Number.isInteger(label) ? `${label}.0` : literal(label));

const none = (labels: readonly Label[]): string =>
  labels.some((label) => typeof label === 'string') ? '(List<String>{})' : '(List<Decimal>{})';

/** Sets that are written out are one; others are joined to it. */
function unionOf(sets: readonly string[]): string {
  const isWritten = (set: string): boolean => /^\{ [^{}"]* \}$/.test(set);
  const members = [...new Set(sets.filter(isWritten).flatMap((set) => set.slice(2, -2).split(', ')))];
  const others = sets.filter((set) => !isWritten(set));
  const all = [...(members.length > 0 ? [`{ ${members.join(', ')} }`] : []), ...others];
  const [only = '{}', ...more] = all;
  return more.length === 0 ? only : `(${all.join(' union ')})`;
}

/** What follows from a fact that is known; what follows from all its answers where it is not. */
function byGiven({ value, isIn }: Given, branches: readonly Branch[], whenUnknown: string): string {
  const steps = branches.map(({ places, set }, index) => {
    const isLast = index === branches.length - 1;
    if (isLast) return `else ${set}`;
    return `when ${isIn(places)} then ${set}`;
  });
  const [onlyBranch] = branches;
  if (branches.length === 1 && onlyBranch) return onlyBranch.set;
  return `(if ${value} is null then ${whenUnknown} else case ${steps.join(' ')} end)`;
}
