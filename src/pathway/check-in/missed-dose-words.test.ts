import { expect, test } from 'vitest';
import type { KeptPhase } from '../treatment/treatment-types.ts';
import { missedDoseWords } from './missed-dose-words.ts';

const phase = (of: Pick<KeptPhase, 'id' | 'medicine' | 'says'> & Partial<KeptPhase>): KeptPhase => ({
  form: 'tablet',
  strength: '5 mg',
  take: 1,
  timesADay: 2,
  from: { on: '2026-03-02', slot: 'evening' },
  to: { on: '2026-03-09', slot: 'morning' },
  doses: 14,
  ...of,
});

test.each([
  [
    'of the first days',
    phase({ id: 'loading', medicine: 'apixaban', says: 'apixaban 10 mg twice a day' }),
    'missed-dose.apixaban-first-days',
  ],
  // Beside a strong inhibitor: words of 10 mg would be twice what this person takes.
  [
    'of first days that are halved',
    phase({ id: 'loading', medicine: 'apixaban', says: 'apixaban 5 mg twice a day' }),
    'missed-dose.apixaban',
  ],
  [
    'injected',
    phase({
      id: 'injection',
      medicine: 'dalteparin',
      form: 'syringe',
      timesADay: 1,
      says: 'dalteparin 10,000 units once a day',
    }),
    'missed-dose.injection-once-daily',
  ],
  [
    'for which there are no words',
    phase({ id: 'other', medicine: 'aspirin', says: 'aspirin 75 mg once a day' }),
    undefined,
  ],
] as const)('a missed dose %s', (_what, only, words) => {
  expect(missedDoseWords({ phases: [only] }, '2026-03-04')?.words).toBe(words);
});

test('before the first dose and after the last there is nothing to say', () => {
  const phases = [phase({ id: 'loading', medicine: 'apixaban', says: 'apixaban 10 mg twice a day' })];
  expect(missedDoseWords({ phases }, '2026-03-01')).toBeNull();
  expect(missedDoseWords({ phases }, '2026-03-10')).toBeNull();
});
