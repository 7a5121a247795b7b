import type { Temporal } from 'temporal-polyfill';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import { companionPages as words } from '../../knowledge/words/companion-page.ts';
import { dayOf, isAfter } from '../../pathway/instants.ts';
import { dayText } from '../../pathway/letters/letter-dates.ts';
import { type LetterSources, voiceOf } from '../../pathway/letters/letter-sources.ts';
import { whatComesNext } from '../../pathway/letters/patient-open.ts';
import type { Store } from '../../pathway/ports.ts';
import { fill } from '../clinic/fill-words.ts';
import { dayAndTime } from '../clinic/when.ts';
import { CompanionPage } from './companion-page.tsx';
import { type LetterForThem, lettersFor } from './letters-for.ts';
import type { PatientVisit } from './patient-visit.ts';

/** A visit that is booked and still to come. */
export type BookedVisit = {
  readonly appointmentId: string;
  readonly startsAt: Temporal.Instant;
  readonly place: string;
};

/** Of this person alone, the next one first. */
export async function visitsFor(
  { appointments, schedules }: Pick<Store, 'appointments' | 'schedules'>,
  { organisation, person, now }: PatientVisit,
): Promise<readonly BookedVisit[]> {
  const [found, all] = await Promise.all([
    appointments.find(organisation.id, { personId: person.id }),
    schedules.list(organisation.id),
  ]);
  return found.flatMap(({ appointment: { id, status, startsAt, slots } }) => {
    if (status !== 'booked' || startsAt === null || !isAfter(startsAt, now)) return [];
    const at = all.find(({ schedule }) => schedule.id === slots[0]?.scheduleId);
    return [{ appointmentId: id, startsAt, place: at?.schedule.place ?? '' }];
  });
}

type Props = {
  readonly visit: PatientVisit;
  readonly visits: readonly BookedVisit[];
  readonly catalogue: Catalogue;
};

/** What is planned, by when, and who looks after it; visits and letters. */
export function PlanPage({ visit, visits, catalogue }: Props) {
  const { organisation, episode } = visit;
  const letters = lettersFor(episode);
  return (
    <CompanionPage visit={visit} place="plan" title={words.planTitle}>
      <h1 class="v-heading">{words.planTitle}</h1>
      <p class="v-lead">{fill(words.planLead, { team: organisation.team })}</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {nextFor(visit, catalogue).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{words.visits}</h2>
      {visits.length === 0 ? <p>{words.noVisits}</p> : <Visits visit={visit} visits={visits} />}
      <h2>{words.letters}</h2>
      {letters.length === 0 ? <p>{words.noLetters}</p> : <Letters visit={visit} letters={letters} />}
    </CompanionPage>
  );
}

/** In the words of the letter to the person. */
export function nextFor(visit: PatientVisit, catalogue: Catalogue): readonly string[] {
  const { episode, person, organisation, now: writtenAt } = visit;
  const ownerName = (): string => organisation.team;
  const sources: LetterSources = { episode, person, organisation, writtenAt, catalogue, ownerName };
  return whatComesNext(sources, voiceOf(sources));
}

function Visits({ visit, visits }: Pick<Props, 'visit' | 'visits'>) {
  const { region, zone } = visit.organisation;
  return (
    <ul class="nhsuk-list">
      {visits.map(({ appointmentId, startsAt, place }) => (
        <li key={appointmentId}>
          {fill(words.visitAt, { at: dayAndTime(startsAt, { region, zone }), place })}{' '}
          <a href={`/my/appointments/${appointmentId}.ics`}>{words.toCalendar}</a>
        </li>
      ))}
    </ul>
  );
}

function Letters({
  visit,
  letters,
}: {
  readonly visit: PatientVisit;
  readonly letters: readonly LetterForThem[];
}) {
  const { region, zone } = visit.organisation;
  return (
    <ul class="nhsuk-list">
      {letters.map(({ sequence, letter, sentAt }) => (
        <li key={sequence}>
          <a href={`/my/letters/${sequence}.pdf`}>
            {fill(words.letterSent, {
              what: words.letterNames[letter],
              on: dayText(dayOf(sentAt, zone), region),
            })}{' '}
            ({words.letterFormat})
          </a>
        </li>
      ))}
    </ul>
  );
}
