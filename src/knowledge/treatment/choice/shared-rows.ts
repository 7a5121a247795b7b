import type { FactId } from '../../facts.ts';
import type { Condition, Row } from '../../rule-types.ts';
import { cite, type SourceId } from '../../sources.ts';

type When = Condition<FactId>;

export const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** Rows of every agent, and beside them what must be so for `usable`: written twice, so that a lost row opens no door. */
export const rowsOfEveryAgent: readonly Row<FactId>[] = [
  {
    id: 'C2',
    when: { any: [{ 'bleeding.active': true }, { 'anticoagulation.contraindicated': true }] },
    then: 'blocked',
    because: cite(
      'nice-ng158',
      'contraindication',
      'No anticoagulant while it is contraindicated.',
      'memory',
    ),
  },
  {
    id: 'duplicate',
    when: { 'anticoagulant.other': ['prophylactic', 'treatment'] },
    then: 'blocked',
    because: [
      cite('doac-interactions', 'duplicate', 'Two anticoagulants: hard stop, switches apart.', 'memory'),
      design('3.11', 'A prophylactic dose counts until it is recorded as stopped.'),
    ],
  },
  {
    id: 'allergy',
    when: { 'anticoagulant.allergy': true },
    then: 'specialist',
    because: design('3.3', 'Allergic to an anticoagulant: a specialist names another.'),
  },
  {
    id: 'child',
    when: { age: { below: 18 } },
    then: 'specialist',
    because: design('H16', 'Under 18: paediatric haematology.'),
  },
  {
    id: 'C20-dual',
    when: { 'antiplatelet.dual-or-recent-stent': true },
    then: 'specialist',
    because: design('3.11', 'Dual antiplatelet, or recent stent: prescriber and cardiology the same day.'),
  },
  {
    id: 'C20',
    when: { any: [{ antiplatelet: true }, { nsaid: true }, { 'medicines.ssri-or-snri': true }] },
    then: 'caution',
    because: cite(
      'doac-interactions',
      'bleeding',
      'Bleeding risk: review the need; protect the stomach.',
      'memory',
    ),
  },
  {
    id: 'cancer-medicine',
    when: { 'medicines.cancer-treatment': true },
    then: 'caution',
    because: cite('doac-interactions', 'cancer medicines', 'A pharmacist checks each.', 'memory'),
  },
  {
    id: 'not-recognised',
    when: { 'medicines.not-recognised': true },
    then: 'caution',
    because: design('hazard H16', 'A name that is not recognised is never read as no interaction.'),
  },
  {
    id: 'C14-50-to-99',
    when: { platelets: { below: 100 } },
    then: 'caution',
    because: design('C14', 'Platelets under 100: full blood count again within 7 days.'),
  },
];

export const clearForEveryAgent: When = {
  'bleeding.active': false,
  'anticoagulation.contraindicated': false,
  'anticoagulant.other': 'none',
  'anticoagulant.allergy': false,
  age: { atLeast: 18 },
  'antiplatelet.dual-or-recent-stent': false,
  antiplatelet: false,
  nsaid: false,
  'medicines.ssri-or-snri': false,
  'medicines.cancer-treatment': false,
  'medicines.not-recognised': false,
  platelets: { atLeast: 100 },
};

/** Platelets under 50, where a label forbids, and where a haematologist decides. */
export const lowPlatelets = (then: 'blocked' | 'specialist', source: SourceId): Row<FactId> => ({
  id: 'C14',
  when: { platelets: { below: 50 } },
  then,
  because: [
    cite(source, 'contraindications', 'Low platelets are a risk of bleeding.', 'memory'),
    design('C14', 'Platelets under 50: haematology before any dose.'),
  ],
});

export const severeHypertension = (source: SourceId, regions?: Row['regions']): Row<FactId> => ({
  id: 'hypertension',
  ...(regions ? { regions } : {}),
  when: { 'hypertension.severe-uncontrolled': true },
  then: 'blocked',
  because: cite(source, 'contraindications', 'Severe hypertension that is not controlled.', 'memory'),
});

/** Rows of every direct oral anticoagulant (DOAC). */
export const rowsOfEveryDoac: readonly Row<FactId>[] = [
  {
    id: 'C1',
    when: { 'presentation.unstable': true },
    then: 'blocked',
    because: cite('nice-ng158', 'PE with instability', 'Unstable: no oral choice.', 'memory'),
  },
  {
    id: 'C3',
    when: { 'heparin-induced-thrombocytopenia': 'current-or-suspected' },
    then: 'specialist',
    because: cite('bsh-2012-hit', 'treatment', 'A non-heparin agent, chosen by haematology.', 'memory'),
  },
  {
    id: 'C4',
    when: { 'heparin-induced-thrombocytopenia': 'past' },
    then: 'caution',
    because: cite('bsh-2012-hit', 'past HIT', 'No heparin lead-in.', 'memory'),
  },
  {
    id: 'C5',
    when: { antiphospholipid: 'triple-positive' },
    then: 'blocked',
    because: [
      cite('smpc-rivaroxaban', '4.4', 'Not recommended, above all if triple-positive.', 'verified'),
      cite('chest-2021', 'antiphospholipid syndrome', 'VKA rather than a DOAC.', 'verified'),
    ],
  },
  {
    id: 'C5-other',
    when: { antiphospholipid: 'other' },
    then: 'specialist',
    because: design('C5', 'Other antiphospholipid syndrome: no DOAC is proposed; a specialist decides.'),
  },
  {
    id: 'C6',
    when: { 'pregnancy.current': true },
    then: 'blocked',
    because: cite('rcog-37b', 'treatment', 'No DOAC in pregnancy.', 'memory'),
  },
  {
    id: 'C7',
    when: { 'breast-feeding': true },
    then: 'blocked',
    because: cite('rcog-37b', 'after birth', 'No DOAC while breast-feeding.', 'memory'),
  },
  {
    id: 'C11',
    when: { any: [{ 'liver.child-pugh': 'c' }, { 'liver.coagulopathy': true }] },
    then: 'blocked',
    because: cite('smpc-apixaban', '4.3', 'Hepatic coagulopathy, or severe disease.', 'memory'),
  },
  {
    id: 'C14',
    when: { platelets: { below: 50 } },
    then: 'specialist',
    because: design('C14', 'Platelets under 50: haematology before any dose.'),
  },
  {
    id: 'C19',
    when: { 'medicines.strong-inducer': true },
    then: 'blocked',
    because: [
      cite('smpc-apixaban', '4.5', 'Should not be used to treat DVT with strong inducers.', 'verified'),
      cite('doac-interactions', 'strong inducers', 'Avoid every DOAC.', 'memory'),
    ],
  },
  {
    id: 'C21',
    when: { 'valve.mechanical-or-mitral-stenosis': true },
    then: 'blocked',
    because: cite('smpc-apixaban', '4.4', 'A mechanical valve or mitral stenosis needs a VKA.', 'memory'),
  },
  {
    id: 'C22',
    when: { 'absorption.impaired': true },
    then: 'caution',
    because: cite('doac-interactions', 'absorption', 'Absorption is not certain: levels.', 'memory'),
  },
  {
    id: 'C17',
    when: { any: [{ 'body-weight': { below: 50 } }, { 'body-weight': { above: 120 } }] },
    then: 'caution',
    because: [
      cite('nice-ng158', 'extremes of weight', 'Monitor therapeutic levels; local protocol.', 'memory'),
      cite('isth-doac-weight', '2021', 'Apixaban, rivaroxaban at usual dose at any high weight.', 'memory'),
    ],
  },
];

export const clearForEveryDoac: When = {
  all: [
    {
      'presentation.unstable': false,
      'heparin-induced-thrombocytopenia': 'never',
      antiphospholipid: 'none',
      'pregnancy.current': false,
      'breast-feeding': false,
      'liver.child-pugh': ['none', 'a'],
      'liver.coagulopathy': false,
      'medicines.strong-inducer': false,
      'valve.mechanical-or-mitral-stenosis': false,
      'absorption.impaired': false,
      dialysis: false,
    },
    { 'body-weight': { atLeast: 50 } },
    { 'body-weight': { atMost: 120 } },
  ],
};

/** A cancer from which a DOAC may bleed: apixaban or a heparin goes before. */
export const demotedInLuminalCancer: Row<FactId> = {
  id: 'C16',
  when: { 'cancer.luminal-or-urinary': true },
  then: 'caution',
  because: cite('chest-2021', 'cancer', 'Luminal gut cancer: apixaban or LMWH preferred.', 'verified'),
};

/** Rows of every heparin, of low molecular weight or not. */
export const rowsOfEveryHeparin: readonly Row<FactId>[] = [
  {
    id: 'C3-C4',
    when: { 'heparin-induced-thrombocytopenia': ['past', 'current-or-suspected'] },
    then: 'blocked',
    because: cite('bsh-2012-hit', 'treatment', 'No heparin of any kind after HIT.', 'memory'),
  },
  {
    id: 'heparin-refused',
    when: { 'heparin.refused': true },
    then: 'blocked',
    because: cite('nice-ng158', 'information', 'Heparins are of animal origin: tell the person.', 'memory'),
  },
];

export const clearForEveryHeparin: When = {
  'heparin-induced-thrombocytopenia': 'never',
  'heparin.refused': false,
};

/** Rows of every heparin of low molecular weight (LMWH), given outside a hospital too. */
export const rowsOfEveryLmwh: readonly Row<FactId>[] = [
  ...rowsOfEveryHeparin,
  {
    id: 'C1',
    when: { 'presentation.unstable': true },
    then: 'blocked',
    because: cite('nice-ng158', 'PE with instability', 'Unstable: heparin infusion in hospital.', 'memory'),
  },
  {
    id: 'C14',
    when: { platelets: { below: 50 } },
    then: 'blocked',
    because: cite('scottish-boards-lmwh', 'contraindications', 'Platelets under 50.', 'verified'),
  },
  {
    id: 'hypertension',
    when: { 'hypertension.severe-uncontrolled': true },
    then: 'blocked',
    because: cite(
      'scottish-boards-lmwh',
      'contraindications',
      'Severe uncontrolled hypertension.',
      'verified',
    ),
  },
  {
    id: 'C6',
    when: { 'pregnancy.current': true },
    then: 'specialist',
    because: cite('rcog-37b', 'treatment', 'LMWH by booking weight; a specialist owns the plan.', 'memory'),
  },
  {
    id: 'C11-C12',
    when: { any: [{ 'liver.child-pugh': ['b', 'c'] }, { 'liver.coagulopathy': true }] },
    then: 'specialist',
    because: cite('nice-ng158', 'liver', 'Often LMWH; a specialist decides.', 'memory'),
  },
  {
    id: 'C17',
    when: { any: [{ 'body-weight': { below: 50 } }, { 'body-weight': { above: 120 } }] },
    then: 'caution',
    because: cite('nice-ng158', 'extremes of weight', 'Anti-Xa levels; local protocol.', 'memory'),
  },
];

export const clearForEveryLmwh: When = {
  all: [
    clearForEveryHeparin,
    {
      'presentation.unstable': false,
      'hypertension.severe-uncontrolled': false,
      'pregnancy.current': false,
      'liver.child-pugh': ['none', 'a'],
      'liver.coagulopathy': false,
      dialysis: false,
    },
    { 'body-weight': { atLeast: 50 } },
    { 'body-weight': { atMost: 120 } },
  ],
};
