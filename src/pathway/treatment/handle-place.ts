import { acceptance } from '../../knowledge/home-care/home-or-hospital/acceptance.ts';
import { careClocks as clocks } from '../../knowledge/home-care/plan/care-clocks.ts';
import type { Refusal } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import type { Override } from '../events.ts';
import { type CommandOf, type Handled, happened, refused } from '../handle/handled.ts';
import { missing, wordless } from '../handle/when.ts';
import { dayOf, endOfDay, isAfter, isBefore, plusHours } from '../instants.ts';
import { isInForce, ruledPlace } from './due-treatment.ts';
import { treatmentOf } from './evolve-treatment.ts';
import type { TreatmentCommand } from './treatment-commands.ts';
import type { Place, Treatment } from './treatment-types.ts';

type Of<T extends TreatmentCommand['type']> = CommandOf<T, TreatmentCommand>;

/** Accepts the proposal or overrides it. Home waits for its plan and first contact, and some of it for a second reader. */
export function decidePlace(episode: Episode, command: Of<'decide-place'>, context: Context): Handled {
  const treatment = openTreatment(episode);
  if (treatment === null) return refused({ code: 'no-treatment' });
  const wrong = wrongDecision(episode, treatment, command, context);
  if (wrong) return refused(wrong);
  const { place, physician, planOfCare, firstContactAt } = command;
  const against = ruledPlace(treatment);
  const { from, to } = acceptance.secondConfirmation;
  return happened({
    type: 'place-decided',
    place,
    against,
    decisionId: treatment.proposal?.decisionId ?? null,
    physician: physician.trim(),
    override: overrideOf(command, against),
    planOfCare: place === 'home' ? (planOfCare?.trim() ?? null) : null,
    firstContactAt: place === 'home' ? firstContactAt : null,
    needsSecond: place === to && from.some((each) => each === against),
  });
}

const openTreatment = (episode: Episode): Treatment | null =>
  episode.diagnosis?.is === 'confirmed' ? treatmentOf(episode) : null;

/** An emergency is accepted by sending the person to hospital: it is the most urgent of the hospital's places. */
const isAccepted = (place: Place, against: string): boolean =>
  place === against || (place === 'hospital' && against === 'emergency');

const overrideOf = ({ place, overrideReason }: Of<'decide-place'>, against: string): Override | null =>
  isAccepted(place, against) ? null : { reason: overrideReason?.trim() ?? '' };

function wrongDecision(
  { zone }: Episode,
  treatment: Treatment,
  command: Of<'decide-place'>,
  { by, now }: Context,
): Refusal | null {
  const { place, physician, overrideReason, planOfCare, firstContactAt } = command;
  // The patient and the clock neither accept nor override.
  if (by.role !== 'clinician') return { code: 'not-a-clinician' };
  if (wordless(physician)) return missing('physician', 'a physician decides where a DVT is treated');
  const reason = overrideReason?.trim() ?? '';
  const against = ruledPlace(treatment);
  if (!isAccepted(place, against)) {
    if (reason === '')
      return { code: 'not-proposed', proposed: against, table: 'home-or-hospital', asked: place };
    const atLeast = acceptance.override.reasonAtLeast;
    if (reason.length < atLeast)
      return { code: 'reason-too-short', field: 'overrideReason', atLeast, got: reason.length };
  }
  if (place !== 'home') return null;
  if (wordless(planOfCare))
    return missing('planOfCare', 'home is not accepted without a plan of monitored care');
  if (firstContactAt === null)
    return missing('firstContactAt', 'home is not accepted before a first check-in is booked');
  const to = endOfDay(dayOf(now, zone).add({ days: clocks.firstContact.days }), zone);
  const isOutside = isBefore(firstContactAt, now) || isAfter(firstContactAt, to);
  return isOutside
    ? { code: 'not-in-window', field: 'firstContactAt', got: firstContactAt, from: now, to }
    : null;
}

export function confirmPlace(episode: Episode, { name }: Of<'confirm-place'>, { by }: Context): Handled {
  const place = openTreatment(episode)?.place ?? null;
  if (place === null || isInForce(place)) return refused({ code: 'nothing-waits', field: 'name' });
  if (by.role !== 'clinician') return refused({ code: 'not-a-clinician' });
  if (wordless(name)) return refused(missing('name', 'who confirms it'));
  const isSame = by.id === place.by.id || name.trim().toLowerCase() === place.physician.toLowerCase();
  return isSame ? refused({ code: 'same-person' }) : happened({ type: 'place-confirmed', name: name.trim() });
}

/** The receiver has a name; until the person is taken back, whoever sent them answers for the episode. */
export function sendToHospital(episode: Episode, command: Of<'send-to-hospital'>, { now }: Context): Handled {
  const treatment = openTreatment(episode);
  if (treatment === null) return refused({ code: 'no-treatment' });
  const { where, receiver, reason } = command;
  if (wordless(where)) return refused(missing('where', 'which hospital and ward'));
  if (wordless(receiver)) return refused(missing('receiver', 'who there expects the person'));
  if (wordless(reason)) return refused(missing('reason', 'what for'));
  return happened({
    type: 'sent-to-hospital',
    where: where.trim(),
    receiver: receiver.trim(),
    reason: reason.trim(),
    askAgainAt: plusHours(now, clocks.hospitalAnswer.hours),
  });
}

export function recordHospitalAnswer(
  episode: Episode,
  { what, askAgainAt }: Of<'record-hospital-answer'>,
  { now }: Context,
): Handled {
  if (!episode.treatment?.hospital) return refused({ code: 'nothing-waits', field: 'what' });
  if (wordless(what)) return refused(missing('what', 'what the hospital does, and who said so'));
  const to = plusHours(now, clocks.hospitalAnswer.longestDays * 24);
  if (isBefore(askAgainAt, now) || isAfter(askAgainAt, to))
    return refused({ code: 'not-in-window', field: 'askAgainAt', got: askAgainAt, from: now, to });
  return happened({ type: 'hospital-answered', what: what.trim(), askAgainAt });
}

export function takeBack(episode: Episode, command: Of<'take-back-from-hospital'>): Handled {
  if (!episode.treatment?.hospital) return refused({ code: 'nothing-waits', field: 'fromWhom' });
  const { fromWhom, summary } = command;
  if (wordless(fromWhom)) return refused(missing('fromWhom', 'who handed the person back'));
  if (wordless(summary))
    return refused(missing('summary', 'which medicine and dose, the last one when, and what was found'));
  return happened({ type: 'taken-back-from-hospital', fromWhom: fromWhom.trim(), summary: summary.trim() });
}

export function reportFailure(episode: Episode, { what }: Of<'report-treatment-failure'>): Handled {
  if (openTreatment(episode) === null) return refused({ code: 'no-treatment' });
  return wordless(what)
    ? refused(missing('what', 'which clot, where, and how it was found'))
    : happened({ type: 'treatment-failed', what: what.trim() });
}
