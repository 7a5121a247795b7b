import { followUpEvents } from './clinic-follow-up.ts';
import { warfarinEvents } from './clinic-warfarin.ts';

/** Each event as a sentence of the record. `{…}` is filled in; a part in `[…]` is left out where its value is missing. */
export const eventSentences = {
  'referral-received':
    'Referred by {referrer} at {referredAt}: {reason}. Suspected in the {limb}.[ Symptoms began on {began}.] Answered for by {owner}.',
  'findings-recorded': 'Findings: {facts}',
  assessed: 'Assessed at {assessedAt}: Wells score {wells}, {class}.[ Other diagnosis: {alternative}.]',
  'step-proposed': 'The rules say: {outcome}.',
  'step-flagged': 'An entry was voided, and the rules now say: {outcome}.',
  'step-undecided': 'The rules cannot decide yet; {count} facts are missing.',
  'test-requested':
    '{test} ordered, result due by {dueAt}.[ Not before {notBeforeAt}.][ Although not proposed: {override}.]',
  'slot-booked': 'Slot booked for the {test}: {slotAt}, {place}.[ After the deadline: {breach}.]',
  'sample-taken': 'D-dimer sample taken at {sampledAt}.',
  'd-dimer-resulted': 'D-dimer result: {dDimer}.[ Sample taken at {sampledAt}.] {quantitative}',
  quantitative: {
    true: 'Fully quantitative assay.',
    false: 'Not a fully quantitative assay.',
    null: 'Whether the assay is fully quantitative is not known.',
  },
  'scan-resulted': '{test}, {side}, {extent}, performed at {performedAt}: {result}.',
  'bloods-seen': 'Baseline bloods seen: {note}',
  'test-not-done': '{test} not done, {reason}: {note}.[ Capacity to decide: {capacity}.][ Told to {senior}.]',
  'test-overdue': '{test}: no result by {dueAt}.{last}',
  lastLimit: ' It now counts as not to be had.',
  'cover-started':
    'Interim anticoagulation started: {medicine}. First dose {firstDoseAt}, supply ends {supplyEndsAt}.[ Bloods taken at {bloodsTakenAt}.][ Although not proposed, or before the sample: {override}.]',
  'supply-extended': 'Supply of interim anticoagulation now ends {supplyEndsAt}.[ {note}]',
  'cover-not-given': 'Interim anticoagulation not given, {reason}: {note}',
  'cover-stop-ordered':
    'Interim anticoagulation ordered to stop; to be confirmed before {confirmBeforeAt}.[ {reason}]',
  'cover-stop-confirmed': 'Stop confirmed {how}. The person said: “{saidBack}”',
  'person-told': 'The person was told: {about}. {how}',
  worsened: 'Worse: {what}',
  'diagnosis-excluded': 'DVT excluded.',
  'diagnosis-confirmed': 'DVT confirmed.[ Although not proposed: {override}.]',
  'diagnosis-withdrawn': '“{was}” withdrawn: it no longer follows from what is recorded.',
  'sent-to-emergency': 'Sent to emergency care: {where}. {reason}',
  escalated: '{phase}: {item}, due {dueAt}.',
  phases: { soon: 'Reminded', due: 'Escalated', again: 'Escalated again' },
  'escalation-read': 'Notice read: {item}.',
  'owner-changed': 'Answered for by {owner} from now on.[ {reason}]',
  'entry-voided': 'Voided the entry of {when}: “{entry}” Because: {reason}',
  'note-added': 'Note: {text}',
  closed:
    'Closed: {reason}.[ {note}][ Other diagnosis: {otherDiagnosis}.][ Safety-net date {safetyNetOn}.][ Handed to {handedTo}.]',
  reopened: 'Reopened: {reason}',
  'place-proposed': 'Home or hospital, the rules say: {outcome}.',
  'place-undecided': 'Home or hospital: the rules cannot decide yet, and say at least: {outcome}.',
  'place-decided':
    'Decided by {physician}: {place}.[ The rules said: {against}. Because: {override}.][ Plan of care: {plan}.][ First check-in {firstContactAt}.][ {second}]',
  waitsForSecond: 'Not in force before another person has confirmed it.',
  'place-confirmed': 'Home confirmed a second time by {name}.',
  'regimen-prescribed':
    'Prescribed by {prescriber}: {phases}.[ Ends the regimen before: {replaces}.][ Too old and not used: {stale}.]',
  'first-dose-taken': 'First dose taken at {doseAt}: {how}',
  dispensed:
    'Handed over at {dispensedAt} by {dispenser}: {medicine} {strength}, {count}.[ Lasts until {lastsUntilOn}.]',
  'two-strengths-settled': 'Two strengths settled, {outcome}: {note}',
  outcomes: { returned: 'the box came back', 'put-apart': 'the box is put apart and labelled with its date' },
  'step-confirmed': 'Change of dose of {step} confirmed by the {who}: {how}',
  'doses-reported':
    'Doses from {from} to {to}: missed {missed}, doubled {doubled}, of the wrong strength {wrongStrength}.[ {note}]',
  'doses-answered': 'Decided on the doses reported: {decision}',
  'review-booked': 'Review booked: {reviewAt}, {where}.[ Outside its window: {outsideReason}.]',
  'review-recorded':
    'Review by {physician}: {decision}. {reason}[ The person said: “{ownWords}”][ Not known: {unknown}.][ Although the rules say otherwise: {override}.][ Next review {nextReviewOn}.]',
  'treatment-stop-ordered':
    'Treatment ordered to stop by {physician}; to be confirmed before {confirmBeforeAt}. {reason}',
  'treatment-stop-confirmed':
    'Stop of treatment confirmed {how}, last dose {lastDoseOn}. The person said: “{saidBack}”',
  'sent-to-hospital': 'Sent to hospital: {where}, expected by {receiver}. {reason}',
  'hospital-answered': 'The hospital: {what}. Ask again at {askAgainAt}.',
  'taken-back-from-hospital': 'Taken back from hospital, handed over by {fromWhom}: {summary}',
  'treatment-failed': 'New clot on treatment: {what}',
  'treatment-held': 'Treatment paused until {untilAt} by {physician}: {reason}',
  'hold-ended': 'Pause of treatment ended: {note}',
  ...warfarinEvents,
  ...followUpEvents,
  'hand-over-offered': 'Offered to {owner}: {reason} It stays where it is until they accept.',
  'hand-over-accepted': 'Hand-over accepted by {owner}.',
  'hand-over-declined': 'Hand-over to {owner} not accepted: {reason}',
  abouts: {
    'not-likely': 'DVT is not likely',
    plan: 'the plan',
    confirmed: 'DVT is confirmed',
    stopping: 'treatment stops',
  },
  hows: { call: 'by telephone', message: 'by message', 'in-person': 'in person' },
  reasons: { refused: 'refused', impossible: 'impossible', contraindicated: 'contraindicated' },
} as const;
