import type { Temporal } from 'temporal-polyfill';
import {
  closeLackWords,
  nothingProposed,
  refusalWords as words,
  refusedDecisive,
  refusedFields,
} from '../../knowledge/words/clinic-refusals.ts';
import { doseLockWords } from '../../knowledge/words/clinic-warfarin.ts';
import { sideWords } from '../../knowledge/words/clinic-states.ts';
import type { Refusal } from '../../pathway/commands.ts';
import type { FieldProblem } from '../components/staff-form.tsx';
import { meaningOf, outcomeTitle } from './rule-words.ts';
import { fill } from './fill-words.ts';
import type { Visit } from './visit.ts';
import { calendarDay, dayAndTime } from './when.ts';

type Proposed = { readonly proposed: string | null; readonly table: string | null };

/** A refusal in words, at the field it is about; an empty field is the form as a whole. */
export function refusalProblems(refusal: Refusal, { place, desk }: Visit): readonly FieldProblem[] {
  const { catalogue } = desk.rules;
  const show = (at: Temporal.Instant): string => dayAndTime(at, place);
  const one = (
    field: string,
    template: string,
    values: Readonly<Record<string, string>> = {},
  ): FieldProblem[] => [{ field, words: fill(template, values) }];
  const nameOf = (field: string): string => refusedFields[field] ?? field;

  switch (refusal.code) {
    case 'not-there':
    case 'changed-meanwhile':
    case 'key-used-for-another-command':
    case 'not-closed':
    case 'no-such-test':
    case 'test-is-finished':
    case 'already-requested':
    case 'not-assessed':
    case 'cover-already-running':
    case 'no-cover-running':
    case 'no-stop-ordered':
    case 'nothing-to-void':
    case 'result-stands':
    case 'nothing-to-request':
    case 'no-treatment':
    case 'no-regimen':
    case 'regimen-running':
    case 'not-a-clinician':
    case 'not-offered-to-you':
    case 'not-at-home':
    case 'no-care-plan':
    case 'no-such-check-in':
    case 'not-on-warfarin':
    case 'not-distal':
    case 'no-superficial-clot':
    case 'not-watched':
    case 'not-a-referral':
    case 'referral-decided':
    case 'no-such-referral':
    case 'emergency-first':
      return one('', words[refusal.code]);
    case 'inr-not-read':
      return one('shown', words[refusal.code], { wanted: refusal.wanted, got: refusal.got });
    case 'dose-locked': {
      const locks = refusal.locks.map((lock) => doseLockWords[lock]).join('; ');
      return one('overrideReason', words[refusal.code], { locks });
    }
    case 'overlap-not-done':
      return one('overrideReason', words[refusal.code], {
        daysDoneOn: calendarDay(refusal.daysDoneOn, place.region),
        inrsDoneOn:
          refusal.inrsDoneOn === null ? doseLockWords.notYet : calendarDay(refusal.inrsDoneOn, place.region),
      });
    case 'villalta-too-early':
      return one('scoredOn', words[refusal.code], { fromOn: calendarDay(refusal.fromOn, place.region) });
    case 'review-incomplete':
      return refusal.items.map((item) => ({
        field: `why.${item}`,
        words: fill(words[refusal.code], { item: meaningOf(catalogue, item) }),
      }));
    case 'hormone-first':
      return one('overrideReason', words[refusal.code]);
    case 'same-person':
      return one('name', words[refusal.code]);
    case 'nothing-waits':
      return one(refusal.field, words[refusal.code]);
    case 'reason-too-short':
      return one(refusal.field, words[refusal.code], { atLeast: String(refusal.atLeast) });
    case 'not-in-window': {
      const { field, got, from, to } = refusal;
      const values = { field: nameOf(field), got: show(got), from: show(from), to: show(to) };
      return one(field, words[refusal.code], values);
    }
    case 'answers-refused':
    case 'regimen-refused':
      return refusal.problems.map(({ fact, wanted, got }) => ({
        field: fact,
        words: fill(words[refusal.code], { fact: meaningOf(catalogue, fact), wanted, got }),
      }));
    case 'episode-closed':
      return one('', words[refusal.code], { closedAt: show(refusal.closedAt) });
    case 'in-the-future': {
      const { field, got, now } = refusal;
      return one(field, words[refusal.code], { field: nameOf(field), got: show(got), now: show(now) });
    }
    case 'before-the-referral': {
      const { field, got, referredAt } = refusal;
      const values = { field: nameOf(field), got: show(got), referredAt: show(referredAt) };
      return one(field, words[refusal.code], values);
    }
    case 'wrong-order': {
      const { field, got, notBefore } = refusal;
      return one(field, words[refusal.code], {
        field: nameOf(field),
        got: show(got),
        notBefore: show(notBefore),
      });
    }
    case 'bad-fact':
      return one(refusal.fact, words[refusal.code], {
        fact: meaningOf(catalogue, refusal.fact),
        wanted: refusal.wanted,
      });
    case 'missing':
      return one(refusal.field, words[refusal.code], {
        field: nameOf(refusal.field).toLowerCase(),
        because: refusal.because,
      });
    case 'wrong-side':
      return one('side', words[refusal.code], {
        expected: sideWords[refusal.expected],
        got: sideWords[refusal.got],
      });
    case 'not-proposed':
      return one('overrideReason', words[refusal.code], { proposed: titleOf(refusal) });
    case 'slot-beyond-deadline': {
      const { needs, slotAt, dueAt, coverToAt } = refusal;
      const template =
        words[refusal.code][needs.length === 2 ? 'both' : needs.includes('cover') ? 'cover' : 'reason'];
      const values = { slotAt: show(slotAt), dueAt: show(dueAt), coverToAt: show(coverToAt) };
      return one(needs.includes('reason') ? 'breachReason' : 'slotAt', template, values);
    }
    case 'slot-too-early':
      return one('slotAt', words[refusal.code], {
        slotAt: show(refusal.slotAt),
        notBeforeAt: show(refusal.notBeforeAt),
      });
    case 'slot-taken':
      return one('slotAt', words[refusal.code], { slotAt: show(refusal.slotAt) });
    case 'review-is-in-calendar':
      return one('reviewAt', words[refusal.code]);
    case 'slot-is-in-calendar':
    case 'no-slot-booked':
    case 'calendar-changed':
      return one('slotAt', words[refusal.code]);
    case 'sample-first':
      return one('overrideReason', words[refusal.code]);
    case 'contraindications-not-checked':
      return one('contraindicationsChecked', words[refusal.code]);
    case 'not-excluded-by-the-rules': {
      const facts = refusal.decisive.map((fact) => meaningOf(catalogue, fact)).join('; ');
      const decisive = facts === '' ? '' : fill(refusedDecisive, { facts });
      return one('', words[refusal.code], { proposed: titleOf(refusal), decisive });
    }
    case 'not-ready-to-close':
      return refusal.lacks.map((lack) => ({
        field: closeLackWords[lack].field,
        words: closeLackWords[lack].says,
      }));
  }

  function titleOf({ proposed: outcome, table }: Proposed): string {
    return outcome === null || table === null ? nothingProposed : outcomeTitle(catalogue, { table, outcome });
  }
}
