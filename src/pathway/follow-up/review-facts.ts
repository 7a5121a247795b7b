import type { Temporal } from 'temporal-polyfill';
import type { FactValue, Facts } from '../../engine/fact-values.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import { knownOf } from '../facts-of-episode.ts';
import { dayOf } from '../instants.ts';
import { factsInDate } from '../treatment/handle-regimen.ts';
import { inrControlFactsOf } from '../warfarin/inr-control.ts';
import { monthsFrom } from '../warfarin/inr-facts.ts';

export type Asked = Pick<Context, 'rules' | 'now' | 'birthDate'>;
type Known = Readonly<Record<string, FactValue | undefined>>;

/** What the record says that the tables of a review read, without what is too old; findings of clinicians go before it. */
export function reviewFactsOf(
  episode: Episode,
  asked: Asked,
  also: Known = {},
): { readonly facts: Facts; readonly stale: readonly string[] } {
  const { fresh, stale } = factsInDate(episode, asked);
  const all = knownOf({ ...ofTreatment(episode, asked.now), ...fresh, ...also });
  const read = asked.rules.reader.read(all);
  // What follows from the record contradicts a finding: the findings alone were checked when they were recorded.
  return { facts: read.ok ? read.facts : asked.rules.reader.shape(all), stale };
}

function ofTreatment(episode: Episode, now: Temporal.Instant): Known {
  const { treatment, zone } = episode;
  const regimen = treatment?.regimen?.regimen;
  if (treatment === null || regimen === undefined) return {};
  const isWarfarin = regimen.drug === 'warfarin';
  return {
    'treatment.months': monthsFrom(regimen.firstTherapeuticOn, dayOf(now, zone)),
    'distal-dvt.treated': true,
    'anticoagulant.present': presentAs(regimen.drug),
    // That nothing was reported says nothing of what happened; that something was, does.
    'treatment.uncomplicated': treatment.failure === null ? undefined : false,
    'vitamin-k-antagonist': isWarfarin,
    ...(isWarfarin ? inrControlFactsOf(episode, dayOf(now, zone)) : {}),
  };
}

const oral = ['apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran'];
const presentAs = (drug: string): string =>
  oral.includes(drug) ? drug : drug === 'warfarin' ? 'vitamin-k-antagonist' : 'injection';
