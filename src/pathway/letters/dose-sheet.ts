import type { Temporal } from 'temporal-polyfill';
import type { Region } from '../../knowledge/rule-types.ts';
import { doseSheetWords as words } from '../../knowledge/words/letters/dose-sheet-words.ts';
import type { Organisation, Person } from '../person.ts';
import { dayOf } from '../instants.ts';
import type { DoseSlot, KeptPhase, KeptRegimen, Regimen, Treatment } from '../treatment/treatment-types.ts';
import { type Block, type CareDocument, heading, list, notice, paragraph } from './document.ts';
import { sentence } from './fill-sentence.ts';
import { birthText, dayText, languageOf, momentText, personLine } from './letter-dates.ts';
import { emergencyLine, missedDoseLines } from './missed-dose.ts';
import { boxesOf } from '../treatment/supply-reach.ts';

export type SheetFrame = {
  readonly person: Pick<Person, 'givenName' | 'familyName' | 'birthDate' | 'identifiers'>;
  readonly organisation: Pick<Organisation, 'name' | 'phone' | 'region' | 'zone'>;
  readonly writtenAt: Temporal.Instant;
};

/** What is on record around the regimen: only whether it was begun, what was handed over, and a pause. */
export type SheetRecord = Pick<Treatment, 'hold' | 'supplies' | 'review'> & { readonly regimen: Regimen };

/** A regimen that runs and that nobody has ordered to stop: any other would be told to take what they must not. */
export function sheetRecordOf(treatment: Treatment | null): SheetRecord | null {
  const regimen = treatment?.regimen ?? null;
  if (treatment === null || regimen === null || regimen.stop !== null || regimen.regimen.phases.length === 0)
    return null;
  return { ...treatment, regimen };
}

/** One page from the regimen alone: every dose with its dates, the day it changes, and what to do about a missed one. */
export function doseSheet(
  record: SheetRecord,
  { person, organisation, writtenAt }: SheetFrame,
): CareDocument {
  const { region, zone, name, phone } = organisation;
  const { regimen } = record.regimen;
  const tell = tellerIn(region);
  const number = phone ?? words.phoneGap;
  return {
    kind: 'dose-sheet',
    title: tell(words.title, { medicine: regimen.drug }),
    about: personLine(person, region),
    region,
    language: languageOf(region),
    writtenAt,
    dated: dayText(dayOf(writtenAt, zone), region),
    from: [name, ...(phone === null ? [] : [phone])],
    to: [],
    blocks: [
      notice(emergencyLine(region)),
      whose(person, region),
      ...(record.hold === null
        ? []
        : [notice(tell(words.paused, { until: momentText(record.hold.untilAt, zone, region) }))]),
      phasesTable(regimen, region),
      ...overlapLine(regimen, region),
      ...regimen.steps.flatMap((step) => changeBlocks(regimen, step, region)),
      ...missedBlocks(regimen, number, region),
      heading(tell(words.nextTitle)),
      ...list([...onRecord(record, region), tell(words.review, { day: dayText(reviewOf(record), region) })]),
      paragraph(tell(words.keep)),
      paragraph(tell(words.questions, { phone: number })),
    ],
  };
}

type Said = { readonly says: Parameters<typeof sentence>[0] };
const tellerIn =
  (region: Region) =>
  ({ says }: Said, values: Readonly<Record<string, string>> = {}): string =>
    sentence(says, region, values);

const reviewOf = ({ review, regimen }: SheetRecord): string =>
  review?.nextReviewOn ?? regimen.regimen.reviewOn;

function whose(
  { givenName, familyName, birthDate, identifiers }: SheetFrame['person'],
  region: Region,
): Block {
  const tell = tellerIn(region);
  const unknown = tell(words.notKnown);
  return {
    kind: 'table',
    caption: tell(words.name),
    columns: null,
    rows: [
      [tell(words.name), `${givenName} ${familyName}`],
      [tell(words.born), birthDate === null ? unknown : birthText(birthDate, region)],
      [
        tell(words.number),
        identifiers.length === 0 ? unknown : identifiers.map(({ value }) => value).join(', '),
      ],
    ],
  };
}

function phasesTable({ phases }: KeptRegimen, region: Region): Block {
  const tell = tellerIn(region);
  const { dose, from, to, morning, evening } = words.columns;
  return {
    kind: 'table',
    caption: tell(words.table),
    columns: [dose, from, to, morning, evening].map((each) => tell(each)),
    rows: phases.map((phase, index) => {
      const often = oftenText(phase, region);
      const medicine = tell(words.often, { medicine: phase.medicine, often });
      return [
        tell(words.part, { number: String(index + 1), medicine }),
        slotText(phase.from, region),
        endText(phase, phases, region),
        cellFor(phase, 'morning', region),
        cellFor(phase, 'evening', region),
      ];
    }),
  };
}

const oftenText = ({ timesADay }: KeptPhase, region: Region): string =>
  sentence((timesADay === 1 ? words.onceDaily : words.twiceDaily).says, region);

const oftenDose = (phase: KeptPhase, region: Region): string =>
  sentence(words.often.says, region, { medicine: doseText(phase, region), often: oftenText(phase, region) });

/** Once a day is one slot of the day, and the other says so: H14. */
function cellFor(phase: KeptPhase, slot: DoseSlot['slot'], region: Region): string {
  const isTaken = phase.timesADay === 2 || phase.from.slot === slot;
  return isTaken ? doseText(phase, region) : sentence(words.nothing.says, region);
}

/** How much it is each time, as the regimen says it: `10 mg (2 tablets of 5 mg)`. */
export function doseText({ medicine, says, strength, form }: KeptPhase, region: Region): string {
  const tell = tellerIn(region);
  if (strength === null) return tell(words.byUs);
  const amount = says.slice(medicine.length + 1).replace(/ (?:once|twice) daily(?: with food)?$/, '');
  const dose = ['tablet', 'capsule'].includes(form) ? amount : tell(words.injection, { dose: amount });
  return says.endsWith(' with food') ? tell(words.withFood, { dose }) : dose;
}

const slotText = ({ on, slot }: DoseSlot, region: Region): string =>
  sentence(words.slot.says, region, {
    day: dayText(on, region),
    slot: sentence(words.slots[slot].says, region),
  });

/** Where another phase follows, the slot of the last dose; else nothing ends by itself. */
function endText(phase: KeptPhase, phases: readonly KeptPhase[], region: Region): string {
  const tell = tellerIn(region);
  if (phase.id === 'overlap') return tell(words.overlap);
  const isLast = phases.at(-1) === phase;
  if (phase.to === null) return tell(words.goesOn);
  return isLast ? tell(words.planned, { day: dayText(phase.to.on, region) }) : slotText(phase.to, region);
}

const overlapLine = ({ phases }: KeptRegimen, region: Region): readonly Block[] =>
  phases.some(({ id }) => id === 'overlap') ? [notice(sentence(words.overlap.says, region))] : [];

/** The one day on which two doses meet: what in the morning, what in the evening, and which box not before. */
function changeBlocks(regimen: KeptRegimen, step: DoseSlot, region: Region): readonly Block[] {
  const tell = tellerIn(region);
  const index = regimen.phases.findIndex(({ from }) => from.on === step.on && from.slot === step.slot);
  const next = regimen.phases[index];
  const before = regimen.phases[index - 1];
  if (next === undefined || before === undefined) return [];
  const when = slotText(step, region);
  const isSameBox = next.strength === before.strength && next.medicine === before.medicine;
  const often = (of: KeptPhase): string => oftenDose(of, region);
  return [
    heading(tell(words.change, { day: dayText(step.on, region) })),
    {
      kind: 'table',
      caption: tell(words.changeTable),
      columns: null,
      rows: [
        [tell(words.changeMorning), dayCell(before, next, { ...step, slot: 'morning' }, region)],
        [tell(words.changeEvening), dayCell(before, next, { ...step, slot: 'evening' }, region)],
      ],
    },
    notice(
      isSameBox
        ? tell(words.sameBox, { when, now: often(next), before: often(before) })
        : tell(words.notBefore, {
            medicine: next.medicine,
            strength: next.strength ?? '',
            when,
            old: `${before.medicine} ${before.strength ?? ''}`.trim(),
          }),
    ),
  ];
}

function dayCell(before: KeptPhase, next: KeptPhase, at: DoseSlot, region: Region): string {
  const phase = slotNumber(at) < slotNumber(next.from) ? before : next;
  const isOver = phase.to !== null && slotNumber(at) > slotNumber(phase.to);
  if (isOver || (phase.timesADay === 1 && phase.from.slot !== at.slot))
    return sentence(words.nothing.says, region);
  return `${phase.medicine} ${doseText(phase, region)}`;
}

const slotNumber = ({ on, slot }: DoseSlot): string => `${on} ${slot === 'morning' ? 0 : 1}`;

/** By the words of the label: once where they are the same for every phase. */
function missedBlocks({ phases }: KeptRegimen, phone: string, region: Region): readonly Block[] {
  const tell = tellerIn(region);
  const said = phases.map((phase) => ({ phase, lines: missedDoseLines(phase, phone, region) }));
  const different = said.filter(
    ({ lines }, index) => said.findIndex((each) => each.lines.join() === lines.join()) === index,
  );
  return [
    heading(tell(words.missedTitle)),
    ...different.flatMap(({ phase, lines }) => [
      ...(different.length > 1
        ? [paragraph(tell(words.missedDuring, { dose: `${phase.medicine} ${oftenDose(phase, region)}` }))]
        : []),
      ...list(lines),
    ]),
  ];
}

/** Unknown is said as unknown: a box that nobody recorded may not be in the house. */
function onRecord(record: SheetRecord, region: Region): readonly string[] {
  const tell = tellerIn(region);
  const { regimen } = record;
  const boxes = boxesOf(record, regimen);
  const handed = boxes.map(({ medicine, strength, count }) =>
    tell(words.supply, { count: String(count), medicine, strength }),
  );
  return [
    ...(boxes.length === 0 ? [tell(words.noSupply, { medicine: regimen.regimen.drug })] : handed),
    ...(regimen.firstDose === null ? [tell(words.noFirstDose)] : []),
  ];
}
