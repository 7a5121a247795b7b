import { cite } from '../../sources.ts';
import type { OutcomeWordsOf } from './outcome-types.ts';
import { net } from './told.ts';

const design = (section: string) =>
  cite('virchow-design', section, 'What the person is told; the rows of the table say why.', 'design');
const home = design('home or hospital, words');
const medicine = design('anticoagulant, words');

export const homeOrHospitalOutcomes: OutcomeWordsOf = {
  emergency: {
    person: [
      {
        uk: 'You need emergency care now. Call 999. Do not drive yourself.',
        us: 'You need emergency care now. Call 911. Do not drive yourself.',
      },
    ],
    message: 'escalation.emergency',
    because: home,
  },
  hospital: {
    person: [
      'You need to be treated in hospital first. We arrange it now.',
      'Ask us why. We tell you every reason.',
    ],
    because: home,
  },
  'specialist-review': {
    person: [
      'A specialist looks at your case today, before we decide where you are treated.',
      'You need closer care than home alone. Your first dose does not wait for this.',
    ],
    because: home,
  },
  incomplete: {
    person: [
      'We cannot say yet whether home is safe. Some facts are missing, and we are asking for them now.',
    ],
    because: home,
  },
  home: {
    person: [
      'You may be treated at home, if your doctor agrees. The doctor decides, and what you want counts.',
      'Before you go, you get your plan, your first check-in and a number to call by day and by night.',
      net,
    ],
    because: home,
  },
};

export const anticoagulantOutcomes: OutcomeWordsOf = {
  emergency: {
    person: [{ uk: 'You need emergency care now. Call 999.', us: 'You need emergency care now. Call 911.' }],
    message: 'escalation.emergency',
    because: medicine,
  },
  hospital: {
    person: ['A hospital must choose your medicine today. We arrange it now.'],
    because: medicine,
  },
  specialist: {
    person: ['A doctor who knows clots well picks your medicine. We ask them today.'],
    because: medicine,
  },
  'hard-stop': {
    person: [
      'You take another blood thinner now. Two at once are dangerous. Do not start the new one yet.',
      'We tell you today which one to take, and when. Do not stop anything before that.',
    ],
    because: medicine,
  },
  review: {
    person: [
      'A doctor or pharmacist looks at your tests first. They look at what else you take. Then they choose.',
      'Do not stop any medicine on your own.',
    ],
    because: medicine,
  },
  choose: {
    person: [
      'There is more than one blood thinner that suits you. Your doctor talks them over with you and decides.',
    ],
    because: medicine,
  },
  surveillance: {
    person: [
      'For this small clot in the calf, scans may be safer than a medicine. You have a scan after 7 days and after 14 days.',
      'Do not miss them. If the clot grows, you are treated.',
      net,
    ],
    because: medicine,
  },
};
