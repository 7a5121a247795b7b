import { benefitsWords, estimateWords as words } from '../../knowledge/words/desk-benefits.ts';
import { isFederalBusinessDay } from '../../engine/business-days.ts';
import { goodFaithDeadline } from '../../engine/estimate-deadline.ts';
import { Temporal } from 'temporal-polyfill';
import type { Kept } from '../../pathway/benefits/benefits-port.ts';
import type { BenefitCheck } from '../../pathway/benefits/check-benefits.ts';
import type { GivenEstimate } from '../../pathway/benefits/estimate-given.ts';
import { dayOf } from '../../pathway/instants.ts';
import type { Person } from '../../pathway/person.ts';
import { ErrorSummary, type FormView } from '../components/staff-form.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import { fill } from '../clinic/fill-words.ts';
import { PersonBanner } from '../clinic/person-banner.tsx';
import { mayDo, type Names, type Visit } from '../clinic/visit.ts';
import { calendarDay, dayAndTime } from '../clinic/when.ts';
import { dollars } from './coverage-text.ts';
import { EstimateForm, meansOf } from './estimate-form.tsx';
import { addressOf, letterOf, sumText } from './good-faith-letter.ts';

type EstimatePageProps = {
  readonly visit: Visit;
  readonly names: Names;
  readonly person: Person;
  /** What the estimate rests on; undefined where the payer has not answered, null for somebody who pays themselves. */
  readonly check: BenefitCheck | undefined | null;
  readonly estimates: readonly Kept<GivenEstimate>[];
  readonly view: FormView;
  readonly formKey: string;
};

export function EstimatePage({ visit, names, person, check, estimates, view, formKey }: EstimatePageProps) {
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="people"
      hasProblems={view.problems.length > 0}
      banner={<PersonBanner person={person} visit={visit} />}
    >
      <ErrorSummary problems={view.problems} />
      <div class="c-title">
        <h1>{words.title}</h1>
        <p class="c-title__beside">
          <a href={`/desk/people/${person.id}/benefits`}>{benefitsWords.title}</a>
        </p>
      </div>
      <p class="c-note">{benefitsWords.careFirst}</p>
      <p>{check === null ? words.leadSelfPay : words.lead}</p>
      {check === undefined && <p class="c-warning">{words.noBasis}</p>}
      {check && (
        <p class="c-quiet">{fill(words.basis, { when: dayAndTime(check.checkedAt, visit.place) })}</p>
      )}
      {mayDo(visit, 'benefits.write', 'team') && (
        <EstimateForm visit={visit} personId={person.id} view={view} formKey={formKey} />
      )}
      {estimates.length > 0 && <Earlier {...{ visit, names, person, estimates }} />}
    </StaffPage>
  );
}

function Earlier({
  visit,
  names,
  person,
  estimates,
}: Pick<EstimatePageProps, 'visit' | 'names' | 'person' | 'estimates'>) {
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{words.earlier}</h2>
      <ul class="c-list">
        {estimates.map(({ record, stamp }) => (
          <li key={record.id}>
            <a href={`/desk/people/${person.id}/estimates/${record.id}`}>{sumText(record.estimate)}</a>{' '}
            <span class="c-quiet">
              {fill(words.given, {
                when: dayAndTime(stamp.at, visit.place),
                who: names.actor(stamp.by),
                day: calendarDay(record.serviceOn, visit.place.region),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type GivenProps = {
  readonly visit: Visit;
  readonly names: Names;
  readonly person: Person;
  readonly given: Kept<GivenEstimate>;
};

/** One estimate: the sum first, then what it rests on; for somebody without insurance the letter beside it. */
export function GivenEstimatePage({ visit, names, person, given: { record, stamp } }: GivenProps) {
  const { estimate, request } = record;
  const isSelfPay = record.checkId === null;
  // Nobody's benefits stand behind what somebody pays in full.
  const ofPayers = ['benefits-of-the-day', 'other-claims'];
  const rests = estimate.assumptions.filter(({ id }) => !isSelfPay || !ofPayers.includes(id));
  const says = [...new Set(rests.map((each) => each.says))];
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="people"
      banner={<PersonBanner person={person} visit={visit} />}
    >
      <div class="c-title">
        <h1>{words.title}</h1>
        <p class="c-title__beside">
          <a href={`/desk/people/${person.id}/estimate`}>{words.again}</a>
        </p>
      </div>
      <div class="c-columns">
        <div>
          <section class="c-next" aria-labelledby="result" data-estimate={estimate.kind}>
            <h2 id="result" class="c-rules__sub">
              {words.result}
            </h2>
            {estimate.kind === 'cannot-estimate' ? (
              <p>{words.cannot[estimate.why]}</p>
            ) : (
              <p class="c-sum">{sumText(estimate)}</p>
            )}
            <p class="c-quiet">
              {fill(words.given, {
                when: dayAndTime(stamp.at, visit.place),
                who: names.actor(stamp.by),
                day: calendarDay(record.serviceOn, visit.place.region),
              })}
            </p>
            <h3 class="c-next__sub">{words.why}</h3>
            <ul class="c-because">
              {says.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </section>
          <Lines request={request} estimate={estimate} />
        </div>
        <div>
          {isSelfPay && <LetterPanel visit={visit} person={person} given={{ record, stamp, version: 1 }} />}
        </div>
      </div>
    </StaffPage>
  );
}

function Lines({ request, estimate }: Pick<GivenEstimate, 'request' | 'estimate'>) {
  return (
    <table class="c-table">
      <caption class="nhsuk-u-visually-hidden">{words.lines}</caption>
      <thead>
        <tr>
          <th scope="col">{words.lines}</th>
          <th scope="col" class="c-money">
            {words.allowed}
          </th>
          {estimate.kind === 'amount' && (
            <th scope="col" class="c-money">
              {words.pays}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {request.lines.map(({ code, allowed }, index) => (
          <tr key={code}>
            <th scope="row">
              {code} {meansOf(code)}
            </th>
            <td class="c-money">
              {allowed === null
                ? benefitsWords.notSaid
                : typeof allowed === 'string'
                  ? dollars(allowed)
                  : `${dollars(allowed.from)} – ${dollars(allowed.to)}`}
            </td>
            {estimate.kind === 'amount' && <td class="c-money">{dollars(estimate.lines[index] ?? '0')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LetterPanel({ visit, person, given }: Omit<GivenProps, 'names'>) {
  const { record, stamp } = given;
  const { organisation } = visit.session;
  const letter = letterOf({ given: record, person, organisation, at: stamp.at });
  const base = `/desk/people/${person.id}/estimates/${record.id}`;
  const bookedOn = dayOf(stamp.at, organisation.zone);
  const { dueBy, because } = goodFaithDeadline({
    bookedOn,
    serviceOn: Temporal.PlainDate.from(record.serviceOn),
    requestedOn: bookedOn,
    isBusinessDay: isFederalBusinessDay,
  });
  const says = because.map((citation) => citation.says).join(' ');
  return (
    <section class="c-panel" aria-labelledby="letter">
      <h2 id="letter">{words.letter}</h2>
      <p>
        {dueBy === null
          ? words.offered
          : fill(words.due, { day: calendarDay(dueBy.toString(), visit.place.region), because: says })}
      </p>
      <p class="c-offers">
        <a class="c-button" href={`${base}/letter.pdf`}>
          {words.letterPdf}
        </a>
        <a class="c-button" href={`${base}/letter.txt`}>
          {words.letterText}
        </a>
      </p>
      <div class="c-letter">
        <p>{letter.from.join(', ')}</p>
        <p>{addressOf(person).join(', ')}</p>
        {letter.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}
