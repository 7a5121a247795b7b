/** What was measured at one contact; null where it was not. Pain 0 to 10, calves in centimetres. */
export type ContactReading = {
  readonly painAtRest: number | null;
  readonly painWalking: number | null;
  readonly affectedCalfCm: number | null;
  readonly otherCalfCm: number | null;
};

/** Facts of the check-in table; null stays unknown there. */
export type CheckInChanges = {
  readonly 'check-in.pain-rise': number | null;
  readonly 'check-in.affected-calf-rise': number | null;
  readonly 'check-in.other-calf-rise': number | null;
  readonly 'check-in.worse-three-times': boolean | null;
};

/**
 * How this contact differs: pain from the last contact, calves from the baseline, and whether pain or the treated calf
 * has risen from each to the next of the last three.
 *
 * @param contacts the baseline first, this contact last.
 */
export function changesAt(contacts: readonly [ContactReading, ...ContactReading[]]): CheckInChanges {
  const [baseline] = contacts;
  const now = contacts.at(-1) ?? baseline;
  const before = contacts.at(-2) ?? baseline;
  const lastThree = contacts.slice(-3);
  return {
    'check-in.pain-rise': greatest(
      rise(before.painAtRest, now.painAtRest),
      rise(before.painWalking, now.painWalking),
    ),
    'check-in.affected-calf-rise': rise(baseline.affectedCalfCm, now.affectedCalfCm),
    'check-in.other-calf-rise': rise(baseline.otherCalfCm, now.otherCalfCm),
    'check-in.worse-three-times':
      lastThree.length < 3
        ? false
        : either(
            either(
              rising(lastThree.map(({ painAtRest }) => painAtRest)),
              rising(lastThree.map(({ painWalking }) => painWalking)),
            ),
            rising(lastThree.map(({ affectedCalfCm }) => affectedCalfCm)),
          ),
  };
}

const rise = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : inTenths(to - from);

/** 42.1 less 39.1 is 3, and just over it in binary. */
const inTenths = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Of two rises the greater. With one unknown the other stands only where it already asks for a call. */
function greatest(one: number | null, other: number | null): number | null {
  if (one !== null && other !== null) return Math.max(one, other);
  const known = one ?? other;
  return known !== null && known >= callFrom ? known : null;
}
const callFrom = 2;

/** Whether each is above the one before; unknown only where what is missing could make it so. */
function rising(values: readonly (number | null)[]): boolean | null {
  const steps = values.slice(1).map((value, index) => rise(values[index] ?? null, value));
  if (steps.some((step) => step !== null && step <= 0)) return false;
  return steps.includes(null) ? null : true;
}

const either = (one: boolean | null, other: boolean | null): boolean | null =>
  one === true || other === true ? true : one === null || other === null ? null : false;
