import { followUpWords } from '../../../knowledge/words/clinic-follow-up.ts';
import { fieldWords } from '../../../knowledge/words/clinic-episode-forms.ts';
import { treatmentFields as words } from '../../../knowledge/words/clinic-treatment.ts';
import { reviewWindow } from '../../../pathway/treatment/due-treatment.ts';
import { stopHows } from '../../../pathway/treatment/treatment-types.ts';
import { Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { fill } from '../fill-words.ts';
import { StoppingSheet } from '../follow-up/stopping-sheet.tsx';
import { type EpisodeForm, type FormContext, unless } from '../forms/episode-form.ts';
import { Moment } from '../forms/form-parts.tsx';
import { optionsOf } from '../referral-routes.tsx';
import { mayDo } from '../visit.ts';
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
  above: ({ episode: { personId }, visit }) =>
    mayDo(visit, 'calendar.write', 'team') ? (
      <p>
        <a href={`/desk/people/${personId}/book`}>{fieldWords.inCalendar}</a>
      </p>
    ) : null,
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

const orderStop: EpisodeForm = {
  slug: 'stop-treatment',
  look: 'warning',
  above: (context) => <StoppingSheet {...context} />,
  fields: (_context, view) => (
    <>
      <TextField name="physician" label={words.physician} view={view} width={30} />
      <TextArea name="reason" label={words.reason} view={view} rows={2} />
      <TextArea name="overrideReason" label={followUpWords.hormoneOverride} view={view} rows={2} isOptional />
    </>
  ),
  read: (read) =>
    unless(read, {
      type: 'order-treatment-stop',
      physician: read.needed('physician', words.physician, 200),
      reason: read.needed('reason', words.reason),
      overrideReason: read.text('overrideReason', followUpWords.hormoneOverride),
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

/** The day of a review, and the stop that follows from it. */
export const reviewForms: readonly EpisodeForm[] = [bookReview, orderStop, confirmStop];
