import { cite } from './sources.ts';
import type { Because } from './rule-types.ts';

const assumed = (section: string, says: string) =>
  cite('virchow-design', `simulator, ${section}`, says, 'design');

type Input = { readonly usual: number; readonly range: readonly [number, number]; readonly says: string };
type Chance = { readonly part: number; readonly range: readonly [number, number]; readonly because: Because };
type Minutes = { readonly minutes: readonly [number, number]; readonly because: Because };

/**
 * A clinic that does not exist. None of these figures comes from a service: they make the simulator busy in the ways in which
 * clinics are busy, and its answers are true of these figures alone. Every answer names them.
 */
export const simulatedClinic = {
  watermark:
    'SYNTHETIC: a simulated clinic of invented patients. It compares settings with one another; it predicts no real service.',
  inputs: {
    years: { usual: 1, range: [1, 5], says: 'years of arrivals' },
    patients: { usual: 2000, range: [1, 20_000], says: 'referrals a year' },
    'scan-slots-a-day': { usual: 8, range: [1, 60], says: 'scan slots on a day with a list' },
    'supply-days': { usual: 3, range: [1, 14], says: 'days of interim cover handed out at once' },
    staff: { usual: 6, range: [1, 40], says: 'clinicians on duty on a weekday' },
  } satisfies Readonly<Record<string, Input>>,

  /** What a page may ask of the server: a person waits for it, and others work meanwhile. */
  onPage: {
    patients: [10, 500],
    usualPatients: 300,
    mostValues: 4,
    mostSeconds: 240,
    mostMegabytes: 768,
    keptRuns: 20,
    refreshSeconds: 3,
    because: assumed(
      'page',
      'A year of at most 500 referrals, at most four values, four minutes; larger ones at a prompt.',
    ),
  },

  arrivals: {
    /** Monday first. */
    weekdays: [1.3, 1.15, 1.05, 1.05, 1.2, 0.65, 0.6],
    /** By the hour of the clinic's wall clock, midnight first. */
    hours: [1, 1, 1, 1, 1, 1, 2, 4, 9, 14, 16, 15, 13, 12, 13, 13, 12, 9, 6, 5, 4, 3, 2, 1],
    because: assumed('arrivals', 'Most come in working hours and on Mondays; some at night and at weekends.'),
  },

  staff: {
    weekdayHours: [8, 18],
    weekendHours: [9, 17],
    /** Of those on duty on a weekday. */
    weekendPart: 0.34,
    nightPart: 0.17,
    sick: 0.04,
    because: assumed(
      'staff',
      'Fewer at weekends and by night, at least one; one day in twenty-five somebody is sick.',
    ),
  },

  scans: {
    listHours: [9, 17],
    reportMinutes: [15, 60],
    because: assumed('scans', 'One list a day, its slots evenly apart, reported within the hour.'),
  },

  chances: {
    unknownFinding: {
      part: 0.06,
      range: [0, 0.3],
      because: assumed('findings', 'Each finding of the assessment may be left open.'),
    },
    stillUnknown: {
      part: 0.1,
      range: [0, 0.5],
      because: assumed('findings', 'What is asked again is sometimes still not known.'),
    },
    forgets: {
      part: 0.05,
      range: [0, 0.5],
      because: assumed('staff', 'A step is forgotten until the clinic is told that it is late.'),
    },
    mistypes: {
      part: 0.02,
      range: [0, 0.2],
      because: assumed('staff', 'Something wrong is entered first: refused, or voided an hour later.'),
    },
    doesNotCome: {
      part: 0.06,
      range: [0, 0.4],
      because: assumed('patients', 'Somebody does not come to a slot.'),
    },
    missedSlotIsReported: {
      part: 0.5,
      range: [0, 1],
      because: assumed(
        'scans',
        'The laboratory says at once that somebody did not come, or books the next slot.',
      ),
    },
    doesNotAnswer: {
      part: 0.2,
      range: [0, 0.8],
      because: assumed('patients', 'Somebody cannot be reached at the first try.'),
    },
    sampleLost: {
      part: 0.03,
      range: [0, 0.3],
      because: assumed('laboratory', 'A sample is lost, and no result comes.'),
    },
    coverNotPossible: {
      part: 0.05,
      range: [0, 0.3],
      because: assumed('patients', 'Interim cover is contraindicated or refused.'),
    },
    sentTwice: {
      part: 0.03,
      range: [0, 0.5],
      because: assumed('network', 'The same command is sent twice, at once or hours later.'),
    },
    answerLost: {
      part: 0.02,
      range: [0, 0.5],
      because: assumed('crashes', 'A process ends before or after it recorded, and nobody hears the answer.'),
    },
    notDelivered: {
      part: 0.04,
      range: [0, 0.5],
      because: assumed('messages', 'A message to a person does not arrive, and its sender says so.'),
    },
    ringsTwice: {
      part: 0.05,
      range: [0, 0.5],
      because: assumed('alarms', 'An alarm rings again, though it has done its work.'),
    },
  } satisfies Readonly<Record<string, Chance>>,

  alarms: {
    lateMinutes: [0, 4],
    /** Of all wakings: how often the clock stands still for hours. */
    outagePart: 0.002,
    outageMinutes: [30, 300],
    because: assumed('alarms', 'Alarms ring some minutes late, and after an outage up to five hours.'),
  },

  laboratory: {
    sampleMinutes: [10, 50],
    resultMinutes: [35, 150],
    because: assumed('laboratory', 'A D-dimer is taken within the hour and read in one or two more.'),
  },

  minutes: {
    assess: { minutes: [25, 50], because: assumed('staff', 'An assessment takes half an hour or more.') },
    physician: { minutes: [8, 20], because: assumed('staff', 'What a physician decides takes ten minutes.') },
    task: { minutes: [3, 12], because: assumed('staff', 'Any other step takes some minutes.') },
  } satisfies Readonly<Record<string, Minutes>>,

  /** Of all who are referred. */
  people: {
    truth: { none: 0.72, proximal: 0.17, distal: 0.06, superficial: 0.05 },
    arm: 0.03,
    pregnant: 0.02,
    emergency: 0.02,
    takesAnticoagulant: 0.04,
    birthDateUnknown: 0.02,
    because: assumed('people', 'About one in five has a DVT; a few belong elsewhere at once.'),
  },

  /** In a year of somebody's life. */
  lifeBecause: assumed(
    'life',
    'What may happen to anybody, in figures that make it happen often enough to be seen.',
  ),
  life: {
    worse: 1.2,
    emergencySigns: 0.15,
    losesTablets: 1,
    missesDoses: 3,
    newClot: 0.06,
    dies: 0.04,
    movesAway: 0.05,
    held: 0.3,
    wantsAnotherOwner: 0.6,
    noted: 2,
    referredOut: 0.3,
    entryVoided: 0.4,
    comesBack: 0.1,
    pausesCheckIns: 0.4,
  },

  treatment: {
    drugs: { apixaban: 0.5, rivaroxaban: 0.35, warfarin: 0.15 },
    boxDays: 28,
    reviews: { stop: 0.55, continue: 0.35, 'continue-reduced': 0.1 },
    /** Of isolated distal clots. */
    watchedByScans: 0.35,
    because: assumed(
      'treatment',
      'Three medicines, boxes for four weeks, some calf clots only watched, and about half stop at the review.',
    ),
  },

  /** Of all referrals: what came through the address of a practice, and what people booked for themselves. */
  referrals: {
    from: { typedHere: 0.65, practice: 0.28, self: 0.07 },
    refused: 0.04,
    /** What another service says to one of ours. */
    answers: { accepted: 0.6, received: 0.2, declined: 0.2 },
    because: assumed(
      'referrals',
      'A third come from outside, nearly all are accepted; of ours, one in five is declined elsewhere.',
    ),
  },

  /** How people at home answer, and what they say. */
  atHome: {
    ways: { web: 0.55, sms: 0.2, telephone: 0.25 },
    hasNamedContact: 0.8,
    answers: { inTime: 0.72, late: 0.18, never: 0.1 },
    inTimeMinutes: [3, 115],
    lateMinutes: [121, 4000],
    answersWhenAskedAgain: 0.4,
    /** `unfinished`: some questions are passed over. `words`: a text that answers nothing that was asked. */
    says: { well: 0.72, amber: 0.14, red: 0.05, unfinished: 0.05, words: 0.04 },
    /** At each question by text: they stop writing, or write something else. */
    byText: { stops: 0.02, writesElse: 0.03, replyMinutes: [1, 12] },
    saysTheyCalled: { called: 0.5, there: 0.2, 'not-yet': 0.1, nothing: 0.2 },
    sentInByReader: 0.4,
    because: assumed(
      'at home',
      'Most answer within two hours and are well; some answer days later or never, and one in twenty reports an emergency.',
    ),
  },

  warfarin: {
    mgADay: 5,
    injectionDays: 8,
    inr: { low: 0.2, inRange: 0.6, high: 0.15, veryHigh: 0.03, aboveMeter: 0.02 },
    otherDoseTaken: 0.06,
    because: assumed(
      'warfarin',
      'Three of five INRs are in range; a few are so high that somebody must act.',
    ),
  },

  followUp: {
    villalta: { none: 0.6, mild: 0.25, severe: 0.15 },
    symptomsAfterStop: 0.06,
    watchedScans: { 'no-extension': 0.8, 'within-calf': 0.08, 'to-popliteal': 0.07, 'non-diagnostic': 0.05 },
    /** Of clots in a superficial vein. */
    superficial: { groin: 0.15, long: 0.4, short: 0.4, cannula: 0.05 },
    because: assumed(
      'follow-up',
      'Two of five have post-thrombotic signs; one clot in seven that is watched grows; of superficial clots, one in seven lies near the groin.',
    ),
  },
} as const;
