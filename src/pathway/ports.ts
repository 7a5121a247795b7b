import type { Temporal } from 'temporal-polyfill';
import type { BoardCheckId } from '../knowledge/board-checks.ts';
import type { Actor, Stamp, StaffRole } from './actors.ts';
import type { Benefits } from './benefits/benefits-port.ts';
import type { Deliveries } from './deliveries.ts';
import type { Duties } from './duty/duties.ts';
import type { Duty, UserId } from './duty/duty-types.ts';
import type { Alarm, Episode, EpisodeState } from './episode-types.ts';
import type { EpisodeEvent, Owner, Proposal, RecordedEvent } from './events.ts';
import type { SafetyRecords } from './safety/safety-ports.ts';
import type { Practices } from './referrals/practices.ts';
import type { PatientAccess } from './patient-access.ts';
import type { PatientLinks } from './patient-links.ts';
import type { AppointmentChange, Appointments, NotKept, Schedules } from './scheduling/scheduling-ports.ts';
import type {
  Account,
  KnownOfPerson,
  Organisation,
  Person,
  PersonDetails,
  PossibleDuplicate,
} from './person.ts';

type Instant = Temporal.Instant;

/** A decision of the rules as it is kept for ever: what went in, what came out, under which knowledge. */
export type DecisionRecord = Proposal & {
  /** Known facts as read by the rules, canonical units. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly at: Instant;
  readonly by: Actor;
};

/** Something to tell somebody, once. The key names the effect: a second message with it is the same message. */
export type Message = {
  readonly effectKey: string;
  readonly to:
    | { readonly kind: 'owner'; readonly owner: Owner }
    | {
        readonly kind: 'person';
        readonly personId: string;
        /** Where it is not urgent: not by night. The clinic sees it at once. */
        readonly notBeforeAt?: Instant;
      }
    /** By telephone, at any hour. */
    | { readonly kind: 'on-call'; readonly userId: UserId };
  /** Which words: a key of `knowledge/words/clinic-messages.ts`. */
  readonly words: string;
  /** What the words leave open: dates, places. No name, no identifier. */
  readonly values: Readonly<Record<string, string>>;
};

/** Everything that one command changes; all of it is kept, or nothing is. */
export type EpisodeChange = {
  readonly organisationId: string;
  /** Of the form or the caller: the same key again is the same command. */
  readonly commandKey: string;
  /** A digest of what was asked, so that a key used for another command is refused. */
  readonly commandDigest: string;
  readonly expectedSequence: number;
  readonly stamp: Stamp;
  readonly events: readonly EpisodeEvent[];
  /** The episode after these events. */
  readonly episode: Episode;
  readonly decisions: readonly DecisionRecord[];
  /** All alarms of the episode from now on: others are forgotten. */
  readonly alarms: readonly Alarm[];
  readonly messages: readonly Message[];
  /** What boards sort and show without opening the episode. */
  readonly board: BoardColumns;
  /** Appointments that come about with it: kept together, or neither. */
  readonly appointments?: AppointmentChange;
};

export type BoardColumns = {
  readonly state: EpisodeState;
  readonly owner: Owner;
  /** A `DueKind`, or null where nothing is due: on an open episode that is itself a fault. */
  readonly nextKind: string | null;
  readonly dueAt: Instant | null;
  readonly coverEndsAt: Instant | null;
  readonly flagged: boolean;
};

export type RecordOutcome =
  | { readonly status: 'recorded'; readonly sequence: number }
  /** This command was recorded before, on the episode named here: nothing was done again. */
  | { readonly status: 'repeated'; readonly sequence: number; readonly episodeId: string }
  /** Somebody else was quicker; the episode stands at `sequence`. */
  | { readonly status: 'conflict'; readonly sequence: number }
  | { readonly status: 'key-used-for-another-command' }
  /** The appointments could not be kept, so nothing was. */
  | { readonly status: 'not-booked'; readonly because: NotKept };

/** What a command reads: about an episode, or about the person of one still to be opened. */
export type CommandReading = {
  readonly organisationId: string;
  readonly commandKey: string;
  readonly about: { readonly episodeId: string } | { readonly personId: string };
  /** Its whole history too: only to void an entry. */
  readonly withHistory: boolean;
};
export type KnownForCommand = {
  readonly episode: Episode | undefined;
  readonly person: { readonly birthDate: string | null } | undefined;
  readonly history: readonly RecordedEvent[];
  /** When somebody is there and who is on call; null where nobody has said so. */
  readonly duty: Duty | null;
  /** What a command with this key led to before. */
  readonly earlier:
    | { readonly sequence: number; readonly digest: string; readonly episodeId: string }
    | undefined;
};

export type BoardQuery = {
  readonly organisationId: string;
  readonly owner?: Owner | undefined;
  readonly states?: readonly EpisodeState[] | undefined;
  /** Name, identifier or part of one. */
  readonly search?: string | undefined;
  readonly closed?: boolean | undefined;
  /** Only those that this check counts at `now`. */
  readonly check?: { readonly id: BoardCheckId; readonly now: Instant } | undefined;
  readonly limit: number;
  readonly offset: number;
};
export type BoardRow = BoardColumns & {
  readonly episodeId: string;
  readonly sequence: number;
  readonly side: string;
  readonly limb: string;
  readonly person: Pick<Person, 'id' | 'familyName' | 'givenName' | 'birthDate' | 'identifiers' | 'needs'>;
};
export type BoardPage = { readonly rows: readonly BoardRow[]; readonly total: number };
/** What must be zero. */
export type Tallies = {
  readonly open: number;
  readonly overdue: number;
  readonly withoutNextStep: number;
  readonly withoutOwner: number;
  readonly unreadNotices: number;
  /** Episodes that each check of `knowledge/board-checks.ts` counts. */
  readonly checks: Readonly<Record<BoardCheckId, number>>;
};

/** Episodes of care. Every call is one organisation's: another one's episode is not there. */
export interface EpisodeStore {
  load(organisationId: string, episodeId: string): Promise<Episode | undefined>;
  history(organisationId: string, episodeId: string): Promise<readonly RecordedEvent[]>;
  /**
   * Every history of the organisation, whole and one at a time. Commands go on between two readings: what was recorded before the
   * call is in it, what comes meanwhile may be.
   */
  eachHistory(organisationId: string, take: (history: readonly RecordedEvent[]) => void): Promise<void>;
  decisions(
    organisationId: string,
    episodeId: string,
  ): Promise<readonly (DecisionRecord & { readonly sequence: number })[]>;
  ofPerson(organisationId: string, personId: string): Promise<readonly BoardRow[]>;
  /** The sequence a command with this key led to, if it was ever recorded. */
  commandResult(
    organisationId: string,
    commandKey: string,
  ): Promise<{ readonly sequence: number; readonly digest: string; readonly episodeId: string } | undefined>;
  /**
   * Reads, lets `decide` answer, and records what it gives, in one transaction; what others recorded since the reading makes it
   * a conflict. An answer that is no change is handed through and records nothing.
   */
  command<R>(
    reading: CommandReading,
    decide: (known: KnownForCommand) => { readonly change: EpisodeChange } | { readonly answer: R },
  ): Promise<{ readonly outcome: RecordOutcome } | { readonly answer: R }>;
  /** One transaction. What it answers "recorded" survives the death of the process. */
  record(change: EpisodeChange): Promise<RecordOutcome>;
  board(query: BoardQuery): Promise<BoardPage>;
  tallies(organisationId: string, now: Instant): Promise<Tallies>;
}

export type DueAlarm = Alarm & { readonly organisationId: string; readonly episodeId: string };
/** Wakes episodes when a deadline comes. Survives a restart; may ring twice, never fails to ring. */
export interface Alarms {
  /** Alarms due by `now`, the earliest first. An alarm stays until a command of its episode replaces it. */
  due(now: Instant, limit: number): Promise<readonly DueAlarm[]>;
  /** When the next one rings. */
  next(): Promise<Instant | null>;
}

export type Notice = {
  readonly id: string;
  readonly episodeId: string;
  readonly words: string;
  readonly values: Readonly<Record<string, string>>;
  readonly to: Message['to'];
  readonly at: Instant;
  readonly readAt: Instant | null;
  readonly readBy: string | null;
};
/** Messages on their way out, and those that have arrived on the clinic's board. */
export interface Outbox {
  pending(limit: number): Promise<
    readonly (Message & {
      readonly id: string;
      readonly organisationId: string;
      readonly episodeId: string;
    })[]
  >;
  /**
   * Puts a message before the clinic and marks it delivered, in one transaction; a second delivery does nothing. One to a person
   * is then on its way to them too: {@link Deliveries}.
   */
  deliver(organisationId: string, id: string, at: Instant): Promise<'delivered' | 'already'>;
  notices(
    organisationId: string,
    query: { readonly episodeId?: string; readonly unread?: boolean; readonly limit: number },
  ): Promise<readonly Notice[]>;
  read(organisationId: string, noticeId: string, by: Stamp): Promise<void>;
}

export type PersonQuery = { readonly organisationId: string; readonly text: string; readonly limit: number };
export type RegisterOutcome =
  | { readonly status: 'registered'; readonly person: Person }
  | { readonly status: 'repeated'; readonly person: Person }
  /** This form registered `person`, and was sent again with other details; those were not kept. */
  | { readonly status: 'key-used-for-another-command'; readonly person: Person }
  /** Another person here has this identifier; nothing was made. */
  | { readonly status: 'identifier-taken'; readonly person: Person };
export interface PersonStore {
  search(query: PersonQuery): Promise<readonly Person[]>;
  get(organisationId: string, personId: string): Promise<(Person & { readonly version: number }) | undefined>;
  duplicatesOf(organisationId: string, details: PersonDetails): Promise<readonly PossibleDuplicate[]>;
  register(organisationId: string, person: Person, commandKey: string, by: Stamp): Promise<RegisterOutcome>;
  /** A correction: the earlier values stay in the person's history. */
  revise(
    organisationId: string,
    person: Person,
    expectedVersion: number,
    reason: string,
    by: Stamp,
  ): Promise<'revised' | 'conflict' | 'identifier-taken' | 'not-there'>;
  /** Takes a record made in error out of every list, and frees its identifiers; who and why stays in its history. */
  voidRecord(
    organisationId: string,
    personId: string,
    expectedVersion: number,
    reason: string,
    by: Stamp,
  ): Promise<'voided' | 'has-episodes' | 'conflict' | 'not-there'>;
  history(
    organisationId: string,
    personId: string,
  ): Promise<
    readonly {
      readonly version: number;
      readonly person: Person;
      readonly reason: string;
      readonly stamp: Stamp;
    }[]
  >;
  /**
   * Each person as their record stood at that instant, to be counted; whoever was registered later is not among them. No name and
   * no identifier goes out by it.
   */
  eachAsOf(
    organisationId: string,
    at: Instant,
    take: (personId: string, known: KnownOfPerson) => void,
  ): Promise<void>;
}

/** Who looked and who acted: a separate record that no rule or command reads. */
export type AuditEntry = {
  readonly stamp: Stamp;
  readonly action: string;
  readonly subject: {
    readonly kind: 'episode' | 'person' | 'account' | 'organisation' | 'session' | 'feedback' | 'safety-case';
    readonly id: string;
  };
  readonly detail: Readonly<Record<string, string>>;
};
export interface Audit {
  note(organisationId: string, entry: AuditEntry): Promise<void>;
  of(organisationId: string, subject: AuditEntry['subject'], limit: number): Promise<readonly AuditEntry[]>;
}

export type StoredAccount = Account & {
  /** PHC string of argon2id; null until the person has set a password. */
  readonly passwordHash: string | null;
  readonly failedSignIns: number;
  readonly lockedUntil: Instant | null;
};
export type Invitation = {
  /** SHA-256 of the token in the link: the token itself is shown once and not kept. */
  readonly tokenHash: string;
  readonly accountId: string;
  readonly expiresAt: Instant;
};
export type Session = {
  /** SHA-256 of what the cookie carries. */
  readonly idHash: string;
  readonly accountId: string | null;
  readonly data: string;
  readonly expiresAt: Instant;
};
/** Accounts, invitations and sessions. Sign-in happens before an organisation is known, so these calls name none. */
export interface Accounts {
  byEmail(email: string): Promise<StoredAccount | undefined>;
  byId(accountId: string): Promise<StoredAccount | undefined>;
  list(organisationId: string): Promise<readonly StoredAccount[]>;
  organisation(organisationId: string): Promise<Organisation | undefined>;
  organisations(): Promise<readonly Organisation[]>;
  saveOrganisation(organisation: Organisation, by: Stamp): Promise<void>;
  create(account: Account, by: Stamp): Promise<'created' | 'email-taken'>;
  change(
    accountId: string,
    change: { readonly name?: string; readonly roles?: readonly StaffRole[]; readonly disabled?: boolean },
    by: Stamp,
  ): Promise<void>;
  setPassword(accountId: string, passwordHash: string, by: Stamp): Promise<void>;
  /** Counts a failure or a success; locks from the given failure on. */
  noteSignIn(
    accountId: string,
    ok: boolean,
    lock: { readonly afterFailures: number; readonly until: Instant },
    at: Instant,
  ): Promise<{ readonly failedSignIns: number; readonly lockedUntil: Instant | null }>;
  invite(invitation: Invitation, by: Stamp): Promise<void>;
  invitation(tokenHash: string, now: Instant): Promise<Invitation | undefined>;
  /** Uses it up; false where it was used already or has expired. */
  redeem(tokenHash: string, passwordHash: string, now: Instant): Promise<boolean>;
  session(idHash: string): Promise<Session | undefined>;
  saveSession(session: Session): Promise<void>;
  endSession(idHash: string): Promise<void>;
  endSessionsOf(accountId: string): Promise<void>;
  sweepSessions(now: Instant): Promise<number>;
}

/** Everything the clinic keeps, whichever database holds it. */
export type Store = {
  readonly episodes: EpisodeStore;
  readonly alarms: Alarms;
  readonly outbox: Outbox;
  readonly deliveries: Deliveries;
  readonly people: PersonStore;
  readonly accounts: Accounts;
  readonly duties: Duties;
  readonly links: PatientLinks;
  readonly patientAccess: PatientAccess;
  readonly audit: Audit;
  readonly benefits: Benefits;
  readonly practices: Practices;
  readonly safety: SafetyRecords;
  readonly schedules: Schedules;
  readonly appointments: Appointments;
};
