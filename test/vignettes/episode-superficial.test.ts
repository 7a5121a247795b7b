/** A scan shows superficial vein thrombosis: somebody decides on its own treatment, and nothing stops before. */
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../src/pathway/handle/handled.ts';
import type { Command } from '../../src/pathway/commands.ts';
import {
  assess,
  close,
  coverPossible,
  dDimer,
  dDimerLater,
  dDimerSoon,
  exclude,
  noScanInTime,
  requestProposed,
  sampleTaken,
  scan,
  scanSoon,
  startCover,
  stoppedByCall,
  tellNotLikely,
  wells,
} from '../oracle/episode-commands.ts';
import { rules } from '../../src/engine/rules.ts';
import { documentText } from '../../src/pathway/letters/document-text.ts';
import { writeLetter } from '../../src/pathway/letters/write-letter.ts';
import { Story } from '../oracle/episode-story.ts';
import { organisations, rhea } from './letters-read.ts';

const stopUnasked: Command = { type: 'order-stop', reason: '' };
type Decide = CommandOf<'decide-superficial', Command>;

/** DVT unlikely, on cover while the D-dimer is awaited; the scan of 16:00 shows a superficial clot alone. */
function seen(): Story {
  const leila = new Story({ referred: '2026-11-24 08:40', born: '1975-04-04' });
  leila.does('09:00', assess('09:00', { ...wells('tender'), ...dDimerLater, ...coverPossible, ...scanSoon }));
  leila.does('09:10', requestProposed);
  leila.does('09:20', sampleTaken('09:15'));
  leila.does('09:30', startCover('09:25', '+2 09:25'));
  leila.does('12:00', dDimer(1900, { sampled: '09:15', resulted: '11:50' }));
  leila.does('12:05', requestProposed);
  leila.does('16:30', scan('scan', '16:00', 'superficial-thrombosis'));
  return leila;
}

const trunk = { 'svt.cannula': false, 'svt.vein': 'great-saphenous' } as const;
const decide = (course: Decide['course'], facts: Decide['facts'], also: Partial<Decide> = {}): Decide => ({
  type: 'decide-superficial',
  facts,
  course,
  physician: 'Dr Nwosu',
  overrideReason: null,
  medicine: null,
  untilOn: null,
  followedBy: null,
  note: '',
  ...also,
});
const fondaparinux = {
  medicine: 'Fondaparinux 2.5 mg once a day',
  untilOn: '2027-01-07',
  followedBy: 'Dr Lee, Elm Street',
};

describe('seen, and not decided', () => {
  test('somebody decides within 4 hours of the result, also after DVT is excluded', () => {
    const leila = seen();
    expect(leila.wall(leila.due('decide-superficial')?.dueAt)).toBe('2026-11-24 20:30');
    expect(leila.due('decide-superficial')?.owner).toEqual(leila.episode.owner);
    leila.does('16:40', exclude);
    expect(leila.due('decide-superficial')).toBeDefined();
  });

  test('cover runs on: no stop is due, and one needs its reason', () => {
    const leila = seen();
    leila.does('16:40', exclude);
    expect(leila.episode.cover.status).toBe('running');
    expect(leila.due('order-stop')).toBeUndefined();
    expect(leila.isRefused('16:41', stopUnasked).code).toBe('not-proposed');
  });

  test('the episode cannot be closed before', () => {
    const leila = seen();
    leila.does('16:40', exclude);
    leila.does('16:45', tellNotLikely);
    const full = { otherDiagnosis: 'Superficial vein thrombosis', safetyNetOn: '2026-12-01' };
    const refusal = leila.isRefused('16:50', close('excluded', full));
    expect('lacks' in refusal ? refusal.lacks : []).toContain('superficial-not-decided');
  });

  test('likely, D-dimer positive: the repeat is planned, and cover stops only after the decision', () => {
    const marek = new Story({ referred: '2026-11-24 08:40' });
    const facts = { ...wells('calf3', 'pitting'), ...noScanInTime, ...dDimerSoon, ...coverPossible };
    marek.does('09:00', assess('09:00', facts));
    marek.does('09:10', requestProposed);
    marek.does('09:20', sampleTaken('09:15'));
    marek.does('09:30', startCover('09:30', '+3 09:30'));
    marek.does('11:00', dDimer(1900, { sampled: '09:15', resulted: '10:50' }));
    marek.does('12:00', scan('scan', '11:30', 'superficial-thrombosis'));
    expect(marek.proposed).toBe('stop-cover-repeat-scan');
    expect(marek.due('order-stop')).toBeUndefined();
    marek.does(
      '12:30',
      decide('prophylactic', { ...trunk, 'svt.distance-to-sfj': 12, 'svt.length': 8 }, fondaparinux),
    );
    expect(marek.wall(marek.due('order-stop')?.dueAt)).toBe('2026-11-24 13:30');
  });
});

describe('decided', () => {
  test('3.0 cm from the groin junction: a DVT in all that follows, and cover goes on', () => {
    const leila = seen();
    leila.does('16:40', exclude);
    leila.does('17:00', decide('as-dvt', { ...trunk, 'svt.distance-to-sfj': 3, 'svt.length': 6 }));
    expect(leila.last('superficial-decided')).toMatchObject({ against: 'svt-as-dvt', override: null });
    expect(leila.episode.diagnosis?.is).toBe('confirmed');
    expect(leila.episode.cover.status).not.toBe('stopped');
    expect(leila.due('prescribe')).toBeDefined();
    expect(leila.due('decide-superficial')).toBeUndefined();
    expect(leila.isRefused('17:01', exclude).code).toBe('not-excluded-by-the-rules');
  });

  test('3.1 cm and 5 cm long: 45 days; as a DVT only with a reason', () => {
    const leila = seen();
    const facts = { ...trunk, 'svt.distance-to-sfj': 3.1, 'svt.length': 5 };
    expect(leila.isRefused('17:00', decide('as-dvt', facts))).toMatchObject({
      code: 'not-proposed',
      proposed: 'svt-prophylactic',
      asked: 'as-dvt',
    });
    leila.does('17:00', decide('prophylactic', facts, fondaparinux));
    expect(leila.last('superficial-decided')).toMatchObject({ against: 'svt-prophylactic', override: null });
    expect(leila.due('decide-superficial')).toBeUndefined();
  });

  test('the decision stops the interim cover, and the episode can end', () => {
    const leila = seen();
    leila.does('16:40', exclude);
    leila.does(
      '17:00',
      decide('prophylactic', { ...trunk, 'svt.distance-to-sfj': 9, 'svt.length': 7 }, fondaparinux),
    );
    expect(leila.wall(leila.due('order-stop')?.dueAt)).toBe('2026-11-24 18:00');
    leila.does('17:05', stopUnasked);
    leila.does('17:20', stoppedByCall);
    leila.does('17:25', tellNotLikely);
    const full = { otherDiagnosis: 'Superficial vein thrombosis', safetyNetOn: '2026-12-01' };
    leila.does('17:30', close('excluded', full));
    expect(leila.episode.closed?.reason).toBe('excluded');
  });

  test('a prophylactic course has its medicine, its last day to come, and somebody who ends it', () => {
    const leila = seen();
    const facts = { ...trunk, 'svt.distance-to-sfj': 9, 'svt.length': 7 };
    const without = (also: Partial<Decide>) =>
      leila.isRefused('17:00', decide('prophylactic', facts, { ...fondaparinux, ...also }));
    expect(without({ medicine: null })).toMatchObject({ code: 'missing', field: 'medicine' });
    expect(without({ untilOn: null })).toMatchObject({ code: 'missing', field: 'untilOn' });
    expect(without({ untilOn: '2026-11-23' })).toMatchObject({ code: 'missing', field: 'untilOn' });
    expect(without({ followedBy: ' ' })).toMatchObject({ code: 'missing', field: 'followedBy' });
    expect(without({ physician: '' })).toMatchObject({ code: 'missing', field: 'physician' });
  });

  test('short, and nobody said whether above the knee: symptom care is not accepted without a reason', () => {
    const leila = seen();
    const facts = { 'svt.cannula': false, 'svt.vein': 'other', 'svt.length': 3 };
    expect(leila.isRefused('17:00', decide('symptom-care', facts))).toMatchObject({
      code: 'not-proposed',
      proposed: null,
    });
    const mild = { 'svt.above-knee': false, 'svt.risk-factors': false, 'nsaid.unsuitable': false };
    leila.does('17:00', decide('symptom-care', { ...facts, ...mild, 'pregnancy.current-or-recent': false }));
    expect(leila.last('superficial-decided').against).toBe('svt-symptom-care');
  });

  test('worse, and a later scan shows one again: decided again', () => {
    const leila = seen();
    leila.does(
      '17:00',
      decide('prophylactic', { ...trunk, 'svt.distance-to-sfj': 9, 'svt.length': 7 }, fondaparinux),
    );
    leila.does('+1 09:00', { type: 'report-worse', what: 'Longer now' });
    leila.does('09:05', requestProposed);
    leila.does('12:00', scan('scan', '11:30', 'superficial-thrombosis'));
    expect(leila.wall(leila.due('decide-superficial')?.dueAt)).toBe('2026-11-25 16:00');
  });

  test('the scan was entered on the wrong person: nothing is left to be decided', () => {
    const leila = seen();
    const { sequence } = leila.last('scan-resulted');
    leila.does('17:00', { type: 'void-entry', sequence, reason: 'Another person’s scan' });
    expect(leila.due('decide-superficial')).toBeUndefined();
  });
});

test('the letters say what waits, and then what was decided, with who ends the medicine', () => {
  const letter = (kind: 'gp' | 'patient', story: Story): string => {
    const written = writeLetter(kind, {
      episode: story.episode,
      person: rhea,
      organisation: organisations.uk,
      writtenAt: story.now,
      catalogue: rules.catalogue,
      ownerName: ({ id }) => id,
    });
    if (written === null) throw new Error('no letter');
    return documentText(written).replaceAll(/\s+/g, ' ');
  };
  const leila = seen();
  expect(letter('gp', leila)).toContain('Superficial vein thrombosis: decide its treatment');
  expect(letter('patient', leila)).toContain('A doctor decides how the clot under your skin is treated.');
  leila.does(
    '17:00',
    decide('prophylactic', { ...trunk, 'svt.distance-to-sfj': 9, 'svt.length': 7 }, fondaparinux),
  );
  const text = letter('gp', leila);
  expect(text).toContain(
    'Superficial vein thrombosis: prophylactic-type anticoagulation, decided by Dr Nwosu',
  );
  expect(text).toContain(
    'For it: Fondaparinux 2.5 mg once a day, to Thursday, 7 January 2027. Dr Lee, Elm Street prescribes',
  );
});

test('no superficial clot on record: there is nothing to decide', () => {
  const leila = new Story({ referred: '2026-11-24 08:40' });
  expect(leila.isRefused('09:00', decide('symptom-care', {})).code).toBe('no-superficial-clot');
});
