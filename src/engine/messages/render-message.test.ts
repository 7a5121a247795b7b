import { SegmentedMessage } from 'sms-segments-calculator';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { digitByDigit, formatValue } from './argument-values.ts';
import { isolateLeftToRight } from './direction.ts';
import { readMessageValues } from './read-values.ts';
import { asText, renderMessage } from './render-message.ts';
import { textMessageParts, toTextMessage } from './text-message.ts';

const step = {
  stepAt: Temporal.ZonedDateTime.from('2026-03-09T20:00[Europe/London]'),
  phone: '020 7946 0958',
};

test('a step-down reads as a nurse would say it', () => {
  const page = renderMessage('step-down.apixaban', step, 'page', { language: 'en', region: 'uk' });
  expect(page.lines[1]).toBe(
    'From Monday, 9 March 2026 at 20:00, take 5 mg twice a day. That is 1 tablet of 5 mg each time.',
  );
  const phone = renderMessage('step-down.apixaban', step, 'phone', { language: 'en', region: 'us' });
  expect(phone.lines[1]).toBe(
    'From Monday, March 9 at 8 in the evening, take 5 milligrams twice a day. That is 1 tablet of 5 milligrams each time.',
  );
  expect(phone.around?.opening).toContain('date of birth');
});

test('a draft has no words without its banner and the English', () => {
  const draft = renderMessage('step-down.apixaban', step, 'sms', { language: 'es', region: 'us' });
  expect(Object.keys(draft).toSorted()).toEqual(['draftBanner', 'english', 'text']);
  expect(draft.draftBanner).not.toBe('');
  expect(draft.english.language).toBe('en');
  // @ts-expect-error A draft cannot be taken for words that were reviewed.
  expect(draft.lines).toBeUndefined();
});

test('one tablet, two tablets', () => {
  const say = (tablets: number) =>
    renderMessage(
      'dose.reminder',
      { drug: 'apixaban', strength: 2.5, tablets, at: step.stepAt, phone: step.phone },
      'phone',
      {
        language: 'en',
        region: 'uk',
      },
    ).lines[0];
  expect(say(1)).toContain('Take 1 tablet of 2 point 5 milligrams.');
  expect(say(2)).toContain('Take 2 tablets of 2 point 5 milligrams.');
});

describe('times that mislead', () => {
  const at = (time: string, form: 'page' | 'phone', region: 'uk' | 'us', language: 'en' | 'es' | 'ar') =>
    formatValue('moment', Temporal.ZonedDateTime.from(`2026-03-09T${time}[Europe/London]`), {
      form,
      language,
      region,
    });
  test.each(['en', 'es', 'ar'] as const)('midnight is called midnight in %s', (language) => {
    for (const region of ['uk', 'us'] as const)
      for (const form of ['page', 'phone'] as const)
        expect(at('00:00', form, region, language)).toMatch(/midnight|medianoche|منتصف الليل/);
  });
  test('the hour after midnight is at night, never morning or evening', () => {
    expect(at('00:30', 'phone', 'uk', 'en')).toBe('Monday 9 March at 12:30 at night');
    expect(at('00:30', 'phone', 'uk', 'ar')).toContain('12:30 ليلاً');
  });
  test('each region has its own clock', () => {
    expect(at('20:05', 'page', 'uk', 'en')).toContain('20:05');
    expect(at('20:05', 'page', 'us', 'en')).toContain('8:05 PM');
  });
});

test('a number is said one figure after another, in its groups', () => {
  expect(digitByDigit('+44 20 7946 0958', 'en')).toBe('plus 4 4, 2 0, 7 9 4 6, 0 9 5 8');
  expect(digitByDigit('(555) 010-0199', 'en')).toBe('5 5 5, 0 1 0, 0 1 9 9');
  expect(digitByDigit('999', 'ar')).toBe('9 9 9');
});

test('in text that runs from right to left a number and a dose keep their order', () => {
  expect(isolateLeftToRight('اتصل 020 7946 0958.')).toBe('اتصل \u2066020 7946 0958\u2069.');
  expect(isolateLeftToRight('خذ apixaban 5 mg مرتين')).toBe('خذ \u2066apixaban 5 mg\u2069 مرتين');
});

test.each([
  ['plain', 'Call 999 now.'],
  ['an accent', 'Llame ahora. Está sangrando más: ¿sí? Mañana, sábado.'],
  ['quotes and spaces', 'don’t – 8:00\u202fPM “now”…'],
  ['a long one', 'a'.repeat(161)],
  ['braces', '{'.repeat(81)],
  ['Arabic', 'اتصل الآن '.repeat(9)],
])('%s: as many parts as a library counts', (_name, text) => {
  const sent = toTextMessage(text);
  expect(textMessageParts(sent)).toBe(new SegmentedMessage(sent).segmentsCount);
  if (!/[\u0600-\u06ff]/.test(text)) expect(new SegmentedMessage(sent).encodingName).toBe('GSM-7');
});

test('values of an outbox are read back, and a wrong one is named without its content', () => {
  const stored = { stepAt: step.stepAt.toString(), phone: step.phone };
  const read = readMessageValues('step-down.apixaban', stored);
  expect(read.ok).toBe(true);
  expect(readMessageValues('step-down.apixaban', { ...stored, stepAt: 'Monday' })).toEqual({
    ok: false,
    problem: 'step-down.apixaban: stepAt is not a moment, or is missing',
  });
  expect(readMessageValues('step-down.apixaban', { stepAt: stored.stepAt })).toMatchObject({ ok: false });
});

test('no value, no message', () => {
  const reader = { language: 'en', region: 'uk' } as const;
  const { stepAt } = step;
  // @ts-expect-error The number to call is missing.
  expect(() => renderMessage('step-down.apixaban', { stepAt }, 'sms', reader)).toThrow('phone');
  expect(() => renderMessage('step-down.apixaban', { stepAt, phone: ' ' }, 'sms', reader)).toThrow('phone');
});

test('a text message is one run of text; a page has a line for each part', () => {
  const page = renderMessage('escalation.emergency', {}, 'page', { language: 'en', region: 'us' });
  expect(asText(page, 'page').split('\n')).toHaveLength(4);
  expect(asText(page, 'sms')).not.toContain('\n');
});
