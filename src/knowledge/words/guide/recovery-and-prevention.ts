import { cite } from '../../sources.ts';
import { fromMemory, nhs, ours, seedBass, seedNhs } from './citing.ts';
import type { GuidePage } from './guide-types.ts';

export const recovery: GuidePage = {
  id: 'recovery',
  title: 'Getting better at home',
  lead: 'Move a little and often, and rest with the leg up. These help, and the medicine does the work.',
  sections: [
    {
      id: 'recovery-do',
      title: 'Do',
      as: 'do',
      statements: {
        'recovery-raise': {
          says: 'raise your leg higher than your hip each time you rest',
          because: seedNhs('recovery', 'Raise the leg above the hip when resting.'),
        },
        'recovery-walk': {
          says: 'walk a little and often. You do not need to stay in bed',
          because: [
            seedBass('home care', 'Walking and light movement.'),
            cite('rcem-dvt', 'early walking', 'Early walking is safe.', 'verified'),
          ],
        },
        'recovery-exercise': {
          says: 'do the leg moves you were given, such as feet up and down',
          because: seedNhs('recovery', 'Do the exercises given by the GP.'),
        },
        'recovery-drink': {
          says: 'drink when you are thirsty, about 6 to 8 cups a day. If you were told to drink less, keep to that',
          because: [
            seedBass('home care', 'Hydration supports circulation.'),
            cite('bsh-travel', 'hydration', 'No evidence that fluids prevent clots.', 'verified'),
          ],
          besideSeed: {
            seed: 'seed-bass',
            said: 'Drinking enough supports healthy circulation.',
            differs:
              'It is sensible, but it is not a treatment: a review found no proof that it prevents clots.',
          },
        },
        'recovery-pain': {
          says: { uk: 'take paracetamol for pain', us: 'take acetaminophen (Tylenol) for pain' },
          because: fromMemory('self-care', 'Paracetamol; no NSAID.'),
        },
      },
    },
    {
      id: 'recovery-do-not',
      title: 'Do not',
      as: 'do-not',
      statements: {
        'recovery-not-massage': { says: 'massage the leg', because: fromMemory('self-care', 'No massage.') },
        'recovery-not-contact-sport': {
          says: 'play contact sports while you take a blood thinner',
          because: fromMemory('self-care', 'No contact sports.'),
        },
        'recovery-not-ignore': {
          says: 'go on walking if the pain gets worse or you get short of breath: stop and get help',
          because: ours('self-care, walking', 'Stop and report if pain or breathlessness gets worse.'),
        },
      },
    },
    {
      id: 'recovery-later',
      title: 'In the months after',
      as: 'text',
      statements: {
        'recovery-swelling-lasts': {
          says: 'The leg may stay sore or swollen for weeks. New or worse swelling or pain needs a look the same day.',
          because: ours('triage T15b', 'Residual swelling is expected; new or worse is not.'),
        },
        'recovery-pts': {
          says: 'Some people keep a heavy, sore or swollen leg. Tell your team: there is help, most of all if the skin breaks.',
          because: fromMemory('post-thrombotic syndrome', 'Looked for from 3 months; an ulcer is urgent.'),
        },
        'recovery-worry': {
          says: 'Many people feel scared after a clot. Say so. It is part of getting better, and help is there.',
          because: fromMemory('psychological impact', 'Lasting fear after a clot is common.'),
        },
      },
    },
  ],
};

export const prevention: GuidePage = {
  id: 'prevention',
  title: 'Keeping the risk low',
  lead: 'Small habits lower the risk of a clot.',
  sections: [
    {
      id: 'prevention-do',
      title: 'Do',
      as: 'do',
      statements: {
        'prevention-active': {
          says: 'stay active and walk often',
          because: nhs('prevention', 'Stay active.'),
          besideSeed: {
            seed: 'seed-nhs',
            said: 'A list in which, in our copy, the headings and the things to do are lost, and only the things not to do are left.',
            differs:
              'Read without its heading it seems to advise smoking and drinking. We give both lists, with their headings.',
          },
        },
        'prevention-hourly': {
          says: 'get up and move at least once an hour when you sit for long',
          because: nhs('prevention', 'Move at least hourly.'),
        },
        'prevention-weight': {
          says: 'keep to a healthy weight',
          because: nhs('prevention', 'Healthy weight.'),
        },
        'prevention-drink': {
          says: 'drink enough water',
          because: nhs('prevention', 'Drink plenty of fluids.'),
        },
      },
    },
    {
      id: 'prevention-do-not',
      title: 'Do not',
      as: 'do-not',
      statements: {
        'prevention-not-smoke': { says: 'smoke', because: seedNhs('prevention', 'Do not smoke.') },
        'prevention-not-cross': {
          says: 'sit with crossed legs for long',
          because: nhs('prevention', 'Do not sit still with crossed legs.'),
        },
        'prevention-not-alcohol': {
          says: 'drink a lot of alcohol',
          because: nhs('prevention', 'Little alcohol.'),
        },
        'prevention-not-pills': {
          says: 'drink alcohol or take sleeping pills on a long flight or drive',
          because: seedNhs('prevention', 'No alcohol or sleeping pills on long journeys.'),
        },
      },
    },
  ],
};

export const travel: GuidePage = {
  id: 'travel',
  title: 'Travel',
  lead: 'The risk of a clot rises on trips of 4 hours or more, by air, road or rail.',
  sections: [
    {
      id: 'travel-ask',
      title: 'Ask before you go',
      as: 'text',
      statements: {
        'travel-after-dvt': {
          says: 'If you have, or just had, a DVT: do not book or travel until your treating team agrees.',
          because: [
            seedNhs('travel', 'Ask whether journeys of more than 6 hours are safe.'),
            ours('travel, after a DVT', 'The treating team decides on a journey in the first weeks.'),
          ],
        },
        'travel-ask': {
          says: {
            uk: 'Ask your GP or pharmacist before a trip of 6 hours or more. Ask before any long trip if you have had a clot, cancer, or an operation in the last weeks, or are pregnant.',
            us: 'Ask your doctor or pharmacist before a trip of 6 hours or more. Ask before any long trip if you have had a clot, cancer, or an operation in the last weeks, or are pregnant.',
          },
          because: [
            seedNhs('travel', 'Ask about flights or drives of more than 6 hours.'),
            ours('travel, threshold', 'Advice from 4 hours, a clinician from 6 hours or at higher risk.'),
          ],
          besideSeed: {
            seed: 'seed-nhs',
            said: 'Ask about trips of more than 6 hours.',
            differs: 'The risk is raised from about 4 hours on: the advice below starts there.',
          },
        },
      },
    },
    {
      id: 'travel-do',
      title: 'On a trip of 4 hours or more, do',
      as: 'do',
      statements: {
        'travel-walk': {
          says: 'walk when you can, about once an hour, and sit by the aisle',
          because: [
            seedNhs('travel', 'Walk and exercise the calves.'),
            cite('cdc-yb', 'travel', 'Aisle seat, walking, calf exercise.', 'verified'),
          ],
        },
        'travel-feet': {
          says: 'move your feet up and down while you sit',
          because: cite('cdc-yb', 'travel', 'Calf exercise.', 'verified'),
        },
        'travel-clothes': {
          says: 'drink water and wear loose clothes',
          because: seedNhs('travel', 'Fluids; loose clothes.'),
        },
        'travel-doses': {
          says: 'take your doses on time, and carry your medicine and alert card with you',
          because: fromMemory('travel, on treatment', 'Doses on time; supply and card in hand luggage.'),
        },
      },
    },
    {
      id: 'travel-do-not',
      title: 'Do not',
      as: 'do-not',
      statements: {
        'travel-not-alcohol': {
          says: 'drink alcohol or take sleeping pills on the way',
          because: seedNhs('prevention', 'No alcohol or sleeping pills on long journeys.'),
        },
        'travel-not-aspirin': {
          says: 'take aspirin just for the trip',
          because: fromMemory('travel', 'No aspirin for this purpose.'),
        },
      },
    },
    {
      id: 'travel-after',
      title: 'After the trip',
      as: 'text',
      statements: {
        'travel-eight-weeks': {
          says: 'The risk stays up for about 8 weeks. Know the signs of a clot.',
          because: cite(
            'cdc-yb',
            'travel',
            'Highest in the first week, raised for about 2 months.',
            'verified',
          ),
        },
      },
    },
  ],
};
