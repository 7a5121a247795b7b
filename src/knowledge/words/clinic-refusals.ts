import { referralCloseLacks, referralRefusals, referralRefusedFields } from './clinic-referrals.ts';
import { followUpCloseLacks, followUpRefusals, followUpRefusedFields } from './clinic-follow-up.ts';
import { warfarinRefusals, warfarinRefusedFields } from './clinic-warfarin.ts';

/**
 * Why something was not recorded, in words for staff: what is wrong, and what to do. By the code of the refusal;
 * `{…}` is filled in. Nothing was recorded in any of these cases.
 */
export const refusalWords = {
  'not-there': 'This episode is not here.',
  'changed-meanwhile':
    'Somebody else recorded something here while you typed: see what, below. What you typed is kept. Send it again if it still holds.',
  'key-used-for-another-command':
    'This form was sent before with other answers, and those are recorded. Look at the episode before you send it again.',
  'episode-closed': 'This episode was closed on {closedAt}. Reopen it first.',
  'not-closed': 'This episode is open.',
  'in-the-future': '{field}: {got} lies in the future; it is {now} now',
  'before-the-referral': '{field}: {got} lies before the referral of {referredAt}',
  'wrong-order': '{field}: {got} comes before {notBefore}; which of the two is wrong?',
  'bad-fact': '{fact}: {wanted}',
  missing: 'Enter {field}: {because}',
  'no-such-test': 'This test is not there any more.',
  'test-is-finished': 'This test has its result already. Void that entry first if it is wrong.',
  'already-requested': 'This test is ordered already and has no result yet.',
  'not-assessed': 'Assess first: the findings and the Wells score come before a test.',
  'wrong-side':
    'The episode is about the {expected} side and the report about the {got} side. Check which person and which side this is.',
  'not-proposed': 'The rules do not propose this now (they say: {proposed}). Say why you do it all the same.',
  'slot-beyond-deadline': {
    both: '{slotAt} is after the deadline of {dueAt}. Choose an earlier slot, or start interim anticoagulation with a supply to {coverToAt} at least, and say why the slot is late.',
    reason: '{slotAt} is after the deadline of {dueAt}. Choose an earlier slot, or say why this one is late.',
    cover:
      '{slotAt} is after the deadline of {dueAt}. Record interim anticoagulation with a supply to {coverToAt} at least, then book this slot; or choose an earlier one.',
  },
  'slot-too-early': '{slotAt} is too early: a repeat scan counts from {notBeforeAt}.',
  'slot-taken': '{slotAt} has just been taken by somebody else. Choose another time.',
  'calendar-changed': 'The calendar has changed since you looked. Look again and choose.',
  'slot-is-in-calendar': 'This slot is in the calendar: move or cancel it there.',
  'no-slot-booked': 'This test has no slot to give up.',
  'sample-first':
    'Record the D-dimer sample first: after the first dose a negative result may no longer exclude DVT. If the dose cannot wait, say why.',
  'contraindications-not-checked':
    'Look for contraindications, then tick that none was found; or record that cover is not given.',
  'cover-already-running': 'Interim anticoagulation is recorded as running already.',
  'no-cover-running': 'No interim anticoagulation is running.',
  'no-stop-ordered': 'No stop is ordered, so there is none to confirm.',
  'not-excluded-by-the-rules':
    'DVT is not excluded by what is recorded (the rules say: {proposed}). {decisive}',
  'not-ready-to-close': 'The episode cannot close yet.',
  'nothing-to-void': 'This entry cannot be voided: it is no entry of a person, or it is voided already.',
  'result-stands':
    'This test has a result. If the result is wrong, void the result first; then the order can be voided too.',
  'no-treatment': 'DVT is not confirmed, so there is no treatment to decide on.',
  'review-is-in-calendar': 'The review stands in the calendar: move or cancel it there.',
  'no-regimen': 'No anticoagulant is prescribed, or it has stopped.',
  'regimen-running': 'A regimen is running: interim anticoagulation beside it would be two.',
  'reason-too-short': 'Give the reason in words: {atLeast} characters at least',
  'same-person': 'Another person confirms this: not whoever decided it.',
  'not-a-clinician': 'A clinician records this.',
  'not-offered-to-you': 'This hand-over is offered to somebody else.',
  'not-in-window': '{field}: {got} lies outside {from} to {to}',
  'nothing-waits': 'Nothing waits for this answer any more. Look at the episode again.',
  'regimen-refused': '{fact}: {wanted}; got {got}',
  'not-at-home': 'Nobody is treated at home under this episode now: decide the place and prescribe first.',
  'no-care-plan': 'No plan of care is agreed yet.',
  'no-such-check-in': 'This check-in is not planned and was not asked.',
  'answers-refused': '{fact}: {wanted}; got {got}',
  'nothing-to-request': 'Every test that the rules propose is ordered already.',
  ...warfarinRefusals,
  ...followUpRefusals,
  ...referralRefusals,
} as const;

/** What a missing field is called, and why it is needed, where the refusal names it. */
export const refusedFields: Readonly<Record<string, string>> = {
  ...warfarinRefusedFields,
  ...followUpRefusedFields,
  ...referralRefusedFields,
  physician: 'Physician',
  planOfCare: 'Plan of care',
  firstContactAt: 'First check-in',
  name: 'Name',
  receiver: 'Who expects the person',
  askAgainAt: 'Ask again at',
  fromWhom: 'Who handed back',
  summary: 'Summary',
  prescriber: 'Prescriber',
  changeReason: 'Why it is changed',
  doseAt: 'Dose taken at',
  strength: 'Strength',
  count: 'How many',
  dispensedAt: 'Handed over at',
  dispenser: 'Handed over by',
  lastsUntilOn: 'Lasts until',
  step: 'Change of dose',
  to: 'To',
  letterTo: 'To whom',
  sentAt: 'Sent at',
  missed: 'Missed',
  doubled: 'Doubled',
  decision: 'Decision',
  reviewAt: 'Review at',
  nextReviewOn: 'Next review',
  lastDoseOn: 'Last dose',
  untilAt: 'Until',
  referredAt: 'Referred at',
  symptomsBeganOn: 'Symptoms began on',
  observedAt: 'Seen at',
  assessedAt: 'Assessed at',
  alternativeDiagnosis: 'The other diagnosis',
  slotAt: 'Slot',
  place: 'Place',
  sampledAt: 'Sample taken at',
  resultedAt: 'Result given at',
  performedAt: 'Scan performed at',
  dDimer: 'D-dimer',
  medicine: 'Medicine',
  firstDoseAt: 'First dose',
  supplyEndsAt: 'Supply ends',
  bloodsTakenAt: 'Bloods taken at',
  note: 'Note',
  senior: 'Senior told',
  capacity: 'Capacity',
  saidBack: 'What the person said back',
  how: 'How',
  where: 'Where',
  reason: 'Reason',
  what: 'What became worse',
  owner: 'Owner',
  text: 'Note',
  facts: 'Findings',
  referrer: 'Who refers',
};

export const refusedDecisive = 'Still to be answered: {facts}.';
export const nothingProposed = 'nothing yet';

export const closeLackWords = {
  'diagnosis-not-decided': {
    field: 'reason',
    says: 'Record the diagnosis first: DVT excluded, or confirmed, as the reason says',
  },
  'not-scanned-nor-excluded': {
    field: 'reason',
    says: 'Another diagnosis closes it only after a scan that showed no DVT, or once DVT is excluded. Without a scan choose: not excluded',
  },
  'person-not-told': { field: 'reason', says: 'Tell the person first, and record it' },
  'answer-not-read': {
    field: 'reason',
    says: 'An answer of the person to a check-in has not been read: read it and act first',
  },
  'stop-not-confirmed': {
    field: 'reason',
    says: 'Interim anticoagulation must be confirmed as stopped first',
  },
  'treatment-not-stopped': {
    field: 'reason',
    says: 'Order the treatment to stop first, and have the person say it back',
  },
  ...followUpCloseLacks,
  ...referralCloseLacks,
  'letter-not-named': { field: 'handedTo', says: 'Name the GP to whom the letter went' },
  'other-diagnosis-not-named': {
    field: 'otherDiagnosis',
    says: 'Name the other diagnosis that was thought of',
  },
  'safety-net-date': {
    field: 'safetyNetOn',
    says: 'Enter a coming date on which somebody looks again, or the person comes back',
  },
  'receiver-not-named': { field: 'handedTo', says: 'Say who has the person now' },
  'reason-not-given': { field: 'note', says: 'Say why' },
} as const;

export const refusalPages = {
  notThere: 'This record is not here',
  notThereWhy: 'The address may be wrong, or the record belongs to another clinic.',
  toBoard: 'Back to the board',
  changedTitle: 'Recorded meanwhile',
} as const;
