import type { FastifyReply } from 'fastify';
import type { Problem } from '../engine/read-facts.ts';

/** What the API says where it cannot answer; `code` is for programs and does not change. */
export type Refusal = {
  readonly error: {
    readonly code: RefusalCode;
    readonly message: string;
    readonly problems: readonly Problem[];
  };
};

export const refusalStatus = {
  'bad-request': 400,
  'not-json': 400,
  'not-an-object': 400,
  'bad-query': 400,
  'not-found': 404,
  'unknown-id': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  'wrong-content-type': 415,
  'bad-facts': 422,
  'too-many-requests': 429,
  fault: 500,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

export const refusal = (code: RefusalCode, message: string, problems: readonly Problem[] = []): Refusal => ({
  error: { code, message, problems },
});

export function refuse(
  reply: FastifyReply,
  code: RefusalCode,
  message: string,
  problems: readonly Problem[] = [],
): FastifyReply {
  return reply
    .code(refusalStatus[code])
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(refusal(code, message, problems)));
}
