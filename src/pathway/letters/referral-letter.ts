import { gpHeadings as headings } from '../../knowledge/words/letters/gp-letter-words.ts';
import { referralFields, referralLetterWords as words } from '../../knowledge/words/clinic-referrals.ts';
import { dayOf } from '../instants.ts';
import type { ReferralOut } from '../referrals/referral-types.ts';
import { type CareDocument, heading, list, notice, paragraph } from './document.ts';
import { sayIn, whatWasDone } from './gp-done.ts';
import { contactLines, whoseTable } from './gp-letter.ts';
import { medicineBlocks } from './gp-medicine.ts';
import { whatIsNotKnown, whatIsOpen, whatWasNotDone } from './gp-open.ts';
import { dayText, languageOf, personLine } from './letter-dates.ts';
import { type LetterSources, limbOf, voiceOf } from './letter-sources.ts';

/** What goes with our last referral: why and what is asked first, then what was done, what was not, and what nobody knows. */
export function referralLetter(sources: LetterSources): CareDocument | null {
  const out = sources.episode.referralsOut.at(-1);
  return out === undefined ? null : letterWith(out, sources);
}

function letterWith(out: ReferralOut, sources: LetterSources): CareDocument {
  const { episode, person, organisation, writtenAt } = sources;
  const { region } = organisation;
  const voice = voiceOf(sources);
  const say = sayIn(voice);
  const notDone = whatWasNotDone(sources, voice);
  const { emergency } = episode;
  return {
    kind: 'referral',
    title: say(words.title, { limb: limbOf(episode) }),
    about: personLine(person, region),
    region,
    language: languageOf(region),
    writtenAt,
    dated: dayText(dayOf(writtenAt, episode.zone), region),
    from: [organisation.name, ...(organisation.phone === null ? [] : [organisation.phone])],
    to: [say(words.to, { to: out.to, receiver: out.receiver })],
    blocks: [
      whoseTable(sources, voice),
      ...(emergency === null
        ? []
        : [notice(say(words.emergency, { where: emergency.where, at: voice.at(emergency.at) }))]),
      heading(words.asked),
      paragraph(out.question),
      paragraph(
        say(words.urgency, {
          urgency: referralFields.shortUrgencies[out.urgency],
          at: voice.at(out.answerBeforeAt),
        }),
      ),
      notice(say(words.ours)),
      heading(words.why),
      paragraph(out.reason),
      heading(headings.medicine),
      ...medicineBlocks(sources, voice),
      heading(headings.done),
      ...list(whatWasDone(sources, voice)),
      heading(headings.open),
      ...list(whatIsOpen(sources, voice)),
      ...(notDone.length === 0 ? [] : [heading(headings.notDone), ...list(notDone)]),
      heading(headings.unknown),
      ...list(whatIsNotKnown(sources, voice)),
      heading(headings.contact),
      ...list(contactLines(sources, voice)),
    ],
  };
}
