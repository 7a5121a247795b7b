import { cite } from '../../sources.ts';
import { fromMemory, ours, seedNhs } from './citing.ts';
import type { GuidePage } from './guide-types.ts';

export const hospital: GuidePage = {
  id: 'hospital',
  title: 'Treatment in hospital',
  lead: 'Most people go home. Some need to be in hospital, and a few need a procedure.',
  sections: [
    {
      id: 'hospital-who',
      title: 'Who needs hospital',
      as: 'text',
      statements: {
        'hospital-reasons': {
          says: 'You may need hospital if the clot is high up in the leg or belly, or if it hurts a lot. The same holds if you bleed easily or are ill in other ways.',
          because: cite(
            'seed-bass',
            'not at home',
            'Severe symptoms, high risk or no safe blood thinner.',
            'verified',
          ),
        },
        'hospital-melt': {
          says: 'With a big, fresh clot high in the leg, doctors may melt it or take it out through a thin tube. This is for few people.',
          because: cite(
            'ash-2020-tx',
            'thrombolysis',
            'Anticoagulation alone for most; thrombolysis for selected iliofemoral clots.',
            'verified',
          ),
        },
      },
    },
    {
      id: 'filter',
      title: 'A filter in a vein',
      as: 'text',
      statements: {
        'filter-what': {
          says: 'A filter is a small mesh in the big vein of the belly. It can catch a clot on its way to the lungs.',
          because: seedNhs('filter', 'A small mesh is put in a vein.'),
        },
        'filter-when': {
          says: 'It is for few people, most of all those who cannot have a blood thinner. If a clot grows despite the medicine, doctors first look for the reason.',
          because: [
            cite(
              'nice-ng158',
              'filters',
              'Where anticoagulation is contraindicated; after checks, where it fails.',
              'memory',
            ),
            ours('filter', 'A specialist decides, after checks.'),
          ],
          besideSeed: {
            seed: 'seed-nhs',
            said: 'When the medicine is not working, an operation places a filter.',
            differs:
              'Missed doses, the wrong dose, other medicines or another illness come first. A filter is a specialist’s decision.',
          },
        },
        'filter-how': {
          says: 'The skin is numbed and you are awake. You may stay in hospital for a few days, and need a few weeks to get over it.',
          because: seedNhs('filter', 'Local anaesthetic; a few days in hospital; a few weeks to recover.'),
        },
        'filter-out': {
          says: 'Before it goes in, ask when it comes out, and who sees to that.',
          because: fromMemory('filter', 'A plan to remove it, with an owner and a date.'),
        },
      },
    },
  ],
};

export const afterSurgery: GuidePage = {
  id: 'after-surgery',
  title: 'After an operation or a hospital stay',
  lead: 'A clot is more likely for about 3 months after you leave hospital.',
  sections: [
    {
      id: 'hospital-stay',
      title: 'In hospital for something else',
      as: 'text',
      statements: {
        'surgery-ask': {
          says: 'When you go in, ask how they keep your risk of a clot low. You may get injections, tablets or devices on your legs.',
          because: fromMemory('prevention, hospital', 'An assessment of clotting and bleeding on admission.'),
        },
        'surgery-finish': {
          says: 'Get up and walk as soon as you may. Finish the medicine you take home.',
          because: fromMemory('prevention, hospital', 'Mobilise; finish the course.'),
        },
      },
    },
    {
      id: 'after-surgery-home',
      title: 'In the months after',
      as: 'text',
      statements: {
        'surgery-three-months': {
          says: 'The risk goes on for about 3 months after you leave. New swelling, pain or shortness of breath in that time needs help at once.',
          because: fromMemory('prevention, hospital', 'Risk for about 3 months after discharge.'),
        },
      },
    },
  ],
};
