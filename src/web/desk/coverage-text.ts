import { followUpActions, rejections } from '../../knowledge/desk/benefit-words.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { reasonWords as words } from '../../knowledge/words/desk-benefits.ts';
import type { CoverageReason } from '../../pathway/benefits/check-benefits.ts';
import { fill } from '../clinic/fill-words.ts';
import { calendarDay } from '../clinic/when.ts';

/** Why a check came out as it did, as a sentence. */
export function reasonText(reason: CoverageReason, region: Region): string {
  switch (reason.code) {
    case 'not-on-this-day': {
      const days = [reason.fromOn, ...(reason.untilOn === null ? [] : [reason.untilOn])];
      return fill(words[reason.code], { days: days.map((day) => calendarDay(day, region)).join(' – ') });
    }
    case 'rejected': {
      const { reason: code, followUp } = reason.rejection;
      const after = meaning(followUpActions, followUp);
      return fill(words.rejected, {
        reason:
          code === null
            ? words.unsaidRejection
            : (meaning(rejections, code) ?? fill(words.unknownRejection, { code })),
        followUp: after === null ? '' : `; ${after}`,
      });
    }
    case 'unreadable':
      return fill(words.unreadable, { where: reason.where, problem: reason.problem });
    case 'not-asked':
      return words.notAsked[reason.because];
    case 'no-answer':
      return fill(words.noAnswer[reason.because], {
        status: reason.status === null ? '' : ` (${reason.status})`,
      });
    case 'active':
    case 'inactive':
    case 'nothing-said':
    case 'says-both':
    case 'contact-payer':
    case 'not-this-person':
    case 'several-people':
    case 'cannot-process':
      return words[reason.code];
  }
}

const meaning = (
  list: readonly { readonly code: string; readonly means: string }[],
  code: string | null,
): string | null => list.find((each) => each.code === code)?.means ?? null;

export const dollars = (money: string): string => {
  const [whole = '', cents = ''] = money.split('.');
  return `$${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}.${cents.padEnd(2, '0')}`;
};

/** `0.2` as `20 %`; exact, since it is only moved. */
export function percent(share: string): string {
  const [whole = '0', part = ''] = share.split('.');
  const figures = `${whole}${part.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = part.slice(2);
  return `${figures}${rest === '' ? '' : `.${rest}`} %`;
}
