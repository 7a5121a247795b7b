import Fastify, { type FastifyInstance } from 'fastify';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../engine/rules.ts';
import { regions } from '../../knowledge/rule-types.ts';
import { screens } from '../../knowledge/words/screens.ts';
import type { Screen } from '../../knowledge/words/word-types.ts';
import { type Answers, encode, refOf } from './answers.ts';
import { pageTemplates, renderQuestion } from './page-templates.tsx';
import { failedPage, notFoundPage, publicPages } from './public-pages.tsx';
import { createTriageFlow, openFacts } from './triage-flow.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = Fastify();
  await app.register(publicPages, { rules, defaultRegion: 'uk' });
});
afterAll(() => app.close());

const post = async (path: string, form: Readonly<Record<string, string | readonly string[]>> | string) => {
  const body =
    typeof form === 'string'
      ? form
      : new URLSearchParams(
          Object.entries(form).flatMap(([name, of]) => [of].flat().map((value) => [name, value])),
        ).toString();
  return app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: body,
  });
};
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const heading = (html: string): string =>
  (/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '')
    .replace(/<span class="(?:v-part|nhsuk-u-visually-hidden)">.*?<\/span>/gs, '')
    .replace(/<[^>]+>/g, '')
    .trim();

/** Presses Continue until the advice, with these answers by screen or sign; else none, no. */
async function through(
  region: string,
  given: Readonly<Record<string, string | readonly string[]>>,
  seen?: (html: string) => void,
): Promise<string> {
  let html = (await app.inject(`/${region}/check`)).body;
  for (let step = 0; step < 14; step += 1) {
    seen?.(html);
    const at = hidden(html, 'at');
    if (at === 'result') return html;
    const screen = screens.find(({ id }) => id === at);
    const names = [
      ...new Set(
        [...html.matchAll(/type="(?:radio|checkbox)" name="([^"]+)"/g)].map(([, name = '']) => name),
      ),
    ];
    const form = Object.fromEntries(
      names.map((name) => [
        name,
        name === 'is' ? (given[at] ?? (screen?.kind === 'list' ? 'none' : 'no')) : (given[name] ?? 'n'),
      ]),
    );
    html = (await post(`/${region}/check`, { answers: hidden(html, 'answers'), at, go: 'next', ...form }))
      .body;
  }
  throw new Error('no end');
}

const people: readonly (readonly [
  name: string,
  region: string,
  given: Readonly<Record<string, string | readonly string[]>>,
  heading: string,
])[] = [
  ['short of breath', 'uk', { emergency: 'E1' }, 'Call 999 now'],
  ['short of breath', 'us', { emergency: 'E1' }, 'Call 911 now'],
  ['hurt leg', 'uk', { emergency: 'E9' }, 'Go to A&amp;E now'],
  ['hurt leg', 'us', { emergency: 'E9' }, 'Go to the emergency room (ER) now'],
  ['not sure of any emergency sign', 'uk', { emergency: 'unsure', E1: 'u', limb: 'L2' }, 'Call 999 now'],
  ['swollen and painful', 'uk', { limb: ['L1', 'L2'] }, 'Get an urgent GP appointment or call 111 today'],
  [
    'swollen and painful',
    'us',
    { limb: ['L1', 'L2'], onset: 'days' },
    'See a doctor today, where they can scan your leg today',
  ],
  ['sudden swelling', 'us', { limb: 'L1', onset: 'now' }, 'Go to the emergency room (ER) now'],
  ['sudden swelling', 'uk', { limb: 'L1', onset: 'now' }, 'Get an urgent GP appointment or call 111 today'],
  ['whole leg', 'uk', { limb: 'L6' }, 'Call 111 now: you need a hospital check today'],
  ['pregnant', 'uk', { limb: 'L1', pregnancy: 'yes' }, 'Call your maternity unit now'],
  ['a child', 'us', { limb: 'L2', age: 'yes' }, 'Call a pediatrician now: they must look today'],
  ['second scan missed', 'uk', { limb: 'L1', seen: 'due' }, 'Call the clinic that checked you, today'],
  [
    'treated',
    'uk',
    { limb: 'L1', onset: 'longer', seen: 'confirmed', worse: 'no' },
    'Call the team that treats your clot',
  ],
  ['small bleed', 'us', { thinner: 'yes', bleeding: 'once' }, 'Call a nurse line now'],
  ['warm skin for long', 'uk', { limb: 'L3' }, 'See a GP or practice nurse within 48 hours'],
  ['a strain', 'us', { limb: 'L2', cause: 'yes' }, 'You can look after this at home for now'],
  ['well', 'uk', {}, 'No signs of a clot in your answers'],
];

describe('advice', () => {
  test.each(people)('%s, %s', async (_name, region, given, wanted) => {
    const html = await through(region, given);
    expect(heading(html)).toBe(wanted);
    expect(html).toMatch(
      /<span class="nhsuk-u-visually-hidden">(Immediate action required|Urgent advice|Non-urgent advice): <\/span>/,
    );
    expect(html).toContain(region === 'uk' ? 'href="tel:999"' : 'href="tel:911"');
    expect(html).not.toMatch(region === 'uk' ? /\b911\b|\bER\b/ : /\b999\b|\b111\b|A&amp;E/);
    expect(html).not.toMatch(/monday/i);
  });

  test('what is told comes from the answers, and what would change it from the rules', async () => {
    const html = await through('us', { limb: ['L1', 'L2'], onset: 'days' });
    expect(html).toContain('One leg is swollen, or bigger than the other.');
    expect(html).toContain('You have a new pain in one leg or arm.');
    expect(html).toContain('the swelling goes all the way up to the groin');
    expect(html).toContain('call 911 or go to the ER now');
  });
});

describe('the answers', () => {
  test('stay out of the address and out of any store', async () => {
    const html = await through('uk', { limb: ['L1'] }, (page) => {
      // Which page feedback is about is the same for everybody, whatever they answered.
      for (const [, action = ''] of page.matchAll(/(?:action|href|formaction)="([^"]*)"/g))
        if (action !== '/uk/feedback?page=%2Fuk%2Fcheck') expect(action).not.toMatch(/[?&]/);
    });
    expect(html).not.toMatch(/method="get"/i);
    const response = await post('/uk/check', { answers: '', at: 'emergency', is: 'none', go: 'next' });
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(response.headers['cache-control']).toBe('private, max-age=0');
  });

  test('Back shows the screen before, as it was answered, and going on keeps the rest', async () => {
    const limb = await post('/uk/check', { answers: '', at: 'emergency', is: 'none', go: 'next' });
    const seen = await post('/uk/check', {
      answers: hidden(limb.body, 'answers'),
      at: 'limb',
      is: ['L1', 'L2'],
      go: 'next',
    });
    const back = await post('/uk/check', {
      answers: hidden(seen.body, 'answers'),
      at: hidden(seen.body, 'at'),
      go: 'back',
    });
    expect(hidden(back.body, 'at')).toBe('limb');
    expect(back.body).toMatch(/value="L1" checked/);
    expect(back.body).toMatch(/value="L2" checked/);
    expect(back.body).not.toMatch(/value="L3" checked/);
    expect(hidden(back.body, 'answers')).toBe(hidden(seen.body, 'answers'));
  });

  test('Change shows that screen, and the others are not asked again', async () => {
    const result = await through('uk', { limb: ['L1', 'L2'] });
    const change = await post('/uk/check', {
      answers: hidden(result, 'answers'),
      at: 'result',
      go: 'change:age',
    });
    expect(heading(change.body)).toBe('Are you under 18?');
    const after = await post('/uk/check', {
      answers: hidden(change.body, 'answers'),
      at: 'age',
      is: 'yes',
      go: 'next',
    });
    expect(heading(after.body)).toContain('children’s doctor');
    const stay = await post('/uk/check', { answers: hidden(change.body, 'answers'), at: 'age', go: 'stay' });
    expect(heading(stay.body)).toBe(heading(result));
  });

  test('a new emergency sign is one press away, and keeps the rest', async () => {
    const limb = await post('/uk/check', { answers: '', at: 'emergency', is: 'none', go: 'next' });
    const again = await post('/uk/check', {
      answers: hidden(limb.body, 'answers'),
      at: 'limb',
      go: 'emergency',
    });
    expect(hidden(again.body, 'at')).toBe('emergency');
    const act = await post('/uk/check', {
      answers: hidden(again.body, 'answers'),
      at: 'emergency',
      is: ['none', 'E2'],
      go: 'next',
    });
    expect(heading(act.body)).toBe('Call 999 now');
  });

  test('the other country takes them over', async () => {
    const result = await through('uk', { limb: ['L1'], onset: 'now' });
    const us = await post('/us/check', { answers: hidden(result, 'answers'), at: 'result', go: 'stay' });
    expect(hidden(us.body, 'at')).toBe('onset');
  });

  test('the same answer sent twice gives the same page', async () => {
    const form = { answers: '', at: 'emergency', is: 'none', go: 'next' };
    expect((await post('/uk/check', form)).body).toBe((await post('/uk/check', form)).body);
  });
});

describe('nothing chosen', () => {
  test.each([
    ['emergency', '', 'Error: Do you have any of these now?'],
    ['limb', 'E1n.E2n.E3n.E4n.E5n.E6n.E7n.E8n.E9n', 'Error: What do you see or feel?'],
  ])('%s', async (at, answers, title) => {
    const { body } = await post('/uk/check', { answers, at, go: 'next' });
    expect(body).toContain(`<title>${title} – Virchow</title>`);
    expect(body).toContain('There is a problem');
    expect(body).toContain('href="#is-1"');
    expect(body).toContain('id="is-1"');
    expect(body).not.toMatch(/invalid/i);
  });

  test('one at a time: each open sign has its own message, and what was chosen stays', async () => {
    const each = await post('/uk/check', { answers: '', at: 'emergency', is: 'unsure', go: 'next' });
    const { body } = await post('/uk/check', {
      answers: hidden(each.body, 'answers'),
      at: 'emergency-each',
      go: 'next',
      E1: 'n',
      E2: 'u',
    });
    expect(body).toContain('href="#E3-y"');
    expect(body).not.toContain('href="#E1-y"');
    expect(body).toMatch(/id="E2-u"[^>]*checked/);
  });
});

describe('what nobody should send', () => {
  const finished = 'E1n.E2n.E3n.E4n.E5n.E6n.E7n.E8n.E9n';
  test.each([
    ['an unknown answer', `${finished}.X9y`, 'limb'],
    ['a value no fact has', finished.replace('E2n', 'E2z'), 'emergency-each'],
    ['an answer left out', finished.replace('.E2n', ''), 'emergency-each'],
    ['two answers to one sign', `${finished}.E2y`, 'emergency-each'],
    ['a script', '"><script>alert(1)</script>', 'emergency'],
    ['far too much', 'E1n.'.repeat(1_000), 'emergency'],
  ])('%s is dropped, asked again, and said', async (_name, answers, at) => {
    const { body, statusCode } = await post('/uk/check', { answers, at: 'nowhere', go: 'next' });
    expect(statusCode).toBe(200);
    expect(hidden(body, 'at')).toBe(at);
    expect(body).toContain('Some of your answers did not reach us');
    expect(body).not.toContain('alert(1)');
  });

  test('an answer to a question that was not asked is not taken', async () => {
    const { body } = await post('/uk/check', { answers: finished, at: 'cause', is: 'yes', go: 'next' });
    expect(hidden(body, 'answers')).toBe(finished);
    expect(hidden(body, 'at')).toBe('limb');
  });

  test.each([
    '',
    'go=change:nothing',
    'go=back',
    'go=result',
    'at=emergency&is=%zz',
    '%',
    'answers=%00&go=next',
    'go=__proto__:x&at=constructor',
  ])('%s', async (body) => {
    const response = await post('/uk/check', body);
    expect(response.statusCode).toBe(200);
    expect(hidden(response.body, 'at')).toBe('emergency');
  });

  test('a form larger than any of ours, and another type, are refused on a page', async () => {
    expect((await post('/uk/check', `answers=${'x'.repeat(20_000)}`)).statusCode).toBe(413);
    const { statusCode, body } = await app.inject({
      method: 'POST',
      url: '/us/check',
      headers: { 'content-type': 'text/xml' },
      payload: '<a/>',
    });
    expect(statusCode).toBe(415);
    expect(body).toContain('call your doctor or a nurse line, or 911');
  });
});

test('a page from the template is the page rendered whole', () => {
  for (const region of regions) {
    const flow = createTriageFlow(rules, region);
    const pages = pageTemplates(rules, flow);
    for (const screen of screens) {
      const answers = opened(screen);
      const how = { screen, answers, problems: [], notice: null, back: 'back' } as const;
      expect(pages.question(how), screen.id).toBe(renderQuestion(region, how, encode(answers)));
    }
  }
});

/** Answers under which a screen is new. */
function opened(screen: Screen): Answers {
  if (screen.kind !== 'each') return screen.id === 'risks' ? { 'history.seen': 'n' } : { 'risk.travel': 'y' };
  const list = screens.find(({ id }) => id === screen.of);
  return list?.kind === 'list'
    ? Object.fromEntries(list.facts.map((fact, index) => [fact, index % 2 ? '?' : 'n']))
    : {};
}

test('every page is small, asks no other site, and has nothing inline', async () => {
  const all = new Map<string, string>();
  for (const region of regions) {
    for (const path of ['', '/about', '/privacy', '/accessibility', '/check'])
      all.set(`/${region}${path}`, (await app.inject(`/${region}${path}`)).body);
    all.set(`${region} 404`, notFoundPage(region));
    all.set(`${region} 500`, failedPage(region));
    const flow = createTriageFlow(rules, region);
    for (const screen of screens) {
      const answers = opened(screen);
      const problems = screen.kind === 'each' ? openFacts(screen, answers).map(refOf) : [''];
      for (const of of [[], problems]) {
        all.set(
          `${region} ${screen.id} ${of.length}`,
          renderQuestion(
            region,
            { screen, answers, problems: of, notice: 'dropped', back: 'back' },
            encode(answers),
          ),
        );
      }
    }
    expect(flow.region).toBe(region);
  }
  for (const [name, region, given] of people)
    all.set(
      `${name} ${region}`,
      await through(region, given, (html) => all.set(`${name} ${region} ${hidden(html, 'at')}`, html)),
    );
  let largest = 0;
  for (const [name, html] of all) {
    const size = gzipSync(html, { level: 9 }).length;
    largest = Math.max(largest, size);
    expect(size, name).toBeLessThanOrEqual(14 * 1024);
    expect(html, name).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
    expect(html, name).not.toMatch(
      / style=|<style| on[a-z]+=|javascript:|<script(?! type="module" src="\/assets\/)/,
    );
    expect(html.match(/<h1/g), name).toHaveLength(1);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, name).toBe(ids.length);
    expect(html, name).toMatch(/class="v-help"/);
  }
  expect(all.size).toBeGreaterThan(100);
  expect(largest).toBeGreaterThan(2_000);
});
