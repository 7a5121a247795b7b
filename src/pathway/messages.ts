import { type ClinicMessageId, clinicMessages } from '../knowledge/words/clinic-messages.ts';
import { assert } from '../engine/assert.ts';
import { coverGap } from './cover-due.ts';
import { isOfCheckIn } from './check-in/check-in-events.ts';
import type { CheckInEvent } from './check-in/evolve-check-in.ts';
import { messagesOfCheckIn } from './check-in/messages-of-check-in.ts';
import { diary } from './diary.ts';
import type { Episode } from './episode-types.ts';
import type { Owner, RecordedEvent } from './events.ts';
import type { Message } from './ports.ts';

type Words = {
  readonly words: string;
  readonly values: Readonly<Record<string, string>>;
};

/** Whom these events are told to, and how. One event has one effect key for each reader, however often it is read again. */
export function messagesFor(episode: Episode, events: readonly RecordedEvent[]): readonly Message[] {
  return events.flatMap((event) => {
    if (isOfCheckIn(event))
      return messagesOfCheckIn(episode, event).map(
        (said): Message => ({
          effectKey: `${episode.id}/${event.sequence}/${said.words}${said.to.kind === 'on-call' ? `/${said.to.userId}` : ''}`,
          ...said,
        }),
      );
    return wordsFor(episode, event).map(({ words, values }): Message => {
      return {
        effectKey: `${episode.id}/${event.sequence}/${words}`,
        to:
          isMessage(words) && clinicMessages[words].to === 'owner'
            ? { kind: 'owner', owner: event.type === 'hand-over-offered' ? event.to : episode.owner }
            : { kind: 'person', personId: episode.personId },
        words,
        values,
      };
    });
  });
}

type Told = Exclude<RecordedEvent, CheckInEvent>;

function wordsFor(episode: Episode, event: Told): readonly Words[] {
  const plain = (words: ClinicMessageId): Words => ({ words, values: {} });
  switch (event.type) {
    case 'referral-received': {
      if (isOwn(event, event.owner)) return [];
      if (event.sent !== undefined && event.sent.source !== 'staff') {
        const { acceptBeforeAt } = event.sent;
        return [{ words: 'referral-to-accept.now', values: { dueAt: acceptBeforeAt.toString() } }];
      }
      const dueAt = diary(episode)[0]?.dueAt.toString() ?? '';
      return [{ words: 'new-referral.now', values: { dueAt } }];
    }
    case 'escalated':
      return escalated(episode, event);
    case 'cover-stop-ordered':
      return [plain('person.stop-cover')];
    case 'scan-resulted':
      return event.result === 'proximal-dvt' ? [plain('positive-result.now')] : [];
    case 'step-proposed':
      return event.flagged ? [plain('flagged.now')] : [];
    case 'diagnosis-withdrawn':
      return [plain('diagnosis-withdrawn.now')];
    case 'owner-changed':
      return isOwn(event, event.owner) ? [] : [plain('handed-over.now')];
    case 'hand-over-offered':
      return [plain('hand-over-offered.now')];
    case 'hand-over-answered':
      return event.isAccepted ? [] : [plain('hand-over-declined.now')];
    case 'inr-judged':
      return inrWords(event);
    // To stop is told by a person, and said back: no message asks for it. No dose of warfarin goes out by message.
    case 'inr-target-set':
    case 'inr-recorded':
    case 'inr-acted':
    case 'dose-difference-settled':
    case 'warfarin-week-set':
    case 'injections-stopped':
    case 'villalta-recorded':
    case 'villalta-answered':
    case 'stop-step-done':
    case 'superficial-decided':
    case 'surveillance-started':
    case 'surveillance-scanned':
    case 'treatment-stop-ordered':
    case 'place-proposed':
    case 'place-decided':
    case 'place-confirmed':
    case 'regimen-prescribed':
    case 'first-dose-taken':
    case 'dispensed':
    case 'two-strengths-settled':
    case 'step-confirmed':
    case 'doses-reported':
    case 'doses-answered':
    case 'review-booked':
    case 'review-given-up':
    case 'review-recorded':
    case 'treatment-stop-confirmed':
    case 'sent-to-hospital':
    case 'hospital-answered':
    case 'taken-back-from-hospital':
    case 'treatment-failed':
    case 'treatment-held':
    case 'hold-ended':
    case 'findings-recorded':
    case 'assessed':
    case 'test-requested':
    case 'slot-booked':
    case 'slot-given-up':
    case 'no-show-answered':
    case 'sample-taken':
    case 'd-dimer-resulted':
    case 'bloods-seen':
    case 'test-not-done':
    case 'test-overdue':
    case 'cover-started':
    case 'supply-extended':
    case 'cover-not-given':
    case 'cover-stop-confirmed':
    case 'person-told':
    case 'worsened':
    case 'diagnosis-excluded':
    case 'diagnosis-confirmed':
    case 'sent-to-emergency':
    case 'referral-matched':
    case 'referral-accepted':
    case 'referral-refused':
    case 'referrer-told':
    case 'referred-out':
    case 'referral-answered':
    case 'escalation-read':
    case 'entry-voided':
    case 'letter-sent':
    case 'note-added':
    case 'closed':
    case 'reopened':
      return [];
  }
}

/** What cannot wait is told at once: to the person first, then to whoever answers for it. */
function inrWords({ judgement, told }: Extract<RecordedEvent, { type: 'inr-judged' }>): readonly Words[] {
  const { act } = judgement;
  const toOwner: readonly Words[] =
    act === 'at-once' || act === 'within-hour' ? [{ words: `inr-${act}.now`, values: {} }] : [];
  return [...(told ?? []), ...toOwner];
}

/** Nobody is told what they have just done themselves. */
const isOwn = ({ by }: RecordedEvent, owner: Owner): boolean => owner.kind === 'user' && owner.id === by.id;

function escalated(
  episode: Episode,
  { item, phase, dueAt }: Extract<RecordedEvent, { type: 'escalated' }>,
): readonly Words[] {
  const [kind = ''] = item.split('/');
  const words = `${kind}.${phase === 'soon' ? 'soon' : 'due'}`;
  assert(isMessage(words), `no words for ${words}`);
  const gap = kind === 'cover-gap' ? coverGap(episode) : null;
  const values = {
    dueAt: dueAt.toString(),
    ...(gap ? { supplyEndsAt: gap.supplyEndsAt.toString(), scanAt: gap.scanAt.toString() } : {}),
  };
  const toPerson: Words[] = gap && phase === 'due' ? [{ words: 'person.cover-gap', values: {} }] : [];
  return [{ words, values }, ...toPerson];
}

const isMessage = (words: string): words is ClinicMessageId => words in clinicMessages;
