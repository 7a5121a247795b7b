import type { ByRegion, Citation } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { watch } from '../outcomes/told.ts';

const ours = (section: string, text: string) => cite('virchow-design', section, text, 'design');
const nice = cite(
  'nice-ng158',
  'stopping',
  'Written advice on signs of recurrence, a direct contact, and whom to reach out of hours.',
  'memory',
);
const signs = ours('signs of a new clot', 'The signs of a DVT and of a PE: any one of them is enough.');
const risk = ours('4.3a', 'A note on future risk: prophylaxis at an operation, long travel, pregnancy.');
const says = (text: ByRegion<string>, because: Citation = nice) => ({ says: text, because });

/** The sheet on the signs of a new clot, sentence by sentence: who has stopped keeps it, and who goes on needs it too. */
export const newClotWords = {
  title: says('Signs of a new clot: keep this sheet'),
  net: says(watch, ours('safety net', 'Where a clot may come back.')),
  why: says(
    'You had a clot. It can come back, in the same leg or arm or in another place. Most people get no new clot.',
  ),
  stopped: says(
    'You have stopped {medicine}. Do not start it again by yourself, and do not use old tablets.',
  ),
  taking: says('You still take {medicine}. A clot can come back all the same. Do not stop by yourself.'),
  headings: {
    now: says({ uk: 'Call 999 now if you', us: 'Call 911 now if you' }, signs),
    sameDay: says('Call us the same day if a leg or arm', signs),
    numbers: says('Whom to call'),
    risk: says('When a clot is more likely', risk),
  },
  now: [
    says('get short of breath', signs),
    says('have chest pain, or it hurts to breathe in', signs),
    says('cough up blood', signs),
    says('faint', signs),
    says('see a leg or arm turn blue, white or cold', signs),
  ],
  sameDay: [
    says('swells, most often on one side', signs),
    says('hurts, or is sore when you touch it', signs),
    says('feels warm, or turns red or dark', signs),
  ],
  oneIsEnough: says('One sign is enough. Do not wait until you have more of them.', signs),
  us: says('When we are open: {clinic}, {phone}.'),
  closed: says({
    uk: 'When we are closed: 111.',
    us: 'When we are closed: your nurse line. If you cannot reach it, go to the ER.',
  }),
  risks: [
    says('An operation, a cast, or days in bed.', risk),
    says('A journey of more than 4 hours.', risk),
    says('Pregnancy, and the 6 weeks after.', risk),
    says('The pill or hormones with oestrogen.', risk),
  ],
  tellThem: says(
    'Before any of these, tell the doctor or nurse that you had a clot. Ask how to prevent a new one.',
    risk,
  ),
} as const;
