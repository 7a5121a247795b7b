import type { Status } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { priorAuthorizationClocks as clocks } from './prior-authorization-clocks.ts';

const visit = (code: string, patient: 'new' | 'established', minutes: readonly [number, number]) => ({
  id: code,
  means: `Visit of ${patient === 'new' ? 'a new' : 'an established'} patient`,
  patient,
  /** By total time on the day; or by medical decision making. */
  minutes,
  because: cite(
    'cpt-codes',
    code,
    `${minutes[0]} to ${minutes[1]} minutes in all, or by decision making; newer wording: at least ${minutes[0]}.`,
    'verified',
  ),
});
const code = (id: string, means: string, because: string, status: Status = 'memory') => ({
  id,
  means,
  because: cite('cpt-codes', id, because, status),
});

/** Codes of what the clinic does. Amounts are never here. */
export const procedureCodes = [
  {
    id: '93970',
    means: 'Venous duplex of both legs or arms, complete',
    because: cite(
      'cms-venous-duplex',
      '93970',
      'Complete, both sides; every segment documented; not beside 93971 for the same region.',
      'verified',
    ),
  },
  {
    id: '93971',
    means: 'Venous duplex of one side, or limited',
    because: cite(
      'cms-venous-duplex',
      '93971',
      'One side or limited, such as proximal only; LT or RT by payer; one unit.',
      'verified',
    ),
  },
  visit('99202', 'new', [15, 29]),
  visit('99203', 'new', [30, 44]),
  visit('99204', 'new', [45, 59]),
  visit('99205', 'new', [60, 74]),
  {
    ...code('99211', 'Visit of an established patient, minimal', 'Established, without a set time.'),
    patient: 'established',
  },
  visit('99212', 'established', [10, 19]),
  visit('99213', 'established', [20, 29]),
  visit('99214', 'established', [30, 39]),
  visit('99215', 'established', [40, 54]),
  code(
    'new-patient',
    'New: nobody of the same group and specialty in 3 years',
    'New means none in 3 years.',
    'verified',
  ),
  code('36415', 'Taking blood from a vein', 'Venepuncture.'),
  code('85379', 'D-dimer, quantitative', 'Quantitative D-dimer.'),
  code('85610', 'Prothrombin time, INR', 'PT and INR.'),
  code('80053', 'Comprehensive metabolic panel', 'Metabolic panel.'),
  code('85025', 'Full blood count with differential', 'Blood count.'),
  code('93792', 'Training for INR testing at home', 'Home INR training.'),
  code('93793', 'Managing INR results', 'INR management.'),
];

const cms = (says: string, status: Status = 'verified') =>
  cite('cms-0057-f', 'prior authorization', says, status);

export const priorAuthorization = [
  {
    id: 'medicare',
    says: 'Medicare itself asks for none for 93970 and 93971.',
    because: cite('cms-venous-duplex', 'prior authorization', 'None in fee-for-service.', 'memory'),
  },
  {
    id: 'others',
    says: 'Some commercial and Medicare Advantage plans do: asked each time.',
    because: cite('virchow-design', '10.4', 'EB11 or auth-requirements are asked each time.', 'memory'),
  },
  {
    id: 'expedited',
    says: 'Payers under CMS-0057-F answer an expedited request within 72 hours.',
    hours: clocks.answerUrgent.hours,
    because: cms('Expedited: 72 hours, since 1 January 2026.'),
  },
  {
    id: 'standard',
    says: 'And a standard one within 7 calendar days.',
    calendarDays: clocks.answer.calendarDays,
    because: cms('Standard: 7 calendar days, since 1 January 2026.'),
  },
  { id: 'ask-urgent', says: 'Ours: an urgent one is asked for within 4 hours.', ...clocks.askUrgent },
  { id: 'ask', says: 'Ours: any other within a day.', ...clocks.ask },
  {
    id: 'fhir-interface',
    says: 'Their FHIR interface for prior authorization is due on 1 January 2027; one vendor wrote 2026, which is wrong.',
    because: cms('Interface due 1 January 2027.'),
  },
  {
    id: 'out-of-scope',
    says: 'Medicines and commercial group plans are outside that rule.',
    because: cms('Excludes medicines; not commercial group plans.'),
  },
  {
    id: 'urgent',
    says: 'Urgent: expedited or afterwards; the scan is done regardless.',
    because: cite('virchow-design', '10.4', 'The scan is done regardless.', 'design'),
  },
  {
    id: 'medicine',
    says: 'For a DOAC: formulary and tier, step therapy, prior authorization, copay, supply; unaffordable is told to the prescriber.',
    because: cite(
      'virchow-design',
      '10.4',
      'Cost of the medicine is checked; unaffordable is a reason to ask.',
      'memory',
    ),
  },
];

/** What a note of medical necessity names. A question is never coded as a confirmed DVT. */
export const medicalNecessity = [
  {
    id: 'symptoms',
    says: 'Symptoms and signs: pain (M79.66-), swelling (M79.89), oedema (R60.0); side and duration',
  },
  { id: 'assessment', says: 'Wells score, D-dimer, risk factors, earlier imaging' },
  { id: 'order', says: 'The order and its question; "rule out" is never coded as confirmed' },
  { id: 'report', says: 'The report lists segments, compressibility and Doppler' },
  { id: 'repeat', says: 'A repeated scan says what has changed' },
].map((row) => ({
  ...row,
  because: cite(
    'cms-venous-duplex',
    'documentation',
    `${row.says}.`,
    row.id === 'report' ? 'verified' : 'memory',
  ),
}));
