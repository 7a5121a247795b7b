import type { FactId } from '../../facts.ts';
import { gateRows, pastTheGate } from '../gate.ts';
import { pathwayOutcomes } from '../pathway-outcomes.ts';
import type { UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { goOn, notOnTreatment, onTreatment, past, toBeCompared } from './findings.ts';
import { afterScanUkRows } from './uk-rows.ts';
import { afterScanUsRows } from './us-rows.ts';

export const afterScan: UniqueTable<FactId> = {
  id: 'after-scan',
  policy: 'unique',
  title: 'Next step after a scan',
  asks: 'What follows from the scan?',
  outcomes: pathwayOutcomes,
  rows: [
    ...gateRows(goOn),
    {
      id: 'recurrence',
      when: { all: [pastTheGate(goOn), toBeCompared] },
      then: 'route-recurrence',
      because: cite(
        'sfmv-2024',
        'recurrence',
        'In a leg with an old DVT a scan is compared with the earlier one; neither score nor D-dimer excludes.',
        'verified',
      ),
    },

    {
      id: 'scan-awaited',
      when: past({ 'scan.result': 'awaited' }),
      then: 'await-scan',
      because: cite(
        'nice-ng158',
        '1.1.4',
        'Scan result within 4 hours, else within 24 with cover.',
        'verified',
      ),
    },
    {
      id: 'CONF',
      when: past({ 'scan.result': 'proximal-dvt' }, notOnTreatment),
      then: 'confirmed',
      because: cite('nice-ng158', '1.1.3', 'A proximal DVT on the scan is treated.', 'verified'),
    },
    {
      id: 'A1-positive',
      when: past({ 'scan.result': 'proximal-dvt' }, onTreatment),
      then: 'confirmed-on-treatment',
      because: cite(
        'virchow-design',
        'A1 on treatment',
        'A clot on treatment: ask why it failed; never stop the existing drug.',
        'design',
      ),
    },
    {
      id: 'distal',
      when: past({ 'scan.result': 'isolated-distal-dvt' }),
      then: 'route-distal',
      because: [
        cite(
          'chest-2021',
          'isolated distal DVT',
          'Serial imaging for 2 weeks, or treatment with severe symptoms or a risk of extension.',
          'verified',
        ),
        cite(
          'nice-ng158',
          'suspected DVT',
          'A proximal-scan strategy does not look for distal DVT.',
          'memory',
        ),
      ],
    },
    {
      id: 'old-change',
      when: past({ 'scan.result': 'old-change-only' }),
      then: 'route-recurrence',
      because: cite(
        'sfmv-2024',
        'recurrence',
        'Old change alone is not a new DVT: compare with the earlier scan.',
        'verified',
      ),
    },
    {
      id: 'NDX',
      when: past({ 'scan.result': 'non-diagnostic', 'scan.non-diagnostic-before': false }),
      then: 'another-image',
      because: cite(
        'virchow-design',
        'NDX',
        'Inadequate scan: repeat or other imaging within 24 hours; cover by clinician decision.',
        'memory',
      ),
    },
    {
      id: 'NDX-again',
      when: past({ 'scan.result': 'non-diagnostic', 'scan.non-diagnostic-before': true }),
      then: 'other-imaging-or-repeat',
      because: cite(
        'virchow-design',
        'NDX',
        'Inadequate again: other imaging, or repeat on day 6 to 8; never excluded.',
        'design',
      ),
    },
    ...afterScanUkRows,
    ...afterScanUsRows,
  ],
  notes: [
    {
      id: 'superficial',
      when: { 'scan.result': 'superficial-thrombosis' },
      says: 'Superficial vein thrombosis: decide on its own treatment before any anticoagulant is stopped. Up to 3 cm from the sapheno-femoral junction manage as DVT; beyond it, by length and site.',
      because: cite(
        'svt-etg-calisto',
        'scan',
        'Near the junction it is treated as a DVT; a quarter have one as well.',
        'verified',
      ),
    },
    {
      id: 'late-repeat',
      when: { 'scan.repeat': true, 'scan.days-since-first': { atLeast: 9 } },
      says: 'The repeat scan came after day 8: it counts, and the breach is recorded.',
      because: cite('virchow-design', 'L5', 'After day 8 a repeat counts, with the breach logged.', 'design'),
    },
  ],
};
