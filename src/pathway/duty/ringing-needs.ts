import type { Temporal } from 'temporal-polyfill';
import { onCallRules, type RingingNeed } from '../../knowledge/duty/on-call.ts';
import { clinicMessages } from '../../knowledge/words/clinic-messages.ts';
import { type MessageId, messages } from '../../knowledge/words/messages/messages.ts';
import { checkInsOf } from '../check-in/check-ins-of.ts';
import { byTextWords } from '../check-in/read-reply.ts';
import { coverGap } from '../cover-due.ts';
import type { DueItem, Episode } from '../episode-types.ts';
import { plusMinutes } from '../instants.ts';

/** A need that rings a telephone, and by when somebody must have acted. */
export type Ringing = { readonly rule: RingingNeed; readonly actByAt: Temporal.Instant };

/** Null for what waits for the board. */
export function ringingOf(episode: Episode, item: DueItem): Ringing | null {
  const rule = ringingNeeds[item.kind];
  if (rule === undefined || !isMeant(rule, episode, item)) return null;
  return { rule, actByAt: actBy(rule, episode, item) };
}

const ringingNeeds: Readonly<Record<string, RingingNeed>> = onCallRules.ringing.needs;

function isMeant({ only }: RingingNeed, episode: Episode, item: DueItem): boolean {
  const which = only === undefined ? null : whichOf(episode, item);
  return only === undefined || which === null || only.includes(which);
}

/** What tells needs of one kind apart; null where it is not known. */
function whichOf(episode: Episode, { kind, key }: DueItem): string | null {
  const id = key.slice(key.indexOf('/') + 1);
  if (kind === 'act-on-inr') {
    const inr = episode.warfarin?.inrs.find(({ sequence }) => String(sequence) === id);
    return inr?.judged?.act ?? null;
  }
  const failed = checkInsOf(episode).undelivered.find(({ deliveryId }) => deliveryId === id);
  return failed === undefined ? null : subjectOf(failed.words);
}

function subjectOf(words: string): string | null {
  if (isMessage(words)) return messages[words].kind;
  return words === byTextWords || Object.hasOwn(clinicMessages, words) ? 'of-the-clinic' : null;
}

const isMessage = (words: string): words is MessageId => Object.hasOwn(messages, words);

/** A gap is told as soon as it is seen, and hurts from the end of the supply on. */
function actBy({ withinMinutes }: RingingNeed, episode: Episode, { kind, dueAt }: DueItem): Temporal.Instant {
  const gap = kind === 'cover-gap' ? coverGap(episode) : null;
  return gap?.supplyEndsAt ?? plusMinutes(dueAt, withinMinutes ?? 0);
}
