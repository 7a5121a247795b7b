/** Warfarin and what runs beside it: a dose is shown only where a clinician has signed one for that day and nothing is about to change it. */
import { describe, expect, test } from 'vitest';
import { missedInLoading, missedInLoadingSince } from '../../src/pathway/treatment/missed-doses.ts';
import type { DosesReport } from '../../src/pathway/treatment/treatment-types.ts';
import { nurse } from '../oracle/episode-story.ts';
import { firstDose } from '../oracle/treatment-story.ts';
import { acted, inr, onWarfarin, stopInjections, week } from '../oracle/warfarin-story.ts';
import { onApixaban, rhea, takingAt } from './companion-story.ts';

const day = '2026-11-23';
const doses = (person: ReturnType<typeof onWarfarin>, clock: string) =>
  (takingAt(person, clock).current?.doses ?? []).map(
    ({ medicine, amount, count }) => `${medicine} ${amount ?? 'not known'}${count === 0 ? ', left out' : ''}`,
  );

describe('warfarin beside injections', () => {
  test('the signed dose of that evening, and the injection with it', () => {
    const ida = onWarfarin(day);
    expect(doses(ida, '20:00')).toContain('warfarin 5 mg');
    expect(doses(ida, '20:00').some((each) => each.startsWith('enoxaparin'))).toBe(false);
    expect(doses(ida, '+1 08:00').some((each) => each.startsWith('enoxaparin'))).toBe(true);
  });

  test('an INR that must be acted on hides the dose until somebody has spoken with her', () => {
    const ida = onWarfarin(day);
    ida.does('+3 15:00', inr('8.5', '14:50'));
    expect(doses(ida, '+3 20:00')).toContain('warfarin not known');
    ida.does('+3 20:10', acted(ida));
    expect(doses(ida, '+3 20:20')).toContain('warfarin 5 mg');
  });

  test('a day that is left out says so, and is no dose', () => {
    const ida = onWarfarin(day);
    ida.does('+1 15:00', week(5, '2026-11-25', { omitOn: ['2026-11-25'], overrideReason: 'High' }));
    expect(doses(ida, '+2 20:00')).toContain('warfarin 0 mg, left out');
    expect(takingAt(ida, '+2 23:00').current?.ifMissed.map(({ is }) => is)).toContain('none');
  });

  test('after the last injection there is none any more', () => {
    const ida = onWarfarin(day);
    ida.does('+4 09:00', inr('2.4', '08:30'));
    ida.does('+5 09:00', inr('2.5', '08:45'));
    ida.does('+6 09:00', stopInjections('2026-11-28', 'Two in range, agreed with haematology'));
    expect(doses(ida, '+7 08:00')).toEqual(['warfarin 5 mg']);
  });
});

test('a first dose in the small hours: the second at 16 hours, by the hours that pass', () => {
  const person = onApixaban(day);
  expect(takingAt(person, '19:00').next?.usualAt.toString()).toBe('2026-11-24T08:00:00Z');
  person.does('19:30', firstDose('19:25'));
  expect(takingAt(person, '19:31').next?.usualAt.toString()).toBe('2026-11-24T08:00:00Z');
  const { treatment } = person.episode;
  const regimen = treatment?.regimen ?? null;
  if (treatment === null || regimen === null || regimen.firstDose === null) throw new Error('no first dose');
  const start = { on: '2026-11-24', slot: 'morning' } as const;
  const [first, ...rest] = regimen.regimen.phases;
  if (first === undefined) throw new Error('no phase');
  const early = {
    ...regimen,
    regimen: { ...regimen.regimen, start, phases: [{ ...first, from: start }, ...rest] },
    firstDose: { ...regimen.firstDose, doseAt: person.at('2026-11-24 01:00') },
  };
  person.episode = { ...person.episode, treatment: { ...treatment, regimen: early } };
  expect(takingAt(person, '2026-11-24 12:00').next?.usualAt.toString()).toBe('2026-11-24T17:00:00Z');
});

describe('doses named one by one, and counts at contacts', () => {
  const at = onApixaban(day).now;
  const report = (sequence: number, also: Partial<DosesReport>): DosesReport => {
    const slot = { on: '2026-11-24', slot: 'morning' } as const;
    const counts = { missed: 1, doubled: 0, wrongStrength: false, isLoading: true, answered: null };
    return { sequence, at, by: rhea, from: slot, to: slot, ...counts, ...also };
  };
  const contact = (sequence: number, missed: number | null): DosesReport =>
    report(sequence, {
      by: nurse,
      from: { on: '2026-11-23', slot: 'evening' },
      to: { on: '2026-11-25', slot: 'morning' },
      missed,
    });
  const evening = { on: '2026-11-24', slot: 'evening' } as const;
  const two = [report(1, {}), report(2, { from: evening, to: evening })];

  test('a dose that she named and that a contact counted is one dose', () => {
    expect(missedInLoading([...two, contact(3, 2)])).toBe(2);
    expect(missedInLoading([...two, contact(3, 3)])).toBe(3);
    // The contact heard fewer than she had named: the larger count holds.
    expect(missedInLoading([...two, contact(3, 0)])).toBe(2);
  });

  test('named after the contact it counts beside it', () => {
    expect(missedInLoading([contact(1, 1), report(2, {})])).toBe(2);
    expect(missedInLoadingSince([contact(1, 1), report(2, {})])).toEqual({ heard: 1, since: 1 });
  });

  test('a later word on the same dose takes the place of the earlier', () => {
    expect(missedInLoading([report(1, {}), report(2, { missed: 0 })])).toBe(0);
  });

  test('a count that nobody knows is never none', () => {
    expect(missedInLoading([contact(1, null)])).toBe(2);
    expect(missedInLoading([report(1, { missed: null })])).toBe(2);
  });
});
