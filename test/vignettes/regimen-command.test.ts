/** `virchow regimen` as a shell sees it. */
import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { wellWithDvt } from './regimen-asked.ts';

async function virchow(args: readonly string[], input: string, env: Readonly<Record<string, string>> = {}) {
  const out = { stdout: '', stderr: '' };
  const to = (name: 'stdout' | 'stderr') =>
    new Writable({
      write(chunk, _encoding, done) {
        out[name] += String(chunk);
        done();
      },
    });
  const code = await run(['regimen', ...args], {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: to('stdout'),
    stderr: to('stderr'),
    env,
  });
  return { code, ...out };
}

const asked = {
  drug: 'apixaban',
  region: 'uk',
  start: '2026-03-02',
  slot: 'evening',
  medicines: [],
  facts: wellWithDvt,
};
const json = (of: object): string => JSON.stringify(of);

test('JSON in, JSON out, dates as text', async () => {
  const { code, stdout, stderr } = await virchow([], json(asked));
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    drug: 'apixaban',
    start: { date: '2026-03-02', slot: 'evening' },
    phases: [{ id: 'loading', doses: 14, to: { date: '2026-03-09', slot: 'morning' } }, { doses: null }],
    milestones: { 3: '2026-06-02' },
  });
});

test('a bad line is told with what was wanted and got, and the others are still answered', async () => {
  const lines = [
    json(asked),
    json({ ...asked, drug: 'apixban' }),
    json({ ...asked, facts: { ...wellWithDvt, platelets: null, age: null } }),
    '{ not json',
    json({ ...asked, start: '2026-05-01' }),
  ].join('\n');
  const { code, stdout, stderr } = await virchow([], lines);
  expect(code).toBe(2);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toMatchObject([
    { line: 1, start: { date: '2026-03-02' } },
    { line: 5, start: { date: '2026-05-01' } },
  ]);
  const told = stderr.trim().split('\n');
  expect(told).toHaveLength(3);
  expect(told[0]).toContain('stdin:2: drug: wanted one of "apixaban"');
  expect(told[0]).toContain('got "apixban"');
  expect(told[1]).toMatch(/^virchow: stdin:3: .*platelets.*: wanted a known value: apixaban is not named/);
  expect(told[2]).toContain('stdin:4:');
});

test('the region comes from the input, then the option, then the setting', async () => {
  const { region: _, ...none } = asked;
  const regionOf = async (...of: Parameters<typeof virchow>) => {
    const answer: unknown = JSON.parse((await virchow(...of)).stdout);
    return answer;
  };
  expect(await regionOf([], json(none))).toMatchObject({ region: 'uk' });
  expect(await regionOf([], json(none), { VIRCHOW_REGION: 'us' })).toMatchObject({ region: 'us' });
  expect(await regionOf(['--region', 'us'], json(none))).toMatchObject({ region: 'us' });
  expect(await regionOf(['--region', 'us'], json(asked))).toMatchObject({ region: 'uk' });
});

test('text says each phase, step and end, and what awaits a signature', async () => {
  const { code, stdout } = await virchow(['--text'], json({ ...asked, reason: 'provoked', then: 'stop' }));
  expect(code).toBe(0);
  expect(stdout).toContain(
    '2026-03-09 evening: apixaban 5 mg (1 tablet of 5 mg) twice daily; last 2026-06-01 evening, 169 doses',
  );
  expect(stdout).toContain(
    '2026-06-02: earliest stop. The first date with no dose due, if the physician confirms.',
  );
  expect(stdout).toContain('[awaits sign-off]');
});

const eventsIn = (calendar: string): readonly Readonly<Record<string, string>>[] =>
  calendar
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) =>
      Object.fromEntries(
        event
          .trim()
          .split('\r\n')
          .map((line) => [line.split(/[:;]/)[0] ?? '', line.slice(line.indexOf(':') + 1)]),
      ),
    );

test('a calendar: doses by the clock on the wall, counted; the same twice', async () => {
  const args = ['--ics', '--stamp', '2026-03-01T09:00:00Z', '--uid', 'plan-7'];
  const first = await virchow(args, json(asked));
  expect(first.code).toBe(0);
  expect((await virchow(args, json(asked))).stdout).toBe(first.stdout);
  const events = eventsIn(first.stdout);
  expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
  expect(events.filter(({ UID }) => UID?.includes('loading'))).toMatchObject([
    { DTSTART: '20260302T200000', RRULE: 'FREQ=DAILY;COUNT=7', DTSTAMP: '20260301T090000Z' },
    { DTSTART: '20260303T080000', RRULE: 'FREQ=DAILY;COUNT=7' },
  ]);
  // What goes on has no last dose: the end of a calendar is no order to stop.
  expect(events.filter(({ UID }) => UID?.includes('treatment'))).toMatchObject([
    { DTSTART: '20260309T200000', RRULE: 'FREQ=DAILY', UID: 'plan-7-treatment-2-evening@virchow' },
    { DTSTART: '20260310T080000', RRULE: 'FREQ=DAILY' },
  ]);
  expect(events.find(({ UID }) => UID?.includes('step'))).toMatchObject({ DTSTART: '20260309' });
});

test('a first dose at a known time is not told again at the usual one, nor is a second that is moved', async () => {
  const { slot: _, ...timed } = { ...asked, start: '2026-03-02T02:00' };
  const { stdout } = await virchow(['--ics'], json(timed));
  expect(eventsIn(stdout).filter(({ UID }) => UID?.includes('loading'))).toMatchObject([
    { DTSTART: '20260302T020000', UID: 'regimen-apixaban-2026-03-02-morning-loading-1-dose-1@virchow' },
    { DTSTART: '20260303T080000', RRULE: 'FREQ=DAILY;COUNT=6' },
    { DTSTART: '20260302T180000', UID: 'regimen-apixaban-2026-03-02-morning-loading-1-dose-2@virchow' },
    { DTSTART: '20260303T200000', RRULE: 'FREQ=DAILY;COUNT=6' },
  ]);
});

test.each([
  [['--text', '--ics'], 'not both'],
  [['--ics', '--stamp', 'yesterday'], '--stamp: wanted an instant'],
  [['--ics', '--uid', 'a b'], '--uid: wanted letters'],
])('%j is refused', async (args, told) => {
  const { code, stdout, stderr } = await virchow(args, json(asked));
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(told);
});

test.each([
  [[], 'input: wanted a JSON object; got []'],
  [{ ...asked, start: '2026-02-30' }, 'start: wanted a local date'],
  [{ ...asked, slot: null }, 'slot: wanted "morning" or "evening"'],
  [
    { ...asked, start: '2026-03-02T09:00' },
    'slot: wanted "morning", as the time of the start says; got "evening"',
  ],
  [{ ...asked, start: '2026-03-02T09:00:00Z' }, 'start: wanted a local date'],
  [{ ...asked, timeZone: 'Mars/Olympus' }, 'timeZone: wanted a time zone'],
  [{ ...asked, dose: '10 mg' }, 'dose: wanted a field of a regimen'],
  [{ ...asked, medicines: 'aspirin' }, 'medicines: wanted a list of names'],
  [{ ...asked, months: 0 }, 'months: wanted whole months'],
  [{ ...asked, inrs: [{ at: '2026-03-05', value: 50 }] }, 'inrs: wanted a list like'],
  [{ ...asked, missed: ['2026-03-03'] }, 'missed: wanted a list of doses'],
  [{ ...asked, firstTherapeuticDay: '2026-03-03' }, 'firstTherapeuticDay: wanted a day not after the start'],
  [{ ...asked, leadIn: { drug: 'enoxaparin' } }, 'leadIn: wanted none: apixaban needs no lead-in'],
  [{ ...asked, drug: 'edoxaban' }, 'leadIn: wanted the injected agent before or beside edoxaban'],
  [
    { ...asked, drug: 'edoxaban', leadIn: { drug: 'enoxaparin', days: 4 } },
    'leadIn.days: wanted 5 days or more; got 4',
  ],
  [
    { ...asked, region: 'us', drug: 'edoxaban', leadIn: { drug: 'enoxaparin', days: 11 } },
    'leadIn.days: wanted 5 to 10 days; got 11',
  ],
  [{ ...asked, region: 'us', drug: 'tinzaparin' }, 'drug: wanted one of'],
  [
    { ...asked, drug: 'unfractionated-heparin', decidedBy: 'specialist' },
    'drug: wanted a medicine that is dosed here',
  ],
])('%j is refused with what was wanted', async (input, told) => {
  const { code, stderr } = await virchow([], json(input));
  expect(code).toBe(2);
  expect(stderr).toContain(told);
});
