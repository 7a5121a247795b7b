import { treatmentFields as words } from '../../../knowledge/words/clinic-treatment.ts';
import { Radios, Select, TextArea, TextField } from '../../components/staff-form.tsx';
import { type EpisodeForm, unless } from '../forms/episode-form.ts';
import { Moment } from '../forms/form-parts.tsx';
import { optionsOf } from '../referral-routes.tsx';
import { ownerFrom, ownerValue } from '../visit.ts';

const hold: EpisodeForm = {
  slug: 'hold',
  look: 'warning',
  fields: ({ visit }, view) => (
    <>
      <TextArea name="reason" label={words.reason} view={view} rows={2} />
      <Moment name="untilAt" label={words.untilAt} view={view} visit={visit} />
      <TextField name="physician" label={words.physician} view={view} width={30} />
    </>
  ),
  read: (read) => {
    const reason = read.needed('reason', words.reason);
    const untilAt = read.momentNeeded('untilAt', words.untilAt);
    const physician = read.needed('physician', words.physician, 200);
    return untilAt === null ? null : unless(read, { type: 'hold-treatment', reason, untilAt, physician });
  },
};

const endHold: EpisodeForm = {
  slug: 'end-hold',
  fields: (_context, view) => <TextArea name="note" label={words.holdNote} view={view} rows={2} />,
  read: (read) => unless(read, { type: 'end-hold', note: read.needed('note', words.holdNote) }),
};

const offer: EpisodeForm = {
  slug: 'offer',
  action: 'episode.own',
  fields: ({ names }, view) => (
    <>
      <Select
        name="to"
        label={words.to}
        view={view}
        options={names.owners.map(({ owner, name }) => ({ value: ownerValue(owner), label: name }))}
      />
      <TextArea name="reason" label={words.offerReason} view={view} rows={2} />
    </>
  ),
  read: (read, { names }) => {
    const to = ownerFrom(read.text('to', words.to), names);
    if (to === null) read.wrong('to', words.to);
    const reason = read.needed('reason', words.offerReason);
    return to === null ? null : unless(read, { type: 'offer-hand-over', to, reason });
  },
};

const answerOffer: EpisodeForm = {
  slug: 'answer-offer',
  fields: (_context, view) => (
    <>
      <Radios name="isAccepted" label={words.accept} view={view} options={optionsOf(words.accepts)} />
      <TextArea name="reason" label={words.acceptReason} view={view} rows={2} isOptional />
    </>
  ),
  read: (read) => {
    const answer = read.chosen('isAccepted', words.accept, ['yes', 'no'] as const);
    const reason = read.text('reason', words.acceptReason) ?? '';
    return answer === null
      ? null
      : unless(read, { type: 'answer-hand-over', isAccepted: answer === 'yes', reason });
  },
};

/** A hold with its end, and the episode offered to somebody else. */
export const ownerForms: readonly EpisodeForm[] = [hold, endHold, offer, answerOffer];
