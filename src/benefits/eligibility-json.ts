import type {
  AnswerDate,
  AnsweredPerson,
  AnswerRead,
  BenefitLine,
  RejectedLevel,
  Rejection,
} from '../pathway/benefits/payer-answer.ts';
import { isoDay, moneyOf, shareOf } from './element-values.ts';

type Fields = Readonly<Record<string, unknown>>;
/** What cannot be read, and where: thrown inside this file alone. */
class Unreadable extends Error {
  readonly where: string;
  constructor(where: string, problem: string) {
    super(problem);
    this.where = where;
  }
}

/**
 * Reads the JSON into which clearing houses turn a 271: `benefitsInformation`, one entry an EB segment, with X12's own codes.
 * Never throws on any value.
 *
 * @see https://www.stedi.com/docs/healthcare/eligibility-response-shapes
 */
export function readEligibilityJson(value: unknown): AnswerRead {
  try {
    const root = fields(value, 'answer');
    const person = personOf(root);
    const payer =
      root['payer'] === undefined ? null : textOf(fields(root['payer'], 'payer'), 'name', 'payer');
    const answer = { payer, people: person === null ? [] : [person], rejections: rejectionsOf(root) };
    if (answer.people.length === 0 && answer.rejections.length === 0)
      throw new Unreadable('answer', 'holds neither benefits nor a rejection');
    return { ok: true, answer };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, where: error.where, problem: error.message };
    throw error;
  }
}

/** The benefits are of the dependent where there is one, and of the subscriber where there is none. */
function personOf(root: Fields): AnsweredPerson | null {
  if (root['benefitsInformation'] === undefined || root['subscriber'] === undefined) return null;
  const lines = list(root['benefitsInformation'], 'benefitsInformation').map(lineOf);
  const dependents = list(root['dependents'] ?? [], 'dependents');
  if (dependents.length > 1) throw new Unreadable('dependents', 'benefits of more than one person');
  const subscriber = fields(root['subscriber'], 'subscriber');
  const [dependent] = dependents;
  const who = dependent === undefined ? 'subscriber' : 'dependent';
  const person = dependent === undefined ? subscriber : fields(dependent, 'dependents[0]');
  const born = textOf(person, 'dateOfBirth', who);
  const birthDate = born === null ? null : isoDay(born.replaceAll('-', ''));
  if (born !== null && birthDate === null) throw new Unreadable(`${who}.dateOfBirth`, 'is no day');
  return {
    who,
    memberId: textOf(subscriber, 'memberId', 'subscriber'),
    familyName: textOf(person, 'lastName', who),
    givenName: textOf(person, 'firstName', who),
    birthDate,
    dates: datesOf(root['planDateInformation'], 'planDateInformation'),
    lines,
  };
}

function lineOf(value: unknown, index: number): BenefitLine {
  const where = `benefitsInformation[${index}]`;
  const entry = fields(value, where);
  const text = (name: string): string | null => textOf(entry, name, where);
  const code = text('code');
  if (code === null) throw new Unreadable(where, 'has no code');
  const amount = moneyOf(text('benefitAmount') ?? '');
  const share = shareOf(text('benefitPercent') ?? '');
  const procedure = entry['compositeMedicalProcedureIdentifier'];
  const notes = list(entry['additionalInformation'] ?? [], `${where}.additionalInformation`);
  const places = list(
    entry['eligibilityAdditionalInformationList'] ?? [],
    `${where}.eligibilityAdditionalInformationList`,
  );
  return {
    code,
    level: text('coverageLevelCode'),
    serviceTypes: list(entry['serviceTypeCodes'] ?? [], `${where}.serviceTypeCodes`).map((each) => {
      if (typeof each !== 'string') throw new Unreadable(`${where}.serviceTypeCodes`, 'is no list of codes');
      return each;
    }),
    insuranceType: text('insuranceTypeCode'),
    plan: text('planCoverage'),
    period: text('timeQualifierCode'),
    amount: amount ?? null,
    share: share ?? null,
    authorization: text('authOrCertIndicator'),
    network: text('inPlanNetworkIndicatorCode'),
    procedure: procedure === undefined ? null : textOf(fields(procedure, where), 'procedureCode', where),
    places: places
      .map((each) => fields(each, where))
      .filter((each) => each['codeListQualifierCode'] === 'ZZ')
      .flatMap((each) => textOf(each, 'industryCode', where) ?? []),
    notes: notes.flatMap((each) => textOf(fields(each, where), 'description', where) ?? []),
    dates: datesOf(entry['benefitsDateInformation'], `${where}.benefitsDateInformation`),
    unread: [
      ...(amount === undefined ? (['amount'] as const) : []),
      ...(share === undefined ? (['share'] as const) : []),
    ],
  };
}

/** Their names for DTP01. A name that is not here says nothing of whether the plan is in force. */
const dateNames: Readonly<Record<string, string>> = {
  plan: '291',
  eligibility: '307',
  planBegin: '346',
  planEnd: '347',
  eligibilityBegin: '356',
  eligibilityEnd: '357',
};

function datesOf(value: unknown, where: string): readonly AnswerDate[] {
  if (value === undefined || value === null) return [];
  return Object.entries(fields(value, where)).flatMap(([name, text]) => {
    const of = dateNames[name];
    if (of === undefined) return [];
    const [first = '', last] = typeof text === 'string' ? text.split('-') : [];
    const fromOn = isoDay(first);
    const untilOn = last === undefined ? null : isoDay(last);
    if (fromOn === null || (last !== undefined && untilOn === null))
      throw new Unreadable(`${where}.${name}`, 'is no day, and no two days');
    return [{ of, fromOn, untilOn }];
  });
}

/** They stand at the top, and again with whom they are about; the same one twice is one. */
function rejectionsOf(root: Fields): readonly Rejection[] {
  const all: Rejection[] = [];
  const add = (level: RejectedLevel, value: unknown, where: string): void => {
    for (const each of list(value ?? [], where)) {
      const error = fields(each, where);
      const reason = textOf(error, 'code', where);
      const followUp = followUps[textOf(error, 'followupAction', where)?.toLowerCase() ?? ''] ?? null;
      if (!all.some((known) => known.reason === reason)) all.push({ level, reason, followUp });
    }
  };
  for (const level of ['provider', 'subscriber', 'payer'] as const) {
    const value = root[level];
    if (value !== undefined) add(level, fields(value, level)['aaaErrors'], `${level}.aaaErrors`);
  }
  for (const each of list(root['dependents'] ?? [], 'dependents'))
    add('dependent', fields(each, 'dependents')['aaaErrors'], 'dependents.aaaErrors');
  add('request', root['errors'], 'errors');
  return all;
}

/** AAA04 is given in words. */
const followUps: Readonly<Record<string, string>> = {
  'please correct and resubmit': 'C',
  'resubmission not allowed': 'N',
  'please resubmit original transaction': 'P',
  'resubmission allowed': 'R',
  'do not resubmit; inquiry initiated to a third party': 'S',
  'please wait 30 days and resubmit': 'W',
  'please wait 10 days and resubmit': 'X',
  'do not resubmit; we will hold your request and respond again shortly': 'Y',
};

function fields(value: unknown, where: string): Fields {
  if (!isFields(value)) throw new Unreadable(where, 'is no object');
  return value;
}
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unreadable(where, 'is no list');
  return value;
}

/** Absent, null and empty are nothing said; anything but text is unreadable. */
function textOf(of: Fields, name: string, where: string): string | null {
  const value = of[name];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw new Unreadable(`${where}.${name}`, 'is no text');
  return value.trim();
}
