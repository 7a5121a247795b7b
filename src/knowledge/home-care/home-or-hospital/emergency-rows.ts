import type { FactId } from '../../facts.ts';
import type { Row } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { bass, design } from './because.ts';

/** E1 to E4, H8 and H12: whatever else is known or missing. */
export const emergencyRows: readonly Row<FactId>[] = [
  {
    id: 'E1',
    when: { 'emergency.possible-pe': true },
    then: 'emergency',
    because: [
      bass('risks', 'New chest pain or shortness of breath: emergency care at once.'),
      design(
        'E1',
        'Figures that count as unexplained while no cause is recorded; 25 breaths a minute or a systolic pressure under 90 whatever the cause.',
      ),
    ],
  },
  {
    id: 'E2',
    when: { 'emergency.limb': true },
    then: 'emergency',
    because: [
      cite('statpearls-pad', 'phlegmasia', 'A threatened limb is a vascular emergency.', 'verified'),
      design(
        'E2',
        'Blue, white, cold or pulseless, blistering, or tense with feeling or movement lost: emergency.',
      ),
    ],
  },
  {
    id: 'E3',
    when: { 'emergency.bleeding-or-head': true },
    then: 'emergency',
    because: design(
      'E3',
      'Major or unstoppable bleeding, bleeding of unknown severity, a new neurological deficit, or a head injury on an anticoagulant: emergency.',
    ),
  },
  {
    id: 'E4',
    when: { any: [{ 'oxygen-or-circulation.failing': true }, { 'limb.threatened': true }] },
    then: 'emergency',
    because: design('E4', 'H8 and H12 are emergencies like E1 to E3.'),
  },
  {
    id: 'H8',
    when: { 'limb.threatened': true },
    then: 'emergency',
    because: cite('ash-2020-tx', 'home treatment', 'Limb-threatening DVT is not for home.', 'verified'),
  },
  {
    id: 'H12',
    when: { 'oxygen-or-circulation.failing': true },
    then: 'emergency',
    because: cite(
      'hestia-2011',
      'oxygen, unstable',
      'Oxygen needed to stay above 90 %, or unstable circulation (systolic under 100 with heart rate above 100, or intensive care): not an outpatient.',
      'verified',
    ),
  },
];
