import { treatmentFields as words, treatmentWords } from '../../../knowledge/words/clinic-treatment.ts';
import { findingsOf } from '../../../pathway/facts-of-episode.ts';
import { places } from '../../../pathway/treatment/treatment-types.ts';
import { Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { FactField, readFactFields } from '../fact-fields.tsx';
import { type EpisodeForm, unless } from '../forms/episode-form.ts';
import { Moment } from '../forms/form-parts.tsx';
import { assessWords } from '../../../knowledge/words/clinic-episode-forms.ts';
import { fieldProblems } from '../../../knowledge/words/clinic-forms.ts';
import { fill } from '../fill-words.ts';
import { missingFacts } from './missing-facts.ts';
import { PlaceSheet } from './place-sheet.tsx';

const decidePlace: EpisodeForm = {
  slug: 'place',
  standsAlone: true,
  above: (context) => <PlaceSheet {...context} />,
  fields: ({ visit }, view) => (
    <>
      <Radios
        name="place"
        label={words.place}
        view={view}
        options={places.map((value) => ({ value, label: treatmentWords.places[value] }))}
      />
      <TextField name="physician" label={words.physician} view={view} width={30} />
      <TextArea
        name="overrideReason"
        label={words.overrideReason}
        hint={words.overrideHint}
        view={view}
        rows={2}
        isOptional
      />
      <TextArea
        name="planOfCare"
        label={words.planOfCare}
        hint={words.planHint}
        view={view}
        rows={2}
        isOptional
      />
      <Moment
        name="firstContactAt"
        label={words.firstContactAt}
        hint={words.firstContactHint}
        view={view}
        visit={visit}
      />
    </>
  ),
  read: (read) => {
    const place = read.chosen('place', words.place, places);
    const physician = read.needed('physician', words.physician, 200);
    const overrideReason = read.text('overrideReason', words.overrideReason);
    const planOfCare = read.text('planOfCare', words.planOfCare);
    const firstContactAt = read.moment('firstContactAt', words.firstContactAt);
    if (place === null) return null;
    const decided = { place, physician, overrideReason, planOfCare, firstContactAt };
    return unless(read, { type: 'decide-place', ...decided });
  },
};

const confirmPlace: EpisodeForm = {
  slug: 'second',
  look: 'warning',
  standsAlone: true,
  above: (context) => <PlaceSheet {...context} />,
  fields: (_context, view) => <TextField name="name" label={words.name} view={view} width={30} />,
  read: (read) => unless(read, { type: 'confirm-place', name: read.needed('name', words.name, 200) }),
};

/** What home or hospital and the medicines still wait for. */
const answerFacts: EpisodeForm = {
  slug: 'treatment-facts',
  standsAlone: true,
  fields: (context, view) => {
    const { catalogue } = context.visit.desk.rules;
    const asked = missingFacts(context);
    return (
      <div class="c-asks">
        {asked.length === 0 && <p class="c-empty">{words.nothingWaits}</p>}
        {asked.map((fact) => (
          <FactField key={fact} fact={fact} catalogue={catalogue} view={view} />
        ))}
      </div>
    );
  },
  read: (read, context) => {
    const { visit, episode } = context;
    const asked = missingFacts(context);
    const facts = readFactFields(read, asked, visit.desk.rules.catalogue, findingsOf(episode));
    if (Object.keys(facts).length === 0)
      read.wrong('', fill(fieldProblems.missing, { what: assessWords.oneAnswer }));
    return unless(read, { type: 'record-findings', facts, observedAt: visit.now });
  },
};

const sendToHospital: EpisodeForm = {
  slug: 'hospital',
  look: 'warning',
  fields: (_context, view) => (
    <>
      <TextField name="where" label={words.where} view={view} width={30} />
      <TextField name="receiver" label={words.receiver} view={view} width={30} />
      <TextArea name="reason" label={words.reason} view={view} rows={2} />
    </>
  ),
  read: (read) =>
    unless(read, {
      type: 'send-to-hospital',
      where: read.needed('where', words.where, 300),
      receiver: read.needed('receiver', words.receiver, 200),
      reason: read.needed('reason', words.reason),
    }),
};

const hospitalAnswer: EpisodeForm = {
  slug: 'hospital-answer',
  fields: ({ visit }, view) => (
    <>
      <TextArea name="what" label={words.what} view={view} rows={2} />
      <Moment name="askAgainAt" label={words.askAgainAt} view={view} visit={visit} />
    </>
  ),
  read: (read) => {
    const what = read.needed('what', words.what);
    const askAgainAt = read.momentNeeded('askAgainAt', words.askAgainAt);
    return askAgainAt === null ? null : unless(read, { type: 'record-hospital-answer', what, askAgainAt });
  },
};

const takeBack: EpisodeForm = {
  slug: 'back',
  fields: (_context, view) => (
    <>
      <TextField name="fromWhom" label={words.fromWhom} view={view} width={30} />
      <TextArea name="summary" label={words.summary} view={view} rows={3} />
    </>
  ),
  read: (read) =>
    unless(read, {
      type: 'take-back-from-hospital',
      fromWhom: read.needed('fromWhom', words.fromWhom, 200),
      summary: read.needed('summary', words.summary),
    }),
};

const newClot: EpisodeForm = {
  slug: 'new-clot',
  look: 'warning',
  fields: (_context, view) => <TextArea name="what" label={words.clot} view={view} rows={2} />,
  read: (read) => unless(read, { type: 'report-treatment-failure', what: read.needed('what', words.clot) }),
};

export const placeForms: readonly EpisodeForm[] = [
  decidePlace,
  confirmPlace,
  answerFacts,
  sendToHospital,
  hospitalAnswer,
  takeBack,
  newClot,
];
