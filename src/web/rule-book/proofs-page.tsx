import type { Catalogue } from '../../knowledge/catalogue.ts';
import { isDraft, languageIds } from '../../knowledge/words/locales/languages.ts';
import { invariantsOf } from './always-section.tsx';
import { counted } from './answer-words.ts';
import type { Book, BookPage } from './book-types.ts';
import { citationsWithin } from './cited-in.ts';
import { proofTimesFile, proofsFile, scoreFile, signOffFile, tableFile } from './links.ts';
import { PageHead } from './page-head.tsx';
import { ProofView, proofsAbout, resultOf } from './proofs-of-page.tsx';
import { tallyOf } from './tally.ts';

const title = 'What is proved, and what is not';
const about = 'Claims about the rules that were tried, over what, and how; and all that no claim covers.';

export const proofsPage: BookPage = {
  file: proofsFile,
  kind: 'report',
  title,
  about,
  places: [],
  findable: [],
  body: (book) => <ProofsBody book={book} />,
};

type Provable = { readonly id: string; readonly title: string; readonly file: string };

const provable = ({ decisions, scores, formulas, dDimerCutOff }: Catalogue): readonly Provable[] => [
  ...decisions.map(({ id, title: of }) => ({ id, title: of, file: tableFile(id) })),
  ...[...scores, ...formulas, dDimerCutOff].map(({ id, title: of }) => ({
    id,
    title: of,
    file: scoreFile(id),
  })),
];

function ProofsBody({ book }: { book: Book }) {
  const { proofs, catalogue } = book;
  const about = provable(catalogue);
  return (
    <>
      <PageHead title={title} kind="Report">
        <p>
          A proof here says that the rules agree with themselves and with what must always hold. It does not
          say that a source was read rightly, nor that a source is right: that is what a clinician signs.
        </p>
        <Sum book={book} />
      </PageHead>
      <NotProved book={book} />
      <section aria-labelledby="claims">
        <h2 id="claims">What was proved</h2>
        {proofs && (
          <p>
            How long each took on the machine that made this copy: <a href={proofTimesFile}>times</a>.
          </p>
        )}
        {proofs === null && <p class="b-warn">Nothing: this copy was made without running the proofs.</p>}
        {about.map(({ id, title: of, file }) => {
          const own = proofsAbout(id, proofs);
          return own.length === 0 ? null : (
            <details class="b-details" key={id} open={own.some(({ holds }) => !holds)}>
              <summary>
                {of}: {counted(own.length, 'claim')}
                {own.some(({ holds }) => !holds) && <strong> FAILED</strong>}
              </summary>
              <p>
                <a href={file}>Its page</a>
              </p>
              <ul class="b-proofs">
                {own.map((proof) => (
                  <ProofView key={proof.claim} proof={proof} about={id} />
                ))}
              </ul>
            </details>
          );
        })}
        <Others book={book} about={about} />
      </section>
    </>
  );
}

function Sum({ book: { proofs } }: { book: Book }) {
  if (!proofs) return null;
  const count = (result: string): number =>
    proofs.proofs.filter((proof) => resultOf(proof) === result).length;
  const failed = count('FAILED');
  return (
    <p>
      <strong>
        {count('proved')} claims proved, {count('tested')} tested on samples, {failed} failed.
      </strong>
    </p>
  );
}

/** Claims that begin with the id of nothing in the book. */
function Others({ book: { proofs }, about }: { book: Book; about: readonly Provable[] }) {
  const told = new Set(about.flatMap(({ id }) => proofsAbout(id, proofs)));
  const others = (proofs?.proofs ?? []).filter((proof) => !told.has(proof));
  if (others.length === 0) return null;
  return (
    <>
      <h3>About several at once</h3>
      <ul class="b-proofs">
        {others.map((proof) => (
          <ProofView key={proof.claim} proof={proof} about="" />
        ))}
      </ul>
    </>
  );
}

function NotProved({ book }: { book: Book }) {
  const { catalogue, proofs } = book;
  const withoutInvariant = catalogue.decisions.filter((table) => invariantsOf(table, catalogue).length === 0);
  const unclaimed = provable(catalogue).filter(({ id }) => proofsAbout(id, proofs).length === 0);
  const tally = tallyOf(book.pages.flatMap(({ places }) => places));
  const drafts = languageIds.filter(isDraft);
  const sampled = (proofs?.proofs ?? []).filter((proof) => resultOf(proof) === 'tested');
  const uncited = Object.entries(catalogue.words).filter(
    ([, words]: [string, unknown]) => citationsWithin(words).length === 0,
  );
  return (
    <section aria-labelledby="not-proved">
      <h2 id="not-proved">What is not proved</h2>
      <dl class="b-rules">
        <div>
          <dt>Nobody has signed</dt>
          <dd>
            {tally.memory} statements from memory and {tally.design} choices of our own:{' '}
            <a href={signOffFile}>the list</a>. Even of the {tally.verified} verified ones no clinician has
            yet said that the rule means what its source means.
          </dd>
        </div>
        <div>
          <dt>Tables of which nothing is stated apart from their rows</dt>
          <dd>
            {withoutInvariant.length === 0
              ? 'None.'
              : 'They are proved complete and without overlap, but a row with a wrong outcome would contradict nothing:'}
            <PageList
              pages={withoutInvariant.map(({ id, title: of }) => ({ file: tableFile(id), title: of }))}
            />
          </dd>
        </div>
        <div>
          <dt>Without any claim</dt>
          <dd>
            {unclaimed.length === 0 ? 'No table and no score.' : 'Nothing was tried about:'}
            <PageList pages={unclaimed} />
          </dd>
        </div>
        <div>
          <dt>Tested on samples only</dt>
          <dd>
            {sampled.length === 0
              ? 'No claim.'
              : `${sampled.length} claims: no sample broke them, which proves nothing of the rest.`}
          </dd>
        </div>
        <div>
          <dt>Lists, limits and words</dt>
          <dd>
            {catalogue.lists.length} cited lists, {Object.keys(catalogue.clocks).length} limits of the episode
            and all words for people stand under no proof; tests hold some of them.
            {uncited.length > 0 &&
              ` ${uncited.length} collections of words cite nothing: ${uncited.map(([name]) => name).join(', ')}.`}
          </dd>
        </div>
        <div>
          <dt>Translations</dt>
          <dd>
            {drafts.length === 0
              ? 'No draft.'
              : `Drafts that nobody has reviewed: ${drafts.map((id) => inEnglish.of(id) ?? id).join(', ')}.`}
          </dd>
        </div>
      </dl>
    </section>
  );
}

const inEnglish = new Intl.DisplayNames('en', { type: 'language' });

function PageList({ pages }: { pages: readonly { readonly file: string; readonly title: string }[] }) {
  if (pages.length === 0) return null;
  return (
    <ul class="b-plain b-plain--many">
      {pages.map(({ file, title: of }) => (
        <li key={file}>
          <a href={file}>{of}</a>
        </li>
      ))}
    </ul>
  );
}

/** The one page that differs from machine to machine. */
export const proofTimesPage: BookPage = {
  file: proofTimesFile,
  kind: 'report',
  title: 'How long the proofs took',
  about:
    'On the machine that made this copy; the only page that another copy of the same knowledge may not share.',
  places: [],
  findable: [],
  body: ({ proofs }) => (
    <>
      <PageHead title="How long the proofs took" kind="Report">
        <p>
          On the machine that made this copy. Two copies of the same knowledge are the same in every other
          page.
        </p>
      </PageHead>
      {proofs === null ? (
        <p class="b-warn">This copy was made without running the proofs.</p>
      ) : (
        <>
          <p>
            All together: <strong>{seconds(proofs.milliseconds)}</strong>. Claims of a tenth of a second and
            more:
          </p>
          <ul class="b-plain">
            {proofs.proofs
              .filter(({ milliseconds }) => milliseconds >= 100)
              .toSorted((a, b) => b.milliseconds - a.milliseconds)
              .map(({ claim, milliseconds }) => (
                <li key={claim}>
                  {seconds(milliseconds)}: {claim}
                </li>
              ))}
          </ul>
        </>
      )}
    </>
  ),
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
