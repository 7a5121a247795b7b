/** J12: "you told me to wait and I had a PE". Who has it, by when, and what happens where nobody takes it. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { assert } from '../../src/engine/assert.ts';
import type { StaffRole } from '../../src/pathway/actors.ts';
import type { Duty } from '../../src/pathway/duty/duty-types.ts';
import { noDuty } from '../../src/pathway/duty/no-duty.ts';
import type { FeedbackSheet } from '../../src/pathway/safety/feedback-types.ts';
import { createSafetyDesk } from '../../src/pathway/safety/safety-desk.ts';
import type { SafetyCommand } from '../../src/pathway/safety/safety-types.ts';
import { createSafetySweep } from '../../src/server/safety-sweep.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';

const zone = 'Europe/London';
/** Monday 2 to Sunday 8 November 2026. */
const days = { mon: 2, tue: 3, wed: 4, thu: 5, fri: 6, sat: 7, sun: 8, nextMon: 9 } as const;
const at = (day: keyof typeof days, time: string): Temporal.Instant =>
  Temporal.ZonedDateTime.from(`2026-11-0${days[day]}T${time}[${zone}]`).toInstant();
const clock = (when: Temporal.Instant | null | undefined): string | null =>
  when ? when.toZonedDateTimeISO(zone).toString().slice(8, 16).replace('T', ' ') : null;

const nineToFive = [{ opens: '09:00', closes: '17:00' }];
const weekdays = (over: Partial<Duty> = {}): Duty => ({
  ...noDuty(zone),
  hours: {
    ...noDuty(zone).hours,
    monday: nineToFive,
    tuesday: nineToFive,
    wednesday: nineToFive,
    thursday: nineToFive,
    friday: nineToFive,
  },
  phones: [
    { userId: 'lead-alex', phone: '07700 900111' },
    { userId: 'lead-bo', phone: '07700 900222' },
  ],
  ...over,
});
const north = { id: 'north', name: 'North', region: 'uk', zone, team: 'Nurses', phone: null } as const;
const everybody: readonly (readonly [id: string, role: StaffRole])[] = [
  ['lead-alex', 'service-lead'],
  ['lead-bo', 'service-lead'],
  ['admin-kim', 'administrator'],
  ['nurse-sam', 'clinician'],
];
const waitedAndPe: FeedbackSheet = {
  page: '/uk/check',
  isUseful: 'no',
  what: 'You told me to wait.\nI had a PE.',
  harm: 'yes',
  contact: '07700 900999',
};

async function aClinic(duty: Duty = weekdays(), staff = everybody) {
  const store = memoryStore();
  const stamp = (when: Temporal.Instant, id = 'visitor') =>
    ({ at: when, by: { role: id === 'visitor' ? 'patient' : 'service-lead', id } }) as const;
  const system = { at: at('mon', '08:00'), by: { role: 'system', id: 'test' } } as const;
  await store.accounts.saveOrganisation(north, system);
  for (const [id, role] of staff)
    await store.accounts.create(
      { id, organisationId: 'north', email: `${id}@x.example`, name: id, roles: [role], disabled: false },
      system,
    );
  await store.duties.keep('north', duty, 0, system);
  let ids = 0;
  const newId = () => `id-${(ids += 1)}`;
  const desk = createSafetyDesk({ store, newId });
  let now = at('mon', '08:00');
  const sweep = createSafetySweep({ store, newId, now: () => now });
  const write = async (when: Temporal.Instant, sheet: Partial<FeedbackSheet> = {}, key = newId()) =>
    desk.receive({ organisation: north, by: stamp(when), key }, { ...waitedAndPe, ...sheet });
  const look = async (caseId: string) => {
    const found = await store.safety.safetyCase('north', caseId);
    assert(found, 'the case is there');
    return found;
  };
  return {
    store,
    desk,
    write,
    look,
    reported: async (when: Temporal.Instant) => {
      const { safetyCase } = await write(when);
      assert(safetyCase, 'a case opens');
      return safetyCase;
    },
    /** The clock alone. */
    until: async (when: Temporal.Instant) => {
      now = when;
      await sweep.passOnDue();
      await sweep.passOnNotReached();
    },
    act: async (caseId: string, who: string, when: Temporal.Instant, command: SafetyCommand, key = newId()) =>
      desk.act(
        { organisation: north, by: stamp(when, who), key },
        caseId,
        (await look(caseId)).safetyCase.sequence,
        command,
      ),
    texts: async () =>
      (await store.deliveries.due(at('nextMon', '23:00'), 99)).length === 0
        ? []
        : (
            await Promise.all(
              (
                await store.deliveries.due(at('nextMon', '23:00'), 99)
              ).map(({ id }) => store.deliveries.get('north', id)),
            )
          ).map((each) => `${clock(each?.dueAt)} ${each?.to.kind === 'on-call' ? each.to.userId : ''}`),
  };
}

describe('who has a report of harm, and by when', () => {
  test('Tuesday 10:15: the first service lead, within the hour, told by telephone at once', async () => {
    const { reported, texts } = await aClinic();
    const { ownerId, takeByAt, state } = await reported(at('tue', '10:15'));
    expect([state, ownerId, clock(takeByAt)]).toEqual(['open', 'lead-alex', '03 11:15']);
    expect(await texts()).toEqual(['03 10:15 lead-alex']);
  });

  test.each([
    ['Friday 16:40: twenty minutes then, and forty on Monday', at('fri', '16:40'), '09 09:40'],
    ['Friday 16:00: at closing time', at('fri', '16:00'), '06 17:00'],
    ['Saturday night: Monday at ten', at('sat', '23:30'), '09 10:00'],
    ['before opening: an hour after it', at('wed', '03:00'), '04 10:00'],
  ])('a working hour: %s', async (_title, when, by) => {
    const { reported } = await aClinic();
    expect(clock((await reported(when)).takeByAt)).toBe(by);
  });

  test('a holiday is no working day', async () => {
    const { reported } = await aClinic(
      weekdays({ holidays: [{ name: 'Closed', heldOn: '2026-11-04', hours: [] }] }),
    );
    expect(clock((await reported(at('tue', '16:30'))).takeByAt)).toBe('05 09:30');
  });

  test('of a clinic that has not said when it is open every hour counts', async () => {
    const { reported } = await aClinic(noDuty(zone));
    expect(clock((await reported(at('sun', '03:00'))).takeByAt)).toBe('08 04:00');
  });

  test('nobody is woken: by night the text waits until somebody is there', async () => {
    const { reported, texts } = await aClinic();
    await reported(at('sat', '23:30'));
    expect(await texts()).toEqual(['09 09:00 lead-alex']);
  });

  test('the rota says who is first; whoever is away is not asked, and who stands in for them is', async () => {
    const shift = {
      userId: 'lead-bo',
      rank: 'first',
      startsAt: at('mon', '00:00'),
      endsAt: at('sun', '00:00'),
    } as const;
    const onRota = await aClinic(weekdays({ rota: [shift] }));
    expect((await onRota.reported(at('tue', '10:00'))).ownerId).toBe('lead-bo');
    const away = { userId: 'lead-alex', startsAt: at('mon', '00:00'), endsAt: at('sun', '00:00') };
    const covered = await aClinic(weekdays({ leave: [{ ...away, coverId: 'admin-kim' }] }));
    expect((await covered.reported(at('tue', '10:00'))).ownerId).toBe('admin-kim');
    const uncovered = await aClinic(weekdays({ leave: [{ ...away, coverId: null }] }));
    expect((await uncovered.reported(at('tue', '10:00'))).ownerId).toBe('lead-bo');
  });

  test('where nobody may take it, that is kept and said, and somebody who comes is asked', async () => {
    const clinic = await aClinic(weekdays(), [['nurse-sam', 'clinician']]);
    const { id, ownerId } = await clinic.reported(at('tue', '10:00'));
    expect(ownerId).toBeNull();
    await clinic.store.accounts.create(
      {
        id: 'new',
        organisationId: 'north',
        email: 'n@x.example',
        name: 'New',
        roles: ['service-lead'],
        disabled: false,
      },
      { at: at('tue', '10:30'), by: { role: 'system', id: 'test' } },
    );
    await clinic.until(at('tue', '11:00'));
    expect((await clinic.look(id)).safetyCase.ownerId).toBe('new');
  });
});

describe('left alone', () => {
  test('past the hour it goes to the next, then to whoever else may, then to all of them, until somebody takes it', async () => {
    const { reported, until, look, texts } = await aClinic();
    const { id } = await reported(at('tue', '10:00'));
    await until(at('tue', '10:59'));
    expect((await look(id)).safetyCase.ownerId).toBe('lead-alex');
    await until(at('tue', '11:00'));
    await until(at('tue', '11:00'));
    expect((await look(id)).safetyCase).toMatchObject({ ownerId: 'lead-bo', state: 'open' });
    await until(at('tue', '11:30'));
    // Kim has no number: the first who has one hears of it.
    expect((await look(id)).safetyCase.ownerId).toBe('admin-kim');
    await until(at('tue', '12:00'));
    expect((await look(id)).safetyCase.ownerId).toBe('lead-alex');
    expect(await texts()).toEqual([
      '03 10:00 lead-alex',
      '03 11:00 lead-bo',
      '03 11:30 lead-alex',
      '03 12:00 lead-alex',
      '03 12:00 lead-bo',
    ]);
    // What was promised to whoever wrote does not move.
    expect(clock((await look(id)).safetyCase.promisedAt)).toBe('03 11:00');
    await until(at('tue', '16:59'));
    expect((await look(id)).events.length).toBeGreaterThan(4);
  });

  test('taken within the hour, it is passed on to nobody', async () => {
    const { reported, until, look, act } = await aClinic();
    const { id } = await reported(at('tue', '10:00'));
    const done = await act(id, 'lead-alex', at('tue', '10:40'), { type: 'take', lookAgainOn: '2026-11-06' });
    expect(done).toMatchObject({ ok: true, safetyCase: { state: 'taken', takeByAt: null } });
    await until(at('wed', '12:00'));
    expect((await look(id)).events.map(({ type }) => type)).toEqual(['case-opened', 'case-taken']);
  });

  test('a text that does not arrive is as if nobody had taken it; with nobody left to ask, the hour still holds', async () => {
    const { reported, until, look, store } = await aClinic(
      weekdays({ phones: [{ userId: 'lead-alex', phone: '07700 900111' }] }),
      [
        ['lead-alex', 'service-lead'],
        ['lead-bo', 'service-lead'],
      ],
    );
    const { id } = await reported(at('tue', '10:00'));
    const fail = async (when: Temporal.Instant) => {
      for (const due of await store.deliveries.due(when, 9)) {
        const held = await store.deliveries.claim('north', due.id, {
          now: when,
          until: when.add({ minutes: 5 }),
        });
        assert(held, 'nobody else sends it');
        await store.deliveries.note('north', due.id, {
          outcome: 'failed',
          at: when,
          attempt: held.attempts,
          channel: 'sms',
          status: 'no',
          because: 'refused',
          maybeSent: false,
        });
      }
    };
    await fail(at('tue', '10:01'));
    await until(at('tue', '10:02'));
    expect((await look(id)).safetyCase.ownerId).toBe('lead-bo');
    await fail(at('tue', '10:03'));
    await until(at('tue', '10:04'));
    expect((await look(id)).events).toHaveLength(2);
    await until(at('tue', '10:32'));
    expect((await look(id)).events).toHaveLength(3);
  });

  test('many reports at once ring one telephone once, and each has its own hour', async () => {
    const { reported, texts } = await aClinic();
    for (const minute of ['00', '01', '02', '04']) await reported(at('tue', `10:${minute}`));
    expect(await texts()).toEqual(['03 10:00 lead-alex']);
    expect(clock((await reported(at('tue', '10:06'))).takeByAt)).toBe('03 11:06');
    expect(await texts()).toHaveLength(2);
  });
});

describe('what is kept', () => {
  test('line breaks, and a double click once; another text under the same key is another one', async () => {
    const { write, store } = await aClinic();
    const first = await write(at('tue', '10:00'), {}, 'form-1');
    const second = await write(at('tue', '10:00'), {}, 'form-1');
    expect(second.feedback.id).toBe(first.feedback.id);
    expect(second.safetyCase?.id).toBe(first.safetyCase?.id);
    await write(at('tue', '10:05'), { what: 'And something else.' }, 'form-1');
    const kept = await store.safety.feedback('north', { limit: 9 });
    expect(kept.map(({ feedback }) => feedback.what)).toEqual([
      'And something else.',
      'You told me to wait.\nI had a PE.',
    ]);
    expect(await store.safety.cases('north', { closed: true, limit: 9 })).toHaveLength(2);
  });

  test('a plain no opens no case, and is read within three days of opening', async () => {
    const { write, store } = await aClinic();
    const { feedback, safetyCase } = await write(at('thu', '10:00'), { harm: 'no', what: 'Very clear.' });
    expect(safetyCase).toBeNull();
    expect(feedback.readByOn).toBe('2026-11-10');
    expect(await store.safety.cases('north', { closed: true, limit: 9 })).toEqual([]);
  });

  test('from open to closed: taken, looked into, linked to a hazard, closed with what it came to; nothing is taken away', async () => {
    const { reported, act, look } = await aClinic();
    const { id } = await reported(at('tue', '10:00'));
    const refused = async (command: SafetyCommand) => {
      const done = await act(id, 'lead-alex', at('tue', '10:30'), command);
      return done.ok ? 'done' : done.refusal.code;
    };
    const close = { type: 'close', outcome: 'severe', text: 'The page is changed.' } as const;
    expect(await refused(close)).toBe('not-in-this-state');
    expect(await refused({ type: 'take', lookAgainOn: '2026-11-02' })).toBe('day-is-over');
    expect(await refused({ type: 'take', lookAgainOn: '2026-11-06' })).toBe('done');
    expect(await refused({ type: 'take', lookAgainOn: '2026-11-06' })).toBe('not-in-this-state');
    const hand = { type: 'hand-over', lookAgainOn: '2026-11-06', text: 'Leave' } as const;
    expect(await refused({ ...hand, ownerId: 'nurse-sam' })).toBe('not-an-owner');
    expect(await refused({ ...hand, ownerId: 'lead-bo' })).toBe('done');
    expect(await refused({ type: 'investigate', lookAgainOn: '2026-11-09', text: 'The answers' })).toBe(
      'done',
    );
    expect(await refused(close)).toBe('no-hazard-said');
    expect(await refused({ type: 'link', hazard: 'H2' })).toBe('done');
    expect(await refused(close)).toBe('done');
    const { safetyCase, events } = await look(id);
    expect(safetyCase).toMatchObject({
      state: 'closed',
      outcome: 'severe',
      hazard: 'H2',
      ownerId: 'lead-bo',
    });
    expect(events.map(({ type }) => type)).toEqual([
      'case-opened',
      'case-taken',
      'case-handed-over',
      'case-investigated',
      'case-linked',
      'case-closed',
    ]);
    expect(await refused({ type: 'reopen', lookAgainOn: '2026-11-09', text: 'News' })).toBe('done');
    expect((await look(id)).safetyCase).toMatchObject({
      state: 'investigating',
      outcome: null,
      ownerId: 'lead-alex',
    });
  });

  test('two who take it at once: one has it, and the other is told', async () => {
    const { reported, desk } = await aClinic();
    const { id } = await reported(at('tue', '10:00'));
    const take = (who: string, key: string) =>
      desk.act(
        { organisation: north, by: { at: at('tue', '10:10'), by: { role: 'service-lead', id: who } }, key },
        id,
        1,
        { type: 'take', lookAgainOn: '2026-11-06' },
      );
    expect(await take('lead-alex', 'a')).toMatchObject({ ok: true, safetyCase: { ownerId: 'lead-alex' } });
    expect(await take('lead-bo', 'b')).toEqual({ ok: false, refusal: { code: 'changed-meanwhile' } });
    // The same press again is the same act.
    expect(await take('lead-alex', 'a')).toMatchObject({ ok: true, safetyCase: { ownerId: 'lead-alex' } });
  });
});

test('a text says that something waits, and by when: no word of what somebody wrote', async () => {
  const { reported, store } = await aClinic();
  await reported(at('tue', '10:00'));
  const [due] = await store.deliveries.due(at('tue', '10:00'), 9);
  assert(due, 'somebody is told');
  const delivery = await store.deliveries.get('north', due.id);
  expect(delivery?.words).toBe('on-call.now');
  expect(delivery?.values).toEqual({ by: '2026-11-03T11:00+00:00[Europe/London]', told: '1' });
});
