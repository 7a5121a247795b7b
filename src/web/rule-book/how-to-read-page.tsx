import type { BookPage } from './book-types.ts';
import { factsFile, howToReadFile, regionsFile } from './links.ts';
import { RegionMark, StatusMark, statusWords } from './marks.tsx';
import { PageHead } from './page-head.tsx';

const title = 'How to read this book';
const about = 'Rows, outcomes, unknown facts, regions, and the three marks.';

export const howToReadPage: BookPage = {
  file: howToReadFile,
  kind: 'report',
  title,
  about,
  places: [],
  findable: [],
  body: () => (
    <>
      <PageHead title={title} kind="Guide">
        <p>{about}</p>
      </PageHead>
      <section aria-labelledby="row">
        <h2 id="row">A row</h2>
        <p>
          A rule is a row: <strong>when</strong> something is found, <strong>then</strong> this is advised,{' '}
          <strong>because</strong> a source says so, in our own words. Its id, such as T1, is what the program
          reports when the row decides.
        </p>
        <p>
          Behind each finding stands its id, which leads to the <a href={factsFile}>dictionary of facts</a>,
          where its exact meaning, unit and codes are.
        </p>
      </section>
      <section aria-labelledby="two-kinds">
        <h2 id="two-kinds">Two kinds of table</h2>
        <p>
          <strong>One row holds.</strong> The rows part all patients among them, without gap or overlap: the
          first thing that the proofs try to refute. Their order means nothing. The picture asks the same as
          questions, one after the other.
        </p>
        <p>
          <strong>The most urgent wins.</strong> All rows are read, all that hold are told, and the outcome is
          the most urgent of theirs. Where none holds, the table says what then: never that all is well.
        </p>
      </section>
      <section aria-labelledby="unknown">
        <h2 id="unknown">What is not known</h2>
        <p>
          A fact that nobody has asked is not “no”. A table answers only when every way to complete what is
          unknown gives the same answer; otherwise it names the facts that can still change it. A ladder then
          says what to act on meanwhile.
        </p>
        <p>“Not sure” is an answer: asked, and the person does not know. No reassurance is drawn from it.</p>
      </section>
      <section aria-labelledby="thresholds">
        <h2 id="thresholds">Thresholds</h2>
        <p>
          “Below 30” leaves 30 out; “at least 30” takes it in. “Above” leaves the figure out; “at most” takes
          it in. What a formula works out is not rounded before it is compared.
        </p>
      </section>
      <section aria-labelledby="regions">
        <h2 id="regions">Two regions</h2>
        <p>
          A row without a mark holds in both. <RegionMark region="uk" /> and <RegionMark region="us" /> mark
          what holds in one. Where the outcome differs, both stand side by side.{' '}
          <a href={regionsFile}>All differences in one list</a>.
        </p>
      </section>
      <section aria-labelledby="marks">
        <h2 id="marks">Three marks</h2>
        <dl class="b-rules">
          {(['verified', 'memory', 'design'] as const).map((status) => (
            <div key={status}>
              <dt>
                <StatusMark status={status} />
              </dt>
              <dd>{statusWords[status].means}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  ),
};
