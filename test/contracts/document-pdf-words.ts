import { inflateSync } from 'node:zlib';

/** What a reader of the file takes from it: its words by the fonts' own maps, glyph by glyph, and the tags of its structure. */
export type ReadPdf = {
  readonly text: string;
  /** How often the letter that no font has was drawn. */
  readonly missingGlyphs: number;
  readonly pages: number;
  readonly tags: Readonly<Record<string, number>>;
  readonly raw: string;
};

export function readPdf(pdf: Uint8Array): ReadPdf {
  const raw = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, string>();
  for (const { 1: id = '', 2: body = '' } of raw.matchAll(/(?<=\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const maps = fontMaps(objects);
  let text = '';
  let missingGlyphs = 0;
  for (const body of objects.values()) {
    const content = streamOf(body);
    if (content === null || !/ TJ\b/.test(content)) continue;
    let font = '';
    for (const { 1: name, 2: shown } of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name !== undefined) font = name;
      for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g))
        for (const [glyph] of hex.matchAll(/.{4}/g)) {
          if (glyph === '0000') missingGlyphs += 1;
          text += maps.get(font)?.get(Number.parseInt(glyph, 16)) ?? '?';
        }
      text += ' ';
    }
  }
  const tags: Record<string, number> = {};
  for (const { 1: tag = '' } of raw.matchAll(/\/S \/(Document|H1|H2|P|L|LI|Lbl|LBody|Table|TR|TH|TD)\n/g))
    tags[tag] = (tags[tag] ?? 0) + 1;
  return { text, missingGlyphs, pages: [...raw.matchAll(/\/Type \/Page\n/g)].length, tags, raw };
}

function streamOf(body: string): string | null {
  const stream = /stream\n([\s\S]*?)\nendstream/.exec(body)?.[1];
  if (stream === undefined) return null;
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return stream;
  }
}

/** Of each font by its name in the page: which letters a glyph stands for. */
function fontMaps(objects: ReadonlyMap<string, string>): Map<string, Map<number, string>> {
  const maps = new Map<string, Map<number, string>>();
  for (const body of objects.values())
    for (const { 1: name = '', 2: id = '' } of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
      const map = streamOf(objects.get(unicode ?? '') ?? '');
      if (map !== null) maps.set(name, lettersIn(map));
    }
  return maps;
}

function lettersIn(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const { 1: from = '', 2: list = '' } of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    for (const [index, { 1: hex = '' }] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries())
      letters.set(
        Number.parseInt(from, 16) + index,
        String.fromCharCode(
          ...(hex.replaceAll(' ', '').match(/.{4}/g) ?? []).map((each) => Number.parseInt(each, 16)),
        ),
      );
  return letters;
}
