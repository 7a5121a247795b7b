import type { Temporal } from 'temporal-polyfill';
import { eventSentences as words } from '../../../knowledge/words/clinic-events.ts';
import type { Catalogue } from '../../../knowledge/catalogue.ts';
import type { CheckInEvent } from '../../../pathway/check-in/evolve-check-in.ts';
import type { RecordedFacts } from '../../../pathway/events.ts';
import { fill, fillParts } from '../fill-words.ts';
import { answerText, inOrder, meaningOf, outcomeTitle } from '../rule-words.ts';
import type { Names, Visit } from '../visit.ts';
import { dayAndTime } from '../when.ts';
import { reasonOf } from './message-title.ts';

type Telling = { readonly visit: Visit; readonly names: Names };

/** What happened while somebody was watched over at home, as a sentence of the record. */
export function checkInSentence(event: CheckInEvent, { visit, names }: Telling): string {
  const { place, desk } = visit;
  const { catalogue } = desk.rules;
  const at = (instant: Temporal.Instant): string => dayAndTime(instant, place);
  const titled = (outcome: string): string => outcomeTitle(catalogue, { table: 'check-in', outcome });

  switch (event.type) {
    case 'care-plan-agreed':
      return fillParts(words[event.type], {
        way: words.ways[event.way],
        named: event.namedContact?.name,
        taughtBack: event.taughtBack,
      });
    case 'contact-risk-judged':
      return fillParts(words[event.type], {
        risk: words.risks[`${event.highRisk}`],
        unknown:
          event.unknown.length === 0 ? null : event.unknown.map((id) => meaningOf(catalogue, id)).join('; '),
      });
    case 'check-in-asked': {
      const { day, madeBy, dueAt } = event.contact;
      const template = words[madeBy === 'staff' ? 'contact-begun' : event.type];
      return fill(template, { day: String(day), dueAt: at(dueAt) });
    }
    case 'text-question-answered':
    case 'text-not-read': {
      const [question, text] =
        event.type === 'text-not-read'
          ? [event.question, event.text]
          : [event.reply.question, event.reply.text];
      return fill(words[event.type], { question, text });
    }
    case 'check-in-answered':
      return event.checkInId === null && event.way === 'sms'
        ? fill(words['reply-received'], { freeText: event.freeText, lead: titled(event.lead) })
        : fillParts(words[event.type], {
            way: words.ways[event.way],
            lead: titled(event.lead),
            facts: notPlain(event.facts, catalogue),
            freeText: event.freeText === '' ? null : event.freeText,
          });
    case 'answer-passed-on':
      return fill(words[event.because === 'not-reached' ? 'answer-passed-on-not-reached' : event.type], {
        owner: names.owner(event.to),
        outcome: titled(event.outcome),
      });
    case 'on-call-told':
      return event.users.length === 0
        ? words['on-call-nobody']
        : fill(words[event.type], {
            dueAt: at(event.dueAt),
            users: event.users.map((id) => names.owner({ kind: 'user', id })).join(', '),
          });
    case 'on-call-not-reached':
      return fill(words[event.type], {
        user: names.owner({ kind: 'user', id: event.userId }),
        because: reasonOf(event.because),
      });
    case 'answer-limit-passed':
      return fillParts(words[event.type], {
        outcome: titled(event.outcome),
        told: event.told === null ? null : words.toldSafeWay,
      });
    case 'answer-acknowledged':
      return fillParts(words[event.type], {
        note: event.note,
        outcome: event.outcome === null ? null : titled(event.outcome),
      });
    case 'asked-whether-called':
    case 'link-sent-again':
      return words[event.type];
    case 'called-emergency':
      return fill(words[event.type], { answer: words.calledAnswers[event.answer] });
    case 'contact-attempted':
      return fill(words[event.type], {
        target: words.targets[event.target],
        reached: words.reached[`${event.isReached}`],
        note: event.note,
      });
    case 'asked-again':
      return fill(words[event.type], { callAt: at(event.callAt) });
    case 'message-undelivered':
      return fill(words[event.type], { because: reasonOf(event.because) });
    case 'undelivered-settled':
    case 'check-ins-resumed':
      return fill(words[event.type], { note: event.note });
    case 'check-ins-paused':
      return fill(words[event.type], { untilAt: at(event.untilAt), reason: event.reason });
  }
}

/** What is not a plain no: a whole set of questions would hide it. */
function notPlain(facts: RecordedFacts, catalogue: Catalogue): string | null {
  const told = inOrder(facts, catalogue).filter(([, value]) => value !== false && value !== 'none');
  const texts = told.map(
    ([fact, value]) =>
      `${meaningOf(catalogue, fact)}: ${value === null ? '' : answerText(catalogue, fact, value)}`,
  );
  return texts.length === 0 ? null : texts.join('; ');
}
