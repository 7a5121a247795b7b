import type { Because, ByRegion } from '../../rule-types.ts';
import type { MessageId } from '../messages/messages.ts';

/** What the person is told when a table has decided; what staff do stands in the table's own outcome. */
export type OutcomeWords = {
  /** In the order in which it must be read. */
  readonly person: readonly ByRegion<string>[];
  /** The message that goes out with it, if one does. */
  readonly message?: MessageId;
  readonly because: Because;
};

export type OutcomeWordsOf = Readonly<Record<string, OutcomeWords>>;
