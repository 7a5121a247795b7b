import { expect, test } from 'vitest';
import { adult, ask, emergencies, holdCases } from './diagnosis-cases.ts';

const gate = emergencies;
const pregnant = { 'pregnancy.current-or-recent': true };
const treated = { 'anticoagulant.at-presentation': 'treatment' };

// ── A leg with an old DVT ─────────────────────────────────────────────────────────────────────

const oldClot = {
  ...adult,
  'dvt.previous-same-leg': true,
  'scan.baseline': 'available',
  'scan.new-segment': false,
  'scan.diameter-increase': 0,
  'scan.repeat': false,
};
const oldChange = { scan: 'old-change-only' };

holdCases('recurrent', oldClot, [
  ...gate,
  ['pregnant', pregnant, 'gate-route-pregnancy', 'route-pregnancy'],
  ['an arm', { 'limb.site': 'arm' }, 'gate-route-arm', 'route-arm'],
  ['on warfarin', treated, 'gate-route-on-treatment', 'route-on-treatment'],
  ['no DVT in this leg before', { 'dvt.previous-same-leg': false }, 'another-route', 'another-route'],
  ['to be scanned', { scan: 'awaited' }, 'RC-scan', 'route-recurrence'],
  ['fresh clot in the thigh', { scan: 'proximal-dvt' }, 'RC-proximal', 'recurrence-confirmed'],
  [
    'a segment that compressed last year does not now',
    { ...oldChange, 'scan.new-segment': true },
    'RC-new-segment',
    'recurrence-confirmed',
  ],
  ['grown by 4.0 mm', { ...oldChange, 'scan.diameter-increase': 4 }, 'RC-4-mm', 'recurrence-confirmed'],
  ['grown by 3.9 mm', { ...oldChange, 'scan.diameter-increase': 3.9 }, 'RC-2-mm', 'recurrence-unclear'],
  ['grown by 2.0 mm', { ...oldChange, 'scan.diameter-increase': 2 }, 'RC-2-mm', 'recurrence-unclear'],
  ['grown by 1.9 mm', { ...oldChange, 'scan.diameter-increase': 1.9 }, 'RC-repeat', 'stop-cover-repeat-scan'],
  [
    'the old pictures are lost',
    { ...oldChange, 'scan.baseline': 'missing' },
    'RC-no-baseline',
    'recurrence-unclear',
  ],
  ['clot in the calf only', { scan: 'isolated-distal-dvt' }, 'RC-distal', 'route-distal'],
  ['everything compresses', { scan: 'negative' }, 'RC-repeat', 'stop-cover-repeat-scan'],
  [
    'nothing new again on day 5',
    { ...oldChange, 'scan.repeat': true, 'scan.days-since-first': 5 },
    'RC-repeat-early',
    'repeat-scan',
  ],
  [
    'nothing new again on day 6',
    { ...oldChange, 'scan.repeat': true, 'scan.days-since-first': 6 },
    'RC-excluded',
    'recurrence-excluded',
  ],
  [
    'superficial clot, no other on day 7',
    { scan: 'superficial-thrombosis', 'scan.repeat': true, 'scan.days-since-first': 7 },
    'RC-superficial-only',
    'superficial-only',
  ],
  ['thigh not seen', { scan: 'non-diagnostic' }, 'RC-not-diagnostic', 'recurrence-unclear'],
  ['refuses the scan', { scan: 'not-possible' }, 'RC-not-done', 'not-done'],
]);

// ── On treatment already ──────────────────────────────────────────────────────────────────────

const onTreatment = { ...adult, ...treated, 'heparin-induced-thrombocytopenia': 'never', scan: 'awaited' };

holdCases('on-treatment', onTreatment, [
  ...gate,
  ['pregnant', pregnant, 'gate-route-pregnancy', 'route-pregnancy'],
  ['an arm', { 'limb.site': 'arm' }, 'gate-route-arm', 'route-arm'],
  [
    'an injection from the GP only',
    { 'anticoagulant.at-presentation': 'interim' },
    'another-route',
    'another-route',
  ],
  [
    'on heparin since surgery, platelets halved',
    { 'heparin-induced-thrombocytopenia': 'current-or-suspected' },
    'A1-hit',
    'hit-suspected',
  ],
  ['on rivaroxaban, calf swollen', {}, 'A1-scan', 'route-on-treatment'],
  ['new clot behind the knee', { scan: 'proximal-dvt' }, 'A1-positive', 'failure-on-treatment'],
  ['new clot in the calf', { scan: 'isolated-distal-dvt' }, 'A1-positive', 'failure-on-treatment'],
  ['scan clear', { scan: 'negative' }, 'A1-read', 'read-the-scan'],
]);

test('what the table of the scan then says of somebody on treatment', () => {
  const clear = { ...onTreatment, scan: 'negative', 'scan.repeat': false };
  expect(ask('after-scan', { ...clear, wells: 'unlikely' }).outcome).toBe('excluded');
  expect(ask('after-scan', { ...clear, wells: 'likely' }).outcome).toBe('repeat-scan');
});

// ── Calf veins only ───────────────────────────────────────────────────────────────────────────

const calf = {
  ...adult,
  scan: 'isolated-distal-dvt',
  'distal-dvt.severe-symptoms': false,
  'distal-dvt.extension-risk': false,
  'distal-dvt.extension': 'none',
  'interim-cover': 'possible',
  'scan.repeat': false,
};

holdCases('distal', calf, [
  ...gate,
  ['pregnant', pregnant, 'gate-route-pregnancy', 'route-pregnancy'],
  ['the clot is behind the knee', { scan: 'proximal-dvt' }, 'another-route', 'another-route'],
  ['on edoxaban', treated, 'DI-on-treatment', 'distal-on-treatment'],
  [
    'grown into the popliteal vein',
    { 'distal-dvt.extension': 'to-popliteal' },
    'DI-popliteal',
    'distal-extended',
  ],
  ['longer, still in the calf', { 'distal-dvt.extension': 'within-calf' }, 'DI-grown', 'distal-treat'],
  ['cannot walk for pain', { 'distal-dvt.severe-symptoms': true }, 'DI-treat', 'distal-treat'],
  ['on chemotherapy', { 'distal-dvt.extension-risk': true }, 'DI-treat', 'distal-treat'],
  [
    'on chemotherapy, bleeding',
    { 'distal-dvt.extension-risk': true, 'interim-cover': 'contraindicated' },
    'DI-no-cover',
    'distal-no-cover',
  ],
  ['a short clot after a long drive, little pain', {}, 'DI-serial', 'distal-serial-scans'],
  [
    'unchanged on day 12',
    { 'scan.repeat': true, 'scan.days-since-first': 12 },
    'DI-second',
    'distal-second-scan',
  ],
  [
    'unchanged on day 13',
    { 'scan.repeat': true, 'scan.days-since-first': 13 },
    'DI-over',
    'distal-scans-over',
  ],
]);

test('risk of extension not known: scans alone are not proposed', () => {
  expect(ask('distal', { ...calf, 'distal-dvt.extension-risk': null })).toMatchObject({
    outcome: null,
    decisive: ['distal-dvt.extension-risk'],
  });
});

// ── Superficial veins ─────────────────────────────────────────────────────────────────────────

const cord = {
  ...adult,
  scan: 'superficial-thrombosis',
  'svt.cannula': false,
  'svt.vein': 'great-saphenous',
  'svt.distance-to-sfj': 20,
  'svt.distance-to-spj': 20,
  'svt.length': 4,
  'svt.above-knee': false,
  'svt.risk-factors': false,
  'nsaid.unsuitable': false,
  'interim-cover': 'possible',
};

holdCases('superficial-vein', cord, [
  ...gate,
  ['a red line from the drip', { 'svt.cannula': true }, 'SV-cannula', 'svt-cannula'],
  ['a deep clot as well', { scan: 'proximal-dvt' }, 'another-route', 'another-route'],
  ['a hard sore vein, not scanned yet', { scan: 'awaited' }, 'SV-duplex', 'svt-duplex'],
  ['on warfarin', treated, 'SV-on-treatment', 'svt-on-treatment'],
  ['3.0 cm from the groin', { 'svt.distance-to-sfj': 3 }, 'SV-groin', 'svt-as-dvt'],
  [
    '3.1 cm from the groin, 12 cm long',
    { 'svt.distance-to-sfj': 3.1, 'svt.length': 12 },
    'SV-long',
    'svt-prophylactic',
  ],
  [
    '2 cm from the groin, bleeding',
    { 'svt.distance-to-sfj': 2, 'interim-cover': 'contraindicated' },
    'SV-no-cover',
    'svt-no-cover',
  ],
  ['5.0 cm long', { 'svt.length': 5 }, 'SV-long', 'svt-prophylactic'],
  ['4.9 cm long, below the knee', { 'svt.length': 4.9 }, 'SV-short-mild', 'svt-symptom-care'],
  [
    'the same with a stomach ulcer',
    { 'nsaid.unsuitable': true },
    'SV-short-mild-no-nsaid',
    'svt-symptom-care-no-nsaid',
  ],
  ['short, on the thigh', { 'svt.above-knee': true }, 'SV-short', 'svt-clinician-chooses'],
  ['short, after a DVT years ago', { 'svt.risk-factors': true }, 'SV-short', 'svt-clinician-chooses'],
  ['short, pregnant', pregnant, 'SV-short', 'svt-clinician-chooses'],
  [
    'short saphenous, 3.0 cm from the junction',
    { 'svt.vein': 'small-saphenous', 'svt.distance-to-spj': 3 },
    'SV-knee',
    'svt-clinician-chooses',
  ],
]);

// ── The report of a scan ──────────────────────────────────────────────────────────────────────

const report = {
  'report.identified': true,
  'report.study': 'proximal',
  'report.quality': 'full',
  'report.thrombus': 'none',
  'report.superficial': false,
};

holdCases('scan-report', report, [
  ['no side named', { 'report.identified': false }, 'SR-incomplete', 'report-incomplete'],
  [
    'iliac vein, fresh',
    { 'report.thrombus': 'iliofemoral-or-caval', 'report.thrombus-age': 'acute' },
    'SR-red',
    'report-red',
  ],
  [
    'femoral vein, age unclear: as new',
    { 'report.thrombus': 'proximal', 'report.thrombus-age': 'indeterminate' },
    'SR-proximal',
    'report-proximal',
  ],
  [
    'soleal vein',
    { 'report.thrombus': 'distal', 'report.thrombus-age': 'acute' },
    'SR-distal',
    'report-distal',
  ],
  [
    'webs in the popliteal vein',
    { 'report.thrombus': 'proximal', 'report.thrombus-age': 'chronic-change' },
    'SR-old',
    'report-old-change',
  ],
  ['great saphenous vein only', { 'report.superficial': true }, 'SR-superficial', 'report-superficial'],
  ['all compresses from groin to trifurcation', {}, 'SR-negative', 'report-negative'],
  ['popliteal vein not seen', { 'report.quality': 'limited' }, 'SR-not-diagnostic', 'report-not-diagnostic'],
  [
    'two points in the emergency room',
    { 'report.study': 'point-of-care' },
    'SR-not-diagnostic',
    'report-not-diagnostic',
  ],
]);
