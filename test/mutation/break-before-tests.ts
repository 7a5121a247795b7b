/** A setup file of vitest: the mutant that VIRCHOW_MUTANT names is in force before a test file, or the engine, is loaded. */
import { catalogue } from '../../src/knowledge/catalogue.ts';
import { mutantsOf } from './all-mutants.ts';
import { breakInPlace } from './in-place.ts';
import { nameOf } from './mutant-types.ts';

const name = process.env['VIRCHOW_MUTANT'] ?? '';
const mutant = mutantsOf(catalogue, (id) => name.startsWith(`${id}, `)).find((each) => nameOf(each) === name);
if (!mutant) throw new Error(`no mutant is called ${name}`);
breakInPlace(catalogue, mutant.broken);
