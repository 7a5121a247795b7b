import type { Episode } from './episode-types.ts';

/** Until they are assessed again, emergency care has them. */
export const isWithEmergency = ({ emergency, assessments }: Episode): boolean =>
  emergency !== null && emergency.sequence > (assessments.at(-1)?.sequence ?? 0);
