import { reviewEvidence } from '../../../knowledge/follow-up/review-evidence.ts';
import { assessWords } from '../../../knowledge/words/clinic-episode-forms.ts';
import { followUpWords } from '../../../knowledge/words/clinic-follow-up.ts';
import { fieldProblems } from '../../../knowledge/words/clinic-forms.ts';
import { treatmentFields as words, treatmentWords } from '../../../knowledge/words/clinic-treatment.ts';
import { findingsOf } from '../../../pathway/facts-of-episode.ts';
import { type SheetItem, itemsMissing } from '../../../pathway/follow-up/review-sheet.ts';
import { reviewDecisions } from '../../../pathway/treatment/treatment-types.ts';
import { Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { FactField, readFactFields } from '../fact-fields.tsx';
import { fill } from '../fill-words.ts';
import { type EpisodeForm, type FormContext, unless } from '../forms/episode-form.ts';
import { yesNoUnknown } from '../forms/form-parts.tsx';
import { optionsOf } from '../referral-routes.tsx';
import { meaningOf } from '../rule-words.ts';
import { ReviewSheetView, sheetOf } from './review-sheet.tsx';

/** What the person wants is asked for with the decision itself. */
const needsReason = (context: FormContext): readonly SheetItem[] =>
  itemsMissing(sheetOf(context)).filter(({ item }) => item !== 'review.preference');

const recordReview: EpisodeForm = {
  slug: 'review',
  standsAlone: true,
  above: (context) => <ReviewSheetView {...context} />,
  fields: (context, view) => {
    const { visit } = context;
    const { catalogue } = visit.desk.rules;
    return (
      <>
        <TextArea name="ownWords" label={followUpWords.ownWords} view={view} rows={3} />
        <Radios
          name="decision"
          label={words.reviewDecision}
          view={view}
          options={optionsOf(treatmentWords.decisions)}
        />
        <TextField name="physician" label={words.physician} view={view} width={30} />
        <TextArea name="reason" label={followUpWords.reason} view={view} rows={3} />
        {needsReason(context).map(({ item, status }) => (
          <TextField
            key={item}
            name={`why.${item}`}
            label={`${meaningOf(catalogue, item).replace(/^.*?: /, '')}: ${followUpWords[status]}`}
            hint={followUpWords.whyMissing}
            view={view}
            width={30}
          />
        ))}
        <TextArea
          name="overrideReason"
          label={followUpWords.overrideReason}
          hint={followUpWords.overrideHint}
          view={view}
          rows={2}
          isOptional
        />
        <Radios
          name="dDimerPlanned"
          label={followUpWords.dDimerPlanned}
          view={view}
          isInline
          options={[...yesNoUnknown]}
        />
        <DateFields
          name="nextReviewOn"
          label={words.nextReviewOn}
          hint={words.nextHint}
          view={view}
          region={visit.place.region}
        />
      </>
    );
  },
  read: (read, context) => {
    const ownWords = read.needed('ownWords', followUpWords.ownWords);
    const decision = read.chosen('decision', words.reviewDecision, reviewDecisions);
    const physician = read.needed('physician', words.physician, 200);
    const reason = read.needed('reason', followUpWords.reason);
    const nextReviewOn = read.day('nextReviewOn', words.nextReviewOn)?.toString() ?? null;
    const overrideReason = read.text('overrideReason', followUpWords.overrideReason);
    const dDimerPlanned = read.yesNo('dDimerPlanned');
    const unknownReasons = Object.fromEntries(
      needsReason(context).flatMap(({ item }) => {
        const why = read.text(`why.${item}`, followUpWords.whyMissing, 300);
        return why === null ? [] : [[item, why] as const];
      }),
    );
    if (decision === null) return null;
    return unless(read, {
      type: 'record-review',
      decision,
      physician,
      reason,
      ownWords,
      unknownReasons,
      overrideReason,
      dDimerPlanned,
      nextReviewOn,
    });
  },
};

/** What still decides, and what is missing or too old: figures and answers where the record can hold them, else that it is written down. */
function missingForReview(context: FormContext): readonly string[] {
  const { duration, longTerm, items } = sheetOf(context);
  const { catalogue } = context.visit.desk.rules;
  const ofItems = items
    .filter(({ status }) => status === 'unknown' || status === 'stale' || status === 'denied')
    .flatMap(({ item }) => {
      const { facts } = reviewEvidence[item];
      return facts.length > 0 ? facts : [item];
    });
  const asked = [...duration.decisive, ...longTerm.decisive, ...ofItems, 'hormone.stopped'].filter(
    (fact) => !isWorkedOut(fact) && catalogue.facts[fact] !== undefined,
  );
  return [...new Set(asked)].filter((fact) => !isShownByFacts(fact));
}

/** What follows from the record is not asked: dates, the medicine, the scores themselves. */
const isWorkedOut = (fact: string): boolean =>
  ['treatment.months', 'distal-dvt.treated', 'anticoagulant.present', 'dvt.extent', 'd-dimer'].includes(fact);

/** An item that its figures show is asked for by the figures. */
const evidence: Readonly<Record<string, { readonly facts: readonly string[] }>> = reviewEvidence;
const isShownByFacts = (fact: string): boolean => (evidence[fact]?.facts.length ?? 0) > 0;

const reviewFacts: EpisodeForm = {
  slug: 'review-facts',
  standsAlone: true,
  fields: (context, view) => {
    const asked = missingForReview(context);
    return (
      <div class="c-asks">
        {asked.length === 0 && <p class="c-empty">{words.nothingWaits}</p>}
        {asked.map((fact) => (
          <FactField key={fact} fact={fact} catalogue={context.visit.desk.rules.catalogue} view={view} />
        ))}
      </div>
    );
  },
  read: (read, context) => {
    const { visit, episode } = context;
    const { catalogue } = visit.desk.rules;
    const given = readFactFields(read, missingForReview(context), catalogue, findingsOf(episode));
    // What was known and is only too old is not taken back by leaving it empty.
    const facts = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
    if (Object.keys(facts).length === 0)
      read.wrong('', fill(fieldProblems.missing, { what: assessWords.oneAnswer }));
    return unless(read, { type: 'record-findings', facts, observedAt: visit.now });
  },
};

export const reviewSheetForms: readonly EpisodeForm[] = [recordReview, reviewFacts];
