import { type MeasureDefinition, smallNumbers } from '../../knowledge/measures.ts';
import type { SplitId } from '../../knowledge/measure-splits.ts';
import { splitWords as words } from '../../knowledge/words/measure-split-words.ts';
import type { SplitGroup, Verdict } from './measure-types.ts';
import { figuresOf, newTally, type Tally, tallyUp, together } from './tally.ts';

/** A group of a split: its figures, and how many people stand behind them, as far as that matters. */
type GroupTally = { readonly tally: Tally; readonly people: Set<string> };
export type SplitTally = Map<string, GroupTally>;
type Named = GroupTally & { readonly group: string };

export function countIn(split: SplitTally, group: string, personId: string, verdict: Verdict): void {
  const known = split.get(group) ?? { tally: newTally(), people: new Set<string>() };
  split.set(group, known);
  tallyUp(known.tally, verdict);
  if (known.people.size < smallNumbers.least) known.people.add(personId);
}

/**
 * The groups as they are shown, what is not recorded last. A figure that one to four people stand behind is not shown; and where
 * the total would give it away, neither is the next smallest.
 */
export function shownGroups(
  id: SplitId,
  split: SplitTally,
  kind: MeasureDefinition['kind'],
): readonly SplitGroup[] {
  const named = [...split].map(([group, of]): Named => ({ group, ...of }));
  const groups = (id === 'language' ? smallLanguagesTogether(named) : named).toSorted(inOrder);
  const hidden = hiddenOf(groups, kind);
  return groups.map((each) => ({
    group: each.group,
    figures: hidden.includes(each) ? null : figuresOf(each.tally),
  }));
}

const inOrder = (a: Named, b: Named): number =>
  Number(a.group === words.notRecorded) - Number(b.group === words.notRecorded) ||
  a.group.localeCompare(b.group, 'en', { numeric: true });

/** A language of few people could name one of them. */
function smallLanguagesTogether(groups: readonly Named[]): readonly Named[] {
  const isFew = ({ group, people }: Named): boolean =>
    group !== words.notRecorded && people.size < smallNumbers.least;
  const few = groups.filter(isFew);
  if (few.length === 0) return groups;
  return [...groups.filter((each) => !isFew(each)), { ...allOf(few), group: words.otherLanguage }];
}

function hiddenOf(groups: readonly Named[], kind: MeasureDefinition['kind']): readonly Named[] {
  const smallestFirst = groups.toSorted((a, b) => a.tally.denominator - b.tally.denominator);
  const hidden = smallestFirst.filter((each) => isSmall(each, kind));
  const rest = smallestFirst.filter((each) => !hidden.includes(each));
  // One that is hidden alone is the total less the others, and two of one person each are two.
  while (hidden.length > 0 && (hidden.length === 1 || isSmall(allOf(hidden), kind))) {
    const next = rest.shift();
    if (next === undefined) break;
    hidden.push(next);
  }
  return hidden;
}

function isSmall({ tally, people }: GroupTally, kind: MeasureDefinition['kind']): boolean {
  const { numerator, denominator, unknown, excluded } = tally;
  const counts =
    kind === 'total'
      ? [unknown, excluded]
      : [numerator, denominator - numerator, denominator, unknown, excluded];
  return people.size < smallNumbers.least || counts.some((count) => count > 0 && count < smallNumbers.least);
}

const allOf = (groups: readonly GroupTally[]): GroupTally => ({
  tally: groups.map(({ tally }) => tally).reduce(together, newTally()),
  people: new Set(groups.flatMap(({ people }) => [...people])),
});
