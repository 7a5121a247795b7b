import { inRegion } from '../../engine/compiled-table.ts';
import type { Rules } from '../../engine/rules.ts';
import type { Fact, Region } from '../../knowledge/rule-types.ts';
import { checkInPage as words } from '../../knowledge/words/check-in-page.ts';
import { type CheckInFactId, checkInFactWords } from '../../knowledge/words/questions/check-in-questions.ts';
import type { CheckInAnswers } from '../../pathway/check-in/check-in-types.ts';
import type { FieldProblem } from '../components/staff-form.tsx';
import { fill } from '../clinic/fill-words.ts';
import type { Screen } from './screens.ts';

export type CalvesRead = { readonly affectedCm: number | null; readonly otherCm: number | null };
export type AnswersRead = {
  readonly answers: CheckInAnswers;
  readonly calves: CalvesRead;
  readonly stepTaken: boolean | 'unsure' | null;
  readonly freeText: string;
  readonly problems: readonly FieldProblem[];
};

const longestText = 1000;
const centimetresInInch = 2.54;
/** No calf is outside of these, in centimetres. */
const calfFrom = 15;
const calfTo = 90;

/**
 * What a form says of these screens. A field that is missing or empty was not answered, and is not "no". What cannot be read is a
 * problem at its field; nothing is guessed.
 */
export function readAnswers(
  form: URLSearchParams,
  screens: readonly Screen[],
  {
    rules,
    region,
    needs,
  }: {
    readonly rules: Rules;
    readonly region: Region;
    /** What is not left out. */
    readonly needs: (fact: CheckInFactId) => boolean;
  },
): AnswersRead {
  const problems: FieldProblem[] = [];
  const answers: Record<string, boolean | string | number> = {};
  for (const fact of screens.flatMap(({ facts }) => facts)) {
    const about = rules.catalogue.facts[fact];
    const text = (form.get(fact) ?? '').trim();
    if (about === undefined) continue;
    if (text === '') {
      if (needs(fact)) problems.push({ field: fact, words: words.chooseOne });
      continue;
    }
    const read = readOne(text, about, fact, region);
    if (read.ok) answers[fact] = read.value;
    else problems.push({ field: fact, words: read.words });
  }
  const isMeasured = answers['check-in.calf-measured'] === true;
  const unit = region === 'us' && form.get('calf.unit') === 'in' ? centimetresInInch : 1;
  const calf = (name: string): number | null => {
    const text = (form.get(name) ?? '').trim().replace(',', '.');
    if (!isMeasured || text === '') return null;
    const cm = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * unit * 10) / 10 : Number.NaN;
    if (cm >= calfFrom && cm <= calfTo) return cm;
    problems.push({ field: name, words: outside(calfFrom / unit, calfTo / unit) });
    return null;
  };
  const calves = { affectedCm: calf('calf.affected'), otherCm: calf('calf.other') };
  const freeText = (form.get('freeText') ?? '').trim().slice(0, longestText);
  return { answers, calves, stepTaken: stepIn(form.get('step')), freeText, problems };
}

type One =
  | { readonly ok: true; readonly value: boolean | string | number }
  | { readonly ok: false; readonly words: string };

function readOne(text: string, about: Fact, fact: CheckInFactId, region: Region): One {
  const takesUnsure = 'unsure' in about;
  if (text === 'unsure' && takesUnsure) return { ok: true, value: 'unsure' };
  switch (about.type) {
    case 'yes-no':
      return text === 'yes' || text === 'no'
        ? { ok: true, value: text === 'yes' }
        : { ok: false, words: words.chooseOne };
    case 'one-of':
      return about.values.includes(text) ? { ok: true, value: text } : { ok: false, words: words.chooseOne };
    case 'quantity': {
      const [from, to] = about.domain;
      const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
      const factor = inRegion(checkInFactWords[fact].factor ?? 1, region);
      if (value >= from && value * factor <= to) return { ok: true, value: asWhole(value * factor) };
      return { ok: false, words: outside(from, Math.floor(to / factor)) };
    }
    case 'd-dimer':
      return { ok: false, words: words.chooseOne };
  }
}

/** The fact counts whole units: a drink of 1.75 units is rounded up, never down. */
const asWhole = (value: number): number => Math.ceil(value);

const outside = (from: number, to: number): string =>
  fill(words.notANumber, { from: String(Math.ceil(from)), to: String(Math.floor(to)) });

function stepIn(text: string | null): boolean | 'unsure' | null {
  if (text === 'yes') return true;
  if (text === 'no') return false;
  return text === 'unsure' ? 'unsure' : null;
}
