import { messageSteps } from '../knowledge/message-steps.ts';

/** How long waiting may last before somebody must hear of it. */
export type Pace = keyof typeof messageSteps;

/** Seconds until the next attempt; null where the last one was it. A provider that asks for longer gets it, if there is time. */
export function secondsToNext(
  attempts: number,
  { pace, asked }: { readonly pace: Pace; readonly asked: number | null },
): number | null {
  const steps: readonly number[] = messageSteps[pace].seconds;
  const step = steps[attempts - 1];
  if (step === undefined) return null;
  const wait = Math.max(step, asked ?? 0);
  return wait > Math.max(...steps) ? null : wait;
}
