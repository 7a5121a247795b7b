/**
 * How long we wait after each attempt that came to nothing, in seconds. After the last one nobody tries again: the message stands
 * on the board, and a person calls. Urgent words must not lie in a queue while everybody believes them told: ten minutes in all.
 */
export const retrySteps = {
  urgent: [15, 30, 60, 120, 300],
  ordinary: [60, 300, 900, 3600, 4 * 3600, 12 * 3600],
} as const;

/** Seconds until the next attempt; null where the last one was it. A provider that asks for longer gets it, if there is time. */
export function secondsToNext(
  attempts: number,
  { isUrgent, asked }: { readonly isUrgent: boolean; readonly asked: number | null },
): number | null {
  const steps: readonly number[] = isUrgent ? retrySteps.urgent : retrySteps.ordinary;
  const step = steps[attempts - 1];
  if (step === undefined) return null;
  const wait = Math.max(step, asked ?? 0);
  return wait > Math.max(...steps) ? null : wait;
}
