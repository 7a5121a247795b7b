import {
  type ByRegion,
  type DecisionTable,
  type LadderTable,
  type Note,
  type Region,
  type Row,
  regions,
} from '../../src/knowledge/rule-types.ts';
import { type FactSteps, conditionMutants } from './condition-mutants.ts';
import type { Mutant } from './mutant-types.ts';

/** Every table that is this one with one slip. */
export function tableMutants(table: DecisionTable, steps: FactSteps): Mutant[] {
  return [
    ...table.rows.flatMap((row, place) => rowMutants(table, row, place, steps)),
    ...(table.notes ?? []).flatMap((note, place) => noteMutants(table, note, place, steps)),
    ...(table.policy === 'most-urgent' ? ladderMutants(table, steps) : []),
  ];
}

function rowMutants(table: DecisionTable, row: Row, place: number, steps: FactSteps): Mutant[] {
  const where = `row ${row.id}`;
  const withRow = (changed: Row): Mutant['broken'] => ({
    kind: 'table',
    value: { ...table, rows: table.rows.with(place, changed) },
  });
  return [
    {
      broken: { kind: 'table', value: { ...table, rows: table.rows.toSpliced(place, 1) } },
      slip: 'removed',
      where,
      change: 'the row left out',
    },
    ...conditionMutants(row.when, steps).map(
      ({ slip, change, condition }): Mutant => ({
        broken: withRow({ ...row, when: condition }),
        slip,
        where,
        change,
        condition: { before: row.when, after: condition },
      }),
    ),
    ...named(row.then, (name) => outcomesNear(table, name)).map(
      ({ value, change }): Mutant => ({
        broken: withRow({ ...row, then: value }),
        slip: 'outcome',
        where,
        change,
      }),
    ),
    ...regionsNear(row.regions).map(
      (changed): Mutant => ({
        broken: withRow({ ...row, regions: changed }),
        slip: 'region',
        where,
        change: `${(row.regions ?? regions).join(' and ')} → ${changed.join(' and ')}`,
      }),
    ),
    ...(table.policy === 'most-urgent' && row.at !== undefined
      ? named(row.at, (name) => neighbours(table.places, name)).map(
          ({ value, change }): Mutant => ({
            broken: withRow({ ...row, at: value }),
            slip: 'place',
            where,
            change,
          }),
        )
      : []),
  ];
}

function noteMutants(table: DecisionTable, note: Note, place: number, steps: FactSteps): Mutant[] {
  const where = `note ${note.id}`;
  const notes = table.notes ?? [];
  const withNotes = (changed: readonly Note[]): Mutant['broken'] => ({
    kind: 'table',
    value: { ...table, notes: changed },
  });
  return [
    { broken: withNotes(notes.toSpliced(place, 1)), slip: 'removed', where, change: 'the note left out' },
    ...conditionMutants(note.when, steps).map(
      ({ slip, change, condition }): Mutant => ({
        broken: withNotes(notes.with(place, { ...note, when: condition })),
        slip,
        where,
        change,
        condition: { before: note.when, after: condition },
      }),
    ),
  ];
}

function ladderMutants(table: LadderTable, steps: FactSteps): Mutant[] {
  const { whenNoRow, floorWhileUnknown, placeFirst } = table;
  const broken = (changed: Partial<LadderTable>): Mutant['broken'] => ({
    kind: 'table',
    value: { ...table, ...changed },
  });
  return [
    ...outcomesNear(table, whenNoRow.then).map(
      (then): Mutant => ({
        broken: broken({ whenNoRow: { ...whenNoRow, then } }),
        slip: 'fallback',
        where: `where no row holds (${whenNoRow.id})`,
        change: `${whenNoRow.then} → ${then}`,
      }),
    ),
    ...outcomesNear(table, floorWhileUnknown.then).map(
      (then): Mutant => ({
        broken: broken({ floorWhileUnknown: { ...floorWhileUnknown, then } }),
        slip: 'fallback',
        where: 'while facts are unknown',
        change: `${floorWhileUnknown.then} → ${then}`,
      }),
    ),
    ...(placeFirst
      ? conditionMutants(placeFirst.when, steps).map(
          ({ slip, change, condition }): Mutant => ({
            broken: broken({ placeFirst: { ...placeFirst, when: condition } }),
            slip,
            where: `place first (${placeFirst.place})`,
            change,
            condition: { before: placeFirst.when, after: condition },
          }),
        )
      : []),
    ...(placeFirst?.levels ?? []).map(
      (level, index): Mutant => ({
        broken: broken({
          ...(placeFirst && {
            placeFirst: { ...placeFirst, levels: placeFirst.levels.toSpliced(index, 1) },
          }),
        }),
        slip: 'place',
        where: `place first (${placeFirst?.place ?? ''})`,
        change: `${level} left out`,
      }),
    ),
  ];
}

/** Each change of a name, in both regions or in the one that has a name of its own. */
function named(
  value: ByRegion<string>,
  near: (name: string) => readonly string[],
): { value: ByRegion<string>; change: string }[] {
  if (typeof value === 'string')
    return near(value).map((name) => ({ value: name, change: `${value} → ${name}` }));
  return regions.flatMap((region) =>
    near(value[region]).map((name) => ({
      value: { ...value, [region]: name },
      change: `${region}: ${value[region]} → ${name}`,
    })),
  );
}

/** The outcomes next in order, and the one that asks least of anybody. */
function outcomesNear(table: DecisionTable, name: string): string[] {
  const order = table.policy === 'most-urgent' ? table.ladder : Object.keys(table.outcomes);
  return [...new Set([...neighbours(order, name), favourable(table)])].filter((of) => of !== name);
}

const neighbours = (order: readonly string[], name: string): string[] => {
  const place = order.indexOf(name);
  return [order[place - 1], order[place + 1]].filter((of) => of !== undefined);
};

function favourable(table: DecisionTable): string {
  const names = table.policy === 'most-urgent' ? table.ladder : Object.keys(table.outcomes);
  const ends = names.find((name) => table.outcomes[name]?.plan?.leadsTo === 'excluded');
  return ends ?? names.at(-1) ?? '';
}

const regionsNear = (of: readonly Region[] = regions): (readonly Region[])[] =>
  [regions, ...regions.map((region) => [region])].filter((each) => each.join() !== of.join());
