import { cite } from './sources.ts';

const design = (says: string) => cite('virchow-design', 'referrals', says, 'design');

/** How soon a referral is answered, ours by us and those of others by them. Elapsed hours, nights and weekends too. */
export const referralClocks = {
  accept: {
    hours: 1,
    because: design(
      'A referral that came from outside is accepted or refused within the hour. The clock of its assessment runs meanwhile: it started when the referral came.',
    ),
  },
  tellReferrer: {
    hours: 1,
    because: design('Whoever referred hears within the hour of the decision who has the person now.'),
  },
  answer: {
    minutes: { 'at-once': 30, 'same-day': 120, 'next-day': 24 * 60 },
    because: design(
      'A service that we refer to has said within 30 minutes, 2 hours or a day that it takes the person; after that somebody rings it. Until it has said so the person stays with us.',
    ),
  },
  askAgain: {
    hours: 24,
    because: design('A referral received and not yet accepted is asked about again within a day at most.'),
  },
  referAgain: {
    minutes: 30,
    because: design('Where a service declines, another way is found within 30 minutes.'),
  },
} as const;
