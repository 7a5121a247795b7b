import type { FactId } from '../facts.ts';
import type { ByRegion, LadderTable, Outcome } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { inrIntervals } from './inr-intervals.ts';

const within = (days: number): Outcome => ({
  title: days === 1 ? 'INR again the next day' : `INR again within ${days} days`,
  actions: [days === 1 ? 'Test the next day' : `Test within ${days} days of the last INR`],
});
const named = (days: number): string => `inr-within-${days}-days`;
const byRegion = (days: ByRegion<number>): ByRegion<string> =>
  typeof days === 'number' ? named(days) : { uk: named(days.uk), us: named(days.us) };

const lengths = [1, 2, 3, 7, 14, 28, 42, 84];

/**
 * When the INR is tested next: the shortest of all intervals that apply. With facts unknown, `nextInrTest` takes the
 * shortest that may apply.
 */
export const inrInterval: LadderTable<FactId> = {
  id: 'inr-interval',
  policy: 'most-urgent',
  title: 'When the INR is tested next',
  asks: 'How long until the next INR at the latest?',
  ladder: lengths.map(named),
  outcomes: Object.fromEntries(lengths.map((days) => [named(days), within(days)])),
  rows: inrIntervals.map(({ id, when, days, because }) => ({ id, when, then: byRegion(days), because })),
  whenNoRow: {
    id: 'no-row',
    then: named(7),
    because: cite('virchow-design', '5.3', 'What no row covers is tested within a week.', 'design'),
  },
  floorWhileUnknown: {
    then: named(7),
    because: cite('virchow-design', '5.3', 'While facts are missing, within a week at least.', 'design'),
  },
  mayLower: [],
  worry: {
    'inr.reading': [['number'], ['above-limit', 'not-usable']],
    'inr.stable-3-months': [[true], [false]],
    'warfarin.two-in-range': [[true], [false]],
  },
  places: [],
  onlyAlone: [],
};
