import type { Migration } from './migration.ts';
import { roles } from './roles.ts';

/** In order. */
export const migrations: readonly Migration[] = [roles];
