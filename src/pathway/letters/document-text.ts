import type { Block, CareDocument } from './document.ts';

/** The document as plain text: the same words in the same order, for whoever has no use for a page. */
export function documentText({ from, to, dated, title, blocks }: CareDocument): string {
  const head = [from.join('\n'), dated, to.join('\n'), `${title}\n${'='.repeat(title.length)}`];
  return `${[...head, ...blocks.map(blockText)].filter((each) => each !== '').join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'paragraph':
      return block.text;
    case 'notice':
      return `*** ${block.text} ***`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return [
        ...(block.columns === null ? [] : [block.caption]),
        ...block.rows.map((row) => rowText(block.columns, row)),
      ].join('\n');
  }
}

/** Each cell after its own name: columns of spaces fall apart in a mail. */
function rowText(columns: readonly string[] | null, [first = '', ...cells]: readonly string[]): string {
  if (columns === null) return `${first}: ${cells.join(', ')}`;
  return [first, ...cells.map((cell, index) => `  ${columns[index + 1] ?? ''}: ${cell}`)].join('\n');
}
