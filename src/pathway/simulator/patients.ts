import { Temporal } from 'temporal-polyfill';
import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import type { Limb, Side } from '../events.ts';
import { type Chance, chanceOf, entriesOf } from './chance.ts';
import { plainFindings, wellsItems } from './ordinary-patient.ts';
import { type Setting, zoneOf } from './setting.ts';

const { people, life, arrivals, chances } = simulatedClinic;
const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

export type Truth = keyof typeof people.truth;
export type Happening = keyof typeof life;
export type Drug = keyof typeof simulatedClinic.treatment.drugs;

/** Somebody who does not exist: what is true of them, whether anybody asks or not, and what will happen to them. */
export type Patient = {
  readonly id: string;
  readonly seed: number;
  readonly comesAt: Temporal.Instant;
  readonly birthDate: string | null;
  readonly symptomsBeganOn: string | null;
  readonly limb: Limb;
  readonly side: Side;
  readonly truth: Truth;
  /** What an assessment finds: some of it is left open at first. */
  readonly findings: Readonly<Record<string, string | number | boolean>>;
  readonly openAtFirst: ReadonlySet<string>;
  readonly cover: 'possible' | 'contraindicated' | 'refused';
  readonly drug: Drug;
  readonly life: readonly { readonly what: Happening; readonly at: Temporal.Instant }[];
};

/** By the order in which they were drawn, not in which they come. One patient is the same whoever else is there. */
export function drawPatients(setting: Setting): readonly Patient[] {
  return Array.from({ length: setting.patients }, (_, index) => drawPatient(setting, index));
}

/** A stream of chance of this patient alone. */
export const chanceFor = ({ seed, id }: Pick<Patient, 'seed' | 'id'>, what: string): Chance =>
  chanceOf(seed, `${id}/${what}`);

function drawPatient(setting: Setting, index: number): Patient {
  const { seed } = setting;
  const id = `patient-${index + 1}`;
  const chance = chanceFor({ seed, id }, 'born');
  const came = comesAt(setting, chance);
  const day = came.toPlainDate();
  const truth = chance.weighed(entriesOf(people.truth));
  const findings = {
    ...plainFindings,
    ...wellsOf(truth, chance),
    ...(chance.is(people.pregnant) ? { 'pregnancy.current-or-recent': true } : {}),
    ...(chance.is(people.emergency) ? { 'presentation.pe-symptoms': true, 'oxygen-saturation': 89 } : {}),
    ...(chance.is(people.takesAnticoagulant) ? { 'anticoagulant.at-presentation': 'treatment' } : {}),
  };
  return {
    id,
    seed,
    comesAt: came.toInstant(),
    birthDate: chance.is(people.birthDateUnknown)
      ? null
      : day.subtract({ years: chance.whole(19, 88), days: chance.whole(0, 364) }).toString(),
    symptomsBeganOn: chance.is(0.1) ? null : day.subtract({ days: chance.whole(0, 12) }).toString(),
    limb: chance.is(people.arm) ? 'arm' : 'leg',
    side: chance.weighed([
      ['left', 50],
      ['right', 45],
      ['both', 5],
    ] as const),
    truth,
    findings,
    openAtFirst: new Set(Object.keys(findings).filter(() => chance.is(chances.unknownFinding.part))),
    cover: chance.is(chances.coverNotPossible.part)
      ? chance.pick(['contraindicated', 'refused'] as const)
      : 'possible',
    drug: chance.weighed(entriesOf(simulatedClinic.treatment.drugs)),
    life: lifeOf({ seed, id }, came.epochMilliseconds, setting),
  };
}

/** By weekday and hour of the clinic's wall clock. An hour that the spring change skips moves to just after it. */
function comesAt({ days, startsOn, region }: Setting, chance: Chance): Temporal.ZonedDateTime {
  const first = Temporal.PlainDate.from(startsOn);
  const most = Math.max(...arrivals.weekdays);
  for (;;) {
    const day = first.add({ days: chance.whole(0, days - 1) });
    if (!chance.is((arrivals.weekdays[day.dayOfWeek - 1] ?? 1) / most)) continue;
    const hour = chance.weighed(arrivals.hours.map((weight, each) => [each, weight] as const));
    const plainTime = new Temporal.PlainTime(hour, chance.whole(0, 59));
    return day.toZonedDateTime({ timeZone: zoneOf(region), plainTime });
  }
}

/** Whoever has a clot shows more of it; the item that speaks against one is named rarely. */
function wellsOf(truth: Truth, chance: Chance): Record<string, boolean> {
  const isIll = truth === 'proximal' || truth === 'distal';
  const likely: Readonly<Record<string, number>> = {
    'wells.deep-vein-tenderness': isIll ? 0.7 : 0.35,
    'wells.calf-larger': isIll ? 0.6 : 0.25,
    'wells.pitting-oedema': isIll ? 0.6 : 0.3,
    'wells.alternative-as-likely': isIll ? 0.15 : 0.45,
  };
  return Object.fromEntries(wellsItems.map((id) => [id, chance.is(likely[id] ?? (isIll ? 0.2 : 0.08))]));
}

/** All that would happen to them until the clinic's time is over; what finds no open episode finds nobody to record it. */
function lifeOf(patient: Pick<Patient, 'seed' | 'id'>, from: number, setting: Setting): Patient['life'] {
  const end = from + (setting.days + setting.afterDays) * dayMs;
  return entriesOf(life).flatMap(([what, timesAYear]) => {
    const chance = chanceFor(patient, what);
    const happenings: { what: Happening; at: Temporal.Instant }[] = [];
    let at = from;
    for (;;) {
      at += Math.max(minuteMs, Math.round(chance.wait((365 * dayMs) / timesAYear)));
      if (at >= end) return happenings;
      happenings.push({ what, at: Temporal.Instant.fromEpochMilliseconds(at) });
    }
  });
}
