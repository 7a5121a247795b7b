/** One visit as a file for a calendar: read by a strict reader of RFC 5545, and by a calendar that knows what it had before. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { appointmentFile } from '../../src/channels/appointment-file.ts';
import { smtpChannel } from '../../src/channels/smtp.ts';
import { rules } from '../../src/engine/rules.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import { createDesk } from '../../src/pathway/scheduling/desk.ts';
import type { DeskDone } from '../../src/pathway/scheduling/desk-types.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { anAppointment, noLimit, scanner, walksIn, wall, weekdaysOnly } from '../oracle/booking-clinic.ts';
import { aLetter } from './channel-contract.ts';
import { mailSettings, openMailServer } from './channel-smtp-peer.ts';
import { aPerson } from './store-examples.ts';

const elm = { id: 'elm', name: 'Elm', region: 'uk', zone: 'Europe/London', team: 't', phone: null } as const;
const reception = { role: 'front-desk', id: 'robin' } as const;

async function aClinic(place = scanner.place, directions: string | null = 'Lift B; then left, door 2') {
  const store = memoryStore();
  const desk = createDesk({ store, clinic: createClinic({ store, rules, newId: () => 'x' }) });
  const by = (clock: string) => ({ at: wall(clock), by: reception });
  await store.accounts.saveOrganisation(elm, by('2026-01-05 08:00'));
  await store.duties.keep('elm', weekdaysOnly(), 0, by('2026-01-05 08:00'));
  await store.people.register('elm', aPerson('p1'), 'k', by('2026-01-05 08:00'));
  await store.schedules.save('elm', { ...scanner, place, directions }, 0, by('2026-01-05 08:00'));
  let keys = 0;
  const asked = (clock: string) => ({ organisation: elm, by: by(clock), key: `k${(keys += 1)}` });
  const idOf = (done: DeskDone): string => {
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    return done.appointmentId;
  };
  const book = async (clock: string, visitAt: string) =>
    idOf(
      await desk.book(asked(clock), {
        patient: { kind: 'person', personId: 'p1' },
        episode: null,
        serviceType: 'venous-duplex',
        urgency: anAppointment().urgency,
        wanted: noLimit,
        slots: [{ scheduleId: 'scanner-1', startsAt: wall(visitAt) }],
        then: null,
        needs: walksIn,
        reason: 'Scan of the left leg, DVT?',
        comment: null,
        breachReason: null,
      }),
    );
  const version = async (id: string) => (await store.appointments.get('elm', id))?.version ?? 0;
  const move = async (clock: string, id: string, visitAt: string) =>
    idOf(
      await desk.move(asked(clock), {
        appointmentId: id,
        version: await version(id),
        to: { scheduleId: 'scanner-1', startsAt: wall(visitAt) },
        breachReason: null,
      }),
    );
  const cancel = async (clock: string, id: string) =>
    idOf(
      await desk.cancel(asked(clock), {
        appointmentId: id,
        version: await version(id),
        reason: 'patient',
        note: null,
      }),
    );
  const file = async (id: string) => (await appointmentFile(store, elm, id))?.text ?? 'none';
  return { book, move, cancel, file, store };
}

test('as it is written, to the letter', async () => {
  const { book, file } = await aClinic();
  const id = await book('2026-03-23 11:00', '2026-03-30 09:00');
  expect(await file(id)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Virchow//Calendar//EN',
      'METHOD:PUBLISH',
      'NAME:Appointments',
      'X-WR-CALNAME:Appointments',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/London',
      'BEGIN:DAYLIGHT',
      'DTSTART:20250330T090000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0100',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20251026T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0000',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T010000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20261025T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0000',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20270328T010000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      `UID:${id}@virchow.invalid`,
      'SEQUENCE:0',
      'DTSTAMP:20260323T110000Z',
      'DTSTART;TZID=Europe/London:20260330T090000',
      'DTEND;TZID=Europe/London:20260330T093000',
      'SUMMARY:Appointment',
      'LOCATION:Vascular unit\\, level 2',
      'DESCRIPTION:Lift B\\; then left\\, door 2',
      'ORGANIZER;CN="Appointments":mailto:no-reply@virchow.invalid',
      'STATUS:CONFIRMED',
      'LAST-MODIFIED:20260323T110000Z',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('nothing in it says what the visit is for, or whose it is', async () => {
  const { book, file } = await aClinic();
  expect(await file(await book('2026-03-23 11:00', '2026-03-30 09:00'))).not.toMatch(
    /scan|DVT|leg|ultrasound|clot|p1|Doe/i,
  );
});

describe('one visit, one entry', () => {
  test('moved twice and cancelled: the same name, always a later change, and gone at the end', async () => {
    const { book, move, cancel, file } = await aClinic();
    const first = await book('2026-03-23 11:00', '2026-03-30 09:00');
    const files = [await file(first)];
    const second = await move('2026-03-24 11:00', first, '2026-03-31 10:00');
    files.push(await file(second));
    const third = await move('2026-03-25 11:00', second, '2026-04-01 11:00');
    files.push(await file(third));
    const mine = files.map((text) => read(text));
    expect(new Set(mine.map(({ uid }) => uid)).size).toBe(1);
    expect(mine.map(({ startsAt }) => startsAt)).toEqual([
      '2026-03-30T09:00:00+01:00[Europe/London]',
      '2026-03-31T10:00:00+01:00[Europe/London]',
      '2026-04-01T11:00:00+01:00[Europe/London]',
    ]);
    // Whoever comes back to an old page gets the file of today.
    expect([await file(first), await file(second)]).toEqual([await file(third), await file(third)]);

    await cancel('2026-03-26 11:00', third);
    const last = read(await file(first));
    expect(last).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: mine[0]?.uid });
    const sequences = [...mine, last].map(({ sequence }) => sequence);
    expect(sequences.toSorted((a, b) => a - b)).toEqual(sequences);
    expect(new Set(sequences).size).toBe(4);
    // In whatever order the mails are opened, the calendar ends without it.
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 3, 0, 2],
    ])
      expect(order.reduce(opened, new Map<string, Entry>()).get(last.uid)?.status).toBe('CANCELLED');
    function opened(calendar: Map<string, Entry>, index: number): Map<string, Entry> {
      const entry = [...mine, last][index];
      if (entry === undefined) throw new Error('no such mail');
      const known = calendar.get(entry.uid);
      return known && known.sequence >= entry.sequence ? calendar : new Map(calendar).set(entry.uid, entry);
    }
  });

  test('cancelled: of the same organizer, under the same name, later, and to nobody who could be asked to answer', async () => {
    const { book, cancel, file } = await aClinic();
    const id = await book('2026-03-23 11:00', '2026-03-30 09:00');
    const before = read(await file(id));
    await cancel('2026-03-24 11:00', id);
    const after = read(await file(id));
    // RFC 5546, 3.2.5: UID, SEQUENCE, DTSTAMP and ORGANIZER, each once.
    expect(after).toMatchObject({ method: 'CANCEL', uid: before.uid, status: 'CANCELLED' });
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect([before.organizer, after.organizer]).toEqual([
      'mailto:no-reply@virchow.invalid',
      'mailto:no-reply@virchow.invalid',
    ]);
    expect([before.stampedAt, after.stampedAt]).toEqual(['20260323T110000Z', '20260324T110000Z']);
    expect([before.attendees, after.attendees]).toEqual([0, 0]);
  });

  test('two visits are two entries', async () => {
    const { book, file } = await aClinic();
    const one = read(await file(await book('2026-03-23 11:00', '2026-03-30 09:00')));
    const other = read(await file(await book('2026-03-23 11:00', '2026-03-30 10:00')));
    expect(one.uid).not.toBe(other.uid);
  });

  test('what is not there has no file, another organisation’s neither', async () => {
    const { book, store } = await aClinic();
    const id = await book('2026-03-23 11:00', '2026-03-30 09:00');
    expect(await appointmentFile(store, elm, 'nothing')).toBeNull();
    expect(await appointmentFile(store, { ...elm, id: 'south' }, id)).toBeNull();
  });
});

test('whatever a place is called, and on whatever day: a strict reader reads back the same', async () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
  const day = fc.integer({ min: 0, max: 28 }).map((days) => days);
  await fc.assert(
    fc.asyncProperty(text, text, day, async (place, directions, days) => {
      const { book, file } = await aClinic(place, directions);
      // Weekdays around both changes of the clocks.
      const on = Temporal.PlainDate.from(days % 2 === 0 ? '2026-03-16' : '2026-10-12').add({ days });
      if (on.dayOfWeek > 5) return;
      const visitAt = `${on.toString()} 09:00`;
      const entry = read(await file(await book(`${on.subtract({ days: 3 }).toString()} 08:30`, visitAt)));
      expect(Temporal.ZonedDateTime.from(entry.startsAt).toInstant()).toEqual(wall(visitAt));
      expect(entry.minutes).toBe(30);
      expect([entry.location, entry.description]).toEqual([sayable(place), sayable(directions)]);
    }),
    { numRuns: 60 },
  );
});

test('by e-mail the file goes with the words', async () => {
  const server = await openMailServer();
  try {
    const { book, store } = await aClinic();
    const id = await book('2026-03-23 11:00', '2026-03-30 09:00');
    const calendar = await appointmentFile(store, elm, id);
    if (calendar === null) throw new Error('no file');
    const sent = await smtpChannel(mailSettings(server.port)).send({
      letter: aLetter(),
      address: { kind: 'email', email: 'jo@clinic.example' },
      reference: 'r1',
      organisationId: 'elm',
      calendar,
    });
    expect(sent.outcome).toBe('accepted');
    const [message = ''] = server.taken();
    expect(message).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/);
    const encoded = /text\/calendar[\s\S]*?base64\r\n\r\n([\w+/=\r\n]+)/.exec(message)?.[1] ?? '';
    expect(Buffer.from(encoded, 'base64').toString()).toBe(calendar.text);
  } finally {
    await server.close();
  }
});

type Entry = ReturnType<typeof read>;

/** What iCalendar can say of a text: no control characters but the line break. */
const sayable = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();

/** A reader of its own: folds, escapes, brackets, and the clock by the rules that the file itself brings. */
function read(text: string) {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.split('\r\n');
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  const whole = text
    .trimEnd()
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
  const stack: string[] = [];
  const inEvent = new Map<string, string>();
  let method = '';
  const zones: { at: string; offset: string }[] = [];
  let change = { at: '', offset: '' };
  for (const line of whole) {
    const colon = line.indexOf(':');
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)];
    if (name === 'BEGIN') stack.push(value);
    else if (name === 'END') {
      expect(stack.pop()).toBe(value);
      if (value === 'DAYLIGHT' || value === 'STANDARD') zones.push(change);
    } else if (stack.at(-1) === 'VEVENT') {
      expect(inEvent.has(name)).toBe(false);
      inEvent.set(name, value);
    } else if (name === 'METHOD') method = value;
    else if (name === 'DTSTART') change = { ...change, at: value };
    else if (name === 'TZOFFSETTO') change = { ...change, offset: value };
  }
  expect(stack).toEqual([]);
  const local = (name: string): Temporal.ZonedDateTime => {
    const value = inEvent.get(`${name};TZID=Europe/London`) ?? '';
    const rule = zones
      .filter(({ at }) => at <= value)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .at(-1);
    const at = Temporal.PlainDateTime.from(value).toString();
    const offset = (rule?.offset ?? '').replace(/(..)$/, ':$1');
    return Temporal.Instant.from(`${at}${offset}`).toZonedDateTimeISO('Europe/London');
  };
  const said = (name: string): string =>
    (inEvent.get(name) ?? '').replaceAll(/\\([\\;,nN])/g, (_all, sign: string) =>
      /n/i.test(sign) ? '\n' : sign,
    );
  return {
    method,
    uid: inEvent.get('UID') ?? '',
    sequence: Number(inEvent.get('SEQUENCE')),
    status: inEvent.get('STATUS'),
    organizer: [...inEvent].find(([name]) => /^ORGANIZER(?:;|$)/.test(name))?.[1],
    attendees: [...inEvent.keys()].filter((name) => /^ATTENDEE(?:;|$)/.test(name)).length,
    stampedAt: inEvent.get('DTSTAMP'),
    startsAt: local('DTSTART').toString(),
    minutes: local('DTSTART').until(local('DTEND')).total('minutes'),
    location: said('LOCATION').trim(),
    description: said('DESCRIPTION').trim(),
  };
}
