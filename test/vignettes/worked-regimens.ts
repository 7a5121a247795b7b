/**
 * The worked examples R1 to R37 that come to a regimen, as they are asked for: what they come to is held in
 * `regimen-oral.test.ts` and `regimen-injected.test.ts`. R23 and R33 are refused, and R26 is watched by scans.
 */
import { keptRegimen } from '../../src/pathway/treatment/keep-regimen.ts';
import type { KeptRegimen } from '../../src/pathway/treatment/treatment-types.ts';
import { regimenFor } from './regimen-asked.ts';

const knee = {
  drug: 'apixaban',
  region: 'uk',
  start: '2026-03-02',
  reason: 'provoked',
  then: 'stop',
} as const;
const cast = {
  drug: 'rivaroxaban',
  region: 'us',
  start: '2026-01-15',
  reason: 'provoked',
  then: 'stop',
  facts: { age: 40, sex: 'female', 'creatinine-clearance': 100 },
} as const;
const gutBleed = {
  drug: 'rivaroxaban',
  region: 'uk',
  start: '2026-02-10',
  facts: { age: 79, sex: 'female', 'creatinine-clearance': 35, 'bleeding.history-major': true },
} as const;
const enoxaparinFirst = { leadIn: { drug: 'enoxaparin' } } as const;
const warfarin = { ...enoxaparinFirst, drug: 'warfarin', region: 'uk', start: '2026-09-14' } as const;
const inr = (day: string, value: number) => ({ at: day, value });
const pregnant = { drug: 'enoxaparin', region: 'uk', reason: 'pregnancy', decidedBy: 'specialist' } as const;
const pregnantFacts = {
  sex: 'female',
  'pregnancy.current': true,
  'creatinine-clearance': null,
  'body-weight': 66,
};

const asked = {
  R1: knee,
  R2: { ...knee, slot: 'evening' },
  R3: { ...knee, reason: 'unprovoked', then: 'continue-reduced', facts: { age: 61 } },
  R4: cast,
  R5: { ...cast, reason: 'unprovoked', then: 'continue-reduced', facts: { age: 58 } },
  R6: { ...gutBleed, strengthMg: 15 },
  R7: { ...gutBleed, region: 'us' },
  R8: { ...cast, region: 'uk', start: '2026-05-11', slot: 'evening', facts: { age: 47 } },
  R9: {
    ...enoxaparinFirst,
    drug: 'edoxaban',
    region: 'uk',
    start: '2026-04-06',
    facts: { age: 50, 'body-weight': 70, 'creatinine-clearance': 90 },
  },
  R10: {
    ...enoxaparinFirst,
    drug: 'edoxaban',
    region: 'uk',
    start: '2026-06-01',
    facts: { age: 66, sex: 'female', 'body-weight': 58, 'enoxaparin.higher-risk': true },
  },
  'R10, from the evening': {
    ...enoxaparinFirst,
    drug: 'edoxaban',
    region: 'uk',
    start: '2026-06-01',
    slot: 'evening',
    facts: { 'body-weight': 58, 'enoxaparin.higher-risk': true },
  },
  R11: {
    ...enoxaparinFirst,
    drug: 'edoxaban',
    region: 'us',
    start: '2026-07-06',
    facts: { age: 68, 'body-weight': 90, creatinine: 186, 'creatinine-clearance': null },
  },
  R12: {
    ...enoxaparinFirst,
    drug: 'dabigatran',
    region: 'us',
    start: '2026-08-03',
    facts: { age: 55, 'creatinine-clearance': 80 },
  },
  R13: {
    ...enoxaparinFirst,
    drug: 'dabigatran',
    region: 'uk',
    start: '2026-08-03',
    facts: { age: 82, sex: 'female', 'body-weight': 58, 'creatinine-clearance': 37 },
  },
  R14: {
    ...warfarin,
    facts: { age: 45 },
    inrs: [inr('2026-09-17', 1.4), inr('2026-09-20', 2.1), inr('2026-09-21', 2.3)],
  },
  R15: {
    ...warfarin,
    start: '2026-06-01',
    facts: { age: 38, sex: 'female' },
    inrs: [inr('2026-06-03', 2.1), inr('2026-06-04', 2.2)],
  },
  R16: { ...warfarin, start: '2026-06-01', inrs: [inr('2026-06-06', 2.1), inr('2026-06-07', 1.9)] },
  R17: {
    ...warfarin,
    start: '2026-11-30',
    reason: 'antiphospholipid',
    facts: { age: 41, sex: 'female', antiphospholipid: 'triple-positive' },
  },
  R18: {
    drug: 'apixaban',
    region: 'uk',
    start: '2026-04-06',
    reason: 'cancer',
    decidedBy: 'pharmacist',
    facts: { age: 63, sex: 'female', 'cancer.active': true },
    medicines: ['imatinib'],
  },
  R19: {
    drug: 'dalteparin',
    region: 'us',
    start: '2026-04-06',
    reason: 'cancer',
    decidedBy: 'prescriber',
    facts: { age: 70, 'body-weight': 74, 'cancer.active': true, 'cancer.luminal-or-urinary': true },
  },
  R20: {
    ...pregnant,
    start: '2026-05-11',
    deliveryDate: '2026-08-31',
    facts: { ...pregnantFacts, age: 31, 'pregnancy.booking-weight': 62 },
  },
  R21: {
    ...pregnant,
    start: '2026-07-06',
    deliveryDate: '2026-07-20',
    facts: { ...pregnantFacts, age: 34, 'pregnancy.booking-weight': 71 },
  },
  R22: {
    drug: 'apixaban',
    region: 'uk',
    start: '2026-02-10',
    decidedBy: 'pharmacist',
    facts: { age: 83, sex: 'female', 'creatinine-clearance': 22 },
  },
  R24: {
    drug: 'apixaban',
    region: 'uk',
    start: '2026-12-07',
    decidedBy: 'specialist',
    facts: { age: 44, 'body-weight': 130 },
  },
  R25: {
    drug: 'edoxaban',
    region: 'uk',
    start: '2026-12-07',
    leadIn: { drug: 'dalteparin', days: 5 },
    decidedBy: 'pharmacist',
    facts: { age: 72, sex: 'female', 'body-weight': 46 },
  },
  R27: { drug: 'apixaban', region: 'uk', timeZone: 'Europe/London', start: '2026-10-23', slot: 'evening' },
  R28: { drug: 'apixaban', region: 'us', start: '2026-11-30' },
  R29: { drug: 'apixaban', region: 'uk', start: '2027-11-30' },
  R30: { drug: 'rivaroxaban', region: 'uk', start: '2028-02-29' },
  R31: {
    drug: 'rivaroxaban',
    region: 'uk',
    start: '2026-09-14',
    decidedBy: 'specialist',
    facts: { age: 60, 'heparin-induced-thrombocytopenia': 'past' },
  },
  R32: {
    drug: 'apixaban',
    start: '2026-03-02',
    medicines: ['Itraconazole 200 mg'],
    region: 'us',
    decidedBy: 'pharmacist',
    facts: { age: 52 },
  },
  R34: { ...warfarin, facts: { age: 48 }, medicines: ['carbamazepine'], decidedBy: 'prescriber' },
  R35: { drug: 'apixaban', region: 'us', start: '2026-09-02', firstTherapeuticDay: '2026-08-31' },
  R36: { ...knee, missed: ['2026-03-03 evening', '2026-03-05 morning', '2026-03-05 evening'] },
  R37: {
    drug: 'apixaban',
    region: 'uk',
    start: '2026-01-31',
    reason: 'unprovoked',
    months: 6,
    then: 'declines',
  },
  'Edoxaban after tinzaparin': {
    drug: 'edoxaban',
    region: 'uk',
    start: '2026-04-06',
    leadIn: { drug: 'tinzaparin' },
  },
  Fondaparinux: { drug: 'fondaparinux', region: 'uk', start: '2026-03-02' },
} as const;

export type WorkedRegimen = {
  readonly name: string;
  readonly region: 'uk' | 'us';
  readonly regimen: KeptRegimen;
};

export const workedRegimens: readonly WorkedRegimen[] = Object.entries(asked).map(([name, of]) => ({
  name,
  region: of.region,
  regimen: keptRegimen(regimenFor(of)),
}));
