import { describe, expect, test } from 'vitest';
import { readEpisode, encode } from '../../src/store/codec.ts';
import type { Command } from '../../src/pathway/commands.ts';
import { decide } from '../../src/pathway/decide.ts';
import { diary } from '../../src/pathway/diary.ts';
import { rules } from '../../src/engine/rules.ts';
import { close, sendLetter, tellNotLikely } from '../oracle/episode-commands.ts';
import type { Story, Telling } from '../oracle/episode-story.ts';
import {
  confirmedOn,
  confirmStep,
  dispense,
  onRivaroxaban,
  recordReview,
} from '../oracle/treatment-story.ts';

const day = '2026-11-24';
type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

/** Day 22 confirmed by both, and supplied for months. */
function settledDown(start = day): Story {
  const person = onRivaroxaban(start);
  const [step] = person.episode.treatment?.regimen?.regimen.steps ?? [];
  if (step === undefined) throw new Error('no step');
  person.does(`${step.on} 09:00`, confirmStep('pharmacist', step.on, step.slot));
  person.does(`${step.on} 09:05`, confirmStep('person', step.on, step.slot));
  person.does(`${step.on} 09:10`, dispense('09:10', 'rivaroxaban', '20 mg', 400));
  return person;
}

const bookReview =
  (clock: string, outsideReason: string | null = null): Telling<CommandOf<'book-review'>> =>
  (story) => ({ type: 'book-review', reviewAt: story.at(clock), where: 'Clinic, Dr Nwosu', outsideReason });

const orderStop = { type: 'order-treatment-stop', physician: 'Dr Nwosu', reason: 'Course done' } as const;
const stopped = (lastDoseOn: string) =>
  ({ type: 'confirm-treatment-stop', how: 'call', saidBack: 'Last one this morning', lastDoseOn }) as const;
const stopStep = (step: CommandOf<'record-stop-step'>['step'], symptoms: boolean | null = null): Command => ({
  type: 'record-stop-step',
  step,
  symptoms,
  note: 'By telephone, nurse Osei',
});
const tellStopping: Command = {
  type: 'tell-person',
  about: 'stopping',
  how: 'By telephone, with the leaflet',
};

describe('J11: the review at three months', () => {
  test('booked by day 80, else it is told', () => {
    const rhea = settledDown();
    // Day 1 is 24 November: day 80 is 11 February.
    expect(rhea.wall(rhea.due('book-review')?.dueAt)).toBe('2027-02-12 00:00');
    rhea.waitsUntil('2027-02-12 08:00');
    expect(rhea.escalationsOf('book-review', 'due')).toBe(1);
  });

  test.each([
    ['three months on', day, '2027-02-03 00:00', '2027-03-04 00:00'],
    ['from 30 November, held to the end of February', '2026-11-30', '2027-02-07 00:00', '2027-03-08 00:00'],
    ['in a leap year', '2027-11-30', '2028-02-08 00:00', '2028-03-08 00:00'],
  ])('its window: 21 days before to 7 after %s', (_case, start, from, to) => {
    const person = settledDown(start);
    expect(person.wall(person.due('review')?.warnAt)).toBe(from);
    expect(person.wall(person.due('review')?.dueAt)).toBe(to);
  });

  test('a booking outside it says why', () => {
    const rhea = settledDown();
    expect(rhea.isRefused('2027-01-20 10:00', bookReview('2027-03-04 00:01')).code).toBe('not-in-window');
    expect(rhea.isRefused('2027-01-20 10:00', bookReview('2027-02-02 23:59')).code).toBe('not-in-window');
    rhea.does('2027-01-20 10:05', bookReview('2027-03-10 10:00', 'Abroad until then'));
    expect(rhea.due('book-review')).toBeUndefined();
    expect(rhea.due('review')).toBeDefined();
  });

  test('its window opens by the clock; undecided, treatment goes on and the review is told', () => {
    const rhea = settledDown();
    rhea.does('2027-01-20 10:05', bookReview('2027-02-20 10:00'));
    expect(rhea.episode.state).toBe('home-treatment');
    rhea.waitsUntil('2027-02-03 08:00');
    expect(rhea.episode.state).toBe('review');
    rhea.waitsUntil('2027-03-05 08:00');
    expect(rhea.escalationsOf('review', 'due')).toBe(1);
    expect(rhea.episode.treatment?.regimen?.stop).toBeNull();
    expect(rhea.due('confirm-treatment-stop')).toBeUndefined();
  });

  test('goes on: reviewed again within a year', () => {
    const rhea = settledDown();
    expect(rhea.isRefused('2027-02-20 10:00', recordReview('continue'))).toMatchObject({
      field: 'nextReviewOn',
    });
    expect(rhea.isRefused('2027-02-20 10:00', recordReview('continue', '2028-02-21')).code).toBe(
      'not-in-window',
    );
    rhea.does('2027-02-20 10:10', recordReview('continue', '2028-02-20'));
    expect(rhea.episode.state).toBe('long-term');
    expect(rhea.wall(rhea.due('book-review')?.dueAt)).toBe('2028-01-30 00:00');
    expect(rhea.wall(rhea.due('review')?.dueAt)).toBe('2028-02-28 00:00');
  });

  test('another dose: prescribed within a day', () => {
    const rhea = settledDown();
    rhea.does('2027-02-20 10:10', recordReview('change', '2027-05-20'));
    expect(rhea.wall(rhea.due('prescribe')?.dueAt)).toBe('2027-02-21 10:10');
  });
});

describe('stopping', () => {
  test('ordered by a physician, said back, told, closed with a letter', () => {
    const rhea = settledDown();
    rhea.does('2027-02-20 10:00', recordReview('stop'));
    expect(rhea.wall(rhea.due('order-treatment-stop')?.dueAt)).toBe('2027-02-21 10:00');
    expect(rhea.isRefused('2027-02-20 10:05', stopped('2027-02-20')).code).toBe('no-stop-ordered');
    rhea.does('2027-02-20 10:10', orderStop);
    expect(rhea.episode.state).toBe('stopping');
    expect(rhea.wall(rhea.due('confirm-treatment-stop')?.dueAt)).toBe('2027-02-20 18:00');
    expect(rhea.isRefused('2027-02-20 11:00', stopped('2027-02-21')).code).toBe('in-the-future');

    const finished = close('treatment-finished');
    expect(rhea.lacks('2027-02-20 11:05', finished)).toEqual([
      'treatment-not-stopped',
      'stop-steps-open',
      'person-not-told',
      'letter-not-named',
    ]);
    rhea.does('2027-02-20 11:10', stopped('2027-02-20'));
    expect(rhea.due('confirm-treatment-stop')).toBeUndefined();
    // Six weeks after the last dose somebody has asked for the second time.
    expect(rhea.wall(rhea.due('close')?.dueAt)).toBe('2027-04-04 00:00');
    rhea.does('2027-02-20 11:12', tellNotLikely);
    expect(rhea.lacks('2027-02-20 11:13', finished)).toContain('person-not-told');
    rhea.does('2027-02-20 11:15', tellStopping);
    expect(rhea.lacks('2027-02-20 11:16', finished)).toEqual(['stop-steps-open', 'letter-not-named']);
    rhea.does('2027-02-20 11:20', stopStep('information'));
    rhea.does('2027-02-20 11:21', stopStep('cancel'));
    rhea.does('2027-02-20 11:22', stopStep('future-risk'));
    rhea.does('2027-03-06 10:00', stopStep('check-in-2', false));
    expect(rhea.lacks('2027-03-06 10:01', finished)).toContain('stop-steps-open');
    rhea.does('2027-04-03 09:50', stopStep('check-in-6', false));
    rhea.does('2027-04-03 10:00', close('treatment-finished', { handedTo: 'Dr Lee, Elm Street' }));
    expect(rhea.episode.state).toBe('closed');
    expect(rhea.diary.map(({ key }) => key)).toEqual(['send-letter/review']);
    rhea.does('2027-04-03 10:30', sendLetter('10:29'));
    expect(rhea.diary).toEqual([]);
  });

  test('nobody says back that it stopped: called for', () => {
    const rhea = settledDown();
    rhea.does('2027-02-20 10:10', orderStop);
    rhea.waitsUntil('2027-02-20 19:00');
    expect(rhea.escalationsOf('confirm-treatment-stop', 'due')).toBe(1);
  });

  test('no message asks a person to stop', () => {
    const rhea = settledDown();
    const before = rhea.told.filter(({ to }) => to.kind === 'person').length;
    rhea.does('2027-02-20 10:10', orderStop);
    expect(rhea.told.filter(({ to }) => to.kind === 'person')).toHaveLength(before);
  });

  test('declined while tablets are taken: not closed before they are known to have stopped', () => {
    const rhea = settledDown();
    const declined = close('person-declined', { note: 'Wants no more', safetyNetOn: '2027-03-01' });
    expect(rhea.lacks('2027-02-20 10:00', declined)).toEqual(['stop-not-confirmed']);
  });
});

describe('nobody is lost', () => {
  test('contact lost: closed only with a reason and with whoever was told', () => {
    const rhea = settledDown();
    expect(rhea.lacks('2027-01-20 10:00', close('lost-contact'))).toEqual(
      ['receiver-not-named', 'reason-not-given'].toReversed(),
    );
    rhea.does('2027-01-20 10:05', close('lost-contact', { note: 'Five calls, a visit', handedTo: 'Dr Lee' }));
    expect(rhea.episode.closed?.reason).toBe('lost-contact');
  });

  test('the scan was another person’s: the tablets are still taken, and somebody must act on it', () => {
    const rhea = onRivaroxaban(day);
    const { sequence } = rhea.last('scan-resulted');
    rhea.does('+1 09:00', { type: 'void-entry', sequence, reason: 'Another person' });
    expect(rhea.episode.diagnosis).toBeNull();
    expect(rhea.episode.treatment?.regimen).not.toBeNull();
    expect(rhea.wall(rhea.due('order-treatment-stop')?.dueAt)).toBe('2026-11-25 10:00');
    rhea.does('+1 09:10', orderStop);
    expect(rhea.due('confirm-treatment-stop')).toBeDefined();
  });

  test('a hand-over is offered; until it is accepted the giver keeps it', () => {
    const rhea = onRivaroxaban(day);
    const patel = { kind: 'user', id: 'nurse-patel' } as const;
    rhea.does('+1 09:00', { type: 'offer-hand-over', to: patel, reason: 'Leave from Friday' });
    expect(rhea.episode.owner.id).toBe('dvt-clinic');
    expect(rhea.told.at(-1)).toMatchObject({ words: 'hand-over-offered.now', to: { owner: patel } });
    expect(rhea.wall(rhea.due('hand-over-unaccepted')?.dueAt)).toBe('2026-11-25 13:00');
    rhea.waitsUntil('+1 14:00');
    expect(rhea.episode.owner.id).toBe('dvt-clinic');
    const accept = { type: 'answer-hand-over', isAccepted: true, reason: '' } as const;
    expect(rhea.isRefused('+1 14:05', accept).code).toBe('not-offered-to-you');
    rhea.does('+1 14:10', accept, { role: 'clinician', id: 'nurse-patel' });
    expect(rhea.episode.owner).toEqual(patel);
    expect(rhea.due('hand-over-unaccepted')).toBeUndefined();
    expect(rhea.diary.every(({ owner }) => owner.id === 'nurse-patel')).toBe(true);
  });

  test('declined, with a reason, it stays', () => {
    const rhea = onRivaroxaban(day);
    rhea.does('+1 09:00', {
      type: 'offer-hand-over',
      to: { kind: 'team', id: 'haematology' },
      reason: 'APS',
    });
    const no = { type: 'answer-hand-over', isAccepted: false, reason: '' } as const;
    expect(rhea.isRefused('+1 09:10', no)).toMatchObject({ field: 'reason' });
    rhea.does('+1 09:15', { ...no, reason: 'No clinic this week' });
    expect(rhea.episode.owner.id).toBe('dvt-clinic');
    expect(rhea.told.at(-1)?.words).toBe('hand-over-declined.now');
  });

  test('a pause has an end at which somebody asks', () => {
    const rhea = settledDown();
    const hold = (clock: string) => () =>
      ({ type: 'hold-treatment', reason: 'Tooth', untilAt: rhea.at(clock), physician: 'Dr Nwosu' }) as const;
    expect(rhea.isRefused('2027-01-10 09:00', hold('2027-01-10 09:00')).code).toBe('wrong-order');
    rhea.does('2027-01-10 09:05', hold('2027-01-11 18:00'));
    expect(rhea.wall(rhea.due('end-hold')?.dueAt)).toBe('2027-01-11 18:00');
    rhea.does('2027-01-11 18:30', { type: 'end-hold', note: 'Took 20 mg at 18:00' });
    expect(rhea.due('end-hold')).toBeUndefined();
  });

  test('kidneys again by the interval of the day it was prescribed, counted from the last creatinine', () => {
    const rhea = settledDown();
    expect(rhea.wall(rhea.due('stale-creatinine')?.dueAt)).toBe('2027-11-25 00:00');
    rhea.does('2027-02-20 10:00', (story) => ({
      type: 'record-findings',
      facts: { creatinine: 92 },
      observedAt: story.now,
    }));
    expect(rhea.wall(rhea.due('stale-creatinine')?.dueAt)).toBe('2028-02-21 00:00');
  });

  test('confirmed before treatment was kept here: read as null, and all of it is due', () => {
    const tomas = confirmedOn(day);
    const { treatment: _, handOver: __, letters: ___, ...older } = tomas.episode;
    const read = readEpisode(encode({ ...older, state: 'confirmed' }));
    expect(read).toMatchObject({ treatment: null, handOver: null, letters: [] });
    expect(diary(read).map(({ kind }) => kind)).toEqual([
      'decide-place',
      'prescribe',
      'send-letter',
      'villalta',
    ]);
    const noted = decide(
      read,
      { type: 'add-note', text: 'Called' },
      {
        now: tomas.at('12:00'),
        by: { role: 'clinician', id: 'n' },
        rules,
        newId: () => 'x',
        birthDate: null,
      },
    );
    expect(noted.ok && noted.episode.state).toBe('deciding-where');
  });
});
