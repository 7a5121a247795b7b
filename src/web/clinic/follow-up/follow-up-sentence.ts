import { eventSentences as words } from '../../../knowledge/words/clinic-events.ts';
import { followUpWords } from '../../../knowledge/words/clinic-follow-up.ts';
import type { FollowUpEvent } from '../../../pathway/follow-up/evolve-follow-up.ts';
import type { VillaltaScore } from '../../../pathway/follow-up/follow-up-types.ts';
import { fill, fillParts } from '../fill-words.ts';
import type { Visit } from '../visit.ts';
import { calendarDay, dayAndTime } from '../when.ts';

/** What followed treatment, or stood in its place, as a sentence of the record. */
export function followUpSentence(event: FollowUpEvent, { visit }: { readonly visit: Visit }): string {
  const { place } = visit;
  switch (event.type) {
    case 'villalta-recorded':
      return fillParts(words[event.type], {
        leg: followUpWords.legs[event.leg],
        scoredOn: calendarDay(event.scoredOn, place.region),
        score: scoreText(event),
        class: severityText(event),
        ulcer: event.ulcer === true ? followUpWords.ulcer : null,
        clinician: event.clinician,
      });
    case 'villalta-answered':
      return fill(words[event.type], { decision: event.decision });
    case 'stop-step-done':
      return fillParts(words[event.type], {
        step: followUpWords.steps[event.step],
        note: event.note,
        symptoms:
          event.symptoms === null
            ? null
            : event.symptoms
              ? followUpWords.symptomsYes
              : followUpWords.symptomsNo,
      });
    case 'surveillance-started':
      return fillParts(words[event.type], {
        physician: event.physician,
        reason: /[.!?]$/.test(event.reason) ? event.reason : `${event.reason}.`,
        override: event.override?.reason,
        scansOn: event.scansOn.map((day) => calendarDay(day, place.region)).join(', '),
      });
    case 'superficial-decided':
      return fillParts(words[event.type], {
        course: followUpWords.courses[event.course],
        physician: event.physician,
        medicine: event.medicine,
        untilOn: event.untilOn === null ? null : calendarDay(event.untilOn, place.region),
        followedBy: event.followedBy,
        override: event.override?.reason,
        note: event.note === '' ? null : event.note,
      });
    case 'surveillance-scanned':
      return fillParts(words[event.type], {
        performedAt: dayAndTime(event.performedAt, place),
        result: followUpWords.results[event.result],
        note: event.note === '' ? null : event.note,
      });
  }
}

export const scoreText = ({ interval: [min, max] }: Pick<VillaltaScore, 'interval'>): string =>
  min === max ? String(min) : `${min} to ${max}`;

const severities: Readonly<Record<string, string>> = followUpWords.severities;
export const severityText = ({ class: classed }: Pick<VillaltaScore, 'class'>): string =>
  severities[classed ?? 'open'] ?? classed ?? '';
