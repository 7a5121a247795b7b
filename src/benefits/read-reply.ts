import type { PayerReply } from '../pathway/benefits/check-benefits.ts';
import type { AnswerRead } from '../pathway/benefits/payer-answer.ts';
import { readEligibilityJson } from './eligibility-json.ts';
import { read271 } from './x12-271.ts';

/** An answer of either kind, told by how it begins. Never throws. */
export function readReply(text: string): PayerReply {
  const raw = keptText(text);
  const read = /^[\uFEFF\s]*[{[]/.test(text) ? readJsonText(text) : read271(text);
  return read.ok
    ? { kind: 'answer', answer: read.answer, raw }
    : { kind: 'unreadable', where: read.where, problem: read.problem, raw };
}

function readJsonText(text: string): AnswerRead {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, where: 'answer', problem: 'is no JSON' };
  }
  return readEligibilityJson(value);
}

/** As it came, but for the few signs that no database keeps as text. */
const keptText = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');
