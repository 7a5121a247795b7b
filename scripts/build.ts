/**
 * Builds dist/ from src/: modules by tsc, islands by Vite, sheets by src/web/styles/build-styles.ts, a new database to copy.
 *
 * Everything is made beside dist and takes its name at the end, so dist is always whole: a build that fails
 * or is killed leaves the old one with its old stamp, and files of deleted sources do not survive.
 * scripts/front.mjs calls this, alone, and under its lock.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import {
  type BuildStamp,
  filesBelow,
  freshParts,
  inputHashes,
  isTest,
  type Part,
  parts,
  readBuildStamp,
  sightOf,
  stampName,
  stylesFolder,
  traceOf,
} from './front/built.mjs';

const root = resolve(import.meta.dirname, '..');
const next = `dist.new-${process.pid}`;
const assets = join(root, next, 'assets');

const makers: Record<Part, () => Promise<void> | void> = {
  async code() {
    compileModules();
    runScript('scripts/freeze-knowledge.ts');
    copyOtherFiles();
    await bundleIslands();
  },
  styles: buildStyles,
  libraries: flattenLibraries,
  database: () => runScript('scripts/make-new-database.ts'),
};

/** Kept as they are, empty folders too: PostgreSQL looks for its own. */
const wholeFolders: Partial<Record<Part, string>> = {
  libraries: 'node_modules',
  database: 'store/new-database',
};

// Before the work: what is edited meanwhile is stale afterwards.
const sight = sightOf(root);
const inputs = inputHashes(root);
const fresh = freshParts(root, inputs);
const before = readBuildStamp(root);

for (const left of readdirSync(root)) {
  if (/^dist\.(new|old)/.test(left)) rmSync(join(root, left), { recursive: true });
}
process.on('exit', () => rmSync(join(root, next), { recursive: true, force: true }));
mkdirSync(assets, { recursive: true });
const stamp: BuildStamp = { sight };
for (const part of parts) {
  const already = new Set(filesBelow(root, next));
  const kept = fresh.includes(part) ? before?.[part] : undefined;
  const folder = wholeFolders[part];
  if (kept && folder) keep([folder]);
  else if (kept) keep(Object.keys(kept.outputs));
  else await makers[part]();
  const made = filesBelow(root, next).filter((file) => !already.has(file));
  stamp[part] = { inputs: inputs[part], outputs: Object.fromEntries(made.map(trace)) };
}
writeFileSync(join(root, next, stampName), JSON.stringify(stamp));
if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), join(root, `dist.old-${process.pid}`));
renameSync(join(root, next), join(root, 'dist'));
rmSync(join(root, `dist.old-${process.pid}`), { recursive: true, force: true });

function trace(path: string): [file: string, trace: string] {
  const file = path.slice(next.length + 1);
  return [file, traceOf(root, file, next) ?? ''];
}

function keep(paths: string[]): void {
  for (const path of paths) {
    cpSync(join(root, 'dist', path), join(root, next, path), { preserveTimestamps: true, recursive: true });
  }
}

function compileModules(): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', next];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1); // tsc has said why
  const program = join(root, next, 'cli/main.js');
  if (existsSync(program)) chmodSync(program, 0o755);
}

/** What tsc leaves behind and a module may read beside itself: SQL, SVG, text. */
function copyOtherFiles(): void {
  for (const file of filesBelow(root, 'src')) {
    if (['.ts', '.tsx', '.md'].includes(extname(file)) || file.startsWith(`${stylesFolder}/`)) continue;
    cpSync(join(root, file), join(root, next, file.slice('src/'.length)));
  }
}

/** Each file right in islands/ becomes assets/<its name>.js; what they share becomes chunks beside. */
async function bundleIslands(): Promise<void> {
  const folder = 'src/web/islands';
  const islands = filesBelow(root, folder).filter(
    (file) => dirname(file) === folder && /\.tsx?$/.test(file) && !isTest(file),
  );
  if (islands.length === 0) return;
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: assets,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(islands.map((file) => [basename(file, extname(file)), join(root, file)])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

async function buildStyles(): Promise<void> {
  const file = join(root, stylesFolder, 'build-styles.ts');
  if (!existsSync(file)) return;
  const styles = (await import(file)) as { buildStyles(outDir: string): Promise<void> };
  await styles.buildStyles(assets);
}

/**
 * A library of some 250 modules in one file, where our compiled modules find it before the installed one: a sixth of a second at each start.
 */
async function flattenLibraries(): Promise<void> {
  const { build } = await import('vite');
  for (const name of ['kysely']) {
    const folder = join(root, next, 'node_modules', name);
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        rolldownOptions: { input: { index: name } },
      },
    });
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name, type: 'module', exports: './index.js' }),
    );
  }
}

/** One that reads the modules just compiled, and so needs a process of its own. */
function runScript(name: string): void {
  const args = [join(root, name), join(root, next)];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1); // it has said why
}
