import type { FactId } from '../facts.ts';
import type { Condition, Outcome, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';

type When = Condition<FactId>;

const inThreeMonths = ['within-2-months', '2-to-3-months'] as const;

/** Within 3 months before the clot. */
const major: When = {
  any: [
    { 'provoked.operation': inThreeMonths, 'provoked.anaesthetic-minutes': { atLeast: 30 } },
    { 'provoked.hospital-bed': inThreeMonths },
    { 'provoked.caesarean': inThreeMonths },
    { 'provoked.fracture': inThreeMonths },
  ],
};
/** Within 2 months before the clot. */
const minor: When = {
  any: [
    { 'provoked.operation': 'within-2-months', 'provoked.anaesthetic-minutes': { below: 30 } },
    { 'provoked.short-admission': 'within-2-months' },
    { 'provoked.pregnancy': 'within-2-months' },
    { 'provoked.bed-at-home': 'within-2-months' },
    { 'provoked.leg-injury': 'within-2-months' },
    { 'provoked.long-travel': 'within-2-months' },
  ],
};
/** A minor factor of its own kind: whether it has stopped is asked before treatment does. */
const hormone: When = { 'provoked.oestrogen': 'within-2-months' };
const persistent: When = { any: [{ 'cancer.active': true }, { 'provoked.persistent': true }] };

const isth = (section: string, says: string) => cite('isth-2016', section, says, 'verified');

/** One reading everywhere: how long, thrombophilia, cancer and the recurrence scores all read the answer of this table. */
const thirdMonth = cite(
  'virchow-design',
  'provocation, third month',
  'A minor factor or a hormone 2 to 3 months before the clot provokes for NICE and not for ISTH: it counts as unprovoked, so that no stop is proposed and going on is discussed.',
  'design',
);

const outcomes = {
  persistent: {
    title: 'Provoked by a persistent risk factor',
    actions: ['The risk goes on as long as its cause: it is weighed at each review'],
  },
  'major-transient': {
    title: 'Provoked by a major transient risk factor',
    actions: ['Low risk of another clot once it has passed'],
  },
  'minor-transient': {
    title: 'Provoked by a minor transient risk factor',
    actions: ['Higher risk of another clot than after a major one'],
  },
  hormone: {
    title: 'Provoked by a hormone: a minor transient risk factor',
    actions: ['Low to moderate risk of another clot once it has stopped; ask whether it has'],
  },
  unprovoked: {
    title: 'Unprovoked',
    actions: [
      'No factor of the three classes: highest risk of another clot; cancer is asked about and looked for by findings',
    ],
  },
} as const satisfies Record<string, Outcome>;

/**
 * What provoked a clot, by ISTH; NICE's coarser word follows from the same facts. Age, weight, family history,
 * thrombophilia, earlier clots, varicose veins, smoking and heart failure are background and provoke nothing here.
 */
export const provocation: UniqueTable<FactId> = {
  id: 'provocation',
  policy: 'unique',
  title: 'What provoked the clot (ISTH)',
  asks: 'Major transient, minor transient, persistent, or unprovoked?',
  outcomes,
  rows: [
    {
      id: 'PV-persistent',
      when: persistent,
      then: 'persistent',
      because: [
        isth(
          'persistent',
          'Active cancer, inflammatory bowel or autoimmune disease, chronic infection, chronic immobility.',
        ),
        cite(
          'virchow-design',
          'provocation',
          'Beside a transient factor the persistent one counts: the risk stays.',
          'design',
        ),
      ],
    },
    {
      id: 'PV-major',
      when: { all: [major, { not: persistent }] },
      then: 'major-transient',
      because: [
        isth(
          'major',
          'Within 3 months: general anaesthetic over 30 minutes, 3 days in a hospital bed with acute illness, caesarean.',
        ),
        cite('esc-2019-pe', 'table of risk factors', 'Injury with a fracture as well.', 'verified'),
        cite(
          'virchow-design',
          'provocation',
          'Exactly 30 minutes counts as major: editions differ.',
          'design',
        ),
      ],
    },
    {
      id: 'PV-minor',
      when: { all: [minor, { not: hormone }, { not: major }, { not: persistent }] },
      then: 'minor-transient',
      because: [
        isth(
          'minor',
          'Within 2 months: shorter anaesthetic or admission, pregnancy and 6 weeks after, 3 days in bed at home, leg injury with 3 days of less mobility.',
        ),
        cite('esc-2019-pe', 'table of risk factors', 'Long travel as well.', 'verified'),
        thirdMonth,
      ],
    },
    {
      id: 'PV-hormone',
      when: { all: [hormone, { not: major }, { not: persistent }] },
      then: 'hormone',
      because: [
        isth('minor', 'Within 2 months: oestrogen, as pill or HRT.'),
        thirdMonth,
        cite(
          'virchow-design',
          'provocation',
          'Told apart from other minor factors, since it must have stopped before treatment does.',
          'design',
        ),
      ],
    },
    {
      id: 'PV-unprovoked',
      when: { all: [{ not: minor }, { not: hormone }, { not: major }, { not: persistent }] },
      then: 'unprovoked',
      because: [isth('unprovoked', 'None of the three classes.'), thirdMonth],
    },
  ],
};

const niceProvoked: When = {
  any: [
    { 'provoked.operation': inThreeMonths },
    { 'provoked.hospital-bed': inThreeMonths },
    { 'provoked.caesarean': inThreeMonths },
    { 'provoked.fracture': inThreeMonths },
    { 'provoked.oestrogen': inThreeMonths },
    { 'provoked.pregnancy': inThreeMonths },
    { 'provoked.bed-at-home': inThreeMonths },
    { 'provoked.leg-injury': inThreeMonths },
  ],
};

export const provocationByNice: UniqueTable<FactId> = {
  id: 'provocation-by-nice',
  policy: 'unique',
  title: 'Provoked or unprovoked, in the words of NICE',
  asks: 'Was there a major transient clinical risk factor in the 3 months before?',
  outcomes: {
    provoked: { title: 'Provoked (NICE)', actions: ['A transient factor within 3 months before the clot'] },
    'not-provoked': {
      title: 'Unprovoked (NICE)',
      actions: ['No transient factor within 3 months; active cancer has rules of its own'],
    },
  },
  rows: [
    {
      id: 'PN-provoked',
      when: niceProvoked,
      then: 'provoked',
      because: cite(
        'nice-ng158',
        'terms',
        'Surgery, trauma, significant immobility, pregnancy and puerperium, or the pill or HRT, within 3 months.',
        'memory',
      ),
    },
    {
      id: 'PN-unprovoked',
      when: { not: niceProvoked },
      then: 'not-provoked',
      because: cite('nice-ng158', 'terms', 'None of them.', 'memory'),
    },
  ],
};
