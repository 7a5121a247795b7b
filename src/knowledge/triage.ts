import type { FactId } from './facts.ts';
import type { Condition, LadderTable } from './rule-types.ts';
import { cite } from './sources.ts';

type When = Condition<FactId>;

// ── Readings of an answer ─────────────────────────────────────────────────────────────────────
// `yes` is yes, or unsure where unsure must be taken as yes. `no` is only a plain no.

const is = (id: FactId, answer: boolean | string): When => ({ [id]: answer });
const yes = (id: FactId): When => ({ [id]: [true, 'unsure'] });
const anyYes = (ids: readonly FactId[]): When => ({ any: ids.map(yes) });
const allNo = (ids: readonly FactId[]): When => ({ all: ids.map((id) => is(id, false)) });
const all = (...conditions: readonly When[]): When => ({ all: conditions });
const any = (...conditions: readonly When[]): When => ({ any: conditions });
const not = (condition: When): When => ({ not: condition });

const emergencySigns = [
  'sign.breathless',
  'sign.chest-pain',
  'sign.coughing-blood',
  'sign.collapse',
  'sign.racing-heart',
  'sign.limb-threat',
  'sign.bleeding',
  'sign.very-unwell',
  'sign.limb-injury',
] as const satisfies readonly FactId[];

const limbSigns = [
  'limb.swollen',
  'limb.painful',
  'limb.warm',
  'limb.colour-changed',
  'limb.vein-sore',
  'limb.whole-leg-swollen',
  'limb.both-legs-swollen',
  'limb.arm-neck-face-swollen',
] as const satisfies readonly FactId[];

const risks = [
  'risk.pregnancy',
  'risk.under-18',
  'risk.immobility',
  'risk.cancer',
  'risk.clot-history',
  'risk.hormones',
  'risk.travel',
  'risk.injecting',
  'risk.blood-thinner',
  'history.seen',
] as const satisfies readonly FactId[];

const anyLimbSign = anyYes(limbSigns);
const anyLimbSignButBothLegs = anyYes(limbSigns.filter((id) => id !== 'limb.both-legs-swollen'));

/** R3 to R6 and R8: risks that make a racing heart or swollen legs more worrying. */
const strongRisk = anyYes([
  'risk.immobility',
  'risk.cancer',
  'risk.clot-history',
  'risk.hormones',
  'risk.injecting',
]);
/** R3 to R8. */
const clotRisk = any(strongRisk, yes('risk.travel'));

/** An emergency sign the person is unsure of counts as yes where anything else points to a clot. */
const unsureCounts = any(anyLimbSign, anyYes(risks));
const emergencyYes = (id: FactId): When => any(is(id, true), all(is(id, 'unsure'), unsureCounts));

/** What makes a racing heart an emergency. */
const racingMatters = any(
  anyLimbSign,
  yes('risk.pregnancy'),
  strongRisk,
  all(is('sign.racing-heart', true), yes('sign.racing-heart-severe')),
);

const explained = is('limb.explained-and-improving', true);
const newOrWorse = yes('history.new-or-worse');
const swollenWithin2Days = all(yes('limb.swollen'), { 'limb.swelling-onset': ['within-2-days', 'unsure'] });

/** A confirmed clot on treatment, with nothing new or worse: its expected course. */
const settledOnTreatment = all(
  { 'history.seen': true, 'history.outcome': 'confirmed' },
  any(not(anyLimbSign), not(newOrWorse)),
);
const unlessSettled = (...conditions: readonly When[]): When => all(not(settledOnTreatment), ...conditions);

/**
 * How fast a person with a sore or swollen limb must act, and where. All rows are tested, the most urgent wins;
 * a mild row never hides an urgent one. Row ids are those of the clinical review; a suffix marks a row's second level.
 */
export const triage: LadderTable<FactId> = {
  id: 'triage',
  policy: 'most-urgent',
  title: 'Triage of leg and arm symptoms',
  asks: 'How fast should this person act, and where should they go?',
  ladder: ['emergency', 'same-day', 'advice-line', 'soon', 'self-care', 'prevention'],
  outcomes: {
    emergency: {
      title: 'Emergency: now',
      actions: ['UK: 999 or A&E. US: 911 or the emergency room'],
      dueHours: 0,
    },
    'same-day': {
      title: 'Seen today',
      actions: ['Assessment on the same day; if it cannot be had, one level up'],
    },
    'advice-line': {
      title: 'Speak to a person today',
      actions: ['UK: 111. US: clinic or insurer nurse line; if nobody answers, seen today'],
    },
    soon: {
      title: 'Seen within 48 hours',
      actions: ['Examination within 48 hours by the clock'],
      dueHours: 48,
    },
    'self-care': {
      title: 'Self-care with a safety net',
      actions: ['Look again in 24 to 48 hours'],
      dueHours: 48,
    },
    prevention: { title: 'No symptoms: prevention', actions: ['Prevention advice and what to watch for'] },
  },
  mayLower: [
    {
      when: explained,
      because: cite(
        'virchow-design',
        'triage, what may lower',
        'A certain, mild and improving cause: L2 alone to self-care, and sudden swelling in the US to today.',
        'design',
      ),
    },
    {
      when: settledOnTreatment,
      because: cite(
        'virchow-design',
        'triage, what may lower',
        'A confirmed, treated clot with nothing new or worse: the treating team.',
        'design',
      ),
    },
  ],
  worry: {
    'limb.swelling-onset': [['longer'], ['3-14-days'], ['within-2-days', 'unsure']],
    'history.outcome': [
      ['ruled-out', 'repeat-booked'],
      ['repeat-due', 'unsure'],
    ],
  },
  places: [
    'call',
    'go',
    'maternity',
    'paediatrics',
    'hospital',
    'clinic-with-plan',
    'treating-team',
    'primary-care',
  ],
  onlyAlone: ['self-care', 'prevention'],
  placeFirst: {
    when: { 'history.seen': true },
    place: 'clinic-with-plan',
    levels: ['same-day'],
    because: cite(
      'virchow-design',
      'triage, places',
      'Someone already seen for this limb goes to the clinic that holds the plan, if it is open.',
      'design',
    ),
  },
  floorWhileUnknown: {
    then: 'advice-line',
    because: cite(
      'virchow-design',
      'triage, unfinished answers',
      'While answers are missing, never milder than speaking to a person today, with the emergency signs shown.',
      'design',
    ),
  },
  whenNoRow: {
    id: 'T22',
    then: 'advice-line',
    because: cite(
      'virchow-design',
      'triage T22',
      'Unclear answers lead to a person, never to self-care.',
      'design',
    ),
  },
  rows: [
    {
      id: 'T1',
      when: any(
        emergencyYes('sign.breathless'),
        emergencyYes('sign.chest-pain'),
        emergencyYes('sign.coughing-blood'),
        emergencyYes('sign.collapse'),
      ),
      then: 'emergency',
      at: 'call',
      because: [
        cite(
          'nhs-dvt',
          'when to call 999',
          'DVT symptoms with breathlessness or chest pain are an emergency; do not drive yourself.',
          'verified',
        ),
        cite(
          'nidirect-pe',
          'symptoms',
          'Breathlessness, chest pain, coughing blood and collapse may be a clot in the lung, with or without leg signs.',
          'verified',
        ),
        cite('aluk-pe', 'symptoms', 'One symptom of a clot in the lung is enough to act on.', 'verified'),
        cite(
          'seed-bass',
          'risks',
          'Any new chest pain or shortness of breath needs emergency care.',
          'verified',
        ),
        cite(
          'virchow-design',
          'triage T1',
          'Any one sign suffices, where a source joins two with "and".',
          'design',
        ),
      ],
    },
    {
      id: 'T2',
      when: all(yes('sign.racing-heart'), racingMatters),
      then: 'emergency',
      at: 'call',
      because: [
        cite('aluk-pe', 'symptoms', 'A fast heart is a sign of a clot in the lung.', 'verified'),
        cite(
          'virchow-design',
          'triage T2',
          'With a limb sign, a pregnancy or a clot risk, or at 120 a minute or unsettled after 10 minutes: emergency.',
          'design',
        ),
      ],
    },
    {
      id: 'T2b',
      when: all(yes('sign.racing-heart'), not(racingMatters)),
      then: 'advice-line',
      because: cite(
        'virchow-design',
        'triage T2b',
        'A racing heart alone may be another rhythm problem: speak to a person; emergency if it returns, with faintness or breathlessness.',
        'design',
      ),
    },
    {
      id: 'T3',
      when: emergencyYes('sign.limb-threat'),
      then: 'emergency',
      at: 'call',
      because: [
        cite(
          'statpearls-pad',
          'phlegmasia',
          'Swelling, cyanosis and severe pain threaten limb and life within hours.',
          'verified',
        ),
        cite(
          'rcem-ali',
          'six Ps',
          'Pain, pallor, no pulse, numbness, paralysis and cold mean acute limb ischaemia.',
          'verified',
        ),
        cite('nhsh-ali', 'referral', 'Acute limb ischaemia is a vascular emergency.', 'verified'),
      ],
    },
    {
      id: 'T4',
      when: yes('sign.bleeding'),
      then: 'emergency',
      at: 'call',
      because: [
        cite(
          'nice-qs74',
          'statement 2',
          'A head injury on an anticoagulant needs hospital assessment.',
          'verified',
        ),
        cite(
          'hospital-anticoagulant-leaflets',
          'when to call 999',
          'Major bleeding is an emergency.',
          'verified',
        ),
        cite(
          'nice-ng232',
          '2023 change',
          'CT after head injury on an anticoagulant became "consider"; triage stays an emergency.',
          'memory',
        ),
      ],
    },
    {
      id: 'T5',
      when: is('sign.very-unwell', true),
      then: 'emergency',
      at: 'call',
      because: cite(
        'nhs-sepsis',
        'when to call 999',
        'Confusion, mottled skin, very fast breathing: sepsis until shown otherwise.',
        'memory',
      ),
    },
    {
      id: 'T5u',
      when: is('sign.very-unwell', 'unsure'),
      then: 'same-day',
      at: 'primary-care',
      because: cite(
        'virchow-design',
        'triage, not sure',
        'Unsure about signs of sepsis: at least seen today.',
        'design',
      ),
    },
    {
      id: 'T6',
      when: is('sign.limb-injury', true),
      then: 'emergency',
      at: 'go',
      because: cite(
        'rcem-ali',
        'compartment syndrome',
        'Deformity, or pain on passive stretch: fracture or compartment syndrome.',
        'verified',
      ),
    },
    {
      id: 'T6u',
      when: is('sign.limb-injury', 'unsure'),
      then: 'same-day',
      at: 'primary-care',
      because: cite(
        'virchow-design',
        'triage, not sure',
        'Unsure about a serious limb injury: at least seen today.',
        'design',
      ),
    },
    {
      id: 'T7',
      when: all(yes('risk.blood-thinner'), yes('bleeding.minor')),
      then: 'advice-line',
      because: cite(
        'hospital-anticoagulant-leaflets',
        'minor bleeding',
        'Minor bleeding on a blood thinner is reviewed; keep taking the medicine until told otherwise.',
        'verified',
      ),
    },
    {
      id: 'T7-repeated',
      when: all(yes('risk.blood-thinner'), yes('bleeding.minor'), yes('bleeding.repeated')),
      then: 'same-day',
      at: 'primary-care',
      because: cite(
        'hospital-anticoagulant-leaflets',
        'minor bleeding',
        'Bleeding more than once in a day, or more often, is seen today; keep taking the medicine until told otherwise.',
        'verified',
      ),
    },
    {
      id: 'T8',
      when: unlessSettled(any(yes('limb.whole-leg-swollen'), yes('limb.arm-neck-face-swollen'))),
      then: { uk: 'same-day', us: 'emergency' },
      at: { uk: 'hospital', us: 'go' },
      because: [
        cite(
          'esc-2019-pe',
          'pregnancy, iliac clot',
          'Whole-leg swelling with buttock or back pain suggests a clot in the pelvis.',
          'verified',
        ),
        cite(
          'virchow-design',
          'triage T8',
          'Pelvic, arm and chest clots need imaging that leg rules do not cover: hospital today.',
          'memory',
        ),
      ],
    },
    {
      id: 'T9',
      when: unlessSettled(yes('risk.pregnancy'), anyLimbSign),
      then: 'same-day',
      at: 'maternity',
      because: [
        cite('cks-dvt', 'referral', 'Suspected DVT in pregnancy is referred at once.', 'verified'),
        cite(
          'rcog-37b',
          'diagnosis',
          'Wells and D-dimer are not valid in pregnancy; objective testing quickly.',
          'verified',
        ),
      ],
    },
    {
      id: 'T10',
      when: unlessSettled(
        is('risk.under-18', true), // age unknown is treated as adult for urgency; self-care stays blocked
        anyLimbSign,
        not(all(explained, allNo(limbSigns.filter((id) => id !== 'limb.painful')))),
      ),
      then: 'same-day',
      at: 'paediatrics',
      because: [
        cite(
          'paed-dd-2021',
          'accuracy',
          'Adult rules are not validated in children and D-dimer does not discriminate.',
          'verified',
        ),
        cite('nice-ng158', 'scope', 'The guideline covers adults.', 'verified'),
        cite(
          'virchow-design',
          'triage T10',
          'A certain, mild, improving strain alone leads to the advice line instead.',
          'design',
        ),
      ],
    },
    {
      id: 'T11',
      when: unlessSettled(yes('risk.blood-thinner'), anyLimbSignButBothLegs),
      then: 'same-day',
      at: 'primary-care',
      because: cite(
        'virchow-design',
        'triage T11',
        'A new limb sign on a blood thinner may be failed treatment, missed doses or heparin-induced thrombocytopenia.',
        'memory',
      ),
    },
    {
      id: 'T11-swollen',
      regions: ['us'],
      when: unlessSettled(yes('risk.blood-thinner'), yes('limb.swollen')),
      then: 'emergency',
      at: 'go',
      because: cite(
        'virchow-design',
        'triage T11',
        'In the US a swollen limb on a blood thinner goes to the emergency room.',
        'design',
      ),
    },
    {
      id: 'T12',
      when: unlessSettled(swollenWithin2Days),
      then: 'same-day',
      at: 'primary-care',
      because: cite('seed-nhs', 'when to see a GP', 'A newly swollen limb is seen urgently.', 'verified'),
    },
    {
      id: 'T12-sudden',
      regions: ['us'],
      when: unlessSettled(swollenWithin2Days, not(explained)),
      then: 'emergency',
      at: 'go',
      because: [
        cite('seed-bass', 'risks', 'Sudden leg swelling needs emergency care.', 'verified'),
        cite(
          'virchow-design',
          'triage T12',
          'A certain, mild, improving cause such as a twisted ankle lowers it to today.',
          'design',
        ),
      ],
    },
    {
      id: 'T13',
      when: unlessSettled(
        any(yes('limb.swollen'), yes('limb.painful')),
        any(yes('limb.warm'), yes('limb.colour-changed'), yes('limb.vein-sore'), clotRisk),
      ),
      then: 'same-day',
      at: 'primary-care',
      because: cite(
        'nhs-dvt',
        'symptoms',
        'A painful or swollen limb with warmth, colour change or a clot risk fits DVT.',
        'verified',
      ),
    },
    {
      id: 'T14',
      when: unlessSettled(any(yes('limb.swollen'), all(yes('limb.painful'), not(explained)))),
      then: 'same-day',
      at: 'primary-care',
      because: cite(
        'nhs-dvt',
        'when to see a GP',
        'Symptoms alone cannot exclude DVT: an urgent appointment for any of them.',
        'verified',
      ),
    },
    {
      id: 'T15',
      when: all(
        { 'history.seen': true },
        any({ 'history.outcome': ['repeat-due', 'unsure'] }, all(anyLimbSign, newOrWorse)),
      ),
      then: 'same-day',
      at: 'clinic-with-plan',
      because: cite(
        'nice-ng158',
        '1.1.6',
        'A proximal scan misses calf clots, which can extend within a week: the repeat is due, and a change is looked at.',
        'verified',
      ),
    },
    {
      id: 'T15b',
      when: settledOnTreatment,
      then: 'advice-line',
      at: 'treating-team',
      because: cite(
        'virchow-design',
        'triage T15b',
        'A treated clot that is not new or worse follows its expected course: the treating team or its check-in.',
        'design',
      ),
    },
    {
      id: 'T16',
      when: unlessSettled(any(yes('limb.warm'), yes('limb.colour-changed')), yes('limb.redness-spreading')),
      then: 'same-day',
      at: 'primary-care',
      because: cite(
        'virchow-design',
        'triage T16',
        'Spreading redness or fever: cellulitis, seen today.',
        'memory',
      ),
    },
    {
      id: 'T17',
      when: unlessSettled(yes('limb.vein-sore')),
      then: 'same-day',
      at: 'primary-care',
      because: cite(
        'svt-etg-calisto',
        'scan',
        'A clot in a surface vein near the groin is treated like a DVT, so it needs a scan.',
        'verified',
      ),
    },
    {
      id: 'T18',
      when: unlessSettled(yes('limb.both-legs-swollen')),
      then: 'soon',
      at: 'primary-care',
      because: cite(
        'virchow-design',
        'triage T18',
        'Swelling of both legs is more often heart, kidney, liver or veins.',
        'memory',
      ),
    },
    {
      id: 'T18-raised',
      when: unlessSettled(
        yes('limb.both-legs-swollen'),
        any(
          { 'limb.swelling-onset': ['within-2-days', '3-14-days', 'unsure'] },
          yes('limb.painful'),
          yes('risk.pregnancy'),
          strongRisk,
        ),
      ),
      then: 'same-day',
      at: 'primary-care',
      because: cite(
        'virchow-design',
        'triage T18',
        'Recent, painful, pregnant or with a clot risk: today.',
        'design',
      ),
    },
    {
      id: 'T19',
      when: unlessSettled(any(yes('limb.warm'), yes('limb.colour-changed'))),
      then: 'soon',
      at: 'primary-care',
      because: cite('virchow-design', 'triage T19', 'Warm or discoloured skin needs a look.', 'design'),
    },
    {
      id: 'T19-raised',
      when: unlessSettled(
        any(yes('limb.warm'), yes('limb.colour-changed')),
        any(yes('limb.painful'), clotRisk),
      ),
      then: 'same-day',
      at: 'primary-care',
      because: cite('virchow-design', 'triage T19', 'With pain or a clot risk: today.', 'design'),
    },
    {
      id: 'T20',
      when: unlessSettled(
        { 'limb.painful': true },
        explained,
        allNo(emergencySigns),
        allNo(limbSigns.filter((id) => id !== 'limb.painful')),
        allNo(risks),
      ),
      then: 'self-care',
      because: cite(
        'virchow-design',
        'triage T20',
        'A certain, mild, improving strain and no to everything else: the only way to self-care.',
        'design',
      ),
    },
    {
      id: 'T21',
      when: unlessSettled(allNo(emergencySigns), allNo(limbSigns)),
      then: 'prevention',
      because: cite(
        'virchow-design',
        'triage T21',
        'No emergency sign and no limb sign at all: prevention advice.',
        'design',
      ),
    },
  ],
};
