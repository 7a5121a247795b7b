import { Temporal } from 'temporal-polyfill';
import { messageSubject } from '../knowledge/words/channel-words.ts';
import { onCallText } from '../knowledge/words/on-call-text.ts';
import { languages } from '../knowledge/words/locales/languages.ts';
import { wordsIn } from '../knowledge/words/spelling.ts';
import type { Letter } from '../pathway/channel.ts';
import type { Organisation } from '../pathway/person.ts';

/**
 * That something waits, by when, and where to open it: whoever sees the telephone learns no name and nothing of an illness. Null
 * where the time is missing.
 */
export function writeOnCall(
  { by }: Readonly<Record<string, string>>,
  {
    organisation,
    link,
    at,
  }: {
    readonly organisation: Pick<Organisation, 'name' | 'region' | 'zone' | 'phone'>;
    readonly link: string | null;
    readonly at: Temporal.Instant;
  },
): Letter | null {
  const due = by === undefined ? null : momentIn(by);
  if (due === null) return null;
  const { region, zone, phone } = organisation;
  const clinic = organisation.name.replaceAll(/\p{Cc}/gu, ' ');
  const tag = languages.en.tag[region];
  const shown = due
    .toLocaleString(tag, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    })
    .replaceAll(/\s/g, ' ');
  const line = wordsIn(link === null ? onCallText.withoutLink : onCallText.withLink, region)
    .replace('{clinic}', () => clinic)
    .replace('{by}', () => shown)
    .replace('{link}', () => link ?? '');
  return {
    from: phone === null ? [clinic] : [clinic, phone],
    subject: wordsIn(messageSubject.says, region).replace('{clinic}', () => clinic),
    lines: [line],
    language: tag,
    direction: languages.en.direction,
    region,
    writtenAt: at.toZonedDateTimeISO(zone),
  };
}

function momentIn(text: string): Temporal.ZonedDateTime | null {
  try {
    return Temporal.ZonedDateTime.from(text);
  } catch {
    return null;
  }
}
