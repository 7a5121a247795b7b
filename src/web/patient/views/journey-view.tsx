import type { Region } from '../../../knowledge/rule-types.ts';
import { journeyWords as words } from '../../../knowledge/words/companion/journey-words.ts';
import { doseWords } from '../../../knowledge/words/companion/dose-words.ts';
import { outcomeWords } from '../../../knowledge/words/outcomes/outcomes.ts';
import { wordsIn } from '../../../knowledge/words/spelling.ts';
import type { JourneyPlan } from '../../../pathway/companion/journey-plan.ts';
import { dayText } from '../../../pathway/letters/letter-dates.ts';
import { fill } from '../../clinic/fill-words.ts';
import { type Viewer, doseText, phoneOf } from './viewer.ts';

/** The answer to a journey that was asked about: whom to ask first, then doses and supply of that day. */
export function JourneyPlanView({ plan, viewer }: { readonly plan: JourneyPlan; readonly viewer: Viewer }) {
  const { region } = viewer.organisation;
  const { leavesOn, outcome, isPast, dayOfTreatment, isEarly } = plan;
  return (
    <section class="v-step">
      <h2>{fill(words.planTitle, { day: dayText(leavesOn, region) })}</h2>
      {isPast && (
        <p>
          <strong>{words.past}</strong>
        </p>
      )}
      <ul class="nhsuk-list nhsuk-list--bullet">
        {linesFor(outcome, region).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {dayOfTreatment !== null && <p>{fill(words.dayOf, { number: String(dayOfTreatment) })}</p>}
      {isEarly && (
        <p>
          <strong>{words.early}</strong>
        </p>
      )}
      <p>
        <strong>{fill(words.ask, { phone: phoneOf(viewer) })}</strong>
      </p>
      <h3>{words.dosesTitle}</h3>
      <DosesThatDay plan={plan} />
      <p>{words.otherClock}</p>
      <p>{supplyText(plan, region)}</p>
    </section>
  );
}

const linesFor = (outcome: string, region: Region): readonly string[] =>
  (outcomeWords['travel']?.[outcome]?.person ?? []).map((line) => wordsIn(line, region));

function DosesThatDay({ plan: { doses } }: { readonly plan: JourneyPlan }) {
  const slots = [doses?.morning, doses?.evening].filter((slot) => slot !== null && slot !== undefined);
  if (slots.length === 0) return <p>{words.noDoses}</p>;
  return (
    <ul class="nhsuk-list nhsuk-list--bullet">
      {slots.map((slot) => (
        <li key={slot.slot}>
          {doseWords.slots[slot.slot]}: {slot.doses.map(doseText).join(' + ')}
        </li>
      ))}
    </ul>
  );
}

function supplyText({ outOn, leavesOn }: JourneyPlan, region: Region): string {
  if (outOn === null) return words.supplyUnknown;
  return fill(outOn <= leavesOn ? words.supplyShort : words.supply, { day: dayText(outOn, region) });
}
