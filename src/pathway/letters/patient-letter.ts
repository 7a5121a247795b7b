import { patientWords as words } from '../../knowledge/words/letters/patient-letter-words.ts';
import { doseSheetWords } from '../../knowledge/words/letters/dose-sheet-words.ts';
import { dayOf } from '../instants.ts';
import { type CareDocument, heading, list, notice, paragraph } from './document.ts';
import { doseText } from './dose-sheet.ts';
import { sayIn } from './gp-done.ts';
import { dayText, languageOf, personLine } from './letter-dates.ts';
import { type LetterSources, limbOf, type Voice, voiceOf } from './letter-sources.ts';
import { whatComesNext, whatWeDidNotDo, whatWeDoNotKnow } from './patient-open.ts';

/** The letter to the person: the emergency signs first, then what was found, what to take, what comes next and what is not known. */
export function patientLetter(sources: LetterSources): CareDocument {
  const { episode, person, organisation, writtenAt } = sources;
  const voice = voiceOf(sources);
  const say = sayIn(voice);
  const { region, phone } = organisation;
  const number = phone ?? words.phoneGap;
  const notDone = whatWeDidNotDo(sources, voice);
  const { headings } = words;
  return {
    kind: 'patient',
    title: say(words.titles[episode.diagnosis?.is ?? 'open'].says),
    about: personLine(person, region),
    region,
    language: languageOf(region),
    writtenAt,
    dated: dayText(dayOf(writtenAt, episode.zone), region),
    from: [organisation.name, ...(phone === null ? [] : [phone])],
    to: [`${person.givenName} ${person.familyName}`, ...(person.address === null ? [] : [person.address])],
    blocks: [
      notice(say((takesBloodThinner(sources) ? words.netOnMedicine : words.netWaiting).says)),
      paragraph(say(words.dear.says, { name: `${person.givenName} ${person.familyName}` })),
      heading(say(headings.found.says)),
      ...whatWeFound(sources, voice).map(paragraph),
      heading(say(headings.medicine.says)),
      ...list(medicineLines(sources, voice)),
      heading(say(headings.next.says)),
      ...list(whatComesNext(sources, voice)),
      ...(notDone.length === 0 ? [] : [heading(say(headings.notDone.says)), ...list(notDone)]),
      heading(say(headings.unknown.says)),
      ...list(whatWeDoNotKnow(sources, voice)),
      heading(say(headings.call.says)),
      paragraph(say(words.sameDay.says, { phone: number })),
      paragraph(say(words.questions.says, { phone: number })),
      paragraph(say(words.copy.says)),
      ...(needsOtherWords(sources) ? [paragraph(say(words.language.says))] : []),
    ],
  };
}

function takesBloodThinner({ episode: { treatment, cover } }: LetterSources): boolean {
  const isTreated = treatment?.regimen ? treatment.regimen.stopConfirmed === null : false;
  return isTreated || cover.status === 'running' || cover.status === 'stop-ordered';
}

const needsOtherWords = ({ person }: LetterSources): boolean =>
  person.needsInterpreter === true || (person.language !== null && !/^en\b/i.test(person.language));

function whatWeFound({ episode }: LetterSources, voice: Voice): readonly string[] {
  const say = sayIn(voice);
  const { diagnosis, emergency, closed, letters } = episode;
  const limb = limbOf(episode);
  const isWithdrawn =
    diagnosis === null && letters.some(({ letter, told }) => letter === 'patient' && told !== null);
  const confirmed = episode.side === 'both' ? words.confirmedBoth : words.confirmed;
  return [
    ...(isWithdrawn ? [say(words.correction.says)] : []),
    ...(diagnosis === null ? [say(words.open.says, { limb })] : []),
    ...(diagnosis?.is === 'confirmed' ? [say(confirmed.says, { limb }), say(words.confirmedMeans.says)] : []),
    ...(diagnosis?.is === 'excluded'
      ? [say(words.excluded.says, { limb }), say(words.excludedNext.says)]
      : []),
    ...(emergency === null ? [] : [say(words.emergency.says)]),
    ...(closed === null ? [] : [say(words.closed.says)]),
  ];
}

function medicineLines(sources: LetterSources, voice: Voice): readonly string[] {
  const { treatment, cover } = sources.episode;
  const say = sayIn(voice);
  const regimen = treatment?.regimen ?? null;
  if (regimen === null) {
    switch (cover.status) {
      case 'running':
        return [say(words.cover.says, { medicine: cover.medicine })];
      case 'stop-ordered':
        return [say(words.coverStopping.says)];
      case 'not-given':
        return [say(words.coverNotGiven.says)];
      case 'none':
      case 'stopped':
      case 'replaced':
        return [say(words.noMedicine.says)];
    }
  }
  const { drug: medicine, phases } = regimen.regimen;
  if (regimen.stopConfirmed !== null) return [say(words.stopped.says, { medicine })];
  if (regimen.stop !== null) return [say(words.stopping.says, { medicine })];
  const hold = treatment?.hold ?? null;
  return [
    ...(hold === null ? [] : [say(words.paused.says, { medicine, until: voice.at(hold.untilAt) })]),
    say(words.medicine.says, { medicine }),
    ...phases.map((phase) =>
      say(words.dose.says, {
        from: say(doseSheetWords.slot.says, {
          day: voice.day(phase.from.on),
          slot: say(doseSheetWords.slots[phase.from.slot].says),
        }),
        dose: `${phase.medicine} ${doseText(phase, voice.region)}`,
        often: say((phase.timesADay === 1 ? doseSheetWords.onceDaily : doseSheetWords.twiceDaily).says),
      }),
    ),
    say(words.keepOn.says),
  ];
}
