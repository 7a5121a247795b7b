import { assert } from '../../engine/assert.ts';
import { replay } from '../evolve.ts';
import type { RecordedEvent } from '../events.ts';
import type { CareDocument } from './document.ts';
import { doseSheet, sheetRecordOf } from './dose-sheet.ts';
import { gpLetter } from './gp-letter.ts';
import type { LetterSources } from './letter-sources.ts';
import type { LetterKind } from './letter-types.ts';
import { newClotSheet } from './new-clot-sheet.ts';
import { referralLetter } from './referral-letter.ts';
import { patientLetter } from './patient-letter.ts';

/** A letter as the record stands; null where there is no regimen, no confirmed clot, or no referral of ours, to make it of. */
export function writeLetter(kind: LetterKind, sources: LetterSources): CareDocument | null {
  switch (kind) {
    case 'gp':
      return gpLetter(sources);
    case 'patient':
      return patientLetter(sources);
    case 'referral':
      return referralLetter(sources);
    case 'new-clot-signs':
      return newClotSheet(sources);
    case 'dose-sheet': {
      const record = sheetRecordOf(sources.episode.treatment);
      return record && doseSheet(record, sources);
    }
  }
}

/** Where the history stood when a letter told of it, and when that was: so that it can be written again. */
export function asItStood(
  history: readonly RecordedEvent[],
  upToSequence: number,
): Pick<LetterSources, 'episode' | 'writtenAt'> | null {
  const upTo = history.filter(({ sequence }) => sequence <= upToSequence);
  const last = upTo.at(-1);
  if (last === undefined || last.sequence !== upToSequence) return null;
  assert(upTo[0]?.sequence === 1, 'a history begins with its first entry');
  return { episode: replay(upTo), writtenAt: last.at };
}
