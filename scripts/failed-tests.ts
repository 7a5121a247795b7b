/**
 * The failed tests of a JSON report, in a few lines each: a machine that runs this shows the start of what it printed,
 * and the reason must stand there before any log.
 */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export type FailedTest = { file: string; name: string; message: string };
export type ReadReport = (report: unknown) => FailedTest[];

const linesOfMessage = 20;
/** Beyond so many, what broke is one thing, and the names alone say where. */
const messagesInAll = 20;

export function listFailures(failed: FailedTest[], root: string): string {
  const lines = failed.map((test, at) => {
    const name = `- ${relative(root, test.file)}: ${test.name}`;
    return at < messagesInAll ? `${name}\n${indent(test.message)}` : name;
  });
  return `${failed.length} failed:\n${lines.join('\n')}\n`;
}

/** A file that broke before its first test has no failed test, and its own message. */
export const failedInVitest: ReadReport = (report) =>
  listAt(report, 'testResults').flatMap((file) => {
    const tests = listAt(file, 'assertionResults').filter((test) => textAt(test, 'status') === 'failed');
    const name = textAt(file, 'name');
    if (tests.length === 0 && textAt(file, 'status') === 'failed')
      return [{ file: name, name: 'the file itself', message: textAt(file, 'message') }];
    return tests.map((test) => ({
      file: name,
      name: textAt(test, 'fullName'),
      message: listAt(test, 'failureMessages').map(String).join('\n'),
    }));
  });

export const failedInPlaywright: ReadReport = (report) => {
  const folder = textAt(valueAt(report, 'config'), 'rootDir');
  const broken = listAt(report, 'errors').map((error) => ({
    file: folder,
    name: 'the run itself',
    message: textAt(error, 'message'),
  }));
  return [...broken, ...listAt(report, 'suites').flatMap((suite) => failedInSuite(suite, folder, []))];
};

function failedInSuite(suite: unknown, folder: string, above: string[]): FailedTest[] {
  const file = textAt(suite, 'file');
  const title = textAt(suite, 'title');
  const titles = title === file ? above : [...above, title];
  const failed = listAt(suite, 'specs').filter((spec) => valueAt(spec, 'ok') === false);
  const own = failed.map((spec) => ({
    file: `${folder}/${file}`,
    name: [...titles, textAt(spec, 'title')].join(' > '),
    message: listAt(spec, 'tests')
      .flatMap((test) => listAt(test, 'results'))
      .flatMap((result) => listAt(result, 'errors'))
      .map((error) => textAt(error, 'message'))
      .join('\n'),
  }));
  return [...own, ...listAt(suite, 'suites').flatMap((inner) => failedInSuite(inner, folder, titles))];
}

/** Without the steps of the test runner itself, which are the same for every test. */
function indent(message: string): string {
  return stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !/^\s+at .*(\/node_modules\/|<anonymous>)/.test(line))
    .slice(0, linesOfMessage)
    .map((line) => `    ${line}`)
    .join('\n');
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function listAt(value: unknown, key: string): unknown[] {
  const list = valueAt(value, key);
  return Array.isArray(list) ? list : [];
}

function textAt(value: unknown, key: string): string {
  const text = valueAt(value, key);
  return typeof text === 'string' ? text : '';
}
