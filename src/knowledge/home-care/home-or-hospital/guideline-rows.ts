import type { FactId } from '../../facts.ts';
import type { Row } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { design, hestia, outpatientLists } from './because.ts';

const ash = (says: string, status: 'verified' | 'memory' = 'verified') =>
  cite('ash-2020-tx', 'home treatment', says, status);

/** H1 to H18: what guidelines add, adapted to DVT. H8 and H12 are emergencies and stand with those. */
export const guidelineRows: readonly Row<FactId>[] = [
  {
    id: 'H1',
    when: { 'kidney.clearance-below-30': true },
    then: 'hospital',
    because: [
      hestia('renal', 'Creatinine clearance under 30: not an outpatient.'),
      outpatientLists('kidney', 'Creatinine clearance under 30: excluded.'),
    ],
  },
  {
    id: 'H2',
    when: { 'liver.severe': true },
    then: 'hospital',
    because: [
      hestia('liver', 'Severe liver impairment, as a clinician judges: not an outpatient.'),
      design('H2', 'Child-Pugh C, or INR above 1.5 without a vitamin K antagonist.'),
    ],
  },
  {
    id: 'H2-Child-Pugh-B',
    when: { 'liver.child-pugh': 'b' },
    then: 'specialist-review',
    because: design('H2', 'Child-Pugh B is looked at by a specialist.'),
  },
  {
    id: 'H3',
    when: { 'platelets.below-75': true },
    then: 'hospital',
    because: [
      hestia('bleeding risk', 'Platelets under 75: high bleeding risk, not an outpatient.'),
      design('H3', 'Platelets of 50 to 74 exclude as well; a list that only reviews them is not followed.'),
    ],
  },
  {
    id: 'H4',
    when: { 'bleeding.high-risk': true },
    then: 'hospital',
    because: [
      hestia(
        'bleeding risk',
        'Active bleeding or a high risk: gastrointestinal bleed or surgery within 2 weeks, stroke within 4, bleeding disorder, platelets under 75, pressure above 180 over 110.',
      ),
      ash('High bleeding risk is not for home.'),
    ],
  },
  {
    id: 'H4-minor',
    when: { 'bleeding.gum-or-bruise': true },
    then: 'specialist-review',
    because: design('H4', 'Bleeding of gums or bruises alone is looked at.'),
  },
  {
    id: 'H5',
    when: { 'pregnancy.or-6-weeks-after': true },
    then: 'specialist-review',
    because: [
      hestia('pregnancy', 'Pregnancy: not an outpatient.'),
      outpatientLists('pregnancy', 'Pregnancy is excluded.'),
      design('H5', 'Maternity or haematology, up to 6 weeks after; a test where it is uncertain.'),
    ],
  },
  {
    id: 'H6',
    when: { 'heparin-induced-thrombocytopenia.documented': true },
    then: 'specialist-review',
    because: hestia('HIT', 'Documented heparin-induced thrombocytopenia: not an outpatient on heparin.'),
  },
  {
    id: 'H6-recent',
    when: { 'heparin-induced-thrombocytopenia.recent': true },
    then: 'hospital',
    because: design('H6', 'Current, suspected or within 3 months: hospital.'),
  },
  {
    id: 'H7',
    when: { 'pain.needs-intravenous': true },
    then: 'hospital',
    because: [
      hestia('pain', 'Severe pain that needs intravenous relief for more than 24 hours.'),
      ash('Pain that needs it is a reason for hospital.', 'memory'),
    ],
  },
  {
    id: 'H9',
    when: { 'dvt.during-anticoagulation': true },
    then: 'hospital',
    because: [
      hestia('on anticoagulant', 'An event during anticoagulation: not an outpatient.'),
      design('H9', 'Any dose but a prophylactic one, however it was taken.'),
    ],
  },
  {
    id: 'H10',
    when: { 'admission.other-reason': true },
    then: 'hospital',
    because: [
      hestia('medical reason', 'A medical reason to stay more than 24 hours.'),
      ash('Other reasons for admission: not for home.'),
    ],
  },
  {
    id: 'H11',
    when: { 'social.obstacle': true },
    then: 'specialist-review',
    because: [
      ash('No support at home, or a medicine that cannot be afforded: not for home.'),
      outpatientLists(
        'social',
        'No telephone, homeless, unreliable with medicines, cannot return: excluded.',
      ),
      cite(
        'chest-2012-tx',
        'home circumstances',
        'Good living conditions, support, a telephone, quick return, feels well enough.',
        'memory',
      ),
      design('H11', 'One reason is looked at; living alone with a named person is none.'),
    ],
  },
  {
    id: 'H11-two',
    when: { 'social.two-obstacles': true },
    then: 'hospital',
    because: design('H11', 'Two social reasons or more: hospital.'),
  },
  {
    id: 'H13',
    when: { 'thrombolysis.considered': true },
    then: 'hospital',
    because: hestia('thrombolysis', 'Thrombolysis or removal of the clot is needed.'),
  },
  {
    id: 'H14',
    when: { 'thrombus.iliofemoral-or-caval': true },
    then: 'hospital',
    because: [
      outpatientLists('site', 'Iliofemoral or caval thrombus is excluded.'),
      cite('rcem-dvt', 'disposition', 'Be prudent with a large proximal burden.', 'verified'),
      design('H14', 'The common femoral vein counts as iliofemoral.'),
    ],
  },
  {
    id: 'H15',
    when: { 'body-weight.above-150': true },
    then: 'specialist-review',
    because: outpatientLists('weight', 'Above 150 kg is excluded.'),
  },
  {
    id: 'H15-weight-band',
    when: { 'body-weight.below-50-or-above-120': true },
    then: 'specialist-review',
    because: cite('nice-ng158', 'weight', 'Under 50 or above 120 kg: take special care.', 'memory'),
  },
  {
    id: 'H16',
    when: { 'age.below-18': true },
    then: 'specialist-review',
    because: design('H16', 'Under 18 is out of scope: paediatric haematology, never home.'),
  },
  {
    id: 'H17',
    when: { 'thrombus.elsewhere': true },
    then: 'specialist-review',
    because: design('H17', 'Arm, cerebral or splanchnic thrombosis is out of scope: specialist, never home.'),
  },
  {
    id: 'H18',
    when: { 'cognition-or-misuse.no-carer': true },
    then: 'specialist-review',
    because: cite(
      'chest-2012-tx',
      'home circumstances',
      'Cognitive impairment or misuse of alcohol or drugs needs a reliable carer.',
      'memory',
    ),
  },
];
