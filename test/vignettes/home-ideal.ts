import { wellEnoughForHome } from '../../src/pathway/simulator/ordinary-patient.ts';

/** A man of 54 with a clot in the popliteal vein, for whom everything is known and nothing speaks against home (HD1). */
export const ideal = { age: 54, ...wellEnoughForHome } as const;
