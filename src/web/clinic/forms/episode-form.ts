import type { ComponentChildren } from 'preact';
import type { FormSlug } from '../../../knowledge/words/clinic-episode-forms.ts';
import type { Command } from '../../../pathway/commands.ts';
import type { Episode, PlannedTest } from '../../../pathway/episode-types.ts';
import type { RecordedEvent } from '../../../pathway/events.ts';
import type { Person, PossibleDuplicate } from '../../../pathway/person.ts';
import type { FormView } from '../../components/staff-form.tsx';
import type { FormReader } from '../form-reader.ts';
import type { Names, Visit } from '../visit.ts';

/** What a form of an episode is shown and read with. */
export type FormContext = {
  readonly visit: Visit;
  readonly names: Names;
  readonly person: Person;
  readonly episode: Episode;
  readonly history: readonly RecordedEvent[];
  /** The test it is about, named in the address or the form. */
  readonly test: PlannedTest | null;
  /** Who may be the same person, while a referral waits to be accepted. */
  readonly alike: readonly PossibleDuplicate[];
  /** The entry to void, the kind to order: whatever else the address names. */
  readonly of: string | null;
};

/** One thing that can be recorded on an episode: a page of its own, and how its answers become a command. */
export type EpisodeForm = {
  readonly slug: FormSlug;
  /** Who may: what the route asks of the table of rights. */
  readonly action?: 'episode.own';
  readonly look?: 'warning';
  /** The kinds of test it can be about; without any it is about the episode. */
  readonly tests?: readonly PlannedTest['kind'][];
  /** It needs the width of the page, or shows itself what the rules say; others have that beside them. */
  readonly standsAlone?: true;
  /** What the fields show at first. */
  readonly start?: (context: FormContext) => Record<string, string>;
  /** Stands above the fields, beside the lead. */
  readonly above?: (context: FormContext) => ComponentChildren;
  readonly fields: (context: FormContext, view: FormView) => ComponentChildren;
  /** Null where the reader has noted problems. */
  readonly read: (read: FormReader, context: FormContext) => Command | null;
};

/** A command, unless the reader has noted problems. */
export const unless = (read: FormReader, command: Command): Command | null =>
  read.problems.length > 0 ? null : command;
