import {
  appointmentWords,
  bookingWords,
  deskRefusals as words,
} from '../../../knowledge/words/desk-calendar.ts';
import { waitingWords } from '../../../knowledge/words/waiting-list.ts';
import type { Miss } from '../../../pathway/scheduling/appointment-types.ts';
import type { DeskRefusal } from '../../../pathway/scheduling/desk-types.ts';
import { fill } from '../../clinic/fill-words.ts';
import { refusalProblems } from '../../clinic/refusal-problems.ts';
import type { Visit } from '../../clinic/visit.ts';
import { dayAndTime } from '../../clinic/when.ts';
import type { FieldProblem } from '../../components/staff-form.tsx';

export const missWords = (misses: readonly Miss[]): string =>
  misses.map((miss) => bookingWords.misses[miss]).join(', ');

/** What the desk refused, at the field that it is about. */
export function deskProblems(refusal: DeskRefusal, visit: Visit): readonly FieldProblem[] {
  const one = (field: string, said: string): readonly FieldProblem[] => [{ field, words: said }];
  switch (refusal.code) {
    case 'not-bookable':
      return one('slot', words[refusal.code][refusal.why]);
    case 'needs-a-reason':
      return one('breachReason', fill(words[refusal.code], { misses: missWords(refusal.misses) }));
    case 'not-standing':
      return one('', fill(words[refusal.code], { status: appointmentWords.statuses[refusal.status] }));
    case 'not-begun':
      return one('', fill(words[refusal.code], { at: dayAndTime(refusal.startsAt, visit.place) }));
    case 'say-why':
      return one('note', words[refusal.code]);
    case 'episode':
      // What the episode calls its slot, or the time of its review, is the choice of a time here.
      return refusalProblems(refusal.refusal, visit).map((problem) =>
        problem.field === 'slotAt' || problem.field === 'reviewAt' ? { ...problem, field: 'slot' } : problem,
      );
    case 'wait-over':
      return one('', fill(words[refusal.code], { why: waitingWords.over[refusal.why] }));
    case 'review-booked':
    case 'already-waiting':
    case 'urgent-needs-a-time':
    case 'goes-with-its-scan':
    case 'offer-lapsed':
    case 'no-slot-for':
    case 'no-appointment':
    case 'changed-meanwhile':
      return one('', words[refusal.code]);
  }
}
