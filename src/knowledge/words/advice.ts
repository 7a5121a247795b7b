import { cite } from '../sources.ts';
import type { Statement, Topic } from './word-types.ts';

const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');
const nice = (section: string, says: string) => cite('nice-ng158', section, says, 'verified');

const whatItIs: Statement = {
  says: 'A DVT is a blood clot in a deep vein, most often in one leg. Some clots give no signs. A clot can travel to the lungs.',
  because: [
    cite(
      'nhs-dvt',
      'overview',
      'A clot in a deep vein, usually of one leg, which can travel to the lungs.',
      'verified',
    ),
    cite('seed-bass', 'risks', 'Some clots give no symptoms.', 'verified'),
  ],
};
const onlyTests: Statement = {
  says: 'This page cannot tell whether you have a clot. Only tests can.',
  because: cite('seed-bass', 'diagnosis', 'Symptoms alone neither show nor exclude a clot.', 'verified'),
};
const looks: Statement = {
  says: 'A doctor or nurse asks questions and looks at both legs or arms. They may measure them.',
  because: nice('1.1.1', 'History and examination come first.'),
};
const bloodTest: Statement = {
  says: 'You may have a blood test called D-dimer. Many things can raise it, such as an infection, an operation, pregnancy, age or cancer.',
  because: nice('1.1.8', 'D-dimer is part of the work-up; many things raise it.'),
};
const scan: Statement = {
  says: 'You may have an ultrasound scan. It does not hurt. Some people need a second scan 6 to 8 days later.',
  because: nice('1.1.6', 'Ultrasound, and where needed a repeat on day 6 to 8.'),
};
const meanwhile: Statement = {
  says: 'If the scan has to wait, you may get tablets or an injection until then. You are told when to stop.',
  because: nice('1.1.4', 'Interim treatment while waiting.'),
};
const hospitalLooks: Statement = {
  says: 'Doctors look for the cause at once. They may take blood, trace your heart and scan your chest or leg.',
  because: ours('what happens next', 'What to expect in an emergency department.'),
};

/** Topics where nothing more happens next. */
export const nothingNext: readonly Topic[] = ['strain', 'well'];

/** What happens next, by what the deciding row is about. */
export const whatHappensNext: Readonly<Record<Topic, readonly Statement[]>> = {
  'lung-clot': [hospitalLooks],
  'limb-danger': [hospitalLooks],
  bleeding: [
    {
      says: 'They ask about your medicines and may take blood. Have your medicine boxes with you.',
      because: ours('what happens next, bleeding', 'What to bring and expect.'),
    },
  ],
  infection: [
    {
      says: 'They look at the skin, take your temperature and may take blood. An infection is treated with antibiotics.',
      because: ours('what happens next, infection', 'What to expect.'),
    },
  ],
  injury: [
    {
      says: 'They look at the leg or arm and may take an X-ray.',
      because: ours('what happens next, injury', 'What to expect.'),
    },
  ],
  heart: [
    {
      says: 'They ask questions and may trace your heart.',
      because: ours('what happens next, heart', 'What to expect.'),
    },
  ],
  'limb-clot': [whatItIs, onlyTests, looks, bloodTest, scan, meanwhile],
  swelling: [
    whatItIs,
    onlyTests,
    looks,
    {
      says: 'They look for other causes as well. They may still want a blood test or a scan.',
      because: ours('what happens next, swelling', 'Other causes are more likely; a clot is not excluded.'),
    },
  ],
  'treated-clot': [
    {
      says: 'Your team asks how you are and whether you miss doses. They tell you what is usual and when to come back.',
      because: ours('what happens next, treated clot', 'The treating team or its check-in.'),
    },
    onlyTests,
  ],
  strain: [onlyTests],
  well: [whatItIs],
  unclear: [
    {
      says: 'A nurse or doctor asks more questions and tells you where to go.',
      because: ours('triage T22', 'A person decides with you.'),
    },
    onlyTests,
  ],
};

/** Topics where the do-nots below would mislead or mean nothing. */
export const withoutDoNots: readonly Topic[] = ['bleeding', 'injury', 'heart', 'well'];

export const doNots: readonly Statement[] = [
  {
    says: 'massage the leg or arm',
    because: cite('virchow-design', 'do not', 'Do not massage the limb.', 'memory'),
  },
  {
    says: 'take aspirin for a clot, or anyone else’s blood thinner',
    because: cite(
      'virchow-design',
      'do not',
      'No aspirin "for the clot", no borrowed blood thinner.',
      'memory',
    ),
  },
  {
    says: 'stop a blood thinner you were given, unless you are told to',
    because: cite(
      'virchow-design',
      'do not',
      'No prescribed blood thinner is stopped without advice.',
      'memory',
    ),
  },
  {
    says: 'put off getting help to try tight stockings first',
    because: ours('do not', 'Stockings never delay care.'),
  },
];

/** The safety net: under every advice. */
export const safetyNet: {
  readonly emergency: { readonly lead: Statement; readonly signs: readonly Statement[] };
  readonly sameDay: Statement;
} = {
  emergency: {
    lead: {
      says: { uk: 'Call 999 at once if you:', us: 'Call 911 at once if you:' },
      because: cite(
        'nhs-dvt',
        'when to call 999',
        'Signs of a clot in the lung or a limb in danger.',
        'verified',
      ),
    },
    signs: [
      {
        says: 'get short of breath',
        because: cite('nidirect-pe', 'symptoms', 'Breathlessness.', 'verified'),
      },
      { says: 'get chest pain', because: cite('nidirect-pe', 'symptoms', 'Chest pain.', 'verified') },
      { says: 'cough up blood', because: cite('nidirect-pe', 'symptoms', 'Coughing up blood.', 'verified') },
      { says: 'pass out or nearly faint', because: cite('nidirect-pe', 'symptoms', 'Collapse.', 'verified') },
      {
        says: 'see a leg or arm turn blue, white or cold',
        because: cite('rcem-ali', 'six Ps', 'A limb in danger.', 'verified'),
      },
    ],
  },
  sameDay: {
    says: {
      uk: 'New or worse swelling or pain: get an urgent GP appointment or call 111 the same day.',
      us: 'New or worse swelling or pain: be seen the same day. If it swells up suddenly, go to the emergency room (ER).',
    },
    because: [
      cite('nhs-dvt', 'when to see a GP', 'New or worse: the same day.', 'verified'),
      cite('seed-bass', 'risks', 'Sudden swelling: emergency care.', 'verified'),
    ],
  },
};

/** Self-care for a certain, mild, improving strain. */
export const selfCare: readonly Statement[] = [
  {
    says: 'Keep moving gently. Rest with the leg or arm raised.',
    because: cite('seed-nhs', 'recovery', 'Raise the leg when resting; walk.', 'verified'),
  },
  {
    says: 'Look at it in 24 hours, and again in 48 hours. It should be better each time.',
    because: ours('triage, self-care', 'A look again in 24 to 48 hours.'),
  },
  {
    says: 'At each look, do this check again if it is swollen, warm, a new colour or hurts more. Colour is harder to see on brown or black skin.',
    because: ours('triage, self-care', 'A way back in.'),
  },
];

const nhsPrevention = (says: string) => cite('nhs-dvt', 'prevention', says, 'verified');

export const prevention: {
  readonly everyDay: readonly Statement[];
  readonly travel: readonly Statement[];
  readonly care: readonly Statement[];
} = {
  everyDay: [
    {
      says: 'Keep active, and keep to a healthy weight.',
      because: nhsPrevention('Stay active; healthy weight.'),
    },
    {
      says: 'When you sit for long, get up and walk at least once an hour.',
      because: nhsPrevention('Move at least hourly.'),
    },
    { says: 'Drink enough water. Drink little alcohol.', because: nhsPrevention('Fluids; little alcohol.') },
    {
      says: 'Do not smoke. Do not sit with crossed legs.',
      because: nhsPrevention('Do not smoke; do not cross legs.'),
    },
  ],
  travel: [
    {
      says: 'On trips of 4 hours or more: walk, move your feet up and down, drink water and wear loose clothes.',
      because: cite('seed-nhs', 'travel', 'Walk, calf exercise, fluids, loose clothes.', 'verified'),
    },
    {
      says: {
        uk: 'Ask your GP or pharmacist before a trip of more than 6 hours, or if you have had a clot, cancer, an operation in the last weeks, or are pregnant.',
        us: 'Ask your doctor or pharmacist before a trip of more than 6 hours, or if you have had a clot, cancer, an operation in the last weeks, or are pregnant.',
      },
      because: cite('seed-nhs', 'travel', 'Ask before trips of more than 6 hours.', 'verified'),
    },
    {
      says: 'Do not take aspirin just for the trip.',
      because: cite('virchow-design', 'travel', 'No aspirin for this purpose.', 'memory'),
    },
  ],
  care: [
    {
      says: {
        uk: 'Going into hospital? Ask how they keep your risk of a clot low.',
        us: 'Going into the hospital? Ask how they keep your risk of a clot low.',
      },
      because: cite(
        'virchow-design',
        'prevention, hospital',
        'Ask for an assessment on admission.',
        'memory',
      ),
    },
    {
      says: 'On the pill or HRT? Ask about your risk. Do not stop on your own.',
      because: cite(
        'virchow-design',
        'prevention, hormones',
        'Combined methods raise risk; never stop on your own.',
        'memory',
      ),
    },
  ],
};
