import { IntlMessageFormat } from 'intl-messageformat';
import type { Region } from '../../knowledge/rule-types.ts';
import { type DraftLanguage, type Language, languages } from '../../knowledge/words/locales/languages.ts';
import { spokenWords } from '../../knowledge/words/locales/spoken.ts';
import { regionTermsIn, textsIn } from '../../knowledge/words/locales/texts.ts';
import type {
  ArgumentKind,
  Form,
  MessageDefinition,
  PartText,
} from '../../knowledge/words/messages/message-types.ts';
import { type MessageId, type Messages, messages } from '../../knowledge/words/messages/messages.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import { assert } from '../assert.ts';
import {
  type ArgumentValue,
  type Style,
  type ValuesFor,
  digitByDigit,
  formatValue,
  spokenFigures,
} from './argument-values.ts';
import { isolateLeftToRight } from './direction.ts';
import { toTextMessage } from './text-message.ts';

export type Reader<L extends Language = Language> = { readonly language: L; readonly region: Region };

export type Written = {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** One part each, in the order in which they must be read. */
  readonly lines: readonly string[];
  /** Words that stand around the lines when staff read them out: who it is, and the read-back. */
  readonly around: { readonly opening: string | null; readonly closing: string } | null;
};

/** A translation that nobody has reviewed. There is no way to its words but beside its banner and the English. */
export type Draft = {
  readonly draftBanner: string;
  readonly text: Written;
  readonly english: Written;
};

export type Rendered<L extends Language> = L extends DraftLanguage ? Draft : Written;

export type ValuesOf<M extends MessageId> = ValuesFor<Messages[M]['arguments']>;

/** One message in one form, for one reader. The same input gives the same words, wherever and whenever it is asked. */
export function renderMessage<M extends MessageId, L extends Language>(
  id: M,
  values: ValuesOf<M>,
  form: Form,
  reader: Reader<L>,
): Rendered<L>;
export function renderMessage(
  id: MessageId,
  values: Readonly<Record<string, ArgumentValue>>,
  form: Form,
  reader: Reader,
): Draft | Written {
  return renderStored(id, values, form, reader);
}

/** The same for values that were stored and read again: their kinds are asserted, not known to the compiler. */
export function renderStored(
  id: MessageId,
  values: Readonly<Record<string, ArgumentValue>>,
  form: Form,
  { language, region }: Reader,
): Draft | Written {
  const write = (inLanguage: Language) => written(id, values, { form, language: inLanguage, region });
  const of = languages[language];
  if (of.original) return write(language);
  return { draftBanner: of.banner, text: write(language), english: write('en') };
}

function written(id: MessageId, values: Readonly<Record<string, ArgumentValue>>, style: Style): Written {
  const definition: MessageDefinition = messages[id];
  const { title, parts } = textsIn(style.language)[id];
  const said = formatted(definition.arguments, values, style);
  const texts: Readonly<Record<string, PartText>> = parts;
  const lines = Object.keys(definition.parts).map((part) => {
    const text = texts[part];
    assert(text, `${style.language}: ${id} has no words for ${part}`);
    return fill(wordsFor(text, style.form), said, style);
  });
  return {
    language: style.language,
    direction: languages[style.language].direction,
    title: fill(title, said, style),
    lines,
    around: style.form === 'phone' ? around(definition, style.language) : null,
  };
}

function wordsFor({ says, sms, spoken }: PartText, form: Form): string {
  switch (form) {
    case 'page':
    case 'print':
      return says;
    case 'sms':
      return sms;
    case 'phone':
      return spoken ?? says;
  }
}

/** Nothing stands before the emergency sentence, not even the question who is there. */
const around = ({ kind }: MessageDefinition, language: Language) => {
  const { opening, closing } = spokenWords[language];
  return { opening: kind === 'escalation' || kind === 'safety' ? null : opening, closing };
};

type Said = Readonly<Record<string, string | number>>;

function formatted(
  kinds: Readonly<Record<string, ArgumentKind>>,
  values: Readonly<Record<string, ArgumentValue>>,
  style: Style,
): Said {
  const said: Record<string, string | number> = {};
  for (const [name, term] of Object.entries(regionTermsIn(style.language)[style.region]))
    said[name] = style.form === 'phone' && /^\d+$/.test(term) ? digitByDigit(term, style.language) : term;
  for (const [name, kind] of Object.entries(kinds)) {
    const value = values[name];
    assert(value !== undefined, `no value for ${name}`);
    said[name] = formatValue(kind, value, style);
  }
  return said;
}

function fill(text: string, said: Said, style: Style): string {
  const spelt = style.language === 'en' ? wordsIn(text, style.region) : text;
  const filled = formatOf(spelt, languages[style.language].tag[style.region]).format(said);
  assert(typeof filled === 'string', 'a message is text alone');
  const spoken = spokenFigures(filled, style.form, style.language);
  if (style.form === 'sms' && style.language !== 'ar') return toTextMessage(spoken);
  return languages[style.language].direction === 'rtl' ? isolateLeftToRight(spoken) : spoken;
}

const formats = new Map<string, IntlMessageFormat>();

/** Parsing costs more than filling, and the words do not change while we run. */
function formatOf(text: string, tag: string): IntlMessageFormat {
  const key = `${tag} ${text}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new IntlMessageFormat(text, tag, undefined, { ignoreTag: true });
  formats.set(key, made);
  return made;
}

/** The lines as one text: a text message runs on, everything else has a line each. */
export const asText = ({ lines }: Written, form: Form): string => lines.join(form === 'sms' ? ' ' : '\n');
