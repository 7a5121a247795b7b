import type { FactId } from '../../facts.ts';
import type { Answer, LadderTable } from '../../rule-types.ts';
import { clinicalRows } from './clinical-rows.ts';
import { doseRows } from './dose-rows.ts';
import { emergencyRows } from './emergency-rows.ts';
import { design } from './findings.ts';
import { allWellRow, otherRows } from './other-rows.ts';
import { checkInOutcomes } from './outcomes.ts';

/** Where yes is the good answer. */
const goodIfYes: readonly (readonly Answer[])[] = [[true], [false, 'unsure']];

/**
 * What an answered check-in asks for. Every row that holds fires, each with its own action, person and time; the most
 * urgent leads. Silence is not an answer: `silence.ts` says what follows it.
 */
export const checkIn: LadderTable<FactId> = {
  id: 'check-in',
  policy: 'most-urgent',
  title: 'Check-in of a person treated at home',
  asks: 'What do these answers ask for, of whom, and how soon?',
  ladder: Object.keys(checkInOutcomes),
  outcomes: checkInOutcomes,
  rows: [...emergencyRows, ...clinicalRows, ...doseRows, ...otherRows, allWellRow],
  mayLower: [],
  worry: {
    'check-in.next-dose-in-hand': goodIfYes,
    'check-in.supply-7-days': goodIfYes,
    'check-in.safe-at-home': goodIfYes,
    'check-in.someone-there': [[true], ['unsure'], [false]],
    'check-in.fluids-told': [[true], [false]],
    // Not known waits 15 minutes, a swollen joint an hour.
    'check-in.joint-swelling': [[false], [true], ['unsure']],
    'check-in.calf-measured': [],
    'check-in.stool-blood': [['none'], ['streak'], ['black-or-bloody']],
    'check-in.urine-blood': [['none'], ['pink-red-or-brown'], ['clots-or-heavy']],
    'check-in.nose-bleed': [['none'], ['short'], ['long-or-repeated'], ['not-stopping']],
    'check-in.gum-bleeding': [['none'], ['stops'], ['not-stopping']],
    'check-in.period': [['none-or-usual'], ['heavier'], ['soaking']],
    'check-in.bruise': [['none'], ['small'], ['large-or-spreading']],
    'check-in.swelling': [['better', 'same'], ['worse']],
    'check-in.rash': [['none'], ['other'], ['severe']],
    'check-in.indigestion': [['none'], ['mild'], ['severe']],
    'check-in.new-medicine': [
      ['none', 'no-interaction'],
      ['not-looked-up', 'interacting'],
    ],
    'check-in.free-text': [['none', 'read'], ['unread'], ['red-flag-words']],
  },
  places: [],
  onlyAlone: [],
  whenNoRow: {
    id: 'no-row',
    then: 'nurse-24-hours',
    because: design(
      'unmatched',
      'Answers that no row reads go to a nurse within 24 hours; they are never "well".',
    ),
  },
  floorWhileUnknown: {
    then: 'nurse-24-hours',
    because: design(
      'G10',
      'While a question is unanswered a nurse sees the answers; unfinished is not well.',
    ),
  },
  notes: [
    {
      id: 'inr',
      when: { 'vitamin-k-antagonist': true },
      says: 'On a vitamin K antagonist an INR is read by its own table, inr-action.',
      because: design('INR', 'INR actions stand in the table for INR.'),
    },
  ],
};
