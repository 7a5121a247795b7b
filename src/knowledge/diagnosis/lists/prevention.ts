import type { Because, CitedList } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

/** Advice to prevent a clot: whom it is for and what it says, to clinicians; the words for people rest on it. */
export type PreventionAdvice = {
  readonly id: string;
  readonly whom: string;
  readonly does: readonly string[];
  readonly doesNot: readonly string[];
  readonly because: Because;
};

const nhs = (section: string, says: string) => cite('nhs-dvt', section, says, 'verified');
const seedNhs = (section: string, says: string) => cite('seed-nhs', section, says, 'verified');

export const prevention: CitedList<PreventionAdvice> = {
  id: 'prevention',
  title: 'Preventing a clot',
  about:
    'What to do and what not to do stand apart: one page we started from had lost its headings, and read as advice to smoke.',
  rows: [
    {
      id: 'everyone',
      whom: 'Everyone',
      does: [
        'stay active',
        'keep a healthy weight',
        'drink fluids',
        'when sitting, move at least every hour',
      ],
      doesNot: ['sit with legs crossed for long', 'smoke', 'drink a lot of alcohol'],
      because: nhs('prevention', 'Active, healthy weight, fluids, movement; no smoking, not much alcohol.'),
    },
    {
      id: 'smoking-and-weight',
      whom: 'Smokers, and people with a body mass index of 30 or more',
      does: ['stop smoking, with help', 'bring the body mass index under 30'],
      doesNot: [],
      because: [
        nhs('prevention', 'Do not smoke; healthy weight.'),
        cite('virchow-design', 'prevention', 'A body mass index under 30 helps.', 'memory'),
      ],
    },
    {
      id: 'recovery-position',
      whom: 'People recovering from a DVT',
      does: ['raise the leg above the hip whenever resting', 'walk', 'do the exercises that were prescribed'],
      doesNot: [],
      because: seedNhs('recovery', 'Raise the leg higher than the hip when resting; do the exercises given.'),
    },
    {
      id: 'travel-all',
      whom: 'Everyone on a journey of 4 hours or more, by any transport',
      does: ['walk', 'move the calves', 'take an aisle seat', 'drink enough', 'wear loose clothes'],
      doesNot: ['take sleeping pills', 'drink much alcohol'],
      because: [
        cite('cdc-yb', 'prevention', 'Walk, calf exercise, aisle seat.', 'verified'),
        seedNhs('travel', 'No sleeping pills or alcohol on long flights or drives.'),
        cite(
          'bsh-travel',
          'hydration',
          'No evidence that fluids prevent a clot: reasonable, not a treatment.',
          'verified',
        ),
      ],
    },
    {
      id: 'travel-stockings',
      whom: 'Travellers who wish it; those of higher risk are advised to',
      does: [
        'below-knee graduated stockings, well fitted: 14 to 17 mmHg (UK class 1) or 15 to 30 mmHg (US)',
        'know the size of it: without symptoms, 10 clots in 1000 become 1, with higher risk 30 become 3',
      ],
      doesNot: ['wear them with severe arterial disease'],
      because: [
        cite(
          'nihr-stockings',
          'results',
          'From about 10 to 1 in 1000, and 30 to 3 in 1000, of clots without symptoms.',
          'verified',
        ),
        cite('bsh-travel', 'stockings', 'Pressures.', 'memory'),
      ],
    },
    {
      id: 'travel-higher-risk',
      whom: 'Earlier clot, surgery within 8 weeks, active cancer, clotting disorder, pregnancy or birth, severe obesity, cast',
      does: ['ask a clinician, who decides about LMWH or a tablet'],
      doesNot: ['take aspirin for this'],
      because: [
        cite('primarycarenotebook', 'travel', 'Higher risk: clinician decides.', 'verified'),
        cite('cdc-yb', 'prevention', 'No aspirin for this purpose.', 'memory'),
      ],
    },
    {
      id: 'travel-after-dvt',
      whom: 'People with a new DVT',
      does: [
        'ask the treating team before booking or flying',
        'keep doses on time',
        'carry the supply and the alert card',
      ],
      doesNot: ['book or fly before the team agrees'],
      because: [
        seedNhs('travel', 'Ask whether flights or drives of more than 6 hours are safe.'),
        cite('virchow-design', 'travel', 'Doses, supply and card.', 'memory'),
      ],
    },
    {
      id: 'hospital',
      whom: 'People with an operation or a hospital stay',
      does: [
        'ask for an assessment of clots and bleeding on admission',
        'move early',
        'wear devices and have injections as given, and finish the course at home',
        'know that the risk lasts about 3 months after discharge',
      ],
      doesNot: [],
      because: [
        cite('nice-ng89', 'assessment', 'Assess on admission; mobilise; finish the course.', 'memory'),
        seedNhs('who is at risk', 'Not moving for a while, such as after an operation.'),
      ],
    },
    {
      id: 'hormones-before-surgery',
      whom: 'On the combined pill or oral HRT, before major elective or leg surgery',
      does: [
        'discuss stopping 4 weeks before, with other contraception',
        'HRT through the skin usually continues',
      ],
      doesNot: ['stop it alone'],
      because: cite(
        'ukcpa',
        'oestrogens',
        'Consider stopping 4 weeks before; transdermal continues.',
        'verified',
      ),
    },
    {
      id: 'hormones',
      whom: 'On, or thinking of, combined contraception or HRT',
      does: [
        'talk about the risk, and about methods without oestrogen',
        'review with the prescriber after a clot',
        'prefer oestrogen through the skin',
      ],
      doesNot: ['use combined methods after a clot'],
      because: [
        cite(
          'fsrh-ukmec',
          'venous thromboembolism',
          'Combined methods raise the risk; after a clot they are not used (category 4); depot progestogen perhaps raises it.',
          'memory',
        ),
        seedNhs('contraception and HRT', 'Combined pill and HRT: talk with the GP.'),
      ],
    },
    {
      id: 'pregnancy',
      whom: 'Pregnancy and the 6 weeks after',
      does: [
        'stay active',
        'have the risk assessed at booking, at any admission and after birth',
        'four or more factors: LMWH from the first trimester; three: from 28 weeks; two after birth: at least 10 days',
        'earlier clot: usually through pregnancy and 6 weeks after',
      ],
      doesNot: [],
      because: [
        cite('rcog-37a', 'assessment', 'When to assess, and LMWH by number of factors.', 'memory'),
        seedNhs('pregnancy', 'Stay active, and follow the advice given.'),
      ],
    },
    {
      id: 'cancer',
      whom: 'Cancer',
      does: ['tell the team of swelling or breathlessness', 'Khorana 2 or more: discuss prevention'],
      doesNot: [],
      because: cite('virchow-design', 'prevention', 'Tell the team; Khorana from 2.', 'memory'),
    },
    {
      id: 'stockings-after-dvt',
      whom: 'After a DVT',
      does: ['stockings may ease swelling'],
      doesNot: ['wear them to prevent another clot or post-thrombotic syndrome'],
      because: [
        seedNhs('stockings', 'No evidence that they prevent another DVT or post-thrombotic syndrome.'),
        cite(
          'seed-bass',
          'stockings',
          'Prescribed, fitted stockings improve flow and reduce swelling.',
          'verified',
        ),
      ],
    },
  ],
};
