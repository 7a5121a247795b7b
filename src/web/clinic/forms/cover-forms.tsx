import { fieldWords as words } from '../../../knowledge/words/clinic-episode-forms.ts';
import { isCoverProposed } from '../../../pathway/cover-due.ts';
import { Checkboxes, Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { momentValues } from '../moments.ts';
import { optionsOf } from '../referral-routes.tsx';
import { type EpisodeForm, unless } from './episode-form.ts';
import { Moment } from './form-parts.tsx';

export const startCover: EpisodeForm = {
  slug: 'cover',
  start: ({ visit }) => momentValues('firstDoseAt', visit.now, visit.place.zone),
  fields: ({ visit, episode }, view) => (
    <>
      <Checkboxes
        name="contraindications"
        label={words.contraindications}
        hint={words.contraindicationsHint}
        view={view}
        options={[{ name: 'contraindicationsChecked', label: words.contraindicationsChecked }]}
      />
      <TextField name="medicine" label={words.medicine} hint={words.medicineHint} view={view} width={30} />
      <Moment name="firstDoseAt" label={words.firstDoseAt} view={view} visit={visit} />
      <Moment
        name="supplyEndsAt"
        label={words.supplyEndsAt}
        hint={words.supplyHint}
        view={view}
        visit={visit}
      />
      <Moment
        name="bloodsTakenAt"
        label={words.bloodsTakenAt}
        hint={words.bloodsHint}
        view={view}
        visit={visit}
      />
      {(!isCoverProposed(episode) || view.problems.some(isOverride)) && (
        <TextArea
          name="overrideReason"
          label={words.overrideReason}
          hint={words.overrideHint}
          view={view}
          rows={2}
        />
      )}
    </>
  ),
  read: (read) => {
    const medicine = read.needed('medicine', words.medicine, 300);
    const firstDoseAt = read.momentNeeded('firstDoseAt', words.firstDoseAt);
    const supplyEndsAt = read.momentNeeded('supplyEndsAt', words.supplyEndsAt);
    const bloodsTakenAt = read.moment('bloodsTakenAt', words.bloodsTakenAt);
    const contraindicationsChecked = read.ticked('contraindicationsChecked');
    const overrideReason = read.text('overrideReason', words.overrideReason);
    if (firstDoseAt === null || supplyEndsAt === null) return null;
    return unless(read, {
      type: 'start-cover',
      medicine,
      firstDoseAt,
      supplyEndsAt,
      bloodsTakenAt,
      contraindicationsChecked,
      overrideReason,
    });
  },
};

const isOverride = ({ field }: { readonly field: string }): boolean => field === 'overrideReason';

export const extendSupply: EpisodeForm = {
  slug: 'supply',
  start: ({ episode: { cover }, visit: { place } }) =>
    cover.status === 'running' ? momentValues('supplyEndsAt', cover.supplyEndsAt, place.zone) : {},
  fields: ({ visit }, view) => (
    <>
      <Moment
        name="supplyEndsAt"
        label={words.supplyEndsAt}
        hint={words.supplyHint}
        view={view}
        visit={visit}
      />
      <TextField name="note" label={words.note} view={view} isOptional />
    </>
  ),
  read: (read) => {
    const supplyEndsAt = read.momentNeeded('supplyEndsAt', words.supplyEndsAt);
    const note = read.text('note', words.note) ?? '';
    return supplyEndsAt === null ? null : unless(read, { type: 'extend-supply', supplyEndsAt, note });
  },
};

export const coverNotGiven: EpisodeForm = {
  slug: 'no-cover',
  fields: (_context, view) => (
    <>
      <Radios
        name="reason"
        label={words.notGivenReason}
        view={view}
        options={optionsOf(words.notGivenReasons)}
      />
      <TextArea name="note" label={words.notGivenNote} view={view} rows={2} />
    </>
  ),
  read: (read) => {
    const reason = read.chosen('reason', words.notGivenReason, ['contraindicated', 'refused'] as const);
    const note = read.needed('note', words.notGivenNote);
    return reason === null ? null : unless(read, { type: 'record-cover-not-given', reason, note });
  },
};

export const orderStop: EpisodeForm = {
  slug: 'stop',
  look: 'warning',
  fields: (_context, view) => (
    <TextArea name="overrideReason" label={words.stopReason} view={view} rows={2} />
  ),
  read: (read) =>
    unless(read, { type: 'order-stop', reason: read.needed('overrideReason', words.stopReason) }),
};

export const confirmStop: EpisodeForm = {
  slug: 'confirm-stop',
  fields: (_context, view) => (
    <>
      <Radios name="how" label={words.how} view={view} isInline options={optionsOf(words.hows)} />
      <TextArea name="saidBack" label={words.saidBack} view={view} rows={2} />
    </>
  ),
  read: (read) => {
    const how = read.chosen('how', words.how, ['call', 'message', 'in-person'] as const);
    const saidBack = read.needed('saidBack', words.saidBack);
    return how === null ? null : unless(read, { type: 'confirm-stop', how, saidBack });
  },
};
