import { setTimeout as wait } from 'node:timers/promises';
import type { BenefitInquiry, CheckBenefits, PayerReply } from '../pathway/benefits/check-benefits.ts';
import { readReply } from './read-reply.ts';

export type ClearingHouseSettings = {
  /** Up to and without `/change/medicalnetwork/eligibility/v3`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly provider: { readonly name: string; readonly npi: string };
  /** For everything together: both attempts, and a body that drips. */
  readonly timeoutMilliseconds: number;
};

/** A check never holds up the desk for longer (hazard: a cost check delays care). */
export const mostMilliseconds = 8_000;
const mostAttempts = 2;
const pauseMilliseconds = 250;
const longestBody = 1_000_000;

/**
 * Asks by a clearing house's JSON API, in the shape that Change Healthcare began and others speak. An inquiry changes nothing at
 * the payer, so it is asked once more where no answer came at all or the other side was busy. What it returns on trouble is a kind
 * and a status: never an address, a key, or words of theirs.
 *
 * @see https://www.stedi.com/docs/healthcare/api-reference/post-healthcare-eligibility-legacy
 */
export function clearingHouse(settings: ClearingHouseSettings): CheckBenefits {
  return async (inquiry) => {
    const signal = AbortSignal.timeout(settings.timeoutMilliseconds);
    let reply = await attempt(settings, inquiry, signal);
    for (let tried = 1; tried < mostAttempts && mayAskAgain(reply) && !signal.aborted; tried += 1) {
      try {
        await wait(pauseMilliseconds, undefined, { signal });
      } catch {
        break; // the time is up: what we have is the answer
      }
      reply = await attempt(settings, inquiry, signal);
    }
    return reply;
  };
}

const mayAskAgain = (reply: PayerReply): boolean =>
  reply.kind === 'none' &&
  (reply.because === 'unreachable' ||
    reply.because === 'busy' ||
    [502, 503, 504].some((status) => status === reply.status));

const none = (
  because: Extract<PayerReply, { kind: 'none' }>['because'],
  status: number | null = null,
): PayerReply => ({
  kind: 'none',
  because,
  status,
});

async function attempt(
  { baseUrl, apiKey, provider }: ClearingHouseSettings,
  inquiry: BenefitInquiry,
  signal: AbortSignal,
): Promise<PayerReply> {
  try {
    const response = await fetch(`${baseUrl}/change/medicalnetwork/eligibility/v3`, {
      method: 'POST',
      headers: { authorization: apiKey, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(bodyOf(inquiry, provider)),
      // What is asked is about a person: it goes to no other address.
      redirect: 'manual',
      signal,
    });
    const { status } = response;
    const because = whyNot(status);
    if (because !== null) {
      await response.body?.cancel();
      return none(because, status);
    }
    const text = await shortText(response);
    return text === null ? none('too-long', status) : readReply(text);
  } catch {
    return none(signal.aborted ? 'timed-out' : 'unreachable');
  }
}

function whyNot(status: number): Extract<PayerReply, { kind: 'none' }>['because'] | null {
  if (status === 200) return null;
  if (status === 401 || status === 403) return 'not-let-in';
  if (status === 429) return 'busy';
  return status >= 500 ? 'fault' : 'refused';
}

async function shortText(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longestBody) return null;
  }
  return text + decoder.decode();
}

/** Days without hyphens, as X12 writes them. */
function bodyOf(inquiry: BenefitInquiry, provider: ClearingHouseSettings['provider']): object {
  const { plan, patient, payerId, serviceOn, serviceTypes, controlNumber } = inquiry;
  const insured = plan.subscriber ?? patient;
  const named = ({ familyName, givenName, birthDate }: typeof insured) => ({
    firstName: givenName,
    lastName: familyName,
    ...(birthDate === null ? {} : { dateOfBirth: birthDate.replaceAll('-', '') }),
  });
  return {
    controlNumber,
    tradingPartnerServiceId: payerId,
    provider: { organizationName: provider.name, npi: provider.npi },
    subscriber: { memberId: plan.memberId, ...named(insured) },
    ...(plan.subscriber === null ? {} : { dependents: [named(patient)] }),
    encounter: { serviceTypeCodes: serviceTypes, dateOfService: serviceOn.replaceAll('-', '') },
  };
}
