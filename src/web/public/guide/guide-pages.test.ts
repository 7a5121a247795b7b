import Fastify, { type FastifyInstance } from 'fastify';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../../engine/rules.ts';
import { regions } from '../../../knowledge/rule-types.ts';
import { drawingWords, drawingsOf } from '../../../knowledge/words/guide/drawing-words.ts';
import { guideGroups, knownClot, readMoreAfter } from '../../../knowledge/words/guide/guide-frame.ts';
import { guide } from '../../../knowledge/words/guide/guide.ts';
import { publicPages } from '../public-pages.tsx';

let app: FastifyInstance;
beforeAll(async () => {
  app = Fastify();
  await app.register(publicPages, { rules, defaultRegion: 'uk' });
});
afterAll(() => app.close());

const pageIds = guide.map(({ id }) => id);
const get = async (path: string) => app.inject(path);
const ask = async (region: string, q: string) =>
  app.inject({
    method: 'POST',
    url: `/${region}/guide/search`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ q }).toString(),
  });
const main = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? '';

test('the contents name each page once, and every page that is named is there', () => {
  const grouped = guideGroups.flatMap(({ pages }): readonly string[] => pages);
  expect(grouped.toSorted()).toEqual(pageIds.toSorted());
  for (const id of [...Object.values(readMoreAfter).flat(), ...knownClot.read]) expect(pageIds).toContain(id);
  const sections = guide.flatMap((page) => page.sections.map(({ id }) => id));
  expect(sections.filter((id, index) => sections.indexOf(id) !== index)).toEqual([]);
  for (const id of Object.keys(drawingsOf)) expect(sections).toContain(id);
  expect(Object.values(drawingsOf).toSorted()).toEqual(Object.keys(drawingWords).toSorted());
});

const feedbackOn = (path: string): string => `${path.slice(0, 3)}/feedback?page=${encodeURIComponent(path)}`;

describe.each(regions)('%s', (region) => {
  const call = region === 'uk' ? 'tel:999' : 'tel:911';
  const foreign = region === 'uk' ? /\b911\b|\bER\b/ : /\b999\b|\b111\b|A&amp;E/;

  test.each([...pageIds.map((id) => `guide/${id}`), 'guide', 'guide/print', 'guide/search', 'known-clot'])(
    '%s is small, whole, and calls the number of the region',
    async (path) => {
      const { statusCode, body } = await get(`/${region}/${path}`);
      expect(statusCode).toBe(200);
      expect(gzipSync(body, { level: 9 }).length).toBeLessThanOrEqual(14 * 1024);
      expect(body.match(/<h1/g)).toHaveLength(1);
      const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      for (const [, names = ''] of body.matchAll(/(?:aria-labelledby|aria-describedby)="([^"]+)"/g))
        for (const name of names.split(' ')) expect(ids).toContain(name);
      expect(body).toContain(call);
      expect(body).not.toMatch(foreign);
      expect(body).not.toMatch(/ style=|<style|(?:src|href|action)="(?:https?:)?\/\//);
      // The form that stands at the foot of every page is not among these pages; it is told which one, and no more.
      for (const [, target = ''] of body.matchAll(/href="(\/(?:uk|us)[^"#]*)/g))
        if (target.includes('/feedback')) expect(target).toBe(feedbackOn(`/${region}/${path}`));
        else expect((await get(target)).statusCode, target).toBe(200);
    },
  );

  test.each(pageIds)('%s says who has reviewed it, nobody, and what it rests on', async (id) => {
    const { body } = await get(`/${region}/guide/${id}`);
    expect(body).toContain('Last clinical review: none yet.');
    expect(body).toContain('No doctor or nurse has signed them yet.');
    expect(body).toContain('Where this page comes from');
    for (const page of guide.filter((each) => each.id === id))
      for (const section of page.sections)
        for (const { because } of Object.values(section.statements))
          if ([because].flat().some(({ status }) => status === 'design'))
            expect(body).toContain('This is our own safety choice.');
  });

  test('from the first page to the last by "Next"', async () => {
    const seen: string[] = [];
    let id: string | undefined = pageIds[0];
    while (id !== undefined && !seen.includes(id)) {
      seen.push(id);
      const { body } = await get(`/${region}/guide/${id}`);
      id = /rel="next" href="\/(?:uk|us)\/guide\/([^"]+)"/.exec(body)?.[1];
    }
    expect(seen).toEqual(pageIds);
  });

  test('each number in a drawing stands in the list beside it', async () => {
    for (const page of guide)
      for (const figure of main((await get(`/${region}/guide/${page.id}`)).body).matchAll(
        /<figure.*?<\/figure>/gs,
      )) {
        const [text] = figure;
        const marks = (text.match(/<li>/g) ?? []).length;
        for (const [svg] of text.matchAll(/<svg.*?<\/svg>/gs)) {
          const numbers = [...svg.matchAll(/<text[^>]*>(\d)<\/text>/g)].map(([, no]) => Number(no));
          expect(numbers).toEqual(Array.from({ length: marks }, (_, index) => index + 1));
          expect(svg).toMatch(/role="img" aria-labelledby/);
          expect(svg).toMatch(/<title id=.*<desc id=/s);
        }
      }
  });

  test('a care card says its level in words', async () => {
    const help = (await get(`/${region}/guide/when-to-get-help`)).body;
    expect(main(help)).toMatch(/v-care--emergency.*?Immediate action required: /s);
    expect(main(help)).toMatch(/v-care--urgent.*?Urgent advice: /s);
    for (const { sections, id } of guide)
      for (const { card } of sections)
        if (card === 'emergency') expect(main((await get(`/${region}/guide/${id}`)).body)).toContain(call);
  });

  test('who knows of a clot already sees the emergency before all else', async () => {
    const body = main((await get(`/${region}/known-clot`)).body);
    const order = [
      'v-care--emergency',
      'Do not drive yourself.',
      'v-care--urgent',
      'Keep taking your blood thinner',
      'Your clinic',
    ];
    const places = order.map((each) => body.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect((await get(`/${region}`)).body).toContain(`href="/${region}/known-clot"`);
  });

  test('a search shows the emergency before any result, and says what to do where it finds nothing', async () => {
    const emergency = main((await ask(region, 'warfarin and chest pain')).body);
    expect(emergency.indexOf('v-care--emergency')).toBeGreaterThan(-1);
    expect(emergency.indexOf('v-care--emergency')).toBeLessThan(emergency.indexOf('v-found'));
    const nothing = main((await ask(region, 'zzzzqqq')).body);
    expect(nothing).toContain('<h1>Nothing found</h1>');
    expect(nothing).toContain('value="zzzzqqq"');
    expect(nothing).toContain('Do the check.');
    expect(nothing).not.toContain('v-care--emergency');
    expect(main((await ask(region, '')).body)).toContain('<h1>Search the guide</h1>');
  });

  test('what somebody asks is never in an address, and is shown as text', async () => {
    const { body, headers } = await ask(region, '"><script>alert(1)</script> travel');
    expect(body).not.toContain('<script>alert');
    expect(headers['set-cookie']).toBeUndefined();
    const addresses = [...body.matchAll(/(?:href|action)="([^"]*\?[^"]*)/g)].map(([, address]) => address);
    expect(addresses).toEqual([feedbackOn(`/${region}/guide/search`)]);
    const linked = await get(`/${region}/guide/search?q=travel&q=other`);
    expect(linked.body).toContain('value="travel"');
    expect(/<title>.*<\/title>/.exec(linked.body)?.[0]).not.toMatch(/travel/i);
  });
});
