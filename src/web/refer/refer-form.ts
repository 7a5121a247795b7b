import type { Rules } from '../../engine/rules.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { fieldProblems } from '../../knowledge/words/clinic-forms.ts';
import { referPage as words } from '../../knowledge/words/refer-page.ts';
import { dayOf } from '../../pathway/instants.ts';
import type { ReferralSheet } from '../../pathway/referrals/referral-door.ts';
import type { ReferringPractice } from '../../pathway/referrals/practices.ts';
import { Temporal } from 'temporal-polyfill';
import { readFactFields } from '../clinic/fact-fields.tsx';
import { fill } from '../clinic/fill-words.ts';
import type { FormReader } from '../clinic/form-reader.ts';
import { readPerson } from '../clinic/person-form.tsx';
import { wellsItemIds } from '../clinic/wells-form.ts';
import type { Place } from '../clinic/when.ts';

/** Asked before all else, each with an answer: yes, no, or not known. */
export const emergencyFacts = [
  'presentation.pe-symptoms',
  'presentation.unstable',
  'limb.threatened',
] as const;
const emergencyAnswers = ['yes', 'no', 'unknown'] as const;

const otherFacts = [
  'pregnancy.current-or-recent',
  'anticoagulant.at-presentation',
  'dvt.previous-same-leg',
  'history.injecting',
  // Another diagnosis takes two points off: whoever examines here names it.
  ...wellsItemIds.filter((id) => id !== 'wells.alternative-as-likely'),
];

/** Facts that a table of this region reads: what no rule reads is not asked. */
export function findingsAsked(rules: Rules, region: Region): readonly string[] {
  const read = new Set(
    rules.decisionIds
      .flatMap((id) => rules.decision(id, region)?.compiled ?? [])
      .flatMap(({ variables }) => variables.map(({ fact }) => fact)),
  );
  return otherFacts.filter((fact) => read.has(fact) || fact.startsWith('wells.'));
}

export type Referring = {
  readonly from: ReferringPractice;
  readonly rules: Rules;
  readonly place: Place;
  readonly now: Temporal.Instant;
};

/** What was typed; null where the reader has noted problems. */
export function readSheet(read: FormReader, { from, rules, place, now }: Referring): ReferralSheet | null {
  const answers = emergencyFacts.map((fact) =>
    read.chosen(fact, rules.catalogue.facts[fact]?.means ?? fact, emergencyAnswers),
  );
  const person = readPerson(read, { now, place });
  const limb = read.chosen('limb', words.limb, ['leg', 'arm'] as const);
  const side = read.chosen('side', words.side, ['left', 'right', 'both'] as const);
  const began = read.day('symptomsBeganOn', words.symptomsBeganOn);
  if (began !== null && Temporal.PlainDate.compare(began, dayOf(now, place.zone)) > 0)
    read.wrong('symptomsBeganOn', fill(fieldProblems.dayInTheFuture, { what: words.symptomsBeganOn }));
  const reason = read.needed('reason', words.reason);
  const question = read.needed('question', words.question);
  const asked = findingsAsked(rules, place.region);
  const found = readFactFields(read, asked, rules.catalogue, {});
  const doneAlready = read.text('doneAlready', words.done);
  const senderName = read.needed('senderName', words.senderName, 150);
  const senderRole = read.needed('senderRole', words.senderRole, 100);
  const callBack = read.phoneNeeded('callBack', words.callBack);
  const answerBy = read.chosen('answerBy', words.answerBy, ['telephone', 'secure-email', 'letter'] as const);
  if (read.problems.length > 0 || !limb || !side || !answerBy) return null;
  const { practice } = from;
  return {
    person: { ...person, usualClinician: person.usualClinician ?? `${senderName}, ${practice.name}` },
    referral: {
      referrer: `${senderName}, ${senderRole}, ${practice.name}`,
      referredAt: now,
      limb,
      side,
      symptomsBeganOn: began?.toString() ?? null,
      reason,
    },
    sent: {
      source: 'practice',
      practiceId: practice.id,
      senderRole,
      callBack,
      answerBy,
      question,
      doneAlready,
      emergency: answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no',
    },
    findings: { ...found, ...emergencyFindings(answers) },
  };
}

/** "Not known" is recorded as an answer that nobody has, never as a no. */
const emergencyFindings = (answers: readonly ((typeof emergencyAnswers)[number] | null)[]) =>
  Object.fromEntries(
    emergencyFacts.map((fact, index) => [
      fact,
      answers[index] === 'yes' ? true : answers[index] === 'no' ? false : null,
    ]),
  );
