import { Temporal } from 'temporal-polyfill';
import { earliest, isAfter, isBefore } from '../instants.ts';
import { type Duty, ranks, type UserId } from './duty-types.ts';

type Instant = Temporal.Instant;
type Span = { readonly startsAt: Instant; readonly endsAt: Instant };

const holds = ({ startsAt, endsAt }: Span, at: Instant): boolean =>
  !isBefore(at, startsAt) && isBefore(at, endsAt);

/**
 * Who is on call, in the order in which they are asked. Whoever is away is left out, with whoever stands in for them in their
 * place. Empty: nobody, and that is what is then said.
 */
export function onDuty(duty: Duty, at: Instant): readonly UserId[] {
  const asked = duty.rota
    .filter((shift) => holds(shift, at))
    .toSorted(
      (a, b) =>
        ranks.indexOf(a.rank) - ranks.indexOf(b.rank) || Temporal.Instant.compare(a.startsAt, b.startsAt),
    )
    .map(({ userId }) => standingIn(duty, userId, at))
    .filter((userId) => userId !== null);
  return [...new Set(asked)];
}

/** Where somebody is told by telephone; null where nobody has said a number. */
export const phoneOf = ({ phones }: Pick<Duty, 'phones'>, userId: UserId): string | null =>
  phones.find((each) => each.userId === userId)?.phone ?? null;

/** Whom a message reaches by telephone at that moment, in the order in which they are asked. */
export const onDutyByPhone = (duty: Duty, at: Instant): readonly UserId[] =>
  onDuty(duty, at).filter((userId) => phoneOf(duty, userId) !== null);

/** Whoever acts for this person at that moment: they themselves, or who covers their leave. Null: nobody does. */
export function standingIn({ leave }: Duty, userId: UserId, at: Instant): UserId | null {
  const passed = new Set<UserId>();
  for (let next: UserId | null = userId; next !== null; ) {
    const one: UserId = next;
    if (passed.has(one)) return null; // each covers for the other, and both are away
    passed.add(one);
    const away = leave.filter((each) => each.userId === one && holds(each, at));
    if (away.length === 0) return one;
    next = away.find(({ coverId }) => coverId !== null)?.coverId ?? null;
  }
  return null;
}

/** The first moment from `at` on when somebody is on call, and who; null where the rota names nobody any more. */
export function nextOnDuty(
  duty: Duty,
  at: Instant,
): { readonly at: Instant; readonly users: readonly UserId[] } | null {
  // Who is on call changes only where a shift or a leave begins or ends.
  const turns = [...duty.rota, ...duty.leave]
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
    .filter((turn) => isAfter(turn, at));
  const found = earliest([at, ...turns].filter((turn) => onDuty(duty, turn).length > 0));
  return found && { at: found, users: onDuty(duty, found) };
}
