import { doseTimes } from '../../knowledge/treatment/missed-dose-rules.ts';
import { dayOf, isBefore, plusHours } from '../instants.ts';
import { isSameSlot, placeOf } from '../treatment/dose-places.ts';
import { isOfOneDose } from '../treatment/missed-doses.ts';
import type { DoseSlot, DosesReport } from '../treatment/treatment-types.ts';
import type { SaidOfDose } from './companion-types.ts';
import { type Course, slotOf, slotsIn } from './dose-slots.ts';

/**
 * What we were told of one slot. The person's own word on that dose goes before a count over several, and their last word before
 * an earlier one. Null: nobody has said anything, which is not none.
 */
export function saidOf(course: Course, slot: DoseSlot): SaidOfDose | null {
  const { regimen } = course;
  const reports = reportsOf(course);
  const own = reports.findLast((each) => isOfOneDose(each) && isSameSlot(each.from, slot));
  if (own) return said(own, 1);
  const { firstDose } = regimen;
  if (firstDose !== null && isSameSlot(slot, regimen.regimen.start))
    return { is: 'taken', saidAt: firstDose.at, takenAt: firstDose.doseAt };
  const over = reports.findLast((each) => !isOfOneDose(each) && speaksOf(each, slot, course));
  if (!over) return null;
  const scheduled = slotsIn(course, over.from.on, over.to.on).filter((each) => covers(over, each)).length;
  return said(over, scheduled);
}

/** Of the regimen that runs: what was said of another one says nothing about this one. */
export const reportsOf = ({ episode, regimen }: Course): readonly DosesReport[] =>
  (episode.treatment?.reports ?? []).filter(({ sequence }) => sequence > regimen.sequence);

/**
 * A contact counts the doses missed so far. One that was only just due then was perhaps not yet taken, and not missed either: of
 * that dose it says nothing.
 */
function speaksOf(report: DosesReport, slot: DoseSlot, course: Course): boolean {
  const usualAt = slotOf(course, slot)?.usualAt;
  if (usualAt === undefined || !covers(report, slot)) return false;
  return !isBefore(report.at, plusHours(usualAt, doseTimes.lateFrom.hoursAfter));
}

const covers = ({ from, to }: DosesReport, slot: DoseSlot): boolean =>
  placeOf(from) <= placeOf(slot) && placeOf(slot) <= placeOf(to);

function said(report: DosesReport, scheduled: number): SaidOfDose {
  const { at: saidAt } = report;
  return { is: meaning(report, scheduled), saidAt, takenAt: null };
}

function meaning({ missed, doubled, wrongStrength }: DosesReport, scheduled: number): SaidOfDose['is'] {
  if (wrongStrength === true) return 'not-known';
  if ((doubled ?? 0) > 0) return scheduled === 1 ? 'twice' : 'not-known';
  if (missed === null) return 'not-known';
  if (missed === 0) return 'taken';
  return missed >= scheduled ? 'missed' : 'some-missed';
}

/** The last dose that somebody told us was taken, by now; null where nobody has. */
export function lastTaken(
  course: Course,
  now: SaidOfDose['saidAt'],
): { readonly slot: DoseSlot; readonly said: SaidOfDose } | null {
  const { start } = course.regimen.regimen;
  const today = dayOf(now, course.episode.zone).toString();
  const told = slotsIn(course, start.on, today).toReversed();
  for (const slot of told) {
    const of = saidOf(course, slot);
    if (of !== null && (of.is === 'taken' || of.is === 'twice')) return { slot, said: of };
  }
  return null;
}
