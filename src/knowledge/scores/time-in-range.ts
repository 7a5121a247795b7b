import type { CitedList } from '../rule-types.ts';
import { cite } from '../sources.ts';

const rosendaal = (section: string, says: string) => cite('rosendaal-1993', section, says, 'memory');
const nice = (says: string) => cite('nice-ng196', 'time in therapeutic range', says, 'verified');

/** How time in therapeutic range is worked out; `engine/time-in-range.ts` reads it. */
export const timeInRange = {
  range: {
    low: 2,
    high: 3,
    because: rosendaal('range', 'INR 2.0 to 3.0, both ends in range, unless another target is recorded.'),
  },
  longestGap: {
    days: 56,
    because: cite(
      'virchow-design',
      'time in range, gap',
      'No line is drawn over more than 56 days; one secondary source has 42.',
      'design',
    ),
  },
  start: { weeks: 6, because: nice('Results of the first 6 weeks of treatment are left out.') },
  maintenance: { months: 6, because: nice('Over 6 months of maintenance; before that it is provisional.') },
  acceptable: { percent: 65, because: nice('65 % or more is acceptable.') },
} as const;

export const timeInRangeList: CitedList = {
  id: 'time-in-range',
  title: 'Time in therapeutic range',
  about:
    'The limits of the method. Three ways of counting are shown beside each other, with how far they disagree.',
  rows: Object.entries(timeInRange).map(([id, row]) => ({ id, ...row })),
};

export const scoreLists: readonly CitedList[] = [timeInRangeList];
