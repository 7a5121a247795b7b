import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Temporal } from 'temporal-polyfill';
import type { Rules } from '../engine/rules.ts';
import { type Stamp, clockwork } from './actors.ts';
import type { Command, OpenReferral, Refusal } from './commands.ts';
import type { Context, Decided } from './context.ts';
import { decide, openEpisode } from './decide.ts';
import { alarmsOf } from './alarms.ts';
import { diary } from './diary.ts';
import type { Episode } from './episode-types.ts';
import { messagesFor } from './messages.ts';
import type { Organisation } from './person.ts';
import type { AppointmentChange } from './scheduling/scheduling-ports.ts';
import type {
  BoardColumns,
  DueAlarm,
  EpisodeChange,
  KnownForCommand,
  RecordOutcome,
  Store,
} from './ports.ts';
import { ring } from './ring.ts';
import { supplyEndsAt } from './treatment/due-treatment.ts';

export type Done =
  | {
      readonly ok: true;
      readonly episodeId: string;
      readonly sequence: number;
      /** This key was done before: nothing was done again. */
      readonly repeated: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export type Asked = {
  readonly organisation: Organisation;
  readonly by: Stamp;
  /** The same key again is the same command, done once. */
  readonly key: string;
  /** What the asker saw; undefined for those who saw nothing, such as the clock. */
  readonly expectedSequence?: number | undefined;
  /** Appointments that stand or fall with the command. */
  readonly appointments?: AppointmentChange | undefined;
};

/** The clinic's one door to its episodes: load, decide, record. */
export type Clinic = {
  readonly open: (asked: Asked, referral: OpenReferral) => Promise<Done>;
  readonly handle: (asked: Asked, episodeId: string, command: Command) => Promise<Done>;
  /** An alarm rang. What follows from it is recorded once, however often it rings. */
  readonly ring: (alarm: DueAlarm, now: Temporal.Instant) => Promise<Done>;
};

/** Of the record it is given episodes alone: what a payer said is out of its reach. */
export type ClinicParts = {
  readonly store: Pick<Store, 'episodes'>;
  readonly rules: Rules;
  readonly newId: () => string;
};

/** Somebody was quicker: another look, and not for ever. */
const mostTries = 5;

export function createClinic({ store, rules, newId }: ClinicParts): Clinic {
  const answer = (done: Done): { readonly answer: Done } => ({ answer: done });

  async function open(asked: Asked, referral: OpenReferral): Promise<Done> {
    const { organisation, by, key } = asked;
    const { region, zone, id: organisationId } = organisation;
    const episodeId = newId();
    const digest = digestOf({ open: referral });
    const reading = {
      organisationId,
      commandKey: key,
      about: { personId: referral.personId },
      withHistory: false,
    };
    const recorded = await store.episodes.command<Done>(reading, ({ person, duty, earlier }) => {
      if (earlier) return answer(doneBefore(earlier, digest));
      if (person === undefined) return answer(refuse({ code: 'not-there' }));
      const { birthDate } = person;
      const context: Context = { now: by.at, by: by.by, rules, newId, birthDate, duty };
      const decided = openEpisode({ ...referral, episodeId, region, zone }, context);
      return decided.ok
        ? { change: withAppointments(changeOf(organisationId, by, { key, digest }, 0, decided), asked) }
        : answer(decided);
    });
    return 'answer' in recorded ? recorded.answer : doneOf(recorded.outcome, episodeId);
  }

  async function handleOnce(asked: Asked, episodeId: string, command: Command): Promise<Done> {
    const { organisation, by, key, expectedSequence } = asked;
    const digest = digestOf({ episodeId, command });
    const reading = {
      organisationId: organisation.id,
      commandKey: key,
      about: { episodeId },
      withHistory: command.type === 'void-entry',
    };
    const recorded = await store.episodes.command<Done>(reading, (known) => {
      const { episode, person, history, duty, earlier } = known;
      if (earlier) return answer(doneBefore(earlier, digest));
      if (episode === undefined) return answer(refuse({ code: 'not-there' }));
      const { sequence } = episode;
      if (expectedSequence !== undefined && expectedSequence !== sequence)
        return answer(refuse({ code: 'changed-meanwhile', sequence }));
      const birthDate = person?.birthDate ?? null;
      const decided = decide(episode, command, {
        now: by.at,
        by: by.by,
        rules,
        newId,
        birthDate,
        duty,
        history,
      });
      return decided.ok
        ? {
            change: withAppointments(
              changeOf(organisation.id, by, { key, digest }, sequence, decided),
              asked,
            ),
          }
        : answer(decided);
    });
    return 'answer' in recorded ? recorded.answer : doneOf(recorded.outcome, episodeId);
  }

  /** Who goes by a state that they saw is told that it is another one; for anybody else it is looked at again. */
  async function handle(asked: Asked, episodeId: string, command: Command): Promise<Done> {
    const tries = asked.expectedSequence === undefined ? mostTries : 0;
    return untilNotOvertaken(() => handleOnce(asked, episodeId, command), tries);
  }

  async function ringOnce(alarm: DueAlarm, now: Temporal.Instant): Promise<Done> {
    const { organisationId, episodeId, item, phase } = alarm;
    const by: Stamp = { at: now, by: clockwork };
    // The alarm as set names the effect: whoever rings it a second time finds it done.
    const key = `ring/${episodeId}/${item}/${phase}/${alarm.ringAt.toString()}`;
    const reading = { organisationId, commandKey: key, about: { episodeId }, withHistory: false };
    const recorded = await store.episodes.command<Done>(reading, ({ episode, person, duty, earlier }) => {
      if (earlier) return answer(doneBefore(earlier, key));
      if (episode === undefined) return answer(refuse({ code: 'not-there' }));
      const birthDate = person?.birthDate ?? null;
      const decided = ring(episode, alarm, { now, by: clockwork, rules, newId, birthDate, duty });
      if (!decided.ok) return answer(decided);
      const { sequence } = episode;
      if (decided.events.length === 0) return answer({ ok: true, episodeId, sequence, repeated: true });
      return { change: changeOf(organisationId, by, { key, digest: key }, sequence, decided) };
    });
    return 'answer' in recorded ? recorded.answer : doneOf(recorded.outcome, episodeId);
  }

  return { open, handle, ring: (alarm, now) => untilNotOvertaken(() => ringOnce(alarm, now), mostTries) };
}

async function untilNotOvertaken(tryOnce: () => Promise<Done>, triesLeft: number): Promise<Done> {
  const done = await tryOnce();
  const wasOvertaken = !done.ok && done.refusal.code === 'changed-meanwhile';
  return wasOvertaken && triesLeft > 0 ? untilNotOvertaken(tryOnce, triesLeft - 1) : done;
}

const refuse = (refusal: Refusal): Done => ({ ok: false, refusal });

const doneBefore = (
  { digest, episodeId, sequence }: NonNullable<KnownForCommand['earlier']>,
  asked: string,
): Done =>
  digest === asked
    ? { ok: true, episodeId, sequence, repeated: true }
    : refuse({ code: 'key-used-for-another-command' });

/** What the store answered. A repeated opening names the episode that the first one made. */
function doneOf(outcome: RecordOutcome, episodeId: string): Done {
  switch (outcome.status) {
    case 'recorded':
      return { ok: true, episodeId, sequence: outcome.sequence, repeated: false };
    case 'repeated':
      return { ok: true, episodeId: outcome.episodeId, sequence: outcome.sequence, repeated: true };
    case 'conflict':
      return refuse({ code: 'changed-meanwhile', sequence: outcome.sequence });
    case 'key-used-for-another-command':
      return refuse({ code: 'key-used-for-another-command' });
    case 'not-booked':
      return refuse(
        outcome.because.status === 'taken'
          ? { code: 'slot-taken', slotAt: outcome.because.slot.startsAt }
          : { code: 'calendar-changed' },
      );
  }
}

const withAppointments = (change: EpisodeChange, { appointments }: Asked): EpisodeChange =>
  appointments === undefined ? change : { ...change, appointments };

function changeOf(
  organisationId: string,
  stamp: Stamp,
  { key, digest }: { readonly key: string; readonly digest: string },
  expectedSequence: number,
  { episode, events, decisions }: Extract<Decided, { ok: true }>,
): EpisodeChange {
  return {
    organisationId,
    commandKey: key,
    commandDigest: digest,
    expectedSequence,
    stamp,
    events,
    episode,
    decisions,
    alarms: alarmsOf(episode),
    messages: messagesFor(episode, events),
    board: boardColumnsOf(episode),
  };
}

/** What was asked, so that a key cannot stand for two things. */
export const digestOf = (asked: object): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(asked))));

function boardColumnsOf(episode: Episode): BoardColumns {
  const [next] = diary(episode);
  const { state, owner, cover, proposal } = episode;
  const interimEndsAt = cover.status === 'running' ? cover.supplyEndsAt : null;
  return {
    state,
    owner,
    nextKind: next?.kind ?? null,
    dueAt: next?.dueAt ?? null,
    coverEndsAt: interimEndsAt ?? supplyEndsAt(episode),
    flagged: proposal?.flagged ?? false,
  };
}
