import type { ComponentChildren } from 'preact';
import type { Identifier, Person } from '../../pathway/person.ts';
import { bannerWords } from '../../knowledge/words/clinic-episode.ts';
import { peopleWords } from '../../knowledge/words/clinic-people.ts';
import type { Visit } from './visit.ts';
import { ageOn, calendarDay } from './when.ts';

/** Family name first and in capitals, as wards write it: two people of one name are then told apart by the rest. */
export const nameOf = ({ familyName, givenName }: Pick<Person, 'familyName' | 'givenName'>): string =>
  `${familyName.toUpperCase()}, ${givenName}`;

export function identifierText({ system, value }: Identifier): string {
  if (system === 'mrn') return `${bannerWords.mrn} ${value}`;
  return `${bannerWords.nhs} ${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}`;
}

export function bornText({ birthDate }: Pick<Person, 'birthDate'>, { now, place }: Visit): string {
  if (birthDate === null) return peopleWords.bornUnknown;
  const age = ageOn(birthDate, now, place.zone);
  return `${calendarDay(birthDate, place.region)} (${age === null ? peopleWords.ageUnknown : `${age} ${peopleWords.years}`})`;
}

type Known = Pick<Person, 'familyName' | 'givenName' | 'birthDate' | 'identifiers'>;

/** A person in one place of a table: enough to tell them from another of the same name. */
export function PersonLine({
  person,
  visit,
  href,
}: {
  readonly person: Known;
  readonly visit: Visit;
  readonly href: string;
}) {
  return (
    <>
      <a class="c-row-link" href={href}>
        {nameOf(person)}
      </a>
      <span class="c-board__ids">
        <span>{bornText(person, visit)}</span>
        {person.identifiers.map((identifier) => (
          <span key={identifier.system}>{identifierText(identifier)}</span>
        ))}
      </span>
    </>
  );
}

/** Who this is, above every page about them, always in the same place. */
export function PersonBanner({
  person,
  visit,
  children,
}: {
  readonly person: Person;
  readonly visit: Visit;
  readonly children?: ComponentChildren;
}) {
  const { allergies, needs, needsInterpreter, language } = person;
  const interpreter =
    needsInterpreter === true
      ? `${bannerWords.interpreter}${language === null ? '' : `: ${language}`}`
      : null;
  return (
    <section class="c-banner" aria-label={bannerWords.label}>
      <div class="c-width c-banner__row">
        <p class="c-banner__name">
          <a href={`/clinic/people/${person.id}`}>{nameOf(person)}</a>
        </p>
        <BannerFact label={peopleWords.born}>{bornText(person, visit)}</BannerFact>
        {person.identifiers.length === 0 && <span class="c-banner__fact">{peopleWords.noIdentifier}</span>}
        {person.identifiers.map((identifier) => (
          <span class="c-banner__fact" key={identifier.system}>
            {identifierText(identifier)}
          </span>
        ))}
        <BannerFact label={bannerWords.allergies} isLoud={allergies === null}>
          {allergies ?? peopleWords.notAsked}
        </BannerFact>
        {needs !== null && <BannerFact label={bannerWords.needs}>{needs}</BannerFact>}
        {interpreter !== null && <span class="c-banner__fact">{interpreter}</span>}
        {children}
      </div>
    </section>
  );
}

export function BannerFact({
  label,
  isLoud,
  children,
}: {
  readonly label: string;
  readonly isLoud?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <span class={`c-banner__fact${isLoud === true ? ' c-banner__fact--loud' : ''}`}>
      <span class="c-banner__label">{label}</span> {children}
    </span>
  );
}
