/** Forms and bundles of the FHIR package; its libraries need no ELM for that. */
import { describe, expect, test } from 'vitest';
import { assert } from '../../src/engine/assert.ts';
import { fhirFiles } from '../../src/engine/export/fhir/fhir-files.ts';
import { isObject } from '../../src/engine/reading.ts';
import { rules } from '../../src/engine/rules.ts';
import { type Region, regions } from '../../src/knowledge/rule-types.ts';
import {
  type Json,
  addressesIn,
  base,
  codesIn,
  listIn,
  packaged,
  parsed,
  questionsIn,
  textsOf,
  urlsIn,
  within,
} from './fhir-package.ts';
import { problemsIn } from './fhir-r4.ts';

const texts = textsOf(fhirFiles(rules, regions, null));
const resources = packaged(texts);

describe('a questionnaire', () => {
  test('each question is a parameter of the library that it asks for', () => {
    const asksFor: [form: string, library: string][] = [
      ...regions.flatMap((region): [string, string][] => {
        const of = (decision: string) => `Virchow${decision}${region === 'uk' ? 'Uk' : 'Us'}`;
        return [
          [`assessment-${region}`, of('FirstTest')],
          [`home-or-hospital-${region}`, of('HomeOrHospital')],
          [`triage-${region}`, of('Triage')],
        ];
      }),
      ['score-wells-dvt-2003', 'VirchowWellsDvt2003'],
    ];
    for (const [form, library] of asksFor) {
      const inputs = listIn(resource('Library', library), 'parameter').map(({ name }) => name);
      const asked = questionsIn(resource('Questionnaire', form)).map(({ linkId }) => linkId);
      expect(asked.length).toBeGreaterThan(8);
      expect([form, asked.filter((name) => !inputs.includes(name))]).toEqual([form, []]);
    }
  });

  test('triage asks every fact that its rules read, the emergency signs first', () => {
    for (const region of regions) {
      const form = resource('Questionnaire', `triage-${region}`);
      const asked = questionsIn(form).map(({ linkId }) => String(linkId));
      const read = listIn(
        resource('Library', region === 'uk' ? 'VirchowTriageUk' : 'VirchowTriageUs'),
        'parameter',
      )
        .filter(({ use }) => use === 'in')
        .map(({ name }) => String(name))
        // People are asked whether they are under 18, which their age would answer too.
        .filter((name) => name !== 'age');
      expect(asked.toSorted()).toEqual(read.toSorted());
      expect(asked[0]).toBe('sign.breathless');
      expect(listIn(form, 'item')[0]?.['text']).toContain(region === 'uk' ? 'call 999' : 'call 911');
    }
  });

  test('a question that depends on another is shown only then, and never hidden by what is not asked', () => {
    const triage = resource('Questionnaire', 'triage-uk');
    const racing = questionsIn(triage).find(({ linkId }) => linkId === 'sign.racing-heart-severe');
    expect(racing).toMatchObject({
      enableWhen: [{ question: 'sign.racing-heart', operator: '=', answerCoding: { code: 'yes' } }],
    });
    // Seen, and any sign of the limb: two parts, so one of them stands on a group around.
    const group = within(triage).find(({ linkId }) => linkId === 'history.new-or-worse.asked-if-2');
    expect(group).toMatchObject({ type: 'group', enableBehavior: 'any' });
    expect(questionsIn(group ?? {})).toMatchObject([
      { linkId: 'history.new-or-worse', enableWhen: [{ question: 'history.seen' }] },
    ]);
    // It may also be asked because of a measurement that this form does not ask for.
    const sudden = questionsIn(resource('Questionnaire', 'check-in-uk')).find(
      ({ linkId }) => linkId === 'check-in.swelling-sudden',
    );
    expect(sudden).toBeDefined();
    expect(sudden).not.toHaveProperty('enableWhen');
  });

  test('no question is required or answered beforehand: what is left open is not known', () => {
    for (const form of ofType('Questionnaire'))
      for (const item of within(form)) {
        expect(item).not.toHaveProperty('required');
        expect(item).not.toHaveProperty('initial');
        expect(item).not.toHaveProperty('initialSelected');
      }
  });

  test('each choice offers just the answers of its set', () => {
    for (const form of ofType('Questionnaire'))
      for (const { linkId, answerOption } of questionsIn(form).filter(({ type }) => type === 'choice')) {
        const offered = codesIn(answerOption).toSorted();
        const own = resources.get(`${base}/ValueSet/answers-to-${String(linkId)}`);
        const set = own ?? resources.get(`${base}/ValueSet/yes-no-unsure`);
        expect([linkId, offered]).toEqual([linkId, codesIn(set?.['compose']).toSorted()]);
      }
  });

  test('a question in another measure says how to come to the fact', () => {
    const of = (region: Region) =>
      questionsIn(resource('Questionnaire', `check-in-${region}`)).find(
        ({ linkId }) => linkId === 'check-in.alcohol',
      );
    const factor = { url: `${base}/StructureDefinition/question-factor`, valueDecimal: 1.75 };
    expect(listIn(of('us'), 'extension')).toContainEqual(factor);
    expect(listIn(of('uk'), 'extension')).not.toContainEqual(expect.objectContaining({ url: factor.url }));
  });
});

describe('the bundles', () => {
  test('one for each decision, one for the scores, and one for what they share; together they are the package', () => {
    const bundles = [...texts].filter(([path]) => path.startsWith('bundles/'));
    expect(bundles.map(([path]) => path)).toEqual(
      ['shared', 'scores', ...rules.decisionIds].map((id) => `bundles/${id}.json`),
    );
    const seen = new Set<string>();
    const shared = urlsIn(texts.get('bundles/shared.json') ?? '');
    for (const [path, text] of bundles) {
      const bundle = parsed(text);
      expect([path, problemsIn(bundle)]).toEqual([path, []]);
      const entries = listIn(bundle, 'entry');
      const own = new Set([...shared, ...urlsIn(text)]);
      for (const { resource: of, request } of entries) {
        assert(isObject(of), 'an entry holds a resource');
        expect(of).toEqual(resources.get(String(of['url'])));
        expect(request).toEqual({ method: 'PUT', url: `${String(of['resourceType'])}/${String(of['id'])}` });
        const outside = addressesIn(of).filter((address) => !own.has(address.split('|')[0] ?? ''));
        expect([path, outside]).toEqual([path, []]);
        seen.add(String(of['url']));
      }
    }
    expect(seen).toEqual(new Set(resources.keys()));
  });
});

describe('the check of R4 itself can fail', () => {
  const cases: [string, (plan: Json) => Json, string][] = [
    [
      'a required element is missing',
      ({ status, ...rest }) => (status === 'draft' ? rest : {}),
      'PlanDefinition.status: is missing',
    ],
    ['a code of no kind', (plan) => ({ ...plan, status: 'signed' }), 'is none of draft, active'],
    ['an element that is none', (plan) => ({ ...plan, rows: [] }), 'PlanDefinition.rows: is no element'],
    ['one for a list', (plan) => ({ ...plan, library: 'x' }), 'PlanDefinition.library: wanted a list'],
    ['a list for one', (plan) => ({ ...plan, title: ['x'] }), 'PlanDefinition.title: wanted one'],
    ['an empty list', (plan) => ({ ...plan, action: [] }), 'a list is never empty'],
    ['a wrong type', (plan) => ({ ...plan, experimental: 'yes' }), 'is no boolean'],
    ['a wrong date', (plan) => ({ ...plan, date: '2026-13' }), 'is no dateTime'],
    ['a choice of no kind', (plan) => ({ ...plan, subjectString: 'x' }), 'is no choice of subject[x]'],
    [
      'deep inside',
      (plan) => ({ ...plan, action: [{ condition: [{ kind: 'maybe' }] }] }),
      'maybe is none of applicability',
    ],
    ['no such resource', (plan) => ({ ...plan, resourceType: 'Patient' }), 'Patient is no resource'],
  ];
  test.each(cases)('%s', (_, breaking, says) => {
    const plan = resource('PlanDefinition', 'triage-uk');
    expect(problemsIn(plan)).toEqual([]);
    expect(problemsIn(breaking(plan)).join('\n')).toContain(says);
  });
});

const ofType = (type: string): Json[] =>
  [...resources.values()].filter(({ resourceType }) => resourceType === type);

function resource(type: string, id: string): Json {
  const found = resources.get(`${base}/${type}/${id}`);
  assert(found, `${type}/${id} is in the package`);
  return found;
}
