import { checkInForms as words } from '../../../knowledge/words/clinic-check-in.ts';
import { TextArea } from '../../components/staff-form.tsx';
import { type EpisodeForm, unless } from '../forms/episode-form.ts';
import { Moment } from '../forms/form-parts.tsx';

export const pauseCheckIns: EpisodeForm = {
  slug: 'pause-check-ins',
  look: 'warning',
  fields: ({ visit }, view) => (
    <>
      <TextArea name="reason" label={words.pauseReason} view={view} rows={2} />
      <Moment name="untilAt" label={words.pauseUntil} view={view} visit={visit} />
    </>
  ),
  read: (read) => {
    const reason = read.needed('reason', words.pauseReason);
    const untilAt = read.momentNeeded('untilAt', words.pauseUntil);
    return untilAt === null ? null : unless(read, { type: 'pause-check-ins', reason, untilAt });
  },
};

export const resumeCheckIns: EpisodeForm = {
  slug: 'resume-check-ins',
  fields: (_context, view) => <TextArea name="note" label={words.resumeNote} view={view} rows={2} />,
  read: (read) => unless(read, { type: 'resume-check-ins', note: read.needed('note', words.resumeNote) }),
};
