import { cite } from '../../sources.ts';
import { emergencyNet } from './emergency-net.ts';
import type { MessageDefinition } from './message-types.ts';

const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');

const details = { at: 'moment', place: 'name', where: 'name', phone: 'phone' } as const;
const visit = {
  when: { arguments: ['at', 'place'] },
  come: { arguments: ['where'], notBy: { sms: ['where'] } },
  change: { arguments: ['phone'], tells: ['call-us'] },
  emergency: emergencyNet,
} as const;

/** About one visit. None says what it is for: a text is read by whoever holds the telephone. */
export const appointmentMessages = {
  'appointment.booked': {
    kind: 'appointment',
    to: 'person',
    arguments: details,
    parts: visit,
    because: ours('appointment messages', 'When, where, what to bring, and how to change it.'),
  },
  'appointment.moved': {
    kind: 'appointment-change',
    to: 'person',
    arguments: details,
    parts: visit,
    because: ours('appointment messages', 'The new time, and that the earlier one is over.'),
  },
  'appointment.cancelled': {
    kind: 'appointment-change',
    to: 'person',
    arguments: { at: 'moment', phone: 'phone' },
    parts: {
      when: { arguments: ['at'] },
      change: { arguments: ['phone'], tells: ['call-us'] },
      emergency: emergencyNet,
    },
    because: ours('appointment messages', 'Which one is off, and whom to ring who did not ask for it.'),
  },
  'appointment.reminder': {
    kind: 'appointment',
    to: 'person',
    arguments: details,
    parts: visit,
    because: ours('appointment messages', 'The day before, with the same details.'),
  },
} as const satisfies Record<string, MessageDefinition>;
