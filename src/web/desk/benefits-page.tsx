import { benefitsWords as words, insuranceWords } from '../../knowledge/words/desk-benefits.ts';
import type { Kept } from '../../pathway/benefits/benefits-port.ts';
import type { BenefitCheck } from '../../pathway/benefits/check-benefits.ts';
import type { Insurance, InsurancePlan } from '../../pathway/benefits/insurance.ts';
import { dayOf } from '../../pathway/instants.ts';
import type { Person } from '../../pathway/person.ts';
import { ErrorSummary, type FormView, StaffForm } from '../components/staff-form.tsx';
import { DateFields } from '../components/staff-moment.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import { fill } from '../clinic/fill-words.ts';
import { PersonBanner } from '../clinic/person-banner.tsx';
import { mayDo, type Names, type Visit } from '../clinic/visit.ts';
import { calendarDay, dayAndTime } from '../clinic/when.ts';
import { reasonText } from './coverage-text.ts';
import { InsuranceForm } from './insurance-form.tsx';
import { basisOf, isOtherPlan, knownOfCost } from './known-of-cost.ts';

export type BenefitsPageProps = {
  readonly visit: Visit;
  readonly names: Names;
  readonly person: Person;
  readonly insurance: Kept<Insurance> | undefined;
  /** The latest first. */
  readonly checks: readonly Kept<BenefitCheck>[];
  readonly insuranceView: FormView;
  readonly checkView: FormView;
  readonly formKey: string;
  readonly isDone: boolean;
};

export function BenefitsPage(props: BenefitsPageProps) {
  const { visit, person, insurance, checks, insuranceView, checkView, isDone } = props;
  const problems = [...insuranceView.problems, ...checkView.problems];
  const plan = insurance?.record.kind === 'insured' ? insurance.record.plan : null;
  const mayWrite = mayDo(visit, 'benefits.write', 'team');
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="people"
      hasProblems={problems.length > 0}
      banner={<PersonBanner person={person} visit={visit} />}
    >
      <ErrorSummary problems={problems} />
      {isDone && <output class="c-done">{insuranceWords.saved}</output>}
      <div class="c-title">
        <h1>{words.title}</h1>
        <p class="c-title__beside">
          <a href={`/desk/people/${person.id}/estimate`}>{words.estimateNow}</a>
          {' · '}
          <a href={`/desk/people/${person.id}/authorisations`}>{words.authorizations}</a>
        </p>
      </div>
      <p class="c-note">{words.careFirst}</p>
      <div class="c-columns">
        <div>
          <Answer {...props} plan={plan} />
          <EarlierChecks {...props} />
        </div>
        <div>
          <WhoPays {...props} />
          {mayWrite && plan !== null && <CheckForm {...props} />}
          {mayWrite && (
            <details class="c-details" open={insurance === undefined || insuranceView.problems.length > 0}>
              <summary>{insuranceWords.title}</summary>
              <div>
                <InsuranceForm
                  visit={visit}
                  personId={person.id}
                  view={insuranceView}
                  version={insurance?.version ?? 0}
                />
              </div>
            </details>
          )}
        </div>
      </div>
      {checks.length > 0 && <Raw check={checks[0]} />}
    </StaffPage>
  );
}

type WithPlan = BenefitsPageProps & { readonly plan: InsurancePlan | null };

/** The latest check: its state first and largest, then why, then what is known and what is not. */
function Answer({ visit, names, person, insurance, checks, plan }: WithPlan) {
  const [latest] = checks;
  if (latest === undefined)
    return (
      <section class="c-next c-next--done" aria-labelledby="answer">
        <h2 id="answer">{insurance?.record.kind === 'self-pay' ? words.selfPayNoCheck : words.never}</h2>
      </section>
    );
  const { record, stamp } = latest;
  const { region, zone } = visit.place;
  const isOfToday = dayOf(record.checkedAt, zone).equals(dayOf(visit.now, zone));
  const isOther = plan === null || isOtherPlan(record, plan);
  return (
    <section
      class={`c-next${record.state === 'covered' ? '' : ' c-next--soon'}`}
      aria-labelledby="answer"
      data-coverage={record.state}
    >
      <h2 id="answer">{words.states[record.state]}</h2>
      <ul class="c-because">
        {record.reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{reasonText(reason, region)}</li>
        ))}
      </ul>
      {record.state === 'could-not-check' && <p>{words.couldNotCheck}</p>}
      <p class="c-quiet">
        {fill(words.checkedAt, {
          when: dayAndTime(record.checkedAt, visit.place),
          who: names.actor(stamp.by),
          day: calendarDay(record.serviceOn, region),
        })}
      </p>
      {!isOfToday && <p class="c-warning">{words.stale}</p>}
      {isOther && <p class="c-warning">{words.otherPlan}</p>}
      {plan !== null && <Values check={record} plan={plan} person={person} />}
    </section>
  );
}

function Values({ check, plan, person }: { check: BenefitCheck; plan: InsurancePlan; person: Person }) {
  const basis = basisOf(check, plan, person);
  if (basis === null) return null;
  const { rows, saidTwice } = knownOfCost(basis);
  const notes = [...new Set(basis.lines.flatMap((line) => line.notes))].slice(0, 20);
  return (
    <>
      <h3 class="c-next__sub">{words.values}</h3>
      {saidTwice.length > 0 && (
        <p class="c-warning">
          {fill(words.saidTwice, {
            what: [...new Set(saidTwice.map(({ what }) => words.twice[what]))].join(', '),
          })}
        </p>
      )}
      <dl class="c-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class={value === words.notSaid ? 'c-quiet' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 && (
        <>
          <h3 class="c-next__sub">{words.notes}</h3>
          <ul class="c-list">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function WhoPays({ visit, names, insurance }: BenefitsPageProps) {
  return (
    <section class="c-panel" aria-labelledby="who-pays">
      <h2 id="who-pays">{words.whoPays}</h2>
      {insurance === undefined ? (
        <p>{words.unknownPayer}</p>
      ) : insurance.record.kind === 'self-pay' ? (
        <p>{words.selfPay}</p>
      ) : (
        <PlanFacts plan={insurance.record.plan} />
      )}
      {insurance !== undefined && (
        <p class="c-quiet">
          {fill(words.recordedBy, {
            who: names.actor(insurance.stamp.by),
            when: dayAndTime(insurance.stamp.at, visit.place),
          })}
        </p>
      )}
    </section>
  );
}

function PlanFacts({ plan }: { readonly plan: InsurancePlan }) {
  const unknown = insuranceWords.coversFamilyOptions.unknown;
  const rows: readonly (readonly [string, string])[] = [
    [insuranceWords.payerName, plan.payerName],
    [insuranceWords.payerId, plan.payerId ?? unknown],
    [insuranceWords.memberId, plan.memberId],
    [insuranceWords.planName, plan.planName ?? unknown],
    [
      insuranceWords.coversFamily,
      plan.coversFamily === null
        ? unknown
        : insuranceWords.coversFamilyOptions[plan.coversFamily ? 'yes' : 'no'],
    ],
    [insuranceWords.network, insuranceWords.networkOptions[plan.network ?? 'unknown']],
    ...(plan.subscriber === null
      ? []
      : [[insuranceWords.whose, `${plan.subscriber.givenName} ${plan.subscriber.familyName}`] as const]),
  ];
  return (
    <dl class="c-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function CheckForm({ visit, person, checkView, formKey }: BenefitsPageProps) {
  return (
    <section class="c-panel" aria-labelledby="check">
      <h2 id="check">{words.check}</h2>
      {person.birthDate === null && <p class="c-warning">{words.noBirthDate}</p>}
      <StaffForm
        action={`/desk/people/${person.id}/benefits/check`}
        csrfToken={visit.session.csrfToken}
        hidden={{ key: formKey }}
        submit={words.checkSubmit}
      >
        <DateFields
          name="serviceOn"
          label={words.checkDay}
          hint={words.checkHint}
          view={checkView}
          region={visit.place.region}
        />
      </StaffForm>
    </section>
  );
}

function EarlierChecks({ visit, names, checks }: BenefitsPageProps) {
  const earlier = checks.slice(1);
  if (earlier.length === 0) return null;
  return (
    <section class="c-panel" aria-labelledby="earlier">
      <h2 id="earlier">{words.earlier}</h2>
      <ul class="c-list">
        {earlier.map(({ record, stamp }) => (
          <li key={record.id}>
            <strong>{words.states[record.state]}</strong>{' '}
            {record.reasons.map((reason) => reasonText(reason, visit.place.region)).join(' ')}{' '}
            <span class="c-quiet">
              {dayAndTime(record.checkedAt, visit.place)}, {names.actor(stamp.by)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Raw({ check }: { readonly check: Kept<BenefitCheck> | undefined }) {
  const raw = check?.record.raw ?? null;
  if (raw === null) return null;
  return (
    <details class="c-details">
      <summary>{words.raw}</summary>
      <pre class="c-raw">{raw}</pre>
    </details>
  );
}
