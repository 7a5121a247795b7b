import type { Context } from '../context.ts';
import { noDuty } from '../duty/no-duty.ts';
import { onDuty } from '../duty/on-duty.ts';
import type { Episode } from '../episode-types.ts';
import type { Owner } from '../events.ts';

/** Whoever comes after this one on call; after the last of them, or where nobody is, whoever answers for the episode. */
export function nextReader(
  { owner, zone }: Episode,
  before: Owner,
  { duty, now }: Pick<Context, 'duty' | 'now'>,
): Owner {
  const ladder = onDuty(duty ?? noDuty(zone), now);
  const next = ladder[before.kind === 'user' ? ladder.indexOf(before.id) + 1 : 0];
  return next === undefined ? owner : { kind: 'user', id: next };
}
