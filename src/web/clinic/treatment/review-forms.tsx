import { reviewItems } from '../../../knowledge/follow-up/review.ts';
import { fieldWords } from '../../../knowledge/words/clinic-episode-forms.ts';
import { treatmentFields as words, treatmentWords } from '../../../knowledge/words/clinic-treatment.ts';
import { reviewWindow } from '../../../pathway/treatment/due-treatment.ts';
import { reviewDecisions, stopHows } from '../../../pathway/treatment/treatment-types.ts';
import { Checkboxes, Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { fill } from '../fill-words.ts';
import { type EpisodeForm, type FormContext, unless } from '../forms/episode-form.ts';
import { Moment } from '../forms/form-parts.tsx';
import { optionsOf } from '../referral-routes.tsx';
import { meaningOf } from '../rule-words.ts';
import { dayAndTime } from '../when.ts';

function windowHint({ visit, episode: { treatment, zone } }: FormContext): { readonly hint?: string } {
  if (!treatment?.regimen) return {};
  const { from, to } = reviewWindow(treatment, treatment.regimen, zone);
  return {
    hint: fill(words.window, { from: dayAndTime(from, visit.place), to: dayAndTime(to, visit.place) }),
  };
}

const bookReview: EpisodeForm = {
  slug: 'review-slot',
  fields: (context, view) => (
    <>
      <Moment
        name="reviewAt"
        label={words.reviewAt}
        {...windowHint(context)}
        view={view}
        visit={context.visit}
      />
      <TextField name="where" label={words.reviewWhere} view={view} width={30} />
      <TextField name="outsideReason" label={words.outsideReason} view={view} isOptional />
    </>
  ),
  read: (read) => {
    const reviewAt = read.momentNeeded('reviewAt', words.reviewAt);
    const where = read.needed('where', words.reviewWhere, 300);
    const outsideReason = read.text('outsideReason', words.outsideReason);
    return reviewAt === null ? null : unless(read, { type: 'book-review', reviewAt, where, outsideReason });
  },
};

const recordReview: EpisodeForm = {
  slug: 'review',
  standsAlone: true,
  fields: ({ visit }, view) => (
    <>
      <Checkboxes
        name="recorded"
        label={words.recorded}
        hint={words.recordedHint}
        view={view}
        options={reviewItems.map((name) => ({ name, label: meaningOf(visit.desk.rules.catalogue, name) }))}
      />
      <Radios
        name="decision"
        label={words.reviewDecision}
        view={view}
        options={optionsOf(treatmentWords.decisions)}
      />
      <TextField name="physician" label={words.physician} view={view} width={30} />
      <TextArea name="reason" label={words.reviewReason} view={view} rows={3} />
      <DateFields
        name="nextReviewOn"
        label={words.nextReviewOn}
        hint={words.nextHint}
        view={view}
        region={visit.place.region}
      />
    </>
  ),
  read: (read) => {
    const decision = read.chosen('decision', words.reviewDecision, reviewDecisions);
    const physician = read.needed('physician', words.physician, 200);
    const reason = read.needed('reason', words.reviewReason);
    const nextReviewOn = read.day('nextReviewOn', words.nextReviewOn)?.toString() ?? null;
    // What nobody ticked is not known: a form that is sent in haste claims nothing.
    const unknown = reviewItems.filter((name) => !read.ticked(name));
    if (decision === null) return null;
    return unless(read, { type: 'record-review', decision, physician, reason, unknown, nextReviewOn });
  },
};

const orderStop: EpisodeForm = {
  slug: 'stop-treatment',
  look: 'warning',
  fields: (_context, view) => (
    <>
      <TextField name="physician" label={words.physician} view={view} width={30} />
      <TextArea name="reason" label={words.reason} view={view} rows={2} />
    </>
  ),
  read: (read) =>
    unless(read, {
      type: 'order-treatment-stop',
      physician: read.needed('physician', words.physician, 200),
      reason: read.needed('reason', words.reason),
    }),
};

const confirmStop: EpisodeForm = {
  slug: 'treatment-stopped',
  fields: ({ visit }, view) => (
    <>
      <Radios name="how" label={words.stopHow} view={view} isInline options={optionsOf(fieldWords.hows)} />
      <DateFields name="lastDoseOn" label={words.lastDoseOn} view={view} region={visit.place.region} />
      <TextArea name="saidBack" label={words.saidBack} view={view} rows={2} />
    </>
  ),
  read: (read) => {
    const how = read.chosen('how', words.stopHow, stopHows);
    const saidBack = read.needed('saidBack', words.saidBack);
    const day = read.day('lastDoseOn', words.lastDoseOn);
    if (day === null && !read.problems.some(({ field }) => field === 'lastDoseOn'))
      read.wrong('lastDoseOn', words.lastDoseOn);
    if (how === null || day === null) return null;
    return unless(read, { type: 'confirm-treatment-stop', how, saidBack, lastDoseOn: day.toString() });
  },
};

/** The review, and the stop that follows from it. */
export const reviewForms: readonly EpisodeForm[] = [bookReview, recordReview, orderStop, confirmStop];
