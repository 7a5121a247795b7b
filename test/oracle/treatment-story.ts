/** People whose DVT is confirmed, and what their clinic records from there on. */
import { reviewEvidence } from '../../src/knowledge/follow-up/review-evidence.ts';
import type { Command } from '../../src/pathway/commands.ts';
import type { DoseSlot } from '../../src/pathway/treatment/treatment-types.ts';
import { ideal } from '../vignettes/home-ideal.ts';
import { wellWithDvt } from '../vignettes/regimen-asked.ts';
import {
  assess,
  confirm,
  coverPossible,
  dDimerSoon,
  requestProposed,
  scan,
  scanSoon,
  sendLetter,
  wells,
} from './episode-commands.ts';
import { type Beginning, Story, type Telling } from './episode-story.ts';

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
type To<T extends Command['type']> = Telling<CommandOf<T>>;

/** Referred at 09:00, scanned at 10:00, confirmed at 10:10, told at 10:20 and written of at 10:22 of that day. */
export function confirmedOn(day: string, also: Partial<Beginning> = {}): Story {
  const person = new Story({ referred: `${day} 09:00`, born: '1972-02-03', ...also });
  person.does(
    '09:10',
    assess('09:10', {
      ...wells('pitting', 'tender', 'collat'),
      ...scanSoon,
      ...dDimerSoon,
      ...coverPossible,
    }),
  );
  person.does('09:12', requestProposed);
  person.does('10:05', scan('scan', '10:00', 'proximal-dvt'));
  person.does('10:10', confirm);
  person.does('10:20', { type: 'tell-person', about: 'confirmed', how: 'In the room' });
  person.does('10:22', sendLetter('10:21'));
  return person;
}

/** Everything known that home asks for, and nothing against it; `changes` say otherwise. */
export const homeFacts =
  (clock: string, changes: CommandOf<'record-findings'>['facts'] = {}): To<'record-findings'> =>
  (story) => {
    const { age: _fromTheBirthDate, ...facts } = ideal;
    return { type: 'record-findings', facts: { ...facts, ...changes }, observedAt: story.at(clock) };
  };

export const decideHome =
  (firstContact: string, also: Partial<CommandOf<'decide-place'>> = {}): To<'decide-place'> =>
  (story) => ({
    type: 'decide-place',
    place: 'home',
    physician: 'Dr Nwosu',
    overrideReason: null,
    planOfCare: 'Calls on day 2, 7 and 14; advice line day and night',
    firstContactAt: story.at(firstContact),
    ...also,
  });

export const decidePlace = (
  place: 'hospital' | 'specialist-review',
  overrideReason: string | null = null,
): CommandOf<'decide-place'> => ({
  type: 'decide-place',
  place,
  physician: 'Dr Nwosu',
  overrideReason,
  planOfCare: null,
  firstContactAt: null,
});

/** `start` with its slot or its time; all facts that the tables ask for unless others are given. */
export const prescribe = (
  drug: string,
  request: Readonly<Record<string, unknown>>,
  changeReason: string | null = null,
): CommandOf<'prescribe'> => ({
  type: 'prescribe',
  request: { drug, medicines: [], facts: wellWithDvt, ...request },
  prescriber: 'Dr Nwosu',
  changeReason,
});

export const firstDose =
  (clock: string): To<'record-first-dose'> =>
  (story) => ({ type: 'record-first-dose', doseAt: story.at(clock), how: 'Seen by the nurse' });

export const dispense =
  (clock: string, medicine: string, strength: string, count: number): To<'dispense'> =>
  (story) => ({
    type: 'dispense',
    medicine,
    strength,
    count,
    dispensedAt: story.at(clock),
    dispenser: 'Hospital pharmacy',
    lastsUntilOn: null,
  });

export const confirmStep = (
  who: 'person' | 'pharmacist',
  on: string,
  slot: DoseSlot['slot'],
): CommandOf<'confirm-step'> => ({ type: 'confirm-step', step: { on, slot }, who, how: 'By telephone' });

export const reportDoses = (
  from: string,
  to: string,
  counts: Pick<CommandOf<'report-doses'>, 'missed' | 'doubled' | 'wrongStrength'>,
): CommandOf<'report-doses'> => ({
  type: 'report-doses',
  from: { on: from, slot: 'morning' },
  to: { on: to, slot: 'morning' },
  note: '',
  ...counts,
});

/** At home on rivaroxaban from the morning of that day, 42 doses of 15 mg in hand. */
export function onRivaroxaban(day: string, also: Partial<Beginning> = {}): Story {
  const person = confirmedOn(day, also);
  person.does('10:30', homeFacts('10:25'));
  person.does('10:40', decideHome('+1 10:00'));
  person.does('10:45', prescribe('rivaroxaban', { start: day, slot: 'morning' }));
  person.does('10:50', dispense('10:48', 'rivaroxaban', '15 mg', 42));
  person.does('11:00', firstDose('10:55'));
  return person;
}

/** With every reason that it may ask for. */
export const recordReview = (
  decision: CommandOf<'record-review'>['decision'],
  nextReviewOn: string | null = null,
): CommandOf<'record-review'> => ({
  type: 'record-review',
  decision,
  physician: 'Dr Nwosu',
  reason: 'Provoked by surgery, gone',
  ownWords: '“I would rather stop”',
  unknownReasons: Object.fromEntries(
    Object.keys(reviewEvidence).map((item) => [item, 'In the letter of the GP']),
  ),
  overrideReason: 'Seen with haematology',
  dDimerPlanned: null,
  nextReviewOn,
});
