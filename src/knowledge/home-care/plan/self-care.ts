import type { Because, CitedList, Region } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

type SelfCareRow = {
  readonly id: string;
  /** What a patient's page may say, in a clinician's words; `not` is never shown as advice to do. */
  readonly do?: readonly string[];
  readonly not?: readonly string[];
  readonly figures?: Readonly<Record<string, number>>;
  readonly regions?: readonly Region[];
  readonly because: Because;
};

const nhs = (says: string) => cite('seed-nhs', 'self-care and prevention', says, 'verified');
const bass = (says: string) => cite('seed-bass', 'doctor-guided home care', says, 'verified');
const memory = (section: string, says: string) =>
  cite('virchow-design', `self-care ${section}`, says, 'memory');

const rows: readonly SelfCareRow[] = [
  {
    id: 'elevation',
    do: ['Raise the leg above the hip whenever resting'],
    because: nhs('The leg higher than the hip whenever resting.'),
  },
  {
    id: 'walking',
    do: ['Walk early, little and often, as guided', 'Stop and report worse pain or breathlessness'],
    not: ['Bed rest is not needed'],
    because: [
      bass('Walking and light movement.'),
      cite('rcem-dvt', 'early walking', 'Walking early is safe.', 'verified'),
    ],
  },
  {
    id: 'exercises',
    do: ['The exercises the GP gave; ankle pumps, heel and toe raises, knee bends'],
    figures: { anklePumpsAnHour: 10 },
    because: [nhs('Do the exercises given.'), memory('exercises', 'Ten ankle pumps an hour while awake.')],
  },
  {
    id: 'hydration',
    do: ['Drink to thirst, about 6 to 8 cups a day, unless fluid is limited: reasonable, not a treatment'],
    figures: { cupsFrom: 6, cupsTo: 8 },
    because: [
      bass('Hydration supports the circulation.'),
      cite('bsh-travel', 'hydration', 'No evidence that drinking prevents clots of travel.', 'verified'),
      memory('hydration', 'Heart failure and kidney disease: the limit of the clinician.'),
    ],
  },
  {
    id: 'alcohol',
    do: ['Up to 14 units a week, spread'],
    not: ['Alcohol on long flights or drives', 'Binges on warfarin'],
    figures: { unitsAWeek: 14 },
    because: [
      nhs('No alcohol on long flights or drives.'),
      memory('alcohol', 'UK limit of 14 units a week.'),
    ],
  },
  {
    id: 'sleeping-pills',
    not: ['Sleeping pills on long flights or drives'],
    because: nhs('No sleeping pills on long flights or drives.'),
  },
  {
    id: 'smoking',
    do: ['Stop smoking; offer help'],
    not: ['Smoke'],
    because: nhs('Listed among what not to do.'),
  },
  {
    id: 'diet',
    do: [
      'On warfarin: steady vitamin K, no sudden change',
      'On a DOAC: no restriction; grapefruit only where an interaction is listed',
    ],
    because: [bass('Vitamin K in the diet is discussed where it matters.'), memory('diet', 'DOAC: none.')],
  },
  {
    id: 'pain-relief',
    do: ['Paracetamol'],
    not: ['Aspirin or anti-inflammatory medicines unless prescribed'],
    because: memory('pain', 'Paracetamol; no aspirin or NSAID unless prescribed.'),
  },
  {
    id: 'travel',
    do: [
      'Ask the GP before a journey of more than 6 hours',
      'A journey within 4 weeks goes to the clinician',
      'Doses on time, a letter in hand, walk every hour',
    ],
    not: ['Alcohol or sedatives on the way'],
    figures: { hours: 6, weeks: 4 },
    because: [
      nhs('Ask whether flights or car trips of more than 6 hours are safe.'),
      memory('travel', 'Opinions run from 2 to 4 weeks: the longer is taken.'),
    ],
  },
  {
    id: 'hormones',
    do: ['Contraception and HRT are reviewed with the prescriber'],
    because: nhs('The combined pill and HRT raise the risk.'),
  },
  {
    id: 'alert-card',
    do: ['Carry the alert card always; tell dentist and surgeon'],
    because: memory('card', 'Always.'),
  },
  {
    id: 'not-to-do',
    not: ['Massage the leg', 'Contact sports', 'Heavy injections into muscle'],
    because: memory('not to do', 'Massage, contact sports, heavy intramuscular injections.'),
  },
  {
    id: 'stockings',
    do: ['Only if prescribed and fitted'],
    because: [
      bass('Properly fitted, prescribed medical stockings.'),
      nhs('No evidence that they prevent another DVT or post-thrombotic syndrome.'),
    ],
  },
];

export const selfCare: CitedList<SelfCareRow> = {
  id: 'self-care',
  title: 'Self-care while treated at home',
  about:
    'Supports medical care and never replaces it. What stands under "not" is never shown as advice to do.',
  rows,
};
