import type { FactId } from '../facts.ts';
import type { Condition, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';

type When = Condition<FactId>;

const identified = (...conditions: When[]): When => ({ all: [{ 'report.identified': true }, ...conditions] });
const fresh: When = { 'report.thrombus-age': ['acute', 'indeterminate'] };
const noThrombus: When = { 'report.thrombus': 'none' };
const onlyOldChange: When = {
  'report.thrombus': ['distal', 'proximal', 'iliofemoral-or-caval'],
  'report.thrombus-age': 'chronic-change',
};
/** Every proximal segment was looked at and seen. */
const proximalSeen: When = {
  'report.quality': 'full',
  'report.study': ['proximal', 'whole-leg', 'cross-section'],
};

const sru = (says: string) => cite('sru-2018', 'report', says, 'memory');
const design = (says: string) => cite('virchow-design', 'imaging report', says, 'design');

/** What a report means to the pathway: the value to record as the scan's result, and whom to call. */
export const scanReport: UniqueTable<FactId> = {
  id: 'scan-report',
  policy: 'unique',
  title: 'Reading the report of a leg scan',
  asks: 'Which result does this report carry, and who must hear of it at once?',
  outcomes: {
    'report-incomplete': {
      title: 'Report not usable yet',
      actions: [
        'Ask the reporter: study, date and time, side, veins and name; until then the scan is awaited',
      ],
      dueHours: 4,
    },
    'report-red': {
      title: 'Proximal DVT, iliac or caval: telephone now',
      actions: [
        'Record proximal DVT; telephone the treating team now',
        'Limb threatened: vascular emergency; symptoms under 14 days: ask about thrombus removal',
      ],
      dueHours: 1,
    },
    'report-proximal': {
      title: 'Proximal DVT: tell the same day',
      actions: ['Record proximal DVT', 'Keep side, veins, extent and compressed diameters'],
      dueHours: 4,
    },
    'report-distal': {
      title: 'Isolated distal DVT: tell the same day',
      actions: ['Record isolated distal DVT', 'Keep veins, length, width and distance to the popliteal vein'],
      dueHours: 24,
    },
    'report-old-change': {
      title: 'Chronic post-thrombotic change only: not a new DVT',
      actions: ['Record old change only; compare with the earlier scan'],
      dueHours: 24,
    },
    'report-superficial': {
      title: 'Superficial vein thrombosis, no deep clot',
      actions: ['Record superficial thrombosis; length and distance to both junctions'],
      dueHours: 24,
    },
    'report-negative': {
      title: 'Negative: every proximal segment seen',
      actions: [
        'Record negative, and how much of the leg was seen: a proximal scan does not look for a calf clot',
      ],
    },
    'report-not-diagnostic': {
      title: 'Not a negative scan',
      actions: [
        'Record non-diagnostic, with the segments that were not seen',
        'Point-of-care: a formal scan; limited: repeat or other imaging',
      ],
      dueHours: 24,
    },
  },
  rows: [
    {
      id: 'SR-incomplete',
      when: { 'report.identified': false },
      then: 'report-incomplete',
      because: design('A report without study, time, side, veins or reporter confirms and excludes nothing.'),
    },
    {
      id: 'SR-red',
      when: identified({ 'report.thrombus': 'iliofemoral-or-caval' }, fresh),
      then: 'report-red',
      because: design('Iliofemoral or caval clot: by telephone at once.'),
    },
    {
      id: 'SR-proximal',
      when: identified({ 'report.thrombus': 'proximal' }, fresh),
      then: 'report-proximal',
      because: [
        cite(
          'virchow-design',
          'imaging report',
          'A segment that does not compress fully is a DVT.',
          'memory',
        ),
        design('Any new DVT is told the same day; of indeterminate age counts as new.'),
      ],
    },
    {
      id: 'SR-distal',
      when: identified({ 'report.thrombus': 'distal' }, fresh),
      then: 'report-distal',
      because: cite('chest-2021', 'isolated distal DVT', 'Calf veins only.', 'verified'),
    },
    {
      id: 'SR-old',
      when: identified(onlyOldChange),
      then: 'report-old-change',
      because: sru(
        'Chronic post-thrombotic change is the wording for old change; alone it is not a new DVT.',
      ),
    },
    {
      id: 'SR-superficial',
      when: identified(noThrombus, proximalSeen, { 'report.superficial': true }),
      then: 'report-superficial',
      because: cite('svt-etg-calisto', 'scan', 'Length and distance to the junctions decide.', 'verified'),
    },
    {
      id: 'SR-negative',
      when: identified(noThrombus, proximalSeen, { 'report.superficial': false }),
      then: 'report-negative',
      because: [
        cite('sru-2018', 'protocol', 'Complete duplex from thigh to ankle is preferred.', 'verified'),
        design('Negative means that every proximal segment was seen.'),
      ],
    },
    {
      id: 'SR-not-diagnostic',
      when: identified(noThrombus, { not: proximalSeen }),
      then: 'report-not-diagnostic',
      because: [
        sru('A limited scan needs another.'),
        design('A limited or point-of-care scan without a clot is not a negative scan.'),
      ],
    },
  ],
};
