/** What a clinic may do with a referral that came from outside, and with its own to others; and what answers each need. */
import type { Command } from '../../src/pathway/commands.ts';
import type { DueKind } from '../../src/pathway/episode-types.ts';
import {
  referralAnswers,
  referralUrgencies,
  tellingWays,
} from '../../src/pathway/referrals/referral-types.ts';
import type { Story } from './episode-story.ts';

type Throws = readonly [number, number, number];
type Deed = (story: Story, throws: Throws) => Command;

function pick<T>(from: readonly T[], by: number): T {
  const picked = from[by % from.length];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}
const aboutOf = (story: Story, kind: DueKind): string => story.due(kind)?.key.split('/')[1] ?? 'none';

export const referralActs = {
  accept: ({ episode }) => ({ type: 'accept-referral', personId: episode.personId, note: '' }),
  refuse: (_story, [a, b]) => ({
    type: 'refuse-referral',
    reason: pick(['Not ours', ' '], a),
    who: pick(['Dr Lee', ''], b),
    how: 'telephone',
  }),
  tellReferrer: (_story, [a]) => ({
    type: 'tell-referrer',
    who: pick(['Dr Lee', ' '], a),
    how: 'telephone',
    note: '',
  }),
  referOut: (_story, [a, b, c]) => ({
    type: 'refer-out',
    to: 'St Anne’s',
    receiver: pick(['Dr Silva', ''], c),
    reason: 'Iliac clot',
    question: 'Please see today',
    urgency: pick(referralUrgencies, a),
    how: pick(tellingWays, b),
    saidBack: pick(['Yes, today', null], a),
  }),
  answer: (story, [a, b, c]) => ({
    type: 'record-referral-answer',
    referralId: story.episode.referralsOut.at(-1)?.id ?? 'none',
    answer: pick(referralAnswers, a),
    who: pick(['Dr Silva', ' '], b),
    how: 'telephone',
    note: pick(['No bed', ''], c),
    answeredAt: story.now,
  }),
} as const satisfies Record<string, Deed>;

type ReferralKind = 'accept-referral' | 'tell-referrer' | 'referral-unanswered' | 'refer-again';

export const inAnswerToReferral: Readonly<Record<ReferralKind, Deed>> = {
  'accept-referral': (story, throws) =>
    pick([referralActs.accept, referralActs.accept, referralActs.refuse], throws[2])(story, throws),
  'tell-referrer': referralActs.tellReferrer,
  'referral-unanswered': (story, throws) => ({
    ...referralActs.answer(story, throws),
    referralId: aboutOf(story, 'referral-unanswered'),
  }),
  'refer-again': referralActs.referOut,
};
