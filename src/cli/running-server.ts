import { type IncomingMessage, request } from 'node:http';
import { isObject } from '../engine/reading.ts';
import { controlSocketOf } from '../server/control-door.ts';

export type Asked =
  /** No server runs on this folder: open it. */
  | { readonly status: 'nobody' }
  | { readonly status: 'answered'; readonly body: IncomingMessage }
  | { readonly status: 'refused'; readonly problem: string };

/**
 * Asks the server that runs on a data folder, if one does. Its answer is a stream: a backup may be large. A body that ends
 * before its announced length fails while it is read.
 */
export async function askRunningServer(folder: string, path: string, asked: unknown = null): Promise<Asked> {
  const socketPath = controlSocketOf(folder);
  if (socketPath === null) return { status: 'nobody' };
  let body: IncomingMessage;
  try {
    body = await new Promise<IncomingMessage>((answered, failed) => {
      request({ socketPath, path, method: 'POST', headers: { 'content-type': 'application/json' } }, answered)
        .once('error', failed)
        .end(JSON.stringify(asked));
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Left by a server that was killed. Whether one runs after all, the folder's lock tells.
    if (code === 'ECONNREFUSED' || code === 'ENOENT') return { status: 'nobody' };
    const reason = error instanceof Error ? error.message : String(error);
    return { status: 'refused', problem: `the server that runs on ${folder} does not answer: ${reason}` };
  }
  if (body.statusCode === 200) return { status: 'answered', body };
  const told = await jsonOf(body);
  const problem = isObject(told) && typeof told['problem'] === 'string' ? told['problem'] : 'no reason given';
  return { status: 'refused', problem: `the server that runs on ${folder} refused: ${problem}` };
}

export async function jsonOf(body: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
