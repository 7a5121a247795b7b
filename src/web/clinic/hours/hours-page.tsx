import type { ComponentChildren } from 'preact';
import { publicHolidays } from '../../../knowledge/duty/public-holidays.ts';
import { hoursWords as words } from '../../../knowledge/words/clinic-hours.ts';
import { peopleWords } from '../../../knowledge/words/clinic-people.ts';
import type { KeptDuty } from '../../../pathway/duty/duties.ts';
import { type Duty } from '../../../pathway/duty/duty-types.ts';
import { weekdays } from '../../../engine/weekdays.ts';
import { nextOnDuty, onDuty, phoneOf } from '../../../pathway/duty/on-duty.ts';
import { areHoursUnset } from '../../../pathway/duty/no-duty.ts';
import { closesAt, opensAt } from '../../../pathway/duty/opening.ts';
import type { Delivery } from '../../../pathway/deliveries.ts';
import { isBefore } from '../../../pathway/instants.ts';
import type { Account } from '../../../pathway/person.ts';
import {
  ErrorSummary,
  type FormView,
  Radios,
  Select,
  StaffForm,
  TextField,
} from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import { reasonOf } from '../check-in/message-title.ts';
import { fill } from '../fill-words.ts';
import { Moment } from '../forms/form-parts.tsx';
import type { Visit } from '../visit.ts';
import { calendarDay, dayAndTime, dayYearAndTime } from '../when.ts';
import { calendars, type HoursPart, nameOf } from './hours-changes.ts';
import { hoursText } from './hours-text.ts';

type Props = {
  readonly visit: Visit;
  readonly view: FormView;
  readonly duty: Duty;
  /** The latest first. */
  readonly history: readonly KeptDuty[];
  readonly accounts: readonly Account[];
  readonly isSaved: boolean;
  /** Messages to somebody on call that came to nothing, and that nobody has dealt with. */
  readonly notReached: readonly NotReached[];
};
export type NotReached = Pick<Delivery, 'id' | 'stateAt' | 'because'> & { readonly userId: string };

export function HoursPage(props: Props) {
  const { visit, view, isSaved } = props;
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="hours"
      hasProblems={view.problems.length > 0}
    >
      {isSaved && <output class="c-done">{words.saved}</output>}
      <ErrorSummary problems={view.problems} />
      <h1>{words.title}</h1>
      <p class="c-lead">{words.lead}</p>
      <Now {...props} />
      <div class="c-pair">
        <Week {...props} />
        <div>
          <PhoneAndQuiet {...props} />
          <Offered {...props} />
        </div>
      </div>
      <Holidays {...props} />
      <Rota {...props} />
      <Phones {...props} />
      <Leave {...props} />
      <Changes {...props} />
    </StaffPage>
  );
}

function Panel({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="c-panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function PartForm(
  props: Props & { part: HoursPart; submit: string; which?: string; children?: ComponentChildren },
) {
  const { visit, history, part, submit, which, children } = props;
  return (
    <StaffForm
      action={`/clinic/hours/${part}`}
      csrfToken={visit.session.csrfToken}
      hidden={{ version: String(history[0]?.version ?? 0), ...(which === undefined ? {} : { which }) }}
      submit={submit}
      look="secondary"
    >
      {children}
    </StaffForm>
  );
}

const nameIn = (accounts: readonly Account[], id: string): string =>
  accounts.find((account) => account.id === id)?.name ?? peopleWords.formerStaff;

/** What a patient who answers at this moment is told. */
function Now({ visit, duty, accounts, history }: Props) {
  const { now, place } = visit;
  const until = closesAt(duty, now);
  const opens = opensAt(duty, now);
  const names = (ids: readonly string[]): string => ids.map((id) => nameIn(accounts, id)).join(', ');
  const asked = onDuty(duty, now);
  const next = nextOnDuty(duty, now);
  return (
    <Panel id="now" title={words.now}>
      {areHoursUnset(history[0]?.duty) && <p class="c-warning">{words.unset}</p>}
      <p>
        {until !== null
          ? fill(words.openUntil, { until: dayAndTime(until, place) })
          : opens === null
            ? words.neverOpens
            : fill(words.closedUntil, { opens: dayAndTime(opens, place) })}
      </p>
      <p>
        {asked.length > 0 ? fill(words.onCall, { names: names(asked) }) : words.nobodyOnCall}{' '}
        {asked.length > 0
          ? null
          : next === null
            ? words.nobodyNext
            : fill(words.nextOnCall, { names: names(next.users), at: dayAndTime(next.at, place) })}
      </p>
      <ByPhone asked={asked} duty={duty} names={names} />
    </Panel>
  );
}

/** Who hears of an urgent answer away from the board, and who does not. */
function ByPhone({
  asked,
  duty,
  names,
}: {
  readonly asked: readonly string[];
  readonly duty: Duty;
  readonly names: (ids: readonly string[]) => string;
}) {
  const told = asked.filter((id) => phoneOf(duty, id) !== null);
  const others = asked.filter((id) => phoneOf(duty, id) === null);
  return (
    <>
      {told.length === 0 ? (
        <p class="c-warning">{words.nobodyByPhone}</p>
      ) : (
        <p>{fill(words.toldByPhone, { names: names(told) })}</p>
      )}
      {others.length > 0 && <p class="c-warning">{fill(words.withoutNumber, { names: names(others) })}</p>}
    </>
  );
}

/** A field that a refused form has filled keeps what was typed. */
const viewOf = (view: FormView, values: Readonly<Record<string, string>>): FormView => ({
  ...view,
  values: { ...values, ...view.values },
});

function Week(props: Props) {
  const { duty, view } = props;
  const hours = viewOf(view, Object.fromEntries(weekdays.map((day) => [day, hoursText(duty.hours[day])])));
  return (
    <Panel id="week" title={words.week}>
      <p class="nhsuk-hint c-hint">{words.weekHint}</p>
      <PartForm {...props} part="week" submit={words.saveWeek}>
        {weekdays.map((day) => (
          <TextField key={day} name={day} label={words.days[day]} view={hours} width={30} />
        ))}
      </PartForm>
    </Panel>
  );
}

function PhoneAndQuiet(props: Props) {
  const { duty, view } = props;
  const { from, until } = duty.quiet;
  const now = viewOf(view, { phoneWhenClosed: duty.phoneWhenClosed ?? '', from, until });
  return (
    <Panel id="phone" title={words.phone}>
      <PartForm {...props} part="phone" submit={words.savePhone}>
        <TextField
          name="phoneWhenClosed"
          label={words.phoneWhenClosed}
          hint={words.phoneHint}
          view={now}
          type="tel"
          width={20}
          isOptional
        />
        <p class="nhsuk-hint c-hint">{words.quietHint}</p>
        <div class="c-parts">
          <TextField name="from" label={words.quietFrom} view={now} width={5} />
          <TextField name="until" label={words.quietUntil} view={now} width={5} />
        </div>
      </PartForm>
    </Panel>
  );
}

function Offered(props: Props) {
  const { view, visit } = props;
  const here = calendars.filter((calendar) => publicHolidays[calendar].region === visit.place.region);
  return (
    <Panel id="offer" title={words.offer}>
      <PartForm {...props} part="offered" submit={words.addOffered}>
        <Radios
          name="calendar"
          label={words.calendar}
          hint={words.offerHint}
          view={view}
          options={here.map((value) => ({ value, label: words.calendars[value] }))}
        />
      </PartForm>
    </Panel>
  );
}

function Holidays(props: Props) {
  const { duty, view, visit } = props;
  const { region } = visit.place;
  return (
    <Panel id="holidays" title={words.holidays}>
      <Listed
        empty={words.holidaysNone}
        heads={[words.holidayOn, words.holidayName, words.holidayHours]}
        rows={duty.holidays.map(({ name, heldOn, hours }) => ({
          key: heldOn,
          cells: [calendarDay(heldOn, region), name, hours.length === 0 ? words.closed : hoursText(hours)],
          remove: <Remove {...props} part="remove-holiday" which={heldOn} />,
        }))}
      />
      <Added is={view.values['holidayName'] !== undefined} title={words.addHoliday}>
        <PartForm {...props} part="holiday" submit={words.addHoliday}>
          <TextField name="holidayName" label={words.holidayName} view={view} width={20} />
          <DateFields name="heldOn" label={words.holidayOn} view={view} region={region} />
          <TextField
            name="holidayHours"
            label={words.holidayHours}
            hint={words.holidayHoursHint}
            view={view}
            width={30}
            isOptional
          />
        </PartForm>
      </Added>
    </Panel>
  );
}

const staffOptions = (accounts: readonly Account[]) => [
  { value: '', label: words.person },
  ...accounts
    .filter(({ disabled, roles }) => !disabled && roles.includes('clinician'))
    .map(({ id, name }) => ({ value: id, label: name })),
];

function Rota(props: Props) {
  const { duty, view, visit, accounts } = props;
  const { now, place } = visit;
  const coming = duty.rota
    .filter(({ endsAt }) => isBefore(now, endsAt))
    .toSorted((a, b) => (isBefore(a.startsAt, b.startsAt) ? -1 : 1));
  return (
    <Panel id="rota" title={words.rota}>
      <Listed
        empty={words.rotaNone}
        heads={[words.from, words.until, words.who, words.rank, words.onCallPhone]}
        rows={coming.map((shift) => ({
          key: `${nameOf(shift)} ${shift.rank}`,
          cells: [
            dayAndTime(shift.startsAt, place),
            dayAndTime(shift.endsAt, place),
            nameIn(accounts, shift.userId),
            words.ranksShort[shift.rank],
            phoneOf(duty, shift.userId) ?? words.noNumber,
          ],
          remove: <Remove {...props} part="remove-shift" which={nameOf(shift)} />,
        }))}
      />
      <Added is={view.values['shiftUser'] !== undefined} title={words.addShift}>
        <PartForm {...props} part="shift" submit={words.addShift}>
          <Select name="shiftUser" label={words.who} view={view} options={staffOptions(accounts)} />
          <Radios
            name="rank"
            label={words.rank}
            view={view}
            options={[
              { value: 'first', label: words.ranks.first },
              { value: 'second', label: words.ranks.second },
            ]}
          />
          <Moment name="shiftStartsAt" label={words.from} view={view} visit={visit} />
          <Moment name="shiftEndsAt" label={words.until} view={view} visit={visit} />
        </PartForm>
      </Added>
    </Panel>
  );
}

function Phones(props: Props) {
  const { duty, view, visit, accounts, notReached } = props;
  return (
    <Panel id="phones" title={words.onCallPhones}>
      <p class="nhsuk-hint c-hint">{words.onCallPhonesHint}</p>
      <Listed
        empty={words.onCallPhonesNone}
        heads={[words.who, words.onCallPhone]}
        rows={duty.phones.map(({ userId, phone }) => ({
          key: userId,
          cells: [nameIn(accounts, userId), phone],
          remove: <Remove {...props} part="remove-on-call-phone" which={userId} />,
        }))}
      />
      {notReached.length > 0 && (
        <>
          <h3>{words.notReached}</h3>
          <ul class="c-list">
            {notReached.map(({ id, userId, stateAt, because }) => (
              <li key={id} class="c-warning">
                {fill(words.notReachedLine, {
                  name: nameIn(accounts, userId),
                  at: dayAndTime(stateAt, visit.place),
                  because: reasonOf(because),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <Added is={view.values['phoneUser'] !== undefined} title={words.addOnCallPhone}>
        <PartForm {...props} part="on-call-phone" submit={words.saveOnCallPhone}>
          <Select name="phoneUser" label={words.who} view={view} options={staffOptions(accounts)} />
          <TextField name="onCallPhone" label={words.onCallPhone} view={view} type="tel" width={20} />
        </PartForm>
      </Added>
    </Panel>
  );
}

function Leave(props: Props) {
  const { duty, view, visit, accounts } = props;
  const { now, place } = visit;
  const coming = duty.leave.filter(({ endsAt }) => isBefore(now, endsAt));
  const people = staffOptions(accounts);
  return (
    <Panel id="leave" title={words.leave}>
      <Listed
        empty={words.leaveNone}
        heads={[words.who, words.from, words.until, words.cover]}
        rows={coming.map((away) => ({
          key: nameOf(away),
          cells: [
            nameIn(accounts, away.userId),
            dayAndTime(away.startsAt, place),
            dayAndTime(away.endsAt, place),
            away.coverId === null ? words.nobodyShort : nameIn(accounts, away.coverId),
          ],
          remove: <Remove {...props} part="remove-leave" which={nameOf(away)} />,
        }))}
      />
      <Added is={view.values['leaveUser'] !== undefined} title={words.addLeave}>
        <PartForm {...props} part="leave" submit={words.addLeave}>
          <Select name="leaveUser" label={words.who} view={view} options={people} />
          <Moment name="leaveStartsAt" label={words.from} view={view} visit={visit} />
          <Moment name="leaveEndsAt" label={words.until} view={view} visit={visit} />
          <Select
            name="coverId"
            label={words.cover}
            view={view}
            options={[...people, { value: 'nobody', label: words.nobody }]}
          />
        </PartForm>
      </Added>
    </Panel>
  );
}

/** Opened where its form came back with a problem. */
function Added({ is, title, children }: { is: boolean; title: string; children: ComponentChildren }) {
  return (
    <details class="c-more" open={is}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Remove(props: Props & { part: HoursPart; which: string }) {
  return <PartForm {...props} submit={words.remove} />;
}

type Row = { readonly key: string; readonly cells: readonly string[]; readonly remove: ComponentChildren };

function Listed({ empty, heads, rows }: { empty: string; heads: readonly string[]; rows: readonly Row[] }) {
  if (rows.length === 0) return <p class="c-empty">{empty}</p>;
  return (
    <table class="c-table c-table--fold">
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
          <th scope="col">
            <span class="nhsuk-u-visually-hidden">{words.remove}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others], remove }) => (
          <tr class="c-board__row" key={key}>
            <th scope="row">{first}</th>
            {others.map((cell, index) => (
              <td key={heads[index + 1]}>{cell}</td>
            ))}
            <td>{remove}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changes({ history, accounts, visit }: Props) {
  return (
    <Panel id="changes" title={words.history}>
      {history.length === 0 && <p class="c-empty">{words.historyNone}</p>}
      <ul class="c-list">
        {history.map(({ version, stamp }) => (
          <li key={version}>
            {fill(words.changeBy, {
              version: String(version),
              name: stamp.by.role === 'system' ? peopleWords.clock : nameIn(accounts, stamp.by.id),
            })}
            , {dayYearAndTime(stamp.at, visit.place)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
