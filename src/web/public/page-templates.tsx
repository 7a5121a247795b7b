import type { Rules } from '../../engine/rules.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { check } from '../../knowledge/words/pages.ts';
import type { Screen } from '../../knowledge/words/word-types.ts';
import { renderPage } from '../components/page.tsx';
import { QuestionPage } from '../components/question.tsx';
import { ResultPage } from '../components/result.tsx';
import { adviceFor } from './advice-for.ts';
import { type Answers, encode, triageFactIds } from './answers.ts';
import { boundedMemo } from './bounded-memo.ts';
import { type TriageFlow, findScreen, openFacts } from './triage-flow.ts';

export type AskedHow = {
  readonly screen: Screen;
  readonly answers: Answers;
  readonly problems: readonly string[];
  readonly notice: Notice | null;
  readonly back: Back;
};

/** Why this is asked, or asked again. */
export type Notice = keyof typeof check.notices;
/** To the screen before; to where the person was; to the start page; or no such button. */
export type Back = 'back' | 'stay' | 'start' | 'none';

export type PageTemplates = {
  question(how: AskedHow): string;
  /** `mayBook`: a clinic here lets people book. */
  result(answers: Answers, mayBook: boolean): string;
};

/** Stands in a page where the answers go. No answer can look like it. */
const slot = '@answers@';

/**
 * A question without an answer yet is the same page for everybody but for the answers it carries, so it is rendered
 * once and the answers are set into it. They are letters, digits, dots, dashes and question marks, by `encode`.
 */
export function pageTemplates(rules: Rules, flow: TriageFlow): PageTemplates {
  const { region } = flow;
  const fresh = boundedMemo(2_000, (key: string) => {
    const [screenId = '', back = '', open = ''] = key.split(' ');
    const screen = findScreen(screenId);
    if (!screen) throw new Error(`no screen is called ${screenId}`);
    const answers = Object.fromEntries(open.split(',').map((fact) => [fact, '?']));
    return renderQuestion(
      region,
      { screen, answers, problems: [], notice: null, back: backOf(back) },
      slot,
    ).split(slot);
  });
  const resultByKey = boundedMemo(500, (key: string) => renderResult(rules, flow, key, false));
  const bookableByKey = boundedMemo(500, (key: string) => renderResult(rules, flow, key, true));
  return {
    question: (how) => {
      const { screen, answers, problems, notice, back } = how;
      const carried = encode(answers);
      if (problems.length > 0 || notice !== null || !isFresh(screen, answers))
        return renderQuestion(region, how, carried);
      const open = screen.kind === 'each' ? openFacts(screen, answers).join() : '';
      return fresh(`${screen.id} ${back} ${open}`).join(carried);
    },
    result: (answers, mayBook) => (mayBook ? bookableByKey : resultByKey)(encode(answers)),
  };
}

const backs: readonly Back[] = ['back', 'stay', 'start', 'none'];
const backOf = (text: string): Back => backs.find((back) => back === text) ?? 'none';

/** Whether nothing on this screen has been answered yet. */
function isFresh(screen: Screen, answers: Answers): boolean {
  switch (screen.kind) {
    case 'list':
      return screen.facts.every((fact) => answers[fact] === undefined);
    case 'each':
      return openFacts(screen, answers).every((fact) => answers[fact] === '?' || answers[fact] === '-');
    case 'choice':
      return screen.choices.every((choice) =>
        triageFactIds.every((fact) => !(fact in choice.answers) || answers[fact] === undefined),
      );
  }
}

export function renderQuestion(region: Region, how: AskedHow, carried: string): string {
  const { screen, answers, problems, notice, back } = how;
  return renderPage(
    <QuestionPage
      region={region}
      screen={screen}
      carried={carried}
      answers={answers}
      problems={problems}
      notice={notice === null ? null : check.notices[notice]}
      back={back}
    />,
  );
}

function renderResult(rules: Rules, flow: TriageFlow, key: string, mayBook: boolean): string {
  const walk = flow.walkKey(key);
  const advice = adviceFor(rules, flow.region, flow.result(walk));
  return renderPage(
    <ResultPage
      region={flow.region}
      walk={walk}
      carried={key}
      advice={advice}
      sources={rules.catalogue.sources}
      version={rules.version}
      mayBook={mayBook}
    />,
  );
}
