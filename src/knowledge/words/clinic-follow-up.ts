/** The review, stopping, Villalta and watching by scans, for staff. */
export const followUpForms = {
  'review-facts': {
    title: 'Answer what the review lacks',
    submit: 'Record the answers',
    lead: 'Only what is missing or too old is asked. Leave “not assessed” where nobody asked: it never counts as no.',
  },
  villalta: {
    title: 'Villalta score',
    submit: 'Record the score',
    lead: 'Each leg by itself, from 3 months after the clot on. Symptoms as the person says, signs as you find them; 0 none, 3 severe.',
  },
  'villalta-answer': { title: 'Decide on a Villalta score', submit: 'Record the decision' },
  'stop-step': {
    title: 'After stopping',
    submit: 'Record what was done',
    lead: 'At a check-in ask about leg and lungs: swelling, pain, breathlessness, chest pain. Emergency signs go to emergency care first.',
  },
  watch: {
    title: 'Watch by scans, without an anticoagulant',
    submit: 'Record the decision to watch',
    lead: 'For an isolated distal DVT. A physician decides; scans one and two weeks after the first.',
  },
  'watch-scan': { title: 'Scan while watching', submit: 'Record the scan' },
  superficial: {
    title: 'Superficial vein thrombosis: decide its treatment',
    submit: 'Record the decision',
    lead: 'From the scan report. What nobody measured stays open: it never counts as far or short. No anticoagulant stops before this is decided.',
  },
} as const;

export const followUpDueKinds = {
  villalta: 'Villalta score',
  'villalta-act': 'Decide on the Villalta score',
  'stop-step': 'After stopping: next step',
  'stop-symptoms': 'Symptoms after stopping: answer now',
  'surveillance-scan': 'Scan of the watched clot',
  'decide-superficial': 'Superficial vein thrombosis: decide its treatment',
} as const;

export const followUpEvents = {
  'villalta-recorded':
    'Villalta score of the {leg} leg on {scoredOn}: {score}, {class}.[ {ulcer}.] By {clinician}.',
  'villalta-answered': 'Decided on the Villalta score: {decision}',
  'stop-step-done': '{step}: {note}[ {symptoms}.]',
  'surveillance-started':
    'Watched without an anticoagulant, decided by {physician}: {reason}[ Although not proposed: {override}.] Scans on {scansOn}.',
  'surveillance-scanned': 'Scan while watching, {performedAt}: {result}.[ {note}]',
  'superficial-decided':
    'Superficial vein thrombosis: {course}, decided by {physician}.[ {medicine}][, until {untilOn}][ Followed by {followedBy}.][ Although not proposed: {override}.][ {note}]',
} as const;

export const followUpRefusals = {
  'villalta-too-early':
    'Too early: signs of the clot itself look the same. This leg is scored from {fromOn} on.',
  'review-incomplete':
    'Not known, or too old: {item}. Record it, or say why it does not hold the decision up',
  'hormone-first':
    'A hormone provoked this clot, and it is not on record that it has stopped. Stop it first; or say why the anticoagulant stops before it.',
  'not-distal': 'Only an isolated distal DVT is watched without an anticoagulant.',
  'no-superficial-clot':
    'No scan on record shows a clot in a superficial vein, or a DVT is confirmed and treated.',
  'not-watched': 'Nothing is being watched: it is treated, or has never begun.',
} as const;

export const followUpCloseLacks = {
  'stop-steps-open': {
    field: 'reason',
    says: 'What follows a stop is not done yet: written advice, prescriptions cancelled, the check-ins after 2 and 6 weeks, the note on future risk',
  },
  'surveillance-not-over': {
    field: 'reason',
    says: 'Both scans of the watched clot are read and show no extension first',
  },
  'superficial-not-decided': {
    field: 'reason',
    says: 'A scan shows superficial vein thrombosis: its own treatment is decided first',
  },
} as const;

export const followUpRefusedFields = {
  followedBy: 'Who prescribes and ends it, or sees the person',
  untilOn: 'Last day of the medicine',
  ownWords: 'What the person wants',
  leg: 'Leg',
  items: 'Items',
  scoredOn: 'Scored on',
  symptoms: 'Signs of a clot',
} as const;

export const followUpWords = {
  legs: { left: 'left', right: 'right' },
  ulcer: 'With an ulcer: urgent',
  ulcerUnknown: 'Ulcer not known',
  severities: { none: 'none', mild: 'mild', moderate: 'moderate', severe: 'severe', open: 'class open' },
  steps: {
    information: 'Written advice on stopping given',
    cancel: 'Prescriptions and reminders cancelled',
    'future-risk': 'Note on future risk: operations, long travel, pregnancy',
    'check-in-2': 'Check-in 2 weeks after stopping',
    'check-in-6': 'Check-in 6 weeks after stopping',
    'd-dimer': 'D-dimer a month after stopping',
    'symptoms-answered': 'Symptoms after stopping answered',
  },
  symptomsYes: 'Signs of a clot: yes',
  symptomsNo: 'Signs of a clot: none',
  results: {
    'no-extension': 'no extension',
    gone: 'the clot is gone',
    'within-calf': 'extended within the calf',
    'to-popliteal': 'extended into the popliteal vein or above',
    'non-diagnostic': 'shows nothing clearly',
  },
  courses: {
    'as-dvt': 'treated as a DVT',
    prophylactic: 'prophylactic-type anticoagulation',
    'other-anticoagulant': 'another anticoagulant course',
    'symptom-care': 'symptom care, no anticoagulant',
    'goes-on': 'the anticoagulant already taken goes on',
    specialist: 'to a specialist: a reason to treat, and no anticoagulant possible',
  },
  course: 'Treatment',
  courseMedicine: 'Medicine and dose',
  courseMedicineHint: 'Where an anticoagulant is given',
  courseUntil: 'Last day of the medicine',
  courseUntilHint: 'Prophylactic type: 45 days, to {day} if it starts today',
  followedBy: 'Who prescribes and ends it, or sees the person',
  superficialSays: 'What the rules say on what is recorded',
  superficialOpen: 'Open. Not known:',
  superficialSeen: 'Seen on the scan of {when}.',
  superficialNote: 'Note',
  // The sheet
  sheet: 'What is on record for this review',
  known: 'on record',
  stale: 'too old',
  unknown: 'not known',
  denied: 'not done',
  'not-needed': 'not needed',
  of: 'of {day}',
  answer: 'Answer what is missing',
  allKnown: 'Every item is on record.',
  proposal: 'How long: what the rules say',
  undecided: 'No proposal: treatment goes on. Not known, beside the items of the review:',
  noProvocation: 'What provoked the clot is not known: nothing is proposed.',
  rows: 'All rows that hold',
  rowSays: '{outcome}',
  rowBeats: 'Whatever speaks for going on, or for a specialist, beats a proposal to stop.',
  longTerm: 'If it goes on: with what',
  longTermOpen: 'Open. Not known:',
  checks: 'Tests that are often asked for',
  checksLead: 'Advice beside the review; a clinician may go on.',
  thrombophiliaIfStopped: 'Thrombophilia, if treatment stops',
  thrombophiliaIfGoesOn: 'Thrombophilia, if it goes on',
  cancer: 'Looking for cancer',
  checkOpen: 'Open. Not known:',
  yearly: 'Once a year, at least',
  scores: 'Scores beside each other',
  scoresLead: 'Scores never decide alone. An unknown item widens a score; it never counts as absent.',
  recurrence: 'Recurrence',
  bleeding: 'Bleeding',
  score: 'Score',
  points: 'Points',
  class: 'Class',
  notFor: 'Not for this person',
  lacks: 'Not known',
  noPoints: '–',
  decidedBefore: 'Last review: {decision}, {day}, by {physician}',
  wanted: 'In the person’s words: “{words}”',
  signOff:
    'Which factor counts and for how long: sources disagree (D32). The ISTH takes minor factors and hormones of the last 2 months, NICE of the last 3. One of the third month counts as unprovoked, the safer reading; it awaits sign-off.',
  // The form
  ownWords: 'What the person wants, in their own words',
  reason: 'Why',
  whyMissing: 'Why it does not hold the decision up',
  overrideReason: 'Why, where it differs from what the rules say',
  overrideHint:
    'Needed for a stop that is not proposed, for going on where a stop is, for a reduced dose that is not allowed.',
  dDimerPlanned: 'D-dimer a month after stopping, for DASH',
  hormoneOverride: 'Why before the hormone has stopped',
  villalta: 'Villalta over time',
  villaltaNone: 'No leg has been scored.',
  villaltaAxis: '{leg} leg',
  scoredOn: 'Scored on',
  leg: 'Leg',
  clinician: 'Who found the signs',
  which: 'Which score',
  decision: 'What is done',
  symptoms: 'Symptoms, as the person says',
  signs: 'Signs, as a clinician finds them',
  oneItem: 'at least one item',
  step: 'Which step',
  note: 'What was done or said, by whom',
  clotSigns: 'Signs of a clot: swollen or painful leg, breathless, chest pain',
  stopping: 'Stopping',
  stoppingLead: 'In this order. Nothing is cancelled before the person has said back that they stopped.',
  stepDone: 'done {when}',
  stepDue: 'due {when}',
  stepOpen: 'after the stop is confirmed',
  physician: 'Physician who decides',
  watchReason: 'Why, and what the person was told to look out for',
  performedAt: 'Scan performed at',
  result: 'Result',
  watched: 'Watched by scans',
  watchedLine: 'Scans on {days}',
  watchedOver: 'Both scans are read: no extension.',
  nothingOpen: 'Nothing waits after a stop.',
} as const;

const soon = (says: string) => ({ to: 'owner', says, isUrgent: false }) as const;
const now = (says: string) => ({ to: 'owner', says, isUrgent: true }) as const;

export const followUpMessages = {
  'villalta.soon': soon('A Villalta score is due, by {dueAt}.'),
  'villalta.due': now('A Villalta score is overdue since {dueAt}.'),
  'decide-superficial.soon': soon('A superficial clot waits for a decision on its treatment, by {dueAt}.'),
  'decide-superficial.due': now(
    'A superficial clot has waited for a decision on its treatment since {dueAt}. Near the groin it is treated as a DVT.',
  ),
  'villalta-act.soon': soon('A Villalta score waits for a decision by {dueAt}.'),
  'villalta-act.due': now('A Villalta score has waited for a decision since {dueAt}.'),
  'stop-step.soon': soon('A step after stopping is due, by {dueAt}.'),
  'stop-step.due': now('A step after stopping is overdue since {dueAt}.'),
  'stop-symptoms.due': now('Symptoms were told after stopping, and nobody has answered since {dueAt}.'),
  'surveillance-scan.soon': soon('The scan of a watched clot is due, by {dueAt}.'),
  'surveillance-scan.due': now(
    'The scan of a watched clot was missed at {dueAt}. Chase it today: nothing treats this clot.',
  ),
} as const;
