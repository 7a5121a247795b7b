import type { Temporal } from 'temporal-polyfill';
import { checkInsOf } from '../check-in/check-ins-of.ts';
import type { Episode } from '../episode-types.ts';
import { dayOf } from '../instants.ts';
import type { Today } from './companion-types.ts';
import { medicineNow } from './medicine-now.ts';
import { planAhead } from './plan-ahead.ts';

/** All that the first page shows, worked out for one moment from what is on record. */
export function todayOf(episode: Episode, now: Temporal.Instant): Today {
  const { zone } = episode;
  const [comes = null] = planAhead(episode);
  return {
    at: now,
    on: dayOf(now, zone).toString(),
    zone,
    medicine: medicineNow(episode, now),
    reader: readerOf(episode),
    comes,
  };
}

/** Of the answers that wait to be read, the one that is read soonest. */
function readerOf(episode: Episode): Today['reader'] {
  const [soonest] = checkInsOf(episode)
    .answers.flatMap(({ needs }) => needs.filter(({ read }) => read === null))
    .toSorted((a, b) => a.dueAt.epochMilliseconds - b.dueAt.epochMilliseconds);
  return soonest === undefined ? null : { owner: soonest.owner, byAt: soonest.dueAt };
}
