import { inflateSync } from 'node:zlib';

/** The words of a PDF as a reader takes them from the page: what is drawn, in order. */
export function wordsIn(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1');
  const lines: string[] = [];
  for (const { 1: stream } of raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)) {
    const content = inflated(stream ?? '');
    for (const [, shown] of content.matchAll(/\[([^\]]*)\] TJ/g)) {
      const hex = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/g)].map(([, each]) => each).join('');
      lines.push(new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex')));
    }
  }
  return lines.join(' ').replaceAll(/\s+/g, ' ');
}

function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}
