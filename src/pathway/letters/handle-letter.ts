import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import { type Handled, happened, refused } from '../handle/handled.ts';
import { firstOf, missing, notBeforeOther, notInFuture, wordless } from '../handle/when.ts';
import type { LetterCommand } from './letter-commands.ts';

/** It told what stood when it is recorded: whoever saw less is refused before, for the episode has changed. */
export function recordLetter(episode: Episode, command: LetterCommand, { now }: Context): Handled {
  const { letter, to, how, sentAt } = command;
  if (letter === 'dose-sheet' && !episode.treatment?.regimen) return refused({ code: 'no-regimen' });
  if (letter === 'referral' && episode.referralsOut.length === 0)
    return refused({ code: 'no-such-referral' });
  const wrong = firstOf(
    wordless(to) ? missing('letterTo', 'a letter without a reader is not sent') : null,
    notInFuture('sentAt', sentAt, now),
    notBeforeOther('sentAt', sentAt, episode.referredAt),
  );
  if (wrong) return refused(wrong);
  return happened({
    type: 'letter-sent',
    letter,
    to: to.trim(),
    how,
    sentAt,
    upToSequence: episode.sequence,
  });
}
