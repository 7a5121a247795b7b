import type { FactValue } from '../../engine/fact-values.ts';
import { Temporal } from 'temporal-polyfill';
import { fieldProblems } from '../../knowledge/words/clinic-forms.ts';
import { bookPage as words } from '../../knowledge/words/near-pages.ts';
import { factWords } from '../../knowledge/words/screens.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import * as triageFindings from '../../knowledge/triage/findings.ts';
import type { TriageFactId } from '../../knowledge/words/word-types.ts';
import { dayOf } from '../../pathway/instants.ts';
import type { ReferralSheet } from '../../pathway/referrals/referral-door.ts';
import type { BookingNeeds } from '../../pathway/scheduling/appointment-types.ts';
import type { Chosen } from '../../pathway/scheduling/desk-types.ts';
import type { Offer } from '../../pathway/scheduling/offers.ts';
import { fill } from '../clinic/fill-words.ts';
import type { FormReader } from '../clinic/form-reader.ts';
import type { Place } from '../clinic/when.ts';
import { refOf } from './answers.ts';

export const signs: readonly TriageFactId[] = triageFindings.emergencySigns;
export const signField = (sign: TriageFactId): string => `sign-${refOf(sign)}`;
const signAnswers = ['yes', 'no', 'unsure'] as const;

/** Every sign with its answer; null where one is missing, which is never a no. */
export function readSigns(
  read: FormReader,
  region: Region,
): ReadonlyMap<TriageFactId, (typeof signAnswers)[number]> | null {
  const given = signs.map(
    (sign) =>
      [sign, read.chosen(signField(sign), wordsIn(factWords[sign].ask, region), signAnswers)] as const,
  );
  const known = given.flatMap(([sign, answer]) => (answer === null ? [] : [[sign, answer] as const]));
  return known.length === signs.length ? new Map(known) : null;
}

/** One yes is enough, and so is one "not sure": it could be one. */
export function redFlagOf(answers: ReadonlyMap<TriageFactId, string>): FactValue {
  const all = [...answers.values()];
  return all.includes('yes') ? true : all.includes('unsure') ? 'unsure' : false;
}

const lungSigns: readonly TriageFactId[] = [
  'sign.breathless',
  'sign.chest-pain',
  'sign.coughing-blood',
  'sign.collapse',
];

/** What the rules of the pathway read of a clear yes. */
export function redFacts(answers: ReadonlyMap<TriageFactId, string>): Readonly<Record<string, true>> {
  const said = [...answers].flatMap(([sign, answer]) => (answer === 'yes' ? [sign] : []));
  return {
    ...(said.some((sign) => lungSigns.includes(sign)) ? { 'presentation.pe-symptoms': true as const } : {}),
    ...(said.includes('sign.limb-threat') ? { 'limb.threatened': true as const } : {}),
  };
}

/** As it stands on the board. */
export const redWords = (answers: ReadonlyMap<TriageFactId, string>, region: Region): string =>
  [...answers]
    .filter(([, answer]) => answer !== 'no')
    .map(([sign, answer]) => `${wordsIn(factWords[sign].tick, region)}: ${answer}`)
    .join('; ');

/** Unknown stays null: nobody who did not answer walks. */
export function readNeeds(read: FormReader): BookingNeeds {
  return {
    callbackNumber: read.text('phone', words.phone, 50),
    interpreter: read.text('interpreter', words.interpreter, 100),
    mobility: read.oneOf('mobility', ['walks', 'wheelchair', 'hoist', 'stretcher'] as const),
    accompanied: null,
    transport: read.oneOf('transport', ['own', 'clinic', 'ambulance'] as const),
  };
}

/** As it travels in the form: where each visit is and when it begins. */
export const slotValue = ({ slots }: Offer): string =>
  slots.map(({ scheduleId, startsAt }) => `${scheduleId}@${startsAt.toString()}`).join(' ');

export function readSlots(value: string | null): readonly [Chosen] | readonly [Chosen, Chosen] | null {
  const chosen = (value ?? '').split(' ').map((part): Chosen | null => {
    const [scheduleId, at] = part.split('@');
    if (!scheduleId || at === undefined || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at)) return null;
    try {
      return { scheduleId, startsAt: Temporal.Instant.from(at) };
    } catch {
      return null;
    }
  });
  const [first, second, ...more] = chosen;
  if (!first || more.length > 0) return null;
  if (chosen.length === 1) return [first];
  return second ? [first, second] : null;
}

export type Typed = { readonly place: Place; readonly now: Temporal.Instant; readonly answers: string };

/** Who it is for, and the limb; null where the reader has noted problems. */
export function readBooker(read: FormReader, { place, now, answers }: Typed): ReferralSheet | null {
  const familyName = read.needed('familyName', words.familyName, 100);
  const givenName = read.needed('givenName', words.givenName, 100);
  const born = read.day('birthDate', words.birthDate);
  if (born === null && !read.problems.some(({ field }) => field === 'birthDate'))
    read.wrong('birthDate', fill(fieldProblems.missing, { what: words.birthDate.toLowerCase() }));
  if (born !== null && Temporal.PlainDate.compare(born, dayOf(now, place.zone)) > 0)
    read.wrong('birthDate', fill(fieldProblems.dayInTheFuture, { what: words.birthDate }));
  const phone = read.phoneNeeded('phone', words.phone);
  const limb = read.chosen('limb', words.limb, ['leg', 'arm'] as const);
  const side = read.chosen('side', words.side, ['left', 'right', 'both'] as const);
  const needs = readNeeds(read);
  if (read.problems.length > 0 || born === null || !limb || !side) return null;
  return {
    person: {
      familyName,
      givenName,
      birthDate: born.toString(),
      identifiers: [],
      phone,
      email: null,
      address: null,
      language: needs.interpreter,
      needsInterpreter: needs.interpreter === null ? null : true,
      needs: needsText(needs),
      allergies: null,
      usualClinician: null,
    },
    referral: {
      referrer: `${givenName} ${familyName}`,
      referredAt: now,
      limb,
      side,
      symptomsBeganOn: null,
      reason: fill(words.reason, { answers }),
    },
    sent: {
      source: 'self',
      practiceId: null,
      senderRole: null,
      callBack: phone,
      answerBy: 'telephone',
      question: words.question,
      doneAlready: null,
      emergency: 'no',
    },
    findings: {},
  };
}

const needsText = ({ mobility, transport }: BookingNeeds): string | null =>
  [
    ...(mobility === null ? [] : [words.mobilities[mobility]]),
    ...(transport === null ? [] : [words.transports[transport]]),
  ].join('; ') || null;
