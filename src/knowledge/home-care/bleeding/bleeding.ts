import type { FactId } from '../../facts.ts';
import type { Condition, UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

const major: Condition<FactId> = {
  any: [
    { 'bleed.fatal': true },
    { 'bleed.critical-site': true },
    { 'bleed.haemoglobin-fall': { atLeast: 20 } },
    { 'bleed.units-transfused': { atLeast: 2 } },
  ],
};

const relevant: Condition<FactId> = {
  all: [
    { 'bleed.overt': true },
    {
      any: [
        { 'bleed.intervention': true },
        { 'bleed.higher-care': true },
        { 'bleed.seen-face-to-face': true },
      ],
    },
  ],
};

/** The grade of a bleeding event outside surgery, for the record and for measures. It tells nobody what to do now. */
export const bleeding: UniqueTable<FactId> = {
  id: 'bleeding',
  policy: 'unique',
  title: 'Grade of a bleeding event, by the definitions of the ISTH',
  asks: 'Was this bleeding major, clinically relevant non-major, or minor?',
  outcomes: {
    major: { title: 'Major bleeding', actions: ['Record as major'] },
    'clinically-relevant-non-major': {
      title: 'Clinically relevant non-major bleeding',
      actions: ['Record as clinically relevant non-major'],
    },
    minor: { title: 'Minor bleeding', actions: ['Record as minor'] },
  },
  rows: [
    {
      id: 'MAJOR',
      when: major,
      then: 'major',
      because: cite(
        'isth-major-2005',
        'non-surgical',
        'Fatal, symptomatic in a critical site, haemoglobin down by 20 g/L or more, or 2 units or more transfused.',
        'verified',
      ),
    },
    {
      id: 'CRNM',
      when: { all: [{ not: major }, relevant] },
      then: 'clinically-relevant-non-major',
      because: cite(
        'isth-crnm-2015',
        'definition',
        'Overt, not major, and an intervention, hospital or higher care, or evaluation face to face.',
        'verified',
      ),
    },
    {
      id: 'MINOR',
      when: { all: [{ not: major }, { not: relevant }] },
      then: 'minor',
      because: cite('isth-crnm-2015', 'definition', 'All other bleeding is minor.', 'verified'),
    },
  ],
};
