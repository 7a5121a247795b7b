import { fieldWords as words, formWords } from '../../../knowledge/words/clinic-episode-forms.ts';
import { closeReasonWords } from '../../../knowledge/words/clinic-states.ts';
import { type CloseReason, toldAbouts } from '../../../pathway/events.ts';
import { Checkboxes, Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { RulesSay } from '../next-step.tsx';
import { optionsOf } from '../referral-routes.tsx';
import { type EpisodeForm, unless } from './episode-form.ts';

export const tellPerson: EpisodeForm = {
  slug: 'tell',
  start: ({ episode: { diagnosis } }) =>
    diagnosis === null ? {} : { about: diagnosis.is === 'excluded' ? 'not-likely' : 'confirmed' },
  fields: (_context, view) => (
    <>
      <Radios name="about" label={words.about} view={view} options={optionsOf(words.abouts)} />
      <TextField name="how" label={words.tellHow} view={view} width={30} />
    </>
  ),
  read: (read) => {
    const about = read.chosen('about', words.about, toldAbouts);
    const how = read.needed('how', words.tellHow, 300);
    return about === null ? null : unless(read, { type: 'tell-person', about, how });
  },
};

export const reportWorse: EpisodeForm = {
  slug: 'worse',
  fields: (_context, view) => <TextArea name="what" label={words.worseWhat} view={view} rows={2} />,
  read: (read) => unless(read, { type: 'report-worse', what: read.needed('what', words.worseWhat) }),
};

export const sendToEmergency: EpisodeForm = {
  slug: 'emergency',
  look: 'warning',
  fields: (_context, view) => (
    <>
      <TextField name="where" label={words.where} view={view} width={30} />
      <TextArea name="reason" label={words.emergencyReason} view={view} rows={2} />
    </>
  ),
  read: (read) =>
    unless(read, {
      type: 'send-to-emergency',
      where: read.needed('where', words.where, 300),
      reason: read.needed('reason', words.emergencyReason),
    }),
};

/** Two steps: the reasons are read, then ticked. */
export const exclude: EpisodeForm = {
  slug: 'exclude',
  standsAlone: true,
  above: (context) => <RulesSay {...context} />,
  fields: (_context, view) => (
    <Checkboxes
      name="check"
      label={formWords.exclude.title}
      view={view}
      options={[{ name: 'isRead', label: words.excludeCheck }]}
    />
  ),
  read: (read) => {
    if (!read.ticked('isRead')) read.wrong('isRead', words.excludeUnchecked);
    return unless(read, { type: 'exclude' });
  },
};

export const confirm: EpisodeForm = {
  slug: 'confirm',
  standsAlone: true,
  above: (context) => <RulesSay {...context} />,
  fields: ({ episode }, view) =>
    episode.proposal?.plan?.leadsTo === 'confirmed' ? null : (
      <TextArea
        name="overrideReason"
        label={words.overrideReason}
        hint={words.confirmOverrideHint}
        view={view}
        rows={2}
      />
    ),
  read: (read) =>
    unless(read, { type: 'confirm', overrideReason: read.text('overrideReason', words.overrideReason) }),
};

const reasons = Object.keys(closeReasonWords).filter((key): key is CloseReason => key in closeReasonWords);

export const close: EpisodeForm = {
  slug: 'close',
  look: 'warning',
  start: ({ episode: { diagnosis } }) =>
    diagnosis?.is === 'excluded'
      ? { reason: 'excluded' }
      : diagnosis?.is === 'confirmed'
        ? { reason: 'confirmed-handed-over' }
        : {},
  fields: ({ visit }, view) => (
    <>
      <Radios name="reason" label={words.closeReason} view={view} options={optionsOf(closeReasonWords)} />
      <TextField name="otherDiagnosis" label={words.otherDiagnosis} view={view} width={30} isOptional />
      <DateFields
        name="safetyNetOn"
        label={words.safetyNetOn}
        hint={words.safetyNetHint}
        view={view}
        region={visit.place.region}
      />
      <TextField name="handedTo" label={words.handedTo} view={view} width={30} isOptional />
      <TextArea name="note" label={words.closeNote} view={view} rows={2} isOptional />
    </>
  ),
  read: (read) => {
    const reason = read.chosen('reason', words.closeReason, reasons);
    const safetyNetOn = read.day('safetyNetOn', words.safetyNetOn)?.toString() ?? null;
    const otherDiagnosis = read.text('otherDiagnosis', words.otherDiagnosis, 200);
    const handedTo = read.text('handedTo', words.handedTo, 200);
    const note = read.text('note', words.closeNote) ?? '';
    if (reason === null) return null;
    return unless(read, { type: 'close', reason, note, otherDiagnosis, safetyNetOn, handedTo });
  },
};

export const reopen: EpisodeForm = {
  slug: 'reopen',
  fields: (_context, view) => <TextArea name="reason" label={words.reopenReason} view={view} rows={2} />,
  read: (read) => unless(read, { type: 'reopen', reason: read.needed('reason', words.reopenReason) }),
};
