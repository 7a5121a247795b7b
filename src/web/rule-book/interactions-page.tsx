import { type ByRegion, regions } from '../../knowledge/rule-types.ts';
import type {
  Anticoagulant,
  Interaction,
  InteractionLevel,
} from '../../knowledge/treatment/interactions/interaction-types.ts';
import { citationsOf } from '../../engine/compiled-table.ts';
import { capital, humanised, regionWords } from './answer-words.ts';
import type { BookPage } from './book-types.ts';
import { becauseText, placesFor } from './cited-in.ts';
import { factAnchor, factsFile, interactionsFile } from './links.ts';
import { Citations } from './marks.tsx';
import { PageHead } from './page-head.tsx';

const title = 'Interactions';
const about = 'What else a person takes, and what it does to each anticoagulant.';

export function interactionsPage(interactions: readonly Interaction[]): BookPage {
  const places = interactions.flatMap(({ id, because }) => placesFor(anchorOf(id), id, because));
  return {
    file: interactionsFile,
    kind: 'data',
    title,
    about,
    places,
    findable: interactions.map((each) => ({
      anchor: anchorOf(each.id),
      title: `Interaction: ${each.id}`,
      text: `${each.names.join(' ')} ${each.group} ${each.mechanism} ${each.says} ${actionsOf(each).join(' ')} ${becauseText(each.because)}`,
    })),
    body: ({ catalogue }) => (
      <>
        <PageHead title={title} kind="Data" places={places}>
          <p>{about}</p>
          <p>
            A name that stands nowhere here is not recognised: a pharmacist looks, and nobody reads it as no
            interaction. An anticoagulant that is not named has nothing stated.
          </p>
        </PageHead>
        <table class="b-table">
          <caption class="b-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Medicine</th>
              <th scope="col">With each</th>
              <th scope="col">What is said</th>
              <th scope="col">Because</th>
            </tr>
          </thead>
          <tbody>
            {interactions.map((each) => (
              <tr key={each.id} id={anchorOf(each.id)}>
                <th scope="row">
                  <span class="b-rowid">{capital(each.id)}</span>
                  <p>{each.names.filter((name) => name !== each.id).join(', ')}</p>
                  <p class="b-quiet">
                    {each.group}; {each.mechanism}
                  </p>
                </th>
                <td>
                  <span class="b-head">With each</span>
                  <ul class="b-because">
                    {actionsOf(each).map((action) => (
                      <li key={action}>{action}</li>
                    ))}
                  </ul>
                </td>
                <td>
                  <span class="b-head">What is said</span>
                  <p>{each.says}</p>
                  <FactsMade facts={Object.keys(each.facts)} />
                </td>
                <td>
                  <span class="b-head">Because</span>
                  <Citations citations={citationsOf(each.because)} sources={catalogue.sources} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    ),
  };
}

/** The facts by which tables hear of it. */
function FactsMade({ facts }: { facts: readonly string[] }) {
  if (facts.length === 0) return null;
  return (
    <p class="b-quiet">
      Tables read it as{' '}
      {facts.map((fact) => (
        <>
          <a class="b-id" href={`${factsFile}#${factAnchor(fact)}`}>
            {fact}
          </a>{' '}
        </>
      ))}
    </p>
  );
}

const anchorOf = (id: string): string => `interaction-${id.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;

const agents: readonly Anticoagulant[] = ['apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran', 'warfarin'];

const actionsOf = ({ actions }: Interaction): string[] =>
  agents.flatMap((agent) => {
    const action = actions[agent];
    return action === undefined ? [] : [`${capital(agent)}: ${levelWords(action)}`];
  });

const levelWords = (level: ByRegion<InteractionLevel>): string =>
  typeof level === 'string'
    ? humanised(level)
    : regions.map((region) => `${regionWords[region]} ${humanised(level[region])}`).join(', ');
