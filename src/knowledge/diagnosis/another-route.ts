import type { FactId } from '../facts.ts';
import type { Condition, Outcome, Row } from '../rule-types.ts';
import { cite } from '../sources.ts';

/** A table that is asked about somebody it is not for says so, and never answers all the same. */
export const anotherRoute: Outcome = {
  title: 'Another route applies',
  actions: ['This table is not for this person: ask the first test, whose gate names the route'],
  plan: { leadsTo: 'elsewhere' },
};

export const anotherRouteRow = (when: Condition<FactId>): Row<FactId> => ({
  id: 'another-route',
  when,
  then: 'another-route',
  because: cite(
    'virchow-design',
    'routes',
    'Each table answers only for the people it was written for.',
    'design',
  ),
});
