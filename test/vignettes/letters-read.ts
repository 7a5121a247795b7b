/** Whom letters are about in tests, and all that a document says, as lines. */
import { Temporal } from 'temporal-polyfill';
import type { Block, CareDocument } from '../../src/pathway/letters/document.ts';
import type { SheetFrame } from '../../src/pathway/letters/dose-sheet.ts';
import type { KeptRegimen, Regimen } from '../../src/pathway/treatment/treatment-types.ts';
import { nurse } from '../oracle/episode-story.ts';

export const writtenAt = Temporal.Instant.from('2026-11-24T11:00:00Z');

export const rhea = {
  id: 'p1',
  familyName: 'Walsh',
  givenName: 'Rhea',
  birthDate: '1972-02-03',
  identifiers: [{ system: 'nhs', value: '9434765919' }],
  phone: '+44 20 7946 0018',
  email: null,
  address: '3 Elm Street, London',
  language: 'en',
  needsInterpreter: false,
  needs: null,
  allergies: 'Penicillin',
  usualClinician: 'Dr Lee, Elm Street Surgery',
} as const;

export const organisations = {
  uk: {
    id: 'o1',
    name: 'Northside DVT clinic',
    region: 'uk',
    zone: 'Europe/London',
    team: 'dvt-clinic',
    phone: '020 7946 0018',
  },
  us: {
    id: 'o2',
    name: 'Lakeside Vein Center',
    region: 'us',
    zone: 'America/New_York',
    team: 'dvt-clinic',
    phone: '(555) 010-0142',
  },
} as const;

export const frame = (region: 'uk' | 'us'): SheetFrame => ({
  person: rhea,
  organisation: organisations[region],
  writtenAt,
});

/** A regimen as somebody prescribed it, with nothing else recorded. */
export const prescribed = (regimen: KeptRegimen): Regimen => ({
  sequence: 9,
  at: writtenAt,
  by: nurse,
  id: 'r1',
  regimen,
  prescriber: 'Dr Nwosu',
  firstDose: null,
  confirmed: [],
  stop: null,
  stopConfirmed: null,
});

export const record = (regimen: KeptRegimen) => ({
  hold: null,
  supplies: [],
  review: null,
  regimen: prescribed(regimen),
});

/** Everything that a reader reads, in order. */
export const wordsOf = ({ from, to, dated, title, blocks }: CareDocument): readonly string[] => [
  ...from,
  dated,
  ...to,
  title,
  ...blocks.flatMap(wordsOfBlock),
];

export function wordsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'notice':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [...(block.columns ?? []), ...block.rows.flat()];
  }
}
