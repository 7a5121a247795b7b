import type { FactId } from '../facts.ts';
import type { Condition, Invariant } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { reviewItems } from './review.ts';

type When = Condition<FactId>;

const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** Each of these alone forbids a proposal to stop. */
const againstStopping: readonly (readonly [id: string, when: When])[] = [
  ['unprovoked', { provocation: 'unprovoked' }],
  ['a persistent factor', { any: [{ provocation: 'persistent' }, { 'provoked.persistent': true }] }],
  ['the factor is not gone', { 'provocation.resolved': false }],
  ['the hormone is still taken', { provocation: 'hormone', 'hormone.stopped': false }],
  ['under 3 months', { 'treatment.months': { below: 3 } }],
  ['active cancer', { 'cancer.active': true }],
  ['pregnant, or within 6 weeks', { 'pregnancy.current-or-recent': true }],
  ['antiphospholipid syndrome', { antiphospholipid: ['other', 'triple-positive'] }],
  ['an earlier unprovoked clot', { 'history.previous-unprovoked-vte': true }],
  ['another reason to be anticoagulated', { 'anticoagulant.other-reason': true }],
  ['a complicated course', { 'treatment.uncomplicated': false }],
  ['a review item missing', { any: reviewItems.map((id): When => ({ [id]: false })) }],
];

const noNumber: When = { 'inr.reading': ['above-limit', 'not-usable'] };

/** Outcomes of an INR for which somebody telephones at once. */
const atOnce = [
  'inr-major-bleed-uk',
  'inr-major-bleed-us',
  'inr-head-injury',
  'inr-bleeding-uk',
  'inr-bleeding-us',
  'inr-not-readable',
  'inr-above-10-us',
  'inr-above-8-uk',
  'inr-8-to-10-us',
];
const withinTheHour = ['inr-5-to-8-uk', 'inr-5-to-8-us'];

const inr = (id: string, says: string, when: When, outcome: Invariant['outcome']): Invariant<FactId> => ({
  id,
  decision: 'inr-action',
  says,
  when,
  outcome,
  because: design('5.4', says),
});

const contraindications: When = {
  any: [
    { 'arterial-disease.peripheral': true },
    { 'pulses.feet': 'absent' },
    { 'heart.decompensated': true },
    { 'pulmonary-oedema': true },
    { 'limb.threatened': true },
    { 'vein.infected': true },
    { 'neuropathy.severe': true },
    { 'skin.fragile': true },
    { 'skin.dermatitis': true },
    { 'skin.cellulitis': true },
    { 'fabric-allergy': true },
    { 'leg.deformity': true },
    { diabetes: true },
    { 'arteries.calcified': true },
    {
      all: [
        { 'ankle-brachial-index.measured': true },
        { any: [{ 'ankle-brachial-index': { atMost: 0.8 } }, { 'ankle-brachial-index': { above: 1.3 } }] },
      ],
    },
    {
      all: [
        { 'ankle-brachial-index.measured': false },
        { any: [{ age: { atLeast: 65 } }, { smoking: true }] },
      ],
    },
  ],
};

export const followUpInvariants: readonly Invariant<FactId>[] = [
  ...againstStopping.map(
    ([id, when]): Invariant<FactId> => ({
      id: `no stop: ${id}`,
      decision: 'duration',
      says: 'Never a proposal to stop',
      when,
      outcome: { never: ['propose-stop'] },
      because: design('4.1', 'Whatever speaks for going on beats a proposal to stop.'),
    }),
  ),
  {
    id: 'antiphospholipid syndrome that is not triple positive',
    decision: 'duration',
    says: 'A specialist decides',
    when: { antiphospholipid: 'other' },
    outcome: { only: ['specialist-decides-duration'] },
    because: design('4.1', 'Never proposed to stop.'),
  },
  inr(
    'above 8.0',
    'Above 8.0 somebody telephones at once',
    { all: [{ 'inr.reading': 'number' }, { inr: { above: 8 } }] },
    {
      only: atOnce,
    },
  ),
  inr('no usable number', 'Above the limit of the meter, or an error, is never dropped', noNumber, {
    only: atOnce,
  }),
  inr(
    'any bleeding',
    'Any bleeding: at once',
    { 'bleeding.severity': ['non-major', 'major'] },
    { only: atOnce },
  ),
  inr('head injury', 'A head injury: at once', { 'head-injury.on-anticoagulant': true }, { only: atOnce }),
  inr(
    'from 5.0',
    'From 5.0, whatever the target, a clinician telephones within the hour',
    { all: [{ 'inr.reading': 'number' }, { inr: { atLeast: 5 } }] },
    { only: [...atOnce, ...withinTheHour] },
  ),
  inr(
    'in range is in range',
    'Below 2.0 or above 3.0, or with another target, is never in range',
    { any: [{ inr: { below: 2 } }, { inr: { above: 3 } }, { 'inr.target': 'other' }] },
    { never: ['inr-in-range'] },
  ),
  inr(
    'the same dose needs a calm background',
    'A new medicine, an illness or an unstable past never keeps the dose of an INR out of range',
    { any: [{ 'warfarin.disturbed': true }, { 'inr.stable-3-months': false }] },
    { never: ['inr-slightly-out'] },
  ),
  inr(
    'first month',
    'Below 2.0 in the first month reaches a prescriber the same day',
    {
      all: [{ 'inr.target': '2.0-3.0' }, { inr: { below: 2 } }, { 'treatment.months': { below: 1 } }],
    },
    { only: [...atOnce, 'inr-low-first-month'] },
  ),
  {
    id: 'stockings need a leg that bears them',
    decision: 'stockings',
    says: 'With any contraindication stockings are never tried',
    when: contraindications,
    outcome: { never: ['stockings-may-be-tried'] },
    because: design('6.3', 'Any yes: not.'),
  },
  {
    id: 'stockings are no prevention',
    decision: 'stockings',
    says: 'Asked for prevention, stockings are never proposed',
    when: { 'stockings.purpose': 'prevention' },
    outcome: { never: ['stockings-may-be-tried'] },
    because: design('6.3', 'Never listed as prevention.'),
  },
  {
    id: 'a filter only after the checks',
    decision: 'filter',
    says: 'While anticoagulation is possible and the checks are not done, no filter',
    when: { 'anticoagulation.contraindicated': false, 'treatment-failure.checked': false },
    outcome: { never: ['filter-anticoagulation-impossible', 'filter-after-checks'] },
    because: design('6.1', 'Checks before a filter.'),
  },
  {
    id: 'no filter beside treatment that works',
    decision: 'filter',
    says: 'Treatment that is possible and works: no filter is referred for',
    when: { 'anticoagulation.contraindicated': false, 'recurrence.on-treatment': 'none' },
    outcome: { never: ['filter-anticoagulation-impossible', 'filter-after-checks', 'filter-checks-first'] },
    because: design('6.1', 'Not beside effective anticoagulation.'),
  },
  {
    id: 'limb threat',
    decision: 'thrombolysis',
    says: 'A threatened limb is an emergency',
    when: { 'limb.threatened': true },
    outcome: { only: ['limb-emergency'] },
    because: design('G3', 'Emergency beats everything.'),
  },
  {
    id: 'recent iliofemoral',
    decision: 'thrombolysis',
    says: 'Iliofemoral with symptoms under 14 days is never left to anticoagulation alone without an opinion',
    when: { 'dvt.extent': 'iliofemoral', 'dvt.symptom-days': { below: 14 } },
    outcome: { never: ['anticoagulation-alone'] },
    because: design('6.2', 'Vascular opinion today.'),
  },
  {
    id: 'no thrombophilia test while treatment goes on or after a provoked clot',
    decision: 'thrombophilia',
    says: 'No test is proposed while treatment goes on, after a provoked clot, or in a relative',
    when: {
      any: [
        { 'treatment.plan': 'continue' },
        { provocation: ['major-transient', 'minor-transient', 'hormone'] },
        { 'thrombophilia.whose': 'relative' },
      ],
    },
    outcome: { never: ['thrombophilia-consider-both', 'thrombophilia-consider-antiphospholipid'] },
    because: cite('nice-ng158', 'thrombophilia testing', 'Do not offer.', 'memory'),
  },
  {
    id: 'a baseline result to act on',
    decision: 'baseline-bloods',
    says: 'A result beyond its limit is acted on',
    when: {
      any: [
        { haemoglobin: { below: 100 } },
        { 'haemoglobin.fell': true },
        { platelets: { below: 100 } },
        { 'creatinine-clearance': { below: 50 } },
        { 'alanine-aminotransferase.above-twice-limit': true },
        { inr: { above: 1.5 } },
      ],
    },
    outcome: { only: ['bloods-act'] },
    because: design('8.1', 'Acted on within 24 hours.'),
  },
  {
    id: 'no reduced dose where it was not tried',
    decision: 'long-term-choice',
    says: 'No reduced dose under 6 months, in antiphospholipid syndrome, at extreme weight or after a clot on it',
    when: {
      any: [
        { 'treatment.months': { below: 6 } },
        { antiphospholipid: ['other', 'triple-positive'] },
        { 'body-weight': { below: 50 } },
        { 'body-weight': { above: 120 } },
        { 'recurrence.on-reduced-dose': true },
        { 'cancer.active': true, 'cancer.reduced-dose-criteria': false },
      ],
    },
    outcome: { never: ['long-term-reduced-dose'] },
    because: design('4.3', 'Not for these.'),
  },
];
