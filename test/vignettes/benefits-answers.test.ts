/** What a payer's answer means, and above all what it does not mean. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read271 } from '../../src/benefits/x12-271.ts';
import { readReply } from '../../src/benefits/read-reply.ts';
import { type AskedAbout, coverageOf } from '../../src/pathway/benefits/read-coverage.ts';
import { a271, activePlan, aJsonAnswer, luis, rosa, rosaBenefits } from './benefits-said.ts';

const stateOf = (text: string, asked: AskedAbout = rosa) => {
  const { state, reasons } = coverageOf(readReply(text), asked);
  return [state, reasons.map(({ code }) => code).join()];
};

describe('a payer says', () => {
  test.each<[what: string, lines: readonly string[], state: string, why: string]>([
    ['active, for the plan as a whole', [activePlan], 'covered', 'active'],
    ['active and the costs', rosaBenefits, 'covered', 'active'],
    ['inactive', ['EB*6**30'], 'not-covered', 'inactive'],
    ['active and inactive', [activePlan, 'EB*6**30'], 'payer-did-not-say', 'says-both'],
    ['active, of dental care alone', ['EB*1**35'], 'payer-did-not-say', 'nothing-said'],
    ['active, of no service named', ['EB*1'], 'payer-did-not-say', 'nothing-said'],
    ['a deductible, and not whether it is active', [rosaBenefits[2]], 'payer-did-not-say', 'nothing-said'],
    ['ask us by telephone', ['EB*U**30'], 'payer-did-not-say', 'contact-payer'],
    ['cannot process', [activePlan, 'EB*V**30'], 'could-not-check', 'cannot-process'],
    ['a code that nobody knows', ['EB*ZZ**30'], 'payer-did-not-say', 'nothing-said'],
    ['active, pending investigation: not a yes', ['EB*5**30'], 'payer-did-not-say', 'nothing-said'],
    ['active until the day', [activePlan, 'DTP*347*D8*20261124'], 'covered', 'active'],
    [
      'active until the day before',
      [activePlan, 'DTP*347*D8*20261123'],
      'payer-did-not-say',
      'not-on-this-day',
    ],
    ['active from the day on', [activePlan, 'DTP*346*D8*20261124'], 'covered', 'active'],
    [
      'active from the day after',
      [activePlan, 'DTP*346*D8*20261125'],
      'payer-did-not-say',
      'not-on-this-day',
    ],
    [
      'last year’s plan',
      [activePlan, 'DTP*291*RD8*20250101-20251231'],
      'payer-did-not-say',
      'not-on-this-day',
    ],
    ['a day that is none', [activePlan, 'DTP*291*D8*20260231'], 'could-not-check', 'unreadable'],
    ['nothing', [], 'payer-did-not-say', 'not-this-person'],
  ])('%s', (_, lines, state, why) => {
    expect(stateOf(a271({ lines }))).toEqual([state, why]);
  });

  test('of whom it speaks: another member, birth date or family', () => {
    for (const name of [
      ['NM1*IL*1*GARCIA*ROSA****MI*W123456780', 'DMG*D8*19640309'],
      ['NM1*IL*1*GARCIA*ROSA****MI*W123456789', 'DMG*D8*19640310'],
      ['NM1*IL*1*GARZA*ROSA****MI*W123456789', 'DMG*D8*19640309'],
      ['NM1*IL*1*GARCIA*ROSA', 'DMG*D8*19640309'],
    ])
      expect(stateOf(a271({ name, lines: [activePlan] }))).toEqual(['payer-did-not-say', 'not-this-person']);
  });

  test('a mother’s plan says nothing of her son, and his says it', () => {
    expect(stateOf(a271({ lines: [activePlan] }), luis)).toEqual(['payer-did-not-say', 'not-this-person']);
    expect(stateOf(a271({ dependent: [activePlan] }), luis)).toEqual(['covered', 'active']);
    expect(stateOf(a271({ lines: [activePlan], dependent: ['EB*6**30'] }), luis)[0]).toBe('not-covered');
    expect(stateOf(a271({ dependent: [activePlan] }))).toEqual(['payer-did-not-say', 'not-this-person']);
  });

  test('a twin is told apart by the given name, and unnamed is not told apart', () => {
    for (const name of ['NM1*03*1*GARCIA*MARIO', 'NM1*03*1*GARCIA']) {
      const text = a271({ dependent: [activePlan], dependentName: [name, 'DMG*D8*20100530'] });
      expect(stateOf(text, luis)).toEqual(['payer-did-not-say', 'not-this-person']);
    }
  });
});

describe('a payer rejects the question', () => {
  test.each<[what: string, said: Parameters<typeof a271>[0], level: string]>([
    ['42: cannot answer now', { ofPayer: ['AAA*Y**42*R'] }, 'payer'],
    ['43: of the provider', { ofProvider: ['AAA*N**43*C'] }, 'provider'],
    ['71: birth date', { lines: ['AAA*N**71*C'] }, 'subscriber'],
    ['72: member number', { lines: ['AAA*N**72*C'] }, 'subscriber'],
    ['75: not found', { lines: ['AAA*N**75*C'] }, 'subscriber'],
    ['79: taking part', { ofPayer: ['AAA*N**79*N'] }, 'payer'],
    ['67: of the dependent', { dependent: ['AAA*N**67*C'] }, 'dependent'],
    ['of one service', { lines: [activePlan, 'AAA*N**15*C'] }, 'benefit'],
    ['and does not say why', { lines: ['AAA*N'] }, 'subscriber'],
  ])('%s: could not check, never "not covered"', (_, said, level) => {
    const text = a271(said);
    expect(stateOf(text, said.dependent ? luis : rosa)[0]).toBe('could-not-check');
    const read = read271(text);
    expect(read.ok && read.answer.rejections[0]?.level).toBe(level);
  });

  test('beside an active plan it is still no yes', () => {
    expect(stateOf(a271({ lines: [activePlan], ofPayer: ['AAA*Y**42*R'] }))[0]).toBe('could-not-check');
  });
});

describe('how it is written', () => {
  test('the delimiters are those that the ISA names', () => {
    const signs = ['|', '>', '!', '\n'] as const;
    expect(read271(a271({ lines: rosaBenefits }, signs))).toEqual(read271(a271({ lines: rosaBenefits })));
  });

  test('line ends after each segment change nothing', () => {
    const text = a271({ lines: rosaBenefits });
    expect(read271(text.replaceAll('~', '~\r\n'))).toEqual(read271(text));
  });

  test('every element of a benefit is read', () => {
    const read = read271(
      a271({
        lines: [
          'EB*A*FAM*4^73*HM*GOLD*27**.25****N',
          'DTP*292*D8*20260101',
          'MSG*AFTER DEDUCTIBLE',
          'III*ZZ*22',
          'LS*2120',
          'NM1*PRP*2*OTHER PAYER',
          'DTP*291*D8*19990101',
          'LE*2120',
          'EB*B**98****0040.5****U*W*HC:93971:LT',
        ],
      }),
    );
    expect(read.ok && read.answer.people[0]?.lines).toEqual([
      {
        code: 'A',
        level: 'FAM',
        serviceTypes: ['4', '73'],
        insuranceType: 'HM',
        plan: 'GOLD',
        period: '27',
        amount: null,
        share: '0.25',
        authorization: null,
        network: 'N',
        procedure: null,
        places: ['22'],
        notes: ['AFTER DEDUCTIBLE'],
        dates: [{ of: '292', fromOn: '2026-01-01', untilOn: null }],
        unread: [],
      },
      expect.objectContaining({
        code: 'B',
        amount: '40.50',
        authorization: 'U',
        network: 'W',
        procedure: '93971',
      }),
    ]);
  });

  test.each([
    ['1,000', 'amount', 7],
    ['-5', 'amount', 7],
    ['20', 'share', 8],
    ['1.5', 'share', 8],
    ['20%', 'share', 8],
  ] as const)('%s as %s is not guessed', (text, what, element) => {
    const elements = ['EB', 'A', 'IND', '4', '', '', '', '', '', '', '', '', 'Y'];
    elements[element] = text;
    const read = read271(a271({ lines: [elements.join('*')] }));
    expect(read.ok && read.answer.people[0]?.lines[0]).toMatchObject({ [what]: null, unread: [what] });
  });

  test.each<[what: string, text: string, where: string]>([
    ['nothing', '', 'ISA'],
    ['a web page', '<html><body>Bad gateway</body></html>', 'ISA'],
    ['a question in place of an answer', a271({ lines: [activePlan] }).replace('ST*271', 'ST*270'), 'ST'],
    ['one segment fewer than counted', a271({ lines: [activePlan] }).replace(`${activePlan}~`, ''), 'SE'],
    ['two interchanges', a271({ lines: [activePlan] }).repeat(2), 'ST'],
    ['another closing number', a271({}).replace('IEA*1*000000001', 'IEA*1*000000002'), 'IEA'],
    ['a level that there is not', a271({ lines: [activePlan] }).replace('*22*', '*24*'), 'HL'],
    ['benefits of nobody', a271({ ofPayer: [activePlan] }), 'EB'],
  ])('%s is refused, with where', (_, text, where) => {
    const read = read271(text);
    expect(read).toMatchObject({ ok: false, where });
    expect(stateOf(text)[0]).toBe('could-not-check');
  });
});

describe('a clearing house’s JSON', () => {
  const json = (over: Readonly<Record<string, unknown>> = {}) => JSON.stringify(aJsonAnswer(over));

  test('says the same as the 271 that it came from', () => {
    expect(stateOf(json())).toEqual(['covered', 'active']);
    const reply = readReply(json());
    expect(reply.kind === 'answer' && reply.answer.people[0]?.lines[1]).toMatchObject({
      code: 'C',
      level: 'IND',
      serviceTypes: ['30', '4'],
      period: '29',
      amount: '612.00',
      network: 'Y',
    });
  });

  test.each<[what: string, over: Readonly<Record<string, unknown>>, state: string]>([
    ['inactive', { benefitsInformation: [{ code: '6', serviceTypeCodes: ['30'] }] }, 'not-covered'],
    [
      'both',
      {
        benefitsInformation: [
          { code: '6', serviceTypeCodes: ['30'] },
          { code: '1', serviceTypeCodes: ['30'] },
        ],
      },
      'payer-did-not-say',
    ],
    ['rejected at the top', { errors: [{ field: 'AAA', code: '42' }] }, 'could-not-check'],
    [
      'rejected with the subscriber',
      { subscriber: { aaaErrors: [{ code: '75', followupAction: 'Please Correct and Resubmit' }] } },
      'could-not-check',
    ],
    ['no benefits', { benefitsInformation: [] }, 'payer-did-not-say'],
    ['benefits that are no list', { benefitsInformation: { code: '1' } }, 'could-not-check'],
    ['a benefit without a code', { benefitsInformation: [{ serviceTypeCodes: ['30'] }] }, 'could-not-check'],
    [
      'a number in place of text',
      { benefitsInformation: [{ code: 1, serviceTypeCodes: ['30'] }] },
      'could-not-check',
    ],
    ['the plan ended', { planDateInformation: { planEnd: '20261123' } }, 'payer-did-not-say'],
    ['a day that is none', { planDateInformation: { planEnd: 'soon' } }, 'could-not-check'],
    ['planStatus alone is no benefit', { benefitsInformation: undefined }, 'could-not-check'],
  ])('%s', (_, over, state) => {
    expect(stateOf(json(over))[0]).toBe(state);
  });
});

describe('whatever comes', () => {
  const states = ['covered', 'not-covered', 'payer-did-not-say', 'could-not-check'];
  const whole = a271({ lines: rosaBenefits, dependent: [activePlan] });
  const wholeJson = JSON.stringify(aJsonAnswer());

  test('an answer cut off anywhere could not be checked', () => {
    for (const text of [whole, wholeJson])
      for (let length = 0; length < text.length; length += 1)
        expect(stateOf(text.slice(0, length))[0], `${length} characters`).toBe('could-not-check');
  });

  test('random text and random JSON never throw, and never cover', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.json(),
      fc.string({ maxLength: 300 }).map((text) => whole.slice(0, 106) + text),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(['payer-did-not-say', 'could-not-check']).toContain(stateOf(text)[0]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('real shapes with damage never throw; what still covers says so in plain sight', () => {
    const damage = fc.array(
      fc.record({
        at: fc.nat({ max: whole.length }),
        cut: fc.nat({ max: 12 }),
        put: fc.oneof(
          fc.string({ maxLength: 6 }),
          fc.constantFrom('~', '*', '^', '~EB*6**30~', 'EB*', '1', '6'),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.constantFrom(whole, wholeJson), damage, (text, places) => {
        const damaged = places.reduce(
          (now, { at, cut, put }) => now.slice(0, at % now.length) + put + now.slice((at % now.length) + cut),
          text,
        );
        const [state = ''] = stateOf(damaged);
        expect(states).toContain(state);
        if (state !== 'covered') return;
        expect(damaged).toMatch(/EB.1|"code": ?"1"/);
        expect(damaged).toMatch(/W.?1.?2.?3.?4.?5.?6.?7.?8.?9/i);
      }),
      { numRuns: 4_000 },
    );
  });

  test('JSON with any value in any place never throws', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('1', '30', '20261124', '', null));
    const place = fc.constantFrom(
      'subscriber',
      'dependents',
      'payer',
      'provider',
      'planDateInformation',
      'benefitsInformation',
      'errors',
    );
    fc.assert(
      fc.property(place, value, (name, put) => {
        expect(states).toContain(stateOf(JSON.stringify(aJsonAnswer({ [name]: put })))[0]);
      }),
      { numRuns: 2_000 },
    );
  });
});
