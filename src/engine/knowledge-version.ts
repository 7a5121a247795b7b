import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { assert } from './assert.ts';

/** The dated edition and a hash of all content: two versions are the same knowledge if and only if they are equal. */
export function knowledgeVersion(catalogue: Catalogue): string {
  return `${catalogue.edition}-${bytesToHex(sha256(utf8ToBytes(canonical(catalogue)))).slice(0, 16)}`;
}

/** JSON with the keys of each object in order, so that moving a line changes nothing. Rows keep their order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // What is no plain data, such as a pattern, has content that this would not see.
  assert(
    Object.getPrototypeOf(value) === Object.prototype,
    'knowledge is plain data: found a class, a pattern or the like',
  );
  let text = '';
  for (const key of Object.keys(value).toSorted()) {
    const of: unknown = Reflect.get(value, key);
    if (of !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonical(of)}`;
  }
  return `{${text}}`;
}
