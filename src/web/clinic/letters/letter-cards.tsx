import { letterPageWords as words } from '../../../knowledge/words/letters/letter-page.ts';
import type { Episode } from '../../../pathway/episode-types.ts';
import { type LetterKind, letterKinds } from '../../../pathway/letters/letter-types.ts';
import { sheetRecordOf } from '../../../pathway/letters/dose-sheet.ts';
import { fill } from '../fill-words.ts';
import type { FormContext } from '../forms/episode-form.ts';
import { dayYearAndTime } from '../when.ts';

export const letterAddress = (episodeId: string, kind: LetterKind): string =>
  `/clinic/episodes/${episodeId}/${kind === 'dose-sheet' ? kind : `letters/${kind}`}`;

/** One card a letter: what it is for, and the ways to read it. */
export function LetterCards({ episode, person }: Pick<FormContext, 'episode' | 'person'>) {
  const { language } = person;
  return (
    <>
      {language !== null && !/^en\b/i.test(language) && <p>{fill(words.language, { language })}</p>}
      {person.needsInterpreter === true && <p>{words.interpreter}</p>}
      <ul class="c-letters">
        {letterKinds.map((kind) => (
          <li class="c-panel c-letters__card" key={kind}>
            <h2>{words.kinds[kind]}</h2>
            <p>{words.about[kind]}</p>
            {whyNot(kind, episode) !== null ? (
              <p class="c-quiet">{whyNot(kind, episode)}</p>
            ) : (
              <LetterLinks address={letterAddress(episode.id, kind)} name={words.kinds[kind]} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why there is no such sheet; null where there is one. */
function whyNot(kind: LetterKind, { treatment, diagnosis, referralsOut }: Episode): string | null {
  if (kind === 'new-clot-signs') return diagnosis?.is === 'confirmed' ? null : words.notConfirmed;
  if (kind === 'referral') return referralsOut.length > 0 ? null : words.notReferred;
  if (kind !== 'dose-sheet' || sheetRecordOf(treatment) !== null) return null;
  return treatment?.regimen ? words.nothingRuns : words.noRegimen;
}

function LetterLinks({ address, name }: { readonly address: string; readonly name: string }) {
  const of = <span class="nhsuk-u-visually-hidden">: {name}</span>;
  return (
    <p class="c-letters__ways">
      <a class="c-button" href={address}>
        {words.read}
        {of}
      </a>
      <a href={`${address}.pdf`}>
        {words.pdf}
        {of}
      </a>
      <a href={`${address}.txt`}>
        {words.text}
        {of}
      </a>
    </p>
  );
}

/** What left the house, the latest first: to whom, how, when and by whom. */
export function SentLetters({ episode, names, visit }: FormContext) {
  const { letters } = episode;
  return (
    <section class="c-panel" aria-labelledby="sent">
      <h2 id="sent">{words.sentTitle}</h2>
      {letters.length === 0 ? (
        <p class="c-quiet">{words.sentNone}</p>
      ) : (
        <ul class="c-list">
          {letters.toReversed().map(({ sequence, letter, to, how, sentAt, by, upToSequence }) => (
            <li key={sequence}>
              {fill(words.sentLine, { letter: words.kinds[letter], to, way: words.ways[how].toLowerCase() })}{' '}
              <span class="c-quiet">
                {dayYearAndTime(sentAt, visit.place)}, {names.actor(by)}
              </span>{' '}
              <a href={`${letterAddress(episode.id, letter)}?upTo=${upToSequence}`}>
                {words.asItWas}
                <span class="nhsuk-u-visually-hidden">: {words.kinds[letter]}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
