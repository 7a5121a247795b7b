import type { Entry, Episode } from '../episode-types.ts';
import type { RecordedEvent } from '../events.ts';
import type { WarfarinFact } from './warfarin-events.ts';
import type { Inr, Warfarin } from './warfarin-types.ts';

export type WarfarinEvent = Extract<RecordedEvent, { type: WarfarinFact['type'] }>;

const nothingYet: Warfarin = { target: null, inrs: [], weeks: [], injectionsStopped: null };

export function evolveWarfarin(episode: Episode, event: WarfarinEvent): Episode {
  const entry: Entry = { sequence: event.sequence, at: event.at, by: event.by };
  return { ...episode, warfarin: after(episode.warfarin ?? nothingYet, event, entry) };
}

function after(warfarin: Warfarin, event: WarfarinEvent, entry: Entry): Warfarin {
  const onInr = (sequence: number, change: (inr: Inr) => Partial<Inr>): Warfarin => ({
    ...warfarin,
    inrs: warfarin.inrs.map((inr) => (inr.sequence === sequence ? { ...inr, ...change(inr) } : inr)),
  });
  switch (event.type) {
    case 'inr-target-set': {
      const { low, high, physician, reason } = event;
      return { ...warfarin, target: { ...entry, low, high, physician, reason } };
    }
    case 'inr-recorded': {
      const { reading, origin, measuredAt, bleeding, headInjury, disturbed } = event;
      const { vitaminKGiven, temporaryCause, taken } = event;
      const asked = { bleeding, headInjury, disturbed, vitaminKGiven, temporaryCause, taken };
      const inr: Inr = {
        ...entry,
        reading,
        origin,
        measuredAt,
        ...asked,
        judged: null,
        acts: [],
        settled: null,
      };
      return { ...warfarin, inrs: [...warfarin.inrs, inr] };
    }
    case 'inr-judged':
      return onInr(event.inrSequence, () => ({ judged: { ...entry, ...event.judgement } }));
    case 'inr-acted': {
      const { clinician, what, reached, vitaminKGiven } = event;
      return onInr(event.inrSequence, ({ acts }) => ({
        acts: [...acts, { ...entry, clinician, what, reached, vitaminKGiven }],
      }));
    }
    case 'dose-difference-settled':
      return onInr(event.inrSequence, () => ({ settled: { ...entry, how: event.how } }));
    case 'warfarin-week-set': {
      const { mgOn, fromOn, omitOn, signedBy, reason, override } = event;
      return {
        ...warfarin,
        weeks: [...warfarin.weeks, { ...entry, mgOn, fromOn, omitOn, signedBy, reason, override }],
      };
    }
    case 'injections-stopped': {
      const { regimenId, lastInjectionOn, clinician, saidBack, override } = event;
      return {
        ...warfarin,
        injectionsStopped: { ...entry, regimenId, lastInjectionOn, clinician, saidBack, override },
      };
    }
  }
}
