import type { FactId } from '../../facts.ts';
import type { Condition, LadderTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

type When = Condition<FactId>;

/** Nothing that a specialist, a pharmacist or the hospital must see first. Written out, so that a lost row opens no door. */
const nothingAgainst: When = {
  all: [
    {
      'presentation.unstable': false,
      'bleeding.active': false,
      'anticoagulation.contraindicated': false,
      'anticoagulant.allergy': false,
      'anticoagulant.other': 'none',
      'hypertension.severe-uncontrolled': false,
      'heparin-induced-thrombocytopenia': 'never',
      'pregnancy.current': false,
      'breast-feeding': false,
      dialysis: false,
      'liver.coagulopathy': false,
      'liver.child-pugh': ['none', 'a'],
      'valve.mechanical-or-mitral-stenosis': false,
      'antiplatelet.dual-or-recent-stent': false,
    },
    {
      antiphospholipid: ['none', 'triple-positive'],
      age: { atLeast: 18 },
      platelets: { atLeast: 50 },
      'creatinine-clearance': { atLeast: 30 },
      'cancer.luminal-or-urinary': false,
      'absorption.impaired': false,
      antiplatelet: false,
      nsaid: false,
      'medicines.ssri-or-snri': false,
      'medicines.cancer-treatment': false,
      'medicines.not-recognised': false,
    },
    { 'body-weight': { atLeast: 50 } },
    { 'body-weight': { atMost: 120 } },
  ],
};

const lowRiskDistal: When = {
  'dvt.extent': 'isolated-distal',
  'distal-dvt.severe-symptoms': false,
  'distal-dvt.extension-risk': false,
};

const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/**
 * Who chooses an anticoagulant for a confirmed DVT, before any is named. Every row that holds is told and the most urgent
 * wins; only `choose` opens the list of agents, each with a table of its own.
 */
export const anticoagulant: LadderTable<FactId> = {
  id: 'anticoagulant',
  policy: 'most-urgent',
  listsUnknown: true,
  title: 'Anticoagulant for a confirmed DVT of the leg',
  asks: 'Who chooses an anticoagulant, and from which?',
  ladder: ['emergency', 'hospital', 'specialist', 'hard-stop', 'review', 'choose', 'surveillance'],
  outcomes: {
    emergency: {
      title: 'Emergency: no oral choice',
      actions: ['999 or 911 now', 'Hospital: unfractionated heparin; thrombolysis is considered there'],
      dueHours: 0,
    },
    hospital: {
      title: 'Hospital chooses',
      actions: ['Hospital the same day', 'No anticoagulant is started here'],
      dueHours: 4,
    },
    specialist: {
      title: 'A specialist chooses',
      actions: ['Haematology, or the specialist named beside the reason, the same day'],
      dueHours: 24,
    },
    'hard-stop': {
      title: 'Hard stop: another anticoagulant first',
      actions: [
        'Record drug, dose and last time of what is taken now, and that it is stopped',
        'The prescriber sets the time of the first treatment dose, the same day',
      ],
      dueHours: 24,
    },
    review: {
      title: 'A pharmacist or the prescriber acts on what is named, then chooses',
      actions: ['Act on each reason', 'Then choose from the agents that are left'],
      dueHours: 24,
    },
    choose: {
      title: 'The prescriber chooses from the agents that are left',
      actions: ['Show each agent with food, frequency, lead-in and cost', 'The prescriber decides'],
    },
    surveillance: {
      title: 'No anticoagulant: scans for two weeks',
      actions: ['Repeat the scan after 7 and after 14 days', 'Treat if the clot extends'],
    },
  },
  rows: [
    {
      id: 'C1',
      when: { 'presentation.unstable': true },
      then: 'emergency',
      because: [
        cite('nice-ng158', 'PE with instability', 'Heparin infusion; consider thrombolysis.', 'memory'),
        cite('ash-2020-tx', 'PE with instability', 'Thrombolysis, then anticoagulation.', 'verified'),
      ],
    },
    {
      id: 'C2',
      when: { any: [{ 'bleeding.active': true }, { 'anticoagulation.contraindicated': true }] },
      then: 'hospital',
      because: [
        cite('nice-ng158', 'contraindication', 'Specialist; a filter may be considered.', 'memory'),
        cite('chest-2021', 'contraindication', 'Acute proximal DVT: filter.', 'memory'),
      ],
    },
    {
      id: 'C3',
      when: { 'heparin-induced-thrombocytopenia': 'current-or-suspected' },
      then: 'hospital',
      because: [
        cite('bsh-2012-hit', 'treatment', 'No heparin of any kind, flushes included.', 'memory'),
        cite('bsh-2012-hit', 'warfarin', 'Delayed until platelets have recovered to 150.', 'verified'),
      ],
    },
    {
      id: 'C4',
      when: { 'heparin-induced-thrombocytopenia': 'past' },
      then: 'specialist',
      because: [
        design('C4', 'HIT in the past: a specialist confirms; an agent without heparin lead-in is offered.'),
        cite('bsh-2012-hit', 'past HIT', 'Fondaparinux, or a DOAC that needs no lead-in.', 'memory'),
      ],
    },
    {
      id: 'C5-other',
      when: { antiphospholipid: 'other' },
      then: 'specialist',
      because: [
        cite('smpc-rivaroxaban', '4.4', 'Not recommended in antiphospholipid syndrome.', 'verified'),
        design('C5', 'Not triple-positive, or profile not known: no DOAC is proposed; a specialist decides.'),
      ],
    },
    {
      id: 'C6',
      when: { 'pregnancy.current': true },
      then: 'specialist',
      because: cite('rcog-37b', 'treatment', 'LMWH by booking weight; no DOAC, no warfarin.', 'memory'),
    },
    {
      id: 'C7',
      when: { 'breast-feeding': true },
      then: 'specialist',
      because: [
        cite('rcog-37b', 'after birth', 'LMWH or warfarin; DOACs are avoided.', 'memory'),
        design('3.7', 'The plan around a birth is owned by a specialist.'),
      ],
    },
    {
      id: 'C8',
      when: { any: [{ 'creatinine-clearance': { below: 15 } }, { dialysis: true }] },
      then: 'specialist',
      because: cite(
        'nice-ng158',
        'renal failure',
        'LMWH, unfractionated heparin, or either with a VKA, as agreed locally.',
        'memory',
      ),
    },
    {
      id: 'C9',
      when: { 'creatinine-clearance': { below: 30 } },
      then: 'review',
      because: [
        cite('nice-ng158', 'renal impairment', 'Apixaban or rivaroxaban with caution, or others.', 'memory'),
        cite('ash-2020-tx', 'remarks', 'Below 30 mL/min another agent than a DOAC is preferred.', 'verified'),
        design('C9', 'A pharmacist reviews; home treatment is blocked by H1.'),
      ],
    },
    {
      id: 'C11',
      when: { any: [{ 'liver.child-pugh': 'c' }, { 'liver.coagulopathy': true }] },
      then: 'specialist',
      because: cite('smpc-apixaban', '4.3', 'No DOAC with hepatic coagulopathy or severe disease.', 'memory'),
    },
    {
      id: 'C12',
      when: { 'liver.child-pugh': 'b' },
      then: 'specialist',
      because: [
        cite('smpc-rivaroxaban', '4.3', 'Child-Pugh B and C: contraindicated.', 'memory'),
        cite('fda-edoxaban', 'hepatic impairment', 'Child-Pugh B and C: not recommended.', 'verified'),
      ],
    },
    {
      id: 'C14',
      when: { platelets: { below: 50 } },
      then: 'specialist',
      because: [
        cite('fda-dalteparin', 'thrombocytopenia', 'Platelets under 50: hold.', 'verified'),
        design('C14', 'Platelets under 50: haematology before any dose; no first dose by protocol.'),
      ],
    },
    {
      id: 'C16',
      when: { 'cancer.luminal-or-urinary': true },
      then: 'review',
      because: [
        cite('nice-ng158', 'cancer', 'A DOAC only after review of site, bleeding, interactions.', 'memory'),
        cite('chest-2021', 'cancer', 'Luminal gut cancer: apixaban or LMWH preferred.', 'verified'),
      ],
    },
    {
      id: 'C17',
      when: { any: [{ 'body-weight': { below: 50 } }, { 'body-weight': { above: 120 } }] },
      then: 'review',
      because: [
        cite('nice-ng158', 'extremes of weight', 'An agent whose levels can be followed.', 'memory'),
        cite(
          'isth-doac-weight',
          '2016',
          'Over 120 kg: avoid; 2021 allows apixaban, rivaroxaban.',
          'verified',
        ),
      ],
    },
    {
      id: 'C20',
      when: { any: [{ antiplatelet: true }, { nsaid: true }, { 'medicines.ssri-or-snri': true }] },
      then: 'review',
      because: cite(
        'nice-ng158',
        'co-medication',
        'Bleeding risk: stop what has no strong indication; protect the stomach.',
        'memory',
      ),
    },
    {
      id: 'C20-dual',
      when: { 'antiplatelet.dual-or-recent-stent': true },
      then: 'specialist',
      because: design(
        '3.11',
        'Dual antiplatelet, or stent or coronary event within 12 months: prescriber and cardiology the same day; the patient stops nothing alone.',
      ),
    },
    {
      id: 'C21',
      when: { 'valve.mechanical-or-mitral-stenosis': true },
      then: 'specialist',
      because: cite('smpc-apixaban', '4.4', 'VKA only, at the target of the valve clinic.', 'memory'),
    },
    {
      id: 'C22',
      when: { 'absorption.impaired': true },
      then: 'review',
      because: cite(
        'smpc-rivaroxaban',
        '5.2',
        'Absorption: an agent with levels; rivaroxaban needs the stomach.',
        'memory',
      ),
    },
    {
      id: 'C24-uk',
      regions: ['uk'],
      when: { 'dvt.extent': 'isolated-distal' },
      then: 'review',
      because: cite('nice-ng158', 'scope', 'Isolated distal DVT: by local pathway.', 'memory'),
    },
    {
      id: 'C24-us',
      regions: ['us'],
      when: { all: [nothingAgainst, lowRiskDistal] },
      then: 'surveillance',
      because: cite(
        'chest-2021',
        'isolated distal DVT',
        'Without severe symptoms or risk of extension: serial ultrasound for two weeks.',
        'verified',
      ),
    },
    {
      id: 'child',
      when: { age: { below: 18 } },
      then: 'specialist',
      because: design('H16', 'Under 18: paediatric haematology.'),
    },
    {
      id: 'allergy',
      when: { 'anticoagulant.allergy': true },
      then: 'specialist',
      because: design('3.3', 'Allergic to an anticoagulant: a specialist names another.'),
    },
    {
      id: 'hypertension',
      when: { 'hypertension.severe-uncontrolled': true },
      then: 'specialist',
      because: cite('smpc-edoxaban', '4.3', 'Severe uncontrolled hypertension.', 'memory'),
    },
    {
      id: 'already-treated',
      when: { 'anticoagulant.other': 'treatment' },
      then: 'hospital',
      because: [
        design('H9', 'A clot on treatment-dose anticoagulation is a suspected treatment failure: hospital.'),
        cite('doac-interactions', 'duplicate', 'Two anticoagulants: hard stop.', 'memory'),
      ],
    },
    {
      id: 'prophylaxis',
      when: { 'anticoagulant.other': 'prophylactic' },
      then: 'hard-stop',
      because: design(
        '3.11',
        'On a prophylactic dose: hard stop until it is recorded as stopped; the prescriber sets the first treatment dose.',
      ),
    },
    {
      id: 'cancer-medicine',
      when: { 'medicines.cancer-treatment': true },
      then: 'review',
      because: cite('doac-interactions', 'cancer medicines', 'A pharmacist checks each.', 'memory'),
    },
    {
      id: 'not-recognised',
      when: { 'medicines.not-recognised': true },
      then: 'review',
      because: design('hazard H16', 'A name that is not recognised is never read as no interaction.'),
    },
    {
      id: 'C23-uk',
      regions: ['uk'],
      when: { all: [nothingAgainst, { 'dvt.extent': ['proximal', 'iliofemoral'] }] },
      then: 'choose',
      because: cite(
        'nice-ng158',
        'choice of anticoagulant',
        'Apixaban or rivaroxaban; else LMWH, then dabigatran or edoxaban; or LMWH with a VKA.',
        'verified',
      ),
    },
    {
      id: 'C23-us',
      regions: ['us'],
      when: { all: [nothingAgainst, { not: lowRiskDistal }] },
      then: 'choose',
      because: [
        cite('chest-2021', 'choice', 'A DOAC rather than a VKA.', 'verified'),
        cite('ash-2020-tx', 'choice of DOAC', 'No DOAC is preferred to another.', 'verified'),
      ],
    },
  ],
  whenNoRow: {
    id: 'C-none',
    then: 'specialist',
    because: design('3.2', 'Where no row speaks, and where no agent is left, a specialist chooses.'),
  },
  floorWhileUnknown: {
    then: 'review',
    because: design('G2', 'While something is unknown no agent is named.'),
  },
  mayLower: [],
  worry: {
    'heparin-induced-thrombocytopenia': [['never'], ['past'], ['current-or-suspected']],
    antiphospholipid: [['none'], ['other']],
    'liver.child-pugh': [
      ['none', 'a'],
      ['b', 'c'],
    ],
    'anticoagulant.other': [['none'], ['prophylactic'], ['treatment']],
  },
  places: [],
  onlyAlone: [],
  notes: [
    {
      id: 'C5-triple',
      when: { antiphospholipid: 'triple-positive' },
      says: 'Triple-positive antiphospholipid syndrome: LMWH with a VKA, then the VKA alone, long-term. No DOAC.',
      because: [
        cite('nice-ng158', 'antiphospholipid syndrome', 'LMWH with VKA, then VKA alone.', 'verified'),
        cite('chest-2021', 'antiphospholipid syndrome', 'VKA, target 2.5, rather than a DOAC.', 'verified'),
      ],
    },
    {
      id: 'C10',
      when: {
        all: [{ 'creatinine-clearance': { atLeast: 30 } }, { 'creatinine-clearance': { atMost: 50 } }],
      },
      says: 'Creatinine clearance 30 to 50: the dose rules of each agent apply.',
      because: cite('nice-ng158', 'renal impairment', 'Doses by the labels.', 'memory'),
    },
    {
      id: 'C13',
      when: { 'liver.child-pugh': 'a' },
      says: 'Child-Pugh A: liver tests at each review.',
      because: cite('smpc-apixaban', '4.4', 'Caution in mild and moderate disease; liver tests.', 'memory'),
    },
    {
      id: 'C14-50-to-99',
      when: { all: [{ platelets: { atLeast: 50 } }, { platelets: { below: 100 } }] },
      says: 'Platelets 50 to 99: full blood count again within 7 days.',
      because: design('C14', 'Full dose with monitoring; the count again within 7 days.'),
    },
    {
      id: 'C15',
      when: { 'cancer.active': true, 'cancer.luminal-or-urinary': false },
      says: 'Active cancer: apixaban, edoxaban or rivaroxaban; review at 3 and 6 months, then every 3.',
      because: [
        cite('chest-2021', 'cancer', 'An oral Xa inhibitor rather than LMWH.', 'verified'),
        cite('nice-ng158', 'cancer', 'Consider a DOAC; else LMWH; else LMWH with VKA.', 'memory'),
      ],
    },
    {
      id: 'C18',
      when: { 'medicines.strong-dual-inhibitor': ['ketoconazole', 'itraconazole', 'other'] },
      says: 'A strong inhibitor of CYP3A4 and P-glycoprotein removes or restricts agents; see each.',
      because: cite('doac-interactions', 'strong inhibitors', 'By agent and region.', 'memory'),
    },
    {
      id: 'C19',
      when: { 'medicines.strong-inducer': true },
      says: 'A strong inducer: no DOAC for the treatment of DVT; LMWH, or a VKA with close INR.',
      because: cite('smpc-apixaban', '4.5', 'Should not be used to treat DVT with inducers.', 'verified'),
    },
    {
      id: 'heparin-refused',
      when: { 'heparin.refused': true },
      says: 'Refuses heparin: apixaban or rivaroxaban, or fondaparinux, which is synthetic, as lead-in.',
      because: design('3.11', 'Fondaparinux needs a creatinine clearance of 30 mL/min.'),
    },
  ],
};
