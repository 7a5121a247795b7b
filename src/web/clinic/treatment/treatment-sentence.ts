import type { Temporal } from 'temporal-polyfill';
import { eventSentences as words } from '../../../knowledge/words/clinic-events.ts';
import { treatmentWords } from '../../../knowledge/words/clinic-treatment.ts';
import type { TreatmentEvent } from '../../../pathway/treatment/evolve-treatment.ts';
import { fill, fillParts } from '../fill-words.ts';
import { meaningOf, outcomeTitle } from '../rule-words.ts';
import type { Names, Visit } from '../visit.ts';
import { calendarDay, dayAndTime } from '../when.ts';
import { slotText } from './slot-text.ts';

type Telling = { readonly visit: Visit; readonly names: Names };

/** What happened to a confirmed DVT, as a sentence of the record. */
export function treatmentSentence(event: TreatmentEvent, { visit, names }: Telling): string {
  const { place, desk } = visit;
  const { catalogue } = desk.rules;
  const at = (instant: Temporal.Instant | null): string | null =>
    instant === null ? null : dayAndTime(instant, place);
  const on = (day: string | null): string | null => (day === null ? null : calendarDay(day, place.region));
  const ruled = (outcome: string): string => outcomeTitle(catalogue, { table: 'home-or-hospital', outcome });

  switch (event.type) {
    case 'place-proposed': {
      const { outcome, floor } = event.proposal;
      return outcome === null
        ? fill(words['place-undecided'], { outcome: ruled(floor ?? 'incomplete') })
        : fill(words[event.type], { outcome: ruled(outcome) });
    }
    case 'place-decided':
      return fillParts(words[event.type], {
        physician: event.physician,
        place: treatmentWords.places[event.place],
        against: ruled(event.against),
        override: event.override?.reason,
        plan: event.planOfCare,
        firstContactAt: at(event.firstContactAt),
        second: event.needsSecond ? words.waitsForSecond : null,
      });
    case 'place-confirmed':
      return fill(words[event.type], { name: event.name });
    case 'regimen-prescribed':
      return fillParts(words[event.type], {
        prescriber: event.prescriber,
        phases: event.regimen.phases
          .map(({ says, from }) => `${says}, ${treatmentWords.from} ${slotText(from, place.region)}`)
          .join('; '),
        replaces: event.replaces?.reason,
        stale: event.stale.length === 0 ? null : event.stale.map((id) => meaningOf(catalogue, id)).join('; '),
      });
    case 'first-dose-taken':
      return fill(words[event.type], { doseAt: dayAndTime(event.doseAt, place), how: event.how });
    case 'dispensed':
      return fillParts(words[event.type], {
        dispensedAt: at(event.dispensedAt),
        dispenser: event.dispenser,
        medicine: event.medicine,
        strength: event.strength,
        count: String(event.count),
        lastsUntilOn: on(event.lastsUntilOn),
      });
    case 'two-strengths-settled':
      return fill(words[event.type], { outcome: words.outcomes[event.outcome], note: event.note });
    case 'step-confirmed':
      return fill(words[event.type], {
        step: slotText(event.step, place.region),
        who: treatmentWords.confirmers[event.who],
        how: event.how,
      });
    case 'doses-reported':
      return fillParts(words[event.type], {
        from: slotText(event.from, place.region),
        to: slotText(event.to, place.region),
        missed: countText(event.missed),
        doubled: countText(event.doubled),
        wrongStrength:
          event.wrongStrength === null
            ? treatmentWords.notKnown
            : event.wrongStrength
              ? treatmentWords.yes
              : treatmentWords.no,
        note: event.note === '' ? null : event.note,
      });
    case 'doses-answered':
      return fill(words[event.type], { decision: event.decision });
    case 'review-booked':
      return fillParts(words[event.type], {
        reviewAt: at(event.reviewAt),
        where: event.where,
        outsideReason: event.outsideReason,
      });
    case 'review-given-up':
      return fillParts(words[event.type][event.because], { note: event.note });
    case 'review-recorded':
      return fillParts(words[event.type], {
        physician: event.physician,
        decision: treatmentWords.decisions[event.decision],
        reason: event.reason,
        unknown:
          event.unknown.length === 0
            ? null
            : event.unknown
                .map((id) => {
                  const why = event.sheet?.reasons[id];
                  const name = meaningOf(catalogue, id).replace(/^Recorded at this review: /, '');
                  return why === undefined ? name : `${name} (${why})`;
                })
                .join('; '),
        nextReviewOn: on(event.nextReviewOn),
        ownWords: event.sheet?.ownWords.replaceAll(/[“”"]/g, ''),
        override: event.sheet?.override?.reason,
      });
    case 'treatment-stop-ordered':
      return fill(words[event.type], {
        physician: event.physician,
        confirmBeforeAt: dayAndTime(event.confirmBeforeAt, place),
        reason: event.reason,
      });
    case 'treatment-stop-confirmed':
      return fill(words[event.type], {
        how: words.hows[event.how],
        lastDoseOn: calendarDay(event.lastDoseOn, place.region),
        saidBack: event.saidBack,
      });
    case 'sent-to-hospital':
      return fill(words[event.type], { where: event.where, receiver: event.receiver, reason: event.reason });
    case 'hospital-answered':
      return fill(words[event.type], { what: event.what, askAgainAt: dayAndTime(event.askAgainAt, place) });
    case 'taken-back-from-hospital':
      return fill(words[event.type], { fromWhom: event.fromWhom, summary: event.summary });
    case 'treatment-failed':
      return fill(words[event.type], { what: event.what });
    case 'treatment-held':
      return fill(words[event.type], {
        untilAt: dayAndTime(event.untilAt, place),
        physician: event.physician,
        reason: event.reason,
      });
    case 'hold-ended':
      return fill(words[event.type], { note: event.note });
    case 'hand-over-offered':
      return fill(words[event.type], { owner: names.owner(event.to), reason: event.reason });
    case 'hand-over-answered':
      return fill(words[event.isAccepted ? 'hand-over-accepted' : 'hand-over-declined'], {
        owner: names.owner(event.to),
        reason: event.reason,
      });
  }
}

const countText = (count: number | null): string =>
  count === null ? treatmentWords.notKnown : String(count);
