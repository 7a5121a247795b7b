import { Temporal } from 'temporal-polyfill';
import { stopClocks as clocks } from '../../knowledge/follow-up/stop-clocks.ts';
import { careClocks } from '../../knowledge/home-care/plan/care-clocks.ts';
import type { Episode } from '../episode-types.ts';
import { dateOf, dayOf, endOfDay, plusHours, startOfDay } from '../instants.ts';
import type { Need } from '../need.ts';
import { leadingScan } from '../tests-of.ts';
import type { Leg } from './follow-up-types.ts';

/** The day of the clot: of the scan that showed it, else of the confirmation. Null where none is confirmed. */
export function dvtOn(episode: Episode): Temporal.PlainDate | null {
  const { diagnosis, zone } = episode;
  if (diagnosis?.is !== 'confirmed') return null;
  const scan = leadingScan(episode)?.scan;
  const isSeen = scan?.result === 'proximal-dvt' || scan?.result === 'isolated-distal-dvt';
  return dayOf(isSeen ? scan.performedAt : diagnosis.at, zone);
}

/** The scale is for legs: an arm is not scored. */
export function legsOf({ limb, side }: Episode): readonly Leg[] {
  if (limb === 'arm') return [];
  return side === 'both' ? ['left', 'right'] : [side];
}

/** Calendar months, and never fewer days than the score itself asks for. */
export function villaltaFrom(dvt: Temporal.PlainDate): Temporal.PlainDate {
  const months = dvt.add({ months: careClocks.postThrombotic.notBeforeMonths });
  const days = dvt.add({ days: careClocks.postThrombotic.notBeforeDays });
  return Temporal.PlainDate.compare(months, days) < 0 ? days : months;
}

/** The months at which a leg is scored; a later score serves for those before it. */
export function ofVillalta(episode: Episode): readonly Need[] {
  const { zone, followUp } = episode;
  const dvt = dvtOn(episode);
  if (dvt === null) return [];
  const scores = followUp?.villaltas ?? [];
  return [
    ...legsOf(episode).flatMap((leg): Need[] => {
      const month = careClocks.postThrombotic.villaltaMonths.find((months) => {
        const day =
          months === careClocks.postThrombotic.notBeforeMonths ? villaltaFrom(dvt) : dvt.add({ months });
        return !scores.some(
          (each) => each.leg === leg && Temporal.PlainDate.compare(dateOf(each.scoredOn), day) >= 0,
        );
      });
      if (month === undefined) return [];
      const day = dvt.add({ months: month });
      return [
        {
          kind: 'villalta',
          of: `${leg}/${month}`,
          dueAt: endOfDay(day.add({ days: clocks.villalta.daysAfter }), zone),
          warnAt: startOfDay(day, zone),
        },
      ];
    }),
    ...scores
      .filter(({ actOn, ulcer, answered }) => answered === null && (actOn !== 'none' || ulcer !== false))
      .map(
        ({ sequence, at, ulcer }): Need => ({
          kind: 'villalta-act',
          of: String(sequence),
          dueAt:
            ulcer === false
              ? endOfDay(dayOf(at, zone).add({ days: clocks.villaltaClinic.days }), zone)
              : plusHours(at, clocks.villaltaUlcer.hours),
        }),
      ),
  ];
}
