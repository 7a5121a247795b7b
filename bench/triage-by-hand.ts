import type { FactValue, Facts } from '../src/engine/fact-values.ts';

/** The outcome of the public triage (UK), written by hand for questions that are all answered: the limit. */
export function triageByHand(facts: Facts): string {
  const swollen = maybe(facts['limb.swollen']);
  const painful = maybe(facts['limb.painful']);
  const warmOrColour = maybe(facts['limb.warm']) || maybe(facts['limb.colour-changed']);
  const sore = maybe(facts['limb.vein-sore']);
  const whole = maybe(facts['limb.whole-leg-swollen']);
  const both = maybe(facts['limb.both-legs-swollen']);
  const upper = maybe(facts['limb.arm-neck-face-swollen']);
  const limb = swollen || painful || warmOrColour || sore || whole || both || upper;
  const still =
    maybe(facts['risk.immobility']) ||
    maybe(facts['risk.cancer']) ||
    maybe(facts['risk.clot-history']) ||
    maybe(facts['risk.hormones']) ||
    maybe(facts['risk.injecting']);
  const raised = still || maybe(facts['risk.travel']);
  const pregnant = maybe(facts['risk.pregnancy']);
  const thinner = maybe(facts['risk.blood-thinner']);
  const seen = facts['history.seen'];
  const risk =
    pregnant || raised || maybe(facts['risk.under-18']) || thinner || seen === true || seen === 'unsure';
  const beside = limb || risk;
  const alarming = (answer: FactValue | undefined): boolean =>
    answer === true || (answer === 'unsure' && beside);

  if (
    alarming(facts['sign.breathless']) ||
    alarming(facts['sign.chest-pain']) ||
    alarming(facts['sign.coughing-blood']) ||
    alarming(facts['sign.collapse']) ||
    alarming(facts['sign.limb-threat']) ||
    maybe(facts['sign.bleeding']) ||
    facts['sign.very-unwell'] === true ||
    facts['sign.limb-injury'] === true
  )
    return 'emergency';
  const racing = facts['sign.racing-heart'];
  if (
    (racing === true || racing === 'unsure') &&
    (limb || pregnant || still || (racing === true && maybe(facts['sign.racing-heart-severe'])))
  )
    return 'emergency';

  const bleeds = thinner && maybe(facts['bleeding.minor']);
  const outcome = facts['history.outcome'];
  const treated =
    seen === true && outcome === 'confirmed' && (!limb || facts['history.new-or-worse'] === false);
  if (facts['sign.very-unwell'] === 'unsure' || facts['sign.limb-injury'] === 'unsure') return 'same-day';
  if (bleeds && maybe(facts['bleeding.repeated'])) return 'same-day';
  const advice = racing === true || racing === 'unsure' || bleeds;
  if (treated) return 'advice-line';

  const explained = (swollen || painful) && facts['limb.explained-and-improving'] === true;
  const onlyPain = painful && !swollen && !warmOrColour && !sore && !whole && !both && !upper;
  const onset = facts['limb.swelling-onset'];
  if (whole || upper) return 'same-day';
  if (pregnant && limb) return 'same-day';
  if (facts['risk.under-18'] === true && limb && !(onlyPain && explained)) return 'same-day';
  if (thinner && (swollen || painful || warmOrColour || sore)) return 'same-day';
  if (swollen || (painful && (!explained || warmOrColour || sore || raised))) return 'same-day';
  if (seen === true && (outcome === 'repeat-due' || outcome === 'unsure')) return 'same-day';
  if (seen === true && limb && maybe(facts['history.new-or-worse'])) return 'same-day';
  if ((warmOrColour && maybe(facts['limb.redness-spreading'])) || sore) return 'same-day';
  if (both && (onset !== 'longer' || painful || pregnant || still)) return 'same-day';
  if (warmOrColour && (painful || raised)) return 'same-day';
  if (advice) return 'advice-line';
  if (both || warmOrColour) return 'soon';
  const noSign =
    facts['sign.breathless'] === false &&
    facts['sign.chest-pain'] === false &&
    facts['sign.coughing-blood'] === false &&
    facts['sign.collapse'] === false &&
    facts['sign.limb-threat'] === false;
  if (onlyPain && explained && noSign && !risk) return 'self-care';
  return noSign && !limb ? 'prevention' : 'advice-line';
}

const maybe = (answer: FactValue | undefined): boolean => answer === true || answer === 'unsure';
