import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Actor } from '../pathway/actors.ts';
import type { DeliveryState } from '../pathway/channel.ts';
import type { EpisodeState } from '../pathway/episode-types.ts';
import type { PatientLink } from '../pathway/patient-links.ts';
import type { SafetyState } from '../pathway/safety/safety-types.ts';
import type { AppointmentStatus } from '../pathway/scheduling/appointment-types.ts';

/** Written as JSON text; read as `column::text`, so that the codec alone decides what it becomes. */
type Json = ColumnType<unknown, string, string>;
/** ISO text in, the server's text out: `2026-11-23 06:00:00.5+00`. */
type Instant = string;

type OfOrganisation = { readonly organisation_id: string };
type Stamped = { readonly at: Instant; readonly by_role: Actor['role']; readonly by_id: string };
/** Set by the database (`migrations/chain.ts`). */
type Chained = { readonly sequence: Generated<number>; readonly hash: Generated<unknown> };

/** The columns of every table, as Kysely reads and writes them. What they are for: `migrations/`. */
export type Tables = {
  'virchow.knowledge': { version: string; content: string };
  'virchow.organisation': {
    id: string;
    name: string;
    region: 'uk' | 'us';
    zone: string;
    team: string;
    phone: string | null;
  };
  'virchow.account': OfOrganisation & {
    id: string;
    email: string;
    email_key: string;
    name: string;
    roles: Json;
    disabled: boolean;
    password_hash: string | null;
    failed_sign_ins: Generated<number>;
    locked_until: Instant | null;
  };
  'virchow.invitation': OfOrganisation & {
    token_hash: string;
    account_id: string;
    expires_at: Instant;
    used_at: Instant | null;
  };
  'virchow.session': { id_hash: string; account_id: string | null; data: string; expires_at: Instant };
  'virchow.person': OfOrganisation & {
    id: string;
    version: number;
    details: Json;
    family_key: string;
    given_key: string;
    search_name: string;
    birth_date: string | null;
    is_void: Generated<boolean>;
  };
  'virchow.person_version': OfOrganisation &
    Stamped & { person_id: string; version: number; details: Json; is_void: boolean; reason: string };
  'virchow.person_identifier': OfOrganisation & { system: string; value_key: string; person_id: string };
  'virchow.episode': OfOrganisation & {
    id: string;
    person_id: string;
    sequence: number;
    head_hash: unknown;
    decision_sequence: number;
    decision_hash: unknown;
    state: Json;
    status: EpisodeState;
    owner_kind: 'user' | 'team';
    owner_id: string;
    next_kind: string | null;
    due_at: Instant | null;
    cover_ends_at: Instant | null;
    flagged: boolean;
    side: string;
    limb: string;
    closed_at: Instant | null;
  };
  'virchow.event': OfOrganisation & Stamped & Chained & { episode_id: string; type: string; body: Json };
  'virchow.decision': OfOrganisation &
    Stamped &
    Chained & { episode_id: string; knowledge_version: string; body: Json };
  'virchow.command': OfOrganisation & {
    kind: 'episode' | 'person';
    key: string;
    digest: string;
    subject_id: string;
    sequence: number;
  };
  'virchow.alarm': OfOrganisation & {
    episode_id: string;
    item: string;
    phase: 'soon' | 'due' | 'again';
    ring_at: Instant;
  };
  'virchow.outbox': OfOrganisation & {
    id: Generated<string>;
    number: GeneratedAlways<number>;
    episode_id: string;
    effect_key: string;
    recipient: Json;
    words: string;
    word_values: Json;
    delivered_at: Instant | null;
  };
  'virchow.notice': OfOrganisation & {
    id: string;
    effect_key: string;
    episode_id: string;
    recipient: Json;
    words: string;
    word_values: Json;
    at: Instant;
    read_at: Instant | null;
    read_by: string | null;
  };
  'virchow.delivery_evidence': OfOrganisation & {
    delivery_id: string;
    number: GeneratedAlways<number>;
    attempt: number;
    state: DeliveryState;
    channel: string;
    provider_id: string;
    status: string;
    at: Instant;
  };
  'virchow.duty': OfOrganisation & Stamped & { version: number; settings: Json };
  'virchow.patient_link': OfOrganisation & {
    token_hash: string;
    episode_id: string;
    purpose: PatientLink['purpose'];
    about: string;
    made_at: Instant;
    expires_at: Instant;
    revoked_at: Instant | null;
    revoked_by: string | null;
  };
  'virchow.patient_access': OfOrganisation &
    Stamped & { person_id: string; version: number; episode_id: string; is_open: boolean };
  'virchow.patient_session': OfOrganisation & {
    id_hash: string;
    person_id: string;
    episode_id: string;
    opened_at: Instant;
    expires_at: Instant;
    is_shared: boolean;
  };
  'virchow.desk_record': OfOrganisation &
    Stamped & {
      kind: string;
      id: string;
      version: number;
      number: GeneratedAlways<number>;
      person_id: string;
      details: Json;
    };
  'virchow.practice': OfOrganisation &
    Stamped & { id: string; version: number; details: Json; token_hash: string | null; is_listed: boolean };
  'virchow.self_booking': OfOrganisation & Stamped & { version: number; is_on: boolean };
  'virchow.schedule': OfOrganisation & { id: string; version: number };
  'virchow.schedule_version': OfOrganisation &
    Stamped & { schedule_id: string; version: number; details: Json };
  'virchow.appointment': OfOrganisation & {
    id: string;
    version: number;
    number: GeneratedAlways<number>;
    status: AppointmentStatus;
    person_id: string | null;
    episode_id: string | null;
    starts_at: Instant | null;
    ends_at: Instant | null;
    held_until_at: Instant | null;
    changed_at: Instant;
  };
  'virchow.appointment_version': OfOrganisation &
    Stamped & { appointment_id: string; version: number; details: Json };
  'virchow.calendar_revision': OfOrganisation & { number: number | string };
  'virchow.safety_command': OfOrganisation & { key: string; subject_id: string };
  'virchow.feedback': OfOrganisation &
    Stamped & { id: string; number: GeneratedAlways<number>; is_about_desk: boolean; details: Json };
  'virchow.feedback_read': OfOrganisation & Stamped & { feedback_id: string };
  'virchow.safety_case': OfOrganisation & {
    id: string;
    number: GeneratedAlways<number>;
    sequence: number;
    status: SafetyState;
    feedback_id: string | null;
    episode_id: string | null;
    take_by_at: Instant | null;
    look_again_on: string | null;
    state: Json;
  };
  'virchow.safety_case_event': OfOrganisation &
    Stamped & { case_id: string; sequence: number; type: string; body: Json };
  'virchow.audit': OfOrganisation &
    Stamped &
    Chained & { subject_kind: string; subject_id: string; action: string; detail: Json };
};
