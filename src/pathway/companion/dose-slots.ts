import { secondDoseOf, slotOfTime } from '../../engine/regimen/second-dose.ts';
import { regimenRules } from '../../knowledge/treatment/regimen-rules.ts';
import { slotAt } from '../check-in/next-dose.ts';
import type { Episode } from '../episode-types.ts';
import { dateOf, isBefore } from '../instants.ts';
import { isDueIn, isSameSlot, laterSlot, placeOf, slotDate } from '../treatment/dose-places.ts';
import type { DoseSlot, KeptPhase, Regimen } from '../treatment/treatment-types.ts';
import { inrsToActOn } from '../warfarin/due-warfarin.ts';
import { openDifferences, plannedMgOn } from '../warfarin/warfarin-course.ts';
import type { Dose, SlotDoses } from './companion-types.ts';

/** A regimen of an episode, read dose by dose. */
export type Course = { readonly episode: Episode; readonly regimen: Regimen };

/** All slots with a dose on these days, both included: from the regimen alone, so that none stands twice. */
export function slotsIn(course: Course, fromOn: string, toOn: string): readonly SlotDoses[] {
  const found: SlotDoses[] = [];
  for (let day = dateOf(fromOn); day.toString() <= toOn; day = day.add({ days: 1 })) {
    for (const slot of ['morning', 'evening'] as const) {
      const at = slotOf(course, { on: day.toString(), slot });
      if (at !== null) found.push(at);
    }
  }
  return found;
}

/** What is taken in a slot; null where nothing is. */
export function slotOf(course: Course, at: DoseSlot): SlotDoses | null {
  const { phases } = course.regimen.regimen;
  const doses = phases.flatMap((phase, index) =>
    isIn(course, phase, at) ? [doseOf(course, phase, index, at)] : [],
  );
  const { on, slot } = at;
  return doses.length === 0 ? null : { on, slot, doses, usualAt: usualAt(course, at) };
}

/** The first slot with a dose after this one; null where the regimen has none. */
export function slotAfter(course: Course, at: DoseSlot): SlotDoses | null {
  const { start } = course.regimen.regimen;
  const from = placeOf(at) < placeOf(start) ? laterSlot(start, -1) : at;
  // Once a day leaves one slot between two doses, and a change of phase no more.
  for (let count = 1; count <= 4; count += 1) {
    const next = slotOf(course, laterSlot(from, count));
    if (next !== null) return next;
  }
  return null;
}

/** The last slots that have begun by this moment, the latest first; `lead` hours before their usual time. */
export function slotsBegun(course: Course, at: Episode['openedAt'], leadHours: number): readonly SlotDoses[] {
  const { zone } = course.episode;
  const today = at.toZonedDateTimeISO(zone).toPlainDate();
  return slotsIn(course, today.subtract({ days: 2 }).toString(), today.add({ days: 1 }).toString())
    .filter(({ usualAt: usual }) => !isBefore(at, usual.subtract({ hours: leadHours })))
    .toReversed();
}

/** Where the plan has a last dose, its slot; null where it goes on. */
export function lastPlanned({ regimen }: Regimen): DoseSlot | null {
  const own = regimen.phases.filter(({ id }) => id !== 'overlap');
  return own.at(-1)?.to ?? null;
}

function isIn({ episode, regimen }: Course, phase: KeptPhase, at: DoseSlot): boolean {
  if (!isDueIn(phase, at)) return false;
  const stopped = phase.id === 'overlap' ? (episode.warfarin?.injectionsStopped ?? null) : null;
  return stopped === null || stopped.regimenId !== regimen.id || at.on <= stopped.lastInjectionOn;
}

function doseOf({ episode }: Course, phase: KeptPhase, index: number, { on }: DoseSlot): Dose {
  const { medicine, form, strength, take, timesADay, id, says } = phase;
  const mg = strength === null ? statedMg(episode, on) : null;
  const stated = mg === null ? null : `${mg} mg`;
  return {
    medicine,
    form,
    amount: strength === null ? stated : amountIn(phase),
    strength: isCounted(phase) ? strength : null,
    count: mg === 0 ? 0 : take,
    withFood: says.endsWith(' with food'),
    timesADay,
    phase: index,
    isBeside: id === 'overlap',
  };
}

/** Tablets and capsules are counted out of a box; what is injected has its amount alone. */
const isCounted = ({ form, strength }: KeptPhase): boolean =>
  strength !== null && (form === 'tablet' || form === 'capsule');

/** `10 mg`, as the regimen says it before it says in how many tablets. */
function amountIn({ medicine, says }: KeptPhase): string {
  const amount = says.slice(medicine.length + 1).replace(/ (?:once|twice) daily(?: with food)?$/, '');
  return amount.replace(/ \(\d+ (?:tablet|capsule)s? of [^)]*\)$/, '');
}

/**
 * A dose of warfarin is one that a clinician signed for that day. While an INR waits to be acted on, or what was taken and what
 * was planned differ, it may be about to change: then none is shown.
 */
function statedMg(episode: Episode, on: string): number | null {
  if (inrsToActOn(episode).length > 0 || openDifferences(episode).length > 0) return null;
  return plannedMgOn(episode, dateOf(on));
}

/** The usual time of a slot; the second dose has one of its own where it would come too soon after the first or too late. */
function usualAt({ episode, regimen }: Course, at: DoseSlot): Episode['openedAt'] {
  const { zone } = episode;
  const { firstDose } = regimen;
  const { start, phases } = regimen.regimen;
  const [first] = phases;
  if (firstDose !== null && first !== undefined && isSameSlot(at, laterSlot(start, 1))) {
    const given = firstDose.doseAt.toZonedDateTimeISO(zone);
    const isInStart =
      given.toPlainDate().toString() === start.on &&
      slotOfTime(regimenRules, given.toPlainTime()) === start.slot;
    const own = isInStart
      ? secondDoseOf(
          regimenRules,
          { start: slotDate(start), startTime: given.toPlainTime(), timeZone: zone },
          { timesADay: first.timesADay, from: slotDate(first.from) },
        )
      : null;
    if (own !== null) return own.date.toZonedDateTime({ timeZone: zone, plainTime: own.time }).toInstant();
  }
  return slotAt(at, zone);
}
