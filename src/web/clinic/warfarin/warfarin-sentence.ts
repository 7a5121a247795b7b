import type { Temporal } from 'temporal-polyfill';
import { eventSentences as words } from '../../../knowledge/words/clinic-events.ts';
import { warfarinWords } from '../../../knowledge/words/clinic-warfarin.ts';
import { weekdays } from '../../../engine/weekdays.ts';
import type { Episode } from '../../../pathway/episode-types.ts';
import type { WarfarinEvent } from '../../../pathway/warfarin/evolve-warfarin.ts';
import type { MgOnWeekday } from '../../../pathway/warfarin/warfarin-types.ts';
import { fill, fillParts } from '../fill-words.ts';
import { outcomeTitle } from '../rule-words.ts';
import type { Visit } from '../visit.ts';
import { calendarDay, dayAndTime } from '../when.ts';

type Telling = { readonly visit: Visit; readonly episode: Episode };

/** What happened with warfarin, as a sentence of the record. */
export function warfarinSentence(event: WarfarinEvent, { visit, episode }: Telling): string {
  const { place, desk } = visit;
  const { catalogue } = desk.rules;
  const at = (instant: Temporal.Instant): string => dayAndTime(instant, place);
  const on = (day: string): string => calendarDay(day, place.region);
  const measured = (sequence: number): string => {
    const inr = episode.warfarin?.inrs.find((each) => each.sequence === sequence);
    return inr === undefined ? '' : at(inr.measuredAt);
  };
  switch (event.type) {
    case 'inr-target-set':
      return fill(words[event.type], {
        low: inrText(event.low),
        high: inrText(event.high),
        physician: event.physician,
        reason: event.reason,
      });
    case 'inr-recorded': {
      const { reading, origin, bleeding, headInjury } = event;
      const taken = event.taken.flatMap(({ on: day, mg }) => (mg === null ? [] : [`${mg} mg on ${on(day)}`]));
      return fillParts(words[event.type], {
        shown: reading.shown,
        measuredAt: at(event.measuredAt),
        origin: warfarinWords.origins[origin ?? 'notKnown'],
        bleeding: bleeding === null ? warfarinWords.notKnown : warfarinWords.bleedings[bleeding],
        headInjury: yesNoText(headInjury),
        taken: taken.length === 0 ? null : taken.join(', '),
      });
    }
    case 'inr-judged': {
      const { action, nextOn } = event.judgement;
      const outcome = action.outcome ?? action.floor ?? '';
      return fill(words[event.type], {
        measured: measured(event.inrSequence),
        outcome: outcomeTitle(catalogue, { table: 'inr-action', outcome }),
        nextOn: on(nextOn),
      });
    }
    case 'inr-acted':
      return fill(words[event.type], {
        measured: measured(event.inrSequence),
        what: withStop(event.what),
        clinician: event.clinician,
        reached: event.reached ? warfarinWords.reached : warfarinWords.notReached,
      });
    case 'dose-difference-settled':
      return fill(words[event.type], { how: event.how });
    case 'warfarin-week-set':
      return fillParts(words[event.type], {
        fromOn: on(event.fromOn),
        signedBy: event.signedBy,
        week: weekText(event.mgOn),
        omitOn: event.omitOn.length === 0 ? null : event.omitOn.map(on).join(', '),
        reason: withStop(event.reason),
        override: event.override?.reason,
      });
    case 'injections-stopped':
      return fillParts(words[event.type], {
        clinician: event.clinician,
        lastInjectionOn: on(event.lastInjectionOn),
        saidBack: event.saidBack,
        override: event.override?.reason,
      });
  }
}

export const yesNoText = (value: boolean | null): string =>
  value === null ? warfarinWords.notKnown : value ? warfarinWords.yes : warfarinWords.no;

/** One decimal at least, and every one that was given. */
export const inrText = (inr: number): string => (Number.isInteger(inr) ? inr.toFixed(1) : String(inr));

export const weekText = (mgOn: MgOnWeekday): string =>
  weekdays.map((day) => `${warfarinWords.weekdays[day]} ${mgOn[day]} mg`).join(', ');

const withStop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
