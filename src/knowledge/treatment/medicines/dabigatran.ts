import { cite } from '../../sources.ts';
import type { Medicine, PhaseRule } from '../medicine-types.ts';
import { statement, statementsOfEveryDoac } from './shared-statements.ts';

const label = cite('smpc-dabigatran', '4.2', '150 mg, or 110 mg, twice daily.', 'verified');

const twiceDaily = (strengthMg: number): PhaseRule => ({
  id: 'treatment',
  dose: { kind: 'units', strengthMg, count: 1 },
  timesADay: 2,
  food: 'either',
  because: label,
});

export const dabigatran: Medicine = {
  id: 'dabigatran',
  name: 'dabigatran etexilate',
  regions: ['uk', 'us'],
  route: 'oral',
  form: 'capsule',
  decision: 'anticoagulant.dabigatran',
  dosing: [
    {
      decision: 'dose.dabigatran',
      schedules: {
        '150': { phases: [twiceDaily(150)] },
        '110': { phases: [twiceDaily(110)] },
        '150-or-110': {
          phases: [twiceDaily(150)],
          choices: { '150': twiceDaily(150), '110': twiceDaily(110) },
          choiceNeeded: true,
        },
      },
    },
  ],
  leadIn: {
    leastDays: 5,
    mostDays: { us: 10 },
    because: cite('smpc-dabigatran', '4.2', '5 days or more of a parenteral agent.', 'verified'),
  },
  followsKidneys: true,
  codes: [
    { system: 'rxnorm', code: '1037042', status: 'verified' },
    { system: 'atc', code: 'B01AE07', status: 'memory' },
    { system: 'snomed', code: '698871007', status: 'verified' },
    { system: 'snomed', code: '700029008', status: 'memory', unsure: true },
    { system: 'dm+d', code: '13568411000001103', status: 'verified' },
  ],
  statements: [
    ...statementsOfEveryDoac,
    statement(
      'food',
      'food',
      'With or without food; a full glass of water helps against indigestion.',
      cite('smpc-dabigatran', '4.2', 'Either.', 'memory'),
    ),
    statement(
      'missed',
      'missed-dose',
      'It may be taken if the next is 6 hours away or more, otherwise leave it out; never double.',
      cite('smpc-dabigatran', '4.2', 'Missed dose.', 'memory'),
    ),
    statement(
      'crushing',
      'crushing',
      'Swallow the capsule whole, never open or chew it. Keep it in its pack (US: the bottle lasts 4 months once opened).',
      cite('sps-doac', 'swallowing difficulties', 'Never opened.', 'verified'),
    ),
    statement(
      'kidneys-uk',
      'kidneys',
      'Below 30 mL/min: contraindicated. Consider 110 mg from 30 to 50. Kidneys each year; sooner over 75 or with kidney disease.',
      cite('smpc-dabigatran', '4.3', 'Below 30 mL/min.', 'verified'),
      ['uk'],
    ),
    statement(
      'kidneys-us',
      'kidneys',
      '30 mL/min or below: no recommendation. Below 50 with an inhibitor of P-gp: avoid.',
      cite('fda-dabigatran', 'dosage', 'Renal impairment.', 'verified'),
      ['us'],
    ),
    statement(
      'weight',
      'weight',
      'Below 50 or above 110 kg: limited data, close surveillance.',
      cite('smpc-dabigatran', '4.2', 'Weight.', 'verified'),
      ['uk'],
    ),
    statement(
      'dyspepsia',
      'side-effects',
      'Indigestion: call the prescriber, do not stop.',
      cite('smpc-dabigatran', '4.8', 'Common.', 'verified'),
    ),
    statement(
      'reversal',
      'reversal',
      'Idarucizumab 5 g into a vein (twice 2.5 g); dialysis is possible.',
      cite('smpc-dabigatran', '4.9', 'Reversal.', 'memory'),
    ),
    statement(
      'to-parenteral',
      'switching',
      'To an injected agent: wait 12 hours.',
      cite('smpc-dabigatran', '4.2', 'Switching, VTE treatment.', 'memory'),
    ),
  ],
};
