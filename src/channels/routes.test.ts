import { expect, test } from 'vitest';
import type { Channel } from '../pathway/channel.ts';
import type { Person } from '../pathway/person.ts';
import { routesTo } from './routes.ts';

const channel = (name: string, medium: Channel['medium']): Channel => ({
  name,
  medium,
  canFind: false,
  send: () => Promise.reject(new Error('nothing is sent here')),
  find: () => Promise.resolve({ found: 'no' }),
});
const person: Person = {
  id: 'p1',
  familyName: 'Ash',
  givenName: 'Jo',
  birthDate: null,
  identifiers: [],
  phone: '07700 900123',
  email: 'jo@clinic.example',
  address: null,
  language: null,
  needsInterpreter: null,
  needs: null,
  allergies: null,
  usualClinician: null,
};
const channels = [channel('texts', 'sms'), channel('mail', 'email')];
const names = (isSecond: boolean, who = person) =>
  routesTo(who, { channels, region: 'uk', isByPost: true, isSecond }).map((each) => each.channel.name);

test('who did not answer is asked again in another way, and the first way is still one', () => {
  expect(names(false)).toEqual(['texts', 'mail']);
  expect(names(true)).toEqual(['mail', 'texts']);
});

test('with one way alone it is asked again there', () => {
  expect(names(true, { ...person, email: null })).toEqual(['texts']);
});
