/** People watched over at home: agreed on day 1, asked, answering, or silent. */
import type { FactValue } from '../../src/engine/fact-values.ts';
import type { Actor } from '../../src/pathway/actors.ts';
import type { CheckInAnswer } from '../../src/pathway/check-in/check-in-types.ts';
import { checkInsOf } from '../../src/pathway/check-in/check-ins-of.ts';
import { contactsOf } from '../../src/pathway/check-in/contact-plan.ts';
import type { Command } from '../../src/pathway/commands.ts';
import type { Duty } from '../../src/pathway/duty/duty-types.ts';
import { noDuty } from '../../src/pathway/duty/no-duty.ts';
import { checkInFactWords } from '../../src/knowledge/words/questions/check-in-questions.ts';
import { well } from '../vignettes/check-in-answers.ts';
import { type Beginning, type Story, london } from './episode-story.ts';
import { findings } from './episode-commands.ts';
import { dispense, onRivaroxaban } from './treatment-story.ts';

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

export const patient: Actor = { role: 'patient', id: 'p1' };

/** What a person says: no more than they are asked. */
export const answersOf = (facts: Readonly<Record<string, FactValue>>): Readonly<Record<string, FactValue>> =>
  Object.fromEntries(Object.entries(facts).filter(([id]) => id in checkInFactWords));

export const agreePlan = (
  also: Partial<CommandOf<'agree-care-plan'>> = {},
): CommandOf<'agree-care-plan'> => ({
  type: 'agree-care-plan',
  way: 'web',
  namedContact: { name: 'Her daughter', phone: '020 7946 0000' },
  baseline: { painAtRest: 2, painWalking: 3, affectedCalfCm: 39.5, otherCalfCm: 37 },
  taughtBack: 'One in the morning, one at night, with food; 999 if I cannot breathe',
  ...also,
});

/** Every question answered, each as hoped but these. */
export const answer = (
  checkInId: string,
  changes: CommandOf<'answer-check-in'>['answers'] = {},
  also: Partial<CommandOf<'answer-check-in'>> = {},
): CommandOf<'answer-check-in'> => ({
  type: 'answer-check-in',
  checkInId,
  way: 'web',
  answers: { ...answersOf(well), 'check-in.food': 'with-food', ...changes },
  calves: { affectedCm: 39, otherCm: 37 },
  stepTaken: null,
  freeText: '',
  ...also,
});

const everyDay = [{ opens: '08:00', closes: '18:00' }];

/** Open from 8 to 6 on weekdays; nobody on call unless named. */
export const weekdays = (also: Partial<Duty> = {}, zone = london): Duty => ({
  ...noDuty(zone),
  hours: {
    monday: everyDay,
    tuesday: everyDay,
    wednesday: everyDay,
    thursday: everyDay,
    friday: everyDay,
    saturday: [],
    sunday: [],
  },
  ...also,
});

/** At home on rivaroxaban since that day, plan agreed at 11:30, doses for weeks in hand; not of higher risk. */
export function watched(
  day: string,
  also: Partial<Beginning> = {},
  plan: Partial<CommandOf<'agree-care-plan'>> = {},
): Story {
  const person = onRivaroxaban(day, also);
  person.does('11:20', findings('11:15', { 'living-alone': false }));
  person.does('11:30', agreePlan(plan));
  person.does('11:35', dispense('11:33', 'rivaroxaban', '15 mg', 42));
  return person;
}

/** The contacts still to come: `day-3 2026-11-26 10:00`. */
export const planOf = (story: Story): readonly string[] =>
  contactsOf(story.episode).map(({ contact, dueAt, madeBy }) => `${contact} ${story.wall(dueAt)} ${madeBy}`);

export const idOf = (story: Story, contact: string): string => {
  const checkIns = [...checkInsOf(story.episode).asked, ...contactsOf(story.episode)];
  const found = checkIns.findLast((each) => each.contact === contact);
  if (found === undefined) throw new Error(`no contact ${contact}`);
  return found.id;
};

export const lastAnswer = (story: Story): CheckInAnswer => {
  const found = checkInsOf(story.episode).answers.at(-1);
  if (found === undefined) throw new Error('no answer');
  return found;
};

/** What the person was told since, in order. */
export const toldPerson = (story: Story, from: number): readonly string[] =>
  story.told.slice(from).flatMap(({ to, words }) => (to.kind === 'person' ? [words] : []));
