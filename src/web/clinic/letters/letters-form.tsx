import { letterPageWords as words } from '../../../knowledge/words/letters/letter-page.ts';
import { letterKinds, letterWays } from '../../../pathway/letters/letter-types.ts';
import { Radios, TextField } from '../../components/staff-form.tsx';
import { type EpisodeForm, unless } from '../forms/episode-form.ts';
import { Moment } from '../forms/form-parts.tsx';
import { momentValues } from '../moments.ts';
import { optionsOf } from '../referral-routes.tsx';
import { LetterCards, SentLetters } from './letter-cards.tsx';

/** Every letter of an episode, and the record of those that went out. */
export const letters: EpisodeForm = {
  slug: 'letters',
  standsAlone: true,
  start: ({ visit, person }) => ({
    ...momentValues('sentAt', visit.now, visit.place.zone),
    letterTo: person.usualClinician ?? '',
  }),
  above: (context) => (
    <>
      <LetterCards {...context} />
      <SentLetters {...context} />
      <h2>{words.formTitle}</h2>
    </>
  ),
  fields: ({ visit }, view) => (
    <>
      <Radios name="letter" label={words.which} view={view} options={optionsOf(words.kinds)} />
      <TextField name="letterTo" label={words.to} hint={words.toHint} view={view} width={30} />
      <Radios name="how" label={words.how} view={view} options={optionsOf(words.ways)} />
      <Moment name="sentAt" label={words.sentAt} view={view} visit={visit} />
    </>
  ),
  read: (read) => {
    const letter = read.chosen('letter', words.which, letterKinds);
    const to = read.needed('letterTo', words.to, 300);
    const how = read.chosen('how', words.how, letterWays);
    const sentAt = read.momentNeeded('sentAt', words.sentAt);
    if (letter === null || how === null || sentAt === null) return null;
    return unless(read, { type: 'record-letter', letter, to, how, sentAt });
  },
};
