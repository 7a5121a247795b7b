import type { Temporal } from 'temporal-polyfill';
import type { BenefitInquiry } from '../pathway/benefits/check-benefits.ts';

/** Who asks: the clinic, as the payer and the clearing house know it. */
export type Inquirer = {
  readonly name: string;
  /** National provider identifier, ten digits. */
  readonly npi: string;
  /** ISA06 and ISA08: who sends and who takes the interchange, at most fifteen characters each. */
  readonly senderId: string;
  readonly receiverId: string;
};

export type Written270 =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly { readonly where: string; readonly wanted: string }[] };

/** Signs that divide; a text that holds one would be read as two. */
const [element, component, repetition, terminator] = ['*', ':', '^', '~'];

/**
 * An eligibility question, 005010X279A1: payer, provider, subscriber, the dependent where the patient is one, the day of service
 * and what is asked for. `at` is the clinic's own time.
 */
export function write270(inquiry: BenefitInquiry, by: Inquirer, at: Temporal.PlainDateTime): Written270 {
  const problems = problemsOf(inquiry, by);
  if (problems.length > 0) return { ok: false, problems };
  const control = inquiry.controlNumber;
  const day = basic(at.toPlainDate().toString());
  const time = `${two(at.hour)}${two(at.minute)}`;
  const body = [
    ['ST', '270', '0001', '005010X279A1'],
    ['BHT', '0022', '13', control, day, time],
    ...levelsOf(inquiry, by),
  ];
  const segments = [
    [
      'ISA',
      '00',
      ' '.repeat(10),
      '00',
      ' '.repeat(10),
      'ZZ',
      by.senderId.padEnd(15),
      'ZZ',
      by.receiverId.padEnd(15),
      day.slice(2),
      time,
      repetition,
      '00501',
      control,
      '0',
      'P',
      component,
    ],
    ['GS', 'HS', by.senderId, by.receiverId, day, time, '1', 'X', '005010X279A1'],
    ...body,
    ['SE', String(body.length + 1), '0001'],
    ['GE', '1', '1'],
    ['IEA', '1', control],
  ];
  return { ok: true, text: segments.map((segment) => segment.join(element) + terminator).join('\n') };
}

function levelsOf(inquiry: BenefitInquiry, { name, npi }: Inquirer): string[][] {
  const { plan, patient, payerId, serviceOn, serviceTypes } = inquiry;
  const asked = [
    ['DTP', '291', 'D8', basic(serviceOn)],
    ['EQ', serviceTypes.join(repetition)],
  ];
  const insured = plan.subscriber ?? patient;
  const isDependent = plan.subscriber !== null;
  const born = (day: string | null): string[][] => (day === null ? [] : [['DMG', 'D8', basic(day)]]);
  return [
    ['HL', '1', '', '20', '1'],
    ['NM1', 'PR', '2', capitals(plan.payerName), '', '', '', '', 'PI', payerId],
    ['HL', '2', '1', '21', '1'],
    ['NM1', '1P', '2', capitals(name), '', '', '', '', 'XX', npi],
    ['HL', '3', '2', '22', isDependent ? '1' : '0'],
    ['TRN', '1', inquiry.controlNumber, '9virchow'],
    [
      'NM1',
      'IL',
      '1',
      capitals(insured.familyName),
      capitals(insured.givenName),
      '',
      '',
      '',
      'MI',
      plan.memberId,
    ],
    ...born(insured.birthDate),
    ...(isDependent
      ? [
          ['HL', '4', '3', '23', '0'],
          ['NM1', '03', '1', capitals(patient.familyName), capitals(patient.givenName)],
          ...born(patient.birthDate),
        ]
      : []),
    ...asked,
  ];
}

const basic = (isoDay: string): string => isoDay.replaceAll('-', '');
const two = (figure: number): string => String(figure).padStart(2, '0');
/** X12's basic signs have no accents; what they do not have is refused by {@link problemsOf}. */
const capitals = (text: string): string => unaccented(text).toUpperCase();
const unaccented = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');

function problemsOf({ plan, patient, ...inquiry }: BenefitInquiry, by: Inquirer) {
  const name = /^[A-Za-z0-9 !"&'()+,\-./;?=]{1,60}$/;
  const code = /^[A-Za-z0-9-]{2,80}$/;
  const insured = plan.subscriber ?? patient;
  const checks: readonly (readonly [where: string, isRight: boolean, wanted: string])[] = [
    ['payer.name', name.test(unaccented(plan.payerName)), 'Latin letters and figures, at most 60'],
    ['payer.id', code.test(inquiry.payerId), 'letters and figures'],
    ['provider.name', name.test(unaccented(by.name)), 'Latin letters and figures, at most 60'],
    ['provider.npi', /^\d{10}$/.test(by.npi), 'ten figures'],
    ['sender', /^[A-Za-z0-9]{2,15}$/.test(by.senderId), '2 to 15 letters and figures'],
    ['receiver', /^[A-Za-z0-9]{2,15}$/.test(by.receiverId), '2 to 15 letters and figures'],
    ['member.id', code.test(plan.memberId), 'letters and figures'],
    [
      'subscriber.name',
      [insured.familyName, insured.givenName].every((part) => name.test(unaccented(part))),
      'Latin letters',
    ],
    [
      'patient.name',
      [patient.familyName, patient.givenName].every((part) => name.test(unaccented(part))),
      'Latin letters',
    ],
    ['patient.birthDate', isIsoDay(patient.birthDate), 'a day'],
    ['serviceOn', isIsoDay(inquiry.serviceOn), 'a day'],
    [
      'serviceTypes',
      inquiry.serviceTypes.length > 0 && inquiry.serviceTypes.every((type) => /^[A-Z0-9]{1,2}$/.test(type)),
      'codes of service types',
    ],
    ['controlNumber', /^\d{9}$/.test(inquiry.controlNumber), 'nine figures'],
  ];
  return checks.filter(([, isRight]) => !isRight).map(([where, , wanted]) => ({ where, wanted }));
}

const isIsoDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
