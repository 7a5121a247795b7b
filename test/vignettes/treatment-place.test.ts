import { describe, expect, test } from 'vitest';
import { clockwork } from '../../src/pathway/actors.ts';
import { confirmedOn, decideHome, decidePlace, homeFacts, onRivaroxaban } from '../oracle/treatment-story.ts';

const day = '2026-11-24';
const consultant = { role: 'clinician', id: 'dr-osei' } as const;

describe('Tomas, 54: a popliteal clot, home or hospital (HD1)', () => {
  test('confirmed at 10:10: place, prescription and first dose are due within 4 hours', () => {
    const tomas = confirmedOn(day);
    expect(tomas.episode.state).toBe('deciding-where');
    expect(tomas.wall(tomas.due('decide-place')?.dueAt)).toBe('2026-11-24 14:10');
    expect(tomas.wall(tomas.due('prescribe')?.dueAt)).toBe('2026-11-24 14:10');
  });

  test('the rules are asked with what is known, cannot say home, and each answer is kept', () => {
    const tomas = confirmedOn(day);
    const { proposal } = tomas.last('place-proposed');
    expect(proposal.outcome).toBeNull();
    expect(proposal.floor).toBe('incomplete');
    expect(proposal.decisive).toContain('body-weight');
    tomas.does('10:30', homeFacts('10:25'));
    expect(tomas.last('place-proposed').proposal).toMatchObject({ outcome: 'home', rows: ['HOME'] });
    tomas.does('10:31', { type: 'add-note', text: 'Daughter rang' });
    expect(tomas.last('place-proposed').sequence).toBeLessThan(tomas.last('note-added').sequence);
  });

  test('the table of diagnosis is left alone by it', () => {
    const tomas = confirmedOn(day);
    const before = tomas.episode.proposal?.decisionId;
    tomas.does('10:30', homeFacts('10:25'));
    expect(tomas.episode.proposal?.outcome).toBe('confirmed');
    expect(tomas.episode.diagnosis?.is).toBe('confirmed');
    expect(tomas.episode.treatment?.proposal?.decisionId).not.toBe(before);
  });

  test('accepted by a physician, with a plan and a first check-in', () => {
    const tomas = confirmedOn(day);
    tomas.does('10:30', homeFacts('10:25'));
    const bare = { planOfCare: null };
    expect(tomas.isRefused('10:35', decideHome('+1 10:00', bare))).toMatchObject({ field: 'planOfCare' });
    const unbooked = { firstContactAt: null };
    expect(tomas.isRefused('10:35', decideHome('+1 10:00', unbooked))).toMatchObject({
      field: 'firstContactAt',
    });
    expect(tomas.isRefused('10:35', decideHome('+4 10:00')).code).toBe('not-in-window');
    expect(tomas.isRefused('10:35', decideHome('+1 10:00', { physician: ' ' }))).toMatchObject({
      field: 'physician',
    });
    tomas.does('10:40', decideHome('+3 10:00'));
    expect(tomas.last('place-decided')).toMatchObject({
      against: 'home',
      override: null,
      needsSecond: false,
    });
    expect(tomas.episode.state).toBe('home-treatment');
    expect(tomas.due('decide-place')).toBeUndefined();
  });

  test('neither the clock nor the patient decides', () => {
    const tomas = confirmedOn(day);
    tomas.does('10:30', homeFacts('10:25'));
    const asked = tomas.asks('10:40', decideHome('+1 10:00'), clockwork);
    expect(asked.ok ? null : asked.refusal.code).toBe('not-a-clinician');
    const patient = tomas.asks('10:41', decideHome('+1 10:00'), { role: 'patient', id: 'p1' });
    expect(patient.ok ? null : patient.refusal.code).toBe('not-a-clinician');
  });
});

describe('J6, Ines: clearance 48, lives alone: the rules say specialist review', () => {
  /** Creatinine and weight that give a clearance under 50 in the formula of the region. */
  const kidneys = { creatinine: 118, 'body-weight': 61, sex: 'female', 'pregnancy.current-or-recent': false };

  test('home against it needs a reason in words, and no second reader', () => {
    const ines = confirmedOn(day);
    ines.does('10:30', homeFacts('10:25', kidneys));
    expect(ines.episode.treatment?.proposal).toMatchObject({ outcome: 'specialist-review', rows: ['N5'] });
    expect(ines.isRefused('10:40', decideHome('+1 10:00'))).toMatchObject({
      code: 'not-proposed',
      proposed: 'specialist-review',
    });
    expect(ines.isRefused('10:40', decideHome('+1 10:00', { overrideReason: 'fine, ok.' }))).toEqual({
      code: 'reason-too-short',
      field: 'overrideReason',
      atLeast: 10,
      got: 9,
    });
    ines.does('10:45', decideHome('+1 10:00', { overrideReason: 'Daughter stays the night' }));
    expect(ines.last('place-decided')).toMatchObject({
      against: 'specialist-review',
      override: { reason: 'Daughter stays the night' },
      needsSecond: false,
    });
  });

  test('specialist review: seen the same day, then decided again', () => {
    const ines = confirmedOn(day);
    ines.does('10:30', homeFacts('10:25', kidneys));
    ines.does('10:45', decidePlace('specialist-review'));
    expect(ines.episode.state).toBe('deciding-where');
    expect(ines.wall(ines.due('decide-place')?.dueAt)).toBe('2026-11-25 00:00');
  });
});

describe('home against hospital or against what is not known is confirmed a second time', () => {
  test.each([
    ['clearance 28', { creatinine: 309 }, 'hospital'],
    ['weight not known', { 'body-weight': null }, 'incomplete'],
    ['clearance 28, and temperature not known', { creatinine: 309, temperature: null }, 'hospital'],
    ['breathless', { 'presentation.pe-symptoms': true }, 'emergency'],
  ])('%s', (_case, changes, against) => {
    const person = confirmedOn(day);
    person.does('10:30', homeFacts('10:25', changes));
    person.does('10:40', decideHome('+1 10:00', { overrideReason: 'Palliative, wants to be home' }));
    expect(person.last('place-decided')).toMatchObject({ against, needsSecond: true });
    expect(person.episode.state).toBe('deciding-where');
    expect(person.wall(person.due('confirm-place')?.dueAt)).toBe('2026-11-24 14:40');

    const same = person.asks('10:45', { type: 'confirm-place', name: 'Dr Osei' });
    expect(same.ok ? null : same.refusal.code).toBe('same-person');
    const sameName = person.asks('10:45', { type: 'confirm-place', name: ' dr nwosu' }, consultant);
    expect(sameName.ok ? null : sameName.refusal.code).toBe('same-person');
    person.does('10:50', { type: 'confirm-place', name: 'Dr Osei' }, consultant);
    expect(person.episode.state).toBe('home-treatment');
    expect(person.isRefused('10:55', { type: 'confirm-place', name: 'Dr Lee' }).code).toBe('nothing-waits');
  });

  test('emergency signs: to emergency care at once, whatever else is decided', () => {
    const person = confirmedOn(day);
    person.does('10:30', homeFacts('10:25', { 'bleeding.major-or-unstoppable': true }));
    expect(person.diary[0]).toMatchObject({ kind: 'send-to-emergency', warnAt: null });
  });
});

describe('Omar: hospital, and back', () => {
  function omarInHospital() {
    const omar = confirmedOn(day);
    omar.does('10:30', homeFacts('10:25', { 'dvt.extent': 'iliofemoral' }));
    omar.does('10:40', decidePlace('hospital'));
    expect(omar.wall(omar.due('send-to-hospital')?.dueAt)).toBe('2026-11-24 11:40');
    omar.does('11:00', {
      type: 'send-to-hospital',
      where: 'St Anne’s, ward 4',
      receiver: 'Dr Silva',
      reason: 'Iliac clot',
    });
    return omar;
  }

  test('somebody there has a name; nobody is lost while they answer', () => {
    const omar = confirmedOn(day);
    const send = {
      type: 'send-to-hospital',
      where: 'St Anne’s',
      receiver: '',
      reason: 'Iliac clot',
    } as const;
    expect(omar.isRefused('10:40', send)).toMatchObject({ field: 'receiver' });
    const sent = omarInHospital();
    expect(sent.episode.state).toBe('hospital-treatment');
    expect(sent.episode.owner).toEqual({ kind: 'team', id: 'dvt-clinic' });
    expect(sent.diary.map(({ kind }) => kind)).toEqual(['hospital-answer', 'villalta']);
    expect(sent.wall(sent.due('hospital-answer')?.dueAt)).toBe('2026-11-25 11:00');
    sent.waitsUntil('+1 12:00');
    expect(sent.escalationsOf('hospital-answer', 'due')).toBe(1);
  });

  test('the next question is never more than a week away', () => {
    const omar = omarInHospital();
    const answer = (clock: string) => () =>
      ({ type: 'record-hospital-answer', what: 'On heparin', askAgainAt: omar.at(clock) }) as const;
    expect(omar.isRefused('+1 09:00', answer('+9 09:00')).code).toBe('not-in-window');
    omar.does('+1 09:05', answer('+4 09:00'));
    expect(omar.wall(omar.due('hospital-answer')?.dueAt)).toBe('2026-11-28 09:00');
  });

  test('taken back: decided again, and the medicine is prescribed here', () => {
    const omar = omarInHospital();
    const back = { type: 'take-back-from-hospital', fromWhom: 'Dr Silva', summary: '' } as const;
    expect(omar.isRefused('+2 09:00', back)).toMatchObject({ field: 'summary' });
    omar.does('+2 09:05', { ...back, summary: 'Apixaban 10 mg since yesterday evening' });
    expect(omar.episode.state).toBe('deciding-where');
    expect(omar.wall(omar.due('decide-place')?.dueAt)).toBe('2026-11-26 13:05');
    expect(omar.due('prescribe')).toBeDefined();
  });
});

describe('Rhea, at home on rivaroxaban', () => {
  test('a new clot on treatment is decided on within 4 hours, and is no clot of home', () => {
    const rhea = onRivaroxaban(day);
    rhea.does('+9 09:00', { type: 'report-treatment-failure', what: 'Other leg, popliteal' });
    expect(rhea.wall(rhea.due('treatment-failure')?.dueAt)).toBe('2026-12-03 13:00');
    expect(rhea.episode.state).toBe('deciding-where');
    rhea.does('+9 09:10', {
      type: 'send-to-hospital',
      where: 'St Anne’s',
      receiver: 'Dr Silva',
      reason: 'New clot',
    });
    expect(rhea.due('treatment-failure')).toBeUndefined();
    // From here on the rules read that it came on treatment: home is never again one person's word.
    rhea.does('+10 09:00', { type: 'take-back-from-hospital', fromWhom: 'Dr Silva', summary: 'Dalteparin' });
    expect(rhea.episode.treatment?.proposal).toMatchObject({ outcome: 'hospital' });
    expect(rhea.wall(rhea.due('decide-place')?.dueAt)).toBe('2026-12-04 13:00');
  });

  test('a new clot after the last dose: where and with what are asked again', () => {
    const rhea = onRivaroxaban(day);
    rhea.does('+9 09:00', { type: 'order-treatment-stop', physician: 'Dr Nwosu', reason: 'Bleeding' });
    rhea.does('+9 09:10', {
      type: 'confirm-treatment-stop',
      how: 'call',
      saidBack: 'Stopped last night',
      lastDoseOn: '2026-12-02',
    });
    expect(rhea.due('prescribe', 'decide-place', 'treatment-failure')).toBeUndefined();
    expect(rhea.episode.state).toBe('stopping');
    rhea.does('+19 09:00', { type: 'report-treatment-failure', what: 'Same leg' });
    expect(rhea.episode.state).toBe('deciding-where');
    expect(rhea.wall(rhea.due('treatment-failure')?.dueAt)).toBe('2026-12-13 13:00');
    expect(rhea.wall(rhea.due('prescribe')?.dueAt)).toBe('2026-12-13 13:00');
  });

  test('a finding that speaks against home later opens the question again', () => {
    const rhea = onRivaroxaban(day);
    rhea.does('+2 09:00', (story) => ({
      type: 'record-findings',
      facts: { 'pain.at-rest': 8 },
      observedAt: story.now,
    }));
    expect(rhea.episode.treatment?.proposal?.outcome).toBe('hospital');
    expect(rhea.wall(rhea.due('decide-place')?.dueAt)).toBe('2026-11-26 13:00');
  });
});

test('not confirmed: there is nothing to decide', () => {
  const nobody = confirmedOn(day);
  const confirmed = nobody.last('diagnosis-confirmed');
  nobody.does('10:30', {
    type: 'void-entry',
    sequence: nobody.last('scan-resulted').sequence,
    reason: 'Wrong',
  });
  expect(nobody.episode.diagnosis).toBeNull();
  expect(nobody.episode.treatment).toBeNull();
  expect(nobody.isRefused('10:40', decidePlace('hospital')).code).toBe('no-treatment');
  expect(confirmed.sequence).toBeGreaterThan(0);
});
