import { Temporal } from 'temporal-polyfill';
import type { Region } from '../../knowledge/rule-types.ts';
import { emergencyHelp } from '../../knowledge/words/care-cards.ts';
import { feedbackPage as words } from '../../knowledge/words/feedback-page.ts';
import type { Organisation } from '../../pathway/person.ts';
import { mayNeedHelpNow } from '../../pathway/safety/harm-in-words.ts';
import type { FeedbackKept } from '../../pathway/safety/safety-desk.ts';
import { fill } from '../clinic/fill-words.ts';
import { calendarDay, dayAndTime } from '../clinic/when.ts';
import { Page } from '../components/page.tsx';
import {
  Checkboxes,
  ErrorSummary,
  type FormView,
  Radios,
  TextArea,
  TextField,
} from '../components/staff-form.tsx';
import { mostLetters, shown } from './read-feedback.ts';

export type FeedbackProps = {
  readonly region: Region;
  /** Who may read it: one is not asked about. */
  readonly clinics: readonly Organisation[];
  readonly view: FormView;
  readonly formKey: string;
  /** Which page they write about. */
  readonly about: string | null;
};

/** The number to call stands before everything else: people write here instead of calling. */
export function FeedbackPage({ region, clinics, view, formKey, about }: FeedbackProps) {
  const [only] = clinics;
  const isWrong = view.problems.length > 0;
  return (
    <Page
      region={region}
      title={words.title}
      path="/feedback"
      hasProblems={isWrong}
      about={about ?? undefined}
    >
      <div class="v-text v-feedback">
        <Emergency region={region} title={words.emergencyTitle} says={words.emergency} />
        <ErrorSummary problems={view.problems} />
        <h1>{words.title}</h1>
        {only === undefined ? (
          <p class="nhsuk-inset-text">{words.nobody}</p>
        ) : (
          <>
            <p class="v-lead">
              {fill(words.lead, { clinic: clinics.length === 1 ? only.name : 'A clinic' })}
            </p>
            <Fields {...{ region, clinics, view, formKey, about }} />
          </>
        )}
      </div>
    </Page>
  );
}

function Fields({ region, clinics, view, formKey, about }: FeedbackProps) {
  return (
    <form method="post" action={`/${region}/feedback`} novalidate>
      <input type="hidden" name="key" value={formKey} />
      {about !== null && (
        <>
          <input type="hidden" name="page" value={about} />
          <p class="nhsuk-hint">{fill(words.about, { page: about })}</p>
        </>
      )}
      {clinics.length > 1 && (
        <Radios
          name="clinic"
          label={words.clinic}
          view={view}
          options={[
            ...clinics.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'any', label: words.anyClinic },
          ]}
        />
      )}
      <FeedbackFields view={view} />
      <TextField
        name="contact"
        label={words.contact}
        hint={words.contactHint}
        view={view}
        isOptional
        width={30}
      />
      <Checkboxes
        name="consents"
        label={words.consentLabel}
        view={view}
        options={[{ name: 'consent', label: words.consent }]}
      />
      <button class="nhsuk-button" type="submit">
        {words.send}
      </button>
    </form>
  );
}

/** What staff are asked too. */
export function FeedbackFields({ view }: { readonly view: FormView }) {
  return (
    <>
      <Radios
        name="useful"
        label={words.useful}
        view={view}
        isInline
        isOptional
        options={Object.entries(words.usefuls).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        name="what"
        label={words.what}
        hint={fill(words.whatHint, { most: shown(mostLetters) })}
        view={view}
        rows={7}
      />
      <Radios
        name="harm"
        label={words.harm}
        hint={words.harmHint}
        view={view}
        options={Object.entries(words.harms).map(([value, label]) => ({ value, label }))}
      />
    </>
  );
}

export function Emergency({
  region,
  title,
  says,
}: {
  readonly region: Region;
  readonly title: string;
  readonly says: string;
}) {
  const { contact } = emergencyHelp[region];
  return (
    <section class="v-care v-care--emergency v-care--short" aria-labelledby="help-now">
      <h2 class="v-care__heading" id="help-now">
        {title}
      </h2>
      <div class="v-care__content">
        <p>{says}</p>
        <p>
          <a class="v-call" href={contact.tel ?? ''}>
            {contact.says}
          </a>
        </p>
        <p>{words.signs}</p>
      </div>
    </section>
  );
}

/** What happens with it, and by when; and the number again where it may be about now. */
export function ThankYouPage({
  region,
  clinic,
  kept: { feedback, safetyCase },
}: {
  readonly region: Region;
  readonly clinic: Organisation;
  readonly kept: FeedbackKept;
}) {
  const place = { zone: clinic.zone, region };
  const needsHelp = mayNeedHelpNow(feedback.harm, feedback.what);
  const takenBy = safetyCase === null ? null : dayAndTime(safetyCase.promisedAt, place);
  return (
    <Page region={region} title={words.doneTitle} path="/feedback" isEmergency={needsHelp}>
      <div class="v-text v-feedback">
        {needsHelp && <Emergency region={region} title={words.nowTitle} says={words.now} />}
        <h1>{words.doneTitle}</h1>
        <p>{words.done}</p>
        {takenBy === null ? (
          <p>{fill(words.readBy, { clinic: clinic.name, day: dayOn(feedback.readByOn, region) })}</p>
        ) : (
          <>
            <h2>{words.harmTitle}</h2>
            <p>{fill(words.harmBy, { clinic: clinic.name, time: takenBy })}</p>
          </>
        )}
        {feedback.contact !== null && <p>{words.reach}</p>}
        {feedback.contact === null && takenBy !== null && <p>{words.noReach}</p>}
        <p>
          <a href={`/${region}`}>{words.back}</a>
        </p>
      </div>
    </Page>
  );
}

/** `Thursday 26 Nov 2026`: whoever reads it counts in days of the week. */
export function dayOn(on: string, region: Region): string {
  const weekday = Temporal.PlainDate.from(on).toLocaleString('en', { weekday: 'long' });
  return `${weekday} ${calendarDay(on, region)}`;
}
