import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import { isObject } from '../engine/reading.ts';
import type { AuditEntry } from '../pathway/ports.ts';
import type { Feedback, FeedbackRead } from '../pathway/safety/feedback-types.ts';
import type { SafetyChange } from '../pathway/safety/safety-ports.ts';
import { type SafetyCase, type SafetyEvent, safetyStates } from '../pathway/safety/safety-types.ts';
import { decode } from './codec.ts';

export const readFeedback = (text: string): Feedback => readAs(text, isFeedback, 'feedback');
export const readSafetyCase = (text: string): SafetyCase => readAs(text, isSafetyCase, 'a safety case');
export const readSafetyEvent = (text: string): SafetyEvent =>
  readAs(text, isSafetyEvent, 'an event of a safety case');
export const readReads = (text: string): readonly FeedbackRead[] => readAs(text, areReads, 'readers');

function readAs<T>(text: string, is: (value: unknown) => value is T, what: string): T {
  const value = decode(text);
  assert(is(value), `a row that should hold ${what} holds something else`);
  return value;
}

const isFeedback = (value: unknown): value is Feedback =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  typeof value['what'] === 'string' &&
  Array.isArray(value['signs']) &&
  isObject(value['by']) &&
  value['receivedAt'] instanceof Temporal.Instant;

/** A state that this version does not know is nothing to show as another one. */
const isSafetyCase = (value: unknown): value is SafetyCase =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  typeof value['sequence'] === 'number' &&
  safetyStates.some((state) => state === value['state']) &&
  isObject(value['origin']) &&
  isObject(value['told']) &&
  Array.isArray(value['asked']) &&
  value['openedAt'] instanceof Temporal.Instant;

const isSafetyEvent = (value: unknown): value is SafetyEvent =>
  isObject(value) &&
  typeof value['type'] === 'string' &&
  value['at'] instanceof Temporal.Instant &&
  isObject(value['by']);

const areReads = (value: unknown): value is readonly FeedbackRead[] =>
  Array.isArray(value) &&
  value.every(
    (each) => isObject(each) && typeof each['userId'] === 'string' && each['at'] instanceof Temporal.Instant,
  );

/** What no caller may ask for, whichever store it is. */
export function assertSoundSafety({ feedback, safetyCase }: SafetyChange): void {
  assert(feedback !== null || safetyCase !== null, 'a change changes something');
  if (safetyCase === null) return;
  const { after, events, expectedSequence } = safetyCase;
  assert(
    events.length > 0 && after.sequence === expectedSequence + events.length,
    'a case is as far as its events',
  );
}

/** What the audit says of it: acts and ids, and nothing of what somebody wrote. */
export function auditOf({ stamp, feedback, safetyCase }: SafetyChange): readonly AuditEntry[] {
  const said: AuditEntry[] = [];
  if (feedback !== null)
    said.push({
      stamp,
      action: 'feedback.receive',
      subject: { kind: 'feedback', id: feedback.id },
      detail: safetyCase === null ? {} : { safetyCaseId: safetyCase.after.id },
    });
  if (safetyCase !== null)
    for (const [index, { type, at, by }] of safetyCase.events.entries())
      said.push({
        stamp: { at, by },
        action: type,
        subject: { kind: 'safety-case', id: safetyCase.after.id },
        detail: { sequence: String(safetyCase.expectedSequence + index + 1) },
      });
  return said;
}

/** Of the case, or of the feedback that opened none. */
export const subjectOf = ({ feedback, safetyCase }: SafetyChange): string => {
  const id = feedback?.id ?? safetyCase?.after.id;
  assert(id, 'a change changes something');
  return id;
};
