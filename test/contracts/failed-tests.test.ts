/** What `npm test` says first about a failure, read from the reports of its two runners. */
import { expect, test } from 'vitest';
import { failedInPlaywright, failedInVitest, listFailures } from '../../scripts/failed-tests.ts';

const ofVitest = {
  testResults: [
    {
      name: '/house/test/a.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { status: 'passed', fullName: 'a dose is counted', failureMessages: [] },
        {
          status: 'failed',
          fullName: 'a dose is taken',
          failureMessages: [
            'Error: expected 1 to be 2\n    at /house/test/a.test.ts:9:1\n    at /house/node_modules/x.js:1:1',
          ],
        },
      ],
    },
    { name: '/house/test/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    { name: '/house/test/c.test.ts', status: 'passed', message: '', assertionResults: [] },
  ],
};

const spec = (title: string, ok: boolean, errors: string[]) => ({
  title,
  ok,
  tests: [{ results: [{ errors: errors.map((message) => ({ message })) }] }],
});

const ofPlaywright = {
  config: { rootDir: '/house/test/journeys' },
  errors: [],
  suites: [
    {
      title: 'a.spec.ts',
      file: 'a.spec.ts',
      specs: [spec('opens', true, [])],
      suites: [
        {
          title: 'at night',
          file: 'a.spec.ts',
          specs: [spec('says who is there', false, ['\u001b[31mnobody\u001b[39m'])],
        },
      ],
    },
  ],
};

test('a failed test is named with its file and its reason, without the steps of the runner', () => {
  expect(listFailures(failedInVitest(ofVitest), '/house')).toBe(
    '2 failed:\n' +
      '- test/a.test.ts: a dose is taken\n' +
      '    Error: expected 1 to be 2\n        at /house/test/a.test.ts:9:1\n' +
      '- test/b.test.ts: the file itself\n    no such module\n',
  );
});

test('a journey is named with what stands around it', () => {
  expect(listFailures(failedInPlaywright(ofPlaywright), '/house')).toBe(
    '1 failed:\n- test/journeys/a.spec.ts: at night > says who is there\n    nobody\n',
  );
});

test('twenty lines of a message, and after twenty messages the names alone', () => {
  const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
  const failed = Array.from({ length: 30 }, (_, at) => ({ file: 'f', name: `${at}`, message: long }));
  const lines = listFailures(failed, '').split('\n');
  expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(30);
  expect(lines.filter((line) => line.startsWith('    line'))).toHaveLength(20 * 20);
});

test('a report that is not there, or says something else, names nobody', () => {
  expect([undefined, null, {}, { testResults: 3, suites: 'x' }].flatMap(failedInVitest)).toEqual([]);
  expect([undefined, null, {}, { testResults: 3, suites: 'x' }].flatMap(failedInPlaywright)).toEqual([]);
});
