/** Who chooses an anticoagulant, and from which: each row of the choice alone, both sides of its thresholds. */
import { describe, expect, test } from 'vitest';
import { chooseAgent } from '../../src/engine/regimen/choose-agent.ts';
import { rules } from '../../src/engine/rules.ts';
import type { Region } from '../../src/knowledge/rule-types.ts';
import { builder, wellWithDvt } from './regimen-asked.ts';

const noOtherMedicines = {
  'medicines.strong-dual-inhibitor': 'none',
  'medicines.strong-inducer': false,
  'medicines.p-gp-inhibitor': 'none',
  'medicines.fluconazole': false,
  'medicines.miconazole': false,
  'medicines.ssri-or-snri': false,
  'medicines.cancer-treatment': false,
  'medicines.not-recognised': false,
  antiplatelet: false,
  nsaid: false,
  'dalteparin.schedule': 'treatment',
};

function choose(region: Region, facts: Readonly<Record<string, unknown>>) {
  const read = rules.reader.read({ ...wellWithDvt, ...noOtherMedicines, ...facts });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return chooseAgent(rules, builder.treatment.choiceOfAgents, region, read.facts);
}

const firstChoices = (region: Region, facts: Readonly<Record<string, unknown>>): readonly string[] =>
  choose(region, facts)
    .options.filter(({ rank }) => rank === 1)
    .map(({ agent }) => agent);
const left = (region: Region, facts: Readonly<Record<string, unknown>>): readonly string[] =>
  choose(region, facts).options.map(({ agent }) => agent);

const doacs = ['apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran'];

test('C23: nothing against it', () => {
  expect(choose('uk', {}).outcome).toBe('choose');
  expect(choose('us', {}).outcome).toBe('choose');
  expect(firstChoices('uk', {})).toEqual(['apixaban', 'rivaroxaban']);
  expect(firstChoices('us', {})).toEqual(['apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran']);
  expect(left('us', {})).not.toContain('tinzaparin');
  expect(left('uk', {})).toContain('tinzaparin');
});

type Case = readonly [
  row: string,
  facts: Readonly<Record<string, unknown>>,
  outcome: string | readonly [uk: string, us: string],
];

const cases: readonly Case[] = [
  ['C1 unstable', { 'presentation.unstable': true }, 'emergency'],
  ['C2 bleeding', { 'bleeding.active': true }, 'hospital'],
  ['C2 contraindicated', { 'anticoagulation.contraindicated': true }, 'hospital'],
  ['C3 HIT now', { 'heparin-induced-thrombocytopenia': 'current-or-suspected' }, 'hospital'],
  ['C4 HIT in the past', { 'heparin-induced-thrombocytopenia': 'past' }, 'specialist'],
  ['C5 triple-positive', { antiphospholipid: 'triple-positive' }, 'choose'],
  ['C5 other', { antiphospholipid: 'other' }, 'specialist'],
  ['C6 pregnant', { 'pregnancy.current': true }, 'specialist'],
  ['C7 breast-feeding', { 'breast-feeding': true }, 'specialist'],
  ['C8 just under 15', { 'creatinine-clearance': 14.99 }, 'specialist'],
  ['C8 dialysis', { dialysis: true }, 'specialist'],
  ['C9 exactly 15', { 'creatinine-clearance': 15 }, 'review'],
  ['C9 29.5, which has a row', { 'creatinine-clearance': 29.5 }, 'review'],
  ['C10 exactly 30', { 'creatinine-clearance': 30 }, 'choose'],
  ['C11 Child-Pugh C', { 'liver.child-pugh': 'c' }, 'specialist'],
  ['C11 coagulopathy', { 'liver.coagulopathy': true }, 'specialist'],
  ['C12 Child-Pugh B', { 'liver.child-pugh': 'b' }, 'specialist'],
  ['C13 Child-Pugh A', { 'liver.child-pugh': 'a' }, 'choose'],
  ['C14 platelets 49', { platelets: 49 }, 'specialist'],
  ['C14 platelets 50', { platelets: 50 }, 'choose'],
  ['C15 cancer', { 'cancer.active': true }, 'choose'],
  ['C16 luminal cancer', { 'cancer.active': true, 'cancer.luminal-or-urinary': true }, 'review'],
  ['C17 49.9 kg', { 'body-weight': 49.9 }, 'review'],
  ['C17 50 kg', { 'body-weight': 50 }, 'choose'],
  ['C17 120 kg', { 'body-weight': 120 }, 'choose'],
  ['C17 120.1 kg', { 'body-weight': 120.1 }, 'review'],
  ['C18 itraconazole', { 'medicines.strong-dual-inhibitor': 'itraconazole' }, 'choose'],
  ['C19 carbamazepine', { 'medicines.strong-inducer': true }, 'choose'],
  ['C20 antiplatelet', { antiplatelet: true }, 'review'],
  ['C20 NSAID', { nsaid: true }, 'review'],
  ['C20 dual antiplatelet', { antiplatelet: true, 'antiplatelet.dual-or-recent-stent': true }, 'specialist'],
  ['C21 mechanical valve', { 'valve.mechanical-or-mitral-stenosis': true }, 'specialist'],
  ['C22 bariatric surgery', { 'absorption.impaired': true }, 'review'],
  [
    'C24 isolated distal, low risk',
    {
      'dvt.extent': 'isolated-distal',
      'distal-dvt.severe-symptoms': false,
      'distal-dvt.extension-risk': false,
    },
    ['review', 'surveillance'],
  ],
  [
    'C24 isolated distal, may extend',
    {
      'dvt.extent': 'isolated-distal',
      'distal-dvt.severe-symptoms': false,
      'distal-dvt.extension-risk': true,
    },
    ['review', 'choose'],
  ],
  ['17 years', { age: 17 }, 'specialist'],
  ['18 years', { age: 18 }, 'choose'],
  ['a clot on treatment', { 'anticoagulant.other': 'treatment' }, 'hospital'],
  ['prophylaxis not yet stopped', { 'anticoagulant.other': 'prophylactic' }, 'hard-stop'],
  ['a medicine that is not recognised', { 'medicines.not-recognised': true }, 'review'],
];

describe.each(['uk', 'us'] as const)('%s', (region) => {
  test.each(cases)('%s', (_, facts, outcome) => {
    const wanted = typeof outcome === 'string' ? outcome : outcome[region === 'uk' ? 0 : 1];
    expect(choose(region, facts).outcome).toBe(wanted);
  });
});

test('Under an emergency or the hospital no agent is named', () => {
  for (const facts of [{ 'presentation.unstable': true }, { 'bleeding.active': true }]) {
    expect(choose('uk', facts).options).toEqual([]);
  }
});

test('Antiphospholipid syndrome and pregnancy together leave LMWH; every row counts, in any order', () => {
  const both = {
    antiphospholipid: 'triple-positive',
    'pregnancy.current': true,
    'creatinine-clearance': null,
  };
  expect(choose('uk', both).outcome).toBe('specialist');
  expect(left('uk', both)).toContain('enoxaparin');
  for (const agent of [...doacs, 'warfarin']) expect(left('uk', both)).not.toContain(agent);
});

test('C4: HIT in the past leaves agents that need no heparin, and fondaparinux as lead-in', () => {
  const past = { 'heparin-induced-thrombocytopenia': 'past' };
  expect(left('uk', past)).toEqual(
    expect.arrayContaining(['apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran', 'fondaparinux']),
  );
  expect(left('uk', past)).not.toContain('enoxaparin');
  // Without fondaparinux nothing is left to begin edoxaban, dabigatran or warfarin with.
  const kidneys = { ...past, 'creatinine-clearance': 25 };
  expect(left('uk', kidneys)).toEqual(['apixaban', 'rivaroxaban']);
  expect(
    choose('uk', kidneys)
      .removed.find(({ agent }) => agent === 'edoxaban')
      ?.because.at(-1)?.row,
  ).toBe('nothing-to-begin-with');
});

test('C5: triple-positive leaves warfarin and injections, no DOAC', () => {
  const agents = left('uk', { antiphospholipid: 'triple-positive' });
  expect(agents).toContain('warfarin');
  for (const agent of doacs) expect(agents).not.toContain(agent);
});

test('C8: dialysis in the UK blocks every DOAC, fondaparinux and enoxaparin; apixaban in the US is for a specialist', () => {
  const uk = left('uk', { dialysis: true });
  for (const agent of [...doacs, 'fondaparinux', 'enoxaparin']) expect(uk).not.toContain(agent);
  expect(choose('us', { dialysis: true }).options.find(({ agent }) => agent === 'apixaban')?.outcome).toBe(
    'specialist',
  );
});

test('C9: exactly 30 mL/min: dabigatran in the UK, not in the US', () => {
  const at30 = { 'creatinine-clearance': 30 };
  expect(left('uk', at30)).toContain('dabigatran');
  expect(left('us', at30)).not.toContain('dabigatran');
  expect(left('us', { 'creatinine-clearance': 30.1 })).toContain('dabigatran');
  expect(left('uk', { 'creatinine-clearance': 29.99 })).not.toContain('dabigatran');
  expect(firstChoices('us', { 'creatinine-clearance': 29 })).toContain('warfarin');
});

test('C12: Child-Pugh B blocks rivaroxaban, and edoxaban in the US', () => {
  expect(left('uk', { 'liver.child-pugh': 'b' })).not.toContain('rivaroxaban');
  expect(left('uk', { 'liver.child-pugh': 'b' })).toContain('edoxaban');
  expect(left('us', { 'liver.child-pugh': 'b' })).not.toContain('edoxaban');
});

test('C16: luminal cancer puts apixaban and LMWH first', () => {
  const luminal = { 'cancer.active': true, 'cancer.luminal-or-urinary': true };
  expect(firstChoices('us', luminal)).toEqual(['apixaban', 'dalteparin', 'enoxaparin']);
  const option = choose('uk', luminal).options.find(({ agent }) => agent === 'rivaroxaban');
  expect(option).toMatchObject({ rank: 3, outcome: 'caution' });
});

test('C18: itraconazole blocks three DOACs in the UK, and flags apixaban in the US', () => {
  const azole = { 'medicines.strong-dual-inhibitor': 'itraconazole' };
  expect(left('uk', azole)).toContain('edoxaban');
  for (const agent of ['apixaban', 'rivaroxaban', 'dabigatran'])
    expect(left('uk', azole)).not.toContain(agent);
  expect(choose('us', azole).options.find(({ agent }) => agent === 'apixaban')?.outcome).toBe('caution');
});

test('C19: an inducer leaves no DOAC', () => {
  for (const region of ['uk', 'us'] as const) {
    const agents = left(region, { 'medicines.strong-inducer': true });
    for (const agent of doacs) expect(agents).not.toContain(agent);
    expect(agents).toContain('warfarin');
  }
});

test('Nothing left: a specialist', () => {
  const nothing = {
    antiphospholipid: 'triple-positive',
    'heparin.refused': true,
    'creatinine-clearance': 29,
  };
  expect(choose('uk', nothing)).toMatchObject({ outcome: 'specialist', options: [] });
});

describe('C25: something unknown', () => {
  const bloodsAwaited = { 'creatinine-clearance': null, platelets: null, 'liver.child-pugh': null };
  const asked = { ...bloodsAwaited, 'kidney.severe-known': false, 'liver.severe-known': false };

  test('no agent is named; one dose may be considered where its facts are known', () => {
    const choice = choose('uk', asked);
    expect(choice).toMatchObject({ outcome: null, options: [], firstDose: 'may-be-considered' });
    expect(choice.missing).toEqual(expect.arrayContaining(['platelets', 'liver.child-pugh', 'creatinine']));
  });

  test.each([
    'bleeding.active',
    'anticoagulation.contraindicated',
    'heparin-induced-thrombocytopenia',
    'pregnancy.current',
    'breast-feeding',
    'antiphospholipid',
    'valve.mechanical-or-mitral-stenosis',
    'kidney.severe-known',
    'liver.severe-known',
    'medicines.strong-dual-inhibitor',
    'medicines.strong-inducer',
    'anticoagulant.other',
  ])('no dose is considered while %s is unknown', (fact) => {
    expect(choose('uk', { ...asked, [fact]: null }).firstDose).toBeNull();
  });

  test('platelets known to be under 50: no first dose, though the kidneys are awaited', () => {
    expect(choose('uk', { ...asked, platelets: 40 }).firstDose).toBeNull();
  });

  test('a specialist is certain, the rest is not: no first dose by protocol', () => {
    const choice = choose('uk', { ...asked, platelets: 40, 'presentation.unstable': null });
    expect(choice).toMatchObject({ outcome: null, floor: 'specialist', firstDose: null });
  });

  test('an agent of which too little is known is not offered', () => {
    const choice = choose('uk', { 'dosette-box': null });
    expect(choice.options.map(({ agent }) => agent)).not.toContain('dabigatran');
    expect(choice.undecided).toMatchObject([{ agent: 'dabigatran', missing: ['dosette-box'] }]);
  });
});

describe('a reassuring row says all that must be so: a lost row of another kind opens no door', () => {
  const reassuring = [
    ['anticoagulant', ['C23-uk', 'C23-us', 'C24-us']],
    ...builder.treatment.choiceOfAgents.agents.map(
      ({ decision }) => [decision, ['usable', 'usable-uk', 'usable-us']] as const,
    ),
    ['anticoagulant.first-dose', ['C25']],
  ] as const;
  test.each(reassuring)('%s', (id, names) => {
    for (const region of ['uk', 'us'] as const) {
      const compiled = rules.decision(id, region)?.compiled;
      if (!compiled) throw new Error(`no decision is called ${id}`);
      const { diagram, rows: refs } = compiled.diagram();
      for (const [index, row] of compiled.rows.entries()) {
        if (!names.some((name) => name === row.id)) continue;
        for (const [other, { id: otherId }] of compiled.rows.entries()) {
          if (names.some((name) => name === otherId)) continue;
          const both = diagram.and(refs[index] ?? 0, refs[other] ?? 0);
          expect({ region, row: row.id, beside: otherId, both }).toMatchObject({ both: 0 });
        }
      }
    }
  });
});
