import { cite } from '../sources.ts';

/**
 * What a reply by text means, by the message that it answers. The whole text is one of these words, or a person reads it: "called
 * my sister" is not "called".
 */
export const replyWords = {
  emergency: {
    answersTo: ['escalation.emergency', 'escalation.emergency-department', 'escalation.did-you-call'],
    words: { called: 'called', there: 'there' },
  },
  coverStop: { answersTo: ['person.stop-cover'], words: { stopped: 'stopped' } },
  because: cite(
    'virchow-design',
    'check-ins, replies by text',
    'A reply is read by machine only where it is exactly what the message asked for; anything else goes to a person.',
    'design',
  ),
} as const;
