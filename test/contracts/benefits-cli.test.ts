/** What whoever calls `virchow benefits` and `virchow estimate` may rely on. */
import { describe, expect, test } from 'vitest';
import { a271, activePlan, aJsonAnswer, rosaBenefits } from '../vignettes/benefits-said.ts';
import { answers, program } from './program.ts';

const asked = ['benefits', '--day', '2026-11-24'];

describe('benefits', () => {
  test('a 271: the state, why, and every benefit', async () => {
    const { code, out, err } = await program(asked, { stdin: a271({ lines: rosaBenefits }) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(answers(out)).toEqual([
      expect.objectContaining({ state: 'covered', reasons: [{ code: 'active' }], payer: 'EXAMPLE HEALTH' }),
    ]);
  });

  test('JSON; another member number than the answer’s is not covered by it', async () => {
    const stdin = JSON.stringify(aJsonAnswer());
    expect(answers((await program(asked, { stdin })).out)[0]).toMatchObject({ state: 'covered' });
    const other = await program([...asked, '--member', 'W9'], { stdin });
    expect(answers(other.out)[0]).toMatchObject({ state: 'payer-did-not-say' });
  });

  test('a dependent is asked about by name', async () => {
    const stdin = a271({ dependent: [activePlan] });
    expect(answers((await program(asked, { stdin })).out)[0]).toMatchObject({ state: 'payer-did-not-say' });
    const luis = await program([...asked, '--dependent', '--given', 'Luis'], { stdin });
    expect(answers(luis.out)[0]).toMatchObject({ state: 'covered' });
  });

  test.each([
    ['cut off', a271({ lines: [activePlan] }).slice(0, -30)],
    ['nothing', ''],
    ['something else', '<html>'],
  ])('%s is bad input, told without what stood there', async (_, stdin) => {
    const { code, out, err } = await program(asked, { stdin });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^virchow: stdin: wanted a 271 or a clearing house’s JSON; got none: .+\n$/);
    expect(err).not.toContain('GARCIA');
  });

  test('a day that is none', async () => {
    const { code, err } = await program(['benefits', '--day', '2026-02-31'], { stdin: '' });
    expect([code, err]).toEqual([2, 'virchow: --day: wanted a date like 2026-11-24\n']);
  });
});

describe('estimate', () => {
  const est1 = {
    deductibleRemaining: '1500.00',
    outOfPocketRemaining: '5000.00',
    family: 'none',
    lines: [
      {
        code: '99204',
        kind: 'visit',
        allowed: '170.00',
        covered: true,
        deductibleApplies: true,
        copay: '0',
        coinsurance: '0.2',
      },
      {
        code: '93971',
        kind: 'imaging',
        allowed: '130.00',
        covered: true,
        deductibleApplies: true,
        copay: '0',
        coinsurance: '0.2',
      },
    ],
  };

  test('EST1, and a line of NDJSON each', async () => {
    const stdin = [est1, { ...est1, deductibleRemaining: undefined }]
      .map((each) => JSON.stringify(each))
      .join('\n');
    const { code, out } = await program(['estimate'], { stdin });
    expect(code).toBe(0);
    expect(answers(out)).toMatchObject([
      { kind: 'amount', total: '300.00', line: 1 },
      { kind: 'range', to: '300.00', line: 2 },
    ]);
  });

  test.each([
    [{ ...est1, lines: undefined }, 'lines'],
    [{ ...est1, deductibleRemaining: 1500 }, 'deductibleRemaining'],
    [{ ...est1, deductible: '1' }, 'deductible'],
    [{ ...est1, lines: [{ code: '1', kind: 'scan', allowed: '1' }] }, 'lines[0].kind'],
    [{ ...est1, lines: [{ code: '1', kind: 'visit', allowed: { from: '1' } }] }, 'lines[0].allowed'],
    [{ ...est1, family: 'two' }, 'family'],
    [[], 'input'],
  ])('what is wrong is told: %j', async (request, where) => {
    const { code, out, err } = await program(['estimate'], { stdin: JSON.stringify(request) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${where}: wanted`);
  });
});
