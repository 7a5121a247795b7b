import { doseText } from '../engine/regimen/build-regimen.ts';
import type { Phase, Regimen, Told } from '../engine/regimen/regimen-types.ts';
import { showSlot } from '../engine/regimen/slots.ts';

/** A regimen to read or to print. */
export function textOf(regimen: Regimen): string {
  const { drug, region, start, decidedBy, phases, dates, end, overlap, secondDose } = regimen;
  const what = drug === 'none' ? 'No anticoagulant' : drug;
  return [
    `${what} (${region}), from ${showSlot(start)}${decidedBy === null ? '' : `, decided by the ${decidedBy}`}`,
    ...phases.map(phaseLine),
    ...(secondDose
      ? [`The second dose, once: ${secondDose.date.toString()} at ${timeText(secondDose.time)}`]
      : []),
    ...(overlap
      ? [
          `Injections may stop: ${overlap.mayStopOn?.toString() ?? 'not yet'} (5 full days on ${overlap.daysDone.toString()}; two INRs of 2.0 or more, 24 hours apart, ${overlap.inrsDone?.toString() ?? 'not yet'})`,
          ...overlap.alerts,
        ]
      : []),
    ...dates.map(({ date, says }) => `${date.toString()}: ${says}`),
    endLine(end),
    ...regimen.supply.map(
      ({ medicine, form, each, count, until }) =>
        `Needed to ${until.toString()}: ${count} ${form}${count === 1 ? '' : 's'} of ${medicine} ${each}`,
    ),
    ...(regimen.adherence?.tellPrescriber.map(({ at, says }) => `${showSlot(at)}: ${says}`) ?? []),
    ...told('Mind', regimen.flags),
    ...regimen.interactions.map(({ name, says }) => `With ${name}: ${says}`),
    ...told('Note', regimen.notes),
    `Knowledge ${regimen.version}. A proposal: the prescriber decides.`,
    '',
  ].join('\n');
}

function phaseLine(phase: Phase): string {
  const { from, to, doses } = phase;
  const span = to === null ? 'goes on' : `last ${showSlot(to)}, ${doses} doses`;
  return `${showSlot(from)}: ${doseText(phase)}; ${span}`;
}

function endLine({ earliestStop, notBefore, says }: Regimen['end']): string {
  if (earliestStop) return `${earliestStop.toString()}: earliest stop. ${says}`;
  return notBefore ? `Not before ${notBefore.toString()}: ${says}` : says;
}

const timeText = (time: { readonly hour: number; readonly minute: number }): string =>
  [time.hour, time.minute].map((part) => `${part}`.padStart(2, '0')).join(':');

const told = (word: string, of: readonly Told[]): string[] =>
  of.map(({ says, because }) => {
    const unsigned = because.some(({ needsSignOff }) => needsSignOff) ? ' [awaits sign-off]' : '';
    return `${word}: ${says}${unsigned}`;
  });
