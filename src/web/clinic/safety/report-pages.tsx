import type { ComponentChildren } from 'preact';
import { emergencyHelp } from '../../../knowledge/words/care-cards.ts';
import { feedbackPage, staffFeedback } from '../../../knowledge/words/feedback-page.ts';
import { safetyWords as words } from '../../../knowledge/words/safety-words.ts';
import { ErrorSummary, type FormView, Radios, StaffForm, TextArea } from '../../components/staff-form.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import { FeedbackFields } from '../../feedback/feedback-page.tsx';
import { fill } from '../fill-words.ts';
import type { Visit } from '../visit.ts';

type FormProps = { readonly visit: Visit; readonly view: FormView; readonly formKey: string };

export function StaffFeedbackPage({
  visit,
  view,
  formKey,
  about,
}: FormProps & { readonly about: string | null }) {
  const { session, desk } = visit;
  return (
    <StaffPage
      title={staffFeedback.title}
      session={session}
      isDemo={desk.isDemo}
      place={null}
      hasProblems={view.problems.length > 0}
    >
      <p class="c-warning">{callText(visit, staffFeedback.emergency)}</p>
      <ErrorSummary problems={view.problems} />
      <h1>{staffFeedback.title}</h1>
      <p class="c-lead">{staffFeedback.lead}</p>
      {about !== null && <p>{fill(staffFeedback.place, { page: about })}</p>}
      <StaffForm
        action="/feedback"
        csrfToken={session.csrfToken}
        hidden={{ key: formKey, ...(about === null ? {} : { page: about }) }}
        submit={feedbackPage.send}
      >
        <FeedbackFields view={view} />
      </StaffForm>
      <p class="c-note">{staffFeedback.open}</p>
    </StaffPage>
  );
}

/** A concern about somebody's care; beside their record, not in it. */
export function ReportPage({
  visit,
  view,
  formKey,
  episodeId,
  banner,
}: FormProps & {
  readonly episodeId: string | null;
  /** Whom it is about, where it is about somebody. */
  readonly banner: ComponentChildren;
}) {
  const { session, desk } = visit;
  return (
    <StaffPage
      title={words.reportTitle}
      session={session}
      isDemo={desk.isDemo}
      place={episodeId === null ? 'safety' : 'board'}
      banner={banner}
      hasProblems={view.problems.length > 0}
    >
      <p class="c-warning">{callText(visit, words.reportNow)}</p>
      <ErrorSummary problems={view.problems} />
      <h1>{words.reportTitle}</h1>
      <p class="c-lead">{words.reportLead}</p>
      <StaffForm
        action={episodeId === null ? '/service/safety/report' : `/clinic/episodes/${episodeId}/safety`}
        csrfToken={session.csrfToken}
        hidden={{ key: formKey }}
        submit={words.reportSend}
      >
        <TextArea name="what" label={words.reportWhat} view={view} rows={6} />
        <Radios
          name="harm"
          label={words.reportHarm}
          hint={feedbackPage.harmHint}
          view={view}
          options={Object.entries(feedbackPage.harms).map(([value, label]) => ({ value, label }))}
        />
      </StaffForm>
    </StaffPage>
  );
}

type DoneProps = {
  readonly visit: Visit;
  readonly title: string;
  readonly said: string;
  readonly back: string;
};

export function DonePage({ visit, title, said, back }: DoneProps) {
  return (
    <StaffPage title={title} session={visit.session} isDemo={visit.desk.isDemo} place={null}>
      <h1>{title}</h1>
      <output class="c-done">{said}</output>
      <p>
        <a href={back}>{feedbackPage.goBack}</a>
      </p>
    </StaffPage>
  );
}

const callText = ({ place }: Visit, said: string): string =>
  fill(said, { call: emergencyHelp[place.region].contact.says.toLowerCase() });
