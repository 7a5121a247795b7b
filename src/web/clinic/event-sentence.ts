import type { Temporal } from 'temporal-polyfill';
import { eventSentences as words } from '../../knowledge/words/clinic-events.ts';
import { letterPageWords } from '../../knowledge/words/letters/letter-page.ts';
import { assessWords } from '../../knowledge/words/clinic-episode-forms.ts';
import { episodeWords } from '../../knowledge/words/clinic-episode.ts';
import {
  closeReasonWords,
  dueKindWords,
  extentWords,
  scanResultWords,
  sideWords,
  stateWords,
  testWords,
} from '../../knowledge/words/clinic-states.ts';
import type { Episode } from '../../pathway/episode-types.ts';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { RecordedEvent, RecordedFacts } from '../../pathway/events.ts';
import { isOfCheckIn } from '../../pathway/check-in/check-in-events.ts';
import { isOfTreatment } from '../../pathway/treatment/treatment-events.ts';
import { checkInSentence } from './check-in/check-in-sentence.ts';
import { isOfFollowUp } from '../../pathway/follow-up/follow-up-events.ts';
import { isOfWarfarin } from '../../pathway/warfarin/warfarin-events.ts';
import { isOfReferral } from '../../pathway/referrals/referral-events.ts';
import { cameText, referralSentence } from './referrals/referral-sentence.ts';
import { followUpSentence } from './follow-up/follow-up-sentence.ts';
import { warfarinSentence } from './warfarin/warfarin-sentence.ts';
import { isDueKind, sideAndLimb } from './board-rows.tsx';
import { fill, fillParts } from './fill-words.ts';
import { answerText, inOrder, meaningOf, outcomeTitle } from './rule-words.ts';
import { treatmentSentence } from './treatment/treatment-sentence.ts';
import type { Names, Visit } from './visit.ts';
import { calendarDay, dayAndTime } from './when.ts';

export type Telling = {
  readonly visit: Visit;
  readonly names: Names;
  readonly episode: Episode;
  readonly history: readonly RecordedEvent[];
};

/** One entry of the record as a sentence. Text from people is text: whoever shows it escapes it. */
export function sentenceOf(event: RecordedEvent, telling: Telling): string {
  const { visit, names } = telling;
  const { place, desk } = visit;
  const { catalogue } = desk.rules;
  const at = (instant: Temporal.Instant | null): string | null =>
    instant === null ? null : dayAndTime(instant, place);
  const test = (id: string): string => testNamed(id, telling);

  if (isOfTreatment(event)) return treatmentSentence(event, telling);
  if (isOfCheckIn(event)) return checkInSentence(event, telling);
  if (isOfWarfarin(event)) return warfarinSentence(event, telling);
  if (isOfFollowUp(event)) return followUpSentence(event, telling);
  if (isOfReferral(event)) return referralSentence(event, telling);
  switch (event.type) {
    case 'referral-received': {
      const { referrer, reason, side, limb, symptomsBeganOn, owner } = event;
      const opened = fillParts(words[event.type], {
        referrer,
        referredAt: at(event.referredAt),
        reason: withoutStop(reason),
        limb: sideAndLimb(side, limb),
        began: symptomsBeganOn === null ? null : calendarDay(symptomsBeganOn, place.region),
        owner: names.owner(owner),
      });
      return event.sent === undefined ? opened : `${opened} ${cameText(event.sent)}`;
    }
    case 'findings-recorded': {
      const facts = factTexts(event.facts, catalogue).join('; ');
      return fill(words[event.type], { facts });
    }
    case 'assessed': {
      const [min, max] = event.wells.interval;
      return fillParts(words[event.type], {
        assessedAt: at(event.assessedAt),
        wells: min === max ? String(min) : fill(assessWords.between, { min: String(min), max: String(max) }),
        class: classText(event.wells.class),
        alternative: event.alternativeDiagnosis,
      });
    }
    case 'step-proposed': {
      const { table, outcome, decisive } = event.proposal;
      if (outcome === null) return fill(words['step-undecided'], { count: String(decisive.length) });
      const template = event.flagged ? words['step-flagged'] : words['step-proposed'];
      return fill(template, { outcome: outcomeTitle(catalogue, { table, outcome }) });
    }
    case 'test-requested':
      return fillParts(words[event.type], {
        test: testWords[event.kind],
        dueAt: at(event.dueAt),
        notBeforeAt: at(event.notBeforeAt),
        override: event.override?.reason,
      });
    case 'slot-booked': {
      const { testId, place: where, breachReason } = event;
      const values = {
        test: test(testId).toLowerCase(),
        slotAt: at(event.slotAt),
        place: where,
        breach: breachReason,
      };
      return fillParts(words[event.type], values);
    }
    case 'slot-given-up': {
      const { testId, note } = event;
      return fillParts(words[event.type][event.because], { test: test(testId).toLowerCase(), note });
    }
    case 'no-show-answered':
      return fill(words[event.type], { note: event.note });
    case 'sample-taken':
      return fill(words[event.type], { sampledAt: at(event.sampledAt) });
    case 'd-dimer-resulted':
      return fillParts(words[event.type], {
        dDimer: answerText(catalogue, 'd-dimer', event.dDimer),
        sampledAt: at(event.sampledAt),
        quantitative: words.quantitative[`${event.quantitative}`],
      });
    case 'scan-resulted':
      return fill(words[event.type], {
        test: test(event.testId),
        side: sideWords[event.side],
        extent: extentWords[event.extent],
        performedAt: at(event.performedAt),
        result: scanResultWords[event.result],
      });
    case 'bloods-seen':
      return fill(words[event.type], { note: event.note });
    case 'test-not-done':
      return fillParts(words[event.type], {
        test: test(event.testId),
        reason: words.reasons[event.reason],
        note: withoutStop(event.note),
        capacity: event.capacity === null ? null : event.capacity ? episodeWords.yes : episodeWords.no,
        senior: event.senior,
      });
    case 'test-overdue':
      return fill(words[event.type], {
        test: test(event.testId),
        dueAt: at(event.dueAt),
        last: event.limit === 'last' ? words.lastLimit : '',
      });
    case 'cover-started':
      return fillParts(words[event.type], {
        medicine: withoutStop(event.medicine),
        firstDoseAt: at(event.firstDoseAt),
        supplyEndsAt: at(event.supplyEndsAt),
        bloodsTakenAt: at(event.bloodsTakenAt),
        override: event.override?.reason,
      });
    case 'supply-extended':
      return fillParts(words[event.type], { supplyEndsAt: at(event.supplyEndsAt), note: event.note });
    case 'cover-not-given':
      return fill(words[event.type], { reason: words.reasons[event.reason], note: event.note });
    case 'cover-stop-ordered':
      return fillParts(words[event.type], {
        confirmBeforeAt: at(event.confirmBeforeAt),
        reason: event.reason,
      });
    case 'cover-stop-confirmed':
      return fill(words[event.type], { how: words.hows[event.how], saidBack: event.saidBack });
    case 'person-told':
      return fill(words[event.type], { about: words.abouts[event.about], how: event.how });
    case 'worsened':
      return fill(words[event.type], { what: event.what });
    case 'diagnosis-excluded':
      return words[event.type];
    case 'diagnosis-confirmed':
      return fillParts(words[event.type], { override: event.override?.reason });
    case 'diagnosis-withdrawn':
      return fill(words[event.type], { was: stateWords[event.was] });
    case 'sent-to-emergency':
      return fill(words[event.type], { where: withoutStop(event.where), reason: event.reason });
    case 'letter-sent':
      return fill(words[event.type], {
        letter: letterPageWords.kinds[event.letter],
        to: event.to,
        way: letterPageWords.ways[event.how].toLowerCase(),
        sentAt: dayAndTime(event.sentAt, place),
      });
    case 'escalated':
      return fill(words[event.type], {
        phase: words.phases[event.phase],
        item: itemText(event.item),
        dueAt: at(event.dueAt),
      });
    case 'escalation-read':
      return fill(words[event.type], { item: itemText(event.item) });
    case 'owner-changed':
      return fillParts(words[event.type], { owner: names.owner(event.owner), reason: event.reason });
    case 'entry-voided': {
      const entry = telling.history.find(({ sequence }) => sequence === event.voidedSequence);
      return fill(words[event.type], {
        when: entry === undefined ? '' : at(entry.at),
        entry: entry === undefined ? '' : sentenceOf(entry, telling),
        reason: event.reason,
      });
    }
    case 'note-added':
      return fill(words[event.type], { text: event.text });
    case 'closed':
      return fillParts(words[event.type], {
        reason: closeReasonWords[event.reason],
        note: event.note,
        otherDiagnosis: event.otherDiagnosis,
        safetyNetOn: event.safetyNetOn === null ? null : calendarDay(event.safetyNetOn, place.region),
        handedTo: event.handedTo,
      });
    case 'reopened':
      return fill(words[event.type], { reason: event.reason });
  }
}

/** Each answer with what it means, in the order of the data dictionary. */
export const factTexts = (facts: RecordedFacts, catalogue: Catalogue): readonly string[] =>
  inOrder(facts, catalogue).map(([fact, value]) => {
    const answer = value === null ? episodeWords.notKnown : answerText(catalogue, fact, value);
    return `${meaningOf(catalogue, fact)}: ${answer}`;
  });

const withoutStop = (text: string): string => text.replace(/\.$/, '');

const isClass = (name: string): name is keyof typeof assessWords.class => name in assessWords.class;
export const classText = (name: string | null): string =>
  name === null ? episodeWords.classOpen : isClass(name) ? assessWords.class[name] : name;

/** By the request in the history, since the episode forgets a test whose request was voided. */
function testNamed(id: string, { history }: Telling): string {
  const request = history.find((each) => each.type === 'test-requested' && each.testId === id);
  return request?.type === 'test-requested' ? testWords[request.kind] : id;
}

function itemText(item: string): string {
  const [kind = ''] = item.split('/');
  return isDueKind(kind) ? dueKindWords[kind] : item;
}
