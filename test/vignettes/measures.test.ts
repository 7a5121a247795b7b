import type { RecordedEvent } from '../../src/pathway/events.ts';
/** Measures at their limits: exactly 4 hours, 24 hours, day 100; what is not due, not known, voided or small. */
import { describe, expect, test } from 'vitest';
import type { MeasureId } from '../../src/knowledge/measures.ts';
import type { MeasureReport } from '../../src/pathway/measures/measure-types.ts';
import { forOutside, startMeasuring, verdictsOn } from '../../src/pathway/measures/measure.ts';
import {
  assess,
  close,
  confirm,
  coverPossible,
  dDimerSoon,
  findings,
  noScanInTime,
  orderStop,
  requestProposed,
  scan,
  scanSoon,
  sendLetter,
  startCover,
  stoppedByCall,
  wells,
} from '../oracle/episode-commands.ts';
import { Story } from '../oracle/episode-story.ts';
import {
  confirmStep,
  dispense,
  onRivaroxaban,
  recordReview,
  reportDoses,
} from '../oracle/treatment-story.ts';

const verdict = (story: Story, id: MeasureId) =>
  verdictsOn(story.events, story.now)[id]?.map(({ is }) => is) ?? [];

function assessed(facts: Parameters<typeof assess>[1] = {}): Story {
  const ada = new Story({ referred: '2026-11-24 09:00' });
  ada.does(
    '09:00',
    assess('09:00', {
      ...wells('pitting', 'tender', 'collat'),
      ...scanSoon,
      ...dDimerSoon,
      ...coverPossible,
      ...facts,
    }),
  );
  ada.does('09:01', requestProposed);
  return ada;
}

describe('door to scan', () => {
  test.each([
    ['13:00', ['met'], ['met']],
    ['13:01', ['not-met'], ['met']],
    ['+1 09:00', ['not-met'], ['met']],
    ['+1 09:01', ['not-met'], ['not-met']],
  ])('performed at %s', (at, in4, in24) => {
    const ada = assessed();
    ada.does(at, scan('scan', at, 'negative'));
    expect(verdict(ada, 'door-to-scan-4h')).toEqual(in4);
    expect(verdict(ada, 'door-to-scan-24h')).toEqual(in24);
  });

  test('not performed: nothing until the limit has passed, then not met', () => {
    const ada = assessed();
    ada.waitsUntil('13:00');
    expect(verdict(ada, 'door-to-scan-4h')).toEqual([]);
    ada.waitsUntil('13:01');
    expect(verdict(ada, 'door-to-scan-4h')).toEqual(['not-met']);
    expect(verdict(ada, 'door-to-scan-24h')).toEqual([]);
  });

  test('refused is excluded, a voided scan was not performed', () => {
    const refused = assessed();
    refused.does('09:30', (story) => ({
      type: 'record-not-done',
      testId: story.test('scan').id,
      reason: 'refused',
      note: 'Said no',
      capacity: true,
      senior: 'Dr Nwosu',
    }));
    expect(verdict(refused, 'door-to-scan-4h')).toEqual(['excluded']);
    const voided = assessed();
    voided.does('10:00', scan('scan', '10:00', 'negative'));
    voided.does('14:00', {
      type: 'void-entry',
      sequence: voided.last('scan-resulted').sequence,
      reason: 'Another person',
    });
    expect(verdict(voided, 'door-to-scan-4h')).toEqual(['not-met']);
    expect(verdictsOn(voided.events, voided.at('13:59'))['door-to-scan-4h']).toMatchObject([
      { is: 'met', minutes: 60 },
    ]);
  });
});

describe('QS201, statement 3: scan within 4 hours, or interim cover', () => {
  const waits = () => assessed(noScanInTime);
  test.each([
    ['13:00', 'met'],
    ['13:01', 'not-met'],
  ])('first dose at %s: %s', (dose, is) => {
    const ada = waits();
    ada.does('13:05', startCover(dose, '+2 09:00', { overrideReason: 'On the way' }));
    expect(verdict(ada, 'scan-or-cover')).toEqual([is]);
  });

  test('scanned at exactly 4 hours: nobody waited longer', () => {
    const ada = waits();
    ada.does('13:00', scan('scan', '13:00', 'negative'));
    ada.waitsUntil('20:00');
    expect(verdict(ada, 'scan-or-cover')).toEqual([]);
  });

  test('contraindicated is excluded; not asked what was taken is not known; asked, and none given, is not met', () => {
    const refused = waits();
    refused.does('10:00', { type: 'record-cover-not-given', reason: 'contraindicated', note: 'Ulcer' });
    refused.waitsUntil('14:00');
    expect(verdict(refused, 'scan-or-cover')).toEqual(['excluded']);
    const none = waits();
    none.waitsUntil('14:00');
    expect(verdict(none, 'scan-or-cover')).toEqual(['not-met']);
    const unasked = waits();
    unasked.does('09:05', findings('09:04', { 'anticoagulant.at-presentation': null }));
    unasked.waitsUntil('14:00');
    expect(verdict(unasked, 'scan-or-cover')).toEqual(['unknown']);
  });

  test('days without cover: from 4 hours on, less what the supply covers', () => {
    const ada = waits();
    ada.does('19:00', startCover('19:00', '+1 13:00', { overrideReason: 'Late' }));
    ada.waitsUntil('+1 19:00');
    // 13:00 to 19:00 the next day are 30 hours; covered are 18 of them.
    const [of] = verdictsOn(ada.events, ada.now)['uncovered-days'] ?? [];
    expect(of).toMatchObject({ is: 'not-met', of: 30 / 24, amount: 12 / 24 });
  });
});

describe('diagnostic delay: over 24 hours, at most 30 days', () => {
  test.each([
    ['+1 09:00', 'not-met'],
    ['+1 09:01', 'met'],
    ['+30 09:00', 'met'],
    ['+30 09:01', 'excluded'],
  ])('found at %s: %s', (at, is) => {
    const ada = assessed();
    ada.does(at, scan('scan', at, 'proximal-dvt'));
    ada.does(at, confirm);
    expect(verdict(ada, 'diagnostic-delay')).toEqual([is]);
  });

  test('confirmed without a scan: not known when it was found', () => {
    const ada = assessed();
    ada.does('10:00', { type: 'confirm', overrideReason: 'CT elsewhere' });
    expect(verdict(ada, 'diagnostic-delay')).toEqual(['unknown']);
  });
});

describe('stop read back the same day', () => {
  const ordered = (): Story => {
    const ada = assessed(noScanInTime);
    ada.does('09:30', startCover('09:30', '+2 09:00', { overrideReason: 'Waits' }));
    ada.does('22:00', orderStop);
    return ada;
  };
  test.each([
    ['23:59', 'met'],
    ['+1 00:00', 'not-met'],
  ])('said back at %s: %s', (at, is) => {
    const ada = ordered();
    ada.does(at, stoppedByCall);
    expect(verdict(ada, 'stop-read-back')).toEqual([is]);
  });

  test('never: nothing on the day, not known after it', () => {
    const ada = ordered();
    expect(verdict(ada, 'stop-read-back')).toEqual([]);
    ada.waitsUntil('+1 00:00');
    expect(verdict(ada, 'stop-read-back')).toEqual(['unknown']);
  });
});

describe('Rhea, on treatment from 24 November: day 100 is 3 March', () => {
  const review = recordReview('continue', '2027-06-01');
  test.each([
    ['2027-03-03 23:59', 'met'],
    ['2027-03-04 00:00', 'not-met'],
  ])('reviewed %s: %s', (at, is) => {
    const rhea = onRivaroxaban('2026-11-24');
    rhea.does(at, review);
    expect(verdict(rhea, 'review-by-day-100')).toEqual([is]);
  });

  test('lost before: not known; before day 100 is over: nothing', () => {
    const rhea = onRivaroxaban('2026-11-24');
    rhea.waitsUntil('2027-03-03 23:00');
    expect(verdict(rhea, 'review-by-day-100')).toEqual([]);
    rhea.does('2027-03-03 23:10', close('lost-contact', { note: 'No answer', handedTo: 'Dr Lee' }));
    rhea.waitsUntil('2027-03-04 00:00');
    expect(verdict(rhea, 'review-by-day-100')).toEqual(['unknown']);
  });

  test('the change of dose: on its day, after it, or never said', () => {
    const on = (at: string) => {
      const rhea = onRivaroxaban('2026-11-24');
      rhea.does(at, confirmStep('person', '2026-12-15', 'morning'));
      rhea.waitsUntil('2026-12-17 00:00');
      return verdict(rhea, 'step-on-day');
    };
    expect(on('2026-12-15 23:59')).toEqual(['met']);
    expect(on('2026-12-16 00:00')).toEqual(['not-met']);
    const never = onRivaroxaban('2026-11-24');
    never.waitsUntil('2026-12-16 00:00');
    expect(verdict(never, 'step-on-day')).toEqual(['unknown']);
  });

  test('two strengths: settled in time, settled after a doubled dose, not settled', () => {
    const early = () => {
      const rhea = onRivaroxaban('2026-11-24');
      rhea.does('11:05', dispense('11:04', 'rivaroxaban', '20 mg', 28));
      return rhea;
    };
    const settle = (rhea: Story, at: string) =>
      rhea.does(at, {
        type: 'settle-two-strengths',
        supplyId: rhea.last('dispensed').supplyId,
        outcome: 'put-apart',
        note: 'Called',
      });
    const settled = early();
    settle(settled, '12:00');
    expect(verdict(settled, 'two-strengths-caught')).toEqual(['met']);
    const late = early();
    late.does(
      '+1 09:00',
      reportDoses('2026-11-24', '2026-11-25', { missed: 0, doubled: 1, wrongStrength: true }),
    );
    settle(late, '+1 10:00');
    expect(verdict(late, 'two-strengths-caught')).toEqual(['not-met']);
    expect(verdict(early(), 'two-strengths-caught')).toEqual(['unknown']);
  });

  test('hospital within 30 days of home, to the hour', () => {
    const rhea = onRivaroxaban('2026-11-24');
    rhea.waitsUntil('+30 10:39');
    expect(verdict(rhea, 'hospital-30-days')).toEqual([]);
    const sent = onRivaroxaban('2026-11-24');
    sent.does('+30 10:40', { type: 'send-to-emergency', where: 'St Anne’s', reason: 'Breathless' });
    expect(verdict(sent, 'hospital-30-days')).toEqual(['met']);
    rhea.waitsUntil('+30 10:40');
    expect(verdict(rhea, 'hospital-30-days')).toEqual(['not-met']);
  });
});

test('alerts: read within the hour by the hour of day, or not', () => {
  const ada = new Story({ referred: '2026-11-24 09:00' });
  ada.waitsUntil('13:30');
  expect(verdict(ada, 'alert-acknowledged')).toEqual([]);
  ada.does('14:00', { type: 'read-escalation', item: 'assess' });
  expect(verdictsOn(ada.events, ada.now)['alert-acknowledged']).toEqual([
    { is: 'met', minutes: 60, group: '12:00 to 15:59' },
  ]);
  const unread = new Story({ referred: '2026-11-24 09:00' });
  unread.waitsUntil('14:01');
  expect(verdict(unread, 'alert-acknowledged')).toEqual(['not-met']);
});

test('the letter: by the end of the day it was decided', () => {
  const ada = assessed();
  ada.does('10:00', scan('scan', '10:00', 'proximal-dvt'));
  ada.does('10:10', confirm);
  expect(verdict(ada, 'letter-same-day')).toEqual([]);
  ada.does('+1 00:05', sendLetter('+1 00:00'));
  expect(verdict(ada, 'letter-same-day')).toEqual(['met']);
});

test('a referral before the days asked for is not counted', () => {
  const ada = assessed();
  const measuring = startMeasuring(ada.at('+2 00:00'), ada.at('09:01'), () => null);
  measuring.add(ada.events);
  expect(measuring.report().every(({ denominator }) => denominator === 0)).toBe(true);
});

describe('outside the service', () => {
  const figures = (numerator: number, denominator: number, unknown = 0): MeasureReport => ({
    id: 'door-to-scan-4h',
    numerator,
    denominator,
    unknown,
    excluded: 0,
    medianMinutes: 60,
    p90Minutes: 90,
    groups: {},
    splits: { age: [], language: [], channel: [], 'skin-tone': [] },
    cases: ['e1'],
  });
  test.each([
    ['4 of 10', figures(4, 10), false],
    ['6 of 10: 4 were not', figures(6, 10), false],
    ['5 of 10', figures(5, 10), true],
    ['0 of 10', figures(0, 10), true],
    ['10 of 10, 2 not known', figures(10, 10, 2), false],
    ['4 of 4', figures(4, 4), false],
  ])('%s', (_, report, isShown) => {
    const [shown] = forOutside([report]);
    expect(shown?.figures !== null).toBe(isShown);
    expect(JSON.stringify(shown)).not.toContain('e1');
  });
});

describe('at home', () => {
  test('a check-in is answered within a day, to the minute; by the way agreed', () => {
    const asked = (): Story => {
      const rhea = onRivaroxaban('2026-11-24');
      rhea.does('11:00', {
        type: 'agree-care-plan',
        way: 'sms',
        namedContact: null,
        baseline: { painAtRest: 2, painWalking: 3, affectedCalfCm: 40, otherCalfCm: 37 },
        taughtBack: 'Rings 999 for breathlessness',
      });
      rhea.waitsUntil('+5 23:00');
      return rhea;
    };
    const rhea = asked();
    const isAsked = (event: RecordedEvent) =>
      event.type === 'check-in-asked' && event.contact.madeBy === 'message';
    const first = rhea.events.find(isAsked);
    if (first?.type !== 'check-in-asked') throw new Error('nobody was asked');
    const { contact, at, by, sequence } = first;
    const until = rhea.events.filter((event) => event.sequence <= sequence);
    const verdicts = (history: readonly RecordedEvent[], minutes: number) =>
      verdictsOn(history, at.add({ minutes }))['check-in-reply'] ?? [];
    expect(verdicts(until, 24 * 60)).toEqual([]);
    expect(verdicts(until, 24 * 60 + 1)).toEqual([{ is: 'not-met', group: 'sms' }]);
    const answered = (minutes: number): readonly RecordedEvent[] => [
      ...until,
      {
        type: 'check-in-answered',
        answerId: 'a1',
        checkInId: contact.id,
        way: 'sms',
        facts: {},
        freeText: '',
        reading: { painAtRest: null, painWalking: null, affectedCalfCm: null, otherCalfCm: null },
        decisionId: 'd1',
        outcome: 'all-well',
        lead: 'all-well',
        isRed: false,
        needs: [],
        told: [],
        at: at.add({ minutes }),
        by,
        sequence: sequence + 1,
      },
    ];
    expect(verdicts(answered(24 * 60), 2000)).toMatchObject([{ is: 'met', minutes: 1440, group: 'sms' }]);
    expect(verdicts(answered(24 * 60 + 1), 2000)).toMatchObject([{ is: 'not-met' }]);
  });

  test('time in range by three methods: of days, of results, of people; nothing is known without a target', () => {
    const at = { referred: '2026-01-05 09:00' };
    const tomas = new Story(at);
    expect(verdict(tomas, 'ttr-rosendaal')).toEqual([]);
    const [first] = tomas.events;
    if (first === undefined) throw new Error('no history');
    const inr = (sequence: number, value: number, weeks: number): RecordedEvent => ({
      type: 'inr-recorded',
      reading: { shown: String(value), reading: 'number', value },
      origin: 'laboratory',
      measuredAt: first.at.add({ hours: weeks * 168 }),
      bleeding: 'none',
      headInjury: false,
      disturbed: false,
      vitaminKGiven: false,
      temporaryCause: false,
      taken: [],
      at: first.at.add({ hours: weeks * 168 }),
      by: first.by,
      sequence,
    });
    const target: RecordedEvent = {
      type: 'inr-target-set',
      low: 2,
      high: 3,
      physician: 'Dr Nwosu',
      reason: 'DVT',
      at: first.at,
      by: first.by,
      sequence: 3,
    };
    const history = [...tomas.events.slice(0, 2), target, inr(4, 2.5, 1), inr(5, 3.5, 3)];
    const late = first.at.add({ hours: 4 * 168 });
    const read = verdictsOn(history, late);
    // From 2.5 to 3.5 in 14 days: in range for the first half.
    expect(read['ttr-rosendaal']).toMatchObject([{ of: 14, amount: 7 }]);
    expect(read['ttr-fraction']).toMatchObject([{ of: 2, amount: 1 }]);
    expect(read['ttr-cross-section']).toMatchObject([{ is: 'not-met', group: 'too early to say' }]);
    const without = verdictsOn([...tomas.events.slice(0, 2), inr(3, 2.5, 1)], late);
    expect(without['ttr-fraction']).toEqual([{ is: 'unknown' }]);
  });
});
