import type { CitedList } from '../rule-types.ts';
import {
  benefitReading,
  benefitsInFhir,
  eligibilityElements,
  eligibilityValues,
  followUpActions,
  inquiry,
  rejections,
  serviceTypes,
} from './benefit-words.ts';
import { medicalNecessity, priorAuthorization, procedureCodes } from './codes.ts';
import { estimateAssumptions, estimateSteps, neverFreeByIgnorance } from './estimate-rules.ts';
import { federalHolidays } from './federal-holidays.ts';
import { goodFaithEstimate } from './good-faith-estimate.ts';
import { goodFaithLetter } from './good-faith-letter.ts';
import { serviceTypesBecause } from './service-types-of.ts';
import { ukDesk } from './uk-desk.ts';

const rowsOf = (
  table: Readonly<Record<string, { readonly because: CitedList['rows'][number]['because'] }>>,
) => Object.entries(table).map(([id, row]) => ({ id, ...row }));

/** What the front desk goes by. */
export const deskLists: readonly CitedList[] = [
  { id: 'benefit-inquiry', title: 'What a 270 names', about: 'An inquiry about benefits.', rows: inquiry },
  {
    id: 'service-types',
    title: 'Service types asked for',
    about: '270, segment EQ.',
    rows: [...serviceTypes, { id: 'used-for', because: serviceTypesBecause }],
  },
  {
    id: 'eligibility-elements',
    title: 'What a 271 says',
    about: 'Segment EB, version 005010.',
    rows: [...eligibilityElements, ...eligibilityValues],
  },
  {
    id: 'rejections',
    title: 'Why a payer does not answer',
    about: 'Segment AAA.',
    rows: [...rejections, ...followUpActions],
  },
  {
    id: 'benefit-reading',
    title: 'How a 271 is read',
    about: 'Unknown is never covered.',
    rows: benefitReading,
  },
  { id: 'benefits-in-fhir', title: 'Benefits in FHIR', about: 'R4 and R4B.', rows: benefitsInFhir },
  {
    id: 'estimate',
    title: 'How a cost is estimated',
    about: 'An estimate, not a bill.',
    rows: [
      { id: 'steps', because: estimateSteps },
      { id: 'never-free', because: neverFreeByIgnorance },
      ...rowsOf(estimateAssumptions),
    ],
  },
  {
    id: 'good-faith-estimate',
    title: 'Good faith estimate',
    about: 'For people without insurance, or who pay themselves.',
    rows: rowsOf(goodFaithEstimate),
  },
  { id: 'procedure-codes', title: 'Codes', about: 'What the clinic does.', rows: procedureCodes },
  {
    id: 'prior-authorization',
    title: 'Prior authorization',
    about: 'Care never waits for it.',
    rows: priorAuthorization,
  },
  {
    id: 'medical-necessity',
    title: 'Note of medical necessity',
    about: 'What it names.',
    rows: medicalNecessity,
  },
  {
    id: 'good-faith-letter',
    title: 'Good faith estimate, on paper',
    about: 'What it says beside the figures.',
    rows: goodFaithLetter,
  },
  {
    id: 'federal-holidays',
    title: 'Days on which offices are closed',
    about: 'For deadlines in business days.',
    rows: federalHolidays,
  },
  { id: 'uk-desk', title: 'What the UK sees', about: 'In place of benefits.', rows: ukDesk },
];
