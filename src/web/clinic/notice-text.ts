import { Temporal } from 'temporal-polyfill';
import { noticeFallback, noticeOnItsWay, noticeToPerson } from '../../knowledge/words/clinic-board.ts';
import { type ClinicMessage, clinicMessages } from '../../knowledge/words/clinic-messages.ts';
import type { Notice } from '../../pathway/ports.ts';
import { messageTitle } from './check-in/message-title.ts';
import { fill } from './fill-words.ts';
import { dayAndTime, type Place } from './when.ts';

const messages: Readonly<Record<string, ClinicMessage>> = clinicMessages;

/** A notice in its words; instants in it are shown in the clinic's zone. Words that are not there any more are said as such. */
export function noticeText({ words, values, to }: Notice, place: Place): string {
  const message = messages[words];
  if (message === undefined) {
    const title = messageTitle(words, place.region);
    return title === words ? fill(noticeFallback, { words }) : fill(noticeOnItsWay, { title });
  }
  const shown = Object.entries(values).map(([name, value]): [string, string] => [
    name,
    name.endsWith('At') ? local(value, place) : value,
  ]);
  const says = fill(message.says, Object.fromEntries(shown));
  return to.kind === 'person' ? fill(noticeToPerson, { says }) : says;
}

export const isUrgentNotice = ({ words }: Notice): boolean => messages[words]?.isUrgent ?? true;

function local(text: string, place: Place): string {
  return /^\d{4}-\d\d-\d\dT.*Z$/.test(text) ? dayAndTime(Temporal.Instant.from(text), place) : text;
}
