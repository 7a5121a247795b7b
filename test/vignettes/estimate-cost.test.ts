/** What a visit may cost the person, to the cent: the worked examples, what is unknown, and what always holds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Estimate, estimateCost } from '../../src/engine/estimate.ts';
import type { EstimateLine, EstimateRequest } from '../../src/engine/estimate-input.ts';

const line = (
  code: string,
  kind: EstimateLine['kind'],
  allowed: string,
  of: Partial<EstimateLine> = {},
): EstimateLine => ({
  code,
  kind,
  allowed,
  covered: true,
  deductibleApplies: true,
  copay: '0.00',
  coinsurance: '0.2',
  ...of,
});
const visit = (code: string, allowed: string, of: Partial<EstimateLine> = {}) =>
  line(code, 'visit', allowed, of);
const imaging = (code: string, allowed: string, of: Partial<EstimateLine> = {}) =>
  line(code, 'imaging', allowed, of);

/** Deductible met, no limit, no family. */
const plan = {
  deductibleRemaining: '0.00',
  outOfPocketRemaining: 'none',
  family: 'none',
} as const satisfies Partial<EstimateRequest>;

function estimate(request: EstimateRequest): Estimate {
  const answer = estimateCost(request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.estimate;
}

describe('the worked examples', () => {
  test.each<[id: string, request: EstimateRequest, lines: string[], total: string]>([
    [
      'EST1: deductible 1500 left, 20 %, limit 5000',
      {
        ...plan,
        deductibleRemaining: '1500.00',
        outOfPocketRemaining: '5000.00',
        lines: [visit('99204', '170.00'), imaging('93971', '130.00')],
      },
      ['170.00', '130.00'],
      '300.00',
    ],
    [
      'EST2: deductible 100 left, 20 %',
      {
        ...plan,
        deductibleRemaining: '100.00',
        lines: [visit('99204', '170.00'), imaging('93970', '200.00')],
      },
      ['114.00', '40.00'],
      '154.00',
    ],
    [
      'EST3: deductible met, copay 40 for the visit, imaging 20 %',
      {
        ...plan,
        lines: [visit('99203', '115.00', { copay: '40.00', coinsurance: '0' }), imaging('93971', '130.00')],
      },
      ['40.00', '26.00'],
      '66.00',
    ],
    [
      'EST4: deductible met, 30 %, 75 left of the limit',
      {
        ...plan,
        outOfPocketRemaining: '75.00',
        lines: [
          visit('99205', '225.00', { coinsurance: '0.3' }),
          imaging('93970', '200.00', { coinsurance: '0.3' }),
        ],
      },
      ['67.50', '7.50'],
      '75.00',
    ],
    [
      'EST5: limit reached',
      {
        ...plan,
        outOfPocketRemaining: '0.00',
        lines: [visit('99214', '130.00'), imaging('93971', '130.00')],
      },
      ['0.00', '0.00'],
      '0.00',
    ],
    [
      'EST6: own deductible 1000, family 150, 20 %, family limit 2500',
      {
        deductibleRemaining: '1000.00',
        outOfPocketRemaining: 'none',
        family: { deductibleRemaining: '150.00', outOfPocketRemaining: '2500.00' },
        lines: [visit('99204', '170.00'), imaging('93970', '200.00')],
      },
      ['154.00', '40.00'],
      '194.00',
    ],
    [
      'EST7: deductible 250 left, 25 %',
      {
        ...plan,
        deductibleRemaining: '250.00',
        lines: [
          visit('99204', '170.00', { coinsurance: '0.25' }),
          imaging('93970', '200.00', { coinsurance: '0.25' }),
        ],
      },
      ['170.00', '110.00'],
      '280.00',
    ],
    [
      'EST8: imaging not covered',
      {
        ...plan,
        lines: [
          visit('99213', '92.00', { copay: '30.00', coinsurance: '0' }),
          imaging('93971', '130.00', { covered: false }),
        ],
      },
      ['30.00', '130.00'],
      '160.00',
    ],
    [
      'EST9: copay 40 above the amount',
      { ...plan, lines: [visit('99211', '24.00', { copay: '40.00' })] },
      ['24.00'],
      '24.00',
    ],
    [
      'EST10: Medicare Part B style, 20 %',
      { ...plan, lines: [visit('99204', '168.85'), imaging('93971', '118.37')] },
      ['33.77', '23.67'],
      '57.44',
    ],
  ])('%s', (_, request, lines, total) => {
    expect(estimate(request)).toMatchObject({ kind: 'amount', lines, total });
  });

  test('half a cent goes up', () => {
    expect(estimate({ ...plan, lines: [visit('1', '0.12')] })).toMatchObject({ total: '0.02' }); // 2.4 cents
    expect(estimate({ ...plan, lines: [visit('1', '0.10', { coinsurance: '0.25' })] })).toMatchObject({
      total: '0.03',
    });
  });

  test('the visit is counted first, whatever order the lines come in', () => {
    const request = { ...plan, deductibleRemaining: '100.00' };
    const lines = [imaging('93970', '200.00', { coinsurance: '0.5' }), visit('99204', '170.00')];
    expect(estimate({ ...request, lines })).toMatchObject({ lines: ['114.00', '100.00'] });
  });

  test('own and family limits both go down', () => {
    const family = { deductibleRemaining: '300.00', outOfPocketRemaining: 'none' };
    const lines = [visit('99204', '170.00'), imaging('93970', '200.00')];
    const own = estimate({ deductibleRemaining: '200.00', outOfPocketRemaining: 'none', family, lines });
    expect(own).toMatchObject({ lines: ['170.00', '64.00'] });
  });
});

describe('what is unknown', () => {
  const known: EstimateRequest = {
    ...plan,
    deductibleRemaining: '100.00',
    outOfPocketRemaining: '5000.00',
    lines: [visit('99204', '170.00'), imaging('93970', '200.00')],
  };
  const oneLine = (of: Partial<EstimateLine>): EstimateRequest => ({
    ...known,
    lines: [visit('99204', '170.00', of)],
  });

  test.each<[what: string, request: EstimateRequest, from: string | null, to: string, assumption: string]>([
    ['the deductible', { ...known, deductibleRemaining: null }, '74.00', '370.00', 'deductible-unknown'],
    ['the limit', { ...known, outOfPocketRemaining: null }, null, '154.00', 'out-of-pocket-unknown'],
    ['the family', { ...known, family: null }, null, '154.00', 'family-unknown'],
    ['covered or not', oneLine({ covered: null }), '114.00', '170.00', 'covered-unknown'],
    ['the copay', oneLine({ copay: null }), '114.00', '170.00', 'copay-unknown'],
    ['coinsurance', oneLine({ coinsurance: null }), '100.00', '170.00', 'coinsurance-unknown'],
    [
      'whether the deductible applies',
      oneLine({ deductibleApplies: null }),
      '34.00',
      '114.00',
      'deductible-applies-unknown',
    ],
    [
      'the amount, but for a fee schedule',
      oneLine({ allowed: { from: '150.00', to: '190.00' } }),
      '110.00',
      '118.00',
      'allowed-from-fee-schedule',
    ],
  ])('%s: a range, with what was taken', (_, request, from, to, assumption) => {
    const result = estimate(request);
    expect(result).toMatchObject({ kind: 'range', from, to });
    expect(result.assumptions.map(({ id }) => id)).toContain(assumption);
  });

  test('the amount itself: cannot estimate', () => {
    expect(estimate(oneLine({ allowed: null }))).toMatchObject({
      kind: 'cannot-estimate',
      why: 'amount-unknown',
    });
  });

  test('nothing to pay by what is known, and something unknown: never $0', () => {
    const request = { ...oneLine({ coinsurance: null }), outOfPocketRemaining: '0.00' };
    expect(estimate(request)).toMatchObject({ kind: 'cannot-estimate', why: 'nothing-certain' });
  });

  test('too many silences of the payer: cannot estimate', () => {
    const silent = Array.from({ length: 9 }, () => visit('99204', '170.00', { deductibleApplies: null }));
    expect(estimate({ ...known, lines: silent })).toMatchObject({ why: 'too-much-unknown' });
  });

  test('every estimate says that it is no bill, with where each sentence comes from', () => {
    const { assumptions } = estimate(known);
    expect(assumptions[0]?.says).toBe('This is an estimate, not a bill.');
    for (const { citations } of assumptions) expect(citations.length).toBeGreaterThan(0);
  });
});

describe('bad input is refused with where, wanted and got', () => {
  test.each<[where: string, request: Partial<EstimateRequest>]>([
    ['lines', { lines: [] }],
    ['lines[0].allowed', { lines: [visit('99204', '-5.00')] }],
    ['lines[0].allowed', { lines: [visit('99204', '170.005')] }],
    ['lines[0].allowed', { lines: [visit('99204', '')] }],
    ['lines[0].coinsurance', { lines: [visit('99204', '170.00', { coinsurance: '20' })] }],
    ['lines[0].copay', { lines: [visit('99204', '170.00', { copay: 'forty' })] }],
    ['lines[0].allowed', { lines: [visit('1', '0', { allowed: { from: '9.00', to: '8.00' } })] }],
    ['deductibleRemaining', { deductibleRemaining: '1,000' }],
    ['family.outOfPocketRemaining', { family: { deductibleRemaining: null, outOfPocketRemaining: '?' } }],
  ])('%s', (where, wrong) => {
    const answer = estimateCost({ ...plan, lines: [visit('99204', '170.00')], ...wrong });
    expect(answer).toMatchObject({ ok: false, problems: [{ where }] });
  });
});

describe('always', () => {
  const cents = fc.integer({ min: 0, max: 100_000 }).map((amount) => (amount / 100).toFixed(2));
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => (percent / 100).toFixed(2));
  const sometimes = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 4 });
  const anyLine = fc.record({
    code: fc.constantFrom('99204', '93971'),
    kind: fc.constantFrom('visit' as const, 'imaging' as const, 'other' as const),
    allowed: cents,
    covered: fc.boolean(),
    deductibleApplies: fc.boolean(),
    copay: cents,
    coinsurance: share,
  });
  const limit = fc.oneof(cents, fc.constant('none'));
  const known: fc.Arbitrary<EstimateRequest> = fc.record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }),
    deductibleRemaining: limit,
    outOfPocketRemaining: limit,
    family: fc.oneof(
      fc.constant('none' as const),
      fc.record({ deductibleRemaining: limit, outOfPocketRemaining: limit }),
    ),
  });
  const total = (request: EstimateRequest): number => {
    const result = estimate(request);
    if (result.kind !== 'amount') throw new Error('everything is known');
    return Math.round(Number(result.total) * 100);
  };
  const inCents = (money: EstimateLine['allowed']): number =>
    typeof money === 'string' ? Math.round(Number(money) * 100) : 0;

  test('never negative, never above the amount, line by line; the parts make the whole', () => {
    fc.assert(
      fc.property(known, (request) => {
        const result = estimate(request);
        if (result.kind !== 'amount') throw new Error('everything is known');
        const sorted = (['visit', 'imaging', 'other'] as const).flatMap((kind) =>
          request.lines.filter((each) => each.kind === kind),
        );
        for (const [index, paid] of result.lines.entries()) {
          expect(Number(paid)).toBeGreaterThanOrEqual(0);
          expect(inCents(paid)).toBeLessThanOrEqual(inCents(sorted[index]?.allowed ?? null));
        }
        expect(result.lines.reduce((sum, paid) => sum + inCents(paid), 0)).toBe(total(request));
      }),
      { numRuns: 2000 },
    );
  });

  test('a dearer line never makes it cheaper', () => {
    fc.assert(
      fc.property(known, fc.nat(), fc.integer({ min: 1, max: 50_000 }), (request, which, more) => {
        const dearer = request.lines.map((each, index) =>
          index === which % request.lines.length
            ? { ...each, allowed: ((inCents(each.allowed) + more) / 100).toFixed(2) }
            : each,
        );
        expect(total({ ...request, lines: dearer })).toBeGreaterThanOrEqual(total(request));
      }),
      { numRuns: 2000 },
    );
  });

  test('whatever is left unknown, the true amount lies in the range, and nothing unknown is free', () => {
    const forget = fc.record({
      covered: fc.boolean(),
      copay: fc.boolean(),
      coinsurance: fc.boolean(),
      deductibleApplies: fc.boolean(),
      deductible: fc.boolean(),
      limit: fc.boolean(),
      family: fc.boolean(),
    });
    fc.assert(
      fc.property(known, forget, (request, unknown) => {
        const truth = total(request);
        const result = estimate({
          lines: request.lines.map((each) => ({
            ...each,
            covered: unknown.covered ? null : each.covered,
            copay: unknown.copay ? null : each.copay,
            coinsurance: unknown.coinsurance ? null : each.coinsurance,
            deductibleApplies: unknown.deductibleApplies ? null : each.deductibleApplies,
          })),
          deductibleRemaining: unknown.deductible ? null : request.deductibleRemaining,
          outOfPocketRemaining: unknown.limit ? null : request.outOfPocketRemaining,
          family: unknown.family ? null : request.family,
        });
        if (result.kind === 'cannot-estimate') return;
        const [from, to] =
          result.kind === 'amount' ? [result.total, result.total] : [result.from ?? '0.00', result.to];
        expect(truth).toBeGreaterThanOrEqual(inCents(from));
        expect(truth).toBeLessThanOrEqual(inCents(to));
        if (result.kind === 'range') expect(result.from).not.toBe('0.00');
      }),
      { numRuns: 2000 },
    );
  });

  test('any text in place of money is refused or counted, and never throws', () => {
    const anything = sometimes(fc.oneof(fc.string(), cents));
    fc.assert(
      fc.property(anything, anything, anything, (allowed, copay, deductibleRemaining) => {
        const answer = estimateCost({
          ...plan,
          deductibleRemaining,
          lines: [visit('99204', '1.00', { allowed, copay })],
        });
        expect(answer.ok ? 1 : answer.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
