import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody guesses, in characters that a link and a cookie carry as they are. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** What is kept of a token: whoever reads the database cannot sign in with it. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
