import type { Stamp } from '../actors.ts';
import { isAfter } from '../instants.ts';
import type { Organisation } from '../person.ts';
import type { Benefits } from './benefits-port.ts';
import { ringAuthorization, ringsAt } from './prior-authorization.ts';

type Kept = Pick<Benefits, 'authorizations' | 'saveAuthorization'>;

/** More than any clinic has open at once; those that are left ring at the next look. */
const mostAtOnce = 500;

/**
 * Tells of each authorization whose next step is overdue, once for its deadline and once a day while it stays so. The telling is a
 * version of its own: whoever looks at the same moment finds it written. No episode, no alarm of one and no step of care hears it.
 */
export async function ringAuthorizations(
  benefits: Kept,
  { id, zone }: Pick<Organisation, 'id' | 'zone'>,
  by: Stamp,
): Promise<number> {
  const open = await benefits.authorizations(id, { isOpen: true, limit: mostAtOnce });
  let rung = 0;
  for (const { record, version } of open) {
    const at = ringsAt(record, zone);
    if (at === null || isAfter(at, by.at)) continue;
    const outcome = await benefits.saveAuthorization(id, ringAuthorization(record, zone, by.at), version, by);
    if (outcome === 'saved') rung += 1;
  }
  return rung;
}
