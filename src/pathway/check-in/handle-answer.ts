import { assert } from '../../engine/assert.ts';
import { inRegion } from '../../engine/compiled-table.ts';
import type { Decision } from '../../engine/decide.ts';
import type { Facts } from '../../engine/fact-values.ts';
import type { RegionalDecision } from '../../engine/rules.ts';
import type { LadderTable, Outcome } from '../../knowledge/rule-types.ts';
import type { Context } from '../context.ts';
import { noDuty } from '../duty/no-duty.ts';
import { onDuty } from '../duty/on-duty.ts';
import type { Episode } from '../episode-types.ts';
import type { Owner } from '../events.ts';
import { knownOf } from '../facts-of-episode.ts';
import { type CommandOf, type Handled, refused } from '../handle/handled.ts';
import { missing, wordless } from '../handle/when.ts';
import { timesOf } from './answer-due.ts';
import { type Told, factsOfAnswer, freeTextOf, readingOf } from './answer-facts.ts';
import type { CheckInCommand } from './check-in-commands.ts';
import type { CheckInFact } from './check-in-events.ts';
import type { AnswerNeed } from './check-in-types.ts';
import { askedOf } from './check-ins-of.ts';
import { closedByAnswer } from './closed-check-ins.ts';
import { dosesOfAnswer } from './doses-of-answer.ts';
import { firstWords, isRed } from './first-words.ts';
import { askedByStaff, plannedContact } from './handle-contact.ts';
import { questionsOf } from './questions-of.ts';

type Of<T extends CheckInCommand['type']> = CommandOf<T, CheckInCommand>;
type Answered = Extract<CheckInFact, { type: 'check-in-answered' }>;
type Line = Pick<AnswerNeed, 'outcome' | 'rows'>;

const table = 'check-in';

/**
 * What a person told us is kept whatever it is about: an old link, a check-in of another plan, one that was answered before. A
 * sign of an emergency is never refused for the day it comes on.
 */
export function answerCheckIn(episode: Episode, command: Of<'answer-check-in'>, context: Context): Handled {
  const { checkInId, way, answers, calves, freeText } = command;
  const planned = plannedContact(episode, checkInId);
  const told: Told = { answers, calves, freeText, way };
  const read = factsOfAnswer(episode, questionsOf(episode, checkInId), told, context);
  if (!read.ok) return refused({ code: 'answers-refused', problems: read.problems });
  const isOurs = planned !== undefined || askedOf(episode, checkInId) !== undefined;
  const answered = decided(episode, read.facts, context, {
    checkInId: isOurs ? checkInId : null,
    way,
    facts: answers,
    freeText: freeText.trim(),
    reading: readingOf(told),
    closes: closedByAnswer(episode, checkInId, answers),
  });
  return {
    ok: true,
    facts: [
      ...askedByStaff(episode, planned, context),
      answered.fact,
      ...dosesOfAnswer(episode, command, context),
    ],
    decisions: [answered.record],
  };
}

/** A text that says nothing we asked: a person reads it, and its words are looked at for an emergency at once. */
export function receiveReply(episode: Episode, { text }: Of<'receive-reply'>, context: Context): Handled {
  if (wordless(text)) return refused(missing('text', 'what was written'));
  const facts = context.rules.reader.shape({ 'check-in.free-text': freeTextOf(text) });
  const { fact, record } = decided(episode, facts, context, {
    checkInId: null,
    way: 'sms',
    facts: {},
    freeText: text.trim(),
    reading: { painAtRest: null, painWalking: null, affectedCalfCm: null, otherCalfCm: null },
    closes: [],
  });
  return { ok: true, facts: [fact], decisions: [record] };
}

type Heard = Pick<Answered, 'checkInId' | 'way' | 'facts' | 'freeText' | 'reading' | 'closes'>;

/** Every line of the escalation table that holds, with its reader and its time; the most urgent leads. */
function decided(episode: Episode, facts: Facts, context: Context, heard: Heard) {
  const { rules, now, by, newId } = context;
  const rule = rules.decision(table, episode.region);
  assert(rule, `no table ${table}`);
  const decision = rule.decide(facts);
  const isAsked = Object.keys(heard.facts).length > 0 || heard.checkInId !== null;
  const lines = linesOf(rule, decision, episode.region, isAsked);
  const duty = context.duty ?? noDuty(episode.zone);
  const there = { episode, duty, at: now };
  const owner = readerNow(episode, context);
  const outcomes = rule.compiled.table.outcomes;
  const needs = lines.map((line) => ({
    ...line,
    ...timesOf(outcomeOf(outcomes, line.outcome), there),
    owner,
  }));
  const [lead] = needs;
  const leads = lead?.outcome ?? 'all-well';
  const { outcome, rows, decisive, version } = decision;
  const proposal = {
    decisionId: newId(),
    table,
    outcome,
    rows,
    decisive,
    knowledgeVersion: version,
    plan: null,
  };
  const fact: Answered = {
    type: 'check-in-answered',
    answerId: newId(),
    ...heard,
    decisionId: proposal.decisionId,
    outcome,
    lead: leads,
    isRed: isRed(leads),
    needs: needs.filter(({ outcome: each }) => isForStaff(outcomeOf(outcomes, each))),
    told: lead === undefined ? [] : firstWords(lead, needs, there),
  };
  return { fact, record: { ...proposal, inputs: knownOf(facts), at: now, by } };
}

/** The first on call, else whoever answers for the episode. */
function readerNow({ owner, zone }: Episode, { duty, now }: Pick<Context, 'duty' | 'now'>): Owner {
  const [first] = onDuty(duty ?? noDuty(zone), now);
  return first === undefined ? owner : { kind: 'user', id: first };
}

function outcomeOf(outcomes: Readonly<Record<string, Outcome>>, id: string): Outcome {
  const outcome = outcomes[id];
  assert(outcome, `${table} has no outcome ${id}`);
  return outcome;
}

/** What only says something to the person needs no reader. */
export const isForStaff = ({ who }: Outcome): boolean => who?.some((each) => each !== 'app') !== false;

/** In the order of the ladder. While something is not known somebody reads it all the same: unfinished is not well. */
function linesOf(
  { compiled }: RegionalDecision,
  { rows, outcome }: Decision,
  region: Episode['region'],
  isAsked: boolean,
): readonly Line[] {
  const ladder = compiled.table;
  assert(ladder.policy === 'most-urgent', `${table} is a ladder`);
  const byOutcome = new Map<string, string[]>();
  const add = (then: string, row: string): void =>
    void byOutcome.set(then, [...(byOutcome.get(then) ?? []), row]);
  for (const row of rows) add(thenOf(ladder, row, region), row);
  if (outcome === null && isAsked) add(ladder.floorWhileUnknown.then, 'unfinished');
  return ladder.ladder
    .filter((each) => byOutcome.has(each) && each !== 'all-well')
    .map((each) => ({ outcome: each, rows: byOutcome.get(each) ?? [] }));
}

function thenOf({ rows, whenNoRow }: LadderTable, id: string, region: Episode['region']): string {
  if (id === whenNoRow.id) return whenNoRow.then;
  const row = rows.find((each) => each.id === id);
  assert(row, `${table} has no row ${id}`);
  return inRegion(row.then, region);
}
