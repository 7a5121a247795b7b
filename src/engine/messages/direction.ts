/** Runs of letters and figures that read from left to right: a phone number, "apixaban 5 mg", "38°C", a web address. */
const leftToRight = /[A-Za-z0-9+$][A-Za-z0-9+.,:/@&?=_°-]*(?: [A-Za-z0-9+$][A-Za-z0-9+.,:/@&?=_°-]*)*/g;
const isolate = '\u2066';
const end = '\u2069';

/**
 * Isolates such runs inside right-to-left text. Without it a phone number with spaces is shown with its groups in
 * the wrong order, and a dose can stand on the wrong side of its unit.
 */
export const isolateLeftToRight = (text: string): string =>
  text.replaceAll(leftToRight, (run) => {
    const trailing = /[.,:?]+$/.exec(run)?.[0] ?? '';
    return `${isolate}${run.slice(0, run.length - trailing.length)}${end}${trailing}`;
  });
