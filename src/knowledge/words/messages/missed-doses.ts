import { cite } from '../../sources.ts';
import { emergencyNet } from './emergency-net.ts';
import { bothLabels } from './label-citations.ts';
import type { MessageDefinition } from './message-types.ts';

const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');
const atAStep = ours(
  'around a step',
  'Once a dose is due only that dose and its strength is taken; a missed one is lost, never added.',
);

const phone = { phone: 'phone' } as const;
/** When a missed dose becomes a call: two in the first, strong days; one once-daily dose in 21 days; two in a row later. */
const callAfterTwo = { numbers: ['2'], arguments: ['phone'], tells: ['call-us'] } as const;
const callEarlyAfterOne = { numbers: ['21', '1', '2'], arguments: ['phone'], tells: ['call-us'] } as const;

/** By drug and phase, as each label says, with what the table of answers adds. */
export const missedDoseMessages = {
  'missed-dose.apixaban-first-days': {
    kind: 'missed-dose',
    to: 'person',
    arguments: phone,
    parts: {
      emergency: emergencyNet,
      take: { numbers: ['10'], drugs: ['apixaban'], tells: ['take-when-remembered', 'twice-daily'] },
      step: { numbers: ['5', '10'], tells: ['do-not-double'] },
      call: callAfterTwo,
    },
    because: [
      ...bothLabels(
        'apixaban',
        'missed dose',
        'At once, then twice a day as before; no doubling.',
        'verified',
      ),
      atAStep,
    ],
  },
  'missed-dose.apixaban': {
    kind: 'missed-dose',
    to: 'person',
    arguments: phone,
    parts: {
      emergency: emergencyNet,
      take: { drugs: ['apixaban'], tells: ['take-when-remembered', 'twice-daily'] },
      never: { tells: ['do-not-double'] },
      call: callAfterTwo,
    },
    because: [
      ...bothLabels(
        'apixaban',
        'missed dose',
        'At once, then twice a day as before; no doubling.',
        'verified',
      ),
      atAStep,
    ],
  },
  'missed-dose.rivaroxaban-twice-daily': {
    kind: 'missed-dose',
    to: 'person',
    arguments: phone,
    parts: {
      emergency: emergencyNet,
      take: {
        numbers: ['15', '2', '30'],
        drugs: ['rivaroxaban'],
        tells: ['take-when-remembered', 'same-day'],
      },
      never: { numbers: ['15', '20'], tells: ['never-both'] },
      call: callAfterTwo,
    },
    because: [
      ...bothLabels(
        'rivaroxaban',
        'missed dose',
        'In the twice-daily phase up to 30 mg that day, two together if need be.',
        'verified',
      ),
      atAStep,
    ],
  },
  'missed-dose.rivaroxaban-once-daily': {
    kind: 'missed-dose',
    to: 'person',
    arguments: phone,
    parts: {
      emergency: emergencyNet,
      take: { drugs: ['rivaroxaban'], tells: ['take-when-remembered', 'same-day', 'skip-dose'] },
      never: { tells: ['do-not-double'] },
      call: callAfterTwo,
    },
    because: [
      ...bothLabels('rivaroxaban', 'missed dose', 'At once the same day; not doubled the next.', 'verified'),
      atAStep,
    ],
  },
  'missed-dose.edoxaban': {
    kind: 'missed-dose',
    to: 'person',
    arguments: phone,
    parts: {
      emergency: emergencyNet,
      take: { drugs: ['edoxaban'], tells: ['take-when-remembered', 'same-day', 'skip-dose'] },
      never: { tells: ['do-not-double'] },
      call: callEarlyAfterOne,
    },
    because: [
      ...bothLabels(
        'edoxaban',
        'missed dose',
        'At once the same day; next day as usual; never doubled.',
        'verified',
      ),
      atAStep,
    ],
  },
  'missed-dose.dabigatran': {
    kind: 'missed-dose',
    to: 'person',
    arguments: phone,
    parts: {
      emergency: emergencyNet,
      take: { numbers: ['6'], drugs: ['dabigatran'], tells: ['take-when-remembered', 'skip-dose'] },
      never: { tells: ['do-not-double'] },
      call: callAfterTwo,
    },
    because: bothLabels(
      'dabigatran',
      'missed dose',
      'If 6 hours or more are left to the next, else skip; never doubled.',
      'memory',
    ),
  },
  'missed-dose.warfarin': {
    kind: 'missed-dose',
    to: 'person',
    arguments: phone,
    parts: {
      emergency: emergencyNet,
      take: { drugs: ['warfarin'], tells: ['take-when-remembered', 'skip-dose'] },
      never: { tells: ['do-not-double'] },
      call: { arguments: ['phone'], tells: ['call-us'] },
    },
    because: cite(
      'warfarin-labels',
      'missed dose',
      'By midnight, else skip and write it down; the INR clinic is told.',
      'memory',
    ),
  },
  'missed-dose.injection-once-daily': {
    kind: 'missed-dose',
    to: 'person',
    arguments: { drug: 'drug', phone: 'phone' },
    parts: {
      emergency: emergencyNet,
      take: { arguments: ['drug'], tells: ['take-when-remembered', 'same-day', 'skip-dose'] },
      never: { tells: ['do-not-double'] },
      call: callEarlyAfterOne,
    },
    because: cite(
      'virchow-design',
      'missed injection',
      'The same day, else skip; never doubled; one missed in 21 days is a call.',
      'memory',
    ),
  },
  'missed-dose.injection-twice-daily': {
    kind: 'missed-dose',
    to: 'person',
    arguments: { drug: 'drug', phone: 'phone' },
    parts: {
      emergency: emergencyNet,
      take: { numbers: ['6'], arguments: ['drug'], tells: ['take-when-remembered', 'skip-dose'] },
      never: { tells: ['do-not-double'] },
      call: { arguments: ['phone'], tells: ['call-us'] },
    },
    because: ours(
      'missed injection',
      'Twice a day: if 6 hours or more are left to the next, else skip and call.',
    ),
  },
} as const satisfies Record<string, MessageDefinition>;
