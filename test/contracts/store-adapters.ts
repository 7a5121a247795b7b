/** The three stores that keep one promise: `src/pathway/ports.ts`. */
import type { Store } from '../../src/pathway/ports.ts';
import { databaseStore } from '../../src/store/database-store.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { testDatabases } from '../postgres/databases.ts';

export type OpenedStore = { readonly store: Store; readonly close: () => Promise<void> };

export const stores: readonly (readonly [name: string, open: () => Promise<OpenedStore>])[] = [
  ['memory', async () => ({ store: memoryStore(), close: async () => undefined })],
  ...testDatabases.map(([name, open]) => {
    const opened = async () => {
      const { database, close } = await open({ poolSize: 8 });
      return { store: databaseStore(database), close };
    };
    return [name, opened] as const;
  }),
];
