import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/pathway/person.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { anOrganisation, at, byNurse } from './store-examples.ts';

const anAccount = (organisationId: string, name: string, over: Partial<Account> = {}): Account => ({
  id: `${organisationId}-${name}`,
  organisationId,
  email: `${name}@${organisationId}.example`,
  name,
  roles: ['clinician'],
  disabled: false,
  ...over,
});
const fresh = { passwordHash: null, failedSignIns: 0, lockedUntil: null };
const lock = (clock: string) => ({ afterFailures: 3, until: at(clock) });

/** What every store promises of accounts, invitations and sessions. */
export function accountsArePromised(opened: () => Store): void {
  const aCreated = async (store: Store, account: Account) => {
    await store.accounts.create(account, byNurse('09:00'));
    return account;
  };

  describe('an account', () => {
    test('is found by its address, however it is written', async () => {
      const { accounts } = opened();
      const here = await anOrganisation(opened());
      const email = `Ama.Osei@${here}.Example`;
      const ama = await aCreated(opened(), anAccount(here, 'ama', { email, roles: [] }));
      expect(await accounts.byEmail(` ama.OSEI@${here}.example`)).toEqual({ ...ama, ...fresh });
      expect(await accounts.byId(ama.id)).toEqual({ ...ama, ...fresh });
      expect(await accounts.byEmail('nobody@example')).toBeUndefined();
      expect(await accounts.byId('nobody')).toBeUndefined();
    });

    test('has an address of its own among all organisations', async () => {
      const { accounts } = opened();
      const here = await anOrganisation(opened());
      const elsewhere = await anOrganisation(opened());
      const ama = await aCreated(opened(), anAccount(here, 'ama'));
      const same = anAccount(elsewhere, 'other', { email: ama.email.toUpperCase() });
      expect(await accounts.create(same, byNurse('09:01'))).toBe('email-taken');
      expect(await accounts.byId(same.id)).toBeUndefined();
      const both = await Promise.all(
        ['x', 'y'].map((name) =>
          accounts.create(anAccount(here, name, { email: `one@${here}.example` }), byNurse('09:02')),
        ),
      );
      expect(both.toSorted()).toEqual(['created', 'email-taken']);
    });

    test('is changed and listed in its organisation, with an audit', async () => {
      const { accounts, audit } = opened();
      const here = await anOrganisation(opened());
      await anOrganisation(opened());
      const ben = await aCreated(opened(), anAccount(here, 'ben'));
      const ama = await aCreated(opened(), anAccount(here, 'ama'));
      await accounts.change(ama.id, { roles: ['service-lead', 'clinician'] }, byNurse('10:00'));
      await accounts.change(ama.id, { name: 'Ama Osei', disabled: true }, byNurse('10:01'));
      await accounts.setPassword(ben.id, '$argon2id$x', byNurse('10:02'));
      expect(await accounts.list(here)).toEqual([
        { ...ama, ...fresh, name: 'Ama Osei', roles: ['service-lead', 'clinician'], disabled: true },
        { ...ben, ...fresh, passwordHash: '$argon2id$x' },
      ]);
      const noted = await audit.of(here, { kind: 'account', id: ama.id }, 9);
      expect(noted.map(({ action, detail }) => [action, detail])).toEqual([
        ['account.change', { disabled: 'true' }],
        ['account.change', { roles: 'service-lead clinician' }],
        ['account.create', { roles: 'clinician' }],
      ]);
      await expect(accounts.change('nobody', { name: 'X' }, byNurse('10:03'))).rejects.toThrow(
        'no such account',
      );
      const lost = anAccount('nowhere', 'lost');
      await expect(accounts.create(lost, byNurse('10:04'))).rejects.toThrow(
        /no such organisation|foreign key/,
      );
    });

    test('locks after so many failures, each of them counted', async () => {
      const { accounts } = opened();
      const here = await anOrganisation(opened());
      const ama = await aCreated(opened(), anAccount(here, 'ama'));
      const fail = (until: string) => accounts.noteSignIn(ama.id, false, lock(until), at('10:00'));
      const counted = await Promise.all([fail('10:15'), fail('10:15')]);
      expect(new Set(counted.map(({ failedSignIns }) => failedSignIns))).toEqual(new Set([1, 2]));
      expect(counted.map(({ lockedUntil }) => lockedUntil)).toEqual([null, null]);
      expect(await fail('10:15')).toEqual({ failedSignIns: 3, lockedUntil: at('10:15') });
      expect(await fail('10:30')).toEqual({ failedSignIns: 4, lockedUntil: at('10:30') });
      expect(await accounts.byId(ama.id)).toEqual({
        ...ama,
        ...fresh,
        failedSignIns: 4,
        lockedUntil: at('10:30'),
      });
      const open = { failedSignIns: 0, lockedUntil: null };
      expect(await accounts.noteSignIn(ama.id, true, lock('10:45'), at('10:31'))).toEqual(open);
      await expect(accounts.noteSignIn('nobody', true, lock('10:45'), at('10:31'))).rejects.toThrow(
        'no such account',
      );
    });
  });

  describe('an invitation', () => {
    test('is used once, by one of two at the same moment', async () => {
      const { accounts } = opened();
      const here = await anOrganisation(opened());
      const ama = await aCreated(opened(), anAccount(here, 'ama'));
      await accounts.noteSignIn(ama.id, false, { afterFailures: 1, until: at('23:00') }, at('09:00'));
      const invitation = { tokenHash: `${here}-t1`, accountId: ama.id, expiresAt: at('12:00') };
      const older = { ...invitation, tokenHash: `${here}-t0` };
      await accounts.invite(older, byNurse('09:00'));
      await accounts.invite(invitation, byNurse('09:00'));
      expect(await accounts.invitation(invitation.tokenHash, at('11:59'))).toEqual(invitation);

      const uses = await Promise.all(
        ['a', 'b'].map((hash) => accounts.redeem(invitation.tokenHash, hash, at('11:00'))),
      );
      expect(uses.filter(Boolean)).toHaveLength(1);
      const passwordHash = uses[0] ? 'a' : 'b';
      expect(await accounts.byId(ama.id)).toEqual({ ...ama, ...fresh, passwordHash });
      expect(await accounts.invitation(invitation.tokenHash, at('11:00'))).toBeUndefined();
      // A link sent earlier opens nothing any more.
      expect(await accounts.invitation(older.tokenHash, at('11:00'))).toBeUndefined();
      expect(await accounts.redeem(older.tokenHash, 'c', at('11:01'))).toBe(false);
      expect(await accounts.byId(ama.id)).toMatchObject({ passwordHash });
    });

    test('ends, and opens no account that was disabled', async () => {
      const { accounts } = opened();
      const here = await anOrganisation(opened());
      const ama = await aCreated(opened(), anAccount(here, 'ama'));
      const invitation = { tokenHash: `${here}-t1`, accountId: ama.id, expiresAt: at('12:00') };
      await accounts.invite(invitation, byNurse('09:00'));
      expect(await accounts.invitation(invitation.tokenHash, at('12:00'))).toBeUndefined();
      expect(await accounts.redeem(invitation.tokenHash, 'late', at('12:00'))).toBe(false);
      expect(await accounts.redeem('made-up', 'x', at('11:00'))).toBe(false);
      await accounts.change(ama.id, { disabled: true }, byNurse('10:00'));
      expect(await accounts.redeem(invitation.tokenHash, 'x', at('11:00'))).toBe(false);
      expect(await accounts.byId(ama.id)).toMatchObject({ passwordHash: null });
      await expect(
        accounts.invite({ ...invitation, tokenHash: 't2', accountId: 'nobody' }, byNurse('09:00')),
      ).rejects.toThrow('no such account');
    });
  });

  test('sessions are kept, replaced, ended and swept', async () => {
    const { accounts } = opened();
    const here = await anOrganisation(opened());
    const ama = await aCreated(opened(), anAccount(here, 'ama'));
    const session = (name: string, accountId: string | null, clock: string) => ({
      idHash: `${here}-${name}`,
      accountId,
      data: '{"csrf":"at"}',
      expiresAt: at(clock),
    });
    const [nobody, first, second] = [
      session('0', null, '10:00'),
      session('1', ama.id, '11:00'),
      session('2', ama.id, '12:00'),
    ];
    for (const each of [nobody, first, second]) await accounts.saveSession(each);
    const renewed = { ...first, data: '{}', expiresAt: at('13:00') };
    await accounts.saveSession(renewed);
    expect(await accounts.session(first.idHash)).toEqual(renewed);
    expect(await accounts.sweepSessions(at('10:00'))).toBe(1);
    expect(await accounts.session(nobody.idHash)).toBeUndefined();
    await accounts.endSession(second.idHash);
    expect(await accounts.session(second.idHash)).toBeUndefined();
    await accounts.saveSession(second);
    await accounts.endSessionsOf(ama.id);
    expect(await accounts.session(first.idHash)).toBeUndefined();
    expect(await accounts.session(second.idHash)).toBeUndefined();
    expect(await accounts.sweepSessions(at('23:00'))).toBe(0);
  });

  test('organisations are saved, changed and listed', async () => {
    const store = opened();
    const here = await anOrganisation(store);
    const organisation = {
      id: here,
      name: 'Oak Street',
      region: 'us',
      zone: 'America/New_York',
      team: 'vein-clinic',
      phone: '555 0100',
    } as const;
    await store.accounts.saveOrganisation(organisation, byNurse('10:00'));
    expect(await store.accounts.organisation(here)).toEqual(organisation);
    expect(await store.accounts.organisations()).toContainEqual(organisation);
    expect(await store.accounts.organisation('nowhere')).toBeUndefined();
    const noted = await store.audit.of(here, { kind: 'organisation', id: here }, 9);
    expect(noted.map(({ action }) => action)).toEqual(['organisation.save', 'organisation.save']);
  });
}
