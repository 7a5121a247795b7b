/** What a clinic, a person at home and a sender may do about check-ins, with details left to chance. */
import type { Command } from '../../src/pathway/commands.ts';
import { checkInsOf } from '../../src/pathway/check-in/check-ins-of.ts';
import { contactsOf } from '../../src/pathway/check-in/contact-plan.ts';
import type { DueKind } from '../../src/pathway/episode-types.ts';
import { well } from '../vignettes/check-in-answers.ts';
import { answersOf } from './check-in-story.ts';
import type { Story } from './episode-story.ts';

type Throws = readonly [number, number, number];
type Deed = (story: Story, throws: Throws) => Command;

function pick<T>(from: readonly T[], by: number): T {
  const picked = from[by % from.length];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

const anyCheckIn = (story: Story, by: number): string => {
  const ids = [...checkInsOf(story.episode).asked, ...contactsOf(story.episode).slice(0, 2)].map(
    ({ id }) => id,
  );
  return ids.at(-1 - (by % Math.max(1, ids.length))) ?? 'none';
};
const anyAnswer = (story: Story, by: number): string => {
  const { answers } = checkInsOf(story.episode);
  return answers.at(-1 - (by % Math.max(1, answers.length)))?.id ?? 'none';
};
/** What a need is about: `read-answer/n7/pain-4-hours`. */
const partOf = (story: Story, kind: DueKind, index: number): string =>
  story.due(kind)?.key.split('/')[index] ?? 'none';

const changes = [
  {},
  {},
  { 'check-in.breathless': true },
  { 'check-in.chest-pain': 'unsure' },
  { 'check-in.pain-at-rest': 8 },
  { 'check-in.doses-missed': 1 },
  { 'check-in.doses-missed': 3, 'check-in.doses-missed-in-a-row': 2 },
  { 'check-in.next-dose-in-hand': false },
  { 'check-in.nose-bleed': 'long-or-repeated' },
  { 'check-in.swelling': 'worse' },
] as const;

export const checkInActs = {
  agreePlan: (_story, [a, b]) => ({
    type: 'agree-care-plan',
    way: pick(['web', 'sms', 'telephone'] as const, a),
    namedContact: pick([null, { name: 'Her daughter', phone: '020 7946 0000' }], b),
    baseline: { painAtRest: 2, painWalking: 3, affectedCalfCm: 39, otherCalfCm: 37 },
    taughtBack: pick(['Two in the morning, two at night', ''], a % 7 === 0 ? 1 : 0),
  }),
  answer: (story, [a, b, c]) => ({
    type: 'answer-check-in',
    checkInId: anyCheckIn(story, a),
    way: pick(['web', 'sms', 'telephone'] as const, c),
    answers: pick(
      [{ ...answersOf(well), ...pick(changes, b) }, pick(changes, b), { 'no.such': true }],
      a % 5,
    ),
    calves: pick(
      [
        { affectedCm: 39, otherCm: 37 },
        { affectedCm: null, otherCm: null },
      ],
      c,
    ),
    stepTaken: pick([true, null, false, 'unsure'] as const, b),
    freeText: pick(['', 'all good', 'I cannot breathe'], a + c),
  }),
  reply: (_story, [a]) => ({ type: 'receive-reply', text: pick(['ok', 'chest hurts', '👍', ' '], a) }),
  acknowledge: (story, [a, b]) => ({
    type: 'acknowledge-answer',
    answerId: anyAnswer(story, a),
    outcome: pick([null, null, 'pain-4-hours'], b),
    note: 'Called; scan today',
  }),
  called: (story, [a, b]) => ({
    type: 'record-called-emergency',
    answerId: anyAnswer(story, a),
    answer: pick(['called', 'there', 'not-yet'] as const, b),
  }),
  attempt: (story, [a, b, c]) => ({
    type: 'record-contact-attempt',
    checkInId: a % 2 === 0 ? anyCheckIn(story, b) : null,
    answerId: a % 2 === 1 ? anyAnswer(story, b) : null,
    target: pick(['person', 'person', 'named-contact', 'welfare-check', 'emergency-services'] as const, c),
    isReached: pick([false, false, true], b + c),
    note: 'Rang out',
  }),
  undelivered: (_story, [a]) => ({
    type: 'report-undelivered',
    deliveryId: `d${a % 3}`,
    words: 'check-in.invitation',
    because: 'bad-address',
  }),
  settleUndelivered: (_story, [a]) => ({
    type: 'settle-undelivered',
    deliveryId: `d${a % 3}`,
    note: 'Told by telephone',
  }),
  pause: (story, [a]) => ({
    type: 'pause-check-ins',
    reason: 'Stays with the ward',
    untilAt: story.now.add({ hours: pick([24, 72, 5000, -1], a) }),
  }),
  resume: () => ({ type: 'resume-check-ins', note: 'Well' }),
} as const satisfies Record<string, Deed>;

type CheckInKind =
  | 'agree-care-plan'
  | 'ask-check-in'
  | 'make-contact'
  | 'await-answer'
  | 'end-text-check-in'
  | 'call-silent'
  | 'call-named-contact'
  | 'welfare-check'
  | 'read-answer'
  | 'ask-whether-called'
  | 'call-after-red'
  | 'send-help'
  | 'message-undelivered'
  | 'end-pause';

const rung =
  (kind: DueKind, target: 'person' | 'named-contact' | 'welfare-check'): Deed =>
  (story, [, b]) => ({
    type: 'record-contact-attempt',
    checkInId: partOf(story, kind, 1),
    answerId: null,
    target,
    isReached: b % 3 === 0,
    note: 'Rang',
  });
const answered: Deed = (story, [, b, c]) => ({
  ...checkInActs.answer(story, [0, b, c]),
  checkInId: contactsOf(story.episode)[0]?.id ?? anyCheckIn(story, 0),
});

export const inAnswerToCheckIn: Readonly<Record<CheckInKind, Deed>> = {
  'agree-care-plan': (story, [a, b, c]) => checkInActs.agreePlan(story, [a % 7 === 0 ? 1 : a, b, c]),
  'ask-check-in': answered,
  'make-contact': answered,
  'await-answer': (story, [, b, c]) => checkInActs.answer(story, [0, b, c]),
  'end-text-check-in': (story, [, b, c]) => checkInActs.answer(story, [0, b, c]),
  'call-silent': rung('call-silent', 'person'),
  'call-named-contact': rung('call-named-contact', 'named-contact'),
  'welfare-check': rung('welfare-check', 'welfare-check'),
  'read-answer': (story) => ({
    type: 'acknowledge-answer',
    answerId: partOf(story, 'read-answer', 1),
    outcome: partOf(story, 'read-answer', 2),
    note: 'Called; scan today',
  }),
  'ask-whether-called': (story, [, b]) => ({
    type: 'record-called-emergency',
    answerId: partOf(story, 'ask-whether-called', 1),
    answer: pick(['called', 'there', 'not-yet'] as const, b),
  }),
  'call-after-red': (story, [, b]) => ({
    type: 'record-contact-attempt',
    checkInId: null,
    answerId: partOf(story, 'call-after-red', 1),
    target: 'person',
    isReached: b % 2 === 0,
    note: 'Rang',
  }),
  'send-help': (story) => ({
    type: 'record-contact-attempt',
    checkInId: null,
    answerId: partOf(story, 'send-help', 1),
    target: 'emergency-services',
    isReached: true,
    note: 'Ambulance on its way',
  }),
  'message-undelivered': (story) => ({
    type: 'settle-undelivered',
    deliveryId: partOf(story, 'message-undelivered', 1),
    note: 'Told by telephone',
  }),
  'end-pause': checkInActs.resume,
};
