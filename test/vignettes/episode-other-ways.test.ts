import { describe, expect, test } from 'vitest';
import {
  assess,
  confirm,
  coverPossible,
  dDimer,
  dDimerSoon,
  exclude,
  findings,
  noScanInTime,
  orderStop,
  requestProposed,
  requestTest,
  sampleTaken,
  scan,
  scanSoon,
  startCover,
  tellNotLikely,
  wells,
} from '../oracle/episode-commands.ts';
import { Story, type Beginning } from '../oracle/episode-story.ts';

const referred = '2026-11-24 08:40';
type Facts = Parameters<typeof assess>[1];

function assessed(facts: Facts, beginning: Partial<Beginning> = {}): Story {
  const person = new Story({ referred, ...beginning });
  person.does(
    '09:00',
    assess('09:00', { ...wells('calf3', 'pitting'), ...scanSoon, ...dDimerSoon, ...facts }),
  );
  return person;
}

describe('referred and not yet seen', () => {
  test('to be assessed, by somebody, by a time; nothing else can be decided', () => {
    const ines = new Story({ referred });
    expect(ines.episode.state).toBe('suspected');
    expect(ines.due('assess')?.owner).toEqual(ines.episode.owner);
    expect(ines.isRefused('09:00', exclude).code).not.toBe('');
    expect(ines.isRefused('09:00', confirm).code).not.toBe('');
    expect(ines.isRefused('09:00', requestProposed).code).not.toBe('');
  });

  test('nobody sees her: somebody is told', () => {
    const ines = new Story({ referred });
    ines.waitsUntil('+2 09:00');
    expect(ines.escalationsOf('assess', 'due')).toBe(1);
  });

  test('assessed with pregnancy not asked: the gap is named, and nothing is requested', () => {
    const ines = assessed({ 'pregnancy.current-or-recent': null });
    expect(ines.proposed).toBeNull();
    expect(ines.episode.proposal?.decisive).toContain('pregnancy.current-or-recent');
    expect(ines.due('answer-what-is-missing')).toBeDefined();
    expect(ines.isRefused('09:05', requestProposed).code).toBe('nothing-to-request');
    ines.does('09:06', findings('09:06', { 'pregnancy.current-or-recent': false }));
    expect(ines.proposed).toBe('scan-within-4-hours');
  });

  test('an answer taken back is not known again', () => {
    const ines = assessed({});
    ines.does('09:06', findings('09:06', { 'pregnancy.current-or-recent': null }));
    expect(ines.proposed).toBeNull();
  });

  test('age not known: nobody is scored as an adult', () => {
    const ines = assessed({}, { born: null });
    expect(ines.proposed).toBeNull();
    expect(ines.episode.proposal?.decisive).toContain('age');
  });
});

describe('the rules lead elsewhere', () => {
  test.each<[string, Facts, Partial<Beginning>]>([
    ['route-pregnancy', { 'pregnancy.current-or-recent': true }, {}],
    ['route-paediatric', {}, { born: '2010-06-01' }],
    ['route-arm', {}, { limb: 'arm' }],
    ['route-recurrence', { 'dvt.previous-same-leg': true }, {}],
    ['route-injecting', { 'history.injecting': true }, {}],
  ])('%s: no D-dimer, no exclusion, and a next step', (route, facts, beginning) => {
    const person = assessed(facts, beginning);
    expect(person.proposed).toBe(route);
    expect(person.isRefused('09:05', exclude).code).toBe('not-excluded-by-the-rules');
    expect(person.isRefused('09:05', requestTest('d-dimer')).code).toBe('not-proposed');
    expect(person.diary.length).toBeGreaterThan(0);
  });

  test.each(['route-pregnancy', 'route-paediatric'])('%s is handed over, to somebody named', (route) => {
    const person =
      route === 'route-pregnancy'
        ? assessed({ 'pregnancy.current-or-recent': true })
        : assessed({}, { born: '2010-06-01' });
    expect(person.episode.state).toBe('other-route');
    expect(person.due('hand-over')).toBeDefined();
    expect(
      person.lacks('09:10', {
        type: 'close',
        reason: 'transferred',
        note: '',
        otherDiagnosis: null,
        safetyNetOn: null,
        handedTo: null,
      }),
    ).toContain('receiver-not-named');
  });
});

/** Bill, 67, on apixaban for atrial fibrillation: on treatment dose when he comes. */
describe('Bill: on treatment already', () => {
  const bill = (...items: Parameters<typeof wells>) => {
    const person = assessed(
      { ...wells(...items), 'anticoagulant.at-presentation': 'treatment' },
      { born: '1959-02-02' },
    );
    person.does('09:10', requestProposed);
    return person;
  };

  test('a scan, no D-dimer, and the drug is never stopped', () => {
    const person = bill('tender');
    expect(person.proposed).toBe('route-on-treatment');
    expect(person.episode.tests.map(({ kind }) => kind)).toEqual(['scan']);
    expect(person.wall(person.test('scan').dueAt)).toBe('2026-11-24 13:00');
    expect(person.isRefused('09:11', orderStop).code).toBe('no-cover-running');
    expect(person.isRefused('09:11', requestTest('d-dimer')).code).toBe('not-proposed');
  });

  test('a second anticoagulant on top is refused', () => {
    const person = bill('tender');
    expect(person.isRefused('09:20', startCover('09:20', '+1 09:20')).code).toBe('not-proposed');
  });

  test('unlikely and negative: excluded; the stop of his own drug is nobody’s task', () => {
    const person = bill('tender');
    person.does('11:00', scan('scan', '10:30', 'negative', { extent: 'whole-leg' }));
    expect(person.proposed).toBe('excluded');
    person.does('11:05', exclude);
    expect(person.due('order-stop', 'confirm-stop')).toBeUndefined();
  });

  test('likely and negative: a repeat on day 6 to 8, no D-dimer', () => {
    const person = bill('tender', 'pitting');
    person.does('11:00', scan('scan', '10:30', 'negative', { extent: 'whole-leg' }));
    expect(person.proposed).toBe('repeat-scan');
    expect(person.due('order-stop', 'confirm-stop')).toBeUndefined();
    person.does('11:10', requestProposed);
    expect(person.wall(person.test('repeat-scan').notBeforeAt)).toBe('2026-11-30 00:00');
    person.does('+7 11:00', scan('repeat-scan', '10:30', 'negative'));
    expect(person.proposed).toBe('excluded');
  });

  test('positive: confirmed, on treatment', () => {
    const person = bill('tender');
    person.does('11:00', scan('scan', '10:30', 'proximal-dvt'));
    expect(person.proposed).toBe('confirmed-on-treatment');
    person.does('11:05', confirm);
    expect(person.episode.state).toBe('deciding-where');
  });
});

/** Agnes, 80, cannot lie still. */
describe('Agnes: a scan that shows too little', () => {
  function agnesOnce(): Story {
    const agnes = assessed({}, { born: '1946-03-03' });
    agnes.does('09:10', requestProposed);
    agnes.does('11:00', scan('scan', '10:30', 'non-diagnostic'));
    return agnes;
  }

  test('another image within 24 hours', () => {
    const agnes = agnesOnce();
    expect(agnes.proposed).toBe('another-image');
    expect(agnes.isRefused('11:01', exclude).code).toBe('not-excluded-by-the-rules');
    agnes.does('11:05', requestProposed);
    expect(agnes.wall(agnes.test('scan').dueAt)).toBe('2026-11-25 10:30');
  });

  test('then adequate and negative: back to her arm', () => {
    const agnes = agnesOnce();
    agnes.does('11:05', requestProposed);
    agnes.does('15:00', scan('scan', '14:30', 'negative'));
    expect(agnes.proposed).toBe('d-dimer-within-4-hours');
    expect(agnes.isRefused('15:01', exclude).code).toBe('not-excluded-by-the-rules');
  });

  test('and adequate, negative, in somebody unlikely with a positive D-dimer: excluded', () => {
    const agnes = assessed({ ...wells('tender') }, { born: '1946-03-03' });
    agnes.does('09:10', requestProposed);
    agnes.does('10:00', dDimer(2400, { sampled: '09:20', resulted: '09:55' }));
    agnes.does('10:05', requestProposed);
    agnes.does('11:00', scan('scan', '10:30', 'non-diagnostic'));
    agnes.does('11:05', requestProposed);
    agnes.does('15:00', scan('scan', '14:30', 'negative'));
    expect(agnes.proposed).toBe('excluded');
  });

  test('non-diagnostic again: other imaging, or day 6 to 8; never excluded', () => {
    const agnes = agnesOnce();
    agnes.does('11:05', requestProposed);
    agnes.does('15:00', scan('scan', '14:30', 'non-diagnostic'));
    expect(agnes.proposed).toBe('other-imaging-or-repeat');
    expect(agnes.isRefused('15:01', exclude).code).toBe('not-excluded-by-the-rules');
    expect(agnes.due('order-test')).toBeDefined();
    agnes.does('15:05', requestProposed);
    expect(agnes.due('repeat-scan-result', 'scan-result')).toBeDefined();
    const kind = agnes.episode.tests.at(-1)?.kind === 'scan' ? 'scan' : 'repeat-scan';
    agnes.does('+7 11:00', scan(kind, '10:30', 'non-diagnostic'));
    expect(agnes.isRefused('11:01', exclude).code).toBe('not-excluded-by-the-rules');
    expect(agnes.diary.length).toBeGreaterThan(0);
  });
});

/** Stan, 70, will not be scanned. */
describe('Stan: the scan is refused', () => {
  const notDone = (stan: Story, also: { capacity: boolean | null; senior: string | null }) =>
    ({
      type: 'record-not-done',
      testId: stan.test('scan').id,
      reason: 'refused',
      note: 'Does not want to be touched',
      ...also,
    }) as const;

  function stanRefuses(): Story {
    const stan = assessed({}, { born: '1956-10-10' });
    stan.does('09:10', requestProposed);
    stan.does('09:30', notDone(stan, { capacity: true, senior: 'Dr Amara Nwosu' }));
    return stan;
  }

  test('capacity and a named senior are recorded, or it is not recorded', () => {
    const stan = assessed({}, { born: '1956-10-10' });
    stan.does('09:10', requestProposed);
    expect(
      stan.isRefused('09:30', notDone(stan, { capacity: null, senior: 'Dr Amara Nwosu' })),
    ).toMatchObject({
      code: 'missing',
      field: 'capacity',
    });
    expect(stan.isRefused('09:30', notDone(stan, { capacity: true, senior: null }))).toMatchObject({
      code: 'missing',
      field: 'senior',
    });
    expect(stan.isRefused('09:30', notDone(stan, { capacity: true, senior: ' ' })).code).toBe('missing');
  });

  test('not excluded; open, and somebody calls the next day', () => {
    const stan = stanRefuses();
    expect(stan.proposed).toBe('not-done');
    expect(stan.isRefused('09:31', exclude).code).toBe('not-excluded-by-the-rules');
    const first = stan.diary.map(({ dueAt }) => stan.wall(dueAt) ?? '').toSorted()[0] ?? '9999';
    expect(first <= '2026-11-25 09:30').toBe(true);
    stan.waitsUntil('+1 10:00');
    expect(stan.count('escalated')).toBeGreaterThan(0);
  });

  test('closed only as not excluded, with a reason', () => {
    const stan = stanRefuses();
    const closing = { note: '', otherDiagnosis: 'Strain', safetyNetOn: '2026-12-01', handedTo: null };
    expect(stan.lacks('09:40', { type: 'close', reason: 'excluded', ...closing })).toContain(
      'diagnosis-not-decided',
    );
    expect(stan.lacks('09:41', { type: 'close', reason: 'not-excluded', ...closing })).toContain(
      'reason-not-given',
    );
    stan.does('09:42', { type: 'tell-person', about: 'plan', how: 'By telephone' });
    stan.does('09:45', {
      type: 'close',
      reason: 'not-excluded',
      ...closing,
      note: 'Understands that a clot is possible; will call if worse',
    });
    expect(stan.episode.closed).toMatchObject({ reason: 'not-excluded' });
  });

  test('he changes his mind: scanned after all', () => {
    const stan = stanRefuses();
    stan.does('11:00', requestProposed);
    stan.does('13:00', scan('scan', '12:30', 'proximal-dvt'));
    expect(stan.proposed).toBe('confirmed');
  });

  test('unlikely with a valid negative D-dimer needs no scan', () => {
    const stan = assessed({ ...wells('tender') }, { born: '1956-10-10' });
    stan.does('09:10', requestProposed);
    stan.does('10:00', dDimer(400, { sampled: '09:20', resulted: '09:55' }));
    expect(stan.proposed).toBe('excluded');
  });
});

describe('an emergency at any time', () => {
  const breathless: Facts = { 'presentation.pe-symptoms': true };
  const moments: [string, () => Story][] = [
    ['just referred', () => new Story({ referred })],
    [
      'tests awaited',
      () => {
        const person = assessed({});
        person.does('09:10', requestProposed);
        return person;
      },
    ],
    [
      'on cover',
      () => {
        const person = assessed({ ...noScanInTime, ...coverPossible });
        person.does('09:10', requestProposed);
        person.does('09:20', sampleTaken('09:15'));
        person.does('09:30', startCover('09:30', '+3 09:30'));
        return person;
      },
    ],
    [
      'repeat scan awaited',
      () => {
        const person = assessed({});
        person.does('09:10', requestProposed);
        person.does('11:00', scan('scan', '10:30', 'negative'));
        person.does('11:05', requestProposed);
        person.does('12:00', dDimer(1900, { sampled: '11:10', resulted: '11:55' }));
        person.does('12:05', requestProposed);
        return person;
      },
    ],
    [
      'excluded, not yet closed',
      () => {
        const person = assessed({ ...wells('tender') });
        person.does('09:10', requestProposed);
        person.does('10:00', dDimer(400, { sampled: '09:20', resulted: '09:55' }));
        person.does('10:05', exclude);
        person.does('10:10', tellNotLikely);
        return person;
      },
    ],
    ['pregnant', () => assessed({ 'pregnancy.current-or-recent': true })],
  ];

  test.each(moments)('%s: now, whatever else is due; sent, it stays open', (_, reach) => {
    const person = reach();
    person.does('16:00', findings('16:00', breathless));
    const item = person.due('send-to-emergency');
    expect(person.wall(item?.dueAt)).toBe('2026-11-24 16:00');
    expect(person.isRefused('16:01', exclude).code).toBe('not-excluded-by-the-rules');
    person.does('16:02', { type: 'send-to-emergency', where: 'St Anne’s', reason: 'Breathless' });
    expect(person.episode.state).toBe('emergency-sent');
    expect(person.due('find-out-after-emergency')).toBeDefined();
    expect(person.due('send-to-emergency')).toBeUndefined();
  });

  test('nobody has sent her yet: told at once', () => {
    const person = assessed({});
    const before = person.told.length;
    person.does('16:00', findings('16:00', breathless));
    person.waitsUntil('16:01');
    expect(person.told.slice(before).some(({ to }) => to.kind === 'owner')).toBe(true);
  });

  test.each<[string, Facts]>([
    ['oxygen 93 %', { 'oxygen-saturation': 93 }],
    ['below her usual', { 'oxygen-saturation.below-usual': true }],
    ['unstable', { 'presentation.unstable': true }],
    ['threatened limb', { 'limb.threatened': true }],
  ])('%s at the assessment', (_, facts) => {
    const person = assessed(facts);
    expect(person.proposed).toMatch(/^emergency-/);
    expect(person.due('send-to-emergency')).toBeDefined();
  });

  test('came with PE signs, sent before any assessment, back and cleared: assessed by somebody', () => {
    const person = new Story({ referred });
    person.does('09:00', findings('09:00', breathless));
    person.does('09:02', { type: 'send-to-emergency', where: 'St Anne’s', reason: 'Breathless' });
    person.does('15:00', findings('15:00', { 'presentation.pe-symptoms': false }));
    expect(person.diary.length).toBeGreaterThan(0);
    person.does('15:10', assess('15:05', { ...wells('calf3', 'pitting'), ...scanSoon }));
    expect(person.proposed).toBe('scan-within-4-hours');
    expect(person.due('order-test')).toBeDefined();
  });

  test('back from hospital without PE: the tests go on, and nothing was lost', () => {
    const person = assessed({});
    person.does('09:10', requestProposed);
    person.does('10:00', findings('10:00', breathless));
    person.does('10:02', { type: 'send-to-emergency', where: 'St Anne’s', reason: 'Breathless' });
    expect(person.test('scan').notDone).toBeNull();
    person.does('18:00', findings('18:00', { 'presentation.pe-symptoms': false, 'oxygen-saturation': 97 }));
    expect(person.isRefused('18:01', exclude).code).toBe('not-excluded-by-the-rules');
    person.does('18:30', scan('scan', '18:10', 'negative'));
    expect(person.proposed).toBe('d-dimer-within-4-hours');
  });
});

describe('worse while waiting', () => {
  test('even a D-dimer taken since excludes only after the scan of the day', () => {
    const person = assessed({ ...wells('tender') });
    person.does('09:10', requestProposed);
    person.does('10:00', { type: 'report-worse', what: 'Whole calf hard now' });
    person.does('11:00', dDimer(310, { sampled: '10:20', resulted: '10:55' }));
    expect(person.isRefused('11:01', exclude).code).toBe('not-excluded-by-the-rules');
    person.does('11:05', requestTest('scan'));
    person.does('13:00', scan('scan', '12:30', 'negative'));
    person.does('13:05', exclude);
    expect(person.episode.state).toBe('excluded');
  });

  test('a D-dimer awaited: a scan the same day', () => {
    const person = assessed({ ...wells('tender') });
    person.does('09:10', requestProposed);
    person.does('10:00', { type: 'report-worse', what: 'Whole calf hard now' });
    const next = person.diary.find(({ kind }) => kind === 'order-test' || kind === 'scan-result');
    expect((person.wall(next?.dueAt) ?? '9999') <= '2026-11-25 00:00').toBe(true);
    person.does('10:10', requestTest('scan'));
    expect(person.test('scan').scan).toBeNull();
  });
});
