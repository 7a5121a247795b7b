import type { Temporal } from 'temporal-polyfill';
import { diary } from '../diary.ts';
import type { DueItem, DueKind, Episode } from '../episode-types.ts';
import type { PlanItem, PlanKind } from './companion-types.ts';

/** What must still happen, as far as the person has a part in it, the soonest first. */
export const planAhead = (episode: Episode): readonly PlanItem[] =>
  diary(episode)
    .flatMap((item) => itemOf(episode, item))
    .toSorted((a, b) => a.byAt.epochMilliseconds - b.byAt.epochMilliseconds)
    // Several needs may be one thing to the person: to be rung twice on one day is to be rung.
    .filter(
      (item, index, all) => all.findIndex((each) => each.is === item.is && isSameHour(each, item)) === index,
    );

function itemOf(episode: Episode, item: DueItem): readonly PlanItem[] {
  const is = kinds[item.kind];
  if (is === undefined) return [];
  const { key, owner, dueAt: byAt } = item;
  return [{ key, is, byAt, owner, bookedAt: bookedFor(episode, item) }];
}

function bookedFor({ tests, treatment }: Episode, { kind, testId }: DueItem): Temporal.Instant | null {
  if (kind === 'review') return treatment?.reviewBooked?.reviewAt ?? null;
  return tests.find(({ id }) => id === testId)?.slot?.at ?? null;
}

const isSameHour = (one: PlanItem, other: PlanItem): boolean =>
  one.byAt.until(other.byAt).abs().total('hours') < 1;

/** What is between staff alone has no place here: who checks what, and who was told. */
const kinds: Readonly<Partial<Record<DueKind, PlanKind>>> = {
  assess: 'we-decide',
  'd-dimer-result': 'blood-test',
  'bloods-result': 'blood-test',
  'stale-creatinine': 'blood-test',
  'inr-test': 'blood-test',
  'scan-result': 'scan',
  'repeat-scan-result': 'scan',
  'surveillance-scan': 'scan',
  'book-slot': 'scan',
  'decide-place': 'we-decide',
  'hand-over': 'we-decide',
  'record-diagnosis': 'we-decide',
  'tell-person': 'we-tell-you',
  prescribe: 'medicine-ready',
  'start-cover': 'medicine-ready',
  dispense: 'more-medicine',
  'treatment-supply-ends': 'more-medicine',
  'supply-end': 'more-medicine',
  'confirm-step': 'dose-change',
  'end-hold': 'end-of-pause',
  'confirm-treatment-stop': 'stop',
  'order-treatment-stop': 'stop',
  'confirm-stop': 'stop',
  'stop-step': 'stop',
  'book-review': 'review',
  review: 'review',
  villalta: 'leg-check',
  'call-no-show': 'we-call-you',
  'call-silent': 'we-call-you',
  'make-contact': 'we-call-you',
  'doses-missed': 'we-call-you',
  'act-on-inr': 'we-call-you',
  'dose-difference': 'we-call-you',
  'inr-call': 'we-call-you',
  'warfarin-week': 'we-call-you',
  'call-after-red': 'we-call-you',
  'ask-check-in': 'check-in',
  'send-letter': 'letter',
};
