import { stockingsNotes } from '../../../knowledge/follow-up/stockings-notes.ts';
import type { Region } from '../../../knowledge/rule-types.ts';
import { stockings } from '../../../knowledge/words/guide/treatment.ts';
import { stockingsWords as words } from '../../../knowledge/words/companion/journey-words.ts';
import { wordsIn } from '../../../knowledge/words/spelling.ts';

/** What stockings can and cannot do, and then each source in turn: they disagree, and nothing is blended. */
export function StockingsView({ region }: { readonly region: Region }) {
  const isHere = ({ regions }: { readonly regions?: readonly Region[] }): boolean =>
    regions?.includes(region) ?? true;
  return (
    <>
      <p class="v-lead">{wordsIn(stockings.lead, region)}</p>
      {stockings.sections.filter(isHere).map((section) => (
        <section key={section.id}>
          <h2>{wordsIn(section.title, region)}</h2>
          {Object.entries(section.statements)
            .filter(([, statement]) => isHere(statement))
            .map(([id, { says }]) => (
              <p key={id}>{wordsIn(says, region)}</p>
            ))}
        </section>
      ))}
      <h2>{words.sourcesTitle}</h2>
      <p>{words.sourcesLead}</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {stockingsNotes
          .filter((note) => isHere(note) && shownNotes.includes(note.id))
          .map(({ id, says }) => (
            <li key={id}>{says}</li>
          ))}
      </ul>
      <p>
        <strong>{words.ours}</strong>
      </p>
    </>
  );
}

const shownNotes: readonly string[] = ['nhs', 'bass', 'guidelines', 'trials'];
