import type { FactValue } from '../../engine/fact-values.ts';
import { fieldWords } from '../../knowledge/words/clinic-episode-forms.ts';
import { episodeWords as words } from '../../knowledge/words/clinic-episode.ts';
import {
  coverWords,
  dueKindWords,
  extentWords,
  scanResultWords,
  sideWords,
  testWords,
} from '../../knowledge/words/clinic-states.ts';
import { treatmentWords } from '../../knowledge/words/clinic-treatment.ts';
import { coverGap } from '../../pathway/cover-due.ts';
import type { DueItem, Episode, PlannedTest } from '../../pathway/episode-types.ts';
import { testKinds } from '../../pathway/events.ts';
import { findingsOf } from '../../pathway/facts-of-episode.ts';
import { Icon } from './board-rows.tsx';
import { classText } from './event-sentence.ts';
import { fill } from './fill-words.ts';
import { addressOf, labelOf, type Offer, offersForCover, offersForTest, proposedTests } from './offers.ts';
import { OrderProposed } from './order-proposed.tsx';
import { answerText, inOrder, meaningOf } from './rule-words.ts';
import { mayDo, type Names, type Visit } from './visit.ts';
import { dayAndTime, dueIn, timeNear } from './when.ts';

type PanelProps = { readonly visit: Visit; readonly names: Names; readonly episode: Episode };

export function OfferLinks({
  visit,
  episode,
  offers,
}: Omit<PanelProps, 'names'> & { readonly offers: readonly Offer[] }) {
  const allowed = offers.filter(({ slug }) =>
    slug === 'owner' ? mayDo(visit, 'episode.own', 'team') : mayDo(visit, 'episode.write', 'team'),
  );
  if (allowed.length === 0) return null;
  return (
    <span class="c-offers">
      {allowed.map((offer) => (
        <a class="c-button" href={addressOf(episode, offer)} key={`${offer.slug} ${offer.testId}`}>
          {labelOf(offer)}
        </a>
      ))}
    </span>
  );
}

export function DueText({ item, visit }: { readonly item: DueItem; readonly visit: Visit }) {
  const due = dueIn(item.dueAt, visit.now, visit.place);
  return (
    <span class={`c-due c-due--${due.urgency}`}>
      <span class="c-due__in">
        <Icon name={due.urgency} />
        {due.words}
      </span>{' '}
      <span class="c-due__at">{timeNear(item.dueAt, visit.now, visit.place)}</span>
    </span>
  );
}

export function DiaryPanel({
  visit,
  names,
  items,
}: Omit<PanelProps, 'episode'> & { readonly items: readonly DueItem[] }) {
  return (
    <section class="c-panel" aria-labelledby="diary">
      <h2 id="diary">{words.diary}</h2>
      <ul class="c-diary">
        {items.map((item) => (
          <li key={item.key}>
            <span class="c-diary__what">{titleOf(item)}</span>
            <DueText item={item} visit={visit} />
            <span class="c-quiet">{names.owner(item.owner)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The key of a test to order names its kind. */
function titleOf({ kind, key }: DueItem): string {
  const of = testKinds.find((each) => key === `order-test/${each}`);
  const [, who = ''] = kind === 'confirm-step' ? key.split('/') : [];
  if (who === 'person' || who === 'pharmacist')
    return `${dueKindWords[kind]} (${treatmentWords.confirmers[who]})`;
  return of === undefined ? dueKindWords[kind] : fill(words.orderThese, { tests: testWords[of] });
}

type TestsPanelProps = PanelProps & { readonly formKey: string; readonly isOrderOffered: boolean };

export function TestsPanel({ visit, episode, formKey, isOrderOffered }: TestsPanelProps) {
  const { testColumns } = words;
  return (
    <section class="c-panel" aria-labelledby="tests">
      <h2 id="tests">{words.tests}</h2>
      {episode.tests.length === 0 ? (
        <p class="c-quiet">{words.noTests}</p>
      ) : (
        <table class="c-table c-table--fold">
          <thead>
            <tr>
              {Object.entries(testColumns).map(([key, label]) => (
                <th scope="col" key={key}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {episode.tests.map((test) => (
              <TestRow key={test.id} test={test} visit={visit} episode={episode} />
            ))}
          </tbody>
        </table>
      )}
      {isOrderOffered && proposedTests(episode).length > 0 && mayDo(visit, 'episode.write', 'team') && (
        <OrderProposed visit={visit} episode={episode} formKey={formKey} look="c-button" />
      )}
    </section>
  );
}

function TestRow({ test, visit, episode }: { test: PlannedTest; visit: Visit; episode: Episode }) {
  const { place, now } = visit;
  const offers = offersForTest(test);
  const isWaiting = offers.length > 0;
  const due = dueIn(test.dueAt, now, place);
  return (
    <>
      <tr class={isWaiting ? 'c-tests__open' : undefined}>
        <th scope="row">{testWords[test.kind]}</th>
        <td data-label={words.testColumns.ordered}>{timeNear(test.at, now, place)}</td>
        <td class={isWaiting ? `c-due c-due--${due.urgency}` : undefined}>
          {isWaiting && (
            <span class="c-due__in">
              <Icon name={due.urgency} />
              {due.words}
            </span>
          )}
          <span class="c-due__at">{timeNear(test.dueAt, now, place)}</span>
          {test.notBeforeAt !== null && (
            <span class="c-due__at">
              {fill(words.notBefore, { when: dayAndTime(test.notBeforeAt, place) })}
            </span>
          )}
        </td>
        <td>{slotText(test, visit)}</td>
        <td data-label={words.testColumns.result}>{resultText(test, visit)}</td>
      </tr>
      {isWaiting && (
        <tr class="c-tests__acts">
          <td colSpan={5}>
            <OfferLinks visit={visit} episode={episode} offers={offers} />
          </td>
        </tr>
      )}
    </>
  );
}

function slotText(test: PlannedTest, { place }: Visit): string {
  if (test.kind === 'd-dimer')
    return test.sampledAt === null
      ? words.noSample
      : fill(words.sampled, { when: dayAndTime(test.sampledAt, place) });
  if (test.slot === null) return test.kind === 'bloods' ? '' : words.noSlot;
  const { at, place: where, breachReason } = test.slot;
  const slot = fill(words.slotAt, { when: dayAndTime(at, place), place: where });
  return breachReason === null ? slot : `${slot}; ${fill(words.beyond, { why: breachReason })}`;
}

function resultText(test: PlannedTest, { place, desk }: Visit): string {
  const { dDimer, scan, bloods, notDone, overdue } = test;
  if (dDimer !== null) return answerText(desk.rules.catalogue, 'd-dimer', dDimer.dDimer);
  if (scan !== null)
    return `${scanResultWords[scan.result]} (${sideWords[scan.side]}, ${extentWords[scan.extent]}, ${dayAndTime(scan.performedAt, place)})`;
  if (bloods !== null) return bloods.note;
  if (notDone !== null) return fill(words[notDone.reason], { note: notDone.note });
  const since = overdue.first ?? overdue.last;
  return since === null ? words.awaited : fill(words.overdue, { when: dayAndTime(since, place) });
}

export function CoverPanel({ visit, episode }: PanelProps) {
  const { cover } = episode;
  const { place } = visit;
  const gap = coverGap(episode);
  const show = (at: PlannedTest['dueAt']): string => dayAndTime(at, place);
  return (
    <section class="c-panel" aria-labelledby="cover">
      <h2 id="cover">{words.cover}</h2>
      <p class="c-panel__state">
        <strong>{coverWords[cover.status]}</strong>
      </p>
      {gap !== null && (
        <p class="c-warning">{fill(words.gap, { supply: show(gap.supplyEndsAt), scan: show(gap.scanAt) })}</p>
      )}
      {cover.status === 'not-given' && (
        <p>
          {fieldWords.notGivenReasons[cover.reason]}: {cover.note}
        </p>
      )}
      {cover.status !== 'none' && cover.status !== 'not-given' && (
        <dl class="c-facts">
          <Fact label={fieldWords.medicine} value={cover.medicine} />
          <Fact label={words.firstDose} value={show(cover.firstDoseAt)} />
          <Fact label={words.supply} value={show(cover.supplyEndsAt)} />
          {cover.status === 'stop-ordered' && cover.stop !== null && (
            <Fact label={words.confirmBy} value={show(cover.stop.confirmBeforeAt)} />
          )}
          {cover.stopConfirmed !== null && (
            <Fact
              label={coverWords.stopped}
              value={fill(words.saidBack, { words: cover.stopConfirmed.saidBack })}
            />
          )}
        </dl>
      )}
      {episode.closed === null && (
        <OfferLinks visit={visit} episode={episode} offers={offersForCover(episode)} />
      )}
    </section>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

export function FindingsPanel({ visit, episode }: PanelProps) {
  const { catalogue } = visit.desk.rules;
  const facts = inOrder(findingsOf(episode), catalogue);
  // Asked and denied: dozens, once home or hospital was decided. They are there for whoever looks.
  const denied = facts.filter(([, value]) => value === false);
  const last = episode.assessments.at(-1);
  return (
    <section class="c-panel" aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      {last !== undefined && (
        <p class="c-panel__state">
          <strong>
            {words.wells} {intervalText(last.wells.interval)}, {classText(last.wells.class)}
          </strong>{' '}
          <span class="c-quiet">{dayAndTime(last.assessedAt, visit.place)}</span>
        </p>
      )}
      {facts.length === 0 ? (
        <p class="c-quiet">{words.noFindings}</p>
      ) : (
        <>
          <FactList catalogue={catalogue} facts={facts.filter(([, value]) => value !== false)} />
          {denied.length > 0 && (
            <details class="c-details">
              <summary>{fill(words.findingsDenied, { count: String(denied.length) })}</summary>
              <FactList catalogue={catalogue} facts={denied} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

type FactListProps = {
  readonly catalogue: Visit['desk']['rules']['catalogue'];
  readonly facts: readonly (readonly [fact: string, value: FactValue])[];
};

const FactList = ({ catalogue, facts }: FactListProps) => (
  <dl class="c-facts c-facts--tight">
    {facts.map(([fact, value]) => (
      <Fact key={fact} label={meaningOf(catalogue, fact)} value={answerText(catalogue, fact, value)} />
    ))}
  </dl>
);

const intervalText = ([min, max]: readonly [number, number]): string =>
  (min === max ? String(min) : `${min} to ${max}`).replaceAll('-', '−');
