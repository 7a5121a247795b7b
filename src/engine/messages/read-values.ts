import { Temporal } from 'temporal-polyfill';
import type { ArgumentKind, MessageDefinition } from '../../knowledge/words/messages/message-types.ts';
import { type MessageId, messages } from '../../knowledge/words/messages/messages.ts';
import type { ArgumentValue } from './argument-values.ts';

export type ReadValues =
  | { readonly ok: true; readonly values: Readonly<Record<string, ArgumentValue>> }
  | { readonly ok: false; readonly problem: string };

/** Reads the values of a message as an outbox keeps them, as texts. Says which is wrong, and never its content. */
export function readMessageValues(id: MessageId, stored: Readonly<Record<string, string>>): ReadValues {
  const { arguments: kinds }: MessageDefinition = messages[id];
  const values: Record<string, ArgumentValue> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const value = readValue(kind, stored[name] ?? '');
    if (value === null) return { ok: false, problem: `${id}: ${name} is not a ${kind}, or is missing` };
    values[name] = value;
  }
  return { ok: true, values };
}

function readValue(kind: ArgumentKind, text: string): ArgumentValue | null {
  switch (kind) {
    case 'date':
      return parsed(() => Temporal.PlainDate.from(text));
    case 'moment':
      return parsed(() => Temporal.ZonedDateTime.from(text));
    case 'strength':
    case 'count': {
      const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
      return number > 0 && (kind === 'strength' || Number.isInteger(number)) ? number : null;
    }
    case 'phone':
    case 'drug':
    case 'name':
    case 'address':
    case 'code':
      return text.trim() === '' ? null : text;
  }
}

/** Temporal throws on a text that is no date; here that is an expected answer. */
function parsed<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
