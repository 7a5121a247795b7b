/** The live calendar over real connections: who hears of a change, what is said, and when a stream ends. */
import { afterEach, expect, test } from 'vitest';
import { createClinic } from '../../src/pathway/clinic.ts';
import { rules } from '../../src/engine/rules.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { clinicPages } from '../../src/web/clinic/clinic-pages.tsx';
import { scanner } from '../oracle/booking-clinic.ts';
import { addAccount, browser, staffServer } from './staff-server.ts';

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function aServer() {
  const store = memoryStore();
  let ids = 0;
  const clinic = createClinic({ store, rules, newId: () => `e-${(ids += 1)}` });
  const server = staffServer({ store, clinic, clinicPages });
  const url = await server.app.listen({ port: 0, host: '127.0.0.1' });
  open.push(() => server.app.close());
  const by = { at: server.now(), by: { role: 'system', id: 'test' } } as const;
  const signedIn = async (email: string, organisation: string, roles = ['front-desk'] as const) => {
    await addAccount(store, server.now(), { email, roles, organisation });
    const person = browser(server.app);
    await person.signIn(email);
    return person;
  };
  const changes = (organisation: string, id: string) =>
    store.schedules.save(organisation, { ...scanner, id }, 0, by);
  const listen = async (person: ReturnType<typeof browser> | null, since = 0, path = '/desk/changes') => {
    const cookie =
      person === null ? '' : [...person.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const ending = new AbortController();
    const answer = await fetch(`${url}${path}?since=${since}`, {
      headers: { cookie, accept: 'text/event-stream' },
      signal: ending.signal,
      redirect: 'manual',
    });
    open.push(async () => ending.abort());
    return answer;
  };
  return { server, store, signedIn, changes, listen };
}

/** What a stream says, until it has said this or ends. */
async function heard(answer: Response, until: string): Promise<string> {
  if (answer.body === null) throw new Error('no stream');
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let said = '';
  while (!said.includes(until)) {
    const { done, value } = await reader.read();
    if (done) return `${said}(end)`;
    said += value;
  }
  reader.releaseLock();
  return said;
}

test('each open page of the organisation is told that something changed, and not what', async () => {
  const { signedIn, changes, listen } = await aServer();
  const [one, other] = [
    await signedIn('one@clinic.example', 'north'),
    await signedIn('two@clinic.example', 'north'),
  ];
  const streams = [await listen(one), await listen(other)];
  expect(streams[0]?.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(streams[0]?.headers.get('cache-control')).toBe('no-store');
  await changes('north', 'scanner-1');
  for (const stream of streams)
    expect(await heard(stream, 'changed')).toBe('retry: 3000\n\nid: 1\ndata: changed\n\n');
});

test('another organisation’s calendar is not heard', async () => {
  const { signedIn, changes, listen } = await aServer();
  const far = await listen(await signedIn('far@clinic.example', 'south'));
  const near = await listen(await signedIn('near@clinic.example', 'north'));
  await changes('north', 'scanner-1');
  await heard(near, 'changed');
  await changes('south', 'a-scanner');
  // The first that it hears is its own change.
  expect(await heard(far, 'changed')).toBe('retry: 3000\n\nid: 1\ndata: changed\n\n');
});

test('what changed before the stream came is told at once', async () => {
  const { signedIn, changes, listen } = await aServer();
  const person = await signedIn('one@clinic.example', 'north');
  await changes('north', 'scanner-1');
  expect(await heard(await listen(person, 0), 'changed')).toContain('id: 1');
});

test('who is not signed in, or has no business with the calendar, gets no stream', async () => {
  const { server, store, listen } = await aServer();
  expect((await listen(null)).status).not.toBe(200);
  await addAccount(store, server.now(), { email: 'admin@clinic.example', roles: ['administrator'] });
  const admin = browser(server.app);
  await admin.signIn('admin@clinic.example');
  expect((await listen(admin)).status).toBe(403);
});

test('a stream ends with the session, and soon', async () => {
  const { signedIn, listen } = await aServer();
  const person = await signedIn('one@clinic.example', 'north');
  const stream = await listen(person);
  const page = await person.get('/desk');
  await person.submit(page, '/sign-out', {});
  expect(await heard(stream, 'never')).toContain('(end)');
});

test('one account has no more than six, and the page that is refused says so without news', async () => {
  const { signedIn, listen } = await aServer();
  const person = await signedIn('one@clinic.example', 'north');
  for (let stream = 0; stream < 6; stream += 1) expect((await listen(person)).status).toBe(200);
  expect((await listen(person)).status).toBe(429);
});

test('a server that stops does not wait for streams', async () => {
  const { server, signedIn, listen } = await aServer();
  const stream = await listen(await signedIn('one@clinic.example', 'north'));
  const began = performance.now();
  const said = heard(stream, 'never');
  await server.app.close();
  expect(await said).toContain('(end)');
  expect(performance.now() - began).toBeLessThan(1500);
});

test('only the page that listens may open a connection by itself', async () => {
  const { signedIn } = await aServer();
  const person = await signedIn('one@clinic.example', 'north');
  const policyOf = async (path: string) =>
    String((await person.get(path)).headers['content-security-policy']);
  expect(await policyOf('/desk')).toContain("connect-src 'self'");
  expect(await policyOf('/clinic')).not.toContain('connect-src');
});
