import { newClotWords as words } from '../../knowledge/words/letters/new-clot-words.ts';
import { patientWords } from '../../knowledge/words/letters/patient-letter-words.ts';
import { dayOf } from '../instants.ts';
import { type CareDocument, heading, list, notice, paragraph } from './document.ts';
import { sayIn } from './gp-done.ts';
import { dayText, languageOf, personLine } from './letter-dates.ts';
import { type LetterSources, voiceOf } from './letter-sources.ts';

/** What the person keeps at home: the signs of a new clot, whom to call by day and by night, and when to take care. Null where none was confirmed. */
export function newClotSheet(sources: LetterSources): CareDocument | null {
  const { episode, person, organisation, writtenAt } = sources;
  if (episode.diagnosis?.is !== 'confirmed') return null;
  const say = sayIn(voiceOf(sources));
  const { region, phone, name } = organisation;
  const { headings } = words;
  return {
    kind: 'new-clot-signs',
    title: say(words.title.says),
    about: personLine(person, region),
    region,
    language: languageOf(region),
    writtenAt,
    dated: dayText(dayOf(writtenAt, episode.zone), region),
    from: [name, ...(phone === null ? [] : [phone])],
    to: [`${person.givenName} ${person.familyName}`],
    blocks: [
      notice(say(words.net.says)),
      paragraph(say(words.why.says)),
      ...medicineLines(sources).map(paragraph),
      heading(say(headings.now.says)),
      ...list(words.now.map((each) => say(each.says))),
      heading(say(headings.sameDay.says)),
      ...list(words.sameDay.map((each) => say(each.says))),
      paragraph(say(words.oneIsEnough.says)),
      heading(say(headings.numbers.says)),
      ...list([
        say(words.us.says, { clinic: name, phone: phone ?? patientWords.phoneGap }),
        say(words.closed.says),
      ]),
      heading(say(headings.risk.says)),
      ...list(words.risks.map((each) => say(each.says))),
      paragraph(say(words.tellThem.says)),
    ],
  };
}

function medicineLines(sources: LetterSources): readonly string[] {
  const regimen = sources.episode.treatment?.regimen ?? null;
  if (regimen === null) return [];
  const said = regimen.stopConfirmed === null ? words.taking : words.stopped;
  return [sayIn(voiceOf(sources))(said.says, { medicine: regimen.regimen.drug })];
}
