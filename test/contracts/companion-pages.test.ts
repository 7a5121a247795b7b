/** What stands on the pages of the companion, as a person reads it. */
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { doseMonth } from '../../src/pathway/companion/dose-calendar.ts';
import { emergencyCard } from '../../src/pathway/companion/emergency-card.ts';
import { journeyPlan } from '../../src/pathway/companion/journey-plan.ts';
import { checkMedicine } from '../../src/pathway/companion/medicine-check.ts';
import { tabletsLeft } from '../../src/pathway/companion/tablets-left.ts';
import { todayOf } from '../../src/pathway/companion/today.ts';
import { DoseCalendarView } from '../../src/web/patient/views/dose-calendar-view.tsx';
import { EmergencyCardView } from '../../src/web/patient/views/emergency-card-view.tsx';
import { nothingTyped, readJourney } from '../../src/web/patient/views/journey-form.tsx';
import { TabletsLeftView } from '../../src/web/patient/views/tablets-left-view.tsx';
import { TodayView } from '../../src/web/patient/views/today-view.tsx';
import type { Story } from '../oracle/episode-story.ts';
import { onRivaroxaban } from '../oracle/treatment-story.ts';
import { onApixaban, taps } from '../vignettes/companion-story.ts';
import { organisations, rhea } from '../vignettes/letters-read.ts';

const monday = '2026-11-23';
const viewerOf = (person: Story) => ({ organisation: organisations.uk, now: person.now, csrfToken: 't' });
/** Tags gone, spaces one. */
const read = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
    .trim();

function today(person: Story, clock: string): string {
  person.waitsUntil(clock);
  const model = todayOf(person.episode, person.now);
  return read(render(h(TodayView, { today: model, viewer: viewerOf(person) })));
}

describe('today', () => {
  test('strength as on the box, number, time, and one button that says all of it', () => {
    const text = today(onApixaban(monday), '20:00');
    expect(text).toContain('apixaban 10 mg');
    expect(text).toContain('2 tablets of 5 mg.');
    expect(text).toContain('The box says apixaban 5 mg');
    expect(text).toContain('I took apixaban 10 mg: 2 tablets of 5 mg');
    expect(text).toContain('I do not know if I took it');
    expect(text).not.toContain('I did not take it');
    expect(text).not.toContain('If you did not take it');
  });

  test('late: what the label says now, and what to do if one is not sure', () => {
    const text = today(onApixaban(monday), '23:00');
    expect(text).toContain('Take it now. You may take it until Tue 24 Nov, 06:00 GMT.');
    expect(text).toContain('Never take a double dose.');
    expect(text).toContain('Not sure if you took it? Then do not take another one.');
  });

  test('taken: said so, with no way to be told to take it again', () => {
    const person = onApixaban(monday);
    taps(person, '20:05', `${monday}-evening`, 'taken');
    const text = today(person, '23:00');
    expect(text).toContain('You took this dose. Told to us at 20:05 GMT. Do not take it again.');
    expect(text).not.toContain('Take it now');
    expect(text).toContain('Next dose Tuesday, 24 November 2026, morning');
  });

  test('rivaroxaban says food', () => {
    expect(today(onRivaroxaban(monday), '20:00')).toContain('Take it with food.');
  });
});

describe('the calendar', () => {
  const person = onApixaban(monday);
  taps(person, '20:05', `${monday}-evening`, 'taken');
  person.waitsUntil('+1 12:00');
  const html = (month: string): string =>
    render(
      h(DoseCalendarView, { month: doseMonth(person.episode, month, person.now), viewer: viewerOf(person) }),
    );

  test('each sign has its words, and the list says the same as the picture', () => {
    const text = read(html('2026-11'));
    expect(text).toContain('Evening: apixaban 10 mg: 2 tablets of 5 mg, taken');
    expect(text).toContain('Morning: apixaban 10 mg: 2 tablets of 5 mg, not told');
    expect(text).toContain('Mon 30 Monday, 30 November 2026 day 8 of treatment new dose from this evening');
    expect(text).toContain('Do not stop before we tell you');
  });

  test('no month before the first dose; the next one goes on', () => {
    expect(html('2026-11')).not.toContain('month=2026-10');
    expect(html('2026-11')).toContain('month=2026-12');
  });

  test('tablets left, with what to do', () => {
    const left = tabletsLeft(person.episode, person.now);
    const text = read(render(h(TabletsLeftView, { left, viewer: viewerOf(person) })));
    expect(text).toContain('about 56 of apixaban 5 mg');
    expect(text).toContain('Fewer than that? Call us on 020 7946 0018.');
  });
});

describe('the emergency card', () => {
  const cardOf = (person: Story, who: Partial<typeof rhea> | { allergies: null } = {}): string => {
    const card = emergencyCard(person.episode, { ...rhea, ...who }, organisations.uk, person.now);
    return read(render(h(EmergencyCardView, { card })));
  };

  test('large, with what is known', () => {
    const person = onApixaban(monday);
    taps(person, '20:05', `${monday}-evening`, 'taken');
    const text = cardOf(person);
    expect(text).toContain('I take a blood thinner');
    expect(text).toContain('Born 3 February 1972');
    expect(text).toContain('apixaban 10 mg: 2 tablets of 5 mg, twice a day');
    expect(text).toContain('Evening of Monday, 23 November 2026, told at 23 Nov 2026, 20:05 GMT');
    expect(text).toContain('Allergies Penicillin');
    expect(text).toContain('020 7946 0018');
  });

  test('what is not known is said, and never left out', () => {
    const text = cardOf(onApixaban(monday), { allergies: null });
    expect(text).toContain('Last dose we were told of not reported');
    expect(text).toContain('Allergies not recorded');
  });
});

describe('another medicine', () => {
  const check = (asked: string, own = 'apixaban') =>
    checkMedicine(rules.catalogue.treatment, 'uk', own, asked);

  test.each([
    ['ibuprofen', 'do-not-take'],
    ['Ibuprofen 400 mg', 'do-not-take'],
    ['Eliquis', 'another-thinner'],
    ['warfarin', 'another-thinner'],
    ['St John’s wort', 'do-not-take'],
    ['sertraline', 'ask-first'],
    ['paracetamol', 'take'],
    ['zzyzx', 'not-recognised'],
    ['ibuprofen and zzyzx', 'not-recognised'],
  ])('%s: %s', (asked, is) => {
    expect(check(asked)?.is).toBe(is);
  });

  test('nothing stated for an injection is not "no interaction"', () => {
    expect(check('paracetamol', 'enoxaparin')?.is).toBe('nothing-stated');
    expect(check('   ')).toBeNull();
  });
});

describe('a journey', () => {
  const typed = { day: '5', month: '12', year: '2026', hours: '9', symptoms: 'no' };

  test('with a clot now the team is asked, whatever the length, with doses and supply of the day', () => {
    const person = onApixaban(monday);
    const read = readJourney(typed);
    if ('problems' in read) throw new Error(read.problems.join());
    const plan = journeyPlan(person.episode, read.asked, { rules, now: person.now });
    expect(plan).toMatchObject({
      outcome: 'ask-treating-team',
      dayOfTreatment: 13,
      isEarly: true,
      outOn: '2026-12-16',
    });
    expect(plan.doses?.morning?.doses).toMatchObject([{ amount: '5 mg' }]);
  });

  test('a missing answer about signs is no "no"', () => {
    expect(readJourney({ ...typed, symptoms: '' })).toEqual({ problems: ['symptoms'] });
    expect(readJourney({ ...typed, day: '30', month: '2' })).toEqual({ problems: ['leavesOn'] });
    expect(readJourney(nothingTyped)).toEqual({ problems: ['leavesOn', 'symptoms'] });
  });
});
