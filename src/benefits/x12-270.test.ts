import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readInterchange } from './x12-segments.ts';
import { write270 } from './x12-270.ts';

const inquirer = {
  name: 'Elm Street Vein Center',
  npi: '1234567893',
  senderId: 'ELMSTREET',
  receiverId: 'HOUSE',
};
const at = Temporal.PlainDateTime.from('2026-11-23T11:01:00');
const inquiry = {
  plan: {
    payerName: 'Example Health',
    payerId: '99999',
    memberId: 'W123456789',
    planName: null,
    groupNumber: null,
    subscriber: null,
    coversFamily: null,
    network: null,
  },
  payerId: '99999',
  patient: { familyName: 'García', givenName: 'Rosa', birthDate: '1964-03-09' },
  serviceOn: '2026-11-24',
  serviceTypes: ['30', '98', '4'],
  controlNumber: '000000001',
};
const subscriber = { familyName: 'García', givenName: 'Ana', birthDate: null };

describe('a question', () => {
  test('names payer, provider, subscriber, day and service types, in order', () => {
    const written = write270(inquiry, inquirer, at);
    expect(written.ok && written.text.split('\n').slice(2)).toEqual([
      'ST*270*0001*005010X279A1~',
      'BHT*0022*13*000000001*20261123*1101~',
      'HL*1**20*1~',
      'NM1*PR*2*EXAMPLE HEALTH*****PI*99999~',
      'HL*2*1*21*1~',
      'NM1*1P*2*ELM STREET VEIN CENTER*****XX*1234567893~',
      'HL*3*2*22*0~',
      'TRN*1*000000001*9virchow~',
      'NM1*IL*1*GARCIA*ROSA****MI*W123456789~',
      'DMG*D8*19640309~',
      'DTP*291*D8*20261124~',
      'EQ*30^98^4~',
      'SE*13*0001~',
      'GE*1*1~',
      'IEA*1*000000001~',
    ]);
  });

  test('about a dependent says whose plan it is; a birth date that is not known is left out', () => {
    const written = write270({ ...inquiry, plan: { ...inquiry.plan, subscriber } }, inquirer, at);
    const text = written.ok ? written.text : '';
    expect(text).toContain(
      'HL*3*2*22*1~\nTRN*1*000000001*9virchow~\nNM1*IL*1*GARCIA*ANA****MI*W123456789~\nHL*4*3*23*0~',
    );
    expect(text).toContain('NM1*03*1*GARCIA*ROSA~\nDMG*D8*19640309~\nDTP*291*');
  });

  test('our own reader takes it for an interchange, whole', () => {
    const written = write270(inquiry, inquirer, at);
    expect(written.ok && readInterchange(written.text)).toMatchObject({ ok: true, set: '270' });
  });

  test.each([
    ['member.id', { plan: { ...inquiry.plan, memberId: 'W1*2~3' } }],
    ['patient.name', { patient: { ...inquiry.patient, familyName: 'Ivanova~SE*0' } }],
    ['patient.name', { patient: { ...inquiry.patient, familyName: 'Иванова' } }],
    ['serviceOn', { serviceOn: 'tomorrow' }],
    ['serviceTypes', { serviceTypes: [] }],
    ['controlNumber', { controlNumber: '1' }],
  ])('%s that would break it is refused', (where, over) => {
    const written = write270({ ...inquiry, ...over }, inquirer, at);
    expect(!written.ok && written.problems.map((problem) => problem.where)).toContain(where);
  });
});
