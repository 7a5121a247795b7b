import type { FactId } from '../../facts.ts';
import type { Because, CitedList } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

/** An item of a scan report: what may stand there, what it changes, and the fact that a table reads it through. */
export type ReportItem = {
  readonly id: string;
  readonly values: readonly string[];
  readonly changes: string;
  readonly fact?: FactId;
  readonly because: Because;
};

const memory = (says: string) => cite('virchow-design', 'imaging report', says, 'memory');
const sru = (says: string) => cite('sru-2018', 'report', says, 'memory');

export const imagingReport: CitedList<ReportItem> = {
  id: 'imaging-report',
  title: 'What a report of a leg or arm scan carries',
  about:
    'A deep vein segment that does not compress fully is the criterion. A confirmed DVT names study, time, side, a deep segment with acute or indeterminate thrombus, and the reporter.',
  rows: [
    {
      id: 'study',
      values: [
        'two-point',
        'proximal',
        'whole-leg duplex',
        'point-of-care',
        'CT venography',
        'MR venography',
        'MR direct thrombus imaging',
      ],
      changes:
        'A negative proximal or point-of-care scan does not exclude a calf clot; point-of-care and likely: a formal scan.',
      fact: 'report.study',
      because: [
        memory('Kind of study decides whether a repeat is needed.'),
        cite(
          'sru-2018',
          'protocol',
          'Complete duplex from the groin to the ankle is preferred to limited or compression-only.',
          'verified',
        ),
        sru('A limited scan is followed by another in about 5 to 7 days; NICE says 6 to 8.'),
      ],
    },
    {
      id: 'quality',
      values: ['full', 'limited: reason and segments not seen', 'non-diagnostic'],
      changes: 'Limited and without a clot is not a negative scan.',
      fact: 'report.quality',
      because: memory('Limited-negative counts as non-diagnostic.'),
    },
    {
      id: 'side',
      values: ['left', 'right', 'both'],
      changes:
        'The laterality of the code; left in pregnancy or with a whole swollen leg: think of the iliac veins.',
      because: memory('Left-sided iliac compression.'),
    },
    {
      id: 'segments',
      values: [
        'inferior vena cava',
        'common iliac',
        'external iliac',
        'internal iliac',
        'common femoral',
        'femoral',
        'deep femoral',
        'popliteal',
        'tibioperoneal trunk',
        'anterior tibial',
        'posterior tibial',
        'peroneal',
        'gastrocnemius',
        'soleal',
        'brachial',
        'axillary',
        'subclavian',
        'brachiocephalic',
        'internal jugular',
        'superior vena cava',
      ],
      changes: 'The femoral vein is deep: “superficial femoral” is never written.',
      fact: 'report.thrombus',
      because: memory('Names of the deep veins.'),
    },
    {
      id: 'compressibility',
      values: ['full', 'partial', 'none', 'not seen'],
      changes: 'The diagnosis; partial and none are a clot, not seen is unknown.',
      because: memory('Criterion of the diagnosis.'),
    },
    {
      id: 'occlusion',
      values: ['occlusive', 'non-occlusive'],
      changes: 'Symptoms, and whether an intervention is asked about.',
      because: memory('Occlusion.'),
    },
    {
      id: 'compressed-diameter',
      values: ['mm, common femoral and popliteal vein'],
      changes: 'The baseline for a later suspicion: growth by 4 mm, in some protocols by 2.',
      fact: 'scan.diameter-increase',
      because: cite('sfmv-2024', 'recurrence', 'Compressed diameters are compared.', 'verified'),
    },
    {
      id: 'location-class',
      values: ['iliofemoral', 'proximal', 'isolated distal', 'superficial'],
      changes:
        'Proximal: full treatment. Iliofemoral, acute and severe: ask about thrombus removal. Distal: its own route.',
      fact: 'report.thrombus',
      because: memory('Any iliac or common femoral vein is iliofemoral; popliteal and above is proximal.'),
    },
    {
      id: 'extent',
      values: ['length in mm', 'number of segments', 'greatest diameter in mm'],
      changes:
        'Distal and over 5 cm, over 7 mm, several veins or near the popliteal vein: may extend. No guideline says what a small clot is.',
      fact: 'distal-dvt.extension-risk',
      because: cite('chest-2021', 'risk of extension', 'Sizes of distal clots that may extend.', 'memory'),
    },
    {
      id: 'tip',
      values: ['vein', 'mm to the next confluence', 'free-floating or not'],
      changes: 'Caution, not the usual treatment.',
      because: memory('The tip is reported.'),
    },
    {
      id: 'age',
      values: ['acute', 'indeterminate', 'chronic post-thrombotic change'],
      changes: 'Chronic change alone is no new DVT; acute on chronic goes the way of a recurrence.',
      fact: 'report.thrombus-age',
      because: [
        sru('The wording is chronic post-thrombotic change, not chronic thrombus.'),
        memory(
          'Acute is dilated, soft, smooth, not adherent; chronic is thin or small, with bright webs, collaterals, reflux.',
        ),
      ],
    },
    {
      id: 'superficial',
      values: ['great saphenous', 'small saphenous', 'other', 'length in mm', 'mm to both junctions'],
      changes: 'The route of the superficial vein.',
      fact: 'report.superficial',
      because: cite('svt-etg-calisto', 'scan', 'Length and distance to the junctions decide.', 'verified'),
    },
    {
      id: 'other-findings',
      values: [
        'Baker cyst, intact or ruptured',
        'haematoma',
        'abscess',
        'nodes',
        'aneurysm',
        'mass',
        'arterial flow',
      ],
      changes: 'Another diagnosis.',
      fact: 'alternative-diagnosis.confirmed',
      because: memory('Incidental findings.'),
    },
    {
      id: 'provoked',
      values: ['major transient', 'minor transient', 'persistent', 'unprovoked'],
      changes: 'Duration, and questions about cancer. The clinic knows it, not the radiologist.',
      because: cite('isth-2016', 'classes', 'Provoked by what.', 'verified'),
    },
    {
      id: 'comparison',
      values: ['date of the earlier study', 'change'],
      changes: 'Whether a recurrence can be told.',
      fact: 'scan.baseline',
      because: cite('sfmv-2024', 'recurrence', 'Only a change tells.', 'verified'),
    },
    {
      id: 'not-excluded',
      values: ['what cannot be excluded', 'reason', 'scan advised and its day'],
      changes: 'A repeat on day 6 to 8 is booked.',
      fact: 'scan.repeat',
      because: cite('nice-ng158', '1.1.6', 'Repeat on day 6 to 8.', 'verified'),
    },
    {
      id: 'pelvic-flow',
      values: ['phasic on both sides', 'flat on one or both'],
      changes: 'Flat flow in common femoral or external iliac vein: look for a clot in the pelvis.',
      because: memory('Spectral Doppler of both sides.'),
    },
    {
      id: 'red-result',
      values: [
        'iliofemoral occlusion with a threatened limb',
        'inferior vena cava',
        'strain of the right heart on CT',
      ],
      changes: 'By telephone at once; any new DVT the same day.',
      fact: 'limb.threatened',
      because: cite('virchow-design', 'imaging report', 'Red results are told at once.', 'design'),
    },
  ],
};
