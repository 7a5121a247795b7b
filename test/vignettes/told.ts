import { rules } from '../../src/engine/rules.ts';
import type { Region } from '../../src/knowledge/rule-types.ts';
import { type Input, ask } from './follow-up-asked.ts';

/** All that a table says of somebody, on one line: the outcome, every row that holds, and after `+` the notes by their ids. */
export function told(id: string, input: Input, region: Region): string {
  const { outcome, floor, rows, notes } = ask(id, input, region);
  const table = rules.catalogue.decisions.find((each) => each.id === id);
  const noteIds = notes.map(({ says }) => table?.notes?.find((note) => note.says === says)?.id);
  return [
    `${outcome ?? `undecided, at least ${floor}`}:`,
    ...rows,
    ...(noteIds.length > 0 ? ['+', ...noteIds] : []),
  ].join(' ');
}

/** The same for both regions, with a bar between them where they differ. */
export function toldInBoth(id: string, input: Input): string {
  const [uk, us] = [told(id, input, 'uk'), told(id, input, 'us')];
  return uk === us ? uk : `${uk} | ${us}`;
}
