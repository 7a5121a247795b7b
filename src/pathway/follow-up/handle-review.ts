import { Temporal } from 'temporal-polyfill';
import type { Decision } from '../../engine/decide.ts';
import { careClocks } from '../../knowledge/home-care/plan/care-clocks.ts';
import type { Refusal } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import { type CommandOf, type Handled, refused } from '../handle/handled.ts';
import { missing, wordless } from '../handle/when.ts';
import { dayOf, isAfter, isBefore, startOfDay } from '../instants.ts';
import type { DecisionRecord } from '../ports.ts';
import { runningRegimen } from '../treatment/due-treatment.ts';
import type { TreatmentCommand } from '../treatment/treatment-commands.ts';
import type { ReviewOnRecord } from './follow-up-types.ts';
import { type ReviewSheet, itemsMissing, reviewSheet } from './review-sheet.ts';

type RecordReview = CommandOf<'record-review', TreatmentCommand>;

/**
 * At an undecided review treatment goes on: nothing is recorded before a physician has decided. Each required item that is
 * not known has its reason, and so has a decision that differs from what the tables say.
 */
export function recordReview(episode: Episode, command: RecordReview, context: Context): Handled {
  if (runningRegimen(episode) === null) return refused({ code: 'no-regimen' });
  if (context.by.role !== 'clinician') return refused({ code: 'not-a-clinician' });
  const { decision, physician, reason, ownWords } = command;
  if (wordless(physician)) return refused(missing('physician', 'a physician decides'));
  if (wordless(reason)) return refused(missing('reason', 'why'));
  if (wordless(ownWords)) return refused(missing('ownWords', 'what the person wants, as they said it'));
  const sheet = reviewSheet(episode, context, { ownWords: true });
  const wrong =
    notWithin(episode, command, context) ?? unanswered(sheet, command) ?? notProposed(sheet, command);
  if (wrong) return refused(wrong);
  const { kept, records } = onRecord(sheet, command, context);
  return {
    ok: true,
    facts: [
      {
        type: 'review-recorded',
        decision,
        physician: physician.trim(),
        reason: reason.trim(),
        unknown: itemsMissing(sheet).map(({ item }) => item),
        nextReviewOn: decision === 'stop' ? null : command.nextReviewOn,
        sheet: kept,
      },
    ],
    decisions: records,
  };
}

/** Whoever goes on is reviewed within a year. */
function notWithin(
  { zone }: Episode,
  { decision, nextReviewOn }: RecordReview,
  { now }: Context,
): Refusal | null {
  if (decision === 'stop') return null;
  if (nextReviewOn === null) return missing('nextReviewOn', 'whoever goes on is reviewed within a year');
  const to = startOfDay(dayOf(now, zone).add({ months: careClocks.review.longestMonths }), zone);
  const got = startOfDay(Temporal.PlainDate.from(nextReviewOn), zone);
  return isBefore(got, now) || isAfter(got, to)
    ? { code: 'not-in-window', field: 'nextReviewOn', got, from: now, to }
    : null;
}

function unanswered(sheet: ReviewSheet, { unknownReasons }: RecordReview): Refusal | null {
  const items = itemsMissing(sheet)
    .map(({ item }) => item)
    .filter((item) => wordless(unknownReasons[item] ?? null));
  return items.length > 0 ? { code: 'review-incomplete', items } : null;
}

/** A stop that no table proposes, going on where one does, or a reduced dose that the rules do not allow. */
function notProposed({ duration, longTerm }: ReviewSheet, command: RecordReview): Refusal | null {
  if (!wordless(command.overrideReason)) return null;
  const { decision: asked } = command;
  const saysStop = duration.outcome === 'propose-stop';
  if ((asked === 'stop') !== saysStop && (asked === 'stop' || saysStop))
    return { code: 'not-proposed', proposed: duration.outcome, table: 'duration', asked };
  if (asked === 'continue-reduced' && longTerm.outcome !== 'long-term-reduced-dose')
    return { code: 'not-proposed', proposed: longTerm.outcome, table: 'long-term-choice', asked };
  return null;
}

function onRecord(
  sheet: ReviewSheet,
  { ownWords, unknownReasons, overrideReason, dDimerPlanned }: RecordReview,
  { newId, now, by }: Context,
): { readonly kept: ReviewOnRecord; readonly records: readonly DecisionRecord[] } {
  const inputs = Object.fromEntries(Object.entries(sheet.facts).filter(([, value]) => value !== undefined));
  const proposed = ({ decision, outcome, floor, rows, decisive, version }: Decision) => ({
    decisionId: newId(),
    table: decision,
    outcome,
    floor,
    rows,
    decisive,
    knowledgeVersion: version,
    plan: null,
  });
  const [duration, longTerm] = [proposed(sheet.duration), proposed(sheet.longTerm)];
  const reasons = Object.fromEntries(
    itemsMissing(sheet).map(({ item }) => [item, unknownReasons[item]?.trim() ?? '']),
  );
  return {
    kept: {
      ownWords: ownWords.trim(),
      duration,
      longTerm,
      reasons,
      override: wordless(overrideReason) ? null : { reason: overrideReason?.trim() ?? '' },
      dDimerPlanned,
    },
    records: [duration, longTerm].map((each) => ({ ...each, inputs, at: now, by })),
  };
}
