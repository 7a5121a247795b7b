import { testsIn } from '../../engine/conditions.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import {
  doNots,
  nothingNext,
  prevention,
  safetyNet,
  selfCare,
  whatHappensNext,
  withoutDoNots,
} from '../../knowledge/words/advice.ts';
import { guideFrame, readMoreAfter } from '../../knowledge/words/guide/guide-frame.ts';
import { guide } from '../../knowledge/words/guide/guide.ts';
import { bookPage, practicesPage } from '../../knowledge/words/near-pages.ts';
import { bookingRules } from '../../knowledge/home-care/appointment/slot-rules.ts';
import { chrome, resultWords as words } from '../../knowledge/words/pages.ts';
import { factWords } from '../../knowledge/words/screens.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import type {
  CareCard,
  Contact,
  LevelWords,
  RowWords,
  Screen,
  Statement,
  Topic,
  TriageFactId,
} from '../../knowledge/words/word-types.ts';
import { triageFactIds, valueOf } from '../public/answers.ts';
import { choiceMade, openFacts, type Walk } from '../public/triage-flow.ts';
import type { Advice } from '../public/advice-for.ts';
import { type ShownSources, citationText } from './citation-text.ts';
import { CrossIcon } from './list-icons.tsx';
import { BackButton, KeepButton, Page } from './page.tsx';

export type ResultProps = {
  readonly region: Region;
  readonly walk: Walk;
  readonly carried: string;
  readonly advice: Advice;
  readonly sources: ShownSources;
  readonly version: string;
  /** A clinic here lets people book after the check. */
  readonly mayBook?: boolean;
};

/** The advice first, then why, then what would change it. */
export function ResultPage({ region, walk, carried, advice, sources, version, mayBook }: ResultProps) {
  const { card, level, rows } = advice;
  const isEmergency = level.style === 'emergency';
  const topic = rows[0]?.words.topic ?? 'unclear';
  const says = (statement: Statement) => wordsIn(statement.says, region);
  return (
    <Page
      region={region}
      title={card.heading}
      path="/check"
      carried={{ answers: carried, at: 'result' }}
      isEmergency={isEmergency}
    >
      <BackButton go="back" />
      <div class="v-result">
        <Card card={card} level={level} closed={advice.ifClosed} also={alsoOf(rows, region)} />
        {region === 'uk' && ringsSurgery(card) && (
          <p>
            <a href="/uk/practices">{practicesPage.linkFromResult}</a>
          </p>
        )}
        {mayBook === true && isBookable(advice) && (
          <form method="post" action={`/${region}/book`}>
            <input type="hidden" name="answers" value={carried} />
            <h2>{bookPage.offerTitle}</h2>
            <p>{bookPage.offer}</p>
            <button class="nhsuk-button nhsuk-button--secondary" type="submit">
              {bookPage.offerButton}
            </button>
          </form>
        )}
        <h2>{words.why}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {rows.slice(0, 3).map(({ id, words: row }) => (
            <li key={id}>{wordsIn(row.reason, region)}</li>
          ))}
        </ul>
        <Told region={region} advice={advice} walk={walk} />
        {!isEmergency && (
          <>
            <h2>{words.change}</h2>
            <div class="v-emergency-signs">
              <p>
                <strong>{says(safetyNet.emergency.lead)}</strong>
              </p>
              <ul class="nhsuk-list nhsuk-list--bullet">
                {safetyNet.emergency.signs.map((sign) => (
                  <li key={says(sign)}>{says(sign)}</li>
                ))}
              </ul>
            </div>
            {advice.flips.map(({ to, ifs }) => (
              <div key={to}>
                <p class="v-flip">
                  {ifs.length > 1 ? words.changeIfAny : `${words.changeIf} ${ifs.join()}`}:{' '}
                  <strong>{to}</strong>.
                </p>
                {ifs.length > 1 && (
                  <ul class="nhsuk-list nhsuk-list--bullet">
                    {ifs.map((each) => (
                      <li key={each}>{each}</li>
                    ))}
                  </ul>
                )}
              </div>
            ))}
            <p>{says(safetyNet.sameDay)}</p>
          </>
        )}
        <Guides level={advice.outcome} region={region} />
        <h2>{nothingNext.includes(topic) ? words.goodToKnow : words.next}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {whatHappensNext[topic].map((statement) => (
            <li key={says(statement)}>{says(statement)}</li>
          ))}
        </ul>
        {!withoutDoNots.includes(topic) && (
          <>
            <h2>{words.doNots}</h2>
            <ul class="nhsuk-list v-do-nots">
              {doNots.map((statement) => (
                <li key={says(statement)}>
                  <CrossIcon />
                  {says(statement)}
                </li>
              ))}
            </ul>
          </>
        )}
        <ReadMore region={region} topic={topic} />
        <h2 id="answers">{words.answers}</h2>
        {walk.cutShort && <p>{words.rest}</p>}
        <Answered region={region} walk={walk} />
        <Sources region={region} advice={advice} sources={sources} version={version} />
        <div class="nhsuk-inset-text">
          <p>{words.stored}</p>
        </div>
        <p>
          <a class="nhsuk-button nhsuk-button--secondary" href={`/${region}`}>
            {chrome.startAgain}
          </a>
        </p>
      </div>
    </Page>
  );
}

/** Pages of the guide, after all that is to be done. */
function ReadMore({ region, topic }: { readonly region: Region; readonly topic: Topic }) {
  const pages = guide.filter(({ id }) => readMoreAfter[topic].includes(id));
  return (
    <>
      <h2>{guideFrame.readMore}</h2>
      <ul class="nhsuk-list">
        {pages.map(({ id, title }) => (
          <li key={id}>
            <a href={`/${region}/guide/${id}`}>{wordsIn(title, region)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

type RowAdvice = { readonly id: string; readonly words: RowWords };

const alsoOf = (rows: readonly RowAdvice[], region: Region): readonly string[] => [
  ...new Set(rows.flatMap(({ words: row }) => (row.also ?? []).map((each) => wordsIn(each, region)))),
];

type CardProps = {
  readonly card: CareCard;
  readonly level: LevelWords;
  readonly closed: string | null;
  readonly also: readonly string[];
};

/** A hospital or a maternity unit today is no visit to a clinic. */
export const isBookable = ({ outcome, place }: Pick<Advice, 'outcome' | 'place'>): boolean =>
  bookingRules.selfBookingAfterTriage.triage.some((each) => each === outcome) &&
  (place === 'any' || place === 'primary-care');

/** The card sends them to their own surgery, whose number they may not have at hand. */
const ringsSurgery = ({ contacts }: CareCard): boolean =>
  contacts.some(({ says }) => /GP surgery/.test(says));

/** Blue, red, or red and near black; the hidden words say the same as the colour. */
function Card({ card, level, closed, also }: CardProps) {
  return (
    <section class={`v-care v-care--${level.style}`}>
      <h1 class="v-care__heading">
        <span class="nhsuk-u-visually-hidden">{level.hidden}</span>
        {card.heading}
      </h1>
      <div class="v-care__content">
        <p class="v-care__when">{card.when}</p>
        {card.drive !== undefined && (
          <p>
            <strong>{card.drive}</strong>
          </p>
        )}
        <ul class="v-contacts">
          {card.contacts.map((contact) => (
            <ContactWay key={contact.says} contact={contact} />
          ))}
        </ul>
        {also.map((each) => (
          <p key={each}>
            <strong>{each}</strong>
          </p>
        ))}
        {card.say !== undefined && (
          <p class="v-say">
            {words.say} <q>{card.say}</q>
          </p>
        )}
        <h2 class="v-care__sub">{card.ifNotTitle ?? words.ifNot}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {closed !== null && <li>{closed}</li>}
          {card.ifNot.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function ContactWay({ contact: { says, tel, note } }: { contact: Contact }) {
  return (
    <li>
      {tel === undefined ? (
        <strong>{says}</strong>
      ) : (
        <a class="v-call" href={tel}>
          {says}
        </a>
      )}
      {note !== undefined && <span class="v-contacts__note">{note}</span>}
    </li>
  );
}

/** The person's own answers that the advice rests on. */
function Told({ region, advice, walk }: { region: Region; advice: Advice; walk: Walk }) {
  const read = new Set(advice.conditions.flatMap((condition) => testsIn(condition).map(([fact]) => fact)));
  const given = triageFactIds.flatMap((fact) => {
    const code = walk.used[fact];
    const value = code === undefined ? undefined : valueOf(fact, code);
    return value === undefined || value === false ? [] : [{ fact, value, isRead: read.has(fact) }];
  });
  if (given.length === 0) return null;
  return (
    <>
      <p>{words.told}</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {given
          .toSorted((a, b) => Number(b.isRead) - Number(a.isRead))
          .map(({ fact, value }) => (
            <li key={fact}>{toldOf(fact, value, region)}</li>
          ))}
      </ul>
    </>
  );
}

function toldOf(fact: TriageFactId, value: unknown, region: Region): string {
  const { name, said, saidOf } = factWords[fact];
  if (value === 'unsure') return wordsIn(`${words.unsure} ${name}.`, region);
  return wordsIn((typeof value === 'string' ? saidOf?.[value] : undefined) ?? said, region);
}

function Guides({ level, region }: { level: string; region: Region }) {
  const list = (title: string, statements: readonly Statement[]) => (
    <>
      <h3>{title}</h3>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {statements.map(({ says }) => (
          <li key={wordsIn(says, region)}>{wordsIn(says, region)}</li>
        ))}
      </ul>
    </>
  );
  if (level === 'self-care') {
    return (
      <>
        <h2>{words.selfCare}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {selfCare.map(({ says }) => (
            <li key={wordsIn(says, region)}>{wordsIn(says, region)}</li>
          ))}
        </ul>
      </>
    );
  }
  if (level !== 'prevention') return null;
  return (
    <>
      <h2>{words.selfCare}</h2>
      {list(words.everyDay, prevention.everyDay)}
      {list(words.travel, prevention.travel)}
      {list(words.care, prevention.care)}
    </>
  );
}

function Answered({ region, walk }: { region: Region; walk: Walk }) {
  return (
    <dl class="nhsuk-summary-list">
      {walk.path.map((screen) => (
        <div class="nhsuk-summary-list__row" key={screen.id}>
          <dt class="nhsuk-summary-list__key">{nameOf(screen, region)}</dt>
          <dd class="nhsuk-summary-list__value">
            {answersTo(screen, walk, region).map((answer) => (
              <p key={answer}>{answer}</p>
            ))}
          </dd>
          <dd class="nhsuk-summary-list__actions">
            <KeepButton
              go={`change:${screen.id}`}
              look="v-link"
              words={
                <>
                  {words.changeAnswer}
                  <span class="nhsuk-u-visually-hidden"> {nameOf(screen, region)}</span>
                </>
              }
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const nameOf = (screen: Screen, region: Region) =>
  wordsIn(screen.kind === 'choice' ? screen.title : screen.short, region);

/** What was answered on a screen, as it was answered there. */
function answersTo(screen: Screen, walk: Walk, region: Region): readonly string[] {
  const { used } = walk;
  switch (screen.kind) {
    case 'choice': {
      const made = choiceMade(screen, used);
      return made ? [wordsIn(made.label, region)] : [words.unsureAnswer];
    }
    case 'each':
      return openFacts(screen, used).flatMap((fact) => {
        const value = { Y: 'Yes', N: 'No', U: words.unsureAnswer }[used[fact] ?? ''];
        return value === undefined ? [] : [`${wordsIn(factWords[fact].tick, region)}: ${value}`];
      });
    case 'list': {
      const ticked = screen.facts
        .filter((fact) => used[fact] === 'y')
        .map((fact) => wordsIn(factWords[fact].tick, region));
      if (screen.facts.every((fact) => used[fact] === 'n')) return [screen.none];
      return screen.facts.some((fact) => used[fact] === 'u') || ticked.length === 0
        ? [...ticked, screen.unsure]
        : ticked;
    }
  }
}

function Sources({
  region,
  advice,
  sources,
  version,
}: Pick<ResultProps, 'region' | 'advice' | 'sources' | 'version'>) {
  return (
    <details class="nhsuk-details v-sources">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{words.sources}</span>
      </summary>
      <div class="nhsuk-details__text">
        <ul class="nhsuk-list">
          {advice.because.map(({ row, citations }) => (
            <li key={row}>
              <strong>
                {words.rule} {row}
              </strong>
              <ul>
                {citations.map((citation) => (
                  <li key={`${citation.source}${citation.section}`}>
                    {citationText(citation, sources, region)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <p>{version}</p>
      </div>
    </details>
  );
}
