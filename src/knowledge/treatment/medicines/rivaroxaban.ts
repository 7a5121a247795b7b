import { cite } from '../../sources.ts';
import type { Medicine, PhaseRule } from '../medicine-types.ts';
import { reducedNotFor, reversalByPcc, statement, statementsOfEveryDoac } from './shared-statements.ts';

const label = cite('smpc-rivaroxaban', '4.2', '15 mg for 21 days, 20 mg; 10 mg after 6 months.', 'verified');

const loading: PhaseRule = {
  id: 'loading',
  dose: { kind: 'units', strengthMg: 15, count: 1 },
  timesADay: 2,
  doses: 42,
  food: 'with-food',
  because: label,
};
const onceDaily = (id: PhaseRule['id'], strengthMg: number): PhaseRule => ({
  id,
  dose: { kind: 'units', strengthMg, count: 1 },
  timesADay: 1,
  food: strengthMg > 10 ? 'with-food' : 'either',
  because: label,
});

export const rivaroxaban: Medicine = {
  id: 'rivaroxaban',
  name: 'rivaroxaban',
  regions: ['uk', 'us'],
  route: 'oral',
  form: 'tablet',
  decision: 'anticoagulant.rivaroxaban',
  dosing: [
    {
      decision: 'dose.rivaroxaban',
      schedules: {
        usual: { phases: [loading, onceDaily('treatment', 20)], extended: onceDaily('extended', 10) },
        'usual-or-15': {
          phases: [loading, onceDaily('treatment', 20)],
          choices: { '20': onceDaily('treatment', 20), '15': onceDaily('treatment', 15) },
          extended: onceDaily('extended', 10),
        },
      },
    },
  ],
  followsKidneys: true,
  reducedNotFor,
  codes: [
    { system: 'rxnorm', code: '1114195', status: 'verified', unsure: true },
    { system: 'atc', code: 'B01AF01', status: 'memory' },
    { system: 'snomed', code: '442031002', status: 'verified' },
    { system: 'dm+d', code: '777455008', status: 'verified' },
  ],
  statements: [
    ...statementsOfEveryDoac,
    statement(
      'food',
      'food',
      '15 and 20 mg with food; 10 mg either way.',
      cite('smpc-rivaroxaban', '4.2', 'Food.', 'verified'),
    ),
    statement(
      'missed-twice-daily',
      'missed-dose',
      'Days of 15 mg twice daily: take it at once, to reach 30 mg that day; two tablets of 15 mg may be taken together, on the same date only.',
      cite('smpc-rivaroxaban', '4.2', 'Missed dose, first 21 days.', 'verified'),
    ),
    statement(
      'missed-once-daily',
      'missed-dose',
      'Days of one dose: take it at once the same day; never double the next day.',
      cite('smpc-rivaroxaban', '4.2', 'Missed dose, once daily.', 'verified'),
    ),
    statement(
      'missed-last-15',
      'missed-dose',
      'The last 15 mg, missed on the morning of an evening change: take it if the 20 mg is 6 hours away or more, otherwise leave it out. Never 15 and 20 mg together.',
      cite('virchow-design', '3.3', 'Around a change of strength.', 'design'),
    ),
    statement(
      'crushing',
      'crushing',
      'May be crushed in apple purée, then food; not by a tube that ends below the stomach. There is a liquid.',
      cite('smpc-rivaroxaban', '4.2', 'Crushing.', 'verified'),
    ),
    statement(
      'kidneys-uk',
      'kidneys',
      '15 to 49 mL/min: consider 15 mg once daily where bleeding outweighs recurrence; 15 to 29 caution; below 15 not recommended.',
      cite('smpc-rivaroxaban', '4.2', 'Renal impairment.', 'verified'),
      ['uk'],
    ),
    statement(
      'kidneys-us',
      'kidneys',
      'No change of dose; 15 to 29 mL/min limited data; below 15 avoid.',
      cite('fda-rivaroxaban', 'renal impairment', 'No adjustment.', 'verified'),
      ['us'],
    ),
    statement(
      'liver',
      'liver',
      'Child-Pugh B or C, or any hepatic coagulopathy: no.',
      cite('smpc-rivaroxaban', '4.3', 'Contraindicated.', 'memory'),
    ),
    statement(
      'rash',
      'warning',
      'Stop at the first sign of a severe rash and call.',
      cite('smpc-rivaroxaban', '4.4', 'Stevens-Johnson syndrome, DRESS.', 'verified'),
    ),
    statement(
      'dizziness',
      'side-effects',
      'Dizziness, indigestion, bleeding from the womb.',
      cite('smpc-rivaroxaban', '4.8', 'Common.', 'memory'),
    ),
    ...reversalByPcc(true),
  ],
};
