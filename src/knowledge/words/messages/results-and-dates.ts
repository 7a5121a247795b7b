import { cite } from '../../sources.ts';
import { emergencyNet } from './emergency-net.ts';
import type { MessageDefinition } from './message-types.ts';

const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** Results, scans, reviews and supply: things with a date. */
export const resultAndDateMessages = {
  'result.negative': {
    kind: 'result',
    to: 'person',
    arguments: { testedOn: 'date', lookAgainOn: 'date', phone: 'phone' },
    parts: {
      result: { arguments: ['testedOn'] },
      back: { arguments: ['phone'], tells: ['swelling-or-pain', 'call-us', 'same-day', 'call-advice-line'] },
      again: { arguments: ['lookAgainOn'] },
      emergency: emergencyNet,
    },
    because: [
      cite(
        'nice-ng158',
        '1.1, DVT excluded',
        'What it looks like, and when and where to come back.',
        'verified',
      ),
      ours('closing, safety net', 'A day by which somebody looks again.'),
    ],
  },
  'repeat-scan.reminder': {
    kind: 'appointment',
    to: 'person',
    arguments: { scanAt: 'moment', place: 'name', phone: 'phone' },
    parts: {
      when: { arguments: ['scanAt', 'place'], tells: ['do-not-miss'] },
      without: { tells: ['no-blood-thinner-until', 'keep-others'] },
      cannot: { arguments: ['phone'], tells: ['call-us', 'same-day'] },
      emergency: emergencyNet,
    },
    because: cite(
      'nice-ng158',
      '1.1.6',
      'A repeat scan 6 to 8 days later, without anticoagulation in between.',
      'verified',
    ),
  },
  'supply.running-out': {
    kind: 'supply',
    to: 'person',
    arguments: { drug: 'drug', runsOutOn: 'date', phone: 'phone' },
    parts: {
      out: { arguments: ['drug', 'runsOutOn'], tells: ['get-more', 'do-not-stop'] },
      cannot: { arguments: ['phone'], tells: ['call-us', 'call-advice-line'] },
    },
    because: ours(
      'supply',
      'The next dose is never missing: urgent supply by pharmacy, advice line or hospital.',
    ),
  },
  'supply.cover-gap': {
    kind: 'supply',
    to: 'person',
    arguments: { drug: 'drug', runsOutOn: 'date', scanAt: 'moment', phone: 'phone' },
    parts: {
      gap: { arguments: ['drug', 'runsOutOn', 'scanAt'] },
      keep: { tells: ['do-not-stop'] },
      next: { arguments: ['phone'], tells: ['we-call', 'call-us'] },
    },
    because: ours('cover gap', 'Cover that ends before the scan is told to the person too.'),
  },
  'review.due': {
    kind: 'appointment',
    to: 'person',
    arguments: { drug: 'drug', reviewOn: 'date', phone: 'phone' },
    parts: {
      due: { arguments: ['reviewOn', 'phone'], tells: ['call-us'] },
      keep: { arguments: ['drug'], tells: ['keep-taking', 'do-not-stop'] },
    },
    because: ours(
      'review',
      'A date that passes is not an order to stop: treatment goes on until somebody decides.',
    ),
  },
  'inr.test-due': {
    kind: 'appointment',
    to: 'person',
    arguments: { testOn: 'date', place: 'name', phone: 'phone' },
    parts: {
      when: { arguments: ['testOn', 'place'], drugs: ['warfarin'], tells: ['do-not-miss'] },
      cannot: { arguments: ['phone'], tells: ['call-us', 'same-day'] },
    },
    because: ours('warfarin, tests', 'An overdue INR is reminded after a day and called after three.'),
  },
  'inr.overdue': {
    kind: 'appointment',
    to: 'person',
    arguments: { dueOn: 'date', phone: 'phone' },
    parts: {
      emergency: emergencyNet,
      overdue: { arguments: ['dueOn', 'phone'], drugs: ['warfarin'], tells: ['call-us', 'same-day'] },
      keep: { tells: ['do-not-stop'] },
    },
    because: ours('warfarin, tests', 'An overdue INR is reminded after a day and called after three.'),
  },
  'red-flags': {
    kind: 'safety',
    to: 'person',
    arguments: {},
    parts: {
      emergency: {
        numbers: ['10'],
        tells: [
          'call-emergency',
          'breathless',
          'chest-pain',
          'faint',
          'cough-blood',
          'limb-colour',
          'bleeding',
          'black-stool',
          'head-injury',
          'stroke-signs',
        ],
      },
      keep: { tells: ['do-not-stop'] },
    },
    because: [
      cite('nhs-dvt', 'when to call 999', 'Signs of a clot in the lung.', 'verified'),
      cite('seed-bass', 'risks', 'New chest pain or breathlessness: emergency care at once.', 'verified'),
      cite(
        'hospital-anticoagulant-leaflets',
        'when to call 999',
        'Major bleeding and head injury are emergencies.',
        'verified',
      ),
      ours('triage T1', 'Any one sign suffices.'),
    ],
  },
  'same-day-signs': {
    kind: 'safety',
    to: 'person',
    arguments: { phone: 'phone' },
    parts: {
      emergency: emergencyNet,
      sudden: { tells: ['emergency-room', 'do-not-drive'] },
      sameDay: {
        arguments: ['phone'],
        tells: ['swelling-or-pain', 'call-us', 'same-day', 'call-advice-line'],
      },
    },
    because: [
      cite('seed-bass', 'risks', 'Sudden leg swelling: emergency care.', 'verified'),
      cite('nhs-dvt', 'when to see a GP', 'New or worse: the same day.', 'verified'),
      ours(
        'check-ins, escalation',
        'During treatment sudden swelling is an emergency in both regions, as the US page says.',
      ),
    ],
  },
} as const satisfies Record<string, MessageDefinition>;
