import type { Status } from '../rule-types.ts';
import { cite } from '../sources.ts';

type Meaning = readonly [code: string, means: string, status?: Status];

const x12 = (element: string, code: string, means: string, status: Status) =>
  cite('x12-271', `${element} ${code}`, `${means}.`, status);

const element = (name: string, meanings: readonly Meaning[]) =>
  meanings.map(([code, means, status = 'verified']) => ({
    id: `${name}-${code}`,
    element: name,
    code,
    means,
    because: x12(name, code, means, status),
  }));

/** What the elements of an eligibility answer (271, segment EB) say. A code that is not here is not understood, never covered. */
export const eligibilityElements = [
  ...element('EB01', [
    ['1', 'Active coverage; alone it says nothing of cost'],
    ['6', 'Inactive'],
    ['A', 'Coinsurance'],
    ['B', 'Copay'],
    ['C', 'Deductible'],
    ['G', 'Out-of-pocket limit'],
    ['I', 'Not covered'],
    ['F', 'Limitations'],
    ['CB', 'Coverage basis'],
    ['U', 'Contact the payer'],
    ['V', 'Cannot process'],
  ]),
  ...element('EB02', [
    ['IND', 'Individual'],
    ['FAM', 'Family'],
  ]),
  ...element('EB06', [
    ['22', 'Service year', 'memory'],
    ['23', 'Calendar year', 'memory'],
    ['24', 'Year to date', 'memory'],
    ['27', 'Visit', 'memory'],
    ['29', 'Remaining', 'memory'],
  ]),
  ...element('EB11', [
    ['Y', 'Prior authorization needed'],
    ['N', 'Prior authorization not needed'],
    ['U', 'Unknown'],
  ]),
  ...element('EB12', [
    ['Y', 'In network'],
    ['N', 'Out of network'],
    ['U', 'Unknown'],
    ['W', 'Not applicable', 'memory'],
  ]),
];

/** Elements that carry a value and no code of ours. */
export const eligibilityValues = (
  [
    ['EB03', 'Service type; repeats'],
    ['EB04', 'Insurance type'],
    ['EB07', 'Amount'],
    ['EB08', 'Share, as a decimal from 0 to 1'],
    ['EB13', 'Procedure code, composite'],
  ] as const
).map(([id, means]) => ({ id, means, because: x12(id, '', means, 'verified') }));

/** Why a payer refused to answer (AAA). */
export const rejections = element('AAA03', [
  ['15', 'Something the payer needs is missing from the question', 'memory'],
  ['41', 'The payer does not let us ask', 'memory'],
  ['42', 'The payer cannot answer now', 'memory'],
  ['43', 'Our provider identifier is missing or not valid', 'memory'],
  ['50', 'Our provider may not ask about this', 'memory'],
  ['51', 'Our provider is not on the payer’s file', 'memory'],
  ['52', 'The day of service is outside our enrollment with the payer', 'memory'],
  ['57', 'The day of service is missing or not valid', 'memory'],
  ['58', 'The date of birth is missing or not valid', 'memory'],
  ['62', 'The day of service is outside what the payer answers about', 'memory'],
  ['63', 'The day of service is in the future, and the payer does not answer about it', 'memory'],
  ['64', 'The patient’s number is missing or not valid', 'memory'],
  ['65', 'The patient’s name is missing or not valid', 'memory'],
  ['67', 'Patient not found', 'memory'],
  ['68', 'The payer has this patient number twice', 'memory'],
  ['71', 'Date of birth does not match', 'memory'],
  ['72', 'Member number not valid', 'memory'],
  ['73', 'The name of the insured person is missing or not valid', 'memory'],
  ['75', 'Member not found', 'memory'],
  ['76', 'The payer has this member number twice', 'memory'],
  ['77', 'The insured person was found, the patient was not', 'memory'],
  ['78', 'The insured person is not in this group or plan', 'memory'],
  ['79', 'The payer or clearing house does not know one of us', 'memory'],
  ['80', 'The payer gave no answer', 'memory'],
  ['T4', 'The payer’s name or identifier is missing', 'memory'],
]);

/** What the payer wants done about it (AAA). */
export const followUpActions = element('AAA04', [
  ['C', 'correct it and ask again', 'memory'],
  ['N', 'asking again is not allowed', 'memory'],
  ['P', 'send the first question again', 'memory'],
  ['R', 'asking again is allowed', 'memory'],
  ['S', 'do not ask again: it was passed on to somebody else', 'memory'],
  ['W', 'wait 30 days and ask again', 'memory'],
  ['X', 'wait 10 days and ask again', 'memory'],
  ['Y', 'do not ask again: the payer will answer shortly', 'memory'],
]);

/** What is asked for (270, segment EQ). */
export const serviceTypes = element('EQ01', [
  ['30', 'Coverage of the plan'],
  ['98', 'Professional visit, office', 'memory'],
  ['4', 'Diagnostic X-ray'],
  ['73', 'Diagnostic medical', 'memory'],
  ['5', 'Laboratory'],
  ['UC', 'Urgent care', 'memory'],
]);

const inquiryParts = [
  'payer',
  'provider by national identifier',
  'subscriber: member number, name, date of birth',
  'dependent, where the patient is one',
  'date of service',
  'service types',
] as const;
export const inquiry = inquiryParts.map((part, index) => ({
  id: `270-${index + 1}`,
  part,
  because: cite('x12-271', '270', `An inquiry names: ${part}.`, 'verified'),
}));

const ours = (says: string) => cite('virchow-design', '10.2', says, 'design');

/** How an answer is read. */
export const benefitReading = [
  { id: 'all-loops', says: 'Every EB loop is read.' },
  { id: 'matched', says: 'Level, network and service type are matched; what is of another is left out.' },
  { id: 'total-or-remaining', says: 'Totals and what remains (29) are never mixed.' },
  { id: 'active-is-no-cost', says: '"Active" alone answers nothing about cost.' },
  { id: 'unknown-stays', says: '"U" is unknown, never yes and never no.' },
  { id: 'raw-kept', says: 'The raw answer is kept with its time.' },
  {
    id: 'fresh',
    says: 'Good for the day; checked again within 72 hours before the visit and when its date changes; its age is shown.',
  },
  {
    id: 'care-first',
    says: 'Insurance pending, prior authorization or a balance never delays an urgent visit.',
  },
].map((row) => ({ ...row, because: ours(row.says) }));

/** Where an answer lives in FHIR R4. */
export const benefitsInFhir = (
  [
    ['purpose', 'CoverageEligibilityRequest.purpose: benefits, auth-requirements, validation'],
    ['inforce', 'CoverageEligibilityResponse.insurance.inforce and benefitPeriod'],
    ['item', 'insurance.item: productOrService, network, unit, term, excluded'],
    [
      'benefit',
      'item.benefit.type: deductible, copay, copay-percent, copay-maximum, benefit; allowedMoney and usedMoney',
    ],
    ['authorization', 'item.authorizationRequired, authorizationSupporting; preAuthRef'],
  ] as const
).map(([id, element]) => ({
  id,
  element,
  because: cite('fhir-r4-coverage', id, `${element}.`, id === 'authorization' ? 'memory' : 'verified'),
}));
