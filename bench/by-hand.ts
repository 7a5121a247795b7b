import type { DDimer, Facts } from '../src/engine/fact-values.ts';

// oxlint-disable typescript/no-unsafe-type-assertion -- the limit checks nothing: every fact is known

/** Wells, age-adjusted cut-off and next step after a D-dimer (UK), written by hand for facts that are all known: the limit. */
export function nextStepByHand(facts: Facts): string {
  if (facts['presentation.unstable'] === true || facts['presentation.pe-symptoms'] === true)
    return 'emergency-pe';
  if ((facts['oxygen-saturation'] as number) < 94 || facts['oxygen-saturation.below-usual'] === true)
    return 'emergency-pe';
  if (facts['limb.threatened'] === true) return 'emergency-limb';
  if (facts['pregnancy.current-or-recent'] === true) return 'route-pregnancy';
  const age = facts['age'] as number;
  if (age < 18) return 'route-paediatric';
  if (facts['limb.site'] === 'arm') return 'route-arm';
  if (facts['anticoagulant.at-presentation'] === 'treatment') return 'route-on-treatment';
  if (facts['dvt.previous-same-leg'] === true) return 'route-recurrence';
  if (facts['history.injecting'] === true) return 'route-injecting';
  let score = 0;
  if (facts['wells.active-cancer'] === true) score += 1;
  if (facts['wells.paralysis-or-cast'] === true) score += 1;
  if (facts['wells.bedridden-or-surgery'] === true) score += 1;
  if (facts['wells.deep-vein-tenderness'] === true) score += 1;
  if (facts['wells.entire-leg-swollen'] === true) score += 1;
  if (facts['wells.calf-larger'] === true) score += 1;
  if (facts['wells.pitting-oedema'] === true) score += 1;
  if (facts['wells.collateral-veins'] === true) score += 1;
  if (facts['wells.previous-dvt'] === true) score += 1;
  if (facts['wells.alternative-as-likely'] === true) score -= 2;
  const scan = facts['scan.result'];
  const likely = score >= 2;
  if (likely && scan === 'awaited') return 'await-scan';
  if (scan !== 'awaited' && !(likely && scan === 'negative') && !(!likely && scan === 'not-possible'))
    return 'read-the-scan';
  const dDimer = facts['d-dimer'] as DDimer;
  const cutOff = !likely && age > 50 ? age * 10 : 500;
  const negative =
    dDimer.ugPerLFeu < cutOff &&
    facts['d-dimer.before-anticoagulant'] === true &&
    facts['d-dimer.quantitative'] === true &&
    facts['d-dimer.this-episode'] === true &&
    (facts['symptoms.duration'] as number) < 15;
  if (negative) return 'excluded';
  if (likely) return 'stop-cover-repeat-scan';
  if (scan === 'not-possible') return 'read-the-scan';
  if (facts['scan.within-4-hours'] === true) return 'scan-within-4-hours';
  return facts['interim-cover'] === 'possible' ? 'cover-and-scan' : 'scan-now-or-hospital';
}
