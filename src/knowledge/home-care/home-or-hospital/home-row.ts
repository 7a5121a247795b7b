import type { FactId } from '../../facts.ts';
import type { Condition, Row } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { bass, design } from './because.ts';

/** What must be yes. */
export const mustBeYes = {
  'clot.small-and-stable': true,
  'symptoms.mild': true,
  'high-risk-conditions.none': true,
  'anticoagulant.started-promptly': true,
  'follow-up.close': true,
  'data-set.complete': true,
  'bloods.within-7-days': true,
} as const satisfies Condition<FactId>;

/** What must be no, every one. Written out here, and not taken from the rows: a row that is lost opens no door. */
export const mustBeNo = {
  'emergency.possible-pe': false,
  'emergency.limb': false,
  'emergency.bleeding-or-head': false,
  'limb.threatened': false,
  'oxygen-or-circulation.failing': false,
  'leg.severe': false,
  'vte.recurrent': false,
  'pe.high-risk': false,
  'cancer.active-or-suspected': false,
  'kidney.disease': false,
  'heart.disease': false,
  'heart.decompensated': false,
  'clotting.disorder': false,
  'anticoagulation.unsafe': false,
  'kidney.clearance-below-30': false,
  'liver.severe': false,
  'liver.child-pugh': ['none', 'a'],
  'platelets.below-75': false,
  'bleeding.high-risk': false,
  'bleeding.gum-or-bruise': false,
  'pregnancy.or-6-weeks-after': false,
  'heparin-induced-thrombocytopenia.documented': false,
  'heparin-induced-thrombocytopenia.recent': false,
  'pain.needs-intravenous': false,
  'dvt.during-anticoagulation': false,
  'admission.other-reason': false,
  'social.obstacle': false,
  'social.two-obstacles': false,
  'thrombolysis.considered': false,
  'thrombus.iliofemoral-or-caval': false,
  'body-weight.above-150': false,
  'body-weight.below-50-or-above-120': false,
  'age.below-18': false,
  'thrombus.elsewhere': false,
  'cognition-or-misuse.no-carer': false,
} as const satisfies Condition<FactId>;

/** The one way home. */
export const homeRow: Row<FactId> = {
  id: 'HOME',
  when: { all: [mustBeYes, mustBeNo] },
  then: 'home',
  because: [
    bass('home treatment may be considered', 'All that the list asks for, and nothing that it excludes.'),
    cite(
      'ash-2020-tx',
      'recommendation 1',
      'Uncomplicated DVT: home rather than hospital is suggested (conditional, low certainty).',
      'verified',
    ),
    cite(
      'chest-2012-tx',
      'home treatment',
      'Initial treatment at home where circumstances are adequate.',
      'memory',
    ),
    design('G2', 'Every item known: an unknown one never yields home.'),
  ],
};
