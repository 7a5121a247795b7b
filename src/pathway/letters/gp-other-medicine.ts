import { eventSentences } from '../../knowledge/words/clinic-events.ts';
import {
  gpMedicine,
  gpOtherMedicine as words,
  gpUnknown,
} from '../../knowledge/words/letters/gp-letter-words.ts';
import type { Cover, Episode } from '../episode-types.ts';
import { findingsOf } from '../facts-of-episode.ts';
import { superficialDecision, superficialScan } from '../follow-up/due-superficial.ts';
import { dayOf, isAfter } from '../instants.ts';
import { sayIn } from './gp-done.ts';
import type { LetterSources, Voice } from './letter-sources.ts';

/** Anticoagulants where no course of treatment is on record: each as it stands, and "none" only where there is none. */
export function withoutRegimen(sources: LetterSources, voice: Voice): readonly string[] {
  const { episode } = sources;
  const say = sayIn(voice);
  const isWatched = (episode.followUp?.surveillance ?? null) !== null;
  const isConfirmed = episode.diagnosis?.is === 'confirmed';
  const given = [...ofCover(sources, voice), ...ofSuperficial(sources, voice), ...own(episode, voice)];
  return [
    ...watched(episode, voice),
    ...(isConfirmed && !isWatched ? [say(gpMedicine.noneYet)] : []),
    ...(isConfirmed || isTakingOurs(sources) ? [] : [say(gpMedicine.none)]),
    ...given,
  ];
}

/** What stands beside a course of treatment. Interim cover that became part of it needs no word of its own. */
export function besideRegimen(sources: LetterSources, voice: Voice): readonly string[] {
  const { cover } = sources.episode;
  const isPart = cover.status === 'replaced' || cover.status === 'none';
  return [
    ...(isPart ? [] : ofCover(sources, voice)),
    ...ofSuperficial(sources, voice),
    ...own(sources.episode, voice),
  ];
}

function isTakingOurs({ episode }: LetterSources): boolean {
  const { status } = episode.cover;
  const decision = superficialDecision(episode);
  return status === 'running' || status === 'stop-ordered' || (decision?.medicine ?? null) !== null;
}

function ofCover({ episode: { cover }, writtenAt }: LetterSources, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  if (cover.status === 'none') return [say(words.coverNone)];
  if (cover.status === 'not-given')
    return [say(words.coverNotGiven, { reason: eventSentences.reasons[cover.reason], note: cover.note })];
  return [coverGiven(cover, isAfter(writtenAt, cover.supplyEndsAt), voice)];
}

function coverGiven(cover: Extract<Cover, { medicine: string }>, hasEnded: boolean, voice: Voice): string {
  const say = sayIn(voice);
  const given = { medicine: cover.medicine, at: voice.at(cover.firstDoseAt) };
  switch (cover.status) {
    case 'running':
      return say(hasEnded ? words.coverEnded : words.cover, {
        ...given,
        until: voice.at(cover.supplyEndsAt),
      });
    case 'stop-ordered':
      return say(words.coverStopping, {
        ...given,
        ordered: voice.at(cover.stop?.orderedAt ?? cover.at),
      });
    case 'stopped':
      return say(words.coverStopped, {
        ...given,
        stopped: voice.at(cover.stopConfirmed?.at ?? cover.at),
      });
    case 'replaced':
      return say(words.coverReplaced, given);
  }
}

/** What was decided of a clot in a superficial vein. As a DVT it is treated by the regimen, which says it. */
function ofSuperficial({ episode, writtenAt }: LetterSources, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  const decision = superficialDecision(episode);
  if (decision === null)
    return superficialScan(episode) === undefined || episode.diagnosis?.is === 'confirmed'
      ? []
      : [say(words.undecided)];
  const { course, medicine, untilOn, followedBy } = decision;
  if (course === 'as-dvt') return [];
  if (course === 'symptom-care') return [say(words.symptomCare)];
  if (course === 'goes-on') return [say(words.goesOn)];
  if (course === 'specialist')
    return [say(words.specialist, { followedBy: followedBy ?? say(gpUnknown.who) })];
  const said = {
    medicine: medicine ?? say(gpUnknown.what),
    until: untilOn === null ? say(gpUnknown.day) : voice.day(untilOn),
    followedBy: followedBy ?? say(gpUnknown.who),
  };
  const isOver = untilOn !== null && untilOn < dayOf(writtenAt, episode.zone).toString();
  const isBeside = (episode.treatment?.regimen ?? null) !== null;
  return [
    say(
      isOver ? words.courseOver : course === 'prophylactic' ? words.prophylactic : words.otherAnticoagulant,
      said,
    ),
    ...(isOver ? [] : [say(isBeside ? words.courseBeside : words.courseTaken)]),
  ];
}

function watched({ followUp, diagnosis }: Episode, voice: Voice): readonly string[] {
  const surveillance = followUp?.surveillance ?? null;
  if (surveillance === null || diagnosis?.is !== 'confirmed') return [];
  const { physician, reason } = surveillance;
  return [sayIn(voice)(words.watched, { physician, reason })];
}

/** Not known is said under what is not known. */
function own(episode: Episode, voice: Voice): readonly string[] {
  const before = findingsOf(episode)['anticoagulant.at-presentation'];
  if (before === 'treatment') return [sayIn(voice)(words.ownTreatment)];
  return before === 'interim' ? [sayIn(voice)(words.ownInterim)] : [];
}
