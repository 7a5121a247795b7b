import type { FactId } from '../../facts.ts';
import type { Condition, UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { anotherRouteRow } from '../another-route.ts';
import { pregnancyOutcomes } from './outcomes.ts';

type When = Condition<FactId>;

const here: When = { 'pregnancy.current-or-recent': true };
const unstable: When = { 'presentation.unstable': true };
const limb: When = { 'limb.threatened': true };
const pe: When = {
  any: [
    { 'presentation.pe-symptoms': true },
    { 'oxygen-saturation': { below: 94 } },
    { 'oxygen-saturation.below-usual': true },
  ],
};
const noEmergency: When = { all: [here, { not: unstable }, { not: limb }] };
const withPe = (...conditions: When[]): When => ({ all: [noEmergency, pe, ...conditions] });
/** A leg without signs of a PE: the scan leads. */
const leg = (...conditions: When[]): When => ({
  all: [noEmergency, { not: pe }, { 'limb.site': 'leg' }, ...conditions],
});
const negative: When = { 'scan.result': 'negative' };
const highSuspicion: When = { 'pregnancy.suspicion': ['high', 'not-stated'] };

const rcog = (section: string, says: string, status: 'verified' | 'memory' = 'verified') =>
  cite('rcog-37b', section, says, status);
const usReading = cite(
  'ash-2018-preg',
  'negative ultrasound',
  'After a negative scan: serial ultrasound or imaging of the iliac veins. The days are taken over from the UK.',
  'memory',
);
const oneScanMayDo = cite(
  'edvige-2012',
  'results',
  'One complete negative scan: 1.1 % had a clot in 3 months (0.3 to 4.0). With high suspicion the repeat is the safer reading.',
  'verified',
);

/**
 * Pregnancy and the 6 weeks after it: an objective test, LMWH meanwhile. No row reads a score or a D-dimer, so none can
 * exclude by one.
 */
export const pregnancy: UniqueTable<FactId> = {
  id: 'pregnancy',
  policy: 'unique',
  title: 'Suspected DVT or PE in pregnancy and up to 6 weeks after',
  asks: 'Which step comes next in pregnancy or the 6 weeks after?',
  outcomes: pregnancyOutcomes,
  rows: [
    anotherRouteRow({ 'pregnancy.current-or-recent': false }),
    {
      id: 'PG-unstable',
      when: { all: [here, unstable] },
      then: 'pregnancy-emergency',
      because: cite('esc-2019-pe', 'high-risk PE', 'Unstable: resuscitation first.', 'memory'),
    },
    {
      id: 'PG-limb',
      when: { all: [here, limb, { not: unstable }] },
      then: 'emergency-limb',
      because: cite('statpearls-pad', 'phlegmasia', 'A threatened limb is a vascular emergency.', 'verified'),
    },
    {
      id: 'PG-pe-leg-positive',
      when: withPe({ 'pe.dvt-suspected': true, 'scan.result': 'proximal-dvt' }),
      then: 'pregnancy-confirmed',
      because: rcog('suspected PE', 'Signs of DVT and a positive leg scan: enough to treat.', 'memory'),
    },
    {
      id: 'PG-pe-leg',
      when: withPe({ 'pe.dvt-suspected': true, 'scan.result': 'awaited' }),
      then: 'pregnancy-pe-leg-scan',
      because: rcog('suspected PE', 'ECG and chest X-ray; with signs of DVT a leg ultrasound first.'),
    },
    {
      id: 'PG-pe',
      when: withPe({
        any: [{ 'pe.dvt-suspected': false }, { not: { 'scan.result': ['awaited', 'proximal-dvt'] } }],
      }),
      then: 'pregnancy-pe-lung-imaging',
      because: [
        rcog('suspected PE', 'Otherwise V/Q or CTPA after discussion.', 'memory'),
        cite(
          'artemis-2019',
          'algorithm',
          'Excludes some by D-dimer; not used here, as RCOG does not use it.',
          'verified',
        ),
      ],
    },
    {
      id: 'PG-arm',
      when: { all: [noEmergency, { not: pe }, { 'limb.site': 'arm' }] },
      then: 'route-arm',
      because: cite(
        'virchow-design',
        'routes',
        'An arm is scanned by the upper-limb route, without a D-dimer in pregnancy.',
        'design',
      ),
    },
    {
      id: 'PG-scan',
      when: leg({ 'scan.result': 'awaited', 'interim-cover': 'possible' }),
      then: 'pregnancy-scan-with-cover',
      because: [
        rcog('diagnosis', 'Objective test quickly; LMWH until excluded unless strongly contraindicated.'),
        cite(
          'esc-2019-pe',
          'pregnancy',
          'Whole-leg swelling, back or buttock pain: iliac veins, MR venography.',
          'verified',
        ),
      ],
    },
    {
      id: 'PG-scan-no-cover',
      when: leg({ 'scan.result': 'awaited', 'interim-cover': ['contraindicated', 'refused'] }),
      then: 'pregnancy-scan-now',
      because: cite(
        'virchow-design',
        'cover not possible',
        'Cover contraindicated or refused: scan now, or hospital.',
        'design',
      ),
    },
    {
      id: 'PG-positive',
      when: leg({ 'scan.result': 'proximal-dvt' }),
      then: 'pregnancy-confirmed',
      because: rcog('diagnosis', 'A positive scan is treated.'),
    },
    {
      id: 'PG-other-finding',
      when: leg({ 'scan.result': ['isolated-distal-dvt', 'superficial-thrombosis', 'old-change-only'] }),
      then: 'pregnancy-specialist',
      because: cite(
        'virchow-design',
        'pregnancy',
        'A finding that is neither a proximal DVT nor a negative scan goes to the team, with LMWH meanwhile.',
        'design',
      ),
    },
    {
      id: 'PG-iliac',
      when: leg(negative, { 'pregnancy.iliac-suspected': true }),
      then: 'pregnancy-iliac-imaging',
      because: cite(
        'esc-2019-pe',
        'pregnancy',
        'Whole-leg swelling, back or buttock pain: Doppler of the iliac veins, MR venography.',
        'verified',
      ),
    },
    {
      id: 'PG-negative-low',
      when: leg(negative, { 'pregnancy.iliac-suspected': false, 'pregnancy.suspicion': 'low' }),
      then: 'pregnancy-excluded',
      because: rcog('diagnosis', 'Negative scan and low suspicion: stop.'),
    },
    {
      id: 'PG-negative-high',
      when: leg(negative, { 'pregnancy.iliac-suspected': false, 'scan.repeat': false }, highSuspicion),
      then: 'pregnancy-stop-repeat',
      because: [
        rcog(
          'diagnosis',
          'Negative scan and high suspicion: stop the anticoagulant, repeat on days 3 and 7.',
        ),
        cite('virchow-design', 'pregnancy', 'Suspicion that is not stated counts as high.', 'design'),
        usReading,
        oneScanMayDo,
      ],
    },
    {
      id: 'PG-repeat-early',
      when: leg(
        negative,
        { 'pregnancy.iliac-suspected': false, 'scan.repeat': true, 'scan.days-since-first': { below: 7 } },
        highSuspicion,
      ),
      then: 'pregnancy-repeat-day-7',
      because: [rcog('diagnosis', 'Repeat on days 3 and 7.'), usReading],
    },
    {
      id: 'PG-repeat-negative',
      when: leg(
        negative,
        { 'pregnancy.iliac-suspected': false, 'scan.repeat': true, 'scan.days-since-first': { atLeast: 7 } },
        highSuspicion,
      ),
      then: 'pregnancy-excluded',
      because: [rcog('diagnosis', 'Repeat on days 3 and 7 negative: excluded.', 'memory'), usReading],
    },
    {
      id: 'PG-other-imaging',
      when: leg({ 'scan.result': ['non-diagnostic', 'not-possible'] }),
      then: 'pregnancy-other-imaging',
      because: cite(
        'virchow-design',
        'NDX',
        'Inadequate or no scan: other imaging, never excluded.',
        'design',
      ),
    },
  ],
  notes: [
    {
      id: 'left',
      when: here,
      says: 'LEFt (left leg, calf 2 cm larger, first trimester) may be shown. None of the three does not exclude a DVT.',
      because: cite(
        'left-2013',
        'results',
        'No criterion: 0 of 46 and 1 of 30 had a DVT; not a test by itself.',
        'verified',
      ),
    },
    {
      id: 'no-d-dimer',
      when: here,
      says: 'No D-dimer: RCOG does not use it. ESC and ARTEMIS may for PE; that is a specialist’s decision.',
      because: rcog('D-dimer', 'Not used in pregnancy.', 'memory'),
    },
  ],
};
