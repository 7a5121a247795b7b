import { Temporal } from 'temporal-polyfill';
import { type ContactReading, changesAt } from '../../engine/check-in-changes.ts';
import type { FactValue } from '../../engine/fact-values.ts';
import { questionsIn } from '../../engine/free-text.ts';
import type { Problem, ReadFacts } from '../../engine/read-facts.ts';
import type { FactId } from '../../knowledge/facts.ts';
import { gradedBleeding, redBleeding, redQuestions } from '../../knowledge/home-care/check-in/findings.ts';
import { checkInFactWords } from '../../knowledge/words/questions/check-in-questions.ts';
import { redFlagWords } from '../../knowledge/words/red-flag-words.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import { dayOf } from '../instants.ts';
import { runningRegimen } from '../treatment/due-treatment.ts';
import { isDailyOrInjected, missedInLoadingSince } from '../treatment/missed-doses.ts';
import type { AnswerWay, CheckInAnswers, CheckIns } from './check-in-types.ts';
import { checkInsOf } from './check-ins-of.ts';
import type { Questions } from './questions-of.ts';

type Known = Record<string, FactValue | undefined>;

export type Told = {
  readonly answers: CheckInAnswers;
  readonly calves: { readonly affectedCm: number | null; readonly otherCm: number | null };
  readonly freeText: string;
  readonly way: AnswerWay;
};

/** What the table `check-in` reads of an answer: what was said, how it differs from before, and where the treatment stands. */
export function factsOfAnswer(
  episode: Episode,
  questions: Questions | undefined,
  told: Told,
  { rules, now }: Context,
): ReadFacts {
  const stray = strayAnswers(told);
  if (stray.length > 0) return { ok: false, problems: stray };
  const said = saidOf(told.answers, rules.catalogue.facts);
  const first = rules.reader.read(said);
  if (!first.ok) return first;
  const reading = readingOf(told);
  const known: Known = {
    [signNotNamed]: false,
    ...said,
    ...skippedOf(said, questions, told.way),
    ...changesOf(checkInsOf(episode), reading),
    ...courseOf(episode, said, now),
    'check-in.free-text': freeTextOf(told.freeText),
  };
  if (isSuddenAsked(known) && known['check-in.swelling-sudden'] === undefined)
    known['check-in.swelling-sudden'] = 'unsure';
  return rules.reader.read(
    Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
  );
}

/** What was measured at this contact. */
export function readingOf({ answers, calves }: Pick<Told, 'answers' | 'calves'>): ContactReading {
  const number = (id: string): number | null => {
    const value = answers[id];
    return typeof value === 'number' ? value : null;
  };
  const isMeasured = answers['check-in.calf-measured'] !== false;
  return {
    painAtRest: number('check-in.pain-at-rest'),
    painWalking: number('check-in.pain-walking'),
    affectedCalfCm: isMeasured ? calves.affectedCm : null,
    otherCalfCm: isMeasured ? calves.otherCm : null,
  };
}

/** What was written, read by a person in any case, and for signs of an emergency at once. */
export function freeTextOf(text: string): 'none' | 'unread' | 'red-flag-words' {
  if (text.trim() === '') return 'none';
  return questionsIn(text, redFlagWords.languages).length > 0 ? 'red-flag-words' : 'unread';
}

/** What a person is never asked is no answer of theirs; a text alone asks for five signs at once. */
const strayAnswers = ({ answers, way }: Told): readonly Problem[] =>
  Object.keys(answers)
    .filter((id) => !Object.hasOwn(checkInFactWords, id) && !(way === 'sms' && id === signNotNamed))
    .map((fact) => ({ fact, wanted: 'a fact that a check-in asks', got: 'another' }));

/** A figure that the person does not know is not known; where "not sure" is an answer of its own, it stays one. */
function saidOf(answers: CheckInAnswers, facts: Context['rules']['catalogue']['facts']): Known {
  return Object.fromEntries(
    Object.entries(answers).filter(([id, value]) => {
      const fact = facts[id];
      const takesUnsure = fact !== undefined && 'unsure' in fact;
      return value !== 'unsure' || takesUnsure;
    }),
  );
}

const signNotNamed: FactId = 'check-in.sign-not-named';

const signs: readonly string[] = [
  ...redQuestions,
  ...redBleeding,
  ...gradedBleeding,
  'check-in.joint-swelling',
];

/** A sign of an emergency that was asked by page or text and passed over counts as not known. On the telephone staff ask on. */
function skippedOf(said: Known, questions: Questions | undefined, way: AnswerWay): Known {
  if (questions === undefined || way === 'telephone') return {};
  const skipped = questions.facts.filter((id) => signs.includes(id) && said[id] === undefined);
  return Object.fromEntries(skipped.map((id) => [id, 'unsure']));
}

/** Against the baseline and the contacts before. Without a plan there is no baseline, and no change is known. */
function changesOf({ plan, answers }: CheckIns, reading: ContactReading): Known {
  if (plan === null) return {};
  const before = answers.filter(
    ({ checkInId, at }) => checkInId !== null && at.epochMilliseconds >= plan.at.epochMilliseconds,
  );
  const changes = changesAt([plan.baseline, ...before.map((each) => each.reading), reading]);
  return Object.fromEntries(Object.entries(changes).map(([id, value]) => [id, value ?? undefined]));
}

/** Where the medicine stands, and what was missed of its first phase in all. */
function courseOf(episode: Episode, said: Known, now: Temporal.Instant): Known {
  const regimen = runningRegimen(episode);
  if (regimen === null) return {};
  const { phases, firstTherapeuticOn } = regimen.regimen;
  const today = dayOf(now, episode.zone);
  const on = today.toString();
  const day = Temporal.PlainDate.from(firstTherapeuticOn).until(today, { largestUnit: 'days' }).days + 1;
  const current = phases.filter(({ from, to }) => from.on <= on && (to === null || on <= to.on));
  const isLoading = current.some(({ id }) => id === 'loading');
  const missed = said['check-in.doses-missed'];
  const reports = episode.treatment?.reports ?? [];
  const before = missedInLoadingSince(reports.filter(({ sequence }) => sequence > regimen.sequence));
  // What the person named dose by dose since the last contact is in the count that they give now.
  const counted =
    typeof missed === 'number' ? before.heard + Math.max(before.since, isLoading ? missed : 0) : undefined;
  const told = said['check-in.doses-missed-in-loading'];
  return {
    'treatment.day': Math.max(1, day),
    'treatment.in-loading': isLoading,
    'treatment.once-daily-or-injection': current.some(isDailyOrInjected),
    // Of what was told and what was counted, the more.
    'check-in.doses-missed-in-loading': typeof told === 'number' ? Math.max(told, counted ?? 0) : counted,
  };
}

/** Worse by the eye or by the tape: then whether it came suddenly matters, and not known is sudden. */
function isSuddenAsked(known: Known): boolean {
  const swelling = known['check-in.swelling'];
  const rise = known['check-in.affected-calf-rise'];
  return swelling === 'worse' || swelling === 'unsure' || (typeof rise === 'number' && rise >= 3);
}
