import type { Temporal } from 'temporal-polyfill';
import type { Rules } from '../../engine/rules.ts';
import type { UrgencyClass } from '../../knowledge/home-care/appointment/slot-rules.ts';
import type { Actor } from '../actors.ts';
import type { Episode, PlannedTest } from '../episode-types.ts';
import { isAfter, isBefore, latest } from '../instants.ts';
import { isOpen } from '../tests-of.ts';
import type { Appointment, KeptAppointment, Urgency, WantedTime } from './appointment-types.ts';
import { urgencyOfEpisode, wantedForTest } from './urgency.ts';
import type { NoLongerWaiting, Waiting, WaitingLine, WaitOver } from './waiting-types.ts';
import { isSecondVisit } from './waiting-states.ts';

type Instant = Temporal.Instant;
type Asking = { readonly rules: Rules; readonly now: Instant; readonly by: Actor };

/** What the line is made of: the entries, their episodes, and the other visits of the same people. */
export type KnownOfLine = {
  readonly entries: readonly KeptAppointment[];
  readonly episodes: ReadonlyMap<string, Episode>;
  /** By the id of an entry. */
  readonly visits: ReadonlyMap<string, readonly KeptAppointment[]>;
};

/** Urgency, then the nearest limit, then the longest wait. Who pays is in none of them. */
export function waitingLine(known: KnownOfLine, asking: Asking): WaitingLine {
  const waiting: Waiting[] = [];
  const over: NoLongerWaiting[] = [];
  const byId = new Map(known.entries.map((kept) => [kept.appointment.id, kept]));
  const listed = new Set<string>();
  const entries = known.entries.filter(({ appointment }) => !isSecondVisit(appointment));
  for (const kept of entries.toSorted(byMaking)) {
    const { pairedWith } = kept.appointment;
    const second = pairedWith === null ? null : (byId.get(pairedWith) ?? null);
    const stands = standing(kept, known, asking);
    const about = aboutOf(kept.appointment, stands.booking);
    const isTwice = about !== null && listed.has(about);
    const why = stands.over ?? (isTwice ? 'listed-twice' : null);
    if (why !== null) over.push({ kept, second, why });
    else waiting.push({ kept, second, ...stands });
    if (about !== null) listed.add(about);
  }
  return { waiting: waiting.toSorted(inLine), over };
}

type Stands = Pick<Waiting, 'booking' | 'hasTimeAt' | 'urgency' | 'wanted'> & {
  readonly over: WaitOver | null;
};

function standing(kept: KeptAppointment, { episodes, visits }: KnownOfLine, asking: Asking): Stands {
  const { appointment } = kept;
  const episode = appointment.episode === null ? undefined : episodes.get(appointment.episode.episodeId);
  const test = episode?.tests.find(({ id }) => id === appointment.episode?.testId);
  const { urgency, wanted } = asOfToday(appointment, episode, test, asking);
  const { inPlaceOf } = appointment;
  const own = visits.get(appointment.id) ?? [];
  const visit = ofTest(test, own) ?? movedOnFrom(inPlaceOf, own);
  const booking = visit?.appointment.status === 'booked' ? visit : null;
  const hasTimeAt = booking?.appointment.startsAt ?? test?.slot?.at ?? null;
  const fits = hasTimeAt !== null && (wanted.byAt === null || !isAfter(hasTimeAt, wanted.byAt));
  const over =
    whyOver(appointment, episode, test) ??
    (visit?.appointment.status === 'arrived' || visit?.appointment.status === 'fulfilled'
      ? 'visit-done'
      : null) ??
    (inPlaceOf === null && fits ? 'has-a-time' : null);
  return { booking, hasTimeAt, urgency, wanted, over };
}

function whyOver(
  { episode: about, createdAt }: Appointment,
  episode: Episode | undefined,
  test: PlannedTest | undefined,
): WaitOver | null {
  if (episode === undefined) return null;
  if (episode.closed !== null) return 'episode-closed';
  const { diagnosis } = episode;
  // Whoever was put on the list after it waits for something else.
  if (diagnosis?.is === 'excluded' && !isBefore(diagnosis.at, createdAt)) return 'excluded';
  if (about === null || about.testId === null) return null;
  return test === undefined || !isOpen(test) ? 'test-done' : null;
}

/** As the pathway sees it now. While that is undecided, what was judged at the desk stands. */
export function asOfToday(
  appointment: Pick<Appointment, 'urgency' | 'wanted'>,
  episode: Episode | undefined,
  test: PlannedTest | undefined,
  asking: Asking,
): { readonly urgency: Urgency; readonly wanted: WantedTime } {
  const { urgency, wanted } = appointment;
  if (episode === undefined) return { urgency, wanted };
  const today = urgencyOfEpisode(episode, asking);
  const time = test === undefined ? wanted : wantedForTest(episode, test);
  const notBefore = [wanted.notBeforeAt, time.notBeforeAt].filter((at) => at !== null);
  return {
    urgency: today.class === 'unclear' ? urgency : today,
    wanted: { ...time, notBeforeAt: latest(notBefore) },
  };
}

/** The time that the episode goes by, whoever booked it. */
const ofTest = (
  test: PlannedTest | undefined,
  visits: readonly KeptAppointment[],
): KeptAppointment | undefined =>
  visits.find(({ appointment }) => appointment.id === (test?.slot?.appointmentId ?? null));

/** What was moved stands elsewhere in the calendar, as a visit in its place. */
function movedOnFrom(id: string | null, visits: readonly KeptAppointment[]): KeptAppointment | undefined {
  const visit = visits.find(({ appointment }) => appointment.id === id);
  const { status, cancellation } = visit?.appointment ?? { status: null, cancellation: null };
  if (visit === undefined || status !== 'cancelled' || cancellation?.reason !== 'moved') return visit;
  const next = visits.find(({ appointment }) => appointment.inPlaceOf === id && !isOnTheList(appointment));
  return next === undefined ? visit : movedOnFrom(next.appointment.id, visits);
}

const isOnTheList = ({ status }: Appointment): boolean => status === 'waitlist' || status === 'proposed';

/** What it is a wait for, by which a second entry for the same is found. */
const aboutOf = ({ episode }: Appointment, booking: KeptAppointment | null): string | null =>
  episode?.testId ?? booking?.appointment.id ?? null;

const rank: Readonly<Record<UrgencyClass, number>> = {
  RED: 0,
  U1: 1,
  U2: 2,
  unclear: 3,
  U3: 4,
  U4: 5,
  U5: 6,
};

export const isLessUrgent = (a: UrgencyClass, b: UrgencyClass): boolean => rank[a] > rank[b];

export const inLine = (a: Waiting, b: Waiting): number =>
  rank[a.urgency.class] - rank[b.urgency.class] ||
  soonerFirst(a.wanted.byAt, b.wanted.byAt) ||
  byMaking(a.kept, b.kept);

/** No limit is later than any. */
function soonerFirst(a: Instant | null, b: Instant | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0;
}

/** Of one moment by their ids, so that two who look have one order. */
const byMaking = ({ appointment: a }: KeptAppointment, { appointment: b }: KeptAppointment): number =>
  soonerFirst(a.createdAt, b.createdAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
