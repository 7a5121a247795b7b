/**
 * Whether dist/ is what the sources would give now. By content, not by time: a checkout there and back
 * builds nothing, and a clone with odd clocks builds what it must.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Parts go stale apart: sheets and database take seconds and change seldom. In the order in which they are made. */
export const parts = /** @type {const} */ (['code', 'styles', 'libraries', 'database']);

/** @typedef {(typeof parts)[number]} Part */
/** @typedef {Partial<Record<Part, { inputs: string, outputs: Record<string, string> }>> & { sight?: string }} BuildStamp */

/** Inside dist, and written before dist gets its name: a build cut short leaves none. */
export const stampName = '.built.json';
export const stylesFolder = 'src/web/styles';
const common = ['package-lock.json', 'scripts/build.ts', 'scripts/front/built.mjs'];
const ofCode = ['scripts/freeze-knowledge.ts', 'tsconfig.json', 'tsconfig.build.json'];
const storeFolder = 'src/store';

/**
 * Sources that look as they did before the build are not read again.
 *
 * @param {string} root
 */
export function isBuilt(root) {
  const stamp = readBuildStamp(root);
  if (stamp === undefined) return false;
  if (stamp.sight === sightOf(root)) return parts.every((part) => hasOutputs(root, stamp[part]));
  return freshParts(root, inputHashes(root)).length === parts.length;
}

/**
 * Size and time of every file that a build may read.
 *
 * @param {string} root
 */
export function sightOf(root) {
  const files = [...common, ...ofCode, 'scripts/make-new-database.ts', ...filesBelow(root, 'src')];
  const hash = createHash('sha256');
  for (const file of files) {
    const stat = statSync(join(root, file), { throwIfNoEntry: false });
    hash.update(`${file} ${stat?.size} ${stat?.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @returns {Record<Part, string>}
 */
export function inputHashes(root) {
  const sources = filesBelow(root, 'src').filter((file) => !isTest(file));
  const styles = sources.filter((file) => file.startsWith(`${stylesFolder}/`));
  const code = sources.filter((file) => /\.tsx?$/.test(file) || !styles.includes(file));
  return {
    code: hashOf(root, [...common, ...ofCode, ...code]),
    styles: hashOf(root, [...common, ...styles]),
    libraries: hashOf(root, common),
    database: hashOf(root, [
      ...common,
      'scripts/make-new-database.ts',
      ...code.filter((file) => file.startsWith(`${storeFolder}/`)),
    ]),
  };
}

/**
 * The parts whose sources are unchanged and whose every file is still in dist as it was built.
 *
 * @param {string} root
 * @param {Record<Part, string>} inputs
 */
export function freshParts(root, inputs) {
  const stamp = readBuildStamp(root);
  if (stamp === undefined) return [];
  return parts.filter((part) => {
    const built = stamp[part];
    return built?.inputs === inputs[part] && hasOutputs(root, built);
  });
}

/**
 * @param {string} root
 * @param {BuildStamp[Part]} built
 */
function hasOutputs(root, built) {
  if (built === undefined) return false;
  return Object.entries(built.outputs).every(([file, was]) => traceOf(root, file) === was);
}

/**
 * @param {string} root
 * @returns {BuildStamp | undefined}
 */
export function readBuildStamp(root) {
  const file = join(root, 'dist', stampName);
  if (!existsSync(file)) return undefined;
  return /** @type {BuildStamp} */ (JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * @param {string} root
 * @param {string} file below dist
 * @param {string} [dist]
 */
export function traceOf(root, file, dist = 'dist') {
  const stat = statSync(join(root, dist, file), { throwIfNoEntry: false });
  return stat && `${stat.size} ${stat.mtimeMs}`;
}

/**
 * Without what editors leave lying about.
 *
 * @param {string} root
 * @param {string} folder
 * @returns {string[]} paths from root, sorted, with slashes
 */
export function filesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !/^\.|~$/.test(entry.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    })
    .sort();
}

/** @param {string} file */
export function isTest(file) {
  return /\.test\.tsx?$/.test(file);
}

/**
 * @param {string} root
 * @param {string[]} files
 */
function hashOf(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
