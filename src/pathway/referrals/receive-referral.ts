import { referralClocks as clocks } from '../../knowledge/referral-clocks.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import type { OpenReferral } from '../commands.ts';
import type { Context } from '../context.ts';
import type { EpisodeFact } from '../events.ts';
import { type Handled, happened, refused } from '../handle/handled.ts';
import { missing, wordless } from '../handle/when.ts';
import { plusHours } from '../instants.ts';

type Opened = OpenReferral & {
  readonly episodeId: string;
  readonly region: Region;
  readonly zone: string;
};

/** What a referral begins an episode with: itself, and what its sender found. */
export function received({ findings, sent, ...referral }: Opened, { rules }: Context): Handled {
  if (sent !== undefined && wordless(sent.callBack))
    return refused(missing('callBack', 'nobody can be asked, or told, without a number'));
  const known = Object.entries(findings ?? {}).filter(([, value]) => value !== null);
  const read = rules.reader.read(Object.fromEntries(known));
  if (!read.ok) {
    const [problem] = read.problems;
    const { fact = '', wanted = '', got = '' } = problem ?? {};
    return refused({ code: 'bad-fact', fact, wanted, got });
  }
  const { referrer, reason } = referral;
  const opened: EpisodeFact = {
    ...referral,
    type: 'referral-received',
    referrer: referrer.trim(),
    reason: reason.trim(),
    ...(sent === undefined
      ? {}
      : { sent: { ...sent, acceptBeforeAt: plusHours(referral.referredAt, clocks.accept.hours) } }),
  };
  if (findings === undefined || known.length === 0) return happened(opened);
  return happened(opened, { type: 'findings-recorded', facts: findings, observedAt: referral.referredAt });
}
