import type { Flip } from '../../engine/explain.ts';
import type { Reason } from '../../engine/decide.ts';
import type { Rules } from '../../engine/rules.ts';
import type { Condition, Region } from '../../knowledge/rule-types.ts';
import { ifClinicClosed, levels } from '../../knowledge/words/care-cards.ts';
import { rowWords } from '../../knowledge/words/row-reasons.ts';
import { factWords } from '../../knowledge/words/screens.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import type { CareCard, LevelWords, RowWords } from '../../knowledge/words/word-types.ts';
import { isTriageFact } from './answers.ts';
import type { Result } from './triage-flow.ts';

export type Advice = {
  readonly outcome: string;
  /** Who sees them: `primary-care`, `hospital` and so on; `any` where no row says. */
  readonly place: string;
  readonly level: LevelWords;
  readonly card: CareCard;
  /** Where to go if the first place is closed. */
  readonly ifClosed: string | null;
  /** The rows that give this level, the deciding one first. */
  readonly rows: readonly { readonly id: string; readonly words: RowWords }[];
  readonly conditions: readonly Condition[];
  readonly because: readonly Reason[];
  /** What would make the advice more urgent, by the advice it would become. */
  readonly flips: readonly { readonly to: string; readonly ifs: readonly string[] }[];
};

/** The words that go with a decision. It chooses nothing: each is looked up by level, place and row. */
export function adviceFor(rules: Rules, region: Region, { facts, decision }: Result): Advice {
  const triage = rules.decision('triage', region);
  const table = triage?.compiled.table;
  if (!triage || table?.policy !== 'most-urgent') throw new Error('triage is a ladder');
  const { outcome, placeIfClosed, because } = decision;
  const level = levels[outcome];
  if (!level) throw new Error(`care-cards.ts: no words for ${outcome}`);
  const cards = level.cards[region];
  const held = triage.compiled.rows.filter((row) => decision.rows.includes(row.id));
  const index = table.ladder.indexOf(outcome);
  const deciding = held.filter((row) => row.outcome === index);
  // An emergency stops before every place is settled: then the rows that do hold say where.
  const place =
    decision.place ?? table.places.find((each) => deciding.some((row) => row.place === each)) ?? 'any';
  const card = cards[place] ?? cards['any'];
  if (!card) throw new Error(`care-cards.ts: no card for ${outcome}, ${place}, ${region}`);
  const ids = deciding.length > 0 ? deciding.map(({ id }) => id) : [table.whenNoRow.id];
  return {
    outcome,
    place,
    level,
    card,
    ifClosed:
      place === table.placeFirst?.place ? (ifClinicClosed[region][placeIfClosed ?? 'any'] ?? null) : null,
    rows: ids.flatMap((id) => {
      const words = rowWords[id];
      return words ? [{ id, words }] : [];
    }),
    conditions: table.rows.filter(({ id }) => ids.includes(id)).map(({ when }) => when),
    because: because.filter(({ row }) => ids.includes(row)),
    flips: flipsInWords(triage.flips(facts), table.ladder, index, region),
  };
}

function flipsInWords(
  flips: readonly Flip[],
  ladder: readonly string[],
  from: number,
  region: Region,
): Advice['flips'] {
  const byOutcome = new Map<string, Set<string>>();
  for (const { fact, to, outcome } of flips) {
    // Emergency signs stand above, all of them, whether or not they would change this advice.
    if (ladder.indexOf(outcome) >= from || fact.startsWith('sign.')) continue;
    const change = isTriageFact(fact) ? factWords[fact].change : undefined;
    if (change?.to !== to) continue;
    const ifs = byOutcome.get(outcome) ?? new Set();
    byOutcome.set(outcome, ifs.add(wordsIn(change.says, region)));
  }
  return [...byOutcome]
    .toSorted(([a], [b]) => ladder.indexOf(a) - ladder.indexOf(b))
    .flatMap(([outcome, ifs]) => {
      const to = levels[outcome]?.inShort[region];
      return to === undefined ? [] : [{ to, ifs: [...ifs] }];
    });
}
