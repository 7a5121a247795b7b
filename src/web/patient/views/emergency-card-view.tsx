import type { ComponentChildren } from 'preact';
import { cardWords as words } from '../../../knowledge/words/companion/card-words.ts';
import { doseWords } from '../../../knowledge/words/companion/dose-words.ts';
import { wordsIn } from '../../../knowledge/words/spelling.ts';
import type { EmergencyCard, Measured } from '../../../pathway/companion/emergency-card.ts';
import { dayOf } from '../../../pathway/instants.ts';
import { birthText, dayText } from '../../../pathway/letters/letter-dates.ts';
import { fill } from '../../clinic/fill-words.ts';
import { dayYearAndTime } from '../../clinic/when.ts';
import { doseText } from './viewer.ts';

/** What a stranger must read first, on one page. What is not on record is said so, and is never left out. */
export function EmergencyCardView({ card }: { readonly card: EmergencyCard }) {
  const { clinic, thinner, name, birthDate, identifiers, allergies, usualClinician } = card;
  const { region } = clinic;
  const numbers = identifiers.map(({ value }) => value).join(', ');
  return (
    <article class="v-card">
      <p class="v-card__thinner">{words.thinner[thinner]}</p>
      <dl class="v-card__facts">
        <Fact term={words.name}>{name}</Fact>
        <Fact term={words.born}>{birthDate === null ? words.notRecorded : birthText(birthDate, region)}</Fact>
        <Fact term={wordsIn(words.number, region)}>{numbers === '' ? words.notRecorded : numbers}</Fact>
        <Fact term={words.medicine}>
          <MedicineLines card={card} />
        </Fact>
        <Fact term={words.lastDose}>
          <LastDose card={card} />
        </Fact>
        <Fact term={words.allergies}>{allergies ?? words.notRecorded}</Fact>
        <Fact term={words.weight}>{measuredText(card.weightKg, 'kg', card)}</Fact>
        <Fact term={words.kidneys}>{measuredText(card.kidneys, 'mL/min', card)}</Fact>
        <Fact term={words.usualDoctor}>{usualClinician ?? words.notRecorded}</Fact>
        <Fact term={words.clinic}>
          {clinic.name}, {clinic.phone ?? words.notRecorded}
        </Fact>
      </dl>
      <p>{wordsIn(words.warning, region)}</p>
      <p class="v-card__foot">{fill(words.asOf, { at: dayYearAndTime(card.writtenAt, clinic) })}</p>
    </article>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div class="v-card__fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The dose only while it is taken; else where the medicine stands. */
function MedicineLines({ card: { medicine, doses, clinic } }: { readonly card: EmergencyCard }) {
  if (medicine.is === 'taking')
    return (
      <>
        {doses.map((dose) => (
          <span class="v-card__line" key={`${dose.medicine} ${dose.phase}`}>
            {dose.amount === null || dose.count === 0
              ? fill(words.statedByClinic, { medicine: dose.medicine })
              : `${doseText(dose)}, ${words.often[dose.timesADay]}`}
          </span>
        ))}
      </>
    );
  const values: Record<string, string> = 'medicine' in medicine ? { medicine: medicine.medicine } : {};
  if ('lastDoseOn' in medicine) values['day'] = dayText(medicine.lastDoseOn, clinic.region);
  const state =
    medicine.is === 'none-prescribed'
      ? doseWords.states[medicine.isConfirmed ? 'none-confirmed' : 'none-prescribed']
      : doseWords.states[medicine.is];
  return <>{fill(state.title, values)}</>;
}

function LastDose({ card: { lastDose, clinic } }: { readonly card: EmergencyCard }) {
  if (lastDose === null)
    return (
      <>
        <strong>{words.notReported}</strong>. {words.askThem}
      </>
    );
  const { slot, said } = lastDose;
  const text =
    said.takenAt === null
      ? fill(words.lastDoseSlot, {
          slot: doseWords.slots[slot.slot],
          day: dayText(slot.on, clinic.region),
          at: dayYearAndTime(said.saidAt, clinic),
        })
      : dayYearAndTime(said.takenAt, clinic);
  return (
    <>
      <strong>{text}</strong>
      {said.is === 'twice' && `, ${words.lastDoseTwice}`}. {words.askThem}
    </>
  );
}

function measuredText(of: Measured | null, unit: string, { clinic }: EmergencyCard): string {
  if (of === null) return words.notRecorded;
  const day = dayText(dayOf(of.observedAt, clinic.zone), clinic.region);
  return fill(words.seenOn, { value: `${Number(of.value.toFixed(1))} ${unit}`, day });
}
