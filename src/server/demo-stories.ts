import type { Temporal } from 'temporal-polyfill';
import { homeFrom } from './demo-home-story.ts';
import { assert } from '../engine/assert.ts';
import type { FactValue } from '../engine/fact-values.ts';
import type { Command } from '../pathway/commands.ts';
import type { Episode } from '../pathway/episode-types.ts';
import type { Limb, ScanResult, Side, TestKind } from '../pathway/events.ts';

/** One step of a story: how long after the referral, and what is recorded then. */
export type DemoStep = {
  readonly minutes: number;
  /** Where the other region's rules do not lead there. */
  readonly region?: 'uk';
  readonly command: (moment: DemoMoment) => Command;
};
export type DemoMoment = {
  readonly at: Temporal.Instant;
  readonly episode: Episode;
};

/** A person who does not exist. */
export type DemoStory = {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: string | null;
  readonly side: Side;
  readonly limb?: Limb;
  readonly referredMinutesAgo: number;
  readonly symptomDays: number;
  readonly reason: string;
  readonly needs?: string;
  readonly allergies?: string;
  /** Taken by the demo's clinician; otherwise the team's. */
  readonly isTaken?: boolean;
  readonly steps: readonly DemoStep[];
};

type Facts = Readonly<Record<string, FactValue>>;
const day = 24 * 60;

/** Asked and denied, measured and well: nothing leads elsewhere. */
const plain: Facts = {
  'presentation.pe-symptoms': false,
  'presentation.unstable': false,
  'oxygen-saturation': 98,
  'oxygen-saturation.below-usual': false,
  'limb.threatened': false,
  'pregnancy.current-or-recent': false,
  'anticoagulant.at-presentation': 'none',
  'dvt.previous-same-leg': false,
  'history.injecting': false,
};
const wellsIds = [
  'wells.active-cancer',
  'wells.paralysis-or-cast',
  'wells.bedridden-or-surgery',
  'wells.deep-vein-tenderness',
  'wells.entire-leg-swollen',
  'wells.calf-larger',
  'wells.pitting-oedema',
  'wells.collateral-veins',
  'wells.previous-dvt',
  'wells.alternative-as-likely',
] as const;
type WellsId = (typeof wellsIds)[number];

const wells = (...present: readonly WellsId[]): Facts =>
  Object.fromEntries(wellsIds.map((id) => [id, present.includes(id)]));
const likely = wells('wells.calf-larger', 'wells.pitting-oedema', 'wells.deep-vein-tenderness');
/** Below every region's threshold. */
const unlikely = wells('wells.deep-vein-tenderness', 'wells.alternative-as-likely');
const soon: Facts = { 'd-dimer.availability': 'within-4-hours', 'scan.within-4-hours': true };
const noScanYet: Facts = {
  'd-dimer.availability': 'within-4-hours',
  'scan.within-4-hours': false,
  'interim-cover': 'possible',
};

const assess = (minutes: number, facts: Facts, alternativeDiagnosis: string | null = null): DemoStep => ({
  minutes,
  command: ({ at }) => ({
    type: 'assess',
    facts: { ...plain, ...facts },
    assessedAt: at,
    alternativeDiagnosis,
  }),
});
const order = (minutes: number): DemoStep => ({
  minutes,
  command: () => ({ type: 'request-proposed-tests' }),
});
const sample = (minutes: number): DemoStep => ({
  minutes,
  command: ({ at, episode }) => ({
    type: 'record-sample',
    testId: testOf(episode, 'd-dimer'),
    sampledAt: at,
  }),
});
const dDimer = (minutes: number, value: number): DemoStep => ({
  minutes,
  command: ({ at, episode }) => ({
    type: 'record-d-dimer',
    testId: testOf(episode, 'd-dimer'),
    dDimer: { value, unit: 'ug/L', basis: 'FEU' },
    sampledAt: at.subtract({ minutes: 50 }),
    quantitative: true,
    resultedAt: at,
  }),
});
const slot = (minutes: number, inMinutes: number, kind: TestKind = 'scan'): DemoStep => ({
  minutes,
  command: ({ at, episode }) => ({
    type: 'book-slot',
    testId: testOf(episode, kind),
    slotAt: at.add({ minutes: inMinutes }),
    place: 'Vascular laboratory, room 2',
    breachReason: null,
  }),
});
const scan = (minutes: number, result: ScanResult): DemoStep => ({
  minutes,
  command: ({ at, episode }) => ({
    type: 'record-scan',
    testId: testOf(episode, 'scan'),
    side: episode.side,
    performedAt: at,
    extent: 'proximal',
    result,
  }),
});
const bloodsSeen = (minutes: number): DemoStep => ({
  minutes,
  command: ({ episode }) => ({
    type: 'record-bloods-seen',
    testId: testOf(episode, 'bloods'),
    note: 'Normal',
  }),
});
const cover = (minutes: number): DemoStep => ({
  minutes,
  command: ({ at }) => ({
    type: 'start-cover',
    medicine: 'Apixaban 10 mg twice a day',
    firstDoseAt: at,
    supplyEndsAt: at.add({ hours: 72 }),
    bloodsTakenAt: at,
    contraindicationsChecked: true,
    overrideReason: null,
  }),
});
const inUk = (step: DemoStep): DemoStep => ({ ...step, region: 'uk' });
const say = (minutes: number, command: Command): DemoStep => ({ minutes, command: () => command });

function testOf(episode: Episode, kind: TestKind): string {
  const test = episode.tests.findLast((each) => each.kind === kind);
  assert(test, `the demo has no ${kind} here`);
  return test.id;
}

/** A morning in the clinic: each state that an episode can be in, some due soon, some over. */
export const demoStories: readonly DemoStory[] = [
  {
    familyName: 'Abara',
    givenName: 'Ngozi',
    birthDate: '1958-03-11',
    side: 'left',
    referredMinutesAgo: 25,
    symptomDays: 3,
    reason: 'Swollen, painful calf since the weekend',
    steps: [],
  },
  {
    familyName: 'Bell',
    givenName: 'Arthur',
    birthDate: '1941-07-02',
    side: 'right',
    referredMinutesAgo: 255,
    symptomDays: 5,
    reason: 'Whole leg swollen after three weeks in bed',
    needs: 'Hoist; hard of hearing',
    allergies: 'Penicillin: rash',
    steps: [],
  },
  {
    familyName: 'Castellano',
    givenName: 'Rosa',
    birthDate: '1969-12-24',
    side: 'left',
    referredMinutesAgo: 120,
    symptomDays: 2,
    reason: 'Calf 4 cm larger, pitting, tender along the vein',
    isTaken: true,
    steps: [assess(20, { ...likely, ...soon }), order(25), slot(30, 150)],
  },
  {
    familyName: 'Dhillon',
    givenName: 'Harpreet',
    birthDate: '1975-05-19',
    side: 'right',
    referredMinutesAgo: 200,
    symptomDays: 4,
    reason: 'Swollen calf after a long flight',
    isTaken: true,
    steps: [assess(15, { ...likely, ...noScanYet }), order(20), inUk(sample(30)), inUk(cover(40))],
  },
  {
    familyName: 'Evans',
    givenName: 'Megan',
    birthDate: '1990-09-30',
    side: 'left',
    referredMinutesAgo: 90,
    symptomDays: 1,
    reason: 'Tender calf, no swelling',
    allergies: 'None known',
    steps: [assess(20, { ...unlikely, ...soon }, 'Cellulitis'), order(22), sample(35)],
  },
  {
    familyName: 'Farouk',
    givenName: 'Layla',
    birthDate: '1983-01-15',
    side: 'right',
    referredMinutesAgo: 180,
    symptomDays: 3,
    reason: 'Painful calf, a pulled muscle thought as likely',
    isTaken: true,
    steps: [assess(10, { ...unlikely, ...soon }, 'Pulled muscle'), order(12), sample(20), dDimer(110, 240)],
  },
  {
    familyName: 'Grant',
    givenName: 'Winston',
    birthDate: '1952-08-08',
    side: 'left',
    referredMinutesAgo: 170,
    symptomDays: 6,
    reason: 'Tender calf, varicose veins',
    steps: [
      assess(15, { ...unlikely, ...soon }, 'Superficial phlebitis'),
      order(18),
      sample(30),
      dDimer(120, 1850),
    ],
  },
  {
    familyName: 'Hughes',
    givenName: 'Owen',
    birthDate: '1964-02-29',
    side: 'left',
    referredMinutesAgo: 5 * day,
    symptomDays: 8,
    reason: 'Calf 3.5 cm larger after a knee arthroscopy',
    needs: 'Transport to the scan',
    isTaken: true,
    steps: [
      assess(20, { ...likely, ...soon, 'alternative-diagnosis.confirmed': false }),
      order(25),
      scan(130, 'negative'),
      order(140),
      inUk(sample(150)),
      inUk(dDimer(215, 1700)),
      inUk(order(220)),
    ],
  },
  {
    familyName: 'Ivanova',
    givenName: 'Daria',
    birthDate: '1949-11-05',
    side: 'right',
    referredMinutesAgo: 240,
    symptomDays: 2,
    reason: 'Whole leg swollen, breast cancer under treatment',
    isTaken: true,
    steps: [
      assess(15, {
        ...wells('wells.active-cancer', 'wells.entire-leg-swollen', 'wells.pitting-oedema'),
        ...soon,
      }),
      order(20),
      scan(150, 'proximal-dvt'),
      say(165, { type: 'confirm', overrideReason: null }),
    ],
  },
  {
    familyName: 'Novak',
    givenName: 'Tomas',
    birthDate: '1972-02-03',
    side: 'left',
    referredMinutesAgo: 3 * day,
    symptomDays: 4,
    reason: 'Swollen leg after a flight',
    isTaken: true,
    steps: [
      assess(10, {
        ...wells('wells.pitting-oedema', 'wells.deep-vein-tenderness', 'wells.collateral-veins'),
        ...soon,
      }),
      order(12),
      scan(60, 'proximal-dvt'),
      say(70, { type: 'confirm', overrideReason: null }),
      ...homeFrom(80),
      bloodsSeen(125),
    ],
  },
  {
    familyName: 'Jansen',
    givenName: 'Femke',
    birthDate: '1994-06-21',
    side: 'left',
    referredMinutesAgo: 60,
    symptomDays: 2,
    reason: 'Swollen leg, 30 weeks pregnant',
    steps: [assess(20, { ...soon, 'pregnancy.current-or-recent': true })],
  },
  {
    familyName: 'Kowalski',
    givenName: 'Piotr',
    birthDate: '1961-10-10',
    side: 'right',
    referredMinutesAgo: 75,
    symptomDays: 1,
    reason: 'Swollen calf, breathless since this morning',
    steps: [
      assess(10, { ...likely, ...soon, 'presentation.pe-symptoms': true }),
      say(12, {
        type: 'send-to-emergency',
        where: 'Emergency department',
        reason: 'Breathless: pulmonary embolism suspected',
      }),
    ],
  },
  {
    familyName: 'Lindqvist',
    givenName: 'Astrid',
    birthDate: '1978-04-17',
    side: 'left',
    referredMinutesAgo: 300,
    symptomDays: 4,
    reason: 'Tender calf after gardening',
    isTaken: true,
    steps: [
      assess(15, { ...unlikely, ...soon }, 'Pulled muscle'),
      order(20),
      sample(30),
      dDimer(100, 180),
      say(110, { type: 'exclude' }),
      say(125, { type: 'tell-person', about: 'not-likely', how: 'In the room, with the leaflet' }),
    ],
  },
  {
    familyName: 'Mbeki',
    givenName: 'Thandi',
    birthDate: null,
    side: 'right',
    referredMinutesAgo: 45,
    symptomDays: 2,
    reason: 'Swollen calf; date of birth not known to the referrer',
    needs: 'Interpreter',
    steps: [assess(30, { 'wells.calf-larger': true, 'wells.pitting-oedema': true })],
  },
];
