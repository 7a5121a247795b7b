import type { FactId } from '../../facts.ts';
import { pastTheGate } from '../gate.ts';
import type { Condition, Row } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

type When = Condition<FactId>;

/** People on treatment, with an old DVT in this leg, or who inject drugs have had their scan by now: their rows are below. */
export const goOn = ['route-on-treatment', 'route-recurrence', 'route-injecting'] as const;
export const onTreatment: When = { 'anticoagulant.at-presentation': 'treatment' };
export const notOnTreatment: When = { not: onTreatment };
/** A leg with an old DVT is compared with its earlier scan, unless the new clot is plain or the person is on treatment. */
export const toBeCompared: When = {
  all: [{ 'dvt.previous-same-leg': true }, notOnTreatment, { not: { 'scan.result': 'proximal-dvt' } }],
};
export const past = (...conditions: When[]): When => ({
  all: [pastTheGate(goOn), { not: toBeCompared }, ...conditions],
});

export const injecting: When = { 'history.injecting': true };
export const notInjecting: When = { 'history.injecting': false };

/** Wells was never tested in people who inject drugs: the safer arm is theirs. */
export const unlikely: When = { 'wells.two-level': 'unlikely', 'history.injecting': false };
export const likely: When = { any: [{ 'wells.two-level': 'likely' }, { 'history.injecting': true }] };
export const low: When = { 'wells.three-level': 'low', 'history.injecting': false };
export const moderate: When = { 'wells.three-level': 'moderate', 'history.injecting': false };
export const high: When = { any: [{ 'wells.three-level': 'high' }, { 'history.injecting': true }] };
export const moderateOrHigh: When = {
  any: [{ 'wells.three-level': ['moderate', 'high'] }, { 'history.injecting': true }],
};

/** Superficial thrombosis is managed for itself, and its arm takes the step of a negative scan. */
export const negative: When = { 'scan.result': ['negative', 'superficial-thrombosis'] };
export const first: When = { 'scan.repeat': false };
export const repeat: When = { 'scan.repeat': true };

/** A sample already taken before any anticoagulant is still worth waiting for. */
export const stillWorthReading: When = {
  any: [
    { 'interim-cover.given': false, 'anticoagulant.at-presentation': 'none' },
    { 'd-dimer.before-anticoagulant': true },
  ],
};

export const injectingBecause = cite(
  'cks-dvt',
  '2009 basis',
  'People who inject drugs were excluded from the Wells studies: the safer arm.',
  'verified',
);

export const superficialBecause = cite(
  'svt-etg-calisto',
  'scan',
  'Up to 3 cm from the sapheno-femoral junction it is treated as a DVT; a quarter have one as well.',
  'verified',
);

/** A negative scan excludes; one that shows superficial thrombosis excludes a deep clot, and leaves that to be treated. */
export function excludedByScan(row: Omit<Row<FactId>, 'then'>): Row<FactId>[] {
  return [
    { ...row, when: { all: [row.when, { 'scan.result': 'negative' }] }, then: 'excluded' },
    {
      ...row,
      id: `${row.id}-superficial`,
      when: { all: [row.when, { 'scan.result': 'superficial-thrombosis' }] },
      then: 'superficial-only',
      because: [superficialBecause],
    },
  ];
}
