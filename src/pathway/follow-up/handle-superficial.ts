import { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import type { FactValue } from '../../engine/fact-values.ts';
import { acceptance } from '../../knowledge/home-care/home-or-hospital/acceptance.ts';
import { coursesAccepted } from '../../knowledge/diagnosis/superficial-courses.ts';
import type { Refusal } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import type { EpisodeFact, RecordedFacts } from '../events.ts';
import { factsOf, knownOf } from '../facts-of-episode.ts';
import { badFact, withFindings } from '../handle/findings.ts';
import { type CommandOf, type Handled, refused } from '../handle/handled.ts';
import { firstOf, missing, wordless } from '../handle/when.ts';
import { startOfDay } from '../instants.ts';
import type { DecisionRecord } from '../ports.ts';
import { superficialScan } from './due-superficial.ts';
import type { FollowUpCommand } from './follow-up-commands.ts';

type Decide = CommandOf<'decide-superficial', FollowUpCommand>;
const table = 'superficial-vein';

/** A physician decides on the treatment of a clot in a superficial vein, with what the table says beside it. */
export function decideSuperficial(episode: Episode, command: Decide, context: Context): Handled {
  const { facts, course, physician, overrideReason, medicine, untilOn, followedBy, note } = command;
  const seen = superficialScan(episode);
  if (seen === undefined || episode.diagnosis?.is === 'confirmed')
    return refused({ code: 'no-superficial-clot' });
  const wrong = wrongDecision(episode, command, context);
  if (wrong) return refused(wrong);
  const record = askSuperficial(episode, facts, context);
  const isAccepted = record.outcome !== null && coursesAccepted[record.outcome]?.includes(course) === true;
  const reason = overrideReason?.trim() ?? '';
  const atLeast = acceptance.override.reasonAtLeast;
  if (!isAccepted && reason === '')
    return refused({ code: 'not-proposed', proposed: record.outcome, table, asked: course });
  if (!isAccepted && reason.length < atLeast)
    return refused({ code: 'reason-too-short', field: 'overrideReason', atLeast, got: reason.length });
  const decided: EpisodeFact = {
    type: 'superficial-decided',
    course,
    against: record.outcome,
    decisionId: record.decisionId,
    knowledgeVersion: record.knowledgeVersion,
    scanSequence: seen.scan.sequence,
    physician: physician.trim(),
    override: isAccepted ? null : { reason },
    medicine: medicine?.trim() || null,
    untilOn,
    followedBy: followedBy?.trim() || null,
    note: note.trim(),
  };
  return {
    ok: true,
    facts: [
      ...(Object.keys(facts).length > 0
        ? [{ type: 'findings-recorded', facts, observedAt: context.now } as const]
        : []),
      decided,
      ...(course === 'as-dvt' ? [confirmedAs(decided.physician)] : []),
    ],
    decisions: [record],
  };
}

/** As a DVT means all that a confirmed one has: a place, a regimen, somebody who watches. */
const confirmedAs = (physician: string): EpisodeFact => ({
  type: 'diagnosis-confirmed',
  override: { reason: `Superficial vein thrombosis managed as DVT, decided by ${physician}` },
});

function wrongDecision(episode: Episode, command: Decide, context: Context): Refusal | null {
  const { facts, course, physician, medicine, untilOn, followedBy } = command;
  if (context.by.role !== 'clinician') return { code: 'not-a-clinician' };
  const bad = Object.keys(facts).length === 0 ? null : badFact(episode, facts, context);
  if (bad) return bad;
  const isGiven = course === 'prophylactic' || course === 'other-anticoagulant';
  return firstOf(
    wordless(physician) ? missing('physician', 'a physician decides on an anticoagulant') : null,
    isGiven && wordless(medicine) ? missing('medicine', 'which medicine, in which dose') : null,
    isGiven && untilOn === null ? missing('untilOn', 'the last day of the medicine') : null,
    untilOn !== null && isOver(untilOn, episode, context)
      ? missing('untilOn', 'a day that is to come')
      : null,
    (isGiven || course === 'specialist') && wordless(followedBy)
      ? missing('followedBy', 'who prescribes and ends it, or sees the person')
      : null,
  );
}

const isOver = (on: string, { zone }: Episode, { now }: Context): boolean =>
  startOfDay(Temporal.PlainDate.from(on).add({ days: 1 }), zone).epochMilliseconds <= now.epochMilliseconds;

/** What the table says on all that is known now, these answers among it. */
export function askSuperficial(episode: Episode, facts: RecordedFacts, context: Context): DecisionRecord {
  const { rules, now, birthDate, by, newId } = context;
  const known = superficialFactsOf(withFindings(episode, facts, context), { rules, now, birthDate });
  const decision = rules.decision(table, episode.region);
  assert(decision, `no table ${table}`);
  const { outcome, rows, decisive } = decision.decide(rules.reader.shape(known));
  return {
    decisionId: newId(),
    table,
    outcome,
    rows,
    decisive,
    knowledgeVersion: rules.version,
    plan: null,
    inputs: known,
    at: now,
    by,
  };
}

type Asked = Pick<Context, 'rules' | 'now' | 'birthDate'>;

/** The scan that showed it is the one that counts here, also where a later one shows no deep clot. */
export function superficialFactsOf(episode: Episode, asked: Asked): Readonly<Record<string, FactValue>> {
  const read = factsOf(episode, asked);
  assert(read.ok, 'findings were checked when they were recorded');
  return { ...knownOf(read.facts), 'scan.result': 'superficial-thrombosis' };
}
