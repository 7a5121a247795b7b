import type { BenefitInquiry, CoverageReason, CoverageState, PayerReply } from './check-benefits.ts';
import type { AnswerDate, AnsweredPerson, PayerAnswer } from './payer-answer.ts';

/** X12 code 30: the plan as a whole. */
const wholePlan = '30';
const active = '1';
const inactive = '6';
const contactPayer = 'U';
const cannotProcess = 'V';
/** DTP01: plan 291, eligibility 307, and their first and last days. */
const inForce = { both: ['291', '307'], first: ['346', '356'], last: ['347', '357'] } as const;

export type Coverage = { readonly state: CoverageState; readonly reasons: readonly CoverageReason[] };
export type AskedAbout = Pick<BenefitInquiry, 'plan' | 'patient' | 'serviceOn'>;

/** What a reply says of the plan on the day. Anything but the payer's clear yes is no yes, and anything but a clear no is no no. */
export function coverageOf(reply: PayerReply, asked: AskedAbout): Coverage {
  switch (reply.kind) {
    case 'none':
      return unchecked({ code: 'no-answer', because: reply.because, status: reply.status });
    case 'unreadable':
      return unchecked({ code: 'unreadable', where: reply.where, problem: reply.problem });
    case 'answer':
      return ofAnswer(reply.answer, asked);
  }
}

function ofAnswer(answer: PayerAnswer, asked: AskedAbout): Coverage {
  if (answer.rejections.length > 0)
    return unchecked(
      ...answer.rejections.map((rejection) => ({ code: 'rejected', rejection }) satisfies CoverageReason),
    );
  const found = answeredFor(answer, asked);
  if (!found.ok) return unsaid({ code: found.why });
  const { lines, dates: ofPlan } = found.person;
  const plan = lines.filter((line) => line.serviceTypes.includes(wholePlan) && line.procedure === null);
  const says = (code: string): boolean => plan.some((line) => line.code === code);
  if (lines.some(({ code }) => code === cannotProcess)) return unchecked({ code: 'cannot-process' });
  if (says(active) && says(inactive)) return unsaid({ code: 'says-both' });
  if (says(inactive)) return { state: 'not-covered', reasons: [{ code: 'inactive' }] };
  if (!says(active))
    return unsaid({
      code: lines.some(({ code }) => code === contactPayer) ? 'contact-payer' : 'nothing-said',
    });
  const outside = [ofPlan, ...plan.filter(({ code }) => code === active).map(({ dates }) => dates)]
    .map((dates) => daysThatLeaveOut(dates, asked.serviceOn))
    .find((days) => days !== null);
  if (outside) return unsaid({ code: 'not-on-this-day', ...outside });
  return { state: 'covered', reasons: [{ code: 'active' }] };
}

const unchecked = (...reasons: readonly CoverageReason[]): Coverage => ({
  state: 'could-not-check',
  reasons,
});
const unsaid = (reason: CoverageReason): Coverage => ({ state: 'payer-did-not-say', reasons: [reason] });

export type AnsweredFor =
  | { readonly ok: true; readonly person: AnsweredPerson }
  | { readonly ok: false; readonly why: 'not-this-person' | 'several-people' };

/** The part of an answer that is about the person asked about; a reason where there is none, or more than one. */
export function answeredFor(
  { people }: PayerAnswer,
  { plan, patient }: Pick<AskedAbout, 'plan' | 'patient'>,
): AnsweredFor {
  const who = plan.subscriber === null ? 'subscriber' : 'dependent';
  const said = people.filter((person) => person.who === who && person.lines.length > 0);
  const [one, ...others] = said.filter((person) => isThem(person, plan.memberId, patient));
  if (one === undefined) return { ok: false, why: 'not-this-person' };
  return others.length > 0 ? { ok: false, why: 'several-people' } : { ok: true, person: one };
}

/** A dependent shares the member number, and a twin the birth date: theirs are told apart by the given name. */
function isThem(person: AnsweredPerson, memberId: string, patient: AskedAbout['patient']): boolean {
  const { familyName, givenName, birthDate } = person;
  const agrees = (said: string | null, asked: string): boolean =>
    said === null || folded(said) === folded(asked);
  const isSameDay = birthDate === null || birthDate === patient.birthDate;
  if (!isSameDay || !agrees(familyName, patient.familyName)) return false;
  if (person.who === 'dependent')
    return givenName !== null && folded(givenName) === folded(patient.givenName);
  return person.memberId !== null && folded(person.memberId) === folded(memberId);
}

/** Payers write capitals without accents, hyphens or spaces. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The first and last day of the plan, where the payer gave them and the day asked about is not among them. */
function daysThatLeaveOut(
  dates: readonly AnswerDate[],
  day: string,
): { readonly fromOn: string; readonly untilOn: string | null } | null {
  for (const { of, fromOn, untilOn } of dates) {
    if (isOneOf(inForce.both, of) && (day < fromOn || (untilOn !== null && day > untilOn)))
      return { fromOn, untilOn };
    if (isOneOf(inForce.first, of) && day < fromOn) return { fromOn, untilOn: null };
    if (isOneOf(inForce.last, of) && day > (untilOn ?? fromOn)) return { fromOn, untilOn: untilOn ?? fromOn };
  }
  return null;
}

const isOneOf = (list: readonly string[], item: string): boolean => list.includes(item);
