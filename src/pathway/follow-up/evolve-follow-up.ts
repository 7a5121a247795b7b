import type { Entry, Episode } from '../episode-types.ts';
import type { RecordedEvent } from '../events.ts';
import type { FollowUpFact } from './follow-up-events.ts';
import type { FollowUp } from './follow-up-types.ts';

export type FollowUpEvent = Extract<RecordedEvent, { type: FollowUpFact['type'] }>;

const nothingYet: FollowUp = { villaltas: [], stopSteps: [], surveillance: null };

export function evolveFollowUp(episode: Episode, event: FollowUpEvent): Episode {
  const entry: Entry = { sequence: event.sequence, at: event.at, by: event.by };
  return { ...episode, followUp: after(episode.followUp ?? nothingYet, event, entry) };
}

function after(followUp: FollowUp, event: FollowUpEvent, entry: Entry): FollowUp {
  switch (event.type) {
    case 'villalta-recorded': {
      const { leg, scoredOn, items, interval, class: classed, actOn, ulcer } = event;
      const { clinician, knowledgeVersion } = event;
      const score = { leg, scoredOn, items, interval, class: classed, actOn, ulcer };
      return {
        ...followUp,
        villaltas: [
          ...followUp.villaltas,
          { ...entry, ...score, clinician, knowledgeVersion, answered: null },
        ],
      };
    }
    case 'villalta-answered':
      return {
        ...followUp,
        villaltas: followUp.villaltas.map((each) =>
          each.sequence === event.villaltaSequence
            ? { ...each, answered: { ...entry, decision: event.decision } }
            : each,
        ),
      };
    case 'stop-step-done': {
      const { step, symptoms, note } = event;
      return { ...followUp, stopSteps: [...followUp.stopSteps, { ...entry, step, symptoms, note }] };
    }
    case 'surveillance-started': {
      const { physician, reason, override, firstScanOn, scansOn } = event;
      return {
        ...followUp,
        surveillance: { ...entry, physician, reason, override, firstScanOn, scansOn, scans: [] },
      };
    }
    case 'superficial-decided': {
      const { course, against, decisionId, knowledgeVersion, scanSequence, physician, override } = event;
      const { medicine, untilOn, followedBy, note } = event;
      const rules = { against, decisionId, knowledgeVersion, scanSequence };
      const decided = { course, physician, override, medicine, untilOn, followedBy, note };
      return { ...followUp, superficial: { ...entry, ...rules, ...decided } };
    }
    case 'surveillance-scanned': {
      const { surveillance } = followUp;
      // The entry that began it may have been voided since.
      if (surveillance === null) return followUp;
      const { performedAt, result, note } = event;
      const scans = [...surveillance.scans, { ...entry, performedAt, result, note }];
      return { ...followUp, surveillance: { ...surveillance, scans } };
    }
  }
}
