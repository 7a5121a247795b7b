import { fieldWords as words } from '../../../knowledge/words/clinic-episode-forms.ts';
import { Checkboxes, Select, TextArea, TextField } from '../../components/staff-form.tsx';
import { sentenceOf } from '../event-sentence.ts';
import { fill } from '../fill-words.ts';
import { ownerFrom, ownerValue } from '../visit.ts';
import { dayYearAndTime } from '../when.ts';
import { type EpisodeForm, type FormContext, unless } from './episode-form.ts';

export const changeOwner: EpisodeForm = {
  slug: 'owner',
  action: 'episode.own',
  start: ({ episode }) => ({ owner: ownerValue(episode.owner) }),
  fields: ({ names }, view) => (
    <>
      <Select
        name="owner"
        label={words.owner}
        view={view}
        options={names.owners.map(({ owner, name }) => ({ value: ownerValue(owner), label: name }))}
      />
      <TextField name="reason" label={words.ownerReason} view={view} isOptional />
    </>
  ),
  read: (read, { names }) => {
    const owner = ownerFrom(read.text('owner', words.owner), names);
    if (owner === null) read.wrong('owner', words.owner);
    const reason = read.text('reason', words.ownerReason) ?? '';
    return owner === null ? null : unless(read, { type: 'change-owner', owner, reason });
  },
};

/** Two steps: the entry is shown again, then ticked. */
export const voidEntry: EpisodeForm = {
  slug: 'void',
  look: 'warning',
  above: (context) => <EntryToVoid {...context} />,
  fields: (_context, view) => (
    <>
      <TextArea name="reason" label={words.voidReason} view={view} rows={2} />
      <Checkboxes
        name="check"
        label={words.entry}
        view={view}
        options={[{ name: 'isWrong', label: words.voidCheck }]}
      />
    </>
  ),
  read: (read, { of }) => {
    const reason = read.needed('reason', words.voidReason);
    if (!read.ticked('isWrong')) read.wrong('isWrong', words.voidUnchecked);
    return unless(read, { type: 'void-entry', sequence: Number(of ?? 0), reason });
  },
};

function EntryToVoid(context: FormContext) {
  const { history, of, names, visit } = context;
  const entry = history.find(({ sequence }) => String(sequence) === of);
  if (entry === undefined) return null;
  return (
    <div class="c-warning">
      <p>
        <strong>{sentenceOf(entry, context)}</strong>
      </p>
      <p>
        {fill(words.enteredBy, {
          who: names.actor(entry.by),
          when: dayYearAndTime(entry.at, visit.place),
        })}
      </p>
    </div>
  );
}

export const addNote: EpisodeForm = {
  slug: 'note',
  fields: (_context, view) => <TextArea name="text" label={words.noteText} view={view} />,
  read: (read) => unless(read, { type: 'add-note', text: read.needed('text', words.noteText) }),
};
