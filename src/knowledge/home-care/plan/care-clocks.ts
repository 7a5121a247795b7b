import { cite } from '../../sources.ts';
import { acceptance } from '../home-or-hospital/acceptance.ts';
import { bookingRules, slotRules } from '../appointment/slot-rules.ts';
import { contactRules } from './contact-rules.ts';
import { circumferenceRules, contactSchedule, highRisk } from './schedule.ts';
import { redFlagWords } from '../../words/red-flag-words.ts';
import { silence, whileWaiting } from './silence.ts';

const project = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** Limits of care at home that stand in no table, by name, and where each comes from. */
export const careClocks = {
  firstDose: {
    hours: 4,
    because: project('M4', 'The first dose within 4 hours of confirmation, or before leaving.'),
  },
  supplyBeyondNextContact: {
    days: 7,
    because: project('M4', 'Supply reaches the next contact, on a working day, and 7 days beyond.'),
  },
  decidePlace: {
    hours: 4,
    because: project(
      'M4',
      'Home or hospital is decided within the 4 hours in which the first dose is given.',
    ),
  },
  secondReader: {
    hours: 4,
    because: project('2.1', 'A second confirmation comes within 4 hours, or the decision is not in force.'),
  },
  firstContact: {
    days: 3,
    because: project('M5', 'A contact on day 1 to 3 is booked.'),
  },
  sendToHospital: {
    hours: 1,
    because: project(
      '2.1',
      'Who is to be treated in hospital has somebody there who expects them within the hour.',
    ),
  },
  hospitalAnswer: {
    hours: 24,
    /** The next question is never further away than this. */
    longestDays: 7,
    because: project(
      'hospital',
      'What the hospital does is asked within 24 hours, then as agreed, each week at least.',
    ),
  },
  newClotOnTreatment: {
    hours: 4,
    because: [
      cite(
        'hestia-2011',
        'on anticoagulant',
        'An event during anticoagulation: not an outpatient.',
        'verified',
      ),
      project('3.8', 'Where it is treated is decided within 4 hours.'),
    ],
  },
  supplyWarning: {
    days: 3,
    because: project('supply', 'Three days before more must be dispensed, its owner is told.'),
  },
  twoStrengths: {
    hours: 4,
    because: project(
      'J7',
      'Two strengths in one house: a pharmacist settles it within 4 hours, before the first overlap.',
    ),
  },
  stepReminder: {
    daysBefore: 1,
    because: project('7.1', 'The day before the change somebody asks whether the next tablets are in hand.'),
  },
  dosesMissed: {
    hours: 4,
    unknownHours: 24,
    wrongHours: 1,
    because: [
      project(
        'q6',
        'Two doses in all in the loading phase, or one daily dose or injection up to day 21: a call within 4 hours.',
      ),
      project('R36', 'Two missed doses of the loading phase, or more: the prescriber decides the same day.'),
      project(
        '7.6',
        'Doubled, or of the wrong strength: within the hour. Not known is asked again in 24 hours; in the loading phase, and of a daily dose or injection up to day 21, in 4.',
      ),
    ],
  },
  review: {
    bookByDay: 80,
    daysBefore: 21,
    daysAfter: 7,
    longestMonths: 12,
    because: [
      project('7.1', 'Calendar 3 months, from 21 days before to 7 after; booked by day 80.'),
      cite('nice-ng158', 'long term', 'At least once a year.', 'memory'),
    ],
  },
  rebookLostReview: {
    hours: 24,
    because: project(
      'review',
      'A review that was missed is booked again within a day; one that was cancelled by then, or by when it would have been.',
    ),
  },
  actOnReview: {
    hours: 24,
    because: project(
      '4.2',
      'What a review decides is ordered within 24 hours; until then treatment goes on.',
    ),
  },
  kidneysWarning: {
    days: 7,
    because: project('8.2', 'A week before kidneys and bloods are due, somebody is told.'),
  },
  afterStop: {
    weeks: [2, 6],
    because: project('4.3a', 'Asked 2 and 6 weeks after the last dose; closed after the second.'),
  },
  handOver: {
    hours: 4,
    because: project(
      'owner',
      'A hand-over is answered within 4 hours; until it is accepted the giver keeps it.',
    ),
  },
  baselineBloods: {
    hours: 24,
    notOlderThanDays: 7,
    because: [
      cite(
        'nice-ng158',
        'interim anticoagulation',
        'Bloods acted on within 24 hours; no dose waits.',
        'verified',
      ),
      project('2.4', 'Bloods of this episode, not more than 7 days old.'),
    ],
  },
  borderline: {
    percent: 10,
    because: project('G8', 'A figure within 10 % of a threshold is shown as borderline.'),
  },
  adherence: {
    usualPercent: 80,
    loadingAimPercent: 95,
    alertBelowPercent: 90,
    because: [
      cite('adherence-measures', 'threshold', '80 % of days covered is the common threshold.', 'verified'),
      project('7.6', 'For anticoagulants aim at 95 % in the loading phase, alert under 90 %.'),
    ],
  },
  postThrombotic: {
    villaltaMonths: [3, 6, 12, 24],
    notBeforeMonths: 3,
    /** 3 months are 90 days for the score. */
    notBeforeDays: 90,
    clinicFrom: 'mild',
    urgentIf: 'ulcer',
    because: [
      cite(
        'virchow-design',
        '7.8',
        'Villalta at 3, 6, 12 and 24 months, not before 3 as acute signs overlap; an ulcer is urgent.',
        'memory',
      ),
      cite(
        'virchow-design',
        '7.8, days',
        'Three calendar months may be 89 days; the score counts days and asks for 90, so the later of the two holds.',
        'design',
      ),
    ],
  },
  acceptance: { ...acceptance, because: acceptance.by.because },
  appointmentSlots: { classes: slotRules, because: slotRules.U1.because },
  booking: { ...bookingRules, because: bookingRules.whoMayLower.because },
  contacts: { schedule: contactSchedule, highRisk, because: highRisk.because },
  circumference: circumferenceRules,
  contactRules: { ...contactRules, because: contactRules.agreePlan.because },
  silence,
  whileWaiting,
  redFlagWords,
} as const;
