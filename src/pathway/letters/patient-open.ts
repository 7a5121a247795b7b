import { patientNext, patientWords as words } from '../../knowledge/words/letters/patient-letter-words.ts';
import { diary } from '../diary.ts';
import type { DueItem, DueKind } from '../episode-types.ts';
import { findingsOf } from '../facts-of-episode.ts';
import { isAfter } from '../instants.ts';
import { sayIn } from './gp-done.ts';
import type { LetterSources, Voice } from './letter-sources.ts';

type Told = keyof typeof patientNext;
const isTold = (kind: DueKind): kind is DueKind & Told => Object.hasOwn(patientNext, kind);

/** What is still to be done, with its day, as the person meets it. Our own desk work is named as such. */
export function whatComesNext({ episode, writtenAt }: LetterSources, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  const items = diary(episode).filter(({ kind }) => kind !== 'send-letter');
  if (items.length === 0) return [say(words.nothingNext.says)];
  const said = items.flatMap((item) => {
    const { kind, dueAt } = item;
    if (!isTold(kind)) return [];
    const what = patientNext[kind];
    const slotAt = bookedAt(episode.tests, item);
    if (slotAt !== null) return [say(words.nextOn.says, { what, at: voice.at(slotAt) })];
    const how = isAfter(writtenAt, dueAt) ? words.late : words.nextBy;
    return [say(how.says, { what, at: voice.at(dueAt) })];
  });
  const booked = episode.treatment?.reviewBooked ?? null;
  return [
    ...new Set([
      ...said,
      ...(booked === null
        ? []
        : [say(words.booked.says, { at: voice.at(booked.reviewAt), where: booked.where })]),
      ...(items.every(({ kind }) => isTold(kind)) ? [] : [say(words.others.says)]),
    ]),
  ];
}

const bookedAt = (tests: LetterSources['episode']['tests'], { testId }: DueItem) =>
  tests.find(({ id }) => id === testId)?.slot?.at ?? null;

export function whatWeDidNotDo({ episode }: LetterSources, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  return episode.tests
    .filter(({ notDone }) => notDone !== null)
    .map(({ kind }) => say(words.notTested.says, { test: say(words.tests[kind].says) }));
}

/** Unknown is said as unknown, and asked for where the person can answer. */
export function whatWeDoNotKnow({ episode, person }: LetterSources, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  const { treatment, proposal, diagnosis, cover, emergency } = episode;
  const regimen = treatment?.regimen ?? null;
  const known = findingsOf(episode);
  const runs = regimen !== null && regimen.stopConfirmed === null;
  const isAsking =
    (diagnosis === null && (proposal?.outcome ?? null) === null) ||
    (treatment?.proposal !== null && treatment?.proposal?.outcome === null);
  const { unknown } = words;
  const lines = [
    ...(runs && regimen.firstDose === null ? [unknown.firstDose] : []),
    ...(runs && !treatment?.supplies.some(({ regimenId }) => regimenId === regimen.id)
      ? [unknown.supply]
      : []),
    ...(person.allergies === null ? [unknown.allergies] : []),
    ...(runs && known['creatinine'] === undefined && known['creatinine-clearance'] === undefined
      ? [unknown.kidneys]
      : []),
    ...(runs && known['body-weight'] === undefined ? [unknown.weight] : []),
    ...(treatment?.reports.some(({ missed }) => missed === null) === true ? [unknown.doses] : []),
    ...((runs && regimen.stop !== null) || cover.status === 'stop-ordered' ? [unknown.stop] : []),
    ...(emergency !== null && diagnosis === null ? [unknown.emergency] : []),
    ...(isAsking ? [unknown.answers] : []),
  ].map(({ says }) => say(says));
  return lines.length === 0 ? [say(unknown.nothing.says)] : lines;
}
