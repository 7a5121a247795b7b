import type { Figures } from '../../../pathway/measures/measure-types.ts';

export const shownCount = (count: number): string =>
  Number.isInteger(count) ? String(count) : count.toFixed(1);

/** A bar beside the figure; the figure says it too. */
export function Share({ numerator, denominator }: Pick<Figures, 'numerator' | 'denominator'>) {
  if (denominator === 0) return <>–</>;
  const percent = Math.round((numerator / denominator) * 100);
  return (
    <span class="c-measures__share">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" class="c-measures__bar">
        <rect class="c-measures__whole" width="100" height="10" />
        <rect class="c-measures__part" width={percent} height="10" />
      </svg>
      {percent} %
    </span>
  );
}
