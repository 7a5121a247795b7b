import type { Source } from '../rule-types.ts';
import { checkedOn } from './checked-on.ts';

/** When clinics are closed. */
export const dutySources = {
  'uk-bank-holidays': {
    title: 'UK bank holidays',
    publisher: 'GOV.UK',
    edition: '2026 to 2028, from the rules of the Banking and Financial Dealings Act 1971; not read again',
    locator: 'https://www.gov.uk/bank-holidays',
    checkedOn,
  },
  'us-federal-holidays': {
    title: 'Federal holidays, 5 U.S.C. 6103, with their days in lieu',
    publisher: 'US Office of Personnel Management',
    edition: '2026 to 2028, from the rules of the law; not read again',
    locator: 'https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/',
    checkedOn,
  },
} as const satisfies Record<string, Source>;
