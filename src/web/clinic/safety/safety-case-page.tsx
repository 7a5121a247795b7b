import { safetyWords as words } from '../../../knowledge/words/safety-words.ts';
import type { AuditEntry } from '../../../pathway/ports.ts';
import type { Feedback } from '../../../pathway/safety/feedback-types.ts';
import type { SafetyCase, SafetyEvent } from '../../../pathway/safety/safety-types.ts';
import { ErrorSummary, type FormView } from '../../components/staff-form.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import { mayDo, type Names, type Visit } from '../visit.ts';
import { dayAndTime } from '../when.ts';
import { SafetyActs } from './safety-acts.tsx';
import type { ActName } from './read-safety-act.ts';
import { SafetyDue } from './safety-board-page.tsx';
import { eventText, hazardText, ownerName, signsText, toldText } from './safety-text.ts';

export type SafetyCaseProps = {
  readonly visit: Visit;
  readonly names: Names;
  readonly safetyCase: SafetyCase;
  readonly events: readonly SafetyEvent[];
  readonly feedback: Feedback | null;
  /** Who looked, before this look. */
  readonly seen: readonly AuditEntry[];
  /** Whoever can have it, by name. */
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly formKey: string;
  /** The day that a form offers to look again on. */
  readonly offeredOn: string;
  /** The act whose form came back. */
  readonly act: ActName | null;
  readonly view: FormView;
  readonly isSaved: boolean;
};

export function SafetyCasePage(props: SafetyCaseProps) {
  const { visit, names, safetyCase, events, view, isSaved } = props;
  return (
    <StaffPage
      title={words.oneTitle}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="safety"
      hasProblems={view.problems.length > 0}
    >
      {isSaved && <output class="c-done">{words.done}</output>}
      <ErrorSummary problems={view.problems} />
      <p class="c-back">
        <a href="/service/safety">{words.title}</a>
      </p>
      <h1>
        {words.oneTitle}: {words.states[safetyCase.state]}
      </h1>
      <p class="c-safety__due">
        <SafetyDue visit={visit} safetyCase={safetyCase} />
      </p>
      <div class="c-columns">
        <div>
          <Said {...props} />
          <section class="c-panel" aria-labelledby="history">
            <h2 id="history">{words.history}</h2>
            <ol class="c-timeline">
              {events.toReversed().map((event, index) => (
                <Entry key={events.length - index} {...{ visit, names, event }} />
              ))}
            </ol>
          </section>
        </div>
        <div>
          {mayDo(visit, 'safety.handle', 'none') && <SafetyActs {...props} />}
          <Seen {...props} />
        </div>
      </div>
    </StaffPage>
  );
}

function Said({ visit, names, safetyCase, feedback }: SafetyCaseProps) {
  const { what, harm, origin, openedAt, openedBy, ownerId, hazard, promisedAt, outcome } = safetyCase;
  const mayBeNow = safetyCase.state === 'open' && safetyCase.signs.includes('symptoms-now');
  return (
    <section class="c-panel" aria-labelledby="said">
      <h2 id="said">{words.said}</h2>
      {mayBeNow && (
        <p class="c-warning">
          <strong>{words.nowTitle}.</strong> {words.now}
        </p>
      )}
      <p class="c-safety__said">{what}</p>
      <dl class="c-facts">
        <Fact label={words.harmAsked}>{words.harms[harm ?? 'none']}</Fact>
        <Fact label={words.signs}>{`${signsText(safetyCase)}. ${words.signsNote}`}</Fact>
        <Fact label={words.from}>
          {openedBy.role === 'patient' ? words.wrote.patient : names.actor(openedBy)}
        </Fact>
        {feedback !== null && <Fact label={words.contact}>{feedback.contact ?? words.noContact}</Fact>}
        {feedback !== null && <Fact label={words.page}>{feedback.page ?? words.pageUnknown}</Fact>}
        <Fact label={words.opened}>{dayAndTime(openedAt, visit.place)}</Fact>
        <Fact label={words.promised}>{dayAndTime(promisedAt, visit.place)}</Fact>
        <Fact label={words.owner}>{ownerName(ownerId, names)}</Fact>
        <Fact label={words.hazard}>{hazardText(hazard)}</Fact>
        {outcome !== null && <Fact label={words.outcome}>{words.outcomes[outcome]}</Fact>}
      </dl>
      {origin.kind === 'feedback' && (
        <a href={`/service/feedback/${origin.feedbackId}`}>{words.openFeedback}</a>
      )}
      {origin.kind === 'episode' && mayDo(visit, 'episode.read', 'team') && (
        <a href={`/clinic/episodes/${origin.episodeId}`}>{words.openEpisode}</a>
      )}
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Entry({
  visit,
  names,
  event,
}: {
  readonly visit: Visit;
  readonly names: Names;
  readonly event: SafetyEvent;
}) {
  const told = toldText(event, names);
  return (
    <li class="c-entry">
      <span class="c-entry__when">{dayAndTime(event.at, visit.place)}</span>
      <span class="c-entry__what">
        {eventText(event, visit, names)}
        {told !== null && ` ${told}`}
        {'text' in event && `\n${event.text}`}
      </span>
      <span class="c-entry__who">
        {event.by.role === 'patient' ? words.wrote.patient : names.actor(event.by)}
      </span>
    </li>
  );
}

/** Each person once, with their last look. */
function Seen({ visit, names, seen }: SafetyCaseProps) {
  const lastBy = new Map(seen.toReversed().map((entry) => [entry.stamp.by.id, entry]));
  return (
    <section class="c-panel" aria-labelledby="seen">
      <h2 id="seen">{words.seen}</h2>
      {lastBy.size === 0 ? (
        <p class="c-quiet">{words.seenNobody}</p>
      ) : (
        <ul class="c-list">
          {[...lastBy.values()].map(({ stamp }) => (
            <li key={stamp.by.id}>
              {names.actor(stamp.by)}, {dayAndTime(stamp.at, visit.place)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
