import type { FactId } from '../../facts.ts';
import type { Condition, Row } from '../../rule-types.ts';
import { bass, design } from './because.ts';

const may = 'home treatment may be considered';
const shouldNot = 'home treatment should not';

/** H rows and N rows that name a high-risk condition: with one of them M3 has nothing to add. */
const namedElsewhere: Condition<FactId> = {
  any: [
    { 'vte.recurrent': true },
    { 'pe.high-risk': true },
    { 'cancer.active-or-suspected': true },
    { 'kidney.disease': true },
    { 'heart.disease': true },
    { 'clotting.disorder': true },
    { 'kidney.clearance-below-30': true },
    { 'liver.severe': true },
    { 'platelets.below-75': true },
    { 'bleeding.high-risk': true },
    { 'pregnancy.or-6-weeks-after': true },
    { 'heparin-induced-thrombocytopenia.documented': true },
    { 'pain.needs-intravenous': true },
    { 'limb.threatened': true },
    { 'dvt.during-anticoagulation': true },
    { 'admission.other-reason': true },
    { 'social.obstacle': true },
    { 'oxygen-or-circulation.failing': true },
    { 'thrombolysis.considered': true },
    { 'thrombus.iliofemoral-or-caval': true },
    { 'body-weight.above-150': true },
    { 'body-weight.below-50-or-above-120': true },
    { 'age.below-18': true },
    { 'thrombus.elsewhere': true },
    { 'cognition-or-misuse.no-carer': true },
  ],
};

/** M1 to M5, where the vein centre's list of what home needs is not met. M6, the physician, stands in `acceptance.ts`. */
export const needRows: readonly Row<FactId>[] = [
  {
    id: 'M1',
    when: { 'clot.small-and-stable': false },
    then: 'specialist-review',
    because: [
      bass(may, 'The clot is small and stable.'),
      design(
        'M1',
        'Not iliofemoral, caval, floating or of both legs; no growth in 48 hours; normal figures. Normal temperature is taken as 36 up to 38.',
      ),
    ],
  },
  {
    id: 'M2',
    when: { 'symptoms.mild': false },
    then: 'specialist-review',
    because: [
      bass(may, 'Symptoms are mild.'),
      design(
        'M2',
        'Pain up to 3 at rest, calves less than 3 cm apart, walks as usual; between mild and severe is not mild.',
      ),
    ],
  },
  {
    id: 'M3',
    when: { all: [{ 'high-risk-conditions.none': false }, { not: namedElsewhere }] },
    then: 'specialist-review',
    because: [
      bass(may, 'There is no high-risk condition.'),
      design('M3', 'A high-risk condition told without its name is looked at before home.'),
    ],
  },
  {
    id: 'M4',
    when: { 'anticoagulant.started-promptly': false },
    then: 'specialist-review',
    because: [
      bass(may, 'The anticoagulant is started promptly.'),
      design(
        'M4',
        'First dose before leaving or within 4 hours of confirmation, and supply to the next contact and 7 days beyond.',
      ),
    ],
  },
  {
    id: 'M5',
    when: { 'follow-up.close': false },
    then: 'specialist-review',
    because: [
      bass(may, 'Close follow-up is available.'),
      design('M5', 'A contact on day 1 to 3 booked, a working telephone, an advice line day and night.'),
    ],
  },
];

/** N1 to N8: the vein centre's list of who should not be treated at home. */
export const exclusionRows: readonly Row<FactId>[] = [
  {
    id: 'N1',
    when: { 'leg.severe': true },
    then: 'hospital',
    because: [
      bass(shouldNot, 'Leg swelling or pain is severe.'),
      design(
        'N1',
        'Pain of 7 or more or needing an opioid, a tense whole leg, calves 6 cm apart, blisters or colour change.',
      ),
    ],
  },
  {
    id: 'N2',
    when: { 'vte.recurrent': true },
    then: 'specialist-review',
    because: [
      bass(shouldNot, 'There is a history of recurrent blood clots.'),
      design('N2', 'One earlier clot makes this one recurrent.'),
    ],
  },
  {
    id: 'N3',
    when: { 'pe.high-risk': true },
    then: 'hospital',
    because: [
      bass(shouldNot, 'The risk of pulmonary embolism is high.'),
      design(
        'N3',
        'By site of the clot, earlier embolism, figures without a recorded cause, or a weak right heart.',
      ),
    ],
  },
  {
    id: 'N4',
    when: { 'cancer.active-or-suspected': true },
    then: 'specialist-review',
    because: [
      bass(shouldNot, 'The person has cancer.'),
      design('N4', 'Active cancer, or under investigation for it.'),
    ],
  },
  {
    id: 'N5',
    when: { 'kidney.disease': true },
    then: 'specialist-review',
    because: [
      bass(shouldNot, 'The person has kidney disease.'),
      design('N5', 'Stage 3 to 5, acute injury, or creatinine clearance under 50.'),
    ],
  },
  {
    id: 'N6',
    when: { 'heart.disease': true },
    then: 'specialist-review',
    because: [
      bass(shouldNot, 'The person has heart disease.'),
      design('N6', 'Heart failure, ischaemic or valve disease, or an arrhythmia that is not controlled.'),
    ],
  },
  {
    id: 'N6-decompensated',
    when: { 'heart.decompensated': true },
    then: 'hospital',
    because: [
      bass(shouldNot, 'The person has heart disease.'),
      design('N6', 'Decompensated heart disease excludes home.'),
    ],
  },
  {
    id: 'N7',
    when: { 'clotting.disorder': true },
    then: 'specialist-review',
    because: [
      bass(shouldNot, 'The person has a clotting disorder.'),
      design('N7', 'Thrombophilia, antiphospholipid syndrome, unexplained prolongation of PT or APTT.'),
    ],
  },
  {
    id: 'N8',
    when: { 'anticoagulation.unsafe': true },
    then: 'hospital',
    because: [
      bass(shouldNot, 'Blood thinners cannot be taken safely.'),
      design('N8', 'Active bleeding, a contraindication, no suitable agent, or doses cannot be taken.'),
    ],
  },
];
