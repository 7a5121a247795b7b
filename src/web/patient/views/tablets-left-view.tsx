import { doseWords as words } from '../../../knowledge/words/companion/dose-words.ts';
import type { BoxLeft, TabletsLeft } from '../../../pathway/companion/tablets-left.ts';
import { dayText } from '../../../pathway/letters/letter-dates.ts';
import { fill } from '../../clinic/fill-words.ts';
import { type Viewer, phoneOf, slotText } from './viewer.ts';

/** What should be in the house, which box stays closed, and what to do before it runs out. */
export function TabletsLeftView({
  left,
  viewer,
}: {
  readonly left: TabletsLeft | null;
  readonly viewer: Viewer;
}) {
  if (left === null) return null;
  const { boxes, outOn, is } = left;
  const phone = phoneOf(viewer);
  const day = outOn === null ? '' : dayText(outOn, viewer.organisation.region);
  return (
    <section class={`v-left v-left--${is}`}>
      <h2>{words.leftTitle}</h2>
      {boxes.length > 0 && (
        <>
          <p>{words.leftLead}</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {boxes.map((box) => (
              <Box key={`${box.medicine} ${box.strength}`} box={box} viewer={viewer} />
            ))}
          </ul>
        </>
      )}
      <p>{is === 'enough' || is === 'to-the-end' ? says() : <strong>{says()}</strong>}</p>
      {boxes.length > 0 && is !== 'out' && <p>{fill(words.fewer, { phone })}</p>}
    </section>
  );

  function says(): string {
    return fill(words.supply[is], { phone, day });
  }
}

function Box({ box, viewer }: { readonly box: BoxLeft; readonly viewer: Viewer }) {
  const { medicine, strength, given, left, notBefore } = box;
  const values = { medicine, strength, count: String(left ?? given) };
  return (
    <li>
      {fill(left === null ? words.given : words.left, values)}
      {notBefore !== null && (
        <>
          {'. '}
          <strong>{fill(words.closedBox, { when: slotText(notBefore, viewer) })}</strong>
        </>
      )}
    </li>
  );
}
