/** What staff read where letters are written, looked at and sent. */
export const letterPageWords = {
  kinds: {
    gp: 'Letter to the usual doctor',
    patient: 'Letter to the person',
    'dose-sheet': 'Dose sheet',
    'new-clot-signs': 'Signs of a new clot',
    referral: 'Letter with our referral',
  },
  about: {
    gp: 'What was done, what was not, by when it must be and whose it is, and what is not known.',
    patient: 'The same for the person, in plain words, with what to do next and when to call.',
    'dose-sheet':
      'One page from the regimen alone: which tablet, from when to when, and what to do about a missed dose.',
    'new-clot-signs':
      'For the person to keep when treatment stops or goes on: the signs of a new clot, whom to call by day and by night, and when to take care.',
    referral:
      'To the hospital or service: why, what is asked, what was done and what was not, the medicine, and what is not known.',
  },
  notReferred: 'Nobody was referred anywhere, so there is no such letter.',
  notConfirmed: 'No clot is confirmed, so there is no such sheet.',
  ways: {
    electronic: 'From system to system',
    'secure-email': 'Secure e-mail',
    post: 'Post',
    'by-hand': 'By hand',
    portal: 'Patient portal',
  },
  read: 'Read it',
  pdf: 'PDF',
  text: 'Text',
  print: 'To print: use the PDF',
  noRegimen: 'Nothing is prescribed, so there is no dose sheet.',
  nothingRuns: 'This regimen has stopped: the sheet would tell the person to take what they no longer take.',
  sentTitle: 'Sent before',
  sentNone: 'No letter is recorded as sent.',
  sentLine: '{letter} to {to}, {way}',
  asItWas: 'As it was sent',
  formTitle: 'Record that one was sent',
  which: 'Which',
  to: 'To whom',
  toHint: 'As on the envelope or in the address book',
  how: 'How',
  sentAt: 'Sent at',
  address: 'Address',
  notRecorded: 'not recorded',
  language: 'These are in English. The person wants: {language}.',
  interpreter: 'The person needs an interpreter: the letter alone does not reach them.',
  cannotPrint: 'The PDF cannot show every letter of this text. Use the text or this page.',
  preview: 'This is what the reader gets.',
  back: 'All letters',
  asOf: 'As it stood when it was sent; later entries are not in it.',
} as const;

/** At the foot of each printed page. */
export const pageFoot = {
  bornOn: '{name}, born {day}',
  bornUnknown: '{name}, date of birth not known',
} as const;
