import { hoursWords } from '../../../knowledge/words/clinic-hours.ts';
import { practicePage as words } from '../../../knowledge/words/refer-page.ts';
import { weekdays } from '../../../engine/weekdays.ts';
import { holidayCalendarsOf } from '../../../pathway/referrals/practice-hours.ts';
import type { KeptPractice, KeptSelfBooking } from '../../../pathway/referrals/practices.ts';
import {
  ErrorSummary,
  type FormView,
  Radios,
  StaffForm,
  TextArea,
  TextField,
} from '../../components/staff-form.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import { fill } from '../fill-words.ts';
import { hoursText } from '../hours/hours-text.ts';
import type { Visit } from '../visit.ts';
import { dayYearAndTime } from '../when.ts';

export type PracticesProps = {
  readonly visit: Visit;
  readonly practices: readonly KeptPractice[];
  readonly booking: KeptSelfBooking;
  readonly view: FormView;
  /** The one that the form is about; null for a new one. */
  readonly changing: KeptPractice | null;
  readonly formId: string;
  readonly isSaved: boolean;
  /** Shown once, to whoever made it. */
  readonly newAddress: { readonly name: string; readonly address: string } | null;
};

export function PracticesPage(props: PracticesProps) {
  const { visit, view, practices, isSaved, newAddress } = props;
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="practices"
      hasProblems={view.problems.length > 0}
    >
      {isSaved && <output class="c-done">{words.saved}</output>}
      <ErrorSummary problems={view.problems} />
      <h1>{words.title}</h1>
      <p class="c-lead">{words.lead}</p>
      {newAddress !== null && (
        <section class="c-warning" aria-label={words.newAddress}>
          <p>{fill(words.shownOnce, { name: newAddress.name })}</p>
          <p>
            <code>{newAddress.address}</code>
          </p>
        </section>
      )}
      {practices.length === 0 ? (
        <p class="c-empty">{words.none}</p>
      ) : (
        practices.map((kept) => <One key={kept.practice.id} visit={visit} kept={kept} />)
      )}
      <Fields {...props} />
      <Booking {...props} />
    </StaffPage>
  );
}

function One({ visit, kept }: { readonly visit: Visit; readonly kept: KeptPractice }) {
  const { practice, mayRefer, stamp } = kept;
  const { id, name, address, phone, hours, isListed } = practice;
  const { csrfToken } = visit.session;
  const open = weekdays
    .filter((day) => hours !== null && hours[day].length > 0)
    .map((day) => `${hoursWords.days[day]} ${hours === null ? '' : hoursText(hours[day])}`);
  return (
    <section class="c-panel" aria-labelledby={`practice-${id}`}>
      <h2 id={`practice-${id}`}>{name}</h2>
      <p>
        {[address, phone, isListed ? words.listedYes : words.listedNo].filter((each) => each).join(' · ')}
      </p>
      <p class="c-quiet">
        {open.length === 0 ? words.hoursUnknown : `${open.join('; ')}. ${holidaysText(practice)}`}
      </p>
      <p>
        {mayRefer ? fill(words.mayRefer, { at: dayYearAndTime(stamp.at, visit.place) }) : words.mayNotRefer}
      </p>
      <p>
        <a href={`/clinic/practices?change=${encodeURIComponent(id)}`}>{fill(words.change, { name })}</a>
      </p>
      <StaffForm
        action="/clinic/practices/address"
        csrfToken={csrfToken}
        hidden={{ practice: id }}
        submit={mayRefer ? words.newAddress : words.makeAddress}
        look="secondary"
      />
      {mayRefer && (
        <StaffForm
          action="/clinic/practices/take-back"
          csrfToken={csrfToken}
          hidden={{ practice: id }}
          submit={words.takeBack}
          look="warning"
        />
      )}
    </section>
  );
}

function holidaysText({ holidays = null }: KeptPractice['practice']): string {
  if (holidays === null) return words.holidaysNotSaid;
  return holidays === 'none'
    ? words.holidaysOpen
    : fill(words.closedOn, { calendar: hoursWords.calendars[holidays] });
}

function Fields({ visit, view, changing, formId }: PracticesProps) {
  const title = changing === null ? words.add : fill(words.change, { name: changing.practice.name });
  return (
    <section aria-labelledby="practice-form">
      <h2 id="practice-form">{title}</h2>
      <StaffForm
        action="/clinic/practices"
        csrfToken={visit.session.csrfToken}
        hidden={{ practice: formId, version: String(changing?.version ?? 0) }}
        submit={words.save}
      >
        <TextField name="name" label={words.name} view={view} width={30} />
        <TextArea name="address" label={words.address} view={view} rows={2} isOptional />
        <TextField name="phone" label={words.phone} view={view} type="tel" width={20} />
        <Radios
          name="isListed"
          label={words.listed}
          view={view}
          isInline
          options={[
            { value: 'yes', label: words.listedYes },
            { value: 'no', label: words.listedNo },
          ]}
        />
        <h3>{words.hours}</h3>
        <p class="c-hint">{words.hoursHint}</p>
        {weekdays.map((day) => (
          <TextField key={day} name={day} label={hoursWords.days[day]} view={view} width={30} />
        ))}
        <Radios
          name="holidays"
          label={words.holidays}
          hint={words.holidaysHint}
          view={view}
          options={[
            { value: '', label: words.holidaysUnknown },
            ...holidayCalendarsOf(visit.place.region).map((id) => ({
              value: id,
              label: fill(words.closedOn, { calendar: hoursWords.calendars[id] }),
            })),
            { value: 'none', label: words.holidaysOpen },
          ]}
        />
      </StaffForm>
    </section>
  );
}

function Booking({ visit, booking }: PracticesProps) {
  return (
    <section class="c-panel" aria-labelledby="booking">
      <h2 id="booking">{words.booking}</h2>
      <p>{words.bookingLead}</p>
      <p>
        <strong>{booking.isOn ? words.bookingOn : words.bookingOff}</strong>
      </p>
      <StaffForm
        action="/clinic/practices/booking"
        csrfToken={visit.session.csrfToken}
        hidden={{ isOn: booking.isOn ? 'no' : 'yes', version: String(booking.version) }}
        submit={booking.isOn ? words.switchOff : words.switchOn}
        look="secondary"
      />
    </section>
  );
}
