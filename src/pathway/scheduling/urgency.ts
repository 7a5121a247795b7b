import type { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import type { FactValue } from '../../engine/fact-values.ts';
import type { Rules } from '../../engine/rules.ts';
import {
  bookingRules,
  slotRules,
  type UrgencyClass,
} from '../../knowledge/home-care/appointment/slot-rules.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import type { Actor } from '../actors.ts';
import type { Episode, PlannedTest } from '../episode-types.ts';
import { slotLimit } from '../handle/tests.ts';
import { endOfDay, dayOf, latest, plusHours } from '../instants.ts';
import { scanForWorseDueAt } from '../tests-due.ts';
import type { Urgency, WantedTime } from './appointment-types.ts';

type Instant = Temporal.Instant;
type Told = Readonly<Record<string, FactValue>>;
type Asking = { readonly rules: Rules; readonly now: Instant; readonly by: Actor };

const table = 'appointment';

/** How soon, by the episode alone: what reception thinks, and who pays, is no argument of it. */
export function urgencyOfEpisode(episode: Episode, asking: Asking): Urgency {
  const { assessments, emergencySince, emergency } = episode;
  const isRed =
    emergencySince !== null && (emergency === null || emergency.sequence < emergencySince.sequence);
  const assessed = assessments.at(-1);
  const known: Told = {
    ...reasonOf(episode),
    // Signs were asked at the assessment; before it nobody knows.
    ...(isRed || assessed !== undefined ? { 'appointment.red-flag': isRed } : {}),
    ...(assessed === undefined ? {} : { 'appointment.triage': 'not-done' }),
    'appointment.symptoms-rising': scanForWorseDueAt(episode) !== null,
    'appointment.judged-unlikely': assessed?.wells.class === 'unlikely',
  };
  return {
    ...classOf(asking.rules, episode.region, known),
    source: 'pathway',
    ...judgedBy(assessed, asking),
  };
}

const judgedBy = (
  assessed: Episode['assessments'][number] | undefined,
  { by, now }: Asking,
): Pick<Urgency, 'judgedBy' | 'judgedAt'> =>
  assessed === undefined
    ? { judgedBy: by, judgedAt: now }
    : { judgedBy: assessed.by, judgedAt: assessed.assessedAt };

function reasonOf({ diagnosis, treatment }: Episode): Told {
  if (diagnosis === null) return { 'appointment.reason': 'suspected-dvt' };
  if (diagnosis.is === 'excluded') return { 'appointment.reason': 'other' };
  const isTreated = treatment?.regimen !== null && treatment?.regimen !== undefined;
  return isTreated
    ? { 'appointment.reason': 'scheduled-review' }
    : { 'appointment.reason': 'confirmed-elsewhere', 'appointment.treated-and-supplied': false };
}

/** What somebody was asked at the desk. Only a clinician's word lowers anything: from others those answers are not read. */
export function urgencyAsked(
  facts: Told,
  region: Region,
  source: Urgency['source'],
  asking: Asking,
): Urgency {
  const { rules, by, now } = asking;
  const lowering: readonly string[] = bookingRules.whoMayLower.facts;
  const read = Object.entries(facts).filter(([id]) => by.role === 'clinician' || !lowering.includes(id));
  return { ...classOf(rules, region, Object.fromEntries(read)), source, judgedBy: by, judgedAt: now };
}

/** While it is not decided, the floor; and with none, a clinician judges first. */
function classOf(rules: Rules, region: Region, known: Told): Pick<Urgency, 'class' | 'restsOn'> {
  const read = rules.reader.read(known);
  assert(read.ok, 'answers to the questions of one table');
  const decision = rules.decision(table, region);
  assert(decision, `no table ${table}`);
  const { outcome, floor, rows } = decision.decide(read.facts);
  const found = outcome ?? floor ?? 'unclear';
  return { class: isClass(found) ? found : 'unclear', restsOn: `${table}: ${rows.join(', ') || 'floor'}` };
}

const isClass = (outcome: string): outcome is UrgencyClass => outcome in slotRules;

/** When the slot of a test should lie: its own limits, that the episode holds it to. */
export const wantedForTest = (episode: Episode, test: PlannedTest): WantedTime => ({
  notBeforeAt: test.notBeforeAt,
  idealByAt: test.dueAt,
  byAt: latest([slotLimit(episode, test), test.dueAt]),
});

/** When any other visit of this class should lie, counted from the request; a review from its own day. */
export function wantedForClass(
  urgency: UrgencyClass,
  now: Instant,
  zone: string,
  reviewOn: Temporal.PlainDate | null,
): WantedTime {
  const { slot } = slotRules[urgency];
  const none = { notBeforeAt: null, idealByAt: null, byAt: null };
  if (slot === null) return none;
  if ('withinHours' in slot) return { ...none, byAt: plusHours(now, slot.withinHours) };
  if ('days' in slot) {
    const today = dayOf(now, zone);
    return { ...none, byAt: endOfDay(today.add({ days: slot.days[1] }), zone) };
  }
  if (reviewOn === null) return none;
  const [before, after] = slot.aroundDateDays.usual;
  const first = endOfDay(reviewOn.subtract({ days: before + 1 }), zone);
  return { ...none, notBeforeAt: latest([first, now]), byAt: endOfDay(reviewOn.add({ days: after }), zone) };
}
