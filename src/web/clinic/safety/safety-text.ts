import { type HazardId, hazards } from '../../../knowledge/safety/hazards.ts';
import { safetyWords as words } from '../../../knowledge/words/safety-words.ts';
import { dayOf } from '../../../pathway/instants.ts';
import type { HazardLink, SafetyCase, SafetyEvent } from '../../../pathway/safety/safety-types.ts';
import { fill } from '../fill-words.ts';
import type { Names, Visit } from '../visit.ts';
import { calendarDay, dayAndTime } from '../when.ts';

export const ownerName = (ownerId: string | null, names: Names): string =>
  ownerId === null ? words.nobody : names.owner({ kind: 'user', id: ownerId });

export const hazardTitle = (id: HazardId): string => `${id}: ${hazards[id].title}`;
export const hazardText = (link: HazardLink | null): string =>
  link === null ? words.noHazard : link === 'none-fits' ? words.noneFits : hazardTitle(link);

export const signsText = ({ signs }: Pick<SafetyCase, 'signs'>): string =>
  signs.length === 0 ? words.noSigns : signs.map((sign) => words.sign[sign]).join(', ');

/** What whoever has it must do next is late: nobody took it, or the day to look again has passed. */
export function isLate(
  { takeByAt, promisedAt, lookAgainOn, state }: SafetyCase,
  { now, place }: Visit,
): boolean {
  const limit = takeByAt === null ? null : promisedAt;
  if (state === 'open' && limit !== null) return limit.epochMilliseconds <= now.epochMilliseconds;
  return lookAgainOn !== null && lookAgainOn < dayOf(now, place.zone).toString();
}

/** One line of what happened to a case. */
export function eventText(event: SafetyEvent, visit: Visit, names: Names): string {
  const said: string = words.did[event.type];
  const { region } = visit.place;
  return fill(said, {
    owner: 'ownerId' in event ? ownerName(event.ownerId, names) : null,
    time: 'takeByAt' in event ? dayAndTime(event.takeByAt, visit.place) : null,
    day: 'lookAgainOn' in event ? calendarDay(event.lookAgainOn, region) : null,
    because: 'because' in event ? words.because[event.because] : null,
    hazard: 'hazard' in event ? hazardText(event.hazard) : null,
    outcome: 'outcome' in event ? words.outcomes[event.outcome] : null,
  });
}

export const toldText = (event: SafetyEvent, names: Names): string | null =>
  'told' in event
    ? event.told.length === 0
      ? words.toldNobody
      : fill(words.told, { names: event.told.map((id) => ownerName(id, names)).join(', ') })
    : null;
