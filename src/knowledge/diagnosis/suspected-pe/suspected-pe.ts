import type { FactId } from '../../facts.ts';
import type { UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { armRows, ukArms, usArms } from './arm-rows.ts';
import { exitRows, notOnTreatment, onTreatment, past, pastExits, percEndsIt } from './findings.ts';
import { suspectedPeOutcomes } from './outcomes.ts';

/** From the suspicion of a pulmonary embolism to its exclusion or treatment. Once imaging is read, it leads. */
export const suspectedPe: UniqueTable<FactId> = {
  id: 'suspected-pe',
  policy: 'unique',
  title: 'Suspected pulmonary embolism',
  asks: 'Which step comes next where a pulmonary embolism is suspected?',
  outcomes: suspectedPeOutcomes,
  rows: [
    ...exitRows,
    {
      id: 'P1',
      when: { all: [pastExits, percEndsIt] },
      then: 'pe-excluded-by-perc',
      because: [
        cite(
          'nice-ng158',
          'PERC',
          'Likelihood under 15 %: consider PERC; all eight absent, no further test for PE.',
          'verified',
        ),
        cite('perc-2004', 'rule', 'Negative only with none of eight criteria.', 'verified'),
      ],
    },
    ...armRows(ukArms),
    ...armRows(usArms),
    {
      id: 'P4-positive',
      when: past({ 'pe-imaging.result': 'positive' }, notOnTreatment),
      then: 'pe-confirmed',
      because: cite('nice-ng158', 'suspected PE', 'A PE on imaging is treated.', 'memory'),
    },
    {
      id: 'P4-positive-on-treatment',
      when: past({ 'pe-imaging.result': 'positive' }, onTreatment),
      then: 'pe-confirmed-on-treatment',
      because: cite(
        'virchow-design',
        'A1 on treatment',
        'A clot on treatment: ask why it failed; never stop the existing drug.',
        'design',
      ),
    },
    {
      id: 'P4-negative-leg',
      when: past({ 'pe-imaging.result': 'negative', 'pe.dvt-suspected': true }),
      then: 'pe-negative-dvt-suspected',
      because: cite(
        'nice-ng158',
        'suspected PE',
        'CTPA negative and DVT suspected: proximal leg ultrasound.',
        'memory',
      ),
    },
    {
      id: 'P4-negative',
      when: past({ 'pe-imaging.result': 'negative', 'pe.dvt-suspected': false }),
      then: 'pe-excluded',
      because: cite(
        'nice-ng158',
        'suspected PE',
        'CTPA negative and no DVT suspected: stop, think of other diagnoses, inform.',
        'memory',
      ),
    },
    {
      id: 'P3b',
      when: past({ 'pe-imaging.result': 'non-diagnostic' }),
      then: 'pe-other-imaging',
      because: cite(
        'virchow-design',
        'suspected PE, V/Q',
        'A V/Q that is neither normal nor of high probability, or an inadequate CT, never excludes: leg ultrasound or other imaging by a specialist.',
        'design',
      ),
    },
  ],
  notes: [
    {
      id: 'vq',
      when: { 'ctpa.unsuitable': true },
      with: [
        'lung-imaging-now',
        'cover-and-lung-imaging',
        'lung-imaging-vq-preferred',
        'lung-imaging-or-hospital',
      ],
      says: 'CT does not suit: V/Q SPECT, or planar V/Q if SPECT cannot be had without delay.',
      because: cite(
        'nice-ng158',
        'suspected PE, V/Q',
        'Contrast allergy, severe renal impairment or a high risk from irradiation: V/Q SPECT.',
        'verified',
      ),
    },
    {
      id: 'both',
      when: { 'pe.dvt-suspected': true },
      says: 'Signs of both: the main complaint decides which tests come first, and the clinician chooses.',
      because: cite(
        'nice-ng158',
        'suspected PE',
        'Signs of DVT and PE: tests by the main feature.',
        'memory',
      ),
    },
    {
      id: 'cancer',
      when: { 'cancer.active': true },
      says: 'Active cancer: a D-dimer rarely excludes, PERC and YEARS are used with caution at most.',
      because: cite('virchow-design', 'cancer', 'Low D-dimer yield is no reason to skip a test.', 'memory'),
    },
  ],
};
