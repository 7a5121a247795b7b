import type { Catalogue } from '../../knowledge/catalogue.ts';
import { type DecisionTable, type Region, type Row, regions } from '../../knowledge/rule-types.ts';
import { inRegion } from '../../engine/compiled-table.ts';
import { regionWords } from './answer-words.ts';
import type { BookPage } from './book-types.ts';
import { regionsFile, rowAnchor, tableFile } from './links.ts';
import { inAll } from './outcomes-section.tsx';
import { PageHead } from './page-head.tsx';

const title = 'Where the regions part';
const about = 'Rows whose outcome differs, and rows of one region alone. Nothing is blended.';

export const regionsPage: BookPage = {
  file: regionsFile,
  kind: 'report',
  title,
  about,
  places: [],
  findable: [],
  body: ({ catalogue }) => <RegionsBody catalogue={catalogue} />,
};

function RegionsBody({ catalogue }: { catalogue: Catalogue }) {
  const parting = catalogue.decisions.map((table) => ({
    table,
    differing: table.rows.filter((row) => typeof row.then !== 'string'),
    only: regions.map((region) => ({ region, rows: table.rows.filter((row) => isOnly(row, region)) })),
  }));
  const some = parting.filter(
    ({ differing, only }) => differing.length > 0 || only.some(({ rows }) => rows.length > 0),
  );
  const same = parting.filter((each) => !some.includes(each));
  return (
    <>
      <PageHead title={title} kind="Report">
        <p>{about}</p>
      </PageHead>
      {some.map(({ table, differing, only }) => (
        <section key={table.id} aria-labelledby={`of-${table.id}`}>
          <h2 id={`of-${table.id}`}>
            <a href={tableFile(table.id)}>{table.title}</a>
          </h2>
          {differing.length > 0 && (
            <ul class="b-plain">
              {differing.map((row) => (
                <li key={row.id}>
                  <RowLink row={row} table={table} />:{' '}
                  {regions.map((region) => thenIn(region, row, table)).join(' ')}
                </li>
              ))}
            </ul>
          )}
          {only.map(
            ({ region, rows }) =>
              rows.length > 0 && (
                <p key={region}>
                  {regionWords[region]} only:{' '}
                  {rows.map((row, index) => (
                    <>
                      {index > 0 && ', '}
                      <RowLink row={row} table={table} />
                    </>
                  ))}
                </p>
              ),
          )}
        </section>
      ))}
      <h2>The same in both</h2>
      <ul class="b-plain b-plain--many">
        {same.map(({ table }) => (
          <li key={table.id}>
            <a href={tableFile(table.id)}>{table.title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Two outcomes may have one title: then it is their actions that differ. */
function thenIn(region: Region, { then }: Row, { outcomes }: DecisionTable): string {
  const own = outcomes[inRegion(then, region)];
  const titles = new Set(inAll(then).map((id) => outcomes[id]?.title));
  const actions = titles.size === 1 ? ` (${own?.actions.join('; ') ?? ''})` : '';
  return `${regionWords[region]}: ${own?.title ?? inRegion(then, region)}${actions}.`;
}

const isOnly = ({ regions: of }: Row, region: Region): boolean => of?.length === 1 && of[0] === region;

function RowLink({ row, table }: { row: Row; table: DecisionTable }) {
  return <a href={`${tableFile(table.id)}#${rowAnchor(row, table.rows)}`}>{row.id}</a>;
}
