import { safetyWords as words } from '../../../knowledge/words/safety-words.ts';
import type { SafetyCase } from '../../../pathway/safety/safety-types.ts';
import { StaffPage } from '../../components/staff-page.tsx';
import { Icon } from '../board-rows.tsx';
import { fill } from '../fill-words.ts';
import { mayDo, type Names, type Visit } from '../visit.ts';
import { calendarDay, dayAndTime, dueIn } from '../when.ts';
import { hazardText, isLate, ownerName, signsText } from './safety-text.ts';

export type SafetyBoardProps = {
  readonly visit: Visit;
  readonly names: Names;
  readonly cases: readonly SafetyCase[];
  readonly withClosed: boolean;
  /** Nobody who may take a case can be told by telephone. */
  readonly isPhoneless: boolean;
};

/** Whatever nobody has taken stands first, by time to its limit. */
export function SafetyBoardPage(props: SafetyBoardProps) {
  const { visit, cases, withClosed, isPhoneless } = props;
  const open = cases.filter(({ state }) => state === 'open');
  const held = cases.filter(({ state }) => state === 'taken' || state === 'investigating');
  const closed = cases.filter(({ state }) => state === 'closed');
  return (
    <StaffPage title={words.title} session={visit.session} isDemo={visit.desk.isDemo} place="safety">
      <h1>{words.title}</h1>
      <p class="c-lead">{words.lead}</p>
      {isPhoneless && (
        <p class="c-warning">
          {words.noPhone}{' '}
          {mayDo(visit, 'organisation.manage', 'none') && <a href="/clinic/hours">{words.setPhone}</a>}
        </p>
      )}
      <p class="c-offers">
        <a class="c-button" href="/service/feedback">
          {words.toFeedback}
        </a>
        <a class="c-button" href="/service/hazards">
          {words.toHazards}
        </a>
        {mayDo(visit, 'safety.open', 'none') && (
          <a class="c-button" href="/service/safety/report">
            {words.reportTitle}
          </a>
        )}
        <a class="c-button" href={withClosed ? '/service/safety' : '/service/safety?closed=yes'}>
          {withClosed ? words.hideClosed : words.showClosed}
        </a>
      </p>
      {open.length + held.length === 0 && (
        <div class="c-empty">
          <p>
            <strong>{words.none}</strong> {words.noneDo}
          </p>
        </div>
      )}
      <Cases {...props} title={words.openCases} cases={open} />
      <Cases {...props} title={words.heldCases} cases={held} />
      <Cases {...props} title={words.closedCases} cases={closed} />
    </StaffPage>
  );
}

function Cases(props: SafetyBoardProps & { readonly title: string }) {
  const { title, cases } = props;
  if (cases.length === 0) return null;
  return (
    <section>
      <h2>
        {title} ({cases.length})
      </h2>
      <ol class="c-safety">
        {cases.map((safetyCase) => (
          <li class="c-panel" key={safetyCase.id}>
            <Case {...props} safetyCase={safetyCase} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const mostShown = 180;

function Case({ visit, names, safetyCase }: SafetyBoardProps & { readonly safetyCase: SafetyCase }) {
  const { id, what, state, origin, openedAt, ownerId, hazard, outcome } = safetyCase;
  const short = what.length > mostShown ? `${what.slice(0, mostShown).trimEnd()} …` : what;
  return (
    <>
      <p class="c-safety__head c-safety__due">
        <span class={`c-tag${isLate(safetyCase, visit) ? ' c-tag--confirmed' : ''}`}>
          {words.states[state]}
        </span>{' '}
        <SafetyDue visit={visit} safetyCase={safetyCase} />
      </p>
      <h3 class="c-safety__what">
        <a href={`/service/safety/${id}`}>{short}</a>
      </h3>
      <p class="c-quiet">
        {words.owner}: <strong>{ownerName(ownerId, names)}</strong>. {words.origin}:{' '}
        {words.origins[origin.kind]}. {words.opened}: {dayAndTime(openedAt, visit.place)}. {words.signs}:{' '}
        {signsText(safetyCase)}. {words.hazard}: {hazardText(hazard)}.
        {outcome !== null && ` ${words.outcome}: ${words.outcomes[outcome]}.`}
      </p>
    </>
  );
}

/** How long there is, counted from what was promised: passing a case on wins no time. */
export function SafetyDue({ visit, safetyCase }: { readonly visit: Visit; readonly safetyCase: SafetyCase }) {
  const { takeByAt, promisedAt, lookAgainOn } = safetyCase;
  if (takeByAt !== null) {
    const due = dueIn(promisedAt, visit.now, visit.place);
    return (
      <span class={`c-due c-due--${due.urgency}`}>
        <span class="c-due__in">
          <Icon name={due.urgency} />
          {due.words}
        </span>{' '}
        <span class="c-due__at">
          {words.takeBy} {dayAndTime(takeByAt, visit.place)}
        </span>
      </span>
    );
  }
  if (lookAgainOn === null) return null;
  const day = calendarDay(lookAgainOn, visit.place.region);
  return isLate(safetyCase, visit) ? (
    <span class="c-due c-due--over">
      <span class="c-due__in">
        <Icon name="over" />
        {fill(words.lookAgainOver, { day })}
      </span>
    </span>
  ) : (
    <span class="c-due">
      {words.lookAgain} {day}
    </span>
  );
}
