import type { ComponentChildren } from 'preact';
import type { Region } from '../../../knowledge/rule-types.ts';
import { type DrawingId, drawingWords } from '../../../knowledge/words/guide/drawing-words.ts';
import { wordsIn } from '../../../knowledge/words/spelling.ts';
import { BodyWithClot } from './body-with-clot.tsx';
import { LegsWithClot } from './legs-with-clot.tsx';
import { MeasuredLeg } from './measured-leg.tsx';
import { VeinFilter } from './vein-filter.tsx';

/** The pictures of a drawing, in the order in which its words name them. */
const picturesOf: Readonly<Record<DrawingId, readonly Picture[]>> = {
  'leg-signs': [
    { viewBox: '0 0 240 290', draw: () => <LegsWithClot skin="light" /> },
    { viewBox: '0 0 240 290', draw: () => <LegsWithClot skin="dark" /> },
  ],
  measure: [{ viewBox: '0 0 240 300', draw: () => <MeasuredLeg /> }],
  'clot-travels': [{ viewBox: '0 0 240 330', draw: () => <BodyWithClot /> }],
  filter: [{ viewBox: '0 0 240 260', draw: () => <VeinFilter /> }],
};

type Picture = { readonly viewBox: string; readonly draw: () => ComponentChildren };

/** A drawing with all that it shows in words beside it: the numbers in the picture are those of the list. */
export function Drawing({ id, region }: { readonly id: DrawingId; readonly region: Region }) {
  const { title, pictures, marks, note } = drawingWords[id];
  return (
    <figure class="v-drawing">
      <figcaption class="v-drawing__title">{title}</figcaption>
      {picturesOf[id].map(({ viewBox, draw }, index) => {
        const words = pictures[index];
        return words === undefined ? null : (
          <div class="v-drawing__picture" key={words.title}>
            {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> has none of the colours of the page */}
            <svg viewBox={viewBox} role="img" aria-labelledby={`${id}-${index} ${id}-${index}-shows`}>
              <title id={`${id}-${index}`}>{words.title}</title>
              <desc id={`${id}-${index}-shows`}>{wordsIn(words.shows, region)}</desc>
              {draw()}
            </svg>
            {pictures.length > 1 && <span class="v-drawing__name">{words.title}</span>}
          </div>
        );
      })}
      <div class="v-drawing__words">
        <ol>
          {marks.map((mark) => (
            <li key={wordsIn(mark, region)}>{wordsIn(mark, region)}</li>
          ))}
        </ol>
        <p>{wordsIn(note, region)}</p>
      </div>
    </figure>
  );
}
