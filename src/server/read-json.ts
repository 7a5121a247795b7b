import { isUtf8 } from 'node:buffer';

/** What came is not one JSON value that can be trusted: where, what was wanted, what came. */
export type NotJson = {
  readonly ok: false;
  readonly line: number;
  readonly wanted: string;
  readonly got: string;
};
export type ReadJson = { readonly ok: true; readonly value: unknown } | NotJson;

/** Deeper than anything we read. It keeps every walk over a value far from the end of the stack. */
const deepest = 64;

/**
 * Bytes to one JSON value, stricter than JSON.parse in two ways: no nesting beyond any use, and no name twice in one
 * object. JSON.parse would keep the last of two ages and say nothing.
 */
export function readJson(bytes: Buffer): ReadJson {
  if (!isUtf8(bytes)) return { ok: false, line: 1, wanted: 'text in UTF-8', got: 'bytes that are not UTF-8' };
  const text = bytes.toString('utf8');
  const { names, depth } = outline(text);
  if (depth <= deepest) {
    try {
      const value: unknown = JSON.parse(text);
      if (countNames(value) === names) return { ok: true, value };
    } catch {
      // The scan below says where, which the engine's own message often does not.
    }
  }
  return whatIsWrong(text);
}

/** How many names stand in the text, and how deep it goes; right for any valid JSON. */
function outline(text: string): { names: number; depth: number } {
  let names = 0;
  let level = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        for (at += 1; at < text.length && text.charCodeAt(at) !== 0x22; at += 1) {
          if (text.charCodeAt(at) === 0x5c) at += 1; // \ hides the next
        }
        break;
      case 0x3a: // :
        names += 1;
        break;
      case 0x7b: // {
      case 0x5b: // [
        level += 1;
        if (level > depth) depth = level;
        break;
      case 0x7d: // }
      case 0x5d: // ]
        level -= 1;
        break;
    }
  }
  return { names, depth };
}

function countNames(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let names = 0;
  if (Array.isArray(value)) {
    for (const each of value) names += countNames(each);
    return names;
  }
  for (const each of Object.values(value)) names += 1 + countNames(each);
  return names;
}

const token = /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const space = /[ \t\r\n]*/y;

/** Only for text that was refused: the first place where it goes wrong. */
function whatIsWrong(text: string): NotJson {
  const open: { closes: '}' | ']'; names: Set<string>; at: number }[] = [];
  let wants: 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or end' = 'value';
  let at = 0;
  const lineOf = (index: number): number => text.slice(0, index).split('\n').length;
  const wrong = (wanted: string, got: string): NotJson => ({ ok: false, line: lineOf(at), wanted, got });

  for (;;) {
    at += matchAt(space, text, at)?.length ?? 0;
    const inside = open.at(-1);
    if (at >= text.length) {
      if (inside)
        return wrong(
          `"${inside.closes}": what began on line ${lineOf(inside.at)} is not closed`,
          'the end, too early',
        );
      return wrong('a JSON value', wants === 'value' ? 'nothing' : 'something that cannot be read');
    }
    const found = text[at] === '"' ? stringAt(text, at) : matchAt(token, text, at);
    const column = at - text.lastIndexOf('\n', at - 1);
    const came = `${quote(found ?? text.slice(at, at + 12).trimEnd())} at column ${column}`;
    if (found === undefined) return wrong(wanted(wants, inside?.closes), came);

    if (found === inside?.closes && (wants === ', or end' || wants.endsWith(found))) {
      open.pop();
      wants = ', or end';
    } else if (wants.startsWith('value')) {
      if (found === '{' || found === '[') {
        open.push({ closes: found === '{' ? '}' : ']', names: new Set(), at });
        if (open.length > deepest) return wrong(`no more than ${deepest} levels`, 'something nested deeper');
        wants = found === '{' ? 'name or }' : 'value or ]';
      } else if (/^[}\],:]/.test(found)) return wrong(wanted(wants, inside?.closes), came);
      else wants = ', or end';
    } else if (wants.startsWith('name')) {
      if (!found.startsWith('"')) return wrong(wanted(wants, inside?.closes), came);
      const name = String(JSON.parse(found));
      if (inside?.names.has(name)) return wrong('each name once in an object', `${quote(found)} twice`);
      inside?.names.add(name);
      wants = ':';
    } else if (wants === ':' && found === ':') {
      wants = 'value';
    } else if (wants === ', or end' && found === ',' && inside) {
      wants = inside.closes === '}' ? 'name' : 'value';
    } else return wrong(wanted(wants, inside?.closes), came);
    at += found.length;
  }
}

function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

/** A whole string with its quotes. By hand: a pattern that repeats a choice overflows on a long one. */
function stringAt(text: string, start: number): string | undefined {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) >= 0x20) {
    if (text[at] === '"') return text.slice(start, at + 1);
    const escaped = text[at] === '\\' ? matchAt(escape, text, at) : text[at];
    if (escaped === undefined) return undefined;
    at += escaped.length;
  }
  return undefined;
}

function wanted(wants: string, closes: string | undefined): string {
  switch (wants) {
    case ', or end':
      return closes === undefined ? 'the end: one JSON value and no more' : `"," or "${closes}"`;
    case ':':
      return '":" after a name';
    case 'name':
    case 'name or }':
      return 'a name in double quotes';
    default:
      return 'a JSON value';
  }
}

/** At most forty characters of what came, with nothing that could steer a terminal. */
export function quote(text: string): string {
  const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 37)}...` : text).slice(1, -1);
  const plain = shown
    .replaceAll(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, '?')
    .replaceAll('\\"', '"');
  return plain.startsWith('"') ? plain : `"${plain}"`;
}
