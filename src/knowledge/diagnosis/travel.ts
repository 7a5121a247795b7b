import type { FactId } from '../facts.ts';
import type { Condition, LadderTable } from '../rule-types.ts';
import { cite } from '../sources.ts';

type When = Condition<FactId>;

const yes = [true, 'unsure'] as const;
const symptoms: When = { 'travel.symptoms': yes };
const clot: When = { 'travel.clot-now-or-lately': yes };
const higherRisk: When = { 'travel.higher-risk': yes };

const design = (says: string) => cite('virchow-design', 'travel', says, 'design');

/** Advice on a journey: from 4 hours it is given, from 6 hours or with a higher risk a clinician is asked. */
export const travel: LadderTable<FactId> = {
  id: 'travel',
  policy: 'most-urgent',
  title: 'Travel',
  asks: 'What should this person do about a journey?',
  ladder: ['check-symptoms-first', 'ask-treating-team', 'ask-clinician', 'travel-advice', 'everyday-advice'],
  outcomes: {
    'check-symptoms-first': {
      title: 'Symptoms now: the symptom check first',
      actions: ['Do not travel on; go through the symptom check now'],
      dueHours: 0,
    },
    'ask-treating-team': {
      title: 'A clot now or lately: ask the treating team before booking or flying',
      actions: [
        'Do not book or fly before the treating team agrees; a journey in the first 4 weeks is always theirs to decide',
        'Doses on time, by the clock of home or as the team says; supply and alert card in the hand luggage',
        'Walk every hour, no alcohol and no sleeping pills',
      ],
    },
    'ask-clinician': {
      title: 'Ask a clinician before the journey',
      actions: [
        'GP, nurse or pharmacist: stockings, and for some an injection or tablets; no aspirin for this',
        'The advice for every long journey as well',
      ],
    },
    'travel-advice': {
      title: 'Advice for a long journey',
      actions: [
        'Walk, move the calves, sit at the aisle, drink enough, loose clothes; no sleeping pills and not much alcohol',
        'Below-knee stockings if wished, well fitted, not with severe arterial disease',
        'What the signs of a clot are, for 8 weeks after',
      ],
    },
    'everyday-advice': {
      title: 'No special advice for this journey',
      actions: ['Move now and then; what the signs of a clot are'],
    },
  },
  places: [],
  onlyAlone: ['everyday-advice'],
  mayLower: [],
  worry: {},
  floorWhileUnknown: {
    then: 'travel-advice',
    because: design('While answers are missing, at least the advice for a long journey.'),
  },
  whenNoRow: {
    id: 'TR-unclear',
    then: 'ask-clinician',
    because: design('Unclear answers lead to a clinician.'),
  },
  rows: [
    {
      id: 'TR-symptoms',
      when: symptoms,
      then: 'check-symptoms-first',
      because: design('Signs of a clot go before any question about travel.'),
    },
    {
      id: 'TR-clot',
      when: clot,
      then: 'ask-treating-team',
      because: [
        cite(
          'seed-nhs',
          'travel',
          'With a DVT: ask whether long flights or drives are safe before going.',
          'verified',
        ),
        cite(
          'virchow-design',
          'travel',
          'Not before the treating team agrees, whatever the length; 4 weeks is the longer of two opinions.',
          'memory',
        ),
      ],
    },
    {
      id: 'TR-higher-risk',
      when: higherRisk,
      then: 'ask-clinician',
      because: [
        cite(
          'primarycarenotebook',
          'travel',
          'Higher risk: a clinician decides on an injection or tablets.',
          'verified',
        ),
        cite('cdc-yb', 'prevention', 'No aspirin for this purpose.', 'memory'),
        design('Whatever the length of the journey.'),
      ],
    },
    {
      id: 'TR-6-hours',
      when: { 'travel.hours': { atLeast: 6 } },
      then: 'ask-clinician',
      because: [
        cite('seed-nhs', 'travel', 'Over 6 hours by air or road: ask.', 'verified'),
        design('Exactly 6 hours counts.'),
      ],
    },
    {
      id: 'TR-4-hours',
      when: { 'travel.hours': { atLeast: 4 } },
      then: 'travel-advice',
      because: [
        cite(
          'cdc-yb',
          'risk',
          'Over 4 hours by any transport the risk doubles, most in the first week, for about 2 months.',
          'verified',
        ),
        design('Exactly 4 hours counts; other texts say 3, 8 or 12.'),
      ],
    },
    {
      id: 'TR-short',
      when: {
        'travel.hours': { below: 4 },
        'travel.symptoms': false,
        'travel.clot-now-or-lately': false,
        'travel.higher-risk': false,
      },
      then: 'everyday-advice',
      because: cite('cdc-yb', 'risk', 'Under 4 hours no raised risk is known.', 'verified'),
    },
  ],
};
