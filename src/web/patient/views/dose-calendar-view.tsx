import { Temporal } from 'temporal-polyfill';
import type { Region } from '../../../knowledge/rule-types.ts';
import { doseWords as words } from '../../../knowledge/words/companion/dose-words.ts';
import type {
  CalendarDay,
  CalendarDose,
  DoseMonth,
  DoseState,
} from '../../../pathway/companion/dose-calendar.ts';
import { zoneNameAt } from '../../clinic/when.ts';
import { dayText, languageOf } from '../../../pathway/letters/letter-dates.ts';
import { fill } from '../../clinic/fill-words.ts';
import { DoseMark } from './dose-mark.tsx';
import { MedicineView, StepNotice } from './today-view.tsx';
import { type Viewer, doseText } from './viewer.ts';

type Props = { readonly month: DoseMonth | null; readonly viewer: Viewer };

/** A month of doses as a picture, and the same as a list under it. */
export function DoseCalendarView({ month, viewer }: Props) {
  if (month === null) return <p>{words.noPlan}</p>;
  const { region, zone } = viewer.organisation;
  const isWaiting = month.medicine.is !== 'taking';
  const used = new Set(month.days.flatMap(({ morning, evening }) => [morning?.state, evening?.state]));
  return (
    <>
      {isWaiting && <MedicineView medicine={month.medicine} viewer={viewer} />}
      {month.steps.map((step) => (
        <StepNotice key={step.on} step={step} viewer={viewer} />
      ))}
      <MonthNav month={month} region={region} />
      <p class="nhsuk-hint">{fill(words.calendarLead, { zone: zoneNameAt(viewer.now, { region, zone }) })}</p>
      <MonthGrid month={month} viewer={viewer} />
      <h3>{words.key}</h3>
      <ul class="v-key">
        {states
          .filter((state) => used.has(state))
          .map((state) => (
            <li key={state}>
              <DoseMark state={state} /> {words.state[state]}
            </li>
          ))}
      </ul>
      <p>
        {month.lastOn === null
          ? words.goesOn
          : fill(words.plannedUntil, { day: dayText(month.lastOn, region) })}
      </p>
      <MonthList month={month} viewer={viewer} />
    </>
  );
}

const states = [
  'taken',
  'missed',
  'some-missed',
  'not-known',
  'not-told',
  'twice',
  'due',
  'coming',
  'waits',
] as const satisfies readonly DoseState[];

const monthText = (month: string, region: Region): string =>
  Temporal.PlainYearMonth.from(month)
    .toPlainDate({ day: 1 })
    .toLocaleString(languageOf(region), { month: 'long', year: 'numeric' });

function MonthNav({
  month: { month, before, after },
  region,
}: {
  readonly month: DoseMonth;
  readonly region: Region;
}) {
  return (
    <div class="v-months">
      <h2>{monthText(month, region)}</h2>
      <p class="v-months__links">
        {before !== null && (
          <a href={`/my/doses?month=${before}`}>
            {words.monthBefore}: {monthText(before, region)}
          </a>
        )}{' '}
        {after !== null && (
          <a href={`/my/doses?month=${after}`}>
            {words.monthAfter}: {monthText(after, region)}
          </a>
        )}
      </p>
    </div>
  );
}

/** Weeks as each country begins them. What a cell shows by a sign it says in hidden words. */
function MonthGrid({ month, viewer }: { readonly month: DoseMonth; readonly viewer: Viewer }) {
  const { region } = viewer.organisation;
  const first = Temporal.PlainDate.from(`${month.month}-01`);
  const lead = region === 'us' ? first.dayOfWeek % 7 : first.dayOfWeek - 1;
  const cells = [...Array.from({ length: lead }, () => null), ...month.days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, index) =>
    Array.from({ length: 7 }, (__, day) => cells[index * 7 + day] ?? null),
  );
  return (
    <table class="v-month">
      <caption class="nhsuk-u-visually-hidden">{words.monthPicture}</caption>
      <thead>
        <tr>
          {weekdayNames(region).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={`week ${index + 1}`}>
            {week.map((day, at) =>
              day === null ? (
                <td key={`empty ${at}`} class="v-month__empty">
                  {'\u00a0'}
                </td>
              ) : (
                <td key={day.on} class={cellClass(day)} aria-current={day.isToday ? 'date' : undefined}>
                  <DayCell day={day} region={region} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cellClass = ({ isToday, step }: CalendarDay): string =>
  ['v-month__day', ...(isToday ? ['v-month__day--today'] : []), ...(step ? ['v-month__day--step'] : [])].join(
    ' ',
  );

function DayCell({ day, region }: { readonly day: CalendarDay; readonly region: Region }) {
  const { morning, evening, step } = day;
  return (
    <>
      <DayNumber day={day} region={region} />
      {([morning, evening] as const).map((dose, index) =>
        dose === null ? (
          <span key={index === 0 ? 'morning' : 'evening'} class="v-month__none" aria-hidden="true" />
        ) : (
          <span key={dose.slot} class="v-month__dose">
            <DoseMark state={dose.state} />
            <span class="nhsuk-u-visually-hidden">
              {words.slots[dose.slot]}: {cellText(dose)}
            </span>
          </span>
        ),
      )}
      {step !== null && (
        <span class="v-month__step">
          <span aria-hidden="true">▲</span>
          <span class="nhsuk-u-visually-hidden">
            {fill(words.newDose, { slot: words.slots[step.slot].toLowerCase() })}
          </span>
        </span>
      )}
    </>
  );
}

/** Leads to its line in the list; a day without a dose has none. */
function DayNumber({ day, region }: { readonly day: CalendarDay; readonly region: Region }) {
  const number = (
    <>
      <span aria-hidden="true">{Number(day.on.slice(8))}</span>
      <span class="nhsuk-u-visually-hidden">{dayText(day.on, region)}</span>
    </>
  );
  if (day.morning === null && day.evening === null) return <span class="v-month__number">{number}</span>;
  return (
    <a class="v-month__number" href={`#day-${day.on}`}>
      {number}
    </a>
  );
}

const cellText = ({ doses, state }: CalendarDose): string =>
  `${doses.map(doseText).join(' + ')}, ${words.state[state]}`;

function weekdayNames(region: Region): readonly { readonly short: string; readonly long: string }[] {
  // A week that begins on a Monday.
  const monday = Temporal.PlainDate.from('2026-03-02');
  const days = Array.from({ length: 7 }, (_, index) => monday.add({ days: index }));
  const inOrder = region === 'us' ? [...days.slice(6), ...days.slice(0, 6)] : days;
  const name = (day: Temporal.PlainDate, weekday: 'short' | 'long'): string =>
    day.toLocaleString(languageOf(region), { weekday });
  return inOrder.map((day) => ({ short: name(day, 'short'), long: name(day, 'long') }));
}

/** `Mon 30`: the month stands above. */
function shortDay(on: string, region: Region): string {
  const day = Temporal.PlainDate.from(on);
  return `${day.toLocaleString(languageOf(region), { weekday: 'short' })} ${day.day}`;
}

/** The twin of the picture: all that it shows, in words. */
function MonthList({ month: { days }, viewer }: { readonly month: DoseMonth; readonly viewer: Viewer }) {
  const { region } = viewer.organisation;
  const shown = days.filter(({ morning, evening }) => morning !== null || evening !== null);
  return (
    <table class="nhsuk-table v-doses">
      <caption class="nhsuk-table__caption">{words.monthTable}</caption>
      <thead>
        <tr>
          {[words.columns.day, words.columns.morning, words.columns.evening].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((day) => (
          <tr key={day.on} id={`day-${day.on}`} class={day.isToday ? 'v-doses__today' : undefined}>
            <th scope="row">
              <span aria-hidden="true">{shortDay(day.on, region)}</span>
              <span class="nhsuk-u-visually-hidden">{dayText(day.on, region)}</span>
              {day.isToday && ` (${words.today})`}
              {day.dayOfTreatment !== null && (
                <span class="v-doses__note">{fill(words.dayOf, { number: String(day.dayOfTreatment) })}</span>
              )}
              {day.step !== null && (
                <strong class="v-doses__note">
                  {fill(words.newDose, { slot: words.slots[day.step.slot].toLowerCase() })}
                </strong>
              )}
            </th>
            <DoseCell dose={day.morning} />
            <DoseCell dose={day.evening} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DoseCell({ dose }: { readonly dose: CalendarDose | null }) {
  if (dose === null) return <td>{words.nothingThatDay}</td>;
  return (
    <td>
      {dose.doses.map((each) => (
        <span key={each.medicine} class="v-doses__what">
          {each.count === 0
            ? fill(words.leftOut, { medicine: each.medicine })
            : each.amount === null
              ? fill(words.byUs, { medicine: each.medicine })
              : doseText(each)}
        </span>
      ))}
      <span class="v-doses__state">
        <DoseMark state={dose.state} /> {words.state[dose.state]}
      </span>
    </td>
  );
}
