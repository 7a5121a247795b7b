import { cite } from '../../sources.ts';
import type { Medicine, Schedule } from '../medicine-types.ts';
import { reversalByPcc, statement, statementsOfEveryDoac } from './shared-statements.ts';

const label = cite('smpc-edoxaban', '4.2', '60 mg, or 30 mg, once daily.', 'verified');

const onceDaily = (strengthMg: number): Schedule => ({
  phases: [
    {
      id: 'treatment',
      dose: { kind: 'units', strengthMg, count: 1 },
      timesADay: 1,
      food: 'either',
      because: label,
    },
  ],
});

export const edoxaban: Medicine = {
  id: 'edoxaban',
  name: 'edoxaban',
  regions: ['uk', 'us'],
  route: 'oral',
  form: 'tablet',
  decision: 'anticoagulant.edoxaban',
  dosing: [{ decision: 'dose.edoxaban', schedules: { '60': onceDaily(60), '30': onceDaily(30) } }],
  leadIn: {
    leastDays: 5,
    mostDays: { us: 10 },
    because: cite('smpc-edoxaban', '4.2', '5 days or more of a parenteral agent, not together.', 'verified'),
  },
  followsKidneys: true,
  codes: [
    { system: 'rxnorm', code: '1599538', status: 'memory', unsure: true },
    { system: 'atc', code: 'B01AF03', status: 'verified' },
    { system: 'snomed', code: '712778008', status: 'verified' },
    { system: 'dm+d', code: '775732007', status: 'verified' },
  ],
  statements: [
    ...statementsOfEveryDoac,
    statement('food', 'food', 'With or without food.', cite('smpc-edoxaban', '4.2', 'Either.', 'verified')),
    statement(
      'missed',
      'missed-dose',
      'Take it at once the same day, the next day as usual; never double.',
      cite('smpc-edoxaban', '4.2', 'Missed dose.', 'verified'),
    ),
    statement(
      'crushing',
      'crushing',
      'May be crushed.',
      cite('sps-doac', 'swallowing difficulties', 'Yes.', 'verified'),
    ),
    statement(
      'kidneys',
      'kidneys',
      '15 to 50 mL/min: 30 mg. Below 15: not recommended. Above 95: no rule for a DVT.',
      cite('smpc-edoxaban', '4.2', 'Renal impairment.', 'verified'),
    ),
    statement(
      'liver',
      'liver',
      'Child-Pugh A and B: caution (US: B not recommended); C: no. Liver tests where treatment goes on for more than a year.',
      cite('smpc-edoxaban', '4.2', 'Hepatic impairment.', 'memory'),
    ),
    statement('weight', 'weight', '60 kg or less: 30 mg.', label),
    statement(
      'extended',
      'course',
      'No reduced dose for the long term: 60 or 30 mg goes on.',
      cite('smpc-edoxaban', '4.2', 'Duration.', 'memory'),
    ),
    statement(
      'hypertension',
      'contraindications',
      'Severe uncontrolled hypertension.',
      cite('smpc-edoxaban', '4.3', 'Contraindicated.', 'memory'),
      ['uk'],
    ),
    statement(
      'rash',
      'side-effects',
      'Rash, raised liver tests.',
      cite('smpc-edoxaban', '4.8', 'Common.', 'memory'),
    ),
    ...reversalByPcc(false),
  ],
};
