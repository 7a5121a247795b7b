import { expect, test } from 'vitest';
import { createPasswords } from './passwords.ts';

const quick = createPasswords({ memory: 8, passes: 1, parallelism: 1 });

test('kept as a PHC string of argon2id, each with a salt of its own', async () => {
  const [one, other] = await Promise.all([quick.hash('green lamp'), quick.hash('green lamp')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(other);
  expect(await quick.verify('green lamp', one)).toBe(true);
  expect(await quick.verify('green lamp ', one)).toBe(false);
});

test('a hash made elsewhere is read: argon2id of the reference program', async () => {
  // printf password | argon2 somesalt -id -t 2 -k 256 -p 1 -l 32
  const reference = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
  expect(await quick.verify('password', reference)).toBe(true);
  expect(await quick.verify('Password', reference)).toBe(false);
});

test('composed and decomposed characters are one password', async () => {
  expect(await quick.verify('cafe\u0301 au lait', await quick.hash('café au lait'))).toBe(true);
});

test('no account is as slow as an account, and always wrong', async () => {
  const real = createPasswords();
  const began = performance.now();
  expect(await real.verify('anything', null)).toBe(false);
  const withNone = performance.now() - began;
  const hash = await real.hash('anything');
  const again = performance.now();
  await real.verify('anything', hash);
  expect(withNone).toBeGreaterThan((performance.now() - again) / 4);
});

test.each(['', 'x', '$argon2id$v=19$m=8,t=1,p=1$$', '$2b$12$abcdefghijklmnopqrstuv'])(
  'what is no hash of ours is nobody’s: %j',
  async (hash) => {
    expect(await quick.verify('', hash)).toBe(false);
    expect(quick.isOutdated(hash)).toBe(true);
  },
);

test('made with less memory than today: to be made again', async () => {
  const more = createPasswords({ memory: 16, passes: 1, parallelism: 1 });
  expect(more.isOutdated(await quick.hash('green lamp'))).toBe(true);
  expect(more.isOutdated(await more.hash('green lamp'))).toBe(false);
});
