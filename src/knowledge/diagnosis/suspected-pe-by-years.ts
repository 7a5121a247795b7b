import type { FactId } from '../facts.ts';
import type { Condition, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { anotherRoute, anotherRouteRow } from './another-route.ts';
import { countsAsPositive, resultAwaited, usableToExcludeBecause, validNegative } from './d-dimer-use.ts';
import { suspectedPeOutcomes } from './suspected-pe/outcomes.ts';

type When = Condition<FactId>;

/** YEARS was tried in stable adults who had no anticoagulant; anybody else goes by the table of suspected PE. */
const forYears: When = {
  'presentation.unstable': false,
  'pregnancy.current-or-recent': false,
  'risk.under-18': false,
  'anticoagulant.at-presentation': 'none',
};
const within = (...conditions: When[]): When => ({ all: [forYears, ...conditions] });
const none: When = { 'years.items': 'none' };
const some: When = { 'years.items': 'some' };

const years = (says: string) => cite('years-2017', 'algorithm', says, 'verified');

export const suspectedPeByYears: UniqueTable<FactId> = {
  id: 'suspected-pe-by-years',
  policy: 'unique',
  title: 'Suspected pulmonary embolism, by YEARS',
  asks: 'What follows from the items of YEARS and the D-dimer?',
  outcomes: {
    'another-route': anotherRoute,
    'pe-d-dimer-within-4-hours': suspectedPeOutcomes['pe-d-dimer-within-4-hours'],
    'lung-imaging-now': suspectedPeOutcomes['lung-imaging-now'],
    'pe-excluded-by-years': {
      title: 'PE excluded by YEARS',
      actions: [
        'Stop interim anticoagulation; never one taken for another reason',
        'Think of other diagnoses; tell the person what PE and DVT symptoms are, and when and where to come back',
      ],
      plan: { cover: 'stop', leadsTo: 'clinician-decides' },
    },
    'pe-excluded-by-years-alone': {
      title: 'PE excluded by YEARS, not by the age-adjusted cut-off',
      actions: [
        'Clinician decides: below the cut-off of YEARS, at or above the one for the age',
        'In another cohort 6.3 % of such people had a PE: imaging, or a safety net that the person can use',
      ],
      plan: { leadsTo: 'clinician-decides' },
    },
  },
  rows: [
    anotherRouteRow({ not: forYears }),
    {
      id: 'YEARS-awaited',
      when: within({
        any: [
          { all: [none, resultAwaited('d-dimer.years')] },
          { all: [some, resultAwaited('d-dimer.fixed')] },
        ],
      }),
      then: 'pe-d-dimer-within-4-hours',
      because: years('Three items and a D-dimer for everybody.'),
    },
    {
      id: 'YEARS-0-negative',
      when: within(none, validNegative('d-dimer.years'), { not: { 'd-dimer.age-adjusted': 'positive' } }),
      then: 'pe-excluded-by-years',
      because: [years('No item and a D-dimer under 1000: excluded.'), usableToExcludeBecause],
    },
    {
      id: 'YEARS-0-negative-alone',
      when: within(none, validNegative('d-dimer.years'), { 'd-dimer.age-adjusted': 'positive' }),
      then: 'pe-excluded-by-years-alone',
      because: [
        years('No item and a D-dimer under 1000: excluded.'),
        cite(
          'years-external-2020',
          'results',
          'No item, under 1000 and above the age-adjusted cut-off: 6.3 % had a PE.',
          'verified',
        ),
      ],
    },
    {
      id: 'YEARS-1-negative',
      when: within(some, validNegative('d-dimer.fixed')),
      then: 'pe-excluded-by-years',
      because: [years('Any item and a D-dimer under 500: excluded.'), usableToExcludeBecause],
    },
    {
      id: 'YEARS-positive',
      when: within({
        any: [
          { all: [none, countsAsPositive('d-dimer.years')] },
          { all: [some, countsAsPositive('d-dimer.fixed')] },
        ],
      }),
      then: 'lung-imaging-now',
      because: [years('Otherwise CTPA.'), usableToExcludeBecause],
    },
  ],
  notes: [
    {
      id: 'cancer',
      when: { 'cancer.active': true },
      says: 'Active cancer: a D-dimer rarely excludes; use YEARS with caution.',
      because: cite('virchow-design', 'cancer', 'PERC and YEARS with caution in cancer.', 'memory'),
    },
    {
      id: 'not-in-nice',
      regions: ['uk'],
      when: { 'presentation.unstable': false },
      says: 'YEARS is not part of NICE NG158: a service that uses it has decided so itself.',
      because: cite('virchow-design', 'YEARS', 'NICE uses the two-level Wells PE score.', 'memory'),
    },
  ],
};
