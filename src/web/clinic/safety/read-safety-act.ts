import { hazardIds } from '../../../knowledge/safety/hazards.ts';
import { safetyWords as words } from '../../../knowledge/words/safety-words.ts';
import { type SafetyCommand, safetyOutcomes } from '../../../pathway/safety/safety-types.ts';
import { textIn } from '../../feedback/read-feedback.ts';
import type { FormReader } from '../form-reader.ts';

export const actNames = ['take', 'investigate', 'note', 'link', 'hand-over', 'close', 'reopen'] as const;
export type ActName = (typeof actNames)[number];

/** Of the fields of one form: several stand on a page, so each has its form's name before its own. */
export const fieldOf = (act: ActName, field: 'on' | 'text' | 'to' | 'hazard' | 'outcome'): string =>
  `${act}-${field}`;

const mostText = 4_000;

/** Null where the reader has noted problems. */
export function readAct(act: ActName, read: FormReader, form: URLSearchParams): SafetyCommand | null {
  const text = (label: string): string => {
    read.needed(fieldOf(act, 'text'), label, mostText);
    return textIn(form, fieldOf(act, 'text'));
  };
  const lookAgainOn = (): string => {
    const name = fieldOf(act, 'on');
    const before = read.problems.length;
    const day = read.day(name, words.day);
    if (day === null && read.problems.length === before) read.wrong(name, words.dayHint);
    return day?.toString() ?? '';
  };
  const command = commandOf(act, read, { text, lookAgainOn });
  return read.problems.length > 0 ? null : command;
}

type Parts = { readonly text: (label: string) => string; readonly lookAgainOn: () => string };

function commandOf(act: ActName, read: FormReader, { text, lookAgainOn }: Parts): SafetyCommand | null {
  switch (act) {
    case 'take':
      return { type: 'take', lookAgainOn: lookAgainOn() };
    case 'investigate':
      return { type: 'investigate', text: text(words.investigateText), lookAgainOn: lookAgainOn() };
    case 'note':
      return { type: 'note', text: text(words.noteText) };
    case 'link': {
      const hazard = read.chosen(fieldOf(act, 'hazard'), words.linkLabel, [
        ...hazardIds,
        'none-fits',
      ] as const);
      return hazard === null ? null : { type: 'link', hazard };
    }
    case 'hand-over': {
      const ownerId = read.needed(fieldOf(act, 'to'), words.handTo, 100);
      return { type: 'hand-over', ownerId, text: text(words.handText), lookAgainOn: lookAgainOn() };
    }
    case 'close': {
      const outcome = read.chosen(fieldOf(act, 'outcome'), words.closeOutcome, safetyOutcomes);
      const said = text(words.closeText);
      return outcome === null ? null : { type: 'close', outcome, text: said };
    }
    case 'reopen':
      return { type: 'reopen', text: text(words.reopenText), lookAgainOn: lookAgainOn() };
  }
}
