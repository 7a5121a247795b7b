import { cite } from '../../sources.ts';
import { emergencyNet } from './emergency-net.ts';
import type { MessageDefinition } from './message-types.ts';

const ours = (says: string) => cite('virchow-design', 'own page, door', says, 'design');

/** The way to a person's own page, in two messages: neither lets anybody in without the other. */
export const companionMessages = {
  'companion.link': {
    kind: 'way-in',
    to: 'person',
    arguments: { link: 'address', phone: 'phone' },
    parts: {
      how: { arguments: ['link', 'phone'], tells: ['call-us'], notBy: { phone: ['link'] } },
      secret: {},
      emergency: emergencyNet,
    },
    because: ours('The link says nothing of the illness, and opens nothing without a code.'),
  },
  'companion.code': {
    kind: 'way-in',
    to: 'person',
    arguments: { code: 'code' },
    parts: {
      code: { arguments: ['code'] },
      life: { numbers: ['10'] },
      secret: {},
    },
    because: ours(
      'The code goes alone, to the address on record: who sees one message of two is not let in. Nobody of the clinic asks for it.',
    ),
  },
} as const satisfies Record<string, MessageDefinition>;
