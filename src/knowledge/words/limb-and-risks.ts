import { cite } from '../sources.ts';
import type { FactWords, TriageFactId } from './word-types.ts';

const nhs = (says: string) => cite('nhs-dvt', 'symptoms', says, 'verified');
const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/**
 * L1 to L9. A swollen arm always counts as L8, so the box for L1 says "leg" alone:
 * nobody can then tick a swollen arm in a place where rules for legs would read it.
 */
export const limbSigns = {
  'limb.swollen': {
    ask: 'Is one leg swollen, or bigger than the other?',
    tick: 'One leg is swollen, or bigger than the other',
    hint: ['It counts however long it has been so.'],
    tryThis:
      'Take off your shoes and socks. Look at both legs from the front and the back. If one calf is clearly bigger, answer yes.',
    name: 'one swollen leg',
    said: 'One leg is swollen, or bigger than the other.',
    change: { to: true, says: 'one leg gets bigger than the other' },
    because: nhs('Swelling of one leg fits DVT.'),
  },
  'limb.painful': {
    ask: 'Do you have a new pain in one leg or arm?',
    tick: 'A new pain in one leg or arm',
    hint: [
      'A pain, cramp, throb or sore spot in a calf, thigh, groin or arm. It may be worse when you walk, stand or bend your foot up.',
    ],
    tryThis: 'Walk a few steps, then bend your foot up. If one leg hurts and the other does not, answer yes.',
    name: 'pain in one leg or arm',
    said: 'You have a new pain in one leg or arm.',
    change: { to: true, says: 'one leg or arm starts to hurt' },
    because: nhs('Pain or cramp in one calf or thigh fits DVT.'),
  },
  'limb.warm': {
    ask: 'Does the skin there feel warm or hot?',
    tick: 'The skin there is warm or hot',
    tryThis:
      'Put the back of your hand on one side, then on the same place on the other. If one is warmer, answer yes.',
    name: 'warm skin',
    said: 'The skin there is warm or hot.',
    change: { to: true, says: 'the skin there gets warm or hot' },
    because: nhs('Warm skin over the painful place fits DVT.'),
  },
  'limb.colour-changed': {
    ask: 'Has the skin there changed colour?',
    tick: 'The skin there has changed colour',
    hint: [
      'Red, darker, purple or shiny. This is harder to see on brown or black skin: look for skin that is darker, or tight and shiny.',
    ],
    tryThis:
      'Look at both sides in good light. If one is redder, darker, more purple or more shiny, answer yes.',
    name: 'a change in skin colour',
    said: 'The skin there has changed colour.',
    change: { to: true, says: 'the skin there changes colour' },
    because: [
      nhs('Red or darkened skin fits DVT, and is harder to see on brown or black skin.'),
      ours('triage question L4', 'On brown or black skin: darker, or tight and shiny.'),
    ],
  },
  'limb.vein-sore': {
    ask: 'Is a vein under the skin newly swollen, hard or sore?',
    tick: 'A vein under the skin is swollen, hard or sore',
    hint: ['Varicose veins that have not changed do not count.'],
    tryThis:
      'Touch the vein lightly. If it feels like a cord, or is sore, and did not do so before, answer yes.',
    name: 'a sore or hard vein',
    said: 'A vein under the skin is swollen, hard or sore.',
    change: { to: true, says: 'a vein under the skin gets hard or sore' },
    because: cite(
      'svt-etg-calisto',
      'scan',
      'A clot in a surface vein may come with a deep one, so it needs a scan.',
      'verified',
    ),
  },
  'limb.whole-leg-swollen': {
    ask: 'Is the whole leg swollen, up to the groin?',
    tick: 'The whole leg is swollen, up to the groin',
    hint: ['Or a leg is swollen and you have a new pain in the belly, buttock or back.'],
    tryThis: 'Look at the thigh as well as the calf. If the thigh is swollen too, answer yes.',
    name: 'swelling of the whole leg',
    said: 'Your whole leg is swollen, or you have belly, buttock or back pain with a swollen leg.',
    change: {
      to: true,
      says: 'the swelling goes all the way up to the groin, or you get belly, buttock or back pain with it',
    },
    because: cite(
      'esc-2019-pe',
      'pregnancy, iliac clot',
      'Whole-leg swelling with buttock or back pain suggests a clot in the pelvis.',
      'verified',
    ),
  },
  'limb.both-legs-swollen': {
    ask: 'Are both legs swollen?',
    tick: 'Both legs are swollen',
    hint: ['If one is bigger, tick “One leg is swollen” too.'],
    tryThis: 'Press a thumb on each shin for 5 seconds. If it leaves a dent on both sides, answer yes.',
    name: 'swelling of both legs',
    said: 'Both legs are swollen.',
    change: { to: true, says: 'both legs swell' },
    because: cite(
      'virchow-design',
      'triage T18',
      'Swelling of both legs has other causes more often, and still needs a look.',
      'memory',
    ),
  },
  'limb.arm-neck-face-swollen': {
    ask: 'Is an arm, your neck or your face swollen?',
    tick: 'An arm, your neck or your face is swollen',
    hint: ['More so if you have a line in a vein or a pacemaker, or after hard work with the arm.'],
    tryThis:
      'Look in a mirror, and hold both arms side by side. If one arm is bigger, or rings and sleeves are tight, answer yes.',
    name: 'a swollen arm, neck or face',
    said: 'An arm, your neck or your face is swollen.',
    change: { to: true, says: 'an arm, your neck or your face swells' },
    because: cite(
      'virchow-design',
      'triage T8',
      'Arm and neck clots need imaging that leg rules do not cover.',
      'memory',
    ),
  },
  'limb.redness-spreading': {
    ask: 'Is the warm or changed skin spreading, or do you have a fever or chills?',
    tick: 'It is spreading, or I have a fever or chills',
    name: 'spreading skin changes or fever',
    said: 'The skin change is spreading, or you have a fever or chills.',
    change: { to: true, says: 'the skin change spreads, or you get a fever or chills' },
    because: cite(
      'virchow-design',
      'triage T16',
      'Spreading redness or fever may be a skin infection, seen today.',
      'memory',
    ),
  },
  'limb.explained-and-improving': {
    ask: 'Are all 3 of these true?',
    tick: 'A known cause, mild, and getting better',
    name: 'the cause',
    said: 'You know the cause, it is mild and it is getting better.',
    change: { to: false, says: 'it stops getting better, or walking gets harder' },
    because: ours('triage question C1', 'A certain cause, and mild, and improving: all three, else no.'),
  },
  'limb.swelling-onset': {
    ask: 'When did the swelling start?',
    tick: 'When it started',
    name: 'when the swelling started',
    said: 'The swelling is new.',
    saidOf: {
      'within-2-days': 'The swelling started in the last 2 days.',
      '3-14-days': 'The swelling started 3 to 14 days ago.',
      longer: 'The swelling started more than 14 days ago.',
    },
    change: { to: 'within-2-days', says: 'the swelling suddenly gets bigger' },
    because: cite('seed-bass', 'risks', 'Sudden swelling is the more urgent.', 'verified'),
  },
} as const satisfies Partial<Record<TriageFactId, FactWords>>;

const risk = (says: string) => nhs(says);

/** R1 to R10 with their follow-ups: what makes a clot more likely, or the plan another. */
export const risks = {
  'risk.pregnancy': {
    ask: 'Are you pregnant, or were you in the last 6 weeks?',
    tick: 'Pregnant now or in the last 6 weeks',
    name: 'being pregnant',
    said: 'You are pregnant, or were in the last 6 weeks.',
    change: { to: true, says: 'you find out that you are pregnant' },
    because: cite(
      'rcog-37b',
      'diagnosis',
      'Clots are more likely in pregnancy and for 6 weeks after.',
      'verified',
    ),
  },
  'risk.under-18': {
    ask: 'Are you under 18?',
    tick: 'Under 18',
    name: 'age',
    said: 'You are under 18.',
    because: cite('nice-ng158', 'scope', 'The usual rules are for adults.', 'verified'),
  },
  'risk.immobility': {
    ask: 'In the last 3 months, did you have an operation, a hospital stay, a cast, or 3 days or more in bed?',
    tick: 'An operation, a hospital stay, a cast, or 3 days or more in bed, in the last 3 months',
    name: 'an operation, hospital, cast or bed rest',
    said: 'You had an operation, a hospital stay, a cast or bed rest in the last 3 months.',
    because: risk('Surgery, hospital and lying still make a clot more likely.'),
  },
  'risk.cancer': {
    ask: 'Do you have cancer, or were you treated for it in the last 6 months?',
    tick: 'Cancer now, or treated in the last 6 months',
    name: 'cancer',
    said: 'You have cancer, or were treated for it in the last 6 months.',
    because: risk('Cancer makes a clot more likely.'),
  },
  'risk.clot-history': {
    ask: 'Have you had a blood clot before, or is there a clotting illness in your close family?',
    tick: 'A blood clot before (DVT or PE), or a clotting illness',
    hint: ['You, or for a clotting illness a parent, brother or sister.'],
    name: 'clots or clotting illness',
    said: 'You had a clot before, or a clotting illness is known.',
    because: risk('A clot before makes another more likely.'),
  },
  'risk.hormones': {
    ask: 'Do you take hormones that raise the risk of a clot?',
    tick: 'The combined pill, patch or ring, HRT tablets, testosterone, tamoxifen or raloxifene',
    name: 'hormone medicines',
    said: 'You take a hormone medicine.',
    because: risk('The combined pill and HRT tablets make a clot more likely.'),
  },
  'risk.travel': {
    ask: 'Did you take a trip of 4 hours or more in the last 8 weeks?',
    tick: 'A trip of 4 hours or more in the last 8 weeks',
    name: 'a long trip',
    said: 'You took a trip of 4 hours or more in the last 8 weeks.',
    because: ours('triage question R7', 'Long trips raise the risk for about 2 months.'),
  },
  'risk.injecting': {
    ask: 'Do you inject drugs?',
    tick: 'Injecting drugs',
    hint: ['Most of all into the groin. We ask only because it makes a clot more likely.'],
    name: 'injecting drugs',
    said: 'You inject drugs.',
    because: cite('cks-dvt', 'risk factors', 'Injecting drugs makes a clot more likely.', 'verified'),
  },
  'risk.blood-thinner': {
    ask: 'Do you take a blood thinner?',
    tick: 'A blood thinner',
    name: 'taking a blood thinner',
    said: 'You take a blood thinner.',
    because: ours('triage T11', 'A new sign on a blood thinner may mean that treatment is failing.'),
  },
  'bleeding.minor': {
    ask: 'Do you have small bleeds?',
    tick: 'Small bleeds',
    name: 'small bleeds',
    said: 'You have small bleeds while on a blood thinner.',
    change: { to: true, says: 'you get small bleeds, such as from the gums or nose' },
    because: cite(
      'hospital-anticoagulant-leaflets',
      'minor bleeding',
      'Minor bleeding on a blood thinner is reviewed.',
      'verified',
    ),
  },
  'bleeding.repeated': {
    ask: 'More than once today, or more and more often?',
    tick: 'More than once today, or more and more often',
    name: 'how often it bleeds',
    said: 'It bled more than once today, or more and more often.',
    change: { to: true, says: 'it bleeds more than once in a day, or more and more often' },
    because: cite(
      'hospital-anticoagulant-leaflets',
      'minor bleeding',
      'Repeated bleeding on a blood thinner is seen today.',
      'verified',
    ),
  },
  'history.seen': {
    ask: 'Has a doctor or nurse checked or scanned your leg or arm in the last 3 months?',
    tick: 'Checked or scanned in the last 3 months',
    name: 'an earlier check or scan',
    said: 'Your leg or arm was checked or scanned in the last 3 months.',
    because: ours('triage question R10', 'An earlier check has a plan, and the plan has an owner.'),
  },
  'history.outcome': {
    ask: 'What came of it?',
    tick: 'What came of it',
    name: 'what came of the check',
    said: 'It was checked.',
    saidOf: {
      'ruled-out': 'They said it was not a clot.',
      'repeat-booked': 'A second scan is booked.',
      'repeat-due': 'A second scan is due now, or was missed.',
      confirmed: 'It is a clot and you are being treated.',
    },
    change: { to: 'repeat-due', says: 'you miss your second scan' },
    because: cite('nice-ng158', '1.1.6', 'A repeat scan finds clots that the first one misses.', 'verified'),
  },
  'history.new-or-worse': {
    ask: 'Is anything new or worse since then, in either leg or arm?',
    tick: 'New or worse since then',
    name: 'whether it is new or worse',
    said: 'Something is new or worse since then.',
    change: { to: true, says: 'anything gets new or worse, in either leg or arm' },
    because: ours(
      'triage question W1',
      'What is new or worse is looked at again, whatever was found before.',
    ),
  },
} as const satisfies Partial<Record<TriageFactId, FactWords>>;
