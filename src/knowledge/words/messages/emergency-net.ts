import type { Carried } from './message-types.ts';

/**
 * What every message that is not itself an emergency says at once: whom to call, for which signs, and not to wait for
 * us. Any one sign is enough, since some pages join two of them with "and".
 */
export const emergencyNet = {
  tells: ['call-emergency', 'do-not-wait', 'breathless', 'chest-pain', 'faint', 'cough-blood', 'bleeding'],
} as const satisfies Carried;
