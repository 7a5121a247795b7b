import type { FactId } from '../facts.ts';
import type { Condition, Invariant } from '../rule-types.ts';
import { cite } from '../sources.ts';

type When = Condition<FactId>;
const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

const doacs = ['apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran'] as const;
const lmwhs = ['enoxaparin', 'dalteparin', 'tinzaparin'] as const;
const heparins = [...lmwhs, 'unfractionated-heparin'] as const;
const all = [...doacs, 'warfarin', ...heparins, 'fondaparinux'] as const;

/** For each of these agents: while this holds, blocked. */
const blocked = (
  id: string,
  agents: readonly string[],
  when: When,
  says: string,
  regions?: Invariant['regions'],
): Invariant<FactId>[] =>
  agents.map((agent) => ({
    id,
    decision: `anticoagulant.${agent}`,
    ...(regions ? { regions } : {}),
    says: `${says}: no ${agent}`,
    when,
    outcome: { only: ['blocked'] },
    because: design('3.2', says),
  }));

/** Who chooses is at least this: never a milder outcome. */
const atLeast = (id: string, when: When, only: readonly string[], says: string): Invariant<FactId> => ({
  id,
  decision: 'anticoagulant',
  says,
  when,
  outcome: { only },
  because: design('3.2', says),
});

const hospital = ['emergency', 'hospital'];
const specialist = [...hospital, 'specialist'];
const stopped = [...specialist, 'hard-stop'];
const somebody = [...stopped, 'review'];

const dose = (
  id: string,
  decision: string,
  when: When,
  outcome: Invariant['outcome'],
  says: string,
  regions?: Invariant['regions'],
): Invariant<FactId> => ({
  id,
  decision,
  ...(regions ? { regions } : {}),
  says,
  when,
  outcome,
  because: design('G9', says),
});

/** The ground rules of choice and dose, whatever the rows say. */
export const treatmentInvariants: readonly Invariant<FactId>[] = [
  atLeast('C1', { 'presentation.unstable': true }, ['emergency'], 'Unstable is an emergency'),
  atLeast(
    'C2 and C3',
    {
      any: [
        { 'bleeding.active': true },
        { 'anticoagulation.contraindicated': true },
        { 'heparin-induced-thrombocytopenia': 'current-or-suspected' },
        { 'anticoagulant.other': 'treatment' },
      ],
    },
    hospital,
    'Bleeding, a contraindication, current HIT, or a clot on treatment: hospital',
  ),
  atLeast(
    'C4 to C21',
    {
      any: [
        { 'heparin-induced-thrombocytopenia': 'past' },
        { antiphospholipid: 'other' },
        { 'pregnancy.current': true },
        { 'breast-feeding': true },
        { 'creatinine-clearance': { below: 15 } },
        { dialysis: true },
        { 'liver.child-pugh': ['b', 'c'] },
        { 'liver.coagulopathy': true },
        { platelets: { below: 50 } },
        { 'antiplatelet.dual-or-recent-stent': true },
        { 'valve.mechanical-or-mitral-stenosis': true },
        { 'anticoagulant.allergy': true },
        { age: { below: 18 } },
      ],
    },
    specialist,
    'What needs a specialist is never a free choice',
  ),
  atLeast(
    'prophylaxis',
    { 'anticoagulant.other': 'prophylactic' },
    stopped,
    'On a prophylactic dose: a hard stop until it is recorded as stopped',
  ),
  atLeast(
    'somebody looks',
    {
      any: [
        { 'creatinine-clearance': { below: 30 } },
        { 'body-weight': { below: 50 } },
        { 'body-weight': { above: 120 } },
        { 'cancer.luminal-or-urinary': true },
        { 'absorption.impaired': true },
        { antiplatelet: true },
        { nsaid: true },
        { 'medicines.cancer-treatment': true },
        { 'medicines.not-recognised': true },
      ],
    },
    somebody,
    'Kidneys, weight, gut or another medicine: somebody acts before the choice',
  ),
  ...blocked(
    'C2',
    all,
    { any: [{ 'bleeding.active': true }, { 'anticoagulation.contraindicated': true }] },
    'Bleeding or a contraindication',
  ),
  ...blocked(
    'duplicate',
    all,
    { 'anticoagulant.other': ['prophylactic', 'treatment'] },
    'Another anticoagulant not yet stopped',
  ),
  ...blocked(
    'C3 and C4',
    heparins,
    { 'heparin-induced-thrombocytopenia': ['past', 'current-or-suspected'] },
    'HIT, now or before',
  ),
  ...blocked(
    'C3',
    ['warfarin'],
    { 'heparin-induced-thrombocytopenia': 'current-or-suspected' },
    'HIT now or suspected',
  ),
  ...blocked('heparin refused', heparins, { 'heparin.refused': true }, 'Heparin refused'),
  ...blocked(
    'C5',
    doacs,
    { antiphospholipid: 'triple-positive' },
    'Triple-positive antiphospholipid syndrome',
  ),
  ...blocked('C6', [...doacs, 'warfarin'], { 'pregnancy.current': true }, 'Pregnant'),
  ...blocked('C7', doacs, { 'breast-feeding': true }, 'Breast-feeding'),
  ...blocked(
    'C8',
    ['rivaroxaban', 'edoxaban', 'dabigatran', 'fondaparinux'],
    { any: [{ 'creatinine-clearance': { below: 15 } }, { dialysis: true }] },
    'Creatinine clearance under 15 mL/min, or dialysis',
  ),
  ...blocked(
    'C8 in the UK',
    ['apixaban'],
    { any: [{ 'creatinine-clearance': { below: 15 } }, { dialysis: true }] },
    'Creatinine clearance under 15 mL/min, or dialysis',
    ['uk'],
  ),
  ...blocked(
    'C9',
    ['dabigatran', 'fondaparinux'],
    { 'creatinine-clearance': { below: 30 } },
    'Creatinine clearance under 30 mL/min',
  ),
  ...blocked(
    'C11',
    doacs,
    { any: [{ 'liver.child-pugh': 'c' }, { 'liver.coagulopathy': true }] },
    'Severe liver disease',
  ),
  ...blocked('C14', lmwhs, { platelets: { below: 50 } }, 'Platelets under 50'),
  ...blocked(
    'C18 in the UK',
    ['apixaban', 'rivaroxaban', 'dabigatran'],
    { 'medicines.strong-dual-inhibitor': ['ketoconazole', 'itraconazole', 'other'] },
    'A strong inhibitor of CYP3A4 and P-glycoprotein',
    ['uk'],
  ),
  ...blocked('C19', doacs, { 'medicines.strong-inducer': true }, 'A strong inducer'),
  ...blocked('C21', doacs, { 'valve.mechanical-or-mitral-stenosis': true }, 'A mechanical valve'),
  ...blocked('not marketed', ['tinzaparin'], { age: { atLeast: 18 } }, 'Not marketed there', ['us']),
  ...all.map(
    (agent): Invariant<FactId> => ({
      id: 'not recognised',
      decision: `anticoagulant.${agent}`,
      says: `A medicine that is not recognised: ${agent} is not simply usable`,
      when: { 'medicines.not-recognised': true },
      outcome: { never: ['usable'] },
      because: design('hazard H16', 'An unmatched name is unknown, never none.'),
    }),
  ),
  dose(
    'G9 apixaban',
    'dose.apixaban',
    { 'medicines.strong-dual-inhibitor': 'none' },
    { never: ['half'] },
    'Without a strong inhibitor apixaban is not halved: age, weight and creatinine count in atrial fibrillation only',
  ),
  dose(
    'G9 rivaroxaban',
    'dose.rivaroxaban',
    { 'creatinine-clearance': { atLeast: 15 } },
    { never: ['usual-or-15'] },
    'In the US the kidneys reduce no dose of rivaroxaban for a DVT',
    ['us'],
  ),
  dose(
    'G9 edoxaban',
    'dose.edoxaban',
    {
      'creatinine-clearance': { above: 95 },
      'body-weight': { above: 60 },
      'medicines.p-gp-inhibitor': 'none',
      'medicines.strong-dual-inhibitor': 'none',
    },
    { only: ['60'] },
    'A creatinine clearance above 95 mL/min changes nothing',
  ),
  dose(
    'edoxaban 30',
    'dose.edoxaban',
    { any: [{ 'creatinine-clearance': { atMost: 50 } }, { 'body-weight': { atMost: 60 } }] },
    { never: ['60', 'prescriber-states'] },
    'Kidneys to 50 mL/min or weight to 60 kg: never 60 mg',
  ),
  dose(
    'dabigatran 80',
    'dose.dabigatran',
    { age: { atLeast: 80 } },
    { never: ['150', '150-or-110'] },
    'From 80 years never 150 mg',
    ['uk'],
  ),
  {
    id: 'C25',
    decision: 'anticoagulant.first-dose',
    says: 'No first dose by protocol with any of these',
    when: {
      any: [
        { 'bleeding.active': true },
        { 'anticoagulation.contraindicated': true },
        { 'heparin-induced-thrombocytopenia': ['past', 'current-or-suspected'] },
        { antiphospholipid: ['other', 'triple-positive'] },
        { 'pregnancy.current': true },
        { 'breast-feeding': true },
        { 'kidney.severe-known': true },
        { 'liver.severe-known': true },
        { 'medicines.strong-dual-inhibitor': ['ketoconazole', 'itraconazole', 'other'] },
        { 'medicines.strong-inducer': true },
        { 'valve.mechanical-or-mitral-stenosis': true },
        { 'anticoagulant.other': ['prophylactic', 'treatment'] },
      ],
    },
    outcome: { only: ['not-by-protocol'] },
    because: design('C25', 'Only where each is known to be absent.'),
  },
];
