/** Referrals from outside and to others, for staff. */
export const referralForms = {
  'accept-referral': {
    title: 'Accept the referral',
    submit: 'Accept',
    lead: 'Its clocks have run since it came; accepting it starts none and stops none.',
  },
  'refuse-referral': {
    title: 'Refuse the referral',
    submit: 'Record that it is refused',
    lead: 'Tell the sender first, and say what they should do instead. The episode closes.',
  },
  'tell-referrer': { title: 'Tell the referrer', submit: 'Record that they know' },
  'refer-out': {
    title: 'Refer to hospital or another service',
    submit: 'Record the referral',
    lead: 'The person stays with us until somebody there accepts. For an emergency call 999 or 911 instead.',
  },
  'referral-answer': { title: 'Answer to our referral', submit: 'Record the answer' },
} as const;

export const referralDueKinds = {
  'accept-referral': 'Accept or refuse the referral',
  'tell-referrer': 'Tell the referrer who has the person',
  'referral-unanswered': 'Our referral: ask whether they accept',
  'refer-again': 'Our referral was declined: find another way',
} as const;

export const referralEvents = {
  'referral-came':
    'Sent to us by {source}, reference {reference}.[ Question: {question}][ Done already: {done}]',
  'referral-matched':
    'Moved to the record of a person who was known here. The record made when it came keeps no episode.',
  'referral-accepted': 'Referral accepted.[ {note}]',
  'referral-refused': 'Referral refused: {reason} Told to {who}, {how}.',
  'referrer-told': 'The referrer was told: {who}, {how}.[ {note}]',
  'referred-out':
    'Referred to {to}, {receiver}, {urgency}, {how}: {reason} Asked of them: {question}[ They said back: “{saidBack}”] Ask again at {answerBeforeAt}.',
  'referral-answered': 'Our referral to {to} {answer} at {answeredAt} by {who}, {how}.[ {note}]',
} as const;

const soon = (says: string) => ({ to: 'owner', says, isUrgent: false }) as const;
const now = (says: string) => ({ to: 'owner', says, isUrgent: true }) as const;

export const referralMessages = {
  'referral-to-accept.now': now('A referral came from outside. Accept or refuse it by {dueAt}.'),
  'accept-referral.soon': soon('A referral is neither accepted nor refused; due at {dueAt}.'),
  'accept-referral.due': now('A referral has waited for an answer since {dueAt}. Its clocks run.'),
  'tell-referrer.soon': soon('The referrer has not heard who has the person; due at {dueAt}.'),
  'tell-referrer.due': now('The referrer has not heard since {dueAt} who has the person. Ring them.'),
  'referral-unanswered.soon': soon('Our referral is not accepted yet; ring them by {dueAt}.'),
  'referral-unanswered.due': now(
    'Our referral has not been accepted since {dueAt}. The person is still ours: ring them, or find another way.',
  ),
  'refer-again.soon': soon('Our referral was declined; find another way by {dueAt}.'),
  'refer-again.due': now('Our referral was declined, and no other way is recorded since {dueAt}.'),
} as const;

export const referralRefusals = {
  'not-a-referral': 'Staff opened this episode: there is no sender who waits for an answer.',
  'referral-decided': 'This referral has been accepted or refused already.',
  'no-such-referral': 'This is no referral of ours.',
  'emergency-first':
    'The findings say emergency, and nobody has sent the person anywhere. Do that first: a referral with an emergency is not refused.',
} as const;

export const referralRefusedFields = {
  personId: 'Whose record',
  who: 'Who was told',
  question: 'What is asked',
  callBack: 'Number to call back',
  answeredAt: 'Answered at',
} as const;

export const referralCloseLacks = {
  'referrer-not-told': {
    field: 'reason',
    says: 'A referral is refused on its own page, where the sender is told in the same act',
  },
} as const;

export const referralFields = {
  sources: {
    practice: 'a practice',
    self: 'the person, after the public check',
    staff: 'letter or telephone, typed in here',
  },
  ways: {
    telephone: 'By telephone',
    'secure-email': 'Secure e-mail',
    letter: 'Letter',
    'in-person': 'In person',
  },
  urgencies: {
    'at-once': 'At once: an answer within 30 minutes',
    'same-day': 'The same day: an answer within 2 hours',
    'next-day': 'By tomorrow: an answer within a day',
  },
  shortUrgencies: { 'at-once': 'at once', 'same-day': 'the same day', 'next-day': 'by tomorrow' },
  answers: {
    accepted: 'Accepted: they have the person',
    received: 'Received, not yet accepted',
    declined: 'Declined',
    withdrawn: 'Withdrawn by us',
  },
  answered: {
    accepted: 'accepted',
    received: 'received, not yet accepted',
    declined: 'declined',
    withdrawn: 'withdrawn',
  },
  whose: 'Is this person known here already?',
  whoseHint: 'Compare name, date of birth and number on both records before you choose.',
  nobody: 'No: none of these. Keep the record made when the referral came',
  known: '{name}, born {born}: {because}',
  bornUnknown: 'not known',
  bornDiffers: 'The dates of birth differ. Correct the wrong record first, or choose “No”.',
  note: 'Note',
  refuseReason: 'Why, and what the sender should do instead',
  who: 'Who was told',
  whoHint: 'Name and role',
  how: 'How',
  to: 'Hospital or service',
  receiver: 'Who there was asked',
  reason: 'Why they are needed',
  question: 'What they are asked to do',
  urgency: 'How soon',
  saidBack: 'What they said back',
  saidBackHint: 'By telephone: whom and what they heard, in their words',
  referral: 'Which referral',
  noReferral: 'No referral of ours waits for an answer.',
  answer: 'Their answer',
  answerWho: 'Who there said so',
  answeredAt: 'Answered at',
  answerNote: 'What was agreed',
  answerNoteHint: 'Where it was declined or withdrawn: why, and what happens instead',
  // The sheet
  sheet: 'Referral',
  reference: 'Reference',
  cameFrom: 'From',
  callBack: 'Call back',
  answerBy: 'To be answered',
  done: 'Done already',
  notSaid: 'not said',
  emergency: 'Emergency signs',
  emergencies: {
    yes: 'Yes. The sender was shown the emergency number.',
    unknown: 'Not known. Ask before anything else.',
    no: 'None, by the sender.',
  },
  identifier:
    'The number given, {number}, belongs to another record here. Find out whose it is before anything is written.',
} as const;

/** The letter that goes with a referral of ours. */
export const referralLetterWords = {
  title: 'Referral: {limb}',
  to: '{to}, {receiver}',
  asked: 'What we ask of you',
  why: 'Why',
  urgency: 'How soon: {urgency}. We expect your answer by {at}.',
  ours: 'The person stays under our care until you have accepted. Tell us by telephone that you have, or that you cannot.',
  emergency: 'Emergency signs were found; the person was sent to {where} on {at}.',
} as const;
