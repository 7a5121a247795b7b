import type { ByRegion, Because } from './rule-types.ts';
import { cite } from './sources.ts';

const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

type Hours = { readonly hours: ByRegion<number>; readonly because: Because };
type Minutes = { readonly minutes: number; readonly because: Because };
type Days = { readonly days: number; readonly because: Because };

/** Limits of the episode that stand in no decision table. Hours are elapsed hours, nights and weekends too. */
export const pathwayClocks = {
  assess: {
    hours: { uk: 4, us: 24 },
    because: design(
      'clock, assessment',
      'A referral is assessed the same day: within 4 hours in the UK, 24 in the US. No source sets the hours.',
    ),
  } satisfies Hours,
  scanAtOnce: {
    hours: 4,
    because: cite(
      'nice-ng158',
      '1.1.3',
      'A scan with its result within 4 hours needs no cover while waiting.',
      'verified',
    ),
  } satisfies Hours,
  coverWhileWaiting: {
    hours: 4,
    because: [
      cite('nice-qs201', 'statement 3', 'Scan within 4 hours, or interim treatment.', 'verified'),
      design(
        'clock, cover',
        'Where cover is advised, the first dose is given within 4 hours of the decision to test.',
      ),
    ],
  } satisfies Hours,
  decideCover: {
    minutes: 30,
    because: design(
      'clock, cover',
      'When a limit passes, whether cover can be given is decided within 30 minutes.',
    ),
  } satisfies Minutes,
  lastLimit: {
    hours: 24,
    because: [
      cite('nice-ng158', '1.1.4', 'Scan result within 24 hours.', 'verified'),
      design('U1', 'No D-dimer result by 24 hours: it counts as positive.'),
    ],
  } satisfies Hours,
  order: {
    hours: 1,
    because: design(
      'clock, ordering',
      'A test that is advised is ordered within the hour, or its own deadline if that is sooner.',
    ),
  } satisfies Hours,
  orderRepeatScan: {
    hours: 24,
    because: design(
      'clock, repeat scan',
      'The repeat scan is ordered, and its slot booked, within 24 hours of the need.',
    ),
  } satisfies Hours,
  rebookLostSlot: {
    minutes: 60,
    because: design(
      'clock, lost slot',
      'A scan whose slot was cancelled or missed has another one within the hour.',
    ),
  } satisfies Minutes,
  repeatScan: {
    days: [6, 8],
    because: cite('nice-ng158', '1.1.6', 'Repeat proximal scan on day 6 to 8 after the first.', 'verified'),
  } satisfies { readonly days: readonly [number, number]; readonly because: Because },
  answerWhatIsMissing: {
    hours: 1,
    because: design('clock, missing facts', 'Facts that hold up a decision are asked for within the hour.'),
  } satisfies Hours,
  acknowledgeResult: {
    minutes: 60,
    because: design('clock, results', 'A positive or unclear result is acknowledged within 60 minutes.'),
  } satisfies Minutes,
  resultAfterSlot: {
    hours: 2,
    because: design(
      'clock, missed slot',
      'Two hours after a slot without a result somebody asks whether the person came.',
    ),
  } satisfies Hours,
  recordExclusion: {
    hours: 4,
    because: design(
      'clock, results',
      'A result that excludes is acted on within 4 hours: cover stops, the person is told.',
    ),
  } satisfies Hours,
  orderStop: {
    hours: 1,
    because: design('clock, stopping', 'The order to stop interim cover is given within the hour.'),
  } satisfies Hours,
  confirmStop: {
    /** Local time of day by which the person has confirmed that they stopped. */
    time: '18:00',
    /** Or this long after the order, where that is later. */
    hours: 2,
    because: design(
      'clock, stopping',
      'The person confirms by 18:00 the same day, or within 2 hours of an order later than 16:00.',
    ),
  },
  tellPerson: {
    hours: 4,
    because: design('clock, telling', 'The person is told within 4 hours of the decision.'),
  } satisfies Hours,
  warnBefore: {
    minutes: 30,
    because: design('clock, warning', 'Whoever answers for it is told 30 minutes before a deadline.'),
  } satisfies Minutes,
  warnBeforeSupplyEnds: {
    hours: 4,
    because: design(
      'clock, supply',
      'Four hours before the supply of interim cover ends, its owner is told.',
    ),
  } satisfies Hours,
  coverBeyondLateSlot: {
    hours: 24,
    because: design(
      'clock, late slot',
      'For a slot beyond the deadline the supply reaches at least 24 hours past it.',
    ),
  } satisfies Hours,
  actOnBloods: {
    hours: 24,
    because: cite(
      'nice-ng158',
      'interim anticoagulation',
      'Baseline bloods are seen and acted on within 24 hours.',
      'memory',
    ),
  } satisfies Hours,
  sayAgain: {
    /** First repetition of what nobody has answered, in minutes; each later one waits twice as long. */
    minutes: {
      'send-to-emergency': 10,
      'acknowledge-result': 30,
      'cover-gap': 60,
      'decide-cover': 60,
      'start-cover': 60,
      'call-after-red': 10,
      'send-help': 10,
      'message-undelivered': 60,
      'read-answer': 60,
      'call-silent': 60,
      'welfare-check': 60,
    },
    daily: 24 * 60,
    because: design(
      'clock, breach',
      'What stays overdue is said again every day; what cannot wait, after 10 to 60 minutes and then at growing intervals.',
    ),
  },
  afterEmergency: {
    hours: 24,
    because: design(
      'clock, emergency',
      'What became of a person sent to emergency care is found out within 24 hours.',
    ),
  } satisfies Hours,
  clinicianDecides: {
    hours: 24,
    because: design('clock, decision', 'A step the rules leave to the clinician is decided within 24 hours.'),
  } satisfies Hours,
  worseScan: {
    hours: 4,
    because: design(
      'clock, worse',
      'Worse while waiting: scan the same day, or within 4 hours if the day ends sooner.',
    ),
  } satisfies Hours,
  safetyNet: {
    days: 7,
    because: design(
      'clock, safety net',
      'After exclusion the person is looked at again, or the episode closed, within 7 days.',
    ),
  } satisfies Days,
} as const;
