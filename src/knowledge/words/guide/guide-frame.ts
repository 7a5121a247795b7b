/** What stands around the pages of the guide, and the page for a person whose clot is already known. */
import { cite } from '../../sources.ts';
import type { Topic } from '../word-types.ts';
import { nhs, ours } from './citing.ts';

export const guideFrame = {
  name: 'DVT guide',
  title: 'Blood clots in a leg or arm: a guide',
  lead: 'What a DVT is, when to act, how it is found and treated, and how to keep the risk low.',
  contents: 'All pages of the guide',
  checkAsk: 'Is a leg or arm sore or swollen now?',
  checkLink: 'Find out how fast to act',
  checkForOther: 'You can ask for someone else too. Answer as they would.',
  pager: 'More of the guide',
  before: 'Previous',
  after: 'Next',
  hardWords: 'Hard words on this page',
  sources: 'Where this page comes from',
  review: 'Last clinical review: none yet.',
  printTitle: 'On paper',
  print: 'You can print each page. Or print',
  printAll: 'the whole guide on one page',
  readMore: 'Read more',
  startTitle: 'Read about clots',
  startLead: 'Signs, tests, treatment, travel and more, in short pages.',
  because: ours('guide, emergency first', 'The emergency text stands above all else, on each page.'),
} as const;

/** The contents, in the order of the guide: each page stands in one group. */
export const guideGroups = [
  { title: 'If you are worried', pages: ['when-to-get-help', 'symptoms', 'diagnosis'] },
  {
    title: 'If you have a clot',
    pages: ['home-care', 'treatment', 'hospital', 'stockings', 'recovery'],
  },
  {
    title: 'To keep the risk low',
    pages: ['prevention', 'travel', 'pregnancy', 'pill-and-hrt', 'after-surgery'],
  },
  { title: 'Visits', pages: ['booking-and-cost'] },
] as const;

/** What to read after the check, by what its advice was about. */
export const readMoreAfter: Readonly<Record<Topic, readonly string[]>> = {
  'lung-clot': ['symptoms', 'diagnosis'],
  'limb-clot': ['diagnosis', 'symptoms', 'treatment'],
  'limb-danger': ['symptoms'],
  bleeding: ['treatment'],
  infection: ['symptoms'],
  injury: ['symptoms'],
  heart: ['symptoms'],
  swelling: ['symptoms', 'prevention'],
  'treated-clot': ['treatment', 'recovery', 'home-care'],
  strain: ['when-to-get-help', 'symptoms'],
  well: ['prevention', 'travel', 'symptoms'],
  unclear: ['when-to-get-help', 'symptoms'],
};

/** For a person whose clot has been found. The emergency signs stand first, then what is new or worse. */
export const knownClot = {
  link: 'I already know that I have a clot',
  title: 'You know that you have a clot',
  lead: 'A scan has shown a DVT, or a doctor treats you for one.',
  worseTitle: 'Something is new or worse',
  notSure: 'Not sure how fast to act? The check asks about a clot that is known too.',
  medicineTitle: 'Your medicine',
  medicine: 'Keep taking your blood thinner until a doctor, nurse or pharmacist tells you otherwise.',
  clinicTitle: 'Your clinic',
  clinic: 'Your clinic may have sent you a link, by text or e-mail. Use it to tell them how you are.',
  lost: 'Lost the link? Call your clinic. They can send you a new one.',
  newLink: 'Ask for a new link to your own page',
  noClinic: {
    uk: 'Nobody follows you up, or you do not know who does? Call your GP, or 111.',
    us: 'Nobody follows you up, or you do not know who does? Call your doctor, or a nurse line.',
  },
  readTitle: 'To read',
  read: [
    'treatment',
    'home-care',
    'recovery',
    'stockings',
    'travel',
    'hospital',
    'pregnancy',
    'pill-and-hrt',
  ],
  because: [
    ours('known clot, emergency first', 'A person who is treated sees the emergency signs before all else.'),
    cite('virchow-design', 'do not', 'No prescribed blood thinner is stopped without advice.', 'memory'),
    nhs('treatment', 'Who has a DVT is treated and followed up by a team.'),
  ],
} as const;
