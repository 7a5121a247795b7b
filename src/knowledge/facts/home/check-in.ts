import type { Fact, OneOfFact, QuantityFact, YesNoFact } from '../../rule-types.ts';

/** A question with the answers yes, no and "don't know". */
const asked = (means: string): YesNoFact => ({ type: 'yes-no', unsure: true, means });
const choice = (means: string, ...values: readonly [string, ...string[]]): OneOfFact => ({
  type: 'one-of',
  unsure: true,
  values,
  means,
});
const count = (means: string, most: number): QuantityFact => ({
  type: 'quantity',
  unit: '1',
  domain: [0, most],
  whole: true,
  means,
});
const centimetres = (means: string): QuantityFact => ({
  type: 'quantity',
  unit: 'cm',
  domain: [-40, 40],
  means,
});
const pain = (means: string): QuantityFact => ({ type: 'quantity', unit: '{score}', domain: [0, 10], means });

/** What a check-in asks since the last contact: q1 to q16 of the review, one fact for each thing that may be answered. */
export const checkInQuestions = {
  'check-in.breathless': asked('New or worse breathlessness'),
  'check-in.chest-pain': asked('New or worse chest pain'),
  'check-in.coughing-blood': asked('Coughing blood, however little'),
  'check-in.fainted': asked('Fainted or collapsed'),
  'check-in.racing-heart': asked('New or worse racing heart'),
  'check-in.leg-threatened': asked('The leg is blue, white, cold or numb, or the toes cannot be moved'),
  'check-in.neurological': asked('Severe headache, weakness, or change of speech or vision'),
  'check-in.sign-not-named': {
    type: 'yes-no',
    means: 'Yes to the signs of q1 in one text, without saying which of them',
  },

  'check-in.vomiting-blood': asked('Vomiting blood, or what looks like coffee grounds'),
  'check-in.stool-blood': choice(
    'Blood in the stool: none; a streak on the paper; or black, maroon or bloody stool, more than a streak',
    'none',
    'streak',
    'black-or-bloody',
  ),
  'check-in.urine-blood': choice(
    'Blood in the urine: none; pink, red or brown; or clots or heavy blood',
    'none',
    'pink-red-or-brown',
    'clots-or-heavy',
  ),
  'check-in.nose-bleed': choice(
    'Nose bleed: none; short, once; stopped, but longer than 10 minutes or repeated; or still going after 10 minutes of firm pressure',
    'none',
    'short',
    'long-or-repeated',
    'not-stopping',
  ),
  'check-in.gum-bleeding': choice(
    'Bleeding of the gums: none; it stops; or it does not stop',
    'none',
    'stops',
    'not-stopping',
  ),
  'check-in.other-bleeding-not-stopping': asked(
    'Any other bleeding still going after 10 minutes of firm pressure',
  ),
  'check-in.period': choice(
    'Period: none or as usual; heavier; or soaking a pad or more an hour for 2 hours',
    'none-or-usual',
    'heavier',
    'soaking',
  ),
  'check-in.bruise': choice(
    'Bruises without a cause: none; small; or over 5 cm or spreading',
    'none',
    'small',
    'large-or-spreading',
  ),
  'check-in.joint-swelling': asked('A swollen joint'),
  'check-in.sudden-severe-pain': asked('Sudden severe pain of back, tummy or groin'),
  'check-in.dizzy-with-bleeding': asked('Bleeding with dizziness or faintness'),
  'check-in.head-injury': asked('A head injury'),
  'check-in.bad-fall': asked('Another bad fall'),

  'check-in.pain-at-rest': pain('Pain in the leg now, at rest, 0 to 10'),
  'check-in.pain-walking': pain('Pain in the leg now, walking, 0 to 10'),
  'check-in.calf-measured': {
    type: 'yes-no',
    means: 'Both calves were measured, 10 cm below the tibial tuberosity, as before',
  },
  'check-in.swelling': choice('Swelling of the leg against last time', 'better', 'same', 'worse'),
  'check-in.swelling-sudden': {
    ...asked('The swelling came suddenly'),
    askedIf: {
      any: [{ 'check-in.swelling': ['worse', 'unsure'] }, { 'check-in.affected-calf-rise': { atLeast: 3 } }],
    },
  },

  'check-in.doses-missed': count('Doses missed since the last contact', 200),
  'check-in.doses-missed-in-loading': count('Doses missed in the loading phase, all together', 42),
  'check-in.doses-missed-in-a-row': count('The longest run of doses missed since the last contact', 200),
  'check-in.extra-dose': asked(
    'An extra or double dose (not the 15 mg and 15 mg rule), two strengths, two anticoagulants, or the medicine of someone else',
  ),
  'check-in.vomited-after-dose': asked('Vomited after a dose'),
  'check-in.food': choice(
    'Rivaroxaban 15 or 20 mg with food; not needed with any other medicine or strength',
    'with-food',
    'not-needed',
    'without-food',
  ),
  'check-in.next-dose-in-hand': asked('The next dose is in hand'),
  'check-in.supply-7-days': asked('Tablets can be had for the next 7 days'),

  'check-in.rash': choice(
    'Rash: none; other; or severe: blisters, sores of mouth or eyes, fever or a swollen face, or on warfarin a painful dark patch of skin',
    'none',
    'other',
    'severe',
  ),
  'check-in.jaundice': asked('Yellow skin or eyes'),
  'check-in.indigestion': choice('Nausea or indigestion', 'none', 'mild', 'severe'),
  'check-in.other-side-effect': asked('Another side effect, such as loss of hair'),
  'check-in.new-medicine': choice(
    'New medicines, bought and herbal ones and antibiotics included: none; known not to interact; not looked up yet; or interacting',
    'none',
    'no-interaction',
    'not-looked-up',
    'interacting',
  ),
  'check-in.exercises': choice('Walking, raising the leg, exercises', 'done', 'partly', 'not-done'),
  'check-in.fluids': count('Cups of fluid a day', 60),
  'check-in.fluids-told': {
    type: 'yes-no',
    means: 'The cups of fluid a day were told',
    derived: { any: [{ 'check-in.fluids': { below: 6 } }, { 'check-in.fluids': { atLeast: 6 } }] },
  },
  'check-in.alcohol': {
    ...count('Alcohol since the last contact, UK units a week', 500),
    unit: '{units}/wk',
  },
  'check-in.fever-or-hot-leg': asked('Fever, or hot spreading redness'),
  'check-in.travel-planned': asked('A journey of more than 6 hours is planned'),
  'check-in.procedure-planned': asked('Dental work, surgery or an injection is planned'),
  'check-in.pregnancy-possible': asked('Could be pregnant, on a DOAC or a vitamin K antagonist'),
  'check-in.safe-at-home': asked('Feels safe at home'),
  'check-in.someone-there': asked('Somebody is with them'),
  'check-in.free-text': {
    type: 'one-of',
    values: ['none', 'unread', 'red-flag-words', 'read'],
    means:
      'What they wrote: nothing; not read yet by a person; words of q1, q2, q7 or q8 found in it; or read by a person, with nothing to do',
  },
} as const satisfies Record<string, Fact>;

/** What earlier answers and the plan add. */
export const checkInCourse = {
  'check-in.pain-rise': {
    type: 'quantity',
    unit: '{score}',
    domain: [-10, 10],
    means: 'Rise of pain since the last contact, at rest or walking, whichever is more',
  },
  'check-in.affected-calf-rise': centimetres('Rise of the treated calf over its baseline'),
  'check-in.other-calf-rise': centimetres('Rise of the other calf over its baseline'),
  'check-in.worse-three-times': {
    type: 'yes-no',
    means: 'Pain, or the treated calf, rose from each to the next of the last 3 contacts',
  },
  'treatment.in-loading': { type: 'yes-no', means: 'In the loading phase of a DOAC' },
  'treatment.day': {
    type: 'quantity',
    unit: 'd',
    domain: [1, 20000],
    whole: true,
    means: 'Day of treatment; day 1 is the date of the first therapeutic dose',
  },
  'treatment.once-daily-or-injection': {
    type: 'yes-no',
    means: 'The anticoagulant is taken once a day, or is injected',
  },
} as const satisfies Record<string, Fact>;
