/** People on warfarin beside injections, and what their clinic records. */
import type { Command } from '../../src/pathway/commands.ts';
import type { MgOnWeekday } from '../../src/pathway/warfarin/warfarin-types.ts';
import { wellWithDvt } from '../vignettes/regimen-asked.ts';
import { weekdays } from './check-in-story.ts';
import type { Beginning, Story, Telling } from './episode-story.ts';
import { confirmedOn, decideHome, firstDose, homeFacts, prescribe } from './treatment-story.ts';

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
type To<T extends Command['type']> = Telling<CommandOf<T>>;

/** Measured at that time and entered as the story stands; no bleeding, no blow to the head, nothing new, unless said otherwise. */
export const inr =
  (shown: string, clock: string, also: Partial<CommandOf<'record-inr'>> = {}): To<'record-inr'> =>
  (story) => ({
    type: 'record-inr',
    shown,
    origin: 'laboratory',
    measuredAt: story.at(clock),
    bleeding: 'none',
    headInjury: false,
    disturbed: false,
    vitaminKGiven: false,
    temporaryCause: false,
    taken: [],
    ...also,
  });

export const target = (low = 2, high = 3): CommandOf<'set-inr-target'> => ({
  type: 'set-inr-target',
  low,
  high,
  physician: 'Dr Nwosu',
  reason: 'This DVT',
});

export const everyDay = (mg: number): MgOnWeekday => ({
  monday: mg,
  tuesday: mg,
  wednesday: mg,
  thursday: mg,
  friday: mg,
  saturday: mg,
  sunday: mg,
});

export const week = (
  mg: number,
  fromOn: string,
  also: Partial<CommandOf<'set-warfarin-week'>> = {},
): CommandOf<'set-warfarin-week'> => ({
  type: 'set-warfarin-week',
  mgOn: everyDay(mg),
  fromOn,
  omitOn: [],
  signedBy: 'Dr Nwosu',
  reason: 'Start',
  overrideReason: null,
  ...also,
});

export const dispenseInjections =
  (clock: string, lastsUntilOn: string, medicine = 'enoxaparin'): To<'dispense'> =>
  (story) => ({
    type: 'dispense',
    medicine,
    strength: medicine === 'enoxaparin' ? '125 mg' : '1 mg',
    count: 10,
    dispensedAt: story.at(clock),
    dispenser: 'Hospital pharmacy',
    lastsUntilOn,
  });

export const acted = (
  story: Story,
  also: Partial<CommandOf<'act-on-inr'>> = {},
): CommandOf<'act-on-inr'> => ({
  type: 'act-on-inr',
  inrSequence: story.episode.warfarin?.inrs.at(-1)?.sequence ?? 0,
  clinician: 'Dr Nwosu',
  what: 'Omit tonight; venous sample tomorrow',
  reached: true,
  vitaminKGiven: false,
  ...also,
});

export const stopInjections = (
  lastInjectionOn: string,
  overrideReason: string | null = null,
): CommandOf<'stop-injections'> => ({
  type: 'stop-injections',
  lastInjectionOn,
  clinician: 'Dr Nwosu',
  saidBack: 'No more injections, the tablets go on',
  overrideReason,
});

/**
 * At home on warfarin 5 mg beside enoxaparin from that day, or from `startedOn`; target 2.0 to 3.0 on record, injections for 9 days
 * in hand; the clinic is open on weekdays.
 */
export function onWarfarin(
  day: string,
  {
    startedOn = day,
    withoutWarfarin = false,
    withoutTarget = false,
    ...also
  }: Partial<Beginning> & {
    readonly startedOn?: string;
    readonly withoutWarfarin?: boolean;
    readonly withoutTarget?: boolean;
  } = {},
): Story {
  const zone = also.region === 'us' ? 'America/New_York' : 'Europe/London';
  const person = confirmedOn(day, { duty: weekdays({}, zone), ...also });
  person.does('10:30', homeFacts('10:25'));
  person.does('10:40', decideHome('+1 10:00'));
  person.does(
    '10:45',
    prescribe('warfarin', {
      start: startedOn,
      slot: 'morning',
      leadIn: { drug: 'enoxaparin' },
      decidedBy: 'specialist',
      facts: wellWithDvt,
    }),
  );
  if (!withoutTarget) person.does('10:46', target());
  person.does('10:47', (story) =>
    week(5, story.now.toZonedDateTimeISO(story.episode.zone).toPlainDate().toString(), {
      overrideReason: 'Start',
    }),
  );
  const reach = person.now.toZonedDateTimeISO(person.episode.zone).toPlainDate();
  person.does('10:50', dispenseInjections('10:48', reach.add({ days: 8 }).toString()));
  if (!withoutWarfarin)
    person.does('10:51', dispenseInjections('10:48', reach.add({ days: 60 }).toString(), 'warfarin'));
  person.does('11:00', firstDose('10:55'));
  return person;
}
