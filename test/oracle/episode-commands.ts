/** What a nurse types, in few words: findings of a plain case, Wells by the keys of the published table, results. */
import type { FactValue } from '../../src/engine/fact-values.ts';
import type { Command } from '../../src/pathway/commands.ts';
import type { ScanResult, Side, TestKind } from '../../src/pathway/events.ts';
import { plainFindings } from '../../src/pathway/simulator/ordinary-patient.ts';
import type { Telling } from './episode-story.ts';

type Facts = Readonly<Record<string, FactValue | null>>;
type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
/** Read when the story has come to it: clocks without a day are of that day, tests are the latest then. */
type To<T extends Command['type']> = Telling<CommandOf<T>>;

/** Asked and denied, measured and well: nothing leads elsewhere. */
export const plainCase: Facts = plainFindings;

export const wellsItems = {
  cancer: 'wells.active-cancer',
  paralysis: 'wells.paralysis-or-cast',
  bedrid: 'wells.bedridden-or-surgery',
  tender: 'wells.deep-vein-tenderness',
  whole: 'wells.entire-leg-swollen',
  calf3: 'wells.calf-larger',
  pitting: 'wells.pitting-oedema',
  collat: 'wells.collateral-veins',
  prevDVT: 'wells.previous-dvt',
  alt: 'wells.alternative-as-likely',
} as const;
export type WellsItem = keyof typeof wellsItems;

/** All ten answered: these yes, the others no. */
export function wells(...present: WellsItem[]): Facts {
  const yes = new Set<string>(present);
  return Object.fromEntries(Object.entries(wellsItems).map(([key, id]) => [id, yes.has(key)]));
}

export const dDimerSoon: Facts = { 'd-dimer.availability': 'within-4-hours' };
export const dDimerLater: Facts = { 'd-dimer.availability': 'later' };
export const scanSoon: Facts = { 'scan.within-4-hours': true };
export const noScanInTime: Facts = { 'scan.within-4-hours': false };
export const coverPossible: Facts = { 'interim-cover': 'possible' };

export const assess =
  (clock: string, facts: Facts, alternativeDiagnosis: string | null = null): To<'assess'> =>
  (story) => ({
    type: 'assess',
    facts: { ...plainCase, ...facts },
    assessedAt: story.at(clock),
    alternativeDiagnosis,
  });

export const findings =
  (clock: string, facts: Facts): To<'record-findings'> =>
  (story) => ({ type: 'record-findings', facts, observedAt: story.at(clock) });

export const requestProposed: Command = { type: 'request-proposed-tests' };
export const requestTest = (kind: TestKind, overrideReason: string | null = null): Command => ({
  type: 'request-test',
  kind,
  overrideReason,
});

export const bookSlot =
  (kind: TestKind, clock: string, breachReason: string | null = null): To<'book-slot'> =>
  (story) => ({
    type: 'book-slot',
    testId: story.test(kind).id,
    slotAt: story.at(clock),
    place: 'Vascular laboratory',
    breachReason,
  });

export const sampleTaken =
  (clock: string): To<'record-sample'> =>
  (story) => ({ type: 'record-sample', testId: story.test('d-dimer').id, sampledAt: story.at(clock) });

/** In µg/L FEU, by a fully quantitative assay unless said otherwise. */
export const dDimer =
  (
    value: number,
    times: { sampled: string | null; resulted: string },
    quantitative: boolean | null = true,
  ): To<'record-d-dimer'> =>
  (story) => ({
    type: 'record-d-dimer',
    testId: story.test('d-dimer').id,
    dDimer: { value, unit: 'ug/L', basis: 'FEU' },
    sampledAt: times.sampled === null ? null : story.at(times.sampled),
    quantitative,
    resultedAt: story.at(times.resulted),
  });

export const scan =
  (
    kind: 'scan' | 'repeat-scan',
    clock: string,
    result: ScanResult,
    { side = 'left', extent = 'proximal' }: { side?: Side; extent?: 'proximal' | 'whole-leg' } = {},
  ): To<'record-scan'> =>
  (story) => ({
    type: 'record-scan',
    testId: story.test(kind).id,
    side,
    performedAt: story.at(clock),
    extent,
    result,
  });

export const startCover =
  (
    firstDose: string,
    supplyEnds: string,
    how: { checked?: boolean; overrideReason?: string; bloods?: string } = {},
  ): To<'start-cover'> =>
  (story) => ({
    type: 'start-cover',
    medicine: 'Apixaban 10 mg twice a day',
    firstDoseAt: story.at(firstDose),
    supplyEndsAt: story.at(supplyEnds),
    bloodsTakenAt: how.bloods === undefined ? null : story.at(how.bloods),
    contraindicationsChecked: how.checked ?? true,
    overrideReason: how.overrideReason ?? null,
  });

export const extendSupply =
  (clock: string, note: string): To<'extend-supply'> =>
  (story) => ({ type: 'extend-supply', supplyEndsAt: story.at(clock), note });

export const orderStop: Command = { type: 'order-stop', reason: 'Scan negative' };
export const stoppedByCall: Command = {
  type: 'confirm-stop',
  how: 'call',
  saidBack: 'I have stopped the tablets',
};
export const exclude: Command = { type: 'exclude' };
export const confirm: Command = { type: 'confirm', overrideReason: null };
export const tellNotLikely: Command = {
  type: 'tell-person',
  about: 'not-likely',
  how: 'In the room, with the leaflet',
};

/** To the usual doctor, of all that is recorded. */
export const sendLetter =
  (clock: string): To<'record-letter'> =>
  (story) => ({
    type: 'record-letter',
    letter: 'gp',
    to: 'Dr Lee, Elm Street',
    how: 'electronic',
    sentAt: story.at(clock),
  });

export function close(
  reason: CommandOf<'close'>['reason'],
  also: Partial<Omit<CommandOf<'close'>, 'type' | 'reason'>> = {},
): CommandOf<'close'> {
  return {
    type: 'close',
    reason,
    note: '',
    otherDiagnosis: null,
    safetyNetOn: null,
    handedTo: null,
    ...also,
  };
}
