import type { RegionTerms } from '../../messages/message-types.ts';

export const regionTerms: RegionTerms = {
  uk: { emergency: '999', emergencyRoom: 'A&E', adviceLine: '111' },
  us: { emergency: '911', emergencyRoom: 'the ER', adviceLine: 'your nurse line' },
};
