import type { FactId } from '../../facts.ts';
import type { Citation, Condition, Region, Row } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { countsAsPositive, resultAwaited, usableToExcludeBecause } from '../d-dimer-use.ts';
import {
  coverNotPossible,
  coverPossible,
  notOnTreatment,
  onTreatment,
  past,
  toBeImaged,
  validNegativeDDimer,
} from './findings.ts';

type When = Condition<FactId>;

/** How a region parts people: who has a D-dimer first, who is imaged at once, and by what. */
type Arms = {
  readonly region: Region;
  readonly prefix: string;
  readonly dDimerFirst: When;
  readonly imagingFirst: When;
  readonly imagingAfterDDimer: string;
  readonly because: {
    readonly dDimer: Citation;
    readonly negative: Citation;
    readonly positive: Citation;
    readonly imaging: Citation;
    readonly cover: Citation;
  };
};

const design = (says: string) => cite('virchow-design', 'suspected PE', says, 'design');
const notSuited = design('Cover contraindicated or refused: imaging now, or hospital.');
const treated = design('Already on treatment: imaging, no D-dimer, and never stop the existing drug.');

/** NICE: two levels of the Wells PE score. */
export const ukArms: Arms = {
  region: 'uk',
  prefix: 'P',
  dDimerFirst: { all: [{ 'wells-pe.two-level': 'unlikely' }, notOnTreatment] },
  imagingFirst: { any: [{ 'wells-pe.two-level': 'likely' }, onTreatment] },
  imagingAfterDDimer: 'lung-imaging-now',
  because: {
    dDimer: cite(
      'devon-formulary',
      'suspected PE, unlikely',
      'D-dimer within 4 hours, else interim anticoagulation.',
      'verified',
    ),
    negative: cite(
      'nice-ng158',
      'suspected PE, unlikely',
      'Negative D-dimer: stop, think of other diagnoses, inform.',
      'memory',
    ),
    positive: cite(
      'nice-ng158',
      'suspected PE, unlikely',
      'Positive D-dimer: CTPA immediately, or interim anticoagulation and CTPA.',
      'memory',
    ),
    imaging: cite('devon-formulary', 'suspected PE, likely', 'Above 4 points: CTPA immediately.', 'verified'),
    cover: cite(
      'devon-formulary',
      'suspected PE, likely',
      'CTPA not immediate: interim therapeutic anticoagulation, then CTPA.',
      'verified',
    ),
  },
};

/** ASH: by probability; V/Q is preferred where a D-dimer went before. */
export const usArms: Arms = {
  region: 'us',
  prefix: 'US',
  dDimerFirst: { all: [{ 'wells-pe.three-level': ['low', 'moderate'] }, notOnTreatment] },
  imagingFirst: { any: [{ 'wells-pe.three-level': 'high' }, onTreatment] },
  imagingAfterDDimer: 'lung-imaging-vq-preferred',
  because: {
    dDimer: cite('ash-2018-dx', 'PE, low or intermediate probability', 'D-dimer first.', 'verified'),
    negative: cite(
      'ash-2018-dx',
      'PE, low or intermediate probability',
      'A negative D-dimer excludes.',
      'verified',
    ),
    positive: cite(
      'aafp-2019',
      'PE, low or intermediate probability',
      'Positive D-dimer: V/Q is preferred to CTPA where feasible.',
      'verified',
    ),
    imaging: cite(
      'ash-2018-dx',
      'PE, high probability',
      'CTPA first, V/Q if there is none; no exclusion by D-dimer.',
      'verified',
    ),
    cover: cite(
      'esc-2019-pe',
      'initial treatment',
      'Anticoagulation without delay while tests go on; our US sources do not say.',
      'memory',
    ),
  },
};

/** From the score to the imaging: D-dimer, its reading, and imaging at once, with cover, or in hospital. */
export function armRows({
  region,
  prefix,
  dDimerFirst,
  imagingFirst,
  imagingAfterDDimer,
  because,
}: Arms): Row<FactId>[] {
  const regions = [region];
  const openForDDimer: When = { all: [dDimerFirst, { 'pe-imaging.result': ['awaited', 'not-possible'] }] };
  const awaited = resultAwaited('d-dimer.age-adjusted');
  const positive: When = { all: [dDimerFirst, countsAsPositive('d-dimer.age-adjusted')] };
  const late: When = { 'd-dimer.availability': ['later', 'not-possible'] };
  const notAtOnce: When = { 'pe-imaging.at-once': false };
  return [
    {
      id: `${prefix}5`,
      regions,
      when: past(openForDDimer, awaited, { 'd-dimer.availability': 'within-4-hours' }),
      then: 'pe-d-dimer-within-4-hours',
      because: because.dDimer,
    },
    {
      id: `${prefix}5-late`,
      regions,
      when: past(openForDDimer, awaited, late, coverPossible),
      then: 'pe-d-dimer-with-cover',
      because: [because.dDimer, because.cover],
    },
    {
      id: `${prefix}5-late-no-cover`,
      regions,
      when: past(openForDDimer, awaited, late, coverNotPossible),
      then: 'lung-imaging-or-hospital',
      because: notSuited,
    },
    {
      id: `${prefix}5-negative`,
      regions,
      when: past(openForDDimer, validNegativeDDimer),
      then: 'pe-excluded',
      because: [because.negative, usableToExcludeBecause],
    },
    {
      id: `${prefix}5-positive`,
      regions,
      when: past(toBeImaged, positive, { 'pe-imaging.at-once': true }),
      then: imagingAfterDDimer,
      because: [because.positive, usableToExcludeBecause],
    },
    {
      id: `${prefix}5-positive-late`,
      regions,
      when: past(toBeImaged, positive, notAtOnce, coverPossible),
      then: 'cover-and-lung-imaging',
      because: [because.positive, because.cover],
    },
    {
      id: `${prefix}5-positive-no-cover`,
      regions,
      when: past(toBeImaged, positive, notAtOnce, coverNotPossible),
      then: 'lung-imaging-or-hospital',
      because: notSuited,
    },
    {
      id: `${prefix}3`,
      regions,
      when: past(toBeImaged, imagingFirst, { 'pe-imaging.at-once': true }),
      then: 'lung-imaging-now',
      because: [because.imaging, treated],
    },
    {
      id: `${prefix}3-late`,
      regions,
      when: past(toBeImaged, imagingFirst, notAtOnce, coverPossible),
      then: 'cover-and-lung-imaging',
      because: [because.cover, treated],
    },
    {
      id: `${prefix}3-no-cover`,
      regions,
      when: past(toBeImaged, imagingFirst, notAtOnce, coverNotPossible),
      then: 'lung-imaging-or-hospital',
      because: notSuited,
    },
    {
      id: `${prefix}-not-done`,
      regions,
      when: past({ 'pe-imaging.result': 'not-possible' }, { any: [imagingFirst, positive] }),
      then: 'pe-not-done',
      because: design(
        'No lung imaging: PE is never called excluded; other imaging or cover, and a call the next day.',
      ),
    },
  ];
}
