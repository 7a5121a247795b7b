import { nice, ours, seedBass } from './citing.ts';
import type { GuidePage } from './guide-types.ts';

export const diagnosis: GuidePage = {
  id: 'diagnosis',
  title: 'How a DVT is found',
  lead: 'A doctor or nurse looks at you, and tests show whether there is a clot.',
  sections: [
    {
      id: 'tests',
      title: 'Tests',
      as: 'text',
      statements: {
        'test-look': {
          says: 'They ask questions and look at both legs or arms. They may measure them.',
          because: nice('1.1.1', 'History and examination come first.'),
          besideSeed: {
            seed: 'seed-nhs',
            said: 'A GP may be able to tell from the symptoms.',
            differs: 'Looking decides which test comes first. It does not decide whether there is a clot.',
          },
        },
        'test-blood': {
          says: 'You may have a blood test called D-dimer. Many things can raise it, such as an infection, an operation, pregnancy, age or cancer.',
          because: nice('1.1.8', 'D-dimer is part of the work-up; many things raise it.'),
        },
        'test-scan': {
          says: 'You may have an ultrasound scan. It does not hurt, and uses no X-rays.',
          because: [
            nice('1.1.3', 'Ultrasound of the leg veins.'),
            seedBass('diagnosis', 'Ultrasound finds the clot.'),
          ],
          besideSeed: {
            seed: 'seed-nhs',
            said: 'The GP may arrange an ultrasound scan, an X-ray or a blood test.',
            differs: 'The test today is ultrasound. An X-ray with dye in the vein is rare.',
          },
        },
        'test-hours': {
          regions: ['uk'],
          says: 'If a DVT is likely, the scan should come within 4 hours. If it cannot, it comes within 24 hours, and you may get a blood thinner until then.',
          because: nice(
            '1.1.3 and 1.1.4',
            'Scan within 4 hours; or interim treatment and a scan within 24 hours.',
          ),
        },
        'test-again': {
          says: 'Some people need a second scan 6 to 8 days later. Do not miss it.',
          because: nice('1.1.6', 'A repeat scan on day 6 to 8.'),
        },
      },
    },
    {
      id: 'scan-tells',
      title: 'What the scan tells',
      as: 'text',
      statements: {
        'scan-place': {
          says: 'It shows whether there is a clot, where it is and how long. The place matters more than the size.',
          because: seedBass(
            'imaging',
            'Imaging confirms the clot, its size and place, and guides how long to treat.',
          ),
          besideSeed: {
            seed: 'seed-bass',
            said: 'A small clot may be treated at home.',
            differs: 'Guidelines go by place and risk; size alone decides little.',
          },
        },
      },
    },
    {
      id: 'no-clot',
      title: 'If no clot is found',
      as: 'text',
      statements: {
        'no-clot-stop': {
          says: 'If you were given a blood thinner while you waited, a doctor or nurse tells you whether and when to stop it. Go on with one you took before.',
          because: nice('1.1.6', 'Interim treatment stops after a negative scan.'),
        },
        'no-clot-back': {
          says: 'Come back the same day if it gets worse. A small clot can grow.',
          because: nice('1.1, DVT excluded', 'When and where to come back.'),
        },
        'no-clot-cause': {
          says: 'Ask what else it may be, such as a strain, a cyst behind the knee or an infection of the skin.',
          because: ours('mimics', 'Another cause is named, so that it is treated.'),
        },
      },
    },
  ],
};
