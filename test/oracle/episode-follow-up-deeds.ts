/** What a clinic may do with warfarin, after a stop, with the Villalta scale and with a clot that is watched; and what answers each need. */
import type { Temporal } from 'temporal-polyfill';
import { superficialCourses } from '../../src/knowledge/diagnosis/superficial-courses.ts';
import type { Command } from '../../src/pathway/commands.ts';
import { openStopTasks } from '../../src/pathway/follow-up/due-after-stop.ts';
import { wellWithDvt } from '../vignettes/regimen-asked.ts';
import type { Story } from './episode-story.ts';

type Throws = readonly [number, number, number];
type Deed = (story: Story, throws: Throws) => Command;

function pick<T>(from: readonly T[], by: number): T {
  const picked = from[by % from.length];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

const today = (story: Story): Temporal.PlainDate =>
  story.now.toZonedDateTimeISO(story.episode.zone).toPlainDate();
const day = (story: Story, days: number): string => today(story).add({ days }).toString();
const lastInr = (story: Story): number => story.episode.warfarin?.inrs.at(-1)?.sequence ?? 1;
const firstOpen = (story: Story, kind: 'act-on-inr' | 'dose-difference' | 'villalta-act'): number =>
  Number(story.due(kind)?.key.split('/')[1] ?? lastInr(story));

export const followUpActs = {
  warfarin: (story, [a]) => ({
    type: 'prescribe',
    request: {
      drug: 'warfarin',
      leadIn: { drug: 'enoxaparin' },
      start: day(story, pick([0, 0, 1], a)),
      slot: 'morning',
      medicines: [],
      decidedBy: 'specialist',
      facts: wellWithDvt,
    },
    prescriber: 'Dr Nwosu',
    changeReason: 'Kidneys',
  }),
  target: (_story, [a]) => ({
    type: 'set-inr-target',
    low: pick([2, 2, 3], a),
    high: pick([3, 3, 4], a),
    physician: 'Dr Nwosu',
    reason: 'DVT',
  }),
  inr: (story, [a, b, c]) => ({
    type: 'record-inr',
    shown: pick(['2.4', '1.4', '2.1', '5.0', '> 8', 'HI', '8.1', '3.2', '', 'E7'], a),
    origin: pick(['laboratory', 'clinic-meter', 'home-meter', null] as const, b),
    measuredAt: story.now.subtract({ minutes: pick([0, 30, 1500], c) }),
    bleeding: pick(['none', 'none', null, 'non-major', 'major'] as const, b + c),
    headInjury: pick([false, false, null, true], c),
    disturbed: pick([false, null, true], a),
    vitaminKGiven: pick([false, null, true], b),
    temporaryCause: pick([false, null], c),
    taken: pick([[], [{ on: day(story, -1), mg: pick([3, 5, null], b) }]], a + c),
  }),
  actOnInr: (story, [a, b]) => ({
    type: 'act-on-inr',
    inrSequence: firstOpen(story, 'act-on-inr'),
    clinician: 'Dr Nwosu',
    what: pick(['Omit tonight, again tomorrow', ''], a % 5),
    reached: pick([true, true, false], b),
    vitaminKGiven: pick([false, null], b),
  }),
  settleDifference: (story) => ({
    type: 'settle-dose-difference',
    inrSequence: firstOpen(story, 'dose-difference'),
    how: 'Called: 3 mg tablets taken for 5 mg',
  }),
  week: (story, [a, b]) => {
    const mg = pick([5, 3, 2.5, 0.3], a);
    return {
      type: 'set-warfarin-week',
      mgOn: {
        monday: mg,
        tuesday: mg,
        wednesday: mg,
        thursday: mg,
        friday: mg,
        saturday: mg,
        sunday: mg,
      },
      fromOn: day(story, pick([0, 0, 1, -1], b)),
      omitOn: [],
      signedBy: 'Dr Nwosu',
      reason: 'INR',
      overrideReason: pick([null, 'Start'], a + b),
    };
  },
  stopInjections: (story, [a, b]) => ({
    type: 'stop-injections',
    lastInjectionOn: day(story, -pick([0, 0, -1], a)),
    clinician: 'Dr Nwosu',
    saidBack: 'No more injections',
    overrideReason: pick([null, null, 'Bleeds at the site'], b),
  }),
  villalta: (story, [a, b]) => ({
    type: 'record-villalta',
    leg: pick(['left', 'left', 'right'] as const, a),
    scoredOn: day(story, -pick([0, 3, -1], b)),
    items: pick(
      [
        {},
        { 'villalta.pain': 1, 'villalta.oedema': 2 },
        {
          'villalta.pain': 2,
          'villalta.cramps': 1,
          'villalta.heaviness': 2,
          'villalta.paraesthesia': 0,
          'villalta.pruritus': 0,
          'villalta.oedema': 2,
          'villalta.induration': 0,
          'villalta.pigmentation': 0,
          'villalta.redness': 0,
          'villalta.ectasia': 0,
          'villalta.calf-pain': 0,
          'leg.ulcer': false,
        },
      ],
      a + b,
    ),
    clinician: 'Nurse Osei',
  }),
  answerVillalta: (story) => ({
    type: 'answer-villalta',
    villaltaSequence: firstOpen(story, 'villalta-act'),
    decision: 'Vein clinic',
  }),
  stopStep: (story, [a, b]) => ({
    type: 'record-stop-step',
    step: openStopTasks(story.episode)[a % 3]?.step ?? 'information',
    symptoms: pick([false, false, true, null], b),
    note: 'By telephone',
  }),
  watch: (_story, [a]) => ({
    type: 'start-surveillance',
    physician: 'Dr Nwosu',
    reason: 'Small, one vein; knows what to look out for',
    overrideReason: pick([null, 'Bleeding risk'], a),
  }),
  watchScan: (story, [a]) => ({
    type: 'record-surveillance-scan',
    performedAt: story.now,
    result: pick(
      ['no-extension', 'no-extension', 'within-calf', 'to-popliteal', 'non-diagnostic'] as const,
      a,
    ),
    note: '',
  }),
  superficial: (story, [a, b, c]) => ({
    type: 'decide-superficial',
    facts: pick(
      [
        {},
        { 'svt.vein': 'great-saphenous', 'svt.distance-to-sfj': 2, 'svt.length': 6, 'svt.cannula': false },
        {
          'svt.vein': 'other',
          'svt.cannula': false,
          'svt.length': 3,
          'svt.above-knee': false,
          'svt.risk-factors': false,
          'nsaid.unsuitable': false,
        },
      ],
      a,
    ),
    course: pick(superficialCourses, b),
    physician: 'Dr Nwosu',
    overrideReason: pick([null, 'Agreed with haematology by telephone today'], c),
    medicine: 'Fondaparinux 2.5 mg once a day',
    untilOn: day(story, 44),
    followedBy: 'Dr Lee, Elm Street',
    note: '',
  }),
} as const satisfies Record<string, Deed>;

export const inAnswerToFollowUp = {
  'inr-test': followUpActs.inr,
  'inr-call': followUpActs.inr,
  'inr-escalate': followUpActs.inr,
  'act-on-inr': followUpActs.actOnInr,
  'dose-difference': followUpActs.settleDifference,
  'inr-target': followUpActs.target,
  'warfarin-week': followUpActs.week,
  'injections-end': (story) => ({
    type: 'dispense',
    medicine: 'enoxaparin',
    strength: '120 mg',
    count: 7,
    dispensedAt: story.now,
    dispenser: 'Pharmacy',
    lastsUntilOn: day(story, 7),
  }),
  'stop-injections': followUpActs.stopInjections,
  villalta: followUpActs.villalta,
  'villalta-act': followUpActs.answerVillalta,
  'stop-step': followUpActs.stopStep,
  'stop-symptoms': (story, throws) => ({
    ...followUpActs.stopStep(story, throws),
    step: 'symptoms-answered',
  }),
  'surveillance-scan': followUpActs.watchScan,
  'decide-superficial': followUpActs.superficial,
} as const satisfies Record<string, Deed>;
