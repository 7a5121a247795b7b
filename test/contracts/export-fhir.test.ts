/** A FHIR package of all rules: whole, valid, and each row with its source. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openTranslator } from '../../src/cli/translate-cql.ts';
import { assert } from '../../src/engine/assert.ts';
import { citationsOf } from '../../src/engine/compiled-table.ts';
import { fhirFiles } from '../../src/engine/export/fhir/fhir-files.ts';
import type { TranslateCql } from '../../src/engine/export/translated.ts';
import { isObject } from '../../src/engine/reading.ts';
import { rules } from '../../src/engine/rules.ts';
import { type Because, regions } from '../../src/knowledge/rule-types.ts';
import {
  type Json,
  addressesIn,
  base,
  codesIn,
  listIn,
  packaged,
  parsed,
  rowsIn,
  textOf,
  textsOf,
  within,
} from './fhir-package.ts';
import { invariantsBroken, problemsIn } from './fhir-r4.ts';

const { catalogue, version } = rules;
let translate: TranslateCql;
let texts: ReadonlyMap<string, string>;
/** By its canonical address. */
let resources: ReadonlyMap<string, Json>;

beforeAll(async () => {
  translate = await translator();
  texts = textsOf(fhirFiles(rules, regions, translate));
  resources = packaged(texts);
}, 600_000);

const translator = async (): Promise<TranslateCql> => {
  const opened = await openTranslator();
  assert(opened, 'the translator of CQL is a development dependency');
  return opened;
};

describe('the package', () => {
  test('a plan and a library for each decision and region, a library for each score', () => {
    const ids = (type: string): string[] => ofType(type).map(({ id }) => String(id));
    expect(ids('PlanDefinition').toSorted()).toEqual(
      rules.decisionIds.flatMap((id) => regions.map((region) => `${id}-${region}`)).toSorted(),
    );
    expect(ids('Library')).toHaveLength(rules.decisionIds.length * regions.length + rules.scoreIds.length);
    expect(ids('Questionnaire')).toEqual(
      expect.arrayContaining(
        regions.flatMap((region) =>
          ['triage', 'check-in', 'assessment', 'home-or-hospital'].map((id) => `${id}-${region}`),
        ),
      ),
    );
    expect(ids('Questionnaire')).toContain('score-wells-dvt-2003');
  });

  test('one region alone has nothing of the other', () => {
    const uk = packaged(textsOf(fhirFiles(rules, ['uk'], null)));
    const regional = [...uk.values()].filter(({ jurisdiction }) => jurisdiction !== undefined);
    expect(regional.length).toBeGreaterThan(rules.decisionIds.length);
    expect(new Set(regional.map(({ jurisdiction }) => codesIn(jurisdiction).join()))).toEqual(
      new Set(['GB']),
    );
  });

  test('its manifest and its index say what is in it', () => {
    const manifest = parsed(texts.get('package/package.json') ?? '');
    expect(manifest['version']).toMatch(/^\d+\.\d+\.\d+-k[0-9a-f]{16}$/);
    expect(manifest).toMatchObject({
      name: 'virchow.dvt',
      canonical: base,
      fhirVersions: ['4.0.1'],
      dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
    });
    const files = listIn(parsed(texts.get('package/.index.json') ?? ''), 'files');
    const there = [...texts.keys()].flatMap((path) => /^package\/([A-Z].*)$/.exec(path)?.[1] ?? []);
    expect(files.map(({ filename }) => filename)).toEqual(there);
    for (const { filename, id, url } of files)
      expect(parsed(texts.get(`package/${String(filename)}`) ?? '')).toMatchObject({ id, url });
  });

  test('every resource is valid R4', () => {
    const problems = [...resources].flatMap(([url, resource]) =>
      [...problemsIn(resource), ...invariantsBroken(resource)].map((problem) => `${url}: ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  test('every resource is a draft of this version, dated, and says that nobody has signed it', () => {
    for (const [url, resource] of resources)
      expect([url, resource]).toEqual([
        url,
        expect.objectContaining({
          version,
          status: 'draft',
          experimental: true,
          date: catalogue.edition,
          publisher: 'Virchow project (not yet signed by a clinician)',
        }),
      ]);
  });

  test('whatever is referred to is there, in this version', () => {
    const broken = [...resources].flatMap(([from, resource]) =>
      addressesIn(resource).flatMap((address) => {
        const [url = '', of] = address.split('|');
        if (of !== undefined && of !== version) return [`${from}: ${address} is of another version`];
        return resources.has(url) ? [] : [`${from}: ${address} is not there`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('every code of our own systems is defined there', () => {
    const defined = new Map(
      ofType('CodeSystem').map((system) => [
        String(system['url']),
        new Set(listIn(system, 'concept').map(({ code }) => code)),
      ]),
    );
    const unknown = [...resources].flatMap(([from, resource]) =>
      within(resource).flatMap((each) => {
        const codes = 'concept' in each ? listIn(each, 'concept') : [each];
        const own = defined.get(String(each['system']));
        return own
          ? codes
              .filter(({ code }) => code !== undefined && !own.has(code))
              .map(({ code }) => `${from}: ${String(code)}`)
          : [];
      }),
    );
    expect(unknown).toEqual([]);
    for (const [system, codes] of defined) expect([system, codes.size]).not.toEqual([system, 0]);
  });

  test('the same catalogue gives the same bytes', async () => {
    const uk = () => textsOf(fhirFiles(rules, ['uk'], null));
    expect(uk()).toEqual(uk());
    const library = textOf(resource('Library', 'VirchowFirstTestUk'), 'text/cql');
    expect((await translator())(library)).toEqual(translate(library));
  });

  test('one word of complaint fails all, and without the translator there is CQL alone', () => {
    const complaint = { ok: false, problems: ['no'] } as const;
    expect(fhirFiles(rules, ['uk'], () => complaint)).toMatchObject({ ok: false });
    const alone = packaged(textsOf(fhirFiles(rules, ['uk'], null)));
    const library = alone.get(`${base}/Library/VirchowTriageUk`);
    expect(listIn(library ?? {}, 'content').map(({ contentType }) => contentType)).toEqual(['text/cql']);
  });
});

describe('a plan', () => {
  test.each(regions)('each row of %s has every citation, with its mark', (region) => {
    for (const table of catalogue.decisions) {
      const rows = new Map(rowsIn(resource('PlanDefinition', `${table.id}-${region}`)));
      const wanted: [string, Because][] = [
        ...table.rows
          .filter((row) => row.regions?.includes(region) ?? true)
          .map((row): [string, Because] => [row.id, row.because]),
        ...(table.policy === 'most-urgent'
          ? [[table.whenNoRow.id, table.whenNoRow.because] satisfies [string, Because]]
          : []),
      ];
      expect([...rows.keys()].toSorted()).toEqual(wanted.map(([id]) => id).toSorted());
      for (const [id, because] of wanted)
        expect([table.id, id, marksOf(rows.get(id) ?? {})]).toEqual([
          table.id,
          id,
          citationsOf(because).map(({ source, section, says, status, needsSignOff }) => ({
            source,
            section,
            says,
            status,
            needsSignOff,
          })),
        ]);
    }
  });

  test('every condition names what its library defines, in CQL and in ELM', () => {
    for (const plan of ofType('PlanDefinition')) {
      const library = resources.get(String(plan['library']).split('|')[0] ?? '') ?? {};
      const elm = parsed(textOf(library, 'application/elm+json'));
      const defined = new Set(
        listIn(isObject(elm['library']) ? elm['library']['statements'] : {}, 'def').map(({ name }) => name),
      );
      const asked = within(plan).filter(({ language }) => language === 'text/cql-identifier');
      expect(asked.length).toBeGreaterThan(2);
      const missing = asked.map(({ expression }) => expression).filter((name) => !defined.has(name));
      expect([plan['id'], missing]).toEqual([plan['id'], []]);
      const cql = textOf(library, 'text/cql');
      for (const { expression } of asked) expect(cql).toContain(`define "${String(expression)}":`);
    }
  });

  test('every outcome of a table asks for all its actions, in their order', () => {
    for (const table of catalogue.decisions)
      for (const region of regions) {
        const plan = resource('PlanDefinition', `${table.id}-${region}`);
        const outcomes = within(plan).filter(
          ({ id }) => String(id).startsWith('outcome.') && !/\.(do|order)\.\d+$/.test(String(id)),
        );
        expect(outcomes.length).toBeGreaterThan(1);
        for (const outcome of outcomes) {
          const of = table.outcomes[String(outcome['id']).replace('outcome.', '')];
          const done = listIn(outcome, 'action').filter(({ id }) => String(id).includes('.do.'));
          const activities = done.map(
            ({ definitionCanonical }) =>
              resources.get(String(definitionCanonical).split('|')[0] ?? '')?.['description'],
          );
          expect([table.id, activities]).toEqual([table.id, of?.actions]);
        }
      }
  });
});

describe('a library', () => {
  test('takes every input of its CQL, and answers', () => {
    for (const library of ofType('Library')) {
      const parameters = listIn(library, 'parameter');
      const taken = parameters.filter(({ use }) => use === 'in').map(({ name }) => name);
      const written = [...textOf(library, 'text/cql').matchAll(/^parameter "([^"]+)"/gm)];
      expect(taken).toEqual(written.map(([, name]) => name));
      expect(parameters.some(({ use }) => use === 'out')).toBe(true);
    }
  });
});

const marksOf = (action: Json): object[] =>
  listIn(action, 'documentation').map((artifact) => {
    const marks = new Map(
      listIn(artifact, 'extension').map((each) => [String(each['url']).split('/').at(-1), each]),
    );
    const { label, display, type, citation } = artifact;
    expect(type).toBe('citation');
    expect(citation).toContain(catalogue.sources[String(label)]?.title);
    return {
      source: label,
      section: marks.get('citation-section')?.['valueString'],
      says: display,
      status: marks.get('citation-status')?.['valueCode'],
      needsSignOff: marks.get('citation-needs-sign-off')?.['valueBoolean'],
    };
  });

const ofType = (type: string): Json[] =>
  [...resources.values()].filter(({ resourceType }) => resourceType === type);

function resource(type: string, id: string): Json {
  const found = resources.get(`${base}/${type}/${id}`);
  assert(found, `${type}/${id} is in the package`);
  return found;
}
