import { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import type { Decision } from '../../engine/decide.ts';
import type { Facts } from '../../engine/fact-values.ts';
import type { ScoreAnswer } from '../../engine/rules.ts';
import { duration as durationTable } from '../../knowledge/follow-up/duration.ts';
import {
  type ReviewItem,
  moreBleedingScores,
  reviewEvidence,
  reviewFreshness,
  reviewScores,
} from '../../knowledge/follow-up/review-evidence.ts';
import { reviewItems } from '../../knowledge/follow-up/review.ts';
import type { Episode } from '../episode-types.ts';
import { dayOf, latest } from '../instants.ts';
import { leadingScan } from '../tests-of.ts';
import { legsOf } from './due-villalta.ts';
import { type Asked, reviewFactsOf } from './review-facts.ts';

/** `not-needed`: recurrence scores are made for unprovoked clots alone. `denied`: somebody said that it is not there. */
export type ItemStatus = 'known' | 'stale' | 'unknown' | 'denied' | 'not-needed';
export type SheetItem = {
  readonly item: ReviewItem;
  readonly status: ItemStatus;
  /** The day of what shows it: of its oldest part. */
  readonly on: string | null;
};

export type ReviewSheet = {
  readonly items: readonly SheetItem[];
  readonly facts: Facts;
  /** Facts on record that are too old to be used. */
  readonly stale: readonly string[];
  readonly scores: Readonly<Record<keyof typeof reviewScores, readonly ScoreAnswer[]>>;
  readonly duration: Decision;
  /** Every row that holds, with what it speaks for, the most cautious first: the first of them decides. */
  readonly speaksFor: readonly { readonly row: string; readonly outcome: string }[];
  readonly longTerm: Decision;
  /** Tests that are often asked for at a review, and what the tables say of them: advice, and no step of the review. */
  readonly checks: {
    readonly thrombophiliaIfStopped: Decision;
    readonly thrombophiliaIfGoesOn: Decision;
    readonly cancer: Decision;
  };
};

/** The worksheet of a review: what is there and of when, scores beside each other, and what the tables say. It decides nothing. */
export function reviewSheet(
  episode: Episode,
  asked: Asked,
  also: { readonly ownWords: boolean } = { ownWords: false },
): ReviewSheet {
  const first = reviewFactsOf(episode, asked);
  const items = [...reviewItems, 'review.recurrence-scores' as const].map((item) =>
    item === 'review.preference' && also.ownWords
      ? ({ item, status: 'known', on: dayOf(asked.now, episode.zone).toString() } as const)
      : itemOf(episode, item, first.facts, asked),
  );
  const { facts, stale } = reviewFactsOf(episode, asked, factsOfItems(items));
  const ask = (table: string): Decision => {
    const decision = asked.rules.decision(table, episode.region);
    assert(decision, `no table ${table}`);
    return decision.decide(facts);
  };
  const said = ask(durationTable.id);
  return {
    items,
    facts,
    stale,
    scores: {
      recurrence: reviewScores.recurrence.map((id) => scoreOf(id, facts, asked)),
      bleeding: [...reviewScores.bleeding, ...alsoShown(episode, facts)].map((id) =>
        scoreOf(id, facts, asked),
      ),
    },
    checks: checksBeside(facts, asked, episode),
    duration: said,
    speaksFor: speaksFor(episode, said),
    longTerm: ask('long-term-choice'),
  };
}

/** Those that stand in the way of a proposal, and that a decision must answer for. */
export const itemsMissing = ({ items }: Pick<ReviewSheet, 'items'>): readonly SheetItem[] =>
  items.filter(({ status }) => status !== 'known' && status !== 'not-needed');

/** By region, and by how long the treatment lasts; where that is not known it is shown. */
function alsoShown({ region }: Episode, facts: Facts): readonly string[] {
  const months = facts['treatment.months'];
  return moreBleedingScores
    .filter(({ regions }) => regions.includes(region))
    .filter(({ belowMonths }) => belowMonths === null || typeof months !== 'number' || months < belowMonths)
    .map(({ score }) => score);
}

function checksBeside(facts: Facts, { rules }: Asked, { region }: Episode): ReviewSheet['checks'] {
  const ask = (table: string, also: Facts = {}): Decision => {
    const decision = rules.decision(table, region);
    assert(decision, `no table ${table}`);
    return decision.decide({ ...facts, ...also });
  };
  const ofPatient = (plan: string): Facts => ({ 'thrombophilia.whose': 'patient', 'treatment.plan': plan });
  return {
    thrombophiliaIfStopped: ask('thrombophilia', ofPatient('stop')),
    thrombophiliaIfGoesOn: ask('thrombophilia', ofPatient('continue')),
    cancer: ask('cancer-checks'),
  };
}

function scoreOf(id: string, facts: Facts, { rules }: Asked): ScoreAnswer {
  const answer = rules.score(id, facts);
  assert(answer, `no score ${id}`);
  return answer;
}

/** For the tables: there, not there, or not known. What is too old is not known. */
const factsOfItems = (items: readonly SheetItem[]): Readonly<Record<string, boolean | undefined>> =>
  Object.fromEntries(
    items.map(({ item, status }) => [
      item,
      status === 'known' ? true : status === 'denied' ? false : undefined,
    ]),
  );

function itemOf(episode: Episode, item: ReviewItem, facts: Facts, asked: Asked): SheetItem {
  const provoked = facts['provocation'];
  if (item === 'review.recurrence-scores' && provoked !== undefined && provoked !== 'unprovoked')
    return { item, status: 'not-needed', on: null };
  const shown = [lastSaid(episode, item), shownBy(episode, item, facts, asked)];
  const { isLasting } = reviewEvidence[item];
  const dated = shown.filter((each) => each !== null);
  const last = latest(dated.map(({ at }) => at));
  const best = dated.find(({ at }) => last !== null && at.equals(last));
  if (best === undefined) return { item, status: 'unknown', on: null };
  const day = dayOf(best.at, episode.zone);
  const on = day.toString();
  if (!best.isThere) return { item, status: 'denied', on };
  const oldest = dayOf(asked.now, episode.zone).subtract({ days: reviewFreshness.days });
  const isFresh = isLasting === true || Temporal.PlainDate.compare(day, oldest) >= 0;
  return { item, status: isFresh ? 'known' : 'stale', on };
}

type Shown = { readonly at: Temporal.Instant; readonly isThere: boolean };

/** Whether somebody ticked that it is written down, and when they last did. */
function lastSaid({ findings }: Episode, item: ReviewItem): Shown | null {
  const said = findings
    .filter(({ facts }) => facts[item] !== undefined)
    .toSorted((a, b) => Temporal.Instant.compare(a.observedAt, b.observedAt))
    .at(-1);
  const value = said?.facts[item];
  return said === undefined || typeof value !== 'boolean' ? null : { at: said.observedAt, isThere: value };
}

/** What of the record shows it by itself; its oldest part counts. */
function shownBy(episode: Episode, item: ReviewItem, facts: Facts, asked: Asked): Shown | null {
  const { facts: needed, record } = reviewEvidence[item];
  const there = (at: Temporal.Instant | null): Shown | null => (at === null ? null : { at, isThere: true });
  if (record === undefined) return there(oldestOf(episode, needed, facts));
  switch (record) {
    case 'scan':
      return there(leadingScan(episode)?.scan.performedAt ?? null);
    case 'villalta':
      return there(oldestVillalta(episode));
    case 'doses':
      return there(
        latest((episode.treatment?.reports ?? []).flatMap(({ missed, at }) => (missed === null ? [] : [at]))),
      );
    case 'bleeding-scores':
      return there(reviewScores.bleeding.every((id) => isRead(id, facts, asked)) ? asked.now : null);
    case 'recurrence-scores':
      return there(reviewScores.recurrence.some((id) => isRead(id, facts, asked)) ? asked.now : null);
  }
}

/** A class that no open item can change, or a reason why the score is not for this person. */
function isRead(id: string, facts: Facts, asked: Asked): boolean {
  const answer = scoreOf(id, facts, asked);
  return 'refused' in answer && (answer.class !== null || answer.refused.length > 0);
}

function oldestVillalta(episode: Episode): Temporal.Instant | null {
  const legs = legsOf(episode);
  const last = legs.map((leg) => episode.followUp?.villaltas.findLast((each) => each.leg === leg));
  const days = last.flatMap((score) =>
    score === undefined
      ? []
      : [Temporal.PlainDate.from(score.scoredOn).toZonedDateTime(episode.zone).toInstant()],
  );
  if (legs.length === 0 || days.length < legs.length) return null;
  return days.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null;
}

/** Nothing of these can be gone. */
const lasting = ['unprovoked', 'persistent'];

/** When the last answer of each was seen, the oldest of them; null while one is not known. */
function oldestOf({ findings }: Episode, needed: readonly string[], facts: Facts): Temporal.Instant | null {
  const asked = needed.filter(
    // Nothing that lasts, and nothing at all, can be gone.
    (id) => !(id === 'provocation.resolved' && lasting.some((each) => each === facts['provocation'])),
  );
  if (asked.length === 0) return null;
  const seen = asked.map((id) =>
    findings
      .filter((each) => each.facts[id] !== undefined)
      .toSorted((a, b) => Temporal.Instant.compare(a.observedAt, b.observedAt))
      .at(-1),
  );
  const known = seen.flatMap((finding, index) => {
    const id = asked[index];
    return finding === undefined || id === undefined || (finding.facts[id] ?? null) === null
      ? []
      : [finding.observedAt];
  });
  if (known.length < asked.length) return null;
  return known.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null;
}

function speaksFor({ region }: Episode, { rows }: Decision): ReviewSheet['speaksFor'] {
  const held = rows.flatMap((id) => {
    const row = durationTable.rows.find((each) => each.id === id);
    if (row === undefined) return [];
    return [{ row: id, outcome: typeof row.then === 'string' ? row.then : row.then[region] }];
  });
  const rank = (outcome: string): number => durationTable.ladder.indexOf(outcome);
  return held.toSorted((a, b) => rank(a.outcome) - rank(b.outcome));
}
