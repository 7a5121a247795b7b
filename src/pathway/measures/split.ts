import { Temporal } from 'temporal-polyfill';
import { ageBands, measureSplits, type SplitId } from '../../knowledge/measure-splits.ts';
import { skinToneWords } from '../../knowledge/words/clinic-people.ts';
import { splitWords as words } from '../../knowledge/words/measure-split-words.ts';
import { dayOf } from '../instants.ts';
import type { KnownOfPerson } from '../person.ts';
import type { Seen } from './measure-types.ts';

export const splitIds = Object.keys(measureSplits).filter((id): id is SplitId =>
  Object.hasOwn(measureSplits, id),
);

/** In which group of each split an episode counts. What is not on record is a group of its own, and never guessed. */
export function groupsOf(person: KnownOfPerson | null, seen: Seen): Readonly<Record<SplitId, string>> {
  const agreed = seen.ofType('care-plan-agreed').at(-1)?.way;
  const tone = person?.skinTone ?? null;
  return {
    age: bandOf(person?.birthDate ?? null, seen),
    language: languageName(person?.language ?? null),
    channel: agreed === undefined ? words.notRecorded : words.ways[agreed],
    'skin-tone': tone === null ? words.notRecorded : skinToneWords[tone],
  };
}

function bandOf(birthDate: string | null, { episode: { referredAt, zone } }: Seen): string {
  if (birthDate === null) return words.notRecorded;
  const day = dayOf(referredAt, zone);
  const born = Temporal.PlainDate.from(birthDate);
  const { years } = born.until(day, { largestUnit: 'years' });
  const band = ageBands.bands.find(({ from, to }) => years >= from && (to === null || years <= to));
  // Born after the referral: a mistake in the record, and so no age.
  if (band === undefined || Temporal.PlainDate.compare(born, day) > 0) return words.notRecorded;
  const from = String(band.from);
  return band.to === null
    ? words.bandUp.replace('{from}', from)
    : words.band.replace('{from}', from).replace('{to}', String(band.to));
}

/** It is typed: a tag such as `ur`, or a name such as Urdu or urdu. One language is one group. */
export function languageName(typed: string | null): string {
  const text = (typed ?? '').trim();
  if (text === '') return words.notRecorded;
  const [primary = ''] = text.split(/[-_]/);
  const known = /^[a-z]{2,3}$/i.test(primary) ? nameOfTag(primary) : undefined;
  return known ?? `${text.slice(0, 1).toUpperCase()}${text.slice(1).toLowerCase()}`;
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function nameOfTag(tag: string): string | undefined {
  try {
    return names.of(tag.toLowerCase());
  } catch {
    return undefined;
  }
}
