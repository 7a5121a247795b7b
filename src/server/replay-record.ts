import { existsSync, readFileSync } from 'node:fs';
import { isObject } from '../engine/reading.ts';
import { compileRules, type Rules } from '../engine/rules.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { replayDecision, type Said } from '../pathway/replay.ts';
import { type DecisionMade, eachDecision } from '../store/decisions-made.ts';
import type { Database } from '../store/database.ts';
import { keptKnowledge, keptVersions } from '../store/knowledge-kept.ts';

/** A decision that these rules do not make as it was made. Ids alone: whoever may see the person finds the name. */
export type ChangedDecision = {
  readonly organisationId: string;
  readonly personId: string;
  readonly episodeId: string;
  readonly decisionId: string;
  readonly at: string;
  readonly table: string;
  readonly madeUnder: string;
  /** The last of an open episode: somebody acts on it. */
  readonly stands: boolean;
  /** `not-reproduced`: the same knowledge says something else than is recorded, which is a fault. */
  readonly is: 'another-answer' | 'other-reasons' | 'not-readable' | 'not-reproduced';
  readonly was: Said;
  readonly says: Said | null;
  readonly because: string | null;
};

export type ReplayReport = {
  readonly ok: true;
  /** The knowledge under which all was decided again. */
  readonly under: string;
  readonly decisions: number;
  /** How many were made under each version. */
  readonly madeUnder: Readonly<Record<string, number>>;
  readonly changed: readonly ChangedDecision[];
};
export type Replayed = ReplayReport | { readonly ok: false; readonly problem: string };

/**
 * Makes every decision of the record again.
 *
 * @param under a version that decided here once, a file of knowledge, or null for that of this program.
 */
export async function replayRecord(database: Database, under: string | null, own: Rules): Promise<Replayed> {
  const opened = under === null || under === own.version ? own : await rulesUnder(database, under);
  if ('problem' in opened) return opened;
  const madeUnder: Record<string, number> = {};
  const changed: ChangedDecision[] = [];
  let decisions = 0;
  const sawAll = await eachDecision(database, (made) => {
    const { knowledgeVersion } = made.record;
    madeUnder[knowledgeVersion] = (madeUnder[knowledgeVersion] ?? 0) + 1;
    decisions += 1;
    const change = changeOf(made, opened);
    if (change !== null) changed.push(change);
  });
  if (!sawAll)
    return {
      ok: false,
      problem: 'This login does not own schema virchow, so it may not see every decision.',
    };
  return { ok: true, under: opened.version, decisions, madeUnder, changed };
}

function changeOf({ record, region, ...made }: DecisionMade, rules: Rules): ChangedDecision | null {
  const replayed = replayDecision(record, region, rules);
  if (replayed.is === 'the-same') return null;
  const { outcome, rows, decisive, decisionId, table, knowledgeVersion, at } = record;
  return {
    organisationId: made.organisationId,
    personId: made.personId,
    episodeId: made.episodeId,
    decisionId,
    at: at.toString(),
    table,
    madeUnder: knowledgeVersion,
    stands: made.stands,
    is: knowledgeVersion === rules.version ? 'not-reproduced' : replayed.is,
    was: { outcome, rows, decisive },
    says: 'says' in replayed ? replayed.says : null,
    because: 'because' in replayed ? replayed.because : null,
  };
}

async function rulesUnder(
  database: Database,
  under: string,
): Promise<Rules | { ok: false; problem: string }> {
  const kept = await keptKnowledge(database, under);
  const refused = (problem: string) => ({ ok: false, problem }) as const;
  if (kept === undefined && !existsSync(under)) {
    const versions = await keptVersions(database);
    const known = versions.length === 0 ? 'none is kept yet' : `kept are ${versions.join(', ')}`;
    return refused(
      `${under} is neither a version of knowledge that decided here (${known}) nor a file of one`,
    );
  }
  try {
    const content: unknown = JSON.parse(kept ?? readFileSync(under, 'utf8'));
    if (!isCatalogue(content)) return refused(`${under} holds no knowledge of Virchow`);
    const rules = compileRules(content);
    if (kept !== undefined && rules.version !== under)
      return refused(
        `what is kept as ${under} is ${rules.version}: it was changed, or this program reads it otherwise`,
      );
    return rules;
  } catch (error) {
    return refused(
      `${under} cannot be read as knowledge: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Its parts are there; that each rule holds together is found out when it is compiled. */
export const isCatalogue = (value: unknown): value is Catalogue =>
  isObject(value) &&
  typeof value['edition'] === 'string' &&
  isObject(value['facts']) &&
  isObject(value['sources']) &&
  isObject(value['dDimerCutOff']) &&
  Array.isArray(value['decisions']) &&
  Array.isArray(value['scores']) &&
  Array.isArray(value['formulas']);
