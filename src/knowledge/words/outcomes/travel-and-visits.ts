import { cite } from '../../sources.ts';
import { net } from './told.ts';
import type { OutcomeWordsOf } from './outcome-types.ts';

const design = (section: string) =>
  cite('virchow-design', section, 'What the person is told; the rows of the table say why.', 'design');
const travel = design('travel, words');
const visits = design('appointment, words');

const onTheWay =
  'Walk about once an hour, move your feet up and down, drink water and wear loose clothes. No alcohol and no sleeping pills on the way.';

export const travelOutcomes: OutcomeWordsOf = {
  'check-symptoms-first': {
    person: [
      {
        uk: 'You told us of signs. Do the check now, before you travel on. If you are short of breath or have chest pain: call 999.',
        us: 'You told us of signs. Do the check now, before you travel on. If you are short of breath or have chest pain: call 911.',
      },
    ],
    because: travel,
  },
  'ask-treating-team': {
    person: [
      'Do not book or travel until your treating team agrees.',
      'Take your doses on time. Carry your medicine and your alert card with you.',
      onTheWay,
    ],
    because: travel,
  },
  'ask-clinician': {
    person: [
      {
        uk: 'Ask your GP, a nurse or a pharmacist before you go.',
        us: 'Ask your doctor, a nurse or a pharmacist before you go.',
      },
      'Do not take aspirin just for the trip.',
      onTheWay,
    ],
    because: travel,
  },
  'travel-advice': {
    person: [onTheWay, 'Know the signs of a clot, for 8 weeks after the trip too.'],
    because: travel,
  },
  'everyday-advice': {
    person: ['This trip needs nothing special. Move now and then, and know the signs of a clot.'],
    because: travel,
  },
};

export const appointmentOutcomes: OutcomeWordsOf = {
  RED: {
    person: [
      {
        uk: 'Call 999 now. Do not hold the line. Do not drive yourself.',
        us: 'Call 911 now. Do not hold the line. Do not drive yourself.',
      },
    ],
    because: visits,
  },
  U1: {
    person: [
      {
        uk: 'You need to be seen today, with a scan. If we have no place, go to A&E.',
        us: 'You need to be seen today, with a scan. If we have no place, go to the emergency room (ER). Cost and insurance never delay this.',
      },
      net,
    ],
    because: visits,
  },
  U2: {
    person: [
      {
        uk: 'You need to be seen within 24 hours. A blood test comes first.',
        us: 'You need to be seen within 24 hours. A blood test comes first. Cost and insurance never delay this.',
      },
      net,
    ],
    because: visits,
  },
  unclear: {
    person: ['A doctor or nurse calls you today and says how soon you must be seen.', net],
    because: visits,
  },
  U3: { person: ['You are seen within 3 days. Keep taking your blood thinner.', net], because: visits },
  U4: {
    person: ['Book your review for a day near its date. Keep taking your medicine until then.'],
    because: visits,
  },
  U5: { person: ['You are seen within 6 weeks. If it gets worse, call us the same day.'], because: visits },
};
