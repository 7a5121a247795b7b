import type { ComponentChildren } from 'preact';
import type { CitedPlace } from './book-types.ts';
import { signOffFile } from './links.ts';
import { StatusMark } from './marks.tsx';
import { type Tally, tallyOf } from './tally.ts';

type Props = {
  readonly title: string;
  /** By which programs call it. */
  readonly id?: string;
  readonly kind: string;
  readonly places?: readonly CitedPlace[];
  readonly children?: ComponentChildren;
};

export function PageHead({ title, id, kind, places = [], children }: Props) {
  const tally = tallyOf(places);
  return (
    <>
      <p class="b-kind">
        {kind} {id !== undefined && <code>{id}</code>}
      </p>
      <h1>{title}</h1>
      <div class="b-lede">{children}</div>
      {places.length > 0 && <TallyLine tally={tally} />}
    </>
  );
}

/** How far the statements of a page have been checked. */
export function TallyLine({ tally }: { tally: Tally }) {
  const open = tally.memory + tally.design;
  return (
    <p class="b-tally">
      <span>
        {tally.verified} <StatusMark status="verified" />
      </span>
      <span>
        {tally.memory} <StatusMark status="memory" />
      </span>
      <span>
        {tally.design} <StatusMark status="design" />
      </span>
      {open > 0 && <a href={signOffFile}>{open === 1 ? '1 awaits' : `${open} await`} a signature</a>}
    </p>
  );
}
