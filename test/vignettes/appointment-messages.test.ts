/** What a person is told of their appointments, and when, by the clinic's wall clock: read from the texts that left. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { sendDue } from '../../src/channels/send-due.ts';
import { rules } from '../../src/engine/rules.ts';
import type { Channel } from '../../src/pathway/channel.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import type { Person } from '../../src/pathway/person.ts';
import { tellOf } from '../../src/pathway/scheduling/appointment-messages.ts';
import type { Appointment } from '../../src/pathway/scheduling/appointment-types.ts';
import { createDesk } from '../../src/pathway/scheduling/desk.ts';
import type { Booking, DeskDone } from '../../src/pathway/scheduling/desk-types.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { aPerson } from '../contracts/store-examples.ts';
import {
  anAppointment,
  held,
  london,
  noLimit,
  onWall,
  physician,
  scanner,
  span,
  walksIn,
  wall,
  weekdaysOnly,
} from '../oracle/booking-clinic.ts';

const reception = { role: 'front-desk', id: 'robin' } as const;

type Text = { readonly at: string; readonly says: string };

/** A clinic with a scanner and a physician, open on weekdays from nine to five, that sends texts to one person. */
async function aClinic(over: Partial<Person> = {}, zone = london) {
  const store = memoryStore();
  let ids = 0;
  const clinic = createClinic({ store, rules, newId: () => `x${(ids += 1)}` });
  const desk = createDesk({ store, clinic });
  const organisation = {
    id: 'elm',
    name: 'Elm Street',
    region: zone === london ? 'uk' : 'us',
    zone,
    team: 'vein clinic',
    phone: '020 7946 0100',
  } as const;
  const start = wall('2026-01-05 08:00', zone);
  const by = { at: start, by: reception };
  await store.accounts.saveOrganisation(organisation, by);
  await store.duties.keep('elm', weekdaysOnly(zone), 0, by);
  await store.people.register('elm', aPerson('p1', { phone: '07700 900123', ...over }), 'k', by);
  const directions = 'Lift B, then follow the blue line.';
  await store.schedules.save('elm', { ...scanner, horizonDays: 400, directions }, 0, by);
  await store.schedules.save('elm', { ...physician, horizonDays: 400 }, 0, by);

  let now = start;
  let isBusy = false;
  const texts: Text[] = [];
  const sms: Channel = {
    name: 'texts',
    medium: 'sms',
    canFind: false,
    send: async ({ letter }) => {
      if (isBusy)
        return { outcome: 'later', because: 'busy', status: '503', afterSeconds: null, maybeSent: false };
      texts.push({ at: onWall(now, zone), says: letter.lines.join(' ') });
      return { outcome: 'accepted', providerId: `SM${texts.length}`, status: 'sent' };
    },
    find: async () => ({ found: 'unknown' }),
  };
  const send = async (at: Temporal.Instant) => {
    now = at;
    const parts = {
      ...store,
      channels: [sms],
      now: () => now,
      linkTo: async () => null,
      deskLink: () => null,
      note: () => {},
    };
    await sendDue(parts);
  };
  /** The sender looks each half hour. */
  const until = async (clock: string) => {
    for (const end = wall(clock, zone); Temporal.Instant.compare(now, end) < 0; )
      await send(now.add({ minutes: 30 }));
    return texts;
  };
  let keys = 0;
  const asked = async (clock: string) => {
    const at = wall(clock, zone);
    // What was due before is sent before.
    await until(clock);
    await send(at);
    return { organisation, by: { at, by: reception }, key: `k${(keys += 1)}` };
  };
  const done = async (clock: string, outcome: Promise<DeskDone>): Promise<string> => {
    const kept = await outcome;
    if (!kept.ok) throw new Error(JSON.stringify(kept.refusal));
    await send(wall(clock, zone));
    return kept.appointmentId;
  };
  const books = async (clock: string, visitAt: string, more: Partial<Booking> = {}) =>
    done(
      clock,
      desk.book(await asked(clock), {
        patient: { kind: 'person', personId: 'p1' },
        episode: null,
        serviceType: 'venous-duplex',
        urgency: anAppointment().urgency,
        wanted: noLimit,
        slots: [{ scheduleId: 'scanner-1', startsAt: wall(visitAt, zone) }],
        then: null,
        needs: walksIn,
        reason: 'Scan',
        comment: null,
        breachReason: null,
        ...more,
      }),
    );
  const versionOf = async (id: string) => (await store.appointments.get('elm', id))?.version ?? 0;
  const moves = async (clock: string, id: string, visitAt: string, scheduleId = 'scanner-1') =>
    done(
      clock,
      desk.move(await asked(clock), {
        appointmentId: id,
        version: await versionOf(id),
        to: { scheduleId, startsAt: wall(visitAt, zone) },
        breachReason: null,
      }),
    );
  const cancels = async (clock: string, id: string, reason: 'patient' | 'clinic' | 'red-flag' = 'clinic') =>
    done(
      clock,
      desk.cancel(await asked(clock), {
        appointmentId: id,
        version: await versionOf(id),
        reason,
        note: null,
      }),
    );
  const busy = (is: boolean) => (isBusy = is);
  return { store, books, moves, cancels, until, busy };
}

const times = (texts: readonly Text[]): string[] =>
  texts.map(({ at, says }) => {
    const kind = says.startsWith('Reminder')
      ? 'reminder'
      : says.startsWith('New time')
        ? 'moved'
        : /is cancelled/.test(says)
          ? 'cancelled'
          : 'booked';
    return `${at} ${kind} ${/\d+:\d\d/.exec(says)?.[0] ?? ''}`;
  });

describe('booked', () => {
  test('booked on Tuesday for Friday: told at once, and again on Thursday at ten', async () => {
    const { books, until } = await aClinic();
    await books('2026-02-03 11:00', '2026-02-06 09:00');
    expect(times(await until('2026-02-10 12:00'))).toEqual([
      '2026-02-03 11:00 booked 9:00',
      '2026-02-05 10:00 reminder 9:00',
    ]);
  });

  test('the text says when, where, what to bring and whom to ring, and not what it is for', async () => {
    const { books, until } = await aClinic();
    await books('2026-02-03 11:00', '2026-02-06 09:00');
    const [first] = await until('2026-02-03 11:30');
    expect(first?.says).toBe(
      'Your appointment: Fri 6 Feb, 9:00, Vascular unit, level 2. Bring a list of your medicines. ' +
        'Another time? Call us on 020 7946 0100. Breathless, chest pain, faint, cough blood, bleeding: ' +
        'call 999 now, do not wait for us.',
    );
  });

  test('booked today for tomorrow: told once; a reminder would come too soon after it', async () => {
    const { books, until } = await aClinic();
    await books('2026-02-05 15:00', '2026-02-06 11:00');
    expect(times(await until('2026-02-10 12:00'))).toEqual(['2026-02-05 15:00 booked 11:00']);
  });

  test('a scan and the physician after it are told each by itself: they are in two rooms', async () => {
    const { books, until } = await aClinic();
    await books('2026-02-03 11:00', '2026-02-06 09:00', {
      then: 'physician-visit',
      slots: [
        { scheduleId: 'scanner-1', startsAt: wall('2026-02-06 09:00') },
        { scheduleId: 'dr-amin', startsAt: wall('2026-02-06 09:30') },
      ],
    });
    const texts = await until('2026-02-03 12:00');
    expect(texts.map(({ says }) => /Vascular unit, level 2|Room 4/.exec(says)?.[0])).toEqual([
      'Vascular unit, level 2',
      'Room 4',
    ]);
  });

  test('who is not registered here is told by the desk alone', async () => {
    const { books, store } = await aClinic();
    const id = await books('2026-02-03 11:00', '2026-02-06 09:00', {
      patient: { kind: 'not-registered', name: 'Ada', phone: '07700 900999', bornOn: null },
    });
    expect(await store.deliveries.ofAppointment('elm', id)).toEqual([]);
  });

  test('who has neither telephone nor e-mail stands in the list of the desk within a second', async () => {
    const { books, store } = await aClinic({ phone: null, email: null });
    const id = await books('2026-02-03 11:00', '2026-02-06 09:00');
    expect(await store.deliveries.deadLetters('elm', 9)).toMatchObject([
      { appointmentId: id, words: 'appointment.booked', because: 'no-address' },
    ]);
  });
});

describe('changed', () => {
  test('moved twice: each new time is told, and of the times before nobody is reminded', async () => {
    const { books, moves, until } = await aClinic();
    const first = await books('2026-02-02 11:00', '2026-02-06 09:00');
    const second = await moves('2026-02-02 15:00', first, '2026-02-09 10:00');
    await moves('2026-02-03 09:00', second, '2026-02-11 14:00');
    expect(times(await until('2026-02-20 12:00'))).toEqual([
      '2026-02-02 11:00 booked 9:00',
      '2026-02-02 15:00 moved 10:00',
      '2026-02-03 09:00 moved 14:00',
      '2026-02-10 10:00 reminder 14:00',
    ]);
  });

  test('cancelled: told which one, and the reminder never goes', async () => {
    const { books, cancels, until } = await aClinic();
    const id = await books('2026-02-02 11:00', '2026-02-06 09:00');
    await cancels('2026-02-04 16:00', id);
    expect(times(await until('2026-02-10 12:00'))).toEqual([
      '2026-02-02 11:00 booked 9:00',
      '2026-02-04 16:00 cancelled 9:00',
    ]);
  });

  test('cancelled for an emergency sign: no text stands beside the call for help', async () => {
    const { books, cancels, until } = await aClinic();
    const id = await books('2026-02-02 11:00', '2026-02-06 09:00');
    await cancels('2026-02-04 16:00', id, 'red-flag');
    expect(times(await until('2026-02-10 12:00'))).toEqual(['2026-02-02 11:00 booked 9:00']);
  });

  test('the physician alone is moved: that one is named as off, so that nobody takes the scan for it', async () => {
    const { books, moves, until, store } = await aClinic();
    const scan = await books('2026-02-02 11:00', '2026-02-06 09:00', {
      then: 'physician-visit',
      slots: [
        { scheduleId: 'scanner-1', startsAt: wall('2026-02-06 09:00') },
        { scheduleId: 'dr-amin', startsAt: wall('2026-02-06 09:30') },
      ],
    });
    const pair = (await store.appointments.get('elm', scan))?.appointment.pairedWith ?? '';
    await moves('2026-02-03 10:00', pair, '2026-02-06 15:00', 'dr-amin');
    expect(times(await until('2026-02-10 12:00')).slice(2)).toEqual([
      '2026-02-03 10:00 cancelled 9:30',
      '2026-02-03 10:00 booked 15:00',
      '2026-02-05 10:00 reminder 9:00',
      '2026-02-05 10:00 reminder 15:00',
    ]);
  });

  test('arrived early on the day before: nobody is reminded of a visit that has begun', async () => {
    const told = tellOf({
      ...change(),
      before: [visit()],
      after: [visit({ status: 'arrived' })],
    });
    expect(told).toEqual({ messages: [], withdrawn: ['a1'] });
  });
});

describe('quiet hours, from 21:00 to 08:00', () => {
  test('booked at ten in the evening for next week: told at eight', async () => {
    const { books, until } = await aClinic();
    await books('2026-02-02 22:00', '2026-02-11 09:00');
    expect(times(await until('2026-02-03 12:00'))).toEqual(['2026-02-03 08:00 booked 9:00']);
  });

  test('cancelled by night, and moved by night: what was still held is told to nobody', async () => {
    const { books, moves, cancels, until } = await aClinic();
    const first = await books('2026-02-02 22:00', '2026-02-11 09:00');
    const second = await moves('2026-02-02 22:30', first, '2026-02-12 09:30');
    await moves('2026-02-02 23:00', second, '2026-02-13 10:00');
    expect(times(await until('2026-02-03 12:00'))).toEqual(['2026-02-03 08:00 moved 10:00']);
    const other = await books('2026-02-03 22:00', '2026-02-16 09:00');
    await cancels('2026-02-03 23:00', other);
    expect(times(await until('2026-02-04 12:00')).slice(1)).toEqual(['2026-02-04 08:00 cancelled 9:00']);
  });

  test('nine in the morning is off, said at ten the evening before: told at once, or they set out in vain', async () => {
    const { books, cancels, until } = await aClinic();
    const id = await books('2026-02-02 11:00', '2026-02-06 09:00');
    await cancels('2026-02-05 22:00', id);
    expect(times(await until('2026-02-06 12:00')).slice(2)).toEqual(['2026-02-05 22:00 cancelled 9:00']);
  });

  test('a provider that was busy all day is not tried again by night, but at eight', async () => {
    const { books, until, busy } = await aClinic();
    await books('2026-02-02 11:00', '2026-02-06 14:00');
    await until('2026-02-05 09:00');
    busy(true);
    await until('2026-02-05 20:00');
    busy(false);
    expect(times(await until('2026-02-06 12:00')).slice(1)).toEqual(['2026-02-06 08:00 reminder 14:00']);
  });

  test('a sender that was down until after the visit sends no reminder of it: the desk sees that', async () => {
    const { books, store } = await aClinic();
    const id = await books('2026-02-02 11:00', '2026-02-06 09:00');
    const now = wall('2026-02-06 09:00');
    const parts = {
      ...store,
      channels: [],
      now: () => now,
      linkTo: async () => null,
      deskLink: () => null,
      note: () => {},
    };
    await sendDue(parts);
    expect(await store.deliveries.deadLetters('elm', 9)).toMatchObject([
      { appointmentId: id, words: 'appointment.reminder', because: 'too-late' },
    ]);
  });
});

describe('the calendar’s odd days', () => {
  test('a visit on 1 March of a leap year: reminded on 29 February', async () => {
    const { books, until } = await aClinic();
    await books('2028-02-22 11:00', '2028-03-01 09:00');
    expect(times(await until('2028-03-02 12:00'))).toEqual([
      '2028-02-22 11:00 booked 9:00',
      '2028-02-29 10:00 reminder 9:00',
    ]);
  });

  test.each([
    ['London, spring', '2026-03-23 11:00', '2026-03-30 09:00', '2026-03-29 10:00', london],
    ['London, autumn', '2026-10-19 11:00', '2026-10-26 09:00', '2026-10-25 10:00', london],
    ['New York, autumn', '2026-10-26 11:00', '2026-11-02 09:00', '2026-11-01 10:00', 'America/New_York'],
  ])(
    'the clocks change the day before, %s: ten is ten there, and nine is nine',
    async (_name, booked, visitAt, reminded, zone) => {
      const { books, until } = await aClinic(
        { phone: zone === london ? '07700 900123' : '(212) 555-0123' },
        zone,
      );
      await books(booked, visitAt);
      const texts = await until(visitAt);
      expect(texts.map(({ at }) => at)).toEqual([booked, reminded]);
      expect(texts[1]?.says).toMatch(/\b0?9:00/);
    },
  );
});

const visit = (over: Partial<Appointment> = {}): Appointment => {
  const time = span('2026-02-06 09:00', '2026-02-06 09:30');
  return anAppointment({ ...time, slots: [held('scanner-1', time)], ...over });
};
const change = () => ({
  before: [] as readonly Appointment[],
  after: [] as readonly Appointment[],
  schedules: [scanner],
  duty: weekdaysOnly(),
  zone: london,
  now: wall('2026-02-02 11:00'),
});

test('whenever it is booked, and for whenever: none in quiet hours that can wait, none after the visit, one reminder at most', () => {
  const minutes = (most: number) => fc.integer({ min: 0, max: most });
  fc.assert(
    fc.property(minutes(60 * 24 * 366), minutes(60 * 24 * 60), (bookedAfter, ahead) => {
      const now = wall('2026-01-01 00:00').add({ minutes: bookedAfter });
      const startsAt = now.add({ minutes: ahead + 1 });
      const time = { startsAt, endsAt: startsAt.add({ minutes: 30 }) };
      const { messages, withdrawn } = tellOf({
        ...change(),
        now,
        after: [visit({ ...time, slots: [held('scanner-1', time)] })],
      });
      expect(withdrawn).toEqual([]);
      const [booked, ...reminders] = messages;
      expect(booked?.words).toBe('appointment.booked');
      expect(reminders.length).toBeLessThanOrEqual(1);
      for (const { dueAt, words } of messages) {
        expect(Temporal.Instant.compare(now, dueAt)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(dueAt, startsAt)).toBeLessThan(0);
        const { hour } = dueAt.toZonedDateTimeISO(london);
        const isQuiet = hour >= 21 || hour < 8;
        if (words === 'appointment.reminder' || ahead > 60 * 24) expect(isQuiet).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});
