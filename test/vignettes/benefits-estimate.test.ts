/** From what a payer said to what it may cost: what it did not say clearly stays unknown. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read271 } from '../../src/benefits/x12-271.ts';
import { estimateCost } from '../../src/engine/estimate.ts';
import type { BenefitLine } from '../../src/pathway/benefits/payer-answer.ts';
import {
  authorizationSaid,
  estimateRequestFrom,
  type PlannedService,
} from '../../src/pathway/benefits/estimate-from-benefits.ts';
import { a271, activePlan, rosaBenefits } from './benefits-said.ts';

const linesOf = (segments: readonly string[]): readonly BenefitLine[] => {
  const read = read271(a271({ lines: segments }));
  return read.ok ? (read.answer.people[0]?.lines ?? []) : [];
};
const duplex = (allowed: PlannedService['allowed'] = '130.00'): PlannedService => ({
  code: '93971',
  kind: 'imaging',
  allowed,
});
const visit = (allowed: PlannedService['allowed'] = '170.00'): PlannedService => ({
  code: '99204',
  kind: 'visit',
  allowed,
});
const requestOf = (
  segments: readonly string[],
  services: readonly PlannedService[] = [duplex()],
  network: 'in' | 'out' | null = 'in',
  coversFamily: boolean | null = null,
) => estimateRequestFrom({ lines: linesOf(segments), plan: { coversFamily }, network }, services);
const estimateOf = (...asked: Parameters<typeof requestOf>) => {
  const answer = estimateCost(requestOf(...asked).request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.estimate;
};

describe('journey 12', () => {
  test('$612 of the deductible left, a duplex from $95 to $240: $95 to $240, because the amount is not known', () => {
    const { request } = requestOf(rosaBenefits, [duplex({ from: '95.00', to: '240.00' })]);
    expect(request).toMatchObject({
      deductibleRemaining: '612.00',
      outOfPocketRemaining: '3000.00',
      family: { deductibleRemaining: '1224.00', outOfPocketRemaining: '6000.00' },
      lines: [{ covered: true, deductibleApplies: true, copay: '0.00', coinsurance: '0.2' }],
    });
    const estimate = estimateOf(rosaBenefits, [duplex({ from: '95.00', to: '240.00' })]);
    expect(estimate).toMatchObject({ kind: 'range', from: '95.00', to: '240.00' });
    expect(estimate.assumptions.map(({ id }) => id)).toContain('allowed-from-fee-schedule');
  });

  test('the duplex needs no authorization; of a visit nothing is said', () => {
    expect(authorizationSaid(linesOf(rosaBenefits), duplex(), 'in')).toBe('not-needed');
    expect(authorizationSaid(linesOf(rosaBenefits), visit(), 'in')).toBe('not-said');
  });
});

describe('a worked estimate from a whole answer, to the cent', () => {
  const limits = (own: string, ofFamily: string) => [
    `EB*C*IND*30^98^4**GOLD*29*${own}*****Y`,
    'EB*G*IND*30**GOLD*29*5000*****Y',
    `EB*C*FAM*30**GOLD*29*${ofFamily}*****Y`,
    'EB*G*FAM*30**GOLD*29*2500*****Y',
  ];
  const twenty = ['EB*A*IND*98^4**GOLD***.2****Y', 'EB*B*IND*98^4**GOLD*27*0*****Y'];
  const services = [visit(), { code: '93970', kind: 'imaging', allowed: '200.00' } as const];

  test.each([
    ['EST2', '100', '100', '154.00'],
    ['EST6', '1000', '150', '194.00'],
  ])('%s', (_, own, ofFamily, total) => {
    const estimate = estimateOf([activePlan, ...limits(own, ofFamily), ...twenty], services);
    expect(estimate).toMatchObject({ kind: 'amount', total });
  });

  test('EST8: imaging is not covered', () => {
    const segments = [
      activePlan,
      ...limits('0', '0'),
      'EB*A*IND*98**GOLD***0****Y',
      'EB*B*IND*98**GOLD*27*30*****Y',
      'EB*I*IND*4*******0**Y',
    ];
    const asked = [{ code: '99213', kind: 'visit', allowed: '92.00' } as const, duplex()];
    expect(estimateOf(segments, asked)).toMatchObject({ kind: 'amount', lines: ['30.00', '130.00'] });
  });
});

describe('what is not said clearly stays unknown', () => {
  const line = (segments: readonly string[], ...rest: [network?: 'in' | 'out' | null]) =>
    requestOf([activePlan, ...segments], [duplex()], ...rest).request.lines[0];

  test('"active" alone answers nothing about cost', () => {
    const { request } = requestOf([activePlan]);
    expect(request).toMatchObject({
      deductibleRemaining: null,
      outOfPocketRemaining: null,
      family: { deductibleRemaining: null, outOfPocketRemaining: null },
      lines: [{ covered: null, deductibleApplies: null, copay: null, coinsurance: null }],
    });
  });

  test('a total is not what is left; a total of nothing leaves nothing', () => {
    expect(requestOf([activePlan, 'EB*C*IND*30***23*1500*****Y']).request.deductibleRemaining).toBeNull();
    expect(requestOf([activePlan, 'EB*C*IND*30***24*400*****Y']).request.deductibleRemaining).toBeNull();
    expect(requestOf([activePlan, 'EB*C*IND*30***23*0*****Y']).request.deductibleRemaining).toBe('0.00');
  });

  test('a level that is not named is nobody’s', () => {
    expect(requestOf([activePlan, 'EB*C**30***29*612*****Y']).request.deductibleRemaining).toBeNull();
  });

  test('the other side of the network is not ours; an unknown side is no value', () => {
    const both = ['EB*A*IND*4*****.2****Y', 'EB*A*IND*4*****.5****N'];
    expect(line(both)?.coinsurance).toBe('0.2');
    expect(line(both, 'out')?.coinsurance).toBe('0.5');
    expect(line(both, null)?.coinsurance).toBeNull();
    expect(line(['EB*A*IND*4*****.2****U'])?.coinsurance).toBeNull();
    expect(line(['EB*A*IND*4*****.2****W'])?.coinsurance).toBe('0.2');
  });

  test('two values are no value, and it is told', () => {
    const { request, saidTwice } = requestOf([
      activePlan,
      'EB*A*IND*4*****.2****Y',
      'EB*A*IND*73*****.4****Y',
      'EB*C*IND*30***29*612*****Y',
      'EB*C*IND*30***29*100*****Y',
    ]);
    expect(request).toMatchObject({ deductibleRemaining: null, lines: [{ coinsurance: null }] });
    expect(saidTwice).toEqual([
      { what: 'deductible', code: null },
      { what: 'coinsurance', code: '93971' },
    ]);
  });

  test('a value that cannot be read is not replaced by another line’s', () => {
    expect(line(['EB*A*IND*4*****20****Y', 'EB*A*IND*30*****.1****Y'])?.coinsurance).toBeNull();
    expect(line(['EB*A*IND*30*****.1****Y'])?.coinsurance).toBe('0.1');
  });

  test('the procedure’s own line goes before its kind, and another procedure’s is not ours', () => {
    const own = 'EB*B*IND*4***27*25*****Y*HC:93971';
    const kind = 'EB*B*IND*4***27*50*****Y';
    expect(line([own, kind])?.copay).toBe('25.00');
    expect(line([kind, 'EB*B*IND*4***27*99*****Y*HC:93970'])?.copay).toBe('50.00');
  });

  test('a line for a hospital’s outpatients is not about an office', () => {
    expect(line(['EB*B*IND*4***27*50*****Y', 'III*ZZ*22'])?.copay).toBeNull();
    expect(line(['EB*B*IND*4***27*50*****Y', 'III*ZZ*11'])?.copay).toBe('50.00');
  });

  test('covered and not covered at once is neither', () => {
    const { request, saidTwice } = requestOf([activePlan, 'EB*1**4', 'EB*I**4']);
    expect(request.lines[0]?.covered).toBeNull();
    expect(saidTwice).toEqual([{ what: 'covered', code: '93971' }]);
  });

  test('a plan for one person has no family limits, unless the payer gives some', () => {
    expect(requestOf([activePlan], [duplex()], 'in', false).request.family).toBe('none');
    const given = requestOf([activePlan, 'EB*G*FAM*30***29*50*****Y'], [duplex()], 'in', false);
    expect(given.request.family).toMatchObject({ outOfPocketRemaining: '50.00' });
  });

  test('authorization: unknown is not "not needed"; both is "needed"', () => {
    const said = (...segments: readonly string[]) =>
      authorizationSaid(linesOf([activePlan, ...segments]), duplex(), 'in');
    expect(said('EB*D**4********U*Y')).toBe('not-said');
    expect(said('EB*D**4********N*Y')).toBe('not-needed');
    expect(said('EB*D**4********N*Y', 'EB*D**73********Y*Y')).toBe('needed');
    expect(said('EB*D**30********N*Y')).toBe('not-said');
    expect(said('EB*D**4********N*N')).toBe('not-said');
  });
});

test('leaving out any lines of an answer never takes the true cost out of the range, and never makes it free', () => {
  const whole = [
    activePlan,
    'EB*C*IND*30^98^4***29*100*****Y',
    'EB*G*IND*30***29*5000*****Y',
    'EB*C*FAM*30***29*400*****Y',
    'EB*G*FAM*30***29*9000*****Y',
    'EB*A*IND*98^4*****.2****Y',
    'EB*B*IND*98^4***27*0*****Y',
  ];
  const services = [visit(), duplex()];
  const truth = estimateOf(whole, services);
  if (truth.kind !== 'amount') throw new Error('everything is known');
  const cents = (money: string): number => Math.round(Number(money) * 100);
  fc.assert(
    fc.property(fc.subarray(whole, { maxLength: whole.length - 1 }), (some) => {
      const estimate = estimateOf(some, services);
      if (estimate.kind === 'cannot-estimate') return;
      if (estimate.kind === 'amount') {
        expect(estimate.total).toBe(truth.total);
        return;
      }
      expect(cents(estimate.to)).toBeGreaterThanOrEqual(cents(truth.total));
      expect(cents(estimate.to)).toBeLessThanOrEqual(30_000);
      if (estimate.from !== null) {
        expect(cents(estimate.from)).toBeGreaterThan(0);
        expect(cents(estimate.from)).toBeLessThanOrEqual(cents(truth.total));
      }
    }),
    { numRuns: 200 },
  );
});
