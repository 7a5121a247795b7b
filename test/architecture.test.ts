/** What each module may import, as a table, and the other rules that a reader of one file cannot see broken. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSync, Visitor } from 'vite';

const core = ['knowledge', 'engine', 'pathway'];
const middle = ['store', 'fhir', 'channels', 'benefits', 'population', 'web'];

const mayImport: Record<string, readonly string[]> = {
  knowledge: [],
  engine: ['knowledge'],
  pathway: ['knowledge', 'engine'],
  store: core,
  fhir: core,
  channels: core,
  benefits: core,
  population: [...core, 'fhir'], // it reads records through fhir
  web: core,
  server: [...core, ...middle],
  cli: [...core, ...middle, 'server'],
};

/** All others are told the time, and chance, as arguments: a test lives six months in a millisecond. */
const mayAskTheClock = ['server', 'cli'];
/** These run in a browser or anywhere; the proofs, which call a solver, run on a machine. */
const runsAnywhere = (file: string) => core.includes(moduleOf(file)) && !file.startsWith('src/engine/prove/');
const publishedIndexes = ['src/knowledge/index.ts', 'src/engine/index.ts'];
const emptyNames = /^(utils?|helpers?|common|managers?|misc)$/;

type Import = { from: string; line: number; typeOnly: boolean };
type Sources = Readonly<Record<string, string>>;

test('the tree keeps its rules', () => {
  const root = resolve(import.meta.dirname, '..');
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root });
  expect(files.length).toBeGreaterThan(0);
  const sources = Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  expect(problemsIn(sources)).toEqual([]);
});

test('what judges a broken rule reads no page: it runs without a bundler', () => {
  const root = resolve(import.meta.dirname, '..');
  const reading = globSync('test/{vignettes,oracle}/**/*.ts', { cwd: root }).filter((file) =>
    /from '[^']*\.tsx'/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(reading).toEqual([]);
});

describe('each rule can fail', () => {
  const cases: [name: string, sources: Sources, problem: string][] = [
    [
      'upwards',
      { 'src/knowledge/a.ts': `import { b } from '../engine/b.ts';` },
      'src/knowledge/a.ts:1: knowledge may not import engine',
    ],
    [
      'upwards, in a type alone',
      { 'src/engine/a.ts': `\nimport type { B } from '../pathway/b.ts';` },
      'src/engine/a.ts:2: engine may not import pathway',
    ],
    [
      'sideways, by re-export',
      { 'src/web/a.ts': `export { b } from '../store/b.ts';` },
      'src/web/a.ts:1: web may not import store',
    ],
    [
      'sideways, when called',
      { 'src/fhir/a.ts': `await import('../population/b.ts');` },
      'src/fhir/a.ts:1: fhir may not import population',
    ],
    [
      'server to cli, in a type written inline',
      { 'src/server/a.ts': `type B = import('../cli/b.ts').B;` },
      'src/server/a.ts:1: server may not import cli',
    ],
    [
      'a package in knowledge',
      { 'src/knowledge/a.ts': `import { z } from 'zod';` },
      'src/knowledge/a.ts:1: knowledge imports nothing but itself, and this is zod',
    ],
    [
      'node in the engine',
      { 'src/engine/a.ts': `import assert from 'node:assert';` },
      'src/engine/a.ts:1: engine runs anywhere, and node:assert does not',
    ],
    [
      'the solver outside the proofs',
      { 'src/engine/a.ts': `import { init } from 'z3-solver';` },
      'src/engine/a.ts:1: z3-solver belongs in src/engine/prove/',
    ],
    [
      'node behind an island',
      {
        'src/web/islands/a.tsx': `import { b } from '../b.ts';`,
        'src/web/b.ts': `import { c } from './c.tsx';`,
        'src/web/c.tsx': `import fs from 'node:fs';`,
      },
      'src/web/c.tsx:1: src/web/islands/a.tsx reaches this, and node:fs is not in a browser',
    ],
    [
      'no extension',
      { 'src/web/a.ts': `import { b } from './b';` },
      'src/web/a.ts:1: ./b lacks its extension',
    ],
    [
      'the extension of what is built',
      { 'src/web/a.ts': `import { b } from './b.js';` },
      'src/web/a.ts:1: ./b.js lacks its extension',
    ],
    [
      'outside src',
      { 'src/web/a.ts': `import { b } from '../../test/b.ts';` },
      'src/web/a.ts:1: ../../test/b.ts leaves src',
    ],
    ['outside the modules', { 'src/a.ts': '' }, 'src/a.ts:1: a.ts is no module'],
    [
      'an empty name',
      { 'src/web/date-helpers/utils.ts': '' },
      'src/web/date-helpers/utils.ts:1: utils says nothing',
    ],
    ['an empty folder name', { 'src/web/common/a.ts': '' }, 'src/web/common/a.ts:1: common says nothing'],
    ['an index', { 'src/web/index.ts': '' }, 'src/web/index.ts:1: only knowledge and engine are published'],
    ['new Date', { 'src/pathway/a.ts': 'new Date(0);' }, 'src/pathway/a.ts:1: Date; use Temporal'],
    ['Date.now', { 'src/store/a.ts': '\n\nDate.now();' }, 'src/store/a.ts:3: Date; use Temporal'],
    [
      'Date as a type',
      { 'src/store/a.ts': 'type A = { at: Date };' },
      'src/store/a.ts:1: Date; use Temporal',
    ],
    [
      'the clock',
      { 'src/pathway/a.ts': 'Temporal.Now.instant();' },
      'src/pathway/a.ts:1: asks the clock; take the time as an argument',
    ],
    [
      'chance',
      { 'src/pathway/a.ts': 'Math.random();' },
      'src/pathway/a.ts:1: asks chance; take the seed as an argument',
    ],
    ['a file nobody can read', { 'src/web/a.ts': 'import {' }, 'src/web/a.ts:1: does not parse'],
  ];
  test.each(cases)('%s', (_name, sources, problem) => {
    expect(problemsIn(sources)).toEqual([problem]);
  });

  test('what is allowed passes', () => {
    const sources = {
      'src/knowledge/index.ts': `export * from './a.ts';`,
      'src/knowledge/a.ts': `export const a = { Date: 1, common: true };`,
      'src/knowledge/a.test.ts': `import { test } from 'vitest';`,
      'src/engine/prove/b.ts': `import { init } from 'z3-solver'; import os from 'node:os';`,
      'src/engine/b.ts': `import { convert } from '@lhncbc/ucum-lhc'; import { a } from '../knowledge/a.ts';`,
      'src/population/c.ts': `import { d } from '../fhir/d.ts';`,
      'src/cli/main.ts': `import { s } from '../server/s.ts'; Date.now(); const words = "import x from '../nowhere'";`,
      'src/web/islands/e.tsx': `import type { F } from '../f.ts'; export const E = () => <p>{0}</p>;`,
      'src/web/f.ts': `import fs from 'node:fs';`,
    };
    expect(problemsIn(sources)).toEqual([]);
  });
});

function problemsIn(sources: Sources): string[] {
  const graph = new Map<string, Import[]>();
  const problems = Object.entries(sources).flatMap(([file, source]) => {
    const read = readModule(file, source);
    graph.set(file, read.imports);
    return [
      ...problemsOfName(file),
      ...read.problems,
      ...read.imports.flatMap((one) => problemOfImport(file, one)),
    ];
  });
  const islands = Object.keys(sources).filter((file) => file.startsWith('src/web/islands/') && !isTest(file));
  return [...problems, ...islands.flatMap((island) => problemsBehind(island, graph))];
}

function problemsOfName(file: string): string[] {
  const [, module = '', ...rest] = file.split('/');
  const names = rest.map((name) => name.replace(/(\.test)?\.tsx?$/, ''));
  const problems = names
    .filter((name) => emptyNames.test(name))
    .map((name) => `${file}:1: ${name} says nothing`);
  if (!(module in mayImport)) problems.push(`${file}:1: ${module} is no module`);
  if (names.at(-1) === 'index' && !publishedIndexes.includes(file)) {
    problems.push(`${file}:1: only knowledge and engine are published`);
  }
  return problems;
}

/** Tests may use any package, and nothing else that their module may not. */
function problemOfImport(file: string, { from, line }: Import): string[] {
  const module = moduleOf(file);
  if (from.startsWith('.')) {
    const target = join(dirname(file), from);
    if (!target.startsWith('src/')) return [`${file}:${line}: ${from} leaves src`];
    if (!/\.(tsx?|json)$/.test(from)) return [`${file}:${line}: ${from} lacks its extension`];
    const other = moduleOf(target);
    const isAllowed = other === module || mayImport[module]?.includes(other);
    return isAllowed ? [] : [`${file}:${line}: ${module} may not import ${other}`];
  }
  if (isTest(file)) return [];
  if (module === 'knowledge')
    return [`${file}:${line}: knowledge imports nothing but itself, and this is ${from}`];
  if (runsAnywhere(file) && from.startsWith('node:')) {
    return [`${file}:${line}: ${module} runs anywhere, and ${from} does not`];
  }
  if (from === 'z3-solver' && !file.startsWith('src/engine/prove/')) {
    return [`${file}:${line}: z3-solver belongs in src/engine/prove/`];
  }
  return [];
}

/** What an island imports goes to the browser with it, however far behind; types do not. */
function problemsBehind(island: string, graph: ReadonlyMap<string, Import[]>): string[] {
  const reached = new Set([island]);
  const problems: string[] = [];
  for (const file of reached) {
    for (const { from, line, typeOnly } of graph.get(file) ?? []) {
      if (typeOnly) continue;
      if (from.startsWith('.')) reached.add(join(dirname(file), from));
      else if (from.startsWith('node:') || from === 'z3-solver') {
        problems.push(`${file}:${line}: ${island} reaches this, and ${from} is not in a browser`);
      }
    }
  }
  return problems;
}

function readModule(file: string, source: string): { imports: Import[]; problems: string[] } {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) return { imports: [], problems: [`${file}:1: does not parse`] };

  const imports: Import[] = [];
  const problems: string[] = [];
  const lineOf = (node: { start: number }) => source.slice(0, node.start).split('\n').length;
  const add = (node: { start: number }, from: unknown, typeOnly: boolean) => {
    if (typeof from === 'string') imports.push({ from, line: lineOf(node), typeOnly });
  };
  const mind = (node: { start: number }, isFine: boolean, what: string) => {
    if (!isFine && !isTest(file)) problems.push(`${file}:${lineOf(node)}: ${what}`);
  };
  const hasClock = mayAskTheClock.includes(moduleOf(file));
  const refuseDate = (node: { start: number }) => mind(node, hasClock, 'Date; use Temporal');

  new Visitor({
    ImportDeclaration: (node) => add(node, node.source.value, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => add(node, node.source?.value, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node, node.source.value, node.exportKind === 'type'),
    ImportExpression: (node) => add(node, node.source.type === 'Literal' && node.source.value, false),
    TSImportType: (node) => add(node, node.source.value, true),
    NewExpression: (node) => {
      if (isNamed(node.callee, 'Date')) refuseDate(node);
    },
    CallExpression: (node) => {
      if (isNamed(node.callee, 'Date')) refuseDate(node);
    },
    TSTypeReference: (node) => {
      if (isNamed(node.typeName, 'Date')) refuseDate(node);
    },
    MemberExpression: (node) => {
      if (isNamed(node.object, 'Date')) refuseDate(node);
      if (isNamed(node.object, 'Temporal') && isNamed(node.property, 'Now')) {
        mind(node, hasClock, 'asks the clock; take the time as an argument');
      }
      if (isNamed(node.object, 'Math') && isNamed(node.property, 'random')) {
        mind(node, !core.includes(moduleOf(file)), 'asks chance; take the seed as an argument');
      }
    },
  }).visit(program);
  return { imports, problems };
}

function isNamed(node: { type: string }, name: string): boolean {
  return node.type === 'Identifier' && 'name' in node && node.name === name;
}

function moduleOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}
