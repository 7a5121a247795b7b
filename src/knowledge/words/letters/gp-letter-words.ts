import type { ByRegion } from '../../rule-types.ts';

type Said = ByRegion<string>;

/** Headings of the letter to the usual doctor. */
export const gpHeadings = {
  diagnosis: 'Diagnosis',
  asked: 'What we ask of you',
  medicine: 'Medicine',
  done: 'What was done',
  open: 'What is not done yet, by when, and whose it is',
  notDone: 'What was not done, and will not be',
  unknown: 'What is not known',
  told: 'When to send the person in',
  contact: 'How to reach us',
} as const;

/** The letter to the usual doctor, sentence by sentence. In clinical words: its reader is a clinician. */
export const gpWords = {
  titles: {
    confirmed: 'Deep vein thrombosis confirmed, {limb}',
    excluded: 'Deep vein thrombosis excluded, {limb}',
    open: 'Suspected deep vein thrombosis, {limb}: not decided yet',
    correction: 'Correction: the diagnosis we wrote of no longer stands, {limb}',
  },
  toNobody: { uk: 'The GP (not recorded)', us: 'The usual doctor (not recorded)' },
  copyTo: 'Referred by: {referrer}',
  about: 'About',
  name: 'Name',
  born: 'Date of birth',
  number: { uk: 'NHS or record number', us: 'Record number' },
  address: 'Address',
  phone: 'Telephone',
  allergies: 'Allergies',
  notKnown: 'not known',
  allergiesUnknown: 'not known: nobody has recorded an answer',
  confirmed: 'Deep vein thrombosis (DVT) of the {limb} is confirmed.',
  byOverride: 'A clinician confirmed it where the rules of the pathway did not say so.',
  excluded: 'Deep vein thrombosis (DVT) of the {limb} is excluded by the tests below.',
  excludedNext: 'What causes the symptoms may still be open.',
  undecided: 'DVT of the {limb} is neither confirmed nor excluded.',
  withdrawn:
    'We wrote that DVT was {was}. An entry behind that was wrong and was voided: DVT is neither confirmed nor excluded now. Do not act on the letter of {day}.',
  was: { confirmed: 'confirmed', excluded: 'excluded' },
  emergency: 'The person was sent to emergency care ({where}) on {at}.',
  failure: 'A new clot on treatment was reported on {at}: {what}',
  closed: 'We have closed this episode on {at}: {reason}.',
  otherDiagnosis: 'Other diagnosis: {what}.',
  safetyNet: 'To be looked at again by {day}.',
} as const satisfies Readonly<Record<string, Said | Readonly<Record<string, Said>>>>;

/** What was decided of a clot in a superficial vein. */
export const gpSuperficial = {
  decided: 'Superficial vein thrombosis: {course}, decided by {physician} on {at}.',
  medicine: 'For it: {medicine}, to {until}. {followedBy} prescribes and ends it.',
} as const;

export const gpAsked = {
  treated: {
    uk: 'Do not stop or change the anticoagulant, and prescribe no second one: the pathway reviews it. Tell us of any new interacting medicine, bleeding, pregnancy, surgery or change in kidney function.',
    us: 'Do not stop or change the anticoagulant, and prescribe no second one: the pathway reviews it. Tell us of any new interacting medicine, bleeding, pregnancy, surgery or change in kidney function.',
  },
  goesOn:
    'Supply beyond the boxes below is to be agreed with us: nobody has taken it over unless this letter says so.',
  kidneys: 'Kidneys and bloods are to be looked at again by {day}.',
  excluded: 'Look for the other cause of the symptoms, and refer again at once if the leg or arm gets worse.',
  stopped:
    'The anticoagulant has stopped: take it off the list of repeat medicines. Ask at 2 and 6 weeks for signs of a new clot.',
  undecided: 'Nothing yet. We write again when it is decided.',
  correction: 'Undo what was done because of our earlier letter, and call us if that is not simple.',
} as const satisfies Readonly<Record<string, Said>>;

export const gpMedicine = {
  none: 'No anticoagulant is prescribed by us.',
  noneYet:
    'DVT is confirmed, and no treatment for it is on record here: whether one was begun we do not know.',
  prescribed: 'Prescribed by {prescriber} on {day}. Day 1 of treatment: {first}.',
  table: 'Each dose, with its dates',
  tableStopped: 'Each dose as it was prescribed, with what became of it',
  columns: { dose: 'Dose', from: 'First dose', to: 'Last dose', doses: 'Doses' },
  slot: '{day}, {slot}',
  goesOn: 'goes on',
  noCount: 'not counted',
  ends: '{end}; only if a physician confirms the stop',
  endStopped: 'stopped: last dose {day}',
  endStopping: '{end}; ordered to stop, not said back yet',
  notBegun: 'not begun: stopped before',
  step: 'The dose changes on {when}: from {from} to {to}.',
  stepConfirmed: 'Confirmed by the {who} on {at}.',
  firstDose: 'First dose taken on {at}.',
  supply: 'Handed over on {at}: {medicine} {strength}, {count}.',
  reach: 'The supply reaches {at}.',
  review: 'Review due on {day}.',
  reviewBooked: 'Review booked for {at}, {where}.',
  reviewed: 'Review of {at} by {physician}: {decision}. {reason}',
  nextReview: 'Next review on {day}.',
  hold: 'Paused until {at} by {physician}: {reason}',
  stopOrdered:
    'Ordered to stop on {at} by {physician}: {reason} The person has not yet said back that they stopped.',
  stopped: 'Stopped: last dose {day}, said back by the person on {at}. {reason}',
  flag: 'To mind: {flag}',
  atHospital: 'With the hospital since {at}: what is given there is not on record here.',
  deciders: { prescriber: 'prescriber', pharmacist: 'pharmacist', specialist: 'specialist' },
} as const;

/** Any anticoagulant beside a course of treatment, or in place of one: each as it is on record. */
export const gpOtherMedicine = {
  cover:
    'Interim anticoagulation, until DVT is confirmed or excluded: {medicine}, first dose {at}. Supply to {until}. It is not a course of treatment: please do not repeat it or stop it.',
  coverEnded:
    'Interim anticoagulation, until DVT is confirmed or excluded: {medicine}, first dose {at}. The supply ended on {until}: whether any is still taken we do not know.',
  coverStopping:
    'Interim anticoagulation ({medicine}, first dose {at}): ordered to stop on {ordered}. The person has not yet said back that they stopped.',
  coverStopped:
    'Interim anticoagulation ({medicine}, first dose {at}): stopped, said back by the person on {stopped}.',
  coverReplaced:
    'Interim anticoagulation ({medicine}, first dose {at}): was to become part of a treatment that is not on record here now.',
  coverNotGiven: 'Interim anticoagulation: not given, {reason}. {note}',
  coverNone: 'No interim anticoagulation is on record here.',
  prophylactic:
    'For a clot in a superficial vein: {medicine}, a prophylactic course, to {until}. It does not treat a DVT. {followedBy} prescribes and ends it.',
  otherAnticoagulant:
    'For a clot in a superficial vein: {medicine}, to {until}. {followedBy} prescribes and ends it.',
  courseOver:
    'For a clot in a superficial vein: {medicine} was to end on {until}, prescribed and ended by {followedBy}. Whether it has ended we do not know.',
  courseTaken: 'Whether it was handed over, and is taken, we do not know.',
  courseBeside:
    'It was decided before the treatment above. Two anticoagulants must not be taken together: whether it has stopped we do not know.',
  symptomCare: 'For the clot in a superficial vein no anticoagulant was decided: care of the symptoms.',
  goesOn: 'For the clot in a superficial vein the anticoagulant that was taken before goes on.',
  specialist: 'For the clot in a superficial vein no anticoagulant by us: {followedBy} sees the person.',
  undecided: 'Whether the clot in a superficial vein is treated with an anticoagulant is not decided.',
  watched: 'No anticoagulant for the isolated distal DVT, watched by scans: decided by {physician}. {reason}',
  ownTreatment:
    'An anticoagulant at treatment dose was taken already when the person came. We have not prescribed it, and this letter does not say which: see your own record.',
  ownInterim: 'An interim dose was given by whoever referred, before the person came.',
} as const satisfies Readonly<Record<string, Said>>;

export const gpDone = {
  referred: 'Referred by {referrer} on {at}: {reason}',
  before: 'Done before that, as the referrer says: {done}',
  assessed: 'Assessed on {at}: Wells score {score}, {class}.',
  between: '{min} to {max}, as not every item is known',
  alternative: 'Another diagnosis thought as likely: {what}.',
  dDimer: 'D-dimer, resulted on {at}: {result}.',
  scan: '{test}, {side}, {extent}, performed on {at}: {result}.',
  bloods: 'Baseline bloods seen on {at}: {note}',
  cover: 'Interim anticoagulation: {medicine}, first dose {at}. {status}.',
  coverStopped: 'Interim anticoagulation stopped, said back by the person on {at}.',
  place: 'Decided by {physician} on {at}: {place}.',
  placeOverride: 'The rules said otherwise ({against}). Because: {reason}',
  second: 'Confirmed a second time by {name} on {at}.',
  waitsForSecond: 'Not in force before a second person has confirmed it.',
  hospital: 'With the hospital since {at}: {where}, {receiver}.',
  doses: 'Doses reported from {from} to {to}: missed {missed}, doubled {doubled}.',
  told: 'The person was told on {at}: {about}.',
} as const;

export const gpOpen = {
  item: '{what}: by {at}, {owner}.',
  late: '{what}: was due by {at} and is overdue, {owner}.',
  itemOf: '{what} ({who})',
  nothing: 'Nothing is open with us.',
  notDone: '{test}: not done, {reason}. {note}',
  coverNotGiven: 'Interim anticoagulation: not given, {reason}. {note}',
} as const;

/** Each begins as it is read: what nobody recorded is never read as "no". */
export const gpUnknown = {
  symptoms: 'We do not know when the symptoms began.',
  fact: 'It is not known, and can change the next step: {fact}',
  place: 'It is not known, and can change home or hospital: {fact}',
  review: 'Not on record at the review: {fact}',
  allergies: 'We do not know whether there are allergies.',
  doctor: { uk: 'We do not know who the GP is.', us: 'We do not know who the usual doctor is.' },
  born: 'We do not know the date of birth.',
  firstDose: 'We do not know whether the first dose was taken.',
  supply: 'We do not know whether any of it was dispensed.',
  step: 'We do not know whether the change of dose of {day} was made: the {who} has not confirmed it.',
  doses: 'We do not know how many doses were missed or doubled from {from} to {to}.',
  kidneys: 'We do not know how the kidneys work: no creatinine is on record.',
  weight: 'We do not know the weight.',
  bloods: 'We do not know the baseline bloods: no result is on record.',
  stop: 'We do not know whether the person has stopped.',
  coverBefore: 'We do not know whether an anticoagulant was taken before the person came.',
  told: 'We do not know whether the person has been told: it is not recorded.',
  emergency: 'We do not know yet what emergency care found.',
  quantitative: 'We do not know whether the D-dimer assay is fully quantitative.',
  nothing: 'Nothing that we asked for is unknown.',
  what: 'a medicine that is not on record',
  day: 'a day that is not on record',
  who: 'somebody who is not on record',
} as const satisfies Readonly<Record<string, Said>>;

export const gpNet = {
  signs: {
    uk: 'Breathlessness, chest pain, collapse, coughing blood, a limb that is blue, white or cold, bleeding that does not stop, or a head injury on an anticoagulant: 999.',
    us: 'Shortness of breath, chest pain, collapse, coughing blood, a limb that is blue, white or cold, bleeding that does not stop, or a head injury on an anticoagulant: 911.',
  },
  worse: 'A leg or arm that swells or hurts more: to us the same day.',
  contact: '{name}, telephone {phone}.',
  noPhone: '{name}. No telephone number is on record.',
  owner: 'Answers for this episode: {owner}.',
} as const satisfies Readonly<Record<string, Said>>;
