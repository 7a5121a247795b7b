import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';

const dash = (section: string, says: string) => cite('dash-2012', section, says, 'verified');
const others = (says: string) => cite('virchow-design', 'scores, when used', says, 'memory');

/** One site turns sex and hormones round: wrong. Here a clot with hormones counts as unprovoked, unlike for NICE. */
export const dash2012: Score<FactId> = {
  id: 'dash-2012',
  title: 'DASH, recurrence after a first unprovoked clot',
  because: dash('score', 'D-dimer 2, age up to 50 1, male sex 1, hormones at the event -2.'),
  notFor:
    'Cancer, antiphospholipid syndrome, antithrombin deficiency, a provoked or second clot; less than 3 months of treatment. It does not decide alone.',
  refusedIf: [
    { when: { 'cancer.active': true }, says: 'Not with cancer.', because: others('Not with cancer.') },
    {
      when: { antiphospholipid: ['other', 'triple-positive'] },
      says: 'Not with antiphospholipid syndrome.',
      because: others('Not with antiphospholipid syndrome.'),
    },
    {
      when: { 'antithrombin-deficiency': true },
      says: 'Not with antithrombin deficiency.',
      because: others('Not with antithrombin deficiency.'),
    },
    {
      when: { provocation: ['major-transient', 'minor-transient', 'persistent'] },
      says: 'For an unprovoked clot, or one with hormones.',
      because: dash('population', 'A first unprovoked clot; hormones count as unprovoked.'),
    },
    {
      when: { any: [{ 'history.previous-dvt': true }, { 'history.previous-pe': true }] },
      says: 'For a first clot.',
      because: dash('population', 'A first clot.'),
    },
  ],
  cautionIf: [
    {
      when: { age: { above: 65 } },
      says: 'Above 65 years a low score still goes with more than 5 % recurrence a year.',
      because: dash('age', 'Over 65 with a low score: above 5 % a year.'),
    },
    {
      when: { all: [{ age: { atLeast: 50 } }, { age: { atMost: 50 } }] },
      says: 'At 50 itself the summary of the paper says "under 50", which would be one point less.',
      because: dash('summary', 'Under 50; the score itself has up to 50.'),
    },
  ],
  items: [
    { key: 'd', points: 2, when: { 'd-dimer.abnormal-after-stopping': true } },
    { key: 'a', points: 1, when: { age: { atMost: 50 } } },
    { key: 's', points: 1, when: { sex: 'male' } },
    { key: 'h', points: -2, when: { all: [{ sex: 'female' }, { 'hormone.at-event': true }] } },
  ],
  levels: {
    risk: {
      because: dash('result', 'To 1: 3.1 % a year; 2: 6.4 %; from 3: 12.3 %.'),
      classes: [{ class: 'low' }, { class: 'intermediate', from: 2 }, { class: 'high', from: 3 }],
    },
    'per-cent-a-year': {
      because: dash('result', 'Recurrence a year.'),
      classes: [{ class: '3.1' }, { class: '6.4', from: 2 }, { class: '12.3', from: 3 }],
    },
  },
};
