import type { Fact } from '../../rule-types.ts';
import { dangerousClot, fastBreathing, fastHeart, lowOxygen } from './tests.ts';

/** What keeps from home by the list of the vein centre. */
export const homeExclusions = {
  'leg.severe': {
    ref: 'N1',
    type: 'yes-no',
    means:
      'Severe swelling or pain: pain of 7 or more, or needing an opioid or intravenous relief; the whole leg tense; calves 6 cm or more apart; blisters or a blue or white leg',
    derived: {
      any: [
        { 'pain.at-rest': { atLeast: 7 } },
        { 'pain.relief-needed': ['opioid', 'intravenous'] },
        { 'leg.tense-whole': true },
        { 'leg.calf-difference': { atLeast: 6 } },
        { 'leg.blistering': true },
        { 'leg.blue-white-or-cold': true },
      ],
    },
    impliedBy: { 'limb.threatened': true },
  },
  'vte.recurrent': {
    ref: 'N2',
    type: 'yes-no',
    means: 'An earlier DVT or pulmonary embolism, confirmed or treated as one',
    derived: { any: [{ 'history.previous-dvt': true }, { 'history.previous-pe': true }] },
    impliedBy: { any: [{ 'wells.previous-dvt': true }, { 'dvt.previous-same-leg': true }] },
  },
  'pe.high-risk': {
    ref: 'N3',
    type: 'yes-no',
    means:
      'High risk of pulmonary embolism: an iliofemoral, caval, floating or bilateral proximal clot; an earlier embolism; unless a cause is recorded, oxygen under 95 %, heart rate above 100 or more than 20 breaths a minute; right heart dysfunction or pulmonary hypertension',
    derived: {
      any: [
        dangerousClot,
        { 'history.previous-pe': true },
        lowOxygen(95),
        fastHeart(100),
        fastBreathing,
        { 'right-heart.dysfunction': true },
      ],
    },
  },
  'cancer.active-or-suspected': {
    ref: 'N4',
    type: 'yes-no',
    means: 'Active cancer, or under investigation for suspected cancer',
    derived: { any: [{ 'cancer.active': true }, { 'cancer.under-investigation': true }] },
    impliedBy: { 'wells.active-cancer': true },
  },
  'kidney.disease': {
    ref: 'N5',
    type: 'yes-no',
    means: 'Kidney disease: stage 3 to 5 coded, acute kidney injury, or creatinine clearance under 50 mL/min',
    derived: {
      any: [
        { 'kidney.stage-3-to-5': true },
        { 'kidney.acute-injury': true },
        { 'creatinine-clearance': { below: 50 } },
      ],
    },
    impliedBy: { any: [{ dialysis: true }, { 'kidney.severe-known': true }] },
  },
  'heart.disease': {
    ref: 'N6',
    type: 'yes-no',
    means:
      'Heart failure, ischaemic heart disease, significant valve disease or prosthesis, or an arrhythmia that is not controlled',
    derived: {
      any: [
        { 'heart-failure': true },
        { 'heart.ischaemic': true },
        { 'heart.valve-disease': true },
        { 'heart.uncontrolled-arrhythmia': true },
        { 'heart.decompensated': true },
      ],
    },
    impliedBy: { 'valve.mechanical-or-mitral-stenosis': true },
  },
  'clotting.disorder': {
    ref: 'N7',
    type: 'yes-no',
    means: 'Known thrombophilia, antiphospholipid syndrome, or PT or APTT prolonged and unexplained',
    derived: {
      any: [
        { 'thrombophilia.known': true },
        { antiphospholipid: ['other', 'triple-positive'] },
        { 'coagulation.unexplained-prolongation': true },
      ],
    },
  },
  'anticoagulation.unsafe': {
    ref: 'N8',
    type: 'yes-no',
    means:
      'Cannot take anticoagulants safely: active bleeding, an absolute contraindication, no suitable agent, or cannot take the doses',
    derived: {
      any: [
        { 'bleeding.active': true },
        { 'anticoagulation.contraindicated': true },
        { 'anticoagulant.no-suitable': true },
        { 'anticoagulant.cannot-take': true },
      ],
    },
  },
} as const satisfies Record<string, Fact>;
