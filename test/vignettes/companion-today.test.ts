/** J7, as the person sees it: one dose at a time, said once, and never another strength beside it. */
import { describe, expect, test } from 'vitest';
import { medicineNow } from '../../src/pathway/companion/medicine-now.ts';
import { planAhead } from '../../src/pathway/companion/plan-ahead.ts';
import { tabletsLeft } from '../../src/pathway/companion/tablets-left.ts';
import { todayOf } from '../../src/pathway/companion/today.ts';
import { Story } from '../oracle/episode-story.ts';
import { confirmStep, confirmedOn, firstDose, onRivaroxaban, prescribe } from '../oracle/treatment-story.ts';
import { lineOf, onApixaban, takingAt, taps } from './companion-story.ts';

const monday = '2026-11-23';

describe('apixaban from the evening', () => {
  test('before the first dose: nothing to take yet, and when', () => {
    const now = takingAt(onApixaban(monday), '15:00');
    expect(now.current).toBeNull();
    expect(now.next).toMatchObject({ on: monday, slot: 'evening' });
    expect(now.next?.doses).toMatchObject([
      { medicine: 'apixaban', amount: '10 mg', strength: '5 mg', count: 2 },
    ]);
  });

  test('from two hours before its time it is due; taken, it is never due again', () => {
    const person = onApixaban(monday);
    expect(takingAt(person, '17:59').current).toBeNull();
    expect(lineOf(takingAt(person, '18:00').current)).toBe(
      `${monday} evening: apixaban 10 mg, 2 x 5 mg, due`,
    );
    expect(taps(person, '20:05', `${monday}-evening`, 'taken').is).toBe('report');
    const now = takingAt(person, '20:06');
    expect(lineOf(now.current)).toBe(`${monday} evening: apixaban 10 mg, 2 x 5 mg, taken`);
    expect(now.current?.maySay).toEqual(['twice']);
    expect(now.next).toMatchObject({ on: '2026-11-24', slot: 'morning' });
    expect(now.hasBegun).toBe(true);
  });

  test('a second tap is the same dose said again', () => {
    const person = onApixaban(monday);
    const first = taps(person, '20:05', `${monday}-evening`, 'taken');
    const before = person.episode.sequence;
    expect(taps(person, '20:06', `${monday}-evening`, 'taken')).toMatchObject({ is: 'repeat' });
    expect(person.episode.sequence).toBe(before);
    // Two taps at once have one key, and so one effect.
    const twin = onApixaban(monday);
    expect(taps(twin, '20:05', `${monday}-evening`, 'taken')).toEqual(first);
  });

  test('told as taken, "I did not take it" makes it no dose to take', () => {
    const person = onApixaban(monday);
    taps(person, '20:05', `${monday}-evening`, 'taken');
    expect(taps(person, '23:00', `${monday}-evening`, 'missed').is).toBe('contradicts');
    expect(taps(person, '23:01', `${monday}-evening`, 'not-known').is).toBe('contradicts');
  });

  test('taken twice: somebody is there within the hour', () => {
    const person = onApixaban(monday);
    taps(person, '20:05', `${monday}-evening`, 'taken');
    taps(person, '20:30', `${monday}-evening`, 'twice');
    expect(person.wall(person.due('doses-missed')?.dueAt)).toBe(`${monday} 21:30`);
    expect(takingAt(person, '20:31').current?.said?.is).toBe('twice');
  });

  test('a dose that is not due cannot be told, nor one that the plan has not', () => {
    const person = onApixaban(monday);
    expect(taps(person, '15:00', `${monday}-evening`, 'taken').is).toBe('not-yet');
    expect(taps(person, '20:05', `${monday}-morning`, 'taken').is).toBe('no-such-dose');
    expect(taps(person, '20:05', `${monday}-evening`, 'missed').is).toBe('not-yet');
  });

  test('a contact that counts none missed says nothing of a dose that is only just due', () => {
    const person = onApixaban(monday);
    const counts = { missed: 0, doubled: 0, wrongStrength: false, note: '' } as const;
    person.does('+1 08:30', {
      type: 'report-doses',
      from: { on: monday, slot: 'evening' },
      to: { on: '2026-11-24', slot: 'morning' },
      ...counts,
    });
    const now = takingAt(person, '+1 08:31');
    expect(now.current?.said).toBeNull();
    expect(now.current?.time).toBe('due');
    expect(now.earlier).toBeNull(); // the evening before is told as taken
    expect(now.hasBegun).toBe(true);
  });

  test('not known: nothing more is taken, and somebody asks', () => {
    const person = onApixaban(monday);
    taps(person, '21:00', `${monday}-evening`, 'not-known');
    expect(takingAt(person, '21:01').current?.said?.is).toBe('not-known');
    // In the first, strong days a count that nobody knows is one that the prescriber hears of in four hours.
    expect(person.wall(person.due('doses-missed')?.dueAt)).toBe('2026-11-24 01:00');
  });

  test('two named as missed in the loading phase: a call; the same one corrected: none', () => {
    const person = onApixaban(monday);
    taps(person, '23:00', `${monday}-evening`, 'missed');
    expect(person.due('doses-missed')).toBeUndefined();
    taps(person, '23:30', `${monday}-evening`, 'taken');
    taps(person, '+1 11:00', '2026-11-24-morning', 'missed');
    expect(person.due('doses-missed')).toBeUndefined();
    taps(person, '+1 23:00', '2026-11-24-evening', 'missed');
    expect(person.wall(person.due('doses-missed')?.dueAt)).toBe('2026-11-25 03:00');
  });

  test('the day of the change: 10 mg in the morning, 5 mg in the evening, never both', () => {
    const person = onApixaban(monday);
    expect(lineOf(takingAt(person, '+7 08:00').current)).toBe(
      '2026-11-30 morning: apixaban 10 mg, 2 x 5 mg, due',
    );
    const evening = takingAt(person, '+7 20:00');
    expect(lineOf(evening.current)).toBe('2026-11-30 evening: apixaban 5 mg, 1 x 5 mg, due');
    expect(evening.step).toMatchObject({ on: '2026-11-30', slot: 'evening', isSameBox: true });
  });

  test('after midnight the evening dose is still the last one, and the morning dose is not yet due', () => {
    const person = onApixaban(monday);
    const now = takingAt(person, '+1 00:30');
    expect(now.current).toMatchObject({ on: monday, slot: 'evening', time: 'late' });
    expect(now.next).toMatchObject({ on: '2026-11-24', slot: 'morning' });
  });

  test('tablets left by the plan, and what to do', () => {
    const person = onApixaban(monday);
    person.waitsUntil('+1 12:00');
    expect(tabletsLeft(person.episode, person.now)).toMatchObject({
      boxes: [{ strength: '5 mg', given: 60, left: 56, notBefore: null }],
      // 28 tablets for 14 doses, then 32 doses of one: 16 days from the evening of 30 November.
      outOn: '2026-12-16',
      is: 'enough',
    });
    person.waitsUntil('2026-12-10 12:00');
    expect(tabletsLeft(person.episode, person.now)?.is).toBe('ask');
    person.waitsUntil('2026-12-16 12:00');
    expect(tabletsLeft(person.episode, person.now)?.is).toBe('out');
  });
});

describe('rivaroxaban: a second box', () => {
  test('stays closed until its day', () => {
    const person = onRivaroxaban(monday);
    person.does('11:30', {
      type: 'dispense',
      medicine: 'rivaroxaban',
      strength: '20 mg',
      count: 28,
      dispensedAt: person.at('11:20'),
      dispenser: 'Hospital pharmacy',
      lastsUntilOn: null,
    });
    const left = tabletsLeft(person.episode, person.now);
    expect(left?.boxes).toMatchObject([
      { strength: '15 mg', notBefore: null },
      { strength: '20 mg', left: 28, notBefore: { on: '2026-12-14', slot: 'morning' } },
    ]);
  });

  test('the dose seen by the nurse counts as taken, at its time', () => {
    const { current } = takingAt(onRivaroxaban(monday), '11:05');
    expect(current?.said).toMatchObject({ is: 'taken' });
    expect(current?.doses[0]?.withFood).toBe(true);
  });
});

describe('what is no dose to take is never shown as one', () => {
  test('suspected: nothing from us, and the plan', () => {
    const person = new Story({ referred: `${monday} 09:00` });
    expect(medicineNow(person.episode, person.now)).toEqual({ is: 'none-prescribed', isConfirmed: false });
    expect(planAhead(person.episode)[0]).toMatchObject({ is: 'we-decide', owner: { id: 'dvt-clinic' } });
  });

  test('confirmed, and nothing prescribed', () => {
    const person = confirmedOn(monday);
    expect(medicineNow(person.episode, person.now)).toEqual({ is: 'none-prescribed', isConfirmed: true });
    expect(todayOf(person.episode, person.now).comes).not.toBeNull();
  });

  test('paused: not now, and not again before we say so', () => {
    const person = onApixaban(monday);
    const { treatment } = person.episode;
    if (treatment === null) throw new Error('no treatment');
    const hold = {
      sequence: 99,
      at: person.at('12:00'),
      by: { role: 'clinician', id: 'c' },
      reason: 'Tooth',
      untilAt: person.at('+2 12:00'),
      physician: 'Dr Nwosu',
    } as const;
    const episode = { ...person.episode, treatment: { ...treatment, hold } };
    expect(medicineNow(episode, person.at('20:00'))).toMatchObject({ is: 'paused', medicine: 'apixaban' });
    // Its end is when somebody must act; it does not start again by itself.
    expect(medicineNow(episode, person.at('+3 20:00'))).toMatchObject({ is: 'paused' });
  });

  test('a stop that was ordered, and then said back', () => {
    const person = onApixaban(monday);
    person.does('19:00', firstDose('18:55'));
    person.does('+2 10:00', { type: 'order-treatment-stop', physician: 'Dr Nwosu', reason: 'Bleeding' });
    expect(medicineNow(person.episode, person.now)).toMatchObject({ is: 'stop-ordered' });
    expect(taps(person, '+2 20:00', '2026-11-25-evening', 'taken').is).toBe('no-such-dose');
    person.does('+2 20:10', {
      type: 'confirm-treatment-stop',
      how: 'call',
      saidBack: 'Last one this morning',
      lastDoseOn: '2026-11-25',
    });
    expect(medicineNow(person.episode, person.now)).toEqual({
      is: 'stopped',
      medicine: 'apixaban',
      lastDoseOn: '2026-11-25',
    });
  });

  test('past the last planned dose: nobody has said that it ends', () => {
    const person = confirmedOn(monday);
    person.does(
      '10:45',
      prescribe('apixaban', { start: monday, slot: 'morning', reason: 'provoked', then: 'stop' }),
    );
    expect(medicineNow(person.episode, person.at('2027-02-22 20:00'))).toMatchObject({
      is: 'taking',
      isLastPlanned: true,
    });
    expect(medicineNow(person.episode, person.at('2027-02-23 09:00'))).toMatchObject({
      is: 'after-last',
      lastOn: '2027-02-22',
    });
  });
});

test('the change of dose is in the plan with its day', () => {
  const person = onApixaban(monday);
  person.does('19:00', firstDose('18:55'));
  expect(planAhead(person.episode).some(({ is }) => is === 'dose-change')).toBe(true);
  person.does('+7 20:30', confirmStep('person', '2026-11-30', 'evening'));
  person.does('+7 20:31', confirmStep('pharmacist', '2026-11-30', 'evening'));
  expect(planAhead(person.episode).some(({ is }) => is === 'dose-change')).toBe(false);
});
