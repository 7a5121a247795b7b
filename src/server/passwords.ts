import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { createTurns } from './turns.ts';

/** A password is kept as the PHC string of argon2id and is never kept otherwise. */
export type Passwords = {
  readonly hash: (password: string) => Promise<string>;
  /** Null stands for no account, or one without a password: it takes the same time and is always wrong. */
  readonly verify: (password: string, hash: string | null) => Promise<boolean>;
  /** Whether it was made with less than what we ask today. */
  readonly isOutdated: (hash: string) => boolean;
};

/** OWASP, Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane. */
const today = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const saltBytes = 16;
const tagBytes = 32;
/** Each takes 19 MiB while it runs; the others wait their turn. */
const atOnce = 2;
const mostWaiting = 200;

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };
type Parsed = { readonly cost: Cost; readonly salt: Buffer; readonly tag: Buffer };

const argon2id = promisify(argon2);

export function createPasswords(cost: Cost = today): Passwords {
  const turns = createTurns(atOnce, mostWaiting);
  const tagOf = (password: string, salt: Buffer, bytes: number, of: Cost): Promise<Buffer> =>
    turns(() =>
      // The same characters typed on two keyboards may be composed in two ways.
      argon2id('argon2id', {
        message: Buffer.from(password.normalize('NFKC')),
        nonce: salt,
        tagLength: bytes,
        ...of,
      }),
    );
  const decoy: Parsed = { cost, salt: randomBytes(saltBytes), tag: randomBytes(tagBytes) };

  return {
    async hash(password) {
      const salt = randomBytes(saltBytes);
      const tag = await tagOf(password, salt, tagBytes, cost);
      return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(tag)}`;
    },
    async verify(password, hash) {
      const known = hash === null ? undefined : parse(hash);
      const { cost: of, salt, tag } = known ?? decoy;
      const isSame = timingSafeEqual(await tagOf(password, salt, tag.length, of), tag);
      return isSame && known !== undefined;
    },
    isOutdated(hash) {
      const of = parse(hash)?.cost;
      return of === undefined || of.memory < cost.memory || of.passes < cost.passes;
    },
  };
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

function parse(hash: string): Parsed | undefined {
  const [, m, t, p, salt, tag] =
    /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,})\$([A-Za-z0-9+/]{22,})$/.exec(
      hash,
    ) ?? [];
  if (salt === undefined || tag === undefined) return undefined;
  return {
    cost: { memory: Number(m), passes: Number(t), parallelism: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}
