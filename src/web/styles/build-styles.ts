/**
 * The sheets, one for the public, one for staff and one for the rule book, light and dark in one: nhsuk-frontend keeps its colours as Sass values, so it is compiled once
 * with each palette, and every pair of values that differ becomes one variable with two values.
 */
import { copyFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postcss, { type Container, type Declaration, type Node, type Root } from 'postcss';
import { compileAsync, type StringOptions } from 'sass';
import { dark, light, type Palette } from './palettes.ts';

const here = import.meta.dirname;
const frontend = join(
  dirname(fileURLToPath(import.meta.resolve('nhsuk-frontend/package.json'))),
  'dist/nhsuk',
);

export async function buildStyles(outDir: string): Promise<void> {
  for (const sheet of ['public', 'clinic', 'rule-book']) {
    const [day, night] = await Promise.all([compile(sheet, light), compile(sheet, dark)]);
    writeFileSync(join(outDir, `${sheet}.css`), pair(day, night));
  }
  copyFileSync(join(here, 'mark.svg'), join(outDir, 'mark.svg'));
}

async function compile(sheet: string, palette: Palette): Promise<Root> {
  const colours = Object.entries(palette).map(([name, value]) => `"${name}": ${value}`);
  const importer: StringOptions<'async'>['importers'] = [
    {
      canonicalize: (url) => (url === 'virchow:palette' ? new URL(url) : null),
      load: () => ({ contents: `$colours: (${colours.join(', ')});`, syntax: 'scss' }),
    },
  ];
  const { css } = await compileAsync(join(here, `${sheet}.scss`), {
    loadPaths: [frontend],
    importers: importer,
    style: 'compressed',
    quietDeps: true,
    logger: { warn: () => undefined },
  });
  const root = postcss.parse(css);
  forgetInternetExplorer(root);
  return root;
}

/** Rules that only Internet Explorer reads, which knows none of our variables. */
function forgetInternetExplorer(root: Root): void {
  root.walkAtRules('media', (rule) => {
    const kept = rule.params.split(',').filter((query) => !/-ms-high-contrast|\\0/.test(query));
    if (kept.length === 0) rule.remove();
    else rule.params = kept.join(',');
  });
}

/** One sheet of two that differ in values alone. */
function pair(day: Root, night: Root): string {
  const names = new Map<string, string>();
  const days: string[] = [];
  const nights: string[] = [];
  const declarationsOf = (root: Container): Declaration[] => {
    const found: Declaration[] = [];
    root.walkDecls((declaration) => void found.push(declaration));
    return found;
  };
  const others = declarationsOf(night);
  for (const [index, declaration] of declarationsOf(day).entries()) {
    const other = others[index];
    if (other?.prop !== declaration.prop || pathOf(other) !== pathOf(declaration)) {
      throw new Error(`the sheets differ in more than values: ${declaration.prop} in ${pathOf(declaration)}`);
    }
    if (other.value === declaration.value) continue;
    const both = `${declaration.value}/${other.value}`;
    const name = names.get(both) ?? `--v${names.size}`;
    if (!names.has(both)) {
      names.set(both, name);
      days.push(`${name}:${declaration.value}`);
      nights.push(`${name}:${other.value}`);
    }
    declaration.value = `var(${name})`;
  }
  // Paper is white, whatever the screen is.
  return `:root{color-scheme:light dark;${days.join(';')}}@media screen and (prefers-color-scheme:dark){:root{${nights.join(';')}}}${day.toString()}\n`;
}

function pathOf(node: Node): string {
  const { parent } = node;
  if (parent instanceof postcss.Rule) return `${pathOf(parent)} ${parent.selector}`;
  if (parent instanceof postcss.AtRule) return `${pathOf(parent)} @${parent.name} ${parent.params}`;
  return '';
}
