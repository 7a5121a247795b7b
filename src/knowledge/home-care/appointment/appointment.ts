import type { FactId } from '../../facts.ts';
import type { Condition, LadderTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

const design = (section: string, says: string) =>
  cite('virchow-design', `appointment ${section}`, says, 'design');

/** Nothing that a milder class could hide. Written out in each of them, so that a row that is lost opens no door. */
const quiet: Condition<FactId> = {
  'appointment.red-flag': false,
  'appointment.symptoms-rising': false,
  'appointment.triage': ['not-done', 'self-care', 'prevention'],
};

/** How soon a person is seen: from triage and the clinic's own judgement, never from insurance, never lowered by reception. */
export const appointment: LadderTable<FactId> = {
  id: 'appointment',
  policy: 'most-urgent',
  title: 'Urgency of an appointment',
  asks: 'How soon must this person be seen, and in which slots?',
  ladder: ['RED', 'U1', 'U2', 'unclear', 'U3', 'U4', 'U5'],
  outcomes: {
    RED: {
      title: 'Emergency: no appointment, 999 or 911',
      actions: [
        'No slot; any slot already offered is blocked',
        'Say: call 999 or 911 now; do not hold the line',
      ],
      dueHours: 0,
      who: ['reception', 'on-call'],
    },
    U1: {
      title: 'Suspected DVT: the same day',
      actions: [
        'The earliest scan the same day with a physician not more than 60 minutes after it, as one pair',
        'Scan within 4 hours if possible; else a physician decides an interim dose and the scan is within 24 hours',
        'No such pair: emergency department',
      ],
      dueHours: 24,
      dueBy: 'end-of-day',
      who: ['reception', 'clinician'],
    },
    U2: {
      title: 'Suspected DVT, unlikely: within 24 hours',
      actions: [
        'D-dimer first; without its result in 4 hours a physician decides an interim dose',
        'A slot within 24 hours',
      ],
      dueHours: 24,
      who: ['reception', 'clinician'],
    },
    unclear: {
      title: 'Not clear: a clinician judges today',
      actions: ['A clinician calls today and says how soon; until then nothing later is booked'],
      dueBy: 'end-of-day',
      who: ['clinician'],
    },
    U3: {
      title: 'Confirmed elsewhere, stable and treated: within 3 days',
      actions: ['A slot in 1 to 3 days'],
      dueHours: 72,
      who: ['reception'],
    },
    U4: {
      title: 'Scheduled review: around its date',
      actions: [
        'A slot within 3 days of the date; for the 3-month review from 21 days before to 7 after',
        'The person may book it',
      ],
      who: ['reception'],
    },
    U5: {
      title: 'Chronic vein disease: within 6 weeks',
      actions: ['A routine slot within 6 weeks'],
      dueHours: 6 * 7 * 24,
      who: ['reception'],
    },
  },
  rows: [
    {
      id: 'RED',
      when: {
        any: [{ 'appointment.red-flag': [true, 'unsure'] }, { 'appointment.triage': 'emergency' }],
      },
      then: 'RED',
      because: [
        cite(
          'seed-bass',
          'risks',
          'Chest pain, breathlessness, sudden swelling: emergency care.',
          'verified',
        ),
        design('RED', 'An emergency gets no slot; unsure counts as yes.'),
      ],
    },
    {
      id: 'U1-suspected',
      when: { 'appointment.reason': 'suspected-dvt', 'appointment.judged-unlikely': false },
      then: 'U1',
      because: [
        cite('nice-ng158', '1.1.3 and 1.1.4', 'Likely: scan in 4 hours, else cover and 24.', 'verified'),
        design('U1', 'Until a clinician has recorded that it is unlikely, it is likely.'),
      ],
    },
    {
      id: 'U1-rising',
      when: { 'appointment.symptoms-rising': [true, 'unsure'] },
      then: 'U1',
      because: design('U1', 'Rising symptoms, whatever the appointment was for.'),
    },
    {
      id: 'U1-untreated',
      when: { 'appointment.reason': 'confirmed-elsewhere', 'appointment.treated-and-supplied': false },
      then: 'U1',
      because: design('U3', 'Confirmed, but treatment or supply is not recorded: as a suspected one, today.'),
    },
    {
      id: 'U2-unlikely',
      when: { 'appointment.reason': 'suspected-dvt', 'appointment.judged-unlikely': true },
      then: 'U2',
      because: cite('nice-ng158', '1.1.8', 'Unlikely: D-dimer, result within 4 hours.', 'verified'),
    },
    {
      id: 'U2-triage',
      when: { 'appointment.triage': ['same-day', 'advice-line', 'soon'] },
      then: 'U2',
      because: design('triage', 'What triage said today is never booked later, whatever the reason given.'),
    },
    {
      id: 'unclear',
      when: { 'appointment.reason': 'other' },
      then: 'unclear',
      because: design('unclear', 'A reason that is none of these is judged by a clinician.'),
    },
    {
      id: 'U3',
      when: {
        all: [
          quiet,
          { 'appointment.reason': 'confirmed-elsewhere', 'appointment.treated-and-supplied': true },
        ],
      },
      then: 'U3',
      because: design('U3', 'Stable, started and in hand: 1 to 3 days.'),
    },
    {
      id: 'U4',
      when: { all: [quiet, { 'appointment.reason': 'scheduled-review' }] },
      then: 'U4',
      because: design('U4', 'Within 3 days of its date; the 3-month review from 21 before to 7 after.'),
    },
    {
      id: 'U5',
      when: { all: [quiet, { 'appointment.reason': 'chronic-vein' }] },
      then: 'U5',
      because: design('U5', 'Routine, within 6 weeks.'),
    },
  ],
  mayLower: [
    {
      when: { 'appointment.judged-unlikely': true },
      because: design('U2', "A clinician's record that DVT is unlikely."),
    },
    {
      when: { 'appointment.treated-and-supplied': true },
      because: design('U3', 'Treatment started and supply in hand, recorded.'),
    },
  ],
  worry: {
    'appointment.triage': [
      ['not-done', 'self-care', 'prevention'],
      ['advice-line', 'soon', 'same-day'],
      ['emergency'],
    ],
  },
  places: [],
  onlyAlone: [],
  whenNoRow: {
    id: 'no-row',
    then: 'unclear',
    because: design('unclear', 'What no row reads is judged by a clinician today.'),
  },
  floorWhileUnknown: {
    then: 'unclear',
    because: design('unclear', 'While something is not known a clinician judges; nothing later is booked.'),
  },
};
