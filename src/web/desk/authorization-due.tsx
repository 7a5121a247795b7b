import { dueAt, type PriorAuthorization } from '../../pathway/benefits/prior-authorization.ts';
import type { Visit } from '../clinic/visit.ts';
import { dayAndTime, dueIn, timeNear } from '../clinic/when.ts';

export const hrefOfAuthorization = ({ personId, id }: PriorAuthorization): string =>
  `/desk/people/${personId}/authorisations/${id}`;

type Props = { readonly visit: Visit; readonly authorization: PriorAuthorization };

/** How long is left for its next step, or since when it is over; of one that is granted its last day. */
export function AuthorizationDue({ visit, authorization }: Props) {
  const at = dueAt(authorization, visit.place.zone);
  if (at === null) return <span class="c-quiet">–</span>;
  const { status } = authorization;
  if (status.is === 'granted') return <span>{dayAndTime(at, visit.place)}</span>;
  const due = dueIn(at, visit.now, visit.place);
  return (
    <span class={`c-due c-due--${due.urgency}`}>
      <span class="c-due__in">{due.words}</span>{' '}
      <span class="c-due__at">{timeNear(at, visit.now, visit.place)}</span>
    </span>
  );
}
