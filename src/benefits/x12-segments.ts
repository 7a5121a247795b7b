/** One segment: its name, and its elements counted as X12 counts them, from 1. */
export type Segment = {
  readonly name: string;
  /** Empty where the element is absent. */
  readonly at: (element: number) => string;
  /** The repetitions of one element. */
  readonly all: (element: number) => readonly string[];
  /** The components of one element. */
  readonly parts: (element: number) => readonly string[];
};

export type Interchange =
  | { readonly ok: true; readonly set: string; readonly segments: readonly Segment[] }
  | { readonly ok: false; readonly where: string; readonly problem: string };

/** ISA is the one segment of fixed length: what stands where in it says how to read all others. */
const isaLength = 106;
const longestInterchange = 1_000_000;
const no = (where: string, problem: string): Interchange => ({ ok: false, where, problem });

/**
 * Takes one interchange with one transaction set apart, by the delimiters that its ISA names. Every count and number of its
 * envelopes must agree: what was cut off may be the line that says no. Never throws, whatever the text.
 */
export function readInterchange(text: string): Interchange {
  if (text.length > longestInterchange) return no('interchange', 'is longer than a million characters');
  const start = text.replace(/^[\uFEFF\s]+/, '');
  if (!start.startsWith('ISA') || start.length < isaLength)
    return no('ISA', 'an interchange begins with an ISA segment of 106 characters');
  const delimiters = delimitersOf(start);
  if (delimiters === null) return no('ISA', 'its delimiters are not three different signs');
  const { terminator } = delimiters;
  const rest = start.split(terminator);
  if ((rest.pop() ?? '').trim() !== '')
    return no('IEA', 'the interchange does not end: part of it is missing');
  const segments = rest.map((each) => segmentOf(each.replace(/^[\r\n\s]+/, ''), delimiters));
  const problem = envelopeProblem(segments);
  if (problem !== null) return no(problem.where, problem.problem);
  const set = segments[2]?.at(1) ?? '';
  return { ok: true, set, segments: segments.slice(3, -3) };
}

type Delimiters = {
  readonly element: string;
  readonly component: string;
  /** Null before version 5010, whose ISA11 says something else. */
  readonly repetition: string | null;
  readonly terminator: string;
};

function delimitersOf(start: string): Delimiters | null {
  const element = start.charAt(3);
  const component = start.charAt(104);
  const terminator = start.charAt(105);
  // ISA11 is 79 characters of elements 1 to 10 in; a letter or a space there stands for none.
  const eleventh = start.charAt(82);
  const repetition = /[\w\s]/.test(eleventh) ? null : eleventh;
  const signs = [element, component, terminator, ...(repetition === null ? [] : [repetition])];
  // A line end may close a segment, and nothing else that is blank or a letter may divide anything.
  const isSign = (sign: string): boolean => /^[^\w\s]$/.test(sign) || (sign === terminator && sign === '\n');
  if (!signs.every(isSign) || new Set(signs).size < signs.length) return null;
  return { element, component, repetition, terminator };
}

function segmentOf(text: string, { element, component, repetition }: Delimiters): Segment {
  const elements = text.replace(/[\r\n]+$/, '').split(element);
  const at = (index: number): string => elements[index]?.trim() ?? '';
  return {
    name: elements[0]?.trim() ?? '',
    at,
    all: (index) =>
      (repetition === null ? [at(index)] : at(index).split(repetition)).filter((each) => each !== ''),
    parts: (index) => at(index).split(component),
  };
}

/** ISA, GS, ST, what is said, SE, GE, IEA: in this order, once, and each number as it was begun. */
function envelopeProblem(segments: readonly Segment[]): { where: string; problem: string } | null {
  const [isa, gs, st] = segments;
  const [se, ge, iea] = segments.slice(-3);
  const names = [isa, gs, st, se, ge, iea].map((segment) => segment?.name ?? 'nothing');
  const wanted = ['ISA', 'GS', 'ST', 'SE', 'GE', 'IEA'];
  const wrong = wanted.findIndex((name, index) => names[index] !== name);
  if (segments.length < wanted.length || !isa || !gs || !st || !se || !ge || !iea)
    return { where: 'interchange', problem: 'its envelopes are not whole' };
  if (wrong >= 0)
    return {
      where: wanted[wrong] ?? '',
      problem: 'one interchange, one group and one transaction set were wanted',
    };
  if (segments.slice(3, -3).some(({ name }) => wanted.includes(name)))
    return { where: 'ST', problem: 'holds more than one transaction set' };
  if (Number(se.at(1)) !== segments.length - 4)
    return { where: 'SE', problem: 'counts another number of segments' };
  if (se.at(2) !== st.at(2) || st.at(2) === '')
    return { where: 'SE', problem: 'closes another transaction set' };
  if (ge.at(1) !== '1' || ge.at(2) !== gs.at(6)) return { where: 'GE', problem: 'closes another group' };
  if (iea.at(1) !== '1' || iea.at(2) !== isa.at(13))
    return { where: 'IEA', problem: 'closes another interchange' };
  return null;
}
