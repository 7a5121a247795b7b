import type { Citation } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

/** Short forms for the sources that the guide rests on most. */
export const ours = (section: string, says: string): Citation =>
  cite('virchow-design', section, says, 'design');
export const fromMemory = (section: string, says: string): Citation =>
  cite('virchow-design', section, says, 'memory');
export const nhs = (section: string, says: string): Citation => cite('nhs-dvt', section, says, 'verified');
export const seedNhs = (section: string, says: string): Citation =>
  cite('seed-nhs', section, says, 'verified');
export const seedBass = (section: string, says: string): Citation =>
  cite('seed-bass', section, says, 'verified');
export const nice = (section: string, says: string): Citation =>
  cite('nice-ng158', section, says, 'verified');
