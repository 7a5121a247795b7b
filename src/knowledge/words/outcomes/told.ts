import { cite } from '../../sources.ts';
import type { ByRegion, Citation } from '../../rule-types.ts';
import type { OutcomeWords } from './outcome-types.ts';

/** Said in more than one table, and in the same words each time. */
export const callNow: ByRegion<string> = {
  uk: 'Call 999 now. Do not wait for us. Do not drive yourself.',
  us: 'Call 911 now. Do not wait for us. Do not drive yourself.',
};
/** For somebody who takes a blood thinner, or starts one. */
export const net: ByRegion<string> = {
  uk: 'If you get short of breath, have chest pain, faint, cough up blood, bleed more or the bleeding will not stop: call 999 now. Do not wait for us.',
  us: 'If you get short of breath, have chest pain, faint, cough up blood, bleed more or the bleeding will not stop: call 911 now. Do not wait for us.',
};
/** For somebody whose clot is not ruled out, or may come back. */
export const watch: ByRegion<string> = {
  uk: 'If you get short of breath, have chest pain, faint, cough up blood, or the leg or arm turns blue, white or cold: call 999 now. Do not wait for us.',
  us: 'If you get short of breath, have chest pain, faint, cough up blood, or the leg or arm turns blue, white or cold: call 911 now. Do not wait for us.',
};
export const goesOn = 'Keep taking your blood thinner meanwhile. A date that passes is no reason to stop.';
export const untilChanged = 'Keep taking your blood thinner until a doctor changes it.';
export const ifGiven = 'If you were given a blood thinner, keep taking it until we tell you otherwise.';
/** Never an order to stop: whoever tells it knows which medicine was for the wait alone. */
export const endOfWait =
  'If you got a blood thinner for the wait, we tell you today whether it ends. Go on with one you took before.';
export const comeBack = 'Come back the same day if it gets worse, or if new signs come.';
export const worseWhileWaiting = 'If it gets worse while you wait, call us the same day.';
export const doNotMiss = 'Do not miss it.';

const design = (section: string): Citation =>
  cite('virchow-design', section, 'What the person is told; the rows of the table say why.', 'design');

/** Words that rest on the rows of their table. */
export const tells =
  (section: string) =>
  (...person: readonly ByRegion<string>[]): OutcomeWords => ({ person, because: design(section) });

/** The number to call comes first, and the message goes out with it. */
export const emergency = (section: string, ...more: readonly ByRegion<string>[]): OutcomeWords => ({
  person: [callNow, ...more],
  message: 'escalation.emergency',
  because: design(section),
});
