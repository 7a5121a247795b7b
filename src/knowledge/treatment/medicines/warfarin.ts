import { cite } from '../../sources.ts';
import type { Medicine } from '../medicine-types.ts';
import { design, statement } from './shared-statements.ts';

export const warfarin: Medicine = {
  id: 'warfarin',
  name: 'warfarin',
  regions: ['uk', 'us'],
  route: 'oral',
  form: 'tablet',
  decision: 'anticoagulant.warfarin',
  dosing: [
    {
      decision: 'anticoagulant.warfarin',
      schedules: Object.fromEntries(
        ['usable', 'caution', 'specialist'].map((outcome) => [
          outcome,
          {
            phases: [
              {
                id: 'treatment',
                dose: { kind: 'by-clinician', says: 'dose by a clinician; target INR 2.5, range 2.0 to 3.0' },
                timesADay: 1,
                food: 'either',
                because: design('G5', 'Software never doses warfarin.'),
              },
            ],
          },
        ]),
      ),
    },
  ],
  overlaps: true,
  slot: 'evening',
  codes: [
    { system: 'rxnorm', code: '11289', status: 'verified' },
    { system: 'atc', code: 'B01AA03', status: 'memory' },
    { system: 'snomed', code: '372756006', status: 'memory' },
  ],
  statements: [
    statement(
      'contraindications',
      'contraindications',
      'Pregnancy, above all weeks 6 to 12 and near term; haemorrhagic stroke; severe uncontrolled hypertension; major surgery within 72 hours with bleeding risk; within 48 hours after birth; where the INR cannot be followed.',
      cite('warfarin-labels', 'contraindications', 'As listed.', 'memory'),
    ),
    statement(
      'monitoring',
      'monitoring',
      'INR; blood count, liver and kidneys each year.',
      cite('warfarin-labels', 'monitoring', 'As listed.', 'memory'),
    ),
    statement(
      'change',
      'monitoring',
      'Another brand or strength, illness with poor eating, diarrhoea, a change in alcohol, stopping smoking or a new medicine: INR in 3 to 7 days.',
      cite('warfarin-labels', 'monitoring', 'What changes the INR.', 'memory'),
    ),
    statement(
      'side-effects',
      'side-effects',
      'Bleeding, hair loss, dying skin on days 3 to 8, purple toes.',
      cite('warfarin-labels', 'adverse reactions', 'As listed.', 'memory'),
    ),
    statement(
      'diet',
      'diet',
      'A steady intake of vitamin K, and of alcohol.',
      cite('warfarin-labels', 'information', 'Vitamin K antagonists alone.', 'memory'),
    ),
    statement(
      'missed',
      'missed-dose',
      'Take it if remembered by midnight, otherwise leave it out, write it down and tell the INR clinic; never double.',
      cite('warfarin-labels', 'information', 'Missed dose.', 'memory'),
    ),
    statement(
      'time',
      'course',
      'The same time each evening.',
      cite('warfarin-labels', 'dosage', 'Evening.', 'memory'),
    ),
    statement('liquid', 'crushing', 'There is a liquid.', design('3.11', 'Cannot swallow.')),
    statement(
      'reversal',
      'reversal',
      'Vitamin K; four-factor prothrombin complex.',
      cite('warfarin-labels', 'overdose', 'As listed.', 'memory'),
    ),
  ],
};
