import { goodFaithLetter } from '../../knowledge/desk/good-faith-letter.ts';
import { estimateWords as words } from '../../knowledge/words/desk-benefits.ts';
import type { GivenEstimate } from '../../pathway/benefits/estimate-given.ts';
import type { Letter } from '../../pathway/channel.ts';
import type { Organisation, Person } from '../../pathway/person.ts';
import { fill } from '../clinic/fill-words.ts';
import { calendarDay } from '../clinic/when.ts';
import type { Temporal } from 'temporal-polyfill';
import { dollars } from './coverage-text.ts';
import { meansOf } from './estimate-form.tsx';

type Parts = {
  readonly given: GivenEstimate;
  readonly person: Person;
  readonly organisation: Organisation;
  readonly at: Temporal.Instant;
};

/** The letter, one for page, text and paper: what differs between them is paper. */
export function letterOf({ given, person, organisation, at }: Parts): Letter {
  const values = {
    patient: `${person.givenName} ${person.familyName}`,
    born: person.birthDate === null ? words.bornUnknown : calendarDay(person.birthDate, 'us'),
    day: calendarDay(given.serviceOn, 'us'),
  };
  const [first, ...rest] = goodFaithLetter.map(({ says }) => fill(says, values));
  return {
    from: [organisation.name, ...(organisation.phone === null ? [] : [organisation.phone])],
    subject: words.letterSubject,
    lines: [first ?? '', ...figuresOf(given), ...rest],
    language: 'en-US',
    direction: 'ltr',
    region: 'us',
    writtenAt: at.toZonedDateTimeISO(organisation.zone),
  };
}

/** Each line with its code and amount, and the sum; a range stays a range. */
function figuresOf({ request, estimate }: GivenEstimate): readonly string[] {
  const lines = request.lines.map(({ code, allowed }) => {
    const amount =
      allowed === null
        ? words.amountUnknown
        : typeof allowed === 'string'
          ? dollars(allowed)
          : rangeText(allowed.from, allowed.to);
    return fill(words.letterLine, { code, means: meansOf(code), amount });
  });
  return [...lines, fill(words.letterSum, { sum: sumText(estimate) })];
}

const rangeText = (from: string, to: string): string =>
  fill(words.range, { from: dollars(from), to: dollars(to) });

export function sumText(estimate: GivenEstimate['estimate']): string {
  switch (estimate.kind) {
    case 'amount':
      return dollars(estimate.total);
    case 'range':
      return estimate.from === null
        ? fill(words.upTo, { to: dollars(estimate.to) })
        : rangeText(estimate.from, estimate.to);
    case 'cannot-estimate':
      return words.noSum;
  }
}

export const addressOf = ({ givenName, familyName, address }: Person): readonly string[] => [
  `${givenName} ${familyName}`,
  ...(address ?? '').split('\n').filter((line) => line.trim() !== ''),
];

export const letterText = (letter: Letter, recipient: readonly string[]): string =>
  [
    ...letter.from,
    '',
    ...recipient,
    '',
    letter.writtenAt
      .toPlainDate()
      .toLocaleString('en-US', { day: 'numeric', month: 'long', year: 'numeric' }),
    '',
    letter.subject,
    '',
    ...letter.lines.flatMap((line) => [line, '']),
  ].join('\n');
