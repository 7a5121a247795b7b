import { describe, expect, test } from 'vitest';
import { type ContactReading, changesAt } from '../../src/engine/check-in-changes.ts';
import { questionsIn } from '../../src/engine/free-text.ts';
import { rules } from '../../src/engine/rules.ts';
import { redFlagWords } from '../../src/knowledge/words/red-flag-words.ts';
import { well } from './check-in-answers.ts';

const reading = (
  painAtRest: number | null,
  painWalking: number | null,
  affectedCalfCm: number | null,
  otherCalfCm: number | null = 37,
): ContactReading => ({ painAtRest, painWalking, affectedCalfCm, otherCalfCm });

const baseline = reading(3, 4, 40);

describe('from contact to contact', () => {
  test('pain from the last contact, calves from the baseline', () => {
    expect(changesAt([baseline, reading(2, 2, 41), reading(3, 5, 43, 38.5)])).toEqual({
      'check-in.pain-rise': 3,
      'check-in.affected-calf-rise': 3,
      'check-in.other-calf-rise': 1.5,
      'check-in.worse-three-times': true,
    });
  });

  test('the baseline alone: no change, and no trend yet', () => {
    expect(changesAt([baseline])).toMatchObject({
      'check-in.pain-rise': 0,
      'check-in.worse-three-times': false,
    });
  });

  test('42.1 less 39.1 is 3', () => {
    expect(changesAt([reading(1, 1, 39.1), reading(1, 1, 42.1)])['check-in.affected-calf-rise']).toBe(3);
  });

  test('a figure that is missing stays missing, unless the other already asks for a call', () => {
    expect(changesAt([baseline, reading(null, 4, null)])).toMatchObject({
      'check-in.pain-rise': null,
      'check-in.affected-calf-rise': null,
    });
    expect(changesAt([baseline, reading(null, 6, null)])['check-in.pain-rise']).toBe(2);
  });

  test.each<[string, ContactReading[], boolean | null]>([
    ['pain 3, 4, 5', [reading(4, 4, 40), reading(5, 4, 40)], true],
    ['calf 40, 40.5, 41', [reading(3, 4, 40.5), reading(3, 4, 41)], true],
    ['pain 3, 4, 4', [reading(4, 4, 40), reading(4, 4, 40)], false],
    ['pain 3, missing, 5', [reading(null, 4, 40), reading(5, 4, 40)], null],
    ['only the last three count', [reading(2, 4, 40), reading(3, 4, 40), reading(4, 4, 40)], true],
  ])('a trend over 3 contacts: %s', (_, later, worse) => {
    expect(changesAt([baseline, ...later])['check-in.worse-three-times']).toBe(worse);
  });

  test('a trend leads to a clinician within 24 hours', () => {
    const changes = changesAt([baseline, reading(3, 4, 40.5), reading(3, 4, 41)]);
    const read = rules.reader.read({ ...well, ...changes });
    expect(read.ok && rules.decision('check-in', 'uk')?.decide(read.facts).outcome).toBe('trend-24-hours');
  });
});

describe('free text', () => {
  test.each<[string, string[]]>([
    ['Bit short of BREATH on the stairs', ['q1']],
    ['my foot is numb', ['q2']],
    ['poo was black and tarry this morning', ['q7']],
    ['I fell in the bath, banged my head', ['q7']],
    ['slurred words, then fine', ['q8']],
    ['coughed up blood', ['q1', 'q7']],
    ['I passed out', ['q1']],
    ['thank you, all is well', []],
    ['the headmaster called', ['q7']],
    ['Me falta el aire al subir', ['q1']],
    ['CORAZÓN acelerado', ['q1']],
    ['el pie está frío y dormido', ['q2']],
    ['me caí en la ducha', ['q7']],
    ['no puedo hablar bien', ['q8']],
    ['gracias, todo va bien', []],
    ['عندي ضيق في التنفس', ['q1']],
    ['أتنفّس بصعوبة', ['q1']],
    ['ألم بالصدر', ['q1']],
    ['وأغمي عليّ أمس', ['q1']],
    ['قدمي باردة', ['q2']],
    ['والأصابع مخدّرة', ['q2']],
    ['ينزف أنفي', ['q7']],
    ['لا أستطيع الكلام', ['q8']],
    ['شكرا، أنا بخير', []],
    ['nothing new. ضيق في الصدر', ['q1']],
  ])('%s', (text, questions) => {
    expect(questionsIn(text, redFlagWords.languages)).toEqual(questions);
  });

  test('every word of every list is found, typed bare and with its accents apart', () => {
    for (const { words } of Object.values(redFlagWords.languages))
      for (const [question, beginnings] of Object.entries(words))
        for (const word of beginnings)
          for (const typed of [word, word.toUpperCase(), word.normalize('NFD'), word.normalize('NFC')])
            expect(questionsIn(`so ${typed}.`, redFlagWords.languages), word).toContain(question);
  });

  test('the lists that nobody has reviewed say so', () => {
    const { en, es, ar } = redFlagWords.languages;
    expect([en.original, es.reviewed, ar.reviewed]).toEqual([true, false, false]);
    expect(redFlagWords.because.needsSignOff).toBe(true);
  });
});
