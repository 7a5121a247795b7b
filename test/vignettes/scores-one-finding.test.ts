/**
 * Each score read with one finding alone, or the few that one item reads: what it counts, for whom the score is refused,
 * and who is just not refused. Points as their first publications give them.
 */
import { describe, expect, test } from 'vitest';
import { type Input, items, score } from './score-cases.ts';

/** What a result says on one line: items with points, items denied, classes, and why it is refused or to be minded. */
function told(id: string, input: Input): string {
  const read = score(id, input);
  const found =
    'items' in read
      ? read.items.flatMap(({ key, points, present }) =>
          present === null ? [] : [present ? `${key} ${points}` : `no ${key}`],
        )
      : [];
  const classes = Object.entries(read.levels).flatMap(([level, name]) =>
    name === null ? [] : [`${level} ${name}`],
  );
  const refused = 'refused' in read ? read.refused.map(({ says }) => `refused: ${says}`) : [];
  const cautions = 'cautions' in read ? read.cautions.map(({ says }) => `caution: ${says}`) : [];
  return [...found, ...classes, ...refused, ...cautions].join(', ');
}

test.each<[id: string, finding: Input, says: string]>([
  ['wells-dvt-2003', { age: 18 }, ''],
  ['wells-dvt-2003', { 'anticoagulant.at-presentation': 'none' }, ''],
  ['wells-dvt-2003', { 'anticoagulant.at-presentation': 'interim' }, ''],
  [
    'wells-pe-2000',
    { 'anticoagulant.at-presentation': 'treatment' },
    'refused: Not for people already anticoagulated.',
  ],
  ['wells-pe-2000', { 'anticoagulant.at-presentation': 'none' }, ''],
  ['wells-pe-2000', { 'anticoagulant.at-presentation': 'interim' }, ''],
  ['wells-pe-2000', { age: 17 }, 'refused: Made for adults; this person is under 18.'],
  ['wells-pe-2000', { age: 18 }, ''],
  ['wells-pe-2000', { 'pregnancy.current': true }, 'refused: Not validated in pregnancy.'],
  ['wells-pe-2000', { 'presentation.unstable': true }, 'refused: Not for people who are unstable.'],
  ['wells-pe-2000', { 'history.previous-dvt': true }, 'prevVTE 1.5'],
  ['perc-2004', { 'history.previous-dvt': false }, ''],
  [
    'years-2017',
    { 'anticoagulant.at-presentation': 'treatment' },
    'refused: Not for people already anticoagulated.',
  ],
  ['years-2017', { 'anticoagulant.at-presentation': 'none' }, ''],
  ['years-2017', { 'anticoagulant.at-presentation': 'interim' }, ''],
  ['years-2017', { age: 17 }, 'refused: Made for adults; this person is under 18.'],
  ['years-2017', { age: 18 }, ''],
  ['years-2017', { 'presentation.unstable': true }, 'refused: Not for people who are unstable.'],
  ['years-2017', { 'pregnancy.current': true }, 'refused: Not validated in pregnancy.'],
  ['constans-2008', { 'limb.site': 'leg' }, 'refused: Made for the arm; the leg has a score of its own.'],
  ['geneva-2006', { 'history.previous-dvt': true }, 'prev 3'],
  ['geneva-2006', { 'history.previous-pe': true }, 'prev 3'],
  ['geneva-simplified-2008', { 'history.previous-dvt': true }, 'prev 1'],
  ['geneva-simplified-2008', { 'history.previous-pe': true }, 'prev 1'],
  ['left-2009', { 'pregnancy.current': false }, 'refused: Made for pregnancy.'],
  ['padua-2010', { 'history.previous-dvt': true }, 'prevVTE 3'],
  ['padua-2010', { 'history.previous-pe': true }, 'prevVTE 3'],
  ['padua-2010', { 'heart-failure': true }, 'hfRf 1'],
  ['padua-2010', { 'respiratory-failure': true }, 'hfRf 1'],
  ['improve-2011', { 'history.previous-dvt': true }, 'prevVTE 3'],
  ['improve-2011', { 'history.previous-pe': true }, 'prevVTE 3'],
  [
    'improve-2011',
    { 'admission.kind': 'surgical' },
    'refused: Made for medical inpatients; Caprini is for operations.',
  ],
  ['khorana-2008', { 'cancer.site': 'gynaecological' }, 'no siteVeryHigh, siteHigh 1'],
  ['khorana-2008', { 'cancer.site': 'testicular' }, 'no siteVeryHigh, siteHigh 1'],
  ['khorana-2008', { 'cancer.site': 'another' }, 'no siteVeryHigh, no siteHigh'],
  [
    'oudega-2005',
    { 'anticoagulant.at-presentation': 'treatment' },
    'refused: Not for people already anticoagulated.',
  ],
  ['oudega-2005', { 'anticoagulant.at-presentation': 'none' }, ''],
  ['oudega-2005', { 'anticoagulant.at-presentation': 'interim' }, ''],
  ['oudega-2005', { age: 17 }, 'refused: Made for adults; this person is under 18.'],
  ['oudega-2005', { age: 18 }, ''],
  [
    'oudega-2005',
    { 'pregnancy.current-or-recent': true },
    'refused: Not validated in pregnancy or the 6 weeks after it.',
  ],
  [
    'oudega-2005',
    { 'presentation.pe-symptoms': true },
    'refused: Not where pulmonary embolism is suspected.',
  ],
  ['oudega-2005', { sex: 'female' }, 'no male'],
  ['oudega-2005', { 'leg.trauma-explains-swelling': true }, 'no noTrauma'],
  ['oudega-2005', { 'leg.trauma-explains-swelling': false }, 'noTrauma 1'],
  ['oudega-2005', { 'd-dimer': { value: 500, unit: 'ug/L', basis: 'FEU' } }, 'dDimer 6, referral ultrasound'],
  ['oudega-2005', { 'd-dimer': { value: 499, unit: 'ug/L', basis: 'FEU' } }, 'no dDimer'],
  [
    'amuse-2009',
    { 'anticoagulant.at-presentation': 'treatment' },
    'refused: Not for people already anticoagulated.',
  ],
  ['amuse-2009', { 'anticoagulant.at-presentation': 'none' }, ''],
  ['amuse-2009', { 'anticoagulant.at-presentation': 'interim' }, ''],
  ['amuse-2009', { age: 17 }, 'refused: Made for adults; this person is under 18.'],
  ['amuse-2009', { age: 18 }, ''],
  [
    'amuse-2009',
    { 'pregnancy.current-or-recent': true },
    'refused: Not validated in pregnancy or the 6 weeks after it.',
  ],
  ['amuse-2009', { 'presentation.pe-symptoms': true }, 'refused: Not where pulmonary embolism is suspected.'],
  ['amuse-2009', { sex: 'female' }, 'no male'],
  ['amuse-2009', { 'leg.trauma-explains-swelling': true }, 'no noTrauma'],
  ['amuse-2009', { 'leg.trauma-explains-swelling': false }, 'noTrauma 1'],
  ['amuse-2009', { 'd-dimer': { value: 500, unit: 'ug/L', basis: 'FEU' } }, 'dDimer 6, referral ultrasound'],
  ['amuse-2009', { 'd-dimer': { value: 499, unit: 'ug/L', basis: 'FEU' } }, 'no dDimer'],
  [
    'pesi-2005',
    { 'pulmonary-embolism.confirmed': false },
    'refused: For a pulmonary embolism that is confirmed.',
  ],
  ['pesi-2005', { sex: 'female' }, 'no male'],
  [
    'spesi-2010',
    { 'pulmonary-embolism.confirmed': false },
    'refused: For a pulmonary embolism that is confirmed.',
  ],
  ['spesi-2010', { 'heart-rate': 110 }, 'hr110 1, risk high'],
  ['spesi-2010', { 'heart-rate': 109 }, 'no hr110'],
  ['spesi-2010', { 'blood-pressure.systolic': 99 }, 'sbp100 1, risk high'],
  ['spesi-2010', { 'blood-pressure.systolic': 100 }, 'no sbp100'],
  ['spesi-2010', { 'oxygen-saturation': 89 }, 'sat90 1, risk high'],
  ['spesi-2010', { 'oxygen-saturation': 90 }, 'no sat90'],
  [
    'bova-2014',
    { 'pulmonary-embolism.confirmed': false },
    'refused: For a pulmonary embolism that is confirmed.',
  ],
  ['hestia-2011', { 'admission.other-reason': true }, 'medSocial 1, home not-eligible'],
  ['hestia-2011', { 'blood-pressure.systolic': 99, 'heart-rate': 100 }, ''],
  ['hestia-2011', { 'blood-pressure.diastolic': 111 }, 'bleedRisk 1, home not-eligible'],
  ['hestia-2011', { 'admission.social-reason': true }, 'medSocial 1, home not-eligible'],
  ['hestia-2011', { 'blood-pressure.systolic': 99, 'heart-rate': 101 }, 'unstable 1, home not-eligible'],
  ['hestia-2011', { 'bleeding.active': true }, 'bleedRisk 1, home not-eligible'],
  ['hestia-2011', { 'surgery.14-days': true }, 'bleedRisk 1, home not-eligible'],
  ['hestia-2011', { 'stroke.28-days': true }, 'bleedRisk 1, home not-eligible'],
  ['hestia-2011', { 'bleeding-disorder': true }, 'bleedRisk 1, home not-eligible'],
  ['hestia-2011', { 'heparin-induced-thrombocytopenia': 'current-or-suspected' }, 'hit 1, home not-eligible'],
  ['has-bled-2010', { 'bleeding.history-major': false, haemoglobin: 120, sex: 'female' }, ''],
  ['has-bled-2010', { 'bilirubin.times-limit': 2, 'liver.cirrhosis': false }, 'no A-liver'],
  ['has-bled-2010', { haemoglobin: 119 }, 'B 1'],
  ['has-bled-2010', { creatinine: 199.99, dialysis: false }, ''],
  ['has-bled-2010', { 'bilirubin.times-limit': 3, 'liver-enzymes.times-limit': 3 }, ''],
  ['has-bled-2010', { haemoglobin: 130, sex: 'male' }, ''],
  ['has-bled-2010', { 'blood-pressure.systolic': 161 }, 'H 1'],
  ['has-bled-2010', { 'time-in-therapeutic-range': 59 }, ''],
  ['has-bled-2010', { haemoglobin: 129, sex: 'male' }, 'B 1'],
  ['vte-bleed-2016', { 'cancer.active-or-treated-6-months': true }, 'cancer 2, risk high'],
  ['riete-2008', { haemoglobin: 120 }, ''],
  ['riete-2008', { haemoglobin: 130 }, 'no anaemia'],
  ['riete-2008', { creatinine: 106.09 }, 'scr 1.5'],
  ['riete-2008', { haemoglobin: 129 }, ''],
  ['herdoo2-2017', { antiphospholipid: 'other' }, 'refused: Not with a high-risk thrombophilia.'],
  ['herdoo2-2017', { 'history.previous-dvt': true }, 'refused: For a first clot.'],
  ['herdoo2-2017', { 'history.previous-pe': true }, 'refused: For a first clot.'],
  ['herdoo2-2017', { 'thrombophilia.high-risk': true }, 'refused: Not with a high-risk thrombophilia.'],
  ['herdoo2-2017', { provocation: 'minor-transient' }, 'refused: For an unprovoked clot.'],
  ['herdoo2-2017', { provocation: 'hormone' }, 'refused: For an unprovoked clot.'],
  ['herdoo2-2017', { provocation: 'persistent' }, 'refused: For an unprovoked clot.'],
  ['herdoo2-2017', { 'cancer.active': true }, 'refused: Not with cancer.'],
  ['herdoo2-2017', { antiphospholipid: 'triple-positive' }, 'refused: Not with a high-risk thrombophilia.'],
  ['dash-2012', { 'history.previous-dvt': true }, 'refused: For a first clot.'],
  ['dash-2012', { antiphospholipid: 'other' }, 'refused: Not with antiphospholipid syndrome.'],
  ['dash-2012', { age: 49 }, 'a 1'],
  ['dash-2012', { 'cancer.active': true }, 'refused: Not with cancer.'],
  ['dash-2012', { 'antithrombin-deficiency': true }, 'refused: Not with antithrombin deficiency.'],
  ['dash-2012', { 'history.previous-pe': true }, 'refused: For a first clot.'],
  ['dash-2012', { 'd-dimer.abnormal-after-stopping': false }, 'no d'],
  ['dash-2012', { age: 51 }, 'no a'],
  [
    'dash-2012',
    { age: 66 },
    'no a, caution: Above 65 years a low score still goes with more than 5 % recurrence a year.',
  ],
  ['dash-2012', { antiphospholipid: 'triple-positive' }, 'refused: Not with antiphospholipid syndrome.'],
  ['dash-2012', { provocation: 'minor-transient' }, 'refused: For an unprovoked clot, or one with hormones.'],
  ['dash-2012', { provocation: 'persistent' }, 'refused: For an unprovoked clot, or one with hormones.'],
  ['dash-2012', { provocation: 'unprovoked' }, ''],
  ['dash-2012', { 'hormone.at-event': true, sex: 'female' }, 'no s, h -2, risk low, per-cent-a-year 3.1'],
  [
    'cockcroft-gault-umol',
    { 'body-mass-index': 17.5 },
    'caution: Imprecise at this body mass index: a pharmacist looks at it.',
  ],
  ['cockcroft-gault-umol', { 'body-mass-index': 18 }, ''],
  ['cockcroft-gault-umol', { 'body-mass-index': 40 }, ''],
  [
    'cockcroft-gault-umol',
    { 'body-mass-index': 40.5 },
    'caution: Imprecise at this body mass index: a pharmacist looks at it.',
  ],
  [
    'cockcroft-gault-mg',
    { 'body-mass-index': 17.5 },
    'caution: Imprecise at this body mass index: a pharmacist looks at it.',
  ],
  ['cockcroft-gault-mg', { 'body-mass-index': 18 }, ''],
  ['cockcroft-gault-mg', { 'body-mass-index': 40 }, ''],
  [
    'cockcroft-gault-mg',
    { 'body-mass-index': 40.5 },
    'caution: Imprecise at this body mass index: a pharmacist looks at it.',
  ],
  [
    'caprini-2005',
    { operation: 'arthroscopy' },
    'no minorSurgery, arthroscopy 2, no major45, no laparoscopy45, no legArthroplasty',
  ],
  ['caprini-2005', { 'history.previous-dvt': true }, 'historyVTE 3'],
  ['caprini-2005', { 'history.previous-pe': true }, 'historyVTE 3'],
  ['caprini-2005', { 'heparin-induced-thrombocytopenia': 'past' }, 'hit 3'],
  ['caprini-2005', { 'heparin-induced-thrombocytopenia': 'current-or-suspected' }, 'hit 3'],
  ['caprini-2005', { 'heparin-induced-thrombocytopenia': 'never' }, 'no hit'],
  ['chest-bleeding-2016', { age: 65 }, 'no age65, no age75'],
  ['chest-bleeding-2016', { age: 75 }, 'age65 1, no age75'],
  ['chest-bleeding-2016', { age: 76 }, 'age65 1, age75 1, risk high'],
  ['chest-bleeding-2016', { 'bleeding.previous': true }, 'previousBleeding 1'],
  ['chest-bleeding-2016', { 'bleeding.history-major': true }, 'previousBleeding 1'],
  ['chest-bleeding-2016', { 'cancer.active': true }, 'cancer 1'],
  ['chest-bleeding-2016', { 'kidney.failure': true }, 'renalFailure 1'],
  ['chest-bleeding-2016', { dialysis: true }, 'renalFailure 1'],
  ['chest-bleeding-2016', { platelets: 99 }, 'thrombocytopenia 1'],
  ['chest-bleeding-2016', { platelets: 100 }, 'no thrombocytopenia'],
  ['chest-bleeding-2016', { platelets: 50 }, 'thrombocytopenia 1'],
  ['chest-bleeding-2016', { platelets: 49 }, 'thrombocytopenia 1, risk high'],
  ['chest-bleeding-2016', { sex: 'male', haemoglobin: 129 }, 'anaemia 1'],
  ['chest-bleeding-2016', { sex: 'male', haemoglobin: 130 }, 'no anaemia'],
  ['chest-bleeding-2016', { sex: 'female', haemoglobin: 119 }, 'anaemia 1'],
  ['chest-bleeding-2016', { sex: 'female', haemoglobin: 120 }, 'no anaemia'],
  ['chest-bleeding-2016', { 'surgery.2-days': true }, 'recentSurgery 1, risk high'],
])('%s %j: %s', (id, finding, says) => {
  expect(told(id, finding)).toBe(says);
});

test.each<[id: string, points: number, keys: string]>([
  [
    'caprini-2005',
    1,
    'priorMajorSurgery ibd swollenLegs acuteMI sepsis seriousLung copd bedRestMedical pregnancyLoss',
  ],
  ['caprini-2005', 2, 'arthroscopy plaster centralAccess'],
  [
    'caprini-2005',
    3,
    'historyVTE familyVTE prothrombin20210A homocysteine lupusAnticoagulant anticardiolipin hit otherThrombophilia',
  ],
  ['caprini-2005', 5, 'stroke multipleTrauma spinalCord'],
  [
    'chest-bleeding-2016',
    1,
    'previousBleeding renalFailure liverFailure previousStroke anaemia poorControl comorbidity frequentFalls',
  ],
])('%s, %s for each of %s', (id, points, keys) => {
  for (const key of keys.split(' ')) expect(score(id, items(id, key)), key).toMatchObject({ value: points });
});

test.each<[age: number, present: readonly string[], value: number, name: string]>([
  [85, [], 85, 'II'],
  [86, [], 86, 'III'],
  [75, ['cancer'], 105, 'III'],
  [76, ['cancer'], 106, 'IV'],
  [95, ['cancer'], 125, 'IV'],
  [96, ['cancer'], 126, 'V'],
])('PESI at %s with %j: %s, class %s', (age, present, value, name) => {
  expect(score('pesi-2005', { ...items('pesi-2005', ...present), age })).toMatchObject({
    value,
    class: name,
  });
});

test.each([
  [680, '<15'],
  [670, '15-29'],
])('clearance of a man of 40 and 82 kg with a creatinine of %s: %s', (creatinine, name) => {
  const input = { sex: 'male', age: 40, 'body-weight': 82, creatinine };
  expect(score('cockcroft-gault-umol', input).levels).toMatchObject({ band: name });
});

describe('sums on a limit of a class', () => {
  test.each<[id: string, present: readonly string[], value: number, name: string]>([
    ['wells-pe-2000', ['dvtSigns', 'hr100', 'haemop', 'malig'], 6.5, 'high'],
    ['geneva-2006', ['prev', 'pain', 'palp'], 10, 'intermediate'],
    ['geneva-2006', ['prev', 'pain', 'palp', 'age'], 11, 'high'],
    ['geneva-simplified-2008', ['age', 'prev', 'surg', 'malig'], 4, 'intermediate'],
    ['geneva-simplified-2008', ['age', 'prev', 'surg', 'malig', 'pain'], 5, 'high'],
  ])('%s %j: %s, %s', (id, present, value, name) => {
    expect(score(id, items(id, ...present))).toMatchObject({ value, levels: { 'three-level': name } });
  });

  test.each<[id: string, present: readonly string[], value: number, name: string]>([
    ['dash-2012', ['d'], 2, 'intermediate'],
    ['dash-2012', ['d', 'a'], 3, 'high'],
    ['caprini-2005', ['historyVTE', 'ibd'], 4, 'high'],
    ['caprini-2005', ['historyVTE', 'plaster'], 5, 'highest'],
  ])('%s %j: %s, %s', (id, present, value, name) => {
    expect(score(id, items(id, ...present))).toMatchObject({ value, class: name });
  });
});
