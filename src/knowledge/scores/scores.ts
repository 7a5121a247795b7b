import type { Formula, Score } from '../score-types.ts';
import { bodyMassIndex } from './body-size.ts';
import { cockcroftGaultMg, cockcroftGaultUmol } from './cockcroft-gault.ts';
import { wellsDvt2003 } from './wells-dvt-2003.ts';

export const scores: readonly Score[] = [wellsDvt2003];
export const formulas: readonly Formula[] = [cockcroftGaultUmol, cockcroftGaultMg, bodyMassIndex];
