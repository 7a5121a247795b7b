import { cite } from '../../sources.ts';
import { bothLabels } from './label-citations.ts';
import type { MessageDefinition } from './message-types.ts';

const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** A dose now, and the day on which the dose changes. */
export const doseMessages = {
  'dose.reminder': {
    kind: 'dose',
    to: 'person',
    arguments: { drug: 'drug', strength: 'strength', tablets: 'count', at: 'moment', phone: 'phone' },
    parts: {
      now: { arguments: ['drug', 'strength', 'tablets', 'at'] },
      unsure: { arguments: ['phone'], tells: ['call-us', 'do-not-double'] },
    },
    because: ours(
      'dose calendar',
      'Drug, strength, number of tablets and time from the regimen alone; no free grid.',
    ),
  },
  'dose.reminder-with-food': {
    kind: 'dose',
    to: 'person',
    arguments: { drug: 'drug', strength: 'strength', tablets: 'count', at: 'moment', phone: 'phone' },
    parts: {
      now: { arguments: ['drug', 'strength', 'tablets', 'at'], tells: ['with-food'] },
      unsure: { arguments: ['phone'], tells: ['call-us', 'do-not-double'] },
    },
    because: bothLabels('rivaroxaban', 'posology', '15 mg and 20 mg are taken with food.', 'verified'),
  },
  'step-down.apixaban': {
    kind: 'dose',
    to: 'person',
    arguments: { stepAt: 'moment', phone: 'phone' },
    parts: {
      before: { numbers: ['10', '2', '5'], drugs: ['apixaban'], tells: ['twice-daily'] },
      after: { numbers: ['5', '1'], arguments: ['stepAt'], tells: ['twice-daily'] },
      never: { numbers: ['10', '5'], tells: ['never-both', 'do-not-stop'] },
      check: { numbers: ['5'], arguments: ['phone'], tells: ['call-us'] },
    },
    because: [
      ...bothLabels(
        'apixaban',
        'posology',
        '10 mg twice a day for 14 doses, then 5 mg twice a day.',
        'verified',
      ),
      ours('dose calendar', 'The change is at a slot, counted in doses: one active strength at any time.'),
    ],
  },
  'step-down.rivaroxaban': {
    kind: 'dose',
    to: 'person',
    arguments: { stepAt: 'moment', phone: 'phone' },
    parts: {
      before: { numbers: ['15'], drugs: ['rivaroxaban'], tells: ['twice-daily', 'with-food'] },
      after: { numbers: ['20'], arguments: ['stepAt'], tells: ['once-daily', 'with-food'] },
      never: { numbers: ['15', '20'], tells: ['never-both', 'do-not-stop'] },
      check: { numbers: ['20'], arguments: ['phone'], tells: ['call-us'] },
    },
    because: [
      ...bothLabels(
        'rivaroxaban',
        'posology',
        '15 mg twice a day with food for 42 doses, then 20 mg once a day with food.',
        'verified',
      ),
      ours('dose calendar', 'The change is at a slot, counted in doses: one active strength at any time.'),
    ],
  },
  'step-down-check.apixaban': {
    kind: 'dose',
    to: 'person',
    arguments: { phone: 'phone' },
    parts: {
      ask: { numbers: ['10', '5'], drugs: ['apixaban'], tells: ['twice-daily', 'confirm-changed'] },
      unsure: { arguments: ['phone'], tells: ['call-us'] },
    },
    because: ours('check-ins, day 8', 'The person confirms the change to 5 mg twice a day.'),
  },
  'step-down-check.rivaroxaban': {
    kind: 'dose',
    to: 'person',
    arguments: { phone: 'phone' },
    parts: {
      ask: {
        numbers: ['15', '20'],
        drugs: ['rivaroxaban'],
        tells: ['once-daily', 'with-food', 'confirm-changed'],
      },
      unsure: { arguments: ['phone'], tells: ['call-us'] },
    },
    because: ours('check-ins, day 22', 'The person confirms the change to 20 mg once a day with food.'),
  },
} as const satisfies Record<string, MessageDefinition>;
