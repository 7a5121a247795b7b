import type { Condition, Fact } from '../rule-types.ts';

/**
 * What a member of the public is asked. Each may be answered `unsure`, which is not the same as not asked.
 * These answers never fill a clinician's score: `risk.cancer` is wider than Wells' active cancer.
 */

const answeredYesOrUnsure = (...ids: string[]): Condition => ({
  any: ids.map((id) => ({ [id]: [true, 'unsure'] })),
});

const anyLimbSign = answeredYesOrUnsure(
  'limb.swollen',
  'limb.painful',
  'limb.warm',
  'limb.colour-changed',
  'limb.vein-sore',
  'limb.whole-leg-swollen',
  'limb.both-legs-swollen',
  'limb.arm-neck-face-swollen',
);

export const triageFacts = {
  'sign.breathless': {
    ref: 'E1',
    type: 'yes-no',
    unsure: true,
    means: 'Short of breath: sudden, new, getting worse, or hard to speak in sentences',
  },
  'sign.chest-pain': {
    ref: 'E2',
    type: 'yes-no',
    unsure: true,
    means:
      'Chest pain or tightness, also spreading to arm, neck or jaw; or new upper-back pain that is sharp, worse on breathing in or coughing, or comes with limb symptoms',
  },
  'sign.coughing-blood': {
    ref: 'E3',
    type: 'yes-no',
    unsure: true,
    means: 'Coughing up blood, even streaks',
  },
  'sign.collapse': {
    ref: 'E4',
    type: 'yes-no',
    unsure: true,
    means: 'Passed out, collapsed or nearly fainted; or lips or face blue or grey',
  },
  'sign.racing-heart': {
    ref: 'E5',
    type: 'yes-no',
    unsure: true,
    means: 'Heart racing or irregular, new, at rest. A counted pulse below 100 a minute and regular is no',
  },
  'sign.racing-heart-severe': {
    ref: 'E5b',
    type: 'yes-no',
    unsure: true,
    means: 'The racing heart is 120 a minute or more, or has not settled after 10 minutes of rest',
    askedIf: { 'sign.racing-heart': true },
  },
  'sign.limb-threat': {
    ref: 'E6',
    type: 'yes-no',
    unsure: true,
    means:
      'New over hours to days in one limb: blue, purple, white or grey, colder, numb, cannot move it, or unbearable pain with tight swelling; or new numbness between the legs or loss of bladder or bowel control. Years-old cold fingers or numb toes are no',
  },
  'sign.bleeding': {
    ref: 'E7',
    type: 'yes-no',
    unsure: true,
    means:
      'Bleeding not stopping after 10 minutes of firm pressure; vomiting blood or coffee grounds; black or bloody stool; blood in urine with clots; sudden severe headache, weakness, speech, vision or face change. On a blood thinner also: head injury or serious fall, big fast-growing swelling or bruise, severe belly or back pain',
  },
  'sign.very-unwell': {
    ref: 'E8',
    type: 'yes-no',
    unsure: true,
    means:
      'Very unwell: confused, slurred, shaking uncontrollably, mottled or ashen skin, very fast breathing, passing no urine; or skin with blisters or black patches, or pain far worse than it looks',
  },
  'sign.limb-injury': {
    ref: 'E9',
    type: 'yes-no',
    unsure: true,
    means:
      'Injured limb deformed or cannot bear weight; or, injured or not, pain out of proportion, worse on stretching toes or fingers, with tight hard muscle',
  },
  'limb.swollen': {
    ref: 'L1',
    type: 'yes-no',
    unsure: true,
    means: 'One leg or arm swollen, or clearly bigger than the other, however long',
  },
  'limb.painful': {
    ref: 'L2',
    type: 'yes-no',
    unsure: true,
    means:
      'New pain, cramp, throb or tenderness in one calf, thigh, groin or arm, worse walking, standing or flexing the foot',
  },
  'limb.warm': { ref: 'L3', type: 'yes-no', unsure: true, means: 'The area is warm or hot, however long' },
  'limb.colour-changed': {
    ref: 'L4',
    type: 'yes-no',
    unsure: true,
    means:
      'The skin is red, darker, purple or shiny, however long. On brown or black skin: darker, tight and shiny, or only warm',
  },
  'limb.vein-sore': {
    ref: 'L5',
    type: 'yes-no',
    unsure: true,
    means: 'A surface vein newly swollen, hard or sore to touch; unchanged varicose veins are no',
  },
  'limb.whole-leg-swollen': {
    ref: 'L6',
    type: 'yes-no',
    unsure: true,
    means: 'The whole leg swollen up to the groin, or new belly, buttock or back pain with leg swelling',
  },
  'limb.both-legs-swollen': {
    ref: 'L7',
    type: 'yes-no',
    unsure: true,
    means: 'Both legs swollen. Bigger on one side makes limb.swollen yes as well',
  },
  'limb.arm-neck-face-swollen': {
    ref: 'L8',
    type: 'yes-no',
    unsure: true,
    means: 'Arm, neck or face newly swollen, especially with a line, a pacemaker or after heavy arm use',
  },
  'limb.redness-spreading': {
    ref: 'L9',
    type: 'yes-no',
    unsure: true,
    means: 'The redness is spreading, or there is fever or chills',
    askedIf: answeredYesOrUnsure('limb.warm', 'limb.colour-changed'),
  },
  'limb.explained-and-improving': {
    ref: 'C1',
    type: 'yes-no',
    unsure: true,
    means:
      'A cause the person is certain of (sprain, new hard exercise, known cyst), and mild (walking normally), and already improving: all three, else no',
    askedIf: answeredYesOrUnsure('limb.swollen', 'limb.painful'),
  },
  'limb.swelling-onset': {
    ref: 'C2',
    type: 'one-of',
    values: ['within-2-days', '3-14-days', 'longer'],
    unsure: true,
    means: 'When the swelling began',
    askedIf: answeredYesOrUnsure('limb.swollen', 'limb.both-legs-swollen'),
  },
  'risk.pregnancy': {
    ref: 'R1',
    type: 'yes-no',
    unsure: true,
    means:
      'Pregnant, or a pregnancy ended in the last 6 weeks (birth, miscarriage, abortion); where it cannot apply, no',
  },
  'risk.under-18': {
    ref: 'R2',
    type: 'yes-no',
    unsure: true,
    means: 'Younger than 18',
    derived: { age: { below: 18 } },
  },
  'risk.immobility': {
    ref: 'R3',
    type: 'yes-no',
    unsure: true,
    means: 'Surgery, hospital stay, cast, or bed-bound for 3 days or more in the last 3 months',
    notInferredFrom: 'It is wider than the Wells item; neither fills the other.',
  },
  'risk.cancer': {
    ref: 'R4',
    type: 'yes-no',
    unsure: true,
    means: 'Cancer treated in the last 6 months, or not cured',
    notInferredFrom: 'It is wider than the Wells item; neither fills the other.',
  },
  'risk.clot-history': {
    ref: 'R5',
    type: 'yes-no',
    unsure: true,
    means: 'Previous DVT or PE, or a known clotting disorder (own, parent or sibling)',
    notInferredFrom: 'It is wider than the Wells item; neither fills the other.',
  },
  'risk.hormones': {
    ref: 'R6',
    type: 'yes-no',
    unsure: true,
    means: 'Combined pill, patch or ring; HRT tablets; testosterone; tamoxifen or raloxifene',
  },
  'risk.travel': {
    ref: 'R7',
    type: 'yes-no',
    unsure: true,
    means: 'A trip of 4 hours or more in the last 8 weeks',
  },
  'risk.injecting': {
    ref: 'R8',
    type: 'yes-no',
    unsure: true,
    means: 'Injecting drugs, especially into the groin',
  },
  'risk.blood-thinner': {
    ref: 'R9',
    type: 'yes-no',
    unsure: true,
    means: 'Already on a blood thinner, any dose; aspirin or clopidogrel alone is no',
  },
  'bleeding.minor': {
    ref: 'B1',
    type: 'yes-no',
    unsure: true,
    means: 'Minor bleeding: gums, nose under 10 minutes, small bruises, heavier period',
    askedIf: { 'risk.blood-thinner': [true, 'unsure'] },
  },
  'bleeding.repeated': {
    ref: 'B2',
    type: 'yes-no',
    unsure: true,
    means: 'The minor bleeding happened more than once today, or is getting more frequent',
    askedIf: { all: [{ 'risk.blood-thinner': [true, 'unsure'] }, { 'bleeding.minor': [true, 'unsure'] }] },
  },
  'history.seen': {
    ref: 'R10',
    type: 'yes-no',
    unsure: true,
    means: 'Seen or scanned for this limb in the last 3 months',
  },
  'history.outcome': {
    ref: 'S1',
    type: 'one-of',
    values: ['ruled-out', 'repeat-booked', 'repeat-due', 'confirmed'],
    unsure: true,
    means:
      'What came of it: clot ruled out, repeat scan booked, repeat scan due or missed, or clot confirmed and on treatment',
    askedIf: { 'history.seen': true },
  },
  'history.new-or-worse': {
    ref: 'W1',
    type: 'yes-no',
    unsure: true,
    means: 'Anything new or worse in either limb since then',
    askedIf: { all: [{ 'history.seen': true }, anyLimbSign] },
  },
} as const satisfies Record<string, Fact>;
