import type { Catalogue } from '../../knowledge/catalogue.ts';
import { type DecisionTable, regions, type UniqueTable } from '../../knowledge/rule-types.ts';
import { regionWords } from './answer-words.ts';
import { DrawFlow } from './flow/draw-flow.tsx';
import { DrawLadder } from './flow/draw-ladder.tsx';
import { type Flow, flowOf } from './flow/flow.ts';

/** More questions than these are no picture any more. */
const mostSteps = 60;

/** The table drawn from its own data. The rows below say the same in words. */
export function PictureSection({ table, catalogue }: { table: DecisionTable; catalogue: Catalogue }) {
  return (
    <section aria-labelledby="picture">
      <h2 id="picture">Picture</h2>
      {table.policy === 'most-urgent' ? (
        <figure class="b-figure">
          <figcaption>
            The levels, and the rows that lead to each. All rows are read; the most urgent that holds decides.
            The rows below say what each asks.
          </figcaption>
          <DrawLadder table={table} />
        </figure>
      ) : (
        <Flows table={table} catalogue={catalogue} />
      )}
    </section>
  );
}

function Flows({ table, catalogue }: { table: UniqueTable; catalogue: Catalogue }) {
  const flows = regions.map((region) => flowOf(table, region, catalogue));
  const [first] = flows;
  const areAlike = flows.every(({ steps }) => JSON.stringify(steps) === JSON.stringify(first?.steps));
  const shown = areAlike ? flows.slice(0, 1) : flows;
  return (
    <>
      {shown.map((flow) => (
        <figure class="b-figure" key={flow.region}>
          <figcaption>
            <strong>{areAlike ? 'Both regions' : regionWords[flow.region]}.</strong> {howToRead(flow)}
          </figcaption>
          {flow.steps.length <= mostSteps && (
            <DrawFlow flow={flow} table={table} catalogue={catalogue} name={`step-${flow.region}`} />
          )}
        </figure>
      ))}
    </>
  );
}

function howToRead({ steps }: Flow): string {
  if (steps.length > mostSteps)
    return `This table asks ${steps.length} questions, too many for a picture. The rows below say all of it.`;
  return 'Begin at 1. Each end is a row of the table below, where its reason and source stand.';
}
