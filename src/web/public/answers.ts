import type { FactValue } from '../../engine/fact-values.ts';
import { triageFacts } from '../../knowledge/facts/triage.ts';
import { screens } from '../../knowledge/words/screens.ts';
import type { ListScreen, TriageFactId } from '../../knowledge/words/word-types.ts';

/**
 * What was answered, as it travels in one hidden field: `E1n.E2y`, the published id of a fact and one letter.
 *
 * `y n u` yes, no, not sure, on a list or a single question; `Y N U` the same on a screen that asks one sign at a time;
 * `-` a box left empty beside a ticked one; `?` a box left empty beside "I am not sure", still to be asked;
 * `1 2 3 …` a value of the fact's own.
 */
export type Code = string;
export type Answers = Readonly<Partial<Record<TriageFactId, Code>>>;

export const isTriageFact = (id: string): id is TriageFactId => Object.hasOwn(triageFacts, id);
export const triageFactIds: readonly TriageFactId[] = Object.keys(triageFacts).filter(isTriageFact);
export const refOf = (fact: TriageFactId): string => triageFacts[fact].ref;
const byRef = new Map(triageFactIds.map((fact) => [refOf(fact), fact]));
export const factOf = (ref: string): TriageFactId | undefined => byRef.get(ref);

export const lists = screens.filter((screen): screen is ListScreen => screen.kind === 'list');
const listOfFact = new Map<TriageFactId, ListScreen>(
  lists.flatMap((list) => list.facts.map((fact) => [fact, list] as const)),
);
export const listOf = (fact: TriageFactId): ListScreen | undefined => listOfFact.get(fact);

const valuesOf = (fact: TriageFactId): readonly string[] => {
  const { [fact]: of } = triageFacts;
  return of.type === 'one-of' ? of.values : [];
};

/** On a list: neither yes nor no nor not sure yet, or answered one at a time afterwards. */
export const isOpen = (code: Code | undefined): boolean => code !== undefined && '-?YNU'.includes(code);
export const isOneByOne = (code: Code | undefined): boolean => code !== undefined && 'YNU'.includes(code);

export function codeOf(fact: TriageFactId, answer: boolean | string): Code {
  if (answer === true) return 'y';
  if (answer === false) return 'n';
  if (answer === 'unsure') return 'u';
  return String(valuesOf(fact).indexOf(answer) + 1);
}

/** The fact's value, or undefined while it counts as not asked. */
export function valueOf(fact: TriageFactId, code: Code): FactValue | undefined {
  switch (code) {
    case 'y':
    case 'Y':
      return true;
    case 'n':
    case 'N':
      return false;
    case 'u':
    case 'U':
      return 'unsure';
    case '-':
      return listOf(fact)?.unticked === 'no-unless-milder' ? false : undefined;
    case '?':
      return undefined;
    default:
      return valuesOf(fact)[Number(code) - 1];
  }
}

export function encode(answers: Answers): string {
  let text = '';
  for (const fact of triageFactIds) {
    const code = answers[fact];
    if (code !== undefined) text += `${text === '' ? '' : '.'}${refOf(fact)}${code}`;
  }
  return text;
}

/** More than every fact answered. */
const longest = 400;

/** Reads the hidden field. What cannot be an answer is dropped, so that it is asked again and never counts as a no. */
export function decode(text: string): { readonly answers: Answers; readonly dropped: boolean } {
  if (text === '') return { answers: {}, dropped: false };
  if (text.length > longest) return { answers: {}, dropped: true };
  const answers: Partial<Record<TriageFactId, Code>> = {};
  const refused = new Set<TriageFactId>();
  let dropped = false;
  for (const token of text.split('.')) {
    const fact = factOf(token.slice(0, -1));
    const code = token.slice(-1);
    if (fact === undefined) {
      dropped = true;
    } else if (!mayBe(fact, code) || (answers[fact] !== undefined && answers[fact] !== code)) {
      refused.add(fact);
    } else {
      answers[fact] = code;
    }
  }
  for (const fact of refused) {
    delete answers[fact];
    dropped = true;
  }
  for (const list of lists) dropped = completeList(list, answers) || dropped;
  return { answers, dropped };
}

/** A list is answered whole, so a hole in one is an open question, and an empty box needs a ticked one beside it. */
function completeList(list: ListScreen, answers: Partial<Record<TriageFactId, Code>>): boolean {
  if (list.facts.every((fact) => answers[fact] === undefined)) return false;
  const someTicked = list.facts.some((fact) => answers[fact] === 'y' || answers[fact] === 'Y');
  let changed = false;
  for (const fact of list.facts) {
    const code = answers[fact];
    if (code === undefined || (code === '-' && !someTicked)) {
      answers[fact] = '?';
      changed = true;
    }
  }
  return changed;
}

function mayBe(fact: TriageFactId, code: Code): boolean {
  const values = valuesOf(fact);
  if (values.length > 0) return code === 'u' || (/^[1-9]$/.test(code) && Number(code) <= values.length);
  return 'ynu'.includes(code) || (listOf(fact) !== undefined && '-?YNU'.includes(code));
}
