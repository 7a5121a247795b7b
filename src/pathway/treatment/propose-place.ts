import { assert } from '../../engine/assert.ts';
import type { FactValue, Facts } from '../../engine/fact-values.ts';
import { careClocks as clocks } from '../../knowledge/home-care/plan/care-clocks.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import { type Asking, factsOf, findingsOf, onceForEach } from '../facts-of-episode.ts';
import { earliest, isAfter, plusHours } from '../instants.ts';
import type { DecisionRecord } from '../ports.ts';
import { isFollowUpLost } from '../check-in/silence-needs.ts';
import { leadingScan } from '../tests-of.ts';
import { isEnding } from './due-treatment.ts';
import type { PlaceProposal } from './treatment-types.ts';

type Proposed = { readonly proposal: PlaceProposal; readonly record: DecisionRecord };
type Asked = Pick<Context, 'rules' | 'now' | 'birthDate'>;

const table = 'home-or-hospital';

/** What the rules say of home or hospital now, or null where nobody asks: not confirmed, closed, or nothing is new. */
export function proposePlace(episode: Episode, context: Context): Proposed | null {
  const { rules, now, by, newId } = context;
  const { treatment, diagnosis, closed, region } = episode;
  if (closed !== null || diagnosis?.is !== 'confirmed' || (treatment !== null && isEnding(treatment)))
    return null;
  const decision = rules.decision(table, region);
  assert(decision, `no table ${table}`);
  const facts = placeFactsOf(episode, context);
  const { outcome, floor, rows, decisive } = decision.decide(facts);
  const proposal: PlaceProposal = {
    decisionId: newId(),
    table,
    outcome,
    floor,
    rows,
    decisive,
    knowledgeVersion: rules.version,
    plan: null,
  };
  const before = treatment?.proposal ?? null;
  if (before !== null && comparable(before) === comparable(proposal)) return null;
  const inputs = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return { proposal, record: { ...proposal, inputs, at: now, by } };
}

const comparable = ({ outcome, floor, rows, decisive, knowledgeVersion }: PlaceProposal): string =>
  JSON.stringify([outcome, floor, rows, decisive.toSorted(), knowledgeVersion]);

/** Findings, and under them what the record itself says of the clot and of the first dose. */
export const placeFactsOf = onceForEach(readPlaceFacts);

function readPlaceFacts(episode: Episode, asking: Asked): Facts {
  const { reader } = asking.rules;
  const read = reader.read(factsUnderFindings(episode, asking));
  if (read.ok) return read.facts;
  // What follows from the record contradicts a finding: the findings were checked when they were recorded.
  const alone = reader.read(findingsOf(episode));
  assert(alone.ok, 'findings were checked when they were recorded');
  return alone.facts;
}

/** A clinician's own answer is never written over. */
export function factsUnderFindings(episode: Episode, asking: Asking): Readonly<Record<string, FactValue>> {
  const whole = factsOf(episode, asking);
  const age = whole.ok ? whole.facts['age'] : undefined;
  const extent = extentOf(episode);
  const inTime = firstDoseInTime(episode);
  return {
    'limb.site': episode.limb,
    ...(age === undefined ? {} : { age }),
    ...(extent === null ? {} : { 'dvt.extent': extent, 'scan.dated': true }),
    ...(inTime === null ? {} : { 'first-dose.in-time': inTime }),
    ...findingsOf(episode),
    // Reported later than what was found on arrival, and by a clinician too.
    ...(episode.treatment?.failure ? { 'dvt.during-anticoagulation': true } : {}),
    // Twice without a reply in the first days: whatever was booked, there is no close follow-up.
    ...(isFollowUpLost(episode) ? { 'follow-up.first-contact-booked': false, 'follow-up.close': false } : {}),
  };
}

/** A proximal clot may reach higher than the report of this episode says: iliofemoral is a clinician's own finding. */
function extentOf(episode: Episode): string | null {
  const result = leadingScan(episode)?.scan.result;
  if (result === 'proximal-dvt') return 'proximal';
  return result === 'isolated-distal-dvt' ? 'isolated-distal' : null;
}

/** Unknown until a dose is recorded; interim cover is one. */
function firstDoseInTime({ diagnosis, firstDoseAt, treatment }: Episode): boolean | null {
  const own = treatment?.regimen?.firstDose?.doseAt;
  const first = earliest([firstDoseAt, own ?? null].filter((at) => at !== null));
  if (first === null || diagnosis === null) return null;
  return !isAfter(first, plusHours(diagnosis.at, clocks.firstDose.hours));
}
