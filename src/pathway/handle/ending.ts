import { Temporal } from 'temporal-polyfill';
import type { CloseLack, Command } from '../commands.ts';
import { checkInsOf } from '../check-in/check-ins-of.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import type { CloseReason } from '../events.ts';
import { dayOf } from '../instants.ts';
import { leadingScan, showsDvt } from '../tests-of.ts';
import { mayExclude, wantsCoverStopped } from '../tests-due.ts';
import { runningRegimen } from '../treatment/due-treatment.ts';
import { awaitsSuperficial } from '../follow-up/due-superficial.ts';
import { openStopTasks } from '../follow-up/due-after-stop.ts';
import { grewAt, scansOpen, watchedBy } from '../follow-up/due-surveillance.ts';
import { stopOrder } from './cover.ts';
import { type CommandOf, type Handled, happened, refused } from './handled.ts';
import { missing, wordless } from './when.ts';

/** Only where the rules say so, for every completion of what is unknown. Interim cover stops with it. */
export function exclude(episode: Episode, context: Context): Handled {
  const { proposal, cover } = episode;
  if (!mayExclude(episode))
    return refused({
      code: 'not-excluded-by-the-rules',
      proposed: proposal?.outcome ?? null,
      table: proposal?.table ?? null,
      decisive: proposal?.plan?.leadsTo === 'excluded' ? ['scan.result'] : (proposal?.decisive ?? []),
    });
  const stop = wantsCoverStopped(episode) && cover.status === 'running';
  return happened(
    { type: 'diagnosis-excluded' },
    ...(stop ? [stopOrder(episode, 'DVT excluded', context)] : []),
  );
}

export function confirm(episode: Episode, { overrideReason }: CommandOf<'confirm', Command>): Handled {
  const { proposal } = episode;
  const isProposed = proposal?.plan?.leadsTo === 'confirmed' || showsDvt(episode);
  if (!isProposed && wordless(overrideReason))
    return refused({
      code: 'not-proposed',
      proposed: proposal?.outcome ?? null,
      table: proposal?.table ?? null,
      asked: 'confirm',
    });
  const override = isProposed ? null : { reason: overrideReason?.trim() ?? '' };
  return happened({ type: 'diagnosis-confirmed', override });
}

export function tellPerson(command: CommandOf<'tell-person', Command>): Handled {
  if (wordless(command.how)) return refused(missing('how', 'by telephone, in person, with which leaflet'));
  return happened({ type: 'person-told', about: command.about, how: command.how.trim() });
}

export function sendToEmergency(command: CommandOf<'send-to-emergency', Command>): Handled {
  if (wordless(command.where)) return refused(missing('where', 'who has them now'));
  if (wordless(command.reason)) return refused(missing('reason', 'what was found'));
  return happened({ type: 'sent-to-emergency', where: command.where.trim(), reason: command.reason.trim() });
}

/** Closing says why, and lacks nothing that the reason asks for. */
export function close(episode: Episode, command: CommandOf<'close', Command>, context: Context): Handled {
  const lacks = lacksToClose(episode, command, context);
  if (lacks.length > 0) return refused({ code: 'not-ready-to-close', lacks });
  const { reason, note, safetyNetOn } = command;
  const named = (text: string | null): string | null => (wordless(text) ? null : (text?.trim() ?? null));
  return happened({
    type: 'closed',
    reason,
    note: note.trim(),
    safetyNetOn,
    otherDiagnosis: named(command.otherDiagnosis),
    handedTo: named(command.handedTo),
  });
}

type Demand = CloseLack;
const goesHome: readonly Demand[] = ['person-not-told', 'stop-not-confirmed'];

/** What each reason for closing must have. */
const demands: Readonly<Record<CloseReason, readonly Demand[]>> = {
  excluded: [
    'diagnosis-not-decided',
    'superficial-not-decided',
    ...goesHome,
    'other-diagnosis-not-named',
    'safety-net-date',
  ],
  'alternative-diagnosis': [
    'not-scanned-nor-excluded',
    'superficial-not-decided',
    ...goesHome,
    'other-diagnosis-not-named',
    'safety-net-date',
    'reason-not-given',
  ],
  'not-excluded': ['superficial-not-decided', ...goesHome, 'safety-net-date', 'reason-not-given'],
  'confirmed-handed-over': ['diagnosis-not-decided', 'receiver-not-named'],
  'treatment-finished': ['treatment-not-stopped', 'stop-steps-open', 'person-not-told', 'letter-not-named'],
  'surveillance-finished': ['surveillance-not-over', 'person-not-told', 'letter-not-named'],
  'lost-contact': ['reason-not-given', 'receiver-not-named'],
  transferred: ['receiver-not-named', 'reason-not-given'],
  'person-declined': ['reason-not-given', 'safety-net-date', 'stop-not-confirmed'],
  'moved-away': ['reason-not-given', 'receiver-not-named'],
  died: ['reason-not-given'],
  'opened-in-error': ['reason-not-given'],
  // Refused where it is refused: there the sender is told in the same act.
  'referral-refused': ['referrer-not-told'],
};

function lacksToClose(
  episode: Episode,
  command: CommandOf<'close', Command>,
  { now }: Context,
): readonly CloseLack[] {
  const { cover, diagnosis, told, zone, treatment } = episode;
  const stop = command.reason === 'treatment-finished' ? (treatment?.regimen?.stop ?? null) : null;
  const wanted = command.reason === 'confirmed-handed-over' ? 'confirmed' : 'excluded';
  const isMet: Readonly<Record<Demand, () => boolean>> = {
    'diagnosis-not-decided': () => diagnosis?.is === wanted,
    'person-not-told': () =>
      told.some(
        ({ sequence, about }) =>
          (diagnosis === null || sequence > diagnosis.sequence) &&
          (command.reason !== 'excluded' || about === 'not-likely') &&
          (stop === null || (about === 'stopping' && sequence > stop.sequence)),
      ),
    'not-scanned-nor-excluded': () => diagnosis?.is === 'excluded' || hasCleanScan(episode),
    'stop-not-confirmed': () =>
      cover.status !== 'running' && cover.status !== 'stop-ordered' && runningRegimen(episode) === null,
    'treatment-not-stopped': () => Boolean(treatment?.regimen?.stopConfirmed),
    'stop-steps-open': () => openStopTasks(episode).length === 0,
    'surveillance-not-over': () => isWatchedToItsEnd(episode),
    'superficial-not-decided': () => !awaitsSuperficial(episode),
    'letter-not-named': () => !wordless(command.handedTo),
    'other-diagnosis-not-named': () => !wordless(command.otherDiagnosis),
    'safety-net-date': () => isComing(command.safetyNetOn, dayOf(now, zone)),
    'referrer-not-told': () => episode.referral?.decided?.is === 'refused',
    'receiver-not-named': () => !wordless(command.handedTo),
    'reason-not-given': () => !wordless(command.note),
    'answer-not-read': () =>
      checkInsOf(episode).answers.every(({ needs }) => needs.every(({ read }) => read !== null)),
  };
  const asked = demands[command.reason];
  // Whoever died has nothing left to be answered; all else that somebody told us is read first.
  const wanting: readonly Demand[] = command.reason === 'died' ? asked : [...asked, 'answer-not-read'];
  return wanting.filter((demand) => !isMet[demand]());
}

function isWatchedToItsEnd(episode: Episode): boolean {
  const surveillance = watchedBy(episode);
  return (
    surveillance !== null &&
    grewAt(surveillance) === null &&
    scansOpen(surveillance, episode.zone).length === 0
  );
}

/** A careless other diagnosis is how a DVT is missed: a scan was read and showed none, or the rules exclude it. */
const hasCleanScan = (episode: Episode): boolean =>
  ['negative', 'superficial-thrombosis', 'old-change-only'].includes(leadingScan(episode)?.scan.result ?? '');

function isComing(date: string | null, today: Temporal.PlainDate): boolean {
  return date !== null && Temporal.PlainDate.compare(Temporal.PlainDate.from(date), today) > 0;
}
