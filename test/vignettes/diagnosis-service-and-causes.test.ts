import { describe, expect, test } from 'vitest';
import { regions } from '../../src/knowledge/rule-types.ts';
import { adult, ask, emergencies, holdCases } from './diagnosis-cases.ts';

// ── Who a community service may see ───────────────────────────────────────────────────────────

const person = {
  ...adult,
  'service.excluding-condition': false,
  'service.complex-or-adherence': false,
  'creatinine-clearance': 90,
  'blood-pressure.systolic': 130,
  'blood-pressure.diastolic': 80,
  'body-weight': 75,
};
const hospital = ['CS-hospital', 'ambulatory-hospital'] as const;

holdCases('community-service', person, [
  ...emergencies,
  ['pregnant', { 'pregnancy.current-or-recent': true }, 'gate-route-pregnancy', 'route-pregnancy'],
  ['an arm', { 'limb.site': 'arm' }, 'gate-route-arm', 'route-arm'],
  [
    'on warfarin',
    { 'anticoagulant.at-presentation': 'treatment' },
    'gate-route-on-treatment',
    'route-on-treatment',
  ],
  ['an old DVT in this leg', { 'dvt.previous-same-leg': true }, 'gate-route-recurrence', 'route-recurrence'],
  ['well otherwise', {}, 'CS-community', 'community-service'],
  ['clearance 15', { 'creatinine-clearance': 15 }, 'CS-community', 'community-service'],
  ['clearance 14.9', { 'creatinine-clearance': 14.9 }, ...hospital],
  [
    '180/110',
    { 'blood-pressure.systolic': 180, 'blood-pressure.diastolic': 110 },
    'CS-community',
    'community-service',
  ],
  ['181 systolic', { 'blood-pressure.systolic': 181 }, ...hospital],
  ['111 diastolic', { 'blood-pressure.diastolic': 111 }, ...hospital],
  ['49.9 kg', { 'body-weight': 49.9 }, ...hospital],
  ['50 kg', { 'body-weight': 50 }, 'CS-community', 'community-service'],
  ['120 kg', { 'body-weight': 120 }, 'CS-community', 'community-service'],
  ['121 kg', { 'body-weight': 121 }, ...hospital],
  ['cancer treated last month', { 'service.excluding-condition': true }, ...hospital],
  ['cannot keep to medicines', { 'service.complex-or-adherence': true }, ...hospital],
]);

// ── What provoked the clot ────────────────────────────────────────────────────────────────────

const items = [
  'operation',
  'hospital-bed',
  'caesarean',
  'fracture',
  'short-admission',
  'oestrogen',
  'pregnancy',
  'bed-at-home',
  'leg-injury',
  'long-travel',
];
const nothing = {
  ...Object.fromEntries(items.map((item) => [`provoked.${item}`, 'none'])),
  'provoked.persistent': false,
  'cancer.active': false,
};
const operation = (when: string, minutes: number) => ({
  'provoked.operation': when,
  'provoked.anaesthetic-minutes': minutes,
});

holdCases('provocation', nothing, [
  ['nothing found', {}, 'PV-unprovoked', 'unprovoked'],
  ['hip replaced 10 weeks ago', operation('2-to-3-months', 90), 'PV-major', 'major-transient'],
  ['anaesthetic of exactly 30 minutes', operation('within-2-months', 30), 'PV-major', 'major-transient'],
  ['anaesthetic of 29 minutes', operation('within-2-months', 29), 'PV-minor', 'minor-transient'],
  ['anaesthetic of 29 minutes 10 weeks ago', operation('2-to-3-months', 29), 'PV-unprovoked', 'unprovoked'],
  ['a week in a hospital bed', { 'provoked.hospital-bed': 'within-2-months' }, 'PV-major', 'major-transient'],
  ['caesarean 11 weeks ago', { 'provoked.caesarean': '2-to-3-months' }, 'PV-major', 'major-transient'],
  ['ankle broken', { 'provoked.fracture': 'within-2-months' }, 'PV-major', 'major-transient'],
  ...['short-admission', 'pregnancy', 'bed-at-home', 'leg-injury', 'long-travel'].flatMap(
    (item) =>
      [
        [
          `${item} within 2 months`,
          { [`provoked.${item}`]: 'within-2-months' },
          'PV-minor',
          'minor-transient',
        ],
        [`${item} 10 weeks before`, { [`provoked.${item}`]: '2-to-3-months' }, 'PV-unprovoked', 'unprovoked'],
      ] as const,
  ),
  ['on the pill', { 'provoked.oestrogen': 'within-2-months' }, 'PV-hormone', 'hormone'],
  [
    'on the pill, and a long flight',
    { 'provoked.oestrogen': 'within-2-months', 'provoked.long-travel': 'within-2-months' },
    'PV-hormone',
    'hormone',
  ],
  [
    'the pill stopped 10 weeks before',
    { 'provoked.oestrogen': '2-to-3-months' },
    'PV-unprovoked',
    'unprovoked',
  ],
  [
    'colitis, and a hip replaced',
    { ...operation('within-2-months', 90), 'provoked.persistent': true },
    'PV-persistent',
    'persistent',
  ],
  [
    'on chemotherapy, the pill',
    { 'cancer.active': true, 'provoked.oestrogen': 'within-2-months' },
    'PV-persistent',
    'persistent',
  ],
]);

holdCases('provocation-by-nice', nothing, [
  ['nothing found', {}, 'PN-unprovoked', 'not-provoked'],
  ['the pill, stopped 10 weeks ago', { 'provoked.oestrogen': '2-to-3-months' }, 'PN-provoked', 'provoked'],
  ['a long flight', { 'provoked.long-travel': 'within-2-months' }, 'PN-unprovoked', 'not-provoked'],
  [
    'two days in hospital',
    { 'provoked.short-admission': 'within-2-months' },
    'PN-unprovoked',
    'not-provoked',
  ],
  ['on chemotherapy', { 'cancer.active': true }, 'PN-unprovoked', 'not-provoked'],
]);

test('one item not asked: not unprovoked', () => {
  expect(ask('provocation', { ...nothing, 'provoked.oestrogen': null })).toMatchObject({
    outcome: null,
    decisive: ['provoked.oestrogen'],
  });
});

// ── Travel ────────────────────────────────────────────────────────────────────────────────────

const traveller = {
  'travel.hours': 2,
  'travel.symptoms': false,
  'travel.clot-now-or-lately': false,
  'travel.higher-risk': false,
};

holdCases('travel', traveller, [
  ['two hours by train', {}, 'TR-short', 'everyday-advice'],
  ['3.9 hours', { 'travel.hours': 3.9 }, 'TR-short', 'everyday-advice'],
  ['4 hours', { 'travel.hours': 4 }, 'TR-4-hours', 'travel-advice'],
  ['5.9 hours', { 'travel.hours': 5.9 }, 'TR-4-hours', 'travel-advice'],
  ['240 minutes', { 'travel.hours': { value: 240, unit: 'min' } }, 'TR-4-hours', 'travel-advice'],
  ['6 hours', { 'travel.hours': 6 }, 'TR-6-hours', 'ask-clinician'],
  ['2 hours, pregnant', { 'travel.higher-risk': true }, 'TR-higher-risk', 'ask-clinician'],
  ['1 hour, DVT last week', { 'travel.clot-now-or-lately': true }, 'TR-clot', 'ask-treating-team'],
  ['calf swollen', { 'travel.symptoms': true }, 'TR-symptoms', 'check-symptoms-first'],
]);

describe.each(regions)('travel, several reasons at once (%s)', (region) => {
  test.each([
    ['6 hours', { 'travel.hours': 6 }, 'ask-clinician', ['TR-6-hours', 'TR-4-hours']],
    ['2 hours, pregnant', { 'travel.higher-risk': true }, 'ask-clinician', ['TR-higher-risk']],
    [
      'not sure about a clotting disorder',
      { 'travel.higher-risk': 'unsure' },
      'ask-clinician',
      ['TR-higher-risk'],
    ],
    [
      '1 hour, DVT last week',
      { 'travel.hours': 1, 'travel.clot-now-or-lately': true },
      'ask-treating-team',
      ['TR-clot'],
    ],
    [
      '9 hours, DVT last week',
      { 'travel.hours': 9, 'travel.clot-now-or-lately': true },
      'ask-treating-team',
      ['TR-clot', 'TR-6-hours', 'TR-4-hours'],
    ],
    [
      'calf swollen since the last flight',
      { 'travel.symptoms': true, 'travel.hours': 9 },
      'check-symptoms-first',
      ['TR-symptoms', 'TR-6-hours', 'TR-4-hours'],
    ],
  ])('%s', (_, input, outcome, rows) => {
    expect(ask('travel', { ...traveller, ...input }, region)).toMatchObject({ outcome, rows });
  });

  test('nothing asked yet: the floor is the advice for a long journey, and what decides is named', () => {
    const decision = ask('travel', {}, region);
    expect(decision).toMatchObject({ outcome: null, floor: 'travel-advice' });
    expect(decision.decisive).toHaveLength(4);
  });
});
