import type { Temporal } from 'temporal-polyfill';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { limbWords, sideWords } from '../../knowledge/words/clinic-states.ts';
import type { Episode } from '../episode-types.ts';
import type { Owner } from '../events.ts';
import type { Organisation, Person } from '../person.ts';
import { dayText, momentText } from './letter-dates.ts';

/** All that a letter is written from. The episode is as its history makes it: what was voided is not in it. */
export type LetterSources = {
  readonly episode: Episode;
  readonly person: Person;
  readonly organisation: Organisation;
  readonly writtenAt: Temporal.Instant;
  readonly catalogue: Catalogue;
  /** Names stay with accounts: an owner is an id here. */
  readonly ownerName: (owner: Owner) => string;
};

/** How a letter says days, moments, limbs and facts, by the place it is written in. */
export type Voice = {
  readonly region: Region;
  readonly day: (on: string) => string;
  readonly at: (instant: Temporal.Instant) => string;
  readonly fact: (id: string) => string;
};

export function voiceOf({ episode, organisation, catalogue }: LetterSources): Voice {
  const { region } = organisation;
  return {
    region,
    day: (on) => dayText(on, region),
    at: (instant) => momentText(instant, episode.zone, region),
    fact: (id) => catalogue.facts[id]?.means ?? id,
  };
}

/** "left leg", "both arms": the side in words, always (H23). */
export function limbOf({ side, limb }: Pick<Episode, 'side' | 'limb'>): string {
  return side === 'both' ? `both ${limbWords[limb]}s` : `${sideWords[side]} ${limbWords[limb]}`;
}
