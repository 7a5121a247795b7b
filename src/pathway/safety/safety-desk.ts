import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { assert } from '../../engine/assert.ts';
import { safetyClocks } from '../../knowledge/safety/safety-clocks.ts';
import { onCallWords } from '../../knowledge/words/on-call-text.ts';
import { clockwork, type Stamp } from '../actors.ts';
import type { Duty, UserId } from '../duty/duty-types.ts';
import { noDuty } from '../duty/no-duty.ts';
import { openDayAfter } from '../duty/open-time.ts';
import { dayOf, isBefore } from '../instants.ts';
import type { Account, Organisation } from '../person.ts';
import type { Store } from '../ports.ts';
import type { Feedback, FeedbackSheet } from './feedback-types.ts';
import { type HarmAnswer, harmSignsIn, mayBeHarm } from './harm-in-words.ts';
import { isAboutDesk } from './page-path.ts';
import { decideSafety, evolveSafety, stamped } from './safety-case.ts';
import { firstAsked, mayHandle, nextAsked, startsAt, toldLately } from './safety-ladder.ts';
import type { SafetyChange, SafetyMessage } from './safety-ports.ts';
import type {
  SafetyCase,
  SafetyCommand,
  SafetyEvent,
  SafetyFact,
  SafetyOrigin,
  SafetyRefusal,
} from './safety-types.ts';

export type SafetyParts = {
  readonly store: Pick<Store, 'safety' | 'duties' | 'accounts'>;
  readonly newId: () => string;
};
export type AskedSafety = {
  readonly organisation: Organisation;
  readonly by: Stamp;
  /** Of the form: the same again is kept once. */
  readonly key: string;
};
/** What whoever wrote is told. */
export type FeedbackKept = {
  readonly feedback: Feedback;
  readonly safetyCase: SafetyCase | null;
};
export type SafetyDone =
  | { readonly ok: true; readonly safetyCase: SafetyCase }
  | { readonly ok: false; readonly refusal: SafetyRefusal };

/** The one door to feedback and safety cases: look, decide, keep. */
export type SafetyDesk = {
  readonly receive: (asked: AskedSafety, sheet: FeedbackSheet) => Promise<FeedbackKept>;
  readonly open: (
    asked: AskedSafety,
    report: {
      readonly origin: Exclude<SafetyOrigin, { kind: 'feedback' }>;
      readonly what: string;
      readonly harm: HarmAnswer | null;
    },
  ) => Promise<SafetyCase>;
  /** `expectedSequence`: what whoever acts was looking at. */
  readonly act: (
    asked: AskedSafety,
    caseId: string,
    expectedSequence: number,
    command: SafetyCommand,
  ) => Promise<SafetyDone>;
  /** Nobody has taken it in time, or a text did not arrive: the next is asked. Once, however often it is called. */
  readonly passOn: (
    organisation: Organisation,
    caseId: string,
    at: Stamp['at'],
    notReached?: { readonly userId: UserId; readonly told: number },
  ) => Promise<void>;
};

const mostLookedAt = 200;

export function createSafetyDesk({ store, newId }: SafetyParts): SafetyDesk {
  const { safety } = store;

  async function whoIsThere({ id, zone }: Organisation): Promise<There> {
    const [kept, staff] = await Promise.all([store.duties.current(id), store.accounts.list(id)]);
    return { duty: kept?.duty ?? noDuty(zone), staff };
  }

  async function newCase(
    { organisation, by }: AskedSafety,
    report: Pick<SafetyFact & { type: 'case-opened' }, 'origin' | 'what' | 'harm' | 'signs'>,
  ): Promise<NonNullable<SafetyChange['safetyCase']>> {
    const { duty, staff } = await whoIsThere(organisation);
    const others = await safety.cases(organisation.id, { closed: false, limit: mostLookedAt });
    const asked = firstAsked(duty, staff, by.at, toldLately(others, by.at));
    const events = stamped([{ type: 'case-opened', ...report, ...asked }], by);
    return changeOf(newId(), null, events, duty);
  }

  return {
    async receive(asked, sheet) {
      const { organisation, by } = asked;
      const { duty } = await whoIsThere(organisation);
      const signs = harmSignsIn(sheet.what);
      const feedback: Feedback = {
        ...sheet,
        id: newId(),
        receivedAt: by.at,
        by: by.by,
        signs,
        isAboutDesk: isAboutDesk(sheet.page),
        readByOn: openDayAfter(duty, by.at, safetyClocks.read.openDays).toString(),
      };
      const origin = { kind: 'feedback', feedbackId: feedback.id } as const;
      const opened = mayBeHarm(sheet.harm, signs)
        ? await newCase(asked, { origin, what: sheet.what, harm: sheet.harm, signs })
        : null;
      const outcome = await safety.keep({
        organisationId: organisation.id,
        // Whoever goes back and writes something else has written something else.
        commandKey: `feedback/${asked.key}/${digestOf(sheet)}`,
        stamp: by,
        feedback,
        safetyCase: opened,
      });
      if (outcome.status === 'repeated') {
        const first = await safety.oneFeedback(organisation.id, outcome.subjectId);
        const itsCase = first?.caseId ? await safety.safetyCase(organisation.id, first.caseId) : undefined;
        if (first) return { feedback: first.feedback, safetyCase: itsCase?.safetyCase ?? null };
      }
      return { feedback, safetyCase: opened?.after ?? null };
    },

    async open(asked, { origin, what, harm }) {
      const opened = await newCase(asked, { origin, what, harm, signs: harmSignsIn(what) });
      const outcome = await safety.keep({
        organisationId: asked.organisation.id,
        commandKey: `open/${asked.key}/${digestOf({ origin, what, harm })}`,
        stamp: asked.by,
        feedback: null,
        safetyCase: opened,
      });
      if (outcome.status !== 'repeated') return opened.after;
      const first = await safety.safetyCase(asked.organisation.id, outcome.subjectId);
      return first?.safetyCase ?? opened.after;
    },

    async act({ organisation, by, key }, caseId, expectedSequence, command) {
      const found = await safety.safetyCase(organisation.id, caseId);
      if (found === undefined) return { ok: false, refusal: { code: 'not-there' } };
      const before = found.safetyCase;
      const commandKey = `act/${caseId}/${key}/${digestOf(command)}`;
      if (before.sequence !== expectedSequence)
        // A second press of the same button finds its own act done.
        return (await safety.isKept(organisation.id, commandKey))
          ? { ok: true, safetyCase: before }
          : { ok: false, refusal: { code: 'changed-meanwhile' } };
      const { duty, staff } = await whoIsThere(organisation);
      const decided = decideSafety(before, command, {
        today: dayOf(by.at, organisation.zone).toString(),
        mayOwn: (userId) => staff.some((each) => each.id === userId && mayHandle(each)),
      });
      if (!decided.ok) return decided;
      const change = changeOf(caseId, before, stamped(decided.facts, by), duty);
      const outcome = await safety.keep({
        organisationId: organisation.id,
        commandKey,
        stamp: by,
        feedback: null,
        safetyCase: change,
      });
      return outcome.status === 'conflict'
        ? { ok: false, refusal: { code: 'changed-meanwhile' } }
        : { ok: true, safetyCase: change.after };
    },

    async passOn(organisation, caseId, at, notReached) {
      const found = await safety.safetyCase(organisation.id, caseId);
      const before = found?.safetyCase;
      if (before === undefined || before.state !== 'open' || before.takeByAt === null) return;
      const isOver = !isBefore(at, before.takeByAt);
      const isNotReached = notReached !== undefined && isTellingOf(before, notReached);
      if (!isOver && !isNotReached) return;
      const because = isOver ? 'not-taken' : 'not-reached';
      const { duty, staff } = await whoIsThere(organisation);
      const next = nextAsked(duty, staff, { now: at, because, before });
      if (next === null) return;
      const stamp = { at, by: clockwork };
      const events = stamped([{ type: 'case-passed-on', because, ...next }], stamp);
      await safety.keep({
        organisationId: organisation.id,
        commandKey: `pass-on/${caseId}/${before.sequence}`,
        stamp,
        feedback: null,
        safetyCase: changeOf(caseId, before, events, duty),
      });
    },
  };
}

type There = { readonly duty: Duty; readonly staff: readonly Account[] };

function changeOf(
  id: string,
  before: SafetyCase | null,
  events: readonly SafetyEvent[],
  duty: Duty,
): NonNullable<SafetyChange['safetyCase']> {
  let after = before;
  const messages: SafetyMessage[] = [];
  for (const event of events) {
    const next = evolveSafety(id, after, event);
    after = next;
    if (event.type !== 'case-opened' && event.type !== 'case-passed-on') continue;
    messages.push(...event.told.map((userId) => messageTo(userId, event, { told: next, duty })));
  }
  assert(after, 'a change has an event');
  return { after, expectedSequence: before?.sequence ?? 0, events, messages };
}

/** That something waits, and by when: not what, for others may see a telephone. Nobody is woken for what waits until somebody is there. */
function messageTo(
  userId: UserId,
  { at, takeByAt }: SafetyEvent & { readonly type: 'case-opened' | 'case-passed-on' },
  { told, duty }: { readonly told: SafetyCase; readonly duty: Duty },
): SafetyMessage {
  return {
    effectKey: `safety/${told.id}/${told.sequence}/${userId}`,
    userId,
    words: onCallWords,
    values: {
      by: takeByAt.toZonedDateTimeISO(duty.zone).toString({ smallestUnit: 'minute' }),
      told: String(told.sequence),
    },
    dueAt: startsAt(duty, at),
  };
}

/** Of whoever it waits for now, and of the last time that somebody was told. */
const isTellingOf = (
  { ownerId, told }: SafetyCase,
  notReached: { readonly userId: UserId; readonly told: number },
): boolean =>
  told.sequence === notReached.told &&
  (ownerId === notReached.userId || told.users.includes(notReached.userId));

const digestOf = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(value)))).slice(0, 32);
