import { referralFields as words } from '../../../knowledge/words/clinic-referrals.ts';
import { fill } from '../fill-words.ts';
import type { FormContext } from '../forms/episode-form.ts';

/** What the sender said, beside what is recorded as findings. */
export function ReferralSheet({ episode }: Pick<FormContext, 'episode'>) {
  const { referral, referrer, reason } = episode;
  if (referral === null) return null;
  const { reference, callBack, answerBy, question, doneAlready, emergency, identifierInQuestion } = referral;
  const rows: readonly (readonly [string, string])[] = [
    [words.reference, reference],
    [words.cameFrom, referrer],
    [words.callBack, callBack],
    [words.answerBy, words.ways[answerBy]],
    [words.reason, reason],
    [words.question, question === '' ? words.notSaid : question],
    [words.done, doneAlready ?? words.notSaid],
    [words.emergency, words.emergencies[emergency]],
  ];
  return (
    <section class="c-panel" aria-labelledby="referral-sheet">
      <h2 id="referral-sheet">{words.sheet}</h2>
      {identifierInQuestion !== null && (
        <p class="c-warning">{fill(words.identifier, { number: identifierInQuestion })}</p>
      )}
      <dl class="c-facts">
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
