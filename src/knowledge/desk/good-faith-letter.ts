import { cite } from '../sources.ts';
import { goodFaithEstimate } from './good-faith-estimate.ts';

const law = (says: string) => cite('nsa-good-faith-estimate', 'content', says, 'memory');
const { dispute } = goodFaithEstimate;

/** Sentences of the letter, in order; `{name}` is filled in. Figures stand between `for` and `not-included`. */
export const goodFaithLetter = [
  {
    id: 'for',
    says: 'This is a good faith estimate of what your care may cost, for {patient}, born {born}, on {day}.',
    because: law('Names the patient, the birth date and the day of service.'),
  },
  {
    id: 'not-a-bill',
    says: 'It is an estimate, not a bill and not a contract. You do not have to have this care here.',
    because: law('No contract; no duty to use it.'),
  },
  {
    id: 'not-included',
    says: 'It is made of what we know today. Care that is found needed on the day may cost more. A facility fee, or a part billed by somebody else, is not in it.',
    because: law('Other items may be recommended, and are estimated apart.'),
  },
  {
    id: 'dispute',
    says: `If a bill is $${dispute.atLeastDollarsAbove.replace('.00', '')} or more above this estimate, you may dispute it within ${dispute.withinDays} days of the bill. Keep this letter.`,
    because: dispute.because,
  },
  {
    id: 'how-to-dispute',
    says: 'To start a dispute or to learn more: www.cms.gov/nosurprises, or call 1-800-985-3059.',
    because: law('Where to go.'),
  },
  {
    id: 'care-first',
    says: 'Urgent care never waits for this letter or for payment. If you are short of breath, have chest pain or faint, call 911 now.',
    because: cite('virchow-design', '10.1', 'Cost never delays urgent care.', 'design'),
  },
] as const;
