import { letterPageWords as words } from '../../../knowledge/words/letters/letter-page.ts';
import { diary } from '../../../pathway/diary.ts';
import type { Episode } from '../../../pathway/episode-types.ts';
import type { Block, CareDocument } from '../../../pathway/letters/document.ts';
import type { LetterKind } from '../../../pathway/letters/letter-types.ts';
import type { Person } from '../../../pathway/person.ts';
import { StaffPage } from '../../components/staff-page.tsx';
import { EpisodeBanner } from '../episode-page.tsx';
import type { Visit } from '../visit.ts';
import { letterAddress } from './letter-cards.tsx';

type Props = {
  readonly visit: Visit;
  readonly person: Person;
  readonly episode: Episode;
  readonly kind: LetterKind;
  readonly document: CareDocument;
  /** The entry that it tells up to, where it is one that was sent. */
  readonly upTo: number | null;
  readonly cannotPrint: boolean;
};

/** A letter as its reader gets it, between what staff can do with it. */
export function LetterPage({ visit, person, episode, kind, document, upTo, cannotPrint }: Props) {
  const query = upTo === null ? '' : `?upTo=${upTo}`;
  const address = letterAddress(episode.id, kind);
  return (
    <StaffPage
      title={words.kinds[kind]}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="board"
      hasProblems={cannotPrint}
      banner={<EpisodeBanner visit={visit} person={person} episode={episode} items={diary(episode)} />}
    >
      <p class="c-back">
        <a href={`/clinic/episodes/${episode.id}/letters`}>{words.back}</a>
      </p>
      <h1>{words.kinds[kind]}</h1>
      {cannotPrint && (
        <p class="c-warning" role="alert">
          {words.cannotPrint}
        </p>
      )}
      <p class="c-lead">{upTo === null ? words.preview : words.asOf}</p>
      <p class="c-letters__ways">
        <a class="c-button" href={`${address}.pdf${query}`}>
          {words.pdf}
        </a>
        <a href={`${address}.txt${query}`}>{words.text}</a>
      </p>
      <Paper document={document} />
    </StaffPage>
  );
}

/** The same words in the same order as on paper. */
function Paper({ document }: { readonly document: CareDocument }) {
  const { from, to, dated, title, language, about, blocks } = document;
  return (
    <article class="c-paper" lang={language} aria-label={title}>
      <div class="c-paper__head">
        <p class="c-paper__from">{from.join('\n')}</p>
        <p>{dated}</p>
      </div>
      {to.length > 0 && <p class="c-paper__to">{to.join('\n')}</p>}
      <h2 class="c-paper__title">{title}</h2>
      {blocks.map((block, index) => (
        <PaperBlock key={index} block={block} />
      ))}
      <p class="c-paper__foot">{about}</p>
    </article>
  );
}

function PaperBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'notice':
      return <p class="c-paper__notice">{block.text}</p>;
    case 'list':
      return (
        <ul class="c-list">
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <PaperTable {...block} />;
  }
}

function PaperTable({ caption, columns, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    <table class={`c-table${columns === null ? '' : ' c-table--fold'}`}>
      <caption class="nhsuk-u-visually-hidden">{caption}</caption>
      {columns !== null && (
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(([head = '', ...cells]) => (
          <tr key={`${head} ${cells[0] ?? ''}`}>
            <th scope="row">{head}</th>
            {cells.map((cell, index) => (
              <td key={index} data-label={columns?.[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
