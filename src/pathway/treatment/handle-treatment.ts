import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import { type CommandOf, type Handled, happened, refused } from '../handle/handled.ts';
import { missing, wordless } from '../handle/when.ts';
import {
  answerDoses,
  bookReview,
  confirmStep,
  confirmTreatmentStop,
  endHold,
  giveUpReview,
  holdTreatment,
  orderTreatmentStop,
  reportDoses,
} from './handle-course.ts';
import {
  confirmPlace,
  decidePlace,
  recordHospitalAnswer,
  reportFailure,
  sendToHospital,
  takeBack,
} from './handle-place.ts';
import { recordReview } from '../follow-up/handle-review.ts';
import { dispense, prescribe, recordFirstDose, settleTwoStrengths } from './handle-regimen.ts';
import type { TreatmentCommand } from './treatment-commands.ts';

/** What a command about a confirmed DVT leads to. */
export function handleTreatment(episode: Episode, command: TreatmentCommand, context: Context): Handled {
  switch (command.type) {
    case 'decide-place':
      return decidePlace(episode, command, context);
    case 'confirm-place':
      return confirmPlace(episode, command, context);
    case 'send-to-hospital':
      return sendToHospital(episode, command, context);
    case 'record-hospital-answer':
      return recordHospitalAnswer(episode, command, context);
    case 'take-back-from-hospital':
      return takeBack(episode, command);
    case 'report-treatment-failure':
      return reportFailure(episode, command);
    case 'prescribe':
      return prescribe(episode, command, context);
    case 'record-first-dose':
      return recordFirstDose(episode, command, context);
    case 'dispense':
      return dispense(episode, command, context);
    case 'settle-two-strengths':
      return settleTwoStrengths(episode, command);
    case 'confirm-step':
      return confirmStep(episode, command, context);
    case 'report-doses':
      return reportDoses(episode, command, context);
    case 'answer-doses':
      return answerDoses(episode, command);
    case 'book-review':
      return bookReview(episode, command, context);
    case 'give-up-review':
      return giveUpReview(episode, command, context);
    case 'record-review':
      return recordReview(episode, command, context);
    case 'order-treatment-stop':
      return orderTreatmentStop(episode, command, context);
    case 'confirm-treatment-stop':
      return confirmTreatmentStop(episode, command, context);
    case 'hold-treatment':
      return holdTreatment(episode, command, context);
    case 'end-hold':
      return endHold(episode, command);
    case 'offer-hand-over':
      return offerHandOver(command);
    case 'answer-hand-over':
      return answerHandOver(episode, command, context);
  }
}

function offerHandOver({ to, reason }: CommandOf<'offer-hand-over', TreatmentCommand>): Handled {
  if (wordless(to.id)) return refused(missing('to', 'to whom it is offered'));
  if (wordless(reason)) return refused(missing('reason', 'what they must know'));
  return happened({ type: 'hand-over-offered', to, reason: reason.trim() });
}

/** Only the one it was offered to may accept; anybody may take it back or decline, with a reason. */
function answerHandOver(
  { handOver }: Episode,
  { isAccepted, reason }: CommandOf<'answer-hand-over', TreatmentCommand>,
  { by }: Context,
): Handled {
  if (handOver === null) return refused({ code: 'nothing-waits', field: 'isAccepted' });
  const { to } = handOver;
  if (isAccepted && to.kind === 'user' && to.id !== by.id) return refused({ code: 'not-offered-to-you' });
  if (!isAccepted && wordless(reason)) return refused(missing('reason', 'why it is not taken'));
  return happened({ type: 'hand-over-answered', isAccepted, to, reason: reason.trim() });
}
