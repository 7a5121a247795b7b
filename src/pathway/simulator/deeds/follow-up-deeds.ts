import { superficialLimits } from '../../../knowledge/diagnosis/superficial-courses.ts';
import { reviewEvidence } from '../../../knowledge/follow-up/review-evidence.ts';
import { simulatedClinic } from '../../../knowledge/simulated-clinic.ts';
import type { Command } from '../../commands.ts';
import { openStopTasks } from '../../follow-up/due-after-stop.ts';
import { checkIns as checkInsAfterStop } from '../../follow-up/follow-up-types.ts';
import { leadingScan } from '../../tests-of.ts';
import { entriesOf } from '../chance.ts';
import { type Deed, fateOf, isReached, later, physician, restOfKey, type Scene, today } from '../scene.ts';

const { followUp: usual, treatment, chances } = simulatedClinic;

const items = {
  'villalta.pain': 0,
  'villalta.cramps': 0,
  'villalta.heaviness': 0,
  'villalta.paraesthesia': 0,
  'villalta.pruritus': 0,
  'villalta.oedema': 0,
  'villalta.induration': 0,
  'villalta.pigmentation': 0,
  'villalta.redness': 0,
  'villalta.ectasia': 0,
  'villalta.calf-pain': 0,
} as const;
const points = { none: 0, mild: 1, severe: 2 } as const;

/** At a visit within the weeks that it may wait: some items may be left open. */
export const scoringVillalta: Deed = {
  doer: 'task',
  from: (scene) =>
    later(scene.item.warnAt ?? scene.now, 10 * 60 + fateOf(scene, scene.item.key).whole(0, 10) * 1440),
  does: (scene) => {
    const { patient, chance } = scene;
    if (chance.is(chances.doesNotCome.part)) return null;
    const leg = restOfKey(scene).startsWith('right') ? 'right' : 'left';
    const severity = fateOf({ patient }, `villalta/${leg}`).weighed(entriesOf(usual.villalta));
    const seen = Object.keys(items)
      .filter(() => !chance.is(chances.unknownFinding.part / 4))
      .map((id) => [id, points[severity]] as const);
    const ulcer = severity === 'severe' && chance.is(0.1);
    return {
      type: 'record-villalta',
      leg,
      scoredOn: today(scene).toString(),
      items: { ...Object.fromEntries(seen), 'leg.ulcer': ulcer },
      clinician: 'Nurse Osei',
    };
  },
};

export const answeringVillalta: Deed = {
  doer: 'physician',
  does: (scene) => ({
    type: 'answer-villalta',
    villaltaSequence: Number(restOfKey(scene)),
    decision: 'To the vein clinic',
  }),
};

/** What is asked of the person needs the person. */
export const doingStopStep: Deed = {
  doer: 'task',
  from: ({ item, now }) => later(item.warnAt ?? now, item.warnAt === null ? 0 : 60),
  does: (scene) => {
    const { episode, chance } = scene;
    const step = openStopTasks(episode).find((each) => each.step === restOfKey(scene))?.step;
    if (step === undefined) return null;
    const isAsked = checkInsAfterStop.includes(step);
    if (isAsked && !isReached(scene)) return null;
    return {
      type: 'record-stop-step',
      step,
      symptoms: isAsked ? chance.is(usual.symptomsAfterStop) : null,
      note: 'By telephone',
    };
  },
};

export const answeringSymptoms: Deed = {
  doer: 'physician',
  does: () => ({
    type: 'record-stop-step',
    step: 'symptoms-answered',
    symptoms: null,
    note: 'Seen, no sign of a clot',
  }),
};

export const scanningWatched: Deed = {
  doer: 'elsewhere',
  from: ({ item, now }) => later(item.warnAt ?? now, 34 * 60),
  does: ({ now, chance }) =>
    chance.is(chances.doesNotCome.part)
      ? null
      : {
          type: 'record-surveillance-scan',
          performedAt: now,
          result: chance.weighed(entriesOf(usual.watchedScans)),
          note: '',
        },
};

const shortAndMild = { 'svt.above-knee': false, 'svt.risk-factors': false, 'nsaid.unsuitable': false };
const superficialShown = {
  groin: { 'svt.cannula': false, 'svt.vein': 'great-saphenous', 'svt.distance-to-sfj': 2, 'svt.length': 7 },
  long: { 'svt.cannula': false, 'svt.vein': 'great-saphenous', 'svt.distance-to-sfj': 12, 'svt.length': 9 },
  short: { 'svt.cannula': false, 'svt.vein': 'other', 'svt.length': 3, ...shortAndMild },
  cannula: { 'svt.cannula': true },
} as const;

/** By what the scan showed; where no anticoagulant is possible, a specialist sees the person. */
export const decidingSuperficial: Deed = {
  doer: 'physician',
  does: (scene) => {
    const { patient } = scene;
    const shown = fateOf({ patient }, 'superficial').weighed(entriesOf(usual.superficial));
    const treated = shown === 'groin' ? 'as-dvt' : 'prophylactic';
    const isTreated = shown === 'groin' || shown === 'long';
    const course = !isTreated ? 'symptom-care' : patient.cover === 'possible' ? treated : 'specialist';
    return {
      type: 'decide-superficial',
      facts: { ...superficialShown[shown], 'interim-cover': patient.cover },
      course,
      physician,
      overrideReason: 'As agreed with haematology by telephone',
      medicine: course === 'prophylactic' ? 'Fondaparinux 2.5 mg once a day' : null,
      untilOn:
        course === 'prophylactic'
          ? today(scene)
              .add({ days: superficialLimits.prophylacticDays - 1 })
              .toString()
          : null,
      followedBy: course === 'symptom-care' ? null : 'Dr Lee, Elm Street',
      note: '',
    };
  },
};

/** An isolated distal clot that nobody treats yet may be watched; null where this one is not. */
export function watchedInstead({ episode, patient }: Scene): Command | null {
  const isDistal = leadingScan(episode)?.scan.result === 'isolated-distal-dvt';
  const isChosen = fateOf({ patient }, 'watched').is(treatment.watchedByScans);
  if (!isDistal || !isChosen || episode.treatment?.regimen || episode.followUp?.surveillance) return null;
  return {
    type: 'start-surveillance',
    physician,
    reason: 'Small and in one vein; knows what to look out for',
    overrideReason: 'The person’s own wish',
  };
}

/** For every item of a review why it does not hold the decision up. */
const everyReason = Object.fromEntries(Object.keys(reviewEvidence).map((item) => [item, 'Seen elsewhere']));

export const reviewing: Deed = {
  doer: 'physician',
  from: ({ episode, item }) => episode.treatment?.reviewBooked?.reviewAt ?? later(item.dueAt, -1440),
  does: (scene) => {
    const { chance, patient } = scene;
    if (chance.is(chances.doesNotCome.part)) return null;
    const decision = fateOf({ patient }, 'review').weighed(entriesOf(treatment.reviews));
    return {
      type: 'record-review',
      decision,
      physician,
      reason: 'As the person wishes, bleeding risk low',
      ownWords: decision === 'stop' ? 'I would rather stop' : 'I would rather go on',
      unknownReasons: everyReason,
      overrideReason: 'As agreed with haematology',
      dDimerPlanned: decision === 'stop' ? chance.pick([true, false, null]) : null,
      nextReviewOn: decision === 'stop' ? null : today(scene).add({ months: 11 }).toString(),
    };
  },
};
