import { cite } from '../sources.ts';

/** "Tell us what you think", for everybody. `{…}` is filled in. */
export const feedbackPage = {
  link: 'Tell us what you think',
  title: 'Tell us what you think',
  emergencyTitle: 'Do you need help now?',
  emergency: 'Do not write to us. Nobody reads this page day and night.',
  signs:
    'Call if you, or somebody with you, has one of these signs. Short of breath, chest pain, fainting or coughing blood. A bleed that does not stop, or a hit on the head. A blue, white or cold leg or arm.',
  lead: 'Good or bad, it helps us. {clinic} reads it.',
  about: 'You are writing about this page: {page}',
  clinic: 'Who should read it?',
  anyClinic: 'I do not know',
  useful: 'Was the page of use to you?',
  usefuls: { yes: 'Yes', partly: 'Partly', no: 'No' },
  what: 'What happened?',
  whatHint: 'In your own words. Leave out names and dates of birth. At most {most} letters.',
  harm: 'Did somebody come to harm, or could they have?',
  harmHint: 'A mistake that somebody found in time counts as well.',
  harms: { yes: 'Yes', no: 'No', unsure: 'I do not know' },
  contact: 'How can we reach you?',
  contactHint: 'A phone number or an e-mail address. Leave it empty if you do not want to hear from us.',
  consentLabel: 'May we reach you?',
  consent: 'Yes: you may use this to ask me about what I wrote',
  send: 'Send',
  problems: {
    what: 'Write what happened',
    tooLong: 'Write at most {most} letters. You have {count}',
    harm: 'Say if somebody came to harm. If you do not know, choose “I do not know”',
    consent: 'Tick that we may use it, or leave the box “How can we reach you?” empty',
    contact: 'Write how we can reach you, or take the tick away',
    clinic: 'Choose who should read it. If you do not know, choose “I do not know”',
  },
  notKept: 'Your words were not kept. They are still here: please send them again.',
  tooMany:
    'Too many came from here in one minute. Your words are still here: wait a minute, then send them again.',
  nobody: 'No clinic runs this page yet, so nobody would read it. Nothing was kept.',
  doneTitle: 'Thank you',
  done: 'We have kept what you wrote.',
  readBy: 'A person at {clinic} reads it by the end of {day}.',
  harmTitle: 'We take this as a report of harm',
  harmBy:
    'A person at {clinic} takes charge of it by {time}. They look at what happened and what must change.',
  reach: 'They may use what you left to reach you.',
  noReach:
    'You left no way to reach you, so we cannot tell you what we find. You can send it again with a way to reach you.',
  nowTitle: 'If somebody is not well now',
  now: 'Nobody may read this for hours. Do not wait for us.',
  back: 'Back to the start page',
  goBack: 'Go back',
  because: cite(
    'virchow-design',
    'J12, feedback',
    'People write to a form instead of calling: the emergency number stands first, and again after it where words or answer may mean now.',
    'design',
  ),
} as const;

/** The same for staff, about their own pages. */
export const staffFeedback = {
  title: 'Tell us what you think',
  lead: 'About these pages, or about care here. The service lead reads it. Words of harm open a safety case.',
  emergency: 'For a person who is unwell now, act now: {call}. Nobody watches this form.',
  place: 'You are writing about: {page}',
  open: 'To report a concern about one person’s care, open their episode and choose “Report a safety concern”.',
  done: 'Kept. The service lead reads it by the end of {day}.',
  doneHarm: 'Kept, and a safety case is open. {owner} takes it by {time}.',
  nobody: 'Nobody here may take safety cases: tell an administrator.',
} as const;
