import { cite } from '../sources.ts';

/** Which service types of a payer's answer speak of what the clinic does, and of the whole plan. */
export const serviceTypesOf = {
  plan: ['30'],
  visit: ['98'],
  imaging: ['4', '73'],
  other: ['5'],
} as const;

/** Where the clinic's services are given: an office. A line that is limited to other places is not about us. */
export const placeOfService = '11';

export const serviceTypesBecause = cite(
  'x12-271',
  'EB03',
  'A visit is asked for as 98, an ultrasound as 4 and 73, a laboratory test as 5.',
  'memory',
);
