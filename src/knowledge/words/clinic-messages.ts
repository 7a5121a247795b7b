import { referralMessages } from './clinic-referrals.ts';
import { followUpMessages } from './clinic-follow-up.ts';
import { warfarinMessages } from './clinic-warfarin.ts';

/** What is told to whoever answers for an episode, and to the person. `{dueAt}` and the like are filled in local time. */
export type ClinicMessage = {
  readonly to: 'owner' | 'person';
  readonly says: string;
  /** Red at the board: somebody must act now. */
  readonly isUrgent: boolean;
};

const soon = (says: string): ClinicMessage => ({ to: 'owner', says, isUrgent: false });
const now = (says: string): ClinicMessage => ({ to: 'owner', says, isUrgent: true });

/** By need and phase: `scan-result.due`. A need that stays unmet is said again each day. */
export const clinicMessages = {
  'new-referral.now': soon('New referral. Assess by {dueAt}.'),
  'positive-result.now': now('The scan shows a DVT. Acknowledge it and start treatment.'),
  'flagged.now': now('A wrong entry was voided, and the rules now say otherwise. Look at the next step.'),
  'diagnosis-withdrawn.now': now(
    'DVT is no longer excluded by what is recorded. Look at the next step and call the person.',
  ),
  'handed-over.now': soon('This episode is yours now.'),
  'message-failed.now': now('A message to the person did not go out or did not arrive. Call them.'),
  'hand-over-offered.now': soon('This episode is offered to you. Accept it, or say why not.'),
  'hand-over-declined.now': now('A hand-over was not accepted. The episode is still yours.'),

  'assess.soon': soon('Not yet assessed; due at {dueAt}.'),
  'assess.due': now('The assessment is overdue since {dueAt}.'),
  'answer-what-is-missing.soon': soon('The next step waits for facts; due at {dueAt}.'),
  'answer-what-is-missing.due': now('The next step has waited for facts since {dueAt}.'),
  'order-test.soon': soon('A test that is advised is not ordered; due at {dueAt}.'),
  'order-test.due': now('A test that is advised is still not ordered, since {dueAt}.'),
  'book-slot.soon': soon('The scan has no slot; book it by {dueAt}.'),
  'book-slot.due': now('The scan still has no slot, since {dueAt}.'),
  'call-no-show.soon': now('The person did not come to the test. Call them by {dueAt}.'),
  'call-no-show.due': now(
    'The person did not come to the test, and nobody has called since {dueAt}. Call now.',
  ),
  'd-dimer-result.soon': soon('No D-dimer result yet; due at {dueAt}.'),
  'd-dimer-result.due': now('No D-dimer result at {dueAt}. Look at the next step: cover or scan.'),
  'scan-result.soon': soon('No scan result yet; due at {dueAt}.'),
  'scan-result.due': now('No scan result at {dueAt}. Look at the next step: cover, or another slot.'),
  'repeat-scan-result.soon': soon('The repeat scan has no result; its last day ends at {dueAt}.'),
  'repeat-scan-result.due': now('The repeat scan was missed at {dueAt}. Chase it today.'),
  'bloods-result.soon': soon('The baseline bloods are not seen yet; due at {dueAt}.'),
  'bloods-result.due': now('The baseline bloods are not seen since {dueAt}.'),
  'decide-cover.due': now(
    'No result in time. Check for contraindications and decide on interim anticoagulation.',
  ),
  'start-cover.soon': soon('Interim anticoagulation is advised and not started; due at {dueAt}.'),
  'start-cover.due': now('Interim anticoagulation is advised and not started since {dueAt}.'),
  'cover-gap.due': now(
    'Cover ends at {supplyEndsAt}, before the scan at {scanAt}. Extend the supply or move the scan.',
  ),
  'supply-end.soon': soon('The supply of interim cover ends at {dueAt}.'),
  'supply-end.due': now('The supply of interim cover ended at {dueAt}.'),
  'order-stop.soon': soon('Interim anticoagulation should stop; order it by {dueAt}.'),
  'order-stop.due': now('Interim anticoagulation should have been stopped at {dueAt}.'),
  'confirm-stop.soon': soon('The person has not confirmed that they stopped; call by {dueAt}.'),
  'confirm-stop.due': now('The person has not confirmed by {dueAt} that they stopped. Call them.'),
  'acknowledge-result.soon': soon('A result waits to be acknowledged by {dueAt}.'),
  'acknowledge-result.due': now('A result has not been acknowledged since {dueAt}.'),
  'tell-person.soon': soon('The person has not been told; due at {dueAt}.'),
  'tell-person.due': now('The person has not been told since {dueAt}.'),
  'send-to-emergency.due': now('Emergency signs are recorded. Send the person to emergency care now.'),
  'find-out-after-emergency.soon': soon('Find out by {dueAt} what became of the person in emergency care.'),
  'find-out-after-emergency.due': now(
    'Nobody has found out since {dueAt} what became of the person in emergency care.',
  ),
  'hand-over.soon': soon('Hand over to the right service by {dueAt}.'),
  'hand-over.due': now('Not handed over to the right service since {dueAt}.'),
  'record-diagnosis.soon': soon('A decision waits; due at {dueAt}.'),
  'record-diagnosis.due': now('A decision has waited since {dueAt}.'),
  'decide-place.soon': soon('Home or hospital is not decided; due at {dueAt}.'),
  'decide-place.due': now(
    'Home or hospital has not been decided since {dueAt}. The first dose does not wait.',
  ),
  'confirm-place.soon': soon('Home against the rules waits for a second confirmation; due at {dueAt}.'),
  'confirm-place.due': now(
    'Home against the rules has not been confirmed a second time since {dueAt}: it is not in force.',
  ),
  'send-to-hospital.soon': soon('Hospital is decided; name who expects the person there by {dueAt}.'),
  'send-to-hospital.due': now('Hospital was decided, and nobody there has the person since {dueAt}.'),
  'hospital-answer.soon': soon('Ask the hospital by {dueAt} how the person is.'),
  'hospital-answer.due': now(
    'The hospital has not answered since {dueAt}. Ring them: the person is still yours.',
  ),
  'treatment-failure.soon': soon('A new clot on treatment: decide where it is treated by {dueAt}.'),
  'treatment-failure.due': now('A new clot on treatment, and nobody has decided since {dueAt}.'),
  'prescribe.soon': soon('DVT is confirmed, and no regimen is prescribed; due at {dueAt}.'),
  'prescribe.due': now('DVT is confirmed, and no regimen has been prescribed since {dueAt}.'),
  'first-dose.soon': soon('The first dose is not recorded; due at {dueAt}.'),
  'first-dose.due': now('No first dose is recorded since {dueAt}.'),
  'dispense.soon': soon('Nothing is dispensed yet; due at {dueAt}.'),
  'dispense.due': now('Nothing has been dispensed since {dueAt}: the person may have no doses.'),
  'treatment-supply-ends.soon': soon('More must be dispensed by {dueAt}, 7 days before the supply ends.'),
  'treatment-supply-ends.due': now(
    'The supply does not reach the next contact and 7 days beyond, since {dueAt}.',
  ),
  'two-strengths.soon': soon('Two strengths may be in one house; a pharmacist settles it by {dueAt}.'),
  'two-strengths.due': now('Two strengths may be in one house, and nobody has settled it since {dueAt}.'),
  'confirm-step.soon': soon(
    'The dose changes soon. Check that the next tablets are in hand; confirm by {dueAt}.',
  ),
  'confirm-step.due': now('The change of dose has not been confirmed since {dueAt}. Call today.'),
  'doses-missed.soon': soon('Doses were missed, doubled or are not known; decide by {dueAt}.'),
  'doses-missed.due': now(
    'Doses were missed, doubled or are not known, and nobody has decided since {dueAt}.',
  ),
  'stale-creatinine.soon': soon('Kidneys and bloods are due by {dueAt}.'),
  'stale-creatinine.due': now('Kidneys and bloods are overdue since {dueAt}: the dose rests on them.'),
  'book-review.soon': soon('The review is not booked; book it by {dueAt}.'),
  'book-review.due': now('The review is still not booked, since {dueAt}.'),
  'review.soon': soon('The window of the review is open, until {dueAt}.'),
  'review.due': now('The review was missed at {dueAt}. Treatment goes on until a physician decides.'),
  'order-treatment-stop.soon': soon('A physician decides by {dueAt} whether treatment stops.'),
  'order-treatment-stop.due': now('Whether treatment stops has not been ordered since {dueAt}.'),
  'confirm-treatment-stop.soon': soon(
    'The person has not said back that treatment stopped; call by {dueAt}.',
  ),
  'confirm-treatment-stop.due': now(
    'The person has not said back by {dueAt} that treatment stopped. Call them.',
  ),
  'end-hold.soon': soon('The pause of treatment ends at {dueAt}.'),
  'end-hold.due': now('The pause of treatment ended at {dueAt}. Has the person started again?'),
  'hand-over-unaccepted.soon': soon('The hand-over is not accepted; it stays with you. Due at {dueAt}.'),
  'hand-over-unaccepted.due': now('The hand-over has not been accepted since {dueAt}. It stays with you.'),
  'answer-red.now': now(
    'An answer to a check-in is an emergency: the person was told to call for help. Call them now, and ask whether they did.',
  ),
  'answer-to-read.now': now('An answer to a check-in waits for you; read it and act by {dueAt}.'),
  'answer-passed-on.now': now(
    'An answer to a check-in has not been read for half of its time, and is yours now. Act by {dueAt}.',
  ),
  'answer-not-reached.now': now(
    'Whoever was on call before you was not reached by telephone. An answer to a check-in is yours now. Act by {dueAt}.',
  ),
  'nobody-on-call-told.now': now(
    'Something urgent waits, and nobody is told by telephone: nobody on call has a number that could be reached. Act by {dueAt}.',
  ),
  'agree-care-plan.soon': soon('The plan of care at home is not agreed; due at {dueAt}.'),
  'agree-care-plan.due': now(
    'The plan of care at home has not been agreed since {dueAt}: nobody asks the person how they are.',
  ),
  'make-contact.soon': soon('A contact is planned; call or see the person by {dueAt}.'),
  'make-contact.due': now('A planned contact was not made by {dueAt}. Call the person.'),
  'call-silent.soon': soon('No answer to a check-in. Call the person twice by {dueAt}.'),
  'call-silent.due': now(
    'No answer to a check-in, and the person was not reached by {dueAt}. Call them now.',
  ),
  'call-named-contact.soon': soon('The person was not reached. Call the named contact by {dueAt}.'),
  'call-named-contact.due': now(
    'The named contact was not called by {dueAt}, and nobody has heard from the person.',
  ),
  'welfare-check.soon': soon(
    'Nobody has heard from the person. Arrange a welfare check, as policy says, and tell the GP by {dueAt}.',
  ),
  'welfare-check.due': now(
    'Nobody has heard from the person, and no welfare check is recorded since {dueAt}.',
  ),
  'read-answer.soon': soon('An answer to a check-in is still unread; due at {dueAt}.'),
  'read-answer.due': now(
    'An answer to a check-in was not acted on by {dueAt}. The person was told where to go meanwhile: call them.',
  ),
  'call-after-red.due': now(
    'An emergency was answered, and nobody knows that help was called. Call the person now.',
  ),
  'send-help.due': now(
    'An emergency was answered, and no contact since: call 999 or 911 to the address of the person now.',
  ),
  'message-undelivered.due': now('A message to the person did not arrive. Tell them in another way now.'),
  'end-pause.soon': soon('The pause of the check-ins ends at {dueAt}.'),
  'end-pause.due': now('The pause of the check-ins ended at {dueAt}. Ask how the person is, and go on.'),
  ...warfarinMessages,
  ...followUpMessages,
  ...referralMessages,
  'send-letter.soon': soon('The usual doctor has no letter of what was decided; due by {dueAt}.'),
  'send-letter.due': now('No letter to the usual doctor is recorded since {dueAt}. Send it, and record it.'),
  'close.soon': soon('Look again, and close or go on; due at {dueAt}.'),
  'close.due': now('The safety-net date has passed at {dueAt}. Look again, and close or go on.'),

  'person.cover-gap': {
    to: 'person',
    says: 'Your blood thinner tablets may run out before your scan. Do not stop or change anything yourself. We will call you about more tablets.',
    isUrgent: true,
  },
  'person.stop-cover': {
    to: 'person',
    says: 'Your scan or blood test result means that you should stop the blood thinner we gave you for this leg. If you took a blood thinner before for something else, do not stop that one. Tell us that you have stopped.',
    isUrgent: true,
  },
} as const satisfies Record<string, ClinicMessage>;

export type ClinicMessageId = keyof typeof clinicMessages;
