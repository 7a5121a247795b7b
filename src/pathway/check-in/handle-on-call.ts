import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import type { EpisodeFact } from '../events.ts';
import { type CommandOf, type Handled, happened, refused } from '../handle/handled.ts';
import type { CheckInCommand } from './check-in-commands.ts';
import { answerOf } from './check-ins-of.ts';
import { nextReader } from './next-reader.ts';
import { onCallToldOf } from './on-call-told.ts';

type Of<T extends CheckInCommand['type']> = CommandOf<T, CheckInCommand>;

/**
 * A message to somebody on call came to nothing. What they were to read is the next one's at once, without waiting for half of
 * its time; who is then told by telephone, `duty/tell-on-call.ts` says. Told once, however often the sender tells it.
 */
export function reportOnCallNotReached(
  episode: Episode,
  { told, userId, because }: Of<'report-on-call-not-reached'>,
  context: Context,
): Handled {
  const meant = onCallToldOf(episode).find(({ sequence }) => sequence === told);
  if (meant === undefined || !meant.users.includes(userId))
    return refused({ code: 'nothing-waits', field: 'told' });
  if (meant.notReached.some((each) => each.userId === userId)) return happened();
  const { answerId } = meant;
  const notReached = { type: 'on-call-not-reached', told, userId, because } as const;
  // Any other need stays whose it is.
  if (answerId === null) return happened(notReached);
  const waiting = answerOf(episode, answerId)?.needs ?? [];
  return happened(
    notReached,
    ...waiting
      .filter(({ read, owner }) => read === null && owner.kind === 'user' && owner.id === userId)
      .map(({ outcome, owner }): EpisodeFact => {
        const to = nextReader(episode, owner, context);
        return { type: 'answer-passed-on', answerId, outcome, to, because: 'not-reached' };
      }),
  );
}
