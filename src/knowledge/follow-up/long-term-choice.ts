import type { FactId } from '../facts.ts';
import type { Condition, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';

type When = Condition<FactId>;

const goesOn: When = { 'anticoagulant.declined': false };
const tolerated: When = { all: [goesOn, { 'anticoagulant.tolerated': true }] };
const notTolerated: When = { all: [goesOn, { 'anticoagulant.tolerated': false }] };
const anotherDoac: When = { 'anticoagulant.present': ['rivaroxaban', 'edoxaban', 'dabigatran'] };

const cancerByTrial: When = {
  'cancer.active': true,
  'cancer.reduced-dose-criteria': true,
  'anticoagulant.present': 'apixaban',
};
/** Groups in which NICE would rather leave a medicine that is tolerated. */
const special: When = {
  any: [
    { 'creatinine-clearance': { atMost: 50 } },
    { 'cancer.active': true },
    { antiphospholipid: ['other', 'triple-positive'] },
    { 'body-weight': { below: 50 } },
    { 'body-weight': { above: 120 } },
  ],
};
const mayReduce: When = {
  all: [
    { 'treatment.months': { atLeast: 6 } },
    {
      'anticoagulant.present': ['apixaban', 'rivaroxaban'],
      'recurrence.on-reduced-dose': false,
      antiphospholipid: 'none',
    },
    { 'body-weight': { atLeast: 50 } },
    { 'body-weight': { atMost: 120 } },
    { any: [{ not: special }, cancerByTrial] },
  ],
};

const nice = (says: string) => cite('nice-ng158', 'long-term anticoagulation', says, 'memory');

/** With what to go on, once it is decided to go on. */
export const longTermChoice: UniqueTable<FactId> = {
  id: 'long-term-choice',
  policy: 'unique',
  title: 'What to go on with',
  asks: 'Once it is decided to go on: with what?',
  outcomes: {
    'long-term-aspirin-instead': {
      title: 'Declines an anticoagulant: consider aspirin',
      actions: [
        'UK: consider aspirin 75 mg or 150 mg once a day, off label. US: aspirin rather than nothing',
        'Say that an anticoagulant protects better',
        'Review at least once a year',
      ],
    },
    'long-term-switch-to-apixaban': {
      title: 'Consider a switch to apixaban',
      actions: ['Consider apixaban in place of the present DOAC; switch by its own table'],
    },
    'long-term-choose-again': {
      title: 'Choose again',
      actions: ['Choose by the table of anticoagulants'],
    },
    'long-term-carry-on': {
      title: 'Consider carrying on with the present one',
      actions: [
        'It is tolerated, and kidneys, cancer, antiphospholipid syndrome or weight speak against a change',
        'No reduced dose',
      ],
    },
    'long-term-reduced-dose': {
      title: 'A reduced dose may be considered',
      actions: [
        'After 6 months: apixaban 2.5 mg twice a day, or rivaroxaban 10 mg once a day',
        'US: suggested rather than the full dose. UK: by the label',
        'Review at least once a year',
      ],
    },
    'long-term-continue-present': {
      title: 'Continue the present one',
      actions: ['Continue', 'Review at least once a year: health, recurrence, bleeding, preference'],
    },
  },
  rows: [
    {
      id: 'declines',
      when: { 'anticoagulant.declined': true },
      then: 'long-term-aspirin-instead',
      because: [
        nice('Consider aspirin 75 or 150 mg in people who decline; off label.'),
        cite('chest-2021', 'aspirin', 'Suggests aspirin rather than nothing.', 'memory'),
        cite('ash-2020-tx', 'recommendation 20', 'An anticoagulant rather than aspirin.', 'verified'),
      ],
    },
    {
      id: 'not-tolerated-other-doac',
      when: { all: [notTolerated, anotherDoac] },
      then: 'long-term-switch-to-apixaban',
      because: nice('Not tolerated or changed circumstances: consider apixaban where the DOAC is another.'),
    },
    {
      id: 'not-tolerated',
      when: { all: [notTolerated, { not: anotherDoac }] },
      then: 'long-term-choose-again',
      because: cite('virchow-design', '4.3', 'No source names the next one: the table of choice.', 'design'),
    },
    {
      id: 'reduced-dose',
      when: { all: [tolerated, mayReduce] },
      then: 'long-term-reduced-dose',
      because: [
        cite('chest-2021', 'reduced dose', 'Suggests the reduced dose rather than the full one.', 'memory'),
        nice('Dose by the label.'),
        cite(
          'api-cat-2025',
          'result',
          'Active cancer after 6 months: 2.5 mg twice a day no worse for recurrence (2.1 against 2.8 %), less bleeding (12.1 against 15.6 %); no UK licence.',
          'verified',
        ),
        cite(
          'renove-2025',
          'result',
          'High risk without cancer: that a reduced dose is no worse was not clearly shown.',
          'verified',
        ),
      ],
    },
    {
      id: 'carry-on',
      when: { all: [tolerated, special, { not: mayReduce }] },
      then: 'long-term-carry-on',
      because: nice(
        'Renal impairment, cancer, antiphospholipid syndrome or extreme weight: consider carrying on if tolerated.',
      ),
    },
    {
      id: 'continue',
      when: { all: [tolerated, { not: special }, { not: mayReduce }] },
      then: 'long-term-continue-present',
      because: nice('Tolerated: continue the present one.'),
    },
  ],
  notes: [
    {
      id: 'has-bled',
      when: { all: [] },
      says: 'HAS-BLED of 4 or more that cannot be lowered: discuss stopping.',
      because: nice('HAS-BLED 4 or more, not modifiable: discuss stopping.'),
    },
  ],
};
