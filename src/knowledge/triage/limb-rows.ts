import type { FactId } from '../facts.ts';
import type { Row } from '../rule-types.ts';
import { cite } from '../sources.ts';
import {
  all,
  allNo,
  any,
  anyLimbSign,
  anyLimbSignButBothLegs,
  clotRisk,
  emergencySigns,
  explained,
  is,
  limbSigns,
  newOrWorse,
  not,
  risks,
  settledOnTreatment,
  strongRisk,
  swollenWithin2Days,
  unlessSettled,
  yes,
} from './findings.ts';

/** T8 to T21: what the limb shows. Most do not hold for a treated clot with nothing new or worse. */
export const limbRows: readonly Row<FactId>[] = [
  {
    id: 'T8',
    when: unlessSettled(any(yes('limb.whole-leg-swollen'), yes('limb.arm-neck-face-swollen'))),
    then: { uk: 'same-day', us: 'emergency' },
    at: { uk: 'hospital', us: 'go' },
    because: [
      cite(
        'esc-2019-pe',
        'pregnancy, iliac clot',
        'Whole-leg swelling with buttock or back pain suggests a clot in the pelvis.',
        'verified',
      ),
      cite(
        'virchow-design',
        'triage T8',
        'Pelvic, arm and chest clots need imaging that leg rules do not cover: hospital today.',
        'memory',
      ),
    ],
  },
  {
    id: 'T9',
    when: unlessSettled(yes('risk.pregnancy'), anyLimbSign),
    then: 'same-day',
    at: 'maternity',
    because: [
      cite('cks-dvt', 'referral', 'Suspected DVT in pregnancy is referred at once.', 'verified'),
      cite(
        'rcog-37b',
        'diagnosis',
        'Wells and D-dimer are not valid in pregnancy; objective testing quickly.',
        'verified',
      ),
    ],
  },
  {
    id: 'T10',
    when: unlessSettled(
      is('risk.under-18', true), // age unknown is treated as adult for urgency; self-care stays blocked
      anyLimbSign,
      not(all(explained, allNo(limbSigns.filter((id) => id !== 'limb.painful')))),
    ),
    then: 'same-day',
    at: 'paediatrics',
    because: [
      cite(
        'paed-dd-2021',
        'accuracy',
        'Adult rules are not validated in children and D-dimer does not discriminate.',
        'verified',
      ),
      cite('nice-ng158', 'scope', 'The guideline covers adults.', 'verified'),
      cite(
        'virchow-design',
        'triage T10',
        'A certain, mild, improving strain alone leads to the advice line instead.',
        'design',
      ),
    ],
  },
  {
    id: 'T11',
    when: unlessSettled(yes('risk.blood-thinner'), anyLimbSignButBothLegs),
    then: 'same-day',
    at: 'primary-care',
    because: cite(
      'virchow-design',
      'triage T11',
      'A new limb sign on a blood thinner may be failed treatment, missed doses or heparin-induced thrombocytopenia.',
      'memory',
    ),
  },
  {
    id: 'T11-swollen',
    regions: ['us'],
    when: unlessSettled(yes('risk.blood-thinner'), yes('limb.swollen')),
    then: 'emergency',
    at: 'go',
    because: cite(
      'virchow-design',
      'triage T11',
      'In the US a swollen limb on a blood thinner goes to the emergency room.',
      'design',
    ),
  },
  {
    id: 'T12',
    when: unlessSettled(swollenWithin2Days),
    then: 'same-day',
    at: 'primary-care',
    because: cite('seed-nhs', 'when to see a GP', 'A newly swollen limb is seen urgently.', 'verified'),
  },
  {
    id: 'T12-sudden',
    regions: ['us'],
    when: unlessSettled(swollenWithin2Days, not(explained)),
    then: 'emergency',
    at: 'go',
    because: [
      cite('seed-bass', 'risks', 'Sudden leg swelling needs emergency care.', 'verified'),
      cite(
        'virchow-design',
        'triage T12',
        'A certain, mild, improving cause such as a twisted ankle lowers it to today.',
        'design',
      ),
    ],
  },
  {
    id: 'T13',
    when: unlessSettled(
      any(yes('limb.swollen'), yes('limb.painful')),
      any(yes('limb.warm'), yes('limb.colour-changed'), yes('limb.vein-sore'), clotRisk),
    ),
    then: 'same-day',
    at: 'primary-care',
    because: cite(
      'nhs-dvt',
      'symptoms',
      'A painful or swollen limb with warmth, colour change or a clot risk fits DVT.',
      'verified',
    ),
  },
  {
    id: 'T14',
    when: unlessSettled(any(yes('limb.swollen'), all(yes('limb.painful'), not(explained)))),
    then: 'same-day',
    at: 'primary-care',
    because: cite(
      'nhs-dvt',
      'when to see a GP',
      'Symptoms alone cannot exclude DVT: an urgent appointment for any of them.',
      'verified',
    ),
  },
  {
    id: 'T15',
    when: all(
      { 'history.seen': true },
      any({ 'history.outcome': ['repeat-due', 'unsure'] }, all(anyLimbSign, newOrWorse)),
    ),
    then: 'same-day',
    at: 'clinic-with-plan',
    because: cite(
      'nice-ng158',
      '1.1.6',
      'A proximal scan misses calf clots, which can extend within a week: the repeat is due, and a change is looked at.',
      'verified',
    ),
  },
  {
    id: 'T15b',
    when: settledOnTreatment,
    then: 'advice-line',
    at: 'treating-team',
    because: cite(
      'virchow-design',
      'triage T15b',
      'A treated clot that is not new or worse follows its expected course: the treating team or its check-in.',
      'design',
    ),
  },
  {
    id: 'T16',
    when: unlessSettled(any(yes('limb.warm'), yes('limb.colour-changed')), yes('limb.redness-spreading')),
    then: 'same-day',
    at: 'primary-care',
    because: cite(
      'virchow-design',
      'triage T16',
      'Spreading redness or fever: cellulitis, seen today.',
      'memory',
    ),
  },
  {
    id: 'T17',
    when: unlessSettled(yes('limb.vein-sore')),
    then: 'same-day',
    at: 'primary-care',
    because: cite(
      'svt-etg-calisto',
      'scan',
      'A clot in a surface vein near the groin is treated like a DVT, so it needs a scan.',
      'verified',
    ),
  },
  {
    id: 'T18',
    when: unlessSettled(yes('limb.both-legs-swollen')),
    then: 'soon',
    at: 'primary-care',
    because: cite(
      'virchow-design',
      'triage T18',
      'Swelling of both legs is more often heart, kidney, liver or veins.',
      'memory',
    ),
  },
  {
    id: 'T18-raised',
    when: unlessSettled(
      yes('limb.both-legs-swollen'),
      any(
        { 'limb.swelling-onset': ['within-2-days', '3-14-days', 'unsure'] },
        yes('limb.painful'),
        yes('risk.pregnancy'),
        strongRisk,
      ),
    ),
    then: 'same-day',
    at: 'primary-care',
    because: cite(
      'virchow-design',
      'triage T18',
      'Recent, painful, pregnant or with a clot risk: today.',
      'design',
    ),
  },
  {
    id: 'T19',
    when: unlessSettled(any(yes('limb.warm'), yes('limb.colour-changed'))),
    then: 'soon',
    at: 'primary-care',
    because: cite('virchow-design', 'triage T19', 'Warm or discoloured skin needs a look.', 'design'),
  },
  {
    id: 'T19-raised',
    when: unlessSettled(
      any(yes('limb.warm'), yes('limb.colour-changed')),
      any(yes('limb.painful'), clotRisk),
    ),
    then: 'same-day',
    at: 'primary-care',
    because: cite('virchow-design', 'triage T19', 'With pain or a clot risk: today.', 'design'),
  },
  {
    id: 'T20',
    when: unlessSettled(
      { 'limb.painful': true },
      explained,
      allNo(emergencySigns),
      allNo(limbSigns.filter((id) => id !== 'limb.painful')),
      allNo(risks),
    ),
    then: 'self-care',
    because: cite(
      'virchow-design',
      'triage T20',
      'A certain, mild, improving strain and no to everything else: the only way to self-care.',
      'design',
    ),
  },
  {
    id: 'T21',
    when: unlessSettled(allNo(emergencySigns), allNo(limbSigns)),
    then: 'prevention',
    because: cite(
      'virchow-design',
      'triage T21',
      'No emergency sign and no limb sign at all: prevention advice.',
      'design',
    ),
  },
];
