import type { Because } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import type { Medicine, PhaseRule } from '../medicine-types.ts';
import { reducedNotFor, reversalByPcc, statement, statementsOfEveryDoac } from './shared-statements.ts';

const label = cite('smpc-apixaban', '4.2', '10 mg for 7 days, 5 mg, 2.5 mg after 6 months.', 'verified');
const usHalf = cite('fda-apixaban', 'interactions', 'Half of the dose with strong inhibitors.', 'verified');

const twiceDaily = (
  id: PhaseRule['id'],
  strengthMg: number,
  count: number,
  because: Because,
  doses?: number,
): PhaseRule => ({
  id,
  dose: { kind: 'units', strengthMg, count },
  timesADay: 2,
  food: 'either',
  because,
  ...(doses === undefined ? {} : { doses }),
});

export const apixaban: Medicine = {
  id: 'apixaban',
  name: 'apixaban',
  regions: ['uk', 'us'],
  route: 'oral',
  form: 'tablet',
  decision: 'anticoagulant.apixaban',
  dosing: [
    {
      decision: 'dose.apixaban',
      schedules: {
        usual: {
          phases: [twiceDaily('loading', 5, 2, label, 14), twiceDaily('treatment', 5, 1, label)],
          extended: twiceDaily('extended', 2.5, 1, label),
        },
        half: {
          phases: [twiceDaily('loading', 5, 1, usHalf, 14), twiceDaily('treatment', 2.5, 1, usHalf)],
        },
      },
    },
  ],
  followsKidneys: true,
  reducedNotFor,
  codes: [
    { system: 'rxnorm', code: '1364430', status: 'verified' },
    { system: 'atc', code: 'B01AF02', status: 'verified' },
    { system: 'snomed', code: '698090000', status: 'verified' },
    { system: 'dm+d', code: '774624002', status: 'verified' },
  ],
  statements: [
    ...statementsOfEveryDoac,
    statement('food', 'food', 'With or without food.', cite('smpc-apixaban', '4.2', 'Either.', 'verified')),
    statement(
      'missed-uk',
      'missed-dose',
      'Take it at once, then go on twice daily; never double.',
      cite('smpc-apixaban', '4.2', 'Missed dose.', 'verified'),
      ['uk'],
    ),
    statement(
      'missed-us',
      'missed-dose',
      'Take it as soon as possible the same day, then go on twice daily; never double.',
      cite('fda-apixaban', 'dosage', 'Missed dose.', 'memory'),
      ['us'],
    ),
    statement(
      'crushing',
      'crushing',
      'May be crushed, in water, juice or apple purée, or by a stomach tube.',
      cite('smpc-apixaban', '4.2', 'Crushing.', 'memory'),
    ),
    statement(
      'kidneys-uk',
      'kidneys',
      '15 to 29 mL/min: caution, no other dose. Below 15 or dialysis: not recommended.',
      cite('smpc-apixaban', '4.2', 'Renal impairment.', 'verified'),
      ['uk'],
    ),
    statement(
      'kidneys-us',
      'kidneys',
      'No adjustment is stated; the trials left out creatinine clearance below 25 mL/min.',
      cite('fda-apixaban', 'renal impairment', 'No adjustment.', 'memory'),
      ['us'],
    ),
    statement(
      'liver',
      'liver',
      'Liver tests before the start. Child-Pugh A: caution; B: caution (US: no recommendation); C: no.',
      cite('smpc-apixaban', '4.2', 'Liver tests before the start.', 'verified'),
    ),
    statement(
      'weight',
      'weight',
      'Weight and age change no dose for a DVT.',
      cite('smpc-apixaban', '4.2', 'No adjustment in VTE.', 'verified'),
    ),
    statement('nausea', 'side-effects', 'Nausea.', cite('smpc-apixaban', '4.8', 'Common.', 'memory')),
    ...reversalByPcc(true),
  ],
};
