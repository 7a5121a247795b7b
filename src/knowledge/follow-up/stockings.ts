import type { FactId } from '../facts.ts';
import type { LadderTable } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { stockingsNotes } from './stockings-notes.ts';
import { stockingsRows } from './stockings-rows.ts';

/** Compression stockings: what could harm is asked first, and where sources disagree both are shown. */
export const stockings: LadderTable<FactId> = {
  id: 'stockings',
  policy: 'most-urgent',
  title: 'Compression stockings',
  asks: 'May stockings be tried?',
  ladder: [
    'stockings-no-compression',
    'stockings-not-until-resolved',
    'stockings-toe-pressure',
    'stockings-specialist-modified',
    'stockings-assess-first',
    'stockings-not-for-prevention',
    'stockings-may-be-tried',
  ],
  outcomes: {
    'stockings-no-compression': {
      title: 'No compression',
      actions: [
        'No stocking or bandage on this leg',
        'Ask the vascular or heart team about what stands in the way',
      ],
    },
    'stockings-not-until-resolved': {
      title: 'Not until this is resolved',
      actions: ['No stocking until the skin, nerves or fit have been looked at and dealt with'],
    },
    'stockings-toe-pressure': {
      title: 'The ankle index cannot be trusted: toe pressure first',
      actions: ['Measure the toe pressure before any compression'],
    },
    'stockings-specialist-modified': {
      title: 'Not standard: lighter compression by a specialist only',
      actions: ['A specialist may give modified compression', 'No standard stocking'],
    },
    'stockings-assess-first': {
      title: 'Assess the circulation first',
      actions: [
        'Measure the ankle-brachial index, or feel the pulses and ask for the risks of arterial disease',
      ],
    },
    'stockings-not-for-prevention': {
      title: 'Not to prevent a clot or post-thrombotic syndrome',
      actions: ['Do not offer stockings to prevent post-thrombotic syndrome or another clot'],
    },
    'stockings-may-be-tried': {
      title: 'May be tried for swelling and discomfort',
      actions: [
        'Below the knee, measured and prescribed, if the person wants to try',
        'Off at night; skin looked at every day; measured and replaced every 3 to 6 months',
        'Never in place of the medicine',
      ],
    },
  },
  rows: stockingsRows,
  notes: stockingsNotes,
  whenNoRow: {
    id: 'no-row',
    then: 'stockings-assess-first',
    because: cite('virchow-design', '6.3', 'Anything unknown is assessed first.', 'design'),
  },
  floorWhileUnknown: {
    then: 'stockings-assess-first',
    because: cite('virchow-design', '6.3', 'Anything unknown is assessed first.', 'design'),
  },
  mayLower: [],
  worry: {
    // Unmeasured is worse than a good figure and better than a bad one.
    'ankle-brachial-index.measured': [],
    'pulses.feet': [['normal'], ['absent']],
  },
  places: [],
  onlyAlone: ['stockings-may-be-tried', 'stockings-not-for-prevention'],
};
