import { cite } from '../../sources.ts';
import type { Interaction } from './interaction-types.ts';
import { eachOf, memory } from './interaction-rows.ts';

const strongDualActions = (edoxaban: Interaction['actions']['edoxaban']): Interaction['actions'] => ({
  apixaban: { uk: 'avoid', us: 'dose' },
  rivaroxaban: 'avoid',
  edoxaban: edoxaban ?? 'caution',
  dabigatran: { uk: 'avoid', us: 'caution' },
  warfarin: 'monitor',
});
const strongDual = {
  group: 'strong inhibitors of CYP3A4 and P-glycoprotein',
  mechanism: 'slows the loss of the anticoagulant: more bleeding',
};
const pgp = { group: 'inhibitors of P-glycoprotein', mechanism: 'slows the loss of the anticoagulant' };
const macrolide = { ...pgp, group: 'macrolides' };
const inducer = { group: 'strong inducers', mechanism: 'speeds the loss of the anticoagulant: more clots' };
const allAvoidDoac = (warfarin: 'monitor'): Interaction['actions'] => ({
  apixaban: 'avoid',
  rivaroxaban: 'avoid',
  edoxaban: 'avoid',
  dabigatran: 'avoid',
  warfarin,
});

/** What changes how fast an anticoagulant is lost. */
export const interactionsOfMetabolism: readonly Interaction[] = [
  {
    id: 'ketoconazole',
    ...strongDual,
    names: ['ketoconazole', 'nizoral'],
    facts: { 'medicines.strong-dual-inhibitor': 'ketoconazole' },
    actions: { ...strongDualActions('dose'), dabigatran: { uk: 'contraindicated', us: 'caution' } },
    says: 'Apixaban: UK avoid, US half. Edoxaban 30 mg. Dabigatran: UK contraindicated. Warfarin: INR in 3 to 5 days.',
    because: [
      cite('smpc-apixaban', '4.5', 'Not recommended.', 'verified'),
      cite('smpc-edoxaban', '4.5', '30 mg.', 'verified'),
      cite('smpc-dabigatran', '4.3', 'Contraindicated.', 'verified'),
    ],
  },
  {
    id: 'itraconazole',
    ...strongDual,
    names: ['itraconazole', 'sporanox'],
    facts: { 'medicines.strong-dual-inhibitor': 'itraconazole' },
    actions: {
      ...strongDualActions({ uk: 'caution', us: 'dose' }),
      dabigatran: { uk: 'contraindicated', us: 'caution' },
    },
    says: 'Apixaban: UK avoid, US half. Edoxaban: US 30 mg. Dabigatran: UK contraindicated. Warfarin: INR in 3 to 5 days.',
    because: [
      cite('smpc-apixaban', '4.5', 'Not recommended.', 'verified'),
      cite('smpc-dabigatran', '4.3', 'Contraindicated.', 'verified'),
      cite('fda-edoxaban', 'dosage', '30 mg.', 'memory'),
    ],
  },
  ...eachOf(
    [
      ['posaconazole', 'noxafil'],
      ['voriconazole', 'vfend'],
      ['ritonavir', 'norvir', 'nirmatrelvir/ritonavir', 'paxlovid', 'lopinavir/ritonavir', 'kaletra'],
      ['cobicistat', 'darunavir/cobicistat', 'rezolsta', 'symtuza', 'stribild', 'genvoya'],
    ],
    {
      ...strongDual,
      facts: { 'medicines.strong-dual-inhibitor': 'other' },
      actions: strongDualActions('caution'),
      says: 'Apixaban: UK avoid, US half. Rivaroxaban, dabigatran: avoid. Warfarin: INR in 3 to 5 days.',
      because: [
        cite('smpc-apixaban', '4.5', 'Not recommended.', 'verified'),
        cite('fda-apixaban', 'interactions', 'Half the dose.', 'verified'),
        memory('Voriconazole: its effect on P-gp is unclear; EU labels list it.'),
      ],
    },
  ),
  {
    id: 'verapamil',
    ...pgp,
    names: ['verapamil', 'securon', 'calan'],
    facts: { 'medicines.p-gp-inhibitor': 'verapamil' },
    actions: {
      apixaban: 'none',
      rivaroxaban: { uk: 'none', us: 'caution' },
      edoxaban: { uk: 'none', us: 'dose' },
      dabigatran: { uk: 'dose', us: 'caution' },
    },
    says: 'Edoxaban: US 30 mg. Dabigatran: UK 110 mg, taken together; US avoid below 50 mL/min. Rivaroxaban: US with kidneys 15 to under 80 mL/min only if the benefit justifies it.',
    because: [
      cite('smpc-dabigatran', '4.2', '110 mg twice daily.', 'verified'),
      cite('smpc-apixaban', '4.5', 'No adjustment.', 'verified'),
    ],
  },
  {
    id: 'amiodarone',
    ...pgp,
    names: ['amiodarone', 'cordarone', 'pacerone'],
    facts: { 'medicines.p-gp-inhibitor': 'amiodarone' },
    actions: {
      apixaban: 'none',
      rivaroxaban: 'none',
      edoxaban: 'none',
      dabigatran: 'caution',
      warfarin: 'monitor',
    },
    says: 'Dabigatran: caution. Warfarin: raises the INR for weeks.',
    because: [cite('smpc-apixaban', '4.5', 'No adjustment.', 'verified'), memory('Amiodarone.')],
  },
  {
    id: 'quinidine',
    ...pgp,
    names: ['quinidine'],
    facts: { 'medicines.p-gp-inhibitor': 'quinidine' },
    actions: {
      apixaban: 'none',
      rivaroxaban: 'none',
      edoxaban: { uk: 'none', us: 'dose' },
      dabigatran: 'caution',
    },
    says: 'Edoxaban: US 30 mg. Dabigatran: caution.',
    because: [cite('smpc-apixaban', '4.5', 'No adjustment.', 'verified'), memory('Quinidine.')],
  },
  {
    id: 'dronedarone',
    ...pgp,
    names: ['dronedarone', 'multaq'],
    facts: { 'medicines.p-gp-inhibitor': 'dronedarone' },
    actions: {
      apixaban: 'caution',
      rivaroxaban: 'avoid',
      edoxaban: 'dose',
      dabigatran: { uk: 'contraindicated', us: 'caution' },
      warfarin: 'monitor',
    },
    says: 'Rivaroxaban: avoid. Edoxaban 30 mg. Dabigatran: UK contraindicated; US avoid below 50 mL/min.',
    because: [
      cite('smpc-edoxaban', '4.5', '30 mg.', 'verified'),
      cite('smpc-dabigatran', '4.3', 'Contraindicated.', 'verified'),
    ],
  },
  {
    id: 'ciclosporin',
    ...pgp,
    names: ['ciclosporin', 'cyclosporine', 'cyclosporin', 'neoral', 'sandimmune'],
    facts: { 'medicines.p-gp-inhibitor': 'ciclosporin' },
    actions: {
      apixaban: 'caution',
      rivaroxaban: 'caution',
      edoxaban: { uk: 'dose', us: 'caution' },
      dabigatran: 'contraindicated',
    },
    says: 'Dabigatran: contraindicated. Edoxaban: UK 30 mg. Others: caution.',
    because: [
      cite('smpc-edoxaban', '4.5', '30 mg.', 'verified'),
      cite('smpc-dabigatran', '4.3', 'Contraindicated.', 'verified'),
    ],
  },
  {
    id: 'tacrolimus',
    ...pgp,
    names: ['tacrolimus', 'prograf', 'adoport', 'advagraf'],
    facts: { 'medicines.p-gp-inhibitor': 'tacrolimus' },
    actions: { apixaban: 'caution', rivaroxaban: 'caution', edoxaban: 'caution', dabigatran: 'avoid' },
    says: 'Dabigatran: not recommended. Others: caution.',
    because: memory('Tacrolimus.'),
  },
  {
    id: 'glecaprevir/pibrentasvir',
    ...pgp,
    names: ['glecaprevir/pibrentasvir', 'glecaprevir', 'pibrentasvir', 'maviret', 'mavyret'],
    facts: { 'medicines.p-gp-inhibitor': 'glecaprevir-pibrentasvir' },
    actions: {
      apixaban: 'review',
      rivaroxaban: 'review',
      edoxaban: 'review',
      dabigatran: { uk: 'contraindicated', us: 'review' },
      warfarin: 'monitor',
    },
    says: 'Dabigatran: UK contraindicated. Others: a pharmacist reviews. Warfarin: INR.',
    because: cite('smpc-dabigatran', '4.3', 'Contraindicated.', 'verified'),
  },
  {
    id: 'erythromycin',
    ...macrolide,
    names: ['erythromycin'],
    facts: { 'medicines.p-gp-inhibitor': 'erythromycin' },
    actions: {
      apixaban: 'none',
      rivaroxaban: 'caution',
      edoxaban: 'dose',
      dabigatran: 'caution',
      warfarin: 'monitor',
    },
    says: 'Edoxaban 30 mg. Rivaroxaban: caution with kidney disease. Dabigatran: caution. Warfarin: raises the INR.',
    because: [cite('smpc-edoxaban', '4.5', '30 mg.', 'verified'), memory('Erythromycin.')],
  },
  ...eachOf(
    [
      ['clarithromycin', 'klaricid', 'biaxin'],
      ['azithromycin', 'zithromax'],
    ],
    {
      ...macrolide,
      facts: { 'medicines.p-gp-inhibitor': 'clarithromycin-or-azithromycin' },
      actions: {
        apixaban: 'none',
        rivaroxaban: 'caution',
        edoxaban: { uk: 'none', us: 'dose' },
        dabigatran: 'caution',
        warfarin: 'monitor',
      },
      says: 'Edoxaban: US 30 mg. Rivaroxaban: caution with kidney disease. Dabigatran: caution. Warfarin: raises the INR.',
      because: [
        cite('smpc-apixaban', '4.5', 'Clarithromycin: no adjustment.', 'verified'),
        cite('fda-apixaban', 'interactions', 'Clarithromycin: no adjustment.', 'verified'),
        memory('Macrolides.'),
      ],
    },
  ),
  {
    id: 'diltiazem',
    ...pgp,
    names: ['diltiazem', 'tildiem', 'adizem', 'cardizem'],
    facts: { 'medicines.p-gp-inhibitor': 'diltiazem' },
    actions: {
      apixaban: 'none',
      rivaroxaban: 'review',
      edoxaban: 'review',
      dabigatran: 'review',
      warfarin: 'review',
    },
    says: 'Apixaban: no adjustment. Of the others nothing was read: a pharmacist reviews.',
    because: cite('smpc-apixaban', '4.5', 'No adjustment.', 'verified'),
  },
  {
    id: 'fluconazole',
    group: 'azoles',
    mechanism: 'slows the loss of warfarin, and of rivaroxaban a little',
    names: ['fluconazole', 'diflucan'],
    facts: { 'medicines.fluconazole': true },
    actions: {
      apixaban: 'none',
      rivaroxaban: 'caution',
      edoxaban: 'none',
      dabigatran: 'none',
      warfarin: 'monitor',
    },
    says: 'Warfarin: the INR rises much. Rivaroxaban: caution with kidney disease.',
    because: [cite('smpc-apixaban', '4.5', 'No adjustment.', 'verified'), memory('Fluconazole.')],
  },
  {
    id: 'miconazole',
    group: 'azoles',
    mechanism: 'slows the loss of warfarin, from the mouth too',
    names: ['miconazole', 'miconazole oral gel', 'daktarin', 'daktarin oral gel'],
    facts: { 'medicines.miconazole': true },
    actions: {
      apixaban: 'none',
      rivaroxaban: 'none',
      edoxaban: 'none',
      dabigatran: 'none',
      warfarin: 'avoid',
    },
    says: 'Warfarin: avoid, bought oral gel included; fatal bleeds.',
    because: cite('mhra-2017-miconazole', 'advice', 'Avoid.', 'verified'),
  },
  ...eachOf(
    [
      ['rifampicin', 'rifampin', 'rifadin', 'rifater', 'rifinah'],
      ['carbamazepine', 'tegretol'],
      ['phenytoin', 'epanutin', 'dilantin'],
      ['phenobarbital', 'phenobarbitone', 'primidone'],
      ["st john's wort", 'st johns wort', "st. john's wort", 'hypericum'],
    ],
    {
      ...inducer,
      facts: { 'medicines.strong-inducer': true },
      actions: allAvoidDoac('monitor'),
      says: 'No DOAC for the treatment of a DVT. Warfarin: the INR falls, for weeks.',
      because: [
        cite('smpc-apixaban', '4.5', 'Should not be used to treat DVT.', 'verified'),
        cite('fda-dabigatran', 'interactions', 'Rifampin: avoid.', 'verified'),
        memory('Strong inducers.'),
      ],
    },
  ),
];
