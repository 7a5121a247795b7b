/** When a good faith estimate is due: both sides of each limit, weekends left out. */
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { goodFaithDeadline } from '../../src/engine/estimate-deadline.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const isBusinessDay = (date: Temporal.PlainDate) => date.dayOfWeek <= 5 && date.toString() !== '2026-11-26';

/** Monday 2 November 2026 is the day of booking. */
test.each<[what: string, serviceOn: string, requestedOn: string | null, dueBy: string | null]>([
  ['10 business days ahead: 3 business days', '2026-11-16', null, '2026-11-05'],
  ['9 business days ahead: 1 business day', '2026-11-13', null, '2026-11-03'],
  ['3 business days ahead: 1 business day', '2026-11-05', null, '2026-11-03'],
  ['2 business days ahead: none is due', '2026-11-04', null, null],
  ['2 business days ahead, but asked for', '2026-11-04', '2026-11-02', '2026-11-05'],
  ['the same day: offered, and the visit never waits', '2026-11-02', null, null],
  ['asked for on a Friday: Wednesday', '2026-12-24', '2026-11-06', '2026-11-05'],
  ['asked for later, and due already by booking', '2026-11-05', '2026-11-04', '2026-11-03'],
])('%s', (_, serviceOn, requestedOn, dueBy) => {
  const deadline = goodFaithDeadline({
    bookedOn: day('2026-11-02'),
    serviceOn: day(serviceOn),
    requestedOn: requestedOn === null ? null : day(requestedOn),
    isBusinessDay,
  });
  expect(deadline.dueBy?.toString() ?? null).toBe(dueBy);
  expect(deadline.because.length).toBeGreaterThan(0);
});

test('a holiday is no business day', () => {
  const deadline = goodFaithDeadline({
    bookedOn: day('2026-11-25'),
    serviceOn: day('2026-12-01'),
    requestedOn: null,
    isBusinessDay,
  });
  expect(deadline.dueBy?.toString()).toBe('2026-11-27');
});
