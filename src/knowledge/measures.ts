import type { Because } from './rule-types.ts';
import { careClocks } from './home-care/plan/care-clocks.ts';
import { letterClocks } from './letter-clocks.ts';
import { timeInRange } from './scores/time-in-range.ts';
import { cite } from './sources.ts';

/**
 * What the service is judged by, computed from recorded events alone. `share`: how many of how many. `time`: how long, with
 * the share within a limit. `total`: an amount out of an amount.
 */
export type MeasureDefinition = {
  readonly title: string;
  readonly kind: 'share' | 'time' | 'total';
  readonly better: 'more' | 'less';
  /** Who or what is counted, each one once. */
  readonly denominator: string;
  readonly numerator: string;
  readonly excluded: string;
  /** What is shown apart, and never as met. */
  readonly unknown: string;
  /** What a group is, where figures are shown by group. */
  readonly groups?: string;
  readonly limit?: { readonly hours?: number; readonly days?: number; readonly minutes?: number };
  readonly because: Because;
};

const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');
const asked = (says: string) => design('quality measures', says);

const timeInRangeBecause = [
  asked('Time in therapeutic range by three methods.'),
  timeInRange.range.because,
  timeInRange.longestGap.because,
  timeInRange.start.because,
  timeInRange.maintenance.because,
] as const;
const ttrGroups = 'whether enough months of maintenance are on record';

export const measures = {
  'door-to-d-dimer': {
    title: 'From referral to the D-dimer result',
    kind: 'time',
    better: 'more',
    denominator: 'Episodes with a D-dimer requested, once 4 hours have passed or it has its result',
    numerator: 'First result within 4 hours of the referral',
    excluded: 'Refused or impossible, and said so',
    unknown: 'Result dated before the referral',
    limit: { hours: 4 },
    because: [
      asked('Door to D-dimer: median, and the share within 4 hours.'),
      cite('nice-ng158', '1.1', 'D-dimer result within 4 hours.', 'verified'),
    ],
  },
  'door-to-scan-4h': {
    title: 'From referral to the scan: within 4 hours',
    kind: 'time',
    better: 'more',
    denominator: 'Episodes with a scan requested, once 4 hours have passed or it was performed',
    numerator: 'First scan performed within 4 hours of the referral',
    excluded: 'Refused or impossible, and said so',
    unknown: 'Scan dated before the referral',
    limit: { hours: 4 },
    because: [
      asked('Door to scan: median, and the share within 4 hours.'),
      cite('nice-ng158', '1.1.3', 'A scan within 4 hours needs no cover while waiting.', 'verified'),
    ],
  },
  'door-to-scan-24h': {
    title: 'From referral to the scan: within 24 hours',
    kind: 'time',
    better: 'more',
    denominator: 'Episodes with a scan requested, once 24 hours have passed or it was performed',
    numerator: 'First scan performed within 24 hours of the referral',
    excluded: 'Refused or impossible, and said so',
    unknown: 'Scan dated before the referral',
    limit: { hours: 24 },
    because: [
      asked('Door to scan: median, and the share within 24 hours.'),
      cite('nice-ng158', '1.1.4', 'Scan result within 24 hours.', 'verified'),
    ],
  },
  'scan-or-cover': {
    title: 'Waited over 4 hours for the scan: interim cover by then',
    kind: 'share',
    better: 'more',
    denominator: 'Episodes whose scan was not performed within 4 hours of the assessment',
    numerator: 'First dose of interim cover within those 4 hours',
    excluded: 'Cover contraindicated or refused, or a long-standing anticoagulant taken',
    unknown: 'No cover recorded, and nobody asked whether an anticoagulant was taken already',
    limit: { hours: 4 },
    because: cite('nice-qs201', 'statement 3', 'Scan within 4 hours, or interim treatment.', 'verified'),
  },
  'uncovered-days': {
    title: 'Patient-days without cover while a scan is awaited',
    kind: 'total',
    better: 'less',
    denominator: 'Days from 4 hours after the assessment until the scan, for whoever waits longer',
    numerator: 'Of these, days for which no supply of interim cover is recorded',
    excluded: 'Cover contraindicated or refused, or a long-standing anticoagulant taken',
    unknown: 'Nobody asked whether an anticoagulant was taken already, and no cover is recorded',
    limit: { hours: 4 },
    because: [
      asked('Uncovered patient-days.'),
      design('hazard H10', 'Embolism while waiting, where cover was forgotten or the scan moved.'),
    ],
  },
  'diagnostic-delay': {
    title: 'Delayed diagnosis',
    kind: 'share',
    better: 'less',
    denominator: 'Confirmed DVT, found within 30 days of the first symptomatic contact: the referral',
    numerator: 'Found more than 24 hours after it',
    excluded: 'Found more than 30 days after it',
    unknown: 'Confirmed without a scan on record: when it was found is not known',
    limit: { hours: 24, days: 30 },
    because: cite(
      'virchow-design',
      'quality measures, US diagnostic delay',
      'More than 24 hours and at most 30 days after the first symptomatic contact.',
      'memory',
    ),
  },
  'stop-read-back': {
    title: 'Interim cover stopped: said back the same day',
    kind: 'share',
    better: 'more',
    denominator: 'Orders to stop interim cover, once their day is over',
    numerator: 'Confirmed by the person on the day of the order',
    excluded: 'None',
    unknown: 'Never confirmed: whether the person has stopped is not known',
    because: [
      asked('Share of stops after a negative scan that are read back the same day.'),
      design('hazard H11', 'A stop that nobody confirms is a bleed for nothing.'),
    ],
  },
  'step-on-day': {
    title: 'Change of dose on its day',
    kind: 'share',
    better: 'more',
    denominator: 'Changes of dose whose day is over, of regimens that ran on that day',
    numerator: 'Confirmed by the person on that day',
    excluded: 'Regimen stopped, replaced or paused before that day',
    unknown: 'Never confirmed by the person',
    because: [
      asked('Step-down on the right day.'),
      design('hazard H13', 'Missed or early: bleed or recurrence.'),
    ],
  },
  'two-strengths-caught': {
    title: 'Two strengths in one house: settled before a double dose',
    kind: 'share',
    better: 'more',
    denominator: 'Boxes handed over that could be taken beside another strength',
    numerator: 'Settled, and no doubled dose or wrong strength reported before',
    excluded: 'None',
    unknown: 'Not settled: whether both were taken is not known',
    because: [
      asked('Overlaps caught before the first double dose.'),
      design('hazard H12', 'Two strengths taken together: major bleed.'),
    ],
  },
  'alert-acknowledged': {
    title: 'From an alert to somebody who read it',
    kind: 'time',
    better: 'more',
    denominator: 'Alerts of a passed deadline, once an hour has passed or somebody read them',
    numerator: 'Read within an hour',
    excluded: 'None',
    unknown: 'None: what nobody is recorded to have read was not read',
    groups: 'Hour of day at the clinic, in blocks of four hours',
    limit: { minutes: 60 },
    because: [
      asked('Time to acknowledgement by hour of day.'),
      design('hazard H20', 'An escalation unread at night.'),
    ],
  },
  'review-by-day-100': {
    title: 'Three-month review done by day 100',
    kind: 'share',
    better: 'more',
    denominator: 'First regimens whose day 100 is over',
    numerator: 'A review recorded by day 100; day 1 is the day of the first treatment dose',
    excluded: 'Stopped, died, transferred or moved away by day 100',
    unknown: 'Contact lost, or in hospital, by day 100',
    limit: { days: 100 },
    because: [asked('Three-month review done by day 100.'), ...[careClocks.review.because].flat()],
  },
  'villalta-recorded': {
    title: 'Villalta recorded at 3, 6 and 12 months',
    kind: 'share',
    better: 'more',
    denominator: 'Confirmed DVT at each of these months, once a month more has passed',
    numerator: 'Villalta items recorded from a month before to a month after',
    excluded: 'Died, transferred, moved away or treatment finished before',
    unknown: 'Contact lost before',
    groups: 'Months since the diagnosis',
    because: [
      asked('Villalta recorded at 3, 6 and 12 months.'),
      ...[careClocks.postThrombotic.because].flat(),
    ],
  },
  'hospital-30-days': {
    title: 'Treated at home, then hospital or emergency care within 30 days',
    kind: 'share',
    better: 'less',
    denominator: 'Decided for home, once 30 days have passed or it happened',
    numerator: 'Sent to hospital or emergency care within 30 days of the decision',
    excluded: 'None',
    unknown: 'Contact lost, transferred or moved away within the 30 days',
    limit: { days: 30 },
    because: asked('Readmission within 30 days; embolism and major bleed are recorded as its reason.'),
  },
  'hospital-90-days': {
    title: 'Treated at home, then hospital or emergency care within 90 days',
    kind: 'share',
    better: 'less',
    denominator: 'Decided for home, once 90 days have passed or it happened',
    numerator: 'Sent to hospital or emergency care within 90 days of the decision',
    excluded: 'None',
    unknown: 'Contact lost, transferred or moved away within the 90 days',
    limit: { days: 90 },
    because: asked('Readmission within 90 days; embolism and major bleed are recorded as its reason.'),
  },
  'new-clot-90-days': {
    title: 'New clot on treatment within 90 days',
    kind: 'share',
    better: 'less',
    denominator: 'Regimens prescribed for a confirmed DVT, once 90 days have passed or it happened',
    numerator: 'A new clot reported within 90 days of the first prescription',
    excluded: 'None',
    unknown: 'Contact lost, transferred or moved away within the 90 days',
    limit: { days: 90 },
    because: asked('Embolism or recurrence within 90 days of treatment.'),
  },
  'letter-same-day': {
    title: 'Letter to the usual doctor the same day',
    kind: 'share',
    better: 'more',
    denominator: 'Diagnoses, reviews, confirmed stops and closings, once the time for their letter is over',
    numerator: 'A letter to the usual doctor sent by then',
    excluded: 'Opened in error',
    unknown: 'None: what is not recorded as sent was not sent',
    limit: { hours: letterClocks.toUsualDoctor.leastHours },
    because: letterClocks.toUsualDoctor.because,
  },
  'check-in-reply': {
    title: 'Check-in answered within a day',
    kind: 'time',
    better: 'more',
    denominator: 'Check-ins sent to a person, once 24 hours have passed or they are answered',
    numerator: 'Answered within 24 hours of the asking',
    excluded: 'Paused, stopped, closed, or in hospital or emergency care within the 24 hours',
    unknown: 'None: silence is counted as no reply',
    groups: 'the way agreed with the person: page, text or telephone',
    limit: { hours: 24 },
    because: [
      asked('Check-in reply rate by channel.'),
      design('quality measures, reply', 'A day: by then staff have called. No source sets it.'),
    ],
  },
  'ttr-rosendaal': {
    title: 'INR: time in range by interpolation',
    kind: 'total',
    better: 'more',
    denominator: 'Days between two INRs of whoever has INRs on record, where these are close enough',
    numerator: 'Of these, days in the target range on a straight line',
    excluded: 'None; results of the first weeks are left out',
    unknown: 'No target, or no two results to draw a line between',
    groups: ttrGroups,
    because: timeInRangeBecause,
  },
  'ttr-fraction': {
    title: 'INR: results in range',
    kind: 'total',
    better: 'more',
    denominator: 'INRs of whoever has INRs on record',
    numerator: 'Of these, in the target range',
    excluded: 'None; results of the first weeks are left out',
    unknown: 'No target, or no result that counts',
    groups: ttrGroups,
    because: timeInRangeBecause,
  },
  'ttr-cross-section': {
    title: 'INR: people whose last result is in range',
    kind: 'share',
    better: 'more',
    denominator: 'People with INRs on record',
    numerator: 'The last INR is in the target range',
    excluded: 'None; results of the first weeks are left out',
    unknown: 'No target, or no result that counts',
    groups: ttrGroups,
    because: timeInRangeBecause,
  },
} as const satisfies Record<string, MeasureDefinition>;

export type MeasureId = keyof typeof measures;

/** Asked of a service, and not to be had from these events: said here, so that nobody takes their absence for a zero. */
export const measuresNotHere = [
  {
    title: 'Embolism and major bleed as such',
    why: 'They are recorded in words, as the reason for hospital or emergency care, and no rule reads words.',
    because: asked('Embolism and major bleed within 30 and 90 days.'),
  },
  {
    title: 'Under-triage and over-triage',
    why: 'They are measured on written vignettes, in the tests of this program, and not on people.',
    because: asked('Under- and over-triage on an independent set of vignettes.'),
  },
  {
    title: 'Equity by deprivation and ethnicity',
    why: 'Neither is on record. Measures are split by age, language, channel and skin tone as told, with “not recorded” as a group of its own.',
    because: asked('Each measure split by language, age, skin tone as told, and channel.'),
  },
] as const;

/** Outside the service a figure of fewer people than this is not shown: it could name one. */
export const smallNumbers = {
  least: 5,
  because: design('quality measures, small numbers', 'Figures of 1 to 4 people do not leave the service.'),
} as const;
