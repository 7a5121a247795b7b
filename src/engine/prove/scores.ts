import type { Score } from '../../knowledge/score-types.ts';
import type { Rules } from '../rules.ts';
import { classIndex, readScore } from '../score.ts';
import type { Claim } from './proof.ts';
import type { Counterexample } from './witness.ts';

const mostItems = 12;

/** Each score over every partial assignment of its items (present, absent, unknown), against adding up by hand. */
export function scoreClaims(rules: Rules): Claim[] {
  return rules.catalogue.scores.map((score): Claim => {
    const facts = score.items.map(({ when }) => Object.keys(when)[0] ?? '');
    return {
      claim: `${score.id}: a class is given only if every completion of the unknown items gives it, and unknown is never favourable`,
      domain: `${score.items.length} items, ${(3 ** score.items.length).toLocaleString('en-GB')} partial inputs`,
      method: 'every case',
      refute: () =>
        score.items.length > mostItems ? [tooMany(score)] : refuteScore(score, facts, rules.version),
    };
  });
}

const tooMany = (score: Score): Counterexample => ({
  decision: score.id,
  facts: {},
  says: `${score.items.length} items are too many to try every case: prove this score another way`,
});

function refuteScore(score: Score, facts: readonly string[], version: string): Counterexample[] {
  const levels = Object.entries(score.levels);
  for (let code = 0; code < 3 ** score.items.length; code += 1) {
    const given: Record<string, boolean> = {};
    let least = 0;
    let most = 0;
    let rest = code;
    for (const [index, { points }] of score.items.entries()) {
      const digit = rest % 3;
      rest = Math.floor(rest / 3);
      const fact = facts[index] ?? '';
      if (digit < 2) given[fact] = digit === 1;
      least += digit === 1 ? points : digit === 2 ? Math.min(0, points) : 0;
      most += digit === 1 ? points : digit === 2 ? Math.max(0, points) : 0;
    }
    const read = readScore(score, given, version);
    const wrong =
      read.interval[0] !== least ||
      read.interval[1] !== most ||
      (read.value !== null && least !== most) ||
      levels.some(([level, { classes }]) => {
        const same = classIndex(score, level, least) === classIndex(score, level, most);
        return read.levels[level] !== (same ? classes[classIndex(score, level, least)]?.class : null);
      }) ||
      (read.class === null && read.decisive.length === 0);
    if (wrong) {
      return [
        {
          decision: score.id,
          facts: given,
          says: `by hand ${least} to ${most}; read as ${read.interval.join(' to ')}, class ${read.class}`,
        },
      ];
    }
  }
  return [];
}
