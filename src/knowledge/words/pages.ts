import { cite } from '../sources.ts';
import type { ByRegion, Region } from '../rule-types.ts';
import type { Statement } from './word-types.ts';

const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');

export const regionNames: Readonly<Record<Region, string>> = { uk: 'UK', us: 'US' };

/** The frame of every page. */
export const chrome = {
  name: 'Virchow',
  tagline: 'Check a sore or swollen leg or arm',
  skip: 'Skip to main content',
  helpLabel: 'Emergency help',
  newSign: 'New sign? Act now',
  regionLabel: 'Country',
  back: 'Back',
  next: 'Continue',
  startAgain: 'Start again',
  about: 'About',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  footerNote: 'This page advises. It does not replace a doctor or nurse.',
  errorTitle: 'There is a problem',
  errorPrefix: 'Error: ',
  tryThis: 'Try this',
  or: 'or',
} as const;

export const check = {
  /** Why a question is asked, or asked again. */
  notices: {
    dropped: 'Some of your answers did not reach us. Nothing was guessed: please answer again what we ask.',
    changing: 'You are changing an answer. Your other answers are kept.',
    emergency: 'Tick what you have now. Your other answers are kept.',
  },
  eachProblem: 'Choose an answer. If you do not know, choose “I am not sure”.',
} as const;

export const resultWords = {
  contacts: 'Who to contact',
  say: 'You can say:',
  ifNot: 'If it is closed, full, or nobody answers',
  why: 'Why we say this',
  told: 'You told us:',
  unsure: 'You were not sure about',
  change: 'What would change this advice',
  changeIf: 'If',
  changeIfAny: 'If any of these happens',
  next: 'What happens next',
  goodToKnow: 'Good to know',
  doNots: 'Do not',
  selfCare: 'What you can do',
  everyDay: 'Every day',
  travel: 'On a long trip',
  care: 'In care',
  answers: 'Your answers',
  changeAnswer: 'Change',
  none: 'None of these',
  unsureAnswer: 'I am not sure',
  sources: 'Where this advice comes from',
  rule: 'Rule',
  unsigned: 'This is our own safety choice. No doctor or nurse has signed it yet.',
  fromMemory: 'Written from expert knowledge. To be read against its source.',
  rest: 'You did not answer everything. We counted the rest as “I am not sure”.',
  stored:
    'Nothing is stored. When you close this page, your answers are gone. To keep them, print the page or take a picture of it.',
} as const;

export const startPage: Readonly<{
  title: string;
  lead: ByRegion<string>;
  before: Readonly<Record<Region, { readonly title: string; readonly says: string }>>;
  start: string;
  points: readonly { readonly title: string; readonly says: ByRegion<string> }[];
  notFor: { readonly title: string; readonly list: readonly Statement[] };
  skin: Statement;
}> = {
  title: 'Sore or swollen leg or arm?',
  lead: 'Find out how fast to act, and where to go. It may be a blood clot in a deep vein (DVT), which needs help today.',
  before: {
    uk: {
      title: 'Call 999 now if you are short of breath, have chest pain, cough up blood or have fainted',
      says: 'Do the same if a leg or arm has turned blue, white or cold. Do not fill in anything first. Do not drive yourself.',
    },
    us: {
      title: 'Call 911 now if you are short of breath, have chest pain, cough up blood or have fainted',
      says: 'Do the same if a leg or arm has turned blue, white or cold. Do not fill in anything first. Do not drive yourself.',
    },
  },
  start: 'Start the check',
  points: [
    {
      title: 'About 3 minutes',
      says: 'One question at a time, and never more than 12 screens. It stops as soon as we know.',
    },
    {
      title: 'Nothing to bring',
      says: 'No account, no name, no measuring. “I am not sure” is always a good answer.',
    },
    {
      title: 'Nothing is stored',
      says: 'We keep no answers and set no cookies. Close the page and they are gone.',
    },
  ],
  notFor: {
    title: 'Good to know',
    list: [
      {
        says: 'This page cannot tell whether you have a clot. Only tests can.',
        because: cite(
          'seed-bass',
          'diagnosis',
          'Symptoms alone neither show nor exclude a clot.',
          'verified',
        ),
      },
      {
        says: 'You can ask for someone else. Answer as they would.',
        because: ours('triage, proxy', 'The same rules for a person who asks for another.'),
      },
      {
        says: 'Pregnant, or under 18? Do the check too. It sends you to the right place.',
        because: ours('triage T9, T10', 'Pregnancy and children leave by a safe exit.'),
      },
      {
        says: {
          uk: 'It is for people in the United Kingdom. You can switch country at the top.',
          us: 'It is for people in the United States. You can switch country at the top.',
        },
        because: ours('regions', 'Nothing is blended silently.'),
      },
    ],
  },
  skin: {
    says: 'Changes in skin colour are harder to see on brown or black skin. We say what to look for.',
    because: cite('nhs-dvt', 'symptoms', 'Redness is harder to see on brown or black skin.', 'verified'),
  },
};

export type TextPage = {
  readonly title: string;
  readonly lead: ByRegion<string>;
  readonly sections: readonly { readonly title: string; readonly says: readonly ByRegion<string>[] }[];
};

export const aboutPage: TextPage = {
  title: 'About this check',
  lead: 'Virchow tells a person with a sore or swollen leg or arm how fast to act, and where to go.',
  sections: [
    {
      title: 'What it is',
      says: [
        'A list of rules that anyone can read, each with its source. The same answers always give the same advice.',
        'It asks about emergencies first. “I am not sure” never counts as “No”. Good news in one answer never hides bad news in another.',
        'It is named after Rudolf Virchow, a doctor who explained why blood clots.',
      ],
    },
    {
      title: 'What it is not',
      says: [
        'It does not say whether you have a clot. It does not choose, change or stop a medicine.',
        'It does not replace a doctor, a nurse or a pharmacist. If you feel that something is wrong, get help, whatever this page says.',
        'Nobody is on duty behind it. Nobody reads your answers.',
      ],
    },
    {
      title: 'Who stands behind it',
      says: [
        'Nobody yet stands behind it as the manufacturer of a medical device. No clinical safety officer has signed it. Do not rely on it alone.',
      ],
    },
  ],
};

export const sourceWords = {
  title: 'Sources',
  lead: 'The rules rest on these. Each line ends with the day on which we last compared our rules with it.',
  compared: 'Compared on',
  edition: 'Edition',
  written: 'Written on',
  checkNext: 'to be checked again by',
  version: 'Knowledge version',
} as const;

export const privacyPage: TextPage = {
  title: 'Privacy',
  lead: 'We do not store your answers.',
  sections: [
    {
      title: 'What happens to your answers',
      says: [
        'Your answers travel with each page, inside the form, and come back with the next one. They are never part of the web address.',
        'Our computer uses them to make the next page. It writes them nowhere.',
        'The check sets no cookies. Nothing is loaded from another company. Nobody follows you from page to page.',
      ],
    },
    {
      title: 'On a shared phone or computer',
      says: [
        'Your browser may remember the pages of this visit until you close it. Close the tab when you are done. “Start again” begins with no answers.',
        'If you call a number from this page, your phone keeps the call in its list.',
      ],
    },
    {
      title: 'What we do keep',
      says: [
        'Like any web site, our computer notes that a page was asked for and when, so that we can see faults. These notes hold no answers.',
        'What you send by “Tell us what you think” is kept and read by the clinic: your words, the page, and how to reach you if you say so.',
        'If you sign in to your own page, your browser keeps one cookie, so that you stay signed in. Sign out, and it is gone.',
      ],
    },
  ],
};

export const accessibilityPage: TextPage = {
  title: 'Accessibility',
  lead: 'Everybody should be able to use this check, also when ill, in pain or afraid.',
  sections: [
    {
      title: 'What you can do',
      says: [
        'Use it with a keyboard alone, with a screen reader, or by voice.',
        'Make the text twice as large, or use a narrow screen. Nothing is cut off.',
        'Use it in light or dark colours, or in your own. It follows your device.',
        'Use it without JavaScript. Print any page.',
      ],
    },
    {
      title: 'How we check it',
      says: [
        'We aim for level AA of the Web Content Accessibility Guidelines 2.2. Programs check every page, light and dark. People with disabilities have not tested it yet.',
        'The words are written for a reading age of 9 to 11. They are in English only.',
      ],
    },
    {
      title: 'If it does not work for you',
      says: [
        {
          uk: 'Do not wait for us. Call 111, or 18001 111 on Relay UK. In an emergency call 999, or 18000 on Relay UK.',
          us: 'Do not wait for us. Call your doctor or a nurse line, or use 711 relay. In an emergency call 911.',
        },
      ],
    },
  ],
};

export const sorryPages = {
  notFound: {
    title: 'This page is not here',
    lead: 'The address may be wrong, or the page has moved.',
    sections: [
      { title: 'You can still do the check', says: ['It takes about 3 minutes and stores nothing.'] },
    ],
  },
  failed: {
    title: 'Sorry, something went wrong',
    lead: {
      uk: 'It is our fault, not yours. If you are worried now, do not wait for this page: call 111, or 999 in an emergency.',
      us: 'It is our fault, not yours. If you are worried now, do not wait for this page: call your doctor or a nurse line, or 911 in an emergency.',
    },
    sections: [
      {
        title: 'You can try again',
        says: ['Go back one page and send it again, or start again. Nothing was stored.'],
      },
    ],
  },
} as const satisfies Record<string, TextPage>;
