import type { Temporal } from 'temporal-polyfill';
import type { Rules } from '../../engine/rules.ts';
import { checkInPage as words } from '../../knowledge/words/check-in-page.ts';
import { checkInAnswers } from '../../knowledge/words/questions/check-in-questions.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import type { Questions } from '../../pathway/check-in/questions-of.ts';
import type { Duty } from '../../pathway/duty/duty-types.ts';
import { onDuty } from '../../pathway/duty/on-duty.ts';
import { isOpen, opensAt } from '../../pathway/duty/opening.ts';
import type { Organisation } from '../../pathway/person.ts';
import { fill } from '../clinic/fill-words.ts';
import { slotText } from '../clinic/treatment/slot-text.ts';
import { dayAndTime } from '../clinic/when.ts';
import type { FormView } from '../components/staff-form.tsx';
import { PatientPage } from './patient-page.tsx';
import { Choices, FreeText, NumberField, Question } from './question-screen.tsx';
import type { Screen } from './screens.ts';

export type Caller = {
  readonly token: string;
  readonly organisation: Organisation;
  readonly duty: Duty;
  readonly now: Temporal.Instant;
};

type Props = {
  readonly caller: Caller;
  readonly rules: Rules;
  readonly screens: readonly Screen[];
  readonly screen: Screen;
  readonly questions: Questions | undefined;
  /** What was answered on this screen and on those before. */
  readonly view: FormView;
  /** The same for every send of this check-in: two presses are one answer. */
  readonly formKey: string;
};

const titles = {
  signs: words.signsTitle,
  bleeding: words.bleedingTitle,
  leg: words.legTitle,
  medicine: words.medicineTitle,
  daily: words.dailyTitle,
} as const;

/** One screen of questions. Its form carries what was answered before; nothing is kept until it is sent as a whole. */
export function CheckInPage(props: Props) {
  const { caller, screens, screen, view, formKey } = props;
  const { region, name } = caller.organisation;
  const number = screens.indexOf(screen) + 1;
  const isLast = number === screens.length;
  const ownFields = fieldsOf(screen);
  const carried = Object.entries(view.values).filter(([field]) => !ownFields(field));
  return (
    <PatientPage
      region={region}
      clinic={name}
      title={`${words.title} – ${titles[screen.id]}`}
      hasProblems={view.problems.length > 0}
    >
      {number === 1 && <NobodyHere caller={caller} />}
      {view.problems.length > 0 && <Problems view={view} />}
      <h1 class="v-heading">
        <span class="v-part">
          {words.title} {fill(words.part, { number: String(number), all: String(screens.length) })}
        </span>
        {titles[screen.id]}
      </h1>
      {screen.id === 'signs' ? (
        <p class="v-lead">
          <strong>{wordsIn(words.signsLead, region)}</strong>
        </p>
      ) : screen.id === 'bleeding' ? null : (
        <p class="v-lead">{words.mayBeEmpty}</p>
      )}
      <form method="post" action={`/check-in/${caller.token}`} novalidate>
        <input type="hidden" name="at" value={screen.id} />
        <input type="hidden" name="key" value={formKey} />
        {carried.map(([field, value]) => (
          <input type="hidden" name={field} value={value} key={field} />
        ))}
        <Fields {...props} />
        <button class="nhsuk-button v-continue" type="submit">
          {isLast ? words.send : words.next}
        </button>
      </form>
      {number > 1 && (
        <p>
          <a href={`/check-in/${caller.token}?again=yes`}>{words.back}</a>
        </p>
      )}
    </PatientPage>
  );
}

const own: Readonly<Record<string, readonly string[]>> = {
  leg: ['calf.affected', 'calf.other', 'calf.unit'],
  medicine: ['step'],
  daily: ['freeText'],
};
/** Fields that stand on this screen, so that they are not carried besides. */
const fieldsOf = (screen: Screen) => (field: string) =>
  screen.facts.some((fact) => fact === field) || own[screen.id]?.includes(field) === true;

/** Every field that any screen may carry on: nothing else of a form is sent back to the page. */
export const isCarried = (field: string, screens: readonly Screen[]): boolean =>
  screens.some((screen) => fieldsOf(screen)(field));

function Fields({ screen, rules, caller, view, questions }: Props) {
  const { region } = caller.organisation;
  return (
    <>
      {screen.facts.map((fact) => {
        const about = rules.catalogue.facts[fact];
        return (
          about && (
            <>
              <Question key={fact} {...{ fact, about, region, view }} />
              {fact === 'check-in.calf-measured' && <Calves region={region} view={view} />}
            </>
          )
        );
      })}
      {screen.id === 'medicine' && questions?.step && (
        <Choices
          name="step"
          label={fill(words.stepAsk, { on: slotText(questions.step, region) })}
          view={view}
          options={[
            { value: 'yes', label: checkInAnswers.yes },
            { value: 'no', label: checkInAnswers.no },
            { value: 'unsure', label: checkInAnswers.unsure },
          ]}
        />
      )}
      {screen.id === 'daily' && <FreeText view={view} />}
    </>
  );
}

function Calves({ region, view }: { readonly region: 'uk' | 'us'; readonly view: FormView }) {
  const suffix = region === 'uk' ? { suffix: words.centimetres } : {};
  return (
    <>
      <NumberField name="calf.affected" label={words.affectedCalf} view={view} {...suffix} />
      <NumberField name="calf.other" label={words.otherCalf} view={view} {...suffix} />
      {region === 'us' && (
        <Choices
          name="calf.unit"
          label={words.unit}
          view={view}
          options={[
            { value: 'cm', label: words.centimetres },
            { value: 'in', label: words.inches },
          ]}
        />
      )}
    </>
  );
}

function Problems({ view }: { readonly view: FormView }) {
  return (
    <div class="nhsuk-error-summary" aria-labelledby="problem" role="alert" tabindex={-1} autofocus>
      <h2 class="nhsuk-error-summary__title" id="problem">
        {words.problemTitle}
      </h2>
      <ul class="nhsuk-list nhsuk-error-summary__list">
        {view.problems.map(({ field, words: says }) => (
          <li key={field}>
            <a href={`#${field}`}>{says}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Said before anything is asked: the numbers that always answer first, then when somebody reads. */
export function NobodyHere({ caller }: { readonly caller: Omit<Caller, 'token'> }) {
  const { duty, now, organisation } = caller;
  if (isOpen(duty, now) || onDuty(duty, now).length > 0) return null;
  const { region, zone } = organisation;
  const opens = opensAt(duty, now);
  return (
    <div class="nhsuk-inset-text v-notice">
      <p>
        <strong>{wordsIn(words.nobodyHereAdvice, region)}</strong>
      </p>
      <p>
        {words.nobodyHere}{' '}
        {opens === null
          ? words.readAtUnknown
          : fill(words.readAt, { opensAt: dayAndTime(opens, { zone, region }) })}
      </p>
      {duty.phoneWhenClosed !== null && <p>{fill(words.whenClosedCall, { phone: duty.phoneWhenClosed })}</p>}
    </div>
  );
}
