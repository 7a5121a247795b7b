/** What may be read out of a record, and what may not. Absence is never a no. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  about,
  absent,
  assessAll,
  assessInes,
  concept,
  dDimer,
  dvt,
  finding,
  found,
  lead,
  missing,
  observation,
  pregnancy,
  problem,
  quantity,
  today,
  unread,
} from './build-record.ts';

const loinc = 'http://loinc.org';
const daysAgo = (days: number): string =>
  new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);

describe('Ines, 64: left leg swollen for three days, a whole record', () => {
  const record: unknown = JSON.parse(readFileSync(join(import.meta.dirname, 'suspected-dvt.json'), 'utf8'));

  test('Wells lies from 3 to 5 with two items open, DVT is likely all the same, and the scan comes within 4 hours', () => {
    const [ines] = assessAll(record);
    const wells = ines?.scores.find(({ result }) => result.score === 'wells-dvt-2003');
    expect(wells?.applies).toBe(true);
    expect(wells?.result).toMatchObject({
      value: null,
      interval: [3, 5],
      class: 'likely',
      unknown: ['cancer', 'collat'],
    });
    expect(ines?.decisions.map(({ decision, outcome }) => [decision, outcome])).toEqual([
      ['first-test', 'scan-within-4-hours'],
      ['after-d-dimer', 'await-scan'],
      ['after-scan', 'await-scan'],
    ]);
    expect(ines?.missing.map(({ fact, inRecord }) => [fact, inRecord])).toEqual([
      ['wells.active-cancer', 'only a lead'],
      ['wells.collateral-veins', 'unreadable'],
    ]);
  });

  test('each fact says where it comes from', () => {
    const [ines] = assessAll(record);
    expect(ines && found(ines, 'd-dimer')).toEqual({
      fact: 'd-dimer',
      ref: 'dDimer',
      value: { value: 1240, unit: 'ng/mL', basis: 'FEU', cutOff: 500 },
      date: '2026-11-23T09:31:00Z',
      source: 'urn:uuid:5f0c1a52-8a3e-4d0b-9a53-1f6f2d7c0014',
      stale: false,
      used: true,
    });
    expect(ines && found(ines, 'wells.calf-larger')).toMatchObject({
      value: true,
      note: 'follows from leg.calf-difference',
    });
    expect(ines && found(ines, 'age')).toMatchObject({ value: 64, note: 'on the day of the D-dimer sample' });
    expect(ines?.leads.map(({ fact }) => fact)).toEqual([
      'wells.previous-dvt',
      'dvt.previous-same-leg',
      'wells.active-cancer',
      'anticoagulant.at-presentation',
    ]);
  });
});

test('a record that says nothing of a leg: nothing is known, nothing is decided, and it says what to ask', () => {
  const ines = assessInes();
  expect(
    ines.facts.filter(({ fact }) => fact !== 'age' && fact !== 'age.below-18' && fact !== 'risk.under-18'),
  ).toEqual([]);
  expect(ines.decisions.map(({ outcome }) => outcome)).toEqual([null, null, null]);
  expect(ines.scores.map(({ applies, result }) => [applies, result.value])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(missing(ines, 'wells.deep-vein-tenderness')).toEqual({
    fact: 'wells.deep-vein-tenderness',
    ref: 'tender',
    means: 'Tenderness localised along the deep veins',
    neededBy: ['first-test', 'after-d-dimer', 'after-scan', 'wells-dvt-2003'],
  });
});

describe('D-dimer', () => {
  test.each([
    ['ng/mL{FEU}', 'ng/mL', 'FEU', 480],
    ['ug{FEU}/L', 'ug/L', 'FEU', 480],
    ['mg/L{FEU}', 'mg/L', 'FEU', 480_000],
  ] as const)('%s: the annotation states the basis', (code, unit, basis, ugPerL) => {
    const ines = assessInes(dDimer(quantity(480, code)));
    expect(found(ines, 'd-dimer')).toMatchObject({ value: { value: 480, unit, basis }, used: true });
    const reading = ines.scores.find(({ result }) => result.score === 'd-dimer-age-adjusted-2014');
    expect(reading?.result.value).toBe(ugPerL);
  });

  test('FEU in the text of the unit is enough; so is DDU, with a code for DDU', () => {
    expect(found(assessInes(dDimer(quantity(480, 'ng/mL', 'ng/mL FEU'))), 'd-dimer')).toMatchObject({
      used: true,
    });
    const ddu = assessInes(dDimer({ value: 240, unit: 'ng/mL DDU' }, { code: concept(loinc, '48066-5') }));
    expect(found(ddu, 'd-dimer')?.value).toEqual({ value: 240, unit: 'ng/mL', basis: 'DDU' });
  });

  test.each([
    ['no basis, though the code says FEU', quantity(480, 'ng/mL'), 'FEU or DDU is not stated'],
    ['unit and code contradict', quantity(240, 'ng/mL{DDU}'), 'the unit says DDU and the code says FEU'],
    ['text and annotation contradict', quantity(240, 'ng/mL{FEU}', 'ng/mL DDU'), 'says FEU and DDU'],
    ['text and code give other amounts', quantity(480, 'ug/L{FEU}', 'mg/L FEU'), 'they are not the same'],
    ['no unit', { value: 480 }, 'no unit'],
    ['no mass per volume', quantity(480, 'mmol/L{FEU}'), 'wanted a unit of mass per volume'],
    ['a value nobody has', quantity(2_000_000, 'ug/L{FEU}'), 'wanted 10 to 1000000 ug/L'],
    [
      'a comparator we do not know',
      { ...quantity(480, 'ug/L{FEU}'), comparator: 'ad' },
      'wanted a comparator',
    ],
    ['a text', { value: '480', unit: 'ug/L FEU' }, 'wanted a number'],
  ])('%s: unknown, with that reason', (_name, given, reason) => {
    const ines = assessInes(dDimer(given));
    expect(found(ines, 'd-dimer')).toBeUndefined();
    expect(unread(ines, 'd-dimer')?.reason).toContain(reason);
    expect(missing(ines, 'd-dimer')?.inRecord).toBe('unreadable');
  });

  test.each([
    ['<', 270, { comparator: '<', value: 270, unit: 'ug/L' }],
    ['>', 4000, { comparator: '>', value: 4000, unit: 'ug/L' }],
    ['>=', 500, { comparator: '>', value: 500, unit: 'ug/L' }],
    // At most 500 may be 500, which is positive: it may not be read as below 500.
    ['<=', 500, { comparator: '<', value: 501, unit: 'ug/L' }],
  ])('%s %i', (comparator, value, given) => {
    const ines = assessInes(dDimer({ ...quantity(value, 'ug/L{FEU}'), comparator }));
    expect(found(ines, 'd-dimer')?.value).toEqual({ basis: 'FEU', ...given });
  });

  test.each([
    ['the upper end, in the same unit', [{ high: quantity(450, 'ug/L{FEU}') }], 450],
    ['in another unit', [{ high: quantity(0.45, 'mg/L{FEU}') }], undefined],
    [
      'for an age, so already adjusted',
      [{ high: quantity(450, 'ug/L{FEU}'), age: { low: quantity(60, 'a') } }],
      undefined,
    ],
    ['above the usual: it may be adjusted', [{ high: quantity(640, 'ug/L{FEU}') }], undefined],
    ['two ranges', [{ high: quantity(450, 'ug/L{FEU}') }, { high: quantity(500, 'ug/L{FEU}') }], undefined],
  ])('cut-off of the assay: %s', (_name, referenceRange, cutOff) => {
    const value = found(assessInes(dDimer(quantity(480, 'ug/L{FEU}'), { referenceRange })), 'd-dimer')?.value;
    expect(value).toEqual({
      value: 480,
      unit: 'ug/L',
      basis: 'FEU',
      ...(cutOff !== undefined && { cutOff }),
    });
  });

  test.each([
    [7, false],
    [8, true],
  ])('%i days old: stale %s, and a stale one is shown and not read', (days, stale) => {
    const ines = assessInes(dDimer(quantity(300, 'ug/L{FEU}'), { effectiveDateTime: daysAgo(days) }));
    expect(found(ines, 'd-dimer')).toMatchObject({ stale, used: !stale });
    expect(missing(ines, 'd-dimer')?.inRecord).toBe(stale ? 'stale or not final' : undefined);
  });

  test('no date, a date to come, or only a day of issue: not fresh', () => {
    for (const when of [
      { effectiveDateTime: undefined },
      { effectiveDateTime: '2026-11-24' },
      { effectiveDateTime: undefined, issued: `${today}T10:00:00Z` },
    ]) {
      expect(found(assessInes(dDimer(quantity(300, 'ug/L{FEU}'), when)), 'd-dimer')).toMatchObject({
        stale: true,
        used: false,
      });
    }
  });

  test('a newer one that cannot be read keeps an older negative one from deciding', () => {
    const older = dDimer(quantity(300, 'ug/L{FEU}'), { effectiveDateTime: daysAgo(2) });
    const newer = dDimer(quantity(2400, 'ug/L'), { id: 'newer' });
    for (const ines of [assessInes(older, newer), assessInes(newer, older)]) {
      expect(found(ines, 'd-dimer')).toMatchObject({ value: { value: 300 }, used: false });
      expect(found(ines, 'd-dimer')?.notUsedBecause).toContain('Observation/newer');
    }
  });

  test('named only in words, it is a lead', () => {
    const ines = assessInes(
      observation('in-words', {
        code: { text: 'D-Dimer (Innovance)' },
        valueQuantity: quantity(480, 'ug/L{FEU}'),
      }),
    );
    expect(lead(ines, 'd-dimer')?.says).toBe('D-Dimer (Innovance) (final)');
    expect(found(ines, 'd-dimer')).toBeUndefined();
  });
});

describe('status', () => {
  test.each(['entered-in-error', 'cancelled'])(
    '%s never counts, nor stands in the way of an older value',
    (status) => {
      const ines = assessInes(
        finding('wells.pitting-oedema', true, { effectiveDateTime: daysAgo(1) }),
        finding('wells.pitting-oedema', false, { id: 'wrong', status }),
      );
      expect(found(ines, 'wells.pitting-oedema')).toMatchObject({ value: true, used: true });
      expect(unread(ines, 'wells.pitting-oedema')).toMatchObject({ source: 'Observation/wrong' });
    },
  );

  test.each([
    ['preliminary', true],
    ['unknown', true],
  ])('%s: shown, marked, and not read', (status, preliminary) => {
    const ines = assessInes(finding('scan.result', 'negative', { status }));
    expect(found(ines, 'scan.result')).toMatchObject({ value: 'negative', preliminary, used: false });
    expect(missing(ines, 'scan.result')?.inRecord).toBe('stale or not final');
  });

  test('no status, or a modifier that may turn its meaning round: not read', () => {
    const modified = { modifierExtension: [{ url: 'https://example.org/not', valueBoolean: true }] };
    for (const more of [{ status: undefined }, { status: 'done' }, modified, { focus: [about('fetus')] }]) {
      const ines = assessInes(finding('wells.pitting-oedema', true, more));
      expect(found(ines, 'wells.pitting-oedema')).toBeUndefined();
      expect(unread(ines, 'wells.pitting-oedema')).toBeDefined();
    }
  });

  test('asked, and not known: unknown, with that reason', () => {
    const ines = assessInes(finding('wells.collateral-veins', false, absent('asked-unknown')));
    expect(found(ines, 'wells.collateral-veins')).toBeUndefined();
    expect(unread(ines, 'wells.collateral-veins')?.reason).toBe('recorded as not known (asked-unknown)');
  });
});

describe('several statements', () => {
  test('the latest wins, by the instant and not by the text of it', () => {
    const early = finding('wells.pitting-oedema', false, { effectiveDateTime: `${today}T10:00:00+10:00` });
    const late = finding('wells.pitting-oedema', true, {
      id: 'late',
      effectiveDateTime: `${today}T02:00:00Z`,
    });
    for (const ines of [assessInes(early, late), assessInes(late, early)]) {
      expect(found(ines, 'wells.pitting-oedema')).toMatchObject({
        value: true,
        source: 'Observation/late',
        used: true,
      });
      expect(ines.conflicts).toEqual([]);
    }
  });

  test('at one time and different: the later issue wins; without one, unknown, and both are named', () => {
    const no = finding('wells.pitting-oedema', false, { issued: `${today}T09:30:00Z` });
    const yes = finding('wells.pitting-oedema', true, { id: 'other', issued: `${today}T09:40:00Z` });
    expect(found(assessInes(no, yes), 'wells.pitting-oedema')).toMatchObject({ value: true, used: true });
    const ines = assessInes({ ...no, issued: undefined }, yes);
    expect(ines.facts.filter(({ fact }) => fact === 'wells.pitting-oedema').map(({ used }) => used)).toEqual([
      false,
      false,
    ]);
    expect(ines.conflicts).toMatchObject([
      { fact: 'wells.pitting-oedema', sources: ['Observation/wells.pitting-oedema', 'Observation/other'] },
    ]);
    expect(missing(ines, 'wells.pitting-oedema')?.inRecord).toBe('disputed');
  });

  test('a calf that is not larger beside a difference of 4 cm: both unknown', () => {
    const ines = assessInes(
      finding('leg.calf-difference', quantity(4, 'cm')),
      finding('wells.calf-larger', false),
    );
    expect(ines.conflicts).toHaveLength(1);
    expect(missing(ines, 'wells.calf-larger')?.inRecord).toBe('disputed');
  });

  test.each([
    [2.9, false],
    [3, true],
  ])('calf %f cm larger: %s', (difference, larger) => {
    expect(
      found(assessInes(finding('leg.calf-difference', quantity(difference, 'cm'))), 'wells.calf-larger'),
    ).toMatchObject({ value: larger, used: true });
  });
});

describe('quantities', () => {
  const saturation = (valueQuantity: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    observation('saturation', { code: concept(loinc, '59408-5'), valueQuantity, ...more });

  test.each([
    ['a unit that converts', quantity(35, 'mm'), 3.5],
    ['the unit in words, as ours', { value: 3.5, unit: 'cm' }, 3.5],
  ])('%s', (_name, given, value) => {
    expect(found(assessInes(finding('leg.calf-difference', given)), 'leg.calf-difference')).toMatchObject({
      value,
      unit: 'cm',
      used: true,
    });
  });

  test.each([
    ['no unit', { value: 3.5 }, 'no unit'],
    ['a unit without a system', { value: 3.5, unit: 'inches' }, 'names no system'],
    ['a unit of something else', quantity(3.5, 'kg'), 'wanted a unit that converts to cm'],
    ['text and code differ', quantity(3.5, 'cm', 'mm'), 'they are not the same'],
    ['impossible', quantity(35, 'cm'), 'is not possible'],
    ['a limit', { ...quantity(3, 'cm'), comparator: '>' }, 'only a limit'],
  ])('%s: unknown, with that reason', (_name, given, reason) => {
    const ines = assessInes(finding('leg.calf-difference', given));
    expect(found(ines, 'leg.calf-difference')).toBeUndefined();
    expect(unread(ines, 'leg.calf-difference')?.reason).toContain(reason);
  });

  test('a code without a system is not guessed', () => {
    const ines = assessInes(
      observation('saturation', {
        code: { coding: [{ code: '59408-5' }] },
        valueQuantity: quantity(97, '%'),
      }),
    );
    expect(found(ines, 'oxygen-saturation')).toBeUndefined();
    expect(unread(ines, 'oxygen-saturation')?.reason).toContain('names no system');
  });

  test('a saturation on oxygen reassures nobody; on room air it counts', () => {
    const flow = (litres: number) => ({
      component: [{ code: concept(loinc, '3151-8'), valueQuantity: quantity(litres, 'L/min') }],
    });
    expect(found(assessInes(saturation(quantity(97, '%'), flow(0))), 'oxygen-saturation')).toMatchObject({
      value: 97,
      used: true,
    });
    const onOxygen = assessInes(saturation(quantity(97, '%'), flow(4)));
    expect(found(onOxygen, 'oxygen-saturation')).toBeUndefined();
    expect(unread(onOxygen, 'oxygen-saturation')?.reason).toContain('on oxygen');
  });
});

describe('an earlier DVT', () => {
  test.each([
    [91, true],
    [90, false],
  ])('begun %i days ago: previous %s', (days, isPrevious) => {
    const ines = assessInes(problem(dvt, { clinical: 'resolved', onsetDateTime: daysAgo(days) }));
    expect(found(ines, 'wells.previous-dvt')?.used ?? false).toBe(isPrevious);
    expect(lead(ines, 'wells.previous-dvt')?.why).toBe(
      isPrevious ? undefined : 'A DVT recorded for the present episode is not a previous one.',
    );
    expect(lead(ines, 'dvt.previous-same-leg')?.why).toContain('ask');
  });

  test('a history code counts on whatever day it is written, in ICD-10-CM as well', () => {
    const history = concept('http://hl7.org/fhir/sid/icd-10-cm', 'Z86.718');
    expect(found(assessInes(problem(history, { recordedDate: today })), 'wells.previous-dvt')).toMatchObject({
      value: true,
      used: true,
    });
    const old = concept('http://hl7.org/fhir/sid/icd-10-cm', 'I82.412');
    expect(found(assessInes(problem(old, { onsetDateTime: '2019' })), 'wells.previous-dvt')).toMatchObject({
      value: true,
      date: '2019',
    });
  });

  test.each([
    ['refuted', 'nor does it show that the answer is no'],
    ['provisional', 'It is not confirmed'],
  ])('%s: a lead, neither yes nor no', (verification, why) => {
    const ines = assessInes(problem(dvt, { verification, onsetDateTime: '2019-05-01' }));
    expect(found(ines, 'wells.previous-dvt')).toBeUndefined();
    expect(lead(ines, 'wells.previous-dvt')?.why).toContain(why);
    expect(missing(ines, 'wells.previous-dvt')).toBeDefined();
  });

  test('entered in error: it does not count, and points to nothing', () => {
    const ines = assessInes(problem(dvt, { verification: 'entered-in-error', onsetDateTime: '2019-05-01' }));
    expect([ines.leads, found(ines, 'wells.previous-dvt')]).toEqual([[], undefined]);
    expect(unread(ines, 'wells.previous-dvt')?.reason).toContain('entered in error');
  });

  test('documented once, a later "no" does not undo it: it counts, and the two are named', () => {
    const ines = assessInes(
      problem(dvt, { onsetDateTime: '2019-05-01' }),
      finding('wells.previous-dvt', false),
    );
    expect(found(ines, 'wells.previous-dvt')).toMatchObject({ value: true, used: true });
    expect(ines.conflicts).toMatchObject([{ fact: 'wells.previous-dvt' }]);
  });
});

describe('pregnancy', () => {
  test('on the list and active: the adult leg score is not for her, and maternity comes first', () => {
    const ines = assessInes(problem(pregnancy, { onsetDateTime: daysAgo(120) }));
    expect(found(ines, 'pregnancy.current-or-recent')).toMatchObject({ value: true, used: true });
    expect(ines.scores.map(({ applies }) => applies)).toEqual([false, false]);
    expect(ines.scores[0]?.because[0]).toContain('Pregnancy');
  });

  test.each([
    ['refuted', { verification: 'refuted', onsetDateTime: daysAgo(30) }],
    ['active for years', { onsetDateTime: '2015-02-01' }],
    ['resolved, and nobody says when', { clinical: 'resolved', onsetDateTime: daysAgo(200) }],
    [
      'ended 43 days ago',
      { clinical: 'resolved', onsetDateTime: daysAgo(300), abatementDateTime: daysAgo(43) },
    ],
  ])('%s: a lead, neither yes nor no', (_name, more) => {
    const ines = assessInes(problem(pregnancy, more));
    expect(found(ines, 'pregnancy.current-or-recent')).toBeUndefined();
    expect(missing(ines, 'pregnancy.current-or-recent')?.inRecord).toBe('only a lead');
  });

  test('ended 42 days ago: still within 6 weeks', () => {
    const ines = assessInes(
      problem(pregnancy, {
        clinical: 'resolved',
        onsetDateTime: daysAgo(300),
        abatementDateTime: daysAgo(42),
      }),
    );
    expect(found(ines, 'pregnancy.current-or-recent')).toMatchObject({ value: true, used: true });
  });

  test.each([
    [42, true],
    [43, false],
  ])('observed %i days ago: counts %s', (days, counts) => {
    const ines = assessInes(
      observation('status', {
        code: concept(loinc, '82810-3'),
        valueCodeableConcept: pregnancy,
        effectiveDateTime: daysAgo(days),
      }),
    );
    expect(found(ines, 'pregnancy.current-or-recent')?.used ?? false).toBe(counts);
    expect(lead(ines, 'pregnancy.current-or-recent') !== undefined).toBe(!counts);
  });

  test('active on the list and denied today: unknown, and both are named', () => {
    const ines = assessInes(
      problem(pregnancy, { onsetDateTime: daysAgo(120) }),
      finding('pregnancy.current-or-recent', false),
    );
    expect(ines.conflicts).toMatchObject([{ fact: 'pregnancy.current-or-recent' }]);
    expect(missing(ines, 'pregnancy.current-or-recent')?.inRecord).toBe('disputed');
  });
});

describe('leads', () => {
  test.each([
    [
      'a cancer in words',
      problem(concept('http://snomed.info/sct', '254837009', 'Malignant neoplasm of breast')),
      'wells.active-cancer',
    ],
    [
      'a cancer by its chapter',
      problem(concept('http://hl7.org/fhir/sid/icd-10', 'C50.9')),
      'wells.active-cancer',
    ],
    [
      'a prescription of warfarin',
      {
        resourceType: 'MedicationRequest',
        status: 'active',
        subject: about('ines'),
        medicationCodeableConcept: { text: 'Warfarin 5 mg' },
      },
      'anticoagulant.at-presentation',
    ],
    [
      'a medicine in what the resource contains',
      {
        resourceType: 'MedicationStatement',
        status: 'active',
        subject: about('ines'),
        contained: [{ resourceType: 'Medication', id: 'm', code: { text: 'Apixaban' } }],
        medicationReference: { reference: '#m' },
      },
      'anticoagulant.at-presentation',
    ],
    [
      'an operation 4 weeks ago',
      {
        resourceType: 'Procedure',
        status: 'completed',
        subject: about('ines'),
        code: { text: 'Total hip replacement' },
        performedDateTime: daysAgo(28),
      },
      'wells.bedridden-or-surgery',
    ],
    [
      'a report of a scan',
      {
        resourceType: 'DiagnosticReport',
        status: 'final',
        subject: about('ines'),
        code: concept(loinc, '39432-0'),
        conclusionCode: [dvt],
      },
      'scan.result',
    ],
  ])('%s points, and establishes nothing', (_name, resource, fact) => {
    const ines = assessInes(resource);
    expect(lead(ines, fact)?.why).toMatch(/ask|enter/);
    expect(found(ines, fact)).toBeUndefined();
    expect(missing(ines, fact)?.inRecord).toBe('only a lead');
  });

  test('the Medication of another entry is found, whatever comes first', () => {
    const order = {
      resourceType: 'MedicationRequest',
      status: 'active',
      subject: about('ines'),
      medicationReference: { reference: 'Medication/m' },
    };
    const medication = { resourceType: 'Medication', id: 'm', code: { text: 'Rivaroxaban 15 mg' } };
    expect(lead(assessInes(order, medication), 'anticoagulant.at-presentation')?.says).toBe(
      'Rivaroxaban 15 mg (active)',
    );
    expect(lead(assessInes(medication, order), 'anticoagulant.at-presentation')).toBeDefined();
  });

  test('an operation 13 weeks ago points to nothing', () => {
    const old = {
      resourceType: 'Procedure',
      status: 'completed',
      subject: about('ines'),
      code: { text: 'Hip replacement' },
      performedDateTime: daysAgo(85),
    };
    expect(assessInes(old).leads).toEqual([]);
  });
});

describe('findings grow old', () => {
  test.each([
    ['wells.pitting-oedema', 7, true],
    ['wells.pitting-oedema', 8, false],
    ['presentation.pe-symptoms', 1, true],
    ['presentation.pe-symptoms', 2, false],
  ])('%s, %i days old: read %s', (fact, days, used) => {
    expect(found(assessInes(finding(fact, false, { effectiveDateTime: daysAgo(days) })), fact)).toMatchObject(
      { value: false, used },
    );
  });
});
