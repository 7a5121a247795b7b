import { cite } from '../../sources.ts';
import { emergencyNet } from './emergency-net.ts';
import type { MessageDefinition } from './message-types.ts';

const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');
const stopPack = cite(
  'nice-ng158',
  'stopping anticoagulation',
  'Written advice on signs of recurrence, direct contact details and out-of-hours contacts.',
  'memory',
);
const decidedBySomebody = ours(
  'stopping',
  'Only a clinician stops a blood thinner: the message names who decided and carries the agreed word, so that a false message is known.',
);

/** Stopping: always somebody’s decision, named, with the word agreed at the start. */
export const stopMessages = {
  'stop.interim': {
    kind: 'stop',
    to: 'person',
    arguments: { drug: 'drug', decidedBy: 'name', word: 'code', phone: 'phone' },
    parts: {
      decided: { arguments: ['decidedBy', 'word'] },
      stop: { arguments: ['drug'], tells: ['take-no-more'] },
      others: { tells: ['keep-others'] },
      confirm: { arguments: ['phone'], tells: ['confirm-stopped', 'call-us'] },
    },
    because: [
      cite('nice-ng158', '1.1.6', 'After a negative scan interim anticoagulation is stopped.', 'verified'),
      decidedBySomebody,
    ],
  },
  'stop.read-back': {
    kind: 'stop',
    to: 'person',
    arguments: { drug: 'drug', decidedBy: 'name', word: 'code', phone: 'phone' },
    parts: {
      missing: { arguments: ['drug', 'decidedBy', 'word'], tells: ['take-no-more'] },
      confirm: { arguments: ['phone'], tells: ['confirm-stopped', 'call-us'] },
      next: { tells: ['we-call', 'same-day'] },
    },
    because: ours(
      'stop, read-back',
      'No answer by 18:00 is a call by staff; the person says it in their own words.',
    ),
  },
  'stop.end-of-treatment': {
    kind: 'stop',
    to: 'person',
    arguments: { drug: 'drug', lastDoseOn: 'date', decidedBy: 'name', word: 'code', phone: 'phone' },
    parts: {
      decided: { arguments: ['decidedBy', 'word'] },
      last: { arguments: ['drug', 'lastDoseOn'], tells: ['take-no-more'] },
      confirm: { arguments: ['phone'], tells: ['confirm-stopped', 'call-us'] },
    },
    because: [stopPack, decidedBySomebody],
  },
  'stop.afterwards': {
    kind: 'stop',
    to: 'person',
    arguments: { phone: 'phone' },
    parts: {
      emergency: emergencyNet,
      signs: { arguments: ['phone'], tells: ['swelling-or-pain', 'call-us', 'same-day'] },
      closed: { tells: ['call-advice-line'] },
      later: { numbers: ['4'] },
    },
    because: [
      stopPack,
      cite(
        'virchow-design',
        'stopping, future risk',
        'Prevention is planned before surgery, long travel and pregnancy.',
        'memory',
      ),
    ],
  },
} as const satisfies Record<string, MessageDefinition>;
