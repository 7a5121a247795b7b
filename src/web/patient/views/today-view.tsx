import type { ComponentChildren } from 'preact';
import { doseWords as words } from '../../../knowledge/words/companion/dose-words.ts';
import { planWords } from '../../../knowledge/words/companion/diary-words.ts';
import { wordsIn } from '../../../knowledge/words/spelling.ts';
import type {
  MedicineNow,
  PlanItem,
  SlotDoses,
  StepAhead,
  Taking,
  Today,
} from '../../../pathway/companion/companion-types.ts';
import type { SayDose } from '../../../pathway/companion/say-dose.ts';
import { isBefore } from '../../../pathway/instants.ts';
import { dayText } from '../../../pathway/letters/letter-dates.ts';
import { fill } from '../../clinic/fill-words.ts';
import { DoseLines, SlotCard } from './slot-card.tsx';
import { type Viewer, doseText, phoneOf, slotText, timeText } from './viewer.ts';

type Props = {
  readonly today: Today;
  readonly viewer: Viewer;
  /** What became of a tap, where the page answers one. */
  readonly tapped?: TappedDose | null;
  /** The check-in that waits, with its button. */
  readonly waiting?: ComponentChildren;
};

/** The dose of now first; then the next, what waits for an answer, and what comes in the plan. */
export function TodayView({ today, viewer, tapped = null, waiting = null }: Props) {
  return (
    <>
      {tapped !== null && <Tapped tapped={tapped} viewer={viewer} />}
      <MedicineView medicine={today.medicine} viewer={viewer} />
      {waiting}
      {today.reader !== null && (
        <p>
          {fill(isBefore(today.reader.byAt, today.at) ? planWords.readerLate : planWords.reader, {
            owner: viewer.organisation.team,
            at: timeText(today.reader.byAt, viewer),
            phone: phoneOf(viewer),
          })}
        </p>
      )}
      <h2>{planWords.title}</h2>
      {today.comes === null ? <p>{planWords.nothing}</p> : <PlanLine item={today.comes} viewer={viewer} />}
    </>
  );
}

/** `noted`: the page that comes after a tap was kept. */
export type TappedDose = Exclude<SayDose, { readonly is: 'report' }> | { readonly is: 'noted' };

function Tapped({ tapped, viewer }: { readonly tapped: TappedDose; readonly viewer: Viewer }) {
  const phone = phoneOf(viewer);
  const says = (): string => {
    switch (tapped.is) {
      case 'noted':
        return words.tapped.noted;
      case 'repeat':
      case 'contradicts':
        return fill(words.tapped[tapped.is], { phone, at: timeText(tapped.said.saidAt, viewer) });
      case 'not-yet':
        return fill(words.tapped['not-yet'], { from: timeText(tapped.from, viewer) });
      case 'no-such-dose':
        return words.tapped['no-such-dose'];
    }
  };
  return (
    <output class="nhsuk-inset-text v-told">
      <p>{says()}</p>
    </output>
  );
}

/** Where the medicine stands. Only `taking` shows a dose. */
export function MedicineView({
  medicine,
  viewer,
}: {
  readonly medicine: MedicineNow;
  readonly viewer: Viewer;
}) {
  if (medicine.is === 'taking') return <TakingView medicine={medicine} viewer={viewer} />;
  const { title, lead } = stateWords(medicine);
  const { region } = viewer.organisation;
  const values = valuesOf(medicine, viewer);
  return (
    <section class={`v-dose v-dose--${medicine.is}`}>
      <h2 class="v-dose__heading">{fill(title, values)}</h2>
      <p>{fill(wordsIn(lead, region), values)}</p>
    </section>
  );
}

function stateWords(medicine: Exclude<MedicineNow, Taking>) {
  if (medicine.is !== 'none-prescribed') return words.states[medicine.is];
  return words.states[medicine.isConfirmed ? 'none-confirmed' : 'none-prescribed'];
}

function valuesOf(medicine: MedicineNow, viewer: Viewer): Readonly<Record<string, string>> {
  const { region } = viewer.organisation;
  const values: Record<string, string> = { phone: phoneOf(viewer) };
  if ('medicine' in medicine) values['medicine'] = medicine.medicine;
  if ('supplyEndsAt' in medicine) values['until'] = timeText(medicine.supplyEndsAt, viewer);
  if ('untilAt' in medicine) values['until'] = timeText(medicine.untilAt, viewer);
  if ('confirmBeforeAt' in medicine && medicine.confirmBeforeAt !== null)
    values['by'] = timeText(medicine.confirmBeforeAt, viewer);
  if ('lastDoseOn' in medicine) values['day'] = dayText(medicine.lastDoseOn, region);
  if ('lastOn' in medicine) values['day'] = dayText(medicine.lastOn, region);
  return values;
}

function TakingView({ medicine, viewer }: { readonly medicine: Taking; readonly viewer: Viewer }) {
  const { current, earlier, next, step, isLastPlanned, hasBegun } = medicine;
  return (
    <>
      {!hasBegun && current !== null && (
        <p>
          <strong>{words.firstDoseNotTold}</strong>
        </p>
      )}
      {current !== null && <SlotCard slot={current} viewer={viewer} heading={headingOf(current, viewer)} />}
      {isLastPlanned && (
        <p>
          <strong>{words.lastPlanned}</strong>
        </p>
      )}
      {next !== null && (
        <NextDose next={next} viewer={viewer} title={current === null ? words.firstDose : words.next} />
      )}
      {earlier !== null && (
        <SlotCard
          slot={earlier}
          viewer={viewer}
          heading={`${words.earlierTitle}: ${headingOf(earlier, viewer)}`}
          isBefore
        />
      )}
      {step !== null && <StepNotice step={step} viewer={viewer} />}
    </>
  );
}

/** With its day where it is not of today. */
function headingOf(
  { on, slot, usualAt }: SlotDoses,
  { organisation: { zone, region }, now }: Viewer,
): string {
  const isToday = now.toZonedDateTimeISO(zone).toPlainDate().toString() === on;
  const isOwnDay = usualAt.toZonedDateTimeISO(zone).toPlainDate().toString() === on;
  return isToday && isOwnDay ? words.ofSlot[slot] : `${words.ofSlot[slot]}, ${dayText(on, region)}`;
}

function NextDose({
  next,
  viewer,
  title,
}: {
  readonly next: SlotDoses;
  readonly viewer: Viewer;
  readonly title: string;
}) {
  return (
    <section class="v-next">
      <h2>{title}</h2>
      <p>
        <strong>{slotText(next, viewer)}</strong>,{' '}
        {fill(words.around, { time: timeText(next.usualAt, viewer) })}
      </p>
      {next.doses.map((dose) => (
        <DoseLines key={`${dose.medicine} ${dose.phase}`} dose={dose} viewer={viewer} isToTake />
      ))}
    </section>
  );
}

export function StepNotice({ step, viewer }: { readonly step: StepAhead; readonly viewer: Viewer }) {
  const values = { when: slotText(step, viewer), after: doseText(step.to), before: doseText(step.from) };
  return (
    <section class="v-step">
      <h3>{words.stepTitle}</h3>
      <p>{fill(step.isSameBox ? words.stepSame : words.stepOther, values)}</p>
    </section>
  );
}

export function PlanLine({ item, viewer }: { readonly item: PlanItem; readonly viewer: Viewer }) {
  const { is, byAt, bookedAt } = item;
  const values = { at: timeText(bookedAt ?? byAt, viewer), phone: phoneOf(viewer) };
  const isLate = bookedAt === null && isBefore(byAt, viewer.now);
  const when = fill(planWords[bookedAt !== null ? 'booked' : isLate ? 'late' : 'by'], values);
  return (
    <p>
      <strong>{planWords.kinds[is]}</strong>, {when}.{' '}
      {fill(planWords.owner, { owner: viewer.organisation.team })}.
    </p>
  );
}
