import type { FactId } from '../../facts.ts';
import type { Row } from '../../rule-types.ts';
import { design, no, yes } from './findings.ts';

/** What a pharmacist or prescriber looks at: doses, supply, other medicines. */
export const doseRows: readonly Row<FactId>[] = [
  {
    id: 'missed-one',
    when: { 'check-in.doses-missed': { atLeast: 1 } },
    then: 'missed-dose-text',
    because: design('q6', 'One missed dose: the text of its label, at once.'),
  },
  {
    id: 'missed-more',
    when: {
      any: [
        { 'check-in.doses-missed': { atLeast: 1 }, 'check-in.doses-missed-in-loading': { atLeast: 2 } },
        {
          'check-in.doses-missed': { atLeast: 1 },
          'treatment.once-daily-or-injection': true,
          'treatment.day': { atMost: 21 },
        },
        { 'check-in.doses-missed': { atLeast: 2 }, 'check-in.doses-missed-in-a-row': { atLeast: 2 } },
      ],
    },
    then: 'missed-doses-4-hours',
    because: design(
      'q6',
      'Two doses in all in the loading phase, one daily dose or injection up to day 21, or two in a row later.',
    ),
  },
  {
    id: 'extra-dose',
    when: yes('check-in.extra-dose'),
    then: 'extra-dose-1-hour',
    because: design(
      'q6',
      'Too much, two strengths, two anticoagulants or the medicine of someone else; not known counts as yes.',
    ),
  },
  {
    id: 'vomited-loading',
    when: { all: [yes('check-in.vomited-after-dose'), { 'treatment.in-loading': true }] },
    then: 'vomited-1-hour',
    because: design('q6', 'Vomited after a dose of the loading phase: the pharmacist within the hour.'),
  },
  {
    id: 'vomited-later',
    when: { all: [yes('check-in.vomited-after-dose'), { 'treatment.in-loading': false }] },
    then: 'vomited-4-hours',
    because: design('q6', 'Vomited after a dose, past the loading phase.'),
  },
  {
    id: 'no-next-dose',
    when: no('check-in.next-dose-in-hand'),
    then: 'supply-4-hours',
    because: design('q14', 'The next dose is not in hand: urgent supply before it is due.'),
  },
  {
    id: 'supply',
    when: no('check-in.supply-7-days'),
    then: 'supply-same-day',
    because: design('q14', 'Doses are left but not for 7 days: the same day, bank holidays too.'),
  },
  {
    id: 'food',
    when: { 'check-in.food': 'without-food' },
    then: 'food-24-hours',
    because: design('q6', 'Rivaroxaban 15 or 20 mg without food is taken up badly.'),
  },
  {
    id: 'new-medicine',
    when: { 'check-in.new-medicine': ['interacting', 'not-looked-up', 'unsure'] },
    then: 'new-medicine-same-day',
    because: design(
      'q10',
      'A new medicine that interacts, or that nobody has looked up: before the next dose. An unknown name is never "no interaction".',
    ),
  },
];
