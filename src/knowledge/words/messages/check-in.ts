import { cite } from '../../sources.ts';
import { emergencyNet } from './emergency-net.ts';
import type { MessageDefinition } from './message-types.ts';

const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** Asking how the person is, and asking again when nothing comes. */
export const checkInMessages = {
  'check-in.invitation': {
    kind: 'check-in',
    to: 'person',
    arguments: { by: 'moment', link: 'address', phone: 'phone' },
    parts: {
      ask: { arguments: ['by'], tells: ['answer-check-in'] },
      how: { arguments: ['link', 'phone'], tells: ['call-us'], notBy: { phone: ['link'] } },
      emergency: emergencyNet,
    },
    because: ours(
      'check-ins, schedule',
      'A check-in falls due by 10:00 local time, so that calls come by day.',
    ),
  },
  'check-in.reminder': {
    kind: 'check-in',
    to: 'person',
    arguments: { dueAt: 'moment', link: 'address', phone: 'phone' },
    parts: {
      emergency: emergencyNet,
      missing: { arguments: ['dueAt'], tells: ['answer-check-in'] },
      how: { arguments: ['link', 'phone'], tells: ['call-us'], notBy: { phone: ['link'] } },
      next: { tells: ['we-call'] },
    },
    because: ours('check-ins, silence', 'No answer is never "well": it is asked again, then staff call.'),
  },
  'silence.second-channel': {
    kind: 'silence',
    to: 'person',
    arguments: { dueAt: 'moment', callAt: 'moment', phone: 'phone' },
    parts: {
      emergency: emergencyNet,
      missing: { arguments: ['dueAt'] },
      next: { arguments: ['callAt', 'phone'], tells: ['we-call', 'call-us'] },
    },
    because: ours('check-ins, silence', 'A second channel, then two calls by staff.'),
  },
  'silence.named-contact': {
    kind: 'silence',
    to: 'named-contact',
    arguments: { clinic: 'name', phone: 'phone' },
    parts: {
      emergency: { tells: ['call-emergency', 'do-not-wait', 'breathless', 'faint', 'bleeding'] },
      ask: { arguments: ['clinic', 'phone'], tells: ['ask-to-call'] },
    },
    because: ours(
      'check-ins, silence',
      'The named contact is called after the staff calls, and is told nothing about the illness.',
    ),
  },
  'silence.undelivered': {
    kind: 'silence',
    to: 'person',
    arguments: { phone: 'phone' },
    parts: {
      emergency: emergencyNet,
      failed: { tells: [] },
      check: { arguments: ['phone'], tells: ['call-us', 'check-number'] },
    },
    because: ours(
      'check-ins, silence',
      'A message that bounced is a task for staff, and is told by another way.',
    ),
  },
} as const satisfies Record<string, MessageDefinition>;
