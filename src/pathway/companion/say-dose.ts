import type { Temporal } from 'temporal-polyfill';
import type { Command } from '../commands.ts';
import type { Episode } from '../episode-types.ts';
import { doseTimes } from '../../knowledge/treatment/missed-dose-rules.ts';
import { isBefore, plusHours } from '../instants.ts';
import { isSameSlot } from '../treatment/dose-places.ts';
import type { DoseSlot } from '../treatment/treatment-types.ts';
import type { SaidOfDose, Saying } from './companion-types.ts';
import { slotOf } from './dose-slots.ts';
import { courseOf, slotNow } from './medicine-now.ts';
import { isRealDay } from './real-day.ts';
import { reportsOf } from './said-of-doses.ts';

export type SayDose =
  /** The key is the same for a second tap, so that it is done once. */
  | {
      readonly is: 'report';
      readonly command: Extract<Command, { readonly type: 'report-doses' }>;
      readonly key: string;
    }
  /** The same was said before: nothing is recorded again, and nothing is to be taken again. */
  | { readonly is: 'repeat'; readonly said: SaidOfDose }
  /** Told as taken before: another word does not make it a dose to take. */
  | { readonly is: 'contradicts'; readonly said: SaidOfDose }
  | { readonly is: 'not-yet'; readonly from: Temporal.Instant }
  | { readonly is: 'no-such-dose' };

/** What a person tells us of one dose, as the command that keeps it. */
export function sayDose(episode: Episode, slot: DoseSlot, saying: Saying, now: Temporal.Instant): SayDose {
  const course = courseOf(episode, now);
  const doses = course === null ? null : slotOf(course, slot);
  if (course === null || doses === null) return { is: 'no-such-dose' };
  const from = doses.usualAt.subtract({ hours: doseTimes.dueFrom.hoursBefore });
  const { said, maySay } = slotNow(course, doses, now);
  if (said !== null && said.is === saying) return { is: 'repeat', said };
  if (isBefore(now, from)) return { is: 'not-yet', from };
  if (said !== null && !maySay.includes(saying)) return { is: 'contradicts', said };
  if (!maySay.includes(saying))
    return { is: 'not-yet', from: plusHours(doses.usualAt, doseTimes.lateFrom.hoursAfter) };
  const { on, slot: half } = doses;
  const at = { on, slot: half };
  // Each word on a dose is counted, so that a correction is one of its own and a second tap is none.
  const nth = reportsOf(course).filter((each) => isSameSlot(each.from, at) && isSameSlot(each.to, at)).length;
  return {
    is: 'report',
    command: { type: 'report-doses', from: at, to: at, ...counts[saying], note: '' },
    key: `dose/${episode.id}/${course.regimen.id}/${on}/${half}/${nth}`,
  };
}

type Counts = Pick<
  Extract<Command, { readonly type: 'report-doses' }>,
  'missed' | 'doubled' | 'wrongStrength'
>;

/**
 * The buttons name medicine, strength and number, so that "taken" says all three. Who does not know says nothing of any of them:
 * somebody asks.
 */
const counts: Readonly<Record<Saying, Counts>> = {
  taken: { missed: 0, doubled: 0, wrongStrength: false },
  missed: { missed: 1, doubled: 0, wrongStrength: false },
  'not-known': { missed: null, doubled: null, wrongStrength: null },
  twice: { missed: 0, doubled: 1, wrongStrength: false },
};

export const slotName = ({ on, slot }: DoseSlot): string => `${on}-${slot}`;

/** Reads a slot as a form sends it back; null where it is none. */
export function readSlot(name: string): DoseSlot | null {
  const match = /^(?<on>\d{4}-\d{2}-\d{2})-(?<slot>morning|evening)$/.exec(name);
  const { on, slot } = match?.groups ?? {};
  return on !== undefined && isRealDay(on) && (slot === 'morning' || slot === 'evening')
    ? { on, slot }
    : null;
}
