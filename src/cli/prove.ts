import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProofReport } from '../engine/prove/prove.ts';
import { asCommand } from '../engine/prove/witness.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { type Command, inJson, refuse } from './command.ts';

export const proveCommand: Command = {
  name: 'prove',
  takes: '',
  mostWords: 0,
  does: 'Prove the rules: total, disjoint, never less urgent when more is found',
  about: ['Exit 1 where a claim does not hold, with cases that show it and the command to run each.'],
  options: {
    json: { does: 'the report as one JSON object' },
    catalogue: { takes: 'FILE', does: 'another catalogue: a module that exports `catalogue`', hidden: true },
  },
  examples: ['virchow prove'],
  async run(given, io) {
    const file = given.text('catalogue');
    const read = file === undefined ? await published() : await from(file);
    if (!read.ok) return refuse(io, read.problem);
    const { prove } = await import('../engine/prove/prove.ts');
    let report: ProofReport;
    try {
      report = await prove(read.catalogue);
    } catch (error) {
      // A catalogue that does not even compile.
      return refuse(io, `${file ?? 'catalogue'}: ${error instanceof Error ? error.message : String(error)}`);
    }
    io.stdout.write(given.has('json') ? inJson(io, report) : asText(report));
    return report.holds ? 0 : 1;
  },
};

type CatalogueRead =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly problem: string };

async function published(): Promise<CatalogueRead> {
  return { ok: true, catalogue: (await import('../knowledge/catalogue.ts')).catalogue };
}

async function from(file: string): Promise<CatalogueRead> {
  try {
    const module: unknown = await import(pathToFileURL(resolve(file)).href);
    if (typeof module === 'object' && module !== null && 'catalogue' in module) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- compileRules asserts the rest
      return { ok: true, catalogue: module.catalogue as Catalogue };
    }
    return { ok: false, problem: `${file}: wanted a module that exports catalogue` };
  } catch (error) {
    return {
      ok: false,
      problem: `${file}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
    };
  }
}

function asText({ version, holds, milliseconds, proofs }: ProofReport): string {
  const lines = proofs.flatMap((proof) => [
    `${wordFor(proof)}  ${proof.claim}`,
    `        over ${proof.domain}; by ${proof.method}; ${Math.ceil(proof.milliseconds)} ms`,
    ...proof.counterexamples.flatMap((example) => [
      `        ${example.says}`,
      ...(example.decision === '' ? [] : [`          ${asCommand(example)}`]),
    ]),
  ]);
  const count = (word: string): number => proofs.filter((proof) => wordFor(proof) === word).length;
  const failed = holds ? '' : `${count('FAILED')} FAILED, `;
  const sum = `${failed}${count('proved')} claims proved, ${count('tested')} tested on samples`;
  return `${lines.join('\n')}\n\n${sum}, of knowledge ${version}, in ${(milliseconds / 1000).toFixed(1)} s\n`;
}

/** A sample proves nothing, however large. */
function wordFor({ holds, method }: ProofReport['proofs'][number]): 'proved' | 'tested' | 'FAILED' {
  if (!holds) return 'FAILED';
  return method === 'sampled' ? 'tested' : 'proved';
}
