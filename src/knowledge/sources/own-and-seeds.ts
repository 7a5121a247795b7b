import type { Source } from '../rule-types.ts';
import { checkedOn } from './checked-on.ts';

/** Our own choices, and the two pages that define the system. */
export const ownAndSeeds = {
  'virchow-design': {
    title: 'Safety choices of this project, awaiting a clinical safety officer',
    publisher: 'Virchow',
    edition: '2026-11',
    locator: 'docs/sign-off.md',
    checkedOn,
  },
  'seed-nhs': {
    title: 'Deep vein thrombosis (DVT), beta patient page',
    publisher: 'NHS',
    edition: 'about 2017',
    locator: 'https://beta.nhs.uk/conditions/deep-vein-thrombosis-dvt',
    checkedOn,
  },
  'seed-bass': {
    title: 'Can blood clots in the leg be treated at home?',
    publisher: 'BASS Vein Center',
    edition: 'about 2024',
    locator: 'https://bassmedicalgroup.com',
    checkedOn,
  },
} as const satisfies Record<string, Source>;
