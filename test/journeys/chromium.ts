/**
 * The Chromium that the lockfile brings, unpacked once to node_modules/.cache.
 *
 * The package's own way unpacks to the machine's temporary folder, takes whatever it finds there, a half file
 * or another user's, and starts with web security off. So: a folder of our own, named at the end by one rename,
 * which a second worker that unpacks at the same time simply loses; and arguments of our own.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache');

export async function chromiumToLaunch(): Promise<LaunchOptions> {
  // No sandbox: it needs rights that containers and root do not have, and it meets no page but our own.
  const args = ['--no-sandbox', '--headless=shell', '--disable-gpu'];
  const own = process.env['VIRCHOW_CHROMIUM'];
  if (own !== undefined) return { executablePath: own, args };
  if (`${process.platform}-${process.arch}` !== 'linux-x64') {
    throw new Error(
      'The Chromium in the lockfile is for linux-x64: set VIRCHOW_CHROMIUM to the path of another.',
    );
  }

  const home = await unpacked();
  return {
    executablePath: join(home, 'chromium'),
    args,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  };
}

async function unpacked(): Promise<string> {
  const bin = resolve(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
  const { version } = JSON.parse(readFileSync(join(bin, '../package.json'), 'utf8')) as { version: string };
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;

  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'chromium-unpacking-'));
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = draft; // where the package unpacks to, read at each call
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await Promise.all([chromium.executablePath(bin), inflate(join(bin, 'al2023.tar.br'))]);
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
  writeFileSync(join(draft, 'fonts/fonts.conf'), fontsConf(join(home, 'fonts')));
  try {
    renameSync(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    rmSync(draft, { recursive: true }); // the other worker was first
  }
  return home;
}

/** These fonts and no others, so that a page looks the same on every machine. */
function fontsConf(folder: string): string {
  const dir = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${dir}</dir><cachedir>${dir}/cache</cachedir></fontconfig>
`;
}
