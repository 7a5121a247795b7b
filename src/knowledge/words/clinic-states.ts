import { referralDueKinds } from './clinic-referrals.ts';
import { followUpDueKinds } from './clinic-follow-up.ts';
import { warfarinDueKinds } from './clinic-warfarin.ts';

/** Where an episode stands, and what is due, in words for staff. */
export const stateWords = {
  suspected: 'To be assessed',
  'awaiting-tests': 'Awaiting tests',
  'awaiting-repeat-scan': 'Awaiting repeat scan',
  'other-route': 'Another pathway',
  'emergency-sent': 'Sent to emergency care',
  excluded: 'DVT excluded',
  confirmed: 'DVT confirmed',
  'deciding-where': 'Home or hospital?',
  watched: 'Watched by scans',
  'home-treatment': 'Treated at home',
  'hospital-treatment': 'Treated in hospital',
  review: 'Review due',
  'long-term': 'Long-term treatment',
  stopping: 'Treatment stops',
  closed: 'Closed',
} as const;

export const dueKindWords = {
  assess: 'Assess: findings and Wells score',
  'answer-what-is-missing': 'Answer what is missing',
  'order-test': 'Order the test',
  'book-slot': 'Book a slot',
  'call-no-show': 'Call: did not come',
  'd-dimer-result': 'D-dimer result',
  'scan-result': 'Scan result',
  'repeat-scan-result': 'Repeat scan result',
  'bloods-result': 'See the baseline bloods',
  'decide-cover': 'Decide on interim anticoagulation',
  'start-cover': 'Start interim anticoagulation',
  'cover-gap': 'Close the gap in cover: supply ends before the scan',
  'supply-end': 'Supply ends',
  'order-stop': 'Order interim anticoagulation to stop',
  'confirm-stop': 'Have the person confirm that it stopped',
  'acknowledge-result': 'Acknowledge the result: confirm DVT',
  'tell-person': 'Tell the person',
  'send-to-emergency': 'Send to emergency care now',
  'find-out-after-emergency': 'Find out what emergency care found',
  'hand-over': 'Hand over to the other pathway',
  'record-diagnosis': 'Record the diagnosis',
  'decide-place': 'Decide: home or hospital',
  'confirm-place': 'Confirm home a second time',
  'send-to-hospital': 'Send to hospital',
  'hospital-answer': 'Ask the hospital',
  'treatment-failure': 'New clot on treatment: decide where it is treated',
  prescribe: 'Prescribe the anticoagulant',
  'first-dose': 'First dose',
  dispense: 'Dispense the first supply',
  'treatment-supply-ends': 'Dispense more: supply must reach the next contact and 7 days',
  'two-strengths': 'Settle two strengths in one house',
  'confirm-step': 'Confirm the change of dose',
  'doses-missed': 'Decide on doses missed, doubled or not known',
  'stale-creatinine': 'Kidneys and bloods again',
  'book-review': 'Book the review',
  review: 'Review: stop or go on',
  'order-treatment-stop': 'Decide and order: treatment stops',
  'confirm-treatment-stop': 'Have the person confirm that treatment stopped',
  'end-hold': 'End the pause of treatment',
  'hand-over-unaccepted': 'Hand-over not accepted',
  'agree-care-plan': 'Agree the plan of care at home',
  'ask-check-in': 'Next check-in is sent',
  'make-contact': 'Make the planned contact',
  'await-answer': 'Answer to the check-in awaited',
  'end-text-check-in': 'Check-in by text: next reply awaited',
  'call-silent': 'No answer: call the person twice',
  'call-named-contact': 'No answer: call the named contact',
  'welfare-check': 'No answer: welfare check, and tell the GP',
  'read-answer': 'Read the answer and act',
  'ask-whether-called': 'Whether they called for help is asked',
  'call-after-red': 'Emergency answered: call the person now',
  'send-help': 'Emergency answered, no contact: send 999 or 911 to the address',
  'message-undelivered': 'A message did not arrive: tell the person',
  'end-pause': 'End the pause of check-ins',
  ...warfarinDueKinds,
  ...followUpDueKinds,
  ...referralDueKinds,
  'send-letter': 'Send the letter to the usual doctor',
  close: 'Close the episode',
} as const;

export const dueWords = {
  in: 'in',
  over: 'over',
  days: 'days',
  none: 'Nothing is due: this is a fault. Tell whoever runs this system.',
  noneShort: 'No next step',
} as const;

export const sideWords = { left: 'left', right: 'right', both: 'both sides' } as const;
export const limbWords = { leg: 'leg', arm: 'arm' } as const;
export const testWords = {
  'd-dimer': 'D-dimer',
  scan: 'Ultrasound scan',
  'repeat-scan': 'Repeat ultrasound scan',
  bloods: 'Baseline bloods',
} as const;
export const scanResultWords = {
  'proximal-dvt': 'Proximal DVT',
  'isolated-distal-dvt': 'Isolated distal DVT',
  'superficial-thrombosis': 'Superficial vein thrombosis, no deep clot',
  'old-change-only': 'Old change only',
  negative: 'Negative: every proximal segment seen, no DVT',
  'non-diagnostic': 'Non-diagnostic, or a segment not seen',
} as const;
export const extentWords = { proximal: 'proximal veins', 'whole-leg': 'whole leg' } as const;
export const closeReasonWords = {
  excluded: 'DVT excluded',
  'alternative-diagnosis': 'Another diagnosis explains it',
  'not-excluded': 'DVT not excluded, and no further test',
  'confirmed-handed-over': 'DVT confirmed, treatment handed over',
  'treatment-finished': 'Treatment finished',
  'surveillance-finished': 'Watched for 2 weeks, no extension',
  'lost-contact': 'Contact lost',
  transferred: 'Transferred to another service',
  'person-declined': 'The person declined',
  'moved-away': 'Moved away',
  died: 'Died',
  'opened-in-error': 'Opened in error',
  'referral-refused': 'Referral refused',
} as const;

/** Interim anticoagulation, as a short line. */
export const coverWords = {
  none: 'No interim anticoagulation recorded',
  'not-given': 'Not given',
  running: 'Running',
  'stop-ordered': 'Stop ordered, not yet confirmed',
  stopped: 'Stopped',
  replaced: 'Part of the treatment now',
} as const;
