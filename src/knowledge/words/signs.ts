import { cite } from '../sources.ts';
import type { FactWords, TriageFactId } from './word-types.ts';
import { bloodThinners } from './blood-thinners.ts';

const clarifier = (ref: string) =>
  cite(
    'virchow-design',
    `triage, not sure, ${ref}`,
    'One concrete thing to try before "not sure" is taken as an answer.',
    'design',
  );

/** E1 to E9 and E5b: any of them may be a threat to life or limb. */
export const emergencySigns = {
  'sign.breathless': {
    ask: 'Are you short of breath?',
    tick: 'Short of breath',
    hint: ['It came on suddenly, is new or is getting worse. Or it is hard to speak in full sentences.'],
    tryThis:
      'Say one full sentence out loud. If you have to stop for breath, answer yes. If you can say it, and you breathe as you always do, answer no.',
    name: 'being short of breath',
    said: 'You are short of breath.',
    because: [
      cite(
        'nidirect-pe',
        'symptoms',
        'Breathlessness may be a clot in the lung, with or without leg signs.',
        'verified',
      ),
      clarifier('E1'),
    ],
  },
  'sign.chest-pain': {
    ask: 'Do you have chest pain or a tight chest?',
    tick: 'Chest pain or a tight chest',
    hint: [
      'It may spread to an arm, your neck or your jaw.',
      'A new pain high in the back counts too, if it is sharp, if it is worse when you breathe in or cough, or if a leg or arm is sore or swollen.',
    ],
    tryThis:
      'Take a slow, deep breath and then cough. If that hurts in your chest or high in your back, answer yes. If your chest feels tight, heavy or squeezed, answer yes.',
    name: 'chest pain',
    said: 'You have chest pain or a tight chest.',
    because: [
      cite('nhs-dvt', 'when to call 999', 'Chest pain with signs of a clot is an emergency.', 'verified'),
      clarifier('E2'),
    ],
  },
  'sign.coughing-blood': {
    ask: 'Are you coughing up blood?',
    tick: 'Coughing up blood',
    hint: ['Even thin streaks count.'],
    tryThis: 'Cough into a white tissue. If you see red, pink or rusty streaks, answer yes.',
    name: 'coughing up blood',
    said: 'You are coughing up blood.',
    because: [
      cite('nidirect-pe', 'symptoms', 'Coughing up blood may be a clot in the lung.', 'verified'),
      clarifier('E3'),
    ],
  },
  'sign.collapse': {
    ask: 'Have you passed out or nearly fainted, or are your lips or face blue or grey?',
    tick: 'Passed out, collapsed or nearly fainted',
    hint: [
      'Or your lips or face have turned blue or grey. This is harder to see on brown or black skin: look at the inside of the lips and the tongue.',
    ],
    tryThis:
      'If you blacked out, fell down, or had to lie down so as not to faint, answer yes. Look at your lips and tongue in good light. If they are blue or grey, answer yes.',
    name: 'fainting, or blue or grey lips',
    said: 'You passed out or nearly fainted, or your lips or face are blue or grey.',
    because: [
      cite('nidirect-pe', 'symptoms', 'Collapse may be a clot in the lung.', 'verified'),
      clarifier('E4'),
    ],
  },
  'sign.racing-heart': {
    ask: 'Is your heart racing, or beating unevenly, while you rest?',
    tick: 'Heart racing or beating unevenly',
    hint: ['It is new, and you feel it while you rest.'],
    tryThis:
      'Sit still. Count your pulse at the wrist for 30 seconds and double it. Under 100 and steady: answer no. 100 or more, or uneven: answer yes.',
    name: 'your heart racing',
    said: 'Your heart is racing or uneven while you rest.',
    because: [
      cite('aluk-pe', 'symptoms', 'A fast heart is a sign of a clot in the lung.', 'verified'),
      cite(
        'virchow-design',
        'triage, not sure, E5',
        'A pulse counted for 30 seconds, under 100 a minute and regular, is no.',
        'design',
      ),
    ],
  },
  'sign.racing-heart-severe': {
    ask: 'Is your heart at 120 beats a minute or more, or still racing after 10 minutes of rest?',
    tick: 'Very fast, or not settled after 10 minutes of rest',
    tryThis: 'Count your pulse for 30 seconds. 60 beats or more means 120 a minute or more: answer yes.',
    name: 'how fast your heart is',
    said: 'Your heart is very fast, or has not settled after 10 minutes of rest.',
    change: {
      to: true,
      says: 'your heart races at 120 beats a minute or more, or does not settle after 10 minutes of rest',
    },
    because: cite(
      'virchow-design',
      'triage T2',
      'At 120 a minute, or unsettled after 10 minutes of rest: emergency.',
      'design',
    ),
  },
  'sign.limb-threat': {
    ask: 'Has one leg or arm changed colour, or gone cold, numb or weak, in the last hours or days?',
    tick: 'A leg or arm that has turned blue, white, cold or numb',
    hint: [
      'New, in hours or days: blue, purple, white or grey, colder than the other, numb, or you cannot move it.',
      'Or it is tight and swollen with pain you cannot bear.',
      'Or you have new numbness between your legs, or cannot control your bladder or bowels.',
      'Cold fingers or numb toes you have had for years do not count.',
    ],
    tryThis:
      'Put both legs or both arms side by side. Touch both, and move your toes or fingers. If one is colder, a new colour, numb or will not move, answer yes. Colour is harder to see on brown or black skin: look at the nails, palms and soles.',
    name: 'a blue, white, cold or numb leg or arm',
    said: 'A leg or arm has turned blue, white, cold, numb or will not move, or you have new numbness or loss of control below the waist.',
    because: [
      cite(
        'rcem-ali',
        'six Ps',
        'Pain, pallor, numbness, loss of movement and cold mean a limb in danger.',
        'verified',
      ),
      cite(
        'statpearls-pad',
        'phlegmasia',
        'Swelling, blue skin and severe pain threaten the limb within hours.',
        'verified',
      ),
      clarifier('E6'),
    ],
  },
  'sign.bleeding': {
    ask: 'Do you have bleeding that will not stop, or a sign of bleeding inside?',
    tick: 'Bleeding that will not stop, or a sign of bleeding inside',
    hint: {
      uk: [
        'It still bleeds after 10 minutes of firm pressure.',
        'You vomit blood, or something like coffee grounds.',
        'Your poo is black or bloody, or there are blood clots in your pee.',
        'Suddenly: a very bad headache, weakness, or trouble with speech, sight or your face.',
        'On a blood thinner, also: a head injury or bad fall, a big bruise or swelling that grows fast, or very bad belly or back pain.',
      ],
      us: [
        'It still bleeds after 10 minutes of firm pressure.',
        'You vomit blood, or something like coffee grounds.',
        'Your stool is black or bloody, or there are blood clots in your pee.',
        'Suddenly: a very bad headache, weakness, or trouble with speech, sight or your face.',
        'On a blood thinner, also: a head injury or bad fall, a big bruise or swelling that grows fast, or very bad belly or back pain.',
      ],
    },
    tryThis: {
      uk: `Press firmly for 10 minutes by the clock. If it still bleeds, answer yes. Smile, lift both arms and say a sentence. If one side droops or the words come out wrong, answer yes. Not sure if your medicine is a blood thinner? These are: ${bloodThinners.uk.join(', ')}. Still not sure? Count it as one.`,
      us: `Press firmly for 10 minutes by the clock. If it still bleeds, answer yes. Smile, lift both arms and say a sentence. If one side droops or the words come out wrong, answer yes. Not sure if your medicine is a blood thinner? These are: ${bloodThinners.us.join(', ')}. Still not sure? Count it as one.`,
    },
    name: 'heavy bleeding, or bleeding inside',
    said: 'You have bleeding that will not stop, or a sign of bleeding inside.',
    because: [
      cite(
        'hospital-anticoagulant-leaflets',
        'when to call 999',
        'Major bleeding is an emergency.',
        'verified',
      ),
      cite('nice-qs74', 'statement 2', 'A head injury on a blood thinner needs hospital.', 'verified'),
      clarifier('E7'),
    ],
  },
  'sign.very-unwell': {
    ask: 'Are you very unwell?',
    tick: 'Very unwell',
    hint: [
      'Confused, slurred speech, shaking you cannot stop, blotchy or grey skin, very fast breathing, or not peeing.',
      'Or skin with blisters or black patches, or skin that hurts far more than it looks.',
    ],
    tryThis:
      'Say your full name, where you are and what day it is. Ask someone if you make sense. Look at your skin in good light. Blotchy or grey skin is harder to see on brown or black skin: look at the palms, the soles and the tongue.',
    name: 'being very unwell',
    said: 'You are very unwell.',
    because: [
      cite(
        'nhs-sepsis',
        'when to call 999',
        'Confusion, blotchy skin, very fast breathing: may be sepsis.',
        'memory',
      ),
      clarifier('E8'),
    ],
  },
  'sign.limb-injury': {
    ask: 'Is a leg or arm badly hurt, or in far too much pain?',
    tick: 'A badly hurt leg or arm',
    hint: [
      'After an injury it is bent out of shape, or cannot take your weight.',
      'Or, injured or not: the pain is far too strong, gets worse when you stretch your toes or fingers, and the muscle is tight and hard.',
    ],
    tryThis:
      'If the leg is not out of shape, try to stand on it. If you cannot, answer yes. Stretch your toes or fingers gently. If that makes the pain much worse and the muscle feels hard, answer yes.',
    name: 'a badly hurt leg or arm',
    said: 'A leg or arm is badly hurt, or hurts far too much with hard, tight muscle.',
    because: [
      cite(
        'rcem-ali',
        'compartment syndrome',
        'Deformity, or pain on stretching: a break or pressure in the muscle.',
        'verified',
      ),
      clarifier('E9'),
    ],
  },
} as const satisfies Partial<Record<TriageFactId, FactWords>>;
