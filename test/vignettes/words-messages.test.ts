/** One message, four forms, every language: the same figures, medicines, dates, numbers to call and actions. */
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, test } from 'vitest';
import { type Written, asText, renderStored } from '../../src/engine/messages/render-message.ts';
import { type Region, regions } from '../../src/knowledge/rule-types.ts';
import { type Language, languageIds, languages } from '../../src/knowledge/words/locales/languages.ts';
import { regionTermsIn, saidIn, textsIn } from '../../src/knowledge/words/locales/texts.ts';
import {
  type Carried,
  type Form,
  type MessageDefinition,
  type SaidId,
  forms,
} from '../../src/knowledge/words/messages/message-types.ts';
import { type MessageId, messages } from '../../src/knowledge/words/messages/messages.ts';
import { asWritten, figuresIn, knownDrugs, samples, takeOut } from './words-message-facts.ts';

const definitions: readonly (readonly [MessageId, MessageDefinition])[] = Object.entries(messages).map(
  ([id, definition]) => [asMessage(id), definition],
);
const readers = languageIds.flatMap((language) => regions.map((region) => ({ language, region })));

describe.each(readers)('$language in $region', ({ language, region }) => {
  test.each(definitions)('%s carries the same in every form', (id, definition) => {
    for (const form of forms) {
      const { lines } = writtenIn(id, definition, form, language, region);
      Object.entries(definition.parts).forEach(([part, carried], index) => {
        const where = `${id}, ${part}, ${form}`;
        expect(problemsIn(lines[index] ?? '', carried, definition, form, language, region), where).toEqual(
          [],
        );
      });
    }
  });

  test('a text message is at most two parts', () => {
    const tooLong = definitions.flatMap(([id, definition]) => {
      const text = asText(writtenIn(id, definition, 'sms', language, region), 'sms');
      const { encodingName, segmentsCount } = new SegmentedMessage(text);
      // Arabic is outside the alphabet of 160 letters: a part holds 67, and no sentence is left out to save one.
      const arabicParts = id === 'escalation.emergency' ? 2 : 5;
      const allowed =
        language === 'ar' ? { alphabet: 'UCS-2', parts: arabicParts } : { alphabet: 'GSM-7', parts: 2 };
      return encodingName === allowed.alphabet && segmentsCount <= allowed.parts
        ? []
        : [`${id}: ${text.length} letters, ${encodingName}, ${segmentsCount} parts`];
    });
    expect(tooLong).toEqual([]);
  });

  test('a text message names no illness, and no message to stop carries a link', () => {
    const illness = /\bclot|DVT|thrombo|co[aá]gulo|trombo|جلط|خثر/i;
    for (const [id, definition] of definitions) {
      expect(asText(writtenIn(id, definition, 'sms', language, region), 'sms'), id).not.toMatch(illness);
      if (definition.kind === 'stop')
        expect(Object.values(definition.arguments), id).not.toContain('address');
    }
  });

  test('what to do in an emergency comes first, in every form', () => {
    const { emergency, emergencyRoom } = regionTermsIn(language)[region];
    for (const [id, definition] of definitions) {
      if (!/escalation|safety|missed-dose/.test(definition.kind)) continue;
      for (const form of forms) {
        const { lines, around } = writtenIn(id, definition, form, language, region);
        const first = id === 'escalation.emergency-department' ? emergencyRoom : emergency;
        expect(asWritten(lines[0] ?? '', language), `${id}, ${form}`).toContain(first);
        if (definition.kind !== 'missed-dose') expect(around?.opening ?? null, id).toBeNull();
      }
    }
  });

  test('spoken sentences are short', () => {
    const long = definitions.flatMap(([id, definition]) =>
      asText(writtenIn(id, definition, 'phone', language, region), 'phone')
        .split(/(?<=[.?!؟])\s+|\n/)
        .map((sentence) => sentence.replaceAll(/\d(?:,? \d)+/g, '0').split(' ').length)
        .filter((words) => words > 27)
        .map((words) => `${id}: ${words}`),
    );
    expect(long).toEqual([]);
  });

  test('numbers of the other region never appear', () => {
    const foreign = region === 'uk' ? /\b911\b|\bER\b|nurse line/ : /\b999\b|\b111\b|A&E/;
    for (const [id, definition] of definitions)
      for (const form of forms) {
        const { title, lines } = writtenIn(id, definition, form, language, region);
        expect(asWritten([title, ...lines].join(' '), language), `${id}, ${form}`).not.toMatch(foreign);
      }
  });
});

test('only a message about stopping says to take no more, and it names who decided and the agreed word', () => {
  for (const [id, definition] of definitions) {
    const parts: readonly Carried[] = Object.values(definition.parts);
    const tells = parts.flatMap((part) => part.tells ?? []);
    if (!tells.includes('take-no-more')) continue;
    expect(definition.kind, id).toBe('stop');
    const carried = parts.flatMap((part) => part.arguments ?? []);
    expect(carried, id).toEqual(expect.arrayContaining(['decidedBy', 'word']));
  }
});

test('a count has a form for each way in which its language counts', () => {
  for (const language of languageIds) {
    const rules = new Intl.PluralRules(languages[language].tag.uk);
    const wanted = [...new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)))];
    const counted = stringsIn(textsIn(language)).filter((text) => text.includes(', plural,'));
    expect(counted.length, language).toBeGreaterThan(0);
    for (const text of counted)
      for (const category of wanted) expect(text, `${language}, ${category}`).toContain(`${category} {`);
  }
});

test('every argument is carried by some part', () => {
  for (const [id, definition] of definitions) {
    const parts: readonly Carried[] = Object.values(definition.parts);
    const carried = new Set(parts.flatMap((part) => part.arguments ?? []));
    expect([...carried].toSorted(), id).toEqual(Object.keys(definition.arguments).toSorted());
  }
});

/** What a part should carry and does not, or says and should not. */
function problemsIn(
  line: string,
  carried: Carried,
  definition: MessageDefinition,
  form: Form,
  language: Language,
  region: Region,
): string[] {
  const notHere = carried.notBy?.[form] ?? [];
  const text = asWritten(line, language);
  let rest = text;
  const problems: string[] = [];
  for (const name of carried.arguments ?? []) {
    const kind = definition.arguments[name];
    if (kind === undefined) return [`no argument ${name}`];
    const taken = takeOut(rest, kind, region, language);
    rest = taken.rest;
    if (taken.found === notHere.includes(name)) problems.push(`${name} is ${taken.found ? '' : 'not '}there`);
  }
  return [
    ...problems,
    ...difference('figures', figuresIn(rest), figuresOf(carried, language, region)),
    ...difference('medicines', drugsIn(text), drugsOf(carried, definition)),
    ...difference('tells', tellsIn(text, language, region), carried.tells ?? []),
  ];
}

function figuresOf(carried: Carried, language: Language, region: Region): string[] {
  const { emergency, adviceLine } = regionTermsIn(language)[region];
  const numbers = carried.numbers ?? [];
  const own = 'uk' in numbers ? numbers[region] : numbers;
  return [
    ...own,
    ...(carried.tells?.includes('call-emergency') ? [emergency] : []),
    ...(carried.tells?.includes('call-advice-line') ? figuresIn(adviceLine) : []),
  ];
}

const drugsIn = (text: string) => knownDrugs.filter((drug) => text.toLowerCase().includes(drug));
const drugsOf = (carried: Carried, definition: MessageDefinition) => [
  ...(carried.drugs ?? []),
  ...(carried.arguments ?? [])
    .filter((name) => definition.arguments[name] === 'drug')
    .map(() => 'rivaroxaban'),
];

function tellsIn(text: string, language: Language, region: Region): SaidId[] {
  const terms = regionTermsIn(language)[region];
  const plain = folded(text);
  const said = saidIn(language);
  return saidIds(said).filter((id) =>
    said[id].some((phrase) =>
      plain.includes(
        folded(
          phrase
            .replace('{emergencyRoom}', terms.emergencyRoom)
            .replace('{emergency}', terms.emergency)
            .replace('{adviceLine}', terms.adviceLine),
        ),
      ),
    ),
  );
}

const saidIds = (said: Readonly<Record<SaidId, unknown>>): SaidId[] =>
  Object.keys(said).filter((id): id is SaidId => Object.hasOwn(said, id));

/** A text message leaves accents out; what it tells is the same. */
const folded = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '');

function difference(what: string, got: readonly string[], wanted: readonly string[]): string[] {
  const missing = wanted.filter((each) => !got.includes(each));
  const extra = got.filter((each) => !wanted.includes(each));
  return [
    ...(missing.length > 0 ? [`${what} lacking: ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`${what} too many: ${extra.join(', ')}`] : []),
  ];
}

function writtenIn(
  id: MessageId,
  { arguments: kinds }: MessageDefinition,
  form: Form,
  language: Language,
  region: Region,
): Written {
  const given = samples(region);
  const values = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, given[kind]]));
  const rendered = renderStored(id, values, form, { language, region });
  return 'draftBanner' in rendered ? rendered.text : rendered;
}

function asMessage(id: string): MessageId {
  if (!isMessage(id)) throw new Error(id);
  return id;
}
function isMessage(id: string): id is MessageId {
  return Object.hasOwn(messages, id);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
