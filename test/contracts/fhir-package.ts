/** Reads an exported package as those who load it do. */
import { assert } from '../../src/engine/assert.ts';
import type { FilesMade } from '../../src/engine/export/folder-file.ts';
import { isObject } from '../../src/engine/reading.ts';

export type Json = Readonly<Record<string, unknown>>;

/** What the addresses of our own begin with. */
export const base = 'https://virchow.example/fhir';

/** The files of an export by their paths. */
export function textsOf(made: FilesMade): ReadonlyMap<string, string> {
  assert(made.ok, 'the export is made');
  return new Map(made.files.map(({ path, content }) => [path, content.toString()]));
}

/** The resources of the package by their canonical addresses. */
export function packaged(files: ReadonlyMap<string, string>): ReadonlyMap<string, Json> {
  const found = [...files].filter(([path]) => /^package\/[A-Z]/.test(path)).map(([, text]) => parsed(text));
  return new Map(found.map((each) => [String(each['url']), each]));
}

export function parsed(text: string): Json {
  const value: unknown = JSON.parse(text);
  assert(isObject(value), 'it is an object');
  return value;
}

/** Every object in it, itself the first. */
export function within(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(within);
  return isObject(value) ? [value, ...Object.values(value).flatMap(within)] : [];
}

export const listIn = (value: unknown, name: string): Json[] => {
  const list = isObject(value) ? value[name] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
};

/** Addresses of our own, wherever they stand. */
export function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith(`${base}/`) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  return isObject(value) ? Object.values(value).flatMap(addressesIn) : [];
}

export const codesIn = (value: unknown): string[] =>
  within(value).flatMap(({ code }) => (typeof code === 'string' ? [code] : []));

/** The actions of a plan that stand for rows, by the row. */
export const rowsIn = (plan: Json): [string, Json][] =>
  within(plan)
    .filter(({ id, condition }) => String(id).startsWith('row.') && condition !== undefined)
    .map((action) => [String(action['id']).replace('row.', ''), action]);

export const questionsIn = (form: Json): Json[] =>
  within(form).filter(({ linkId, type }) => linkId !== undefined && type !== 'display' && type !== 'group');

/** What a library holds in one of its forms. */
export function textOf(library: Json, contentType: string): string {
  const content = listIn(library, 'content').find((each) => each['contentType'] === contentType);
  return Buffer.from(String(content?.['data']), 'base64').toString();
}

export const urlsIn = (bundle: string): string[] =>
  listIn(parsed(bundle), 'entry').map(({ fullUrl }) => String(fullUrl));
