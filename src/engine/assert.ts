/** Our bug, not the caller's: bad input is refused at the edge before it comes here. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

/** The member at an index that must be there. */
export function at<T>(list: readonly T[], index: number): T {
  const member = list[index];
  assert(member !== undefined, `nothing at ${index} of ${list.length}`);
  return member;
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}
