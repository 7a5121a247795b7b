import type { ComponentChildren } from 'preact';
import type { Region } from '../../knowledge/rule-types.ts';
import { answerLabels, factWords } from '../../knowledge/words/screens.ts';
import { check, chrome } from '../../knowledge/words/pages.ts';
import { listIn, wordsIn } from '../../knowledge/words/spelling.ts';
import type {
  ChoiceScreen,
  EachScreen,
  ListScreen,
  Screen,
  TriageFactId,
} from '../../knowledge/words/word-types.ts';
import type { Back } from '../public/page-templates.tsx';
import { type Answers, factOf, isOneByOne, refOf } from '../public/answers.ts';
import { LimbPicture } from '../public/drawings/limb-picture.tsx';
import { choiceMade, openFacts } from '../public/triage-flow.ts';
import { BackButton, Page } from './page.tsx';

export type QuestionProps = {
  readonly region: Region;
  readonly screen: Screen;
  /** As it travels in the hidden field. */
  readonly carried: string;
  /** For which signs to ask one at a time, and what was answered before. */
  readonly answers: Answers;
  /** Published ids of facts without an answer, or `''` for the whole screen. */
  readonly problems: readonly string[];
  readonly notice: string | null;
  readonly back: Back;
};

export function QuestionPage(props: QuestionProps) {
  const { region, screen, carried, problems, notice, back } = props;
  const title = wordsIn(screen.title, region);
  const isWrong = problems.length > 0;
  return (
    <Page
      region={region}
      title={isWrong ? `${chrome.errorPrefix}${title}` : title}
      path="/check"
      carried={{ answers: carried, at: screen.id }}
    >
      {back === 'start' && (
        <p class="v-back">
          <a class="v-back__button" href={`/${region}`}>
            {chrome.back}
          </a>
        </p>
      )}
      {(back === 'back' || back === 'stay') && <BackButton go={back} />}
      <div class="v-question">
        {isWrong && <ErrorSummary region={region} screen={screen} problems={problems} />}
        {notice !== null && <output class="nhsuk-inset-text v-notice">{notice}</output>}
        <form method="post" action={`/${region}/check`} novalidate>
          <input type="hidden" name="answers" value={carried} />
          <input type="hidden" name="at" value={screen.id} />
          <Fields {...props} title={title} />
          <button class="nhsuk-button v-continue" type="submit" name="go" value="next">
            {chrome.next}
          </button>
        </form>
      </div>
    </Page>
  );
}

function ErrorSummary({ region, screen, problems }: Pick<QuestionProps, 'region' | 'screen' | 'problems'>) {
  return (
    <div class="nhsuk-error-summary" aria-labelledby="problem" role="alert" tabindex={-1} autofocus>
      <h2 class="nhsuk-error-summary__title" id="problem">
        {chrome.errorTitle}
      </h2>
      {screen.kind === 'each' && <p>{check.eachProblem}</p>}
      <ul class="nhsuk-list nhsuk-error-summary__list">
        {problems.map((ref) => (
          <li key={ref}>
            <a href={`#${ref === '' ? 'is-1' : `${ref}-y`}`}>
              {screen.kind === 'each' ? askOf(screen, ref, region) : screen.problem}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function askOf(screen: EachScreen, ref: string, region: Region): string {
  const fact = factOf(ref);
  return fact === undefined ? screen.title : wordsIn(factWords[fact].ask, region);
}

function Fields(props: QuestionProps & { readonly title: string }) {
  const { screen } = props;
  switch (screen.kind) {
    case 'list':
      return <ListFields {...props} screen={screen} />;
    case 'each':
      return <EachFields {...props} screen={screen} />;
    case 'choice':
      return <ChoiceFields {...props} screen={screen} />;
  }
}

function Heading({ part, title }: { part: string; title: string }) {
  return (
    <h1 class="nhsuk-fieldset__heading v-heading">
      <span class="v-part">{part}</span> {title}
    </h1>
  );
}

function Problem({ id, words }: { id: string; words: string }) {
  return (
    <span class="nhsuk-error-message" id={id}>
      <span class="nhsuk-u-visually-hidden">{chrome.errorPrefix}</span>
      {words}
    </span>
  );
}

const describedBy = (...ids: (string | false | undefined)[]) => ids.filter(Boolean).join(' ') || undefined;

function ListFields({
  region,
  screen,
  title,
  answers,
  problems,
}: QuestionProps & { screen: ListScreen; title: string }) {
  const isWrong = problems.length > 0;
  const codes = screen.facts.map((fact) => answers[fact]);
  const isTicked = (fact: TriageFactId) => answers[fact] === 'y' || answers[fact] === 'Y';
  const someTicked = screen.facts.some(isTicked);
  const ends = screen.facts.length;
  return (
    <div class={`nhsuk-form-group${isWrong ? ' nhsuk-form-group--error' : ''}`}>
      <fieldset class="nhsuk-fieldset" aria-describedby={describedBy('intro', isWrong && 'wrong')}>
        <legend class="nhsuk-fieldset__legend">
          <Heading part={screen.part} title={title} />
        </legend>
        <p class="nhsuk-hint" id="intro">
          {wordsIn(screen.intro, region)}
        </p>
        {isWrong && <Problem id="wrong" words={screen.problem} />}
        <div class="nhsuk-checkboxes v-answers" data-exclusive="none">
          {screen.facts.map((fact, index) => (
            <Box
              key={fact}
              id={`is-${index + 1}`}
              value={refOf(fact)}
              label={wordsIn(factWords[fact].tick, region)}
              hint={hintOf(fact, region)}
              checked={isTicked(fact)}
              picture={<LimbPicture fact={fact} />}
            />
          ))}
          <div class="nhsuk-checkboxes__divider">{chrome.or}</div>
          <Box
            id={`is-${ends + 1}`}
            value="none"
            label={screen.none}
            checked={codes[0] !== undefined && codes.every((code) => code === 'n')}
          />
          <Box
            id={`is-${ends + 2}`}
            value="unsure"
            label={screen.unsure}
            checked={codes.some((code) => code === '?' || code === 'u' || (isOneByOne(code) && !someTicked))}
          />
        </div>
      </fieldset>
    </div>
  );
}

function hintOf(fact: TriageFactId, region: Region): readonly string[] | undefined {
  const { hint } = factWords[fact];
  return hint === undefined ? undefined : listIn(hint, region);
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 1) return <>{lines[0]}</>;
  return (
    <ul class="v-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

type OptionProps = {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly hint?: readonly string[] | undefined;
  readonly checked: boolean;
  /** Beside the words, for who would rather look. */
  readonly picture?: ComponentChildren;
};

function Box({ id, value, label, hint, checked, picture }: OptionProps) {
  return (
    <div class="nhsuk-checkboxes__item">
      <input
        class="nhsuk-checkboxes__input"
        id={id}
        type="checkbox"
        name="is"
        value={value}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>
        {picture}
        {label}
      </label>
      {hint !== undefined && (
        <div class="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-hint`}>
          <Lines lines={hint} />
        </div>
      )}
    </div>
  );
}

function Radio({ name, id, value, label, hint, checked }: OptionProps & { readonly name: string }) {
  return (
    <div class="nhsuk-radios__item">
      <input
        class="nhsuk-radios__input"
        id={id}
        type="radio"
        name={name}
        value={value}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <label class="nhsuk-label nhsuk-radios__label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div class="nhsuk-hint nhsuk-radios__hint" id={`${id}-hint`}>
          <Lines lines={hint} />
        </div>
      )}
    </div>
  );
}

const eachAnswers = [
  ['y', answerLabels.yes],
  ['n', answerLabels.no],
  ['u', answerLabels.unsure],
] as const;

function EachFields({
  region,
  screen,
  title,
  answers,
  problems,
}: QuestionProps & { screen: EachScreen; title: string }) {
  return (
    <>
      <Heading part={screen.part} title={title} />
      <p class="v-lead">{wordsIn(screen.intro, region)}</p>
      {openFacts(screen, answers).map((fact) => {
        const ref = refOf(fact);
        const { ask, tryThis } = factWords[fact];
        const hint = hintOf(fact, region);
        const isWrong = problems.includes(ref);
        return (
          <div class={`nhsuk-form-group v-each${isWrong ? ' nhsuk-form-group--error' : ''}`} key={fact}>
            <fieldset
              class="nhsuk-fieldset"
              aria-describedby={describedBy(
                hint !== undefined && `${ref}-hint`,
                tryThis !== undefined && `${ref}-try`,
                isWrong && `${ref}-wrong`,
              )}
            >
              <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
                <h2 class="nhsuk-fieldset__heading">{wordsIn(ask, region)}</h2>
              </legend>
              {hint !== undefined && (
                <div class="nhsuk-hint" id={`${ref}-hint`}>
                  <Lines lines={hint} />
                </div>
              )}
              {tryThis !== undefined && (
                <p class="v-try" id={`${ref}-try`}>
                  <strong>{chrome.tryThis}:</strong> {wordsIn(tryThis, region)}
                </p>
              )}
              {isWrong && <Problem id={`${ref}-wrong`} words={check.eachProblem} />}
              <div class="nhsuk-radios nhsuk-radios--inline v-answers">
                {eachAnswers.map(([value, label]) => (
                  <Radio
                    key={value}
                    name={ref}
                    id={`${ref}-${value}`}
                    value={value}
                    label={label}
                    checked={answers[fact] === value.toUpperCase()}
                  />
                ))}
              </div>
            </fieldset>
          </div>
        );
      })}
    </>
  );
}

function ChoiceFields({
  region,
  screen,
  title,
  answers,
  problems,
}: QuestionProps & { screen: ChoiceScreen; title: string }) {
  const isWrong = problems.length > 0;
  const made = choiceMade(screen, answers);
  const { intro, list, help } = screen;
  return (
    <div class={`nhsuk-form-group${isWrong ? ' nhsuk-form-group--error' : ''}`}>
      <fieldset
        class="nhsuk-fieldset"
        aria-describedby={describedBy(
          intro !== undefined && 'intro',
          list !== undefined && 'list',
          isWrong && 'wrong',
        )}
      >
        <legend class="nhsuk-fieldset__legend">
          <Heading part={screen.part} title={title} />
        </legend>
        {intro !== undefined && (
          <p class="nhsuk-hint" id="intro">
            {wordsIn(intro, region)}
          </p>
        )}
        {list !== undefined && (
          <ul class="nhsuk-list nhsuk-list--bullet" id="list">
            {listIn(list, region).map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
        {help !== undefined && (
          <details class="nhsuk-details">
            <summary class="nhsuk-details__summary">
              <span class="nhsuk-details__summary-text">{help.title}</span>
            </summary>
            <div class="nhsuk-details__text">
              <ul class="nhsuk-list">
                {listIn(help.list, region).map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </div>
          </details>
        )}
        {isWrong && <Problem id="wrong" words={screen.problem} />}
        <div class="nhsuk-radios v-answers">
          {screen.choices.map((choice, index) => (
            <Radio
              key={choice.id}
              name="is"
              id={`is-${index + 1}`}
              value={choice.id}
              label={wordsIn(choice.label, region)}
              hint={choice.hint === undefined ? undefined : [wordsIn(choice.hint, region)]}
              checked={made?.id === choice.id}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}
