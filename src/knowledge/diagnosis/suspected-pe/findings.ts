import type { FactId } from '../../facts.ts';
import type { Condition, Row } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { validNegative } from '../d-dimer-use.ts';

type When = Condition<FactId>;

export const onTreatment: When = { 'anticoagulant.at-presentation': 'treatment' };
export const notOnTreatment: When = { not: onTreatment };
export const coverPossible: When = { 'interim-cover': 'possible' };
export const coverNotPossible: When = { 'interim-cover': ['contraindicated', 'refused'] };
export const toBeImaged: When = { 'pe-imaging.result': 'awaited' };
export const validNegativeDDimer = validNegative('d-dimer.age-adjusted');

/** Leave before any score, from the most urgent down; each reads "this, and none above". */
const exits = [
  {
    id: 'pe-unstable',
    when: { any: [{ 'presentation.unstable': true }, { 'blood-pressure.systolic': { below: 90 } }] },
    because: cite(
      'esc-2019-pe',
      'high-risk PE',
      'Arrest, shock, or systolic pressure under 90 or fallen by 40: resuscitation, echocardiography or CT; no rule decides.',
      'memory',
    ),
  },
  {
    id: 'emergency-limb',
    when: { 'limb.threatened': true },
    because: cite('statpearls-pad', 'phlegmasia', 'A threatened limb is a vascular emergency.', 'verified'),
  },
  {
    id: 'pe-in-pregnancy',
    when: { 'pregnancy.current-or-recent': true },
    because: [
      cite('nice-ng158', 'scope', 'Pregnancy is outside the guideline.', 'verified'),
      cite(
        'rcog-37b',
        'suspected PE',
        'ECG and chest X-ray; leg ultrasound first with signs of DVT.',
        'verified',
      ),
    ],
  },
  {
    id: 'pe-under-18',
    when: { 'risk.under-18': [true, 'unsure'] },
    because: cite('nice-ng158', 'scope', 'The guideline covers adults.', 'verified'),
  },
] as const satisfies readonly Pick<Row<FactId>, 'id' | 'when' | 'because'>[];

export const exitRows: readonly Row<FactId>[] = exits.map(({ id, when, because }, index) => ({
  id: `gate-${id}`,
  when: { all: [when, ...exits.slice(0, index).map((above): When => ({ not: above.when }))] },
  then: id,
  because,
}));

export const pastExits: When = { all: exits.map(({ when }): When => ({ not: when })) };

/** PERC may end it only before any lung imaging, and never for somebody on treatment. */
export const percEndsIt: When = {
  all: [
    { 'pe.perc-applies': true, 'perc.result': 'negative', 'pe-imaging.result': ['awaited', 'not-possible'] },
    notOnTreatment,
  ],
};

export const past = (...conditions: When[]): When => ({
  all: [pastExits, { not: percEndsIt }, ...conditions],
});
