import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../../engine/rules.ts';
import { triageFacts } from '../../knowledge/facts/triage.ts';
import { type Region, regions } from '../../knowledge/rule-types.ts';
import { mostScreens, screens } from '../../knowledge/words/screens.ts';
import type { Screen, TriageFactId } from '../../knowledge/words/word-types.ts';
import { type Answers, decode, encode, isTriageFact, refOf, triageFactIds } from './answers.ts';
import {
  type Submitted,
  type TriageFlow,
  type Walk,
  createTriageFlow,
  factsFrom,
  findScreen,
  openFacts,
} from './triage-flow.ts';

const flows: Readonly<Record<Region, TriageFlow>> = {
  uk: createTriageFlow(rules, 'uk'),
  us: createTriageFlow(rules, 'us'),
};
const [emergencyList, emergencyEach] = [findScreen('emergency'), findScreen('emergency-each')];
if (emergencyList?.kind !== 'list' || emergencyEach?.kind !== 'each')
  throw new Error('the first two screens are of another kind');
const urgency = ['emergency', 'same-day', 'advice-line', 'soon', 'self-care', 'prevention'];
const runs = 3_000;

/** How somebody answers. `mild` is how often a single question gets the answer that ends least quickly. */
type Manner = {
  readonly region: Region;
  readonly yes: number;
  readonly unsure: number;
  readonly emergency: number;
  readonly mild: number;
  readonly seed: number;
};

const manner: fc.Arbitrary<Manner> = fc.record({
  region: fc.constantFrom(...regions),
  yes: fc.constantFrom(0, 0.1, 0.3, 0.7),
  unsure: fc.constantFrom(0, 0, 0.1, 0.5),
  emergency: fc.constantFrom(0, 0, 0.02, 0.3),
  mild: fc.constantFrom(0.2, 0.8, 0.95),
  seed: fc.noBias(fc.integer({ min: 0, max: 2 ** 31 - 1 })),
});

type Step = {
  readonly screen: Screen;
  readonly form: ReadonlyMap<string, readonly string[]>;
  readonly answers: Answers;
};

const submittedOf = (form: ReadonlyMap<string, readonly string[]>): Submitted => ({
  all: (name) => form.get(name) ?? [],
});

function answering({
  yes,
  unsure,
  emergency,
  mild,
  seed,
}: Manner): (screen: Screen, answers: Answers) => Map<string, string[]> {
  let state = seed;
  const roll = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
  };
  return (screen, answers) => {
    const chance = screen.id.startsWith('emergency') ? emergency : yes;
    switch (screen.kind) {
      case 'list': {
        const is = screen.facts.filter(() => roll() < chance).map(refOf);
        if (roll() < unsure) is.push('unsure');
        if (is.length === 0) is.push('none');
        return new Map([['is', is]]);
      }
      case 'each':
        return new Map(
          openFacts(screen, answers).map((fact) => [
            refOf(fact),
            [roll() < chance ? 'y' : roll() < unsure ? 'u' : 'n'],
          ]),
        );
      case 'choice': {
        const mildest = screen.choices.find(
          ({ id }) => id === (screen.id === 'cause' ? 'yes' : screen.id === 'onset' ? 'longer' : 'no'),
        );
        const choice =
          roll() < mild && mildest ? mildest : screen.choices[Math.floor(roll() * screen.choices.length)];
        return new Map([['is', [choice?.id ?? '']]]);
      }
    }
  };
}

/** From the first screen to the advice. */
function goThrough(
  region: Region,
  answer: (screen: Screen, answers: Answers) => Map<string, string[]>,
): { walk: Walk; steps: Step[] } {
  const flow = flows[region];
  const steps: Step[] = [];
  let answers: Answers = {};
  for (;;) {
    const walk = flow.walk(answers);
    if (walk.at === null) return { walk, steps };
    if (steps.length > 40) throw new Error(`no end: ${encode(answers)}`);
    const form = answer(walk.at, answers);
    const taken = flow.take(walk.at, submittedOf(form), answers);
    if (!taken.ok) throw new Error(`${walk.at.id} was not taken: ${taken.problems.join()}`);
    answers = taken.answers;
    steps.push({ screen: walk.at, form, answers });
  }
}

const script =
  (given: Readonly<Record<string, readonly string[]>>) =>
  (screen: Screen, answers: Answers): Map<string, string[]> => {
    if (screen.kind === 'each')
      return new Map(
        openFacts(screen, answers).map((fact) => [refOf(fact), [...(given[refOf(fact)] ?? ['n'])]]),
      );
    return new Map([['is', [...(given[screen.id] ?? [screen.kind === 'list' ? 'none' : 'no'])]]]);
  };

const outcomeOf = (region: Region, given: Readonly<Record<string, readonly string[]>>) => {
  const { walk, steps } = goThrough(region, script(given));
  const { decision } = flows[region].result(walk);
  return { ...decision, asked: steps.map(({ screen }) => screen.id) };
};

describe('whatever is answered', () => {
  test('at most 12 screens, and always an outcome that can be worded', () => {
    let longest = 0;
    fc.assert(
      fc.property(manner, (how) => {
        const { walk, steps } = goThrough(how.region, answering(how));
        longest = Math.max(longest, steps.length);
        expect(steps.length).toBeLessThanOrEqual(mostScreens);
        expect(urgency).toContain(flows[how.region].result(walk).decision.outcome);
      }),
      { numRuns: runs },
    );
    expect(longest).toBeGreaterThan(7);
  });

  test('the advice is what the rules say to these answers, with all that was not asked left open', () => {
    fc.assert(
      fc.property(manner, (how) => {
        const { walk } = goThrough(how.region, answering(how));
        const { decision } = flows[how.region].result(walk);
        const facts = factsFrom(walk.used);
        const input = Object.fromEntries(triageFactIds.map((fact) => [refOf(fact), facts[fact]]));
        const read = rules.reader.read(input);
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const again = rules.decision('triage', how.region)?.decide(read.facts);
        expect(again?.outcome).toBe(decision.outcome);
        expect(again?.place).toBe(decision.place);
        if (decision.outcome !== 'emergency')
          expect(walk.cutShort || stillOpen(how.region, walk).length === 0).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test('no answer to a screen that was never shown can change it', () => {
    fc.assert(
      fc.property(
        manner,
        fc.constantFrom(...triageFactIds),
        fc.constantFrom(true, false, 'unsure'),
        (how, fact, value) => {
          const { walk } = goThrough(how.region, answering(how));
          const { facts, decision } = flows[how.region].result(walk);
          const of = triageFacts[fact];
          if (
            decision.outcome === 'emergency' ||
            facts[fact] !== undefined ||
            of.type !== 'yes-no' ||
            !applies(fact, walk)
          )
            return;
          const more = rules.decision('triage', how.region)?.decide({ ...facts, [fact]: value });
          expect([more?.outcome, more?.place]).toEqual([decision.outcome, decision.place]);
        },
      ),
      { numRuns: runs },
    );
  });

  test('an emergency sign answered yes, on any screen, is an emergency at once', () => {
    const signs = ['E1', 'E2', 'E3', 'E4', 'E6', 'E7', 'E8', 'E9'];
    fc.assert(
      fc.property(
        fc.constantFrom(...regions),
        fc.constantFrom(...signs),
        fc.subarray([...signs, 'E5', 'none', 'unsure']),
        (region, sign, others) => {
          const listed = goThrough(region, script({ emergency: [sign, ...others] }));
          expect(listed.steps).toHaveLength(1);
          expect(flows[region].result(listed.walk).decision.outcome).toBe('emergency');
          const each = goThrough(region, script({ emergency: ['unsure'], [sign]: ['y'] }));
          expect(each.steps).toHaveLength(2);
          expect(flows[region].result(each.walk).decision.outcome).toBe('emergency');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('one clear yes is enough, though the other signs of the screen are left open', () => {
    const [flow, screen] = [flows.uk, emergencyEach];
    const open = flow.take(emergencyList, submittedOf(new Map([['is', ['unsure']]])), {});
    if (!open.ok) throw new Error('not taken');
    const taken = flow.take(screen, submittedOf(new Map([['E3', ['y']]])), open.answers);
    expect(taken.ok).toBe(true);
    const walk = flow.walk(taken.ok ? taken.answers : {});
    expect(walk.at).toBeNull();
    expect(flow.result(walk).decision.outcome).toBe('emergency');
  });

  test('a new emergency sign later on is an emergency, whatever was answered before', () => {
    fc.assert(
      fc.property(manner, fc.constantFrom('E1', 'E2', 'E3', 'E4', 'E6', 'E7', 'E8', 'E9'), (how, sign) => {
        const { steps } = goThrough(how.region, answering(how));
        for (const { answers } of steps) {
          const taken = flows[how.region].take(
            emergencyList,
            submittedOf(new Map([['is', ['none', sign]]])),
            answers,
          );
          expect(
            taken.ok && flows[how.region].result(flows[how.region].walk(taken.answers)).decision.outcome,
          ).toBe('emergency');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('more "not sure" never makes the advice milder', () => {
    fc.assert(
      fc.property(manner, (how) => {
        const { walk } = goThrough(how.region, answering(how));
        const { facts, decision } = flows[how.region].result(walk);
        for (const [fact, value] of Object.entries(facts)) {
          if (value !== false || fact === 'history.seen' || fact === 'limb.explained-and-improving') continue;
          const less = rules.decision('triage', how.region)?.decide({ ...facts, [fact]: 'unsure' });
          const floor = less?.floor ?? 'prevention';
          expect(urgency.indexOf(floor), `${fact} of ${encode(walk.used)}`).toBeLessThanOrEqual(
            Math.max(urgency.indexOf(decision.outcome), urgency.indexOf('advice-line')),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('should a way be too long, the rest counts as "not sure" and never lowers the advice', () => {
  const short = { uk: createTriageFlow(rules, 'uk', 3), us: createTriageFlow(rules, 'us', 3) };
  let cut = 0;
  fc.assert(
    fc.property(manner, (how) => {
      const { walk, steps } = goThrough(how.region, answering(how));
      const cutShort = short[how.region].walk(steps.at(-1)?.answers ?? {});
      if (!cutShort.cutShort) return;
      cut += 1;
      const { outcome } = short[how.region].result(cutShort).decision;
      expect(['emergency', 'same-day', 'advice-line']).toContain(outcome);
      expect(urgency.indexOf(outcome)).toBeLessThanOrEqual(
        Math.max(urgency.indexOf(flows[how.region].result(walk).decision.outcome), 2),
      );
    }),
    { numRuns: 1_000 },
  );
  expect(cut).toBeGreaterThan(100);
});

const stillOpen = (region: Region, walk: Walk): readonly string[] =>
  (rules.decision('triage', region)?.nextQuestions(factsFrom(walk.used)) ?? [])
    .map(({ fact }) => fact)
    .filter((fact) => isTriageFact(fact) && applies(fact, walk));

/** Whether the question can be asked of this person, with its parents as they were answered. */
function applies(fact: TriageFactId, walk: Walk): boolean {
  const parents: Partial<Record<TriageFactId, readonly TriageFactId[]>> = {
    'sign.racing-heart-severe': ['sign.racing-heart'],
    'limb.redness-spreading': ['limb.warm', 'limb.colour-changed'],
    'limb.explained-and-improving': ['limb.swollen', 'limb.painful'],
    'limb.swelling-onset': ['limb.swollen', 'limb.both-legs-swollen'],
    'bleeding.minor': ['risk.blood-thinner'],
    'bleeding.repeated': ['bleeding.minor'],
    'history.outcome': ['history.seen'],
    'history.new-or-worse': ['history.seen'],
  };
  const facts = factsFrom(walk.used);
  return (parents[fact] ?? []).length === 0 || (parents[fact] ?? []).some((parent) => facts[parent] === true);
}

describe('people', () => {
  test.each(regions)('%s: everything "not sure" is never soon, self-care or prevention', (region) => {
    const unsure = (screen: Screen, answers: Answers): Map<string, string[]> => {
      if (screen.kind === 'each')
        return new Map(openFacts(screen, answers).map((fact) => [refOf(fact), ['u']]));
      return new Map([['is', [screen.kind === 'list' ? 'unsure' : (screen.choices.at(-1)?.id ?? '')]]]);
    };
    const { walk } = goThrough(region, unsure);
    expect(['emergency', 'same-day', 'advice-line']).toContain(flows[region].result(walk).decision.outcome);
  });

  test.each(regions)('%s: "not sure" from any point on is never self-care or prevention', (region) => {
    fc.assert(
      fc.property(manner, fc.nat({ max: 6 }), (how, from) => {
        const normal = answering({ ...how, region, emergency: 0 });
        let count = 0;
        const { walk, steps } = goThrough(region, (screen, answers) => {
          count += 1;
          if (count <= from) return normal(screen, answers);
          if (screen.kind === 'each')
            return new Map(openFacts(screen, answers).map((fact) => [refOf(fact), ['u']]));
          return new Map([
            [
              'is',
              [
                screen.kind === 'list'
                  ? 'unsure'
                  : (screen.choices.find(({ id }) => id === 'unsure')?.id ?? ''),
              ],
            ],
          ]);
        });
        if (steps.length <= from) return;
        const { decision } = flows[region].result(walk);
        // Both legs, or warm skin, for long: an unsure answer to what cannot make it worse leaves it at 48 hours.
        expect(['emergency', 'same-day', 'advice-line', 'soon']).toContain(decision.outcome);
      }),
      { numRuns: 1_000 },
    );
  });

  test('short of breath: one screen, and call', () => {
    expect(outcomeOf('uk', { emergency: ['E1'] })).toMatchObject({
      outcome: 'emergency',
      asked: ['emergency'],
    });
  });

  test('a racing heart alone: the other signs are asked one at a time, for an empty box is not a no', () => {
    const { outcome, asked } = outcomeOf('uk', { emergency: ['E5'] });
    expect(outcome).toBe('advice-line');
    expect(asked.slice(0, 2)).toEqual(['emergency', 'emergency-each']);
    expect(asked).toContain('heart');
  });

  test('a swollen, painful leg: today, at a GP or 111', () => {
    expect(outcomeOf('uk', { limb: ['L1', 'L2'] })).toMatchObject({
      outcome: 'same-day',
      place: 'primary-care',
    });
  });

  test('self-care only after every empty box was asked by itself', () => {
    const { outcome, asked } = outcomeOf('uk', { limb: ['L2'], cause: ['yes'] });
    expect(outcome).toBe('self-care');
    expect(asked).toContain('limb-each');
    expect(outcomeOf('uk', { limb: ['L2'], cause: ['yes'], L6: ['y'] })).toMatchObject({
      outcome: 'same-day',
      place: 'hospital',
    });
    expect(outcomeOf('us', { limb: ['L2'], cause: ['yes'], L3: ['u'] }).outcome).not.toBe('self-care');
  });

  test('soon only after every empty box was asked by itself', () => {
    for (const limb of ['L4', 'L7']) {
      const { outcome, asked } = outcomeOf('uk', { limb: [limb], onset: ['longer'] });
      expect([limb, outcome]).toEqual([limb, 'soon']);
      expect(asked).toContain('limb-each');
    }
  });

  test('nothing at all: prevention', () => {
    expect(outcomeOf('us', {}).outcome).toBe('prevention');
  });
});

describe('what comes back from the browser', () => {
  test('answers survive the hidden field', () => {
    fc.assert(
      fc.property(manner, (how) => {
        for (const { answers } of goThrough(how.region, answering(how)).steps) {
          expect(decode(encode(answers))).toEqual({ answers, dropped: false });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('anything at all is read without a fault, and never ends milder than its own emergency signs', () => {
    const token = fc
      .tuple(
        fc.constantFrom(...triageFactIds.map(refOf), 'E99', '', '__proto__'),
        fc.constantFrom('y', 'n', 'u', 'Y', 'N', 'U', '-', '?', '1', '2', '3', '9', 'x'),
      )
      .map(([ref, code]) => ref + code);
    const text = fc.oneof(
      fc.array(token, { maxLength: 50 }).map((tokens) => tokens.join('.')),
      fc.string({ maxLength: 500 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...regions), text, (region, field) => {
        const { answers } = decode(field);
        const flow = flows[region];
        const walk = flow.walk(answers);
        if (walk.at === null) expect(urgency).toContain(flow.result(walk).decision.outcome);
        expect(walk.path.length).toBeLessThanOrEqual(mostScreens);
        const certain = ['E1', 'E2', 'E3', 'E4', 'E6', 'E7', 'E8', 'E9'].some((ref) => {
          const given = field.split('.').filter((each) => each.slice(0, -1) === ref);
          return field.length <= 400 && given.length > 0 && given.every((each) => each === `${ref}y`);
        });
        if (certain) expect(walk.at === null && flow.result(walk).decision.outcome).toBe('emergency');
      }),
      { numRuns: runs },
    );
  });

  test('an empty box without a ticked one beside it is asked again, not taken for a no', () => {
    const emergency = emergencyList.facts.map((fact) => `${refOf(fact)}n`);
    const { answers, dropped } = decode(
      [...emergency, 'L1-', 'L2-', 'L3-', 'L4-', 'L5-', 'L6-', 'L7-', 'L8-'].join('.'),
    );
    expect(dropped).toBe(true);
    expect(flows.uk.walk(answers).at?.id).toBe('limb-each');
  });

  test('two answers to one sign are both dropped', () => {
    const all = screens[0]?.kind === 'list' ? screens[0].facts.map((fact) => `${refOf(fact)}n`) : [];
    const { answers, dropped } = decode([...all, 'E2y'].join('.'));
    expect(dropped).toBe(true);
    expect(flows.uk.walk(answers).at?.id).toBe('emergency-each');
    expect(openFacts(emergencyEach, answers)).toEqual(['sign.chest-pain']);
  });
});
