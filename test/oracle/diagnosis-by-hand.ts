/**
 * The clinician's part a second time, by hand, from sections 2.4, 3, 7.1 and 7.5 of the clinical review alone: nothing of
 * src/ but the names of its facts. `agreement-diagnosis.test.ts` holds the product against it. States are the review's.
 */

type Region = 'uk' | 'us';
export type Findings = Readonly<Record<string, unknown>>;

// ── 7.1 Wells, version of 2003 ────────────────────────────────────────────────────────────────

export const wellsPoints: ReadonlyMap<string, number> = new Map([
  ['cancer', 1],
  ['paralysis', 1],
  ['bedrid', 1],
  ['tender', 1],
  ['whole', 1],
  ['calf3', 1],
  ['pitting', 1],
  ['collat', 1],
  ['prevDVT', 1],
  ['alt', -2],
]);

export const twoLevel = (score: number) => (score >= 2 ? 'likely' : 'unlikely');
export const threeLevel = (score: number) => (score >= 3 ? 'high' : score >= 1 ? 'moderate' : 'low');

// ── 3.4, 7.5 D-dimer ──────────────────────────────────────────────────────────────────────────

/** The value in decimal text, as a laboratory prints it: a binary fraction might decide a half. */
export type DDimer = {
  value: string;
  comparator?: '<' | '>';
  unit: 'ug/L' | 'ng/mL' | 'mg/L' | 'ug/mL';
  basis: 'FEU' | 'DDU';
  /** The assay's own, in ug/L of the same basis. */
  assayCutOffUgPerL?: number;
};
export type Reading = 'negative' | 'positive' | null;

/**
 * Rows "conversion" and "rounding": mg/L is 1000 ug/L and DDU counts double; convert first, then round half up to a whole
 * ug/L FEU. In whole millionths, so that no fraction is lost.
 */
export function ugPerLFeu({ value, unit, basis, comparator }: DDimer): number {
  const [whole = '0', decimals = ''] = value.split('.');
  const perUnit = unit === 'mg/L' || unit === 'ug/mL' ? 1000n : 1n;
  const millionths = BigInt(whole + decimals.padEnd(6, '0')) * perUnit * (basis === 'DDU' ? 2n : 1n);
  // "<500.4" is not "<500": an upper limit is rounded up.
  return Number((millionths + (comparator === '<' ? 999_999n : 500_000n)) / 1_000_000n);
}

function against(dDimer: DDimer, cutOff: number): Reading {
  const x = ugPerLFeu(dDimer);
  // Row "comparator".
  if (dDimer.comparator === '<') return x <= cutOff ? 'negative' : null;
  if (dDimer.comparator === '>') return x >= cutOff ? 'positive' : null;
  return x >= cutOff ? 'positive' : 'negative'; // row "boundary"
}

/** Row "fixed cut-off", in ug/L FEU: the assay's own, else 500. */
export function fixedCutOff({ basis, assayCutOffUgPerL }: DDimer): number {
  return assayCutOffUgPerL === undefined ? 500 : assayCutOffUgPerL * (basis === 'DDU' ? 2 : 1);
}

/** Rows "age-adjusted" and "age adjustment, limits": over 50, and only assays of 500 FEU or 230 to 250 DDU. */
export function ageAdjustedCutOff(dDimer: DDimer, ageYears: number): number {
  const { basis, assayCutOffUgPerL: own } = dDimer;
  const usual = own === undefined || (basis === 'DDU' ? own >= 230 && own <= 250 : own === 500);
  return usual && ageYears > 50 ? ageYears * 10 : fixedCutOff(dDimer);
}

export const readFixed = (dDimer: DDimer) => against(dDimer, fixedCutOff(dDimer));
export const readAgeAdjusted = (dDimer: DDimer, ageYears: number) =>
  against(dDimer, ageAdjustedCutOff(dDimer, ageYears));

// ── 3.1 Gate ──────────────────────────────────────────────────────────────────────────────────

/** The first row that leads away, or null. */
export function gateByHand(of: Findings): string | null {
  if (of['presentation.unstable'] === true || of['presentation.pe-symptoms'] === true) return 'PE';
  if (Number(of['oxygen-saturation']) < 94 || of['oxygen-saturation.below-usual'] === true) return 'PE';
  if (of['limb.threatened'] === true) return 'LIMB';
  if (of['pregnancy.current-or-recent'] === true) return 'PREGNANCY';
  if (Number(of['age']) < 18) return 'CHILD';
  if (of['limb.site'] === 'arm') return 'ARM';
  if (of['anticoagulant.at-presentation'] === 'treatment') return 'A1';
  if (of['dvt.previous-same-leg'] === true) return 'RECURRENCE';
  // Inpatient, post-operative, cancer, over 80, sepsis: Wells is allowed, and stays in this table as advice only.
  if (of['history.injecting'] === true) return 'INJECTING';
  return null;
}

// ── 3.3, 3.6 First test ───────────────────────────────────────────────────────────────────────

const likely = (of: Findings) => of['wells.two-level'] === 'likely';
/** 3.6 by the three levels of Wells. */
const low = (of: Findings) => of['wells.three-level'] === 'low';

const coverPossible = (of: Findings) => of['interim-cover'] === 'possible';
const noDDimerToBeHad = (of: Findings) => of['d-dimer.availability'] === 'not-possible';

/** U3: scan in 4 hours, else cover and a scan in 24. "Cover contraindicated or refused: scan now or hospital." */
function U3(of: Findings): string {
  if (of['scan.within-4-hours'] === true) return 'U3';
  return coverPossible(of) ? 'U3-COVER' : 'SCAN-NOW';
}

export function firstTestByHand(of: Findings, region: Region): string {
  const away = gateByHand(of);
  if (away !== null) return away;
  if (region === 'us') {
    // Low takes a D-dimer first; intermediate and high a scan. NOT-DONE: no D-dimer counts as positive.
    if (!low(of)) return 'US-SCAN';
    return noDDimerToBeHad(of) ? 'US-SCAN' : 'US-D-DIMER';
  }
  if (likely(of)) {
    if (of['scan.within-4-hours'] === true) return 'L1';
    if (!coverPossible(of)) return 'SCAN-NOW';
    return noDDimerToBeHad(of) ? 'L2-NO-D-DIMER' : 'L2';
  }
  // U1; NOT-DONE: no D-dimer leads to U3.
  if (noDDimerToBeHad(of)) return U3(of);
  if (of['d-dimer.availability'] === 'within-4-hours') return 'U1';
  return coverPossible(of) ? 'U1-COVER' : 'SCAN-NOW';
}

// ── 3.3, 3.6 After a D-dimer ──────────────────────────────────────────────────────────────────

/** 3.3 UNRELIABLE and 3.4 "not to be used for exclusion": a negative may not be used, a positive may. */
const negativeIsReliable = (of: Findings) =>
  of['d-dimer.before-anticoagulant'] === true &&
  of['d-dimer.quantitative'] === true &&
  of['d-dimer.this-episode'] === true &&
  Number(of['symptoms.duration']) <= 14;

/** NOT-DONE and U2: positive, an unreliable negative and none at all are one. */
function reading(
  of: Findings,
  cutOff: 'fixed' | 'age-adjusted',
): 'negative' | 'counts-as-positive' | 'awaited' {
  const result = of[`d-dimer.${cutOff}`];
  if (result === 'awaited') return 'awaited';
  return result === 'negative' && negativeIsReliable(of) ? 'negative' : 'counts-as-positive';
}

export function afterDDimerByHand(of: Findings, region: Region): string {
  const away = gateByHand(of);
  if (away !== null) return away;
  const scan = of['scan.result'];

  if (region === 'uk' && likely(of)) {
    // L3: "a D-dimer alone never". L4: only after a negative scan, by the fixed cut-off.
    if (scan === 'awaited') return 'SCAN-DECIDES';
    if (scan !== 'negative') return 'READ-SCAN';
    const result = reading(of, 'fixed');
    return result === 'negative' ? 'EXCL' : result === 'awaited' ? 'L4' : 'L5';
  }
  if (region === 'us' && !low(of)) return scan === 'awaited' ? 'US-SCAN' : 'READ-SCAN';

  // Unlikely, or low in the US: U2.
  const result = reading(of, 'age-adjusted');
  if (scan === 'not-possible' && result === 'negative') return 'EXCL'; // NOT-DONE
  if (scan !== 'awaited') return 'READ-SCAN';
  if (result === 'negative') return 'EXCL';
  if (result === 'awaited') return 'U1-WAIT';
  return region === 'us' ? 'US-SCAN' : U3(of);
}

// ── 3.3, 3.6 After a scan ─────────────────────────────────────────────────────────────────────

export function afterScanByHand(of: Findings, region: Region): string {
  const away = gateByHand(of);
  // A1 and the fast-track lead to this scan. 3.3, "scan values": a new clot in a leg with an old one is CONF.
  const newClotAgain = away === 'RECURRENCE' && of['scan.result'] === 'proximal-dvt';
  if (away !== null && away !== 'A1' && away !== 'INJECTING' && !newClotAgain) return away;
  const onTreatment = away === 'A1';

  switch (of['scan.result']) {
    case 'awaited':
      return 'SCAN-DECIDES';
    case 'proximal-dvt':
      return onTreatment ? 'A1-CONF' : 'CONF';
    case 'isolated-distal-dvt':
      return 'DISTAL'; // 3.9
    case 'old-change-only':
      return 'RECURRENCE'; // 3.9
    case 'non-diagnostic':
      return of['scan.non-diagnostic-before'] === true ? 'NDX-AGAIN' : 'NDX';
    case 'superficial-thrombosis': {
      // "section 5 and the arm's negative-scan step": what would be excluded leaves it to be treated.
      const after = afterNoDeepClot(of, region, onTreatment);
      return after === 'EXCL' ? 'SUPERFICIAL' : after;
    }
    case 'negative':
      return afterNoDeepClot(of, region, onTreatment);
    case 'not-possible':
      // NOT-DONE: never EXCL, but that UNLIKELY with a valid negative D-dimer is. A1: no D-dimer.
      if (!onTreatment && safeArm(of, region) && reading(of, 'age-adjusted') === 'negative') return 'EXCL';
      return 'NOT-DONE';
    default:
      throw new Error(`no scan result is ${String(of['scan.result'])}`);
  }
}

/** Unlikely, or low in the US. Wells was not tested in people who inject drugs: never they. */
const safeArm = (of: Findings, region: Region) =>
  of['history.injecting'] !== true && (region === 'uk' ? !likely(of) : low(of));

function afterNoDeepClot(of: Findings, region: Region, onTreatment: boolean): string {
  if (safeArm(of, region)) return 'EXCL'; // U4: no routine repeat; A1: Wells at most 1
  // L5: before day 6 a negative repeat does not count, after day 8 it does.
  if (of['scan.repeat'] === true) return Number(of['scan.days-since-first']) < 6 ? 'REPEAT' : 'EXCL';
  if (onTreatment) return 'REPEAT'; // A1

  if (region === 'us') {
    if (of['alternative-diagnosis.confirmed'] === true) return 'EXCL';
    const moderate = of['wells.three-level'] === 'moderate' && of['history.injecting'] !== true;
    return moderate && of['scan.extent'] === 'whole-leg' ? 'EXCL' : 'REPEAT';
  }
  // 3.1: no exclusion by D-dimer in people who inject drugs.
  if (of['history.injecting'] === true) return 'L5';
  // L3 to L4.
  const result = reading(of, 'fixed');
  if (result === 'negative') return 'EXCL';
  if (result === 'counts-as-positive') return 'L5';
  // Not done yet: "cover already given: L5", but for a sample that was taken before it.
  const covered = of['interim-cover.given'] === true || of['anticoagulant.at-presentation'] === 'interim';
  const tooLate = covered && of['d-dimer.before-anticoagulant'] !== true;
  return tooLate ? 'L5' : 'L3-D-DIMER';
}
