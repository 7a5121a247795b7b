import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';

const perc = (section: string, says: string) => cite('perc-2004', section, says, 'verified');

/** Copies on the web print over 50, over 100 and over 95 %: at each limit the original says otherwise. */
export const perc2004: Score<FactId> = {
  id: 'perc-2004',
  title: 'Pulmonary embolism rule-out criteria (PERC)',
  because: perc('criteria', 'Eight criteria; none may be present.'),
  notFor:
    'A clinical likelihood of 15 % or more; cancer, thrombophilia or strong family history, a heart slowed by a beta-blocker, chronic low oxygen, an amputated leg, morbid obesity, pregnancy or the weeks after it, COVID-19.',
  refusedIf: [
    {
      when: { 'pe.perc-applies': false },
      says: 'PERC may stop tests only where the clinician puts the likelihood below 15 % and nothing hides a criterion.',
      because: [
        perc('use', 'Only with a clinical likelihood under 15 %.'),
        cite(
          'nice-ng158',
          'PERC',
          'Only where the likelihood is under 15 %; not validated in COVID-19.',
          'verified',
        ),
      ],
    },
  ],
  inputs: { HR: 'heart-rate', hr: 'heart-rate', SpO2: 'oxygen-saturation' },
  items: [
    { key: 'age50', points: 1, when: { age: { atLeast: 50 } } },
    { key: 'hr100', points: 1, when: { 'heart-rate': { atLeast: 100 } } },
    { key: 'sat95', points: 1, when: { 'oxygen-saturation': { below: 95 } } },
    { key: 'legSwelling', points: 1, when: { 'leg.swelling-unilateral': true } },
    { key: 'haemoptysis', points: 1, when: { haemoptysis: true } },
    { key: 'surgTrauma4w', points: 1, when: { 'surgery-or-trauma.4-weeks': true } },
    {
      key: 'prevVTE',
      points: 1,
      when: { any: [{ 'history.previous-dvt': true }, { 'history.previous-pe': true }] },
    },
    { key: 'oestrogen', points: 1, when: { 'oestrogen.current': true } },
  ],
  levels: {
    result: {
      because: perc('result', 'Negative with none; any one is positive.'),
      classes: [{ class: 'negative' }, { class: 'positive', from: 1 }],
    },
  },
};
