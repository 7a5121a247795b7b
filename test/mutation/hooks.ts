/**
 * Imported first. Test files that ask for vitest get `collect.ts`, and whoever asks for the published rules gets
 * `swapped-rules.ts`, by the hooks that Node documents for its loader; nothing in src/ knows of it.
 */
import { registerHooks } from 'node:module';

const own = (file: string): string => new URL(file, import.meta.url).href;
const [collect, swapped] = [own('./collect.ts'), own('./swapped-rules.ts')];
const rules = own('../../src/engine/rules.ts');

registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    if (specifier === 'vitest' && context.parentURL !== collect) return { ...resolved, url: collect };
    if (resolved.url === rules && context.parentURL !== swapped) return { ...resolved, url: swapped };
    return resolved;
  },
});
