import { cite } from '../sources.ts';
import type { Region } from '../rule-types.ts';
import type { CareCard, Contact, LevelWords } from './word-types.ts';

const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');

const call999: Contact = {
  says: 'Call 999',
  tel: 'tel:999',
  number: '999',
  note: 'If you cannot speak or hear well, use the Relay UK app, or 18000 on a textphone.',
};
const call111: Contact = {
  says: 'Call 111',
  tel: 'tel:111',
  number: '111',
  note: 'Day or night. Or use 111.nhs.uk. On Relay UK: 18001 111.',
};
const call911: Contact = {
  says: 'Call 911',
  tel: 'tel:911',
  number: '911',
  note: 'If you cannot speak or hear well, text 911 where your area allows it, or use 711 relay.',
};
const nurseLine: Contact = {
  says: 'Call a nurse line',
  note: 'The number is on your insurance card. No insurance? Call any clinic, or 211 and ask for a free nurse line.',
};

/** Numbers that stand in the same place on every page. */
export const emergencyHelp: Readonly<
  Record<Region, { readonly ask: string; readonly signs: string; readonly contact: Contact }>
> = {
  uk: {
    ask: 'Emergency?',
    signs: 'Short of breath, chest pain, fainted, coughing blood, or a blue, white or cold leg or arm?',
    contact: call999,
  },
  us: {
    ask: 'Emergency?',
    signs: 'Short of breath, chest pain, fainted, coughing blood, or a blue, white or cold leg or arm?',
    contact: call911,
  },
};

/** How the other region's services are called: nobody is shown a number that does not answer where they are. */
export const servicesOfOthers: Readonly<Record<Region, readonly string[]>> = {
  uk: ['911', 'ER', 'emergency room'],
  us: ['999', '111', 'A&E', 'GP'],
};

const nhs999 = cite(
  'nhs-dvt',
  'when to call 999',
  'Signs of a clot with breathlessness or chest pain: 999 or A&E, and do not drive yourself.',
  'verified',
);
const bassNow = cite(
  'seed-bass',
  'risks',
  'New chest pain, breathlessness or sudden swelling: emergency care at once.',
  'verified',
);
const nhsUrgent = cite(
  'nhs-dvt',
  'when to see a GP',
  'Any sign of DVT: an urgent GP appointment or 111.',
  'verified',
);
const oneLevelUp = ours(
  'triage, one level up',
  'If a service cannot be had in time: advice line, then today, then emergency.',
);

const emergencyUk = {
  call: {
    heading: 'Call 999 now',
    when: 'This cannot wait, by day or by night.',
    contacts: [call999],
    drive: 'Do not drive yourself. If someone else can take you at once, you can go to A&E instead.',
    ifNotTitle: 'If that does not work',
    ifNot: ['If nobody answers, keep calling, or ask anyone near you to call or to take you to A&E.'],
    because: [nhs999, oneLevelUp],
  },
  go: {
    heading: 'Go to A&E now',
    when: 'This cannot wait, by day or by night.',
    contacts: [call999],
    drive: 'Do not drive yourself. Ask someone to take you.',
    ifNotTitle: 'If that does not work',
    ifNot: [
      'If nobody can take you, if it hurts too much to move, or if you get worse on the way: call 999.',
    ],
    because: [
      cite(
        'rcem-ali',
        'compartment syndrome',
        'A broken or dangerously tight limb needs a hospital at once.',
        'verified',
      ),
      oneLevelUp,
    ],
  },
} as const satisfies Record<string, CareCard>;

const emergencyUs = {
  call: {
    heading: 'Call 911 now',
    when: 'This cannot wait, by day or by night.',
    contacts: [call911],
    drive: 'Do not drive yourself.',
    ifNotTitle: 'If that does not work',
    ifNot: [
      'If nobody answers, keep calling, or ask anyone near you to call or to take you to the nearest emergency room (ER).',
    ],
    because: [bassNow, oneLevelUp],
  },
  go: {
    heading: 'Go to the emergency room (ER) now',
    when: 'This cannot wait, by day or by night.',
    contacts: [call911],
    drive: 'Do not drive yourself. Ask someone to take you.',
    ifNotTitle: 'If that does not work',
    ifNot: [
      'If nobody can take you, or if you get chest pain, short of breath or faint on the way: call 911.',
    ],
    because: [bassNow, oneLevelUp],
  },
} as const satisfies Record<string, CareCard>;

const mayBeAClot = 'I may have a blood clot in my leg or arm (DVT). I need to be seen today.';

const gpToday: CareCard = {
  heading: 'Get an urgent GP appointment or call 111 today',
  when: 'You need to be seen today, also at night or at a weekend.',
  contacts: [
    { says: 'Call your GP surgery', note: 'If it is open now, ask for an urgent appointment.' },
    call111,
  ],
  say: mayBeAClot,
  ifNot: [
    'If your GP is closed now, or has no place today: call 111 first. They can send you to a clinic that looks for clots.',
    'If 111 does not answer, or nobody can see you today: go to A&E. Ask someone to take you.',
  ],
  because: [nhsUrgent, oneLevelUp],
};

const sameDayUk: Readonly<Record<string, CareCard>> = {
  any: gpToday,
  'primary-care': gpToday,
  hospital: {
    heading: 'Call 111 now: you need a hospital check today',
    when: 'You need a scan today, also at night or at a weekend. A GP surgery cannot do it.',
    contacts: [call111],
    say: 'I may have a large blood clot in my leg, arm or neck. I need same-day emergency care or a clinic that looks for clots.',
    ifNot: ['If 111 does not answer, or has no place for you today: go to A&E. Ask someone to take you.'],
    because: [cite('virchow-design', 'triage T8', 'Hospital today: 111, then A&E.', 'memory'), oneLevelUp],
  },
  maternity: {
    heading: 'Call your maternity unit now',
    when: 'You need to be seen there or at a hospital today, also at night or at a weekend. A GP appointment is not enough.',
    contacts: [
      {
        says: 'Call maternity triage',
        note: 'The number is on your maternity notes or app. It is open day and night.',
      },
      call111,
    ],
    say: 'I am pregnant, or was in the last 6 weeks, and I may have a blood clot (DVT).',
    ifNot: [
      'If they do not answer, or you have no maternity unit: call 111.',
      'If nobody can see you today: go to A&E. Ask someone to take you.',
    ],
    because: [
      cite(
        'rcog-37b',
        'diagnosis',
        'Suspected DVT in pregnancy: objective testing quickly, at hospital.',
        'verified',
      ),
      oneLevelUp,
    ],
  },
  paediatrics: {
    heading: 'Call 111 or the GP now: a children’s doctor must look today',
    when: 'Someone under 18 must be seen today, also at night or at a weekend.',
    contacts: [
      call111,
      {
        says: 'Call the GP surgery',
        note: 'If it is open now, ask for an urgent appointment and a children’s doctor.',
      },
    ],
    say: 'This is someone under 18 with a swollen or sore leg or arm. It may be a blood clot. A children’s doctor must look today.',
    ifNot: [
      'If the GP is closed: call 111 first.',
      'If nobody can see them today: go to A&E with someone else driving.',
    ],
    because: [cite('nice-ng158', 'scope', 'The adult rules do not cover children.', 'verified'), oneLevelUp],
  },
  'clinic-with-plan': {
    heading: 'Call the clinic that checked you, today',
    when: 'You need to be seen today, also at night or at a weekend.',
    contacts: [
      { says: 'Call the clinic', note: 'The number is on your letter, or ask your GP surgery for it.' },
      call111,
    ],
    say: 'You checked my leg or arm. It needs another look today.',
    ifNot: ['If nobody can see you today: go to A&E. Ask someone to take you.'],
    because: [
      cite(
        'nice-ng158',
        '1.1.6',
        'Whoever holds the plan does the repeat scan and looks at a change.',
        'verified',
      ),
      oneLevelUp,
    ],
  },
};

const primaryCareUs: CareCard = {
  heading: 'See a doctor today, where they can scan your leg today',
  when: 'You need to be seen today, also at night or on a weekend.',
  contacts: [
    { says: 'Call your doctor', note: 'Ask for a visit today.' },
    {
      says: 'Or go to urgent care or a vein clinic',
      note: 'Ask first: “Can you do an ultrasound of my leg or arm today?”',
    },
  ],
  say: mayBeAClot,
  ifNot: [
    'If they are closed, or cannot see and scan you today: go to the emergency room (ER). Ask someone to take you.',
    'Do not wait because of cost or insurance: the ER must see you.',
  ],
  because: [
    cite('seed-bass', 'diagnosis', 'An ultrasound, on the same day, is what finds a clot.', 'verified'),
    oneLevelUp,
  ],
};

const sameDayUs: Readonly<Record<string, CareCard>> = {
  any: primaryCareUs,
  'primary-care': primaryCareUs,
  hospital: {
    heading: 'Go to a hospital for a scan today',
    when: 'You need to be seen today, also at night or on a weekend.',
    contacts: [{ says: 'Go to a hospital', note: 'Ask someone to take you.' }],
    say: mayBeAClot,
    ifNot: ['If you cannot get there, or nobody can take you: call 911.'],
    because: [
      cite(
        'virchow-design',
        'triage T8',
        'A clot in the pelvis, arm or chest needs hospital imaging.',
        'memory',
      ),
      oneLevelUp,
    ],
  },
  maternity: {
    heading: 'Call your OB or labor and delivery now',
    when: 'You need to be seen there or at a hospital today, also at night or on a weekend.',
    contacts: [
      { says: 'Call your OB or labor and delivery', note: 'They answer day and night.' },
      { says: 'Or go to the emergency room (ER)', note: 'If they do not answer. Ask someone to take you.' },
    ],
    say: 'I am pregnant, or was in the last 6 weeks, and I may have a blood clot (DVT).',
    ifNot: [
      'If they do not answer, or cannot see you today: go to the emergency room (ER). Ask someone to take you.',
    ],
    because: [
      cite('rcog-37b', 'diagnosis', 'Suspected DVT in pregnancy: objective testing quickly.', 'verified'),
      oneLevelUp,
    ],
  },
  paediatrics: {
    heading: 'Call a pediatrician now: they must look today',
    when: 'Someone under 18 must be seen today, also at night or on a weekend.',
    contacts: [
      { says: 'Call the pediatrician', note: 'Ask for a visit today.' },
      { says: 'Or go to a children’s emergency room (ER)', note: 'Do so if the swelling came on suddenly.' },
    ],
    say: 'This is someone under 18 with a swollen or sore leg or arm. It may be a blood clot.',
    ifNot: [
      'If they are closed, or cannot see them today: go to the emergency room (ER) with someone else driving.',
    ],
    because: [
      cite('paed-dd-2021', 'accuracy', 'Adult rules are not proven in children.', 'verified'),
      oneLevelUp,
    ],
  },
  'clinic-with-plan': {
    heading: 'Call the clinic that checked you, today',
    when: 'You need to be seen today, also at night or on a weekend.',
    contacts: [{ says: 'Call the clinic', note: 'The number is on the papers they gave you.' }],
    say: 'You checked my leg or arm. It needs another look today.',
    ifNot: ['If nobody can see you today: go to the emergency room (ER). Ask someone to take you.'],
    because: [
      cite(
        'nice-ng158',
        '1.1.6',
        'Whoever holds the plan does the repeat scan and looks at a change.',
        'verified',
      ),
      oneLevelUp,
    ],
  },
};

const adviceUk: Readonly<Record<string, CareCard>> = {
  any: {
    heading: 'Call 111 now',
    when: 'Speak to a person today, by day or by night.',
    contacts: [call111],
    say: 'I used an online check for a sore or swollen leg or arm. It could not tell how urgent this is. I want to speak to a nurse.',
    ifNot: [
      'If 111 does not answer: ask your GP surgery for an urgent appointment today.',
      'If that cannot be had today either: go to A&E. Ask someone to take you.',
    ],
    because: [ours('triage, advice line', 'Unclear answers lead to a person today.'), oneLevelUp],
  },
  'treating-team': {
    heading: 'Call the team that treats your clot',
    when: 'Speak to them today. This is for a swelling that stays the same while you are treated.',
    contacts: [
      { says: 'Call the team or clinic', note: 'The number is on your letter or your blood thinner card.' },
      call111,
    ],
    say: 'I am being treated for a clot. I want to talk about my leg or arm.',
    ifNot: [
      'If they are closed, or do not answer: call 111.',
      'If 111 does not answer: ask your GP surgery for an urgent appointment today, and if there is none go to A&E.',
    ],
    because: [
      ours('triage T15b', 'The treating team knows what to expect; 111 when it is closed.'),
      oneLevelUp,
    ],
  },
};

const adviceUs: Readonly<Record<string, CareCard>> = {
  any: {
    heading: 'Call a nurse line now',
    when: 'Speak to a person today, by day or by night.',
    contacts: [
      nurseLine,
      { says: 'Or call your doctor’s office', note: 'After hours, listen for the on-call number.' },
    ],
    say: 'I used an online check for a sore or swollen leg or arm. It could not tell how urgent this is. I want to speak to a nurse.',
    ifNot: [
      'If nobody answers: go to urgent care today.',
      'If urgent care is closed: go to the emergency room (ER). Ask someone to take you.',
    ],
    because: [ours('triage, advice line', 'Unclear answers lead to a person today.'), oneLevelUp],
  },
  'treating-team': {
    heading: 'Call the team that treats your clot',
    when: 'Speak to them today. This is for a swelling that stays the same while you are treated.',
    contacts: [
      { says: 'Call the team or clinic', note: 'The number is on the papers they gave you.' },
      nurseLine,
    ],
    say: 'I am being treated for a clot. I want to talk about my leg or arm.',
    ifNot: [
      'If they are closed, or do not answer: call a nurse line.',
      'If nobody answers: go to urgent care today, and if it is closed to the emergency room (ER).',
    ],
    because: [
      ours('triage T15b', 'The treating team knows what to expect; a nurse line when it is closed.'),
      oneLevelUp,
    ],
  },
};

const soonUk: CareCard = {
  heading: 'See a GP or practice nurse within 48 hours',
  when: 'Two days and nights from now. Weekends and holidays count.',
  contacts: [{ says: 'Call your GP surgery', note: 'If it is open now.' }, call111],
  ifNot: [
    'If your GP is closed, or has no place within 48 hours: call 111.',
    'If 111 does not answer: ask for an urgent appointment today, and if there is none go to A&E.',
    'If it gets worse: get an urgent appointment or call 111 the same day.',
  ],
  because: [ours('triage, soon', 'An examination within 48 hours by the clock.'), oneLevelUp],
};

const soonUs: CareCard = {
  heading: 'See your doctor or a vein clinic within 48 hours',
  when: 'Two days and nights from now. Weekends and holidays count.',
  contacts: [{ says: 'Call your doctor', note: 'Or a vein clinic.' }, nurseLine],
  ifNot: [
    'If they are closed, or have no place within 48 hours: call a nurse line, or go to urgent care.',
    'If those cannot help: be seen today, and if nobody else can see you go to the emergency room (ER).',
    'If it gets worse: be seen the same day.',
  ],
  because: [ours('triage, soon', 'An examination within 48 hours by the clock.'), oneLevelUp],
};

const selfCare = (region: Region): CareCard => ({
  heading: 'You can look after this at home for now',
  when: 'Check it again in 24 hours, and once more in 48 hours.',
  contacts: region === 'uk' ? [call111] : [nurseLine],
  ifNotTitle: 'When to get help',
  ifNot: [
    region === 'uk'
      ? 'If it is not better each time you check: call 111, or see your GP, the same day.'
      : 'If it is not better each time you check: call a nurse line, or see your doctor, the same day.',
    region === 'uk'
      ? 'If it swells, gets warm, changes colour or hurts more: get an urgent GP appointment or call 111 the same day.'
      : 'If it swells, gets warm, changes color or hurts more: be seen the same day.',
  ],
  because: ours(
    'triage T20',
    'The only way to self-care, with a look again in 24 to 48 hours and a way back.',
  ),
});

const prevention = (region: Region): CareCard => ({
  heading: 'No signs of a clot in your answers',
  when: 'You told us of no signs now. Here is how to keep the risk low, and what to watch for.',
  contacts: [],
  ifNotTitle: 'When to get help',
  ifNot: [
    region === 'uk'
      ? 'If you are worried, or something does not feel right: call 111, by day or by night.'
      : 'If you are worried, or something does not feel right: call a nurse line or your doctor.',
    'If a leg or arm starts to hurt or swell: do this check again the same day.',
  ],
  because: ours('triage T21', 'No emergency sign and no limb sign: prevention, and what to watch for.'),
});

export const levels: Readonly<Record<string, LevelWords>> = {
  emergency: {
    style: 'emergency',
    hidden: 'Immediate action required: ',
    inShort: { uk: 'call 999 or go to A&E now', us: 'call 911 or go to the ER now' },
    cards: { uk: { any: emergencyUk.call, ...emergencyUk }, us: { any: emergencyUs.call, ...emergencyUs } },
  },
  'same-day': {
    style: 'urgent',
    hidden: 'Urgent advice: ',
    inShort: { uk: 'get an urgent appointment or call 111 the same day', us: 'be seen the same day' },
    cards: { uk: sameDayUk, us: sameDayUs },
  },
  'advice-line': {
    style: 'urgent',
    hidden: 'Urgent advice: ',
    inShort: { uk: 'call 111 the same day', us: 'call a nurse line the same day' },
    cards: { uk: adviceUk, us: adviceUs },
  },
  soon: {
    style: 'non-urgent',
    hidden: 'Non-urgent advice: ',
    inShort: { uk: 'see a GP or nurse within 48 hours', us: 'see a doctor within 48 hours' },
    cards: { uk: { any: soonUk, 'primary-care': soonUk }, us: { any: soonUs, 'primary-care': soonUs } },
  },
  'self-care': {
    style: 'non-urgent',
    hidden: 'Non-urgent advice: ',
    inShort: {
      uk: 'look after it at home and check it again',
      us: 'look after it at home and check it again',
    },
    cards: { uk: { any: selfCare('uk') }, us: { any: selfCare('us') } },
  },
  prevention: {
    style: 'non-urgent',
    hidden: 'Non-urgent advice: ',
    inShort: { uk: 'keep the risk low', us: 'keep the risk low' },
    cards: { uk: { any: prevention('uk') }, us: { any: prevention('us') } },
  },
};

/** After a clinic that holds the plan and is closed: where the other rows send the person, or `any`. */
export const ifClinicClosed: Readonly<Record<Region, Readonly<Record<string, string>>>> = {
  uk: {
    any: 'If the clinic is closed, or cannot see you today: call 111 now.',
    'primary-care':
      'If the clinic is closed, or cannot see you today: call 111 now, or get an urgent GP appointment.',
    hospital:
      'If the clinic is closed, or cannot see you today: call 111 now. You need a hospital check today.',
    maternity: 'If the clinic is closed, or cannot see you today: call your maternity unit now.',
    paediatrics:
      'If the clinic is closed, or cannot see you today: call 111 now. A children’s doctor must look today.',
  },
  us: {
    any: 'If the clinic is closed, or cannot see you today: go to urgent care that has an ultrasound.',
    'primary-care':
      'If the clinic is closed, or cannot see you today: go to urgent care that has an ultrasound.',
    hospital: 'If the clinic is closed, or cannot see you today: go to a hospital for a scan today.',
    maternity: 'If the clinic is closed, or cannot see you today: call your OB or labor and delivery now.',
    paediatrics: 'If the clinic is closed, or cannot see you today: call a pediatrician now.',
  },
};
