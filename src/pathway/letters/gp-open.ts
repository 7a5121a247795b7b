import { eventSentences } from '../../knowledge/words/clinic-events.ts';
import { dueKindWords, testWords } from '../../knowledge/words/clinic-states.ts';
import { treatmentWords } from '../../knowledge/words/clinic-treatment.ts';
import { gpOpen, gpUnknown } from '../../knowledge/words/letters/gp-letter-words.ts';
import { diary } from '../diary.ts';
import type { DueKind, Episode } from '../episode-types.ts';
import { findingsOf } from '../facts-of-episode.ts';
import { dayOf, isAfter } from '../instants.ts';
import { confirmers, type Regimen, type Treatment } from '../treatment/treatment-types.ts';
import { sayIn } from './gp-done.ts';
import type { LetterSources, Voice } from './letter-sources.ts';

/** What must still happen, by when and whose it is: the diary, but for this letter itself. */
export function whatIsOpen(
  { episode, writtenAt, ownerName }: LetterSources,
  voice: Voice,
): readonly string[] {
  const say = sayIn(voice);
  const items = diary(episode).filter(({ kind }) => kind !== 'send-letter');
  if (items.length === 0) return [say(gpOpen.nothing)];
  return items.map(({ kind, key, dueAt, owner }) =>
    say(isAfter(writtenAt, dueAt) ? gpOpen.late : gpOpen.item, {
      what: whatOf(kind, key, voice),
      at: voice.at(dueAt),
      owner: ownerName(owner),
    }),
  );
}

/** A change of dose is confirmed twice, and each names who does it. */
function whatOf(kind: DueKind, key: string, voice: Voice): string {
  const what = dueKindWords[kind];
  const who = confirmers.find((each) => key.startsWith(`confirm-step/${each}/`));
  return who === undefined
    ? what
    : sayIn(voice)(gpOpen.itemOf, { what, who: treatmentWords.confirmers[who] });
}

/** What was given up, with its reason. */
export function whatWasNotDone({ episode }: LetterSources, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  const { tests, cover } = episode;
  const { reasons } = eventSentences;
  return [
    ...tests.flatMap(({ kind, notDone }) =>
      notDone === null
        ? []
        : [
            say(gpOpen.notDone, {
              test: testWords[kind],
              reason: reasons[notDone.reason],
              note: notDone.note,
            }),
          ],
    ),
    ...(cover.status === 'not-given'
      ? [say(gpOpen.coverNotGiven, { reason: reasons[cover.reason], note: cover.note })]
      : []),
  ];
}

/** Unknown is said as unknown: what is not written here, somebody would read as "no". */
export function whatIsNotKnown(sources: LetterSources, voice: Voice): readonly string[] {
  const { episode, person } = sources;
  const say = sayIn(voice);
  const unknown = [
    ...(person.birthDate === null ? [say(gpUnknown.born)] : []),
    ...(person.usualClinician === null ? [say(gpUnknown.doctor)] : []),
    ...(person.allergies === null ? [say(gpUnknown.allergies)] : []),
    ...(episode.symptomsBeganOn === null ? [say(gpUnknown.symptoms)] : []),
    ...undecided(episode, voice),
    ...(episode.emergency !== null && episode.diagnosis === null ? [say(gpUnknown.emergency)] : []),
    ...untold(episode, voice),
    ...ofTreatment(sources, voice),
  ];
  return unknown.length === 0 ? [say(gpUnknown.nothing)] : unknown;
}

function undecided(episode: Episode, voice: Voice): readonly string[] {
  const { proposal, diagnosis, cover, treatment } = episode;
  const say = sayIn(voice);
  const before = findingsOf(episode)['anticoagulant.at-presentation'];
  const place = treatment?.proposal ?? null;
  return [
    ...(diagnosis === null && proposal?.outcome === null
      ? proposal.decisive.map((id) => say(gpUnknown.fact, { fact: voice.fact(id) }))
      : []),
    ...(place !== null && place.outcome === null
      ? place.decisive.map((id) => say(gpUnknown.place, { fact: voice.fact(id) }))
      : []),
    ...(before === undefined ? [say(gpUnknown.coverBefore)] : []),
    ...(cover.status === 'stop-ordered' ? [say(gpUnknown.stop)] : []),
  ];
}

function untold({ diagnosis, told }: Episode, voice: Voice): readonly string[] {
  if (diagnosis === null) return [];
  const about = diagnosis.is === 'confirmed' ? 'confirmed' : 'not-likely';
  const isTold = told.some((each) => each.about === about && each.sequence > diagnosis.sequence);
  return isTold ? [] : [sayIn(voice)(gpUnknown.told)];
}

function ofTreatment(sources: LetterSources, voice: Voice): readonly string[] {
  const { episode } = sources;
  const { treatment } = episode;
  const regimen = treatment?.regimen ?? null;
  if (treatment === null || regimen === null) return [];
  const say = sayIn(voice);
  const known = findingsOf(episode);
  const kidneys = known['creatinine'] ?? known['creatinine-clearance'];
  const boxes = treatment.supplies.filter(({ regimenId }) => regimenId === regimen.id);
  return [
    ...(regimen.firstDose === null ? [say(gpUnknown.firstDose)] : []),
    ...(boxes.length === 0 ? [say(gpUnknown.supply)] : []),
    ...(kidneys === undefined ? [say(gpUnknown.kidneys)] : []),
    ...(known['body-weight'] === undefined ? [say(gpUnknown.weight)] : []),
    ...(episode.tests.some(({ bloods }) => bloods !== null) ? [] : [say(gpUnknown.bloods)]),
    ...unconfirmedSteps(regimen, sources, voice),
    ...unknownDoses(treatment, voice),
    ...(treatment.review?.unknown ?? []).map((id) => say(gpUnknown.review, { fact: voice.fact(id) })),
    ...(regimen.stop !== null && regimen.stopConfirmed === null ? [say(gpUnknown.stop)] : []),
  ];
}

/** Of changes whose day has come. */
function unconfirmedSteps(
  { regimen, confirmed }: Regimen,
  { episode, writtenAt }: LetterSources,
  voice: Voice,
): readonly string[] {
  const today = dayOf(writtenAt, episode.zone).toString();
  return regimen.steps
    .filter(({ on }) => on <= today)
    .flatMap(({ on, slot }) =>
      confirmers
        .filter((who) => !confirmed.some((each) => each.who === who && each.on === on && each.slot === slot))
        .map((who) =>
          sayIn(voice)(gpUnknown.step, { day: voice.day(on), who: treatmentWords.confirmers[who] }),
        ),
    );
}

function unknownDoses({ reports }: Treatment, voice: Voice): readonly string[] {
  return reports
    .filter(({ missed, doubled }) => missed === null || doubled === null)
    .map(({ from, to }) => sayIn(voice)(gpUnknown.doses, { from: voice.day(from.on), to: voice.day(to.on) }));
}
