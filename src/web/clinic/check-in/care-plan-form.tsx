import { checkInForms as words } from '../../../knowledge/words/clinic-check-in.ts';
import { answerWays } from '../../../pathway/check-in/check-in-types.ts';
import { checkInsOf } from '../../../pathway/check-in/check-ins-of.ts';
import { Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { fill } from '../fill-words.ts';
import type { FormReader } from '../form-reader.ts';
import { type EpisodeForm, unless } from '../forms/episode-form.ts';
import { optionsOf } from '../referral-routes.tsx';

export const carePlan: EpisodeForm = {
  slug: 'care-plan',
  start: ({ episode }) => {
    const { plan } = checkInsOf(episode);
    if (plan === null) return {};
    const { way, namedContact } = plan;
    return { way, contactName: namedContact?.name ?? '', contactPhone: namedContact?.phone ?? '' };
  },
  fields: (_context, view) => (
    <>
      <Radios name="way" label={words.way} view={view} options={optionsOf(words.ways)} />
      <TextField
        name="contactName"
        label={words.contactName}
        hint={words.contactHint}
        view={view}
        width={20}
        isOptional
      />
      <TextField
        name="contactPhone"
        label={words.contactPhone}
        view={view}
        type="tel"
        width={20}
        isOptional
      />
      <div class="c-pair">
        <TextField
          name="painAtRest"
          label={words.painAtRest}
          view={view}
          width={3}
          inputmode="numeric"
          isOptional
        />
        <TextField
          name="painWalking"
          label={words.painWalking}
          view={view}
          width={3}
          inputmode="numeric"
          isOptional
        />
        <TextField
          name="affectedCalfCm"
          label={words.affectedCalf}
          hint={words.calfHint}
          view={view}
          width={5}
          inputmode="decimal"
          isOptional
        />
        <TextField
          name="otherCalfCm"
          label={words.otherCalf}
          view={view}
          width={5}
          inputmode="decimal"
          isOptional
        />
      </div>
      <TextArea name="taughtBack" label={words.taughtBack} hint={words.taughtBackHint} view={view} />
    </>
  ),
  read: (read) => {
    const way = read.chosen('way', words.way, answerWays);
    const name = read.text('contactName', words.contactName, 200);
    const phone = read.text('contactPhone', words.contactPhone, 40);
    if ((name === null) !== (phone === null))
      read.wrong(name === null ? 'contactName' : 'contactPhone', words.contactBoth);
    const baseline = {
      painAtRest: within(read, 'painAtRest', words.painAtRest, 0, 10),
      painWalking: within(read, 'painWalking', words.painWalking, 0, 10),
      affectedCalfCm: within(read, 'affectedCalfCm', words.affectedCalf, 15, 90),
      otherCalfCm: within(read, 'otherCalfCm', words.otherCalf, 15, 90),
    };
    const taughtBack = read.needed('taughtBack', words.taughtBack);
    const namedContact = name === null || phone === null ? null : { name, phone };
    if (way === null) return null;
    return unless(read, { type: 'agree-care-plan', way, namedContact, baseline, taughtBack });
  },
};

function within(read: FormReader, name: string, what: string, from: number, to: number): number | null {
  const value = read.number(name, what);
  if (value === null || (value >= from && value <= to)) return value;
  read.wrong(name, fill(words.outOfRange, { what, from: String(from), to: String(to) }));
  return null;
}
