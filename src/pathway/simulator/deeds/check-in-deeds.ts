import { simulatedClinic } from '../../../knowledge/simulated-clinic.ts';
import { answerOf, checkInsOf } from '../../check-in/check-ins-of.ts';
import type { ContactTarget } from '../../check-in/check-in-types.ts';
import { isRed } from '../../check-in/first-words.ts';
import type { Command } from '../../commands.ts';
import { isBefore } from '../../instants.ts';
import { answersAt, wayOf } from '../person-at-home.ts';
import { type Deed, type DueScene, fateOf, isReached, later, restOfKey } from '../scene.ts';

const { atHome } = simulatedClinic;

/** The clock does it by itself, or the person does: nobody here acts on it. */
export const byItself: Deed = { doer: 'nobody', does: () => null };

export const agreeingPlan: Deed = {
  doer: 'task',
  does: ({ patient }) => ({
    type: 'agree-care-plan',
    way: wayOf(patient),
    namedContact: fateOf({ patient }, 'named-contact').is(atHome.hasNamedContact)
      ? { name: 'A daughter', phone: '020 7946 0000' }
      : null,
    baseline: { painAtRest: 3, painWalking: 4, affectedCalfCm: 39, otherCalfCm: 37 },
    taughtBack: 'The doses, the signs of an emergency, and whom to call',
  }),
};

/** By telephone on its day: answered at once, or a call that reached nobody. */
export const makingContact: Deed = {
  doer: 'task',
  from: ({ item, now }) => item.warnAt ?? now,
  does: (scene) => {
    const checkInId = restOfKey(scene);
    return isReached(scene)
      ? answersAt(scene, checkInId, 'telephone')
      : attempt({ checkInId }, 'person', false);
  },
};

/** One step of silence: who was called, and whether they were there. */
const looking = (target: ContactTarget, minutesBefore: number): Deed => ({
  doer: 'task',
  from: ({ item }) => later(item.dueAt, -minutesBefore),
  does: (scene) => attempt({ checkInId: checkInOf(scene) }, target, isReached(scene)),
});
export const callingSilent = looking('person', 90);
export const callingNamedContact = looking('named-contact', 60);
export const welfareChecking = looking('welfare-check', 60);

/** The welfare checks of one check-in are counted in their key. */
function checkInOf({ item, episode }: DueScene): string {
  const rest = restOfKey({ item });
  const asked = checkInsOf(episode).asked.find(({ id }) => rest === id || rest.startsWith(`${id}/`));
  return asked?.id ?? rest;
}

/** Whoever reads an emergency may send the person in first, and then says what was done. */
export const readingAnswer: Deed = {
  doer: 'task',
  does: (scene) => {
    const { episode, patient, chance } = scene;
    const [answerId, outcome] = answerAndOutcome(scene);
    const answer = answerOf(episode, answerId);
    const isSentIn = fateOf({ patient }, `sent-in/${answerId}`).is(atHome.sentInByReader);
    const wasSent = episode.emergency !== null && answer && isBefore(answer.at, episode.emergency.at);
    if (isRed(outcome) && isSentIn && !wasSent)
      return { type: 'send-to-emergency', where: 'St Anne’s', reason: 'Answered so at a check-in' };
    return {
      type: 'acknowledge-answer',
      answerId,
      // Some read all of it at once.
      outcome: chance.is(0.3) ? null : outcome,
      note: 'Called, and told what to do',
    };
  },
};

/** The last part is the outcome, and what is before it names the answer. */
function answerAndOutcome(scene: DueScene): readonly [answerId: string, outcome: string] {
  const rest = restOfKey(scene);
  const at = rest.lastIndexOf('/');
  return [rest.slice(0, at), rest.slice(at + 1)];
}

export const callingAfterRed: Deed = {
  doer: 'task',
  does: (scene) => {
    const [answerId] = answerAndOutcome(scene);
    return attempt({ answerId }, 'person', isReached(scene));
  },
};

/** At its minute, and not before the calls. */
export const sendingHelp: Deed = {
  doer: 'task',
  from: ({ item }) => item.dueAt,
  does: (scene) => attempt({ answerId: restOfKey(scene) }, 'emergency-services', true),
};

const attempt = (
  about: { readonly checkInId?: string; readonly answerId?: string },
  target: ContactTarget,
  reached: boolean,
): Command => ({
  type: 'record-contact-attempt',
  checkInId: about.checkInId ?? null,
  answerId: about.answerId ?? null,
  target,
  isReached: reached,
  note: reached ? 'Spoken to' : 'Rang out',
});

export const settlingUndelivered: Deed = {
  doer: 'task',
  does: (scene) =>
    isReached(scene)
      ? { type: 'settle-undelivered', deliveryId: restOfKey(scene), note: 'Told by telephone' }
      : null,
};

export const endingPause: Deed = {
  doer: 'task',
  from: ({ item }) => later(item.dueAt, -120),
  does: (scene) => (isReached(scene) ? { type: 'resume-check-ins', note: 'Well, and back home' } : null),
};
