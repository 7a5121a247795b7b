import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Io } from './command.ts';

/** A document, or a line of NDJSON, longer than this is refused: it would have to stand in memory whole. */
export const longestMegabytes = 64;
const longest = longestMegabytes * 2 ** 20;

/** Bytes that hold one JSON value, or why they cannot be had. */
export type Document = {
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** Whether it is one of the lines of NDJSON, and not the only document. */
  readonly isOneOfMany: boolean;
} & ({ readonly bytes: Buffer } | { readonly wanted: string; readonly got: string });

type Line = { readonly number: number; readonly bytes: Buffer; readonly isTooLong: boolean };

export type Opened =
  | { readonly ok: true; readonly name: string; readonly chunks: AsyncIterable<Buffer> }
  | { readonly ok: false; readonly problem: string };

/** A file, or stdin for `-` and where nothing is named. */
export async function openInput(file: string | undefined, io: Io): Promise<Opened> {
  if (file === undefined && io.stdin.isTTY === true) {
    return { ok: false, problem: 'nothing to read: name a file, or pipe JSON in; - reads what you type' };
  }
  if (file === undefined || file === '-') return { ok: true, name: 'stdin', chunks: buffers(io.stdin) };
  try {
    if ((await stat(file)).isDirectory())
      return { ok: false, problem: `${file}: wanted a file; got a directory` };
    const stream = createReadStream(file, { highWaterMark: 256 * 1024 });
    await new Promise((opened, failed) => stream.once('open', opened).once('error', failed));
    return { ok: true, name: file, chunks: buffers(stream) };
  } catch (error) {
    return { ok: false, problem: `${file}: ${whyNotOpened(error)}` };
  }
}

function whyNotOpened(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'not allowed to read it';
  return `cannot be read (${code})`;
}

async function* buffers(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}

/**
 * One JSON document, over as many lines as it likes, or NDJSON: one on each line. Which of the two, the first two lines
 * that are not empty tell. NDJSON of any size streams through: no more than a line of it is held.
 */
export async function* readDocuments(chunks: AsyncIterable<Buffer>): AsyncGenerator<Document> {
  const lines = filledLines(chunks);
  const first = (await lines.next()).value;
  if (!first) {
    yield { line: 1, isOneOfMany: false, wanted: 'a JSON object', got: 'nothing' };
    return;
  }
  if (!isText(first.bytes)) {
    yield { line: 1, isOneOfMany: false, wanted: 'JSON text in UTF-8', got: 'binary data, or UTF-16' };
    return;
  }
  const second = (await lines.next()).value;
  if (second && goesOn(first, second)) {
    yield await gather(first, second, lines);
    return;
  }
  yield documentOf(first, second !== undefined);
  if (!second) return;
  yield documentOf(second, true);
  for await (const line of lines) yield documentOf(line, true);
}

/** A photograph is refused once, not at each byte 10 in it; a line that began as JSON is told for itself. */
function isText(bytes: Buffer): boolean {
  if (bytes.subarray(0, 4096).includes(0)) return false;
  return isUtf8(bytes) || /^\s*[{[]/.test(bytes.toString('latin1', 0, 64));
}

function documentOf({ number, bytes, isTooLong }: Line, isOneOfMany: boolean): Document {
  if (isTooLong) return { line: number, isOneOfMany, ...tooLong };
  return { line: number, isOneOfMany, bytes };
}

const tooLong = {
  wanted: `at most ${longestMegabytes} MB in one piece`,
  got: 'more: write NDJSON, one JSON object on each line',
};

/** A document over several lines, its line ends kept so that a problem can say where. */
async function gather(first: Line, second: Line, rest: AsyncIterable<Line>): Promise<Document> {
  const parts: Buffer[] = [];
  let at = first.number;
  let length = 0;
  const add = ({ number, bytes, isTooLong }: Line): boolean => {
    const lineEnds = Buffer.alloc(number - at, '\n');
    at = number;
    parts.push(lineEnds, bytes);
    length += lineEnds.length + bytes.length;
    return !isTooLong && length <= longest;
  };
  let fits = add(first) && add(second);
  for await (const line of rest) {
    if (!fits) break;
    fits = add(line);
  }
  const where = { line: first.number, isOneOfMany: false };
  return fits ? { ...where, bytes: Buffer.concat(parts) } : { ...where, ...tooLong };
}

/**
 * Whether the second line belongs to what the first began. It does where the first leaves a bracket open; unless the
 * second is an object by itself where none can stand, which makes the first a line of NDJSON cut short.
 */
function goesOn(first: Line, second: Line): boolean {
  if (first.isTooLong) return false;
  const start = first.bytes.toString('latin1').trimEnd();
  const open = openBrackets(start);
  if (open.length === 0) return false;
  const canHoldObject = open.at(-1) === '[' || start.endsWith(':');
  return canHoldObject || !isObjectByItself(second.bytes);
}

/** The brackets a line leaves open; none where a string does not end on it, for then it is broken. */
function openBrackets(text: string): string[] {
  const open: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '{' || character === '[') open.push(character);
    else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      for (at += 1; text[at] !== '"'; at += 1) {
        if (at >= text.length) return [];
        if (text[at] === '\\') at += 1;
      }
    }
  }
  return open;
}

function isObjectByItself(bytes: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Lines with something on them. One that is too long comes without its bytes. */
async function* filledLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line, undefined> {
  let number = 0;
  let pieces: Buffer[] = [];
  let length = 0;
  const take = (piece: Buffer): void => {
    length += piece.length;
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  const finish = (): Line | undefined => {
    number += 1;
    const isTooLong = length > longest;
    const [only = Buffer.alloc(0), ...more] = pieces;
    let bytes = more.length > 0 ? Buffer.concat(pieces) : only;
    if (number === 1 && bytes.subarray(0, 3).equals(byteOrderMark)) bytes = bytes.subarray(3);
    pieces = [];
    length = 0;
    return isTooLong || !isBlank(bytes) ? { number, bytes, isTooLong } : undefined;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, end));
      from = end + 1;
      const line = finish();
      if (line) yield line;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  const line = finish();
  if (line) yield line;
  return undefined;
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  return true;
}
