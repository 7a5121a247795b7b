/** What people write when somebody was harmed, and what they write when nothing was: both ways, and no denial closes anything. */
import { describe, expect, test } from 'vitest';
import type { HarmSign } from '../../src/knowledge/safety/harm-words.ts';
import { harmSignsIn, mayBeHarm, mayNeedHelpNow } from '../../src/pathway/safety/harm-in-words.ts';
import { isAboutDesk, pagePath } from '../../src/pathway/safety/page-path.ts';

const found: readonly (readonly [text: string, sign: HarmSign])[] = [
  ['you told me to wait and I had a PE', 'clot'],
  ['you told me to wait and I had a PE', 'not-heard'],
  ['They said I could wait. Two days later an ambulance came.', 'emergency-care'],
  ['had to call an ambulence', 'emergency-care'],
  ['rang 999 myself in the end', 'emergency-care'],
  ['ended up in A&E', 'emergency-care'],
  ['My husband died on Sunday', 'death'],
  ['dad is dead.', 'death'],
  ['she passed away', 'death'],
  ['it nearly killed me', 'death'],
  ['clots in both lungs, pulmonary embolisms they said', 'clot'],
  ['a clot on my lung', 'clot'],
  ['Bled for two hours after the second tablet', 'bleeding'],
  ['bleeding from my gums', 'bleeding'],
  ['a big haemorage', 'bleeding'],
  ['HEMORRHAGE', 'bleeding'],
  ['I was given the wrong dose', 'wrong-treatment'],
  ['took a double dose, your page said twice a day', 'wrong-treatment'],
  ['it is the wrong leg on the letter', 'wrong-treatment'],
  ['I ran out of tablets over Christmas', 'wrong-treatment'],
  ['sent me home with nothing', 'not-heard'],
  ['nobody rang me back', 'not-heard'],
  ['You missed my clot', 'not-heard'],
  ["they didn't listen", 'not-heard'],
  ['it is a danger to people', 'injury'],
  ['my mum was hurt', 'injury'],
  ["I can't breathe properly since this morning", 'symptoms-now'],
  ['i cant breath', 'symptoms-now'],
  ['chest pain since last night, what do I do', 'symptoms-now'],
  ['me dijeron que esperara y tuve una embolia pulmonar', 'clot'],
  ['Me dijeron que esperara', 'not-heard'],
  ['vino la ambulancia', 'emergency-care'],
  ['no puedo respirar', 'symptoms-now'],
  ['توفي أبي', 'death'],
  ['اتصلت بالإسعاف', 'emergency-care'],
  ['عندي ضيق في التنفس', 'symptoms-now'],
];

const harmless = [
  'Very clear, thank you',
  'The people at the desk were kind',
  'the pen on the counter does not write',
  'I could not find the opening times',
  'Please print it in larger letters',
  'the deadline for my form was not on the page',
  'Booking took two minutes. Five stars!',
  'I am a radiographer and I like the drawing of the leg',
  'dietary advice would be good',
  'skilled nurse, lovely',
  'La página es clara',
  'شكرا، الصفحة واضحة',
  '',
];

const denied = [
  'nobody was hurt',
  'No, nobody died, but the page is slow',
  'I was not told to wait',
  'no bleeding at all',
  'There was no harm done',
];

describe('words of harm', () => {
  test.each(found)('%s: %s', (text, sign) => expect(harmSignsIn(text)).toContain(sign));
  test.each(harmless.map((text) => [text]))('none in “%s”', (text) => expect(harmSignsIn(text)).toEqual([]));
});

describe('a safety case', () => {
  test.each(denied.map((text) => [text]))('opens though it is denied: %s', (text) =>
    expect(mayBeHarm('no', harmSignsIn(text))).toBe(true),
  );
  test.each(found)('opens after “no”, for the words: %s', (text) =>
    expect(mayBeHarm('no', harmSignsIn(text))).toBe(true),
  );
  test('opens where the answer is yes, where it is “I do not know”, and where there is none', () => {
    for (const answer of ['yes', 'unsure', null] as const) expect(mayBeHarm(answer, [])).toBe(true);
  });
  test('does not open after a plain no without a word of harm', () => {
    for (const text of harmless) expect(mayBeHarm('no', harmSignsIn(text)), text).toBe(false);
  });
});

test('the number to call stands in the answer where words or answer may mean now', () => {
  expect(mayNeedHelpNow('no', 'my toes are cold and white')).toBe(true);
  expect(mayNeedHelpNow('unsure', 'I do not know')).toBe(true);
  expect(mayNeedHelpNow('no', 'Thank you for the kind nurse')).toBe(false);
});

describe('which page somebody writes about', () => {
  test.each([
    ['/uk/check', '/uk/check'],
    ['/uk/check?answers=E1y&at=x', '/uk/check'],
    ['/uk/about#sources', '/uk/about'],
    ['/check-in/aBc9_secret', '/check-in/…'],
    ['/refer/some-word', '/refer/…'],
    ['/clinic/episodes/3f2b9c1e-77aa-4d0e-9f00-aa12bb34cc56', '/clinic/episodes/…'],
    ['/clinic/people/new', '/clinic/people/new'],
    ['/XyZ', '/…'],
    ['https://elsewhere.example/uk', null],
    ['//elsewhere.example', null],
    ['javascript:alert(1)', null],
    ['', null],
    [null, null],
  ])('%s: %s', (given, page) => expect(pagePath(given)).toBe(page));

  test('what the desk answers for', () => {
    for (const path of ['/desk', '/desk/waiting', '/uk/book', '/us/book'])
      expect(isAboutDesk(path)).toBe(true);
    for (const path of ['/uk/check', '/uk/bookish', '/clinic', null]) expect(isAboutDesk(path)).toBe(false);
  });
});
