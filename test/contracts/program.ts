import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run.ts';

export type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** The program in this process, over streams: what it was given on stdin, what it said, and its exit code. */
export async function program(
  args: readonly string[],
  {
    stdin,
    env = {},
    terminal = false,
  }: { stdin?: string | Buffer | Iterable<Buffer>; env?: Record<string, string>; terminal?: boolean } = {},
): Promise<Ended> {
  const out = collector();
  const err = collector();
  const bytes = typeof stdin === 'string' ? Buffer.from(stdin) : stdin;
  const chunks = bytes === undefined ? [] : Buffer.isBuffer(bytes) ? [bytes] : bytes;
  const code = await run(args, {
    stdin: Object.assign(Readable.from(chunks), { isTTY: stdin === undefined }),
    stdout: Object.assign(out.stream, { isTTY: terminal }),
    stderr: err.stream,
    env,
  });
  return { code, out: out.text(), err: err.text() };
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

/** Each line of NDJSON, or the one document. */
export function answers(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => asObject(JSON.parse(line)));
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error(`not an object: ${JSON.stringify(value)}`);
  return { ...value };
}
