import { once } from 'node:events';
import { describe, type Problem } from '../engine/read-facts.ts';
import type { Answer } from '../server/answers.ts';
import { readJson } from '../server/read-json.ts';
import { type ExitCode, type Io, inJson, refuse } from './command.ts';
import { type Document, openInput, readDocuments } from './read-documents.ts';

export type Answered<T extends object> =
  /** One answer, or one for each person in the document; with what could not be read in spite of them. */
  | { readonly ok: true; readonly answers: readonly T[]; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function problemsOf<T extends object>(answer: Answer<T>): Answered<T> {
  if (answer.ok) return { ok: true, answers: [answer.answer], problems: [] };
  switch (answer.code) {
    case 'bad-facts':
      return { ok: false, problems: answer.problems };
    case 'not-an-object':
      return { ok: false, problems: [{ fact: 'input', wanted: 'a JSON object of facts', got: answer.got }] };
    case 'unknown-id':
      return {
        ok: false,
        problems: [{ fact: 'id', wanted: `one of ${answer.known.join(', ')}`, got: 'another' }],
      };
  }
}

/** What stands on stderr of many problems with one input. */
const mostShown = 5;

/**
 * Answers each document of a file or of stdin, in order and one at a time, so that memory stays flat. A bad one is told
 * on one line of stderr and the others are still answered. An answer to a line of NDJSON carries the number of that line:
 * where a bad one has none, those that follow must not slip to another patient.
 */
export async function answerDocuments<T extends object>(
  io: Io,
  file: string | undefined,
  answer: (value: unknown) => Answered<T>,
  show?: (answer: T) => string,
): Promise<ExitCode> {
  const input = await openInput(file, io);
  if (!input.ok) return refuse(io, input.problem);
  let code: ExitCode = 0;
  try {
    for await (const document of readDocuments(input.chunks)) {
      const tell = (line: number, what: string): void => {
        code = refuse(io, `${input.name}:${line}: ${what}`);
      };
      if (!('bytes' in document)) {
        tell(document.line, plain(document));
        continue;
      }
      const read = readJson(document.bytes);
      if (!read.ok) {
        tell(document.line + read.line - 1, plain(read));
        continue;
      }
      const answered = answer(read.value);
      if (answered.problems.length > 0) tell(lineOf(document, answered.problems), listed(answered.problems));
      if (!answered.ok) continue;
      for (const each of answered.answers) {
        const isOne = !document.isOneOfMany && answered.answers.length === 1;
        const text = show?.(each) ?? (isOne ? inJson(io, each) : inLine(document, each));
        if (!io.stdout.write(text)) await once(io.stdout, 'drain');
      }
    }
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (why === undefined) throw error; // ours
    return refuse(io, `${input.name}: reading stopped (${why})`);
  }
  return code;
}

function inLine({ isOneOfMany, line }: Document, answer: object): string {
  return `${JSON.stringify(isOneOfMany ? { ...answer, line } : answer)}\n`;
}

const plain = ({ wanted, got }: { wanted: string; got: string }): string => `wanted ${wanted}; got ${got}`;

function listed(problems: readonly Problem[]): string {
  const shown = problems.slice(0, mostShown).map(describe).join(' | ');
  return problems.length > mostShown ? `${shown} | and ${problems.length - mostShown} more` : shown;
}

/** The line on which the first fact that is wrong has its name, where it can be found. */
function lineOf({ line, bytes }: { line: number; bytes: Buffer }, [problem]: readonly Problem[]): number {
  const at = problem ? bytes.indexOf(JSON.stringify(problem.fact)) : -1;
  if (at < 0) return line;
  return line + bytes.subarray(0, at).filter((byte) => byte === 10).length;
}
