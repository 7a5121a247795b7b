import { cite } from '../../sources.ts';
import { emergencyNet } from './emergency-net.ts';
import type { MessageDefinition } from './message-types.ts';

const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');

const promise = { arguments: ['by'], tells: ['we-call'] } as const;
const callBack = { by: 'moment', phone: 'phone' } as const;

const inrNeedsCall = [
  cite(
    'bsh-warfarin-2011',
    'reversal',
    'INR of 5.0 or more, or bleeding at any INR: warfarin is withheld; above 8.0 or with bleeding, vitamin K is decided on. A head injury on warfarin is seen in hospital.',
    'memory',
  ),
  ours(
    'warfarin, INR 5.0 or more',
    'A clinician calls before the next dose: within the hour, at once above 8.0 or with bleeding; no dose of vitamin K is shown.',
  ),
] as const;

/** Somebody at the clinic must act on an answer. What to do in an emergency always comes first. */
export const escalationMessages = {
  'escalation.emergency': {
    kind: 'escalation',
    to: 'person',
    arguments: {},
    parts: {
      call: { tells: ['call-emergency', 'do-not-wait'] },
      drive: { tells: ['do-not-drive'] },
      say: { tells: ['say-blood-thinner'] },
      confirm: { tells: ['confirm-called'] },
    },
    because: [
      cite('seed-bass', 'risks', 'New chest pain or breathlessness: emergency care at once.', 'verified'),
      cite('nhs-dvt', 'when to call 999', '999 or A&E, and do not drive yourself.', 'verified'),
      ours('check-ins, escalation', 'The emergency text comes before everything else.'),
    ],
  },
  'escalation.emergency-department': {
    kind: 'escalation',
    to: 'person',
    arguments: {},
    parts: {
      go: { tells: ['emergency-room', 'do-not-wait', 'do-not-drive'] },
      ifNot: { tells: ['call-emergency'] },
      say: { tells: ['say-blood-thinner'] },
      confirm: { tells: ['confirm-there'] },
    },
    because: [
      cite('seed-bass', 'risks', 'Sudden leg swelling: emergency care at once.', 'verified'),
      ours('check-ins, escalation', 'The emergency text comes before everything else.'),
    ],
  },
  'escalation.did-you-call': {
    kind: 'escalation',
    to: 'person',
    arguments: {},
    parts: {
      call: { tells: ['call-emergency', 'do-not-wait'] },
      confirm: { tells: ['confirm-called', 'we-call'] },
    },
    because: ours(
      'check-ins, silence after a red answer',
      'No "I have called" after a red answer: staff call at once, and emergency services after 20 minutes.',
    ),
  },
  'escalation.15-minutes': {
    kind: 'escalation',
    to: 'person',
    arguments: callBack,
    parts: {
      ifSo: { tells: ['call-emergency', 'do-not-wait'] },
      promise,
      ifNot: { arguments: ['phone'], tells: ['call-us', 'emergency-room', 'do-not-drive'] },
    },
    because: ours(
      'check-ins, escalation',
      '"Don’t know" to a red flag: if it could be yes, call; a call back in 15 minutes.',
    ),
  },
  'escalation.1-hour': {
    kind: 'escalation',
    to: 'person',
    arguments: callBack,
    parts: {
      emergency: emergencyNet,
      promise,
      ifNot: { arguments: ['phone'], tells: ['call-us', 'emergency-room', 'do-not-drive'] },
    },
    because: ours(
      'check-ins, escalation',
      'A clinician calls within 1 hour; at the limit the person goes to hospital.',
    ),
  },
  'escalation.4-hours': {
    kind: 'escalation',
    to: 'person',
    arguments: callBack,
    parts: {
      emergency: emergencyNet,
      promise,
      ifNot: { arguments: ['phone'], tells: ['call-us', 'emergency-room', 'do-not-drive'] },
    },
    because: ours(
      'check-ins, escalation',
      'A call within 4 hours; at the limit the person goes to hospital.',
    ),
  },
  'escalation.same-day': {
    kind: 'escalation',
    to: 'person',
    arguments: callBack,
    parts: {
      emergency: emergencyNet,
      promise,
      ifNot: { arguments: ['phone'], tells: ['call-us', 'call-advice-line'] },
    },
    because: ours('check-ins, escalation', 'A call the same day; then one level up.'),
  },
  'escalation.24-hours': {
    kind: 'escalation',
    to: 'person',
    arguments: callBack,
    parts: {
      emergency: emergencyNet,
      promise,
      ifNot: { arguments: ['phone'], tells: ['call-us', 'call-advice-line'] },
    },
    because: ours('check-ins, escalation', 'A call within 24 hours; then one level up.'),
  },
  'escalation.out-of-hours': {
    kind: 'escalation',
    to: 'person',
    arguments: { opensAt: 'moment', phone: 'phone' },
    parts: {
      emergency: emergencyNet,
      closed: { arguments: ['opensAt'] },
      meanwhile: { tells: ['call-advice-line', 'do-not-stop'] },
      later: { arguments: ['phone'], tells: ['call-us'] },
    },
    because: ours(
      'out of hours',
      'The screen says plainly that nobody is on duty, after the numbers that always answer.',
    ),
  },
  'escalation.no-answer-from-us': {
    kind: 'escalation',
    to: 'person',
    arguments: { phone: 'phone' },
    parts: {
      emergency: emergencyNet,
      nobody: { tells: [] },
      meanwhile: { tells: ['call-advice-line', 'do-not-stop'] },
      later: { arguments: ['phone'], tells: ['call-us'] },
    },
    because: ours(
      'out of hours',
      'Nobody is on duty and no opening is known, or an answer was not read in time: said plainly, after the numbers that always answer.',
    ),
  },
  'inr.high': {
    kind: 'escalation',
    to: 'person',
    arguments: { by: 'moment', phone: 'phone' },
    parts: {
      emergency: emergencyNet,
      head: { tells: ['head-injury'] },
      promise: { arguments: ['by'], drugs: ['warfarin'], tells: ['we-call', 'no-warfarin-until'] },
      ifNot: { arguments: ['phone'], tells: ['call-us', 'emergency-room', 'do-not-drive'] },
    },
    because: inrNeedsCall,
  },
  // Without the number of the clinic: nobody would answer it, and a clinic that has none says this too.
  'inr.high-nobody-here': {
    kind: 'escalation',
    to: 'person',
    arguments: {},
    parts: {
      emergency: emergencyNet,
      head: { tells: ['head-injury'] },
      nobody: { tells: [] },
      call: { tells: ['call-advice-line', 'emergency-room', 'do-not-drive'] },
      dose: { drugs: ['warfarin'], tells: ['no-warfarin-until'] },
    },
    because: [
      ...inrNeedsCall,
      ours(
        'out of hours',
        'Where nobody is on duty that is said plainly, after the numbers that always answer.',
      ),
    ],
  },
} as const satisfies Record<string, MessageDefinition>;
