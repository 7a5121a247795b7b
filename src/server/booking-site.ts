import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { appointmentFile } from '../channels/appointment-file.ts';
import type { Rules } from '../engine/rules.ts';
import { type Region } from '../knowledge/rule-types.ts';
import type { Clinic } from '../pathway/clinic.ts';
import type { Organisation } from '../pathway/person.ts';
import type { Store } from '../pathway/ports.ts';
import { createReferralDoor } from '../pathway/referrals/referral-door.ts';
import { createSelfBooking } from '../pathway/referrals/self-booking.ts';
import { createDesk } from '../pathway/scheduling/desk.ts';
import { bookingRoutes, type BookingPagesOptions } from '../web/public/booking-routes.tsx';

export type BookingSiteParts = Pick<BookingPagesOptions, 'now' | 'newId'> & {
  readonly rules: Rules;
  readonly store: Store;
  readonly clinic: Clinic;
};

const keptSeconds = 30;

/** Clinics that let people book, by region, asked of the record at most twice a minute: a flood of visitors is one question. */
export function bookingClinics({ store, now }: Pick<BookingSiteParts, 'store' | 'now'>) {
  let known: { readonly all: readonly Organisation[]; readonly untilMs: number } | null = null;
  return async (region: Region): Promise<readonly Organisation[]> => {
    const ms = now().epochMilliseconds;
    if (known === null || known.untilMs <= ms) {
      const organisations = await store.accounts.organisations();
      const on = await Promise.all(organisations.map(({ id }) => store.practices.selfBooking(id)));
      known = {
        all: organisations.filter((_each, index) => on[index]?.isOn),
        untilMs: ms + keptSeconds * 1000,
      };
    }
    return known.all.filter((each) => each.region === region);
  };
}

/** Booking by people themselves, below the public pages: it takes their forms, and more slowly. */
export async function bookingSite(
  scope: FastifyInstance,
  parts: BookingSiteParts & { readonly clinics: BookingPagesOptions['clinics'] },
): Promise<void> {
  const { store, clinic, rules } = parts;
  await scope.register(fastifyRateLimit, { global: false });
  bookingRoutes(scope, {
    ...parts,
    booking: createSelfBooking({
      store,
      rules,
      clinic,
      desk: createDesk({ store, clinic }),
      receive: createReferralDoor(parts),
    }),
    calendarFile: async (organisation, appointmentId) =>
      (await appointmentFile(store, organisation, appointmentId))?.text ?? null,
  });
}
