export type Batching<Item, Answer> = {
  /** Answers in the items' order. Where it throws, it has done none of them. */
  readonly together: (items: readonly Item[]) => Promise<readonly Answer[]>;
  /** Items go together only where this is the same. */
  readonly group: (item: Item) => string;
  /** No two items of one batch share a name. */
  readonly names: (item: Item) => readonly string[];
  /** Such a failure may be one item's alone, and the batch is taken back. Any other, as of a lost connection, is everybody's. */
  readonly mayBeOfOne: (error: unknown) => boolean;
  readonly batchesAtOnce: number;
  readonly mostInBatch: number;
};

/**
 * What waits while others are on their way goes together: one round trip and one commit for all of it. Nothing waits for company
 * longer than this turn of the process. A batch in which one item may have been wrong is done again item by item, so that it fails alone.
 */
export function inBatches<Item, Answer>(batching: Batching<Item, Answer>): (item: Item) => Promise<Answer> {
  const { together, mayBeOfOne, batchesAtOnce } = batching;
  let waiting: readonly Waiting<Item, Answer>[] = [];
  let underWay = 0;
  let isGathering = false;

  async function settle(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await together(batch.map(({ item }) => item));
      for (const [place, answer] of answers.entries()) batch[place]?.resolve(answer);
    } catch (error) {
      if (batch.length > 1 && mayBeOfOne(error)) for (const each of batch) await settle([each]);
      else for (const { reject } of batch) reject(error);
    }
  }

  function next(): void {
    while (waiting.length > 0 && underWay < batchesAtOnce) {
      const { batch, left } = nextBatch(waiting, batching);
      waiting = left;
      underWay += 1;
      void send(batch);
    }
  }

  async function send(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    await settle(batch);
    underWay -= 1;
    next();
  }

  /** What the same turn of the process still brings goes too: commands that were read together are decided one after the other. */
  function gather(): void {
    if (isGathering) return;
    isGathering = true;
    setImmediate(() => {
      isGathering = false;
      next();
    });
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting = [...waiting, { item, resolve, reject }];
      gather();
    });
}

type Waiting<Item, Answer> = {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
};

/** The first that waits, and all behind it that may go with it. */
function nextBatch<Item, Answer>(
  waiting: readonly Waiting<Item, Answer>[],
  { group, names, mostInBatch }: Batching<Item, Answer>,
): { readonly batch: readonly Waiting<Item, Answer>[]; readonly left: readonly Waiting<Item, Answer>[] } {
  const batch: Waiting<Item, Answer>[] = [];
  const left: Waiting<Item, Answer>[] = [];
  const taken = new Set<string>();
  for (const each of waiting) {
    const own = names(each.item);
    const [first = each] = batch;
    const fits =
      batch.length < mostInBatch &&
      group(first.item) === group(each.item) &&
      !own.some((name) => taken.has(name));
    (fits ? batch : left).push(each);
    // Also of one that stays: what comes after it must not overtake it.
    for (const name of own) taken.add(name);
  }
  return { batch, left };
}
