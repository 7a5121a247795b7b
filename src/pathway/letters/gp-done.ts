import type { DDimer } from '../../engine/fact-values.ts';
import { assessWords } from '../../knowledge/words/clinic-episode-forms.ts';
import { eventSentences } from '../../knowledge/words/clinic-events.ts';
import {
  coverWords,
  extentWords,
  scanResultWords,
  sideWords,
  testWords,
} from '../../knowledge/words/clinic-states.ts';
import { followUpWords } from '../../knowledge/words/clinic-follow-up.ts';
import { treatmentWords } from '../../knowledge/words/clinic-treatment.ts';
import { gpDone as words, gpSuperficial, gpUnknown } from '../../knowledge/words/letters/gp-letter-words.ts';
import { superficialDecision } from '../follow-up/due-superficial.ts';
import type { Assessment, PlannedTest } from '../episode-types.ts';
import type { PlaceDecision } from '../treatment/treatment-types.ts';
import { sentence } from './fill-sentence.ts';
import type { LetterSources, Voice } from './letter-sources.ts';

/** What was done, in the order of the pathway, each with its day. */
export function whatWasDone({ episode }: LetterSources, voice: Voice): readonly string[] {
  const { referrer, referredAt, reason, referral, assessments, tests, treatment, told } = episode;
  const before = referral?.doneAlready ?? null;
  const say = sayIn(voice);
  const place = treatment?.place ?? null;
  const hospital = treatment?.hospital ?? null;
  return [
    say(words.referred, { referrer, at: voice.at(referredAt), reason }),
    ...(before === null ? [] : [say(words.before, { done: before })]),
    ...assessments.slice(-1).flatMap((each) => assessed(each, voice)),
    ...tests.flatMap((test) => testDone(test, voice)),
    ...coverDone(episode.cover, voice),
    ...superficialDone(episode, voice),
    ...(place === null ? [] : placeDone(place, voice)),
    ...(hospital === null
      ? []
      : [
          say(words.hospital, {
            at: voice.at(hospital.at),
            where: hospital.where,
            receiver: hospital.receiver,
          }),
        ]),
    ...told.map(({ at, about }) =>
      say(words.told, { at: voice.at(at), about: eventSentences.abouts[about] }),
    ),
  ];
}

export const sayIn =
  ({ region }: Voice) =>
  (of: Parameters<typeof sentence>[0], values: Readonly<Record<string, string>> = {}): string =>
    sentence(of, region, values);

function assessed({ assessedAt, wells, alternativeDiagnosis }: Assessment, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  const [min, max] = wells.interval;
  const score = min === max ? String(min) : say(words.between, { min: String(min), max: String(max) });
  const classes: Readonly<Record<string, string>> = assessWords.class;
  const named = wells.class === null ? 'class not decided' : (classes[wells.class] ?? wells.class);
  return [
    say(words.assessed, { at: voice.at(assessedAt), score, class: named }),
    ...(alternativeDiagnosis === null ? [] : [say(words.alternative, { what: alternativeDiagnosis })]),
  ];
}

function testDone(test: PlannedTest, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  const { scan, dDimer, bloods } = test;
  if (scan !== null)
    return [
      say(words.scan, {
        test: testWords[test.kind],
        side: sideWords[scan.side],
        extent: extentWords[scan.extent],
        at: voice.at(scan.performedAt),
        result: scanResultWords[scan.result],
      }),
    ];
  if (dDimer !== null)
    return [
      say(words.dDimer, { at: voice.at(dDimer.resultedAt), result: dDimerText(dDimer.dDimer) }),
      ...(dDimer.quantitative === null ? [say(gpUnknown.quantitative)] : []),
    ];
  return bloods === null ? [] : [say(words.bloods, { at: voice.at(bloods.at), note: bloods.note })];
}

/** As the laboratory gave it, and in the unit of the rules where that is another (H7). */
function dDimerText({ comparator, value, unit, basis, ugPerLFeu }: DDimer): string {
  const sign = comparator ?? '';
  const given = `${sign}${value} ${unit} ${basis}`;
  const isSame = basis === 'FEU' && value === ugPerLFeu;
  return isSame ? given : `${given} = ${sign}${ugPerLFeu} µg/L FEU`;
}

function coverDone(cover: LetterSources['episode']['cover'], voice: Voice): readonly string[] {
  const say = sayIn(voice);
  if (cover.status === 'none' || cover.status === 'not-given') return [];
  const { medicine, firstDoseAt, stopConfirmed, status } = cover;
  const at = voice.at(firstDoseAt);
  return [
    say(words.cover, { medicine, at, status: coverWords[status] }),
    ...(stopConfirmed === null ? [] : [say(words.coverStopped, { at: voice.at(stopConfirmed.at) })]),
  ];
}

function superficialDone(episode: LetterSources['episode'], voice: Voice): readonly string[] {
  const say = sayIn(voice);
  const decision = superficialDecision(episode);
  if (decision === null) return [];
  const { course, physician, at, medicine, untilOn, followedBy } = decision;
  const said = say(gpSuperficial.decided, {
    course: followUpWords.courses[course],
    physician,
    at: voice.at(at),
  });
  if (medicine === null || untilOn === null || followedBy === null) return [said];
  return [said, say(gpSuperficial.medicine, { medicine, until: voice.day(untilOn), followedBy })];
}

function placeDone(place: PlaceDecision, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  const { physician, override, against, second, needsSecond, at } = place;
  return [
    say(words.place, { physician, at: voice.at(at), place: treatmentWords.places[place.place] }),
    ...(override === null ? [] : [say(words.placeOverride, { against, reason: override.reason })]),
    ...(second === null ? [] : [say(words.second, { name: second.name, at: voice.at(second.at) })]),
    ...(needsSecond && second === null ? [say(words.waitsForSecond)] : []),
  ];
}
