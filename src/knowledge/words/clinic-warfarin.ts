import { weekdayWords } from './weekday-words.ts';

/** Warfarin and INR, for staff. */
export const warfarinForms = {
  'inr-result': {
    title: 'INR result',
    submit: 'Record the INR',
    lead: 'Copy what the meter or laboratory shows, also “> 8”, “HI” or “error”: nothing is too odd to be recorded. “Not known” is never no.',
  },
  'inr-act': {
    title: 'Act on the INR',
    submit: 'Record what was done',
    lead: 'Telephone. Ask about bleeding, a head injury, doses taken. Never tell a dose of vitamin K as advice to take at home.',
  },
  'inr-target': {
    title: 'INR target',
    submit: 'Record the target',
    lead: 'With another target than 2.0 to 3.0 only the alerts from INR 5.0 on apply.',
  },
  'warfarin-week': {
    title: 'Warfarin doses',
    submit: 'Sign these doses',
    lead: 'A clinician decides and signs. Nothing is worked out here, and no dose reaches anybody unsigned.',
  },
  'dose-difference': {
    title: 'Doses taken differ from the plan',
    submit: 'Record what was found out',
    lead: 'Doses are locked until somebody has called and knows which dose is true.',
  },
  'stop-injections': {
    title: 'Stop the injections beside warfarin',
    submit: 'Record that they stop',
    lead: 'At least 5 days, and an INR of 2.0 or more twice, 24 hours apart: both. Sooner only with a clinician’s reason.',
  },
} as const;

export const warfarinDueKinds = {
  'inr-test': 'INR test',
  'inr-call': 'INR overdue: telephone',
  'inr-escalate': 'INR overdue: a clinician decides',
  'act-on-inr': 'Act on the INR',
  'dose-difference': 'Call: doses taken differ from the plan',
  'inr-target': 'Record the INR target',
  'warfarin-week': 'Set the warfarin doses',
  'injections-end': 'Injections run out before they may stop',
  'stop-injections': 'Decide: stop the injections',
} as const;

export const warfarinEvents = {
  'inr-target-set': 'INR target {low} to {high}, set by {physician}: {reason}',
  'inr-recorded':
    'INR {shown}, measured {measuredAt}, {origin}. Bleeding: {bleeding}. Head injury: {headInjury}.[ Taken: {taken}.]',
  'inr-judged': 'The rules say of the INR of {measured}: {outcome}. Next INR by {nextOn}.',
  'inr-acted': 'INR of {measured}: {what} By {clinician}; {reached}.',
  'dose-difference-settled': 'Doses taken and planned: {how}',
  'warfarin-week-set':
    'Warfarin from {fromOn}, signed by {signedBy}: {week}.[ Left out on {omitOn}.] {reason}[ Although: {override}]',
  'injections-stopped':
    'Injections stopped by {clinician}, last one {lastInjectionOn}. The person said: “{saidBack}”[ Before the rule allowed it: {override}]',
} as const;

export const warfarinRefusals = {
  'not-on-warfarin': 'No warfarin is prescribed in this episode.',
  'inr-not-read': 'Enter the INR: {wanted}; got {got}',
  'dose-locked': 'No dose can be set now: {locks}',
  'overlap-not-done':
    'The injections may not stop yet. 5 days are full on {daysDoneOn}; two INRs of 2.0 or more, 24 hours apart: {inrsDoneOn}. To stop all the same, a clinician says why.',
} as const;

export const doseLockWords = {
  'doses-differ': 'doses taken and planned differ; call and settle that first',
  'inr-not-acted-on': 'an INR waits that cannot wait; act on it first, or say why not',
  'no-inr': 'no INR is on record; say why doses are set without one',
  'inr-too-old': 'the last INR is more than 56 days old; say why doses are set on it',
  notYet: 'not yet',
} as const;

export const warfarinRefusedFields = {
  low: 'Lower end',
  high: 'Upper end',
  measuredAt: 'Measured at',
  taken: 'Doses taken',
  clinician: 'Clinician',
  fromOn: 'From',
  signedBy: 'Signed by',
  lastInjectionOn: 'Last injection',
  ...weekdayWords,
} as const;

export const warfarinWords = {
  page: 'INR and warfarin',
  origins: {
    laboratory: 'laboratory, venous sample',
    'clinic-meter': 'clinic’s meter',
    'home-meter': 'home meter',
    notKnown: 'origin not known',
  },
  bleedings: { none: 'none', 'non-major': 'yes, not major', major: 'yes, major' },
  notKnown: 'not known',
  yes: 'yes',
  no: 'no',
  reached: 'spoken with the person',
  notReached: 'the person was not reached',
  acts: {
    'at-once': 'Telephone at once',
    'within-hour': 'Telephone within the hour, before the next dose',
    'same-day': 'The same day',
    none: 'Nothing to do but the next test',
  },
  weekdays: weekdayWords,
  shown: 'INR as shown',
  shownHint: 'Such as 2.4, > 8, HI or error',
  origin: 'Where it comes from',
  measuredAt: 'Measured at',
  bleeding: 'Bleeding now',
  bleedingHint:
    'Major: life-threatening, in the head, eye, joint, belly or muscle, or a large loss of blood. In doubt, major.',
  headInjury: 'A blow to the head since the last INR',
  disturbed: 'A new medicine, an illness or another change since the last INR',
  vitaminKGiven: 'Vitamin K given since the last INR',
  vitaminKNow: 'Vitamin K given because of this INR',
  temporaryCause: 'A passing cause is known, such as missed doses',
  taken: 'Taken on each of the last 7 days, in mg',
  takenHint: 'As the person says. Leave a day empty where they do not know: that is not none.',
  plannedMg: 'planned {mg} mg',
  noPlan: 'no plan on record',
  low: 'Lower end of the range',
  high: 'Upper end of the range',
  physician: 'Who set it',
  targetReason: 'What for',
  which: 'Which INR',
  clinician: 'Clinician who decided',
  what: 'What was decided, and what the person was told',
  reachedAsk: 'Somebody spoke with the person',
  how: 'Who called, which dose is true, and why it differed',
  mgOn: 'Doses in mg',
  mgHint: 'mg for each weekday, in halves; 0 where none is taken. Never in tablets alone.',
  fromOn: 'From',
  omitOn: 'Days left out',
  omitHint: 'Only days on which no dose is taken: one on each line, like {example}',
  omitWrong: 'Enter each day like {example}',
  signedBy: 'Signed by',
  weekReason: 'Why these doses',
  overrideReason: 'Why, although it is locked or too soon',
  overrideHint: 'Needed only where the page says so. It never opens a lock for doses that differ.',
  lastInjectionOn: 'Last injection on',
  saidBack: 'What the person said back',
  nowLast: 'Last INR',
  none: 'No INR is recorded.',
  next: 'Next INR by',
  target: 'Target',
  noTarget: 'No target is recorded: the rules cannot say that an INR is in range.',
  rulesSay: 'What the rules say',
  chart: 'INR over time',
  chartAlt: 'INR from {from} to {to}. Target {low} to {high}. The table below gives every value.',
  chartNoBand: 'INR from {from} to {to}. No target on record. The table below gives every value.',
  inRange: 'in range',
  outOfRange: 'out of range',
  aboveMeter: 'above the meter',
  notUsable: 'no usable value',
  gap: 'no line over more than 56 days',
  table: 'Every INR',
  when: 'Measured',
  inr: 'INR',
  from: 'From',
  said: 'The rules said',
  done: 'Done',
  ttr: 'Time in range',
  rosendaal: 'Rosendaal, straight lines',
  fraction: 'INRs in range',
  crossSection: 'Latest INR',
  cannot: 'cannot be computed',
  disagree: 'The three ways differ by {points} percentage points.',
  provisional:
    'Provisional: less than 6 months of maintenance after the first 6 weeks, or the start is not known.',
  skipped: '{days} days lie between INRs too far apart, and count as nothing.',
  leftOut: '{count} INRs of the first 6 weeks are left out.',
  dropped: '{count} results are no number, and count only as alerts.',
  ofDays: '{inRange} of {days} days',
  ofResults: '{inRange} of {results}',
  onDay: 'on {day}',
  belowAbove: '{below} % below, {above} % above',
  control: 'Control over 6 months',
  controlOpen: 'Cannot be assessed: time in range is not known, and no extreme decides.',
  overlap: 'Injections beside warfarin',
  overlapDays: '5 days full on',
  overlapInrs: 'Two INRs of 2.0 or more, 24 hours apart',
  overlapMay: 'May stop from',
  overlapNot: 'not yet: the injections go on',
  overlapAsk:
    'An INR waits that cannot wait: no injection and no tablet before a clinician has decided and spoken with the person.',
  overlapStopped: 'stopped, last one {day}',
  week: 'Doses from {day}, signed by {who}',
  noWeek: 'No doses are set.',
  omitted: 'Left out on {days}.',
  weekTotal: '{mg} mg a week',
  locks: 'Doses are locked',
  suggestion: 'Suggestion, unsigned',
  suggestionLead:
    'For a clinician alone. It reaches nobody before it is signed as doses of one’s own decision.',
  suggestionLocked: 'No suggestion:',
  suggestionNone: 'No change is suggested.',
  suggestionChange: '{from} mg a week now; {to} mg a week, {percent} %',
  holdDoses: 'Hold {least} to {most} doses first.',
  phases: { start: 'first 6 weeks', maintenance: 'maintenance', overlap: 'with injections' },
} as const;

const soon = (says: string) => ({ to: 'owner', says, isUrgent: false }) as const;
const now = (says: string) => ({ to: 'owner', says, isUrgent: true }) as const;

export const warfarinMessages = {
  'inr-at-once.now': now(
    'An INR cannot wait: above 8, unreadable, or with bleeding. Telephone the person now.',
  ),
  'inr-within-hour.now': now('INR 5.0 or above. Telephone the person within the hour, before the next dose.'),
  'inr-test.soon': soon('The INR is due, by {dueAt}.'),
  'inr-test.due': now('The INR is overdue since {dueAt}. Remind the person.'),
  'inr-call.due': now('The INR is overdue. Telephone the person today.'),
  'inr-escalate.due': now('The INR is overdue, and reminders did not help. A clinician decides.'),
  'act-on-inr.soon': soon('An INR waits for a decision by {dueAt}.'),
  'act-on-inr.due': now('An INR that asks for action has waited since {dueAt}. Telephone the person.'),
  'dose-difference.soon': soon('Warfarin was taken otherwise than planned; call by {dueAt}.'),
  'dose-difference.due': now(
    'Warfarin was taken otherwise than planned, and nobody has called since {dueAt}. Doses are locked.',
  ),
  'inr-target.soon': soon('Warfarin is prescribed without an INR target; due at {dueAt}.'),
  'inr-target.due': now(
    'Warfarin is prescribed, and no INR target is recorded since {dueAt}: no INR can be read without one.',
  ),
  'warfarin-week.soon': soon('Warfarin is prescribed, and no doses are set; due at {dueAt}.'),
  'warfarin-week.due': now('Warfarin is prescribed, and no doses have been set since {dueAt}.'),
  'injections-end.soon': soon('The injections run out at {dueAt}, and may not stop yet. Dispense more.'),
  'injections-end.due': now('The injections run out, and may not stop yet. Dispense more today.'),
  'stop-injections.soon': soon('The injections may stop; decide by {dueAt}.'),
  'stop-injections.due': now('The injections could have stopped; nobody has decided since {dueAt}.'),
} as const;
