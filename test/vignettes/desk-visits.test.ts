/** Booked at the desk where no test asks for it: how soon, for what, and what the episode makes of a review that is had, moved or lost. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { appointment as table } from '../../src/knowledge/home-care/appointment/appointment.ts';
import { deskVisitIds } from '../../src/knowledge/scheduling/desk-visits.ts';
import type { Actor } from '../../src/pathway/actors.ts';
import { diary } from '../../src/pathway/diary.ts';
import type { Episode } from '../../src/pathway/episode-types.ts';
import { type AskedAtDesk, visitAtDesk } from '../../src/pathway/scheduling/visit-at-desk.ts';
import { urgencyOfEpisode } from '../../src/pathway/scheduling/urgency.ts';
import { createWaitingList } from '../../src/pathway/scheduling/waiting-list.ts';
import { onWall, physician, wall } from '../oracle/booking-clinic.ts';
import { assess, requestProposed, scanSoon, wells } from '../oracle/episode-commands.ts';
import { nurse, Story } from '../oracle/episode-story.ts';
import { reception } from '../oracle/friday-clinic.ts';
import { quiet, reviewClinic } from '../oracle/review-clinic.ts';
import { recordReview } from '../oracle/treatment-story.ts';
import { onWarfarin } from '../oracle/warfarin-story.ts';

const now = wall('2026-11-27 10:00');
const asks = (
  told: Partial<AskedAtDesk> & Pick<AskedAtDesk, 'visit'>,
  episodes: readonly Episode[] = [],
  by: Actor = reception,
) => visitAtDesk({ ...quiet, ...told }, { rules, now, by, region: 'uk', zone: 'Europe/London', episodes });

/** Assessed, and the rules ask for a scan; ordered or not yet. */
function suspected(isOrdered = false): Episode {
  const story = new Story({ referred: '2026-11-27 09:00' });
  story.does('09:10', assess('09:10', { ...wells('tender', 'whole', 'pitting'), ...scanSoon }));
  if (isOrdered) story.does('09:12', requestProposed);
  return story.episode;
}

describe('how soon', () => {
  test('a vein consultation with nothing new is routine, within six weeks, and of no episode', () => {
    const { urgency, serviceType, wanted, first, episode } = asks({ visit: 'for-vein' });
    expect([urgency.class, urgency.source, serviceType, first, episode]).toEqual([
      'U5',
      'triage',
      'vein-visit',
      null,
      null,
    ]);
    expect(onWall(wanted.byAt)).toBe('2027-01-09 00:00');
  });

  test.each<[string, Partial<AskedAtDesk>, string]>([
    ['an emergency sign', { redFlag: true }, 'RED'],
    ['perhaps an emergency sign', { redFlag: 'unsure' }, 'RED'],
    ['a leg that is worse', { rising: true }, 'U1'],
    ['perhaps worse', { rising: 'unsure' }, 'U1'],
    ['the check said today', { triage: 'same-day' }, 'U2'],
    ['the check said emergency', { triage: 'emergency' }, 'RED'],
  ])('asked for a vein consultation, with %s', (_, told, urgency) => {
    expect(asks({ visit: 'for-vein', ...told }).urgency.class).toBe(urgency);
  });

  test('a suspected DVT of whom nobody here knows: the referral comes first', () => {
    const found = asks({ visit: 'for-suspected-dvt' });
    expect([found.urgency.class, found.first]).toEqual(['U1', { is: 'referral' }]);
  });

  test('referred and not yet scanned: a scan with a physician after it, of that episode', () => {
    const episode = suspected();
    const found = asks({ visit: 'for-suspected-dvt' }, [episode]);
    expect(found).toMatchObject({
      urgency: { class: 'U1', source: 'pathway' },
      serviceType: 'venous-duplex',
      then: 'physician-visit',
      episode: { episodeId: 'e1', testId: null },
      first: null,
    });
  });

  test('whose scan is ordered: that scan is booked, and no second one', () => {
    const found = asks({ visit: 'for-vein' }, [suspected(true)]);
    expect(found.first).toMatchObject({ is: 'scan', episodeId: 'e1', test: { kind: 'scan' } });
  });

  test('something else, and a DVT confirmed elsewhere that reception calls treated, wait for a clinician', () => {
    expect(asks({ visit: 'for-other' }).urgency.class).toBe('unclear');
    const told = { visit: 'for-confirmed-elsewhere', treatedAndSupplied: true } as const;
    expect(asks(told).urgency.class).toBe('U1');
    expect(asks(told, [], nurse).urgency).toMatchObject({ class: 'U3', source: 'clinician' });
  });
});

test('nothing that is asked or left unasked at the desk makes a visit less urgent than the record or the answers are', () => {
  const answer = fc.constantFrom<AskedAtDesk['redFlag']>(true, false, 'unsure', null);
  const told: fc.Arbitrary<AskedAtDesk> = fc.record({
    visit: fc.constantFrom(...deskVisitIds),
    redFlag: answer,
    rising: answer,
    triage: fc.constantFrom('not-done', 'emergency', 'same-day', 'advice-line', 'soon', 'prevention', null),
    judgedUnlikely: fc.constantFrom(true, null),
    treatedAndSupplied: fc.constantFrom(true, null),
    dueOn: fc.constant(null),
  });
  const rank = (urgency: string): number => table.ladder.indexOf(urgency);
  const known = suspected();
  const ofRecord = rank(urgencyOfEpisode(known, { rules, now, by: reception }).class);
  fc.assert(
    fc.property(told, (each) => {
      const alone = asks(each).urgency.class;
      const beside = asks(each, [known]).urgency.class;
      expect(rank(beside)).toBeLessThanOrEqual(Math.min(rank(alone), ofRecord));
      // What a clinician may say lowers nothing where reception says it.
      const unsaid = { ...each, judgedUnlikely: null, treatedAndSupplied: null };
      expect(alone).toBe(asks(unsaid).urgency.class);
      if (each.redFlag === true || each.redFlag === 'unsure') expect(alone).toBe('RED');
    }),
    { numRuns: 400 },
  );
});

describe('the day that it is due', () => {
  test('a review lies in the window of its episode', async () => {
    const { found } = await reviewClinic();
    const { wanted, urgency, asksDay } = await found('2026-12-10 10:00', { visit: 'for-review' });
    expect([urgency.class, asksDay, onWall(wanted.notBeforeAt), onWall(wanted.byAt)]).toEqual([
      'U4',
      false,
      '2027-02-03 00:00',
      '2027-03-04 00:00',
    ]);
  });

  test('an INR is measured by its day, and not after it', () => {
    const ida = onWarfarin('2026-11-24');
    const { wanted, serviceType, episode } = asks({ visit: 'for-inr' }, [ida.episode]);
    const due = ida.due('inr-test')?.dueAt;
    expect([serviceType, onWall(wanted.byAt), episode]).toEqual([
      'inr-check',
      onWall(due),
      { episodeId: 'e1', testId: null },
    ]);
  });

  test('nobody’s record knows it: the day is asked for, and no time is taken for in time', () => {
    expect(asks({ visit: 'for-review' }).asksDay).toBe(true);
    const dueOn = Temporal.PlainDate.from('2026-12-10');
    const found = asks({ visit: 'for-review', dueOn });
    expect([found.asksDay, onWall(found.wanted.byAt)]).toEqual([false, '2026-12-14 00:00']);
  });
});

describe('a review booked at the desk', () => {
  const booked = async () => {
    const clinic = await reviewClinic();
    const done = await clinic.reviewAt('2027-01-20 10:00', '2027-02-24 09:00');
    return { ...clinic, appointmentId: clinic.idOf(done) };
  };

  test('is what the episode asked for', async () => {
    const clinic = await reviewClinic();
    expect(onWall((await clinic.due('book-review'))?.dueAt)).toBe('2027-02-12 00:00');
    const appointmentId = clinic.idOf(await clinic.reviewAt('2027-01-20 10:00', '2027-02-24 09:00'));
    expect(await clinic.due('book-review')).toBeUndefined();
    const { treatment } = await clinic.load();
    expect(treatment?.reviewBooked).toMatchObject({ appointmentId, where: 'Dr Amin, Room 4' });
    expect(onWall(treatment?.reviewBooked?.reviewAt)).toBe('2027-02-24 09:00');
  });

  test('outside its window only with a reason, which stands in the record', async () => {
    const { reviewAt, load } = await reviewClinic();
    const late = await reviewAt('2027-01-20 10:00', '2027-03-10 09:00');
    expect(late).toMatchObject({ refusal: { code: 'needs-a-reason', misses: ['after-limit'] } });
    expect((await load()).treatment?.reviewBooked).toBeNull();
    const breachReason = 'Abroad until then';
    expect((await reviewAt('2027-01-20 10:01', '2027-03-10 09:00', { breachReason })).ok).toBe(true);
    const history = (await load()).treatment?.reviewBooked;
    expect(onWall(history?.reviewAt)).toBe('2027-03-10 09:00');
  });

  test('a second one beside it is refused: the first is moved, and the episode goes with it', async () => {
    const { reviewAt, desk, asked, appointmentId, load, due } = await booked();
    expect(await reviewAt('2027-01-21 10:00', '2027-02-25 09:00')).toEqual({
      ok: false,
      refusal: { code: 'review-booked', appointmentId },
    });
    const to = { scheduleId: physician.id, startsAt: wall('2027-02-26 09:00') };
    const moved = await desk.move(asked('2027-01-21 10:05'), {
      appointmentId,
      version: 1,
      to,
      breachReason: null,
    });
    expect(moved.ok).toBe(true);
    expect(onWall((await load()).treatment?.reviewBooked?.reviewAt)).toBe('2027-02-26 09:00');
    expect(await due('book-review')).toBeUndefined();
  });

  test('cancelled: it is owed again, by when it would have been', async () => {
    const { desk, asked, appointmentId, due } = await booked();
    const cancel = { appointmentId, version: 1, reason: 'patient', note: 'Away' } as const;
    expect((await desk.cancel(asked('2027-01-22 10:00'), cancel)).ok).toBe(true);
    expect(onWall((await due('book-review'))?.dueAt)).toBe('2027-02-12 00:00');
  });

  test('cancelled when that has passed: within a day', async () => {
    const { desk, asked, appointmentId, due } = await booked();
    const cancel = { appointmentId, version: 1, reason: 'clinic', note: null } as const;
    expect((await desk.cancel(asked('2027-02-23 10:00'), cancel)).ok).toBe(true);
    expect(onWall((await due('book-review'))?.dueAt)).toBe('2027-02-24 10:00');
  });

  test('missed: owed again within a day, and told when nobody has booked it', async () => {
    const { desk, asked, appointmentId, due, load, store, clinic } = await booked();
    const missed = { appointmentId, version: 1, as: 'noshow', note: null } as const;
    expect(await desk.mark(asked('2027-02-24 08:59'), missed)).toMatchObject({
      refusal: { code: 'not-begun' },
    });
    expect((await desk.mark(asked('2027-02-24 09:30'), missed)).ok).toBe(true);
    expect((await load()).treatment).toMatchObject({
      reviewBooked: null,
      reviewLost: { because: 'no-show' },
    });
    expect(onWall((await due('book-review'))?.dueAt)).toBe('2027-02-25 09:30');
    const alarms = await store.alarms.due(wall('2027-02-25 09:30'), 99);
    const alarm = alarms.find(({ item, phase }) => item === 'book-review' && phase === 'due');
    if (alarm === undefined) throw new Error('no alarm');
    await clinic.ring(alarm, wall('2027-02-25 09:30'));
    const told = (await store.outbox.pending(99)).map(({ words, to }) => [words, to.kind]);
    expect(told).toContainEqual(['book-review.due', 'owner']);
  });

  test('made before its day: what becomes of the appointment then changes nothing of it', async () => {
    const { desk, asked, appointmentId, load, clinic } = await booked();
    const made = recordReview('continue', '2028-02-20');
    const by = { at: wall('2027-02-20 10:00'), by: nurse };
    expect((await clinic.handle({ ...asked('2027-02-20 10:00'), by }, 'e1', made)).ok).toBe(true);
    const before = diary(await load()).map(({ key }) => key);
    const cancel = { appointmentId, version: 1, reason: 'patient', note: null } as const;
    expect((await desk.cancel(asked('2027-02-21 10:00'), cancel)).ok).toBe(true);
    expect(diary(await load()).map(({ key }) => key)).toEqual(before);
  });

  test('an earlier time from the waiting list takes its place in the episode too', async () => {
    const { store, clinic, asked, appointmentId, load } = await booked();
    const list = createWaitingList({ store, clinic, rules });
    const waits = await list.waitForEarlier(asked('2027-02-01 10:00'), {
      appointmentId,
      version: 1,
      notBeforeAt: null,
      comment: null,
      breachReason: null,
    });
    expect(waits.ok).toBe(true);
    await list.sweep(asked('2027-02-01 10:01').organisation, { at: wall('2027-02-01 10:01'), by: reception });
    const [entry] = await store.appointments.find('elm', { waiting: true });
    expect(entry?.appointment.status).toBe('proposed');
    const taken = await list.accept(asked('2027-02-01 10:05'), {
      appointmentId: entry?.appointment.id ?? '',
      version: entry?.version ?? 0,
      breachReason: null,
    });
    expect(taken.ok).toBe(true);
    const { reviewBooked } = (await load()).treatment ?? {};
    expect([onWall(reviewBooked?.reviewAt), reviewBooked?.appointmentId]).toEqual([
      '2027-02-03 09:00',
      entry?.appointment.id,
    ]);
  });

  test('typed in by hand beside it is refused: it stands in the calendar', async () => {
    const { clinic, asked, appointmentId } = await booked();
    const done = await clinic.handle(asked('2027-01-21 10:00'), 'e1', {
      type: 'book-review',
      reviewAt: wall('2027-02-26 09:00'),
      where: 'Elsewhere',
      outsideReason: null,
    });
    expect(done).toMatchObject({ refusal: { code: 'review-is-in-calendar', appointmentId } });
  });
});
