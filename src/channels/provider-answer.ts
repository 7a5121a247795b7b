import { isObject } from '../engine/reading.ts';

/** What a provider or its client library hands us, before we know what it is. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => isObject(value);

/** A code of theirs: short and plain, or it is not one. Their sentences may repeat a number or a name and are not kept. */
export const textAt = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : value;
  // Seven figures in a row may be a telephone.
  return typeof text === 'string' && /^[\w .-]{1,60}$/.test(text) && !/\d{7}/.test(text) ? text : 'none';
};

/** An attempt whose answer did not come: whether it had left us is told by how the connection failed. */
export const neverConnected = (code: unknown): boolean =>
  typeof code === 'string' &&
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED'].includes(
    code,
  );
