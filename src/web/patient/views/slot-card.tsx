import type { ComponentChildren } from 'preact';
import { doseTimes } from '../../../knowledge/treatment/missed-dose-rules.ts';
import { doseWords as words } from '../../../knowledge/words/companion/dose-words.ts';
import type {
  Dose,
  MissedAdvice,
  SaidOfDose,
  Saying,
  SlotNow,
} from '../../../pathway/companion/companion-types.ts';
import { mayStillTake } from '../../../pathway/companion/missed-dose-now.ts';
import { slotName } from '../../../pathway/companion/say-dose.ts';
import { fill } from '../../clinic/fill-words.ts';
import { DoseMark } from './dose-mark.tsx';
import { type Viewer, countText, doseText, phoneOf, slotText, timeText } from './viewer.ts';

type Props = {
  readonly slot: SlotNow;
  readonly viewer: Viewer;
  readonly heading: string;
  /** The dose before the one of now: of a rule that says "leave it out" that alone is said. */
  readonly isBefore?: boolean;
};

/** One slot that has come due: what is taken, what we were told of it, and what may be told now. */
export function SlotCard({ slot, viewer, heading, isBefore = false }: Props) {
  const { doses, usualAt, said, time } = slot;
  const isOpen = said === null || (said.is === 'not-known' && time === 'due');
  const isToTake =
    time !== 'over' && (said === null || (said.is === 'missed' && mayStillTake(slot.ifMissed)));
  const isAdvised = said?.is !== 'not-known' && said?.is !== 'twice' && slot.ifMissed.length > 0;
  const isOver = isBefore && slot.ifMissed.every(({ is, callToo }) => is === 'skip' && !callToo);
  const late = usualAt.add({ hours: doseTimes.lateFrom.hoursAfter });
  return (
    <section class={`v-dose v-dose--${said?.is ?? time}`}>
      <h2 class="v-dose__heading">
        {heading} <span class="v-dose__when">{fill(words.around, { time: timeText(usualAt, viewer) })}</span>
      </h2>
      {said !== null && <Said said={said} viewer={viewer} />}
      {doses.map((dose) => (
        <DoseLines key={`${dose.medicine} ${dose.phase}`} {...{ dose, viewer, isToTake }} />
      ))}
      {isOpen && time === 'due' && said === null && (
        <p>{fill(words.window, { time: timeText(usualAt, viewer), late: timeText(late, viewer) })}</p>
      )}
      {said?.is === 'not-known' && <p>{fill(words.notKnownAdvice, { phone: phoneOf(viewer) })}</p>}
      {said?.is === 'twice' && <p>{fill(words.twiceAdvice, { phone: phoneOf(viewer) })}</p>}
      {said === null && time !== 'due' && <p>{words.notTold}</p>}
      {isAdvised && !isOver && (
        <IfMissed advice={slot.ifMissed} viewer={viewer} isSaid={said?.is === 'missed'} />
      )}
      {isAdvised && isOver && (
        <p>
          {words.missedTitle}: <strong>{words.missed.skip}</strong>
        </p>
      )}
      <Buttons slot={slot} viewer={viewer} />
    </section>
  );
}

type DoseProps = {
  readonly dose: Dose;
  readonly viewer: Viewer;
  /** Large, with its food rule: a dose that is, or will be, to be taken. One that is not is named and no more. */
  readonly isToTake: boolean;
};

/** The dose as it stands on the box. What nobody has stated is never shown as a dose. */
export function DoseLines({ dose, viewer, isToTake }: DoseProps) {
  const { medicine, amount, strength, count, withFood } = dose;
  if (count === 0) return <p>{fill(words.leftOut, { medicine })}</p>;
  if (amount === null)
    return (
      <p>
        {fill(words.byUs, { medicine })} <strong>{phoneOf(viewer)}</strong>
      </p>
    );
  if (!isToTake) return <p>{doseText(dose)}</p>;
  return (
    <div class="v-dose__what">
      <p class="v-dose__amount">
        {medicine} <strong>{amount}</strong>
      </p>
      <p>
        {countText(dose)}
        {strength !== null && `. ${fill(words.boxSays, { medicine, strength })}.`}
      </p>
      {withFood && (
        <p>
          <strong>{words.withFood}</strong>
        </p>
      )}
    </div>
  );
}

function Said({ said, viewer }: { readonly said: SaidOfDose; readonly viewer: Viewer }) {
  const at = said.takenAt ?? said.saidAt;
  const when = fill(said.takenAt === null ? words.toldAt : words.takenAt, { at: timeText(at, viewer) });
  return (
    <p class="v-dose__said">
      <DoseMark state={said.is} /> <strong>{words.said[said.is]}.</strong> {when}.{' '}
      {said.is === 'taken' && words.neverAgain}
    </p>
  );
}

/** What the label says of it now. Never more than it says, and never a dose that is not certain. */
function IfMissed({
  advice,
  viewer,
  isSaid,
}: {
  readonly advice: readonly MissedAdvice[];
  readonly viewer: Viewer;
  readonly isSaid: boolean;
}) {
  return (
    <div class="v-dose__missed">
      <h3>{words.missedTitle}</h3>
      {advice.map((each) => (
        <div key={`${each.dose.medicine} ${each.dose.phase}`}>
          {advice.length > 1 && (
            <p>
              <strong>{each.dose.medicine}</strong>
            </p>
          )}
          <p class="v-dose__advice">
            <strong>{adviceText(each, viewer)}</strong>
          </p>
          {each.mayTakeTogether && each.next !== null && (
            <p>
              {fill(words.missed.together, {
                count: countText({ ...each.dose, count: each.dose.count * 2 }),
              })}
            </p>
          )}
          {each.is !== 'none' && !each.mayTakeTogether && <p>{words.missed.never}</p>}
          {each.next !== null && each.is !== 'none' && (
            <p>
              {fill(words.missed.next, {
                dose: each.next.doses.map(doseText).join(', '),
                when: fill(words.around, { time: timeText(each.next.usualAt, viewer) }),
              })}
            </p>
          )}
          {each.callToo && each.is !== 'call' && (
            <p>{fill(words.missed.callToo, { phone: phoneOf(viewer) })}</p>
          )}
        </div>
      ))}
      {!isSaid && (
        <p>
          <strong>{words.unsureTitle}</strong> {fill(words.unsure, { phone: phoneOf(viewer) })}
        </p>
      )}
    </div>
  );
}

function adviceText({ is, until }: MissedAdvice, viewer: Viewer): string {
  switch (is) {
    case 'take-now':
      return until === null
        ? words.missed['take-now']
        : fill(words.missed['take-until'], { until: timeText(until, viewer) });
    case 'skip':
      return words.missed.skip;
    case 'call':
      return fill(words.missed.call, { phone: phoneOf(viewer) });
    case 'none':
      return words.missed.none;
  }
}

/** Each says medicine, strength and number, so that a tap says all of it. One form, so that it works without script. */
function Buttons({ slot, viewer }: { readonly slot: SlotNow; readonly viewer: Viewer }) {
  const { maySay, doses } = slot;
  const isTaken = doses.some(({ amount, count }) => amount !== null && count > 0);
  if (maySay.length === 0 || !isTaken) return null;
  return (
    <form class="v-dose__buttons" method="post" action="/my/doses">
      <input type="hidden" name="_csrf" value={viewer.csrfToken} />
      <input type="hidden" name="slot" value={slotName(slot)} />
      {maySay.map((saying, index) => (
        <SayButton key={saying} saying={saying} isFirst={index === 0 && saying !== 'twice'}>
          {saying === 'taken'
            ? fill(words.buttons.taken, { dose: doses.map(doseText).join(' + ') })
            : words.buttons[saying]}
          <span class="nhsuk-u-visually-hidden">, {slotText(slot, viewer)}</span>
        </SayButton>
      ))}
    </form>
  );
}

function SayButton({
  saying,
  isFirst,
  children,
}: {
  readonly saying: Saying;
  readonly isFirst: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <button
      class={isFirst ? 'nhsuk-button' : 'nhsuk-button nhsuk-button--secondary'}
      type="submit"
      name="said"
      value={saying}
    >
      {children}
    </button>
  );
}
