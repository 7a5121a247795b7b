import type { Region } from '../../knowledge/rule-types.ts';
import { checkInPage as words } from '../../knowledge/words/check-in-page.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import { fill } from '../clinic/fill-words.ts';
import type { Caller } from './check-in-page.tsx';
import { PatientPage } from './patient-page.tsx';

/** Why nothing could be answered. Whoever has no link of ours is told nothing of whose it might have been. */
export function SorryPage(props: {
  readonly title: string;
  readonly lead: string;
  readonly region: Region;
  readonly caller: Caller | null;
}) {
  const { title, lead, region, caller } = props;
  const phone = caller?.organisation.phone ?? null;
  return (
    <PatientPage region={region} clinic={caller?.organisation.name ?? null} title={title}>
      <p>
        <strong>{wordsIn(words.nobodyHereAdvice, region)}</strong>
      </p>
      <h1 class="v-heading">{title}</h1>
      <p>{lead}</p>
      {phone !== null && <p>{fill(words.orCall, { phone })}</p>}
      {caller !== null && (
        <p>
          <a href={`/check-in/${caller.token}?again=yes`}>{words.answerAgain}</a>
        </p>
      )}
    </PatientPage>
  );
}
