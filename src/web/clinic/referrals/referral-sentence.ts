import { eventSentences as words } from '../../../knowledge/words/clinic-events.ts';
import { referralFields as fields } from '../../../knowledge/words/clinic-referrals.ts';
import type { Episode } from '../../../pathway/episode-types.ts';
import type { ReferralEvent } from '../../../pathway/referrals/evolve-referral.ts';
import type { Sent, TellingWay } from '../../../pathway/referrals/referral-types.ts';
import { fill, fillParts } from '../fill-words.ts';
import type { Visit } from '../visit.ts';
import { dayAndTime } from '../when.ts';

const way = (how: TellingWay): string => fields.ways[how].toLowerCase();
const stopped = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What came with a referral from outside, after the sentence that says what it is about. */
export const cameText = ({ source, reference, question, doneAlready }: Sent): string =>
  fillParts(words['referral-came'], {
    source: fields.sources[source],
    reference,
    question: stopped(question),
    done: doneAlready === null ? null : stopped(doneAlready),
  });

export function referralSentence(
  event: ReferralEvent,
  { visit, episode }: { readonly visit: Visit; readonly episode: Episode },
): string {
  switch (event.type) {
    case 'referral-matched':
      return words[event.type];
    case 'referral-accepted':
      return fillParts(words[event.type], { note: event.note === '' ? null : event.note });
    case 'referral-refused':
      return fill(words[event.type], {
        reason: stopped(event.reason),
        who: event.who,
        how: way(event.how),
      });
    case 'referrer-told':
      return fillParts(words[event.type], {
        who: event.who,
        how: way(event.how),
        note: event.note === '' ? null : event.note,
      });
    case 'referred-out':
      return fillParts(words[event.type], {
        to: event.to,
        receiver: event.receiver,
        urgency: fields.shortUrgencies[event.urgency],
        how: way(event.how),
        reason: stopped(event.reason),
        question: stopped(event.question),
        saidBack: event.saidBack,
        answerBeforeAt: dayAndTime(event.answerBeforeAt, visit.place),
      });
    case 'referral-answered':
      return fillParts(words[event.type], {
        to: episode.referralsOut.find(({ id }) => id === event.referralId)?.to ?? '',
        answer: fields.answered[event.answer],
        answeredAt: dayAndTime(event.answeredAt, visit.place),
        who: event.who,
        how: way(event.how),
        note: event.note === '' ? null : event.note,
      });
  }
}
