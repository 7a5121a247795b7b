import type { ComponentChildren } from 'preact';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Code, Fact } from '../../knowledge/rule-types.ts';
import { factsOfItem, testsIn } from '../../engine/conditions.ts';
import { allAnswers, amountWords, answerWords, humanised, regionWords, unitWords } from './answer-words.ts';
import type { BookPage } from './book-types.ts';
import { sayCondition } from './condition-said.ts';
import { ConditionView } from './condition-view.tsx';
import { factAnchor, factsFile, scoreFile, tableFile } from './links.ts';
import { PageHead } from './page-head.tsx';
import { factsReadBy } from './table-page.tsx';

const title = 'Facts';
const about = 'Every fact that a rule may read: what it means, its answers or unit, and who reads it.';

/** The data dictionary. */
export function factsPage(catalogue: Catalogue): BookPage {
  const facts = Object.entries(catalogue.facts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    file: factsFile,
    kind: 'facts',
    title,
    about,
    places: [],
    findable: facts.map(([id, fact]) => ({
      anchor: factAnchor(id),
      title: `${fact.means}${fact.ref === undefined ? '' : ` (${fact.ref})`}`,
      text: `${id} ${humanised(id)} ${fact.notInferredFrom ?? ''} ${fact.type === 'one-of' ? fact.values.join(' ') : ''}`,
    })),
    body: () => {
      const readers = readersOf(catalogue);
      return (
        <>
          <PageHead title={title} kind="Dictionary">
            <p>{about}</p>
            <p>
              {facts.length} facts, by their ids. A fact is absent until it is known: not asked is not “no”.
              “Not sure” is an answer of its own, where it is listed.
            </p>
          </PageHead>
          <dl class="b-facts">
            {facts.map(([id, fact]) => (
              <FactEntry key={id} id={id} fact={fact} readers={readers.get(id) ?? []} catalogue={catalogue} />
            ))}
          </dl>
        </>
      );
    },
  };
}

type Reader = { readonly file: string; readonly title: string };

/** Tables and scores that name the fact in a condition. */
function readersOf({ decisions, scores, formulas }: Catalogue): ReadonlyMap<string, readonly Reader[]> {
  const readers = new Map<string, Reader[]>();
  const add = (fact: string, reader: Reader): void => {
    const known = readers.get(fact) ?? [];
    if (!known.some(({ file }) => file === reader.file)) readers.set(fact, [...known, reader]);
  };
  for (const table of decisions)
    for (const fact of factsReadBy(table)) add(fact, { file: tableFile(table.id), title: table.title });
  for (const score of scores)
    for (const fact of score.items.flatMap(factsOfItem))
      add(fact, { file: scoreFile(score.id), title: score.title });
  for (const score of [...scores, ...formulas])
    for (const { when } of score.refusedIf ?? [])
      for (const [fact] of testsIn(when)) add(fact, { file: scoreFile(score.id), title: score.title });
  return readers;
}

function FactEntry({
  id,
  fact,
  readers,
  catalogue,
}: {
  id: string;
  fact: Fact;
  readers: readonly Reader[];
  catalogue: Catalogue;
}) {
  return (
    <div id={factAnchor(id)}>
      <dt>
        <code>{id}</code>
        {fact.ref !== undefined && <span class="b-ref">{fact.ref}</span>}
      </dt>
      <dd>
        <p class="b-facts__means">{fact.means}</p>
        <dl class="b-pairs">
          <Pair name={fact.type === 'quantity' ? 'Figure' : 'Answers'}>{answersText(id, fact)}</Pair>
          {fact.askedIf && (
            <Pair name="Asked only where">
              <ConditionView said={sayCondition(fact.askedIf, catalogue.facts)} facts={catalogue.facts} />
            </Pair>
          )}
          <Follows fact={fact} catalogue={catalogue} />
          {fact.notInferredFrom !== undefined && <Pair name="Not taken from">{fact.notInferredFrom}</Pair>}
          {'staleAfterDays' in fact && (
            <Pair name="Not used when older than">{fact.staleAfterDays} days</Pair>
          )}
          {fact.codes && <Pair name="Codes">{fact.codes.map(codeText).join('; ')}</Pair>}
          <Pair name="Read by">
            {readers.length === 0
              ? 'no table or score by itself'
              : readers.map(({ file, title }, index) => (
                  <>
                    {index > 0 && '; '}
                    <a href={file}>{title}</a>
                  </>
                ))}
          </Pair>
        </dl>
      </dd>
    </div>
  );
}

/** What it is worked out from, where it is not given. */
function Follows({ fact, catalogue }: { fact: Fact; catalogue: Catalogue }) {
  const { facts } = catalogue;
  if (fact.type === 'yes-no')
    return (
      <>
        {fact.derived && (
          <Pair name="Follows, where not given, from">
            <ConditionView said={sayCondition(fact.derived, facts)} facts={facts} />
          </Pair>
        )}
        {fact.impliedBy && (
          <Pair name="Is yes wherever">
            <ConditionView said={sayCondition(fact.impliedBy, facts)} facts={facts} />
          </Pair>
        )}
        {fact.absentMeans === false && <Pair name="Until recorded">taken as no, the worrying reading</Pair>}
      </>
    );
  if (fact.type === 'one-of' && fact.derivedFromScore)
    return (
      <Pair name="Follows, where not given, from">
        <a href={scoreFile(fact.derivedFromScore.score)}>{fact.derivedFromScore.score}</a>,{' '}
        {humanised(fact.derivedFromScore.level)}
      </Pair>
    );
  if (fact.type === 'one-of' && fact.derivedFromDDimer)
    return (
      <Pair name="Follows, where not given, from">
        the D-dimer and <a href={scoreFile(catalogue.dDimerCutOff.id)}>its cut-off</a>,{' '}
        {humanised(fact.derivedFromDDimer)}
      </Pair>
    );
  if (fact.type === 'quantity' && fact.derivedFromFormula !== undefined) {
    const of = fact.derivedFromFormula;
    const each: readonly (readonly [string, string])[] =
      typeof of === 'string'
        ? [['', of]]
        : [
            [`${regionWords.uk}: `, of.uk],
            [`${regionWords.us}: `, of.us],
          ];
    return (
      <Pair name="Worked out, where not given, by">
        {each.map(([before, id], index) => (
          <>
            {index > 0 && '; '}
            {before}
            <a href={scoreFile(id)}>{id}</a>
          </>
        ))}
      </Pair>
    );
  }
  return null;
}

function answersText(id: string, fact: Fact): string {
  if (fact.type === 'd-dimer')
    return 'a value with its unit, FEU or DDU, and the assay’s cut-off where known';
  if (fact.type !== 'quantity')
    return allAnswers(fact)
      .map((answer) => answerWords(id, answer))
      .join(', ');
  const [least, most] = fact.domain;
  return `${amountWords(least, null)} to ${amountWords(most, null)} ${unitWords(fact.unit)}${fact.whole ? ', whole numbers' : ''}`;
}

const codeText = ({ system, code, display, status }: Code): string =>
  `${system} ${code} ${display} (${status})`;

function Pair({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
