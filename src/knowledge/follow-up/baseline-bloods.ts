import type { FactId } from '../facts.ts';
import type { LadderTable, Row } from '../rule-types.ts';
import { cite } from '../sources.ts';

const ours = (says: string) => cite('virchow-design', '8.1', says, 'memory');
const actOn = (id: string, when: Row<FactId>['when'], says: string): Row<FactId> => ({
  id,
  when,
  then: 'bloods-act',
  because: ours(says),
});

/** Baseline bloods before or beside the first dose, which never waits for them. */
export const baselineBloods: LadderTable<FactId> = {
  id: 'baseline-bloods',
  policy: 'most-urgent',
  title: 'Baseline bloods',
  asks: 'Does a baseline result ask for action?',
  ladder: ['bloods-act', 'bloods-nothing-to-act-on'],
  outcomes: {
    'bloods-act': {
      title: 'A baseline result to act on, or still missing',
      actions: ['A prescriber looks within 24 hours: dose, choice, cause', 'The first dose does not wait'],
      dueHours: 24,
    },
    'bloods-nothing-to-act-on': {
      title: 'Nothing to act on',
      actions: ['File; test again by the table of intervals'],
    },
  },
  rows: [
    actOn('haemoglobin', { haemoglobin: { below: 100 } }, 'Haemoglobin under 100 g/L.'),
    actOn('haemoglobin-fell', { 'haemoglobin.fell': true }, 'A fall of haemoglobin.'),
    actOn('platelets', { platelets: { below: 100 } }, 'Platelets under 100.'),
    actOn('creatinine-clearance', { 'creatinine-clearance': { below: 50 } }, 'Clearance under 50 mL/min.'),
    actOn(
      'alanine-aminotransferase',
      { 'alanine-aminotransferase.above-twice-limit': true },
      'ALT above twice the upper limit: labels of apixaban and dabigatran ask for caution.',
    ),
    actOn('inr', { inr: { above: 1.5 } }, 'INR above 1.5 without a vitamin K antagonist.'),
    {
      id: 'nothing',
      when: {
        all: [
          {
            haemoglobin: { atLeast: 100 },
            'haemoglobin.fell': false,
            platelets: { atLeast: 100 },
            'creatinine-clearance': { atLeast: 50 },
            'alanine-aminotransferase.above-twice-limit': false,
            inr: { atMost: 1.5 },
          },
        ],
      },
      then: 'bloods-nothing-to-act-on',
      because: ours('Every result known, and none to act on.'),
    },
  ],
  whenNoRow: { id: 'no-row', then: 'bloods-act', because: ours('A prescriber looks.') },
  floorWhileUnknown: {
    then: 'bloods-act',
    because: cite(
      'nice-ng158',
      'baseline bloods',
      'Full blood count, kidney and liver function, PT and APTT; acted on within 24 hours.',
      'verified',
    ),
  },
  mayLower: [],
  worry: {},
  places: [],
  onlyAlone: ['bloods-nothing-to-act-on'],
};
