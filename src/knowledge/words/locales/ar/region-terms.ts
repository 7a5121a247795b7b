import type { RegionTerms } from '../../messages/message-types.ts';

export const regionTerms: RegionTerms = {
  uk: { emergency: '999', emergencyRoom: 'قسم الطوارئ', adviceLine: '111' },
  us: { emergency: '911', emergencyRoom: 'قسم الطوارئ', adviceLine: 'خط التمريض الخاص بك' },
};
