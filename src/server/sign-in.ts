import { setTimeout as wait } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import type { Stamp } from '../pathway/actors.ts';
import { isAfter, plusMinutes } from '../pathway/instants.ts';
import type { Account } from '../pathway/person.ts';
import type { Accounts, Audit, StoredAccount } from '../pathway/ports.ts';
import type { Passwords } from './passwords.ts';
import { createTurns } from './turns.ts';

export type SignInParts = {
  readonly accounts: Accounts;
  readonly audit: Audit;
  readonly passwords: Passwords;
  readonly now: () => Temporal.Instant;
  /** No answer comes sooner, so that what we know of an address cannot be told by how long the answer took. */
  readonly leastMilliseconds: number;
};

export const failuresBeforeLock = 5;
const firstLockMinutes = 15;
const longestLockMinutes = 12 * 60;
const mostWaitingForOneAddress = 20;

/** How long the lock after this failure lasts: 15 minutes, then twice as long each time. */
export const lockMinutes = (failures: number): number =>
  Math.min(
    longestLockMinutes,
    firstLockMinutes * 2 ** Math.min(10, Math.max(0, failures - failuresBeforeLock)),
  );

/**
 * A failure is counted before the password is looked at and taken back if it was right: a hundred guesses sent at once get no
 * more tries than a hundred sent one by one. While an account is locked nothing is counted, or a stranger could lock it for good.
 */
export function createSignIn({ accounts, audit, passwords, now, leastMilliseconds }: SignInParts) {
  const turnOf = turnsByName();

  async function attempt(email: string, password: string): Promise<Account | null> {
    const found = await accounts.byEmail(email);
    const reserved = found && (await reserveTry(found));
    const isRight = await passwords.verify(password, reserved?.passwordHash ?? null);
    if (!reserved || !isRight) {
      if (found) await note(found, reserved ? 'sign-in.wrong-password' : 'sign-in.refused');
      return null;
    }
    await accounts.noteSignIn(reserved.id, true, lockAfter(0), now());
    if (reserved.passwordHash !== null && passwords.isOutdated(reserved.passwordHash))
      await accounts.setPassword(reserved.id, await passwords.hash(password), stampOf(reserved));
    await note(reserved, 'sign-in');
    return reserved;
  }

  /** The account, if its password may be tried now. */
  async function reserveTry(account: StoredAccount): Promise<StoredAccount | undefined> {
    const { id, disabled, passwordHash, lockedUntil, failedSignIns } = account;
    if (disabled || passwordHash === null) return undefined;
    if (lockedUntil !== null && isAfter(lockedUntil, now())) return undefined;
    const counted = await accounts.noteSignIn(id, false, lockAfter(failedSignIns + 1), now());
    // On another machine somebody was quicker, and theirs was the last try.
    const wasOvertaken =
      counted.failedSignIns > failuresBeforeLock && counted.failedSignIns !== failedSignIns + 1;
    return wasOvertaken ? undefined : account;
  }

  const lockAfter = (failures: number) => ({
    afterFailures: failuresBeforeLock,
    until: plusMinutes(now(), lockMinutes(failures)),
  });
  const stampOf = ({ id, roles }: StoredAccount): Stamp => ({
    at: now(),
    by: { role: roles[0] ?? 'system', id },
  });
  const note = (account: StoredAccount, action: string): Promise<void> =>
    audit.note(account.organisationId, {
      stamp: stampOf(account),
      action,
      subject: { kind: 'account', id: account.id },
      detail: {},
    });

  return async (given: string, password: string): Promise<Account | null> => {
    const email = given.trim();
    // One at a time for each address, known or not.
    const work = turnOf(email.toLowerCase(), () => attempt(email, password));
    const [outcome] = await Promise.all([work, wait(leastMilliseconds)]);
    return outcome;
  };
}

function turnsByName(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const queues = new Map<string, { readonly turn: ReturnType<typeof createTurns>; users: number }>();
  return async (name, work) => {
    const queue = queues.get(name) ?? { turn: createTurns(1, mostWaitingForOneAddress), users: 0 };
    queues.set(name, queue);
    queue.users += 1;
    try {
      return await queue.turn(work);
    } finally {
      queue.users -= 1;
      if (queue.users === 0) queues.delete(name);
    }
  };
}
