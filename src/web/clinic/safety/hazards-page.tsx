import type { Hazard } from '../../../knowledge/safety/hazard-types.ts';
import { type HazardId, hazardIds, hazardLogBecause, hazards } from '../../../knowledge/safety/hazards.ts';
import { safetyWords as words } from '../../../knowledge/words/safety-words.ts';
import type { SafetyCase } from '../../../pathway/safety/safety-types.ts';
import { StaffPage } from '../../components/staff-page.tsx';
import { fill } from '../fill-words.ts';
import { mayDo, type Visit } from '../visit.ts';
import { hazardTitle } from './safety-text.ts';

type Props = { readonly visit: Visit; readonly cases: readonly SafetyCase[] };

/** Each hazard with the tests that hold it; what no test holds stands there as plainly. */
export function HazardsPage({ visit, cases }: Props) {
  const seesCases = mayDo(visit, 'safety.read', 'none');
  return (
    <StaffPage title={words.hazardsTitle} session={visit.session} isDemo={visit.desk.isDemo} place="safety">
      {seesCases && (
        <p class="c-back">
          <a href="/service/safety">{words.title}</a>
        </p>
      )}
      <h1>{words.hazardsTitle}</h1>
      <p class="c-lead">{words.hazardsLead}</p>
      <p class="c-quiet">{hazardLogBecause.says}</p>
      {hazardIds.map((id) => (
        <HazardPanel key={id} id={id} cases={seesCases ? cases.filter(({ hazard }) => hazard === id) : []} />
      ))}
    </StaffPage>
  );
}

function HazardPanel({ id, cases }: { readonly id: HazardId; readonly cases: readonly SafetyCase[] }) {
  const hazard: Hazard = hazards[id];
  const closed = cases.filter(({ state }) => state === 'closed').length;
  return (
    <section class="c-panel" aria-labelledby={id}>
      <h2 id={id} class="c-safety__hazard">
        {hazardTitle(id)} <span class="c-tag">{words.severities[hazard.severity]}</span>
      </h2>
      <dl class="c-facts">
        <div>
          <dt>{words.cause}</dt>
          <dd>{hazard.cause}</dd>
        </div>
        <div>
          <dt>{words.effect}</dt>
          <dd>{hazard.effect}</dd>
        </div>
        <div>
          <dt>{words.holds}</dt>
          <dd>{hazard.holds}</dd>
        </div>
        <div>
          <dt>{words.tests}</dt>
          <dd>
            {hazard.tests.map((file) => (
              <code class="c-safety__file" key={file}>
                {file}
              </code>
            ))}
          </dd>
        </div>
        {hazard.lacking !== null && (
          <div>
            <dt>{words.lacking}</dt>
            <dd>
              <strong>{hazard.lacking}</strong>
            </dd>
          </div>
        )}
        {cases.length > 0 && (
          <div>
            <dt>{words.cases}</dt>
            <dd>
              <a href="/service/safety?closed=yes">
                {fill(words.caseCount, { open: String(cases.length - closed), closed: String(closed) })}
              </a>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
