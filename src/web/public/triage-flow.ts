/**
 * Which screen comes next, and what an answer to it means. Pure: the same answers always lead the same way,
 * so the way itself is never stored, only walked again.
 */
import { holds, testsIn } from '../../engine/conditions.ts';
import type { FactValue } from '../../engine/fact-values.ts';
import type { Decision } from '../../engine/decide.ts';
import type { Rules } from '../../engine/rules.ts';
import { triageFacts } from '../../knowledge/facts/triage.ts';
import type { Fact, Region } from '../../knowledge/rule-types.ts';
import { confirmEmptyBoxesBelow, mostScreens, screens } from '../../knowledge/words/screens.ts';
import type {
  ChoiceScreen,
  EachScreen,
  ListScreen,
  Screen,
  TriageFactId,
} from '../../knowledge/words/word-types.ts';
import {
  type Answers,
  type Code,
  codeOf,
  decode,
  encode,
  factOf,
  isOneByOne,
  isOpen,
  isTriageFact,
  lists,
  listOf,
  refOf,
  triageFactIds,
  valueOf,
} from './answers.ts';
import { boundedMemo } from './bounded-memo.ts';

export type TriageFactValues = Readonly<Partial<Record<TriageFactId, FactValue>>>;

export type Walk = {
  /** Screens answered, in order. */
  readonly path: readonly Screen[];
  /** The answers that those screens gave; others are left out. */
  readonly used: Answers;
  /** The screen to ask, or null at the end. */
  readonly at: Screen | null;
  /** The longest way was reached, and the rest counts as "not sure". */
  readonly cutShort: boolean;
};

export type Submitted = { all(name: string): readonly string[] };

export type Taken =
  | { readonly ok: true; readonly answers: Answers }
  /** `problems` by published id of the fact, or `''` for the whole screen; `given` is shown again. */
  | { readonly ok: false; readonly problems: readonly string[]; readonly given: Answers };

export type Result = {
  readonly facts: TriageFactValues;
  readonly decision: Decision & { readonly outcome: string };
};

export type TriageFlow = {
  readonly region: Region;
  walk(answers: Answers): Walk;
  /** The same for answers as `encode` writes them. */
  walkKey(key: string): Walk;
  take(screen: Screen, form: Submitted, answers: Answers): Taken;
  result(walk: Walk): Result;
};

const screenOf = (id: string): Screen => {
  const found = screens.find((screen) => screen.id === id);
  if (!found) throw new Error(`screens.ts: no screen is called ${id}`);
  return found;
};
export const findScreen = (id: string): Screen | undefined => screens.find((screen) => screen.id === id);
const firstScreen = screenOf('emergency');
const eachOf = (list: ListScreen): EachScreen | undefined =>
  screens.find((screen): screen is EachScreen => screen.kind === 'each' && screen.of === list.id);
export const listFor = (each: EachScreen): ListScreen => {
  const list = screenOf(each.of);
  if (list.kind !== 'list')
    throw new Error(`screens.ts: ${each.id} asks one at a time what ${each.of} does not list`);
  return list;
};

const factsOfChoices = (screen: ChoiceScreen): readonly TriageFactId[] => [
  ...new Set(screen.choices.flatMap(({ answers }) => Object.keys(answers).filter(isTriageFact))),
];
const screenFor = new Map<TriageFactId, Screen>(
  screens.flatMap((screen): (readonly [TriageFactId, Screen])[] => {
    if (screen.kind === 'each') return [];
    const facts = screen.kind === 'list' ? screen.facts : factsOfChoices(screen);
    return facts.map((fact) => [fact, screen]);
  }),
);

/** The facts a screen that asks one at a time has to ask. */
export const openFacts = (each: EachScreen, answers: Answers): readonly TriageFactId[] =>
  listFor(each).facts.filter((fact) => isOpen(answers[fact]));

/** The choice that was made, if any. */
export const choiceMade = (screen: ChoiceScreen, answers: Answers) =>
  screen.choices.find((choice) =>
    Object.entries(choice.answers).every(
      ([fact, answer]) => isTriageFact(fact) && answers[fact] === codeOf(fact, answer),
    ),
  );

export function factsFrom(answers: Answers): TriageFactValues {
  const facts: Partial<Record<TriageFactId, FactValue>> = {};
  for (const fact of triageFactIds) {
    const code = answers[fact];
    const value = code === undefined ? undefined : valueOf(fact, code);
    if (value !== undefined) facts[fact] = value;
  }
  return facts;
}

/** The facts to ask before this one may be asked: itself, its parent, or none where it does not apply. */
function askable(fact: TriageFactId, facts: TriageFactValues): readonly TriageFactId[] {
  const { askedIf }: Fact = triageFacts[fact];
  if (askedIf === undefined) return [fact];
  const truth = holds(askedIf, facts);
  if (truth === true) return [fact];
  if (truth === false) return [];
  return testsIn(askedIf)
    .map(([parent]) => parent)
    .filter(isTriageFact)
    .filter((parent) => facts[parent] === undefined)
    .flatMap((parent) => askable(parent, facts));
}

export function createTriageFlow(rules: Rules, region: Region, most: number = mostScreens): TriageFlow {
  const triage = rules.decision('triage', region);
  if (!triage) throw new Error(`no rule is called triage (${region})`);
  const { table } = triage.compiled;
  if (table.policy !== 'most-urgent') throw new Error('triage is a ladder');
  const { ladder } = table;
  const confirmFrom = ladder.indexOf(confirmEmptyBoxesBelow);

  /** Facts that can still change the advice and may be asked now, the most decisive first. */
  function questions(facts: TriageFactValues): readonly TriageFactId[] {
    return (
      triage?.nextQuestions(facts).flatMap(({ fact }) => (isTriageFact(fact) ? askable(fact, facts) : [])) ??
      []
    );
  }

  function nextScreen(used: Answers): Screen | null {
    if (used['sign.breathless'] === undefined) return firstScreen;
    const facts = factsFrom(used);
    const outcome = triage?.outcome(facts) ?? null;
    // An emergency stops everything: whatever else might be asked can wait.
    if (outcome === ladder[0]) return null;
    for (const list of lists) {
      const isToAsk = (code: Code | undefined) => code === '?' || (code === '-' && list.unticked === 'ask');
      if (list.facts.some((fact) => isToAsk(used[fact]))) return eachOf(list) ?? null;
    }
    const [mostDecisive] = questions(facts);
    if (mostDecisive !== undefined) {
      const screen = screenFor.get(mostDecisive) ?? null;
      const before = screen?.kind === 'choice' && screen.follows ? screenOf(screen.follows) : null;
      return before?.kind === 'list' && before.facts.some((fact) => used[fact] === undefined)
        ? before
        : screen;
    }
    return outcome !== null && ladder.indexOf(outcome) > confirmFrom ? screenToConfirm(used) : null;
  }

  /** Before milder advice: the boxes that were left empty, where one of them could still change it. */
  function screenToConfirm(used: Answers): Screen | null {
    const ticked = Object.fromEntries(Object.entries(used).filter(([, code]) => code !== '-'));
    const [mostDecisive] = questions(factsFrom(ticked)).filter((fact) => used[fact] === '-');
    const list = mostDecisive && listOf(mostDecisive);
    return list ? (eachOf(list) ?? null) : null;
  }

  const nextScreenId = boundedMemo(20_000, (key: string) => nextScreen(decode(key).answers)?.id ?? '');

  function walkFrom(answers: Answers): Walk {
    let used: Answers = {};
    const path: Screen[] = [];
    for (;;) {
      const id = nextScreenId(encode(used));
      if (id === '') return { path, used, at: null, cutShort: false };
      if (path.length === most) return { path, used: unsureOfTheRest(used), at: null, cutShort: true };
      const screen = screenOf(id);
      const given = answersTo(screen, answers, used);
      if (given === null) return { path, used, at: screen, cutShort: false };
      used = { ...used, ...given };
      path.push(screen);
    }
  }
  const walkByKey = boundedMemo(5_000, (key: string) => walkFrom(decode(key).answers));

  function result(walk: Walk): Result {
    const facts = factsFrom(walk.used);
    const decision = triage?.decide(facts);
    if (decision === undefined || decision.outcome === null)
      throw new Error(`triage (${region}): undecided at the end: ${encode(walk.used)}`);
    return { facts, decision: { ...decision, outcome: decision.outcome } };
  }

  return {
    region,
    walk: (answers) => walkByKey(encode(answers)),
    walkKey: walkByKey,
    take: (screen, form, answers) => {
      const taken = takeFrom(screen, form, answers);
      if (taken.ok || screen.kind !== 'each') return taken;
      // One clear yes to an emergency sign is enough; nobody has to finish the page.
      return triage.outcome(factsFrom(taken.given)) === ladder[0]
        ? { ok: true, answers: taken.given }
        : taken;
    },
    result,
  };
}

/** What the answers say to this screen, or null where it is still to be asked. */
function answersTo(screen: Screen, answers: Answers, used: Answers): Answers | null {
  const given: Partial<Record<TriageFactId, Code>> = {};
  switch (screen.kind) {
    case 'list':
      for (const fact of screen.facts) {
        const code = answers[fact];
        if (code === undefined) return null;
        given[fact] = isOneByOne(code) ? '?' : code;
      }
      return given;
    case 'each':
      for (const fact of openFacts(screen, used)) {
        const code = answers[fact];
        if (code === undefined || !isOneByOne(code)) {
          // Left open after a clear yes to another sign.
          if (!listFor(screen).facts.some((other) => answers[other] === 'Y')) return null;
          given[fact] = '?';
        } else {
          given[fact] = code;
        }
      }
      return Object.values(given).every((code) => code === '?') ? null : given;
    case 'choice': {
      const choice = choiceMade(screen, answers);
      if (!choice) return null;
      for (const fact of Object.keys(choice.answers).filter(isTriageFact)) {
        const code = answers[fact];
        if (code !== undefined) given[fact] = code;
      }
      return given;
    }
  }
}

function takeFrom(screen: Screen, form: Submitted, answers: Answers): Taken {
  switch (screen.kind) {
    case 'list':
      return takeList(screen, form.all('is'), answers);
    case 'each':
      return takeEach(screen, form, answers);
    case 'choice': {
      const kept = without(answers, factsOfChoices(screen));
      const [id] = form.all('is');
      const choice = screen.choices.find((each) => each.id === id);
      if (!choice) return { ok: false, problems: [''], given: kept };
      const given = Object.entries(choice.answers).flatMap(([fact, answer]) =>
        isTriageFact(fact) ? [[fact, codeOf(fact, answer)] as const] : [],
      );
      return { ok: true, answers: { ...kept, ...Object.fromEntries(given) } };
    }
  }
}

function takeList(screen: ListScreen, is: readonly string[], answers: Answers): Taken {
  const ticked = new Set(is.map(factOf).filter((fact) => fact !== undefined && screen.facts.includes(fact)));
  const none = is.includes('none');
  const unsure = is.includes('unsure');
  const kept = without(answers, screen.facts);
  if (ticked.size === 0 && !none && !unsure) return { ok: false, problems: [''], given: kept };
  // With emergency signs a tick outweighs "None of these"; elsewhere the two are asked again.
  const contradicts = ticked.size > 0 && none;
  const empty = (fact: TriageFactId): Code => {
    const before = answers[fact];
    if (none && ticked.size === 0 && !unsure) return 'n';
    if (unsure && screen.notSure === 'unsure') return 'u';
    if (before === 'N' || before === 'U') return before;
    return unsure ? '?' : '-';
  };
  const given = Object.fromEntries(screen.facts.map((fact) => [fact, ticked.has(fact) ? 'y' : empty(fact)]));
  if (contradicts && screen.unticked !== 'ask')
    return { ok: false, problems: [''], given: { ...kept, ...given } };
  return { ok: true, answers: { ...kept, ...given } };
}

function takeEach(screen: EachScreen, form: Submitted, answers: Answers): Taken {
  const given: Partial<Record<TriageFactId, Code>> = {};
  const problems: string[] = [];
  for (const fact of openFacts(screen, answers)) {
    const ref = refOf(fact);
    const [value] = form.all(ref);
    if (value === 'y' || value === 'n' || value === 'u') {
      given[fact] = value.toUpperCase();
    } else {
      given[fact] = '?';
      problems.push(ref);
    }
  }
  const taken = { ...answers, ...given };
  return problems.length > 0 ? { ok: false, problems, given: taken } : { ok: true, answers: taken };
}

function without(answers: Answers, facts: readonly TriageFactId[]): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([fact]) => isTriageFact(fact) && !facts.includes(fact)),
  );
}

/** Everything still open, where it applies, as "not sure". */
function unsureOfTheRest(used: Answers): Answers {
  const filled: Partial<Record<TriageFactId, Code>> = { ...used };
  for (const fact of triageFactIds) {
    if (filled[fact] !== undefined && filled[fact] !== '?' && filled[fact] !== '-') continue;
    if (askable(fact, factsFrom(filled)).includes(fact)) filled[fact] = 'u';
  }
  return filled;
}
