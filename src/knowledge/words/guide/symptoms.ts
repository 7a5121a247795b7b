import { cite } from '../../sources.ts';
import { nhs, ours, seedBass } from './citing.ts';
import type { GuidePage } from './guide-types.ts';

export const symptoms: GuidePage = {
  id: 'symptoms',
  title: 'DVT: what it is and what it looks like',
  lead: 'A DVT (deep vein thrombosis) is a blood clot in a deep vein, most often in one leg.',
  sections: [
    {
      id: 'what-it-is',
      title: 'What it is',
      as: 'text',
      statements: {
        'clot-can-travel': {
          says: 'The clot can break off and travel to the lungs. That is called a pulmonary embolism (PE), and it can kill.',
          because: [
            nhs('overview', 'A clot that can travel to the lungs.'),
            seedBass('risks', 'It can move to the lungs.'),
          ],
        },
        'some-clots-silent': {
          says: 'Some clots give no signs at all.',
          because: seedBass('risks', 'Some clots give no symptoms.'),
        },
        'signs-do-not-tell': {
          says: 'Signs alone cannot show that you have a clot, or that you do not. Only tests can.',
          because: seedBass('diagnosis', 'Symptoms alone neither show nor exclude a clot.'),
          besideSeed: {
            seed: 'seed-nhs',
            said: 'A GP may be able to tell from the symptoms.',
            differs:
              'Guidelines ask for a score, a blood test and a scan: symptoms alone never end as "DVT" or "no DVT".',
          },
        },
      },
    },
    {
      id: 'signs',
      title: 'Signs in a leg or arm',
      as: 'list',
      lead: 'You may have one or more of these, most often on one side:',
      statements: {
        'sign-pain': {
          says: 'pain, cramp or a throb in the calf or thigh, most often when you walk or stand',
          because: nhs('symptoms', 'Throbbing or cramping pain in one leg, usually calf or thigh.'),
        },
        'sign-swelling': {
          says: 'one leg or arm that is swollen, or bigger than the other',
          because: nhs('symptoms', 'Swelling in one leg, rarely both.'),
        },
        'sign-warm': {
          says: 'warm skin where it hurts',
          because: nhs('symptoms', 'Warm skin around the painful area.'),
        },
        'sign-colour': {
          says: 'red or dark skin there. This is harder to see on brown or black skin: look for skin that is darker or tight and shiny',
          because: [
            nhs('symptoms', 'Red or darkened skin, harder to see on brown or black skin.'),
            ours('triage L4', 'Darker or tight, shiny skin, or warmth alone.'),
          ],
        },
        'sign-veins': {
          says: 'veins under the skin that are newly swollen, hard or sore',
          because: nhs('symptoms', 'Swollen veins that are hard or sore to touch.'),
        },
      },
    },
    {
      id: 'who',
      title: 'Who is more likely to get one',
      as: 'list',
      lead: 'A clot is more likely if you:',
      statements: {
        'risk-hospital': {
          says: 'have been in hospital, had an operation, a cast, or long rest in bed in the last 3 months',
          because: cite(
            'nice-ng158',
            'provoked',
            'Surgery, trauma or immobility in the last 3 months.',
            'memory',
          ),
        },
        'risk-cancer': { says: 'have cancer', because: nhs('risks', 'Cancer.') },
        'risk-before': {
          says: 'have had a clot before, or a parent, brother or sister has',
          because: nhs('risks', 'A clot before, in you or close family.'),
        },
        'risk-pregnant': {
          says: 'are pregnant, or were in the last 6 weeks',
          because: nhs('risks', 'Pregnancy and 6 weeks after.'),
        },
        'risk-hormones': {
          says: 'take the combined pill, or HRT as tablets',
          because: nhs('risks', 'Combined pill or HRT.'),
        },
        'risk-still': {
          says: 'sit still for long, as on a trip of 4 hours or more',
          because: ours('travel, threshold', 'Risk rises from journeys of more than 4 hours.'),
          besideSeed: {
            seed: 'seed-nhs',
            said: 'Journeys of more than 6 hours.',
            differs: 'Risk was found to double after trips of more than 4 hours, so the advice starts there.',
          },
        },
        'risk-weight-smoke': {
          says: 'are over 60, are very overweight, or smoke',
          because: nhs('risks', 'Age over 60, overweight, smoking.'),
        },
      },
    },
  ],
};
