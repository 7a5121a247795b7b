import type { Fact, Region } from '../../../knowledge/rule-types.ts';
import { checkInForms as words } from '../../../knowledge/words/clinic-check-in.ts';
import {
  checkInAnswers,
  type CheckInFactId,
  checkInFactWords,
} from '../../../knowledge/words/questions/check-in-questions.ts';
import { wordsIn } from '../../../knowledge/words/spelling.ts';
import { checkInsOf, silentCheckIns } from '../../../pathway/check-in/check-ins-of.ts';
import { contactsOf } from '../../../pathway/check-in/contact-plan.ts';
import { questionsOf } from '../../../pathway/check-in/questions-of.ts';
import { optionsFor } from '../../check-in/question-screen.tsx';
import { readAnswers } from '../../check-in/read-answers.ts';
import { isEnough, isSign, screensOf } from '../../check-in/screens.ts';
import { type FormView, Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { fill } from '../fill-words.ts';
import { type EpisodeForm, type FormContext, unless } from '../forms/episode-form.ts';
import { slotText } from '../treatment/slot-text.ts';

/** The one that the address names; else one that nobody has answered, else the next. */
function checkInMeant({ episode, of }: FormContext): string | null {
  const asked = checkInsOf(episode).asked.find(({ id }) => id === of);
  const planned = contactsOf(episode);
  const meant =
    asked ?? planned.find(({ id }) => id === of) ?? silentCheckIns(checkInsOf(episode))[0] ?? planned[0];
  return meant?.id ?? null;
}

const otherFields = ['calf.affected', 'calf.other', 'calf.unit', 'step', 'freeText'];

/** The same questions as on the person's own page, in the words that are said aloud: emergency signs first. */
export const checkInCall: EpisodeForm = {
  slug: 'check-in-call',
  standsAlone: true,
  fields: (context, view) => <Script context={context} view={view} />,
  read: (read, context) => {
    const checkInId = checkInMeant(context);
    if (checkInId === null) {
      read.wrong('', words.noContact);
      return null;
    }
    const { episode, visit } = context;
    const { rules } = visit.desk;
    const { region } = episode;
    const screens = screensOf(questionsOf(episode, checkInId));
    const fields = [...screens.flatMap(({ facts }) => facts), ...otherFields];
    const form = new URLSearchParams(fields.map((field) => [field, read.text(field, words.freeText) ?? '']));
    const told = readAnswers(form, screens, { rules, region, needs: isSign });
    // Whoever hears an emergency says "call now" and sends what there is.
    if (!isEnough(rules, region, told.answers))
      for (const { field, words: says } of told.problems) read.wrong(field, says);
    const { answers, calves, stepTaken, freeText } = told;
    return unless(read, {
      type: 'answer-check-in',
      checkInId,
      way: 'telephone',
      answers,
      calves,
      stepTaken,
      freeText,
    });
  },
};

function Script({ context, view }: { readonly context: FormContext; readonly view: FormView }) {
  const { episode, person, visit } = context;
  const checkInId = checkInMeant(context);
  if (checkInId === null) return <p class="c-empty">{words.noContact}</p>;
  const { region } = episode;
  const { facts } = visit.desk.rules.catalogue;
  const questions = questionsOf(episode, checkInId);
  const asked = screensOf(questions).flatMap((screen) => screen.facts);
  const name = `${person.givenName} ${person.familyName}`;
  const ask = (list: readonly CheckInFactId[]) =>
    list.map((fact) => {
      const about = facts[fact];
      return about === undefined ? null : <Asked key={fact} {...{ fact, about, region, view }} />;
    });
  return (
    <>
      <section class="c-note" aria-label={words.script}>
        {words.scriptLines.map((line) => (
          <p key={line}>{fill(line, { clinic: visit.session.organisation.name, name })}</p>
        ))}
      </section>
      <h2>{words.signs}</h2>
      <p class="c-warning">{wordsIn(words.ifYes, region)}</p>
      {ask(asked.filter(isSign))}
      <h2>{words.others}</h2>
      {ask(asked.filter((fact) => !isSign(fact)))}
      {questions?.step && (
        <Radios
          name="step"
          label={fill(words.step, { on: slotText(questions.step, region) })}
          view={view}
          isInline
          options={[
            { value: 'yes', label: checkInAnswers.yes },
            { value: 'no', label: checkInAnswers.no },
            { value: 'unsure', label: checkInAnswers.unsure },
          ]}
        />
      )}
      <TextArea name="freeText" label={words.freeText} view={view} rows={2} isOptional />
    </>
  );
}

type AskedProps = {
  readonly fact: CheckInFactId;
  readonly about: Fact;
  readonly region: Region;
  readonly view: FormView;
};

function Asked({ fact, about, region, view }: AskedProps) {
  const { ask, spoken } = checkInFactWords[fact];
  const label = wordsIn(spoken ?? ask, region);
  if (about.type === 'quantity')
    return <TextField name={fact} label={label} view={view} width={5} inputmode="numeric" isOptional />;
  const options = optionsFor(fact, about, region);
  // A sign is asked, always; anything else may be left for another day.
  const all = isSign(fact) ? options : [...options, { value: '', label: words.notAsked }];
  const shown = view.values[fact] === undefined && !isSign(fact) ? withNotAsked(view, fact) : view;
  return (
    <>
      <Radios name={fact} label={label} view={shown} isInline options={all} />
      {fact === 'check-in.calf-measured' && (
        <div class="c-pair">
          <TextField name="calf.affected" label={words.affectedCalf} view={view} width={5} isOptional />
          <TextField name="calf.other" label={words.otherCalf} view={view} width={5} isOptional />
        </div>
      )}
    </>
  );
}

const withNotAsked = (view: FormView, fact: string): FormView => ({
  ...view,
  values: { ...view.values, [fact]: '' },
});
