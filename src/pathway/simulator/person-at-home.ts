import type { FactValue } from '../../engine/fact-values.ts';
import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import { type Actor, clockwork } from '../actors.ts';
import { answerOf, askedOf } from '../check-in/check-ins-of.ts';
import type { AnswerWay, TextQuestionId } from '../check-in/check-in-types.ts';
import { questionsOf } from '../check-in/questions-of.ts';
import type { Command } from '../commands.ts';
import type { EpisodeChange, Message } from '../ports.ts';
import { entriesOf } from './chance.ts';
import { wellAtHome, wellByText } from './ordinary-patient.ts';
import type { Patient } from './patients.ts';
import { between, fateOf, type Scene } from './scene.ts';

const { atHome, chances } = simulatedClinic;
const minuteMs = 60_000;
type Answers = Readonly<Record<string, FactValue>>;

/** What somebody does whom the clinic cannot make do it: the person who was written to, or whoever carries the messages. */
export type OwnAct = {
  readonly afterMs: number;
  readonly by: Actor;
  readonly name: string;
  readonly does: (scene: Scene) => Command | null;
};

/** After each change: answers in time, late or never, "did you call?", and messages that did not arrive. */
export function ownActsAfter({ events, messages }: EpisodeChange, patient: Patient): readonly OwnAct[] {
  const failed = messages.filter(
    ({ to, effectKey }) => to.kind === 'person' && isUndelivered(patient, effectKey),
  );
  const hasArrived = (id: string): boolean => !failed.some(({ values }) => values['checkInId'] === id);
  return [
    ...failed.map((message) => notDelivered(message, patient)),
    ...events.flatMap((event) => actsAfter(event, patient, hasArrived)),
  ];
}

function notDelivered({ effectKey, words }: Message, patient: Patient): OwnAct {
  const deliveryId = effectKey.replaceAll('/', '.');
  return {
    afterMs: fateOf({ patient }, `fails/${effectKey}`).whole(1, 240) * minuteMs,
    by: clockwork,
    name: `undelivered/${deliveryId}`,
    does: () => ({ type: 'report-undelivered', deliveryId, words, because: 'bad-address' }),
  };
}

function actsAfter(
  event: EpisodeChange['events'][number],
  patient: Patient,
  hasArrived: (checkInId: string) => boolean,
): readonly OwnAct[] {
  const act = (afterMs: number, name: string, does: OwnAct['does']): readonly OwnAct[] => [
    { afterMs, by: { role: 'patient', id: patient.id }, name, does },
  ];
  if (event.type === 'check-in-asked') {
    const { id, madeBy } = event.contact;
    const afterMs = answersAfter(patient, id);
    if (madeBy === 'staff' || afterMs === null || !hasArrived(id)) return [];
    const { firstByText } = event;
    if (firstByText !== undefined)
      return act(afterMs, `texts/${id}`, () => replyByText(patient, id, firstByText));
    return act(afterMs, `answers/${id}`, (scene) => answersAt(scene, id, wayOf(patient)));
  }
  if (event.type === 'text-question-answered' || event.type === 'text-not-read') {
    const { checkInId: id } = event;
    const question = event.type === 'text-not-read' ? event.question : event.next;
    const fate = fateOf({ patient }, `texts/${id}/${event.at.toString()}`);
    if (question === null || fate.is(atHome.byText.stops)) return [];
    const afterMs = between(fate, atHome.byText.replyMinutes) * minuteMs;
    return act(afterMs, `texts/${id}/${event.at.toString()}`, () => replyByText(patient, id, question));
  }
  if (event.type === 'asked-again') {
    const { checkInId: id } = event;
    const fate = fateOf({ patient }, `again/${id}`);
    if (!fate.is(atHome.answersWhenAskedAgain) || !hasArrived(id)) return [];
    return act(fate.whole(5, 300) * minuteMs, `again/${id}`, (scene) =>
      askedOf(scene.episode, id)?.heardAt === null ? answersAt(scene, id, 'telephone') : null,
    );
  }
  if (event.type === 'asked-whether-called') {
    const { answerId } = event;
    const fate = fateOf({ patient }, `called/${answerId}`);
    const answer = fate.weighed(entriesOf(atHome.saysTheyCalled));
    if (answer === 'nothing') return [];
    return act(fate.whole(1, 20) * minuteMs, `called/${answerId}`, ({ episode }) =>
      answerOf(episode, answerId)?.redSinceAt ? { type: 'record-called-emergency', answerId, answer } : null,
    );
  }
  return [];
}

/** What they write to one question: as they are, now and then with something for a reader, and now and then in other words. */
function replyByText(patient: Patient, checkInId: string, question: TextQuestionId): Command {
  const fate = fateOf({ patient }, `writes/${checkInId}/${question}`);
  const says = fateOf({ patient }, `says/${checkInId}`).weighed(entriesOf(atHome.says));
  const other = says === 'red' ? redByText[question] : says === 'amber' ? amberByText[question] : undefined;
  const isElse = says === 'words' || fate.is(atHome.byText.writesElse);
  const text = isElse ? fate.pick(ownWords) : (other ?? wellByText[question]);
  return { type: 'answer-by-text', checkInId, question, text };
}

const ownWords = ['ok', 'all good', 'my chest hurts', 'call me'] as const;
const redByText: Partial<Record<TextQuestionId, string>> = { q1: 'yes', q2: '1' };
const amberByText: Partial<Record<TextQuestionId, string>> = { q3: '8', q6: '2', q14: '2' };

export const wayOf = (patient: Patient): AnswerWay =>
  fateOf({ patient }, 'way').weighed(entriesOf(atHome.ways));

const isUndelivered = (patient: Patient, effectKey: string): boolean =>
  fateOf({ patient }, `undelivered/${effectKey}`).is(chances.notDelivered.part);

function answersAfter(patient: Patient, checkInId: string): number | null {
  const fate = fateOf({ patient }, `answers/${checkInId}`);
  const when = fate.weighed(entriesOf(atHome.answers));
  if (when === 'never') return null;
  const [from, to] = when === 'late' ? atHome.lateMinutes : atHome.inTimeMinutes;
  return fate.whole(from, to) * minuteMs;
}

/** Each needs somebody by a time. */
const ambers: readonly Answers[] = [
  { 'check-in.pain-at-rest': 8 },
  { 'check-in.doses-missed': 1 },
  { 'check-in.doses-missed': 3, 'check-in.doses-missed-in-a-row': 2 },
  { 'check-in.next-dose-in-hand': false },
  { 'check-in.nose-bleed': 'long-or-repeated' },
  { 'check-in.swelling': 'worse' },
  { 'check-in.chest-pain': 'unsure' },
];
const reds: readonly Answers[] = [
  { 'check-in.breathless': true },
  { 'check-in.chest-pain': true },
  { 'check-in.leg-threatened': true },
  { 'check-in.stool-blood': 'black-or-bloody' },
  { 'check-in.head-injury': true },
];

/** What they say: the same to whoever asks and however often. Nothing but what this check-in asks. */
export function answersAt(scene: Scene, checkInId: string, way: AnswerWay): Command | null {
  const { episode, patient } = scene;
  const questions = questionsOf(episode, checkInId);
  const fate = fateOf({ patient }, `says/${checkInId}`);
  const says = fate.weighed(entriesOf(atHome.says));
  if (says === 'words' && way === 'sms') return { type: 'receive-reply', text: fate.pick(ownWords) };
  const well: Answers = wellAtHome;
  const isRivaroxaban = patient.drug === 'rivaroxaban';
  const changes: Answers = says === 'amber' ? fate.pick(ambers) : says === 'red' ? fate.pick(reds) : {};
  const all: Answers = { ...well, ...(isRivaroxaban ? { 'check-in.food': 'with-food' } : {}), ...changes };
  const answers = (questions?.facts ?? []).flatMap((id) => {
    const value = all[id];
    const isPassedOver = says === 'unfinished' && fate.is(0.4);
    return value === undefined || isPassedOver ? [] : [[id, value] as const];
  });
  return {
    type: 'answer-check-in',
    checkInId,
    way,
    answers: Object.fromEntries(answers),
    calves: says === 'amber' ? { affectedCm: null, otherCm: null } : { affectedCm: 39, otherCm: 37 },
    stepTaken: questions?.step ? fate.pick([true, true, true, true, false, 'unsure'] as const) : null,
    freeText: says === 'words' ? 'Is there anything that I should not eat?' : '',
  };
}
