/** Who may have which anticoagulant: findings one or two at a time in somebody well, with every row and note they are told. */
import { expect, test } from 'vitest';
import type { Input } from './follow-up-asked.ts';
import { wellWithDvt } from './regimen-asked.ts';
import { toldInBoth } from './told.ts';

type Case = readonly [finding: Input, says: string];

const well: Input = {
  ...wellWithDvt,
  'medicines.strong-dual-inhibitor': 'none',
  'medicines.strong-inducer': false,
  'medicines.p-gp-inhibitor': 'none',
  'medicines.fluconazole': false,
  'medicines.miconazole': false,
  'medicines.ssri-or-snri': false,
  'medicines.cancer-treatment': false,
  'medicines.not-recognised': false,
  antiplatelet: false,
  nsaid: false,
  'dalteparin.schedule': 'treatment',
};

test.each<Case>([
  [{ 'dvt.extent': 'isolated-distal' }, 'review: C24-uk | undecided, at least review:'],
  [{ 'creatinine-clearance': 30 }, 'choose: C23-uk + C10 | choose: C23-us + C10'],
  [{ 'heparin-induced-thrombocytopenia': 'current-or-suspected' }, 'hospital: C3'],
  [{ antiphospholipid: 'other' }, 'specialist: C5-other'],
  [{ 'liver.child-pugh': 'b' }, 'specialist: C12'],
  [{ platelets: 49 }, 'specialist: C14'],
  [{ platelets: 50 }, 'choose: C23-uk + C14-50-to-99 | choose: C23-us + C14-50-to-99'],
  [{ platelets: 100 }, 'choose: C23-uk | choose: C23-us'],
  [{ 'anticoagulant.other': 'treatment' }, 'hospital: already-treated'],
  [{ 'medicines.strong-dual-inhibitor': 'itraconazole' }, 'choose: C23-uk + C18 | choose: C23-us + C18'],
  [{ 'liver.child-pugh': 'c' }, 'specialist: C11'],
  [{ 'creatinine-clearance': 29 }, 'review: C9'],
  [{ 'creatinine-clearance': 50 }, 'choose: C23-uk + C10 | choose: C23-us + C10'],
  [{ 'hypertension.severe-uncontrolled': true }, 'specialist: hypertension'],
  [{ 'cancer.active': true }, 'choose: C23-uk + C15 | choose: C23-us + C15'],
  [{ antiphospholipid: 'triple-positive' }, 'choose: C23-uk + C5-triple | choose: C23-us + C5-triple'],
  [{ 'creatinine-clearance': 51 }, 'choose: C23-uk | choose: C23-us'],
  [{ 'liver.child-pugh': 'a' }, 'choose: C23-uk + C13 | choose: C23-us + C13'],
  [{ platelets: 99 }, 'choose: C23-uk + C14-50-to-99 | choose: C23-us + C14-50-to-99'],
  [{ 'anticoagulant.allergy': true }, 'specialist: allergy'],
  [{ 'medicines.strong-dual-inhibitor': 'ketoconazole' }, 'choose: C23-uk + C18 | choose: C23-us + C18'],
  [{ 'medicines.strong-dual-inhibitor': 'other' }, 'choose: C23-uk + C18 | choose: C23-us + C18'],
  [{ 'medicines.strong-inducer': true }, 'choose: C23-uk + C19 | choose: C23-us + C19'],
  [{ 'heparin.refused': true }, 'choose: C23-uk + heparin-refused | choose: C23-us + heparin-refused'],
  [{ 'cancer.active': true, 'cancer.luminal-or-urinary': true }, 'review: C16'],
])('anticoagulant: %j: %s', (finding, says) => {
  expect(toldInBoth('anticoagulant', { ...well, ...finding })).toBe(says);
});

test.each<Case>([
  [{ 'bleeding.active': true }, 'not-by-protocol: C2'],
  [{ antiphospholipid: 'other' }, 'not-by-protocol: C5'],
  [{ 'creatinine-clearance': 29 }, 'not-by-protocol: C8-C9'],
  [{ 'anticoagulation.contraindicated': true }, 'not-by-protocol: C2'],
  [{ 'pregnancy.current': true }, 'not-by-protocol: C6-C7'],
  [{ 'medicines.strong-dual-inhibitor': 'itraconazole' }, 'not-by-protocol: C18'],
  [{ 'valve.mechanical-or-mitral-stenosis': true }, 'not-by-protocol: C21'],
  [{ 'heparin-induced-thrombocytopenia': 'past' }, 'not-by-protocol: C3-C4'],
  [{ 'anticoagulant.other': 'prophylactic' }, 'not-by-protocol: duplicate'],
  [{ 'liver.child-pugh': 'c' }, 'not-by-protocol: C11'],
  [{ 'medicines.strong-inducer': true }, 'not-by-protocol: C19'],
  [{ 'bleeding.active': null }, 'undecided, at least not-by-protocol:'],
  [{ 'heparin-induced-thrombocytopenia': 'current-or-suspected' }, 'not-by-protocol: C3-C4'],
  [{ antiphospholipid: 'triple-positive' }, 'not-by-protocol: C5'],
  [{ 'breast-feeding': true }, 'not-by-protocol: C6-C7'],
  [{ 'medicines.strong-dual-inhibitor': 'ketoconazole' }, 'not-by-protocol: C18'],
  [{ 'medicines.strong-dual-inhibitor': 'other' }, 'not-by-protocol: C18'],
  [{ 'anticoagulant.other': 'treatment' }, 'not-by-protocol: duplicate'],
])('anticoagulant.first-dose: %j: %s', (finding, says) => {
  expect(toldInBoth('anticoagulant.first-dose', { ...well, ...finding })).toBe(says);
});

test.each<Case>([
  [{ age: null, platelets: 49 }, 'specialist: C14 C14-50-to-99'],
  [
    { age: null, 'body-weight': 120.1 },
    'undecided, at least blocked: C17 | undecided, at least blocked: C17 + C17-us',
  ],
  [{ 'absorption.impaired': null, 'medicines.cancer-treatment': true }, 'caution: cancer-medicine'],
  [{ platelets: 99 }, 'caution: C14-50-to-99'],
  [{ 'liver.child-pugh': 'b' }, 'caution: C12 | specialist: C12'],
  [{ 'liver.child-pugh': 'c' }, 'blocked: C11'],
  [{ 'creatinine-clearance': 15 }, 'caution: C9'],
  [{ 'medicines.p-gp-inhibitor': 'tacrolimus' }, 'caution: p-gp-inhibitor'],
])('anticoagulant.apixaban: %j: %s', (finding, says) => {
  expect(toldInBoth('anticoagulant.apixaban', { ...well, ...finding })).toBe(says);
});

test.each<Case>([
  [
    { 'creatinine-clearance': 15, 'medicines.p-gp-inhibitor': 'glecaprevir-pibrentasvir' },
    'caution: C9 p-gp-inhibitor + food',
  ],
  [
    { 'antiplatelet.dual-or-recent-stent': null, 'medicines.cancer-treatment': true },
    'undecided, at least blocked: cancer-medicine + food',
  ],
  [{ 'medicines.not-recognised': null, antiplatelet: true }, 'caution: C20 + food'],
  [
    { 'creatinine-clearance': 14, 'medicines.p-gp-inhibitor': 'several' },
    'blocked: C8 dronedarone C9 + food',
  ],
  [{ platelets: 50 }, 'caution: C14-50-to-99 + food'],
  [{ 'heparin-induced-thrombocytopenia': 'past' }, 'caution: C4 + food'],
  [{ 'heparin-induced-thrombocytopenia': 'current-or-suspected' }, 'specialist: C3 + food'],
  [{ antiphospholipid: 'other' }, 'specialist: C5-other + food'],
  [{ 'liver.child-pugh': 'c' }, 'blocked: C11 + food'],
  [
    { 'creatinine-clearance': 14, 'medicines.p-gp-inhibitor': 'erythromycin' },
    'blocked: C8 C9 macrolide-kidney + food | blocked: C8 C9 macrolide-kidney moderate-inhibitor-kidney + food',
  ],
  [
    { 'creatinine-clearance': 14, 'medicines.p-gp-inhibitor': 'dronedarone' },
    'blocked: C8 dronedarone C9 + food',
  ],
])('anticoagulant.rivaroxaban: %j: %s', (finding, says) => {
  expect(toldInBoth('anticoagulant.rivaroxaban', { ...well, ...finding })).toBe(says);
});

test.each<Case>([
  [{ 'presentation.unstable': null, platelets: 49 }, 'undecided, at least blocked: C14 C14-50-to-99'],
  [{ 'absorption.impaired': null, 'creatinine-clearance': 15 }, 'caution: C9'],
  [{ 'medicines.ssri-or-snri': null, 'heparin-induced-thrombocytopenia': 'past' }, 'caution: C4'],
  [{ 'medicines.not-recognised': null, 'liver.child-pugh': 'b' }, 'caution: C12 | blocked: C12'],
  [
    { 'hypertension.severe-uncontrolled': null, antiphospholipid: 'other' },
    'undecided, at least blocked: C5-other',
  ],
  [{ 'medicines.p-gp-inhibitor': 'diltiazem' }, 'caution: p-gp-inhibitor-uk | caution: p-gp-inhibitor-us'],
  [{ age: 17 }, 'specialist: child'],
  [{ 'antiplatelet.dual-or-recent-stent': true }, 'specialist: C20-dual'],
  [{ platelets: 99 }, 'caution: C14-50-to-99'],
  [{ 'heparin-induced-thrombocytopenia': 'current-or-suspected' }, 'specialist: C3'],
  [{ antiphospholipid: 'triple-positive' }, 'blocked: C5'],
  [{ 'liver.child-pugh': 'c' }, 'blocked: C11'],
])('anticoagulant.edoxaban: %j: %s', (finding, says) => {
  expect(toldInBoth('anticoagulant.edoxaban', { ...well, ...finding })).toBe(says);
});

test.each<Case>([
  [
    { 'creatinine-clearance': 29, 'medicines.p-gp-inhibitor': 'dronedarone' },
    'blocked: C8-C9-uk p-gp-inhibitor-uk p-gp-inhibitor | blocked: C8-C9-us p-gp-inhibitor-kidney-us p-gp-inhibitor',
  ],
  [{ 'liver.child-pugh': 'b' }, 'caution: C12 | specialist: C12'],
  [{ 'body-weight': 120 }, 'caution: C17-110'],
  [{ 'heparin-induced-thrombocytopenia': 'past' }, 'caution: C4'],
  [{ 'medicines.p-gp-inhibitor': 'ciclosporin' }, 'blocked: ciclosporin-tacrolimus p-gp-inhibitor'],
  [
    { 'creatinine-clearance': 29, 'medicines.p-gp-inhibitor': 'clarithromycin-or-azithromycin' },
    'blocked: C8-C9-uk p-gp-inhibitor | blocked: C8-C9-us p-gp-inhibitor-kidney-us p-gp-inhibitor',
  ],
  [
    { 'creatinine-clearance': 29, 'medicines.p-gp-inhibitor': 'verapamil' },
    'blocked: C8-C9-uk p-gp-inhibitor | blocked: C8-C9-us p-gp-inhibitor-kidney-us p-gp-inhibitor',
  ],
  [
    { 'creatinine-clearance': 29, 'medicines.strong-dual-inhibitor': 'ketoconazole' },
    'blocked: C8-C9-uk C18-uk p-gp-inhibitor | blocked: C8-C9-us p-gp-inhibitor-kidney-us p-gp-inhibitor',
  ],
  [{ 'antiplatelet.dual-or-recent-stent': null }, 'undecided, at least blocked:'],
  [{ 'anticoagulant.allergy': true }, 'specialist: allergy'],
  [{ age: 17 }, 'specialist: child'],
  [{ 'medicines.cancer-treatment': true }, 'caution: cancer-medicine'],
  [{ platelets: 99 }, 'caution: C14-50-to-99'],
  [{ platelets: 49 }, 'specialist: C14 C14-50-to-99'],
  [{ 'presentation.unstable': true }, 'blocked: C1'],
  [{ 'heparin-induced-thrombocytopenia': 'current-or-suspected' }, 'specialist: C3'],
  [{ antiphospholipid: 'other' }, 'specialist: C5-other'],
  [{ 'cancer.luminal-or-urinary': true }, 'caution: C16'],
  [{ 'cancer.active': true }, 'caution: C15'],
  [{ 'medicines.p-gp-inhibitor': 'amiodarone' }, 'caution: p-gp-inhibitor'],
  [{ 'medicines.p-gp-inhibitor': 'diltiazem' }, 'caution: p-gp-inhibitor'],
  [{ 'medicines.p-gp-inhibitor': 'quinidine' }, 'caution: p-gp-inhibitor'],
  [
    { 'medicines.p-gp-inhibitor': 'glecaprevir-pibrentasvir' },
    'blocked: p-gp-inhibitor-uk p-gp-inhibitor | caution: p-gp-inhibitor',
  ],
  [
    { 'medicines.p-gp-inhibitor': 'several' },
    'blocked: p-gp-inhibitor-uk p-gp-inhibitor | caution: p-gp-inhibitor',
  ],
  [{ 'dosette-box': true }, 'blocked: dosette'],
  [
    { 'creatinine-clearance': 29, 'medicines.p-gp-inhibitor': 'erythromycin' },
    'blocked: C8-C9-uk p-gp-inhibitor | blocked: C8-C9-us p-gp-inhibitor-kidney-us p-gp-inhibitor',
  ],
  [
    { 'creatinine-clearance': 29, 'medicines.p-gp-inhibitor': 'tacrolimus' },
    'blocked: C8-C9-uk ciclosporin-tacrolimus p-gp-inhibitor | blocked: C8-C9-us ciclosporin-tacrolimus p-gp-inhibitor-kidney-us p-gp-inhibitor',
  ],
  [
    { 'creatinine-clearance': 29, 'medicines.strong-dual-inhibitor': 'itraconazole' },
    'blocked: C8-C9-uk C18-uk p-gp-inhibitor | blocked: C8-C9-us p-gp-inhibitor-kidney-us p-gp-inhibitor',
  ],
])('anticoagulant.dabigatran: %j: %s', (finding, says) => {
  expect(toldInBoth('anticoagulant.dabigatran', { ...well, ...finding })).toBe(says);
});

test.each<Case>([
  [{ age: null, 'heparin-induced-thrombocytopenia': 'past' }, 'undecided, at least blocked: C4 + target'],
  [{ platelets: null, 'creatinine-clearance': 15 }, 'undecided, at least blocked: C9 + target'],
  [
    { 'anticoagulant.allergy': null, 'antiplatelet.dual-or-recent-stent': true },
    'specialist: C20-dual + target',
  ],
  [{ 'medicines.strong-dual-inhibitor': 'ketoconazole' }, 'caution: raises-inr + target'],
  [{ dialysis: null, age: 17 }, 'specialist: child + target'],
  [{ antiplatelet: true }, 'caution: C20 + target'],
  [{ 'hypertension.severe-uncontrolled': true }, 'blocked: hypertension + target'],
  [{ 'liver.child-pugh': 'b' }, 'specialist: C11-C12 + target'],
])('anticoagulant.warfarin: %j: %s', (finding, says) => {
  expect(toldInBoth('anticoagulant.warfarin', { ...well, ...finding })).toBe(says);
});

test.each<Case>([
  [
    { 'antiplatelet.dual-or-recent-stent': null, 'liver.child-pugh': 'b' },
    'specialist: C11-C12 | blocked: not-marketed C11-C12',
  ],
  [{ 'creatinine-clearance': 19 }, 'blocked: C8 C9 | blocked: C8 not-marketed C9'],
  [{ 'medicines.cancer-treatment': null, 'body-weight': 49.9 }, 'caution: C17 | blocked: not-marketed C17'],
  [
    { 'anticoagulant.allergy': null, platelets: 99 },
    'undecided, at least blocked: C14-50-to-99 | blocked: not-marketed C14-50-to-99',
  ],
  [
    { 'hypertension.severe-uncontrolled': null, 'antiplatelet.dual-or-recent-stent': true },
    'undecided, at least blocked: C20-dual | blocked: not-marketed C20-dual',
  ],
  [
    { 'pregnancy.current': null, 'creatinine-clearance': 20 },
    'undecided, at least blocked: C9 | blocked: not-marketed C9',
  ],
  [{ antiplatelet: true }, 'caution: C20 | blocked: not-marketed C20'],
  [{ 'heparin.refused': true }, 'blocked: heparin-refused | blocked: heparin-refused not-marketed'],
])('anticoagulant.tinzaparin: %j: %s', (finding, says) => {
  expect(toldInBoth('anticoagulant.tinzaparin', { ...well, ...finding })).toBe(says);
});

test.each<Case>([
  [{ age: 17 }, 'specialist: child hospital-only'],
  [
    { 'anticoagulant.allergy': null, 'antiplatelet.dual-or-recent-stent': true },
    'specialist: C20-dual hospital-only',
  ],
  [{ 'medicines.cancer-treatment': true }, 'specialist: hospital-only cancer-medicine'],
  [{ 'medicines.ssri-or-snri': true }, 'specialist: hospital-only C20'],
  [{ 'medicines.not-recognised': true }, 'specialist: hospital-only not-recognised'],
  [{ platelets: 99 }, 'specialist: hospital-only C14-50-to-99'],
  [{ platelets: 100 }, 'specialist: hospital-only'],
  [{ 'heparin-induced-thrombocytopenia': 'past' }, 'blocked: C3-C4'],
])('anticoagulant.unfractionated-heparin: %j: %s', (finding, says) => {
  expect(toldInBoth('anticoagulant.unfractionated-heparin', { ...well, ...finding })).toBe(says);
});

test.each<Case>([
  [{ dialysis: null, 'medicines.cancer-treatment': true }, 'undecided, at least blocked: cancer-medicine'],
  [{ age: 17 }, 'specialist: child'],
  [{ 'creatinine-clearance': 15 }, 'caution: C9'],
  [{ 'medicines.cancer-treatment': true }, 'caution: cancer-medicine'],
  [{ platelets: 99 }, 'caution: C14-50-to-99'],
])('anticoagulant.enoxaparin: %j: %s', (finding, says) => {
  expect(toldInBoth('anticoagulant.enoxaparin', { ...well, ...finding })).toBe(says);
});

test.each<Case>([
  [
    { dialysis: null, 'creatinine-clearance': 15 },
    'undecided, at least blocked: C9 | undecided, at least blocked: C9 off-label',
  ],
  [{ 'medicines.ssri-or-snri': null }, 'undecided, at least blocked: | caution: off-label'],
  [{ 'liver.child-pugh': 'b' }, 'specialist: C11-C12 | specialist: C11-C12 off-label'],
  [
    { 'medicines.cancer-treatment': null, 'medicines.not-recognised': true },
    'caution: not-recognised | caution: not-recognised off-label',
  ],
  [
    { 'presentation.unstable': null, 'pregnancy.current': true },
    'undecided, at least blocked: C6 | undecided, at least blocked: C6 off-label',
  ],
  [{ age: 17 }, 'specialist: child | specialist: child off-label'],
  [{ 'hypertension.severe-uncontrolled': true }, 'blocked: hypertension | blocked: hypertension off-label'],
])('anticoagulant.dalteparin: %j: %s', (finding, says) => {
  expect(toldInBoth('anticoagulant.dalteparin', { ...well, ...finding })).toBe(says);
});

test.each<Case>([
  [
    { 'liver.coagulopathy': null, 'heparin-induced-thrombocytopenia': 'past' },
    'undecided, at least blocked: C4',
  ],
  [{ platelets: 49 }, 'specialist: C14 C14-50-to-99'],
  [{ 'medicines.ssri-or-snri': null, platelets: 50 }, 'caution: C14-50-to-99'],
  [{ 'anticoagulant.allergy': true }, 'specialist: allergy'],
  [{ age: 17 }, 'specialist: child'],
  [{ 'pregnancy.current': true }, 'specialist: C6-C7'],
])('anticoagulant.fondaparinux: %j: %s', (finding, says) => {
  expect(toldInBoth('anticoagulant.fondaparinux', { ...well, ...finding })).toBe(says);
});
