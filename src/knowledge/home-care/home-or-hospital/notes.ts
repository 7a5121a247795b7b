import type { FactId } from '../../facts.ts';
import type { Condition, Note } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { design } from './because.ts';

/** Where the vein centre's page is stricter than guidelines: the override is then an informed one. */
const stricter: readonly (readonly [row: string, what: string, when: Condition<FactId>])[] = [
  ['N2', 'an earlier clot', { 'vte.recurrent': true }],
  ['N4', 'cancer', { 'cancer.active-or-suspected': true }],
  ['N5', 'kidney disease', { 'kidney.disease': true }],
  ['N6', 'heart disease', { 'heart.disease': true }],
  ['N7', 'a clotting disorder', { 'clotting.disorder': true }],
];

export const homeNotes: readonly Note<FactId>[] = [
  ...stricter.map(
    ([row, what, when]): Note<FactId> => ({
      id: `${row}-guideline`,
      when,
      with: ['specialist-review'],
      says: `${row}, ${what}: the seed page excludes; a guideline would allow home if otherwise low risk.`,
      because: [
        cite(
          'ash-2020-tx',
          'home treatment',
          'Home is suggested for uncomplicated DVT; these conditions do not exclude by themselves.',
          'verified',
        ),
        cite('rcem-dvt', 'disposition', 'Most people with DVT are suitable as outpatients.', 'verified'),
        design('D1', 'The engine follows the stricter page, and says so.'),
      ],
    }),
  ),
  {
    id: 'platelets-below-50',
    when: { platelets: { below: 50 } },
    says: 'Platelets under 50: haematology before the next dose.',
    because: design('H3', 'Under 50 a haematologist is asked before the next dose.'),
  },
  {
    id: 'platelets-75-to-99',
    when: { all: [{ platelets: { atLeast: 75 } }, { platelets: { below: 100 } }] },
    says: 'Platelets of 75 to 99: full blood count again within 7 days.',
    because: design('C14', 'From 50 to 99 the count is repeated within 7 days; exactly 75 is no exclusion.'),
  },
  {
    id: 'no-heparin',
    when: { 'heparin-induced-thrombocytopenia.documented': true },
    says: 'No heparin and no LMWH, whatever the place.',
    because: cite('hestia-2011', 'HIT', 'Documented HIT: no heparin.', 'verified'),
  },
  {
    id: 'not-yet-accepted',
    when: { 'home.accepted-by-physician': false },
    with: ['home'],
    says: 'M6: no physician has accepted it yet; the plan stays a draft.',
    because: cite('seed-bass', 'home treatment may be considered', 'A physician decides.', 'verified'),
  },
  {
    id: 'more-contacts',
    when: {
      any: [
        { age: { atLeast: 75 } },
        { 'living-alone': true },
        { 'kidney.disease': true },
        { 'body-weight.below-50-or-above-120': true },
        { 'cancer.active': true },
      ],
    },
    with: ['home', 'specialist-review'],
    says: 'Higher risk: two more contacts, on days 5 and 10.',
    because: design(
      '7.1 overlay',
      'Age from 75, living alone, clearance under 50, weight under 50 or above 120, or cancer.',
    ),
  },
];
