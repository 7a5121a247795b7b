import { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import type { Stamp } from '../../pathway/actors.ts';
import { isAfter } from '../../pathway/instants.ts';
import {
  type AccessStanding,
  type AskLimit,
  type CodeAsked,
  companionWords,
  type PageOf,
  type PatientAccess,
} from '../../pathway/patient-access.ts';
import { toMicroseconds } from '../codec.ts';
import { newDelivery } from './memory-outbox.ts';
import { type Memory, recordsFor } from './memory-records.ts';

export type KeptAsked = CodeAsked & {
  readonly kind: 'link' | 'code';
  readonly tries: number;
  readonly isUsed: boolean;
};

type Whose = Pick<PageOf, 'organisationId' | 'personId'>;
type Instant = Temporal.Instant;

export function memoryPatientAccess(memory: Memory): PatientAccess {
  const standings = (organisationId: string) => recordsFor(memory, organisationId).patientAccess;
  const asked = (organisationId: string) => recordsFor(memory, organisationId).patientAsked;
  const standingOf = ({ organisationId, personId }: Whose): AccessStanding | undefined =>
    standings(organisationId).findLast((each) => each.personId === personId);
  const isOpen = (whose: Whose): boolean => standingOf(whose)?.isOpen === true;
  const stand = (page: PageOf, opens: boolean, by: Stamp): void => {
    const { organisationId, personId, episodeId } = page;
    const stamp = { ...by, at: toMicroseconds(by.at) };
    standings(organisationId).push({ organisationId, personId, episodeId, isOpen: opens, stamp });
  };
  const noted = (
    { organisationId, personId }: Whose,
    action: string,
    by: Stamp,
    detail: Readonly<Record<string, string>> = {},
  ): void => {
    const stamp = { ...by, at: toMicroseconds(by.at) };
    const subject = { kind: 'person', id: personId } as const;
    recordsFor(memory, organisationId).audit.push({ stamp, action, subject, detail });
  };
  const isTooMany = (
    { organisationId, personId }: Whose,
    kind: 'link' | 'code',
    limits: readonly AskLimit[],
  ): boolean =>
    limits.some(
      ({ most, since }) =>
        [...asked(organisationId).values()].filter(
          (each) => each.kind === kind && each.personId === personId && isAfter(each.askedAt, since),
        ).length >= most,
    );
  const addAsked = (code: CodeAsked, kind: 'link' | 'code'): void => {
    const [askedAt, expiresAt] = [toMicroseconds(code.askedAt), toMicroseconds(code.expiresAt)];
    asked(code.organisationId).set(code.id, { ...code, askedAt, expiresAt, kind, tries: 0, isUsed: false });
  };
  const endSessions = ({ organisationId, personId }: Whose): void => {
    for (const [hash, session] of memory.patientSessions)
      if (session.organisationId === organisationId && session.personId === personId)
        memory.patientSessions.delete(hash);
  };
  const live = (organisationId: string, id: string, now: Instant, mostTries: number) => {
    const kept = asked(organisationId).get(id);
    if (kept?.kind !== 'code' || kept.isUsed || kept.tries >= mostTries) return undefined;
    return isAfter(kept.expiresAt, now) ? kept : undefined;
  };

  function sendOnce(
    page: PageOf,
    message: { words: string; id: string; at: Instant; until?: Instant },
  ): boolean {
    const { organisationId, personId, episodeId } = page;
    const { words, id, at, until } = message;
    const { deliveries, episodes } = recordsFor(memory, organisationId);
    assert(episodes.has(episodeId), 'no such episode');
    const key = `${words}/${id}`;
    if (deliveries.has(key)) return false;
    const stateAt = toMicroseconds(at);
    deliveries.set(key, {
      ...newDelivery,
      organisationId,
      id: key,
      episodeId,
      appointmentId: null,
      to: { kind: 'person', personId },
      words,
      values: { id },
      stateAt,
      dueAt: stateAt,
      uselessFromAt: until === undefined ? null : toMicroseconds(until),
    });
    return true;
  }

  return {
    standing: async (organisationId, personId) => standingOf({ organisationId, personId }),

    async open(page, linkId, by) {
      if (!sendOnce(page, { words: companionWords.link, id: linkId, at: by.at })) return;
      stand(page, true, by);
      noted(page, 'companion.link-sent', by);
    },

    async end(organisationId, personId, by) {
      const standing = standingOf({ organisationId, personId });
      if (standing === undefined) return;
      stand(standing, false, by);
      endSessions(standing);
      for (const [id, each] of asked(organisationId))
        if (each.personId === personId) asked(organisationId).set(id, { ...each, isUsed: true });
      for (const [hash, link] of memory.links) {
        const episode = recordsFor(memory, organisationId).episodes.get(link.episodeId)?.episode;
        if (link.organisationId === organisationId && link.purpose === 'companion')
          if (episode?.personId === personId) memory.links.set(hash, { ...link, isRevoked: true });
      }
      noted(standing, 'companion.ended', by);
    },

    async openBornOn(organisationId, birthDate) {
      const { people } = recordsFor(memory, organisationId);
      return [...people].flatMap(([personId, { history, isVoid }]) => {
        const standing = standingOf({ organisationId, personId });
        if (isVoid || history.at(-1)?.person.birthDate !== birthDate || standing?.isOpen !== true) return [];
        return [{ organisationId, personId, episodeId: standing.episodeId }];
      });
    },

    async askLink(page, linkId, at, limits) {
      if (!isOpen(page) || isTooMany(page, 'link', limits)) return 'not-asked';
      addAsked({ ...page, id: linkId, askedAt: at, expiresAt: at }, 'link');
      sendOnce(page, { words: companionWords.link, id: linkId, at });
      noted(page, 'companion.link-asked', ofPerson(page, at));
      return 'asked';
    },

    async askCode(code, limits) {
      if (!isOpen(code)) return 'closed';
      if (isTooMany(code, 'code', limits)) return 'too-many';
      const { id, askedAt: at, expiresAt: until } = code;
      addAsked(code, 'code');
      sendOnce(code, { words: companionWords.code, id, at, until });
      noted(code, 'companion.code-asked', ofPerson(code, at));
      return 'asked';
    },

    async codeAsked(organisationId, id, now, mostTries) {
      const kept = live(organisationId, id, now, mostTries);
      return kept && codeOf(kept);
    },

    async countTry(organisationId, id, now, mostTries) {
      const kept = live(organisationId, id, now, mostTries);
      if (kept === undefined) return undefined;
      asked(organisationId).set(id, { ...kept, tries: kept.tries + 1 });
      return codeOf(kept);
    },

    noteWrongCode: async (code, at) => noted(code, 'companion.wrong-code', ofPerson(code, at)),

    async enter(codeId, session) {
      const { organisationId, personId, openedAt, expiresAt, isShared } = session;
      const kept = asked(organisationId).get(codeId);
      if (!isOpen(session) || kept?.kind !== 'code' || kept.isUsed || kept.personId !== personId)
        return false;
      asked(organisationId).set(codeId, { ...kept, isUsed: true });
      const { deliveries } = recordsFor(memory, organisationId);
      const key = `${companionWords.code}/${codeId}`;
      const sent = deliveries.get(key);
      const stateAt = toMicroseconds(openedAt);
      // Typed, so it has arrived: nobody is rung about it.
      if (sent !== undefined)
        deliveries.set(key, {
          ...sent,
          state: 'answered',
          stateAt,
          dueAt: null,
          claimedUntil: null,
          because: null,
          lateAt: null,
        });
      const times = { openedAt: toMicroseconds(openedAt), expiresAt: toMicroseconds(expiresAt) };
      memory.patientSessions.set(session.idHash, { ...session, ...times });
      noted(session, 'companion.sign-in', ofPerson(session, openedAt), {
        telephone: isShared ? 'shared' : 'own',
      });
      return true;
    },

    async session(idHash, now) {
      const session = memory.patientSessions.get(idHash);
      return session !== undefined && isAfter(session.expiresAt, now) ? session : undefined;
    },

    sessionsOf: async (organisationId, personId, now) =>
      [...memory.patientSessions.values()]
        .filter((each) => each.organisationId === organisationId && each.personId === personId)
        .filter(({ expiresAt }) => isAfter(expiresAt, now))
        .toSorted((a, b) => Temporal.Instant.compare(b.openedAt, a.openedAt)),

    async endSession(session, by) {
      memory.patientSessions.delete(session.idHash);
      noted(session, 'companion.sign-out', by);
    },

    async endSessionsOf(organisationId, personId, by) {
      endSessions({ organisationId, personId });
      noted({ organisationId, personId }, 'companion.sign-out-everywhere', by);
    },
  };
}

const ofPerson = ({ personId }: Whose, at: Instant): Stamp => ({ at, by: { role: 'patient', id: personId } });

const codeOf = ({ kind: _kind, tries: _tries, isUsed: _isUsed, ...code }: KeptAsked): CodeAsked => code;
