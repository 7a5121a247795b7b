/** What whoever calls the program may rely on. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { rules } from '../../src/engine/rules.ts';
import { answers, program } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'virchow-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('decide', () => {
  test('an emergency sign decides by itself', async () => {
    const { code, out, err } = await program(['decide', 'triage'], { stdin: '{"E1": true}' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(answers(out)).toEqual([
      expect.objectContaining({
        decision: 'triage',
        region: 'uk',
        outcome: 'emergency',
        floor: 'emergency',
        decisive: [],
      }),
    ]);
    expect(Object.keys(answers(out)[0] ?? {})).toEqual([
      'decision',
      'region',
      'outcome',
      'floor',
      'place',
      'placeIfClosed',
      'rows',
      'because',
      'decisive',
      'notes',
      'flips',
      'version',
    ]);
  });

  test('nothing known: no outcome, but a floor and what to ask, and exit 0', async () => {
    const { code, out } = await program(['decide', 'triage'], { stdin: '{}' });
    expect(code).toBe(0);
    expect(answers(out)).toEqual([
      expect.objectContaining({ outcome: null, floor: 'advice-line', flips: [] }),
    ]);
    expect(answers(out)[0]?.['decisive']).toContain('sign.breathless');
  });

  test('--explain adds advice, notes, notMet and read', async () => {
    const { out } = await program(['decide', 'first-test', '--explain'], {
      stdin: '{"wells": "likely", "age": {"value": 64, "unit": "a"}}',
    });
    expect(answers(out)[0]).toMatchObject({
      advice: null,
      notes: [],
      read: { 'wells.two-level': 'likely', age: 64 },
    });
    expect(answers(out)[0]?.['notMet']).not.toEqual([]);
  });

  test('the region: the option, else VIRCHOW_REGION, else uk', async () => {
    const region = async (args: string[], env = {}) =>
      answers((await program(['decide', 'triage', ...args], { stdin: '{"E1": true}', env })).out)[0]?.[
        'region'
      ];
    expect(await region([])).toBe('uk');
    expect(await region([], { VIRCHOW_REGION: 'us' })).toBe('us');
    expect(await region([], { VIRCHOW_REGION: '' })).toBe('uk');
    expect(await region(['--region', 'uk'], { VIRCHOW_REGION: 'us' })).toBe('uk');
    expect(await region(['--region=us'])).toBe('us');
  });

  test('a ref is accepted wherever an id is', async () => {
    const byRef = await program(['decide', 'triage'], { stdin: '{"E1": true, "L1": true}' });
    const byId = await program(['decide', 'triage'], {
      stdin: '{"sign.breathless": true, "limb.swollen": true}',
    });
    expect(byRef.out).toBe(byId.out);
  });

  test('a file, -, and stdin answer alike', async () => {
    const facts = '{"E1": false, "L1": true}';
    const ways = [
      await program(['decide', 'triage', file('facts.json', facts)]),
      await program(['decide', 'triage', '-'], { stdin: facts }),
      await program(['decide', 'triage'], { stdin: facts }),
      await program(['decide', 'triage'], {
        stdin: Array.from(facts, (character) => Buffer.from(character)),
      }),
    ];
    expect(new Set(ways.map(({ code, out, err }) => JSON.stringify([code, out, err]))).size).toBe(1);
  });

  test('indented where a person reads it, one line where a program does', async () => {
    const shown = await program(['decide', 'triage'], { stdin: '{}', terminal: true });
    expect(shown.out).toContain('\n  "decision": "triage"');
    const lines = await program(['decide', 'triage'], { stdin: '{}\n{}', terminal: true });
    expect(lines.out.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('score', () => {
  test('an interval while items are unknown, and which of them decide', async () => {
    const { code, out } = await program(['score', 'wells-dvt-2003'], {
      stdin: '{"tender": true, "alt": null}',
    });
    expect(code).toBe(0);
    expect(answers(out)[0]).toMatchObject({
      score: 'wells-dvt-2003',
      value: null,
      interval: [-1, 9],
      class: null,
      actOn: 'likely',
    });
    expect(answers(out)[0]?.['decisive']).toContain('alt');
  });

  test('by the keys of its own table: each score has its own cancer item', async () => {
    const of = async (id: string) =>
      answers((await program(['score', id], { stdin: '{"cancer": true}' })).out)[0];
    for (const [id, points] of [
      ['wells-dvt-2003', 1],
      ['padua-2010', 3],
      ['improve-2011', 2],
      ['pesi-2005', 30],
      ['vte-bleed-2016', 2],
    ] as const) {
      expect((await of(id))?.['items']).toContainEqual({ key: 'cancer', points, present: true });
    }
  });

  test('a formula: null while a fact is unknown, then the figure with its class', async () => {
    const { out } = await program(['score', 'cockcroft-gault-umol'], {
      stdin: '{"sex": "male", "age": 72, "kg": 73}\n{"sex": "male", "age": 72, "kg": 73, "SCr": 122}',
    });
    expect(answers(out)).toMatchObject([
      { value: null, class: null, unknown: ['creatinine'] },
      { shown: '50', class: '>=50', borderline: [50] },
    ]);
  });

  test('whom it is not for: no value, the reason, and exit 0', async () => {
    const { code, out } = await program(['score', 'bova-2014'], { stdin: '{"SBP": 89}' });
    expect(code).toBe(0);
    expect(answers(out)[0]).toMatchObject({ value: null, class: null, interval: [null, null] });
    expect(answers(out)[0]?.['refused']).toHaveLength(1);
  });

  test('the age-adjusted D-dimer', async () => {
    const { out } = await program(['score', 'd-dimer-age-adjusted-2014'], {
      stdin: '{"age": 71, "dDimer": {"value": 0.64, "unit": "mg/L", "basis": "FEU"}}',
    });
    expect(answers(out)[0]).toMatchObject({
      value: 640,
      class: 'negative',
      cutOffUgPerLFeu: 710,
      fixed: 'positive',
    });
  });
});

describe('NDJSON', () => {
  test('a bad line is told and has no answer; each answer carries its line', async () => {
    const lines = [
      '{"E1": true}',
      '{"E1": "maybe"}',
      '',
      '{"E1": tru',
      '{"E1": true, "E1": false}',
      '[]',
      '{"L1": true}',
    ];
    const path = file('patients.ndjson', lines.join('\r\n'));
    const { code, out, err } = await program(['decide', 'triage', path]);
    expect(code).toBe(2);
    expect(answers(out).map(({ line, outcome }) => [line, outcome])).toEqual([
      [1, 'emergency'],
      [7, null],
    ]);
    expect(err.split('\n')).toEqual([
      `virchow: ${path}:2: E1: wanted true, false, "unsure" or null; got "maybe"`,
      `virchow: ${path}:4: wanted a JSON value; got "tru" at column 8`,
      `virchow: ${path}:5: wanted each name once in an object; got "E1" twice`,
      `virchow: ${path}:6: input: wanted a JSON object of facts; got an array`,
      '',
    ]);
  });

  test('a first line cut short does not take the others with it', async () => {
    const { code, out, err } = await program(['decide', 'triage'], {
      stdin: '{"E1": true\n{"E1": true}\n{"E1": false}',
    });
    expect(code).toBe(2);
    expect(answers(out).map(({ line }) => line)).toEqual([2, 3]);
    expect(err).toMatch(/^virchow: stdin:1: wanted "}"/);
  });

  test('a line too long to hold is refused, and the next is answered', async () => {
    const long = Buffer.alloc(2 ** 20, ' ');
    const chunks = [
      Buffer.from('{"E1": true}\n{"E1":'),
      ...Array.from({ length: 65 }, () => long),
      Buffer.from('true}\n{"E1": true}\n'),
    ];
    const { code, out, err } = await program(['decide', 'triage'], { stdin: chunks });
    expect(code).toBe(2);
    expect(answers(out).map(({ line }) => line)).toEqual([1, 3]);
    expect(err).toBe(
      'virchow: stdin:2: wanted at most 64 MB in one piece; got more: write NDJSON, one JSON object on each line\n',
    );
  });
});

describe('one document', () => {
  test.each([
    ['with a byte order mark and Windows line ends', '\u{feff}{\r\n"E1": true\r\n}\r\n'],
    ['over many lines', '\n\n{\n  "E1":\n    true\n}\n\n'],
    ['without a line end', '{"E1": true}'],
    ['with another object on a line by itself', '{\n"age":\n{"value": 40, "unit": "a"}\n,"E1": true}'],
  ])('%s', async (_name, stdin) => {
    const { code, out, err } = await program(['decide', 'triage'], { stdin });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(answers(out)).toEqual([expect.objectContaining({ outcome: 'emergency' })]);
    expect(answers(out)[0]).not.toHaveProperty('line');
  });
});

describe('bad input: one clear line, exit 2, no answer', () => {
  const megabyte = Buffer.alloc(2 ** 20, ' ');
  const rows: [name: string, stdin: string | Buffer | Buffer[], problem: string][] = [
    ['empty', '', 'stdin:1: wanted a JSON object; got nothing'],
    ['blank', ' \n\r\n\t', 'stdin:1: wanted a JSON object; got nothing'],
    [
      'cut short',
      '{"E1": ',
      'stdin:1: wanted "}": what began on line 1 is not closed; got the end, too early',
    ],
    [
      'cut short, later',
      '{\n"E1": true,\n',
      'stdin:2: wanted "}": what began on line 1 is not closed; got the end, too early',
    ],
    ['an array', '[{"E1": true}]', 'stdin:1: input: wanted a JSON object of facts; got an array'],
    ['null', 'null', 'stdin:1: input: wanted a JSON object of facts; got null'],
    [
      'two documents',
      '{\n"E1": true\n}\n{\n"E1": true\n}',
      'stdin:4: wanted the end: one JSON value and no more; got "{" at column 1',
    ],
    [
      'a name twice',
      '{"E1": false,\n"E1": true}',
      'stdin:2: wanted each name once in an object; got "E1" twice',
    ],
    [
      'UTF-16',
      Buffer.from('\u{feff}{"E1": true}', 'utf16le'),
      'stdin:1: wanted JSON text in UTF-8; got binary data, or UTF-16',
    ],
    [
      'binary',
      Buffer.from([0x89, 0x50, 0x0a, 0x4e, 0x0a, 0x47]),
      'stdin:1: wanted JSON text in UTF-8; got binary data, or UTF-16',
    ],
    [
      'invalid UTF-8',
      Buffer.from('7b22c328223a317d', 'hex'),
      'stdin:1: wanted text in UTF-8; got bytes that are not UTF-8',
    ],
    ['deep', '['.repeat(1e6), 'stdin:1: wanted no more than 64 levels; got something nested deeper'],
    [
      'too large',
      [
        Buffer.from('{\n"E1":\n'),
        ...Array.from({ length: 65 }, () => Buffer.concat([megabyte, Buffer.from('\n"x"')])),
        Buffer.from('}'),
      ],
      'stdin:1: wanted at most 64 MB in one piece; got more: write NDJSON, one JSON object on each line',
    ],
    [
      'an unknown fact',
      '{"sign.breathles": true}',
      'stdin:1: sign.breathles: wanted a known fact (did you mean sign.breathless?); got a name that is not in the data dictionary',
    ],
    [
      'one of many lines',
      '{\n  "E1": true,\n  "age": "old"\n}',
      'stdin:3: age: wanted a whole number from 0 to 120 a, or { "value": …, "unit": … }; got "old"',
    ],
    [
      'a control character in a name',
      '{"\\u001b[31m": 1}',
      'stdin:1: "\\u001b[31m": wanted a known fact (see: virchow facts); got a name that is not in the data dictionary',
    ],
    [
      'more names than facts',
      JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`x${i}`, 1]))),
      `stdin:1: input: wanted at most ${2 * Object.keys(rules.catalogue.facts).length} facts; got 5000`,
    ],
  ];
  test.each(rows)('%s', async (_name, stdin, problem) => {
    const ended = await program(['decide', 'triage', '-'], { stdin });
    expect(ended).toEqual({ code: 2, out: '', err: `virchow: ${problem}\n` });
  });

  test('many problems stand on one line, the first five', async () => {
    const stdin = '{"E1": 1, "E2": 1, "E3": 1, "E4": 1, "E5": 1, "E6": 1, "E7": 1}';
    const { err } = await program(['decide', 'triage'], { stdin });
    expect(err.split('\n')).toHaveLength(2);
    expect(err).toContain(' | and 2 more');
  });

  test('what is not a file', async () => {
    mkdirSync(join(folder, 'a-folder'));
    const here = (name: string) => join(folder, name);
    expect((await program(['decide', 'triage', here('a-folder')])).err).toBe(
      `virchow: ${here('a-folder')}: wanted a file; got a directory\n`,
    );
    expect((await program(['decide', 'triage', here('none.json')])).err).toBe(
      `virchow: ${here('none.json')}: no such file\n`,
    );
    expect((await program(['decide', 'triage'])).err).toMatch(/^virchow: nothing to read: /); // at a terminal
  });
});

describe('assess', () => {
  const patient = { resourceType: 'Patient', id: '1', birthDate: '1955-03-02' };
  const dDimer = (subject: string) => ({
    resourceType: 'Observation',
    id: 'd',
    status: 'final',
    subject: { reference: subject },
    code: { coding: [{ system: 'http://loinc.org', code: '48065-7' }] },
    effectiveDateTime: '2026-11-22',
    valueQuantity: { value: 640, unit: 'ng/mL', system: 'http://unitsofmeasure.org', code: 'ng/mL{FEU}' },
  });
  const bundle = (...resources: object[]) => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ resource })),
  });
  const asOf = ['assess', '--as-of', '2026-11-23'];

  test('a Bundle: facts with their source, scores, decisions, what is missing', async () => {
    const { code, out, err } = await program(asOf, {
      stdin: JSON.stringify(bundle(patient, dDimer('Patient/1')), null, 2),
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [answer, ...others] = answers(out);
    expect(others).toEqual([]);
    expect(answer).toMatchObject({
      subject: { reference: 'Patient/1' },
      asOf: '2026-11-23',
      region: 'uk',
      problems: [],
    });
    expect(answer?.['facts']).toContainEqual(
      expect.objectContaining({ fact: 'd-dimer', source: 'Observation/d', used: true }),
    );
    expect(answer?.['facts']).toContainEqual(expect.objectContaining({ fact: 'age', value: 71 }));
    expect(answer?.['decisions']).toContainEqual(
      expect.objectContaining({ decision: 'after-d-dimer', outcome: null }),
    );
    expect(answer?.['missing']).toContainEqual(expect.objectContaining({ fact: 'limb.site' }));
  });

  test('two people in a Bundle: an answer for each', async () => {
    const two = bundle(patient, { ...patient, id: '2' }, dDimer('Patient/2'));
    const { out } = await program(asOf, { stdin: JSON.stringify(two) });
    expect(answers(out).map(({ subject }) => subject)).toMatchObject([
      { reference: 'Patient/1' },
      { reference: 'Patient/2' },
    ]);
  });

  test('NDJSON: each line by itself, with its number', async () => {
    const lines = [bundle(patient), patient, '{"resourceType": 3}', patient].map((line) =>
      typeof line === 'string' ? line : JSON.stringify(line),
    );
    const { code, out, err } = await program(asOf, { stdin: lines.join('\n') });
    expect(code).toBe(2);
    expect(answers(out).map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(err).toMatch(/^virchow: stdin:3: .*wanted .*; got .*\n$/);
  });

  test('what cannot be read is told, beside the rest', async () => {
    const broken = { resourceType: 'Bundle', entry: [{ resource: patient }, { resource: 3 }] };
    const { code, out, err } = await program(asOf, { stdin: JSON.stringify(broken) });
    expect(code).toBe(2);
    expect(answers(out)).toEqual([
      expect.objectContaining({ problems: [expect.objectContaining({ path: '$.entry[1].resource' })] }),
    ]);
    expect(err).toBe('virchow: stdin:1: $.entry[1].resource: wanted an object; got a number\n');
  });

  test('--text: for people', async () => {
    const { code, out } = await program([...asOf, '--text'], {
      stdin: JSON.stringify(bundle(patient, dDimer('Patient/1'))),
    });
    expect(code).toBe(0);
    for (const words of [
      'Patient/1, on 2026-11-23',
      'd-dimer = ',
      'not yet decided',
      'Not to be relied on yet',
      'Missing',
    ])
      expect(out).toContain(words);
  });

  test.each(['2026-13-01', 'today', '2026-11'])('--as-of %s is refused', async (day) => {
    const { code, out, err } = await program(['assess', '--as-of', day], { stdin: JSON.stringify(patient) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`virchow: --as-of: wanted a day such as 2026-11-23; got "${day}"\n`);
  });
});

describe('what it was asked', () => {
  test.each([
    [[], 'Usage: virchow COMMAND'],
    [['decid'], 'no command is called "decid" (did you mean decide?). See: virchow --help'],
    [['rm', '-rf'], 'no command is called "rm". See: virchow --help'],
    [['decide'], 'which decision? There are: triage, first-test, after-d-dimer, after-scan'],
    [['decide', 'tirage', '-'], 'no decision is called "tirage" (did you mean triage?). There are: triage'],
    [['decide', '__proto__', '-'], 'no decision is called "__proto__". There are:'],
    [['score', 'wells', '-'], `no score is called "wells". There are: ${rules.scoreIds.join(', ')}`],
    [
      ['decide', 'triage', '--regoin', 'us'],
      'decide has no option --regoin (did you mean --region?). See: virchow decide --help',
    ],
    [['decide', 'triage', '-x'], 'decide has no option -x'],
    [['decide', 'triage', '--region', 'fr'], '--region: wanted uk or us; got "fr"'],
    [['decide', 'triage', '--region'], '--region wants uk|us'],
    [['decide', 'triage', '--region', 'uk', '--region', 'us'], '--region is given twice'],
    [['decide', 'triage', '--explain=yes'], '--explain takes no value'],
    [['decide', 'triage', 'a.json', 'b.json'], 'decide does not know what to do with "b.json"'],
    [['start', '--port', '99999'], '--port: wanted a port from 0 to 65535; got "99999"'],
  ])('%j is refused', async (args, problem) => {
    const { code, out, err } = await program(args, { stdin: '{}' });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(problem);
  });

  test('a region in the environment that is none is refused', async () => {
    const { code, err } = await program(['decide', 'triage'], { stdin: '{}', env: { VIRCHOW_REGION: 'fr' } });
    expect({ code, err }).toEqual({ code: 2, err: 'virchow: VIRCHOW_REGION: wanted uk or us; got "fr"\n' });
  });
});

describe('help', () => {
  test('names every command, and fits a terminal', async () => {
    const { code, out } = await program(['--help']);
    expect(code).toBe(0);
    for (const { name, does } of commands) expect(out).toMatch(new RegExp(`  ${name}.*${does.slice(0, 20)}`));
    expect(out).toBe((await program(['help'])).out);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test.each(commands.map(({ name }) => name))('of %s', async (name) => {
    const { code, out, err } = await program([name, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Example');
    expect(out).toBe((await program(['help', name])).out);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  /** `echo 'FACTS' | virchow ARGUMENTS`, as the help prints it. */
  const piped = commands.flatMap(({ examples }) => examples).filter((example) => example.startsWith('echo'));
  test.each(piped)('the example works: %s', async (example) => {
    const [, stdin = '', args = ''] = /^echo '(.*)' \| virchow (.*)$/.exec(example) ?? [];
    const { code, out } = await program(args.split(' '), { stdin });
    expect(code).toBe(0);
    expect(answers(out)).toHaveLength(1);
  });

  test('--version: the release and its knowledge', async () => {
    expect((await program(['--version'])).out).toBe(`virchow 0.1.0, knowledge ${rules.version}\n`);
  });
});

describe('facts', () => {
  test('--json: each fact with every key, then each item of a score', async () => {
    const { out } = await program(['facts', '--json']);
    const list: unknown = JSON.parse(out);
    expect(list).toContainEqual({
      id: 'sign.breathless',
      ref: 'E1',
      type: 'yes-no',
      unit: null,
      domain: null,
      whole: false,
      values: null,
      unsure: true,
      means: 'Short of breath: sudden, new, getting worse, or hard to speak in sentences',
      notInferredFrom: null,
      codes: [],
      askedIf: null,
      derived: null,
      impliedBy: null,
      absentMeans: null,
      staleAfterDays: null,
      usedBy: ['triage'],
    });
    expect(list).toContainEqual(
      expect.objectContaining({
        id: 'wells.deep-vein-tenderness',
        ref: 'tender',
        usedBy: ['wells-dvt-2003', 'first-test', 'after-d-dimer', 'after-scan'],
      }),
    );
    expect(list).toContainEqual(expect.objectContaining({ id: 'age', unit: 'a', domain: [0, 120] }));
    expect(list).toContainEqual({
      score: 'vte-bleed-2016',
      name: 'cancer',
      fact: 'cancer.active-or-treated-6-months',
    });
    expect(list).toContainEqual({ score: 'pesi-2005', name: 'hr110', fact: null });
    expect(list).toContainEqual(
      expect.objectContaining({
        score: 'wells-dvt-2003',
        key: 'alt',
        points: -2,
        fact: 'wells.alternative-as-likely',
      }),
    );
  });

  test('as text, every id and ref', async () => {
    const { out } = await program(['facts']);
    for (const [id, { ref }] of Object.entries(rules.catalogue.facts))
      expect(out).toMatch(new RegExp(`^${id} +${ref ?? ''} `, 'm'));
  });
});

test('rules --json: every row with condition, outcome and citations', async () => {
  const { out } = await program(['rules', '--json']);
  expect(JSON.parse(out)).toMatchObject({
    version: rules.version,
    scores: rules.scoreIds.map((id) => ({ id, version: rules.version })),
    decisions: rules.catalogue.decisions.map(({ id, rows }) => ({
      id,
      version: rules.version,
      rows: rows.map((row) => ({
        id: row.id,
        when: row.when,
        then: row.then,
        because: [row.because].flat(),
      })),
    })),
  });
});

test('rules as text: every row', async () => {
  const { out } = await program(['rules']);
  for (const { rows } of rules.catalogue.decisions)
    for (const row of rows) expect(out).toContain(`    ${row.id} `);
});
