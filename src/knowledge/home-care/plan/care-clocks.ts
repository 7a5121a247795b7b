import { cite } from '../../sources.ts';
import { acceptance } from '../home-or-hospital/acceptance.ts';
import { bookingRules, slotRules } from '../appointment/slot-rules.ts';
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
    clinicFrom: 'mild',
    urgentIf: 'ulcer',
    because: cite(
      'virchow-design',
      '7.8',
      'Villalta at 3, 6, 12 and 24 months, not before 3 as acute signs overlap; an ulcer is urgent.',
      'memory',
    ),
  },
  acceptance: { ...acceptance, because: acceptance.by.because },
  appointmentSlots: { classes: slotRules, because: slotRules.U1.because },
  booking: { ...bookingRules, because: bookingRules.whoMayLower.because },
  contacts: { schedule: contactSchedule, highRisk, because: highRisk.because },
  circumference: circumferenceRules,
  silence,
  whileWaiting,
  redFlagWords,
} as const;
