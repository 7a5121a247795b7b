import { createRecordReader } from '../src/fhir/read-record.ts';
import type { Facts, FactValue } from '../src/engine/fact-values.ts';
import { rules } from '../src/engine/rules.ts';
import { nextStepByHand } from './by-hand.ts';
import { generator } from './generator.ts';
import { type Row, inTurn, median, ratioOf } from './row.ts';

const items = [
  'wells.active-cancer',
  'wells.paralysis-or-cast',
  'wells.bedridden-or-surgery',
  'wells.deep-vein-tenderness',
  'wells.entire-leg-swollen',
  'wells.calf-larger',
  'wells.pitting-oedema',
  'wells.collateral-veins',
  'wells.previous-dvt',
  'wells.alternative-as-likely',
] as const;

const scans = ['awaited', 'awaited', 'awaited', 'negative', 'not-possible'] as const;

/** Adults with a suspected DVT: one in ten leaves by the gate, the others are spread over every row. */
function patient(random: () => number): Record<string, FactValue> {
  const chance = (of: number): boolean => random() < of;
  const ugPerLFeu = Math.floor(random() * 1200);
  return {
    age: 18 + Math.floor(random() * 75),
    'presentation.pe-symptoms': chance(0.02),
    'presentation.unstable': chance(0.01),
    'oxygen-saturation': 92 + Math.floor(random() * 9),
    'oxygen-saturation.below-usual': false,
    'limb.threatened': chance(0.01),
    'pregnancy.current-or-recent': chance(0.02),
    'limb.site': chance(0.02) ? 'arm' : 'leg',
    'anticoagulant.at-presentation': chance(0.02) ? 'treatment' : 'none',
    'dvt.previous-same-leg': chance(0.01),
    'history.injecting': chance(0.01),
    ...Object.fromEntries(items.map((item) => [item, chance(0.25)])),
    'scan.result': scans[Math.floor(random() * scans.length)] ?? 'awaited',
    'scan.within-4-hours': chance(0.5),
    'interim-cover': chance(0.8) ? 'possible' : 'contraindicated',
    'd-dimer': { value: ugPerLFeu, unit: 'ug/L', basis: 'FEU', ugPerLFeu },
    'd-dimer.before-anticoagulant': chance(0.9),
    'd-dimer.quantitative': true,
    'd-dimer.this-episode': true,
    'symptoms.duration': Math.floor(random() * 20),
  };
}

const size = 1024;

export function engineBenchmarks(): Row[] {
  const random = generator(7);
  const complete: Facts[] = Array.from({ length: size }, () => rules.reader.shape(patient(random)));
  // Two findings of each not known: mostly items of the score, now and then a fact of the gate.
  const partial: Facts[] = complete.map((facts) => {
    const names = random() < 0.8 ? items : Object.keys(facts).filter((fact) => facts[fact] !== undefined);
    const unknown = new Set([0, 1].map(() => names[Math.floor(random() * names.length)]));
    const known = Object.entries(facts).flatMap(([fact, value]) =>
      value === undefined || unknown.has(fact) ? [] : [[fact, value] as const],
    );
    return rules.reader.shape(Object.fromEntries(known));
  });
  const decision = rules.decision('after-d-dimer', 'uk');
  if (!decision) throw new Error('after-d-dimer is not there');
  for (const facts of complete) {
    if (decision.outcome(facts) !== nextStepByHand(facts))
      throw new Error(`by hand ${nextStepByHand(facts)}, compiled ${decision.outcome(facts)}`);
  }
  const blank = rules.reader.shape({});
  const at = (facts: readonly Facts[], index: number): Facts => facts[index & (size - 1)] ?? blank;
  const [hand = [], compiled = [], traced = []] = inTurn([
    (index) => nextStepByHand(at(complete, index)),
    (index) => decision.outcome(at(complete, index)),
    (index) => decision.trace(at(complete, index)),
  ]);
  const undecided = partial.filter((facts) => decision.outcome(facts) === null).length;
  const [handAgain = [], threeValued = []] = inTurn([
    (index) => nextStepByHand(at(complete, index)),
    (index) => decision.outcome(at(partial, index)),
  ]);
  const row = (name: string, limit: readonly number[], rates: readonly number[], goal: number): Row => ({
    name,
    ratio: ratioOf(limit, rates),
    goal,
    limit: `the same rules by hand, all known: ${(median(limit) / 1e6).toFixed(1)} M/s`,
    figure: median(rates) / 1e6,
    unit: 'M decisions/s',
  });
  return [
    row('Wells, cut-off and next step, compiled', hand, compiled, 0.6),
    row('the same with trace', hand, traced, 0.5),
    row(
      `the same with two facts unknown (${Math.round((undecided / size) * 100)} % undecided)`,
      handAgain,
      threeValued,
      0.2,
    ),
  ];
}

/** A FHIR Bundle: parsed, read into facts and decided, against parsing alone. */
export function bundleBenchmark(what: string, bundle: unknown, goal: number): Row {
  const text = JSON.stringify(bundle);
  const reader = createRecordReader(rules.catalogue);
  const decision = rules.decision('after-d-dimer', 'uk');
  if (!decision) throw new Error('after-d-dimer is not there');
  const [parse = [], whole = []] = inTurn(
    [
      () => JSON.parse(text) as unknown,
      () => {
        const read = reader.read(JSON.parse(text), '2026-11-23');
        return read.ok ? read.people.map(({ known }) => decision.outcome(known)) : read;
      },
    ],
    { batch: 64, rounds: 21, milliseconds: 120 },
  );
  return {
    name: `${what} of ${(Buffer.byteLength(text) / 1000).toFixed(1)} kB parsed, read and decided`,
    ratio: ratioOf(parse, whole),
    goal,
    limit: `JSON.parse of the same text: ${(median(parse) / 1000).toFixed(1)} k/s`,
    figure: median(whole) / 1000,
    unit: 'k Bundles/s',
  };
}
