import type { Entry, Episode } from '../episode-types.ts';
import type { RecordedEvent } from '../events.ts';
import type { ReferralFact } from './referral-events.ts';
import type { ReferralIn, ReferralOut } from './referral-types.ts';

export type ReferralEvent = Extract<RecordedEvent, { type: ReferralFact['type'] }>;

export function evolveReferral(episode: Episode, event: ReferralEvent): Episode {
  const entry: Entry = { sequence: event.sequence, at: event.at, by: event.by };
  const received = (change: (referral: ReferralIn) => Partial<ReferralIn>): Episode => {
    const { referral } = episode;
    return referral === null ? episode : { ...episode, referral: { ...referral, ...change(referral) } };
  };
  switch (event.type) {
    case 'referral-matched':
      return { ...episode, personId: event.personId };
    case 'referral-accepted':
      return received(() => ({ decided: { ...entry, is: 'accepted', note: event.note } }));
    case 'referral-refused': {
      const { who, how, reason } = event;
      return received(() => ({
        decided: { ...entry, is: 'refused', note: reason },
        senderTold: { ...entry, who, how },
      }));
    }
    case 'referrer-told':
      return received(() => ({ senderTold: { ...entry, who: event.who, how: event.how } }));
    case 'referred-out': {
      const {
        referralId: id,
        to,
        receiver,
        reason,
        question,
        urgency,
        how,
        saidBack,
        answerBeforeAt,
      } = event;
      const asked = { to, receiver, reason, question, urgency, how, saidBack, answerBeforeAt };
      const sent: ReferralOut = { ...entry, ...asked, id, answers: [] };
      return { ...episode, referralsOut: [...episode.referralsOut, sent] };
    }
    case 'referral-answered': {
      const { referralId, answer, who, how, note, answeredAt, answerBeforeAt } = event;
      return {
        ...episode,
        referralsOut: episode.referralsOut.map((each) =>
          each.id === referralId
            ? {
                ...each,
                answerBeforeAt,
                answers: [...each.answers, { ...entry, answer, who, how, note, answeredAt }],
              }
            : each,
        ),
      };
    }
  }
}
