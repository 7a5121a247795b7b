import type { FactId } from '../facts.ts';
import type { Condition, Row } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { reviewComplete } from './review.ts';

const proximal: Condition<FactId> = { 'dvt.extent': ['proximal', 'iliofemoral'] };

const factorGone: Condition<FactId> = {
  any: [
    { provocation: ['major-transient', 'minor-transient'], 'provocation.resolved': true },
    { provocation: 'hormone', 'provocation.resolved': true, 'hormone.stopped': true },
  ],
};

/** All that must hold, each known, before anybody is asked to confirm a stop. */
const mayStop: Condition<FactId> = {
  all: [
    factorGone,
    reviewComplete,
    { 'dvt.extent': ['isolated-distal', 'proximal', 'iliofemoral'] },
    { 'treatment.months': { atLeast: 3 } },
    {
      'treatment.uncomplicated': true,
      'provoked.persistent': false,
      'history.previous-unprovoked-vte': false,
      'cancer.active': false,
      'pregnancy.current-or-recent': false,
      antiphospholipid: 'none',
      'anticoagulant.other-reason': false,
    },
    { any: [proximal, { 'distal-dvt.treated': true }] },
  ],
};

const stopIsOurs = cite(
  'virchow-design',
  '4.1',
  'A proposal to stop needs every condition of this row known and met; anything else beats it.',
  'design',
);

export const durationRows: readonly Row<FactId>[] = [
  {
    id: 'aps-other',
    when: { antiphospholipid: 'other' },
    then: 'specialist-decides-duration',
    because: cite(
      'nice-ng158',
      'antiphospholipid syndrome',
      'Other antiphospholipid syndrome: a specialist decides; never a proposal to stop.',
      'memory',
    ),
  },
  {
    id: 'aps-triple-positive',
    when: { antiphospholipid: 'triple-positive' },
    then: 'long-term-vitamin-k-antagonist',
    because: cite(
      'nice-ng158',
      'triple-positive antiphospholipid syndrome',
      'Long-term vitamin K antagonist, both regions.',
      'memory',
    ),
  },
  {
    id: 'another-reason',
    when: { 'anticoagulant.other-reason': true },
    then: 'continue-for-another-reason',
    because: cite(
      'virchow-design',
      'duration, another reason',
      'An anticoagulant taken for another reason as well is never proposed to stop because this DVT is treated.',
      'design',
    ),
  },
  {
    id: 'pregnancy',
    when: { 'pregnancy.current-or-recent': true },
    then: 'continue-through-pregnancy',
    because: cite(
      'rcog-37b',
      'duration',
      'Until at least 6 weeks after the birth, and at least 3 months in all.',
      'memory',
    ),
  },
  {
    id: 'cancer-uk',
    regions: ['uk'],
    when: { 'cancer.active': true },
    then: 'continue-while-cancer-active',
    because: cite(
      'nice-ng158',
      'active cancer',
      '3 to 6 months, then review by clinical need; usual to continue while the cancer is active.',
      'memory',
    ),
  },
  {
    id: 'cancer-us',
    regions: ['us'],
    when: { 'cancer.active': true },
    then: 'continue-while-cancer-active',
    because: cite('chest-2021', 'cancer', 'Extended treatment while the cancer is active.', 'memory'),
  },
  {
    id: 'under-three-months-uk',
    regions: ['uk'],
    when: { all: [proximal, { 'treatment.months': { below: 3 } }] },
    then: 'treat-to-three-months',
    because: cite('nice-ng158', 'proximal DVT', 'At least 3 months.', 'verified'),
  },
  {
    id: 'under-three-months-us',
    regions: ['us'],
    when: { all: [proximal, { 'treatment.months': { below: 3 } }] },
    then: 'treat-to-three-months',
    because: [
      cite('chest-2021', 'treatment phase', 'A treatment phase of at least 3 months.', 'verified'),
      cite('ash-2020-tx', 'primary treatment', '3 to 6 months rather than 6 to 12.', 'verified'),
    ],
  },
  {
    id: 'review-incomplete',
    when: { all: [{ 'treatment.months': { atLeast: 3 } }, { not: reviewComplete }] },
    then: 'complete-the-review',
    because: cite('virchow-design', '4.2', 'Each item of the review comes before a proposal.', 'design'),
  },
  {
    id: 'second-unprovoked-uk',
    regions: ['uk'],
    when: { provocation: 'unprovoked', 'history.previous-unprovoked-vte': true },
    then: 'continue',
    because: cite('nice-ng158', 'second unprovoked', 'A second unprovoked clot: continue.', 'memory'),
  },
  {
    id: 'second-unprovoked-us',
    regions: ['us'],
    when: { provocation: 'unprovoked', 'history.previous-unprovoked-vte': true },
    then: 'continue',
    because: cite(
      'ash-2020-tx',
      'recurrent unprovoked',
      'Indefinite treatment, strong recommendation.',
      'verified',
    ),
  },
  {
    id: 'earlier-unprovoked',
    when: { 'history.previous-unprovoked-vte': true },
    then: 'continue-and-discuss',
    because: cite(
      'virchow-design',
      'duration, earlier unprovoked clot',
      'An earlier unprovoked clot is discussed, whatever provoked this one.',
      'design',
    ),
  },
  {
    id: 'unprovoked-uk',
    regions: ['uk'],
    when: { provocation: 'unprovoked' },
    then: 'continue-and-discuss',
    because: cite(
      'nice-ng158',
      'unprovoked',
      'Consider continuing beyond 3 months; weigh bleeding; at low bleeding risk benefit likely outweighs risk.',
      'memory',
    ),
  },
  {
    id: 'unprovoked-us',
    regions: ['us'],
    when: { provocation: 'unprovoked' },
    then: 'continue-and-discuss',
    because: [
      cite('chest-2021', 'unprovoked', 'Offer extended treatment with a DOAC, strong.', 'memory'),
      cite('ash-2020-tx', 'unprovoked', 'Indefinite treatment is suggested.', 'memory'),
    ],
  },
  {
    id: 'persistent-uk',
    regions: ['uk'],
    when: { any: [{ provocation: 'persistent' }, { 'provoked.persistent': true }] },
    then: 'continue-and-discuss',
    because: cite('nice-ng158', 'persistent risk factor', 'Case by case.', 'memory'),
  },
  {
    id: 'persistent-us',
    regions: ['us'],
    when: { any: [{ provocation: 'persistent' }, { 'provoked.persistent': true }] },
    then: 'continue-and-discuss',
    because: cite('ash-2020-tx', 'chronic risk factor', 'Indefinite treatment is suggested.', 'verified'),
  },
  {
    id: 'factor-not-gone',
    when: {
      any: [
        { provocation: ['major-transient', 'minor-transient', 'hormone'], 'provocation.resolved': false },
        { provocation: 'hormone', 'hormone.stopped': false },
      ],
    },
    then: 'continue-and-discuss',
    because: cite(
      'virchow-design',
      'duration, factor not gone',
      'While what provoked the clot lasts, or the hormone is still taken, no stop is proposed.',
      'design',
    ),
  },
  {
    id: 'complicated',
    when: { 'treatment.uncomplicated': false },
    then: 'continue-and-discuss',
    because: cite(
      'nice-ng158',
      'provoked',
      'Stopping at 3 months is for a course without complications.',
      'memory',
    ),
  },
  {
    id: 'distal-treated-uk',
    regions: ['uk'],
    when: {
      'dvt.extent': 'isolated-distal',
      'distal-dvt.treated': true,
      'treatment.months': { below: 3 },
    },
    then: 'distal-by-local-setting',
    because: cite(
      'scottish-boards-lmwh',
      'isolated distal DVT',
      '6 weeks to 3 months, by local setting; one board writes the same.',
      'verified',
    ),
  },
  {
    id: 'distal-treated-us',
    regions: ['us'],
    when: {
      'dvt.extent': 'isolated-distal',
      'distal-dvt.treated': true,
      'treatment.months': { below: 3 },
    },
    then: 'distal-by-local-setting',
    because: cite('chest-2021', 'isolated distal DVT', '3 months where it is treated.', 'memory'),
  },
  {
    id: 'distal-not-treated',
    when: { 'dvt.extent': 'isolated-distal', 'distal-dvt.treated': false },
    then: 'distal-not-treated',
    because: cite(
      'virchow-design',
      'duration, distal',
      'A distal DVT that is watched has no treatment to end: its own table says when to scan and when to treat.',
      'design',
    ),
  },
  {
    id: 'provoked-gone-uk',
    regions: ['uk'],
    when: mayStop,
    then: 'propose-stop',
    because: [
      cite(
        'nice-ng158',
        'provoked',
        'Consider stopping at 3 months where the factor is gone and the course was uncomplicated; hormone-associated counts as provoked.',
        'memory',
      ),
      stopIsOurs,
    ],
  },
  {
    id: 'provoked-gone-us',
    regions: ['us'],
    when: mayStop,
    then: 'propose-stop',
    because: [
      cite(
        'chest-2021',
        'transient risk factor',
        'Major transient factor: recommends against going on; minor, hormones among them: suggests against.',
        'memory',
      ),
      stopIsOurs,
    ],
  },
];
