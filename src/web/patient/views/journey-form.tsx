import { journeyWords as words } from '../../../knowledge/words/companion/journey-words.ts';
import { wordsIn } from '../../../knowledge/words/spelling.ts';
import { type JourneyAsked, longestHours } from '../../../pathway/companion/journey-plan.ts';
import { isRealDay } from '../../../pathway/companion/real-day.ts';
import type { Viewer } from './viewer.ts';

/** As it was typed, so that the form comes back filled in. */
export type JourneyTyped = {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly hours: string;
  readonly symptoms: string;
};
export type JourneyProblem = keyof typeof words.problems;

export const nothingTyped: JourneyTyped = { day: '', month: '', year: '', hours: '', symptoms: '' };

/** What was typed, or where it is wrong. No answer about signs is a problem and not a no. */
export function readJourney(
  typed: JourneyTyped,
): { readonly asked: JourneyAsked } | { readonly problems: readonly JourneyProblem[] } {
  const { day, month, year, hours, symptoms } = typed;
  const leavesOn = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  const number = hours.trim() === '' ? null : Number(hours.trim().replace(',', '.'));
  const isHours = number === null || (Number.isFinite(number) && number >= 0 && number <= longestHours);
  const problems: JourneyProblem[] = [
    ...(isRealDay(leavesOn) ? [] : (['leavesOn'] as const)),
    ...(isHours ? [] : (['hours'] as const)),
    ...(['yes', 'no', 'unsure'].includes(symptoms) ? [] : (['symptoms'] as const)),
  ];
  if (problems.length > 0) return { problems };
  return { asked: { leavesOn, hours: number, symptoms: symptoms === 'unsure' ? null : symptoms === 'yes' } };
}

type Props = {
  readonly viewer: Viewer;
  readonly typed: JourneyTyped;
  readonly problems: readonly JourneyProblem[];
};

const targets: Readonly<Record<JourneyProblem, string>> = {
  leavesOn: 'leaves-day',
  hours: 'hours',
  symptoms: 'symptoms-yes',
};

export function JourneyForm({ viewer, typed, problems }: Props) {
  const { region } = viewer.organisation;
  const parts = region === 'us' ? (['month', 'day', 'year'] as const) : (['day', 'month', 'year'] as const);
  return (
    <>
      {problems.length > 0 && (
        <div class="nhsuk-error-summary" role="alert" tabIndex={-1}>
          <h2 class="nhsuk-error-summary__title">{words.problemTitle}</h2>
          <div class="nhsuk-error-summary__body">
            <ul class="nhsuk-list nhsuk-error-summary__list">
              {problems.map((problem) => (
                <li key={problem}>
                  <a href={`#${targets[problem]}`}>{words.problems[problem]}</a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <form method="post" action="/my/journey">
        <input type="hidden" name="_csrf" value={viewer.csrfToken} />
        <fieldset class="nhsuk-fieldset v-asked">
          <legend class="nhsuk-fieldset__legend">{words.leavesOn}</legend>
          <div class="nhsuk-hint">{wordsIn(words.leavesOnHint, region)}</div>
          <Problem of="leavesOn" problems={problems} />
          <div class="v-dates">
            {parts.map((part) => (
              <div key={part}>
                <label class="nhsuk-label" for={`leaves-${part}`}>
                  {words[part]}
                </label>
                <input
                  class={`nhsuk-input nhsuk-input--width-${part === 'year' ? 4 : 2}`}
                  id={`leaves-${part}`}
                  name={part}
                  inputMode="numeric"
                  value={typed[part]}
                />
              </div>
            ))}
          </div>
        </fieldset>
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="hours">
            {words.hours}
          </label>
          <div class="nhsuk-hint" id="hours-hint">
            {words.hoursHint}
          </div>
          <Problem of="hours" problems={problems} />
          <input
            class="nhsuk-input nhsuk-input--width-4"
            id="hours"
            name="hours"
            inputMode="decimal"
            value={typed.hours}
            aria-describedby="hours-hint"
          />
        </div>
        <fieldset class="nhsuk-fieldset v-asked">
          <legend class="nhsuk-fieldset__legend">{words.symptoms}</legend>
          <Problem of="symptoms" problems={problems} />
          <div class="nhsuk-radios">
            {(['yes', 'no', 'unsure'] as const).map((answer) => (
              <div class="nhsuk-radios__item" key={answer}>
                <input
                  class="nhsuk-radios__input"
                  id={`symptoms-${answer}`}
                  name="symptoms"
                  type="radio"
                  value={answer}
                  checked={typed.symptoms === answer}
                />
                <label class="nhsuk-label nhsuk-radios__label" for={`symptoms-${answer}`}>
                  {words.answers[answer]}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
        <button class="nhsuk-button" type="submit">
          {words.button}
        </button>
      </form>
    </>
  );
}

function Problem({
  of,
  problems,
}: {
  readonly of: JourneyProblem;
  readonly problems: readonly JourneyProblem[];
}) {
  return problems.includes(of) ? <span class="nhsuk-error-message">{words.problems[of]}</span> : null;
}
