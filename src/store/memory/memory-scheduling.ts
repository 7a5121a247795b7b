import { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import { isAfter, isBefore } from '../../pathway/instants.ts';
import type { DeliveryState } from '../../pathway/channel.ts';
import type { KeptAppointment } from '../../pathway/scheduling/appointment-types.ts';
import type {
  AppointmentChange,
  AppointmentOutcome,
  AppointmentQuery,
  Appointments,
  Schedules,
} from '../../pathway/scheduling/scheduling-ports.ts';
import { overlaps } from '../../pathway/scheduling/spans.ts';
import { encode, toMicroseconds } from '../codec.ts';
import { byName } from '../schedules.ts';
import {
  assertSound,
  claimsOf,
  personOfAppointment,
  readAppointment,
  readSchedule,
} from '../scheduling-records.ts';
import { newDelivery } from './memory-outbox.ts';
import { type Memory, type MemoryRecords, personIn, recordsFor } from './memory-records.ts';

export function memorySchedules(memory: Memory): Schedules {
  const all = (organisationId: string) => memory.organisations.get(organisationId)?.schedules;
  return {
    list: async (here) =>
      [...(all(here)?.values() ?? [])].flatMap((versions) => versions.at(-1) ?? []).toSorted(byName),
    history: async (here, id) => (all(here)?.get(id) ?? []).toReversed(),
    save: async (here, schedule, expectedVersion, by) => {
      const records = recordsFor(memory, here);
      const before = records.schedules.get(schedule.id) ?? [];
      if (before.length !== expectedVersion) return 'conflict';
      const version = expectedVersion + 1;
      const stamp = { ...by, at: toMicroseconds(by.at) };
      const kept = { schedule: readSchedule(encode(schedule)), version, stamp };
      records.schedules.set(schedule.id, [...before, kept]);
      records.audit.push({
        stamp: by,
        action: 'schedule.save',
        subject: { kind: 'organisation', id: here },
        detail: { scheduleId: schedule.id, version: String(version) },
      });
      return 'saved';
    },
  };
}

export function memoryAppointments(memory: Memory): Appointments {
  const all = (here: string): readonly KeptAppointment[] =>
    [...(memory.organisations.get(here)?.appointments.values() ?? [])].flatMap((each) => each.at(-1) ?? []);
  return {
    get: async (here, id) => memory.organisations.get(here)?.appointments.get(id)?.at(-1),
    history: async (here, id) => memory.organisations.get(here)?.appointments.get(id) ?? [],
    find: async (here, query) => all(here).filter(isAsked(query)).toSorted(byTime),
    revision: async (here) => {
      const { schedules, appointments } = memory.organisations.get(here) ?? {};
      const versions = [...(schedules?.values() ?? []), ...(appointments?.values() ?? [])];
      return versions.reduce((sum, each) => sum + each.length, 0);
    },
    keep: async (change) => keepInMemory(memory, change),
    lapsed: async (now, limit) =>
      [...memory.organisations.keys()]
        .flatMap((organisationId) =>
          all(organisationId)
            .filter(({ appointment: { status, heldUntilAt } }) =>
              status === 'proposed' && heldUntilAt !== null ? !isAfter(heldUntilAt, now) : false,
            )
            .map(({ appointment }) => ({ organisationId, appointmentId: appointment.id })),
        )
        .slice(0, limit),
  };
}

/** Nothing here waits, so what is looked at stands until it is written. */
export function keepInMemory(memory: Memory, change: AppointmentChange): AppointmentOutcome {
  const refused = whyNotKept(memory, change);
  if (refused !== null) return refused;
  const records = recordsFor(memory, change.organisationId);
  const { written, stamp, commandKey, commandDigest } = change;
  records.appointmentCommands.set(commandKey, commandDigest);
  for (const { appointment, expectedVersion } of written) {
    const { id, status } = appointment;
    const version = expectedVersion + 1;
    const kept = {
      appointment: readAppointment(encode(appointment)),
      version,
      stamp: { ...stamp, at: toMicroseconds(stamp.at) },
    };
    records.appointments.set(id, [...(records.appointments.get(id) ?? []), kept]);
    const personId = personOfAppointment(appointment);
    records.audit.push({
      stamp,
      action: `appointment.${status}`,
      subject:
        personId === null
          ? { kind: 'organisation', id: change.organisationId }
          : { kind: 'person', id: personId },
      detail: { appointmentId: id, version: String(version) },
    });
  }
  keepMessages(records, change);
  return { status: 'kept' };
}

function keepMessages(
  { deliveries }: MemoryRecords,
  { organisationId, stamp, messages = [], withdrawn = [] }: AppointmentChange,
): void {
  const stateAt = toMicroseconds(stamp.at);
  for (const [id, kept] of deliveries) {
    const isOver = withdrawn.includes(kept.appointmentId ?? '') && waits.includes(kept.state);
    if (isOver) deliveries.set(id, { ...kept, state: 'withdrawn', stateAt, dueAt: null, claimedUntil: null });
  }
  for (const { effectKey, personId, dueAt, uselessFromAt, ...said } of messages) {
    if (deliveries.has(effectKey)) continue;
    const times = { stateAt, dueAt: toMicroseconds(dueAt), uselessFromAt: toMicroseconds(uselessFromAt) };
    const to = { kind: 'person', personId } as const;
    const about = { organisationId, id: effectKey, episodeId: null, to };
    deliveries.set(effectKey, { ...newDelivery, ...about, ...said, ...times });
  }
}
/** It has not left, or never arrived and could be sent again. */
const waits: readonly DeliveryState[] = ['queued', 'failed'];

/** Null: it can be kept. In the order in which the database looks. */
export function whyNotKept(
  memory: Memory,
  change: AppointmentChange,
): Exclude<AppointmentOutcome, { status: 'kept' }> | null {
  assertSound(change);
  const records = recordsFor(memory, change.organisationId);
  const { written, schedules, commandKey, commandDigest } = change;
  const known = records.appointmentCommands.get(commandKey);
  if (known !== undefined)
    return { status: known === commandDigest ? 'repeated' : 'key-used-for-another-command' };
  for (const { scheduleId, version } of schedules)
    if ((records.schedules.get(scheduleId)?.length ?? 0) !== version) return { status: 'conflict' };
  const ids = written.map(({ appointment }) => appointment.id);
  for (const { appointment, expectedVersion } of written) {
    if ((records.appointments.get(appointment.id)?.length ?? 0) !== expectedVersion)
      return { status: 'conflict' };
    const slot = claimsOf(appointment).find((claim) => isClaimed(records, claim, ids));
    if (slot !== undefined) return { status: 'taken', slot };
    const personId = personOfAppointment(appointment);
    assert(personId === null || personIn(records, personId), 'an appointment of a person who is not there');
  }
  return null;
}

const isClaimed = (
  { appointments }: MemoryRecords,
  claim: ReturnType<typeof claimsOf>[number],
  except: readonly string[],
): boolean =>
  [...appointments].some(([id, versions]) => {
    const last = versions.at(-1)?.appointment;
    return (
      last !== undefined &&
      !except.includes(id) &&
      claimsOf(last).some((held) => held.scheduleId === claim.scheduleId && overlaps(held, claim))
    );
  });

function isAsked(query: AppointmentQuery): (kept: KeptAppointment) => boolean {
  return ({ appointment, stamp }) => {
    const { startsAt, endsAt, status, episode } = appointment;
    if ('personId' in query) return personOfAppointment(appointment) === query.personId;
    if ('episodeId' in query) return episode?.episodeId === query.episodeId;
    if ('between' in query)
      return startsAt !== null && endsAt !== null && overlaps({ startsAt, endsAt }, query.between);
    if ('waiting' in query) return status === 'waitlist' || status === 'proposed';
    return (status === 'cancelled' || status === 'noshow') && !isBefore(stamp.at, query.lostSince);
  };
}

/** They come in the order of their making: a sort keeps it among equals. */
const byTime = ({ appointment: a }: KeptAppointment, { appointment: b }: KeptAppointment): number => {
  if (a.startsAt === null || b.startsAt === null)
    return Number(a.startsAt === null) - Number(b.startsAt === null);
  return Temporal.Instant.compare(a.startsAt, b.startsAt);
};
