import type { ByRegion, Citation } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { net, watch } from '../outcomes/told.ts';

const ours = (section: string, text: string) => cite('virchow-design', section, text, 'design');
const says = (text: ByRegion<string>, because: Citation = frame) => ({ says: text, because });
const frame = ours(
  'letters',
  'The person reads what was found, what comes next and by when, what is not known, and when to call.',
);
const neverStops = ours('G11', 'A date that passes stops nothing: a doctor decides, and somebody says so.');

/** The letter to the person, sentence by sentence. */
export const patientWords = {
  titles: {
    confirmed: says('You have a blood clot: what happens now'),
    excluded: says('Your tests: a clot is not likely'),
    open: says('Your tests are not done yet'),
  },
  headings: {
    found: says('What we found'),
    medicine: says('Your medicine'),
    next: says('What comes next'),
    notDone: says('What we did not do'),
    unknown: says('What we do not know'),
    call: says('When to call us'),
  },
  dear: says('Dear {name},'),
  netOnMedicine: says(
    net,
    ours('safety net', 'On a blood thinner: the signs of a clot in the lung, and of bleeding.'),
  ),
  netWaiting: says(watch, ours('safety net', 'Where a clot is not ruled out, or may come back.')),
  confirmed: says('You have a blood clot in your {limb}. Doctors call it a deep vein thrombosis (DVT).'),
  confirmedBoth: says('You have blood clots in {limb}. Doctors call this a deep vein thrombosis (DVT).'),
  confirmedMeans: says(
    'A blood thinner keeps it from growing. Your body clears the clot over weeks and months.',
  ),
  excluded: says('Your tests make a clot in your {limb} not likely. Something else may be the cause.'),
  excludedNext: says(
    {
      uk: 'Ask your GP what else it can be. If it is not better in a week, have it looked at again.',
      us: 'Ask your doctor what else it can be. If it is not better in a week, have it looked at again.',
    },
    ours('safety net', 'After exclusion somebody looks again within a week.'),
  ),
  open: says('We do not know yet if you have a clot in your {limb}. We are not done with your tests.'),
  correction: says(
    'We wrote to you before. What we wrote about your clot is no longer right. Please go by this letter.',
  ),
  emergency: says('We sent you to emergency care.'),
  closed: says('Your care with us has ended.'),
  medicine: says('You take {medicine}. Your dose sheet says how much, and when. Keep it with the box.'),
  dose: says('From {from}: {dose}, {often}.'),
  keepOn: says('Do not stop by yourself, even if a date has passed. We tell you when to stop.', neverStops),
  stopping: says(
    'We asked you to stop {medicine}. Please tell us that you have stopped.',
    ours('stop', 'A stop counts when the person says it back.'),
  ),
  stopped: says(
    'You have stopped {medicine}. Do not start it again by yourself.',
    ours('stop', 'After the last dose.'),
  ),
  paused: says('Your {medicine} is paused until {until}. Do not start again before we tell you.'),
  noMedicine: says('We gave you no blood thinner to go on with.'),
  cover: says(
    'You take a blood thinner while you wait: {medicine}. Keep taking it until we tell you to stop.',
    ours('interim cover', 'It is stopped by somebody who says so, never by a date.'),
  ),
  coverStopping: says(
    'We asked you to stop the blood thinner you took for the wait. Please tell us that you have stopped. If you took one before for something else, go on with that one.',
    ours('H11', 'The stop is said back; a long-term one is not touched.'),
  ),
  coverNotGiven: says('We gave you no blood thinner for the wait.'),
  notTested: says('One test was not done: {test}. Ask us what this means for you.'),
  tests: {
    'd-dimer': says('a blood test for clots'),
    scan: says('a scan of your leg or arm'),
    'repeat-scan': says('a second scan'),
    bloods: says('blood tests'),
  },
  nextBy: says('{what} By {at}.'),
  nextOn: says('{what} On {at}.'),
  late: says('{what} It should have been done by {at}. Call us if you have not heard from us.'),
  others: says('We also have some work to do on our side. You do not have to do anything for that.'),
  nothingNext: says('We have nothing more to do for now.'),
  booked: says('Your review is on {at}, {where}.'),
  unknown: {
    firstDose: says('We do not know if you have taken your first dose. Please tell us.'),
    supply: says('We do not know if you have your tablets or injections. Call us if you do not.'),
    allergies: says('We do not know if you have any allergies. Please tell us.'),
    kidneys: says('We do not know yet how well your kidneys work.'),
    weight: says('We do not know your weight. Please tell us.'),
    doses: says('We do not know if you missed a dose. Please tell us.'),
    answers: says('Some of our questions have no answer yet. We will ask you.'),
    stop: says('We do not know if you have stopped. Please tell us.'),
    emergency: says('We do not know yet what they found there.'),
    nothing: says('We have an answer to all that we asked.'),
  },
  sameDay: says(
    {
      uk: 'If a leg or arm swells or hurts more, call us on {phone} the same day. If we are closed, call 111.',
      us: 'If a leg or arm swells or hurts more, call us on {phone} the same day. If we are closed, call your nurse line.',
    },
    ours('safety net', 'More swelling or pain: the same day.'),
  ),
  questions: says('If something in this letter is not clear, call us on {phone}.'),
  language: says(
    'This letter is in English. Call us if you need it in another language, or read out to you.',
  ),
  copy: says({ uk: 'Your GP gets a letter too.', us: 'Your doctor gets a letter too.' }),
  phoneGap: '____________',
} as const;

/** What is due, as the person hears of it; what is our own work alone has no words of its own. */
export const patientNext = {
  assess: 'We will look at your leg or arm and ask you some questions.',
  'd-dimer-result': 'You get a blood test, and we tell you what it shows.',
  'scan-result': 'You get a scan, and we tell you what it shows.',
  'repeat-scan-result': 'You get a second scan. Please do not miss it.',
  'book-slot': 'We book your scan and tell you when it is.',
  'start-cover': 'You get a blood thinner for the wait.',
  'supply-end': 'Your blood thinner for the wait runs out. We give you more, or tell you to stop.',
  'cover-gap': 'Your tablets may run out before your scan. We call you about it.',
  'confirm-stop': 'Tell us that you have stopped.',
  'decide-superficial': 'A doctor decides how the clot under your skin is treated.',
  'tell-person': 'We tell you what we found.',
  'decide-place': 'A doctor decides with you if you are treated at home.',
  'confirm-place': 'A second person looks at whether home is right for you.',
  prescribe: 'A doctor prescribes your blood thinner.',
  'first-dose': 'You take your first dose. Tell us when you did.',
  dispense: 'You get your tablets or injections.',
  'treatment-supply-ends': 'You get more of your medicine.',
  'confirm-step': 'Your dose changes. Tell us that you have changed it.',
  'stale-creatinine': 'You get blood tests for your kidneys.',
  'book-review': 'We book your review with you.',
  review: 'We look at your treatment again with you.',
  'confirm-treatment-stop': 'Tell us that you have stopped.',
  'end-hold': 'We tell you how to start again.',
  'find-out-after-emergency': 'We ask what emergency care found.',
} as const;
