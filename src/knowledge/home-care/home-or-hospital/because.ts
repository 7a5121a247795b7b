import type { Citation } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

/** The vein centre's page, which defines the system: its two lists and its risks. */
export const bass = (section: string, says: string): Citation => cite('seed-bass', section, says, 'verified');

/** The test over figures, or the choice, where the sources give only words. */
export const design = (section: string, says: string): Citation =>
  cite('virchow-design', `home or hospital ${section}`, says, 'design');

export const hestia = (section: string, says: string): Citation =>
  cite('hestia-2011', section, says, 'verified');

export const outpatientLists = (section: string, says: string): Citation =>
  cite('dvt-outpatient-exclusions', section, says, 'verified');
