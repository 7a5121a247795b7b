import type { EstimateLine, EstimateRequest, Limit } from '../engine/estimate-input.ts';
import type { Problem } from '../engine/read-facts.ts';
import { isObject, show } from '../engine/reading.ts';
import type { Command } from './command.ts';

export const estimateCommand: Command = {
  name: 'estimate',
  takes: '[FILE]',
  mostWords: 1,
  does: 'Estimate what a person may have to pay: an amount, a range with its reasons, or none',
  about: [
    'A JSON object, or NDJSON. "lines": each "code", "kind" (visit, imaging, other), "allowed" ("170.00", or {"from", "to"}),',
    '"covered", "deductibleApplies", "copay", "coinsurance" ("0.2"). "deductibleRemaining", "outOfPocketRemaining": money, or',
    '"none" where there is no such limit. "family": "none", or the same two. Money is text.',
    'Absent or null is unknown, never $0.',
  ],
  options: {},
  examples: [
    `echo '{"lines": [{"code": "93971", "kind": "imaging", "allowed": "130.00", "covered": true}]}' | virchow estimate`,
  ],
  async run(given, io) {
    const { estimateCost } = await import('../engine/estimate.ts');
    const { answerDocuments } = await import('./answer-documents.ts');
    return answerDocuments(io, given.words[0], (value) => {
      const problems: Problem[] = [];
      const request = readRequest(value, problems);
      if (problems.length > 0) return { ok: false, problems };
      const answer = estimateCost(request);
      if (answer.ok) return { ok: true, answers: [answer.estimate], problems: [] };
      return {
        ok: false,
        problems: answer.problems.map(({ where, wanted, got }) => ({ fact: where, wanted, got })),
      };
    });
  },
};

/** What is absent is unknown; what is there and is something else is told. Look at `problems` before using it. */
function readRequest(value: unknown, problems: Problem[]): EstimateRequest {
  const wrong = (fact: string, wanted: string, got: unknown): null => {
    problems.push({ fact, wanted, got: show(got) });
    return null;
  };
  const root = isObject(value) ? value : {};
  if (!isObject(value)) wrong('input', 'a JSON object', value);
  for (const name of Object.keys(root))
    if (!['lines', 'deductibleRemaining', 'outOfPocketRemaining', 'family'].includes(name))
      wrong(name, 'lines, deductibleRemaining, outOfPocketRemaining or family', name);
  const text = (of: Record<string, unknown>, name: string, where: string): string | null => {
    const found = of[name];
    if (found === undefined || found === null) return null;
    return typeof found === 'string' ? found : wrong(`${where}${name}`, 'money or a share as text', found);
  };
  const yesNo = (of: Record<string, unknown>, name: string, where: string): boolean | null => {
    const found = of[name];
    if (found === undefined || found === null) return null;
    return typeof found === 'boolean' ? found : wrong(`${where}${name}`, 'true, false or null', found);
  };
  const limits = (
    of: Record<string, unknown>,
    where: string,
  ): Record<'deductibleRemaining' | 'outOfPocketRemaining', Limit> => ({
    deductibleRemaining: text(of, 'deductibleRemaining', where),
    outOfPocketRemaining: text(of, 'outOfPocketRemaining', where),
  });
  const line = (each: unknown, index: number): EstimateLine => {
    const where = `lines[${index}].`;
    const of = isObject(each) ? each : {};
    if (!isObject(each)) wrong(`lines[${index}]`, 'an object', each);
    const kind = (['visit', 'imaging', 'other'] as const).find((known) => known === of['kind']);
    if (kind === undefined) wrong(`${where}kind`, 'visit, imaging or other', of['kind'] ?? null);
    const { allowed } = of;
    const from = isObject(allowed) ? text(allowed, 'from', `${where}allowed.`) : null;
    const to = isObject(allowed) ? text(allowed, 'to', `${where}allowed.`) : null;
    if (isObject(allowed) && (from === null || to === null))
      wrong(`${where}allowed`, 'both from and to', allowed);
    return {
      code: text(of, 'code', where) ?? '',
      kind: kind ?? 'other',
      allowed:
        from !== null && to !== null ? { from, to } : isObject(allowed) ? null : text(of, 'allowed', where),
      covered: yesNo(of, 'covered', where),
      deductibleApplies: yesNo(of, 'deductibleApplies', where),
      copay: text(of, 'copay', where),
      coinsurance: text(of, 'coinsurance', where),
    };
  };
  const { lines, family } = root;
  if (!Array.isArray(lines)) wrong('lines', 'a list of what is planned', lines ?? null);
  const isNoFamily = family === undefined || family === null;
  if (!isNoFamily && family !== 'none' && !isObject(family)) wrong('family', '"none" or an object', family);
  return {
    lines: Array.isArray(lines) ? lines.map((each: unknown, index) => line(each, index)) : [],
    ...limits(root, ''),
    family: family === 'none' ? 'none' : isObject(family) ? limits(family, 'family.') : null,
  };
}
