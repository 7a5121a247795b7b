import { describe, expect, test } from 'vitest';
import type { BenefitCheck } from '../../src/pathway/benefits/check-benefits.ts';
import type { Insurance } from '../../src/pathway/benefits/insurance.ts';
import type { PriorAuthorization } from '../../src/pathway/benefits/prior-authorization.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { anOrganisation, aPerson, aRegistered, at, byNurse, nurse, team } from './store-examples.ts';

const plan = {
  payerName: 'Example Health',
  payerId: '99999',
  memberId: 'W123456789',
  planName: null,
  groupNumber: null,
  subscriber: null,
  coversFamily: null,
  network: null,
};
const insured: Insurance = { kind: 'insured', plan };
const aCheck = (id: string, over: Partial<BenefitCheck> = {}): BenefitCheck => ({
  id,
  state: 'covered',
  reasons: [{ code: 'active' }],
  serviceOn: '2026-11-24',
  plan,
  checkedAt: at('11:00'),
  answer: { payer: 'EXAMPLE HEALTH', people: [], rejections: [] },
  raw: 'ISA*00*…~',
  ...over,
});
const anAuthorization = (id: string, over: Partial<PriorAuthorization> = {}): PriorAuthorization => ({
  id,
  personId: 'p1',
  episodeId: null,
  procedure: '93971',
  payerName: 'Example Health',
  isUrgent: true,
  owner: team,
  openedAt: at('11:00'),
  status: { is: 'needed' },
  ...over,
});

/** What every store promises of what the front desk keeps. */
export function benefitsArePromised(opened: () => Store): void {
  const aClinic = async (): Promise<string> => {
    const here = await anOrganisation(opened(), { region: 'us' });
    await aRegistered(opened(), here, aPerson('p1'));
    await aRegistered(opened(), here, aPerson('p2'));
    return here;
  };

  describe('who pays', () => {
    test('is not known until somebody says; each version stays', async () => {
      const { benefits, audit } = opened();
      const here = await aClinic();
      expect(await benefits.insurance(here, 'p1')).toBeUndefined();
      expect(await benefits.saveInsurance(here, 'p1', insured, 0, byNurse('09:00'))).toBe('saved');
      expect(await benefits.saveInsurance(here, 'p1', { kind: 'self-pay' }, 1, byNurse('10:00'))).toBe(
        'saved',
      );
      const first = { record: insured, version: 1, stamp: byNurse('09:00') };
      const second = { record: { kind: 'self-pay' }, version: 2, stamp: byNurse('10:00') };
      expect(await benefits.insurance(here, 'p1')).toEqual(second);
      expect(await benefits.insuranceHistory(here, 'p1')).toEqual([first, second]);
      expect(await benefits.insurance(here, 'p2')).toBeUndefined();
      const entries = await audit.of(here, { kind: 'person', id: 'p1' }, 2);
      expect(entries.map(({ action, stamp }) => [action, stamp.by])).toEqual([
        ['benefits.insurance', nurse],
        ['benefits.insurance', nurse],
      ]);
    });

    test('two who saw the same version: one is told of the other', async () => {
      const { benefits } = opened();
      const here = await aClinic();
      const outcomes = await Promise.all(
        ['09:00', '09:01', '09:02'].map((clock) =>
          benefits.saveInsurance(here, 'p1', insured, 0, byNurse(clock)),
        ),
      );
      expect(outcomes.toSorted()).toEqual(['conflict', 'conflict', 'saved']);
      expect(await benefits.saveInsurance(here, 'p1', insured, 7, byNurse('09:03'))).toBe('conflict');
      expect(await benefits.insuranceHistory(here, 'p1')).toHaveLength(1);
    });
  });

  describe('a check', () => {
    test('comes back as it was kept, the latest first, once for each id', async () => {
      const { benefits } = opened();
      const here = await aClinic();
      const none = aCheck('c2', { state: 'could-not-check', answer: null, raw: null });
      expect(await benefits.keepCheck(here, 'p1', aCheck('c1'), byNurse('11:00'))).toBe('kept');
      expect(await benefits.keepCheck(here, 'p1', none, byNurse('11:05'))).toBe('kept');
      expect(await benefits.keepCheck(here, 'p1', aCheck('c1'), byNurse('11:06'))).toBe('repeated');
      const checks = await benefits.checks(here, 'p1', 9);
      expect(checks.map(({ record }) => record)).toEqual([none, aCheck('c1')]);
      expect(await benefits.checks(here, 'p1', 1)).toHaveLength(1);
      expect(await benefits.checks(here, 'p2', 9)).toEqual([]);
    });
  });

  describe('an authorization', () => {
    test('has its history, and stands in one list as it is now', async () => {
      const { benefits } = opened();
      const here = await aClinic();
      const asked = anAuthorization('a1', { status: { is: 'asked', askedAt: at('11:30') } });
      expect(await benefits.saveAuthorization(here, anAuthorization('a1'), 0, byNurse('11:00'))).toBe(
        'saved',
      );
      expect(await benefits.saveAuthorization(here, asked, 1, byNurse('11:30'))).toBe('saved');
      expect(await benefits.saveAuthorization(here, asked, 1, byNurse('11:31'))).toBe('conflict');
      const other = anAuthorization('a2', { personId: 'p2' });
      expect(await benefits.saveAuthorization(here, other, 0, byNurse('11:32'))).toBe('saved');
      expect((await benefits.authorization(here, 'a1'))?.record).toEqual(asked);
      const all = await benefits.authorizations(here, { limit: 9 });
      expect(all.map(({ record, version }) => [record.id, version])).toEqual([
        ['a2', 1],
        ['a1', 2],
      ]);
      expect(await benefits.authorizations(here, { personId: 'p1', limit: 9 })).toHaveLength(1);
      const granted = anAuthorization('a2', {
        personId: 'p2',
        status: { is: 'granted', number: '1', validUntilOn: null },
      });
      expect(await benefits.saveAuthorization(here, granted, 1, byNurse('11:33'))).toBe('saved');
      // Once it was open, and it is so no more.
      const open = await benefits.authorizations(here, { isOpen: true, limit: 9 });
      expect(open.map(({ record }) => record.id)).toEqual(['a1']);
      const history = await benefits.authorizationHistory(here, 'a1');
      expect(history.map(({ record }) => record.status.is)).toEqual(['needed', 'asked']);
    });
  });

  test('another organisation’s person is not there, nor what is kept of them', async () => {
    const { benefits } = opened();
    const here = await aClinic();
    const elsewhere = await anOrganisation(opened());
    await benefits.saveInsurance(here, 'p1', insured, 0, byNurse('09:00'));
    await benefits.saveAuthorization(here, anAuthorization('a1'), 0, byNurse('09:00'));
    expect(await benefits.saveInsurance(elsewhere, 'p1', insured, 0, byNurse('09:00'))).toBe('not-there');
    expect(await benefits.keepCheck(elsewhere, 'p1', aCheck('c1'), byNurse('09:00'))).toBe('not-there');
    expect(await benefits.insurance(elsewhere, 'p1')).toBeUndefined();
    expect(await benefits.authorization(elsewhere, 'a1')).toBeUndefined();
    expect(await benefits.authorizations(elsewhere, { limit: 9 })).toEqual([]);
  });
}
