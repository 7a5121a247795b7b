import { type DeskVisitId, deskVisitIds } from '../../../knowledge/scheduling/desk-visits.ts';
import { visitWords as words } from '../../../knowledge/words/desk-visits.ts';
import type { AskedAtDesk } from '../../../pathway/scheduling/visit-at-desk.ts';
import type { FormReader } from '../../clinic/form-reader.ts';

const yesNoUnsure = ['no', 'yes', 'unsure'] as const;
const triages = [
  'not-done',
  'emergency',
  'same-day',
  'advice-line',
  'soon',
  'self-care',
  'prevention',
] as const satisfies readonly (keyof typeof words.triages)[];

/** What was asked before anything is booked; null with the problems noted where an answer is missing. */
export function readAsked(read: FormReader): AskedAtDesk | null {
  const visit: DeskVisitId | null = read.chosen('visit', words.visit, deskVisitIds);
  const redFlag = read.chosen('redFlag', words.redFlag, yesNoUnsure);
  const rising = read.chosen('rising', words.rising, yesNoUnsure);
  const triage = read.chosen('triage', words.triage, triages);
  const dueOn = read.day('dueOn', words.dueOn);
  if (visit === null || read.problems.length > 0) return null;
  return {
    visit,
    redFlag: answerOf(redFlag),
    rising: answerOf(rising),
    triage,
    // A box that is not ticked says nothing.
    judgedUnlikely: read.ticked('judgedUnlikely') ? true : null,
    treatedAndSupplied: read.ticked('treatedAndSupplied') ? true : null,
    dueOn,
  };
}

const answerOf = (given: (typeof yesNoUnsure)[number] | null): boolean | 'unsure' | null =>
  given === 'yes' ? true : given === 'no' ? false : given;
