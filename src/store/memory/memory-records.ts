import type { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import type { Delivery, Evidence, Reply } from '../../pathway/deliveries.ts';
import type { Alarm, Episode } from '../../pathway/episode-types.ts';
import type { RecordedEvent } from '../../pathway/events.ts';
import type { KeptDuty } from '../../pathway/duty/duties.ts';
import type { AccessStanding, PatientSession } from '../../pathway/patient-access.ts';
import type { PatientLink } from '../../pathway/patient-links.ts';
import type { Organisation, Person } from '../../pathway/person.ts';
import type {
  AuditEntry,
  BoardColumns,
  DecisionRecord,
  Invitation,
  Message,
  Notice,
  PersonStore,
  Session,
  StoredAccount,
} from '../../pathway/ports.ts';
import type { KeptSelfBooking } from '../../pathway/referrals/practices.ts';
import type { KeptAsked } from './memory-patient-access.ts';
import type { KeptPracticeRow } from './memory-practices.ts';
import type { KeptAppointment } from '../../pathway/scheduling/appointment-types.ts';
import type { KeptSchedule } from '../../pathway/scheduling/schedule-types.ts';
import type { Feedback, FeedbackRead } from '../../pathway/safety/feedback-types.ts';
import type { SafetyCase, SafetyEvent } from '../../pathway/safety/safety-types.ts';
import type { KeptDeskRecord } from './memory-benefits.ts';

/** What one organisation keeps. */
export type MemoryRecords = {
  readonly organisation: Organisation;
  readonly people: Map<string, KeptPerson>;
  /** By the key of the form that registered them. */
  readonly registrations: Map<string, { readonly personId: string; readonly person: Person }>;
  readonly episodes: Map<string, KeptEpisode>;
  readonly commands: Map<string, KeptCommand>;
  readonly outbox: Map<string, KeptMessage>;
  /** Of the outbox: the effects it knows, and what is still on its way, in order. */
  readonly effects: Set<string>;
  readonly undelivered: Set<string>;
  readonly notices: Map<string, Notice>;
  readonly deliveries: Map<string, KeptDelivery>;
  readonly evidence: Map<string, readonly Evidence[]>;
  /** By channel and the provider's own name. */
  readonly replies: Map<string, Reply & { readonly addressKey: string }>;
  readonly duties: KeptDuty[];
  readonly audit: AuditEntry[];
  readonly deskRecords: KeptDeskRecord[];
  /** The last version of each. */
  readonly practices: Map<string, KeptPracticeRow>;
  readonly selfBookings: KeptSelfBooking[];
  /** Every change, the earliest first. */
  readonly patientAccess: AccessStanding[];
  readonly patientAsked: Map<string, KeptAsked>;
  readonly feedback: Map<string, { readonly feedback: Feedback; readonly reads: readonly FeedbackRead[] }>;
  readonly safetyCases: Map<
    string,
    { readonly safetyCase: SafetyCase; readonly events: readonly SafetyEvent[] }
  >;
  /** The feedback or the case that a change led to, by its key. */
  readonly safetyCommands: Map<string, string>;
  /** Every version, the earliest first. */
  readonly schedules: Map<string, readonly KeptSchedule[]>;
  readonly appointments: Map<string, readonly KeptAppointment[]>;
  /** Digests, by the key of the form. */
  readonly appointmentCommands: Map<string, string>;
};

export type KeptPerson = {
  readonly history: Awaited<ReturnType<PersonStore['history']>>;
  readonly isVoid: boolean;
};
export type KeptEpisode = {
  readonly episode: Episode;
  readonly board: BoardColumns;
  readonly changedAt: Temporal.Instant;
  readonly events: readonly RecordedEvent[];
  readonly decisions: readonly DecisionRecord[];
  readonly alarms: readonly Alarm[];
};
export type KeptCommand = { readonly sequence: number; readonly digest: string; readonly episodeId: string };
export type KeptMessage = Message & {
  readonly id: string;
  readonly episodeId: string;
  readonly isDelivered: boolean;
};

export type KeptDelivery = Delivery & {
  readonly claimedUntil: Temporal.Instant | null;
  readonly maybeSent: boolean;
  readonly channel: string | null;
  readonly providerId: string | null;
  readonly addressKey: string | null;
};

export type KeptLink = PatientLink & { readonly isRevoked: boolean };

/** Everything that a memory store keeps. Nothing in here waits, so every call is a transaction. */
export type Memory = {
  readonly organisations: Map<string, MemoryRecords>;
  readonly accounts: Map<string, StoredAccount>;
  readonly invitations: Map<string, Invitation & { readonly isUsed: boolean }>;
  readonly sessions: Map<string, Session>;
  /** By the digest of their token. */
  readonly links: Map<string, KeptLink>;
  /** By the digest of what the cookie carries. */
  readonly patientSessions: Map<string, PatientSession>;
};

export const emptyMemory = (): Memory => ({
  organisations: new Map(),
  accounts: new Map(),
  invitations: new Map(),
  sessions: new Map(),
  links: new Map(),
  patientSessions: new Map(),
});

export const emptyRecords = (organisation: Organisation): MemoryRecords => ({
  organisation,
  people: new Map(),
  registrations: new Map(),
  episodes: new Map(),
  commands: new Map(),
  outbox: new Map(),
  effects: new Set(),
  undelivered: new Set(),
  notices: new Map(),
  deliveries: new Map(),
  evidence: new Map(),
  replies: new Map(),
  duties: [],
  audit: [],
  deskRecords: [],
  practices: new Map(),
  selfBookings: [],
  patientAccess: [],
  patientAsked: new Map(),
  feedback: new Map(),
  safetyCases: new Map(),
  safetyCommands: new Map(),
  schedules: new Map(),
  appointments: new Map(),
  appointmentCommands: new Map(),
});

/** For writing: a row of an organisation that is not there breaks a foreign key in a database too. */
export function recordsFor(memory: Memory, organisationId: string): MemoryRecords {
  const records = memory.organisations.get(organisationId);
  assert(records, 'no such organisation');
  return records;
}

/** A person as they stand; undefined where there is none, or where the record was voided. */
export function personIn(
  records: MemoryRecords | undefined,
  personId: string,
): (Person & { readonly version: number }) | undefined {
  const kept = records?.people.get(personId);
  const last = kept?.history.at(-1);
  return kept && last && !kept.isVoid ? { ...last.person, version: last.version } : undefined;
}
