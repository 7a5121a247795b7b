import { Temporal } from 'temporal-polyfill';
import type { Region } from '../../knowledge/rule-types.ts';
import { pageFoot } from '../../knowledge/words/letters/letter-page.ts';
import type { Person } from '../person.ts';
import { sentence } from './fill-sentence.ts';

export const languageOf = (region: Region): 'en-GB' | 'en-US' => (region === 'uk' ? 'en-GB' : 'en-US');

/** `Monday 9 March 2026` or `Monday, March 9, 2026`: with its weekday, and the month a word. */
export const dayText = (day: Temporal.PlainDate | string, region: Region): string =>
  plainSpaces(
    Temporal.PlainDate.from(day).toLocaleString(languageOf(region), {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }),
  );

/** A date of birth: nobody knows themselves by its weekday. */
export const birthText = (day: string, region: Region): string =>
  plainSpaces(
    Temporal.PlainDate.from(day).toLocaleString(languageOf(region), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }),
  );

/** The day, and the time by the clock of the clinic. Midnight is the end of the day before, as people say it. */
export function momentText(at: Temporal.Instant, zone: string, region: Region): string {
  const moment = at.toZonedDateTimeISO(zone);
  const time = moment.toPlainTime();
  const isMidnight = time.hour === 0 && time.minute === 0;
  if (isMidnight) return `the end of ${dayText(moment.toPlainDate().subtract({ days: 1 }), region)}`;
  const clock = region === 'us' ? ({ hour12: true } as const) : ({ hourCycle: 'h23' } as const);
  const said = time.toLocaleString(languageOf(region), { hour: 'numeric', minute: '2-digit', ...clock });
  return `${dayText(moment.toPlainDate(), region)}, ${plainSpaces(said)}`;
}

/** Whose a page is: name and date of birth, which is how two people of one name are told apart (H22). */
export function personLine(
  { givenName, familyName, birthDate }: Pick<Person, 'givenName' | 'familyName' | 'birthDate'>,
  region: Region,
): string {
  const { bornOn, bornUnknown } = pageFoot;
  const name = `${givenName} ${familyName}`;
  return birthDate === null
    ? sentence(bornUnknown, region, { name })
    : sentence(bornOn, region, { name, day: birthText(birthDate, region) });
}

/** `Intl` sets narrow and fixed spaces, which not every font has. */
const plainSpaces = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
