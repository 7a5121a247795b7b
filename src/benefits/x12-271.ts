import type {
  AnswerDate,
  AnsweredPerson,
  AnswerRead,
  BenefitLine,
  Rejection,
  RejectedLevel,
} from '../pathway/benefits/payer-answer.ts';
import { isoDay, moneyOf, shareOf } from './element-values.ts';
import { type Segment, readInterchange } from './x12-segments.ts';

type Line = { -readonly [Key in keyof BenefitLine]: BenefitLine[Key] };
type Person = { -readonly [Key in keyof AnsweredPerson]: AnsweredPerson[Key] };
type Reading = {
  payer: string | null;
  level: RejectedLevel | null;
  person: Person | null;
  line: Line | null;
  /** Inside LS and LE stand other bodies that a benefit names: nothing there is about the person. */
  isWithinRelated: boolean;
  readonly people: Person[];
  readonly rejections: Rejection[];
  problem: { readonly where: string; readonly problem: string } | null;
};

/**
 * Reads an eligibility answer, version 005010: loops 2000 (who), 2100 (name, dates, rejections) and 2110 (benefits). Strict in
 * what decides coverage and cost, deaf to the rest. Never throws, and an answer that it cannot read is none.
 *
 * @see https://www.stedi.com/edi/x12-005010
 */
export function read271(text: string): AnswerRead {
  const interchange = readInterchange(text);
  if (!interchange.ok) return interchange;
  if (interchange.set !== '271')
    return { ok: false, where: 'ST', problem: 'is a transaction set of another kind than 271' };
  const reading: Reading = {
    payer: null,
    level: null,
    person: null,
    line: null,
    isWithinRelated: false,
    people: [],
    rejections: [],
    problem: null,
  };
  for (const segment of interchange.segments) readSegment(segment, reading);
  if (reading.problem !== null) return { ok: false, ...reading.problem };
  if (reading.level === null) return { ok: false, where: 'HL', problem: 'names nobody' };
  const { payer, people, rejections } = reading;
  return { ok: true, answer: { payer, people, rejections } };
}

function readSegment(segment: Segment, reading: Reading): void {
  switch (segment.name) {
    case 'HL':
      return beginLevel(segment, reading);
    case 'NM1':
      return readName(segment, reading);
    case 'DMG':
      if (reading.person && reading.line === null) reading.person.birthDate ??= isoDay(segment.at(2));
      return undefined;
    case 'AAA':
      return readRejection(segment, reading);
    case 'EB':
      return beginLine(segment, reading);
    case 'DTP':
      return readDate(segment, reading);
    case 'MSG':
      if (reading.line && !reading.isWithinRelated)
        reading.line.notes = [...reading.line.notes, segment.at(1)];
      return undefined;
    case 'III':
      if (reading.line && segment.at(1) === 'ZZ')
        reading.line.places = [...reading.line.places, segment.at(2)];
      return undefined;
    case 'LS':
    case 'LE':
      reading.isWithinRelated = segment.name === 'LS';
      return undefined;
    default:
      return undefined;
  }
}

/** HL03: who comes now. */
const levels: Readonly<Record<string, RejectedLevel>> = {
  '20': 'payer',
  '21': 'provider',
  '22': 'subscriber',
  '23': 'dependent',
};

function beginLevel(segment: Segment, reading: Reading): void {
  const level = levels[segment.at(3)];
  if (level === undefined) {
    reading.problem ??= { where: 'HL', problem: 'names a level that an answer does not have' };
    return;
  }
  Object.assign(reading, { level, line: null, person: null, isWithinRelated: false });
  if (level !== 'subscriber' && level !== 'dependent') return;
  const nobody = { memberId: null, familyName: null, givenName: null, birthDate: null };
  reading.person = { who: level, ...nobody, dates: [], lines: [] };
  reading.people.push(reading.person);
}

/** The first name of a level is its own; later ones are of bodies that a benefit names. */
function readName(segment: Segment, reading: Reading): void {
  const { level, person, line } = reading;
  if (level === 'payer') reading.payer ??= orNull(segment.at(3));
  if (!person || line || person.familyName !== null) return;
  person.familyName = orNull(segment.at(3));
  person.givenName = orNull(segment.at(4));
  if (segment.at(8) === 'MI') person.memberId = orNull(segment.at(9));
}

function readRejection(segment: Segment, { level, line, rejections }: Reading): void {
  // AAA01 says whether the question itself was in order; the reason stands in AAA03 either way.
  rejections.push({
    level: line === null ? (level ?? 'request') : 'benefit',
    reason: orNull(segment.at(3)),
    followUp: orNull(segment.at(4)),
  });
}

function beginLine(segment: Segment, reading: Reading): void {
  const { person } = reading;
  const code = segment.at(1);
  if (person === null || code === '') {
    reading.problem ??= { where: 'EB', problem: 'is about nobody, or says nothing' };
    return;
  }
  const amount = moneyOf(segment.at(7));
  const share = shareOf(segment.at(8));
  const [, procedure] = segment.parts(13);
  reading.isWithinRelated = false;
  reading.line = {
    code,
    level: orNull(segment.at(2)),
    serviceTypes: segment.all(3),
    insuranceType: orNull(segment.at(4)),
    plan: orNull(segment.at(5)),
    period: orNull(segment.at(6)),
    amount: amount ?? null,
    share: share ?? null,
    authorization: orNull(segment.at(11)),
    network: orNull(segment.at(12)),
    procedure: orNull(procedure?.trim() ?? ''),
    places: [],
    notes: [],
    dates: [],
    unread: [
      ...(amount === undefined ? (['amount'] as const) : []),
      ...(share === undefined ? (['share'] as const) : []),
    ],
  };
  person.lines = [...person.lines, reading.line];
}

/** A day that cannot be read makes the answer unreadable: it may be the day on which the plan ended. */
function readDate(segment: Segment, reading: Reading): void {
  const { person, line, isWithinRelated } = reading;
  if (person === null || isWithinRelated) return;
  const date = dateOf(segment);
  if (date === null) reading.problem ??= { where: 'DTP', problem: 'is no day, and no two days' };
  else if (line) line.dates = [...line.dates, date];
  else person.dates = [...person.dates, date];
}

function dateOf(segment: Segment): AnswerDate | null {
  const [first = '', last] = segment.at(2) === 'RD8' ? segment.at(3).split('-') : [segment.at(3)];
  const fromOn = isoDay(first);
  const untilOn = last === undefined ? null : isoDay(last);
  if (fromOn === null || (last !== undefined && untilOn === null)) return null;
  return { of: segment.at(1), fromOn, untilOn };
}

const orNull = (text: string): string | null => (text === '' ? null : text);
