/** The adapter against a clearing house that answers, refuses, lies, drips and dies. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clearingHouse, mostMilliseconds } from '../../src/benefits/clearing-house.ts';
import type { BenefitInquiry } from '../../src/pathway/benefits/check-benefits.ts';
import { coverageOf } from '../../src/pathway/benefits/read-coverage.ts';
import { aJsonAnswer, luis, rosa } from '../vignettes/benefits-said.ts';
import { apiKey, type BenefitsPeer, benefitsPeer, type PeerReply } from './benefits-peer.ts';

let peer: BenefitsPeer;
beforeAll(async () => {
  peer = await benefitsPeer();
});
afterAll(() => peer.close());

const inquiry: BenefitInquiry = {
  ...rosa,
  patient: { familyName: 'García', givenName: 'Rosa', birthDate: '1964-03-09' },
  payerId: '99999',
  serviceTypes: ['30', '98', '4'],
  controlNumber: '000000001',
};
const asking = (over: Partial<Parameters<typeof clearingHouse>[0]> = {}) =>
  clearingHouse({
    baseUrl: peer.url,
    apiKey,
    provider: { name: 'Elm Street Vein Center', npi: '1234567893' },
    timeoutMilliseconds: 700,
    ...over,
  });
const ok = (body: unknown): PeerReply => ({ status: 200, body: JSON.stringify(body) });
const rejected = (code: string): PeerReply =>
  ok({
    subscriber: {
      memberId: 'W123456789',
      aaaErrors: [{ field: 'AAA', code, followupAction: 'Please Correct and Resubmit' }],
    },
    errors: [{ field: 'AAA', code, location: 'Loop 2100C', followupAction: 'Please Correct and Resubmit' }],
  });

describe('an answer', () => {
  test('is asked for as documented, and read', async () => {
    peer.say(ok(aJsonAnswer()));
    const reply = await asking()(inquiry);
    expect(coverageOf(reply, rosa).state).toBe('covered');
    expect(reply.kind === 'answer' && reply.raw).toBe(JSON.stringify(aJsonAnswer()));
    expect(peer.asked()).toMatchObject([
      {
        path: '/change/medicalnetwork/eligibility/v3',
        headers: { authorization: apiKey },
        body: {
          controlNumber: '000000001',
          tradingPartnerServiceId: '99999',
          provider: { organizationName: 'Elm Street Vein Center', npi: '1234567893' },
          subscriber: {
            memberId: 'W123456789',
            firstName: 'Rosa',
            lastName: 'García',
            dateOfBirth: '19640309',
          },
          encounter: { serviceTypeCodes: ['30', '98', '4'], dateOfService: '20261124' },
        },
      },
    ]);
  });

  test('about a dependent names the one who is insured, and him', async () => {
    peer.say(
      ok(aJsonAnswer({ dependents: [{ firstName: 'LUIS', lastName: 'GARCIA', dateOfBirth: '20100530' }] })),
    );
    const reply = await asking()({ ...inquiry, ...luis });
    expect(coverageOf(reply, luis).state).toBe('covered');
    expect(coverageOf(reply, rosa).state).toBe('payer-did-not-say');
    expect(peer.asked()[0]?.body).toMatchObject({
      subscriber: { firstName: 'Rosa' },
      dependents: [{ firstName: 'Luis', dateOfBirth: '20100530' }],
    });
  });
});

describe('no yes comes of', () => {
  test.each<[what: string, reply: PeerReply, state: string, reason: object]>([
    [
      'inactive',
      ok(aJsonAnswer({ benefitsInformation: [{ code: '6', serviceTypeCodes: ['30'] }] })),
      'not-covered',
      { code: 'inactive' },
    ],
    [
      'both at once',
      ok(
        aJsonAnswer({
          benefitsInformation: [
            { code: '1', serviceTypeCodes: ['30'] },
            { code: '6', serviceTypeCodes: ['30'] },
          ],
        }),
      ),
      'payer-did-not-say',
      { code: 'says-both' },
    ],
    ...['42', '71', '72', '75', '79', '80'].map(
      (code) =>
        [
          `AAA ${code}`,
          rejected(code),
          'could-not-check',
          { code: 'rejected', rejection: { reason: code, followUp: 'C' } },
        ] as [string, PeerReply, string, object],
    ),
    ['HTML', { status: 200, body: '<h1>Bad gateway</h1>' }, 'could-not-check', { code: 'unreadable' }],
    [
      'half of its JSON',
      { status: 200, body: JSON.stringify(aJsonAnswer()).slice(0, -9) },
      'could-not-check',
      { code: 'unreadable' },
    ],
    ['an empty body', { status: 200, body: '' }, 'could-not-check', { code: 'unreadable' }],
    [
      'a refused question',
      { status: 400, body: '{}' },
      'could-not-check',
      { because: 'refused', status: 400 },
    ],
    ['a key that does not let in', { status: 401, body: '{}' }, 'could-not-check', { because: 'not-let-in' }],
    ['an address that has moved', { status: 302, body: '' }, 'could-not-check', { because: 'refused' }],
    ['more than a million letters', 'pours', 'could-not-check', { because: 'too-long' }],
  ])('%s', async (_, reply, state, reason) => {
    peer.say(reply);
    const coverage = coverageOf(await asking()(inquiry), rosa);
    expect(coverage.state).toBe(state);
    expect(coverage.reasons[0]).toMatchObject(reason);
    expect(peer.asked()).toHaveLength(1);
    expect(JSON.stringify(coverage)).not.toContain('secret');
  });
});

describe('trouble on the way', () => {
  test.each<[what: string, reply: PeerReply, because: string]>([
    ['busy', { status: 429, body: '' }, 'busy'],
    ['bad gateway', { status: 502, body: '' }, 'fault'],
    ['cut off', 'cuts', 'unreachable'],
  ])('%s: asked once more, and no oftener', async (_, reply, because) => {
    peer.say(reply);
    expect(await asking({ timeoutMilliseconds: 5_000 })(inquiry)).toMatchObject({ kind: 'none', because });
    expect(peer.asked()).toHaveLength(2);
    peer.say(reply, ok(aJsonAnswer()));
    expect((await asking({ timeoutMilliseconds: 5_000 })(inquiry)).kind).toBe('answer');
  });

  test('a fault of theirs is not asked again', async () => {
    peer.say({ status: 500, body: '' });
    expect(await asking()(inquiry)).toEqual({ kind: 'none', because: 'fault', status: 500 });
    expect(peer.asked()).toHaveLength(1);
  });

  test.each<[what: string, reply: PeerReply]>([
    ['silent', 'silent'],
    ['a byte at a time', 'drips'],
  ])('%s: given up when the time is over, for all attempts together', async (_, reply) => {
    peer.say(reply);
    const before = performance.now();
    expect(await asking()(inquiry)).toEqual({ kind: 'none', because: 'timed-out', status: null });
    expect(performance.now() - before).toBeLessThan(700 + 2_000);
    expect(mostMilliseconds).toBe(8_000);
  });

  test('nobody there', async () => {
    expect(await asking({ baseUrl: 'http://127.0.0.1:9' })(inquiry)).toMatchObject({
      because: 'unreachable',
    });
  });
});
