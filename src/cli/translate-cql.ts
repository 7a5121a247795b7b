import { createRequire } from 'node:module';
import type { Elm, TranslateCql } from '../engine/export/translated.ts';

export type { TranslateCql };

/**
 * The translator of the makers of CQL. It is not among the packages of an installed program, for it is 15 MB and only
 * those who export need it; null where it is not there.
 */
export async function openTranslator(): Promise<TranslateCql | null> {
  // Its modules, translated from Kotlin, look for the `require` of older modules.
  Reflect.set(globalThis, 'require', createRequire(import.meta.url));
  const modules = await loaded();
  if (!modules) return null;
  const [{ SystemModelInfoProvider }, { CqlCompilerOptions, ModelManager, LibraryManager, CqlTranslator }] =
    modules;
  const models = new ModelManager();
  models.modelInfoLoader.registerModelInfoProvider(new SystemModelInfoProvider());
  // Without options it writes only what is to be run, and no places in the text.
  const options = new CqlCompilerOptions();
  return (cql) => {
    const translator = CqlTranslator.fromText(cql, new LibraryManager(models, options));
    // Any word of complaint counts: with an error it still writes a library, with null in the place.
    const problems = translator.exceptions.asJsReadonlyArrayView().map((problem) => String(problem.message));
    if (problems.length > 0) return { ok: false, problems };
    return { ok: true, elm: readElm(translator.toJson()) };
  };
}

async function loaded() {
  try {
    return await Promise.all([import('@cqframework/cql/cql'), import('@cqframework/cql/cql-to-elm')]);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

function readElm(json: string): Elm {
  const elm: unknown = JSON.parse(json);
  if (typeof elm !== 'object' || elm === null) throw new Error('the translator gave no library');
  return { ...elm };
}
