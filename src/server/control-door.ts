import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What is done for whoever may open the data folder. It is given the JSON that was sent, unread. */
export type ControlAction = (asked: unknown) => Promise<ControlAnswer>;
export type ControlAnswer =
  | { readonly kind: 'json'; readonly value: unknown }
  /** Sent and then removed. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'problem'; readonly problem: string };

export type ControlDoor = { readonly close: () => Promise<void> };

const socketName = 'control.sock';
/** Holds the path of a socket that lies elsewhere. */
const pointerName = 'control.path';
const elsewherePrefix = 'virchow-control-';
/** What the name of a socket may be long, with its end, in bytes: 108 on Linux, 104 on others. */
const longestPath = 103;
const longestRequest = 1 << 20;

/**
 * A door into a running server for its operator. One process holds the data folder, so backup, verification and accounts must
 * ask it. It is a socket in that folder: who may open the folder may come in, and nobody else, so nobody signs in here.
 */
export async function openControlDoor(
  folder: string,
  actions: Readonly<Record<string, ControlAction>>,
): Promise<ControlDoor> {
  // The folder's lock is ours: what lies there is of a process that was killed.
  removeDoor(folder);
  const path = makeSocketPath(folder);
  const server = createServer((request, response) => {
    void answer(request, response, actions);
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(path, done);
  });
  chmodSync(path, 0o600);
  return {
    close: async () => {
      await new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      });
      removeDoor(folder);
    },
  };
}

/** Where the door of this folder is, if a server left one; whether anybody is behind it shows when it is knocked at. */
export function controlSocketOf(folder: string): string | null {
  const pointer = join(folder, pointerName);
  const path = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : resolve(join(folder, socketName));
  return existsSync(path) ? path : null;
}

function makeSocketPath(folder: string): string {
  const beside = resolve(join(folder, socketName));
  if (Buffer.byteLength(beside) <= longestPath) return beside;
  const elsewhere = join(mkdtempSync(join(tmpdir(), elsewherePrefix)), socketName);
  const pointer = join(folder, pointerName);
  writeFileSync(`${pointer}.new`, `${elsewhere}\n`, { mode: 0o600 });
  renameSync(`${pointer}.new`, pointer);
  return elsewhere;
}

function removeDoor(folder: string): void {
  const path = controlSocketOf(folder);
  if (path !== null) rmSync(path, { force: true });
  const pointer = join(folder, pointerName);
  if (!existsSync(pointer)) return;
  // Only a folder that we made: the text in a file is no reason to remove another.
  if (path !== null && basename(dirname(path)).startsWith(elsewherePrefix)) rmdirSync(dirname(path));
  rmSync(pointer);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  actions: Readonly<Record<string, ControlAction>>,
): Promise<void> {
  try {
    const action = request.method === 'POST' ? actions[request.url ?? ''] : undefined;
    if (!action)
      return send(response, 404, { problem: 'the server that runs here does not know how to do this' });
    const answered = await action(await bodyOf(request));
    switch (answered.kind) {
      case 'json':
        return send(response, 200, answered.value);
      case 'problem':
        return send(response, 409, { problem: answered.problem });
      case 'file':
        return await sendFile(response, answered.path);
    }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    if (response.headersSent) response.destroy();
    else send(response, 500, { problem });
  }
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

async function sendFile(response: ServerResponse, path: string): Promise<void> {
  try {
    // With its length, so that a reader knows when it was cut short.
    response.writeHead(200, { 'content-type': 'application/gzip', 'content-length': statSync(path).size });
    await pipeline(createReadStream(path), response);
  } finally {
    rmSync(path, { force: true });
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > longestRequest) throw new Error(`asked in more than ${longestRequest} bytes`);
    chunks.push(bytes);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? null : JSON.parse(text);
}
