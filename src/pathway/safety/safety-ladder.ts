import type { Temporal } from 'temporal-polyfill';
import { safetyClocks } from '../../knowledge/safety/safety-clocks.ts';
import { may } from '../authorisation.ts';
import type { Duty, UserId } from '../duty/duty-types.ts';
import { areHoursUnset } from '../duty/no-duty.ts';
import { onDuty, phoneOf, standingIn } from '../duty/on-duty.ts';
import { afterOpenMinutes } from '../duty/open-time.ts';
import { opensAt } from '../duty/opening.ts';
import { isAfter, plusMinutes } from '../instants.ts';
import type { Account } from '../person.ts';
import type { SafetyCase, SafetyFact } from './safety-types.ts';

type Instant = Temporal.Instant;
type Staff = readonly Pick<Account, 'id' | 'name' | 'roles' | 'disabled'>[];
type Asked = Pick<SafetyFact & { type: 'case-passed-on' }, 'ownerId' | 'takeByAt' | 'told'>;

/** Who can have a safety case. */
export const mayHandle = ({ roles, disabled }: Staff[number]): boolean =>
  !disabled && roles.some((role) => may(role, 'safety.handle', 'none'));

/**
 * Who is asked to take a case, in order: service leads on the rota, the other service leads, then whoever else may. Whoever is away
 * is left out, with whoever stands in for them in their place; only where nobody is left is somebody asked who is away.
 */
export function safetyLadder(duty: Duty, staff: Staff, at: Instant): readonly UserId[] {
  const able = staff.filter(mayHandle).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const leads = able.filter(({ roles }) => roles.includes('service-lead'));
  const ids = (some: Staff): readonly UserId[] => some.map(({ id }) => id);
  const onRota = onDuty(duty, at).filter((userId) => ids(leads).includes(userId));
  const there = [...ids(leads), ...ids(able)]
    .map((userId) => standingIn(duty, userId, at))
    .filter((userId) => userId !== null && ids(able).includes(userId));
  const asked = [...new Set([...onRota, ...there])].filter((userId) => userId !== null);
  return asked.length > 0 ? asked : ids(able);
}

/** Whom a new case waits for, and until when. `quiet`: told of another case a moment ago. */
export function firstAsked(duty: Duty, staff: Staff, now: Instant, quiet: readonly UserId[]): Asked {
  const ladder = safetyLadder(duty, staff, startsAt(duty, now));
  const told = toTell(duty, ladder, ladder.slice(0, 1)).filter((userId) => !quiet.includes(userId));
  const takeByAt = afterOpenMinutes(duty, now, safetyClocks.taken.openMinutes);
  return { ownerId: ladder[0] ?? null, takeByAt, told };
}

/** Nobody took it: the next one, or, where all were asked, all of them again. Null where a text failed and nobody is left to ask. */
export function nextAsked(
  duty: Duty,
  staff: Staff,
  {
    now,
    because,
    before,
  }: { readonly now: Instant; readonly because: 'not-taken' | 'not-reached'; readonly before: SafetyCase },
): Asked | null {
  const ladder = safetyLadder(duty, staff, startsAt(duty, now));
  const takeByAt = afterOpenMinutes(duty, now, safetyClocks.takenByNext.openMinutes);
  const [next] = ladder.filter((userId) => !before.asked.includes(userId));
  if (next !== undefined) return { ownerId: next, takeByAt, told: toTell(duty, ladder, [next]) };
  if (because === 'not-reached') return null;
  return { ownerId: ladder[0] ?? null, takeByAt, told: toTell(duty, ladder, ladder) };
}

/** While nobody is there it waits for whoever is there next. */
export const startsAt = (duty: Duty, now: Instant): Instant =>
  areHoursUnset(duty) ? now : (opensAt(duty, now) ?? now);

/** Where whoever it is has no number, the first on the ladder who has one: better somebody than nobody. */
function toTell(duty: Duty, ladder: readonly UserId[], wanted: readonly UserId[]): readonly UserId[] {
  const hasNumber = (userId: UserId): boolean => phoneOf(duty, userId) !== null;
  const reached = wanted.filter(hasNumber);
  return reached.length > 0 ? reached : ladder.filter(hasNumber).slice(0, 1);
}

/** Whoever was told of another case within these minutes, and has not taken it, looks at the board anyway. */
export const toldLately = (cases: readonly SafetyCase[], now: Instant): readonly UserId[] =>
  cases
    .filter(
      ({ state, told }) =>
        state === 'open' && isAfter(told.at, plusMinutes(now, -safetyClocks.notAgainWithin.minutes)),
    )
    .flatMap(({ told }) => told.users);
