import { feedbackPage as words } from '../../knowledge/words/feedback-page.ts';
import { type FeedbackSheet, usefulAnswers } from '../../pathway/safety/feedback-types.ts';
import { harmAnswers, harmSignsIn } from '../../pathway/safety/harm-in-words.ts';
import { pagePath } from '../../pathway/safety/page-path.ts';
import { fill } from '../clinic/fill-words.ts';
import type { FieldProblem } from '../components/staff-form.tsx';

/** Enough for a story, and for one person to read. */
export const mostLetters = 2_000;
const mostContact = 200;

export type FeedbackFormRead =
  | { readonly ok: true; readonly sheet: FeedbackSheet }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/**
 * What somebody wrote, or what is wrong with it. Whether somebody came to harm must be said; but words of harm are answer enough, for
 * whoever is asked again may go away.
 */
export function readFeedbackForm(form: URLSearchParams): FeedbackFormRead {
  const problems: FieldProblem[] = [];
  const what = textIn(form, 'what');
  if (what === '') problems.push({ field: 'what', words: words.problems.what });
  if (what.length > mostLetters)
    problems.push({
      field: 'what',
      words: fill(words.problems.tooLong, { most: shown(mostLetters), count: shown(what.length) }),
    });
  const harm = harmAnswers.find((each) => each === form.get('harm')) ?? null;
  if (harm === null && harmSignsIn(what).length === 0)
    problems.push({ field: 'harm', words: words.problems.harm });
  const contact = textIn(form, 'contact').slice(0, mostContact);
  const mayAsk = form.get('consent') === 'yes';
  if (contact !== '' && !mayAsk) problems.push({ field: 'consent', words: words.problems.consent });
  if (contact === '' && mayAsk) problems.push({ field: 'contact', words: words.problems.contact });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    sheet: {
      page: pagePath(form.get('page')),
      isUseful: usefulAnswers.find((each) => each === form.get('useful')) ?? null,
      what,
      harm,
      contact: contact === '' ? null : contact,
    },
  };
}

/** With its line breaks; without what no database keeps. */
export const textIn = (form: URLSearchParams, name: string): string =>
  (form.get(name) ?? '').replaceAll('\r\n', '\n').toWellFormed().replaceAll('\0', '').normalize('NFC').trim();

export const shown = (count: number): string => count.toLocaleString('en');
