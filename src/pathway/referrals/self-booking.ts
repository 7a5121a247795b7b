import { type FactValue } from '../../engine/fact-values.ts';
import type { Rules } from '../../engine/rules.ts';
import { bookingRules } from '../../knowledge/home-care/appointment/slot-rules.ts';
import { clockwork, type Stamp } from '../actors.ts';
import type { Clinic } from '../clinic.ts';
import type { Organisation } from '../person.ts';
import type { Store } from '../ports.ts';
import type { Appointment, BookingNeeds, Urgency } from '../scheduling/appointment-types.ts';
import type { Chosen, Desk } from '../scheduling/desk-types.ts';
import type { Offers } from '../scheduling/offers.ts';
import { urgencyAsked, wantedForClass } from '../scheduling/urgency.ts';
import type { ReferralDoor, ReferralSheet } from './referral-door.ts';

export type SelfAsked = {
  readonly organisation: Organisation;
  readonly now: Stamp['at'];
  /** What the check said, and whether an emergency sign was answered with no, yes or not sure. */
  readonly triage: string;
  readonly redFlag: FactValue;
  readonly needs: BookingNeeds;
};
export type SelfBooked =
  | { readonly is: 'booked'; readonly reference: string; readonly appointment: Appointment }
  /** Somebody was quicker, or the calendar changed. The referral is on the board all the same. */
  | { readonly is: 'gone'; readonly reference: string; readonly offers: Offers }
  | { readonly is: 'no-slot' }
  | { readonly is: 'not-taken' };

export type TurnedRed = {
  readonly now: Stamp['at'];
  /** In words, for whoever reads the board. */
  readonly what: string;
  /** What the rules read of it: a sign that is not sure is none of these. */
  readonly facts: Readonly<Record<string, true>>;
};

export type SelfBooking = {
  readonly offers: (asked: SelfAsked) => Promise<Offers>;
  /** Their referral first, so that nobody is lost where the slot is; then the slot. */
  readonly book: (
    asked: SelfAsked,
    sheet: ReferralSheet,
    slots: readonly [Chosen] | readonly [Chosen, Chosen],
    formKey: string,
  ) => Promise<SelfBooked>;
  /** An emergency sign since: the slot is given back, and the board has an emergency. */
  readonly turnedRed: (organisation: Organisation, appointmentId: string, red: TurnedRed) => Promise<void>;
};

type Parts = {
  readonly store: Pick<Store, 'appointments' | 'episodes'>;
  readonly rules: Rules;
  readonly desk: Pick<Desk, 'offers' | 'book' | 'cancel'>;
  readonly clinic: Pick<Clinic, 'handle'>;
  readonly receive: ReferralDoor;
};

/** Booking by people themselves, after the public check and never instead of an emergency. */
export function createSelfBooking({ store, rules, desk, clinic, receive }: Parts): SelfBooking {
  /** By the rules alone. Null: no slot for this, whatever is free. */
  function urgencyOf({ organisation, triage, redFlag, now }: SelfAsked): Urgency | null {
    const facts = {
      'appointment.triage': triage,
      'appointment.red-flag': redFlag,
      'appointment.reason': 'suspected-dvt',
    };
    const urgency = urgencyAsked(facts, organisation.region, 'triage', { rules, by: clockwork, now });
    const { triage: outcomes, classes } = bookingRules.selfBookingAfterTriage;
    const isFor = outcomes.some((each) => each === triage) && classes.some((each) => each === urgency.class);
    return isFor ? urgency : null;
  }
  const wantedBy = ({ organisation, now, needs }: SelfAsked, urgency: Urgency) => {
    const isPair = urgency.class === 'U1';
    return {
      urgency: urgency.class,
      serviceType: isPair ? 'venous-duplex' : 'physician-visit',
      time: wantedForClass(urgency.class, now, organisation.zone, null),
      needs,
      then: isPair ? 'physician-visit' : null,
    } as const;
  };

  return {
    offers: async (asked) => {
      const urgency = urgencyOf(asked);
      if (urgency === null) return { kind: 'no-slot', urgency: 'RED' };
      return desk.offers(asked.organisation, wantedBy(asked, urgency), asked.now);
    },

    book: async (asked, sheet, slots, formKey) => {
      const { organisation, now, needs } = asked;
      const urgency = urgencyOf(asked);
      if (urgency === null) return { is: 'no-slot' };
      const received = await receive(sheet, { organisation, by: { role: 'patient', id: '' }, formKey });
      if (!received.ok) return { is: 'not-taken' };
      const { episodeId, reference } = received;
      const episode = await store.episodes.load(organisation.id, episodeId);
      if (episode === undefined) return { is: 'not-taken' };
      const { personId } = episode;
      // Pressed twice, or sent again with another slot: who has a visit keeps it.
      const standing = (await store.appointments.find(organisation.id, { episodeId })).find(
        ({ appointment }) => appointment.status === 'booked',
      );
      if (standing !== undefined) return { is: 'booked', reference, appointment: standing.appointment };
      const wanted = wantedBy(asked, urgency);
      const by: Stamp = { at: now, by: { role: 'patient', id: personId } };
      const done = await desk.book(
        // A second choice, where the first was gone, is a booking of its own.
        {
          organisation,
          by,
          key: `self/${episodeId}/${slots.map(({ startsAt }) => startsAt.toString()).join()}`,
        },
        {
          patient: { kind: 'person', personId },
          episode: { episodeId, testId: null },
          serviceType: wanted.serviceType,
          urgency,
          wanted: wanted.time,
          slots,
          then: wanted.then,
          needs,
          reason: sheet.referral.reason,
          comment: null,
          breachReason: null,
        },
      );
      const kept = done.ok ? await store.appointments.get(organisation.id, done.appointmentId) : undefined;
      if (kept !== undefined) return { is: 'booked', reference, appointment: kept.appointment };
      const offers = await desk.offers(organisation, wanted, now);
      return { is: 'gone', reference, offers };
    },

    turnedRed: async (organisation, appointmentId, { now, what, facts }) => {
      const kept = await store.appointments.get(organisation.id, appointmentId);
      const { appointment, version } = kept ?? {};
      if (appointment === undefined || version === undefined || appointment.patient.kind !== 'person') return;
      const by: Stamp = { at: now, by: { role: 'patient', id: appointment.patient.personId } };
      const key = `red/${appointmentId}`;
      const all = [appointmentId, ...(appointment.pairedWith === null ? [] : [appointment.pairedWith])];
      for (const id of all) {
        const standing = await store.appointments.get(organisation.id, id);
        if (standing?.appointment.status !== 'booked') continue;
        await desk.cancel(
          { organisation, by, key: `${key}/${id}` },
          { appointmentId: id, version: standing.version, reason: 'red-flag', note: null },
        );
      }
      if (appointment.episode === null) return;
      const { episodeId } = appointment.episode;
      if (Object.keys(facts).length > 0)
        await clinic.handle({ organisation, by, key: `${key}/findings` }, episodeId, {
          type: 'record-findings',
          facts,
          observedAt: now,
        });
      await clinic.handle({ organisation, by, key: `${key}/worse` }, episodeId, {
        type: 'report-worse',
        what,
      });
    },
  };
}
