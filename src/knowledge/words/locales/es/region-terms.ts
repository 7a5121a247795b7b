import type { RegionTerms } from '../../messages/message-types.ts';

export const regionTerms: RegionTerms = {
  uk: { emergency: '999', emergencyRoom: 'Urgencias', adviceLine: 'al 111' },
  us: { emergency: '911', emergencyRoom: 'Emergencias', adviceLine: 'a su línea de enfermería' },
};
