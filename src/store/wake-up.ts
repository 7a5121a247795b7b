import { Temporal } from 'temporal-polyfill';
import type { DueAlarm } from '../pathway/ports.ts';

export type MessageToDeliver = { readonly organisationId: string; readonly id: string };
export type WakeUp =
  | { readonly kind: 'alarm'; readonly alarm: DueAlarm }
  | { readonly kind: 'message'; readonly message: MessageToDeliver };

/** As a job carries it: identifiers and a time, nothing about a person. */
export function writeWakeUp(wakeUp: WakeUp): Record<string, string> {
  if (wakeUp.kind === 'message') {
    const { organisationId, id } = wakeUp.message;
    return { kind: 'message', organisationId, id };
  }
  const { organisationId, episodeId, item, phase, ringAt } = wakeUp.alarm;
  return { kind: 'alarm', organisationId, episodeId, item, phase, ringAt: ringAt.toString() };
}

/** Null for a job that is none of ours. */
export function readWakeUp(data: unknown): WakeUp | null {
  if (!isTexts(data)) return null;
  const { kind, organisationId, id, episodeId, item, phase, ringAt } = data;
  if (organisationId === undefined) return null;
  if (kind === 'message') return id === undefined ? null : { kind, message: { organisationId, id } };
  if (kind !== 'alarm' || episodeId === undefined || item === undefined || ringAt === undefined) return null;
  if (phase !== 'soon' && phase !== 'due' && phase !== 'again') return null;
  return {
    kind,
    alarm: { organisationId, episodeId, item, phase, ringAt: Temporal.Instant.from(ringAt) },
  };
}

function isTexts(value: unknown): value is Readonly<Record<string, string | undefined>> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((each) => typeof each === 'string');
}
