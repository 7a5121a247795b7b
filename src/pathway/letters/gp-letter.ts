import { closeReasonWords } from '../../knowledge/words/clinic-states.ts';
import {
  gpAsked as asked,
  gpHeadings as headings,
  gpNet as net,
  gpWords as words,
} from '../../knowledge/words/letters/gp-letter-words.ts';
import { dayOf } from '../instants.ts';
import { runningRegimen } from '../treatment/due-treatment.ts';
import { type Block, type CareDocument, heading, list, paragraph } from './document.ts';
import { sayIn, whatWasDone } from './gp-done.ts';
import { medicineBlocks } from './gp-medicine.ts';
import { whatIsNotKnown, whatIsOpen, whatWasNotDone } from './gp-open.ts';
import { birthText, dayText, languageOf, personLine } from './letter-dates.ts';
import { type LetterSources, limbOf, type Voice, voiceOf } from './letter-sources.ts';
import type { SentLetter } from './letter-types.ts';

/**
 * The letter to the usual doctor: what was found, what is asked of them, the medicine, what was done, what was not and whose it
 * is, and what is not known. What they must act on comes first.
 */
export function gpLetter(sources: LetterSources): CareDocument {
  const { episode, person, organisation, writtenAt } = sources;
  const voice = voiceOf(sources);
  const say = sayIn(voice);
  const { region } = organisation;
  const notDone = whatWasNotDone(sources, voice);
  return {
    kind: 'gp',
    title: titleOf(sources, voice),
    about: personLine(person, region),
    region,
    language: languageOf(region),
    writtenAt,
    dated: dayText(dayOf(writtenAt, episode.zone), region),
    from: [organisation.name, ...(organisation.phone === null ? [] : [organisation.phone])],
    to: [person.usualClinician ?? say(words.toNobody), say(words.copyTo, { referrer: episode.referrer })],
    blocks: [
      whoseTable(sources, voice),
      heading(headings.diagnosis),
      ...diagnosisLines(sources, voice).map(paragraph),
      heading(headings.asked),
      ...list(whatWeAsk(sources, voice)),
      heading(headings.medicine),
      ...medicineBlocks(sources, voice),
      heading(headings.open),
      ...list(whatIsOpen(sources, voice)),
      ...(notDone.length === 0 ? [] : [heading(headings.notDone), ...list(notDone)]),
      heading(headings.unknown),
      ...list(whatIsNotKnown(sources, voice)),
      heading(headings.done),
      ...list(whatWasDone(sources, voice)),
      heading(headings.told),
      ...list([say(net.signs), say(net.worse)]),
      heading(headings.contact),
      ...list(contactLines(sources, voice)),
    ],
  };
}

/** Told before, and withdrawn since. */
function withdrawn({ episode }: LetterSources): SentLetter | null {
  const last = episode.letters.findLast(({ letter }) => letter === 'gp') ?? null;
  return episode.diagnosis === null && last?.told ? last : null;
}

function titleOf(sources: LetterSources, voice: Voice): string {
  const limb = limbOf(sources.episode);
  const { titles } = words;
  if (withdrawn(sources) !== null) return sayIn(voice)(titles.correction, { limb });
  return sayIn(voice)(titles[sources.episode.diagnosis?.is ?? 'open'], { limb });
}

export function whoseTable({ person }: LetterSources, voice: Voice): Block {
  const say = sayIn(voice);
  const unknown = say(words.notKnown);
  const { birthDate, identifiers, address, phone, allergies } = person;
  return {
    kind: 'table',
    caption: words.about,
    columns: null,
    rows: [
      [say(words.name), `${person.givenName} ${person.familyName}`],
      [say(words.born), birthDate === null ? unknown : birthText(birthDate, voice.region)],
      [
        say(words.number),
        identifiers.length === 0 ? unknown : identifiers.map(({ value }) => value).join(', '),
      ],
      [say(words.address), address ?? unknown],
      [say(words.phone), phone ?? unknown],
      [say(words.allergies), allergies ?? say(words.allergiesUnknown)],
    ],
  };
}

function diagnosisLines(sources: LetterSources, voice: Voice): readonly string[] {
  const { episode } = sources;
  const { diagnosis, emergency, treatment, closed } = episode;
  const say = sayIn(voice);
  const limb = limbOf(episode);
  const failure = treatment?.failure ?? null;
  const wrong = withdrawn(sources);
  return [
    ...(wrong === null
      ? []
      : [say(words.withdrawn, { was: words.was[wrong.told ?? 'confirmed'], day: voice.at(wrong.sentAt) })]),
    ...(diagnosis === null && wrong === null ? [say(words.undecided, { limb })] : []),
    ...(diagnosis?.is === 'confirmed' ? [say(words.confirmed, { limb })] : []),
    ...(diagnosis?.byOverride === true ? [say(words.byOverride)] : []),
    ...(diagnosis?.is === 'excluded' ? [say(words.excluded, { limb }), say(words.excludedNext)] : []),
    ...(emergency === null
      ? []
      : [say(words.emergency, { where: emergency.where, at: voice.at(emergency.at) })]),
    ...(failure === null ? [] : [say(words.failure, { at: voice.at(failure.at), what: failure.what })]),
    ...(closed === null
      ? []
      : [
          say(words.closed, { at: voice.at(closed.at), reason: closeReasonWords[closed.reason] }),
          ...(closed.otherDiagnosis === null
            ? []
            : [say(words.otherDiagnosis, { what: closed.otherDiagnosis })]),
          ...(closed.safetyNetOn === null
            ? []
            : [say(words.safetyNet, { day: voice.day(closed.safetyNetOn) })]),
        ]),
  ];
}

function whatWeAsk(sources: LetterSources, voice: Voice): readonly string[] {
  const { episode } = sources;
  const say = sayIn(voice);
  const running = runningRegimen(episode);
  const isStopped = Boolean(episode.treatment?.regimen?.stopConfirmed);
  const kidneysOn = running?.regimen.kidneysOn ?? null;
  const lines = [
    ...(withdrawn(sources) === null ? [] : [say(asked.correction)]),
    ...(running === null ? [] : [say(asked.treated), say(asked.goesOn)]),
    ...(kidneysOn === null ? [] : [say(asked.kidneys, { day: voice.day(kidneysOn) })]),
    ...(isStopped ? [say(asked.stopped)] : []),
    ...(episode.diagnosis?.is === 'excluded' ? [say(asked.excluded)] : []),
  ];
  return lines.length === 0 ? [say(asked.undecided)] : lines;
}

export function contactLines(
  { organisation, episode, ownerName }: LetterSources,
  voice: Voice,
): readonly string[] {
  const say = sayIn(voice);
  const { name, phone } = organisation;
  return [
    phone === null ? say(net.noPhone, { name }) : say(net.contact, { name, phone }),
    say(net.owner, { owner: ownerName(episode.owner) }),
  ];
}
