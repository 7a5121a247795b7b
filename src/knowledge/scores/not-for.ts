import type { FactId } from '../facts.ts';
import type { Because, Condition } from '../rule-types.ts';
import type { NotFor } from '../score-types.ts';

/** Whom scores are not for, worded once; each score cites its own source. */
const refuseIf =
  (when: Condition<FactId>, says: string) =>
  (because: Because): NotFor<FactId> => ({ when, says, because });

export const notUnder18 = refuseIf({ age: { below: 18 } }, 'Made for adults; this person is under 18.');

export const notInPregnancy = refuseIf({ 'pregnancy.current': true }, 'Not validated in pregnancy.');

export const notInOrAfterPregnancy = refuseIf(
  { 'pregnancy.current-or-recent': true },
  'Not validated in pregnancy or the 6 weeks after it.',
);

export const notAnticoagulated = refuseIf(
  { 'anticoagulant.at-presentation': 'treatment' },
  'Not for people already anticoagulated.',
);

export const notUnstable = refuseIf({ 'presentation.unstable': true }, 'Not for people who are unstable.');
