/**
 * The public's triage a second time, by hand, from sections 2.2 to 2.4 of the clinical review alone: no table, no engine,
 * nothing of src/. `agreement-triage.test.ts` holds the product against it. Rows stand in the review's order.
 */

type Region = 'uk' | 'us';
export type Answer = boolean | string;
/** Answers by the review's ids: `E1`, `L2`, `C1`. A question that does not apply may be absent. */
export type Answers = Readonly<Record<string, Answer | undefined>>;
type Outcome = 'emergency' | 'same-day' | 'advice-line' | 'soon' | 'self-care' | 'prevention';

/** 2.3: D1 > D2 > D4 > D3 > D5 > D6. */
export const ladder: readonly Outcome[] = [
  'emergency',
  'same-day',
  'advice-line',
  'soon',
  'self-care',
  'prevention',
];

/** 2.3, "place": for D2 in this order. 2.1: an emergency is a call before it is a way to go. */
const places = [
  'call',
  'go',
  'maternity',
  'paediatrics',
  'hospital',
  'clinic-with-plan',
  'primary-care',
] as const;
type Place = (typeof places)[number];
type Held = { row: string; outcome: Outcome; place?: Place };

export type Triage = {
  outcome: Outcome;
  /** Every row that holds, in the review's order. */
  rows: string[];
  /** "Ties: the lowest row number gives the reason text." */
  reason: string;
  /** For an emergency and for the same day; the review names no other. */
  place: Place | undefined;
};

const E = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9'];
const L = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8'];
const R = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10'];

/** What each question may be answered, the most reassuring answer first. R11 stands in no row. */
export const questions: ReadonlyMap<string, readonly Answer[]> = new Map<string, readonly Answer[]>([
  ...[...E, 'E5b', ...L, 'L9', 'C1', ...R, 'B1', 'B2', 'W1'].map((id): [string, Answer[]] => [
    id,
    [false, 'unsure', true],
  ]),
  ['C2', ['longer', '3-14-days', 'within-2-days', 'unsure']],
  ['S1', ['ruled-out', 'repeat-booked', 'repeat-due', 'confirmed', 'unsure']],
]);

/** 2.2: a follow-up is asked only under its parent. 2.4: nothing more is asked under an unsure E5 or R10. */
export function applies(id: string, answers: Answers): boolean {
  const given = (of: string) => answers[of];
  const maybe = (of: string) => given(of) === true || given(of) === 'unsure';
  if (id === 'E5b') return given('E5') === true;
  if (id === 'L9') return maybe('L3') || maybe('L4');
  if (id === 'C1') return maybe('L1') || maybe('L2');
  if (id === 'C2') return maybe('L1') || maybe('L7');
  if (id === 'B1') return maybe('R9');
  if (id === 'B2') return maybe('R9') && maybe('B1');
  if (id === 'S1') return given('R10') === true;
  if (id === 'W1') return given('R10') === true && L.some(maybe);
  return true;
}

export function triageByHand(answers: Answers, region: Region): Triage {
  const us = region === 'us';
  const given = (id: string) => (applies(id, answers) ? answers[id] : undefined);
  /** 2.4: for most questions unsure routes as yes. */
  const yes = (id: string) => given(id) === true || given(id) === 'unsure';
  const anyYes = (ids: readonly string[]) => ids.some(yes);
  const allNo = (ids: readonly string[]) => ids.every((id) => given(id) === false);

  const held: Held[] = [];
  const hold = (row: string, outcome: Outcome, place?: Place) =>
    held.push(place === undefined ? { row, outcome } : { row, outcome, place });
  const done = () => weigh(held, given('R10') === true);

  const anyL = anyYes(L);
  const anyR = anyYes(R);
  /** 2.4, E1 to E4 and E6: unsure is yes beside any limb sign or risk; else it is only not a no. */
  const alarming = (id: string) => given(id) === true || (given(id) === 'unsure' && (anyL || anyR));
  const R3toR8 = anyYes(['R3', 'R4', 'R5', 'R6', 'R7', 'R8']);
  const R3toR6orR8 = anyYes(['R3', 'R4', 'R5', 'R6', 'R8']);
  const explained = given('C1') === true; // 2.4: unsure is no
  const onlyL2 = yes('L2') && !anyYes(['L1', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8']);
  const sudden = given('C2') === 'within-2-days' || given('C2') === 'unsure';
  const repeatDue = given('S1') === 'repeat-due' || given('S1') === 'unsure';

  // T1 to T7 hold whatever was found before.
  if (['E1', 'E2', 'E3', 'E4'].some(alarming)) hold('T1', 'emergency', 'call');
  if (yes('E5')) {
    if (anyL || yes('R1') || R3toR6orR8 || yes('E5b')) hold('T2', 'emergency', 'call');
    else hold('T2b', 'advice-line');
  }
  if (alarming('E6')) hold('T3', 'emergency', 'call');
  if (yes('E7')) hold('T4', 'emergency', 'call');
  if (given('E8') === true) hold('T5', 'emergency', 'call');
  if (given('E8') === 'unsure') hold('T5u', 'same-day', 'primary-care'); // 2.4
  if (given('E9') === true) hold('T6', 'emergency', 'go');
  if (given('E9') === 'unsure') hold('T6u', 'same-day', 'primary-care'); // 2.4
  if (yes('R9') && yes('B1')) {
    if (yes('B2')) hold('T7', 'same-day', 'primary-care');
    else hold('T7', 'advice-line');
  }

  // T15b: a clot confirmed and treated, nothing new or worse. T8 to T14 and T16 to T22 are then not used.
  if (given('R10') === true && given('S1') === 'confirmed' && (!anyL || given('W1') === false)) {
    hold('T15b', 'advice-line');
    return done();
  }

  if (yes('L6') || yes('L8')) {
    if (us) hold('T8', 'emergency', 'go');
    else hold('T8', 'same-day', 'hospital');
  }
  if (yes('R1') && anyL) hold('T9', 'same-day', 'maternity');
  // T10: 2.4, R2 unsure is treated as adult.
  if (given('R2') === true && anyL && !(onlyL2 && explained)) hold('T10', 'same-day', 'paediatrics');
  if (yes('R9') && anyYes(L.filter((id) => id !== 'L7'))) {
    if (us && yes('L1')) hold('T11', 'emergency', 'go');
    else hold('T11', 'same-day', 'primary-care');
  }
  if (yes('L1') && sudden) {
    if (us && !explained) hold('T12', 'emergency', 'go');
    else hold('T12', 'same-day', 'primary-care');
  }
  if ((yes('L1') || yes('L2')) && (anyYes(['L3', 'L4', 'L5']) || R3toR8))
    hold('T13', 'same-day', 'primary-care');
  if (yes('L1') || (yes('L2') && !explained)) hold('T14', 'same-day', 'primary-care');
  // T15: 2.4, R10 unsure only blocks self-care.
  if (given('R10') === true && (repeatDue || (anyL && yes('W1'))))
    hold('T15', 'same-day', 'clinic-with-plan');
  if (yes('L9')) hold('T16', 'same-day', 'primary-care');
  if (yes('L5')) hold('T17', 'same-day', 'primary-care');
  if (yes('L7')) {
    if (given('C2') !== 'longer' || yes('L2') || yes('R1') || R3toR6orR8)
      hold('T18', 'same-day', 'primary-care');
    else hold('T18', 'soon', 'primary-care');
  }
  if (yes('L3') || yes('L4')) hold('T19', yes('L2') || R3toR8 ? 'same-day' : 'soon', 'primary-care');

  // T20 to T22 only where nothing above holds.
  if (held.length > 0) return done();
  if (given('L2') === true && explained && allNo([...E, ...L.filter((id) => id !== 'L2'), ...R])) {
    hold('T20', 'self-care');
  } else if (allNo([...E, ...L])) hold('T21', 'prevention');
  else hold('T22', 'advice-line');
  return done();
}

/** The most urgent outcome wins; while R10 is yes, today's place is the clinic that holds the plan. */
function weigh(held: readonly Held[], seenBefore: boolean): Triage {
  const outcome = ladder.find((rung) => held.some((each) => each.outcome === rung));
  const winning = held.filter((each) => each.outcome === outcome);
  const [first] = winning;
  if (outcome === undefined || first === undefined) throw new Error('T22 leaves nobody without a row');
  const place =
    outcome === 'same-day' && seenBefore
      ? 'clinic-with-plan'
      : places.find((of) => winning.some((each) => each.place === of));
  return {
    outcome,
    rows: held.map(({ row }) => row),
    reason: first.row,
    place: outcome === 'emergency' || outcome === 'same-day' ? place : undefined,
  };
}
