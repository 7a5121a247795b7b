import type { Clinic } from '../clinic.ts';
import type { Command } from '../commands.ts';
import type { Store } from '../ports.ts';
import type { Appointment } from './appointment-types.ts';
import { type DeskAsked, type DeskDone, refuse } from './desk-types.ts';
import type { Offers } from './offers.ts';
import type { AppointmentChange, AppointmentOutcome } from './scheduling-ports.ts';

type Parts = {
  readonly store: Pick<Store, 'appointments'>;
  readonly clinic: Pick<Clinic, 'handle'>;
};
const none = (): Offers => ({ kind: 'no-slot', urgency: 'unclear' });

/** With the episode's own event in one transaction, where it is about a test. */
export async function keepWithEpisode(
  { store, clinic }: Parts,
  asked: DeskAsked,
  change: AppointmentChange,
  { id, episode }: Appointment,
  command: Command | null,
  offers: () => Offers = none,
): Promise<DeskDone> {
  const done: DeskDone = { ok: true, appointmentId: id };
  const taken = (): DeskDone => refuse({ code: 'not-bookable', why: 'taken', offers: offers() });
  if (command === null || episode === null) {
    const outcome: AppointmentOutcome = await store.appointments.keep(change);
    if (outcome.status === 'kept' || outcome.status === 'repeated') return done;
    return outcome.status === 'taken' ? taken() : refuse({ code: 'changed-meanwhile' });
  }
  const { organisation, by, key } = asked;
  const handled = await clinic.handle(
    { organisation, by, key: `desk/${key}`, appointments: change },
    episode.episodeId,
    command,
  );
  if (handled.ok) return done;
  if (handled.refusal.code === 'slot-taken') return taken();
  if (handled.refusal.code === 'calendar-changed') return refuse({ code: 'changed-meanwhile' });
  return refuse({ code: 'episode', refusal: handled.refusal });
}
