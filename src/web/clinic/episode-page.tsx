import { formWords, type FormSlug } from '../../knowledge/words/clinic-episode-forms.ts';
import { bannerWords, episodeWords as words } from '../../knowledge/words/clinic-episode.ts';
import { companionDesk } from '../../knowledge/words/companion-page.ts';
import { boardWords } from '../../knowledge/words/clinic-board.ts';
import { safetyWords } from '../../knowledge/words/safety-words.ts';
import {
  closeReasonWords,
  coverWords,
  dueKindWords,
  stateWords,
} from '../../knowledge/words/clinic-states.ts';
import type { DueItem, Episode } from '../../pathway/episode-types.ts';
import type { Person } from '../../pathway/person.ts';
import type { Notice } from '../../pathway/ports.ts';
import { ErrorSummary, type FieldProblem } from '../components/staff-form.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import { sideAndLimb } from './board-rows.tsx';
import { CoverPanel, DiaryPanel, DueText, FindingsPanel, OfferLinks, TestsPanel } from './episode-panels.tsx';
import type { Telling } from './event-sentence.ts';
import { fill } from './fill-words.ts';
import { RulesSay } from './next-step.tsx';
import { OrderProposed } from './order-proposed.tsx';
import { noticeText } from './notice-text.ts';
import { addressOf, labelOf, offersFor, otherOffers } from './offers.ts';
import { BannerFact, PersonBanner } from './person-banner.tsx';
import { CheckInPanel } from './check-in/check-in-panel.tsx';
import { MessagesPanel, type ShownMessage } from './check-in/messages-panel.tsx';
import { TreatmentPanel } from './treatment/treatment-panel.tsx';
import { Timeline } from './timeline.tsx';
import { mayDo, type Visit } from './visit.ts';
import { calendarDay, dayAndTime, dueIn, timeNear } from './when.ts';

export type EpisodeView = Telling & {
  readonly person: Person;
  readonly items: readonly DueItem[];
  readonly notices: readonly Notice[];
  readonly messages: readonly ShownMessage[];
  /** For the form of the button that orders what is proposed. */
  readonly formKey: string;
  readonly done: FormSlug | null;
  /** Why the button on this page did nothing. */
  readonly problems: readonly FieldProblem[];
};

export function EpisodePage(view: EpisodeView) {
  const { visit, episode, items, notices, done, problems } = view;
  return (
    <StaffPage
      title={`${words.title}: ${stateWords[episode.state]}`}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="board"
      banner={<EpisodeBanner {...view} />}
      hasProblems={problems.length > 0}
      script="clinic"
    >
      <ErrorSummary problems={problems} />
      {done !== null && <output class="c-done">{fill(words.done, { what: formWords[done].title })}</output>}
      <h1 class="nhsuk-u-visually-hidden">
        {words.title}: {stateWords[episode.state]}
      </h1>
      <EpisodeNotices visit={visit} notices={notices} />
      <div class="c-columns">
        <div>
          <NextStep {...view} />
          <TreatmentPanel visit={visit} episode={view.episode} />
          <CheckInPanel visit={visit} episode={view.episode} names={view.names} />
          <MessagesPanel visit={visit} messages={view.messages} />
          <TestsPanel {...view} isOrderOffered={isOrderFirst(view) === false} />
        </div>
        <div>
          {items.length > 1 && <DiaryPanel {...view} />}
          <CoverPanel {...view} />
          {mayDo(visit, 'episode.write', 'team') && (
            <section class="c-panel" aria-labelledby="record">
              <h2 id="record">{words.record}</h2>
              <OfferLinks visit={visit} episode={episode} offers={otherOffers(episode)} />
              <p>
                <a class="c-button" href={`/clinic/episodes/${episode.id}/own-page`}>
                  {companionDesk.title}
                </a>
              </p>
            </section>
          )}
        </div>
      </div>
      {mayDo(visit, 'safety.open', 'team') && (
        <p>
          <a href={`/clinic/episodes/${view.episode.id}/safety`}>{safetyWords.reportTitle}</a>
        </p>
      )}
      <div class="c-columns c-columns--even">
        <div>
          <Timeline {...view} />
        </div>
        <div>
          <FindingsPanel {...view} />
          <ReferralPanel {...view} />
        </div>
      </div>
    </StaffPage>
  );
}

export function EpisodeBanner({
  visit,
  person,
  episode,
  items,
}: Pick<EpisodeView, 'visit' | 'person' | 'episode' | 'items'>) {
  const { cover } = episode;
  const { place, now } = visit;
  const [first] = items;
  return (
    <PersonBanner person={person} visit={visit}>
      <BannerFact label={bannerWords.side}>{sideAndLimb(episode.side, episode.limb)}</BannerFact>
      <span class={`c-tag c-tag--${episode.state}`}>{stateWords[episode.state]}</span>
      <BannerFact label={bannerWords.cover}>
        {coverWords[cover.status]}
        {(cover.status === 'running' || cover.status === 'stop-ordered') &&
          `, ${bannerWords.supplyEnds} ${timeNear(cover.supplyEndsAt, now, place)}`}
      </BannerFact>
      {first !== undefined && (
        <BannerFact label={bannerWords.clock}>
          <DueText item={first} visit={visit} />
        </BannerFact>
      )}
    </PersonBanner>
  );
}

function EpisodeNotices({ visit, notices }: Pick<EpisodeView, 'visit' | 'notices'>) {
  if (notices.length === 0) return null;
  return (
    <section class="c-notices" aria-label={boardWords.notices}>
      <ul class="c-notices__list">
        {notices.map((notice) => (
          <li key={notice.id} class="c-notice">
            <span class="c-notice__time">{timeNear(notice.at, visit.now, visit.place)}</span>
            <span class="c-notice__words">{noticeText(notice, visit.place)}</span>
            {mayDo(visit, 'episode.write', 'team') && (
              <form method="post" action={`/clinic/episodes/${notice.episodeId}/notices/${notice.id}`}>
                <input type="hidden" name="_csrf" value={visit.session.csrfToken} />
                <input type="hidden" name="from" value="episode" />
                <button class="c-button" type="submit">
                  {boardWords.read}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether ordering is itself the next step, whose button stands above. */
const isOrderFirst = ({ episode, items: [first] }: EpisodeView): boolean =>
  first !== undefined && offersFor(episode, first).some(({ slug }) => slug === 'order');

/** One next step, with its deadline, who answers for it, and the button that does it; under it what the rules say. */
function NextStep(view: EpisodeView) {
  const { visit, names, episode, items } = view;
  const [first] = items;
  if (first === undefined)
    return (
      <section class="c-next c-next--done" aria-labelledby="next">
        <h2 id="next">{words.nothingDue}</h2>
        <ClosedLine visit={visit} episode={episode} />
      </section>
    );
  const { urgency } = dueIn(first.dueAt, visit.now, visit.place);
  const [main, ...others] = offersFor(episode, first);
  return (
    <section class={`c-next c-next--${urgency}`} aria-labelledby="next">
      <p class="c-next__over">{words.next}</p>
      <h2 id="next">{dueKindWords[first.kind]}</h2>
      <p class="c-next__due">
        <DueText item={first} visit={visit} /> · {names.owner(first.owner)}
      </p>
      {mayDo(visit, 'episode.write', 'team') && main !== undefined && (
        <div class="c-next__acts">
          {main.slug === 'order' ? (
            <OrderProposed {...view} look="nhsuk-button" />
          ) : (
            <a class="nhsuk-button" href={addressOf(episode, main)}>
              {labelOf(main)}
            </a>
          )}
          <OfferLinks visit={visit} episode={episode} offers={others} />
        </div>
      )}
      <h3 class="c-next__sub">{words.rules}</h3>
      <RulesSay {...view} />
    </section>
  );
}

function ClosedLine({ visit, episode }: { readonly visit: Visit; readonly episode: Episode }) {
  const { closed } = episode;
  if (closed === null) return null;
  return (
    <p>
      {fill(words.closedOn, {
        when: dayAndTime(closed.at, visit.place),
        reason: closeReasonWords[closed.reason],
      })}
    </p>
  );
}

function ReferralPanel({ visit, names, episode }: EpisodeView) {
  const { referrer, referredAt, symptomsBeganOn, reason, owner } = episode;
  const rows = [
    [words.referrer, referrer],
    [words.referredAt, dayAndTime(referredAt, visit.place)],
    [
      words.symptoms,
      symptomsBeganOn === null ? words.notKnown : calendarDay(symptomsBeganOn, visit.place.region),
    ],
    [words.reason, reason],
    [words.owner, names.owner(owner)],
  ] as const;
  return (
    <section class="c-panel" aria-labelledby="referral">
      <h2 id="referral">{words.referral}</h2>
      <dl class="c-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
